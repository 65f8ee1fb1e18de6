"""The words that a YAML rule may use: each is a law, written here, once.

There is no expression language. A word that is missing is a rule in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from factcheck.claim import LinkKind
from factcheck.grammar.patterns import pattern
from factcheck.relate.compare import at_odds
from factcheck.rule.model import Finding, finding
from factcheck.value import Bounds, in_days
from factcheck.value.bounds import as_number

__all__ = ["WORDS", "Word"]

Broken = Callable[..., Mapping[str, str] | None]
"""Judges the chosen claims: None when the law holds, else the figures that the sentences may name."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the YAML vocabulary: what must hold, and the options it takes.

    ``options`` names each option with the words it allows (none: any text, a list under ``of``), ``needs``
    those that must be given. ``facts`` are what the sentences may name in {…} beyond the claims. ``both`` is
    true of every two claims that break the law: others need not be compared.
    """

    name: str
    doc: str
    broken: Callable[[Mapping[str, Any]], Broken]
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    both: Callable[[Any, Any], object] | None = None

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

        said = [f"{name}: {value}" for name, value in options.items() if name in self.options]
        judge.words = " ".join([self.name, *said])  # type: ignore[attr-defined]
        return judge

    def unknown(self, sentence: str) -> str | None:
        """The first {…} of a sentence that names nothing this word can fill; None where there is none."""
        for name in _PLACEHOLDER.findall(sentence):
            if name not in self.facts and not _OF_A_CLAIM.fullmatch(name):
                return str(name)
        return None


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


_PLACEHOLDER = pattern(r"\{([^{}]*)\}")
#: A claim by its letter, and what its value allows.
_OF_A_CLAIM = pattern(r"[a-h](?:\.value)?")


def _filled(sentence: str, words: Mapping[str, str]) -> str:
    """The sentence with each {…} once filled; what an article prints in braces is left as it is."""
    return _PLACEHOLDER.sub(lambda m: " ".join(words[m[1]].split()) if m[1] in words else m[0], sentence)


def _bounds_meet(options: Mapping[str, Any]) -> Broken:
    exact = options.get("exact")

    def broken(a: Any, b: Any) -> Mapping[str, str] | None:
        first, second = in_days(a.value), in_days(b.value)
        if exact and (exact == "both") != (first.exact and second.exact):
            return None
        if first.meet(second) is not None:
            return None
        if first.agrees_roundly(second, zeros=a.kind != "share"):
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
        return None if _plain(first) == _plain(second) else {"a.of": _shown(first), "b.of": _shown(second)}

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
            least, most = in_days(part.value), in_days(whole.value)
            if least.low is None or most.high is None or least.low < most.high:
                continue
            if least.meet(most) is None:
                difference = _figure(least.low - most.high)
                return {"whole": whole.quote, "part": part.quote, "difference": difference}
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
        if left > 0 and not exhaustive and options.get("exhaustive") != "true":
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
    of = options.get("of", ())
    words = [of] if isinstance(of, str) else [str(word) for word in of]
    allowed = [_plain(word) for word in words]
    return lambda a: None if _plain(a.quote) in allowed else {"allowed": ", ".join(words)}


def _sums_to(options: Mapping[str, Any]) -> Broken:
    wanted = as_number(options["of"])

    def broken(group: tuple[Any, ...]) -> Mapping[str, str] | None:
        total = Bounds.exactly(0)
        for claim in group:
            total = total.plus(in_days(claim.value))
        if len(group) < 2 or not total.exact or total.low is None or total.low == wanted:
            return None
        return {
            "sum": " + ".join(_figure(in_days(claim.value).low or Fraction(0)) for claim in group),
            "total": _figure(total.low),
            "wanted": _figure(wanted),
            "difference": _figure(abs(total.low - wanted)),
        }

    return broken


def _between(options: Mapping[str, Any]) -> Broken:
    low, high = (None if options.get(end) is None else as_number(options[end]) for end in ("low", "high"))
    room = Bounds(low, high)
    return lambda a: None if in_days(a.value).meet(room) is not None else {"room": room.describe()}


def _shown(value: Any) -> str:
    describe = getattr(value, "describe", None)
    return str(describe()) if describe is not None else str(value)


def _figure(number: Fraction) -> str:
    return Bounds.exactly(number).describe().removeprefix("exactly ")


WORDS: dict[str, Word] = {
    word.name: word
    for word in (
        Word(
            "bounds_meet",
            "some number would make both true",
            _bounds_meet,
            {"exact": ("both", "not both")},
            both=at_odds,
        ),
        Word(
            "keeps_bound",
            "a bound (“at least”) that one side prints is not lost on the other",
            _keeps_bound,
            facts=("bounded", "exact", "hedge"),
        ),
        Word(
            "same_value",
            "both give the same value (of the field named under `of`)",
            _same_value,
            {"of": ()},
            facts=("a.of", "b.of"),
        ),
        Word("same_words", "both print the same words", _same_words),
        Word("within", "no part is above the whole", _within, facts=("whole", "part", "difference")),
        Word(
            "parts_sum_to",
            "the parts add up to the whole (with `exhaustive`: parts that are fewer than the whole fail too)",
            _parts_sum_to,
            {"exhaustive": ("true", "false")},
            facts=("total", "whole", "difference", "sum"),
        ),
        Word(
            "sums_to",
            "the figures of a group add up to the number under `of`",
            _sums_to,
            {"of": ()},
            facts=("sum", "total", "wanted", "difference"),
            needs=("of",),
        ),
        Word(
            "between",
            "the figure may lie from `low` to `high`",
            _between,
            {"low": (), "high": ()},
            facts=("room",),
        ),
        Word("before", "the first day is not after the second", _before),
        Word("one_of", "the words are among those under `of`", _one_of, {"of": ()}, ("allowed",), ("of",)),
    )
}
"""Every word by its name."""
