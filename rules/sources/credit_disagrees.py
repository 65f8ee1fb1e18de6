from collections.abc import Iterator

from factcheck import (
    Credit,
    Finding,
    Related,
    consistent,
    discrepant,
    finding,
    groups,
    rule,
    said,
    same_organisation,
)


@rule(
    "S101",
    severity="warning",
    select=groups(Credit, within="story"),
    examples=[
        discrepant(
            "two agencies for one request",
            said(
                Credit,
                "[[Figures obtained by Northwire]] under the Freedom of Information Act show thefts by wardens.",
                source="Northwire",
                of="figures",
                means="Freedom of Information Act",
                dataset="freedom of information request",
            ),
            said(
                Credit,
                "The [[FoI request by the Courier Agency]] asked about thefts by wardens.",
                source="Courier Agency",
                of="request",
                means="FoI request",
                dataset="freedom of information request",
                article="b.md",
            ),
            problem="Northwire, or Courier Agency: two sources credited for the same data",
        ),
        consistent(
            "one agency under two names",
            said(
                Credit,
                "[[Figures obtained by Northwire]] show thefts by wardens.",
                source="Northwire",
                of="figures",
                dataset="freedom of information request",
            ),
            said(
                Credit,
                "[[Figures obtained by the Northwire]] show thefts by wardens.",
                source="the Northwire",
                of="figures",
                dataset="freedom of information request",
                article="b.md",
            ),
        ),
        consistent(
            "two data sets",
            said(
                Credit,
                "[[Figures obtained by Northwire]] show thefts by wardens.",
                source="Northwire",
                of="figures",
                dataset="freedom of information request",
            ),
            said(
                Credit,
                "[[A survey by Opal Polls]] found trust in wardens.",
                source="Opal Polls",
                of="survey",
                dataset="trust survey",
                article="b.md",
            ),
        ),
    ],
)
def credit_disagrees(credits: tuple[Credit, ...], related: Related) -> Iterator[Finding]:
    """The same data are credited to different sources in different articles: an agency here, a paper there.

    Two credits speak of the same data when they name one data set and the words around agree, or when
    their sentences print the same telling figures. All of them may have had the data; readers should
    be told who obtained them.
    """
    named = [c for c in credits if c.source is not None and f"from {c.source}" not in c.quote]
    groups_of: list[list[Credit]] = []
    for credit in named:
        joined = [g for g in groups_of if any(_same_data(credit, other, related) for other in g)]
        groups_of = [g for g in groups_of if g not in joined] + [[credit, *(c for g in joined for c in g)]]
    for group in groups_of:
        ordered = sorted(group, key=lambda c: (c.span.article, c.span.start))
        sources: list[Credit] = []
        for credit in ordered:
            if not any(same_organisation(credit.source or "", other.source or "") for other in sources):
                sources.append(credit)
        if len(sources) > 1 and len({c.span.article for c in sources}) > 1:
            names = [c.source or "" for c in sources]
            yield finding(
                f"{', '.join(names[:-1])}, or {names[-1]}: {_NUMBERS.get(len(names), 'several')} sources credited for the same data",
                *ordered,
                why="the articles speak of the same data and name different sources",
                ask="who obtained the data, and who only reported them?",
                notes=[f"credits {c.source}" for c in ordered],
                assuming=("the data are the same",),
            )


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


def _same_data(a: Credit, b: Credit, related: Related) -> bool:
    if a.span.article == b.span.article:
        return same_organisation(a.source or "", b.source or "")
    if not related.one_story(a, b):
        return False
    points = related.points(a, b)
    if a.slots.dataset and b.slots.dataset:
        return a.slots.dataset == b.slots.dataset and (points is None or points >= 100)
    return related.shared_figures(a, b) >= 2
