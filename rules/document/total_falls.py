from collections.abc import Iterator

from factcheck import Count, Finding, Related, consistent, discrepant, finding, grows, rule, said, updates


@rule(
    "D104",
    severity="warning",
    select=updates(),
    examples=[
        discrepant(
            "a toll that fell without a word",
            said(
                Count,
                "The Haverleigh mill blaze hurt [[60 people]].",
                measure="people (injure)",
                published="2021-05-01",
                outlet="Herald",
            ),
            said(
                Count,
                "The Haverleigh mill blaze has injured [[52 people]].",
                measure="people (injure)",
                article="b.md",
                published="2021-05-03",
                outlet="Herald",
            ),
            problem="60 people, later 52 people: a running total fell, and nothing says why",
        ),
        consistent(
            "the fall is explained",
            said(
                Count,
                "The Haverleigh mill blaze hurt [[60 people]].",
                measure="people (injure)",
                published="2021-05-01",
                outlet="Herald",
            ),
            said(
                Count,
                "Revised down, the toll of the Haverleigh mill blaze is [[52 people]] injured.",
                measure="people (injure)",
                article="b.md",
                published="2021-05-03",
                outlet="Herald",
            ),
        ),
        consistent(
            "a toll that rose",
            said(
                Count,
                "The Haverleigh mill blaze hurt [[52 people]].",
                measure="people (injure)",
                published="2021-05-01",
                outlet="Herald",
            ),
            said(
                Count,
                "The Haverleigh mill blaze has injured [[60 people]].",
                measure="people (injure)",
                article="b.md",
                published="2021-05-03",
                outlet="Herald",
            ),
        ),
    ],
)
def total_falls(earlier: Count, later: Count, related: Related) -> Iterator[Finding]:
    """A running total fell, and no correction says why.

    The dead or the injured are fewer in a later version, or in a later article of the same outlet.

    Falls are real: names are counted twice. But somebody must say so.
    """
    if not grows(earlier) or earlier.value.meet(later.value) is not None:
        return
    if earlier.value.low is None or later.value.high is None or later.value.high > earlier.value.low:
        return
    before, article = related.articles.get(earlier.span.article), related.articles.get(later.span.article)
    if (
        before is None
        or article is None
        or not (
            (before.lineage is not None and before.lineage == article.lineage)
            or (before.outlet is not None and before.outlet == article.outlet)
        )
    ):
        return
    words = article.reading.lower()
    if any(
        cue in words
        for cue in (
            "revised",
            "correct",
            "lowered",
            "earlier said",
            "previously said",
            "earlier reports",
            "initially",
        )
    ):
        return
    yield finding(
        f"{earlier.quote}, later {later.quote}: a running total fell, and nothing says why",
        earlier,
        later,
        why=f"{earlier.value.describe()} on the earlier day, {later.value.describe()} on the later",
        ask="was the figure revised? say so, and by whom",
        notes=("earlier", "later"),
        assuming=("both count the same people",),
    )
