"""From an article to claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.claim import Article, Claim, Person

if TYPE_CHECKING:
    from factcheck.grammar.figures import FigureMention
    from factcheck.grammar.times import TimeMention

__all__ = ["extract", "figures_of", "outside", "times_of"]


def extract(article: Article) -> list[Claim]:
    """Every claim that the article states, in the order of the words.

    Deterministic, and the same for the same text. Times are read first, then figures outside them,
    then names, quotations and credits; slots are filled from the sentence, and what stands in no
    sentence is left unknown.
    """
    from factcheck.extract.changes import changes
    from factcheck.extract.counts import counts
    from factcheck.extract.credits import credits
    from factcheck.extract.names import ages, organisations, people, places
    from factcheck.extract.quotes import quotes
    from factcheck.extract.tables import tables
    from factcheck.extract.text import Text
    from factcheck.extract.times import times_to_claims

    text = Text(article)
    times = [t for t in times_of(text.plain, article.published) if text.is_prose(t.start)]
    figures = [f for f in figures_of(text.plain, article.published) if text.is_prose(f.start)]
    persons, locations = people(text), places(text)
    aged = ages(text, persons, figures)
    plain_figures = outside(figures, [(a.span.start, a.span.end) for a in aged])
    names = {p.span.start: p.full or p.name for p in persons if isinstance(p, Person)}
    counted = counts(text, plain_figures, times, locations, names)
    claims: list[Claim] = [
        *counted,
        *changes(text, plain_figures, times, counted),
        *times_to_claims(text, times, names),
        *persons,
        *organisations(text),
        *locations,
        *aged,
        *quotes(text, persons),
        *credits(text),
        *tables(text),
    ]
    return sorted(claims, key=lambda c: (c.span.start, c.span.end, c.kind))


@lru_cache(maxsize=1 << 13)
def times_of(plain: str, published: dt.date | None) -> Sequence[TimeMention]:
    """The printed times of a whole text, read once for all who ask."""
    from factcheck.grammar.times import find_times

    return tuple(find_times(plain, published))


@lru_cache(maxsize=1 << 13)
def figures_of(plain: str, published: dt.date | None) -> Sequence[FigureMention]:
    """The figures of a whole text outside its times, read once for all who ask."""
    from factcheck.grammar.figures import find_figures

    times = [(t.start, t.end) for t in times_of(plain, published)]
    return tuple(outside(find_figures(plain, times=times), times))


def outside(figures: Sequence[FigureMention], taken: Sequence[tuple[int, int]]) -> list[FigureMention]:
    """The figures that share no code point with the places taken."""
    ends = sorted(taken)
    kept: list[FigureMention] = []
    at = 0
    for figure in figures:
        while at < len(ends) and ends[at][1] <= figure.start:
            at += 1
        if at == len(ends) or ends[at][0] >= figure.end:
            kept.append(figure)
    return kept
