"""Numbers as printed: every number of a text in whatever form, with its last printed place.

Finer than the figures of the grammar, and less choosy: digits inside names, dates, scores and ordinals
are numbers here too, and so are words that say a number ("a couple", "twins", "the fourth"). What a
headline may lean on is all of that.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.extract import figures_of, times_of
from factcheck.grammar.labels import counts_next
from factcheck.grammar.numbers import Numeral, read_numeral
from factcheck.grammar.patterns import pattern, trie
from factcheck.grammar.tokens import small
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Duration

__all__ = ["DAYS", "Printed", "prints_number", "read_printed"]

#: Days in one unit of time, near enough to tell "18 months" from "a year and a half".
DAYS = {
    "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14),
    "month": Fraction(365, 12), "year": Fraction(365), "decade": Fraction(3650), "century": Fraction(36500),
}  # fmt: skip


class Printed(NamedTuple):
    """A number as printed, from ``start`` to ``end``.

    ``value`` is exact and in full ("$900K" is 900,000), ``most`` the largest number that a vague word
    allows ("a few"), otherwise the same. ``last`` is what one in the last printed digit is worth (1,000 in
    "$900K"), ``step`` what one in the last digit is worth that is not 0 (100,000). ``kind`` is money, share
    (in per cent), time (lengths and ages, in ``unit``), year, day (of a month), clock, ordinal, number, or
    said for a word that is no numeral ("twins"). ``words`` are the lemmas of the next few words.
    ``digits`` is True where digits were printed, ``glued`` where they are part of a longer word or code.
    """

    start: int
    end: int
    value: Fraction
    kind: str
    unit: str = ""
    last: Fraction = Fraction(1)
    step: Fraction = Fraction(1)
    most: Fraction = Fraction(0)
    words: frozenset[str] = frozenset()
    digits: bool = False
    glued: bool = False

    @property
    def days(self) -> Fraction | None:
        """The length in days, for a time of a known unit."""
        return self.value * DAYS[self.unit] if self.kind == "time" and self.unit in DAYS else None


#: Words that say a number and are no numerals.
_SAYING = {
    **dict.fromkeys(("single", "sole", "lone", "solo", "once", "only"), 1),
    **dict.fromkeys("couple pair twins twin both duo twice double doubled doubling either".split(), 2),
    **dict.fromkeys("trio triplets triplet triple tripled thrice".split(), 3),
    **dict.fromkeys("quartet quadruplets quadruple quadrupled".split(), 4),
    "dozen": 12,
    "decade": 10,
    "century": 100,
}
_NUMERALS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands
    million millions billion billions trillion trillions dozens half quarter tens several a an first second
    third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth
    millionth
"""
#: Where a number may begin, in small letters.
_NUMBER = pattern(rf"\d|\b{trie([*_SAYING, *_NUMERALS.split()])}\b")
_DIGITS = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WORD = pattern(r"[ \n-]([A-Za-z][A-Za-z']*)")
_UNIT = pattern(r"[ -]?(year|month|week|day|hour|minute|yr|decade)s?\b|[ -]?(?:yo|y/o)\b", re.I)
_SPAN = pattern(r"(?: of an?| an?|-| )[ ]?(century|decade)\b", re.I)
_QUARTER = pattern(r"\b[Qq]uarter(?: of a |[ -])\Z")
_IN_OF = pattern(r" (?:in|out of) (?:every )?", re.I)
#: How far a share that is told as so many in so many may be off, in points.
_ABOUT = Fraction(5)
_CLOCK = pattern(r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|[AP]\.?M\b|o'clock)|\d{1,2}:\d\d(?!\d)")
_MINUTES = pattern(r"\d:$")
_ERA = pattern(r" (?:AD|BC|BCE|CE)\b")
_PERCENT = pattern(r" ?(?:%|per ?cent\b|pc\b|percentage)", re.I)
_CURRENCY = tuple("$£€¥₹")
#: The grammar's kinds that have another name here.
_KINDS = {"points": "share", "age": "time", "quantity": "number"}


def prints_number(plain: str, start: int, end: int) -> bool:
    """True where ``plain[start:end]`` may have a number to read; a look that needs no reading."""
    return _NUMBER.search(small(plain), start, end) is not None


def read_printed(plain: str, start: int, end: int, published: dt.date | None) -> Iterator[Printed]:
    """The numbers of ``plain[start:end]`` in order."""
    known, low = _known(plain, start, end, published), small(plain)
    at, index = start, 0
    while match := _NUMBER.search(low, at, end):
        begin, at = match.start(), match.end()
        while index < len(known) and known[index][1] <= begin:
            index += 1
        if match.group() in _SAYING:
            yield _said(plain, begin, at, match.group())
            continue
        money = plain[begin - 1 : begin] in _CURRENCY
        numeral = read_numeral(plain, begin, money=money)
        if numeral is None or numeral.end > end:
            if digits := _DIGITS.match(plain, begin, end):
                at = digits.end()
                value = Fraction(digits.group().replace(",", ""))
                yield Printed(begin, at, value, "number", most=value, digits=True, glued=True)
            continue
        at = max(at, numeral.end)
        inside = [
            (kind, unit) for first, last, kind, unit in known[index : index + 3] if first <= begin < last
        ]
        whole = _of_a_century(plain, numeral) or _one_in(plain, numeral, inside)
        if whole is not None:
            at = whole.end
            yield whole
            continue
        yield from _read(plain, numeral, *(inside[-1] if inside else ("", "")), money)


def _known(plain: str, start: int, end: int, published: dt.date | None) -> list[tuple[int, int, str, str]]:
    """What the grammar knows of stretches of the text: their kind, and the unit of times."""
    known = []
    for time in times_of(plain, published):
        if isinstance(time.value, Duration):
            known.append((time.start, time.end, "time", time.value.unit))
        elif time.kind == "date":
            known.append((time.start, time.end, "day", ""))
    for figure in figures_of(plain, published):
        kind = _KINDS.get(figure.kind, str(figure.kind))
        known.append((figure.start, figure.end, kind, (figure.unit or "year") if kind == "time" else ""))
    return sorted(one for one in known if start <= one[0] and one[1] <= end)


def _said(plain: str, start: int, end: int, word: str) -> Printed:
    value = Fraction(_SAYING[word])
    time = word in ("decade", "century")
    if time and _QUARTER.search(plain, max(0, start - 13), start):
        value /= 4
    return Printed(
        start, end, value, "time" if time else "said", "year" if time else "", most=value,
        words=_words_after(plain, end),
    )  # fmt: skip


def _of_a_century(plain: str, numeral: Numeral) -> Printed | None:
    """The years of "half a century" and "a quarter of a century"."""
    span = _SPAN.match(plain, numeral.end) if numeral.fraction and numeral.value < 1 else None
    if span is None:
        return None
    years, end = numeral.value * _SAYING[span.group(1).lower()], span.end()
    return Printed(
        numeral.start, end, years, "time", "year", last=years / 10, step=years / 5, most=years,
        words=_words_after(plain, end),
    )  # fmt: skip


def _one_in(plain: str, numeral: Numeral, inside: list[tuple[str, str]]) -> Printed | None:
    """The share of "3 in 10": about 30 per cent."""
    behind = _IN_OF.match(plain, numeral.end) if any(kind == "share" for kind, _ in inside) else None
    of = read_numeral(plain, behind.end()) if behind is not None else None
    if of is None or not 0 < numeral.value < of.value or _PERCENT.match(plain, of.end):
        return None
    share = 100 * numeral.value / of.value
    return Printed(
        numeral.start, of.end, share, "share", last=_ABOUT, step=_ABOUT, most=share,
        words=_words_after(plain, of.end), digits=plain[numeral.start].isdigit(),
    )  # fmt: skip


def _read(plain: str, numeral: Numeral, kind: str, unit: str, money: bool) -> list[Printed]:
    """The numeral as printed; "a fourth" is an ordinal as well as a share."""
    start, end, value, known = numeral.start, numeral.end, numeral.value, bool(kind)
    most = numeral.high if numeral.style == "vague" else value
    four = numeral.plain and end - start == 4 and 1000 <= value <= 2199
    era = numeral.plain and _ERA.match(plain, end) is not None
    nth = numeral.fraction and plain.startswith("-", end)
    if money:
        kind = "money"
    elif numeral.plain and (_CLOCK.match(plain, start) or _MINUTES.search(plain, max(0, start - 3), start)):
        kind, unit = "clock", ""
    elif era:
        kind = "year"
    elif _PERCENT.match(plain, end):
        kind = "share"
    elif kind in ("", "day") and not four and not nth and (spoken := _UNIT.match(plain, end)):
        kind, unit = "time", (spoken.group(1) or "year").lower().replace("yr", "year")
    elif kind in ("", "number", "day"):
        if four and (kind != "number" or (1900 <= value <= 2060 and not counts_next(plain, end))):
            kind = "year"
        else:
            kind = kind or ("ordinal" if numeral.ordinal else "number")
    found = []
    if numeral.fraction and value < 1 and kind in ("share", "number"):
        if plain[start] in "aA" and value.numerator == 1:
            found.append(
                Printed(
                    start,
                    end,
                    Fraction(value.denominator),
                    "ordinal",
                    most=Fraction(value.denominator),
                    words=_words_after(plain, end),
                )
            )
        kind, value, most = "share", value * 100, most * 100
    last, step = _places(plain, numeral)
    digits = plain[start].isdigit()
    words = _words_after(plain, end)
    glued = digits and not known and _glued(plain, start, end)
    found.append(Printed(start, end, value, kind, unit, last, step, most, words, digits, glued))
    return found


def _places(plain: str, numeral: Numeral) -> tuple[Fraction, Fraction]:
    """What one in the last printed digit is worth, and in the last that is not 0."""
    found = _DIGITS.match(plain, numeral.start, numeral.end)
    if found is None:
        return Fraction(1), Fraction(1)
    digits = found.group().replace(",", "")
    bare = Fraction(digits)
    if not bare:
        return Fraction(1), Fraction(1)
    scale = numeral.value / bare
    if "." in digits:
        last = scale / 10 ** (len(digits) - digits.index(".") - 1)
        return last, last
    return scale, scale * 10 ** (len(digits) - len(digits.rstrip("0")))


def _words_after(plain: str, end: int) -> frozenset[str]:
    """The lemmas of up to four words, as far as the first of a closed class."""
    found: list[str] = []
    while len(found) < 4 and (match := _WORD.match(plain, end)):
        if match.group(1).lower() in CLOSED:
            break
        found.append(lemma(match.group(1)))
        end = match.end()
    return frozenset(found)


def _glued(plain: str, start: int, end: int) -> bool:
    """True where digits are part of a longer word, a score or a code: "4G", "3-2", "A320", "U2"."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if (
        before.isalpha()
        or after.isalpha()
        or (before in ("-", "/") and plain[start - 2 : start - 1].isalnum())
    ):
        return True
    return after in ("-", "/", ":") and plain[end + 1 : end + 2].isdigit()
