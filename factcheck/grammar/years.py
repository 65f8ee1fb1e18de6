"""Years in other words: "the summer of '69", "the nineteen-nineties", "the year 2000", "week 31 of 2020"."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal, year_number
from factcheck.grammar.forms import Context, Form, Reading, form, words
from factcheck.grammar.numerals import TENS, UNITS
from factcheck.grammar.periods import calendar_period, crowd
from factcheck.value import Period

__all__ = ["YEAR_FORMS"]


def _in_full(context: Context, figures: str) -> int:
    """The year of two figures: the latest that is not more than twenty years after the anchor."""
    pivot = context.anchor.year + 20 if context.anchor else 2068
    return int(figures) + (1900 if int(figures) + 2000 > pivot else 2000)


def _short_year(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "August '99", "12 Nov '21", "the summer of '69"."""
    tokens = context.tokens
    figures = words(context, match, "short") or ""
    if len(figures) != 2 or not figures.isdecimal():
        return None
    if not words(context, match, "mark") and tokens.word(match.end()) not in ("", ".", ")"):
        return None
    year = _in_full(context, figures)
    season = words(context, match, "season")
    if season is not None:
        return Reading(calendar.season(year, season))
    month = calendar.MONTHS[tokens.word(match.start("month"))]
    day = words(context, match, "day")
    return Reading(calendar.day(year, month, ordinal(day)) if day else calendar.month(year, month))


def _spelled_decade(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the nineteen-nineties", "the two thousands", "the twenty-tens"."""
    first, last = match.span("hundreds")
    head, tail = context.tokens.words(first, last), words(context, match, "tens") or ""
    hundreds = UNITS.get(head) or TENS.get(head, 0)
    if tail == "thousands":
        return Reading(calendar.decade(2000)) if hundreds == 2 else None
    tens = 10 if tail == "tens" else TENS.get(tail.removesuffix("ies") + "y", 0)
    return Reading(calendar.decade(100 * hundreds + tens)) if 15 <= hundreds <= 20 else None


def _named_year(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the year 2000", "year of 2008", "the 2018 calendar year"."""
    if crowd(context, match.end() - 1) or context.tokens.word(match.start() - 1) in _NOT_THE_YEAR:
        return None
    return Reading(calendar.year(year_number(words(context, match, "year") or "")))


#: Words before "year 2000 people" that make the year another, or a rate.
_NOT_THE_YEAR = frozenset("this last next each every per a that one school fiscal financial tax".split())


def _half(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the second half of the 19th century", "the first half of May 2020"."""
    said = calendar_period(context, *match.span("calendar"))
    period = None if said is None else said.value
    if said is None or not isinstance(period, Period) or period.first is None or period.last is None:
        return said
    first, last = period.first, period.last
    if last.year - first.year > 2:
        middle = dt.date(first.year + (last.year - first.year + 1) // 2, 1, 1)
    else:
        middle = first + dt.timedelta(days=((last - first).days + 1) // 2)
    early = words(context, match, "nth") == "first"
    ends = (first, middle - dt.timedelta(days=1)) if early else (middle, last)
    return said._replace(value=Period(*ends, period.granularity, said.relative))


def _numbered_week(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "week 31 of 2020": weeks are numbered as in ISO 8601."""
    year, number = year_number(words(context, match, "year") or ""), int(words(context, match, "week") or "0")
    last = dt.date(year, 12, 28).isocalendar().week
    return Reading(calendar.week(dt.date.fromisocalendar(year, number, 1))) if 1 <= number <= last else None


YEAR_FORMS: list[Form] = [
    form("(?P<month>MONTH) of? (?P<mark>APOSTROPHE) (?P<short>N12|N31|NUMBER)", _short_year),
    form("(?P<month>MONTH) (?P<short>NUMBER)", _short_year),
    form(
        "(?P<day>ORDINAL|DAYFIGURE) of? (?P<month>MONTH) (?P<mark>APOSTROPHE) (?P<short>N12|N31|NUMBER)",
        _short_year,
    ),
    form(
        "(?P<month>MONTH) (?P<day>ORDINAL|DAYFIGURE) COMMA? (?P<mark>APOSTROPHE) (?P<short>N12|N31|NUMBER)",
        _short_year,
    ),
    form("(?P<day>DAYFIGURE) DASH (?P<month>MONTH) (?P<mark>DASH) (?P<short>N12|N31|NUMBER)", _short_year),
    form("the? (?P<season>SEASON|FALL) of? (?P<mark>APOSTROPHE) (?P<short>N12|N31|NUMBER)", _short_year),
    form("the? (?P<hundreds>CARDINAL) DASH? (?P<tens>DECADEWORD)", _spelled_decade),
    form("the (?P<hundreds>(CARDINAL|TENS)) DASH? (?P<tens>(DECADEWORD|tens|thousands))", _spelled_decade),
    form("the? calendar? year of? (?P<year>YEARFIGURE)", _named_year),
    form("the? (?P<year>YEARFIGURE) calendar year", _named_year),
    form(
        "the? (?P<nth>first|second|last) half of the? "
        "(?P<calendar>(DECADE|(ORDINAL|ORDINALNAME) DASH? century|(this|last|next) (week|month|decade)|"
        "MONTH (of? YEAR|YEARREF)?))",
        _half,
    ),
    form("week (?P<week>DAYFIGURE|NUMBER) (of|COMMA)? the? year? (?P<year>YEARFIGURE)", _numbered_week),
]
