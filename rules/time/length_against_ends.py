import datetime as dt
import math
import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Finding,
    Length,
    TimeSpan,
    consistent,
    discrepant,
    finding,
    groups,
    parse_period,
    pattern,
    rule,
    said,
)

#: Days of one unit, on average (Gregorian calendar).
_YEAR = Fraction(146097, 400)
_DAYS = {"day": Fraction(1), "week": Fraction(7), "month": _YEAR / 12, "year": _YEAR}
#: Days that do not lie between the ends, as these are printed: the first and the last unit themselves.
_ENDS_OF = {"day": Fraction(1), "month": _YEAR / 6, "year": _YEAR * 2}
#: How far a count of days may be off a whole unit and still be it: the months are of several lengths.
_SLACK = Fraction(6, 100)
#: Where no year is known, the stretch is measured in a leap year, which has every day.
_SOME_DAY = dt.date(2024, 1, 1)
#: "2018-19" may be one business year, or two of the calendar.
_BUSINESS_YEAR = pattern(r"\d{4} ?[-–/] ?\d\d\b(?!\d)")
#: What goes on behind: another stretch, or what tells that only some of it is meant.
_GOES_ON = pattern(
    r"[^.;]{0,60}?\b(?:and|then|or) (?:again|in|to|from)\b|"
    r"[^.;]{0,60}?\b(?:and|then|or) (?:again )?(?:from |between |in )?(?:\d|[A-Z][a-z]+ \d)|, \d|"
    r"\)?,? (?:when|that|which|where|(?:in|on|during|of) which)\b|"
    r"[^.;]{0,40}\b(?:with (?:a|one|two) \w* ?breaks?|in total|in all|in stages|off and on|on and off)\b"
)
#: A punishment is not told by the time of the crime.
_PUNISHED = pattern(r"\b(?:jailed|imprisoned|sentenced|banned|suspended|disqualified)\b[^.;]{0,20}\Z", re.I)
#: A stretch of which both ends are printed.
_ENDS = pattern(r"(?:from|between)\b.* (?:to|and|until|till|through) |\w ?[-–/] ?\w", re.I)
_FROM = pattern(r"from\b", re.I)
#: Before a length that is the stretch itself: "the six years from 2016 to 2020".
_KNOWN = pattern(
    r"\b(?:the|those|these|this|that|its|his|her|their|our|my) (?:(?:whole|entire|full|same) )?\Z", re.I
)
#: Before a length that may be: "mayor for ten years from 1997 to 2004".
_FOR = pattern(r"\b(?:for|in|over|during|of|spent|lasted|ran) (?:an? )?\Z", re.I)
_JOINS = pattern(r"(?: (?:period|span|stretch|spell|stint|term|reign|tenure|run))?(?:,? |,? ?[(–—-] ?)", re.I)
#: Behind the ends: "from 1997 to 2004, a period of ten years".
_CALLED = pattern(r",? (?:or |[–—-] )?(?:a|the|this) (?:period|span|stretch|spell|total) of |\)?, a \Z")


@rule(
    "T109",
    severity="error",
    instead_of=("period-miscounted",),
    select=groups(TimeSpan, Length, within="sentence", every=True),
    waived_laws={
        "vaguer words are never worse": "a bound that the stretch does not keep is an error",
        "no number is special": "only some numbers are the length of the stretch",
    },
    examples=[
        discrepant(
            "six years that are five at most",
            said(Length, "In the [[six years]] from 2016 to 2020 the Aune froze twice."),
            said(TimeSpan, "In the six years [[from 2016 to 2020]] the Aune froze twice."),
            problem="six years, from 2016 to 2020: that is 3 to 5 years",
        ),
        discrepant(
            "the months of a trading update",
            said(
                Length,
                "Sales in the [[six months]] from 3 August 2019 to 24 December 2019 rose.",
            ),
            said(
                TimeSpan,
                "Sales in the six months [[from 3 August 2019 to 24 December 2019]] rose.",
            ),
            problem="six months, from 3 August 2019 to 24 December 2019: that is 4 to 5 months",
        ),
        discrepant(
            "somebody's years in office",
            said(Length, "Marlow was mayor for [[ten years]] from 1997 to 2004."),
            said(TimeSpan, "Marlow was mayor for ten years [[from 1997 to 2004]]."),
            problem="ten years, from 1997 to 2004: that is 6 to 8 years",
            severity="warning",
        ),
        discrepant(
            "a decade of five years",
            said(Length, "Marlow ran the mill for [[a decade]], from 1989 to 1993."),
            said(TimeSpan, "Marlow ran the mill for a decade, [[from 1989 to 1993]]."),
            problem="a decade, from 1989 to 1993: that is 3 to 5 years",
            severity="warning",
        ),
        consistent(
            "either way of counting the years",
            said(Length, "In the [[four years]] from 2016 to 2020 the Aune froze twice."),
            said(TimeSpan, "In the four years [[from 2016 to 2020]] the Aune froze twice."),
        ),
        consistent(
            "two spells",
            said(Length, "Marlow was mayor for [[20 years]], from 1990 to 2005 and from 2008 to 2013."),
            said(TimeSpan, "Marlow was mayor for 20 years, [[from 1990 to 2005]] and from 2008 to 2013."),
        ),
        consistent(
            "some days of a month",
            said(
                Length, "On the [[six days]] from 1 July 2019 to 31 July 2019 when it froze they stayed in."
            ),
            said(
                TimeSpan, "On the six days [[from 1 July 2019 to 31 July 2019]] when it froze they stayed in."
            ),
        ),
        consistent(
            "months of unequal length",
            said(Length, "In the [[12 months]] from 1 April 2019 to 31 March 2020 sales rose."),
            said(TimeSpan, "In the 12 months [[from 1 April 2019 to 31 March 2020]] sales rose."),
        ),
        consistent(
            "a length of something that was done in the stretch",
            said(Length, "Two men were jailed for [[ten years]] between 2016 and 2020."),
            said(TimeSpan, "Two men were jailed for ten years [[between 2016 and 2020]]."),
        ),
    ],
)
def length_against_ends(claims: tuple[TimeSpan | Length, ...]) -> Iterator[Finding]:
    """A stretch of time is told by its ends and by a length beside them that is not its own.

    Years may be counted as those touched or those elapsed, and so may months and days: only what fits
    neither way is told.
    """
    spans = [c for c in claims if isinstance(c, TimeSpan) and _ENDS.search(c.quote)]
    for length in claims:
        if not isinstance(length, Length) or length.value.unit not in (*_DAYS, "decade"):
            continue
        said_to_be, unit = _printed(length)
        for span in spans:
            severity = _told_of(length, span)
            allowed = _allowed(span, unit) if severity else None
            if allowed is None or said_to_be.meet(allowed) is not None:
                continue
            if said_to_be.high is not None and said_to_be.high < (allowed.low or 0):
                if severity != "error":
                    continue  # some years of that stretch
                severity = "warning"
            units = f"{_plain(allowed)} {unit}s"
            yield finding(
                f"{length.quote}, {span.quote}: that is {units}",
                length,
                span,
                why="counted by the units touched, or by those that passed between the ends",
                ask="which is right, the length or one of the ends?",
                notes=("", units),
                severity=severity,
            )


def _printed(length: Length) -> tuple[Bounds, str]:
    """How many units the length may be, and the unit; a decade is nine to eleven years."""
    value = length.value.length
    times, room = (10, 1) if length.value.unit == "decade" else (1, 0)
    low = None if value.low is None else value.low * (times - room)
    high = None if value.high is None else value.high * (times + room)
    return Bounds(low, high), "year" if times > 1 else length.value.unit


def _told_of(length: Length, span: TimeSpan) -> str | None:
    """How firmly the words say that the length is that of the stretch; None where they do not."""
    sentence, start = length.span.sentence, length.span.sentence_start
    if _GOES_ON.match(span.span.after) or _PUNISHED.search(length.span.before):
        return None
    if length.span.end <= span.span.start:
        between = sentence[length.span.end - start : span.span.start - start]
        if not _JOINS.fullmatch(between):
            return None
        if _KNOWN.search(length.span.before):
            return "error"
        ends_alone = _FROM.match(span.quote) or "(" in between
        return "warning" if ends_alone and _FOR.search(length.span.before) else None
    between = sentence[span.span.end - start : length.span.start - start]
    return "error" if _CALLED.fullmatch(between) else None


def _allowed(span: TimeSpan, unit: str) -> Bounds | None:
    """How many of the unit the stretch is: between its ends, and with both of them."""
    dated = span.value.first is not None
    period = span.value if dated else parse_period(span.quote, _SOME_DAY) or span.value
    first, last = period.first, period.last
    if _BUSINESS_YEAR.search(span.quote):
        return None
    ends = _ENDS_OF.get(str(period.granularity))
    if first is None or last is None or ends is None or ends > 2 * _DAYS[unit]:
        return None  # "102 days from 2000 to 2008" are some of those years
    touched = (last - first).days + 1
    if not dated and touched > _YEAR + 1:
        return None
    leap_day = not dated and first <= _SOME_DAY.replace(month=2, day=29) <= last  # if it is such a year
    inside = touched - ends - leap_day
    low = math.floor(max(Fraction(0), inside) / _DAYS[unit] + _SLACK)
    high = math.ceil(touched / _DAYS[unit] - _SLACK)
    return Bounds(Fraction(low), Fraction(max(low, high)))


def _plain(bounds: Bounds) -> str:
    return f"{bounds.low}" if bounds.low == bounds.high else f"{bounds.low} to {bounds.high}"
