import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from factcheck import (
    Date,
    Finding,
    PrintedDay,
    TimeSpan,
    consistent,
    discrepant,
    finding,
    groups,
    printed_day,
    rule,
    said,
)

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
#: Days so far apart at most are taken to be of one stretch.
_NEAR = 120
#: After so many years the weekdays of all days come round again (the Gregorian calendar within a century).
_CYCLE = range(2000, 2028)
#: A year that has every day.
_LEAP = 2000


@rule(
    "T110",
    severity="warning",
    select=groups(Date, TimeSpan, within="article"),
    waived_laws={"no number is special": "of seven days one only fits"},
    examples=[
        discrepant(
            "one day, two weekdays",
            said(TimeSpan, "The hearing in Haverleigh is on [[Thursday, 15 May]]."),
            said(TimeSpan, "The council meets on [[Wednesday, 15 May]], before the hearing."),
            problem="Thursday, 15 May, or Wednesday, 15 May: two weekdays for one day",
        ),
        discrepant(
            "two days that no year has",
            said(TimeSpan, "The pool in Haverleigh will reopen on [[Monday, 3 March]]."),
            said(TimeSpan, "Lessons begin on [[Thursday, 5 March]], the club says."),
            problem="Monday, 3 March, and Thursday, 5 March: no year has both",
        ),
        consistent(
            "two days of one year",
            said(TimeSpan, "The pool in Haverleigh will reopen on [[Monday, 3 March]]."),
            said(TimeSpan, "Lessons begin on [[Wednesday, 5 March]], the club says."),
        ),
        consistent(
            "days far apart",
            said(TimeSpan, "The pool in Haverleigh closed on [[Monday, 3 March]]."),
            said(TimeSpan, "It will reopen on [[Monday, 4 November]], the club says."),
        ),
    ],
)
def weekdays_clash(claims: tuple[Date | TimeSpan, ...]) -> Iterator[Finding]:
    """One day of a month stands in an article with two weekdays, or two days with weekdays that no year has.

    Days of which both years are printed are left to T104; days far apart may be of two years.
    """
    begun = [claim for claim in claims if claim.quote.startswith(_WEEKDAYS)]
    days = [(claim, day) for claim in begun if (day := printed_day(claim)) and day.weekday is not None]
    for (a, first), (b, second) in combinations(days, 2):
        if (first.year is not None and second.year is not None) or _fit(first, second):
            continue
        one = first[:2] == second[:2]
        told = ", or {}: two weekdays for one day" if one else ", and {}: no year has both"
        yield finding(
            a.quote + told.format(b.quote),
            a,
            b,
            why="a day of a year has one weekday" if one else "the days between them are too many or too few",
            ask="which weekday is wrong, or which date?",
            assuming=("both days are of one year",),
        )
        return


def _fit(a: PrintedDay, b: PrintedDay) -> bool:
    """True where some year has both weekdays on these days, or the days stand too far apart to tell.

    Where the year of one is printed, the other may be of the year before or after; the same day, of the year
    after: "opened on Friday, 15 May 2020 … a party on Saturday, 15 May".
    """
    one = a[:2] == b[:2]
    if one and a.weekday == b.weekday:
        return True
    known = next((day.year for day in (a, b) if day.year is not None), None)
    if known is not None:
        undated = a if a.year is None else b
        return any(
            _weekday(undated, year) == undated.weekday for year in range(known + (one or -1), known + 2)
        )
    if one:
        return False
    earlier, later = sorted((a, b), key=lambda day: day[:2])
    apart = (dt.date(_LEAP, later.month, later.day) - dt.date(_LEAP, earlier.month, earlier.day)).days
    return apart > _NEAR or any(
        _weekday(earlier, year) == earlier.weekday and _weekday(later, year) == later.weekday
        for year in _CYCLE
    )


def _weekday(day: PrintedDay, year: int) -> int | None:
    try:
        return dt.date(year, day.month, day.day).weekday()
    except ValueError:  # 29 February, 31 June
        return None
