"""The times of ``factcheck`` in the terms of the recognition suites.

The suites do not agree with one another, so that one mention is given in every convention that its words
leave open, and a suite may find its own among them:

- the end of a range is excluded there; ours is included. Some suites exclude the printed end itself
  ("2014-2018" ends on 1 January 2018, "4 to 22 May" on 22 May), others the day, month or year after it;
- a rolling window ("the past 12 months") ends at the anchor there, on the anchor's day here; some suites
  count whole calendar units instead ("the next three months" begin on the first of next month);
- a time without a year or a month, or a weekday alone, is given on both sides of the anchor;
- the "on" before the weekday of a week ("on Friday next week") belongs to the mention there;
- a year has 365 days there, a month 30.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from factcheck.grammar.calendar import add, span
from factcheck.grammar.times import TimeMention, find_times
from factcheck.value import Duration, Granularity, Period

__all__ = ["KINDS", "times"]

KINDS = ["date", "daterange", "duration"]

_DAY = dt.timedelta(days=1)
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600,
    "month": 30 * 86400, "quarter": 90 * 86400, "season": 90 * 86400, "year": 365 * 86400,
    "decade": 3650 * 86400, "century": 36500 * 86400,
}  # fmt: skip


def times(text: str, reference_date: str | None) -> list[dict[str, Any]]:
    """The times of a text as the dictionaries that the scorer of the recognition suites wants."""
    anchor = dt.date.fromisoformat(reference_date[:10]) if reference_date else None
    found = [[mention] for mention in find_times(text, anchor)]
    if anchor is not None:
        places = {(same[0].start, same[0].end): same for same in found}
        for mention, step in _beside(text, anchor):
            same = places.get((mention.start, mention.end))
            if (
                same
                and not mention.printed_year
                and step in _steps(mention, text[mention.start : mention.end])
            ):
                same.append(mention)
    return [_entry(text, same, anchor) for same in found]


def _beside(text: str, anchor: dt.date) -> list[tuple[TimeMention, int]]:
    """The mentions as they would be read a week or a year before and after the anchor."""
    return [(m, step) for step in (-365, 365, -30, 30, -7, 7) for m in find_times(text, anchor + step * _DAY)]


_MONTHLESS = re.compile(r"(?:\w+day )?(?:the )?(?:\d+\w*|first|second|third|fourth|fifth)(?: \w+day)?", re.I)
_OF_A_WEEK = re.compile(r"\w+day (?:of )?(?:this|next|last|previous|coming) week", re.I)


def _steps(mention: TimeMention, printed: str) -> tuple[int, ...]:
    """How far in days a mention that has no year may lie on the other side of the anchor."""
    if _MONTHLESS.fullmatch(printed):
        return (-30, 30)
    if not mention.relative:
        return (-365, 365)
    return (-7, 7) if mention.weekday is not None else ()


def _entry(text: str, same: list[TimeMention], anchor: dt.date | None) -> dict[str, Any]:
    start, end = same[0].start, same[0].end
    if _OF_A_WEEK.fullmatch(text, start, end) and text[max(0, start - 4) : start].lower() == " on ":
        start -= 3
    entry = {"start": start, "end": end, **_value(same[0], anchor)}
    for other in same[1:]:
        for key, more in _value(other, anchor).items():
            if key in ("values", "ranges") and key in entry:
                entry[key] = [*entry[key], *more]
    return entry


def _value(mention: TimeMention, anchor: dt.date | None) -> dict[str, Any]:
    value = mention.value
    if isinstance(value, Duration):
        length = value.length.nominal or value.length.low or value.length.high
        return {"type": "duration", "seconds": float(length * _SECONDS[value.unit]) if length else None}
    if isinstance(value, Period):
        if value.first is not None and value.first == value.last and value.relative:
            return {"type": "date", "values": [value.first.isoformat()]}
        return {"type": "daterange", "ranges": _ranges(value, anchor)}
    return {"type": "date", "values": [value.isoformat() if value else "0001-01-01"]}


def _ranges(period: Period, anchor: dt.date | None) -> list[list[str | None]]:
    first, last = period.first, period.last
    if last is None:
        return [[first.isoformat() if first else None, None]]
    spans = [(first, last + _DAY)]
    if first is not None:
        if period.granularity is Granularity.DAY or (last + _DAY).day != 1:
            spans.append((first, last))
        elif period.granularity is Granularity.YEAR and last.year > first.year:
            spans.append((first, last.replace(month=1, day=1)))
        elif period.granularity is Granularity.MONTH and (last.year, last.month) != (first.year, first.month):
            spans.append((first, last.replace(day=1)))
        if period.relative and anchor is not None:
            spans += _whole_units(period, anchor)
    return [[begin.isoformat() if begin else None, end.isoformat()] for begin, end in spans]


def _whole_units(period: Period, anchor: dt.date) -> list[tuple[dt.date, dt.date]]:
    """A rolling window as whole calendar units: "the next three months" from the first of next month."""
    word = period.printed.lower().split()[-1].removesuffix("s")
    unit = word if word == "decade" else period.granularity.value
    if period.first is None or period.last is None or anchor not in (period.last, period.first - _DAY):
        return []
    number = 1
    while number < 60 and add(anchor, number, unit) - anchor < period.last - period.first:
        number += 1
    near, far = (-1, -number) if anchor == period.last else (1, number)
    spans = [span(unit, anchor, step) for step in (min(near, far), max(near, far))]
    if spans[0] is None or spans[1] is None or spans[0].first is None or spans[1].last is None:
        return []
    return [(spans[0].first, spans[1].last + _DAY)]
