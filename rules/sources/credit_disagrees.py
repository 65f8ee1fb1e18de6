from collections.abc import Iterator

from factcheck import Comparison, Credit, Finding, consistent, discrepant, finding, pairs, rule, said, same_organisation


@rule(
    "S101",
    severity="warning",
    select=pairs(Credit, alike=("dataset", "place", "period"), where="two articles"),
    examples=[
        discrepant(
            "two agencies for one request",
            said(Credit, "[[Figures obtained by Northwire]] under the Freedom of Information Act show thefts by wardens.",
                 source="Northwire", of="figures", means="Freedom of Information Act", dataset="freedom of information request"),
            said(Credit, "The [[FoI request by the Courier Agency]] asked about thefts by wardens.", source="Courier Agency",
                 of="request", means="FoI request", dataset="freedom of information request", article="b.md"),
            problem="Northwire, or Courier Agency: two sources credited for the same data",
        ),
        consistent(
            "one agency under two names",
            said(Credit, "[[Figures obtained by Northwire]] show thefts by wardens.", source="Northwire", of="figures",
                 dataset="freedom of information request"),
            said(Credit, "[[Figures obtained by the Northwire]] show thefts by wardens.", source="the Northwire", of="figures",
                 dataset="freedom of information request", article="b.md"),
        ),
        consistent(
            "two data sets",
            said(Credit, "[[Figures obtained by Northwire]] show thefts by wardens.", source="Northwire", of="figures",
                 dataset="freedom of information request"),
            said(Credit, "[[A survey by Opal Polls]] found trust in wardens.", source="Opal Polls", of="survey",
                 dataset="trust survey", article="b.md"),
        ),
    ],
)
def credit_disagrees(a: Credit, b: Credit, comparison: Comparison) -> Iterator[Finding]:
    """The same data are credited to two sources in two articles: an agency here, a newspaper there.

    Both may have had the data; readers should be told who obtained them.
    """
    if a.source is None or b.source is None or same_organisation(a.source, b.source):
        return
    yield finding(
        f"{a.source}, or {b.source}: two sources credited for the same data", a, b,
        why="both articles speak of the same data and name different sources",
        ask="who obtained the data, and who only reported them?",
        notes=(f"credits {a.source}", f"credits {b.source}"),
    )
