"""The values that people write in claim files: figures, times and what is counted, as words."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from factcheck.claim import Measure
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import content_lemmas, lemma
from factcheck.read.place import plain
from factcheck.value import Bounds, Duration, Granularity, Period, as_number

if TYPE_CHECKING:
    from factcheck.grammar.figures import FigureMention

__all__ = ["Wrong", "bounds", "day", "duration", "figure", "measure", "period"]

#: Up to so many allowed words are listed beside the nearest one.
_FEW = 8
_DAYS = pattern(r"([\d-]*)\.\.([\d-]*)$")
_RANGE = pattern(r"(?P<more>>)?(?P<low>[^.<>]*(?:\.\d+)?)\.\.(?P<less><)?(?P<high>[^<>]*)$")


class Wrong(Exception):
    """A field that cannot be used: the field, what was found, and what is wanted."""

    def __init__(self, field: str, message: str, advice: str | None = None) -> None:
        self.field, self.message, self.advice = field, message, advice
        super().__init__(message)

    @staticmethod
    def word(field: str, found: object, allowed: tuple[str, ...], what: str) -> Wrong:
        """A word that is none of the allowed ones, with the nearest of them."""
        near = get_close_matches(str(found).lower(), allowed, 1, 0.6)
        listed = f"allowed: {', '.join(allowed)}"
        if near:
            listed = f"did you mean {near[0]!r}?" + (f" {listed}" if len(allowed) <= _FEW else "")
        return Wrong(field, f"{found!r} is no {what}", listed)


def items_of(value: Any) -> list[str]:
    """The words of a list, or of a text with spaces or commas between them."""
    return [str(item) for item in value] if isinstance(value, list) else str(value).replace(",", " ").split()


def measure(value: Any) -> Measure:
    """What is counted, from a noun phrase: "claims of sexual assault", "police forces (respond)".

    The head is the last noun before of, against, by, in and their like; all other content words
    narrow it; a word in brackets at the end is what happened to them, or what they did.

    Raises:
        Wrong: the phrase holds no noun.
    """
    if isinstance(value, Mapping):
        head = value.get("head")
        modifiers = value.get("modifiers") or []
        if isinstance(modifiers, str):
            modifiers = modifiers.split()
        if unknown := set(value) - {"head", "modifiers", "predicate", "printed"}:
            raise Wrong.word(
                "measure", min(unknown), ("head", "modifiers", "predicate", "printed"), "field of a measure"
            )
        if not isinstance(head, str) or not isinstance(modifiers, list):
            raise Wrong(
                "measure", "a head is wanted", "write {head: claim, modifiers: [assault], predicate: make}"
            )
        return Measure(
            head, tuple(str(m) for m in modifiers), value.get("predicate"), value.get("printed") or ""
        )
    phrase, _, predicate = str(value).strip().partition("(")
    words = phrase.split()
    at = next((i for i, word in enumerate(words) if i and word.lower() in _PREPOSITIONS), len(words))
    before, after = content_lemmas(words[:at]), content_lemmas(words[at:])
    verb = predicate.rstrip(" )").strip()
    if not before and (after or not verb):
        raise Wrong("measure", f"{value!r} holds no noun", "write what is counted: 'police officers'")
    head = before[-1] if before else ""
    return Measure(head, (*before[:-1], *after), lemma(verb) if verb else None, phrase.strip())


_PREPOSITIONS = frozenset(
    "of against by in on at to for from with under over among amongst between involving about into who "
    "that which".split()
)


def bounds(value: Any, field: str = "value", quote: str = "") -> Bounds:
    """What a figure allows: 31, "5.30", {low: 24, high: 99}, "24..99", "750..", "at least 750".

    Raises:
        Wrong: it is no figure.
    """
    if isinstance(value, Mapping):
        return _interval(field, value)
    printed = str(value) if str(value) in quote else ""
    try:
        return Bounds.exactly(as_number(value), printed)
    except ValueError:
        pass
    if match := _RANGE.match(str(value).strip()):
        found = {
            "low": match["low"].strip() or None,
            "high": match["high"].strip() or None,
            "low_open": bool(match["more"]),
            "high_open": bool(match["less"]),
        }
        return _interval(field, found)
    mention = figure(str(value))
    if mention is None:
        raise Wrong(field, f"{value!r} is no figure", "write 31, 'at least 750' or {low: 24, high: 99}")
    return mention.value


def _interval(field: str, value: Mapping[str, Any]) -> Bounds:
    names = ("low", "high", "low_open", "high_open", "nominal", "hedge", "printed", "rounded")
    for name in value:
        if name not in names:
            raise Wrong.word(field, name, names, "field of a figure")
    if value.get("low") is None and value.get("high") is None:
        raise Wrong(field, "neither low nor high is given", "write {low: 24, high: 99}")
    numbers = [value.get(name) for name in ("low", "high", "nominal")]
    try:
        low, high, nominal = (None if number is None else as_number(number) for number in numbers)
        return Bounds(
            low,
            high,
            _flag(value, "low_open"),
            _flag(value, "high_open"),
            nominal,
            value.get("hedge"),
            str(value.get("printed") or ""),
            _flag(value, "rounded"),
        )
    except ValueError as problem:
        raise Wrong(field, str(problem)) from problem


def _flag(value: Mapping[str, Any], name: str) -> bool:
    found = value.get(name) or False
    if not isinstance(found, bool):
        raise ValueError(f"{name}: true or false is wanted, found {found!r}")
    return found


def figure(phrase: str) -> FigureMention | None:
    """The figure that the phrase is, if it is one."""
    from factcheck.grammar.figures import parse_figure

    return parse_figure(plain(phrase))


def duration(value: Any) -> Duration:
    """A length of time: "four years", "more than 18 months", {length: 4, unit: year}, "4..5 year".

    Raises:
        Wrong: it is no length of time.
    """
    from factcheck.grammar.times import parse_duration

    if isinstance(value, Mapping):
        return _length(value.get("length"), str(value.get("unit")), str(value.get("printed") or ""))
    found = parse_duration(plain(str(value)))
    if found is None and ".." in str(value):
        return _length(*str(value).rsplit(None, 1))
    if found is None:
        raise Wrong("value", f"{value!r} is no length of time", "write 'four years' or 'more than 18 months'")
    return found


def _length(length: Any, unit: str = "", printed: str = "") -> Duration:
    try:
        return Duration(bounds(length), unit, printed)
    except ValueError as problem:
        raise Wrong("value", str(problem)) from problem


def period(value: Any, field: str = "value", published: dt.date | None = None) -> Period:
    """A span of the calendar: "2016-2020", "February 2021", {first: 2016, last: 2020}, "2016..2020".

    Raises:
        Wrong: it is no period.
    """
    if isinstance(value, Mapping):
        names = ("first", "last", "granularity", "relative", "printed")
        for name in value:
            if name not in names:
                raise Wrong.word(field, name, names, "field of a period")
        first, last = (_edge(field, value.get(name), end=name == "last") for name in ("first", "last"))
        grain = value.get("granularity") or _grain(value.get("first"), value.get("last"))
        if grain not in tuple(Granularity):
            raise Wrong.word(field, grain, tuple(Granularity), "granularity")
        try:
            return Period(
                first, last, Granularity(grain), bool(value.get("relative")), str(value.get("printed") or "")
            )
        except ValueError as problem:
            raise Wrong(field, str(problem)) from problem
    if match := _DAYS.match(str(value)):
        return period({"first": match[1] or None, "last": match[2] or None}, field, published)
    from factcheck.grammar.times import parse_period

    found = parse_period(plain(str(value)), published)
    if found is None:
        raise Wrong(field, f"{value!r} is no period", "write 2016-2020 or {first: 2016, last: 2020}")
    return found


_MONTH = pattern(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?$")


def _grain(first: Any, last: Any) -> str:
    """The calendar unit in which the ends are written."""
    lengths = {len(str(end)) for end in (first, last) if end is not None}
    return {4: "year", 7: "month"}.get(lengths.pop(), "day") if len(lengths) == 1 else "day"


def _edge(field: str, value: Any, *, end: bool) -> dt.date | None:
    """The first or last day of a period; a bare year or month stands for its own first or last day."""
    if value is None:
        return None
    match = _MONTH.match(str(value))
    if match is None:
        return day(value, field)
    year, month = int(match["year"]), int(match["month"] or (12 if end else 1))
    if not year:
        raise Wrong(field, f"{value!r} is no year")
    return dt.date(year, month, calendar.monthrange(year, month)[1] if end else 1)


def day(value: Any, field: str = "value") -> dt.date:
    """One day: 2021-10-12, "12 October 2021".

    Raises:
        Wrong: it is no day.
    """
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        pass
    from factcheck.grammar.times import parse_date

    found = parse_date(plain(str(value)))
    if found is None:
        raise Wrong(field, f"{value!r} is no day", "write 2021-10-12")
    return found
