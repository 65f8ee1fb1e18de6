"""Weekends told by another day: "the weekend of 3 May", "Easter weekend", "the weekend before last"."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.grammar.dates import feast
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, whole, words
from factcheck.grammar.months import MONTH_FORMS
from factcheck.grammar.ranges import RANGE_FORMS, first_day, point
from factcheck.value import Granularity, Period

__all__ = ["WEEKEND_FORMS"]

_DAY = dt.timedelta(days=1)


def _two_days(saturday: dt.date, said: Reading) -> Reading:
    period = Period(saturday, saturday + _DAY, Granularity.DAY, said.relative)
    return Reading(period, printed_year=said.printed_year, relative=said.relative)


def _weekend_of(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the weekend of 3 May", "the weekend of May 3-4": the one that holds the day or is next to it."""
    said = point(context, *match.span("point"))
    if said is None:
        return None
    day = first_day(said)
    if day is None:
        return unanchored(Granularity.DAY)
    back = {6: 1, 0: 2}.get(day.weekday())
    return _two_days(day - back * _DAY if back else day + (5 - day.weekday()) * _DAY, said)


def _feast_weekend(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "Easter weekend", "the Thanksgiving weekend of 2019": the feast and the days off beside it.

    A feast in the middle of the week leaves open which weekend is meant.
    """
    name = context.tokens.word(match.start("feast"))
    said = feast(context, name, words(context, match, "year"), None, match.start())
    if not isinstance(said.value, dt.date):
        return unanchored(Granularity.DAY)
    day, place = said.value, said.value.weekday()
    if place in (1, 2):
        return unanchored(Granularity.DAY)
    first, last = (day, day + (6 - place) * _DAY) if place else (day - 2 * _DAY, day)
    if name.startswith("easter"):
        sunday = day if place == 6 else day - _DAY
        first, last = sunday - 2 * _DAY, sunday + _DAY
    elif place == 6:
        first = day - _DAY
    period = Period(first, last, Granularity.DAY, said.relative)
    return Reading(period, printed_year=said.printed_year, relative=said.relative)


def _beyond(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the weekend before last", "the weekend after next"."""
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    anchor = context.anchor
    weeks = 2 if words(context, match, "next") else -2
    saturday = anchor + (5 - anchor.weekday() + 7 * weeks) * _DAY
    return _two_days(saturday, Reading(None, printed_year=False, relative=True))


def _two_named_days(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the weekend of 3 and 4 May", "the weekend of May 3-4"."""
    return whole(context, [*RANGE_FORMS, *MONTH_FORMS], *match.span("days"))


part("DAYPAIR", "(DAYFIGURE|ORDINAL) (and|TO) the? (DAYFIGURE|ORDINAL)")

WEEKEND_FORMS: list[Form] = [
    form(
        "the? weekend of the? (?P<days>(DAYPAIR of? MONTH (COMMA? YEAR)?|MONTH DAYPAIR (COMMA? YEAR)?))",
        _two_named_days,
    ),
    form("the? weekend (of|beginning|starting) the? (?P<point>(DAYMONTH|MONTHDAY|FIGUREDATE))", _weekend_of),
    form("the? (?P<feast>HOLIDAY) weekend ((of|in|COMMA)? (?P<year>YEAR))?", _feast_weekend),
    form("the weekend (after (?P<next>next)|before last)", _beyond),
]
