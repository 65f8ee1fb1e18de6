"""Figures: every number in a text that counts or measures something, with what it allows.

``find_figures`` reads running copy and stays silent on numbers that are names, labels, years, dates or
scores; ``parse_figure`` reads a phrase that is one figure and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.grammar import ages, labels, shares, zero
from factcheck.grammar.amounts import Amount, Kind, read_amount
from factcheck.grammar.hedges import Hedge, hedge_after, hedge_before, widen
from factcheck.grammar.mention import FigureMention
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.numerals import FRACTION_WORDS, ORDINALS, TENS, UNITS
from factcheck.grammar.patterns import pattern, trie
from factcheck.grammar.spread import read_range, with_magnitude
from factcheck.grammar.tokens import small
from factcheck.grammar.words import CLOSED
from factcheck.value import Bounds

__all__ = ["FigureMention", "Kind", "find_figures", "parse_figure"]


_SIZES = ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore")
_TRIGGER_WORDS = {
    *UNITS, *TENS, *ORDINALS, "half", "dozens", "hundreds", "thousands", "millions", "billions", "tens of",
    "several",
    "a few", "a handful", "a couple of", "none", "no", "not a single", "quarter million",
    "quarter of a million",
    *(f"scores {word}" for word in "of were are more have died killed injured hurt feared".split()),
    *(f"{article} {size}" for article in ("a", "another") for size in _SIZES),
    "a couple hundred", "a couple dozen",
    *(f"a {word}" for word in FRACTION_WORDS if not word.endswith("s")), "an eighth",
} - {"nil", "naught"}  # fmt: skip
#: For small letters: to look past capitals takes twice the time.
_TRIGGER = pattern(rf"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b(?:{trie(_TRIGGER_WORDS)})\b")
_TOKEN_END = pattern(r"[\w.,:/'-]*")
_MORE = pattern(r"[ \n]([A-Za-z]+)")
_HYPHEN_DIGITS = pattern(r"[-–]\d|-(?:to|by|foot)-\d")
_TELEPHONE = pattern(r"\d{3}-\d{4}(?!\d)")
_CENTURY = pattern(r"[ \n-](?:centur|world war\b)", re.I)
_SECOND_OF_TIME = pattern(r"\b(?:per|a split|every|one|a)[ \n-]$", re.I)
_GOES_ON = pattern(r"[ \n](?!(?:and|or|to|later|before|after|of)\b)[a-z]")
_OF_MANY = frozenset({"were", "are", "have", "weren", "aren", "haven"})
_BUT = pattern(r"(?:,|[ \n](?:and|but))[ \n](?:but[ \n])?")


def _bounds(amount: Amount, hedges: list[Hedge], printed: str) -> Bounds:
    """What the amount allows under its hedges; a stated bound outweighs an "about"."""
    low, high, value = amount.low, amount.high, amount.nominal
    nominal = value if amount.rounded or low == high else None
    hedge = next((h for h in hedges if h.side not in ("around", "exactly")), hedges[0] if hedges else None)
    if hedge is None:
        return Bounds(
            low,
            high,
            amount.rounded and value < 0,
            amount.rounded and value >= 0,
            nominal,
            None,
            printed,
            amount.rounded,
        )
    if amount.rounded:
        low = high = value
    ends = widen(hedge.side, value, low, high)
    return Bounds(ends[0], ends[2], ends[1], ends[3], nominal, hedge.words, printed)


def _hedged(text: str, amount: Amount, floor: int, limit: int) -> tuple[list[Hedge], int, int]:
    """The hedges about an amount (two where the inner is an "about"), its start and end with them."""
    hedges: list[Hedge] = []
    start, end = amount.start, amount.end
    while len(hedges) < 2 and (before := hedge_before(text, start, floor)):
        if hedges and before[0].side == hedges[0].side:
            break
        hedges.append(before[0])
        start = before[1]
        if before[0].side != "around":
            break
    after = hedge_after(text, end, limit) if end < limit else None
    if after:
        hedges.append(after[0])
        end = after[1]
    return hedges, start, end


_LOWER, _UPPER = ("at least", "more than"), ("at most", "less than")


def _both_sides(
    text: str, amount: Amount, hedges: list[Hedge], end: int, limit: int
) -> tuple[Bounds, int] | None:
    """What "more than 10 but fewer than 20" allows, and its end; None where one side stands alone."""
    side = next((h.side for h in hedges if h.side in _LOWER + _UPPER), None)
    joint = _BUT.match(text, end, limit) if side else None
    if side is None or joint is None:
        return None
    for trigger in _TRIGGER.finditer(small(text), joint.end(), min(limit, joint.end() + 40)):
        second = read_amount(text, trigger.start(), joint.end(), limit)
        if second is None:
            continue
        before = hedge_before(text, second.start, joint.end())
        opposite = _UPPER if side in _LOWER else _LOWER
        if before is None or before[1] != joint.end() or before[0].side not in opposite:
            return None
        if second.kind != amount.kind and amount.kind != "number":
            return None
        one = widen(side, amount.nominal, amount.nominal, amount.nominal)
        two = widen(before[0].side, second.nominal, second.nominal, second.nominal)
        below, above = (one, two) if side in _LOWER else (two, one)
        if below[0] is None or above[2] is None or below[0] >= above[2]:
            return None
        return Bounds(below[0], above[2], below[1], above[3], hedge=f"{side}, {before[0].side}"), second.end
    return None


def _mention(text: str, amount: Amount, floor: int, limit: int) -> FigureMention:
    """The figure that the amount is with its hedges."""
    hedges, start, end = _hedged(text, amount, floor, limit)
    joined = _both_sides(text, amount, hedges, end, limit) if hedges else None
    if joined:
        end = joined[1]
        bounds = replace(joined[0], printed=text[start:end])
    else:
        bounds = _bounds(amount, hedges, text[start:end])
    numeral = amount.numeral
    return FigureMention(
        start,
        end,
        (amount.start, amount.end),
        amount.kind,
        bounds,
        amount.unit,
        numeral.style,
        (numeral.start, numeral.end),
    )


def _common_fraction(value: Fraction) -> bool:
    """True for a fraction that a reader takes for one: 1/3, 3/4; not 24/7 or 9/11."""
    return value < 1 and value.denominator in (2, 3, 4, 5, 6, 8, 10, 16)


def _is_code(text: str, amount: Amount) -> int | None:
    """The end of the code, series or label that digits are part of, or None where they stand alone."""
    numeral = amount.numeral
    if labels.glued(text, amount.start, amount.end):
        found = _TOKEN_END.match(text, numeral.start)
        return found.end() if found else numeral.end
    if numeral.fraction and "/" in text[numeral.start : numeral.end]:
        score = text[numeral.start - 1 : numeral.start] == "(" and text[numeral.end : numeral.end + 1] == ")"
        return numeral.end if score or not _common_fraction(numeral.value) else None
    if numeral.fraction:
        return None
    if amount.prefixed or amount.kind not in ("number", "age"):
        return None
    return labels.series(text, numeral.start, amount.end)


def _is_other_range(text: str, amount: Amount) -> bool:
    """True where two numbers are years, days of a month, a telephone number or the score of a game."""
    bare = amount.numeral.style == "digits" and "," not in text[amount.start : amount.end]
    if _TELEPHONE.match(text, amount.start) and not labels.counts_next(text, amount.end):
        return True
    if (
        bare
        and 1000 <= amount.low <= amount.high <= 2199
        and labels.years(text, amount.start, amount.end, int(amount.low))
    ):
        return True
    if amount.high <= 31 and labels.date_about(text, amount.start, amount.end):
        return True
    tight = bare and " " not in text[amount.start : amount.end] and amount.high < 20
    return tight and not labels.counts_next(text, amount.end) and labels.is_score(text, amount.start)


def _is_part(text: str, amount: Amount) -> bool:
    """True where a fraction without "of" is a share all the same: not "second half" or "a third man".

    What stands before a plural verb is a part of many: "a third were sold".
    """
    words = text[amount.start : amount.end].lower()
    if words.startswith(("half", "a ", "an ", "quarter")):
        before = text[max(0, amount.start - 4) : amount.start].lower()
        follows = _MORE.match(text, amount.end)
        if follows is not None and follows.group(1) in _OF_MANY:
            return True
        return (
            words not in ("half", "a half")
            and before.endswith(" by ")
            and (follows is None or follows.group(1) in CLOSED)
        )
    return True


def _is_other_ordinal(text: str, amount: Amount) -> bool:
    """True where an ordinal is part of a date, a century or a world war, or a second of time."""
    numeral = amount.numeral
    if numeral.value <= 31 and labels.date_about(text, amount.start, numeral.end):
        return True
    if _CENTURY.match(text, numeral.end):
        return True
    timed = numeral.value == 2 and _SECOND_OF_TIME.search(text, max(0, amount.start - 8), amount.start)
    return bool(timed) and not _GOES_ON.match(text, numeral.end)


def _read_number(text: str, amount: Amount, floor: int, limit: int) -> FigureMention | None:
    """The figure that a number without unit is, or None where it counts nothing."""
    numeral = amount.numeral
    mention = _mention(text, amount, floor, limit)
    hedged = mention.value.hedge is not None
    if numeral.style == "vague":
        return None if not hedged and labels.is_name(text, amount.start, amount.end) else mention
    if amount.kind == "number" and (age := ages.aged(text, mention, floor)):
        return age
    if amount.spread:
        return None if not hedged and _is_other_range(text, amount) else mention
    if numeral.plain and _HYPHEN_DIGITS.match(text, amount.end):
        return None
    if labels.silent(text, amount.start, numeral, hedged=hedged):
        return None
    if amount.kind == "number" and numeral.fraction and numeral.value < 1:
        if not hedged and not _is_part(text, amount):
            return None
        share = amount._replace(
            kind="share",
            unit="fraction",
            low=amount.low * 100,
            high=amount.high * 100,
            nominal=amount.nominal * 100,
        )
        return _mention(text, share, floor, limit)
    return mention


def _read(text: str, at: int, floor: int, limit: int) -> tuple[FigureMention | None, int]:
    """The figure whose number begins at ``at``, and where to read on."""
    letter = text[at]
    if letter in "nNzZ" and (span := zero.nothing(text, at)):
        value = Bounds.exactly(0, text[span[0] : span[1]])
        return FigureMention(*span, span, "number", value, None, "words", span), span[1]
    if letter in "nNzZ" and zero.is_zero_word(text, at):
        return None, at + 2
    amount = read_amount(text, at, floor, limit)
    if amount is None:
        return None, at + 1
    numeral = amount.numeral
    if letter.isdigit():
        group = ages.age_group(text, numeral, floor) if numeral.plain and numeral.value < 110 else None
        if group:
            return group, group.end
        if code := _is_code(text, amount):
            return None, max(code, numeral.end)
    elif text[amount.start - 1 : amount.start] == "-" and text[max(0, amount.start - 2)].isalnum():
        return None, numeral.end
    amount = read_range(text, amount, floor, limit) or with_magnitude(text, amount, floor, limit)
    mention: FigureMention | None
    part = amount.numeral.fraction and amount.unit in (None, "fraction") and not amount.spread
    if part and shares.is_other_part(text, amount.start, amount.end):
        return None, amount.end
    if amount.kind == "ordinal":
        other = _is_other_ordinal(text, amount)
        mention = None if other else _mention(text, amount, amount.start, amount.end)
    elif amount.kind == "number":
        mention = _read_number(text, amount, floor, limit)
    else:
        mention = _mention(text, amount, floor, limit)
    return mention, mention.end if mention else max(amount.end, numeral.end)


def find_figures(
    plain: str, start: int = 0, end: int | None = None, times: Sequence[tuple[int, int]] = ()
) -> list[FigureMention]:
    """The figures of a text, in order and not overlapping; offsets count from its beginning.

    The text is expected in its plain form (straight quotes, ordinary spaces, plain hyphens). Durations are
    not told apart from counts: whoever reads times first gives their places, in order, and what begins
    inside one is no figure.
    """
    limit = len(plain) if end is None else end
    low = small(plain)
    found: list[FigureMention] = []
    floor = at = start
    coming = iter(times)
    first, last = next(coming, (limit, limit))
    while trigger := _TRIGGER.search(low, at, limit):
        begin = trigger.start()
        while last <= begin:
            first, last = next(coming, (limit, limit))
        if first <= begin:
            at = floor = last
            continue
        mention, at = _read(plain, begin, floor, limit)
        if mention:
            found.append(mention)
            floor = mention.end
        while 0 < at < limit and plain[at].isalnum() and plain[at - 1].isalnum():
            at += 1
    return found


_START = pattern(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[A-Za-z]+")
#: How a phrase may begin, and figures of the same length that say the same.
_PHRASE_STARTS = (("- ", " -"), ("a ", "1 "), ("a ", "  "), ("point ", "     ."))
_OVER = pattern(r"[ \n]over[ \n]", re.I)


def parse_figure(phrase: str) -> FigureMention | None:
    """The figure that the phrase is from end to end ("at least 750", "£1.2bn", "2016"), else None.

    Nothing is taken for a name or a year here: whoever asks knows that a figure stands there. Read as well,
    because nothing else can be meant: "- 5", "point 77", "one over three", "a dollar".
    """
    text = phrase.rstrip()
    begin = len(text) - len(text.lstrip())
    for trigger in _START.finditer(text, begin):
        amount = read_amount(text, trigger.start(), begin, len(text), bare=True)
        if amount is None:
            continue
        amount = read_range(text, amount, begin, len(text), bare=True) or amount
        mention = _mention(text, amount, begin, len(text))
        if (mention.start, mention.end) == (begin, len(text)):
            return mention
    return _spoken(text, begin)


def _spoken(text: str, begin: int) -> FigureMention | None:
    """A phrase in forms that are one figure only when nothing stands about them."""
    over = _OVER.search(text, begin)
    if over:
        top, bottom = parse_figure(text[begin : over.start()]), read_numeral(text, over.end())
        if (
            top
            and top.value.exact
            and top.value.low is not None
            and bottom
            and bottom.end == len(text)
            and bottom.value
        ):
            share = top.value.low * 100 / bottom.value
            bounds = Bounds.exactly(share, text[begin:])
            return FigureMention(
                begin, len(text), (begin, len(text)), "share", bounds, "fraction", "words", (begin, len(text))
            )
        return None
    for words, same_length in _PHRASE_STARTS:
        if text[begin:].lower().startswith(words):
            figure = parse_figure(text[:begin] + same_length + text[begin + len(words) :])
            if figure:
                value = replace(figure.value, printed=text[begin:])
                return figure._replace(start=begin, core=(begin, figure.core[1]), value=value)
    return None
