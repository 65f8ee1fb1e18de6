"""HTML: the article of a web page, without the page around it."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from factcheck.claim import Article
from factcheck.errors import InputError

__all__ = ["html_article"]


def html_article(source: str, name: str) -> Article:
    """The article that the page holds. Its text is what trafilatura reads; offsets count that text.

    Headline, publication date and outlet come from the page's own metadata.

    Raises:
        InputError: the extra ``html`` is not installed, or the page holds no article.
    """
    try:
        import trafilatura
    except ImportError as problem:
        raise InputError(
            "reading HTML needs an extra", path=name, advice="pip install 'factcheck-engine[html]'"
        ) from problem
    found = trafilatura.extract(
        source,
        output_format="json",
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        deduplicate=False,
    )
    page: dict[str, Any] = json.loads(found) if found else {}
    text = (page.get("text") or "").strip()
    if not text:
        raise InputError("no article found in the page", path=name)
    headline = " ".join((page.get("title") or "").split()) or None
    if headline and not text.startswith(headline):
        text = f"{headline}\n\n{text}"
    return Article.from_text(
        text,
        name=name,
        headline=headline,
        published=_day(page.get("date")),
        outlet=page.get("source-hostname") or page.get("sitename") or None,
    )


def _day(value: str | None) -> dt.date | None:
    """The day of the page's metadata, where it is one."""
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
