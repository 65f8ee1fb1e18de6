from collections.abc import Iterator, Mapping
from fractions import Fraction

from factcheck import (
    Credit,
    Finding,
    Related,
    consistent,
    discrepant,
    finding,
    groups,
    pattern,
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
                "[[Figures obtained by Northwire]] show 412 thefts from 17 wardens.",
                source="Northwire",
                of="figures",
            ),
            said(
                Credit,
                "412 thefts from 17 wardens came to light by [[an FoI request by the Courier Agency]].",
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
            "the agency that got the figures, and the council that gave them",
            said(
                Credit,
                "[[Figures obtained by Northwire under the FoI Act]] show 412 thefts by wardens.",
                source="Northwire",
                of="figures",
                dataset="freedom of information request",
            ),
            said(
                Credit,
                "[[Figures released by Wealdshire Council under the FoI Act]] show 412 thefts by wardens.",
                source="Wealdshire Council",
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

    Two credits speak of the same data when they name one data set and their articles count something alike
    (more than ten, not round), or when their own sentences print two figures alike. All of them may have had
    the data; readers should be told who obtained them. Whoever gave the data ("released by the force") is no
    rival of who got them.
    """
    named = [c for c in credits if c.source is not None and not _gave(c)]
    figures = {name: _telling(related, name) for name in sorted({c.span.article for c in named})}
    groups_of: list[list[Credit]] = []
    for credit in named:
        joined = [g for g in groups_of if any(_same_data(credit, other, figures, related) for other in g)]
        groups_of = [g for g in groups_of if g not in joined] + [[credit, *(c for g in joined for c in g)]]
    for group in groups_of:
        ordered = sorted(group, key=lambda c: (c.span.article, c.span.start))
        sources: list[Credit] = []
        for credit in ordered:
            if not any(same_organisation(credit.source or "", other.source or "") for other in sources):
                sources.append(credit)
        if len(sources) > 1 and len({c.span.article for c in sources}) > 1:
            names = [c.source or "" for c in sources]
            many = _NUMBERS.get(len(names), "several")
            yield finding(
                f"{', '.join(names[:-1])}, or {names[-1]}: {many} sources credited for the same data",
                *ordered,
                why="the articles speak of the same data and name different sources",
                ask="who obtained the data, and who only reported them?",
                notes=[f"credits {c.source}" for c in ordered],
                assuming=("the data are the same",),
            )


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


_GAVE = pattern(r"\b(?:released|published|provided|supplied|disclosed|issued|given)\b")


def _gave(credit: Credit) -> bool:
    """True where the source gave the data to those who asked."""
    return f"from {credit.source}" in credit.quote or _GAVE.search(credit.quote) is not None


def _same_data(a: Credit, b: Credit, figures: Mapping[str, set[Fraction]], related: Related) -> bool:
    if a.span.article == b.span.article:
        return same_organisation(a.source or "", b.source or "")
    if not related.one_story(a, b):
        return False
    if a.slots.dataset and b.slots.dataset:
        return a.slots.dataset.casefold() == b.slots.dataset.casefold() and (
            not figures[a.span.article].isdisjoint(figures[b.span.article])
            or same_organisation(a.source or "", b.source or "")
        )
    return related.shared_figures(a, b) >= 2


def _telling(related: Related, article: str) -> set[Fraction]:
    """The counts of an article that chance hardly repeats: more than ten, and not round."""
    sizes = (count.value.nominal for count in related.of_article("count", article))
    return {size for size in sizes if size is not None and size > 10 and size % 10}
