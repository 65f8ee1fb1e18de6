"""Which days, years, lengths and ages of a text bear out a printed one: see ``borne_out``."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations, islice, pairwise, permutations

from factcheck.grammar.patterns import pattern
from factcheck.relate.printed import DAYS, Printed
from factcheck.relate.printed_text import Text, is_near

__all__ = [
    "OF_YEARS",
    "ROOM_ABOVE",
    "is_anniversary",
    "is_century",
    "is_day",
    "is_short_year",
    "is_time",
    "is_year",
]

#: What a number of years has its ordinal of: on the eve of a 93rd birthday a man is 92.
OF_YEARS = frozenset(("birthday", "anniversary"))
#: Words before a round figure of the text that leave room above it.
ROOM_ABOVE = pattern(
    r"\b(?:more than|over|at least|upwards of|north of|above|past|beyond|tops?|topped|topping|pass(?:es|ed)?"
    r"|exceed(?:s|ed)?|surpass(?:es|ed)?) [$£€]?$",
    re.I,
)


def is_time(f: Printed, text: Text) -> bool:
    """A length or an age that the text has in other words, or that lengths and ages of it come to."""
    return (
        _is_length(f, text)
        or _is_called(f, text)
        or _is_of_age(f, text)
        or _is_older(f, text)
        or _is_in_terms(f, text)
        or _is_since(f, text)
        or _has_room(f, text)
        or _is_saved(f, text)
        or _is_left(f, text)
        or _is_from_day_to_day(f, text)
        or _is_at_any_hour(f, text)
        or _is_from_clock_to_clock(f, text)
        or _is_between_two_times(f, text)
    )


_BY = pattern(r"\bby (?:just |only |about |under )?\Z")
#: What somebody ran or rowed in: "2:04:25", "9:58.2".
_RUN_IN = pattern(r"(?<![\d:.])(?:\d{1,2}:)?\d{1,2}:\d\d(?:\.\d+)?(?![\d:])")
_IN_WORDS = pattern(r"\b(?:hours?|minutes?),? (?:and )?[a-z0-9.-]+ (?:minutes?|seconds?)\b")
#: So many times of a text are looked at.
_RUNNERS = 20


def _is_between_two_times(f: Printed, text: Text) -> bool:
    """By how much a race was won: the times of two who ran it, one of which may be told in words."""
    if f.unit not in ("second", "minute") or _BY.search(text.plain, max(0, f.start - 16), f.start) is None:
        return False
    found = islice(_RUN_IN.finditer(text.plain, text.start), _RUNNERS)
    times = {_in_seconds(match.group()) for match in found}
    apart = f.value * (60 if f.unit == "minute" else 1)
    if any(abs(first - second) == apart for first, second in combinations(times, 2)):
        return True
    return bool(times) and _IN_WORDS.search(text.plain, text.start) is not None


def _in_seconds(printed: str) -> Fraction:
    """A time of "2:04:25" or "9:58.2" in seconds."""
    seconds = Fraction(0)
    for part in printed.split(":"):
        seconds = seconds * 60 + Fraction(part)
    return seconds


_CLOCK = pattern(r"(?<![\d.:£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d)(?![\d%])|(?= ?[ap]\.?m\b))")


def _is_from_clock_to_clock(f: Printed, text: Text) -> bool:
    """So many hours from one printed hour to another, by day or by night: 14 from 10.40 to 12.40."""
    if f.kind != "time" or f.unit != "hour" or f.value < 2:
        return False
    clocks = {
        60 * (int(m["hour"]) % 12) + int(m["minute"] or 0)
        for m in _CLOCK.finditer(text.plain, text.start)
        if int(m["hour"]) <= 24 and int(m["minute"] or 0) < 60
    }
    return any((second - first - 60 * f.value) % 720 == 0 for first, second in permutations(clocks, 2))


_AT_ANY_HOUR = pattern(
    r"\b(?:a?round[ -]the[ -]clock|all night|day and night|at any hour|never closes)\b", re.I
)


def _is_at_any_hour(f: Printed, text: Text) -> bool:
    """Twenty-four hours of which the text speaks without a number: "24-hour drinking", "around the clock"."""
    return f.days == 1 and f.unit == "hour" and _AT_ANY_HOUR.search(text.plain, text.start) is not None


#: "A motorist of 88", "aged 88": the number is an age.
_OF_AGE = pattern(r"\b(?:(?:[Aa]n?|[Tt]he) [a-z-]+ of|aged?) \Z")


def _is_of_age(f: Printed, text: Text) -> bool:
    """An age that the text prints behind a word for its bearer."""
    return f.unit == "year" and any(
        b.kind == "number"
        and b.value == f.value
        and _OF_AGE.search(text.plain, max(0, b.start - 40), b.start)
        for b in text.figures
    )


#: How old somebody was at the time that is told of.
_WAS_THEN = pattern(r"\bwas (?:aged |only |just )?(?P<age>\d{1,2}) (?:when|at the time)\b")


def _is_older(f: Printed, text: Text) -> bool:
    """An age of somebody who was younger when it happened, in a year that the text names."""
    then = _WAS_THEN.search(text.plain, text.start)
    if then is None or f.unit != "year" or not text.years:
        return False
    return f.value > int(then["age"]) and (
        text.published is None
        or any(abs(int(then["age"]) + text.published.year - y - f.value) <= 1 for y in text.years)
    )


def is_century(f: Printed, text: Text) -> bool:
    """A century of which the text prints a year: "16th-century", "dates from 1560"."""
    return "century" in f.words and any(
        b.kind == "year" and b.value // 100 + 1 == f.value for b in text.figures
    )


_IN_SO_MANY = pattern(
    r"\b(?:in|for|of) (?:the (?:last|past) )?(?:about |almost |nearly |over )?(?:an? )?\Z", re.I
)
_SINCE_YEAR = pattern(r"\bsince (?:[a-z]+ |the [a-z]+ of |[A-Z][a-z]+ ){0,2}(?:19|20)\d\d\b")


def _is_since(f: Printed, text: Text) -> bool:
    """The years since one that the text names, written in no known year: "in 14 years", "since 2010"."""
    return (
        f.unit == "year"
        and text.published is None
        and _IN_SO_MANY.search(text.plain, max(0, f.start - 24), f.start) is not None
        and _SINCE_YEAR.search(text.plain, text.start) is not None
        and any(_LATELY[0] <= year + f.value <= _LATELY[1] for year in text.years)
    )


def _has_room(f: Printed, text: Text) -> bool:
    """The exact length behind a bound in another unit: 52 hours, where the text has "more than two days"."""
    return f.days is not None and any(
        b.days is not None
        and b.unit != f.unit
        and b.days < f.days < b.days * Fraction(3, 2)
        and ROOM_ABOVE.search(text.plain, max(0, b.start - 16), b.start)
        for b in text.figures
    )


_INSTEAD = pattern(
    r"[ a-z]{0,20}\b(?:instead of|rather than|down from|up from|compared with|against|to|from) "
)


def _is_saved(f: Printed, text: Text) -> bool:
    """The difference of two lengths, one set against the other: "in 38 minutes instead of 52"."""
    return any(
        abs(a.value - b.value) == f.value
        and f.unit in {a.unit, b.unit, *a.words}
        and {a.kind, b.kind} <= {"time", "number"}
        and _INSTEAD.fullmatch(text.plain, a.end, b.start)
        for a, b in pairwise(text.figures)
    )


_SUSPENDED = pattern(
    r"[ -](?:year|month|week|day)s? (?:of (?:it|them|that|the [a-z]+) )?"
    r"(?:(?:was|were|are|is|being|to be) )?suspended\b"
)


def _is_left(f: Printed, text: Text) -> bool:
    """What is to be served of a sentence of which the rest is suspended."""
    return f.days is not None and any(
        a.days is not None
        and b.days is not None
        and abs(a.days - b.days - f.days) * 50 <= f.days
        and _SUSPENDED.match(text.plain, b.end)
        for a, b in pairwise([x for x in text.figures if x.kind == "time"])
    )


def _is_from_day_to_day(f: Printed, text: Text) -> bool:
    """So many days from one day of the text to another, in no known year: "on May 1", "by May 11"."""
    unit = DAYS.get(f.unit)
    if unit is None or text.published is not None:
        return False
    return any(
        abs(abs((one - other).days) / unit - f.value) < Fraction(1, 2)
        for one, other in combinations(text.undated, 2)
    )


#: Words for people of an age, in years from and to.
_CALLED = (
    (re.compile(r"\b(?:teen(?:ager)?s?|youths?)\b", re.I), 13, 19),
    (re.compile(r"\b(?:toddlers?)\b", re.I), 1, 4),
    (re.compile(r"\b(?:bab(?:y|ies)|infants?)\b", re.I), 0, 2),
)
_NEAR_IN_AGE = 6


def _is_called(f: Printed, text: Text) -> bool:
    """An age for which the text has a word only ("a teenager"), and no other age near it."""
    if f.unit != "year":
        return False
    for word, least, most in _CALLED:
        if least <= f.value <= most and word.search(text.plain, text.start):
            near = (b for b in text.figures if b.kind == "time" and abs(b.value - f.value) <= _NEAR_IN_AGE)
            return not any(b.unit == "year" for b in near)
    return False


def is_day(f: Printed, text: Text) -> bool:
    """A day of a month that the text has, or that of publication."""
    days = {day.day for stretch in text.stretches for day in stretch}
    return f.value in days or (text.published is not None and f.value == text.published.day)


def is_short_year(f: Printed, text: Text) -> bool:
    """The last two digits of a year ("'86")."""
    return f.digits and f.end - f.start == 2 and text.plain[f.start - 1 : f.start] == "'"


def is_year(f: Printed, text: Text) -> bool:
    """A year, in four digits or two, that the text prints, means, or has as some years before publication.

    Where the day of publication is not known, every year may be the present one.
    """
    short = is_short_year(f, text)
    if f.kind != "year" and not short:
        return False
    year, century, published = int(f.value), 100 if short else 10**4, text.published
    if published is None or any(y % century == year for y in (*text.years, published.year)):
        return True
    for b in text.figures:
        if b.kind == "ordinal" or (b.kind == "time" and b.unit in ("year", "decade", "century")):
            years = b.value * DAYS[b.unit or "year"] / DAYS["year"]
            slack = b.step / 2 if b.value >= 100 else Fraction(0)
            meant = (published.year - years, published.year + years)
            if any(abs(y % century - year) <= slack for y in meant):
                return True
    return False


def is_anniversary(f: Printed, text: Text) -> bool:
    """A number of years whose ordinal the text has, of a birthday or anniversary, or of the next one."""
    if f.kind not in ("time", "number") or f.unit not in ("", "year"):
        return False
    return any(
        b.kind == "ordinal" and b.words & OF_YEARS and b.value - f.value in (0, 1) for b in text.figures
    )


def _is_length(f: Printed, text: Text) -> bool:
    """A length or age that another unit, a stretch of days or two years come to."""
    unit = DAYS.get(f.unit)
    if unit is None:
        return False
    printed = ((b.days, b.unit) for b in text.figures if b.days is not None)
    if any(
        of != f.unit and abs(days / unit - f.value) <= Fraction(1, 2)
        for days, of in (*printed, *text.lengths)
    ):
        return True
    slack = f.step / 2 if f.value >= 100 else Fraction(0)
    for first, last in text.stretches:
        days = (last - first).days + 1
        if last > first and abs(days / unit - f.value) <= max(Fraction(1, 4), 1 / unit):
            return True
        if text.published and first < text.published and unit >= DAYS["week"]:
            since = (text.published - first).days / unit
            if f.value - Fraction(1, 4) <= since < f.value + 1 or abs(since - f.value) < slack:
                return True
    return f.unit == "year" and _is_between_years(f, text, slack)


#: The years in which an article without a date may have been written.
_LATELY = (2000, 2050)


def _is_between_years(f: Printed, text: Text, slack: Fraction) -> bool:
    """So many years from a year of the text to publication, or between two years that stand together."""
    published = text.published
    if published and any(abs(published.year - y - f.value) <= slack for y in text.years):
        return True
    near = (b for b in text.figures if b.kind == "time" and b.unit == "year")
    if published is None and not any(f.value < 2 * b.value and b.value < 2 * f.value for b in near):
        # in no known year any year of the text may be so long ago
        return any(_LATELY[0] <= y + f.value <= _LATELY[1] for y in text.years)
    printed = [b for b in text.figures if b.kind == "year"]
    return any(
        abs(abs(b.value - a.value) - f.value) <= slack and is_near(text, a, b) for a, b in pairwise(printed)
    )


#: How many lengths there are: "two terms of four years".
_SO_MANY = pattern(r" [a-z]+ of (?:up to |about )?\Z")


def _is_in_terms(f: Printed, text: Text) -> bool:
    """The length of so many terms of one length."""
    return any(
        a.kind == "number"
        and a.value * b.value == f.value
        and b.unit == f.unit
        and _SO_MANY.fullmatch(text.plain, a.end, b.start) is not None
        for a, b in pairwise(text.figures)
    )
