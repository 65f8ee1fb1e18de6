"""Numbers of every form: cardinals, fractions, ordinals, and words of no stated size.

``read_numeral`` reads the longest number that begins at a place in the text.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.grammar.hedges import VAGUE, VAGUE_SCALES
from factcheck.grammar.numerals import (
    AND,
    FRACTION_WORDS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    Numeral,
    Style,
    abbreviated,
    below_hundred,
    cardinal,
    exact,
    following,
    magnitude,
    split_scale,
)  # fmt: skip
from factcheck.grammar.patterns import pattern

__all__ = ["ORDINALS", "TENS", "UNITS", "Numeral", "Style", "read_numeral"]

_SIGNS = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_SLASHED = pattern(rf" ?([1-9]\d{{0,2}})/([1-9]\d{{0,2}})(?![\w/])|([{''.join(_SIGNS)}])")
_ARTICLE = pattern(r"an?(?=[ \n-])", re.I)
_UNITS_OF = {**SCALES, "dozen": 12, "hundred": 100}
_GAP = pattern(r"[ \n-]")
_OF_A = pattern(
    r"[ \n-](?:(?:of[ \n]{1,3})?(?:an?|one)(?:[ \n]{1,3}|-))?"
    r"(million|billion|trillion|dozen|thousand|hundred)\b",
    re.I,
)
_DENOMINATOR = "|".join(sorted((word for word in FRACTION_WORDS if word != "half"), key=len, reverse=True))
_PART = pattern(
    r"half\b|quarter(?=[ \n](?:of[ \n]a[ \n])?[mb]illion)"
    rf"|an?[ \n-](?:(?P<top>hundred(?:[ \n]thousand)?|thousand|million)[ \n])?(?P<bottom>half"
    rf"|{_DENOMINATOR})\b",
    re.I,
)
_TOPS = {None: 1, "hundred": 100, "hundred thousand": 10**5, "thousand": 1000, "million": 10**6}
_ORDINAL = pattern(
    r"(?P<digits>\d[\d,]{0,20})(?P<ending>st|nd|rd|th|[ ](?-i:st|nd|rd|th))\b"
    rf"|(?:(?P<tens>{'|'.join(TENS)})[ -])?(?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b",
    re.I,
)
_VAGUE_PRODUCT = pattern(
    r"(?:several[ \n])?(?P<many>tens|hundreds|thousands)[ \n]of[ \n]"
    r"(?P<of>thousands|millions|billions|trillions)\b"
    r"|(?P<few>a[ \n]few|several|a[ \n]couple(?:[ \n]of)?)[ \n]"
    r"(?:(?P<times>dozen|hundred)[ \n](?=thousand\b|million\b|billion\b))?"
    r"(?P<unit>dozen|hundred|thousand|million|billion)\b",
    re.I,
)
_VAGUE_WORDS = "|".join(sorted(VAGUE, key=len, reverse=True)).replace(" ", r"[ \n]")
_VAGUE_WORD = pattern(rf"(?:{_VAGUE_WORDS})\b", re.I)


def _one_space(words: str) -> str:
    return " ".join(words.lower().split())


def _vague(text: str, start: int) -> Numeral | None:
    """A number of no stated size: "dozens", "tens of thousands", "several hundred"."""
    made = _VAGUE_PRODUCT.match(text, start)
    if made:
        many = made.group("many")
        word = VAGUE[_one_space(many or made.group("few"))]
        unit = VAGUE_SCALES[(made.group("of") or made.group("unit")).lower()]
        unit *= VAGUE_SCALES[made.group("times").lower()] if made.group("times") else 1
        high = (word.high + 1) * unit - 1 if many else word.most(unit)
        return Numeral(
            start,
            made.end(),
            Fraction(word.low * unit),
            Fraction(word.low * unit),
            Fraction(high),
            "vague",
            scale=unit,
        )
    found = _VAGUE_WORD.match(text, start)
    if found is None:
        return None
    word = VAGUE[_one_space(found.group())]
    return Numeral(start, found.end(), Fraction(word.low), Fraction(word.low), Fraction(word.high), "vague")


def _of_unit(text: str, start: int, end: int, part: Fraction, style: Style) -> Numeral:
    """A fraction, or the number that it makes with the magnitude after it ("half a million")."""
    of = _OF_A.match(text, end)
    if of is None:
        return exact(start, end, part, style, fraction=True)
    unit = _UNITS_OF[of.group(1).lower()]
    return split_scale(
        start, of.end(), part, unit, Fraction(1, 10) if unit >= 10**6 else Fraction(0), "words"
    )


def _part(text: str, start: int) -> Numeral | None:
    """A fraction without a numerator: "half", "a third", "quarter million", "a hundred trillionths"."""
    found = _PART.match(text, start)
    if found is None:
        return None
    bottom, top = found.group("bottom"), _TOPS[_one_space(found.group("top")) if found.group("top") else None]
    if bottom is None:
        bottom = found.group().split()[0]
    if top == 1 and bottom.lower().endswith("s"):
        return None
    return _of_unit(text, start, found.end(), Fraction(top, FRACTION_WORDS[bottom.lower()]), "words")


def _ordinal(text: str, start: int) -> Numeral | None:
    found = _ORDINAL.match(text, start)
    if found is None:
        return None
    if found.group("digits"):
        value = int(found.group("digits").replace(",", ""))
        ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        if ending != found.group("ending").lower().strip():
            return None
        return exact(start, found.end(), Fraction(value), "digits", ordinal=True)
    tens, unit = TENS.get((found.group("tens") or "").lower(), 0), ORDINALS[found.group("word").lower()]
    if tens and unit > 9:
        return None
    return exact(start, found.end(), Fraction(tens + unit), "words", ordinal=True)


def _long_ordinal(text: str, numeral: Numeral) -> Numeral:
    """The ordinal that the words after a round number make of it ("one hundred and fifth"), or the number."""
    joined = AND.match(text, numeral.end) or _GAP.match(text, numeral.end)
    last = _ordinal(text, joined.end()) if joined and numeral.style == "words" else None
    if last is None or last.style != "words" or numeral.value.denominator != 1:
        return numeral
    room = 100 if numeral.value % 100 == 0 else 10 if numeral.value % 10 == 0 else 1
    if numeral.value < 100 or last.value >= room:
        return numeral
    return exact(numeral.start, last.end, numeral.value + last.value, "words", ordinal=True)


def _fraction(text: str, numeral: Numeral) -> Numeral:
    """The numeral as the numerator of a fraction, or with "and a half", where the words go on so."""
    bottom = following(text, numeral.end, FRACTION_WORDS) if numeral.style != "digits" else None
    if bottom is None and numeral.value == 1 and numeral.style == "words":
        tens = following(text, numeral.end, TENS)
        unit = following(text, tens[1], FRACTION_WORDS) if tens else None
        bottom = (tens[0] + unit[0], unit[1]) if tens and unit and unit[0] < 10 else None
    if bottom and numeral.value.denominator == 1 and _divides(text, numeral, *bottom):
        return _of_unit(text, numeral.start, bottom[1], numeral.value / bottom[0], numeral.style)
    joined = AND.match(text, numeral.end)
    if joined is None:
        return numeral
    article = _ARTICLE.match(text, joined.end())
    top = (1, article.end()) if article else below_hundred(text, joined.end())
    bottom = following(text, top[1], FRACTION_WORDS) if top and top[0] else None
    if top is None or bottom is None or top[0] >= bottom[0] or text[bottom[1] : bottom[1] + 1] == "-":
        return numeral
    part, style = Fraction(top[0], bottom[0]), numeral.style
    if numeral.scale > 1:
        whole = numeral.value == numeral.mantissa * numeral.scale and numeral.scale >= 1000
        value = numeral.value + part * (numeral.scale if whole else 1)
        return exact(numeral.start, bottom[1], value, style)
    scale, end = magnitude(text, bottom[1])
    step = Fraction(1, 10) if scale > 1 else Fraction(0)
    return split_scale(
        numeral.start, end, numeral.value + part, scale, step, "mixed" if style == "digits" else style
    )


def _divides(text: str, numeral: Numeral, bottom: int, end: int) -> bool:
    """True where the word after the numeral is its denominator: not "one fifth-year", "two quarters"."""
    plural = text[end - 1] in "sS"
    if text[end : end + 1] == "-" or (bottom == 4 and plural and numeral.value != 3):
        return False
    return plural or numeral.value == 1 or (bottom == 3 and numeral.value == 2)


def _slashed(text: str, numeral: Numeral) -> Numeral:
    """The numeral with what a stroke makes of it: "3/4", "10 1/2", "2½"."""
    if text[numeral.end : numeral.end + 1] == "/":
        found = _SLASHED.match(text, numeral.start)
        if found is None or found.start(1) != numeral.start:
            return numeral
        return exact(
            numeral.start,
            found.end(),
            Fraction(int(found.group(1)), int(found.group(2))),
            "digits",
            fraction=True,
        )
    found = _SLASHED.match(text, numeral.end)
    if found is None or not numeral.plain:
        return numeral
    part = _SIGNS[found.group(3)] if found.group(3) else Fraction(int(found.group(1)), int(found.group(2)))
    if part >= 1 or part.denominator > 16:
        return numeral
    scale, end = magnitude(text, found.end())
    return exact(numeral.start, end, (numeral.value + part) * scale, "mixed" if scale > 1 else "digits")


def read_numeral(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """The longest number that begins at ``start``, or None.

    ``money`` says that a currency stands before it, so that "m", "b" and "k" are magnitudes for certain.
    """
    first = text[start : start + 1]
    if first in _SIGNS:
        return exact(start, start + 1, _SIGNS[first], "digits", fraction=True)
    if first.isdigit() or first == ".":
        ordinal = _ordinal(text, start)
        numeral = None if ordinal else cardinal(text, start)
        if numeral is None or numeral.style == "mixed":
            return ordinal if numeral is None else _fraction(text, numeral)
        slashed = _slashed(text, numeral)
        return slashed if slashed is not numeral else _fraction(text, abbreviated(text, numeral, money=money))
    found = _vague(text, start) or _part(text, start)
    if found:
        return found
    ordinal, numeral = _ordinal(text, start), cardinal(text, start)
    if numeral is None:
        return ordinal
    numeral = _long_ordinal(text, _fraction(text, numeral))
    return ordinal if ordinal and ordinal.end > numeral.end else numeral
