"""Durations: the printed forms of a length of time, and of ages (which are none)."""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.grammar.calendar import UNITS
from factcheck.grammar.forms import PARTS, Context, Form, Reading, form, part, words
from factcheck.grammar.hedges import VAGUE, hedge_after, hedge_before, widen
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.numerals import SCALES
from factcheck.grammar.patterns import pattern
from factcheck.grammar.tokens import compile_form
from factcheck.value import Bounds, Duration

__all__ = ["DURATION_FORMS", "count", "length"]

part(
    "ADJECTIVE",
    "business|working|calendar|school|continuous|solid|unbroken|full|whole|consecutive|straight|"
    "successive|long|more|extra|additional|further|fewer|less|other",
)
part("HALF", "DASH? and DASH? (a|an|one|CARDINAL) DASH? (half|quarter|quarters) of?")
#: How many: each way to print a number of units is a group.
_QUANTITY = (
    "((?P<parts>(a|one|CARDINAL) DASH? (quarter|quarters) of) (a|an) |"
    " (?P<low>COUNT|(N12|N31)? N12 SLASH N12) (DASH? (TO|and|or) (?P<high>COUNT))? (?P<half>HALF)? |"
    " (?P<halved>(a|another)? half DASH? (a|an)?) | (?P<two>a? couple of?) |"
    " (?P<few>(a|another)? few | several) |"
    " (?P<one>a|an|another|all|full|whole|entire))"
)
_TAIL = (
    " DASH? (ADJECTIVE DASH?)* of? (?P<unit>UNIT) (?P<over>and ((a|an)? (half|quarter)|CARDINAL quarters))?"
)
_PIECE = pattern(compile_form(_QUANTITY + _TAIL, PARTS))
part("PIECE", re.sub(r"\?P<\w+>", "", _QUANTITY + _TAIL))
part("LENGTH", "PIECE (COMMA? and PIECE|COMMA? COUNT DASH? UNIT){0,4}")

#: Months in a unit, or seconds in it: two pieces are added in the smaller unit where one of these holds both.
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}


def count(printed: str) -> Fraction | None:
    """The number that figures or number words print: "24", "twenty-four", "1,000", "2½"."""
    if printed.isdecimal():
        return None if len(printed) > 1 and printed[0] == "0" else Fraction(int(printed))
    numeral = read_numeral(printed, 0)
    return numeral.value if numeral and numeral.end >= len(printed.rstrip()) else None


_MAGNITUDES = {**SCALES, "hundred": 100, "dozen": 12}


def _left_out(printed: str, other: str, low: Fraction, high: Fraction) -> int:
    """The magnitude that "two to three million years" leaves out of its first number, or 1."""
    scale = _MAGNITUDES.get(other.split(" ")[-1] if other else "", 1)
    own = any(word in _MAGNITUDES for word in printed.split(" "))
    return scale if scale > 1 and not own and low < high / scale else 1


def _part_of_one(printed: str) -> Fraction:
    """What "and a half", "and three quarters" adds."""
    if not printed:
        return Fraction(0)
    return Fraction(1, 2) if "half" in printed else Fraction(3 if "three" in printed else 1, 4)


def _piece(context: Context, match: re.Match[str]) -> tuple[Fraction, Fraction] | None:
    """The least and the most units that one piece prints."""
    tokens = context.tokens

    printed = {name: words(context, match, name) or "" for name in match.re.groupindex}
    half = _part_of_one(printed["half"] or printed["over"])
    if printed["low"]:
        together = printed["high"] and tokens.words(match.end("low"), match.start("high")) == "and"
        if together and tokens.word(match.start() - 1) != "between":
            return None
        low = count(printed["low"])
        high = count(printed["high"]) if printed["high"] else low
        if low is None or high is None:
            return None
        low *= _left_out(printed["low"], printed["high"], low, high)
        return None if high < low else (low + half, high + half)
    if printed["halved"]:
        value = Fraction(3, 2) if printed["halved"].startswith("another") else Fraction(1, 2)
        return value, value
    if printed["parts"]:
        value = Fraction(3 if printed["parts"].startswith("three") else 1, 4)
        return value, value
    if printed["few"]:
        few = VAGUE["several"]
        return Fraction(few.low), Fraction(few.high)
    value = Fraction(2 if printed["two"] else 1) + half
    return value, value


def length(context: Context, first: int, last: int) -> Duration | None:
    """The length that the tokens from ``first`` up to ``last`` print, without any hedge."""
    comma = "," in context.tokens.words(first, last)
    if comma and "-" in context.tokens.words(first, last):
        return None
    low = high = Fraction(0)
    unit: str | None = None
    for match in _PIECE.finditer(context.tokens.classes, first, last):
        smaller = UNITS[context.tokens.word(match.start("unit"))]
        factor = None if smaller == unit else _factor(unit or smaller, smaller)
        piece = None if factor is None or (comma and factor < 1) else _piece(context, match)
        if factor is None or piece is None:
            return None
        low, high, unit = low * factor + piece[0], high * factor + piece[1], smaller
    if unit is None:
        return None
    printed = context.tokens.printed(first, last)
    nominal = low if low == high else None
    return Duration(Bounds(low, high, nominal=nominal, printed=printed), unit, printed)


def _factor(unit: str, smaller: str) -> Fraction | None:
    for table in (_MONTHS, _SECONDS):
        if unit in table and smaller in table:
            return Fraction(table[unit], table[smaller])
    one = Bounds.exactly(1)
    days, fewer = Duration(one, unit).days.nominal, Duration(one, smaller).days.nominal
    return None if days is None or not fewer else days / fewer


def hedged(
    context: Context, duration: Duration, first: int, last: int, floor: int
) -> tuple[Duration, int, int]:
    """The duration with its hedge, and its offsets: ("more than two years", start, end)."""
    tokens = context.tokens
    start, end = tokens.start(first), tokens.end(last - 1)
    bounds = duration.length
    if bounds.low is None or bounds.high is None:
        return duration, start, end
    found = hedge_before(tokens.plain, start, floor)
    said = side = None
    if found and not _throughout(tokens.low, found[0].words, found[1]):
        (hedge, start) = found
        said, side = hedge.words, hedge.side
    else:
        after = hedge_after(tokens.plain, end, len(tokens.plain))
        if after and after[0].words.startswith("or "):
            said, side, end = after[0].words, after[0].side, after[1]
    if side is None:
        return duration, start, end
    nominal = bounds.low if bounds.low == bounds.high else None
    low, low_open, high, high_open = widen(side, nominal or bounds.high, bounds.low, bounds.high)
    printed = tokens.plain[start:end]
    widened = Bounds(low, high, low_open, high_open, nominal, said, printed)
    return Duration(widened, duration.unit, printed), start, end


_MORE_THAN = pattern(
    r"\b(?:for|of|after|just|well|only|took|takes|taken|take|last|lasted|lasts|lasting|"
    r"is|was|spent|spend|by|with)\s*$"
)


def _throughout(low: str, hedge: str, start: int) -> bool:
    """True where "over" is *during* ("£2m over five years") and not *more than* ("for over five years")."""
    return hedge == "over" and _MORE_THAN.search(low, max(0, start - 12), start) is None


def _length(context: Context, match: re.Match[str]) -> Reading | None:
    first, last = match.span()
    if _is_rate(context, first, last) or _is_other(context, first, last):
        return None
    duration = length(context, first, last)
    return None if duration is None else Reading(duration)


_SINGLE = frozenset("a an".split())
_TAKES = frozenset(
    "for spent spend spends spending took take takes taken lasted last lasts lasting served serving within "
    "in after over about nearly almost than under half around just every waited".split()
)
_ONWARDS = frozenset("ago after before later earlier long since hence".split())
_TIMES = frozenset("once twice thrice times".split())


def _is_rate(context: Context, first: int, last: int) -> bool:
    """True for the "a week" of "£500 a week" or "three times a week"."""
    tokens = context.tokens
    if tokens.word(first) not in _SINGLE:
        return False
    if last - first == 3:
        return (
            tokens.word(first + 1) == "-"
            and tokens.plain[tokens.start(first) - 1 : tokens.start(first)] == "-"
        )
    if last - first != 2:
        return False
    clause = re.split(r"[,;:\n]\s|\.\s", tokens.low[max(0, tokens.start(first) - 45) : tokens.start(first)])[
        -1
    ]
    nearby = clause.split()
    before = nearby[-1] if nearby else ""
    if _PRINTED_NUMBER.search(before) or before in SCALES:
        return True
    if before in _TAKES or tokens.word(last) in _ONWARDS or not before:
        return False
    return any(
        _PRINTED_NUMBER.search(word) or word in _TIMES or read_numeral(word, 0) is not None for word in nearby
    )


_PRINTED_NUMBER = pattern(r"\d|%")


def _is_other(context: Context, first: int, last: int) -> bool:
    """True for words that are no length: "a second chance", "three quarters of voters", "one day"."""
    tokens = context.tokens
    unit, before = tokens.word(last - 1), tokens.word(last - 2)
    if unit == "second" and not (before[:1].isdigit() or before in ("one", "-")):
        return True
    joined = last - first > 3 and tokens.word(last - 3) == "and" and tokens.word(last - 4) in UNITS
    if unit in ("quarter", "quarters") and not joined:
        return (
            tokens.word(last) == "of"
            or before in ("a", "an", "one", "three", "-")
            or before.startswith("full")
        )
    head = tokens.word(first)
    if len(head) == 4 and head.isdigit() and before == "calendar" and unit == "year":
        return True
    if len(before) == 4 and before.isdigit() and (unit in ("season", "seasons") or not unit.endswith("s")):
        return True
    if (
        unit in ("season", "seasons", "min", "h")
        and not tokens.word(first)[:1].isdigit()
        and before in ("a", "an", "-")
    ):
        return True
    if unit == "century" and (before == "half" or (before == "-" and tokens.word(first) == "half")):
        return True
    if (
        unit == "year"
        and before == "-"
        and tokens.word(first) in ("full", "half")
        and tokens.word(last)[:1].isalpha()
    ):
        return True
    if tokens.word(first) in ("all", "full", "whole", "entire") and unit.endswith("s"):
        return True
    return (
        last - first == 2
        and tokens.word(first) in ("one", "a")
        and unit == "day"
        and (tokens.word(last) in ("when", "he", "she", "they", "we", "i") or tokens.word(first - 1) == "per")
    )


def _or_two(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "a year or two"."""
    tokens = context.tokens
    high = count(words(context, match, "high") or "")
    if high is None or (tokens.word(match.end())[:1].isalpha() and tokens.word(match.end()) in UNITS):
        return None
    printed = tokens.printed(*match.span())
    bounds = Bounds(Fraction(1), high, printed=printed)
    return Reading(Duration(bounds, UNITS[words(context, match, "unit") or ""], printed))


def _vague(context: Context, match: re.Match[str]) -> Reading | None:
    """Reads "for years", "over decades": two of the unit or more."""
    tokens = context.tokens
    unit = UNITS[tokens.word(match.end() - 1)]
    if tokens.word(match.end()) in ("of", "ago", "later", "old") and unit != "decade":
        return None
    if tokens.word(match.start() - 1) not in (
        "for",
        "over",
        "took",
        "takes",
        "after",
        "lasted",
        "spent",
        "in",
        "of",
        "across",
    ):
        return None
    if unit != "decade" and tokens.word(match.start() - 1) not in ("for", "took", "lasted", "spent"):
        return None
    printed = tokens.printed(*match.span())
    return Reading(Duration(Bounds(Fraction(2), None, printed=printed), unit, printed))


def _age(context: Context, match: re.Match[str]) -> Reading:
    return Reading(None, silent=True)


DURATION_FORMS: list[Form] = [
    form("LENGTH", _length),
    form("PIECE", _length),
    form("(a|an) (?P<unit>UNIT) or (?P<high>CARDINAL)", _or_two),
    form("decades|years|months|weeks|days|hours", _vague),
    form("COUNT ((TO|and|or) DASH? COUNT)? HALF? DASH? UNIT DASH? (DASH|and COUNT UNIT)? (old|olds)", _age),
    form("COUNT ((TO|and|or) COUNT)? HALF? UNIT of age", _age),
    form("(aged|age) (between|of)? COUNT ((TO|and|or) COUNT)? UNIT?", _age),
]
