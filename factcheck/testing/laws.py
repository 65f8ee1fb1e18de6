"""The laws that every rule keeps, each with the words in which it is told, and a check that attacks a rule.

A law is attacked with claims near those of the rule's own examples (``near``). A rule may waive a law by
its name, with a reason: ``waived_laws={"vaguer words are never worse": "a lost bound is its subject"}``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from factcheck.check.engine import judge
from factcheck.claim import Article, Claim, Count, Measure, Part, Section, Span
from factcheck.relate import relate
from factcheck.report import Severity
from factcheck.rule import Rule, Scene
from factcheck.testing.broken import Broken, Crashed, LawBroken, listed, report_on, told, worst
from factcheck.testing.edit import apart, mirrored, with_claim, with_figure
from factcheck.testing.nearby import numbers, numbers_in_code, numbers_of, reading, scenes, years
from factcheck.testing.outside import outside_calls
from factcheck.testing.wording import faults_of_label, faults_of_sentence
from factcheck.value import Bounds

__all__ = ["LAWS", "Law", "law_named"]

Draw = Callable[[st.SearchStrategy[Any]], Any]


@dataclass(frozen=True, slots=True)
class Law:
    """A law of all rules: its name, what it says, the attack on it, and the rules that it speaks of."""

    name: str
    words: str
    attack: Callable[[Rule, Draw], None]
    speaks_of: Callable[[Rule], bool] = lambda rule: True


def _broken(what: str, scene: Scene, then: Scene | None = None) -> None:
    """The one place where a law breaks, so that all that break one law shrink to the simplest."""
    raise LawBroken(Broken(what, scene, then))


def _compares(rule: Rule) -> bool:
    return not rule.select.alone


def _of_figures(rule: Rule) -> bool:
    """True for a rule whose examples hold claims with bounds."""
    return any(
        said.kind in ("count", "share", "money", "quantity", "age") for e in rule.examples for said in e.said
    )


def _untied(rule: Rule) -> bool:
    """True for a rule that compares figures which the text itself does not tie to each other."""
    words = rule.select.words
    tied = words.startswith("claims linked") or " of one sentence" in words or " of one paragraph" in words
    return (
        _compares(rule) and not tied and len(_MEASURED & {s.kind for e in rule.examples for s in e.said}) > 0
    )


#: Kinds of figure that are measured somewhere and at some time.
_MEASURED = {"count", "share", "money", "quantity"}


def _value(scene: Scene, index: int) -> Any:
    return getattr(scene.claims[index], "value", None)


def _figures_in(scene: Scene) -> list[int]:
    return [i for i, c in enumerate(scene.claims) if isinstance(getattr(c, "value", None), Bounds)]


# --- the same claims -----------------------------------------------------------------------------------


def _same_answer(rule: Rule, draw: Draw) -> None:
    scene, other = draw(scenes(rule)), draw(scenes(rule))
    related = relate(scene.claims, scene.articles)
    first = [raw.finding for raw in judge(rule, related)[0]]
    told(rule, other)
    again = [raw.finding for raw in judge(rule, related)[0]]
    if first != again:
        _broken(
            f"first it said {_problems(first)}, the second time {_problems(again)}, of the same claims",
            scene,
        )
    before, after = related.claims, relate(scene.claims, scene.articles).claims
    if before != after:
        _broken("it changed the claims that it was given", scene)


def _problems(findings: Sequence[Any]) -> str:
    return "; ".join(f"“{one.problem}”" for one in findings) or "nothing"


def _claims_only(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    calls = outside_calls(rule, lambda: judge(rule, relate(scene.claims, scene.articles)))
    if calls:
        _broken(f"it asks something other than the claims: {', '.join(calls)}", scene)


def _stands(rule: Rule, draw: Draw) -> None:
    drawn = draw(scenes(rule, changes=5))
    for scene in (drawn, *_barer(drawn)):
        try:
            report_on(rule, scene)
        except Crashed as problem:
            _broken(str(problem), scene)
    if rule.select.words.startswith("all "):
        try:
            list(rule.judge((), **_extra(rule, drawn)))
        except Exception as problem:
            _broken(f"on an empty group it broke down: {type(problem).__name__}: {problem}", Scene((), ()))


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


def _order(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    turned = list(reversed(scene.claims))
    before = told(rule, scene)
    after = told(rule, Scene(tuple(reversed(scene.articles)), tuple(turned)))
    if before != after:
        _broken(f"in this order it says {listed(before)}; in the reverse order {listed(after)}", scene)


def _sides(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    other = mirrored(scene)
    before, after = told(rule, scene), told(rule, other)
    if {one.same for one in before} != {one.same for one in after}:
        _broken(f"told so it says {listed(before)}; with the sides changed {listed(after)}", scene, other)


def _twice(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    before = told(rule, scene)
    if before != told(rule, scene, [*scene.claims, *scene.claims]):
        _broken("the same claims given twice are told of twice", scene)


def _itself(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    index = draw(st.integers(0, len(scene.claims) - 1))
    claim: Any = scene.claims[index]
    # Ties lead to claims that are not there.
    alone = Scene(scene.articles, (claim.model_copy(update={"links": ()}),))
    found = told(rule, alone)
    if found:
        _broken(f"of one claim alone it says {listed(found)}", alone)
    copy = apart(alone, " (agency copy)")
    value = getattr(claim, "value", None)
    if (
        isinstance(value, Bounds)
        and value.exact
        and value.low
        and value.low.denominator == 1
        and draw(st.booleans())
    ):
        copy = with_figure(copy, 0, reading(f"exactly {value.low.numerator:,}"))
    both = Scene((*alone.articles, *copy.articles), (*alone.claims, *copy.claims))
    found = told(rule, both)
    if found:
        _broken(f"of a claim and its own copy in another article it says {listed(found)}", both)


def _strangers() -> Scene:
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


def _unrelated(rule: Rule, draw: Draw) -> None:
    scene, strangers = draw(scenes(rule)), _strangers()
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
        _broken(f"with claims of another story beside them, {said} comes or goes", scene, strangers)


# --- figures -------------------------------------------------------------------------------------------

_VAGUER = ("at least {}", "at most {}", "about {}")


def _vaguer(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    for one in (scene, *_all_alike(scene)):
        _vaguer_here(rule, one)


def _all_alike(scene: Scene) -> Iterator[Scene]:
    """The scene with its first figure for all, where that is exact: nothing disagrees any more."""
    first, *others = _figures_in(scene) or [0]
    value = _value(scene, first)
    if (
        others
        and isinstance(value, Bounds)
        and value.exact
        and value.low is not None
        and value.low.denominator == 1
    ):
        for other in others:
            scene = with_figure(scene, other, reading(f"{value.low.numerator:,}"))
        yield scene


def _vaguer_here(rule: Rule, scene: Scene) -> None:
    before = None
    for index in _figures_in(scene):
        value: Bounds = _value(scene, index)
        nominal = value.nominal
        if nominal is None or nominal.denominator != 1 or nominal < 1:
            continue
        for form in _VAGUER:
            vague = reading(form.format(f"{nominal.numerator:,}"))
            if not value.within(vague) or vague.within(value):
                continue
            other = with_figure(scene, index, vague)
            before = told(rule, scene) if before is None else before
            after = told(rule, other)
            if worst(after) < worst(before):
                _broken(
                    f"of “{scene.claims[index].quote}” it says {listed(before)}; "
                    f"of the vaguer “{other.claims[index].quote}” it says {listed(after)}",
                    scene,
                    other,
                )


def _no_special(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule, changes=0))
    counted = _figures_in(scene)
    if not counted:
        return
    index = draw(st.sampled_from(counted))
    # None, one and two are words of their own: "none of them", "one of them", "both".
    drawn = draw(numbers(numbers_of(rule)).map(lambda n: max(n, 4)))
    own = getattr(_value(scene, index), "nominal", None)
    beside = [int(own) + by for by in (-1, 0, 1)] if own is not None else []
    for number in (drawn, *beside, *numbers_in_code(rule)[-_TRIED:]):
        if number >= 4:
            _alike_around(rule, scene, index, number)


#: How many of the numbers that a rule's code names are tried on every scene.
_TRIED = 8


def _choices(rule: Rule, scene: Scene) -> int:
    """How many choices of claims the rule is given to judge."""
    return sum(1 for _ in rule.select.choose(relate(scene.claims, scene.articles)))


def _alike_around(rule: Rule, scene: Scene, index: int, number: int) -> None:
    around = Bounds(Fraction(number - 1), Fraction(number + 1))
    others = [_value(scene, i) for i in _figures_in(scene) if i != index]
    if any(isinstance(other, Bounds) and other.meet(around) is not None for other in others):
        return
    trio = [with_figure(scene, index, reading(f"{number + by:,}")) for by in (-1, 0, 1)]
    # Where the claim graph itself takes one of them for another thing, the rule has nothing to judge.
    if len({_choices(rule, one) for one in trio}) > 1:
        return
    below, at, above = (bool(told(rule, one)) for one in trio)
    if below == above != at:
        words = ("speaks", "is silent") if below else ("is silent", "speaks")
        _broken(f"it {words[0]} at {number - 1} and at {number + 1}, but {words[1]} at {number}", trio[1])


def _open_end(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule, changes=0))
    counted = _figures_in(scene)
    if len(counted) < 2:
        return
    index = draw(st.sampled_from(counted))
    number = draw(st.integers(1, 12))
    upward = draw(st.booleans())
    for other in counted:
        if other != index:
            scene = with_figure(scene, other, reading(f"{number}"))

    form, distances = ("at least {}", ("5", "01")) if upward else ("at most {}", ("5", "99"))
    whole = number if upward else number - 1
    near = [with_figure(scene, index, reading(form.format(f"{whole}.{part}"))) for part in distances]
    opened = with_figure(scene, index, reading(f"{'more' if upward else 'fewer'} than {number}"))
    if all(told(rule, one) for one in near) and not told(rule, opened):
        _broken(
            f"it speaks of every end that comes near {number}, however near, but is silent where the end is "
            f"{number} and {number} itself is not included",
            opened,
        )


# --- what may be compared -----------------------------------------------------------------------------


_DIFFERENT: tuple[tuple[str, Any, Any], ...] = (
    ("place", "Kent", "Cornwall"),
    ("period", years(2001), years(2002)),
)


def _different(rule: Rule, draw: Draw) -> None:
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
            _broken(f"the {slot} is not the same, but it says {found.severity} “{found.problem}”", scene)


def _unknown(rule: Rule, draw: Draw) -> None:
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
            _broken(f"the {slot} is known on one side only, but it says error “{found.problem}”", scene)
        if len(sides) == 2 and not found.assuming:
            _broken(f"the {slot} is known on one side only, and “{found.problem}” assumes nothing", scene)


# --- what is told --------------------------------------------------------------------------------------


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


def _enough(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    for problem, named in _raw(rule, scene, scene.claims):
        kept = [c for c in scene.claims if any(_covers(c, one) for one in named)]
        if problem not in [p for p, _ in _raw(rule, scene, kept)]:
            _broken(
                f"“{problem}” rests on a claim that it does not quote",
                scene,
                Scene(scene.articles, tuple(kept)),
            )


def _needed(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    for problem, named in _raw(rule, scene, scene.claims):
        for one in named:
            left = [c for c in scene.claims if not _covers(c, one) and any(_covers(c, n) for n in named)]
            if problem in [p for p, _ in _raw(rule, scene, left)]:
                _broken(f"“{problem}” quotes “{one.quote}”, and is told without it as well", scene)


def _verbatim(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    texts = {article.name: article.text for article in scene.articles}
    for found in report_on(rule, scene).discrepancies:
        if not found.labels:
            _broken(f"“{found.problem}” quotes nothing", scene)
        for label in found.labels:
            fault = faults_of_label(label, texts.get(label.article), scene.claims)
            if fault:
                _broken(f"“{found.problem}”: {fault}", scene)


def _whole_sentence(rule: Rule, draw: Draw) -> None:
    scene = draw(scenes(rule))
    for one in (scene, *_one_apart(scene)):
        _whole_sentences(rule, one)


def _one_apart(scene: Scene) -> Iterator[Scene]:
    """The scene with its second figure one above its first: where a plural goes wrong."""
    first, *others = _figures_in(scene) or [0]
    value = _value(scene, first)
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
                _broken(f"the {what} “{words}” {fault}", scene)


LAWS: tuple[Law, ...] = (
    Law("it stands every claim", "No claim, however vague or bare, makes a rule break down.", _stands),
    Law(
        "nothing but the claims",
        "A rule looks at claims only: no clock, no chance, no file, no network.",
        _claims_only,
    ),
    Law("same claims, same answer", "What a rule says depends on nothing that it saw before.", _same_answer),
    Law("order does not matter", "The same claims in another order give the same findings.", _order),
    Law(
        "sides do not matter",
        "What one article and another say is told the same with the articles changed round.",
        _sides,
    ),
    Law("saying it twice changes nothing", "A claim that is given twice is one claim.", _twice),
    Law(
        "a claim agrees with itself",
        "One claim alone, or printed again elsewhere, is no discrepancy.",
        _itself,
        _compares,
    ),
    Law(
        "unrelated claims change nothing",
        "Claims of another story neither add a finding nor take one away.",
        _unrelated,
    ),
    Law(
        "vaguer words are never worse",
        "A figure that leaves more room gives no stronger finding.",
        _vaguer,
        _of_figures,
    ),
    Law(
        "no number is special",
        "Away from the other figures, no single number is judged unlike both its neighbours.",
        _no_special,
        _of_figures,
    ),
    Law("an open end is open", "“More than 5” leaves no room for 5.", _open_end, _untied),
    Law(
        "different things are not compared",
        "Claims of two places or two periods are not set against each other.",
        _different,
        _untied,
    ),
    Law(
        "what is not known is no error",
        "Where a slot is known on one side only, a finding is at most a warning and says what it assumes.",
        _unknown,
        _untied,
    ),
    Law(
        "the claims named are enough",
        "The claims that a finding quotes give that finding without the others.",
        _enough,
    ),
    Law(
        "the claims named are all needed",
        "Without any one of the claims that it quotes, a finding is not told.",
        _needed,
    ),
    Law("every quote is verbatim", "What is underlined stands so in the article, in whole words.", _verbatim),
    Law(
        "the sentence is whole", "Problem, why and ask are finished sentences for an editor.", _whole_sentence
    ),
)
"""Every law, in the order in which they are told."""


def law_named(name: str) -> Law | None:
    """The law of that name, or the only one whose name holds these words."""
    found = [law for law in LAWS if law.name == name] or [law for law in LAWS if name.lower() in law.name]
    return found[0] if len(found) == 1 else None
