"""Is a figure of the headline borne out by the text below it?"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from factcheck.claim import Article, Part
from factcheck.grammar.figures import find_figures
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.times import find_times
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Duration

__all__ = ["Printed", "headline_figures", "unsupported"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: its place, its value, its last printed place and what it measures.

    ``step`` is what one more in its last digit that is not 0 would add (100,000 in "$900K").
    ``kind`` is money, share, time (lengths and ages), year, ordinal or number; ``unit`` the unit of time.
    ``words`` are the lemmas of the next words, what the number counts among them.
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    kind: str
    unit: str = ""
    glued: bool = False
    words: frozenset[str] = frozenset()


#: Days in one unit of time: enough to tell "18 months" from "a year and a half".
_DAYS = {
    "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14),
    "month": Fraction(365, 12), "year": Fraction(365), "decade": Fraction(3650), "century": Fraction(36500),
}  # fmt: skip
#: Words that say a number without printing it.
_SAYING = {
    **dict.fromkeys("single sole lone solo once only unique".split(), 1),
    **dict.fromkeys("couple pair twins twin both duo twice double doubled doubling either".split(), 2),
    **dict.fromkeys("trio triplets triplet triple tripled thrice".split(), 3),
    **dict.fromkeys("quartet quadruplets quadruple quadrupled".split(), 4),
    "quintuplets": 5,
    "decade": 10,
    "dozen": 12,
    "century": 100,
}
_NUMBER = re.compile(
    r"(?P<digit>\d)|(?P<said>" + "|".join(_SAYING) + r")\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
    r"|million|billion|trillion|half|a|an|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|quarter)\b",
    re.I,
)
_ALNUM = re.compile(r"\w")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile(r"[ \n-]([A-Za-z][A-Za-z']*)")
_CURRENCY = "$£€¥₹"
_SPOKEN_UNIT = re.compile(r"[ -]?(years?|months?|weeks?|days?|hours?|yrs?|decades?|centur(?:y|ies))\b", re.I)
_PERCENT = re.compile(r" ?(?:%|per ?cent\b|pc\b|percentage)", re.I)


def _step(printed: str, value: Fraction) -> Fraction:
    """What one in the last digit that is not 0 is worth."""
    found = _DIGITS.match(printed)
    digits = found.group().replace(",", "") if found else ""
    bare = Fraction(digits) if digits else Fraction(0)
    if not bare:
        return Fraction(1)
    scale = value / bare
    if "." in digits:
        return scale / 10 ** (len(digits) - digits.index(".") - 1)
    return scale * 10 ** (len(digits) - len(digits.rstrip("0")))


def _words_after(plain: str, end: int) -> frozenset[str]:
    found: list[str] = []
    for _ in range(4):
        match = _WORD.match(plain, end)
        if match is None:
            break
        word, end = match.group(1), match.end()
        if word.lower() in CLOSED:
            break
        found.append(lemma(word))
    return frozenset(found)


def _printed(plain: str, start: int, end: int, anchor: dt.date | None) -> list[Printed]:
    kinds: list[tuple[int, int, str, str]] = []
    for time in find_times(plain, anchor, start, end):
        if isinstance(time.value, Duration):
            kinds.append((time.start, time.end, "time", time.value.unit))
        elif time.kind == "date":
            kinds.append((time.start, time.end, "day", ""))
    for figure in find_figures(plain, start, end):
        kind = {"points": "share", "age": "time", "quantity": "number"}.get(figure.kind, str(figure.kind))
        kinds.append((figure.start, figure.end, kind, (figure.unit or "year") if kind == "time" else ""))
    kinds.sort()
    found: list[Printed] = []
    at = index = 0
    at = start
    while match := _NUMBER.search(plain, at, end):
        begin = match.start()
        at = match.end()
        before = plain[begin - 1 : begin]
        if match.group("digit") is None and before and (before.isalnum()):
            continue
        if match.group("said"):
            word = match.group().lower()
            value = Fraction(_SAYING[word])
            unit = "year" if word in ("decade", "century") else ""
            found.append(Printed(begin, at, value, Fraction(1), "time" if unit else "said", unit, False, _words_after(plain, at)))
            continue
        numeral = read_numeral(plain, begin, money=before in _CURRENCY if before else False)
        if numeral is None or numeral.style == "vague":
            if match.group("digit"):
                digits = _DIGITS.match(plain, begin)
                assert digits
                at = digits.end()
                found.append(Printed(begin, at, Fraction(digits.group().rstrip(",").replace(",", "")), Fraction(1), "number"))
            continue
        at = max(at, numeral.end)
        value, kind, unit = numeral.value, "", ""
        while index < len(kinds) and kinds[index][1] <= begin:
            index += 1
        for first, last, known, of in kinds[index : index + 3]:
            if first <= begin < last:
                kind, unit = known, of
        if before and before in _CURRENCY:
            kind = "money"
        elif _PERCENT.match(plain, numeral.end):
            kind = "share"
        elif not kind and (spoken := _SPOKEN_UNIT.match(plain, numeral.end)):
            kind, unit = "time", lemma(spoken.group(1)).replace("yrs", "year").replace("yr", "year")
        elif not kind or kind in ("number", "day"):
            four = numeral.plain and numeral.end - begin == 4 and 1000 <= value <= 2199
            kind = "year" if four and kind != "number" else kind or ("ordinal" if numeral.ordinal else "number")
        if numeral.fraction and plain[begin] in "aA" and numeral.value.numerator == 1:
            found.append(Printed(begin, numeral.end, Fraction(numeral.value.denominator), Fraction(1), "ordinal"))
        if numeral.fraction and kind in ("share", "number") and value < 1:
            kind, value = "share", value * 100
        found.append(
            Printed(begin, numeral.end, value, _step(plain[begin : numeral.end], value), kind, unit, _glued(plain, begin, numeral.end),
                    _words_after(plain, numeral.end))
        )
    return found


def _glued(plain: str, start: int, end: int) -> bool:
    """True where digits are part of a longer word, a score or a code."""
    if not plain[start].isdigit(): return False
    before, after = plain[start-1:start], plain[end:end+1]
    return before.isalpha() or before=="-" or after.isalpha() or (after in "-/" and plain[end+1:end+2].isdigit() if after else False)


def _split(article: Article) -> int:
    return max((s.end for s in article.sections if s.part is Part.HEADLINE), default=0)


@lru_cache(maxsize=64)
def _body(plain: str, anchor: dt.date | None) -> tuple[Printed, ...]:
    return tuple(_printed(plain, 0, len(plain), anchor))


def headline_figures(article: Article) -> tuple[Printed, ...]:
    """The numbers of the headline that the text below must bear out."""
    found = []
    for section in article.sections:
        if section.part is Part.HEADLINE and any(c.isdigit() for c in article.reading[section.start:section.end]) :
            plain = article.reading
            for p in _printed(plain, section.start, section.end, article.published):
                if p.kind == "said" or (not plain[p.start].isdigit()):
                    continue
                if "/" in plain[max(0,p.start-1):p.end+1]:
                    continue
                found.append(p)
    return tuple(found)


def unsupported(article: Article) -> Iterator[tuple[Printed, Printed | None]]:
    figures = headline_figures(article)
    if not figures:
        return
    after = _split(article)
    plain = article.reading
    text = _text(plain[after:], article.published)
    for f in figures:
        why = supported(f, plain, text)
        if not why:
            yield f, None


@dataclass(frozen=True)
class _Text:
    plain: str
    anchor: dt.date | None
    figures: tuple[Printed, ...]
    years: frozenset[int]
    periods: tuple[tuple[dt.date, dt.date], ...]


@lru_cache(maxsize=64)
def _text(plain: str, anchor: dt.date | None) -> _Text:
    figures = tuple(_printed(plain, 0, len(plain), anchor))
    years = {int(b.value) for b in figures if b.kind == "year"}
    periods = []
    for period in find_times(plain, anchor):
        v = period.value
        if isinstance(v, dt.date):
            years.add(v.year); periods.append((v, v))
        elif v is not None and not isinstance(v, Duration):
            for d in (v.first, v.last):
                if d: years.add(d.year)
            if v.first: periods.append((v.first, v.last or v.first))
    return _Text(plain, anchor, figures, frozenset(years), tuple(dict.fromkeys(periods)))


def _near(text: _Text, a: Printed, b: Printed) -> bool:
    first, last = min(a.end, b.end), max(a.start, b.start)
    return last - first < 160 and text.plain.count(". ", first, last) <= 1


def supported(f: Printed, plain: str, text: _Text) -> str | None:
    if f.value in (0, 1):
        return "one"
    body, pub = text.figures, text.anchor
    if any(b.value == f.value for b in body):
        return "equal"
    if plain[f.end - 1] == "m":
        bare = _DIGITS.match(plain, f.start)
        if bare and any(b.value == Fraction(bare.group().replace(",", "")) for b in body):
            return "equal bare"
    if f.kind == "day":
        days = {d.day for p in text.periods for d in p} | ({pub.day} if pub else set())
        if f.value in days: return "day"
    if (why := _by_years(f, plain, text)) or (why := _by_length(f, text)):
        return why
    if any(_rounds(f, b, plain) for b in body):
        return "round"
    return _by_sum(f, text, plain)


def _by_years(f: Printed, plain: str, text: _Text) -> str | None:
    pub = text.anchor
    short = f.end - f.start == 2 and plain[f.start - 1 : f.start] == "'"
    if f.kind == "year" or short:
        v = int(f.value)
        ys = text.years | ({pub.year} if pub else set())
        if any((y % 100 if short else y) == v for y in ys):
            return "year"
        if pub:
            for b in text.figures:
                if b.kind == "time" and b.unit in ("year", "decade", "century"):
                    n = b.value * _DAYS[b.unit] / 365
                    slack = b.step / 2 if b.value >= 100 else 0
                    for y in (pub.year - n, pub.year + n):
                        if abs((y % 100 if short else y) - v) <= slack:
                            return "year of age"
    return None


def _by_length(f: Printed, text: _Text) -> str | None:
    if f.kind != "time" or f.unit not in _DAYS:
        return None
    pub = text.anchor
    unit = _DAYS[f.unit]
    for b in text.figures:
        if b.kind == "time" and b.unit in _DAYS and b.unit != f.unit:
            d = b.value * _DAYS[b.unit] / unit
            if abs(d - f.value) <= Fraction(1, 2):
                return "unit"
    ends = [p for p in text.periods]
    for first, last in ends:
        if last > first:
            days = (last - first).days + 1
            if abs(days / unit - f.value) <= max(Fraction(1, 4), 1 / unit):
                return "period"
        if pub and first < pub and f.unit not in ("hour", "day"):
            d = (pub - first).days / unit
            if f.value - Fraction(1, 4) <= d < f.value + 1 or abs(d - f.value) <= f.step / 2 and f.value >= 100:
                return "since"
    if f.unit == "year":
        slack = f.step / 2 if f.value >= 100 else 0
        if pub and any(abs(pub.year - y - f.value) <= slack for y in text.years):
            return "years ago"
        printed = [b for b in text.figures if b.kind == "year"]
        for a, b2 in pairwise(printed):
            if abs(abs(b2.value - a.value) - f.value) <= slack and _near(text, a, b2):
                return "years apart"
    return None


def _last(f: Printed, plain: str) -> Fraction:
    found = _DIGITS.match(plain, f.start)
    digits = found.group().replace(",", "") if found else ""
    bare = Fraction(digits) if digits else Fraction(0)
    if not bare: return Fraction(1)
    scale = f.value / bare
    return scale / 10 ** (len(digits) - digits.index(".") - 1) if "." in digits else scale


def _rounds(f: Printed, b: Printed, plain: str) -> bool:
    if b.value == 0 or b.value == f.value or f.kind == "year" or b.kind == "year" or b.step >= f.step:
        return False
    kinds = {f.kind, b.kind}
    if len(kinds) == 2 and kinds & {"money", "time", "share", "ordinal"} and kinds != {"money", "number"}:
        return False
    if f.kind == "time" and f.unit != b.unit:
        return False
    off = abs(b.value - f.value)
    if off * 20 <= f.value and off <= f.step / 2 and f.step >= 10:
        return True
    last = _last(f, plain)
    if last == 1 and b.value.denominator == 1:
        return False
    return f.value - last / 2 <= b.value < f.value + last and off * 3 <= f.value


_JOINS = re.compile(r"\band\b|,|\bplus\b|\bas well as\b|\bwhile\b|\bbut\b", re.I)
_MORE_BEFORE = re.compile(r"\b(?:another|an additional|the other|other) $", re.I)
_MORE_AFTER = re.compile(r"(?: [a-z]+)? (?:more|others?|additional)\b")


def _counts(text: _Text, kind: str) -> list[Printed]:
    return [b for b in text.figures if b.kind == kind and b.value > 0 and not b.glued]


def _added(text: _Text, a: Printed, b: Printed) -> bool:
    """True where the words join two figures: "three boys and two girls", "nine men. Another two ..."."""
    between = text.plain[a.end : b.start]
    if len(between) > 160 or text.plain.startswith(" of ", b.end) or a.words & b.words:
        return False
    more = _MORE_BEFORE.search(text.plain, max(0, b.start - 16), b.start) or _MORE_AFTER.match(text.plain, b.end)
    if more: return between.count(". ") <= 1
    return ". " not in between and len(between) < 80 and _JOINS.search(between) is not None


def _by_sum(f: Printed, text: _Text, plain: str) -> str | None:
    if f.kind in ("year", "ordinal", "time", "day") or f.glued:
        return None
    alike = _counts(text, f.kind)
    half = _last(f, plain) / 2 if f.kind in ("money", "share") else Fraction(0)
    close = lambda x: x == f.value or abs(x - f.value) < half
    for i, a in enumerate(alike):
        total = a.value
        last = a
        for b in alike[i + 1 : i + 5]:
            if not _added(text, last, b):
                break
            total += b.value
            last = b
            if close(total):
                return f"add {text.plain[a.start-12:b.end+22]}"
        for b in alike[i + 1 : i + 3]:
            if f.kind == "money" and _near(text, a, b) and close(abs(a.value - b.value)):
                return "sub"
    if f.kind == "share":
        for i, a in enumerate(text.figures):
            for b in text.figures[i + 1 : i + 4]:
                if a.kind == b.kind and a.kind in ("number", "money") and a.value > 0 and b.value > 0 and _near(text, a, b):
                    low, high = sorted((a.value, b.value))
                    for s in (low * 100 / high, 100 - low * 100 / high, (high - low) * 100 / low):
                        if abs(s - f.value) <= half:
                            return "share"
    if f.kind == "money" and re.search(r"\b(?:each|apiece|every|per)\b", text.plain):
        for a in alike:
            q = f.value / a.value
            if q.denominator == 1 and q <= 20 and any(b.value == q for b in text.figures):
                return "each"
    return None


def explain(a,f):
    after=_split(a); plain=a.reading
    text = _text(plain[after:], a.published)
    why=supported(f,plain,text)
    near=[plain[after+b.start-25:after+b.end+25].replace("\n"," ") for b in text.figures if b.value==f.value][:2] if why=="equal" else ''
    return why,f.kind,f.unit,near
