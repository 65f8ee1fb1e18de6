"""The words that a YAML rule may use: each is a law, written here, once.

There is no expression language. A word that is missing is a rule in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from factcheck.claim import LinkKind
from factcheck.rule.model import Finding, finding
from factcheck.value import Bounds

__all__ = ["WORDS", "Word"]

Broken = Callable[..., Mapping[str, str] | None]
"""Judges the chosen claims: None when the law holds, else the figures that the sentences may name."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the YAML vocabulary: what must hold, and the options it takes."""

    name: str
    doc: str
    broken: Callable[[Mapping[str, Any]], Broken]
    options: tuple[str, ...] = ()

    def judge(self, options: Mapping[str, Any]) -> Callable[..., Iterable[Finding]]:
        """The judging function of a rule that requires this word."""
        broken = self.broken(options)
        problem, why, ask = (str(options.get(key, "")) for key in ("problem", "why", "ask"))

        def judge(*chosen: Any) -> Iterable[Finding]:
            facts = broken(*chosen)
            if facts is None:
                return
            claims = _claims(chosen)
            words = {**_names(claims), **facts}
            yield finding(
                _filled(problem, words),
                *claims,
                why=_filled(why, words),
                ask=_filled(ask, words),
                severity="note" if "rounding" in facts else None,
            )

        return judge


def _claims(chosen: Iterable[Any]) -> list[Any]:
    claims: list[Any] = []
    for item in chosen:
        claims += item if isinstance(item, tuple) else [item]
    return [c for c in claims if hasattr(c, "span")]


def _names(claims: list[Any]) -> dict[str, str]:
    names: dict[str, str] = {}
    for letter, claim in zip("abcdefgh", claims, strict=False):
        names[letter] = claim.quote
        value = getattr(claim, "value", None)
        describe = getattr(value, "describe", None)
        names[f"{letter}.value"] = str(describe()) if describe is not None else str(value)
    return names


def _filled(sentence: str, words: Mapping[str, str]) -> str:
    for key, value in words.items():
        sentence = sentence.replace("{" + key + "}", " ".join(value.split()))
    return sentence


def _bounds(value: Any) -> Bounds:
    return value.days if hasattr(value, "days") and hasattr(value, "length") else value


def _bounds_meet(options: Mapping[str, Any]) -> Broken:
    exact = options.get("exact")

    def broken(a: Any, b: Any) -> Mapping[str, str] | None:
        first, second = _bounds(a.value), _bounds(b.value)
        if exact and (exact == "both") != (first.exact and second.exact):
            return None
        if first.meet(second) is not None:
            return None
        if first.agrees_roundly(second):
            return {"rounding": "they agree only if one is rounded"}
        return {}

    return broken


def _keeps_bound(_: Mapping[str, Any]) -> Broken:
    def broken(a: Any, b: Any) -> Mapping[str, str] | None:
        one = a.value.bounded_one_side and b.value.exact
        other = b.value.bounded_one_side and a.value.exact
        if (one or other) and a.value.nominal == b.value.nominal:
            bounded, exact = (a, b) if one else (b, a)
            return {"bounded": bounded.quote, "exact": exact.quote, "hedge": bounded.value.hedge or ""}
        return None

    return broken


def _same_value(options: Mapping[str, Any]) -> Broken:
    of = str(options.get("of", "value"))

    def broken(a: Any, b: Any) -> Mapping[str, str] | None:
        first, second = getattr(a, of, None), getattr(b, of, None)
        if first is None or second is None:
            return None
        return None if _plain(first) == _plain(second) else {"a.of": str(first), "b.of": str(second)}

    return broken


def _plain(value: Any) -> Any:
    if isinstance(value, Bounds):
        return value.ends
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _same_words(_: Mapping[str, Any]) -> Broken:
    return lambda a, b: None if _plain(a.quote) == _plain(b.quote) else {}


def _within(_: Mapping[str, Any]) -> Broken:
    def broken(whole: Any, parts: Any) -> Mapping[str, str] | None:
        for part in parts if isinstance(parts, tuple) else (parts,):
            low, high = _bounds(part.value).low, _bounds(whole.value).high
            if low is not None and high is not None and low > high:
                return {"whole": whole.quote, "part": part.quote, "difference": _figure(low - high)}
        return None

    return broken


def _parts_sum_to(options: Mapping[str, Any]) -> Broken:
    def broken(whole: Any, parts: tuple[Any, ...]) -> Mapping[str, str] | None:
        exhaustive = any(tie.exhaustive for p in parts for tie in p.links if tie.kind is LinkKind.PART_OF)
        total = Bounds.exactly(0)
        for part in parts:
            total = total.plus(part.value)
        if total.meet(whole.value) is not None or not total.exact or not whole.value.exact:
            return None
        assert total.low is not None and whole.value.low is not None
        left = whole.value.low - total.low
        if left > 0 and not exhaustive and not options.get("exhaustive"):
            return None
        return {
            "total": _figure(total.low),
            "whole": whole.quote,
            "difference": _figure(abs(left)),
            "sum": " + ".join(_figure(p.value.low) for p in parts),
        }

    return broken


def _before(options: Mapping[str, Any]) -> Broken:
    def broken(a: Any, b: Any) -> Mapping[str, str] | None:
        if a.value is None or b.value is None or a.value <= b.value:
            return None
        return {}

    return broken


def _one_of(options: Mapping[str, Any]) -> Broken:
    allowed = [_plain(str(x)) for x in options.get("of", ())]
    return lambda a: (
        None if _plain(a.quote) in allowed else {"allowed": ", ".join(map(str, options.get("of", ())))}
    )


def _figure(number: Fraction) -> str:
    return Bounds.exactly(number).describe().removeprefix("exactly ")


WORDS: dict[str, Word] = {
    word.name: word
    for word in (
        Word("bounds_meet", "some number would make both true", _bounds_meet, ("exact",)),
        Word(
            "keeps_bound", "a bound (“at least”) that one side prints is not lost on the other", _keeps_bound
        ),
        Word("same_value", "both give the same value (of the field named under `of`)", _same_value, ("of",)),
        Word("same_words", "both print the same words", _same_words),
        Word("within", "no part is above the whole", _within),
        Word("parts_sum_to", "the parts add up to the whole", _parts_sum_to, ("exhaustive",)),
        Word("before", "the first day is not after the second", _before),
        Word("one_of", "the words are among those under `of`", _one_of, ("of",)),
    )
}
