from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    at_odds,
    consistent,
    discrepant,
    finding,
    moves,
    pairs,
    rule,
    said,
)


@rule(
    "D105",
    severity="error",
    instead_of=("count-disagrees", "bounds-disjoint", "passage-altered"),
    select=pairs(
        Count,
        alike=("measure", "population", "place", "period", "modality"),
        where="one article",
        both=at_odds,
    ),
    waived_laws={
        "vaguer words are never worse": "an exact round figure may be a rounded one, a bound is not",
        "no number is special": "a round figure may be a rounded one, its neighbours are not",
    },
    examples=[
        discrepant(
            "a new lead over an old paragraph",
            said(Count, "At least [[12 people]] died in the Haverleigh mill blaze.", measure="people (die)"),
            said(
                Count,
                "The Haverleigh mill blaze began at noon and [[nine people]] died, officials said.",
                measure="people (die)",
            ),
            problem="12 people in the lead, nine people further down: was all of the copy updated?",
        ),
        consistent(
            "the same toll throughout",
            said(Count, "At least [[12 people]] died in the Haverleigh mill blaze.", measure="people (die)"),
            said(
                Count,
                "The Haverleigh mill blaze began at noon and [[12 people]] died, officials said.",
                measure="people (die)",
            ),
        ),
        consistent(
            "a figure that does not move",
            said(Count, "[[12 people]] own the Haverleigh mill.", measure="people (own)"),
            said(
                Count, "The Haverleigh mill, owned by [[nine people]], began at noon.", measure="people (own)"
            ),
        ),
    ],
)
def copy_half_updated(a: Count, b: Count) -> Iterator[Finding]:
    """A figure that moves while a story runs has one value in the lead and an older one further down."""
    if not moves(a) or a.value.agrees_roundly(b.value):
        return
    lead, below = (a, b) if a.span.start < b.span.start else (b, a)
    if lead.span.paragraph > 2 or below.span.paragraph <= lead.span.paragraph:
        return
    yield finding(
        f"{lead.quote} in the lead, {below.quote} further down: was all of the copy updated?",
        lead,
        below,
        why=f"one article says {lead.value.describe()} and {below.value.describe()}; "
        "the figure moves while the story runs",
        ask="which figure is the newer one? bring the rest of the copy to it, or date the older one",
    )
