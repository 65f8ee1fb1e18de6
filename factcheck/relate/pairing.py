"""Pairing: which claims of a story may speak of one thing at all, before a slot or a word is weighed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from factcheck.claim import Age, Claim, Count
from factcheck.relate.measures import canonical, is_a
from factcheck.relate.slot_verdicts import printed_number, unit_of

__all__ = ["bucket", "far_pairs", "near_pairs"]

#: Figures of one kind in a story are paired with those of so many next articles that have one, in the order
#: of their names: in a story of more, an article costs what it costs in one of so many.
_NEXT = 50

C = TypeVar("C", bound=Claim)

_ROOTS = ("person", "vehicle")


def bucket(claim: Claim, by_figure: bool) -> str:
    """Claims of two buckets are never compared: of two nouns or units, or ``by_figure`` of two figures."""
    if by_figure:
        return f"{claim.kind}:{printed_number(claim)}:{unit_of(claim)}"
    measure = claim.slots.measure
    if isinstance(claim, Count):
        if measure is None:
            return "count:"
        head = canonical(measure).head
        return f"count:{next((r for r in _ROOTS if is_a(head, r)), head)}"
    if isinstance(claim, Age):
        return f"age:{(claim.person or '').casefold()}"
    return unit_of(claim)


def near_pairs(claims: Sequence[C]) -> Iterable[tuple[C, C]]:
    """Every two of the claims, which are in order, but those that stand far apart in a big story."""
    last_near = _last_near(claims)
    if last_near is None:
        return combinations(claims, 2)
    return (
        (first, second)
        for at, (first, last) in enumerate(zip(claims, last_near, strict=True), 1)
        for second in claims[at:last]
    )


def far_pairs(claims: Sequence[Claim]) -> int:
    """How many pairs of the claims are left aside because they stand far apart in a big story."""
    return sum(len(claims) - last for last in _last_near(claims) or ())


def _last_near(claims: Sequence[Claim]) -> list[int] | None:
    """For each of the claims, up to where those stand that it is paired with; None where it is with all."""
    if len(claims) <= _NEXT:
        return None
    articles = {name: at for at, name in enumerate(dict.fromkeys(claim.span.article for claim in claims))}
    if len(articles) <= _NEXT:
        return None
    numbers = [articles[claim.span.article] for claim in claims]
    return [bisect_right(numbers, at + _NEXT) for at in numbers]
