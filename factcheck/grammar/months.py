"""Months and days of a month in other words: "the month of May", "May and June 2020", "3 and 4 May"."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal, within_year, year_number
from factcheck.grammar.forms import Context, Form, Reading, form, unanchored, words
from factcheck.grammar.periods import calendar_period
from factcheck.value import Granularity, Period

__all__ = ["MONTH_FORMS"]


def _named_month(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the month of May", "the whole month of May 2020"."""
    return calendar_period(context, *match.span("calendar"))


def _two_months(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "May and June 2020" where the second follows the first; else the first has no year."""
    a, b = (calendar.MONTHS[context.tokens.word(match.start(group))] for group in "ab")
    year = year_number(words(context, match, "year") or "")
    if not year or b != a + 1:
        return None
    first, last = calendar.month(year, a), calendar.month(year, b)
    return Reading(Period(first.first, last.last, Granularity.MONTH))


def _two_days(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "3 and 4 May", "the 3rd and 4th of May 2021": two days in a row."""
    a, b = (ordinal(words(context, match, group) or "") for group in "ab")
    listed = (
        context.tokens.word(match.start() - 1) == "," and context.tokens.word(match.start() - 2)[:1].isdigit()
    )
    if b != a + 1 or listed:
        return None
    number, printed = (
        calendar.MONTHS[context.tokens.word(match.start("month"))],
        words(context, match, "year"),
    )
    last: object
    if printed is None:
        last = within_year(context, number, b, match.start()).value
        if isinstance(last, Period):
            return unanchored(Granularity.DAY)
    else:
        last = calendar.day(year_number(printed), number, b)
    first = calendar.day(last.year, number, a) if isinstance(last, dt.date) else None
    if first is None or not isinstance(last, dt.date):
        return None
    return Reading(Period(first, last, Granularity.DAY), printed_year=printed is not None)


MONTH_FORMS: list[Form] = [
    form(
        "the? (whole|entire|full)? month of (?P<calendar>(MONTH ((of|COMMA)? YEAR|YEARREF)?))", _named_month
    ),
    form("(?P<a>MONTH) and (?P<b>MONTH) (of|COMMA)? (?P<year>YEAR)", _two_months),
    form(
        "the? (?P<a>ORDINAL|DAYFIGURE) and the? (?P<b>ORDINAL|DAYFIGURE) of? (?P<month>MONTH) "
        "((COMMA|of)? (?P<year>YEAR))?",
        _two_days,
    ),
]
