"""Attacks on what a rule compares at all, and on how it tells what it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from factcheck.check.engine import judge
from factcheck.claim import Claim
from factcheck.relate import relate
from factcheck.report import Severity
from factcheck.rule import Rule, Scene
from factcheck.testing.broken import (
    Crashed,
    Draw,
    break_law,
    figures_in,
    report_on,
    told,
    value_of,
    worst,
)
from factcheck.testing.edit import with_claim, with_figure
from factcheck.testing.nearby import reading, scenes, years
from factcheck.testing.wording import faults_of_label, faults_of_sentence
from factcheck.value import Bounds

__all__ = ["different", "enough", "needed", "unknown", "verbatim", "whole_sentence"]


_DIFFERENT: tuple[tuple[str, Any, Any], ...] = (
    ("place", "Kent", "Cornwall"),
    ("period", years(2001), years(2002)),
)


def different(rule: Rule, draw: Draw) -> None:
    """Sets claims in two places or periods, and asks whether they are still compared."""
    scene = draw(scenes(rule))
    slot, here, there = draw(st.sampled_from(_DIFFERENT))
    if len(scene.claims) < 2 or not told(rule, scene):
        return
    for index in range(len(scene.claims)):
        scene = with_claim(scene, index, **{slot: here if index == 0 else there})
    for found in report_on(rule, scene).discrepancies:
        first = scene.claims[0].span
        sides = {
            label.article == first.article and first.start <= label.start < first.end
            for label in found.labels
        }
        if len(sides) == 2:
            break_law(f"the {slot} is not the same, but it says {found.severity} “{found.problem}”", scene)


def unknown(rule: Rule, draw: Draw) -> None:
    """Takes a slot from one side, and asks whether it is still called an error."""
    scene = draw(scenes(rule))
    slot, here, _ = draw(st.sampled_from(_DIFFERENT))
    index = draw(st.integers(0, len(scene.claims) - 1))
    if worst(told(rule, scene)) > 0:
        return
    for other in range(len(scene.claims)):
        scene = with_claim(scene, other, **{slot: here if other == index else None})
    for found in report_on(rule, scene).discrepancies:
        own = scene.claims[index].span
        sides = {
            label.article == own.article and own.start <= label.start < own.end for label in found.labels
        }
        if found.severity is Severity.ERROR and len(sides) == 2:
            break_law(f"the {slot} is known on one side only, but it says error “{found.problem}”", scene)
        if len(sides) == 2 and not found.assuming:
            break_law(f"the {slot} is known on one side only, and “{found.problem}” assumes nothing", scene)


def _covers(claim: Claim, named: Claim) -> bool:
    """True when the named claim is the claim, or a copy of it that underlines other words of its sentence."""
    a, b = claim.span, named.span
    if claim.kind != named.kind or a.article != b.article:
        return False
    if a.start <= b.start and b.end <= a.end:
        return True
    same = claim.model_copy(update={"span": b}) == named
    return same and a.sentence_start <= b.start and b.end <= a.sentence_start + len(a.sentence)


def _raw(rule: Rule, scene: Scene, claims: Sequence[Claim]) -> list[tuple[str, tuple[Claim, ...]]]:
    found, crash = judge(rule, relate(claims, scene.articles))
    if crash is not None:
        raise Crashed(crash.problem)
    return [(raw.finding.problem, raw.finding.claims) for raw in found]


def enough(rule: Rule, draw: Draw) -> None:
    """Judges again the claims that a finding names, without the others."""
    scene = draw(scenes(rule))
    for problem, named in _raw(rule, scene, scene.claims):
        kept = [c for c in scene.claims if any(_covers(c, one) for one in named)]
        if problem not in [p for p, _ in _raw(rule, scene, kept)]:
            break_law(
                f"“{problem}” rests on a claim that it does not quote",
                scene,
                Scene(scene.articles, tuple(kept)),
            )


def needed(rule: Rule, draw: Draw) -> None:
    """Leaves out each of the claims that a finding names."""
    scene = draw(scenes(rule))
    for problem, named in _raw(rule, scene, scene.claims):
        for one in named:
            left = [c for c in scene.claims if not _covers(c, one) and any(_covers(c, n) for n in named)]
            if problem in [p for p, _ in _raw(rule, scene, left)]:
                break_law(f"“{problem}” quotes “{one.quote}”, and is told without it as well", scene)


def verbatim(rule: Rule, draw: Draw) -> None:
    """Looks at the words that are underlined."""
    scene = draw(scenes(rule))
    texts = {article.name: article.text for article in scene.articles}
    for found in report_on(rule, scene).discrepancies:
        if not found.labels:
            break_law(f"“{found.problem}” quotes nothing", scene)
        for label in found.labels:
            fault = faults_of_label(label, texts.get(label.article), scene.claims)
            if fault:
                break_law(f"“{found.problem}”: {fault}", scene)


def whole_sentence(rule: Rule, draw: Draw) -> None:
    """Reads what is told, also of figures that are one apart."""
    scene = draw(scenes(rule))
    for one in (scene, *_one_apart(scene)):
        _whole_sentences(rule, one)


def _one_apart(scene: Scene) -> Iterator[Scene]:
    """The scene with its second figure one above its first: where a plural goes wrong."""
    first, *others = figures_in(scene) or [0]
    value = value_of(scene, first)
    if (
        others
        and isinstance(value, Bounds)
        and value.exact
        and value.low is not None
        and value.low.denominator == 1
    ):
        yield with_figure(scene, others[0], reading(f"{value.low.numerator + 1:,}"))


def _whole_sentences(rule: Rule, scene: Scene) -> None:
    for found in report_on(rule, scene).discrepancies:
        for what, words in (("problem", found.problem), ("why", found.why), ("ask", found.ask)):
            fault = faults_of_sentence(words, scene.claims, headline=what == "problem")
            if fault:
                break_law(f"the {what} “{words}” {fault}", scene)
