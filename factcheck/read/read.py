"""``read``: paths to articles, claims and errors."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.claim import Article, Claim
from factcheck.errors import InputError
from factcheck.read.articles import read_article
from factcheck.read.files import CLAIM_TYPES, walk
from factcheck.read.marked import QuotedArticle

__all__ = ["Read", "read"]


class Read(NamedTuple):
    """What was read, in the order of the paths, and one error for each bad file or field.

    An article that only claims speak of stands after the others, as a ``QuotedArticle``: its claims
    are here already, so it is not to be read for claims a second time.
    """

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    errors: tuple[InputError, ...] = ()


def read(paths: Iterable[str | Path]) -> Read:
    """The articles and claims of the files and folders; folders are walked in sorted order.

    ``Article.name`` is the path as given, with forward slashes. A file that is met twice is read once.
    """
    articles: list[Article] = []
    claims: list[Claim] = []
    errors: list[InputError] = []
    files: dict[str, Path] = {}
    for path in paths:
        try:
            files |= {file.as_posix(): file for file in walk(Path(path))}
        except InputError as problem:
            errors.append(problem)
    for file in files.values():
        if file.suffix.lower() not in CLAIM_TYPES:
            try:
                articles.append(read_article(file))
            except InputError as problem:
                errors.append(problem)
    at_hand = {article.name: article for article in articles}
    quoted: dict[str, QuotedArticle] = {}
    for file in files.values():
        if file.suffix.lower() in CLAIM_TYPES:
            from factcheck.read.claims import read_claims

            try:
                found = read_claims(file, at_hand)
            except InputError as problem:
                errors.append(problem)
                continue
            claims += found.claims
            errors += found.errors
            quoted = found.quoted | quoted
            at_hand = {name: _filled(article, found.known.get(name)) for name, article in at_hand.items()}
    return Read((*at_hand.values(), *quoted.values()), tuple(claims), tuple(errors))


def _filled(article: Article, known: dict[str, Any] | None) -> Article:
    """The article with what a claim file knows of it and its own file does not say."""
    if not known:
        return article
    plain = Article.model_fields
    gaps = {k: v for k, v in known.items() if getattr(article, k) == plain[k].default != v}
    return article.model_copy(update=gaps) if gaps else article
