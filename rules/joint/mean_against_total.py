from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Relation,
    Term,
    averaged,
    consistent,
    discrepant,
    relation,
    rule,
    said,
    taken_for_granted,
)


@rule(
    "J107",
    severity="error",
    select=averaged(),
    examples=[
        discrepant(
            "twelve a year for five years are not 80",
            said(
                Count,
                "On average [[12 swimmers]] a year were rescued between 2015 and 2019.",
                per="year",
                period="2015-2019",
            ),
            said(
                Count,
                "In all [[80 swimmers]] were rescued between 2015 and 2019.",
                period="2015-2019",
                article="b.md",
            ),
            problem="80 swimmers, but 12 a year for 5 years is at most 62.5: the two cannot both be true",
        ),
        consistent(
            "twelve a year for five years are 60",
            said(
                Count,
                "On average [[12 swimmers]] a year were rescued between 2015 and 2019.",
                per="year",
                period="2015-2019",
            ),
            said(
                Count,
                "In all [[58 swimmers]] were rescued between 2015 and 2019.",
                period="2015-2019",
                article="b.md",
            ),
        ),
        consistent(
            "the years of another period",
            said(
                Count,
                "On average [[12 swimmers]] a year were rescued between 2015 and 2019.",
                per="year",
                period="2015-2019",
            ),
            said(
                Count,
                "In all [[80 swimmers]] were rescued between 2012 and 2019.",
                period="2012-2019",
                article="b.md",
            ),
        ),
    ],
)
def mean_against_total(mean: Count, total: Count) -> Iterator[Relation]:
    """A figure for every year and the total of these years cannot both be true.

    The yearly figure may be rounded either way. "Between 2015 and 2019" may be meant as four years or five.
    """
    period = mean.slots.period
    assert period is not None
    least, most = period.elapsed_years, period.calendar_years
    if least is None or most is None or least < 1 or mean.value.nominal is None:
        return
    half = Fraction(1, 2) if mean.value.nominal.denominator == 1 else Fraction(1, 20)
    words = f"{{}} a year for {most} years"
    around = Bounds(mean.value.nominal - half, mean.value.nominal + half).describe()
    why = f"{mean.quote} a year, {period.describe()}: {around} a year if it is rounded"
    yield relation(
        [total, Term(mean, Fraction(-most), words)],
        Bounds(high=half * most),
        why,
        assuming=taken_for_granted(mean, total),
    )
    yield relation(
        [total, Term(mean, Fraction(-least), f"{{}} a year for {least} years")],
        Bounds(low=-half * least),
        why,
        assuming=taken_for_granted(mean, total),
    )
