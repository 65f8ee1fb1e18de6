"""Attacks on what a rule compares at all, and on how it tells what it found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from factcheck.check.engine import judge
from factcheck.claim import Claim
from factcheck.relate import relate
from factcheck.report import Severity
from factcheck.rule import Rule, Scene
from factcheck.testing.attacks_same import another_story
from factcheck.testing.broken import (
    Crashed,
    Draw,
    break_law,
    figures_in,
    report_on,
    told,
    value_of,
    whole_number,
    worst,
)
from factcheck.testing.edit import with_claim, with_figure
from factcheck.testing.nearby import reading, scenes, years
from factcheck.testing.wording import faults_of_label, faults_of_sentence

__all__ = ["different", "enough", "needed", "unknown", "verbatim", "whole_sentence"]


#: One thing that is known on one side only.
_KNOWN: tuple[tuple[str, Any], ...] = (("place", "Kent"), ("period", years(2001)))


def _two_things(rule: Rule, scene: Scene) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    """What makes two claims speak of different things: its name, and what each side says.

    Of whom a sum of money speaks nobody can tell: people and measures are those of counts, and of rules
    that are not tied by one figure printed twice.
    """
    yield "place", {"place": "Kent"}, {"place": "Cornwall"}
    yield "period", {"period": years(2001)}, {"period": years(2002)}
    measure = scene.claims[0].slots.measure
    by_figure = "alike in figure" in rule.select.words
    if measure is None or by_figure or any(claim.kind != "count" for claim in scene.claims):
        return
    yield "population", {"population": "women"}, {"population": "men"}
    for name, here, there in _TWO_MEASURES:
        yield name, {"measure": replace(measure, **here)}, {"measure": replace(measure, **there)}


_TWO_MEASURES: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("measure", {"modifiers": ("female",)}, {"modifiers": ("male",)}),
    ("predicate", {"predicate": "open"}, {"predicate": "close"}),
)


def different(rule: Rule, draw: Draw) -> None:
    """Sets claims of two places, periods or measures, and asks whether they are still compared."""
    drawn = draw(scenes(rule))
    if len(drawn.claims) < 2 or not told(rule, drawn):
        return
    for slot, here, there in _two_things(rule, drawn):
        scene = drawn
        for index in range(len(scene.claims)):
            scene = with_claim(scene, index, **(here if index == 0 else there))
        _apart_here(rule, scene, slot)


def _apart_here(rule: Rule, scene: Scene, slot: str) -> None:
    for found in report_on(rule, scene).discrepancies:
        first = scene.claims[0].span
        sides = {
            label.article == first.article and first.start <= label.start < first.end
            for label in found.labels
        }
        if len(sides) == 2 and (slot in ("place", "period") or found.severity is Severity.ERROR):
            break_law(f"the {slot} is not the same, but it says {found.severity} “{found.problem}”", scene)


def unknown(rule: Rule, draw: Draw) -> None:
    """Takes a slot from one side, and asks whether it is still called an error."""
    scene = draw(scenes(rule))
    slot, here = draw(st.sampled_from(_KNOWN))
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
    """Leaves out each of the claims that a finding names, claims of another story among them."""
    drawn, strangers = draw(scenes(rule)), another_story()
    scene = Scene((*drawn.articles, *strangers.articles), (*drawn.claims, *strangers.claims))
    if not told(rule, drawn) and not told(rule, scene):
        return
    for one in (drawn, scene):
        _needed_here(rule, one)


def _needed_here(rule: Rule, scene: Scene) -> None:
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
    """The scene with its second figure one above its first, where a plural goes wrong; and not whole."""
    first, *others = figures_in(scene) or [0]
    number = whole_number(value_of(scene, first))
    if others and number is not None:
        yield with_figure(scene, others[0], reading(f"{number + 1:,}"))
        # What is not whole shows itself as a fraction where a rule prints the value and not the words.
        if not any(scene.claims[one].kind == "count" for one in (first, others[0])):
            yield with_figure(with_figure(scene, first, reading("1.5")), others[0], reading("2.25"))


def _whole_sentences(rule: Rule, scene: Scene) -> None:
    for found in report_on(rule, scene).discrepancies:
        for what, words in (("problem", found.problem), ("why", found.why), ("ask", found.ask)):
            fault = faults_of_sentence(words, scene.claims, headline=what == "problem")
            if fault:
                break_law(f"the {what} “{words}” {fault}", scene)
        if found.problem in (found.why, found.ask):
            break_law(f"“{found.problem}” is said twice: the why or the ask repeats the problem", scene)
        if found.ask.rstrip().endswith("."):
            break_law(f"the ask “{found.ask}” ends in a full stop: it is a question for the desk", scene)
