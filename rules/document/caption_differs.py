from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    Money,
    at_odds,
    consistent,
    discrepant,
    either,
    finding,
    pairs,
    rule,
    said,
)

_APART = ("caption", "standfirst")


@rule(
    "D102",
    severity="error",
    instead_of=("count-disagrees", "money-disagrees", "bounds-disjoint", "passage-altered"),
    select=either(
        pairs(
            Count,
            alike=("measure", "population", "place", "period", "modality"),
            where="one article",
            both=at_odds,
        ),
        pairs(
            Money,
            alike=("measure", "place", "period", "modality"),
            where="one article",
            both=at_odds,
        ),
    ),
    examples=[
        discrepant(
            "the caption counts fewer",
            said(Count, "The blaze at Haverleigh mill injured [[40 workers]].", part="caption"),
            said(Count, "The blaze at the Haverleigh mill injured [[52 workers]] on Tuesday."),
            problem="40 workers in the caption, 52 workers in the text",
        ),
        consistent(
            "the caption rounds",
            said(Count, "The blaze at Haverleigh mill injured [[more than 40 workers]].", part="caption"),
            said(Count, "The blaze at the Haverleigh mill injured [[52 workers]] on Tuesday."),
        ),
        consistent(
            "both in the text",
            said(Count, "The blaze at Haverleigh mill injured [[40 workers]]."),
            said(Count, "The blaze at the Haverleigh mill injured [[52 workers]] on Tuesday."),
        ),
    ],
)
def caption_differs(a: Count | Money, b: Count | Money) -> Iterator[Finding]:
    """A caption or standfirst gives another figure than the text below it."""
    for apart, text in ((a, b), (b, a)):
        part = apart.span.part.value
        if part not in _APART or text.span.part.value in (*_APART, "headline"):
            continue
        if apart.value.agrees_roundly(text.value):
            continue
        yield finding(
            f"{apart.quote} in the {part}, {text.quote} in the text",
            apart,
            text,
            why=f"the {part} allows {apart.value.describe()}, the text {text.value.describe()}",
            ask=f"was the {part} written from an earlier version?",
        )
