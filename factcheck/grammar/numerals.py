"""Cardinal numbers as newsrooms print them: words, digits, and digits with a magnitude.

``cardinal`` reads one number that begins at a place in the text and nothing else: no fraction, no hedge, no
unit, no judgement whether the number is a name or a year. Values are exact.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.grammar.patterns import pattern

__all__ = [
    "AND", "DOZENS", "FRACTION_WORDS", "ORDINALS", "SCALES", "TENS", "UNITS", "Numeral", "Style",
    "abbreviated",
    "below_hundred", "cardinal", "exact", "following", "magnitude", "split_scale",
]  # fmt: skip

Style = Literal["digits", "words", "vague", "mixed"]

_LOW = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
#: Words below twenty.
UNITS = {word: value for value, word in enumerate(_LOW)} | {"nought": 0, "naught": 0, "nil": 0}
#: Words for whole tens.
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
#: Magnitudes spelt out. A billion is a thousand million (British use since 1974).
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "lac": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
SCALES |= {word + "s": value for word, value in SCALES.items()}
#: Words for twelve after a number.
DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12}
_MAGNITUDES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "g": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12,
}  # fmt: skip

_ORDINAL_LOW = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
#: Ordinals that are one word.
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_LOW, 1)}
ORDINALS |= {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINALS |= {
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
#: Denominators in words, singular and plural.
FRACTION_WORDS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4}
FRACTION_WORDS |= {word + "s": value for word, value in FRACTION_WORDS.items()} | {"halves": 2}

#: A decimal comma, as much of Europe prints it: only before a magnitude in words ("1,5 million").
_COMMA = pattern(r"(\d{1,3}),(\d{1,2})(?=[ \n-](?:m|b|tr)illion\b)")
_COMMA_END = pattern(r",(\d{1,2})\Z")
#: Thousands parted by commas (in India lakhs too: "1,50,000"), or by spaces (then three groups, or zeros at
#: the end: "14 100" may be two).
_DIGITS = pattern(
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|[1-9]\d?(?:,\d{2})+,\d{3}(?![\d,])|[1-9]\d{0,2}(?: \d{3}){2,}(?!\d)"
    r"|[1-9]\d{0,2} 000(?![\d,])|\d+)(?:\.\d+)?|\.\d+"
)
#: No figure of news copy has more digits, or is multiplied by more: what goes on is something else.
_LONGEST = 30
_LARGEST = 10**12
_POWER = pattern(r"\^([+-]?\d{1,2})(?!\w)|[eE]([+-]?\d{1,2})(?!\w)")
_WORD = pattern(r"[A-Za-z]+")
_NEXT = pattern(r"(?:\s*-\s*|[ \n]{1,3}|(?<=\d))([A-Za-z]+)")
_GAP = pattern(r",?[ \n]{1,3}")
_ARTICLE = pattern(r"(?:an?|another)(?=[ \n])", re.I)
_AND_DIGITS = pattern(
    r"[ \n]and[ \n]([1-9]\d?)(?![\d,.:/%-]|[ \n]?(?:per[ \n]?cent|pc\b|st|nd|rd|th|hundred))"
)
_MAGNITUDE = pattern(r"( ?)(bn|bln|mn|mln|mil|tn|trn|tln|[kKmMbBGT])(?![\w'])")
_SPOKEN = "|".join([*UNITS, *TENS, "oh"])
_POINT = pattern(rf"[ \n]point((?:[ \n-](?:{_SPOKEN}))+)(?![\w-])", re.I)
#: Between two parts of a number: "hundred and twelve".
AND = pattern(r"[ \n]{1,3}and[ \n]{1,3}|-and-", re.I)
#: Abbreviated magnitudes that may stand after a space: "2.33 k", "10 bln".
_SPACED = frozenset({"k", "K", "M", "bn", "mn", "bln", "mln", "tn", "tln", "trn"})


class Numeral(NamedTuple):
    """One number as printed, from ``start`` to ``end``.

    ``value`` is the printed number; ``low`` and ``high`` what the words or digits allow. ``rounded`` says
    that a magnitude cuts the digits off ("1.2 million"). ``mantissa`` is the number before its magnitude
    (1.2), ``scale`` that magnitude, ``letters`` its abbreviation if it was abbreviated. ``fraction`` is
    True for a printed part of one ("two thirds"), ``ordinal`` for "21st".
    """

    start: int
    end: int
    value: Fraction
    low: Fraction
    high: Fraction
    style: Style = "digits"
    rounded: bool = False
    scale: int = 1
    mantissa: Fraction = Fraction(0)
    fraction: bool = False
    ordinal: bool = False
    letters: str = ""

    @property
    def plain(self) -> bool:
        """True for a whole number in digits alone, without a magnitude."""
        return (
            self.style == "digits"
            and self.scale == 1
            and self.value.denominator == 1
            and not self.fraction
            and not self.ordinal
        )


def exact(
    start: int, end: int, value: Fraction, style: Style, *, fraction: bool = False, ordinal: bool = False
) -> Numeral:
    """A numeral that allows its value alone."""
    return Numeral(start, end, value, value, value, style, mantissa=value, fraction=fraction, ordinal=ordinal)


def split_scale(
    start: int, end: int, mantissa: Fraction, scale: int, step: Fraction, style: Style, *, letters: str = ""
) -> Numeral:
    """A mantissa with its magnitude; ``step`` is its last printed place, which the magnitude rounds to."""
    value, half = mantissa * scale, step * scale / 2
    return Numeral(
        start, end, value, value - half, value + half, style, bool(half), scale, mantissa, letters=letters
    )


def following(text: str, at: int, table: dict[str, int]) -> tuple[int, int] | None:
    """Value and end of the next word, if a space or hyphen leads to it and the table has it."""
    found = _NEXT.match(text, at)
    if found is None:
        return None
    value = table.get(found.group(1).lower())
    return None if value is None else (value, found.end())


_HUNDRED = {"hundred": 100}
_MAGNITUDE_WORDS = {**SCALES, **_HUNDRED, "dozen": 12}
_SIZES = SCALES | DOZENS


def below_hundred(text: str, at: int) -> tuple[int, int] | None:
    """Value and end of a number word below a hundred that begins here."""
    found = _WORD.match(text, at)
    if found is None:
        return None
    word = found.group().lower()
    value = UNITS.get(word)
    if value is not None:
        return value, found.end()
    value = TENS.get(word)
    if value is None:
        return None
    unit = following(text, found.end(), UNITS)
    return (value + unit[0], unit[1]) if unit and 0 < unit[0] < 10 else (value, found.end())


def magnitude(text: str, at: int) -> tuple[int, int]:
    """The magnitude words that follow, multiplied ("thousand million"), and their end; 1 where none does."""
    scale, end = 1, at
    while scale <= _LARGEST and (found := following(text, end, SCALES)):
        scale, end = scale * found[0], found[1]
    return scale, end


def _hundreds(text: str, count: Fraction, end: int, digits: bool) -> tuple[Fraction, int]:
    """The count with "hundred (and) twelve" after it, where that follows; "3 hundred and 21" likewise."""
    hundred = following(text, end, _HUNDRED)
    if hundred is None or not 0 < count < 100:
        return count, end
    value, end = count * 100, hundred[1]
    gap = AND.match(text, end) or _GAP.match(text, end)
    small = below_hundred(text, gap.end()) if gap and text[end] != "," else None
    if small is None and digits:
        printed = _AND_DIGITS.match(text, end)
        small = (int(printed.group(1)), printed.end()) if printed else None
    if small is None or value.denominator != 1 or following(text, small[1], _HUNDRED):
        return value, end
    return value + small[0], small[1]


def _group(text: str, at: int) -> tuple[Fraction, int, bool] | None:
    """A number before its magnitude: value, end, and whether it begins with digits."""
    if comma := _COMMA.match(text, at):
        return Fraction(".".join(comma.groups())), comma.end(), True
    printed = _DIGITS.match(text, at)
    if printed and printed.end() - at > _LONGEST:
        return None
    if printed:
        digits = printed.group().replace(",", "").replace(" ", "")
        value = Fraction(digits) if "." in digits else Fraction(int(digits))
        return (*_hundreds(text, value, printed.end(), True), True)
    small = below_hundred(text, at)
    if small:
        return (*_hundreds(text, Fraction(small[0]), small[1], False), False)
    return None


def _one_of(text: str, at: int) -> tuple[Fraction, int, bool] | None:
    """The one that "a" or "another" stands for before a magnitude: "a hundred and ten", "another million"."""
    article = _ARTICLE.match(text, at)
    if article is None or following(text, article.end(), _MAGNITUDE_WORDS) is None:
        return None
    return (*_hundreds(text, Fraction(1), article.end(), False), False)


def _spoken(words: list[str]) -> str:
    """The decimals that the words after "point" spell: zero three 03, eleven 11, seventy seven 77."""
    decimals, tens = "", False
    for word in words:
        if tens and 0 < UNITS.get(word, 0) < 10:
            decimals = decimals[:-1] + str(UNITS[word])
        else:
            decimals += str(TENS.get(word, UNITS.get(word, 0)))
        tens = word in TENS
    return decimals


def _places(printed: str) -> int:
    if "," in printed and (comma := _COMMA_END.search(printed)):
        return len(comma.group(1))
    return len(printed) - printed.index(".") - 1 if "." in printed else 0


def cardinal(text: str, start: int) -> Numeral | None:
    """The whole or decimal number that begins at ``start``, with its magnitude words, or None."""
    head = _group(text, start) or _one_of(text, start)
    if head is None:
        return None
    mantissa, end, digits = head
    places = _places(text[start:end]) if digits else 0
    power = _POWER.match(text, end) if digits else None
    if power:
        exponent = int(power.group(1) or power.group(2))
        value = mantissa**exponent if power.group(1) and mantissa else mantissa * Fraction(10) ** exponent
        return exact(start, power.end(), value, "digits")
    point = None if digits else _POINT.match(text, end)
    if point:
        decimals = _spoken(re.split(r"[ \n-]", point.group(1).strip(" \n-").lower()))
        mantissa, end, places = (
            mantissa + Fraction(int(decimals), 10 ** len(decimals)),
            point.end(),
            len(decimals),
        )
    scale, dozen = 1, None
    if following(text, end, _SIZES):
        scale, end = magnitude(text, end)
        dozen = following(text, end, DOZENS) if scale == 1 else None
    if dozen:
        over = mantissa - mantissa % 100 if mantissa % 100 else Fraction(0)
        return exact(start, dozen[1], over + (mantissa - over) * 12, "mixed" if digits else "words")
    total, last = _added(text, mantissa * scale, end, scale, digits) if scale > 1 else (mantissa, end)
    style: Style = "words" if not digits else "digits" if scale == 1 else "mixed"
    if last == end and (scale >= 10**6 or (digits and scale > 1)):
        return split_scale(start, end, mantissa, scale, Fraction(1, 10**places), style)
    return Numeral(start, last, total, total, total, style, scale=scale, mantissa=mantissa)


def _added(text: str, total: Fraction, end: int, limit: int, digits: bool) -> tuple[Fraction, int]:
    """The total with the smaller groups that follow its magnitude, and the end of the last.

    After digits only groups that say a magnitude of their own are added ("4 thousand 3 hundred and 21"), or
    a hundred or more in words: "£2 million and 300 jobs" and "3 million and two players" are two numbers.
    """
    while limit > 1:
        joined = AND.match(text, end)
        gap = joined or _GAP.match(text, end)
        group = _group(text, gap.end()) if gap else None
        if gap is None or group is None:
            break
        value, (scale, group_end) = group[0], magnitude(text, group[1])
        if not 0 < value * scale < limit or value.denominator != 1:
            break
        if group[2] and not (digits and limit < 10**6 and "hundred" in text[gap.end() : group_end].lower()):
            break
        if joined and digits and not group[2] and value < 100:
            break
        if joined and limit >= 1000 and following(text, group_end, FRACTION_WORDS):
            break
        total, end, limit = total + value * scale, group_end, scale
    return total, end


def abbreviated(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    """The numeral with the abbreviated magnitude that follows ("20k", "1.2bn"), or as it is.

    ``money``: a currency stands before it, so that a letter after a space is a magnitude too.
    """
    found = _MAGNITUDE.match(text, numeral.end)
    if found is None or (found.group(1) and not money and found.group(2) not in _SPACED):
        return numeral
    places = _places(text[numeral.start : numeral.end])
    return split_scale(
        numeral.start,
        found.end(),
        numeral.value,
        _MAGNITUDES[found.group(2).lower()],
        Fraction(1, 10**places),
        "mixed",
        letters=found.group(2),
    )
