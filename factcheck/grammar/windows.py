"""Windows: the printed forms of a time that is counted from another day.

"The past five years", "the year to June", "two weeks ago", "three days after Christmas".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from fractions import Fraction

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal
from factcheck.grammar.durations import count, length
from factcheck.grammar.forms import Context, Form, Reading, form, unanchored, words
from factcheck.grammar.hedges import hedge_before
from factcheck.grammar.patterns import pattern
from factcheck.grammar.periods import calendar_period
from factcheck.grammar.ranges import coarsest, first_day, last_day, point
from factcheck.value import Duration, Granularity, Period

__all__ = ["WINDOW_FORMS"]

_ONE_DAY = dt.timedelta(days=1)


def _rolling(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the last seven years", "past 12 months", "the next decade", "the past year"."""
    which = words(context, match, "which") or ""
    unit = calendar.UNITS[words(context, match, "unit") or ""]
    printed = words(context, match, "count")
    granularity = calendar.GRANULARITY.get(unit, Granularity.DAY)
    number = _number(words(context, match, "most") or printed)
    if number is not None and words(context, match, "half"):
        number += Fraction(1, 2)
    if unit == "season" or context.tokens.word(match.start() - 1) == "spent":
        return unanchored(granularity)
    if context.anchor is not None and (
        number is None or (printed is None and unit + "s" == words(context, match, "unit"))
    ):
        past = which in ("last", "past")
        if past or which in ("next", "coming", "upcoming"):
            period = Period(
                None if past else context.anchor + _ONE_DAY,
                context.anchor if past else None,
                granularity,
                True,
            )
            return Reading(period, printed_year=False, relative=True)
    if context.anchor is None or number is None or which in ("previous", "preceding", "following", "first"):
        return unanchored(granularity)
    anchor = context.anchor
    if which in ("last", "past"):
        period = Period(_shift(anchor, number, unit, -1), anchor, granularity, relative=True)
    else:
        period = Period(anchor + _ONE_DAY, _shift(anchor, number, unit, 1), granularity, relative=True)
    return Reading(period, printed_year=False, relative=True)


def _number(printed: str | None) -> Fraction | None:
    if printed is None:
        return Fraction(1)
    if printed.startswith("couple"):
        return Fraction(2)
    return count(printed)


def _leading_to(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the four years to 2020", "the year to June", "the 12 months ending 31 March 2021"."""
    end = point(context, *match.span("point"))
    unit = calendar.UNITS[words(context, match, "unit") or ""]
    printed = words(context, match, "count")
    number = _number(printed)
    if end is None or number is None:
        return None
    granularity = coarsest(end)
    last = last_day(end)
    if last is None:
        return unanchored(granularity) if isinstance(end.value, Period) else None
    if (
        isinstance(end.value, Period)
        and end.value.granularity is Granularity.YEAR
        and unit in ("year", "decade")
    ):
        if printed is None and unit == "year":
            return None
        first = calendar.add(dt.date(last.year, 1, 1), -int(number), unit)
    else:
        first = calendar.add(last + _ONE_DAY, -int(number), unit)
    if isinstance(end.value, dt.date):
        granularity = Granularity.DAY
    return Reading(
        Period(first, last, granularity, end.relative), printed_year=end.printed_year, relative=end.relative
    )


def _share_of(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the first three months of 2021", "the last week of July", "the third last week of 2018"."""
    said = calendar_period(context, *match.span("calendar"))
    if (
        said is None
        or not isinstance(said.value, Period)
        or said.value.first is None
        or said.value.last is None
    ):
        return said if said and isinstance(said.value, Period) else None
    period = said.value
    assert period.first is not None and period.last is not None
    unit = calendar.UNITS[words(context, match, "unit") or ""]
    nth, number = words(context, match, "nth") or "", _number(words(context, match, "count"))
    if number is None:
        return None
    steps = int(number)
    if unit == "week" and words(context, match, "count") is None:
        place = -(ordinal(nth.split()[0]) if " " in nth else 1) if nth.endswith("last") else ordinal(nth)
        thursday = calendar.nth_weekday(period, 3, place)
        if thursday is None:
            return None
        found = calendar.week(thursday)
    elif nth.endswith("last"):
        begin = calendar.add(period.last + _ONE_DAY, -steps, unit)
        found = Period(max(begin, period.first), period.last, period.granularity)
    elif nth == "first":
        end = calendar.add(period.first, steps, unit) - _ONE_DAY
        found = Period(period.first, min(end, period.last), period.granularity)
    else:
        begin = calendar.add(period.first, ordinal(nth) - 1, unit)
        found = Period(begin, calendar.add(begin, 1, unit) - _ONE_DAY, period.granularity)
        if found.first is None or found.first > period.last:
            return None
    granularity = calendar.GRANULARITY.get(unit, Granularity.DAY)
    return said._replace(value=replace(found, granularity=granularity, relative=said.relative))


def _week_of(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the week of 7 October", "the week beginning 4 February", "the week ending 31 May"."""
    reading = point(context, *match.span("point"))
    if reading is None or not isinstance(reading.value, dt.date):
        return (
            reading if reading and isinstance(reading.value, Period) and reading.value.first is None else None
        )
    how, day = words(context, match, "how") or "commencing", reading.value
    if how.startswith("of"):
        period = calendar.week(day)
    elif how.startswith("end"):
        period = Period(day - dt.timedelta(days=6), day, Granularity.WEEK)
    else:
        period = Period(day, day + dt.timedelta(days=6), Granularity.WEEK)
    return reading._replace(value=period, weekday=None)


def _shift(start: dt.date, number: Fraction, unit: str, sign: int) -> dt.date:
    """The day so many units from ``start``; half a year is six months, half a week three days."""
    whole, rest = divmod(number, 1)
    moved = calendar.add(start, sign * int(whole), unit)
    if rest:
        months = {"year": 12, "decade": 120, "century": 1200}.get(unit)
        days = {"week": 7, "fortnight": 14, "month": 30}.get(unit, 0)
        moved = (
            calendar.add_months(moved, sign * round(rest * months))
            if months
            else (moved + dt.timedelta(days=sign * int(rest * days)))
        )
    return moved


def _moved(context: Context, match: re.Match[str], base: dt.date, sign: int) -> Reading | None:
    """The day that lies the form's length before or after ``base``.

    It is a day where it is counted in days or weeks, else a period of one day, only as sharp as its unit.
    """
    day = base
    first, last = match.span("length")
    if _WORKING.search(words(context, match, "length") or ""):
        number = count((words(context, match, "length") or "").split()[0])
        return (
            None
            if number is None
            else Reading(_working_days(base, sign * int(number)), printed_year=False, relative=True)
        )
    duration: Duration | None = None
    for low, high in _pieces(context, first, last):
        duration = length(context, low, high)
        if duration is None or duration.length.low is None or duration.length.high is None:
            return None
        if duration.unit == "season":
            return unanchored(Granularity.QUARTER)
        if duration.length.low != duration.length.high:
            far, near = (
                _shift(day, n, duration.unit, sign) for n in (duration.length.high, duration.length.low)
            )
            granularity = calendar.GRANULARITY.get(duration.unit, Granularity.DAY)
            return Reading(
                Period(min(far, near), max(far, near), granularity, True), printed_year=False, relative=True
            )
        day = _shift(day, duration.length.low, duration.unit, sign)
    if duration is None:
        return None
    granularity = calendar.GRANULARITY.get(duration.unit, Granularity.DAY)
    if granularity in (Granularity.DAY, Granularity.WEEK):
        return Reading(day, printed_year=False, relative=True)
    return Reading(Period(day, day, granularity, True), printed_year=False, relative=True)


_WORKING = pattern(r"\b(?:business|working)[ -]days?\b")


def _working_days(start: dt.date, number: int) -> dt.date:
    """The working day so many working days away, Saturdays and Sundays not counted."""
    day, left = start, abs(number)
    while left:
        day += dt.timedelta(days=1 if number > 0 else -1)
        left -= day.weekday() < 5
    return day


def _pieces(context: Context, first: int, last: int) -> list[tuple[int, int]]:
    """Where each length of "1 month and 21 days" stands: each is counted in its own unit."""
    found, start = [], first
    for index in range(first, last):
        if (
            context.tokens.word(index) in calendar.UNITS
            and index + 1 < last
            and context.tokens.word(index + 1) != "and"
        ):
            found.append((start, index + 1))
            start = index + 1
        elif (
            context.tokens.word(index) == "and"
            and context.tokens.word(index - 1) in calendar.UNITS
            and (context.tokens.words(index + 1, last) not in ("half", "a half", "a quarter"))
        ):
            found.append((start, index))
            start = index + 1
    return [*found, (start, last)]


#: The last day behind a first one: "three weeks from 3 May to 24 May" tells both, and how long it was.
_TO_A_DAY = pattern(
    r" (?:to|until|till|through) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]+ \d)"
)


def _goes_on(context: Context, match: re.Match[str]) -> bool:
    """True where another day follows, so that the words before are those of a stretch of days."""
    return _TO_A_DAY.match(context.tokens.low, context.tokens.end(match.end() - 1)) is not None


def _ago(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "two weeks ago", "three days before yesterday", "a week hence", "two years from now"."""
    side = words(context, match, "side") or ""
    tokens = context.tokens
    if tokens.word(match.start() - 1) == "the" or (side == "from" and _goes_on(context, match)):
        return None
    from_day = words(context, match, "point") is not None
    base = context.anchor
    if from_day:
        reading = point(context, *match.span("point"))
        if reading is None or not isinstance(reading.value, dt.date):
            return unanchored(Granularity.DAY) if reading and isinstance(reading.value, Period) else None
        base = reading.value
    if base is None:
        return unanchored(Granularity.DAY)
    sign = -1 if side.split()[0] in ("ago", "before") else 1
    moved = _moved(context, match, base, sign)
    hedge = hedge_before(tokens.plain, tokens.start(match.start()))
    if (
        moved is None
        or hedge is None
        or hedge[0].side not in ("more than", "less than", "at least", "at most")
    ):
        return moved
    first, last = first_day(moved), last_day(moved)
    further = (hedge[0].side in ("more than", "at least")) == (sign < 0)
    open_end = _ONE_DAY if hedge[0].side in ("more than", "less than") else dt.timedelta()
    granularity = moved.value.granularity if isinstance(moved.value, Period) else Granularity.DAY
    period = (
        Period(None, last and last - open_end, granularity, True)
        if further
        else (Period(first and first + open_end, None, granularity, True))
    )
    return moved._replace(value=period, start=hedge[1])


def _long_ago(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "decades ago", "weeks ago": two of the unit at least."""
    unit = calendar.UNITS[words(context, match, "unit") or ""]
    granularity = calendar.GRANULARITY.get(unit, Granularity.DAY)
    if context.anchor is None:
        return unanchored(granularity)
    return Reading(
        Period(None, calendar.add(context.anchor, -2, unit), granularity, True),
        printed_year=False,
        relative=True,
    )


def _in(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "in three days' time", and "in three days" after words that speak of what is to come."""
    certain = context.tokens.word(match.end() - 1) == "time" or (
        _WORKING.search(words(context, match, "length") or "") and not context.past(match.start())
    )
    if not certain and not context.future(match.start()):
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    return _moved(context, match, context.anchor, 1)


def _within(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "within 10 months", after words that speak of what is to come; else it is a length."""
    if words(context, match, "next") is None and not context.future(match.start()):
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    moved = _moved(context, match, context.anchor, 1)
    last = None if moved is None else last_day(moved)
    if moved is None or last is None:
        return None
    granularity = moved.value.granularity if isinstance(moved.value, Period) else Granularity.DAY
    return moved._replace(value=Period(context.anchor, last, granularity, True))


def _starting(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "two weeks from 5 May", "a week starting tomorrow": from that day, so long."""
    if _goes_on(context, match):
        return None
    reading = point(context, *match.span("point"))
    if reading is None or not isinstance(reading.value, dt.date):
        return unanchored(Granularity.DAY) if reading and isinstance(reading.value, Period) else None
    after = _moved(context, match, reading.value, 1)
    end = None if after is None else last_day(after)
    if end is None or end <= reading.value:
        return None
    return reading._replace(
        value=Period(reading.value, end - _ONE_DAY, Granularity.DAY, reading.relative), weekday=None
    )


def _beyond(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the week after next", "the year before last", "Friday after next", "the night before last"."""
    step = 2 if words(context, match, "next") is not None else -2
    unit = words(context, match, "unit") or ""
    anchor = context.anchor
    if anchor is None:
        return unanchored(calendar.GRANULARITY.get(unit, Granularity.DAY))
    if unit in ("night", "evening"):
        return Reading(anchor + step * _ONE_DAY, relative=True) if step < 0 else None
    if unit in calendar.DAYS:
        weekday = calendar.DAYS[unit]
        near = anchor + dt.timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1)
        if step < 0:
            near = anchor - dt.timedelta(days=(anchor.weekday() - weekday - 1) % 7 + 1)
        return Reading(near + (7 if step > 0 else -7) * _ONE_DAY, weekday, printed_year=False, relative=True)
    period = calendar.span(unit, anchor, step)
    return (
        None if period is None else Reading(replace(period, relative=True), printed_year=False, relative=True)
    )


WINDOW_FORMS: list[Form] = [
    form(
        "the? (?P<which>last|past|next|coming|previous|preceding|following|upcoming) "
        "(?P<count>COUNT|couple of) ((TO|or) (?P<most>COUNT))? (?P<half>and a half)? "
        "(ADJECTIVE)* (?P<unit>UNIT)",
        _rolling,
    ),
    form(
        "the (?P<which>last|past|next|coming|previous|preceding|following) (ADJECTIVE)? "
        "(?P<count>few|several)? (?P<unit>week|month|year|quarter|decade|century|days|weeks|months|"
        "years|quarters|decades|fortnight) (?P<half>and a half)?",
        _rolling,
    ),
    form("(?P<which>past|next|last) (?P<unit>decade|century|fortnight)", _rolling),
    form("the (?P<which>past) (?P<unit>day)", _rolling),
    form("(?P<which>past|next|last) (?P<count>few|several) (?P<unit>UNIT)", _rolling),
    form(
        "the? (?P<count>COUNT)? (financial|fiscal|tax)? "
        "(?P<unit>day|days|week|weeks|month|months|quarter|quarters|year|years|decade|decades) "
        "((leading|running)? up to|to|ending|ended|until|through) "
        "(in|on|the? end of)? the? (?P<point>POINT)",
        _leading_to,
    ),
    form(
        "the? (?P<nth>first|second|third|fourth|last|NTH|NTH last) (?P<count>COUNT|few|couple of)? "
        "(?P<unit>day|days|week|weeks|month|months|year|years|decade) (of|in)? the? (?P<calendar>CALENDAR)",
        _share_of,
    ),
    form(
        "(the week (?P<how>of|beginning on?|starting on?|commencing|ending on?|ended)|w SLASH c) "
        "(?P<point>(DATE|the ORDINAL))",
        _week_of,
    ),
    form("(?P<unit>days|weeks|months|years|decades) ago", _long_ago),
    form("(?P<length>LENGTH) (?P<side>ago|hence|from now|from today)", _ago),
    form(
        "(?P<length>LENGTH) (?P<side>before|after|from) "
        "(?P<point>(NEARDAY|HOLIDAY YEAR?|DAYMONTH|MONTHDAY|FIGUREDATE))",
        _ago,
    ),
    form("in (?P<length>LENGTH) ((POSSESSIVE|APOSTROPHE) time)?", _in),
    form("within (the? (?P<next>next|coming|upcoming))? (?P<length>LENGTH)", _within),
    form(
        "(?P<length>LENGTH) (starting|beginning|commencing|from) (from|on)? (?P<point>(next|this)? DATE)",
        _starting,
    ),
    form(
        "the? (?P<unit>week|month|year|quarter|decade|DAYNAME) (after the? (?P<next>next)|before last)",
        _beyond,
    ),
    form("the (?P<unit>night|evening) before last", _beyond),
]
