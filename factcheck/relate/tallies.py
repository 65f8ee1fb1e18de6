"""Tallies: how a vote or a game ended, "by nine votes to six", "a 3-2 win", in two reports of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, islice
from typing import Literal, NamedTuple

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
    r"(?:(?: it)?(?: by)?|(?: down)?(?: [\w'’-]+){0,4} by)(?: a vote of)? )?"
    rf"(?<![\w£$€.,-])(?P<first>{_NUMBER})(?P<unit> votes?)?(?: to |[-–])"
    rf"(?P<second>{_NUMBER})(?![\w-]|[.,]\d|%| (?:per|million))"
    r"(?P<behind> (?:vote|votes|majority|in favou?r|against)\b)?"
    rf"|(?<![\w£$€.,-])(?P<third>{_NUMBER})(?: votes?)? (?:against|for|in favou?r) and "
    rf"(?P<fourth>{_NUMBER}) (?:against|for\b(?! )|in favou?r)"
)


_ENDED = "won|wins?|winning|beat|beats|beating|lost|loses?|losing|defeated|thrashed|edged|overcame|drew"
#: The result of a game: what a side did, or what the numbers stand before.
_RESULT = pattern(
    rf"(?P<lead>\b(?:{_ENDED})\b(?: [\w'’-]+){{0,4}} )?"
    r"(?<![\w£$€.,-])(?P<first>\d{1,3})[-–](?P<second>\d{1,3})"
    r"(?![\w-]|[.,]\d|,? (?:and )?\d{1,3}[-–]\d)"
    r"(?P<behind> (?:home |away |opening |last-gasp )?(?:win|victory|defeat|loss|draw|triumph|success)\b)?"
)
#: Two numbers of a game, whatever is told of them: what stood at half-time, too.
_SCORE = pattern(r"(?<![\w£$€.,-])(\d{1,3})[-–](\d{1,3})(?![\w-]|[.,]\d)")
#: Where two numbers are those of a vote, of a part of a game, of another one, or of several.
_NO_GAME = pattern(
    r"\b(?:vot\w+|motion|council\w*|bill|amendment|jur\w+|court|judges|senate|aggregate|legs?|penalt\w+|"
    r"shoot-?out|sets?|half|half-time|90 minutes|overtime|odds|previous\w*|earlier|ha[ds]|having|men|women|"
    r"men's|women's|youth|under-\d+|at \d+-\d+|last (?:season|week|month|year)|January|February|March|April|"
    r"May|June|July|August|September|October|November|December|\w*'s (?:men|women))\b"
)
#: Close to a result it is one of several games.
_SERIES = pattern(r"\bseries\b")
_NEAR = 30
#: What a sentence tells of in which those for and those against voted.
_BALLOT = pattern(r"\b(?:vot\w+|ballot|motion|poll)\b", re.I)
_SENTENCE = pattern(r"[.!?] |\n")
#: How far back a sentence is looked for, in code points, and how many scores are looked at.
_REACH, _SCORES = 300, 4


class Tallied(NamedTuple):
    """The tally of a vote, or the result of a game, in one article, and another one in another article."""

    a: Count
    b: Count


class _Tally(NamedTuple):
    numbers: frozenset[int]
    start: int
    end: int


def tallied(articles: Mapping[str, Article], of: Literal["vote", "game"]) -> Iterator[Tallied]:
    """Every two articles of which each tells one tally, and they are two of which one side is the same.

    Of games the two articles print no other score at all: one may be that at half-time.
    """
    read = _tallies if of == "vote" else _results
    only = [(x, told[0]) for x in articles.values() if len(told := read(x)) == 1]
    for (one, first), (other, second) in combinations(only, 2):
        if first.numbers != second.numbers and first.numbers & second.numbers:
            yield Tallied(_claim(one, first), _claim(other, second))


def _tallies(article: Article) -> list[_Tally]:
    """The tallies of votes in an article, each once."""
    found: dict[frozenset[int], _Tally] = {}
    plain = article.reading
    for match in _VOTE.finditer(plain):
        sides = ("third", "fourth") if match["third"] else ("first", "second")
        start, end = match.start(sides[0]), match.end(sides[1])
        numerals = [read_numeral(plain, match.start(side)) for side in sides]
        ends = [numeral.end if numeral is not None else None for numeral in numerals]
        if ends != [match.end(side) for side in sides]:
            continue  # "twenty-one" is one number
        numbers = frozenset(int(numeral.value) for numeral in numerals if numeral is not None)
        told = match["lead"] or match["unit"] or match["behind"]
        if match["third"]:
            told = _BALLOT.search(plain, _sentence(plain, start, end)[0], start)
        if told and not in_result(plain, start):
            found.setdefault(numbers, _Tally(numbers, start, end))
    return list(found.values())


def _results(article: Article) -> list[_Tally]:
    """The result of a game, where it is the only score that an article prints, of whatever."""
    plain = article.reading
    scores = {frozenset(match.groups()) for match in islice(_SCORE.finditer(plain), _SCORES)}
    if len(scores) != 1:
        return []
    for match in _RESULT.finditer(plain):
        begin, end = _sentence(plain, match.start("first"), match.end("second"))
        near = max(begin, match.start() - _NEAR), min(end, match.end() + _NEAR)
        if not (match["lead"] or match["behind"]):
            continue
        if _NO_GAME.search(plain, begin, end) is None and _SERIES.search(plain, *near) is None:
            numbers = frozenset((int(match["first"]), int(match["second"])))
            return [_Tally(numbers, match.start("first"), match.end("second"))]
    return []


def _sentence(plain: str, first: int, last: int) -> tuple[int, int]:
    """Where the sentence of some words begins and ends, as far as marks tell."""
    starts = [match.end() for match in _SENTENCE.finditer(plain, max(0, first - _REACH), first)]
    after = _SENTENCE.search(plain, last)
    return starts[-1] if starts else max(0, first - _REACH), after.start() if after else len(plain)


def _claim(article: Article, tally: _Tally) -> Count:
    """The tally as a count of those on the larger side, over the words of both."""
    section = article.section_at(tally.start)
    span = Span.of(article, tally.start, tally.end, (section.start, section.end) if section else None)
    return Count(span=span, value=Bounds.exactly(max(tally.numbers), span.quote))
