"""Days counted inside a period, or from a day that is printed beside them.

"The first Monday of next month", "the last day of 2020", "the second weekend in May"; "the day after
Christmas", "the Friday before Easter".
"""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal, within_year
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, words
from factcheck.grammar.periods import calendar_period
from factcheck.grammar.ranges import point
from factcheck.value import Granularity, Period

__all__ = ["NTH_DAY_FORMS"]

_ONE_DAY = dt.timedelta(days=1)

#: Words before "second Monday" that make it one of a row of days, or one of somebody's.
_EVERY = frozenset("every each his her its their our my your a an per 's".split())


def _place(printed: str) -> int:
    """Which in the row: 1 for "first", -1 for "last", -2 for "second last"."""
    if not printed.endswith("last"):
        return ordinal(printed)
    return -ordinal(printed.split()[0]) if " " in printed else -1


def _container(context: Context, match: re.Match[str]) -> Reading | None:
    """The period in which is counted; a month without a year is that of its first day."""
    said = calendar_period(context, *match.span("calendar"))
    tokens, (first, last) = context.tokens, match.span("calendar")
    if said is None or context.anchor is None or last - first > 1:
        return said
    month = calendar.MONTHS.get(tokens.word(first))
    if month is None:
        return said
    day = within_year(context, month, 1, match.start()).value
    return Reading(calendar.month(day.year, month), printed_year=False) if isinstance(day, dt.date) else said


def _in_period(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the last Monday of March", "the first Friday this month", "the last day of October 2015"."""
    said = _container(context, match)
    period = None if said is None else said.value
    if said is None or not isinstance(period, Period):
        return None
    if period.first is None or period.last is None:
        return unanchored(Granularity.DAY)
    what, nth = words(context, match, "what") or "", _place(words(context, match, "nth") or "")
    if not nth:
        return None
    weekday = calendar.DAYS.get(what.rstrip("."), 5 if what == "weekend" else None)
    if weekday is None:
        day = period.first + (nth - 1) * _ONE_DAY if nth > 0 else period.last + (nth + 1) * _ONE_DAY
        found = day if period.first <= day <= period.last else None
    else:
        found = calendar.nth_weekday(period, weekday, nth)
    if what == "weekend" and found is not None:
        both = Period(found, found + _ONE_DAY, Granularity.DAY, said.relative)
        return Reading(both, printed_year=said.printed_year, relative=said.relative)
    return Reading(found, None if what == "day" else weekday, said.printed_year, said.relative)


def _of_that_month(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the first Monday of the month": every month's, or that of the story."""
    return unanchored(Granularity.DAY)


def _nth_alone(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the third Tuesday" of a month that is not printed.

    After words that speak of what is to come it is that of this month, or of the next where it is over;
    else it may be the third of anything (a festival, a trial), and the day is not known.
    """
    anchor, tokens = context.anchor, context.tokens
    if anchor is None or not context.future(match.start()) or tokens.word(match.end()) in ("of", "in"):
        return unanchored(Granularity.DAY)
    if tokens.word(match.start() - 1) in _EVERY or tokens.word(match.end()) in (
        "after",
        "before",
        "following",
    ):
        return unanchored(Granularity.DAY)
    weekday = calendar.DAYS[tokens.word(match.start("what"))]
    for step in (0, 1):
        month = calendar.span("month", anchor, step)
        found = month and calendar.nth_weekday(month, weekday, ordinal(words(context, match, "nth") or ""))
        if found and found >= anchor:
            return Reading(found, weekday, printed_year=False, relative=True)
    return unanchored(Granularity.DAY)


def _beside(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the day after 12 May", "the Friday before Christmas", "the second Sunday after Easter 2021"."""
    said = point(context, *match.span("point"))
    if said is None:
        return None
    if not isinstance(said.value, dt.date):
        return unanchored(Granularity.DAY)
    sign = -1 if words(context, match, "side") == "before" else 1
    what, weekday = words(context, match, "what") or "", None
    steps = ordinal(words(context, match, "nth") or "first")
    if what == "day":
        found = said.value + sign * steps * _ONE_DAY
    else:
        weekday = calendar.DAYS[what]
        away = (sign * (weekday - said.value.weekday()) - 1) % 7 + 1
        found = said.value + sign * (away + 7 * (steps - 1)) * _ONE_DAY
    return Reading(found, weekday, said.printed_year, said.relative)


def _of_the_story(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the following Friday", "the Monday after the vote": it hangs on a day of the story."""
    if words(context, match, "side") or context.tokens.word(match.end()) in ("after", "before"):
        return unanchored(Granularity.DAY)
    return None


part("PRINTEDDAY", "HOLIDAY YEAR?|DAYMONTH|MONTHDAY|FIGUREDATE")

NTH_DAY_FORMS: list[Form] = [
    form(
        "the? (?P<nth>NTH|last|NTH last) (?P<what>WEEKDAY|day|weekend) (of|in) the? (?P<calendar>CALENDAR)",
        _in_period,
    ),
    form(
        "the? (?P<nth>NTH|last) (?P<what>WEEKDAY|day|weekend) (?P<calendar>(this|next|last) (month|year))",
        _in_period,
    ),
    form("the (NTH|last|NTH last) (DAYNAME|day|weekend) (of|in) the (month|year)", _of_that_month),
    form("the? (?P<nth>NTH) (?P<what>DAYNAME)", _nth_alone),
    form(
        "the (?P<nth>NTH)? (?P<what>DAYNAME|day) (?P<side>before|after|following) the? (?P<point>PRINTEDDAY)",
        _beside,
    ),
    form("the (?P<side>following|preceding|previous) DAYNAME", _of_the_story),
    form("the DAYNAME", _of_the_story),
]
