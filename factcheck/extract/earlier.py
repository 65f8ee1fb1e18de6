"""The earlier time that a rise or fall is measured against: "on the year before", "than in 2023"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from factcheck.grammar import calendar
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.value import Period

__all__ = ["both_ends", "earlier_period", "is_base", "straight_behind"]

_UNIT = r"(?P<unit>year|quarter|month|week|fortnight|decade)"
#: An earlier time that only counts back from the later one.
_BACK = pattern(
    rf"\b(?:(?:a|an|one|the|in the) {_UNIT} (?:before|earlier|ago|previously)|"
    rf"(?:the |on the )?(?:previous|preceding|prior) {_UNIT.replace('unit', 'of')}|"
    rf"(?P<on>year|month|quarter|week)[ -](?:on|over)[ -](?P=on))\b",
    re.I,
)
#: Words before a time that make it the one compared with.
_AGAINST = pattern(
    r"\b(?:on|than(?: in| at| for)?|against|over|versus|(?:compared|set against|up|down)"
    r"(?: (?:with|to|on|from|against))?(?: in)?|from)"
    r"(?: the)?(?: same [a-z]+)?(?: figure| level| total)?(?: (?:in|of|for))?(?: the)? $",
    re.I,
)
_YEAR_ALONE = pattern(
    r" (?:on|over|than(?: in)?|against|compared (?:with|to)) (?P<year>(?:19|20)\d\d)\b(?![-/–]| [a-z]+s\b)"
)
_BEHIND = pattern(r"(?: [a-z-]+){0,2}? ?(?:in|during|for|at|by|of|the|,|\()+ ?(?:the )?|,? ")


def straight_behind(plain: str, end: int, start: int) -> bool:
    """True where a time that begins at ``start`` belongs to the figure that ends at ``end``."""
    return 0 < start - end < 34 and _BEHIND.fullmatch(plain, end, start) is not None


#: Two years of which something changed from the one to the other.
_TWO_YEARS = pattern(r"(?:between|from) (?P<first>(?:19|20)\d\d) (?:and|to) (?P<last>(?:19|20)\d\d)", re.I)


def both_ends(plain: str, times: Sequence[TimeMention]) -> tuple[Period, Period, str] | None:
    """The earlier and the later year of a change, where a sentence gives no other time, and its words."""
    if len(times) != 1:
        return None
    words = plain[times[0].start : times[0].end]
    years = _TWO_YEARS.fullmatch(words)
    if years is None or years["first"] >= years["last"]:
        return None
    return calendar.year(int(years["first"])), calendar.year(int(years["last"])), words


def is_base(lead: str) -> bool:
    """True where the words before a time make it the one that something is compared with."""
    return _AGAINST.search(lead) is not None


def earlier_period(
    plain: str,
    start: int,
    end: int,
    times: Sequence[TimeMention],
    before_end: int | None,
    later: Period | None,
) -> tuple[Period, str] | None:
    """The period compared with, between two offsets of a sentence, and its words.

    ``before_end`` is the end of the earlier figure: a time straight behind it is its own. ``later`` is the
    period of the later figure, from which "the year before" counts.
    """
    for mention in times:
        if not start <= mention.start < end or not isinstance(mention.value, Period):
            continue
        own = before_end is not None and straight_behind(plain, before_end, mention.start)
        if not own and not is_base(plain[max(start, mention.start - 40) : mention.start]):
            continue
        if mention.value.days != (None, None) and (later is None or later.days != mention.value.days):
            return mention.value, plain[mention.start : mention.end]
    year = _YEAR_ALONE.search(plain, start, end)
    if year is not None:
        return calendar.year(int(year["year"])), year["year"]
    back = _BACK.search(plain, start, end)
    if back is None or later is None:
        return None
    found = _shifted(later, (back["unit"] or back["of"] or back["on"]).lower())
    return (found, back.group()) if found is not None else None


def _shifted(later: Period, unit: str) -> Period | None:
    """The same span one unit before."""
    if later.first is None or later.last is None:
        return None
    try:
        first = calendar.add(later.first, -1, unit)
        last = calendar.add(later.last + dt.timedelta(days=1), -1, unit) - dt.timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return Period(first, last, later.granularity, later.relative)
