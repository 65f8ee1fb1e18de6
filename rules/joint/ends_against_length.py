from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Date,
    Length,
    Relation,
    Term,
    TimeSpan,
    consistent,
    discrepant,
    lasted,
    relation,
    rule,
    said,
)


@rule(
    "J109",
    severity="warning",
    instead_of=("period-miscounted",),
    select=lasted(),
    examples=[
        discrepant(
            "open from 2009 to 2015, for eight years",
            said(TimeSpan, "The pier opened in [[2009]].", measure="(open)", population="pier"),
            said(TimeSpan, "The pier closed in [[2015]].", measure="(close)", population="pier"),
            said(Length, "The pier was open for [[eight years]].", measure="(open)", population="pier"),
            problem="from 2009 to 2015 is 5 to 7 years, but eight years: the three cannot all be true",
        ),
        discrepant(
            "a strike of five weeks that took a week",
            said(
                Date,
                "The ferry strike began on [[4 May 2021]].",
                measure="(begin)",
                population="ferry strike",
            ),
            said(
                Date, "The ferry strike ended on [[12 May 2021]].", measure="(end)", population="ferry strike"
            ),
            said(Length, "The strike lasted [[five weeks]].", measure="(last)", population="strike"),
            problem="from 4 May 2021 to 12 May 2021 is 8 days, but five weeks: the three cannot all be true",
        ),
        consistent(
            "either way of counting the years",
            said(TimeSpan, "The pier opened in [[2009]].", measure="(open)", population="pier"),
            said(TimeSpan, "The pier closed in [[2015]].", measure="(close)", population="pier"),
            said(Length, "The pier was open for [[six years]].", measure="(open)", population="pier"),
        ),
        consistent(
            "open for some years when something else happened",
            said(TimeSpan, "The pier opened in [[2009]].", measure="(open)", population="pier"),
            said(TimeSpan, "The pier closed in [[2015]].", measure="(close)", population="pier"),
            said(
                Length,
                "The pier was open for [[two years]] when the storm came.",
                measure="(open)",
                population="pier",
            ),
        ),
        consistent(
            "a pier that opened twice",
            said(TimeSpan, "The pier opened in [[2009]].", measure="(open)", population="pier"),
            said(TimeSpan, "The pier closed in [[2015]].", measure="(close)", population="pier"),
            said(TimeSpan, "The pier opened again in [[2017]].", measure="(open)", population="pier"),
            said(Length, "The pier was open for [[eight years]].", measure="(open)", population="pier"),
        ),
        consistent(
            "the strike of another year began later than this one ended",
            said(
                Date,
                "The ferry strike began on [[4 May 2021]].",
                measure="(begin)",
                population="ferry strike",
            ),
            said(
                Date,
                "The ferry strike ended on [[9 April 2020]].",
                measure="(end)",
                population="ferry strike",
            ),
            said(Length, "The strike lasted [[five weeks]].", measure="(last)", population="ferry strike"),
        ),
        consistent(
            "another of two piers",
            said(TimeSpan, "The East Pier opened in [[2009]].", measure="(open)", population="East Pier"),
            said(TimeSpan, "The East Pier closed in [[2015]].", measure="(close)", population="East Pier"),
            said(
                Length,
                "The West Pier was open for [[eight years]].",
                measure="(open)",
                population="West Pier",
            ),
        ),
    ],
)
def ends_against_length(begin: TimeSpan | Date, end: TimeSpan | Date, length: Length) -> Iterator[Relation]:
    """When something began, when it ended and how long it lasted do not fit together.

    Both ways of counting are allowed, first and last day included or not, and a length in round units may
    be one unit off.
    """
    names = {claim.slots.population for claim in (begin, end, length) if claim.slots.population}
    name = max(sorted(names), key=len)
    yield relation(
        [end, Term(begin, Fraction(-1)), Term(length, Fraction(-1))],
        Bounds(Fraction(-1), Fraction(0)),
        f"{name}: beginning, end and length",
        assuming=[f"“{short}” is the {name}" for short in sorted(names - {name})],
    )
