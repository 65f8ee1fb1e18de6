"""Ranges: the printed forms of a period with a first and a last end, or with one of them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from factcheck.grammar import calendar
from factcheck.grammar.dates import DATE_FORMS, ordinal, within_year, year_number
from factcheck.grammar.edges import EDGE_FORMS
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, whole, words
from factcheck.grammar.periods import calendar_period, crowd, step_of
from factcheck.value import Granularity, Period

__all__ = ["RANGE_FORMS", "coarsest", "first_day", "last_day", "point"]

_ONE_DAY = dt.timedelta(days=1)

part("POINT", "DATE|EDGE|CALENDAR|now")


def point(context: Context, first: int, last: int) -> Reading | None:
    """The reading of tokens that are one end of a range: a day, or a calendar period."""
    if context.tokens.words(first, last) == "now":
        return (
            unanchored(Granularity.DAY) if context.anchor is None else Reading(context.anchor, relative=True)
        )
    return (
        whole(context, DATE_FORMS, first, last)
        or calendar_period(context, first, last)
        or whole(context, EDGE_FORMS, first, last)
    )


def first_day(reading: Reading) -> dt.date | None:
    """The day, or the first day of the period; None for an open end."""
    return reading.value if isinstance(reading.value, dt.date) else getattr(reading.value, "first", None)


def last_day(reading: Reading) -> dt.date | None:
    """The day, or the last day of the period; None for an open end."""
    return reading.value if isinstance(reading.value, dt.date) else getattr(reading.value, "last", None)


_SHARPNESS = [Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR]


def coarsest(*readings: Reading) -> Granularity:
    """The coarsest granularity of the readings: a range is as sharp as its vaguer end."""
    return max(
        (r.value.granularity if isinstance(r.value, Period) else Granularity.DAY for r in readings),
        key=_SHARPNESS.index,
    )


def _hangs(reading: Reading) -> bool:
    """True where the words hang on the anchor ("last week"), and do not merely lack a year."""
    return reading.relative and first_day(reading) is not None


def _range(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "between 2016 and 2020"; an end without a year takes it from the other."""
    if context.tokens.words(*match.span("b")).isdecimal() and crowd(context, match.end() - 1):
        return None
    a, b = point(context, *match.span("a")), point(context, *match.span("b"))
    if a is None or b is None:
        return None
    if (a.weekday is not None and a.relative) and (b.weekday is not None and b.relative):
        return Reading(None, silent=True)
    start, end = first_day(a), last_day(b)
    if b.weekday is not None and b.relative and a.relative and start:
        b = point(context.leaning(start, "future"), *match.span("b")) or b
    if b.printed_year and not a.printed_year and not _hangs(a) and end:
        a = point(context.leaning(end, "past"), *match.span("a")) or a
    elif a.printed_year and not b.printed_year and not _hangs(b) and start:
        b = point(context.leaning(start, "future"), *match.span("b")) or b
    elif not a.printed_year and not a.relative and not b.relative and end:
        a = point(context.leaning(end, "past"), *match.span("a")) or a
    start, end = first_day(a), last_day(b)
    granularity, relative = coarsest(a, b), a.relative or b.relative
    if start is None or end is None:
        return (
            unanchored(granularity) if isinstance(a.value, Period) and isinstance(b.value, Period) else None
        )
    if end <= start:
        return None
    printed_year = a.printed_year or b.printed_year
    return Reading(Period(start, end, granularity, relative), printed_year=printed_year, relative=relative)


def _bare_range(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "2016-2020", "3 May to 9 June"; not "1500 to 2000 people"."""
    tokens = context.tokens
    ends = [tokens.words(*match.span(group)) for group in "ab"]
    if all(end.isdecimal() and (int(end) % 100 == 0 or not 1400 <= int(end) <= 2150) for end in ends):
        return None
    return _range(context, match)


def _days_of_month(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "1-3 May", "from 4 to 22 this month", "October 19 to 20, 2021"."""
    tokens = context.tokens
    a, b = ordinal(words(context, match, "a") or ""), ordinal(words(context, match, "b") or "")
    if not 1 <= a < b <= 31:
        return None
    month_at, year, which = match.start("month"), words(context, match, "year"), None
    if month_at >= 0:
        number = calendar.MONTHS[tokens.word(month_at)]
        if year is None:
            first = within_year(context, number, a, match.start()).value
        else:
            first = calendar.day(year_number(year), number, a)
    else:
        which = (words(context, match, "which") or "").split()[0]
        if context.anchor is None:
            return unanchored(Granularity.DAY)
        begin = calendar.add_months(context.anchor.replace(day=1), step_of(which))
        first = calendar.day(begin.year, begin.month, a)
    if isinstance(first, Period):
        return Reading(first, printed_year=False)
    last = calendar.day(first.year, first.month, b) if isinstance(first, dt.date) else None
    if not isinstance(first, dt.date) or last is None:
        return Reading(None, printed_year=year is not None)
    relative = which is not None
    return Reading(
        Period(first, last, Granularity.DAY, relative), printed_year=year is not None, relative=relative
    )


def _open(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "since 2016", "before 2010", "by the end of 2030", "from 2016 onwards"."""
    word = words(context, match, "side") or ""
    span = match.span("calendar")
    said = point(context, *span)
    if said is None or not isinstance(said.value, Period) or context.tokens.word(match.end()) == "'s":
        return None
    if (
        word in ("by", "up to", "after", "before")
        and match.end() - match.start("calendar") == 1
        and crowd(context, match.end() - 1)
    ):
        return None
    if (
        context.tokens.word(match.end() - 1) in calendar.MONTHS
        and context.tokens.word(match.end())[:1].isdigit()
    ):
        return None
    if words(context, match, "onward") == "on" and context.tokens.word(match.end())[:1].isalnum():
        return None
    period = said.value
    if period.first is None or period.last is None:
        return Reading(replace(period, relative=True), printed_year=False, relative=True)
    if word in ("after", "before") and said.relative:
        return None
    open_ended = {
        "since": (period.first, None), "from": (period.first, None), "after": (period.last + _ONE_DAY, None),
        "before": (None, period.first - _ONE_DAY), "prior": (None, period.first - _ONE_DAY),
    }  # fmt: skip
    first, last = open_ended.get(word.split()[0], (None, period.last))
    return said._replace(value=Period(first, last, period.granularity, said.relative))


RANGE_FORMS: list[Form] = [
    form("between the? (?P<a>POINT) and the? (?P<b>POINT)", _range),
    form("from the? (?P<a>(WHICH WEEKDAY|POINT)) (TO) the? (?P<b>(WHICH WEEKDAY|POINT))", _range),
    form("(?P<a>POINT) (TO) the? (?P<b>POINT)", _bare_range),
    form(
        "(from|between)? the? (?P<a>NTH|DAYFIGURE) (TO) the? (?P<b>NTH|DAYFIGURE) (of|DASH)? "
        "((?P<month>MONTH) (COMMA? (?P<year>YEAR))?|the? (?P<which>WHICH month))",
        _days_of_month,
    ),
    form(
        "between the? (?P<a>NTH|DAYFIGURE) and the? (?P<b>NTH|DAYFIGURE) (of|DASH)? "
        "((?P<month>MONTH) (COMMA? (?P<year>YEAR))?|the? (?P<which>WHICH month))",
        _days_of_month,
    ),
    form(
        "(from|between)? (?P<month>MONTH) (from|between)? the? (?P<a>NTH|DAYFIGURE) (TO|and) "
        "the? (?P<b>NTH|DAYFIGURE) (COMMA? (?P<year>YEAR))?",
        _days_of_month,
    ),
    form("(?P<side>since|before|after|until|till|by|prior to|up to) (?P<calendar>CALENDAR|EDGE)", _open),
    form("(?P<side>from) (?P<calendar>CALENDAR|EDGE) (?P<onward>on|onwards)", _open),
]
