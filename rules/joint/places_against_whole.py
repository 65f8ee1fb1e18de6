from collections.abc import Iterator

from factcheck import Count, Relation, at_most, consistent, discrepant, moves, rule, said, within


@rule(
    "J102",
    severity="error",
    instead_of=("region-exceeds-country", "part-exceeds-whole"),
    select=within("place"),
    examples=[
        discrepant(
            "two counties and the country",
            said(Count, "Inspectors closed [[70 dairies]] in Kent in 2019.", place="Kent", period="2019"),
            said(
                Count,
                "Inspectors closed [[60 dairies]] in Essex in 2019.",
                place="Essex",
                period="2019",
                article="b.md",
            ),
            said(
                Count,
                "Inspectors closed [[110 dairies]] in England in 2019.",
                place="England",
                period="2019",
                article="c.md",
            ),
            problem="70 + 60 = 130, but 110 dairies: the three cannot all be true",
        ),
        consistent(
            "room for other counties",
            said(Count, "Inspectors closed [[70 dairies]] in Kent in 2019.", place="Kent", period="2019"),
            said(
                Count,
                "Inspectors closed [[60 dairies]] in Essex in 2019.",
                place="Essex",
                period="2019",
                article="b.md",
            ),
            said(
                Count,
                "Inspectors closed [[140 dairies]] in England in 2019.",
                place="England",
                period="2019",
                article="c.md",
            ),
        ),
        consistent(
            "another year",
            said(Count, "Inspectors closed [[70 dairies]] in Kent in 2019.", place="Kent", period="2019"),
            said(
                Count,
                "Inspectors closed [[60 dairies]] in Essex in 2019.",
                place="Essex",
                period="2019",
                article="b.md",
            ),
            said(
                Count,
                "Inspectors closed [[110 dairies]] in England in 2018.",
                place="England",
                period="2018",
                article="c.md",
            ),
        ),
    ],
)
def places_against_whole(
    whole: Count, inside: tuple[Count, ...], apart: tuple[Count, ...]
) -> Iterator[Relation]:
    """Counts for places do not fit the count of the same thing for a place that holds them.

    Each is no more than the count for the wider place, and places that lie apart are together no more.
    Figures that move while a story runs are left alone, and so are means and rates.
    """
    if moves(whole) or whole.slots.per:
        return
    for part in inside:
        yield at_most([part], whole, f"{part.slots.place} lies in {whole.slots.place}")
    if len(apart) > 1:
        places = " and ".join(str(part.slots.place) for part in apart)
        yield at_most(apart, whole, f"{places} lie apart in {whole.slots.place}")
