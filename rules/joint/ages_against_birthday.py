import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Age,
    Bounds,
    Date,
    Relation,
    Term,
    TimeSpan,
    born,
    consistent,
    discrepant,
    relation,
    rule,
    said,
)

#: An age is that of the day that an article tells of, some days before it appeared.
_BEFORE = dt.timedelta(days=14)
_AFTER = dt.timedelta(days=1)


@rule(
    "J111",
    severity="error",
    instead_of=("age-against-birth",),
    select=born(),
    waived_laws={"no number is special": "one or two ages only go with a day of birth"},
    examples=[
        discrepant(
            "born in 1990, and 34 in 2021",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2021-05-08"),
            said(
                TimeSpan,
                "Ann Lee was born in [[1990]].",
                measure="(born)",
                population="Ann Lee",
                article="b.md",
            ),
            problem="Ann Lee, born 1990, is 34, but at most 31: the two cannot both be true",
        ),
        discrepant(
            "born in March 1990, and 29 in 2021",
            said(Age, "Ann Lee, [[29]], won the race.", value=29, person="Ann Lee", as_of="2021-05-08"),
            said(
                Date,
                "Ann Lee was born on [[4 March 1990]].",
                measure="(born)",
                population="Ann Lee",
                article="b.md",
            ),
            problem="Ann Lee, born 4 March 1990, is 29, but at least 31: the two cannot both be true",
        ),
        consistent(
            "the birthday is still to come",
            said(Age, "Ann Lee, [[30]], won the race.", value=30, person="Ann Lee", as_of="2021-05-08"),
            said(
                TimeSpan,
                "Ann Lee was born in [[1990]].",
                measure="(born)",
                population="Ann Lee",
                article="b.md",
            ),
        ),
        consistent(
            "another person's birth",
            said(Age, "Ann Lee, [[34]], won the race.", value=34, person="Ann Lee", as_of="2021-05-08"),
            said(
                TimeSpan,
                "Eve Dale was born in [[1990]].",
                measure="(born)",
                population="Eve Dale",
                article="b.md",
            ),
        ),
    ],
)
def ages_against_birthday(
    age: Age, birth: Date | TimeSpan, day: dt.date, first: dt.date, last: dt.date
) -> Iterator[Relation]:
    """An age and the day or the year of birth, told here and there, do not go together.

    The age is that of the day it was told of, a fortnight before at most. A person who is told to be younger
    than that may have been so at the time of the event; nobody was ever older.
    """
    least, most = _years(last, day - _BEFORE), _years(first, day + _AFTER)
    figure = Term(age, words=f"{age.person}, born {birth.quote}, is {{}}")
    whole = f"{least}" if least == most else f"{least} or {most}"
    words = f"born {birth.quote}: {whole} on {day.day} {day:%B %Y}"
    if age.value.low is not None and age.value.low > most:
        yield relation([figure], Bounds(high=Fraction(most)), words, stated_by=birth)
    elif age.value.high is not None:
        then = () if age.slots.as_of else ("the age is that of the day of the article",)
        yield relation([figure], Bounds(low=Fraction(least)), words, stated_by=birth, assuming=then)


def _years(birth: dt.date, day: dt.date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
