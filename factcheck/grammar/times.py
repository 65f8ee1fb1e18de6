"""Times: dates, periods and durations as newsrooms print them, found and read.

The face of the grammar of time. A text is cut into tokens, one class letter each (``tokens``); every
printed form is a pattern of classes with a function that reads it (``dates``, ``periods``,
``durations``); at each place the longest form that can be read wins. British forms first: numeric
dates are day first, seasons are the Met Office's, "2019/20" is the financial year from April unless a
word beside it says otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.grammar.dates import DATE_FORMS
from factcheck.grammar.durations import DURATION_FORMS, hedged
from factcheck.grammar.edges import EDGE_FORMS
from factcheck.grammar.forms import PARTS, Context, Form, Reading
from factcheck.grammar.months import MONTH_FORMS
from factcheck.grammar.nth_days import NTH_DAY_FORMS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.periods import PERIOD_FORMS
from factcheck.grammar.ranges import RANGE_FORMS
from factcheck.grammar.tokens import OTHER, Tokens, compile_form, tokenise
from factcheck.grammar.weekdays import WEEKDAY_FORMS
from factcheck.grammar.weekends import WEEKEND_FORMS
from factcheck.grammar.windows import WINDOW_FORMS
from factcheck.grammar.years import YEAR_FORMS
from factcheck.value import Duration, Period

__all__ = ["TimeMention", "find_times", "parse_date", "parse_duration", "parse_period"]


class TimeMention(NamedTuple):
    """A printed time: offsets into the text, its kind and what it says.

    ``value`` is None where the calendar has no such day ("31 June"). ``weekday`` is the printed day of
    the week (Monday 0), whether it fits the date or not. ``printed_year`` is False where the year was
    worked out from the anchor, ``relative`` True where the whole was ("last week").
    """

    start: int
    end: int
    kind: Literal["date", "period", "duration"]
    value: dt.date | Period | Duration | None
    weekday: int | None = None
    printed_year: bool = True
    relative: bool = False


_FORMS: list[Form] = [
    *DATE_FORMS, *NTH_DAY_FORMS, *WEEKDAY_FORMS, *WEEKEND_FORMS, *PERIOD_FORMS, *MONTH_FORMS, *YEAR_FORMS,
    *EDGE_FORMS, *RANGE_FORMS, *WINDOW_FORMS, *DURATION_FORMS,
]  # fmt: skip
#: Words and figures of which every form holds one at least: where there is none, nothing is tried.
_TRIGGER = pattern(
    compile_form(
        "MONTHNAME|MONTHCAP|MONTHLOW|MONTHABBR|DAYNAME|DAYNAMES|DAYABBR|SEASON|FALL|UNIT|YEARFIGURE|ORDINAL|NUMDATE|NUMMONTH|"
        "SPAN|DECADE4|DECADE2|DECADEWORD|QUARTERFIGURE|HOLIDAY|NEARDAY|night|morning|afternoon|evening|weekend|overnight|"
        "(TENS DASH?) ORDINALNAME|CARDINAL thousands|TENS DASH? tens|the (N12|N31)|(N12|N31) SLASH",
        PARTS,
    )
)


#: The most tokens that one look takes in; longer runs (tables of years) are looked through in steps.
_WINDOW = 40


@cache
def _begun_by(letter: str) -> dict[str, list[tuple[int, Form]]]:
    """The forms that a letter may begin, numbered, by the letters of which each needs one besides it."""
    found: dict[str, list[tuple[int, Form]]] = {}
    for number, form in enumerate(_FORMS):
        if letter in form.outline.first:
            needs = [need for need in form.outline.needs if letter not in need]
            for other in min(needs, key=len, default=letter):
                found.setdefault(other, []).append((number, form))
    return found


@lru_cache(maxsize=1 << 14)
def _candidates(run: str) -> tuple[int, tuple[Form, ...]] | None:
    """Where in a run of class letters the first form begins, and every form that begins there, longest first.

    News says the same things in the same forms, so that most runs are known after a few articles.
    """
    for at, letter in enumerate(run):
        begun = _begun_by(letter)
        if begun:
            letters = frozenset(run[at:])
            possible = {number: form for other in letters for number, form in begun.get(other, ())}
            matches = [
                (-match.end(), number, form)
                for number, form in possible.items()
                if form.may_match(letters) and (match := form.regex.match(run, at))
            ]
            if matches:
                return at, tuple(form for _, _, form in sorted(matches))
    return None


def _read(context: Context, forms: tuple[Form, ...], at: int, end: int) -> tuple[Reading, int] | None:
    """What the first of the forms that can be read says, and the token after it."""
    for form in forms:
        match = form.regex.match(context.tokens.classes, at, end)
        assert match is not None
        if _stands_alone(context.tokens, at, match.end()):
            reading = _reading(context, form, match)
            if reading is not None:
                return reading, match.end()
    return None


def _reading(context: Context, form: Form, match: re.Match[str]) -> Reading | None:
    """What the form says; None too where that lies outside the calendar or ends before it begins."""
    try:
        return form.read(context, match)
    except (ValueError, OverflowError):
        return None


def _stands_alone(tokens: Tokens, first: int, last: int) -> bool:
    """False where the words are part of a longer figure or name ("£2016", "Covid-19", "F-16")."""
    plain, start, end = tokens.plain, tokens.start(first), tokens.end(last - 1)
    before = plain[start - 1 : start]
    if before and (before.isalnum() or before in "£$€#@_"):
        return False
    if before in ("-", "/", ".", ",") and plain[start].isdigit() and plain[start - 2 : start - 1].isalnum():
        return False
    after = plain[end : end + 1]
    if after in ("-", "/", ".", ",") and plain[end - 1].isdigit() and plain[end + 1 : end + 2].isdigit():
        return False
    return not (after and (after.isalnum() or after in "%°_"))


def _mention(context: Context, reading: Reading, first: int, last: int, floor: int) -> TimeMention:
    tokens, value = context.tokens, reading.value
    start, end = tokens.start(first) if reading.start is None else reading.start, tokens.end(last - 1)
    kind: Literal["date", "period", "duration"] = "date"
    if tokens.word(last - 1) == "." and not tokens.plain[end:].strip():
        end -= 1
    if isinstance(value, Duration):
        value, start, end = hedged(context, value, first, last, floor)
        kind = "duration"
    elif isinstance(value, Period):
        value = replace(value, printed=tokens.plain[start:end])
        kind = "period"
    return TimeMention(start, end, kind, value, reading.weekday, reading.printed_year, reading.relative)


def find_times(
    plain: str,
    anchor: dt.date | None = None,
    start: int = 0,
    end: int | None = None,
    *,
    day_first: bool = True,
) -> list[TimeMention]:
    """The printed times of ``plain[start:end]`` in order, not overlapping; offsets into ``plain``.

    ``anchor`` is the day of publication. What needs an anchor and has none is a period with neither end.
    """
    tokens = tokenise(plain, start, end)
    context = Context(tokens, anchor, day_first)
    found: list[TimeMention] = []
    floor = start
    stop = 0
    while trigger := _TRIGGER.search(tokens.classes, stop):
        at = max(stop, tokens.classes.rfind(OTHER, stop, trigger.start()) + 1)
        stop = tokens.classes.find(OTHER, trigger.start())
        stop = len(tokens.classes) if stop < 0 else stop
        while at < stop:
            window = min(stop, at + _WINDOW)
            candidates = _candidates(tokens.classes[at:window])
            if candidates is None:
                at = stop if window == stop else window - _WINDOW // 2
                continue
            first = at + candidates[0]
            result = _read(context, candidates[1], first, window)
            if result is None:
                at = first + 1
                continue
            reading, last = result
            if not reading.silent:
                mention = _mention(context, reading, first, last, floor)
                found.append(mention)
                floor = mention.end
            at = last
    return found


#: Words that lead to a time and are no part of it: "over the last five years", "on 12 October 2021".
_LEADING = frozenset(["", *"in on at over during for throughout across".split()])


def _whole(phrase: str, anchor: dt.date | None, day_first: bool = True) -> TimeMention | None:
    """The one time that is the whole phrase, but for a preposition before it and a full stop after it."""
    found = find_times(phrase, anchor, day_first=day_first)
    if len(found) != 1 or phrase[found[0].end :].strip(" ."):
        return None
    if phrase[: found[0].start].strip().lower() not in _LEADING:
        return None
    return found[0]


def parse_date(phrase: str, *, day_first: bool = True) -> dt.date | None:
    """The day that the whole phrase prints with its year, or None: "12 October 2021", "2021-10-12"."""
    found = _whole(phrase, None, day_first)
    return found.value if found and isinstance(found.value, dt.date) else None


def parse_period(phrase: str, anchor: dt.date | None = None) -> Period | None:
    """The period that the whole phrase prints, or None: "2016-2020", "between 2016 and 2020", "2019/20"."""
    found = _whole(phrase, anchor)
    return found.value if found and isinstance(found.value, Period) else None


def parse_duration(phrase: str) -> Duration | None:
    """The length that the whole phrase prints, or None: "more than two years", "18 months"."""
    found = _whole(phrase, None)
    return found.value if found and isinstance(found.value, Duration) else None
