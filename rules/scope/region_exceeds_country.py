from collections.abc import Iterator

from factcheck import (
    Comparison,
    Count,
    Finding,
    consistent,
    discrepant,
    finding,
    moves,
    pairs,
    place_contains,
    rule,
    said,
)


@rule(
    "G102",
    severity="error",
    select=pairs(
        Count,
        alike=("measure", "population", "place", "period", "as_of", "modality"),
        verdict="nested",
        enough=300,
    ),
    examples=[
        discrepant(
            "more in Wales than in England and Wales",
            said(Count, "Inspectors closed [[120 dairies]] in Wales in 2019.", place="Wales", period="2019"),
            said(
                Count,
                "Inspectors closed [[110 dairies]] across the United Kingdom in 2019.",
                place="United Kingdom",
                period="2019",
                article="b.md",
            ),
            problem="120 dairies in Wales, but 110 dairies in United Kingdom: "
            "the part is larger than the whole",
        ),
        consistent(
            "fewer in the part",
            said(Count, "Inspectors closed [[20 dairies]] in Wales in 2019.", place="Wales", period="2019"),
            said(
                Count,
                "Inspectors closed [[110 dairies]] across the United Kingdom in 2019.",
                place="United Kingdom",
                period="2019",
                article="b.md",
            ),
        ),
        consistent(
            "another year",
            said(Count, "Inspectors closed [[120 dairies]] in Wales in 2019.", place="Wales", period="2019"),
            said(
                Count,
                "Inspectors closed [[110 dairies]] across the United Kingdom in 2020.",
                place="United Kingdom",
                period="2020",
                article="b.md",
            ),
        ),
    ],
)
def region_exceeds_country(a: Count, b: Count, comparison: Comparison) -> Iterator[Finding]:
    """A count for a place is above the count of the same thing for a place that holds it."""
    if comparison.slot != "place" or not comparison.likely or moves(a) or moves(b):
        return
    for part, whole in ((a, b), (b, a)):
        inner, outer = part.slots.place, whole.slots.place
        if inner is None or outer is None or inner == outer or not place_contains(outer, inner):
            continue
        if place_contains(inner, "England"):
            continue  # two labels of one state are confused, not added up: place-label-differs
        low, high = part.value.low, whole.value.high
        if low is not None and high is not None and high > 0 and part.value.above(whole.value):
            yield finding(
                f"{part.quote} in {inner}, but {whole.quote} in {outer}: the part is larger than the whole",
                part,
                whole,
                why=f"{outer} holds {inner}; {low} - {high} = {low - high} too many",
                ask="are the two figures of the same thing and time?",
            )
