"""Dates: the printed forms of one day."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, words
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.numerals import ORDINALS, TENS, UNITS
from factcheck.grammar.tokens import Tokens
from factcheck.value import Granularity

__all__ = ["DATE_FORMS", "feast", "ordinal", "step_of", "within_year", "year_number"]


def year_number(printed: str) -> int:
    """The year that "2018", "2019/20" or "two thousand and eighteen" prints; 0 if none."""
    if printed[:4].isdigit():
        return int(printed[:4])
    numeral = read_numeral(printed, 0)
    if numeral is not None and numeral.end == len(printed):
        return int(numeral.value) if 1000 <= numeral.value < 2200 else 0
    first, *rest = re.split(r"[\s-]+", printed)
    number = 100 * (UNITS.get(first) or TENS.get(first, 0)) + sum(
        UNITS.get(w) or TENS.get(w, 0) for w in rest
    )
    return number if 1000 <= number < 2200 else 0


def ordinal(words: str) -> int:
    """The number that "5", "5th", "fifth" or "twenty-fifth" names."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    *tens, last = re.split(r"[\s-]+", words.strip())
    low = ORDINALS.get(last) or UNITS.get(last) or TENS.get(last, 0)
    return low + sum(TENS.get(word, 0) for word in tens)


def step_of(which: str) -> int:
    """How many units away "this", "last" and "next" point: 0, -1, 1."""
    return {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1}.get(which, 1)


def _weekday(context: Context, match: re.Match[str]) -> int | None:
    printed = words(context, match, "weekday")
    return None if printed is None else calendar.DAYS[printed.rstrip(".")]


def within_year(context: Context, month: int, number: int, index: int, weekday: int | None = None) -> Reading:
    """The day and month with the year worked out from the anchor."""
    if calendar.day(2000, month, number) is None:
        return Reading(None, weekday, printed_year=False)
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.DAY)
    days = [calendar.day(year, month, number) for year in range(anchor.year - 8, anchor.year + 9)]
    past = max(day for day in days if day and day <= anchor)
    future = min(day for day in days if day and day > anchor)
    return Reading(context.choose(past, future, index), weekday, printed_year=False)


def _day_month(context: Context, match: re.Match[str]) -> Reading | None:
    tokens = context.tokens
    month_at = match.start("month")
    month = calendar.MONTHS[tokens.word(month_at)]
    number = ordinal(words(context, match, "day") or "")
    year, which = words(context, match, "year"), words(context, match, "which")
    named = tokens.word(match.end("day") - 1)[-1:].isalpha()
    if not tokens.capital(month_at) and tokens.word(month_at) in ("may", "march") and not (named or year):
        return None
    if not 1 <= number <= 31:
        return None
    weekday = _weekday(context, match)
    if year is not None and not year_number(year):
        return None
    if which is not None:
        if context.anchor is None:
            return unanchored(Granularity.DAY)
        at = context.anchor.year + step_of(which)
        return Reading(calendar.day(at, month, number), weekday, printed_year=False, relative=True)
    if year is None:
        return within_year(context, month, number, match.start(), weekday)
    return Reading(calendar.day(year_number(year), month, number), weekday)


def _numeric(context: Context, match: re.Match[str]) -> Reading | None:
    printed = words(context, match, "date") or ""
    figures = re.split(r"\s*[-/.]\s*", printed)
    weekday = _weekday(context, match)
    if len(figures[0]) == 4:
        year, month, number = map(int, figures)
    else:
        number, month, year = map(int, figures)
        if (not context.day_first and number <= 12) or month > 12:
            number, month = month, number
        if len(figures[2]) == 2 and "." in printed and not _dated(context, match, weekday):
            return None
    if len(figures[2]) == 2 and len(figures[0]) != 4:
        pivot = context.anchor.year + 20 if context.anchor else 2068
        year += 1900 if year + 2000 > pivot else 2000
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    return Reading(calendar.day(year, month, number), weekday)


_BEFORE_FIGURES = frozenset("on dated by until till since from of before after".split())


def _dated(context: Context, match: re.Match[str], weekday: int | None) -> bool:
    """True where "12.10.21" is a day and no version or section: by the words beside it, or alone."""
    alone = match.start() == 0 and match.end() == len(context.tokens.texts)
    return alone or weekday is not None or context.tokens.word(match.start() - 1) in _BEFORE_FIGURES


def _weekday_alone(context: Context, match: re.Match[str]) -> Reading | None:
    tokens, index = context.tokens, match.start("weekday")
    weekday = _weekday(context, match)
    assert weekday is not None
    if _not_a_day(tokens, index):
        return None
    abbreviated = tokens.word(index) not in _FULL
    modifier = (words(context, match, "which") or "").split(" ")[-1]
    week = words(context, match, "week")
    if abbreviated and not modifier and not week and tokens.word(index) not in _SAFE:
        return None
    anchor = context.anchor
    if anchor is None:
        return Reading(unanchored(Granularity.DAY).value, weekday, printed_year=False, relative=True)
    monday = anchor - dt.timedelta(days=anchor.weekday())
    if week:
        step = {"this": 0, "last": -7, "previous": -7, "past": -7}.get(week, 7)
        found = monday + dt.timedelta(days=weekday + step)
    elif modifier in ("last", "past", "previous"):
        found = anchor - dt.timedelta(days=(anchor.weekday() - weekday - 1) % 7 + 1)
    elif modifier in ("next", "following"):
        found = monday + dt.timedelta(days=weekday + 7)
    elif modifier in ("this", "coming", "upcoming"):
        found = anchor + dt.timedelta(days=(weekday - anchor.weekday()) % 7)
    else:
        past = anchor - dt.timedelta(days=(anchor.weekday() - weekday) % 7)
        found = context.choose(
            past, anchor + dt.timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1), index
        )
    return Reading(found, weekday, printed_year=False, relative=True)


_FULL = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SAFE = frozenset("tue tues weds thu thur thurs fri".split())

#: Names that hold the name of a day and are none: the words before it, and the words after it.
_NAMED_BEFORE = frozenset("sheffield super bloody ruby casual mail usa".split())
_NAMED_AFTER = frozenset(
    "times telegraph mirror people express mail post herald sport world league roast lunch programme "
    "show".split()
)


def _not_a_day(tokens: Tokens, index: int) -> bool:
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if before in _NAMED_BEFORE or (before == "on" and tokens.word(index - 2) in _NAMED_BEFORE):
        return True
    return after in _NAMED_AFTER and (
        tokens.capital(index + 1) or (tokens.capital(index) and after in ("programme", "show"))
    )


_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _near_day(context: Context, match: re.Match[str]) -> Reading | None:
    if _not_a_day(context.tokens, match.end() - 1):
        return None
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    word = words(context, match, "day") or ""
    step = {"last": -1, "this": 0}.get(word.split()[0], _RELATIVE.get(word.split()[-1], 0))
    beyond = words(context, match, "beyond")
    if beyond:
        step += 1 if "after" in beyond else -1
    return Reading(context.anchor + dt.timedelta(days=step), relative=True)


def _ordinal_day(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the 5th", "Saturday the 23rd", "the 20th of next month"."""
    number = ordinal(words(context, match, "day") or "")
    weekday = _weekday(context, match)
    month = words(context, match, "month")
    follows = context.tokens.word(match.end())
    if not 1 <= number <= 31:
        return None
    if weekday is None and month is None and (follows[:1].isalnum() and follows not in _FREE):
        return None
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.DAY)
    if month is not None:
        step = {"this": 0, "last": -1, "previous": -1}.get(month.split()[0], 1)
        first = calendar.add_months(anchor.replace(day=1), step)
        return Reading(
            calendar.day(first.year, first.month, number), weekday, printed_year=False, relative=True
        )
    months = [calendar.add_months(anchor.replace(day=1), step) for step in range(-24, 25)]
    days = [day for first in months if (day := calendar.day(first.year, first.month, number))]
    if weekday is not None:
        days = [day for day in days if day.weekday() == weekday] or days
    past, future = max(day for day in days if day <= anchor), min(day for day in days if day > anchor)
    near = past if (anchor - past).days <= 45 else future
    return Reading(
        future if context.future(match.start()) else near, weekday, printed_year=False, relative=True
    )


def _figure_after_weekday(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "on Friday 15" where the 15th of some month near by is a Friday and no noun follows."""
    if context.tokens.word(match.end())[:1].isalnum():
        return None
    found = _ordinal_day(context, match)
    fits = found and isinstance(found.value, dt.date) and found.value.weekday() == found.weekday
    return found if fits else None


def _day_by_month(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "on 22/4" where no noun follows; "24/7", "9/11" and "7/7" are names."""
    tokens, printed = context.tokens, words(context, match, "date") or ""
    if tokens.word(match.start() - 1) != "on" or tokens.word(match.end())[:1].isalnum():
        return None
    number, month = map(int, re.split(r"\s*/\s*", printed))
    if (number, month) in ((24, 7), (9, 11), (7, 7)):
        return None
    if month > 12 or (number <= 12 and not context.day_first):
        number, month = month, number
    return within_year(context, month, number, match.start()) if month <= 12 else None


def _figure_alone(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "on the 27" where the sentence ends on it; "one of the 27" counts."""
    tokens = context.tokens
    if tokens.word(match.start() - 1) not in _BEFORE_DAY or tokens.word(match.end()) not in (
        "",
        ".",
        "!",
        "?",
    ):
        return None
    return _ordinal_day(context, match)


_BEFORE_DAY = frozenset("on until till by since".split())

#: Words that may follow "the 5th" where it is a day and not "the 5th floor".
_FREE = frozenset(
    "and or but when after before at in on to until with as the he she they it we who which".split()
)


def _feast(context: Context, match: re.Match[str]) -> Reading | None:
    tokens = context.tokens
    index = match.start("feast")
    name, year = tokens.word(index), words(context, match, "year")
    which = words(context, match, "which")
    of_year = words(context, match, "of_year")
    if of_year is not None:
        if context.anchor is None:
            return unanchored(Granularity.DAY)
        day = calendar.holiday(name, context.anchor.year + step_of(of_year))
        return Reading(day, printed_year=False, relative=True)
    bare = not name.endswith(("day", "eve", "night")) and " " not in name
    alone = match.end() == len(tokens.texts) and match.start() == 0
    if bare and not (year or which or alone or tokens.word(match.start() - 1) in _BEFORE_FEAST):
        return None
    if bare and tokens.capital(match.end()) and not year and tokens.word(match.end()) not in calendar.DAYS:
        return None
    return feast(context, name, year, which, match.start())


def feast(context: Context, name: str, year: str | None, which: str | None, index: int) -> Reading:
    """The day of the feast in the printed year; without one, that before or after the anchor."""
    if year is not None:
        return Reading(calendar.holiday(name, year_number(year)))
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.DAY)
    days = [day for step in (-1, 0, 1) if (day := calendar.holiday(name, anchor.year + step))]
    past, future = max(day for day in days if day <= anchor), min(day for day in days if day > anchor)
    if which in ("last", "past"):
        return Reading(past, printed_year=False, relative=True)
    if which in ("next", "this", "coming"):
        return Reading(future, printed_year=False, relative=True)
    return Reading(context.choose(past, future, index), printed_year=False)


_BEFORE_FEAST = frozenset(
    "at between from by before after since until till on for over around this last next and".split()
)


part("YEARREF", "of? (this|last|next) year")
part(
    "DAYMONTH",
    "(WEEKDAY COMMA? on?)? (the? (ORDINAL|ORDINALNAME)|DAYFIGURE) (day? of|DASH|SLASH)? (MONTH|MONTHLOW) "
    "((COMMA|DASH|SLASH|of)? YEAR|YEARREF)?",
)
part(
    "MONTHDAY",
    "(WEEKDAY COMMA?)? (MONTH|MONTHLOW) DASH? (the? NTH|DAYFIGURE|TENS DASH? (one|CARDINAL)) "
    "(COMMA? YEAR|YEARREF)?",
)
part("FIGUREDATE", "(WEEKDAY COMMA?)? (NUMDATE|DAYFIGURE SLASH DAYFIGURE SLASH YEARFIGURE)")
part("NAMEDATE", "YEARFIGURE (DASH|SLASH) MONTH (DASH|SLASH) DAYFIGURE")
part("NEARDAY", "yesterday|today|tomorrow|tonight")
part("DATE", "DAYMONTH|MONTHDAY|FIGUREDATE|NAMEDATE|NEARDAY|HOLIDAY YEAR?|DAYNAME")

_DAY_MONTH = (
    "(the|this)? (?P<day>ORDINAL|ORDINALNAME|DAYFIGURE) (day? of|DASH|SLASH)? (?P<month>MONTH|MONTHLOW) "
    "((COMMA|DASH|SLASH|of)? (?P<year>YEAR)|of? (?P<which>this|last|next) year)?"
)
_MONTH_DAY = (
    "(?P<month>MONTH|MONTHLOW) DASH? the? (?P<day>NTH|DAYFIGURE|TENS DASH? (one|CARDINAL)) "
    "(COMMA? (?P<year>YEAR)|of? (?P<which>this|last|next) year)?"
)

DATE_FORMS: list[Form] = [
    form("((last|next|this)? (?P<weekday>WEEKDAY) COMMA? on?)? " + _DAY_MONTH, _day_month),
    form("((last|next|this)? (?P<weekday>WEEKDAY) COMMA?)? " + _MONTH_DAY, _day_month),
    form(f"(?P<weekday>WEEKDAY) OPEN ({_DAY_MONTH}) CLOSE", _day_month),
    form(f"(?P<weekday>WEEKDAY) OPEN ({_MONTH_DAY}) CLOSE", _day_month),
    form(_DAY_MONTH + " OPEN (?P<weekday>WEEKDAY) CLOSE", _day_month),
    form(_MONTH_DAY + " OPEN (?P<weekday>WEEKDAY) CLOSE", _day_month),
    form(
        "(?P<year>YEARFIGURE) (DASH|SLASH)? (?P<month>MONTH) (DASH|SLASH)? (?P<day>DAYFIGURE|ORDINAL)",
        _day_month,
    ),
    form(
        "(?P<month>MONTH) (?P<day>DAYFIGURE|ORDINAL) COMMA? (?P<weekday>WEEKDAY) (?P<year>YEAR)?", _day_month
    ),
    form(
        "((?P<weekday>WEEKDAY) COMMA?)? (?P<date>(NUMDATE|DAYFIGURE SLASH DAYFIGURE SLASH YEARFIGURE))",
        _numeric,
    ),
    form(
        "(?P<which>last|next|previous|(this|the)? (coming|past|upcoming)|this)? (?P<weekday>WEEKDAY) "
        "((of|in|from)? (?P<week>this|last|next|previous|past|coming) week)?",
        _weekday_alone,
    ),
    form("(?P<day>(NEARDAY|last night|this (morning|afternoon|evening)))", _near_day),
    form("(?P<beyond>the? day (after|before)) (?P<day>tomorrow|yesterday)", _near_day),
    form("(?P<weekday>WEEKDAY) (the?|COMMA the) (?P<day>ORDINAL|ORDINALNAME)", _ordinal_day),
    form("(?P<weekday>WEEKDAY) (?P<day>DAYFIGURE)", _figure_after_weekday),
    form("the (?P<day>DAYFIGURE)", _figure_alone),
    form("(?P<date>(DAYFIGURE SLASH DAYFIGURE))", _day_by_month),
    form("the (?P<day>ORDINAL|TENS DASH? (first|second|third|fourth|ORDINALWORD))", _ordinal_day),
    form("the (?P<day>ORDINAL) (?P<month>(this|next|last) month)", _ordinal_day),
    form(
        "the? (?P<day>NTH|DAYFIGURE) of the? "
        "(?P<month>(this|next|last|previous|following|current|coming) month)",
        _ordinal_day,
    ),
    form(
        "(?P<which>last|next|this|past|coming)? (?P<feast>HOLIDAY) "
        "((of|in|COMMA)? (?P<year>YEAR)|of? (?P<of_year>this|last|next) year)?",
        _feast,
    ),
]
