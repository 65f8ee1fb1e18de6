"""Tallies: how a vote ended, "by nine votes to six", "voted 9-4", in two reports of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from factcheck.claim import Article, Count, Span
from factcheck.grammar.labels import in_result
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.patterns import pattern
from factcheck.value import Bounds

__all__ = ["Tallied", "tallied"]

_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty)"
)
#: A vote in figures: the verb that leads to the two numbers, or what stands by them.
_VOTE = pattern(
    r"(?P<lead>\b(?:voted|vote of|vote was|approved|backed|passed|rejected|refused|carried|defeated)"
    r"(?: it)?(?: by)?(?: a vote of)? )?"
    rf"(?<![\w£$€.,-])(?P<first>{_NUMBER})(?P<unit> votes?)?(?: to |[-–])"
    rf"(?P<second>{_NUMBER})(?![\w-]|[.,]\d|%| (?:per|million))"
    r"(?P<behind> (?:vote|votes|majority|in favou?r|against)\b)?"
)


class Tallied(NamedTuple):
    """The tally of a vote in one article, and another one in another article."""

    a: Count
    b: Count


class _Tally(NamedTuple):
    numbers: frozenset[int]
    start: int
    end: int


def tallied(articles: Mapping[str, Article]) -> Iterator[Tallied]:
    """Every two articles of which each tells one tally, and they are two of which one side is the same."""
    only = [(x, told[0]) for x in articles.values() if len(told := _tallies(x)) == 1]
    for (one, first), (other, second) in combinations(only, 2):
        if first.numbers != second.numbers and first.numbers & second.numbers:
            yield Tallied(_claim(one, first), _claim(other, second))


def _tallies(article: Article) -> list[_Tally]:
    """The tallies of votes in an article, each once."""
    found: dict[frozenset[int], _Tally] = {}
    plain = article.reading
    for match in _VOTE.finditer(plain):
        numerals = [read_numeral(plain, match.start(side)) for side in ("first", "second")]
        ends = [numeral.end if numeral is not None else None for numeral in numerals]
        if ends != [match.end("first"), match.end("second")]:
            continue  # "twenty-one" is one number
        numbers = frozenset(int(numeral.value) for numeral in numerals if numeral is not None)
        if (match["lead"] or match["unit"] or match["behind"]) and not in_result(plain, match.start("first")):
            found.setdefault(numbers, _Tally(numbers, match.start("first"), match.end("second")))
    return list(found.values())


def _claim(article: Article, tally: _Tally) -> Count:
    """The tally as a count of those on the larger side, over the words of both."""
    section = article.section_at(tally.start)
    span = Span.of(article, tally.start, tally.end, (section.start, section.end) if section else None)
    return Count(span=span, value=Bounds.exactly(max(tally.numbers), span.quote))
