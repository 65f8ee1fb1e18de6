"""Periods: the printed forms of one unit of the calendar.

Years, months, quarters, seasons, decades, centuries, weekends. Parts of them stand in ``edges``, ranges in
``ranges``, windows that hang on another day ("the past five years") in ``windows``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from factcheck.grammar import calendar
from factcheck.grammar.dates import ordinal, step_of, year_number
from factcheck.grammar.forms import Context, Form, Reading, form, part, unanchored, whole, words
from factcheck.grammar.tokens import compile_form
from factcheck.value import Granularity, Period

__all__ = ["PERIOD_FORMS", "calendar_period", "crowd", "step_of"]

_ONE_DAY = dt.timedelta(days=1)

part("NAMEDUNIT", "week|month|quarter|year|decade|century|season")
part("WHICH", "this|last|next|current|coming|past|previous")
part("REFERENCE", "WHICH (week|month|quarter|year|decade|century|weekend|MONTH|SEASON|FALL)")
part("SEASONYEAR", "(SEASON|FALL) ((of|COMMA)? (YEAR|SPAN)|YEARREF)")
part("DECADE", "APOSTROPHE? (DECADE4|DECADE2)|DECADEWORD")
part("QUARTERNAME", "QUARTERFIGURE|the? (first|second|third|fourth|last|ORDINAL) (quarter|half)")
part(
    "CALENDAR",
    "(MONTH|MONTHLOW) ((of|COMMA)? YEAR|YEARREF)|MONTH|the? SEASONYEAR|YEAR|the? DECADE|SPAN|NUMMONTH|"
    "REFERENCE|"
    "QUARTERNAME (of|COMMA)? (YEAR|WHICH year)|YEAR QUARTERFIGURE|the? (ORDINAL|ORDINALNAME) DASH? century",
)


def _month(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "February 2021", "February", "February last year"."""
    index = match.start("month")
    number = calendar.MONTHS[context.tokens.word(index)]
    year = words(context, match, "year")
    if year is not None:
        return Reading(calendar.month(year_number(year), number))
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.MONTH)
    which = words(context, match, "which")
    of_year = words(context, match, "of_year")
    if of_year is not None:
        period = calendar.month(anchor.year + step_of(of_year), number)
        return Reading(replace(period, relative=True), printed_year=False, relative=True)
    first = anchor.replace(day=1)
    past = dt.date(anchor.year - (number > anchor.month), number, 1)
    if which in ("last", "past", "previous"):
        found = past if past < first else calendar.add_months(past, -12)
    elif which in ("next", "coming"):
        found = calendar.add_months(past, 12) if past <= first else past
    elif which in ("this", "current"):
        found = dt.date(anchor.year, number, 1)
    else:
        found = context.choose(past, calendar.add_months(past, 12), match.start(), slack=31)
        if past == first:
            found = past
    return Reading(calendar.month(found.year, number), printed_year=False, relative=which is not None)


def _year(context: Context, match: re.Match[str]) -> Reading | None:
    return Reading(calendar.year(year_number(words(context, match, "year") or "")))


def _season(context: Context, match: re.Match[str]) -> Reading | None:
    name = words(context, match, "season") or ""
    year = words(context, match, "year")
    if year is not None:
        return Reading(calendar.season(year_number(year), name))
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.QUARTER)
    seasons = [calendar.season(anchor.year + step, name) for step in (-2, -1, 0, 1, 2)]
    of_year = words(context, match, "of_year")
    if of_year is not None:
        period = calendar.season(anchor.year + step_of(of_year), name)
        return Reading(replace(period, relative=True), printed_year=False, relative=True)
    which = words(context, match, "which")
    past = [s for s in seasons if s.first and s.first <= anchor]
    current = past[-1] if past[-1].last and past[-1].last >= anchor else None
    future = [s for s in seasons if s.first and s.first > anchor]
    if which in ("last", "past", "previous"):
        found = past[-2] if current else past[-1]
    elif which in ("next", "coming"):
        found = future[0]
    elif which in ("this", "current"):
        found = current or next(s for s in seasons if s.first and s.first.year == anchor.year)
    else:
        found = current or (future[0] if context.future(match.start()) else past[-1])
    return Reading(replace(found, relative=True), printed_year=False, relative=True)


def _reference(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "this year", "last week", "next month"."""
    which, unit = words(context, match, "which") or "", words(context, match, "unit") or ""
    granularity = calendar.GRANULARITY.get(unit, Granularity.DAY)
    if unit == "weekend":
        return _weekend(context, match)
    if context.anchor is None:
        return unanchored(granularity)
    if unit == "season":
        return None
    period = calendar.span(unit, context.anchor, step_of(which))
    return (
        None if period is None else Reading(replace(period, relative=True), printed_year=False, relative=True)
    )


def _weekend(context: Context, match: re.Match[str]) -> Reading | None:
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.DAY)
    which = words(context, match, "which")
    which = None if which == "the" else which
    saturday = anchor + dt.timedelta(days=5 - anchor.weekday())
    weekend_now = anchor.weekday() >= 5
    if which in ("last", "past", "previous"):
        saturday -= dt.timedelta(days=7)
    elif which == "next":
        saturday += dt.timedelta(days=7)
    elif which is None and not weekend_now and not context.future(match.start()):
        saturday -= dt.timedelta(days=7)
    return Reading(
        Period(saturday, saturday + _ONE_DAY, Granularity.DAY, relative=True),
        printed_year=False,
        relative=True,
    )


def _overnight(context: Context, match: re.Match[str]) -> Reading | None:
    if context.anchor is None:
        return unanchored(Granularity.DAY)
    period = Period(context.anchor - _ONE_DAY, context.anchor, Granularity.DAY, relative=True)
    return Reading(period, printed_year=False, relative=True)


_DECADE_WORDS = {
    word: 10 * tens
    for tens, word in enumerate(
        "noughties _ twenties thirties forties fifties sixties seventies eighties nineties".split()
    )
}


def _decade(context: Context, match: re.Match[str]) -> Reading | None:
    tokens = context.tokens
    at = match.end("decade") - 1
    word = tokens.word(at)
    before = tokens.word(match.start() - 1)
    if before in ("his", "her", "their", "my", "your", "our", "'s", "its"):
        return None
    digits = re.match(r"\d+", word)
    if digits and len(digits.group()) == 4:
        start = int(digits.group())
        if start % 10:
            return None
    else:
        tens = int(digits.group()) if digits else _DECADE_WORDS[word]
        if tens % 10 or not (words(context, match, "the") or tokens.word(at - 1) == "'" or not digits):
            return None
        now = context.anchor.year if context.anchor else 2029
        start = 1900 + tens if 2000 + tens > now else 2000 + tens
    if start % 100 == 0 and start < 2000 and digits:
        return Reading(calendar.century(start // 100 + 1))
    return Reading(calendar.decade(start))


def _century(context: Context, match: re.Match[str]) -> Reading | None:
    number = ordinal(words(context, match, "nth") or "")
    return Reading(calendar.century(number)) if 1 <= number <= 21 else None


def _span(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "2016-18", "2019/20", "2016-11"."""
    printed = words(context, match, "span") or ""
    first, last = int(printed[:4]), int(printed[-2:])
    next_word = " ".join(context.tokens.word(match.end() + step) for step in (0, 1))
    before = context.tokens.word(match.start() - 1)
    if (first + 1) % 100 == last:
        beside = [
            next_word.split(" ")[0],
            before,
            context.tokens.word(match.start() - 2) if before == "year" else "",
        ]
        start = next((_START_OF_YEAR[word] for word in beside if word in _START_OF_YEAR), (4, 1))
        begin = dt.date(first, *start)
        return Reading(Period(begin, calendar.add_months(begin, 12) - _ONE_DAY, Granularity.YEAR))
    if last > first % 100:
        return Reading(
            Period(dt.date(first, 1, 1), dt.date(first - first % 100 + last, 12, 31), Granularity.YEAR)
        )
    if 1 <= last <= 12:
        return Reading(calendar.month(first, last))
    return None


#: First day of a year that is not a calendar year, by the word beside it; else the financial year of the
#: British government (1 April). Seasons of winter sports and the academic year of England: see the Premier
#: League (July to June) and the Department for Education (1 September).
_START_OF_YEAR = {
    "season": (7, 1), "campaign": (7, 1), "academic": (9, 1), "school": (9, 1), "tax": (4, 6),
    "financial": (4, 1),
}  # fmt: skip


def _other_year(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "this financial year", "last tax year", "the next academic year"."""
    anchor = context.anchor
    if anchor is None:
        return unanchored(Granularity.YEAR)
    month, day = _START_OF_YEAR[words(context, match, "kind") or ""]
    year = (
        anchor.year
        - ((anchor.month, anchor.day) < (month, day))
        + step_of(words(context, match, "which") or "")
    )
    begin = dt.date(year, month, day)
    period = Period(begin, calendar.add_months(begin, 12) - _ONE_DAY, Granularity.YEAR, True)
    return Reading(period, printed_year=False, relative=True)


def _figure_month(context: Context, match: re.Match[str]) -> Reading | None:
    number, year = map(int, (words(context, match, "month") or "").split("/"))
    return Reading(calendar.month(year, number)) if 1 <= number <= 12 else None


def _quarter(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "Q3 2020", "the third quarter of last year", "H1 2016", "the first half of 2021"."""
    tokens = context.tokens
    nth = words(context, match, "nth") or ""
    halves = nth.startswith("h") or tokens.word(match.end("nth")) == "half"
    number = int(nth[1]) if nth[0] in "qh" and nth[1:].isdigit() else -1 if nth == "last" else ordinal(nth)
    if number == -1:
        number = 2 if halves else 4
    if not 1 <= number <= (2 if halves else 4) or tokens.word(match.end() + 1) in ("final", "finals", "back"):
        return None
    year, which = words(context, match, "year"), words(context, match, "which")
    if year is None and context.anchor is None:
        return unanchored(Granularity.QUARTER)
    if year is not None:
        at = year_number(year)
    else:
        anchor = context.anchor
        assert anchor is not None
        at = anchor.year + (step_of(which) if which else 0)
        if not which and not halves and 3 * number - 2 > anchor.month + 6:
            at -= 1
    period = calendar.half(at, number) if halves else calendar.quarter(at, number)
    return Reading(period, printed_year=year is not None, relative=year is None)


CALENDAR_FORMS: list[Form] = [
    form("(?P<month>MONTH|MONTHLOW) (of|COMMA)? (?P<year>YEAR)", _month),
    form("(?P<month>MONTH) of? (?P<of_year>this|last|next) year", _month),
    form("the? (?P<season>SEASON|FALL) of? (?P<of_year>this|last|next) year", _season),
    form("(?P<which>WHICH) (?P<month>MONTH)", _month),
    form("the? (?P<season>SEASON|FALL) (of|COMMA)? (?P<year>YEAR|SPAN)", _season),
    form("(?P<which>WHICH) (?P<season>SEASON|FALL)", _season),
    form("(?P<which>WHICH) (whole|entire|full)? (?P<unit>NAMEDUNIT|weekend)", _reference),
    form("(?P<the>the)? (?P<decade>APOSTROPHE? (DECADE4|DECADE2)|DECADEWORD)", _decade),
    form("the? (?P<nth>ORDINAL|ORDINALNAME) DASH? century", _century),
    form("(?P<which>WHICH) (?P<kind>financial|tax|academic|school) year", _other_year),
    form("(?P<span>SPAN)", _span),
    form("(?P<month>(NUMMONTH|N12 SLASH YEARFIGURE))", _figure_month),
    form("(?P<nth>QUARTERFIGURE) ((of|COMMA)? ((?P<year>YEAR|SPAN)|(?P<which>WHICH) year))?", _quarter),
    form("(?P<year>YEAR) COMMA? the? (?P<nth>QUARTERFIGURE)", _quarter),
    form("(?P<year>YEAR) COMMA? the (?P<nth>first|second|third|fourth|ORDINAL) (quarter|half)", _quarter),
    form(
        "the? (?P<nth>first|second|third|fourth|last|ORDINAL) quarter "
        "((of|in|COMMA)? ((?P<year>YEAR|SPAN)|(?P<which>WHICH) year))?",
        _quarter,
    ),
    form(
        "the? (?P<nth>first|second|last) half (of|COMMA)? ((?P<year>YEAR|SPAN)|(?P<which>WHICH) year)",
        _quarter,
    ),
]
_YEAR_ALONE = form("(?P<year>YEAR)", _year)
_MONTH_ALONE = form("(?P<month>MONTH)", _month)
_SEASON_ALONE = form("(?P<season>SEASON)", _season)


def calendar_period(context: Context, first: int, last: int) -> Reading | None:
    """The reading of tokens that are one calendar period; "the" before it may be printed."""
    if context.tokens.word(first) == "the" and last - first > 1:
        found = calendar_period(context, first + 1, last)
        if found:
            return found
    return whole(context, [*CALENDAR_FORMS, _YEAR_ALONE, _MONTH_ALONE, _SEASON_ALONE], first, last)


def crowd(context: Context, index: int) -> bool:
    """True where a noun in the plural follows token ``index``: "2000 people", no year."""
    after = context.tokens.word(index + 1)
    if not after[:1].isalpha() or context.tokens.capital(index + 1):
        return False
    return after == "people" or (
        after.endswith("s") and not after.endswith("ss") and after not in _NOT_PLURAL
    )


_DETERMINERS = frozenset("a an the his her their its our my".split())


def _bare_year(context: Context, match: re.Match[str]) -> Reading | None:
    tokens, index = context.tokens, match.start("year")
    number = int(tokens.word(index))
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    small = after[:1].isalpha() and not tokens.capital(index + 1)
    if before in ("and", "or", ",") and tokens.word(index - 2).isdigit() and len(tokens.word(index - 2)) == 4:
        fits = 1900 <= number <= 2100
    elif before in ("in", "since", "during", "until", "till", "through", "throughout", "circa", "fiscal"):
        fits = number >= 1400
    elif before in ("of", "for", "by", "from", "to", "before", "after", "around", "for", "about"):
        fits = 1500 <= number <= 2100 and not crowd(context, index) and (after != "to" or number % 100 > 0)
    elif before == "as" and tokens.word(index - 2) in ("early", "late", "recently", "back"):
        fits = number >= 1400
    elif before in _DETERMINERS or before == "'s":
        fits = 1800 <= number <= 2100 and after[:1].isalpha() and not (number % 100 == 0 and small)
    elif before[:1].isalpha() and after[:1].isalpha() and after not in _UNITS_OF_SIZE:
        fits = (
            1950 <= number < 2050
            and number % 100 != 0
            and not crowd(context, index)
            and before not in _COUNTING
        )
    elif before == "(" and after in (")", ",", ";"):
        fits = 1400 <= number <= 2100
    elif after == "'s":
        fits = 1900 <= number <= 2100
    else:
        fits = index == 0 and len(tokens.texts) == 1
    return _year(context, match) if fits else None


#: Words after which four digits are a number, and units that make them a size.
_COUNTING = frozenset(
    "number no nos some another only just nearly almost exactly total least most than over under".split()
)
_UNITS_OF_SIZE = frozenset(
    "am pm gmt bst hrs feet ft mile metre meter km kg lb cc mph kmh rpm calorie hours and or to but".split()
)

_NOT_PLURAL = frozenset("was is as has this his its does elections".split())

_BEFORE_MONTH = frozenset(
    "in since during until till by last next this early late mid throughout from every".split()
)
_BEFORE_PLAIN_MONTH = _BEFORE_MONTH | frozenset("of to for before after through and between".split())


def _bare_month(context: Context, match: re.Match[str]) -> Reading | None:
    tokens, index = context.tokens, match.start("month")
    if not tokens.capital(index):
        return None
    word, before = tokens.word(index), tokens.word(index - 1)
    if word in ("april", "june", "may", "jan"):
        allowed = before in _BEFORE_MONTH
    else:
        allowed = before in _BEFORE_PLAIN_MONTH or tokens.word(match.end()) == "'s"
    if tokens.capital(match.end()) and tokens.word(match.end()) not in calendar.MONTHS:
        allowed = False
    if tokens.classes[match.end() : match.end() + 1] == POSSESSIVE and word in ("april", "june", "may"):
        allowed = False
    after = tokens.word(match.end())
    if before in _DETERMINERS and word != "may" and after.isalpha() and not tokens.capital(match.end()):
        allowed = after not in ("and", "or", "of", "is", "was", "has")
    alone = index == 0 and match.end() == len(tokens.texts)
    return _month(context, match) if allowed or alone else None


POSSESSIVE = compile_form("POSSESSIVE", {})


def _the_season(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "in the spring", "over the summer"; not "the summer of discontent"."""
    tokens = context.tokens
    if tokens.word(match.start() - 1) not in ("in", "during", "over", "throughout", "since", "by", "until"):
        return None
    return None if tokens.word(match.end()) == "of" else _season(context, match)


PERIOD_FORMS: list[Form] = [
    *CALENDAR_FORMS,
    form("(?P<which>last|next|this|past|coming|the)? weekend", _weekend),
    form("overnight", _overnight),
    form("the (?P<season>SEASON)", _the_season),
    form("(?P<month>MONTH)", _bare_month),
    form("(?P<year>YEARFIGURE)", _bare_year),
]
