"""Years in other words: "the summer of '69", "the nineteen-nineties", "the year 2000", "week 31 of 2020"."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal, year_number
from factcheck.grammar.forms import Context, Form, Reading, form, words
from factcheck.grammar.numerals import TENS, UNITS
from factcheck.grammar.periods import crowd

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
    """Reads "the year 2000", "the year of 2008"."""
    if crowd(context, match.end() - 1):
        return None
    return Reading(calendar.year(year_number(words(context, match, "year") or "")))


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
    form("(?P<day>DAYFIGURE) DASH (?P<month>MONTH) (?P<mark>DASH) (?P<short>N12|N31|NUMBER)", _short_year),
    form("the? (?P<season>SEASON|FALL) of? (?P<mark>APOSTROPHE) (?P<short>N12|N31|NUMBER)", _short_year),
    form("the? (?P<hundreds>CARDINAL) DASH? (?P<tens>DECADEWORD)", _spelled_decade),
    form("the (?P<hundreds>(CARDINAL|TENS)) DASH? (?P<tens>(DECADEWORD|tens|thousands))", _spelled_decade),
    form("the year of? (?P<year>YEARFIGURE)", _named_year),
    form("week (?P<week>DAYFIGURE|NUMBER) (of|COMMA)? the? year? (?P<year>YEARFIGURE)", _numbered_week),
]
