"""Hedges and vague numbers: the one table of what each allows, and why.

Every width that the engine grants to a printed figure stands here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.grammar.patterns import pattern

__all__ = [
    "AFTER", "BEFORE", "VAGUE", "VAGUE_SCALES", "Hedge", "Side", "VagueWord", "hedge_after", "hedge_before",
    "widen",
]  # fmt: skip

Side = Literal[
    "at least", "more than", "at most", "less than", "just over", "just under", "around", "exactly"
]

#: How far "nearly", "just over" and "about" reach, as a part of the figure. Readers asked what such hedges
#: mean stayed within about a tenth of a round figure (Ferson et al., "Natural language of uncertainty:
#: numeric hedge words", International Journal of Approximate Reasoning, 2015); a house reading, not a law.
NEAR = Fraction(1, 10)

_LOGIC = "the words themselves: no width is assumed"
_CLOSE = "a tenth of the figure, at least 1 for whole numbers above 1 (Ferson et al. 2015; house reading)"
_ROUND = "a tenth of the figure, a quarter of its last printed place, or 1: the most of these (as above)"


class Hedge(NamedTuple):
    """A hedge: its words in small letters, the side on which it opens a figure, the source of its width."""

    words: str
    side: Side
    source: str


def _table(*rows: tuple[Side, str, str]) -> tuple[Hedge, ...]:
    return tuple(
        Hedge(words.strip(), side, source)
        for side, source, listed in rows
        for words in re.split(r"\|\s*", " ".join(listed.split()))
    )


#: Hedges printed before a figure.
BEFORE = _table(
    ("at least", _LOGIC, """
        at least|at the least|at the very least|at the very minimum|no fewer than|
        no less than|not less than|not fewer than|a minimum of|minimum of|a minimum|
        at a minimum|at least or equal to|greater than or equal to|
        more than or equal to|higher or equal than|bigger or equal than|
        greater or equal than|greater or equal to|larger or equal than|not under|
        not below|no lower than|no smaller than|starting at|>=
    """),
    ("more than", _LOGIC, """
        more than|over|well over|far more than|many more than|much more than|upwards of|
        upward of|in excess of|well in excess of|above|well above|greater than|
        larger than|bigger than|higher than|longer than|taller than|heavier than|
        older than|exceeding|exceeds|exceed|exceeded|passed|topped|tops|topping|surpassed|
        surpassing|surpasses|beyond|north of|better than|upwards from|>
    """),
    ("at most", _LOGIC, """
        at most|at the most|at the very most|up to|as many as|as much as|as high as|
        no more than|not more than|no greater than|no higher than|no larger than|
        not exceeding|a maximum of|maximum of|a maximum|not over|not above|
        less than or equal to|fewer than or equal to|lower or equal than|
        smaller or equal than|less or equal than|lower than or equal to|
        up to a maximum of|<=
    """),
    ("less than", _LOGIC, """
        less than|fewer than|under|well under|below|well below|lower than|smaller than|
        far fewer than|far less than|shorter than|younger than|south of|short of|<
    """),
    ("just over", _CLOSE, """
        just over|just above|just more than|slightly more than|slightly over|
        slightly above|a little over|a little more than|little more than|only just over|
        barely over|a bit more than|a bit over|a shade over|marginally over
    """),
    ("just under", _CLOSE, """
        nearly|almost|close to|approaching|just under|just below|just short of|
        just less than|just fewer than|slightly under|slightly less than|
        slightly fewer than|slightly below|a little under|a little less than|not quite|
        very nearly|virtually|nearing|a shade under|marginally under|nigh on|
        a bit less than|a bit under
    """),
    ("around", _ROUND, """
        about|around|roughly|approximately|approx|approx.|some|circa|c.|an estimated|
        estimated|in the region of|on the order of|of the order of|in the order of|
        somewhere around|or about|or around|estimated at|an estimated total of|
        an approximate|~
    """),
    ("exactly", _LOGIC, """
        exactly|precisely|equal to|equals to|equaling to|equalling to|equaling|equalling
    """),
)  # fmt: skip

#: Hedges printed after a figure.
AFTER = _table(
    ("at least", _LOGIC, """
        or more|or above|or over|or higher|or greater|or greater than|or better|
        or longer|or older|or up|or upwards|plus|+|at least|at the least|at a minimum|
        and over|and above|and up|and upwards|and older|and counting
    """),
    ("at most", _LOGIC, """
        or less|or fewer|or under|or below|or lower|or younger|or equal|at most|
        at the most|and under|and below|and younger
    """),
    ("around", _ROUND, """
        or so|or thereabouts|or more or less|give or take|ish|odd
    """),
)  # fmt: skip


def _longest_first(hedges: tuple[Hedge, ...] | list[Hedge]) -> tuple[Hedge, ...]:
    return tuple(sorted(hedges, key=lambda hedge: (-len(hedge.words), hedge.words)))


def _by(key: Callable[[str], str], hedges: tuple[Hedge, ...]) -> dict[str, tuple[Hedge, ...]]:
    grouped: dict[str, list[Hedge]] = {}
    for hedge in hedges:
        grouped.setdefault(key(hedge.words), []).append(hedge)
    return {some: _longest_first(group) for some, group in grouped.items()}


#: By what is looked at first: the last word of those before a figure, the first letter of those behind it.
_BEFORE = _by(lambda words: words.split()[-1], BEFORE)
_AFTER = _by(lambda words: words[0], AFTER)
_LONGEST = max(len(hedge.words) for hedge in (*BEFORE, *AFTER)) + 6
#: After "or more" and its like: a comparison with another figure, which is no hedge of this one.
_COMPARED = pattern(r" (?:than|to)\b| \d")
#: After "plus": the next summand ("£1,500 plus £85").
_PLUS_GOES_ON = pattern(r" [^.,;:)]")
#: Words that end like a hedge and are none: a question, a movement ("prices went up to £50").
_NO_HEDGE = pattern(
    r"\b(?:how|what|all|talk\w*|think\w*) about$"
    r"|\b(?:complaints?|allegations?|accusations?|concerns?|questions?|evidence|information) about$"
    r"|\b(?:is|are|was|were|been|being) (?:made|raised|lodged|filed|brought) about$"
    r"|\b(?:twice|thrice|half|times) as (?:many|much|high) as$"
    r"|\b(?:go|goes|going|went|gone|rose|risen|rises?|put|puts|pushed|pushing|taken?|takes|taking|took"
    r"|brings?|bringing"
    r"|brought|add(?:s|ed|ing)?|moved?|climbed|bumped|ramped|stepped|speeds?|speeded|it|them) up to$"
)
_LAST_WORD = pattern(r"[a-z]+\.?$")
_SIGNS = (">=", "<=", ">", "<", "~")


def hedge_before(text: str, start: int, floor: int = 0) -> tuple[Hedge, int] | None:
    """The longest hedge that ends where the figure starts, and its own start; not before ``floor``."""
    end = start
    while end > floor and text[end - 1] in " \n":
        end -= 1
    if start - end > 2 or end == floor:
        return None
    if text[end - 1] in "<>=~":
        sign = next((s for s in _SIGNS if text.endswith(s, floor, end)), "")
        if not sign or text[max(0, end - len(sign) - 1) : end - len(sign)] in ("<", ">", "="):
            return None
        return next((hedge, end - len(sign)) for hedge in BEFORE if hedge.words == sign)
    if end == start:
        return None
    words = text[max(floor, end - _LONGEST) : end].lower().split()
    last = _LAST_WORD.search(words[-1]) if words else None
    hedges = _BEFORE.get(last.group()) if last else None
    if hedges is None:
        return None
    tail = " ".join(words)
    for hedge in hedges:
        if tail.endswith(hedge.words) and not tail[-len(hedge.words) - 1 : -len(hedge.words)].isalnum():
            if _NO_HEDGE.search(tail):
                return None
            begin = _begin(text, end, hedge.words)
            return (hedge, begin) if begin >= floor else None
    return None


def _begin(text: str, end: int, words: str) -> int:
    """Where the words begin that end at ``end``, white space counted as printed."""
    at = end
    for word in reversed(words.split()):
        while text[at - 1] in " \n":
            at -= 1
        at -= len(word)
    return at


def hedge_after(text: str, end: int, limit: int) -> tuple[Hedge, int] | None:
    """The hedge that follows a figure, and its end: " or more", "-plus", "+"."""
    at = end + 1 if text[end : end + 1] in ("-", " ") else end
    hedges = _AFTER.get(text[at : at + 1])
    if hedges is None:
        return None
    ahead = text[at : at + _LONGEST].lower()
    for hedge in hedges:
        size = len(hedge.words)
        if not ahead.startswith(hedge.words) or ahead[size : size + 1].isalnum() or at + size > limit:
            continue
        joined = text[end : end + 1] == "-"
        if hedge.words in ("odd", "ish") and not joined:
            continue
        if hedge.words == "plus" and not joined and _PLUS_GOES_ON.match(ahead, size):
            continue
        if _COMPARED.match(ahead, size):
            continue
        return hedge, at + size
    return None


def _place(value: Fraction) -> Fraction:
    """The last printed place of a number: 2,000 has 1,000; 12.5 has a tenth."""
    place = Fraction(1)
    if not value:
        return place
    while (value / place).denominator != 1 and place > Fraction(1, 10**6):
        place /= 10
    while (value / (place * 10)).denominator == 1:
        place *= 10
    return place


def _near(value: Fraction) -> Fraction:
    """How far "nearly" and "just over" reach from a figure."""
    size = abs(value)
    return max(size * NEAR, Fraction(1)) if size > 1 and value.denominator == 1 else size * NEAR


def _about(value: Fraction) -> Fraction:
    """How far "about" reaches from a figure, to each side."""
    return max(_near(value), _place(value) / 4)


def widen(
    side: Side, value: Fraction, low: Fraction, high: Fraction
) -> tuple[Fraction | None, bool, Fraction | None, bool]:
    """What a hedge allows of a figure printed as ``value`` that reaches from ``low`` to ``high``.

    Low end, whether it is open, high end, whether it is open. "Just over" and "just under" stay on their side
    of the figure; "about" reaches to both.
    """
    if side == "at least":
        return low, False, None, False
    if side == "more than":
        return low, True, None, False
    if side == "at most":
        return None, False, high, False
    if side == "less than":
        return None, False, high, True
    if side == "just over":
        return low, bool(value), high + _near(high), False
    if side == "just under":
        return low - _near(low), False, high, bool(value)
    if side == "around":
        return low - _about(low), False, high + _about(high), False
    return low, False, high, False


class VagueWord(NamedTuple):
    """A number word of no stated size: what it allows, both ends included, and why."""

    low: int
    high: int
    source: str

    def most(self, unit: int) -> int:
        """The most that it allows of a larger unit: "several hundred" ends where thousands begin."""
        if self.low == self.high:
            return self.high * unit
        return 99 if unit == 12 else (self.high + 1) * unit - 1


_PLURAL = "two of the unit or more, and short of the next unit that English has a plural for"
_FEW = "more than a couple, and short of ten"

#: Number words of no stated size.
VAGUE: dict[str, VagueWord] = {
    "tens": VagueWord(20, 99, _PLURAL),
    "dozens": VagueWord(24, 99, _PLURAL),
    "scores": VagueWord(40, 199, "two score or more, and short of hundreds"),
    "hundreds": VagueWord(200, 999, _PLURAL),
    "thousands": VagueWord(2000, 9999, _PLURAL + " (tens of thousands)"),
    "millions": VagueWord(2 * 10**6, 10**7 - 1, _PLURAL + " (tens of millions)"),
    "billions": VagueWord(2 * 10**9, 10**10 - 1, _PLURAL + " (tens of billions)"),
    "trillions": VagueWord(2 * 10**12, 10**13 - 1, _PLURAL),
    "several": VagueWord(3, 9, _FEW),
    "a few": VagueWord(3, 9, _FEW),
    "a handful": VagueWord(3, 9, _FEW),
    "a couple": VagueWord(2, 2, "two"),
    "a couple of": VagueWord(2, 2, "two"),
}

#: The units that a vague word may multiply.
VAGUE_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "thousands": 1000, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
