from collections.abc import Iterator

from factcheck import Count, Finding, Related, consistent, discrepant, finding, moves, rule, said, updates


@rule(
    "D110",
    severity="note",
    select=updates(),
    examples=[
        discrepant(
            "a toll that rose within days",
            said(
                Count,
                "The Haverleigh mill blaze left [[12 people]] dead.",
                measure="people (die)",
                published="2021-05-01",
            ),
            said(
                Count,
                "The Haverleigh mill blaze has killed [[19 people]].",
                measure="people (die)",
                article="b.md",
                published="2021-05-03",
            ),
            problem="12 people, later 19 people: the figure moved",
        ),
        consistent(
            "a toll that fell is another matter",
            said(
                Count,
                "The Haverleigh mill blaze left [[19 people]] dead.",
                measure="people (die)",
                published="2021-05-01",
            ),
            said(
                Count,
                "The Haverleigh mill blaze has killed [[12 people]].",
                measure="people (die)",
                article="b.md",
                published="2021-05-03",
            ),
        ),
        consistent(
            "the same toll",
            said(
                Count,
                "The Haverleigh mill blaze left [[12 people]] dead.",
                measure="people (die)",
                published="2021-05-01",
            ),
            said(
                Count,
                "The Haverleigh mill blaze has killed [[12 people]].",
                measure="people (die)",
                article="b.md",
                published="2021-05-03",
            ),
        ),
    ],
)
def figure_updated(earlier: Count, later: Count, related: Related) -> Iterator[Finding]:
    """A figure that moves while a story runs is higher in a later article: a series, not a conflict."""
    if not moves(earlier) or earlier.value.meet(later.value) is not None:
        return
    if earlier.value.high is None or later.value.low is None or later.value.low < earlier.value.high:
        return
    yield finding(
        f"{earlier.quote}, later {later.quote}: the figure moved",
        earlier,
        later,
        why=f"{earlier.value.describe()} on the earlier day, {later.value.describe()} on the later",
        ask="does the older article need the newer figure?",
        notes=("earlier", "later"),
    )
