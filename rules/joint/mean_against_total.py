from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Money,
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
            problem="80 swimmers, but 12 a year for 5 years is at most 62: the two cannot both be true",
        ),
        discrepant(
            "£600,000 a year for four years are not £3.2m",
            said(
                Money,
                "The pool cost [[£600,000]] a year over four years, a total of £3.2m.",
                per="year",
                duration="four years",
            ),
            said(
                Money,
                "The pool cost £600,000 a year over four years, a total of [[£3.2m]].",
                duration="four years",
            ),
            problem="£3.2m, but £600,000 a year for 4 years is at most £2.4m: the two cannot both be true",
        ),
        consistent(
            "£600,000 a year for four years are £2.4m",
            said(
                Money,
                "The pool cost [[£600,000]] a year over four years, a total of £2.4m.",
                per="year",
                duration="four years",
            ),
            said(
                Money,
                "The pool cost £600,000 a year over four years, a total of [[£2.4m]].",
                duration="four years",
            ),
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
def mean_against_total(
    mean: Count | Money, total: Count | Money, least: int, most: int
) -> Iterator[Relation]:
    """A figure for every year and the total of these years cannot both be true.

    The yearly figure may be rounded either way. "Between 2015 and 2019" may be meant as four years or five.
    """
    if mean.value.nominal is None:
        return
    # a round sum of money allows what rounds to it as it is
    half = Fraction(0) if isinstance(mean, Money) else Fraction(1, 2)
    if mean.value.nominal.denominator != 1:
        half = Fraction(1, 20)
    span = mean.slots.period.describe() if mean.slots.period else mean.slots.duration
    why = f"{mean.quote} a year, {span}"
    if half:
        around = Bounds(mean.value.nominal - half, mean.value.nominal + half).describe()
        why = f"{why}: {around} a year if it is rounded"
    for years, allowed in ((most, Bounds(high=half * most)), (least, Bounds(low=-half * least))):
        yield relation(
            [total, Term(mean, Fraction(-years), f"{{}} a year for {years} years")],
            allowed,
            why,
            assuming=taken_for_granted(mean, total),
        )
