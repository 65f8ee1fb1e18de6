from collections.abc import Iterator

from factcheck import Count, Relation, at_most, consistent, discrepant, happens, rule, said, within


@rule(
    "J103",
    severity="error",
    instead_of=("part-exceeds-whole",),
    select=within("period"),
    examples=[
        discrepant(
            "two years and both together",
            said(
                Count,
                "There were [[40 burglaries]] in Marl in 2020.",
                place="Marl",
                period="2020",
            ),
            said(
                Count,
                "There were [[30 burglaries]] in Marl in 2021.",
                place="Marl",
                period="2021",
                article="b.md",
            ),
            said(
                Count,
                "There were [[60 burglaries]] in Marl between 2020 and 2021.",
                place="Marl",
                period="2020-2021",
                article="c.md",
            ),
            problem="40 + 30 = 70, but 60 burglaries: the three cannot all be true",
        ),
        consistent(
            "years that add up",
            said(
                Count,
                "There were [[40 burglaries]] in Marl in 2020.",
                place="Marl",
                period="2020",
            ),
            said(
                Count,
                "There were [[30 burglaries]] in Marl in 2021.",
                place="Marl",
                period="2021",
                article="b.md",
            ),
            said(
                Count,
                "There were [[70 burglaries]] in Marl between 2020 and 2021.",
                place="Marl",
                period="2020-2021",
                article="c.md",
            ),
        ),
        consistent(
            "what there is of a thing at a time does not add up",
            said(Count, "Marl had [[40 bakers]] in 2020.", place="Marl", period="2020"),
            said(
                Count,
                "Marl had [[30 bakers]] in 2021.",
                place="Marl",
                period="2021",
                article="b.md",
            ),
            said(
                Count,
                "Marl had [[60 bakers]] between 2020 and 2021.",
                place="Marl",
                period="2020-2021",
                article="c.md",
            ),
        ),
    ],
)
def periods_against_whole(
    whole: Count, inside: tuple[Count, ...], apart: tuple[Count, ...]
) -> Iterator[Relation]:
    """Counts for periods do not fit the count of the same thing for a period that holds them.

    Only what happens once adds up over time: burglaries and complaints do; officers, or forces that exist,
    are there in one year and the next. Means and rates are left alone.
    """
    if whole.slots.per or not happens(whole):
        return
    period = whole.slots.period
    assert period is not None
    for part in inside:
        yield at_most([part], whole, f"{_when(part)} lies in {_when(whole)}")
    if len(apart) > 1:
        yield at_most(
            apart, whole, f"{' and '.join(_when(part) for part in apart)} lie apart in {_when(whole)}"
        )


def _when(claim: Count) -> str:
    period = claim.slots.period
    return period.describe() if period is not None else ""
