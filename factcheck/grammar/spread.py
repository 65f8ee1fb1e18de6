"""Ranges: two amounts that are one figure, "10 to 15", "between 5% and 10%", "three or four"."""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.grammar.amounts import Amount, read_amount
from factcheck.grammar.numbers import Numeral, Style
from factcheck.grammar.numerals import split_scale
from factcheck.grammar.patterns import pattern

__all__ = ["read_range", "with_magnitude"]

_BETWEEN = pattern(
    r"\b(?:(?:aged[ \n])?between(?:[ \n]the[ \n]ages[ \n]of)?|(?:ranging|range[sd]?|anything|anywhere"
    r"|somewhere)[ \n]from"
    r"|from[ \n]between)[ \n]$",
    re.I,
)
_FROM = pattern(r"\bfrom[ \n](?:[a-z]+[ \n])?$", re.I)
_MOVED = pattern(
    r"\b(?:rose|risen|ris(?:e|es|ing)|fell|fall(?:s|en|ing)?|climb\w*|drop\w*|up|down|gain\w*|los(?:t|es"
    r"|ing)|slip\w*|jump\w*|cut"
    r"|increas\w+|add(?:s|ed|ing)|shrank|grew|grow(?:s|n|ing)|shed\w*|eas(?:e|ed|es|ing)|surg\w+|soar\w*"
    r"|plung\w+|tumbl\w+"
    r"|slump\w*|sank|advanc\w+|by)[ \n](?:\w+[ \n])?$",
    re.I,
)
_JOINT = pattern(r"-?[ \n](?P<word>to|and|or|through)[ \n]|[ ]?[-–—][ ]?")
_TO = pattern(r"[ \n]to[ \n]")
#: "4-5,000" leaves the first thousands out.
_THOUSANDS = pattern(r"\d{1,3},\d00")
_SECOND = pattern(r"(?:(?:[A-Z]{1,3} ?)?[£$€¥₹] ?)?(?=[\d.])|(?=[A-Za-z])")


def read_range(text: str, first: Amount, floor: int, limit: int, *, bare: bool = False) -> Amount | None:
    """The range that the amount begins: "10 to 15", "£5m-£10m", "between 10 and 15 per cent", or None.

    "From 10 to 15" is two figures, the old and the new, unless the text is that phrase alone (``bare``).
    """
    if first.kind == "ordinal" or first.numeral.style == "vague" or first.unit == "ratio":
        return None
    joint = _JOINT.match(text, first.end, limit)
    if joint is None or joint.end() >= limit:
        return None
    word = (joint.group("word") or "").lower()
    between = _BETWEEN.search(text, max(floor, first.start - 32), first.start)
    if (word == "and") != bool(between) and word in ("and", "or", "through"):
        return None
    found = _SECOND.match(text, joint.end(), limit)
    if found is None or (not word and first.numeral.style == "digits" and text[found.end()].isalpha()):
        return None
    second = read_amount(text, found.end(), joint.end(), limit, bare=bare or first.kind == "money")
    if second is None or second.start != joint.end() or second.kind == "ordinal":
        return None
    if second.unit == "ratio" or second.numeral.style == "vague":
        return None
    if bare and word == "to" and not between:
        between = _FROM.search(text, floor, first.start)
    return _joined(text, first, second, word, between, floor)


_PENCE = pattern(r"[.]\d\d$")
_LAST_WORD = pattern(r"[a-z]+$", re.I)


def _magnitude(text: str, numeral: Numeral) -> tuple[int, Fraction]:
    """The magnitude that the number prints after its first part, and that part: "three hundred" is 100, 3."""
    if numeral.scale > 1:
        return numeral.scale, numeral.mantissa
    word = _LAST_WORD.search(text, numeral.start, numeral.end)
    scale = {"hundred": 100, "dozen": 12}.get(word.group().lower(), 1) if word else 1
    return (scale, numeral.value / scale) if numeral.value % scale == 0 else (1, numeral.value)


def _lacks_magnitude(text: str, first: Amount, scale: int) -> bool:
    """True for the "1.2" of "1.2 to 1.5 million", and for "five to six thousand"; not for "£1.50"."""
    numeral = first.numeral
    own = numeral.scale if scale >= 1000 else _magnitude(text, numeral)[0]
    if own != 1 or scale == 1 or numeral.fraction or numeral.ordinal:
        return False
    pence = first.kind == "money" and _PENCE.search(text, numeral.start, numeral.end)
    return numeral.style in ("digits", "words") and numeral.value > 0 and not pence


def with_magnitude(text: str, first: Amount, floor: int, limit: int) -> Amount:
    """The amount; of "rose from 1.2 to 1.5 million" the first with what the second alone prints."""
    joint = _TO.match(text, first.end, limit)
    if joint is None or not _FROM.search(text, max(floor, first.start - 14), first.start):
        return first
    found = _SECOND.match(text, joint.end(), limit)
    second = read_amount(text, found.end(), joint.end(), limit) if found else None
    if second is None or second.start != joint.end():
        return first
    if first.kind not in ("number", second.kind) or (second.prefixed and first.nominal % 1 == 0):
        return first
    value, style = first.numeral.value, first.numeral.style
    scale, mantissa = _magnitude(text, second.numeral)
    alike = mantissa > 0 and Fraction(1, 20) < value / mantissa < 20 and not 1900 <= value <= 2100
    if not alike or first.numeral.fraction or first.numeral.ordinal or style not in ("digits", "words"):
        return first
    whole = first.numeral
    if scale >= 1000 and _lacks_magnitude(text, first, scale):
        places = len(text[whole.start : whole.end].partition(".")[2])
        whole = split_scale(whole.start, whole.end, value, scale, Fraction(1, 10**places), style)
    kind, unit, factor = first.kind, first.unit, first.factor
    if kind == "number" and not second.prefixed and second.unit != "ratio":
        kind, unit, factor = second.kind, second.unit, second.factor
    if whole is first.numeral and kind == first.kind:
        return first
    low, high, nominal = (bound * factor for bound in (whole.low, whole.high, whole.value))
    return first._replace(
        numeral=whole, kind=kind, unit=unit, factor=factor, low=low, high=high, nominal=nominal,
        rounded=whole.rounded,
    )  # fmt: skip


def _joined(
    text: str, first: Amount, second: Amount, word: str, between: re.Match[str] | None, floor: int
) -> Amount | None:
    """The range from one amount to another; None where they are two figures ("rose 5% to 20%")."""
    kind, unit, factor = second.kind, second.unit, second.factor
    if first.numeral.fraction != second.numeral.fraction:
        return None
    if first.kind == "money" and first.prefixed and second.kind == "number":
        kind, unit = "money", first.unit
    elif first.kind != "number" and (first.kind, first.unit) != (kind, unit):
        return None
    low = first.nominal if first.kind != "number" else first.nominal * factor
    scale, mantissa = _magnitude(text, second.numeral)
    near = 0 < mantissa < 20 * first.numeral.value
    prices = first.prefixed and second.prefixed and word == "to" and not between
    each_its_own = prices and not near and not first.nominal % 1
    if _lacks_magnitude(text, first, scale) and first.numeral.value < mantissa and not each_its_own:
        low *= scale
    high = second.nominal
    if (
        (not word or (word == "to" and high <= 2000 * low))
        and first.numeral.plain
        and low < 100
        and _THOUSANDS.fullmatch(text, second.start, second.end)
    ):
        low *= 1000 if low * 1000 < high else 1
    if low >= high:
        return None
    if word == "or" and not (
        high - low == factor or (high <= 2 * low and high - low <= max(2 * factor, low / 2))
    ):
        return None
    start = first.start
    if not between and word in ("to", ""):
        if _FROM.search(text, max(floor, start - 14), start):
            return None
        moved = _MOVED.search(text, max(floor, start - 20), start)
        if moved and word and (first.kind != "number" or high > 3 * low):
            return None
    style: Style = first.numeral.style if first.numeral.style == second.numeral.style else "mixed"
    numeral = Numeral(first.numeral.start, second.numeral.end, low, low, high, style, mantissa=low)
    return Amount(
        between.start() if between else start,
        second.end,
        numeral,
        kind,
        unit,
        low,
        high,
        low,
        False,
        factor,
        first.prefixed,
        True,
    )
