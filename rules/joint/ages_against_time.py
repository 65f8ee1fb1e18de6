import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from factcheck import Age, Bounds, Relation, Term, aged, consistent, discrepant, relation, rule, said


@rule(
    "J108",
    severity="error",
    instead_of=("age-disagrees",),
    select=aged(),
    examples=[
        discrepant(
            "two years on and five years older",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2019-05-04"),
            said(
                Age,
                "Ann Lee, [[39]], won it again.",
                value=39,
                person="Ann Lee",
                as_of="2021-05-08",
                article="b.md",
            ),
            problem="Ann Lee is 39, but 34 at most 3 years before is at most 37: the two cannot both be true",
        ),
        discrepant(
            "three months on and a year younger",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2019-05-04"),
            said(
                Age,
                "Ann Lee, [[33]], won it again.",
                value=33,
                person="Ann Lee",
                as_of="2019-08-08",
                article="b.md",
            ),
            problem="Ann Lee is 33, but 34 at most 1 year before is at least 34: the two cannot both be true",
        ),
        consistent(
            "two years on and two years older",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2019-05-04"),
            said(
                Age,
                "Ann Lee, [[36]], won it again.",
                value=36,
                person="Ann Lee",
                as_of="2021-05-08",
                article="b.md",
            ),
        ),
        consistent(
            "the age of the day of the race, told again",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2019-05-04"),
            said(
                Age,
                "Ann Lee, [[34]], had won it before.",
                value=34,
                person="Ann Lee",
                as_of="2021-05-08",
                article="b.md",
            ),
        ),
        consistent(
            "a birthday between",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2021-05-04"),
            said(
                Age,
                "Ann Lee, [[35]], won it again.",
                value=35,
                person="Ann Lee",
                as_of="2021-06-08",
                article="b.md",
            ),
        ),
    ],
)
def ages_against_time(earlier: Age, later: Age, first: dt.date, second: dt.date) -> Iterator[Relation]:
    """The ages of one person on two days do not fit the time between.

    Nobody is younger later on, or older by more years than passed. The same age again is left alone: it
    may be the age at the event that both tell of, and the dead grow no older.
    """
    years = Fraction((second - first).days * 10000, 3652425)
    least = years.numerator // years.denominator
    passed = f"at most {least + 1} {'years' if least else 'year'}"
    yield relation(
        [
            Term(later, words=f"{later.person} is {{}}"),
            Term(earlier, Fraction(-1), f"{{}} {passed} before"),
        ],
        Bounds(Fraction(0), Fraction(least + 1)),
        f"from {_printed(first)} to {_printed(second)}: {passed} older",
    )


def _printed(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
