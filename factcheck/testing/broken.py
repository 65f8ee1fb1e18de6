"""What breaks a law, and how that is told to the one who wrote the rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.check import check
from factcheck.report import Report, Severity
from factcheck.rule import Rule, Scene
from factcheck.value import Bounds

__all__ = [
    "Broken",
    "Crashed",
    "Draw",
    "LawBroken",
    "Told",
    "break_law",
    "figures_in",
    "listed",
    "report_on",
    "shown",
    "told",
    "value_of",
    "whole_number",
    "worst",
]

Draw = Callable[..., Any]
"""Draws a value from a strategy of hypothesis."""


class Crashed(Exception):
    """The rule broke down; which is the business of one law only."""


class LawBroken(AssertionError):
    """Some claims break a law; hypothesis makes them as simple as it can."""

    def __init__(self, broken: Broken) -> None:
        self.broken = broken
        super().__init__(broken.what)


@dataclass(frozen=True, slots=True)
class Broken:
    """Claims that break a law: what was found instead, on which claims."""

    what: str
    scene: Scene
    then: Scene | None = None

    def lines(self) -> list[str]:
        """What was found and the smallest claims that show it, a line each."""
        lines = [self.what, "", "the smallest claims that break it:", *shown(self.scene)]
        if self.then is not None:
            lines += ["", "and then:", *shown(self.then)]
        return lines


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, as far as it does not depend on the side from which it is told."""

    severity: Severity
    quotes: frozenset[str]
    problem: str

    @property
    def same(self) -> tuple[Severity, frozenset[str]]:
        """What stays when the sides change: the severity and the words that are quoted."""
        return self.severity, self.quotes

    def __str__(self) -> str:
        return f"{self.severity} “{self.problem}”"


def report_on(rule: Rule, scene: Scene, claims: Sequence[Any] | None = None) -> Report:
    """The report of the one rule on the claims of a scene.

    Raises:
        Crashed: the rule broke down on them.
    """
    report = check(list(scene.claims if claims is None else claims), rules=[rule], articles=scene.articles)
    for found in report.discrepancies:
        if found.name == "rule-crashed":
            raise Crashed(f"{found.problem} ({found.why})")
    return report


def told(rule: Rule, scene: Scene, claims: Sequence[Any] | None = None) -> tuple[Told, ...]:
    """What the rule says of the scene, in the order of the report."""
    return tuple(
        Told(d.severity, frozenset(label.quote for label in d.labels), d.problem)
        for d in report_on(rule, scene, claims).discrepancies
    )


def worst(found: Sequence[Told]) -> int:
    """0 for an error among the findings, 1 for a warning, 2 for a note, 3 for nothing."""
    return min((one.severity.rank for one in found), default=3)


def listed(found: Sequence[Told]) -> str:
    """The findings in one line."""
    return "; ".join(str(one) for one in found) or "nothing"


def shown(scene: Scene) -> list[str]:
    """The claims of a scene, a line each: where, what, and the sentence around."""
    lines = []
    for claim in scene.claims:
        value = getattr(claim, "value", None)
        describe = getattr(value, "describe", None)
        span = claim.span
        said = f"  {span.article} ¶{span.paragraph}  {claim.kind} “{span.quote}”"
        if describe is not None:
            said += f", {describe()}"
        slots = claim.slots
        facts = [
            f"{name}: {getattr(fact, 'printed', '') or getattr(fact, 'describe', lambda f=fact: str(f))()}"
            for name in ("place", "period", "population", "as_of", "dataset", "occasion", "per")
            if (fact := getattr(slots, name)) is not None
        ]
        if facts:
            said += f" ({', '.join(facts)})"
        lines.append(said)
        if span.sentence and span.sentence != span.quote:
            lines.append(f"      {' '.join(span.sentence.split())}")
    return lines or ["  (no claims)"]


def break_law(what: str, scene: Scene, then: Scene | None = None) -> None:
    """The one place where a law breaks, so that all that break one law shrink to the simplest.

    Raises:
        LawBroken: always.
    """
    raise LawBroken(Broken(what, scene, then))


def value_of(scene: Scene, index: int) -> Any:
    """What the claim states, whatever its kind; None where it has no value."""
    return getattr(scene.claims[index], "value", None)


def whole_number(value: Any) -> int | None:
    """The one number that the value allows, where that is one and whole."""
    one = isinstance(value, Bounds) and value.exact and value.low is not None and value.low.denominator == 1
    return value.low.numerator if one else None


def figures_in(scene: Scene) -> list[int]:
    """The places of the claims whose value is a figure."""
    return [i for i, c in enumerate(scene.claims) if isinstance(getattr(c, "value", None), Bounds)]
