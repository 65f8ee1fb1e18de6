"""Days as printed: month, day and weekday, whether or not a text tells the year."""

from __future__ import annotations

from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Claim, Date, TimeSpan
from factcheck.grammar.calendar import DAYS, MONTHS
from factcheck.grammar.patterns import pattern

__all__ = ["LEAP", "PrintedDay", "day_in_no_year", "printed_day"]

_IN_NO_YEAR = pattern(
    r"(?:(?P<weekday>[A-Z][a-z]+),? )?(?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?"
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: (?P<later>\d{1,2})(?:st|nd|rd|th)?)?(?: this year)?"
)
#: A year that has every day.
LEAP = 2000


class PrintedDay(NamedTuple):
    """A day of a month; ``weekday`` is the printed one (Monday is 0), ``year`` the printed one."""

    month: int
    day: int
    weekday: int | None
    year: int | None


def printed_day(claim: Claim) -> PrintedDay | None:
    """The day of a month that the claim prints; None for a weekday alone, a month, or a year."""
    if isinstance(claim, Date):
        if claim.value is None or not any(c.isdigit() for c in claim.quote):
            return None
        year = claim.value.year if claim.printed_year else None
        return PrintedDay(claim.value.month, claim.value.day, claim.weekday, year)
    if not isinstance(claim, TimeSpan) or not (claim.value.first is None is claim.value.last):
        return None
    return day_in_no_year(claim.quote)


@lru_cache(1 << 12)
def day_in_no_year(printed: str) -> PrintedDay | None:
    """The day of "June 15", "Monday, 3 March"; None for any other words."""
    found = _IN_NO_YEAR.fullmatch(printed)
    day = (found["day"] or found["later"]) if found is not None else None
    if found is None or day is None:
        return None
    month = MONTHS[found["month"].lower()]
    if not 1 <= int(day) <= monthrange(LEAP, month)[1]:
        return None
    return PrintedDay(month, int(day), DAYS.get((found["weekday"] or "").lower()), None)
