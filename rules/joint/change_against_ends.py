from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Change,
    Count,
    Relation,
    Term,
    changed,
    consistent,
    discrepant,
    relation,
    rule,
    said,
)


@rule(
    "J106",
    severity="error",
    instead_of=("change-miscounted",),
    select=changed(),
    waived_laws={"no number is special": "one figure only is that percentage of another"},
    examples=[
        discrepant(
            "up a fifth from 40 is not 60",
            said(
                Change,
                "Complaints in Marl [[rose by 20 per cent]] in 2024.",
                direction=1,
                by="20 per cent",
                measure="complaints",
                period="2024",
                since="2023",
            ),
            said(Count, "Marl had [[40 complaints]] in 2023.", period="2023", article="b.md"),
            said(Count, "Marl had [[60 complaints]] in 2024.", period="2024", article="c.md"),
            problem="60 complaints, but 40 up 20 per cent is at most 48: the three cannot all be true",
        ),
        consistent(
            "up a fifth from 40 is 48",
            said(
                Change,
                "Complaints in Marl [[rose by 20 per cent]] in 2024.",
                direction=1,
                by="20 per cent",
                measure="complaints",
                period="2024",
                since="2023",
            ),
            said(Count, "Marl had [[40 complaints]] in 2023.", period="2023", article="b.md"),
            said(Count, "Marl had [[48 complaints]] in 2024.", period="2024", article="c.md"),
        ),
        consistent(
            "another year",
            said(
                Change,
                "Complaints in Marl [[rose by 20 per cent]] in 2024.",
                direction=1,
                by="20 per cent",
                measure="complaints",
                period="2024",
                since="2023",
            ),
            said(Count, "Marl had [[40 complaints]] in 2022.", period="2022", article="b.md"),
            said(Count, "Marl had [[60 complaints]] in 2024.", period="2024", article="c.md"),
        ),
    ],
)
def change_against_ends(change: Change, before: Count, after: Count) -> Iterator[Relation]:
    """A rise or fall, the figure before it and the figure after it cannot all be true.

    A percentage allows a point either way, or half of its last decimal place; a difference is as printed.
    """
    by = change.by
    if by is None or change.unit == "points":
        return
    words = f"{{}} {'up' if change.direction > 0 else 'down'} {by.printed or change.quote}"
    if change.unit == "absolute":
        later, earlier = (after, before) if change.direction > 0 else (before, after)
        yield relation([later, Term(earlier, Fraction(-1))], by, change.quote, stated_by=change)
        return
    low, high = by.low, by.high
    if by.exact and low is not None and high is not None:
        half = Fraction(1) if low.denominator == 1 else Fraction(1, 20)
        low, high = low - half, high + half
    why = f"{change.quote}, which allows {Bounds(low, high).describe()} per cent"
    if change.direction < 0:
        low, high = (None if high is None else -high), (None if low is None else -low)
    for end, allowed in ((high, Bounds(high=Fraction(0))), (low, Bounds(low=Fraction(0)))):
        if end is not None:
            yield relation([after, Term(before, -(1 + end / 100), words)], allowed, why, stated_by=change)
