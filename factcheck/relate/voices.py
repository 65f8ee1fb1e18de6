"""Voices: who gives a figure, where the article does not give it itself.

Of two figures that two people give, both were given: only one can be right, but nothing that is printed is
wrong. So is what somebody is quoted with, beside the article's own figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claim import Claim, Quote
from factcheck.grammar.patterns import pattern
from factcheck.relate.apart import one_owner

__all__ = ["two_voices"]

_NAME = r"[A-Z][\w.'’-]*\w"
_WHO = rf"({_NAME}(?: {_NAME}){{0,4}})"
_SAYS = (
    r"(?:said|says|saying|told|tells|telling|puts?|putting|report(?:s|ed)|wrote|writes|tweeted|claim(?:s|ed))"
)
#: "… with Mr Marsh saying 40", "40, Mr Marsh said", "40, according to Mr Marsh".
_BEFORE = pattern(rf"{_WHO},? {_SAYS}\b[^.;]{{0,80}}\Z")
_BEHIND = pattern(rf"[^.;]{{0,80}}?(?:,[\"'”’]? {_WHO} {_SAYS}\b|\b{_SAYS} {_WHO}|\baccording to {_WHO})")


def two_voices(a: Claim, b: Claim, quotes: Sequence[Quote]) -> str | None:
    """What must hold, in words, where two voices give the two figures; None where one voice may."""
    first, second = _quoted(a, quotes), _quoted(b, quotes)
    one, other = _who(a, first), _who(b, second)
    if one and other:
        return None if one_owner(one, other) else f"what {one} says and what {other} says both hold"
    if (first is None) == (second is None):
        return None
    return "what is quoted holds as the article's own words do"


def _quoted(claim: Claim, quotes: Sequence[Quote]) -> Quote | None:
    span = claim.span
    return next(
        (
            quote
            for quote in quotes
            if quote.span.article == span.article
            and not quote.display
            and any(start <= span.start and span.end <= end for start, end in quote.pieces)
        ),
        None,
    )


def _who(claim: Claim, quote: Quote | None) -> str | None:
    if quote is not None:
        return quote.speaker
    told = _BEFORE.search(claim.span.before) or _BEHIND.match(claim.span.after)
    if told is None:
        return None
    return next((who for who in told.groups() if who), None)
