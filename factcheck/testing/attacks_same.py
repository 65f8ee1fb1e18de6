"""Attacks on what a rule says of the same claims: again, in another order, from the other side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from factcheck.check.engine import judge
from factcheck.claim import Article, Count, Measure, Part, Section, Span
from factcheck.relate import relate
from factcheck.rule import Rule, Scene
from factcheck.testing.broken import (
    Crashed,
    Draw,
    break_law,
    listed,
    report_on,
    told,
    value_of,
    whole_number,
)
from factcheck.testing.edit import Edit, apart, edited, mirrored, with_figure
from factcheck.testing.nearby import reading, scenes
from factcheck.testing.outside import outside_calls
from factcheck.value import Bounds

__all__ = [
    "another_story",
    "claims_only",
    "itself",
    "order",
    "same_answer",
    "sides",
    "stands",
    "twice",
    "unrelated",
]


def same_answer(rule: Rule, draw: Draw) -> None:
    """Judges the same claims twice, with others between."""
    scene, other = draw(scenes(rule)), draw(scenes(rule))
    related = relate(scene.claims, scene.articles)
    before = repr(related.claims)
    first = [raw.finding for raw in judge(rule, related)[0]]
    told(rule, other)
    again = [raw.finding for raw in judge(rule, related)[0]]
    if first != again:
        break_law(
            f"first it said {_problems(first)}, the second time {_problems(again)}, of the same claims",
            scene,
        )
    if repr(related.claims) != before:
        break_law("it changed the claims that it was given", scene)


def _problems(findings: Sequence[Any]) -> str:
    return "; ".join(f"“{one.problem}”" for one in findings) or "nothing"


def claims_only(rule: Rule, draw: Draw) -> None:
    """Watches what the rule asks while it judges."""
    scene = draw(scenes(rule))
    calls = outside_calls(rule, lambda: judge(rule, relate(scene.claims, scene.articles)))
    if calls:
        break_law(f"it asks something other than the claims: {', '.join(calls)}", scene)


def stands(rule: Rule, draw: Draw) -> None:
    """Gives claims that say less and less: nothing may break down."""
    drawn = draw(scenes(rule, changes=5))
    for scene in (drawn, *_barer(drawn)):
        try:
            report_on(rule, scene)
        except Crashed as problem:
            break_law(str(problem), scene)
    if rule.select.words.startswith("all "):
        try:
            list(rule.judge((), **_extra(rule, drawn)))
        except Exception as problem:
            break_law(f"on an empty group it broke down: {type(problem).__name__}: {problem}", Scene((), ()))


def _barer(scene: Scene) -> Iterator[Scene]:
    """The scene with claims that say less: no slots, no ends, no ties, nothing that a kind may leave out."""
    for update in (
        {"slots": _NO_SLOTS},
        {"links": ()},
        {"value": Bounds()},
        {"value": reading("at least 5")},
        {"value": reading("at most 5")},
        {"value": reading("0")},
        {"value": None},
        dict.fromkeys(
            ("given", "surname", "role", "body", "full", "born", "speaker", "source", "means", "of")
        ),
        dict.fromkeys(("by", "before", "after", "person", "event", "acronym")),
    ):
        claims = [claim.model_copy(update=_fitting(claim, update)) for claim in scene.claims]
        if tuple(claims) != scene.claims:
            yield Scene(scene.articles, tuple(claims))


def _fitting(claim: Any, update: Mapping[str, Any]) -> dict[str, Any]:
    """What of the update the kind of claim allows."""
    fields = type(claim).model_fields
    old = getattr(claim, "value", None)
    return {
        name: value
        for name, value in update.items()
        if name in fields
        and (
            name != "value"
            or (isinstance(old, Bounds) and value is not None)
            or (claim.kind == "date" and value is None)
        )
        and (value is not None or fields[name].default is None or name == "value")
    }


def _extra(rule: Rule, scene: Scene) -> dict[str, Any]:
    import inspect

    wanted = inspect.signature(rule.judge).parameters
    known = {"related": relate(scene.claims, scene.articles), "comparison": None}
    return {name: value for name, value in known.items() if name in wanted}


def order(rule: Rule, draw: Draw) -> None:
    """Turns the claims round."""
    scene = draw(scenes(rule))
    turned = list(reversed(scene.claims))
    before = told(rule, scene)
    after = told(rule, Scene(tuple(reversed(scene.articles)), tuple(turned)))
    if before != after:
        break_law(f"in this order it says {listed(before)}; in the reverse order {listed(after)}", scene)


def sides(rule: Rule, draw: Draw) -> None:
    """Changes the articles round."""
    scene = draw(scenes(rule))
    other = mirrored(scene)
    before, after = told(rule, scene), told(rule, other)
    if {one.same for one in before} != {one.same for one in after}:
        break_law(f"told so it says {listed(before)}; with the sides changed {listed(after)}", scene, other)


def twice(rule: Rule, draw: Draw) -> None:
    """Gives every claim twice."""
    scene = draw(scenes(rule))
    before = told(rule, scene)
    if before != told(rule, scene, [*scene.claims, *scene.claims]):
        break_law("the same claims given twice are told of twice", scene)


def itself(rule: Rule, draw: Draw) -> None:
    """Gives one claim alone, then with its own copy in another article."""
    scene = draw(scenes(rule))
    index = draw(st.integers(0, len(scene.claims) - 1))
    claim: Any = scene.claims[index]
    # Ties lead to claims that are not there.
    alone = Scene(scene.articles, (claim.model_copy(update={"links": ()}),))
    found = told(rule, alone)
    if found:
        break_law(f"of one claim alone it says {listed(found)}", alone)
    copy = apart(alone, " (agency copy)")
    number = whole_number(value_of(scene, index))
    if number and draw(st.booleans()):
        copy = with_figure(copy, 0, reading(f"exactly {number:,}"))
    both = Scene((*alone.articles, *copy.articles), (*alone.claims, *copy.claims))
    found = told(rule, both)
    if found:
        break_law(f"of a claim and its own copy in another article it says {listed(found)}", both)


def another_story() -> Scene:
    """Claims of a story that shares nothing with any rule's examples."""
    quote, at = "17 violins", "A luthier in Bergen restored {} for the orchestra's autumn tour."
    texts = (("0-strings.md", quote), ("zz-strings.md", "17 violins"))
    articles, claims = [], []
    for name, words in texts:
        text = at.format(words)
        article = Article(name=name, text=text, sections=(Section(Part.BODY, 0, len(text)),))
        start = text.index(words)
        span = Span.of(article, start, start + len(words), (0, len(text)))
        measure = Measure("violin", (), "restore", "violins")
        claims.append(
            Count(span=span, value=reading("17"), slots=replace(_NO_SLOTS, measure=measure, place="Bergen"))
        )
        articles.append(article)
    return Scene(tuple(articles), tuple(claims))


_NO_SLOTS = Count.model_fields["slots"].default


def unrelated(rule: Rule, draw: Draw) -> None:
    """Puts claims of another story beside those of the scene, and empty lines above them."""
    scene, strangers = draw(scenes(rule)), another_story()
    more = Scene((*scene.articles, *strangers.articles), (*scene.claims, *strangers.claims))
    names = {article.name for article in strangers.articles}
    before = {(d.problem, d.severity) for d in report_on(rule, scene).discrepancies}
    after = {
        (d.problem, d.severity)
        for d in report_on(rule, more).discrepancies
        if not all(label.article in names for label in d.labels)
    }
    if before != after:
        said = ", ".join(sorted(f"“{problem}”" for problem, _ in before ^ after))
        break_law(f"with claims of another story beside them, {said} comes or goes", scene, strangers)
    # A headline and a caption have their place; the running text has not.
    parts = {part.part for a in scene.articles for part in a.sections} | {c.span.part for c in scene.claims}
    if parts - {Part.BODY} or any(article.headline for article in scene.articles):
        return
    lower = edited(scene, [Edit(article.name, 0, 0, "\n" * 5000) for article in scene.articles])
    if {(d.problem, d.severity) for d in report_on(rule, lower).discrepancies} != before:
        break_law("further down in the article the same words are judged otherwise", scene, lower)
