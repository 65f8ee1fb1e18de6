"""Near claims: those of a rule's own examples with another figure, another slot, another place to stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache, wraps
from types import CodeType
from typing import Any, TypeVar

from hypothesis import strategies as st

from factcheck.claim import Article, Claim, Measure, Modality, Part, Section, Tier
from factcheck.errors import RuleError
from factcheck.grammar.figures import parse_figure
from factcheck.rule import Rule, Scene, scene
from factcheck.testing.edit import with_claim, with_figure
from factcheck.value import Bounds, Duration, Granularity, Period

__all__ = [
    "FORMS",
    "example_scenes",
    "figures",
    "near",
    "numbers",
    "numbers_in_code",
    "numbers_of",
    "reading",
    "scenes",
    "years",
]

#: How a figure is hedged; the simplest first, because failures shrink towards it.
FORMS = ("{}", "at least {}", "at most {}", "more than {}", "fewer than {}", "about {}", "exactly {}")

_LARGEST = 10**9
_Result = TypeVar("_Result")


@cache
def reading(words: str) -> Bounds:
    """What the grammar reads in the words of a figure: "at least 7".

    Raises:
        ValueError: the words are no figure.
    """
    mention = parse_figure(words)
    if mention is None:
        raise ValueError(f"{words!r} is no figure")
    return mention.value


def years(first: int, last: int | None = None) -> Period:
    """Whole calendar years, as a period."""
    last = first if last is None else last
    printed = str(first) if first == last else f"{first}-{last}"
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), Granularity.YEAR, printed=printed)


def _constants(code: CodeType) -> set[int]:
    plain = [int(c) if type(c) is str and c.isdecimal() and len(c) < 10 else c for c in code.co_consts]
    found = {c for c in plain if type(c) is int and 0 <= c <= _LARGEST}
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            found |= _constants(inner)
    return found


def _once_a_rule(work: Callable[[Rule], _Result]) -> Callable[[Rule], _Result]:
    """Keeps what was worked out for a rule; rules hold mappings, so that they are told apart by identity."""
    kept: dict[int, tuple[Rule, _Result]] = {}

    @wraps(work)
    def once(rule: Rule) -> _Result:
        if id(rule) not in kept:
            kept[id(rule)] = (rule, work(rule))
        return kept[id(rule)][1]

    return once


@_once_a_rule
def numbers_in_code(rule: Rule) -> tuple[int, ...]:
    """The whole numbers that a rule's own code names: where it may treat one apart."""
    judge: Any = rule.judge
    code = getattr(judge, "__code__", None)
    if not isinstance(code, CodeType) or code.co_filename != rule.source:
        return ()
    found = _constants(code)
    for name in code.co_names:
        value = judge.__globals__.get(name)
        for one in value if isinstance(value, (tuple, list, set, frozenset, dict)) else (value,):
            if type(one) is int and 0 <= one <= _LARGEST:
                found.add(one)
        inner = getattr(value, "__code__", None)
        if isinstance(inner, CodeType) and inner.co_filename == rule.source:
            found |= _constants(inner)
    return tuple(sorted(found))


@_once_a_rule
def numbers_of(rule: Rule) -> tuple[int, ...]:
    """The whole numbers that a rule's own code and examples name."""
    found = set(numbers_in_code(rule))
    for one in example_scenes(rule):
        for claim in one.claims:
            nominal = getattr(getattr(claim, "value", None), "nominal", None)
            if nominal is not None and nominal.denominator == 1 and 0 <= nominal <= _LARGEST:
                found.add(int(nominal))
    return tuple(sorted(found))


@_once_a_rule
def example_scenes(rule: Rule) -> tuple[Scene, ...]:
    """The scenes of a rule's examples, those that fire first; an example that makes no claims has none."""
    found = []
    for example in sorted(rule.examples, key=lambda example: example.problem is None):
        with suppress(RuleError):
            found.append(scene(example, rule))
    return tuple(one for one in found if one.claims)


def numbers(named: tuple[int, ...] = ()) -> st.SearchStrategy[int]:
    """Whole numbers that clash often: small ones, those that are named and their neighbours, wide ones."""
    pools = [st.integers(0, 12)]
    if named:
        around = sorted({n + d for n in named for d in (-1, 0, 1) if n + d >= 0})
        pools.append(st.sampled_from(around))
    pools.append(st.integers(0, 5_000_000))
    return st.one_of(pools)


@st.composite
def figures(draw: st.DrawFn, named: tuple[int, ...] = (), forms: tuple[str, ...] = FORMS) -> Bounds:
    """A printed figure: exact, bounded on one side, or about a number."""
    number = draw(numbers(named))
    form = draw(st.sampled_from(forms))
    if number == 0 and form != "{}":
        form = "{}" if form in ("at least {}", "about {}", "fewer than {}", "exactly {}") else form
    return reading(form.format(f"{number:,}"))


_PLACES = (None, "Kent", "Cornwall", "England", "Leeds")
_PERIODS = (None, years(2019), years(2020), years(2016, 2020))
_SLOTS: dict[str, tuple[Any, ...]] = {
    "place": _PLACES,
    "period": _PERIODS,
    "population": (None, "women", "police officers"),
    "as_of": (None, dt.date(2021, 3, 1), dt.date(2021, 3, 2)),
    "dataset": (None, "Freedom of Information request"),
    "occasion": (None, "the fire", "the flood"),
    "per": (None, "year", "month"),
    "modality": (Modality.SAID, Modality.DENIED, Modality.PLANNED),
}


@st.composite
def _changed(draw: st.DrawFn, given: Scene, index: int, named: tuple[int, ...]) -> Scene:
    """The scene with one thing changed in one claim."""
    claim: Any = given.claims[index]
    value = getattr(claim, "value", None)
    ways = [*_SLOTS, "tier", "part", "measure"]
    if isinstance(value, (Bounds, Duration)):
        ways.insert(0, "value")
    way = draw(st.sampled_from(ways))
    if way == "value":
        return _other_figure(given, index, draw(figures(named)))
    if way == "tier":
        return with_claim(given, index, tier=draw(st.sampled_from(list(Tier))))
    if way == "part":
        part = draw(st.sampled_from([Part.BODY, Part.HEADLINE, Part.CAPTION]))
        return with_claim(given, index, span=replace(claim.span, part=part))
    if way == "measure":
        return with_claim(given, index, measure=draw(st.sampled_from(_measures(claim.slots.measure))))
    return with_claim(given, index, **{way: draw(st.sampled_from(_SLOTS[way]))})


def _measures(measure: Measure | None) -> list[Measure | None]:
    if measure is None:
        return [None, Measure("claim", printed="claims")]
    return [
        measure,
        None,
        replace(measure, predicate="dismiss"),
        replace(measure, modifiers=(*measure.modifiers, "local")),
        Measure("violin", printed="violins"),
    ]


def _other_figure(given: Scene, index: int, value: Bounds) -> Scene:
    old = getattr(given.claims[index], "value", None)
    if isinstance(old, Duration):
        return with_claim(given, index, value=Duration(value, old.unit))
    return with_figure(given, index, value)


@st.composite
def near(draw: st.DrawFn, claim: Claim) -> Claim:
    """A copy of the claim with one thing changed: its figure (and its words), a slot, the part, the tier."""
    given = Scene((_article_of(claim),), (claim,))
    changed: Claim = draw(_changed(given, 0, ())).claims[0]
    return changed


def _article_of(claim: Claim) -> Article:
    """An article that holds the sentence of the claim where the claim says it stands."""
    span = claim.span
    sentence, start = (span.sentence, span.sentence_start) if span.sentence else (span.quote, span.start)
    text = " " * start + sentence
    return Article(name=span.article, text=text, sections=(Section(span.part, start, len(text)),))


@st.composite
def scenes(draw: st.DrawFn, rule: Rule, *, changes: int = 2) -> Scene:
    """The claims of one of the rule's examples, with other figures and up to ``changes`` other changes."""
    given = draw(st.sampled_from(example_scenes(rule)))
    named = numbers_of(rule)
    kept = draw(st.sampled_from((False, False, False, True)))
    for index, claim in enumerate(given.claims):
        if not isinstance(getattr(claim, "value", None), (Bounds, Duration)):
            continue
        # Drawn whether it is used or not: a failure shrinks to small figures, not to those of the example.
        value, own = draw(figures(named)), draw(st.booleans())
        if kept or own:
            continue
        given = _other_figure(given, index, value)
        if value.nominal is not None:
            named = (*named, int(value.nominal))
    for _ in range(draw(st.integers(0, changes))):
        given = draw(_changed(given, draw(st.integers(0, len(given.claims) - 1)), named))
    return given
