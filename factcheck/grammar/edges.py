"""Edges: the printed forms of a part of a period, "early 2021", "the end of March", "later this week"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from factcheck.grammar import calendar
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, words
from factcheck.grammar.periods import calendar_period
from factcheck.value import Granularity, Period

__all__ = ["EDGE_FORMS"]

_ONE_DAY = dt.timedelta(days=1)

part(
    "EDGEWORD",
    "early|late|mid|earlier|later|(beginning|start|end|middle|rest|remainder) of|"
    "(early|latter|late|middle) part of",
)
part(
    "EDGE",
    "the? EDGEWORD DASH? in? (the? (CALENDAR|SEASON)|the? (week|month|quarter|year|decade|century))",
)

#: Which part of a period each word names, by the period's length: from, and up to but not including, a
#: number of its parts (days of a week or month, months of a year; a decade or century in the same
#: proportion). The ends of a week and month are those on which Duckling and Recognizers-Text agree; "early"
#: and "late" halve the rest.
_EDGES: dict[str, dict[Granularity, tuple[int, int]]] = {
    "beginning": {Granularity.WEEK: (0, 3), Granularity.MONTH: (0, 10), Granularity.YEAR: (0, 4)},
    "early": {Granularity.WEEK: (0, 3), Granularity.MONTH: (0, 15), Granularity.YEAR: (0, 6)},
    "middle": {Granularity.WEEK: (1, 5), Granularity.MONTH: (9, 20), Granularity.YEAR: (3, 9)},
    "late": {Granularity.WEEK: (3, 7), Granularity.MONTH: (15, 31), Granularity.YEAR: (6, 12)},
    "end": {Granularity.WEEK: (4, 7), Granularity.MONTH: (20, 31), Granularity.YEAR: (8, 12)},
}
_SAME_EDGE = {"start": "beginning", "mid": "middle", "remainder": "rest", "latter": "late"}


def _edge(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "the late 1990s", "early 2021", "the end of March", "mid-May", "later this week"."""
    edge = (words(context, match, "edge") or "").split()[0]
    edge = _SAME_EDGE.get(edge, edge)
    unit = words(context, match, "unit")
    if unit is not None:
        period = None if context.anchor is None else calendar.span(unit, context.anchor)
        whole_unit = (
            Reading(replace(period, relative=True), printed_year=False, relative=True)
            if period
            else (unanchored(calendar.GRANULARITY[unit]))
        )
    else:
        found = calendar_period(context, *match.span("calendar"))
        if found is None or not isinstance(found.value, Period):
            return None
        whole_unit = found
    period = whole_unit.value if isinstance(whole_unit.value, Period) else None
    if period is None or period.first is None or period.last is None:
        return whole_unit
    first, last, anchor = period.first, period.last, context.anchor
    if edge in ("earlier", "later", "rest"):
        if anchor is None or not first <= anchor <= last:
            return whole_unit
        ends = (first, anchor) if edge == "earlier" else (anchor, last)
    else:
        ends = _part(edge, period, first, last)
    return whole_unit._replace(value=Period(*ends, period.granularity, whole_unit.relative))


def _part(edge: str, period: Period, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    years = last.year - first.year + 1
    table = _EDGES[edge]
    if years > 2:
        start, end = table[Granularity.YEAR]
        if edge in ("early", "late"):
            return (
                (first, first.replace(year=first.year + years // 2) - _ONE_DAY)
                if edge == "early"
                else (first.replace(year=first.year + years // 2), last)
            )
        return first.replace(year=first.year + years * start // 12), first.replace(
            year=first.year + years * end // 12 - 1, month=12, day=31
        )
    if period.granularity in (Granularity.WEEK, Granularity.MONTH) and (last - first).days < 31:
        start, end = table[period.granularity]
        return first + dt.timedelta(days=start), min(last, first + dt.timedelta(days=end - 1))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    start, end = table[Granularity.YEAR]
    if months % 3 or months < 3:
        return first, last
    begin = calendar.add_months(first, months * start // 12)
    return begin, calendar.add_months(first, -(-months * end // 12)) - _ONE_DAY


EDGE_FORMS: list[Form] = [
    form(
        "the? (?P<edge>EDGEWORD) DASH? in? "
        "(the? (?P<calendar>(CALENDAR|SEASON))|the? (?P<unit>week|month|quarter|year|decade|century))",
        _edge,
    ),
]
