import re
from collections.abc import Iterator

from factcheck import (
    Finding,
    Share,
    consistent,
    direction_told,
    discrepant,
    finding,
    pairs,
    pattern,
    rule,
    said,
)

#: What makes two changes of one: what was expected, another base, another time of the day, a turn.
_OTHER = pattern(
    r"\b(?:expect|forecast|predict|compared|than|on (?:last|the)|from (?:a|last|the)|year-on-year|"
    r"month-on-month|annual|revers|recover|rebound|after|morning|afternoon|close|opening|poll|survey)\w*\b|"
    r" (?:more|less) likely\b",
    re.I,
)


def _turned(a: Share, b: Share) -> bool:
    """True for one share, as a rise here and as a fall there."""
    if a.value.nominal is None or a.value.nominal != b.value.nominal:
        return False
    if any(_OTHER.search(share.span.sentence) for share in (a, b)):
        return False
    return direction_told(a) * direction_told(b) < 0


@rule(
    "R106",
    severity="warning",
    select=pairs(
        Share,
        alike=("measure", "population", "place", "period"),
        where="two articles",
        having=direction_told,
        both=_turned,
    ),
    examples=[
        discrepant(
            "up here, down there",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh fell by [[0.4 per cent]] in June.",
                measure="house price",
                period="2024-06",
                article="b.md",
            ),
            problem="0.4 per cent: a rise on one side, a fall on the other",
        ),
        consistent(
            "two months",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh fell by [[0.4 per cent]] in May.",
                measure="house price",
                period="2024-05",
                article="b.md",
            ),
        ),
        consistent(
            "a rise on both sides",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh were up [[0.4 per cent]] in June.",
                measure="house price",
                period="2024-06",
                article="b.md",
            ),
        ),
    ],
)
def direction_turned(a: Share, b: Share) -> Iterator[Finding]:
    """One share is told as a rise in one article and as a fall in another."""
    yield finding(
        f"{a.quote}: a rise on one side, a fall on the other",
        a,
        b,
        why="the share is the same in both, its direction is not",
        ask="did it rise or fall?",
        assuming=("both speak of one change",),
    )
