"""What bears a printed number out: the same number in another form, or figures that come to it.

One test to a way of coming to a number. Each is true only of what a reader would accept without asking:
the same number of another thing is no support, and figures far apart in a text add up to nothing.
"""

from __future__ import annotations

import re

from factcheck.grammar.patterns import pattern
from factcheck.relate.borne_out_sums import is_result
from factcheck.relate.borne_out_times import (
    OF_YEARS,
    ROOM_ABOVE,
    is_anniversary,
    is_century,
    is_day,
    is_short_year,
    is_time,
    is_year,
)
from factcheck.relate.printed import DAYS, Printed
from factcheck.relate.printed_text import Text

__all__ = ["borne_out"]


def borne_out(f: Printed, text: Text) -> bool:
    """True where the text has the number, rounds to it, adds up to it, or dates come to it."""
    return (
        any(_is_same(f, b) for b in text.numbers())
        or _is_metres(f, text)
        or (f.kind == "day" and is_day(f, text))
        or is_year(f, text)
        or is_anniversary(f, text)
        or (f.kind == "time" and is_time(f, text))
        or (f.kind == "ordinal" and is_century(f, text))
        or _is_rounding(f, text)
        or is_result(f, text)
        or _is_game(f, text)
        or _is_goals(f, text)
        or (_SWING.match(text.plain, f.end) is not None and not _OF_A_SWING.search(text.plain, text.start))
        or _is_vote(f, text)
    )


#: Kinds of number that say nothing of each other, though they be the same.
_APART = {
    frozenset(kinds.split("-"))
    for kinds in (
        "money-share money-time money-day money-ordinal share-time share-day share-ordinal time-day".split()
    )
}


def _is_same(f: Printed, b: Printed) -> bool:
    """The same number in any form, unless what stands after each tells that they measure different things."""
    if b.value != b.most and not (f.words & b.words or (f.unit and f.unit == b.unit)):
        return False
    if not b.value <= f.value <= b.most or {f.kind, b.kind} in _APART:
        return False
    told = not f.words or bool(f.words & b.words)
    if (b.glued and not f.glued and not f.words & b.words) or (b.kind == "clock" != f.kind):
        return False
    if f.kind == "number" and b.kind in ("day", "ordinal"):
        return told or f.glued
    if f.kind == b.kind == "time":
        return f.unit == b.unit or f.value > 31 or not {f.unit, b.unit} <= DAYS.keys()
    if f.kind == "time":
        return not b.words or not b.words.isdisjoint({f.unit, *f.words, *OF_YEARS})
    if f.kind == "number" and b.kind == "time":
        return told or b.unit in f.words
    return True


def _is_metres(f: Printed, text: Text) -> bool:
    """What was read as millions may be metres ("100m")."""
    if f.kind != "number" or text.plain[f.end - 1] != "m":
        return False
    return any(b.value * 10**6 == f.value for b in text.figures)


#: Words before a round figure that own up to the rounding.
_HEDGED = pattern(
    r"\b(?:about|around|nearly|almost|over|more than|some|up to|at least|tops?|topped|close to|under|below"
    r"|above|fewer than|less than|past|pass(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|approaches|nears?"
    r"|hits?) [$£€]?$",
    re.I,
)
#: Words before a round figure of the text that leave room below it.
_ROOM_BELOW = pattern(
    r"\b(?:nearly|almost|close to|just under|approaching|below|under|(?:less|fewer) than) [$£€]?$",
    re.I,
)


def _is_rounding(f: Printed, text: Text) -> bool:
    """A rounder form of a figure of the text, or the exact figure behind a hedged round one there."""
    if f.kind == "year" or is_short_year(f, text):
        return False
    hedged = _HEDGED.search(text.plain, max(0, f.start - 16), f.start) is not None
    return any(
        _rounds(f, b, hedged) or _is_behind(f, b, text) or _is_bounded(f, b, text) for b in text.figures
    )


def _rounds(f: Printed, b: Printed, hedged: bool) -> bool:
    """Half a place up, or a place cut off: "$1.7M" for 1.72, "6K" for 6,300; "2,000" for 2,040.

    Zeros that are printed in full are a rounding of hundreds and more, of tens only behind a hedge.
    """
    if b.value == 0 or b.step >= f.step or b.kind == "year" or f.unit != b.unit:
        return False
    if f.kind != b.kind and {f.kind, b.kind} & {"money", "share", "ordinal"}:
        return False
    off = abs(b.value - f.value)
    if f.step >= (10 if hedged else 100) and off <= f.step / 2 and off * 20 <= f.value:
        return True
    if f.last == 1 and b.value.denominator == 1:
        return False
    return f.value - f.last / 2 <= b.value < f.value + f.last and off * 3 <= f.value


def _is_bounded(f: Printed, b: Printed, text: Text) -> bool:
    """The round bound of an exact figure of the text: "more than £4,000", where that has £4,235."""
    if f.kind != b.kind or f.unit != b.unit or b.step >= f.step or abs(f.value - b.value) * 8 > f.value:
        return False
    room = ROOM_ABOVE if b.value > f.value else _ROOM_BELOW
    return room.search(text.plain, max(0, f.start - 16), f.start) is not None


def _is_behind(f: Printed, b: Printed, text: Text) -> bool:
    """The exact figure behind a hedged round one: 312, where the text has "more than 300"."""
    if f.kind != b.kind or f.unit != b.unit or b.step < 10 or abs(f.value - b.value) * 10 > b.value:
        return False
    room = ROOM_ABOVE if f.value > b.value else _ROOM_BELOW
    return room.search(text.plain, max(0, b.start - 16), b.start) is not None


#: A side with a player or more sent off: "10-man Rovers".
_SIDE = pattern(r"-(?:man|men|woman|women)\b", re.I)
_SENT_OFF = pattern(r"\b(?:sent off|sending off|red card|sin.?bin|second yellow|dismiss|eject)", re.I)
_SCORE = pattern(r"(?<![\w-])(\d{1,3})-(\d{1,3})(?![\w-])")


def _is_game(f: Printed, text: Text) -> bool:
    """The score of a game whose text tells none with a number in common; a side that is a player short."""
    if _SIDE.match(text.plain, f.end):
        return _SENT_OFF.search(text.plain, text.start) is not None
    for score in _SCORE.finditer(text.plain, max(0, f.start - 4), text.start):
        if score.start() <= f.start < score.end():
            pair = set(score.groups())
            return not any(pair & set(other.groups()) for other in _SCORE.finditer(text.plain, text.start))
    return False


#: Goals of both sides: "five-goal thriller".
_GOALS = pattern(
    r"-goal (?:[a-z-]+ )?(?:thriller|classic|feast|epic|drama|draw|game|tie|spree|affair|fest)\b"
)


def _is_goals(f: Printed, text: Text) -> bool:
    """The goals of a game that the text tells one by one, or as a score that comes to them."""
    if not _GOALS.match(text.plain, f.end):
        return False
    scores = [int(x) + int(y) for x, y in (m.groups() for m in _SCORE.finditer(text.plain, text.start))]
    return not scores or f.value in scores or max(scores) < f.value


#: What is worked out from two elections: no text prints both.
_SWING = pattern(r"(?:-point|%| per cent|pc| percent)? swing\b")
_OF_A_SWING = pattern(r"\d(?:-point|%| per cent|pc| percent)? swing\b|swing of (?:about |nearly )?\d")
_AGAINST = pattern(r"(?P<first>\d{1,3})(?: votes?)? to (?P<second>\d{1,3})\b")


def _is_vote(f: Printed, text: Text) -> bool:
    """One side of a vote that the text prints with a stroke: "by 9 votes to 6", "voted 9-6"."""
    for found in _AGAINST.finditer(text.plain, max(0, f.start - 14), min(len(text.plain), f.end + 14)):
        if f.start in (found.start("first"), found.start("second")):
            both = rf"(?<!\d){found['first']} ?[-–] ?{found['second']}(?!\d)"
            return re.search(both, text.plain[text.start :]) is not None
    return False
