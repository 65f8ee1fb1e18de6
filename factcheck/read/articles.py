"""One file to one article."""

from __future__ import annotations

from pathlib import Path

from factcheck.claim import Article
from factcheck.errors import InputError
from factcheck.read.files import read_text

__all__ = ["read_article"]


def read_article(path: Path) -> Article:
    """The article of a text, Markdown or HTML file; its name is the path with forward slashes.

    Raises:
        InputError: the file cannot be read, or holds no words.
    """
    name, text, suffix = path.as_posix(), read_text(path), path.suffix.lower()
    if not any(character.isalnum() for character in text):
        raise InputError("the article is empty", path=name)
    if suffix in (".md", ".markdown"):
        from factcheck.read.markdown import markdown_article

        return markdown_article(text, name)
    if suffix in (".html", ".htm"):
        from factcheck.read.html import html_article

        return html_article(text, name)
    return Article.from_text(text, name=name)
