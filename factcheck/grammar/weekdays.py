"""Days and ranges told by a day of the week and a week, or by a length that ends on a named day.

"Friday week", "last week on Tuesday", "two Fridays ago", "a week on Monday", "five years ago today",
"Tuesday to Thursday next week".
"""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.dates import step_of
from factcheck.grammar.durations import count, length
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, words
from factcheck.grammar.words import CLOSED
from factcheck.value import Granularity, Period

__all__ = ["WEEKDAY_FORMS"]

_WEEK = dt.timedelta(days=7)
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _ends_here(context: Context, index: int) -> bool:
    """True where no noun follows at token ``index``: "on Friday last.", not "on Friday last year's"."""
    after = context.tokens.word(index)
    return not after[:1].isalnum() or after in CLOSED


def _on_or_before(anchor: dt.date, weekday: int) -> dt.date:
    return anchor - dt.timedelta(days=(anchor.weekday() - weekday) % 7)


def _in_week(anchor: dt.date, which: str, weekday: int) -> dt.date:
    """The day of the week that holds the anchor, or of the one before or after it."""
    monday = anchor - dt.timedelta(days=anchor.weekday())
    return monday + step_of(which) * _WEEK + dt.timedelta(days=weekday)


def _weekday(context: Context, match: re.Match[str], group: str) -> int:
    return calendar.DAYS[(words(context, match, group) or "").rstrip(".")]


def _day_of_week(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "last week on Tuesday", "next week, on Friday"."""
    weekday = _weekday(context, match, "weekday")
    if context.anchor is None:
        return Reading(unanchored(Granularity.DAY).value, weekday, printed_year=False, relative=True)
    found = _in_week(context.anchor, words(context, match, "which") or "", weekday)
    return Reading(found, weekday, printed_year=False, relative=True)


def _after_it(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "on Friday last", "on Monday next"."""
    weekday, anchor = _weekday(context, match, "weekday"), context.anchor
    if not _ends_here(context, match.end()):
        return None
    if anchor is None:
        return Reading(unanchored(Granularity.DAY).value, weekday, printed_year=False, relative=True)
    found = _on_or_before(anchor - dt.timedelta(days=1), weekday)
    if words(context, match, "which") == "next":
        found += _WEEK if found + _WEEK > anchor else 2 * _WEEK
    return Reading(found, weekday, printed_year=False, relative=True)


def _named(context: Context, match: re.Match[str], ahead: bool) -> tuple[dt.date, int | None]:
    """The day that "today", "tomorrow", "Friday", "last Friday" names, and its day of the week."""
    assert context.anchor is not None
    printed = (words(context, match, "day") or "").rstrip(".").removeprefix("on ").split()
    if printed[-1] in _NEAR:
        return context.anchor + dt.timedelta(days=_NEAR[printed[-1]]), None
    weekday = calendar.DAYS[printed[-1]]
    last = _on_or_before(context.anchor, weekday)
    return (last + _WEEK if ahead and last < context.anchor else last), weekday


def _week_on(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "Friday week", "tomorrow fortnight"."""
    if context.tokens.word(match.end())[:1].isalnum() and not _ends_here(context, match.end()):
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    day, weekday = _named(context, match, ahead=True)
    weeks = 2 if words(context, match, "unit") == "fortnight" else 1
    return Reading(day + weeks * _WEEK, weekday, printed_year=False, relative=True)


_LASTING = frozenset("for after within in over about spent of than nearly almost just from during by".split())


def _length_on(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "a week on Friday", "a fortnight today", "a week last Monday"; not "away for a week on Friday".

    What is to come only where the words before speak of it, or nothing stands beside the words.
    """
    tokens = context.tokens
    last = (words(context, match, "day") or "").startswith("last ")
    alone = match.start() == 0 and match.end() == len(tokens.texts)
    counted = last or alone or words(context, match, "side") or context.future(match.start())
    if tokens.word(match.start() - 1) in _LASTING or not counted:
        return None
    duration = length(context, *match.span("length"))
    if duration is None or duration.length.nominal is None or duration.length.nominal % 1:
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    day, weekday = _named(context, match, ahead=True)
    if last:
        day = _on_or_before(context.anchor - dt.timedelta(days=1), weekday or 0)
    steps = int(duration.length.nominal) * (-1 if last else 1)
    return Reading(calendar.add(day, steps, duration.unit), weekday, printed_year=False, relative=True)


def _ago_on(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "five years ago today", "two weeks ago on Monday", "a year ago this month"."""
    duration = length(context, *match.span("length"))
    if duration is None or duration.length.nominal is None or duration.length.nominal % 1:
        return None
    unit, steps = words(context, match, "unit"), -int(duration.length.nominal)
    if context.anchor is None:
        return unanchored(calendar.GRANULARITY[unit] if unit else Granularity.DAY)
    if unit is not None:
        period = calendar.span(unit, calendar.add(context.anchor, steps, duration.unit))
        if period is None:
            return None
        found = Period(period.first, period.last, period.granularity, True)
        return Reading(found, printed_year=False, relative=True)
    day, weekday = _named(context, match, ahead=False)
    if weekday is not None and duration.unit not in ("week", "fortnight"):
        return None
    return Reading(calendar.add(day, steps, duration.unit), weekday, printed_year=False, relative=True)


def _this_time(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "this time last year", "this day last week"."""
    unit, which = words(context, match, "unit") or "", words(context, match, "which") or ""
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    day = calendar.add(context.anchor, step_of(which), unit)
    if words(context, match, "what") == "day" or unit == "week":
        return Reading(day, printed_year=False, relative=True)
    period = Period(day, day, calendar.GRANULARITY[unit], True)
    return Reading(period, printed_year=False, relative=True)


def _weekdays_away(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "two Fridays ago", "three Mondays from now"."""
    number = count(words(context, match, "count") or "")
    weekday = calendar.DAYS[(words(context, match, "weekday") or "").removesuffix("s")]
    if number is None or number % 1 or not 1 <= number <= 52:
        return None
    anchor = context.anchor
    if anchor is None:
        return Reading(unanchored(Granularity.DAY).value, weekday, printed_year=False, relative=True)
    last = _on_or_before(anchor - dt.timedelta(days=1), weekday)
    if words(context, match, "side") in ("ago", "back"):
        found = last - (int(number) - 1) * _WEEK
    else:
        found = last + (int(number) + (last + _WEEK == anchor)) * _WEEK
    return Reading(found, weekday, printed_year=False, relative=True)


def _days_of_week(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "from Tuesday to Thursday next week", "this week from Tuesday to Thursday"."""
    a, b = _weekday(context, match, "a"), _weekday(context, match, "b")
    if b <= a:
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    which = words(context, match, "which") or ""
    first, last = (_in_week(context.anchor, which, weekday) for weekday in (a, b))
    return Reading(Period(first, last, Granularity.DAY, True), printed_year=False, relative=True)


part("WHICHWEEK", "this|last|next|previous|coming|past")

WEEKDAY_FORMS: list[Form] = [
    form("(?P<which>WHICHWEEK) week COMMA? on? (?P<weekday>WEEKDAY)", _day_of_week),
    form("(?P<weekday>WEEKDAY) (?P<which>last|next)", _after_it),
    form("(?P<day>(DAYNAME|today|tomorrow)) (?P<unit>week|fortnight)", _week_on),
    form(
        "(?P<length>(a|one|CARDINAL) (week|weeks|fortnight)) "
        "(?P<day>(today|tomorrow|on DAYNAME|last DAYNAME))",
        _length_on,
    ),
    form("(?P<length>(a|one|CARDINAL) (week|weeks)) (?P<side>from) (?P<day>(DAYNAME|tomorrow))", _length_on),
    form(
        "(?P<length>LENGTH) ago ((?P<day>(today|yesterday|tomorrow|on? DAYNAME))|this (?P<unit>week|month))",
        _ago_on,
    ),
    form("this (?P<what>time|day) (?P<which>last|next) (?P<unit>week|month|year)", _this_time),
    form("(?P<count>COUNT) (?P<weekday>DAYNAMES) (?P<side>ago|back|from now|hence)", _weekdays_away),
    form(
        "(from|between)? (?P<a>WEEKDAY) (TO|and) (?P<b>WEEKDAY) of? (?P<which>WHICHWEEK) week", _days_of_week
    ),
    form("(?P<which>WHICHWEEK) week (from|between)? (?P<a>WEEKDAY) (TO|and) (?P<b>WEEKDAY)", _days_of_week),
]
