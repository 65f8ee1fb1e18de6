from collections.abc import Iterator

from factcheck import Count, Finding, consistent, discrepant, finding, rule, said, tallies


@rule(
    "C116",
    severity="warning",
    select=tallies("vote"),
    waived_laws={
        "different things are not compared": "a tally is read from the text, without place and period",
        "a claim agrees with itself": "the tallies are read from the texts, whatever the claims",
        "the claims named are all needed": "the tallies are read from the texts, whatever the claims",
    },
    examples=[
        discrepant(
            "nine to six, and nine to four",
            said(Count, "The Haverleigh council backed the bridge by [[nine votes to six]].", value=9),
            said(Count, "Haverleigh council voted [[9-4]] for the bridge.", value=9, article="b.md"),
            problem="nine votes to six, or 9-4: two tallies of one vote",
        ),
        consistent(
            "one tally in words and in figures",
            said(Count, "The Haverleigh council backed the bridge by [[nine votes to six]].", value=9),
            said(Count, "Haverleigh council voted [[9-6]] for the bridge.", value=9, article="b.md"),
        ),
        consistent(
            "two votes",
            said(Count, "The Haverleigh council backed the bridge by [[nine votes to six]].", value=9),
            said(Count, "Haverleigh council voted [[12-3]] for the school.", value=12, article="b.md"),
        ),
    ],
)
def vote_recounted(a: Count, b: Count) -> Iterator[Finding]:
    """Each of two articles tells one tally of a vote, and they differ on one side: "9-6", "9-4"."""
    yield finding(
        f"{a.quote}, or {b.quote}: two tallies of one vote",
        a,
        b,
        why="one side is the same in both, the other is not",
        ask="what do the minutes say? did somebody abstain?",
        assuming=("both speak of one vote",),
    )
