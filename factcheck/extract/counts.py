"""Figures to claims: what each counts, whom it concerns, where and when, and how that was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.claim import (
    Claim,
    Count,
    Found,
    How,
    Link,
    LinkKind,
    Measure,
    Modality,
    Money,
    Place,
    Quantity,
    Share,
    Slots,
    Tier,
)
from factcheck.extract.inheritance import Inheritance
from factcheck.extract.nouns import STATES, Phrase, is_verb, phrase_after, plural
from factcheck.extract.predicates import predicate, reason
from factcheck.extract.scene import Scene, scenes
from factcheck.extract.slots_near import footing, period_near, place_near
from factcheck.extract.subjects import beside, spent_on, subject_of
from factcheck.extract.text import Text
from factcheck.extract.wholes import (
    Part,
    earlier_whole,
    everyone,
    goes_on,
    listed,
    whole_behind,
    whole_of,
)
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.times import TimeMention

__all__ = ["counts"]

_REST = re.compile(r"\b(?:the (?:rest|remainder|remaining|others?|final)|remaining)\b[\w ,(-]{0,20}$", re.I)
_PEOPLE_ACTS = frozenset("die kill injure wound hurt miss rescue arrest detain displace infect hospitalise evacuate".split())
#: "… rising from £6 to £7", "it is up 9% and has risen by 62%".
_GOES_ON = re.compile(r"\b(?:from [^.;]{3,40}\b(?:to|is)|and (?:has|have|had) (?:risen|fallen|grown|increased|dropped)(?: by)?)\s*$", re.I)
_TAKES_UP = re.compile(r"(?:But|And|Yet|However,|In all,|Over [\w ]{3,30}, (?:this|it) (?:has|had) [a-z]+ by|(?:This|It) (?:is|was|has) [a-z ]{0,20}(?:by|up|down))?\s*", re.I)
_BACK = re.compile(r"\b(?:from|to|of|at|by|than|with|beyond|around|nearly|about|over|just|out of)(?: a total of)? $", re.I)


@dataclass(slots=True)
class _Sentence:
    """What is known while the figures of one sentence are read."""

    scene: Scene
    whole: FigureMention | None
    earlier: Count | None
    noun: Phrase | None
    listed: dict[int, Part]
    article: Sequence[Claim]
    last: Count | None
    inside: list[Claim] = field(default_factory=list)
    ready: dict[int, Claim | None] = field(default_factory=dict)


def counts(
    text: Text,
    figures: Sequence[FigureMention],
    times: Sequence[TimeMention],
    places: Sequence[Place],
) -> list[Claim]:
    """Count, Share, Money and Quantity claims of an article, in order.

    A slot that the sentence does not give is taken from the sentences before, or from the opening, and
    marked as inherited in ``found``: such a slot says nothing against another claim (``claim.stated``).
    """
    found: list[Claim] = []
    last_whole: Count | None = None
    shared: Count | None = None
    context = Inheritance(text, times, places)
    for scene in scenes(text, figures, times, places):
        whole = whole_of(scene)
        earlier, noun = (None, None) if whole else earlier_whole(scene, found, last_whole)
        parts = bool(whole or earlier or noun)
        if not parts and shared is not None and goes_on(scene):
            earlier = shared
        shared = earlier
        sentence = _Sentence(scene, whole, earlier, noun, listed(scene), found, last_whole)
        for figure in scene.figures:
            claim = _ready(sentence, figure)
            if claim is not None:
                sentence.inside.append(claim)
        firm = [c for c in sentence.inside if isinstance(c, Count) and c.tier is Tier.EXPLICIT and not c.links]
        if firm and not parts:
            last_whole = firm[0]
        found += context.fill(scene, sentence.inside)
    return [*found, *everyone(text)]


def _ready(sentence: _Sentence, figure: FigureMention) -> Claim | None:
    """The claim of a figure, made once: a whole may be asked for before its turn."""
    if figure.start not in sentence.ready:
        sentence.ready[figure.start] = _claim(sentence, figure)
    return sentence.ready[figure.start]


def _claim(sentence: _Sentence, figure: FigureMention) -> Claim | None:
    scene = sentence.scene
    if figure.kind == "number":
        return _count(sentence, figure)
    span = scene.text.span(figure.start, figure.end)
    if figure.kind in ("share", "points"):
        phrase, tier = _of_share(sentence, figure)
        slots, found = _slots(scene, figure, phrase, phrase.end if phrase and phrase.start > figure.end else figure.end)
        slots, found = _handed_down(sentence, figure, slots, found, Share)
        if tier is Tier.INHERITED and slots.measure is not None:
            tier = Tier.WEAK
        return Share(
            span=span, value=figure.value, points=figure.kind == "points", slots=slots, found=found, tier=tier
        )
    if not figure.unit or figure.kind not in ("money", "quantity"):
        return None
    spent = spent_on(scene, figure) if figure.kind == "money" else None
    phrase = spent or beside(scene, figure) or subject_of(scene, figure)
    slots, found = _slots(scene, figure, phrase, figure.end)
    slots, found = _handed_down(sentence, figure, slots, found, Money)
    if spent is not None and slots.measure is not None:
        slots = replace(slots, measure=replace(slots.measure, predicate="spend"))
    tier = Tier.EXPLICIT if phrase else Tier.INHERITED
    if figure.kind == "money":
        return Money(span=span, value=figure.value, currency=figure.unit, slots=slots, found=found, tier=tier)
    return Quantity(span=span, value=figure.value, unit=figure.unit, slots=slots, found=found, tier=tier)


def _of_share(sentence: _Sentence, figure: FigureMention) -> tuple[Phrase | None, Tier]:
    """What a share is a share of: "8% of the claims", "40% (11 towns)", "the cost rose by 9%"."""
    scene = sentence.scene
    after = scene.index_from(figure.end)
    if scene.word(after) == "of":
        phrase = phrase_after(scene.words, after)
        if phrase is not None:
            return phrase, Tier.EXPLICIT
    if scene.word(after) == "increase" or scene.word(after + 1) in ("increase", "rise", "fall", "drop"):
        of = next((k for k in range(after, after + 4) if scene.word(k) in ("in", "of")), None)
        phrase = phrase_after(scene.words, of + 1) if of is not None else None
        phrase = phrase or (phrase_after(scene.words, of + 2) if of is not None and scene.word(of + 1) == "the" else None)
        if phrase is not None:
            return phrase, Tier.EXPLICIT
    if scene.word(after) == "(" and any(f.start == scene.words[after].end for f in scene.figures):
        inner = next(f for f in scene.figures if f.start == scene.words[after].end)
        phrase = phrase_after(scene.words, scene.index_from(inner.end))
        if phrase is not None:
            return phrase, Tier.EXPLICIT
    subject = subject_of(scene, figure)
    return subject, Tier.EXPLICIT if subject is not None else Tier.INHERITED


def _handed_down(
    sentence: _Sentence, figure: FigureMention, slots: Slots, found: tuple[Found, ...], kind: type
) -> tuple[Slots, tuple[Found, ...]]:
    """A share without a noun is of what the share, or the sum, before it was of: "But a third led to nothing"."""
    if slots.measure is not None:
        return slots, found
    scene = sentence.scene
    lead = scene.between(max(scene.start, figure.start - 60), figure.start)
    on = _GOES_ON.search(lead) is not None
    before: list[Claim] = [c for c in sentence.inside if isinstance(c, (kind, Money)) and on]
    if not before and _TAKES_UP.fullmatch(scene.between(scene.start, figure.start)):
        before = [c for c in sentence.article[-2:] if isinstance(c, (kind, Money))]
    before = [c for c in before if c.slots.measure is not None]
    if not before:
        return slots, found
    of = before[-1].slots.measure
    assert of is not None
    measure = Measure(of.head, of.modifiers, None, of.printed)
    return replace(slots, measure=measure), (Found("measure", How.INHERITED, of.printed), *found)


def _count(sentence: _Sentence, figure: FigureMention) -> Count | None:
    scene = sentence.scene
    phrase = _phrase(scene, figure)
    target, link = _target(sentence, figure)
    part = sentence.listed.get(figure.start)
    if phrase is not None and target is not None and (phrase.of_whole or (part is not None and phrase.state)):
        return _bare(sentence, figure, target, link)
    if phrase is None or _of_another(sentence, figure):
        return _bare(sentence, figure, target, link)
    if part is not None and target is not None and not phrase.sure and target.slots.measure is not None:
        of = target.slots.measure
        phrase = replace(phrase, head=of.head, modifiers=(*of.modifiers, phrase.head, *phrase.modifiers), sure=True)
    slots, found = _slots(scene, figure, phrase, phrase.end)
    firm = phrase.sure and figure.style != "vague" and not (phrase.of_whole and target is None)
    tier = Tier.EXPLICIT if firm else Tier.WEAK
    if target is not None:
        slots, found = _from_whole(slots, found, target)
    return Count(
        span=scene.text.span(figure.start, phrase.head_end),
        value=figure.value,
        slots=slots,
        found=found,
        tier=tier,
        links=link,
    )


def _phrase(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The noun phrase straight behind a figure; a time behind it is no part of it ("1,340 last year")."""
    words = scene.words
    time = next((t for t in scene.times if t.start >= figure.end), None)
    if time is not None and time.start - figure.end < 60:
        behind = scene.index_from(time.end)
        if behind >= len(words) or not plural(words[behind].text):
            words = words[: scene.index_from(time.start)]
    return phrase_after(
        words, scene.index_from(figure.end), one=figure.value.exact and figure.value.low == 1
    )


def _of_another(sentence: _Sentence, figure: FigureMention) -> bool:
    """True for "100 of rape" behind "370 claims of assault": the noun is that of the count before."""
    scene = sentence.scene
    if figure.style == "vague" or not re.match(r" of (?!the\b|these\b|those\b|them\b|its\b|their\b)[a-z]", scene.between(figure.end, figure.end + 9)):
        return False
    before = [c for c in sentence.inside if isinstance(c, Count) and c.slots.measure is not None]
    return bool(before) and before[-1].slots.measure is not None and " of " in before[-1].slots.measure.printed


def _target(
    sentence: _Sentence, figure: FigureMention
) -> tuple[Count | None, tuple[Link, ...]]:
    """The whole that the figure is a part of, and the link to it."""
    scene = sentence.scene
    exhaustive = False
    target: Claim | None = None
    behind = whole_behind(scene, figure)
    part = sentence.listed.get(figure.start)
    if behind is not None:
        target = _ready(sentence, behind)
    elif part is not None:
        target, exhaustive = _ready(sentence, part.total), part.exhaustive
    elif sentence.whole is not None and figure is not sentence.whole:
        target = _ready(sentence, sentence.whole)
    elif sentence.whole is None and sentence.earlier is not None:
        target = sentence.earlier
    if not isinstance(target, Count):
        return None, ()
    lead = scene.between(scene.start, figure.start)
    exhaustive = exhaustive or _REST.search(lead) is not None
    words = scene.text.article.text[scene.start : figure.start].strip()
    return target, (Link(LinkKind.PART_OF, target.id, words, exhaustive),)


def _from_whole(
    slots: Slots, found: tuple[Found, ...], target: Count
) -> tuple[Slots, tuple[Found, ...]]:
    """What the whole says of place, period and people holds for its parts."""
    added: list[Found] = []
    for slot in ("place", "period", "duration"):
        if slot != "place" and (slots.period is not None or slots.duration is not None):
            continue
        if getattr(slots, slot) is None and getattr(target.slots, slot) is not None:
            slots = replace(slots, **{slot: getattr(target.slots, slot)})
            words = next((f.words for f in target.found if f.slot == slot), None)
            added.append(Found(slot, How.INHERITED, words or target.quote))
    return slots, (*found, *added)


def _bare(
    sentence: _Sentence, figure: FigureMention, target: Count | None, link: tuple[Link, ...]
) -> Count | None:
    """A figure without a noun of its own: what it counts is said elsewhere in the sentence, or before it."""
    scene = sentence.scene
    of, how, words, tier = _elsewhere(sentence, figure, target)
    if of is None:
        return None
    slots, found = _slots(scene, figure, None, figure.end)
    act = predicate(scene, figure, figure.end)
    if of.predicate and act is None and not link:
        act = of.predicate
    measure = Measure(of.head, of.modifiers + _narrowed(scene, figure), act, of.printed)
    slots = replace(slots, measure=measure)
    if target is not None:
        slots = replace(slots, population=target.slots.population)
        slots, found = _from_whole(slots, found, target)
    return Count(
        span=scene.text.span(figure.start, figure.end),
        value=figure.value,
        slots=slots,
        found=(Found("measure", how, words), *found),
        tier=tier,
        links=link,
    )


def _narrowed(scene: Scene, figure: FigureMention) -> tuple[str, ...]:
    """The words that narrow a bare figure: "100 of rape", "two of an unknown gender", "nine against men"."""
    after = scene.index_from(figure.end)
    if scene.word(after) not in ("of", "against", "involving"):
        return ()
    if scene.word(after + 1) in ("these", "those", "them", "the", "whom", "which"):
        return ()
    phrase = phrase_after(scene.words, after) or phrase_after(scene.words, after + 1, one=True)
    return () if phrase is None else (phrase.head, *phrase.modifiers)


def _elsewhere(
    sentence: _Sentence, figure: FigureMention, target: Count | None
) -> tuple[Measure | None, How, str, Tier]:
    """What a bare figure counts, how that was found, and how firm it is."""
    scene = sentence.scene
    none = (None, How.ASSUMED, "", Tier.WEAK)
    if target is not None and target.slots.measure is not None:
        of = target.slots.measure
        keep = of if figure.start in sentence.listed else replace(of, predicate=None)
        return keep, How.INHERITED, target.quote, Tier.INHERITED
    if sentence.noun is not None and figure is not sentence.whole:
        noun = sentence.noun
        printed = scene.text.article.text[noun.start : noun.end]
        return Measure(noun.head, noun.modifiers, None, printed), How.INHERITED, printed, Tier.INHERITED
    if figure.style == "vague":
        return none
    before = [c for c in sentence.inside if isinstance(c, Count) and c.slots.measure is not None]
    rest = scene.between(figure.end, min(scene.end, figure.end + 60))
    lead = scene.between(max(scene.start, figure.start - 40), figure.start)
    act = predicate(scene, figure, figure.end)
    if before and re.match(r" of (?!the\b|these\b|those\b|them\b|whom\b|which\b|it\b)[a-z]", rest):
        of = before[-1].slots.measure
        if of is not None and " of " in of.printed:
            return Measure(of.head, (), None, of.printed), How.INHERITED, before[-1].quote, Tier.INHERITED
        return none
    if act in _PEOPLE_ACTS and not re.match(r" ?[-%°]|(?: [a-z]+)? (?:people|by)\b", rest):
        people = [c for c in before if c.slots.measure is not None and c.slots.measure.head in STATED_PEOPLE]
        of = people[-1].slots.measure if people else None
        head = of.head if of is not None else "people"
        return Measure(head, (), act, ""), How.INHERITED, people[-1].quote if people else rest.strip(), Tier.INHERITED
    if before and re.search(r"\bfrom (?:just |about |only |around )?$", lead):
        of = before[-1].slots.measure
        assert of is not None
        return replace(of, predicate=None), How.INHERITED, before[-1].quote, Tier.INHERITED
    for part in scene.figures:
        if part.end < figure.start and whole_behind(scene, part) is figure:
            of_part = phrase_after(scene.words, scene.index_from(part.end))
            if of_part is not None:
                printed = scene.text.article.text[of_part.start : of_part.end]
                return Measure(of_part.head, of_part.modifiers, None, printed), How.STATED, printed, Tier.EXPLICIT
    subject = subject_of(scene, figure)
    if subject is not None and not is_verb(subject.head):
        printed = scene.text.article.text[subject.start : subject.end]
        return Measure(subject.head, subject.modifiers, None, printed), How.STATED, printed, Tier.EXPLICIT
    return _further_off(sentence, figure, before, lead, rest) or none


def _further_off(
    sentence: _Sentence, figure: FigureMention, before: Sequence[Count], lead: str, rest: str
) -> tuple[Measure | None, How, str, Tier] | None:
    """What a bare figure counts by an earlier count: in a list, after "from", of the same value, as subject."""
    scene = sentence.scene
    if before and (
        re.match(r"(?: each)? (?:in|at|near) (?:the )?[A-Z]", rest) and re.search(r"(?:,| and|including) $", lead)
    ):
        of = before[0].slots.measure
        return of, How.INHERITED, before[0].quote, Tier.INHERITED
    if before and _BACK.search(lead) and not rest[:2].strip().isalpha():
        of = before[-1].slots.measure
        assert of is not None
        return replace(of, predicate=None), How.INHERITED, before[-1].quote, Tier.INHERITED
    start = re.sub(r"[^a-z ]", "", scene.between(scene.start, figure.start).lower()).split()
    index = scene.index_from(figure.end)
    verb = scene.word(index)
    acts = verb in ("were", "was", "had", "have", "has", "are") or (is_verb(verb) and verb not in STATES)
    if figure.value.nominal is not None and figure.value.nominal >= 10:
        same = [
            c
            for c in sentence.article
            if isinstance(c, Count) and c.value.nominal == figure.value.nominal and c.slots.measure is not None
        ]
        if same and acts:
            of = same[-1].slots.measure
            assert of is not None
            return replace(of, predicate=None), How.INHERITED, same[-1].quote, Tier.INHERITED
    if before and before[-1].tier is not Tier.EXPLICIT and acts and re.search(r"(?:,| and)(?: in)? $", lead):
        of = before[-1].slots.measure
        assert of is not None
        return replace(of, predicate=None), How.INHERITED, before[-1].quote, before[-1].tier
    last = sentence.last
    if (
        acts
        and last is not None
        and last.slots.measure is not None
        and all(w in _OPENING for w in start)
        and scene.number - _number_of(sentence, last) <= 3
    ):
        return replace(last.slots.measure, predicate=None), How.INHERITED, last.quote, Tier.WEAK
    return None


_OPENING = frozenset("at least meanwhile in total a of further another however and but while if all the only just some about".split())
STATED_PEOPLE = frozenset(
    "people person soldier officer civilian passenger child man woman student worker police protester resident patient".split()
)


def _number_of(sentence: _Sentence, claim: Count) -> int:
    text = sentence.scene.text
    return text.sentences.index(text.sentence_at(claim.span.start))


def _slots(
    scene: Scene, figure: FigureMention, phrase: Phrase | None, after: int
) -> tuple[Slots, tuple[Found, ...]]:
    article = scene.text.article
    found: list[Found] = []
    measure: Measure | None = None
    population: str | None = None
    if phrase is not None:
        modifiers = phrase.modifiers + (("other",) if phrase.apart else ())
        act = phrase.state or predicate(scene, figure, max(phrase.end, figure.end))
        if act is not None:
            modifiers += reason(scene, max(phrase.end, figure.end))
        measure = Measure(phrase.head, modifiers, act, article.text[phrase.start : phrase.end])
        found.append(Found("measure", How.STATED, measure.printed))
        population = phrase.population
        if population:
            found.append(Found("population", How.STATED, population))
    place = place_near(scene, figure, max(after, figure.end), population)
    if place is not None:
        found.append(Found("place", place.how, place.words))
    time = period_near(scene, figure)
    if time is not None:
        found.append(Found("period" if time.duration is None else "duration", time.how, time.words))
    return Slots(
        measure=measure,
        population=population,
        place=place.name if place else None,
        period=time.period if time else None,
        duration=time.duration if time else None,
        modality=footing(scene, figure),
    ), tuple(found)


_ = Modality
