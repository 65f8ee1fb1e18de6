"""Figures to claims: what each counts, whom it concerns, where and when, and how that was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.claim import (
    Claim,
    Count,
    Found,
    How,
    Link,
    LinkKind,
    Measure,
    Money,
    Place,
    Quantity,
    Share,
    Tier,
)
from factcheck.extract.bare import Reading, counted_elsewhere, handed_down, narrowed, noun_of_another
from factcheck.extract.bases import Base, base_of, counted_before, end_of_whole, share_again
from factcheck.extract.changes import apposed
from factcheck.extract.everyone import everyone
from factcheck.extract.figure_slots import figure_slots, from_whole, with_holder
from factcheck.extract.inheritance import Inheritance
from factcheck.extract.nouns import Phrase, is_verb, noun_lemma, phrase_after, plural
from factcheck.extract.parts import listed
from factcheck.extract.predicates import past_clause, predicate
from factcheck.extract.rates import denominator, straight_rate
from factcheck.extract.scene import Scene, scenes
from factcheck.extract.subjects import beside, changed_in, fined, share_of, spent_on, subject_of
from factcheck.extract.text import Text
from factcheck.extract.wholes import earlier_whole, goes_on, whole_behind, whole_of
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.grammar.units import MEASURES

__all__ = ["counts"]

#: Words before the last part that say that the parts are all.
_REST = pattern(r"\b(?:the (?:rest|remainder|remaining|others?|final)|remaining)\b[\w ,(-]{0,20}$", re.I)

#: What a thing has so many of: "the 59-seat council".
_SIZED = pattern(r"-(?P<noun>(?!year|month|week|day|hour|minute|night|second)[a-z]{3,})(?= [a-z]{3})")
#: A point in time behind a bare figure: "up from 40 a year earlier", "40 the year before".
_POINT = pattern(
    r" (?:a|an|one|the) (?:year|month|week|quarter|day|decade) (?:earlier|before|ago|previously)\b"
)
#: Between the two ends of a change: what the one is a rate for, the other is too.
_OTHER_END = pattern(r"[^.;:]{0,40}?,? (?:from|to)(?: (?:a|an|the|just|only|about|around|nearly|almost))* ")


def counts(
    text: Text,
    figures: Sequence[FigureMention],
    times: Sequence[TimeMention],
    places: Sequence[Place],
    names: Mapping[int, str],
) -> list[Claim]:
    """Count, Share, Money and Quantity claims of an article, in order of the words.

    A slot that the sentence does not give is taken from the sentences before, or from the opening, and
    marked as inherited in ``found``: such a slot says nothing against another claim (``claim.slots.stated``).
    ``names`` are the fullest forms of the people named, by where they stand.
    """
    found: list[Claim] = []
    last: tuple[int, Count] | None = None
    shared: Count | None = None
    context = Inheritance(text, times, places)
    for scene in scenes(text, figures, times, places):
        whole = whole_of(scene)
        earlier, noun = (None, None) if whole else earlier_whole(scene, found, last[1] if last else None)
        parts = bool(whole or earlier or noun)
        if not parts and shared is not None and goes_on(scene):
            earlier = shared
        shared = earlier
        reading = Reading(scene, whole, earlier, noun, listed(scene), found, last, names)
        for figure in scene.figures:
            claim = _ready(reading, figure)
            if claim is not None:
                reading.inside.append(claim)
        alone = [c for c in reading.inside if isinstance(c, Count) and not c.links]
        firm = [c for c in alone if c.tier is Tier.EXPLICIT] or [c for c in alone if "-" in c.quote]
        if firm and not parts:
            last = scene.number, firm[0]
        found += context.fill(scene, reading.inside)
    return sorted([*found, *everyone(text)], key=lambda c: (c.span.start, c.span.end, c.kind))


def _ready(reading: Reading, figure: FigureMention) -> Claim | None:
    """The claim of a figure, made once: a whole may be asked for before its turn."""
    if figure.start not in reading.ready:
        reading.ready[figure.start] = None  # a figure that is asked for while it is read has no claim yet
        reading.ready[figure.start] = _claim(reading, figure)
    return reading.ready[figure.start]


def _claim(reading: Reading, figure: FigureMention) -> Claim | None:
    claim = _read(reading, figure)
    before = reading.inside[-1] if reading.inside else None
    if (
        claim is None
        or before is None
        or claim.slots.per
        or not before.slots.per
        or claim.kind != before.kind
    ):
        return claim
    if not _OTHER_END.fullmatch(reading.scene.between(before.span.end, figure.start)):
        return claim
    found = (*claim.found, Found("per", How.INHERITED, before.quote))
    return claim.model_copy(update={"slots": replace(claim.slots, per=before.slots.per), "found": found})


def _read(reading: Reading, figure: FigureMention) -> Claim | None:
    if figure.kind == "number":
        if denominator(reading.scene, figure):
            return None
        return _count(reading, figure)
    if figure.kind in ("share", "points"):
        return _share(reading, figure)
    if figure.unit and figure.kind in ("money", "quantity"):
        return _amount(reading, figure, figure.unit)
    return None


def _share(reading: Reading, figure: FigureMention) -> Share:
    scene = reading.scene
    base = base_of(reading, figure) if figure.kind == "share" else None
    target = (_ready(reading, base.figure) if base.figure else base.count) if base else None
    if base is not None and isinstance(target, Count) and target.slots.measure is not None:
        return _share_of(reading, figure, base, target, target.slots.measure)
    told_of = reading.inside[-1].slots.measure if reading.inside and _is_apposed(scene, figure) else None
    phrase = None if _is_apposed(scene, figure) else share_of(scene, figure)
    tier = Tier.EXPLICIT if phrase else Tier.INHERITED
    after = phrase.end if phrase is not None and phrase.start > figure.end else figure.end
    slots, found = figure_slots(reading, figure, phrase, after)
    if told_of is not None:
        slots = replace(slots, measure=told_of)
        found = (Found("measure", How.INHERITED, reading.inside[-1].quote), *found)
    elif phrase is None and (measure := handed_down(reading, figure, Share)) is not None:
        slots, tier = replace(slots, measure=measure), Tier.WEAK
        found = (Found("measure", How.INHERITED, measure.printed), *found)
    slots, found = with_holder(reading, figure, slots, found, part=True)
    return Share(
        span=scene.text.span(figure.start, figure.end),
        value=figure.value,
        points=figure.kind == "points",
        slots=slots,
        found=found,
        tier=tier,
    )


def _is_apposed(scene: Scene, figure: FigureMention) -> bool:
    """True for the share by which the figure before it changed: "60 fires, up 20 per cent"."""
    return apposed(scene.between(max(scene.start, figure.start - 60), figure.start))


def _share_of(reading: Reading, figure: FigureMention, base: Base, target: Count, of: Measure) -> Share:
    """The share of a count that is told: it counts what its base does, and what happened to that part."""
    scene = reading.scene
    slots, found = figure_slots(reading, figure, None, base.after)
    act = _own_act(predicate(scene, figure, past_clause(scene, base.after)), target)
    links = [Link(LinkKind.SHARE_OF, target.id, base.words)]
    if base.part is not None:
        links.append(Link(LinkKind.SAME_AS, base.part.id, base.words))
        act = (base.part.slots.measure.predicate if base.part.slots.measure else None) or act
    how = How.STATED if base.figure is not None else How.INHERITED
    tier = Tier.INHERITED if target.tier is Tier.EXPLICIT and how is How.INHERITED else target.tier
    slots, found = from_whole(
        replace(slots, measure=replace(of, predicate=act), population=target.slots.population),
        (Found("measure", how, of.printed or target.quote), *found),
        target,
    )
    return Share(
        span=scene.text.span(figure.start, figure.end),
        value=figure.value,
        slots=slots,
        found=found,
        tier=tier,
        links=tuple(links),
    )


def _own_act(act: str | None, whole: Count | None) -> str | None:
    """What befell a part: not what narrows its whole ("nine of the 46 men killed were sailors")."""
    of = whole.slots.measure if whole is not None else None
    return None if of is not None and act == of.predicate else act


def _amount(reading: Reading, figure: FigureMention, unit: str) -> Money | Quantity:
    """A sum of money or a measured quantity, with what it is of or was spent on."""
    scene = reading.scene
    money = figure.kind == "money"
    fine = fined(scene, figure) if money else None
    spent = spent_on(scene, figure) if money and fine is None else None
    phrase = fine or spent or changed_in(scene, figure) or beside(scene, figure) or subject_of(scene, figure)
    slots, found = figure_slots(reading, figure, phrase, figure.end)
    if phrase is None and money and (measure := handed_down(reading, figure, Money)) is not None:
        slots = replace(slots, measure=measure)
        found = (Found("measure", How.INHERITED, measure.printed), *found)
    if spent is not None and slots.measure is not None:
        slots = replace(slots, measure=replace(slots.measure, predicate="spend"))
    tier = Tier.EXPLICIT if phrase else Tier.INHERITED
    span = scene.text.span(figure.start, figure.end)
    if money:
        link = _part_of_sum(reading, figure, unit)
        return Money(
            span=span, value=figure.value, currency=unit, slots=slots, found=found, tier=tier, links=link
        )
    return Quantity(span=span, value=figure.value, unit=unit, slots=slots, found=found, tier=tier)


def _part_of_sum(reading: Reading, figure: FigureMention, currency: str) -> tuple[Link, ...]:
    """The tie of a sum of money to the one that it is a part of: "£10m: £4m for schools and the rest …"."""
    part = reading.listed.get(figure.start)
    whole = _ready(reading, part.total) if part is not None else None
    if part is None or not isinstance(whole, Money) or whole.currency != currency:
        return ()
    words = reading.scene.text.article.text[part.total.end : figure.start].strip()
    return (Link(LinkKind.PART_OF, whole.id, words, part.exhaustive),)


def _count(reading: Reading, figure: FigureMention) -> Count | None:
    scene = reading.scene
    phrase = _phrase(scene, figure)
    behind = whole_behind(scene, figure)
    if behind is not None and scene.between(figure.end, behind.start).startswith(" of "):
        phrase = None  # of "five of Marl's 14 libraries" no noun stands between
    again = share_again(reading, figure)
    if again is not None and again.slots.measure is not None:
        return _said_again(reading, figure, phrase, again)
    target, link = _target(reading, figure)
    part = reading.listed.get(figure.start) if target is not None else None
    shared = target is not None and phrase is not None and (phrase.of_whole or (part and phrase.state))
    if phrase is None or shared or noun_of_another(reading, figure):
        return _bare(reading, figure, target, link)
    of = target.slots.measure if target is not None else None
    if part is not None and of is not None and not phrase.sure:
        narrower = (*of.modifiers, phrase.head, *phrase.modifiers)
        phrase = phrase._replace(head=of.head, modifiers=narrower, sure=True)
    slots, found = figure_slots(reading, figure, phrase, phrase.end)
    if target is not None:
        slots, found = from_whole(slots, found, target)
    slots, found = with_holder(reading, figure, slots, found, part=bool(link))
    firm = phrase.sure and figure.style != "vague" and not (phrase.of_whole and target is None)
    return Count(
        span=scene.text.span(figure.start, phrase.head_end),
        value=figure.value,
        slots=slots,
        found=found,
        tier=Tier.EXPLICIT if firm else Tier.WEAK,
        links=link,
    )


def _said_again(reading: Reading, figure: FigureMention, phrase: Phrase | None, share: Share) -> Count:
    """The count of a share that was just told: it counts what the share is of."""
    scene = reading.scene
    end = phrase.head_end if phrase is not None and phrase.sure else figure.end
    return Count(
        span=scene.text.span(figure.start, end),
        value=figure.value,
        slots=share.slots,
        found=(Found("measure", How.INHERITED, share.quote),),
        tier=Tier.INHERITED,
        links=(Link(LinkKind.SAME_AS, share.id, scene.between(share.span.end, figure.start).strip()),),
    )


#: The same number once more in digits, as forms and the police print it: "fifteen (15) libraries".
_AGAIN = pattern(r" ?\(\d[\d,]*\)(?= [a-z])")


def _phrase(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The noun phrase straight behind a figure; a time behind it is no part of it ("1,340 last year")."""
    words = scene.words
    sized = _SIZED.match(scene.text.plain, figure.end, scene.end)
    if (
        sized is not None
        and figure.value.exact
        and not is_verb(sized["noun"])
        and sized["noun"] not in MEASURES
    ):
        start, end = sized.span("noun")
        return Phrase(noun_lemma(sized["noun"]), (), None, start, end, end, sure=False)
    if straight_rate(scene, figure) or _POINT.match(scene.text.plain, figure.end, scene.end):
        return None
    time = next((t for t in scene.times if t.start >= figure.end), None)
    if time is not None and time.start - figure.end < 60:
        behind = scene.index_from(time.end)
        if behind >= len(words) or not plural(words[behind].text):
            words = words[: scene.index_from(time.start)]
    one = figure.value.exact and figure.value.low == 1
    again = _AGAIN.match(scene.text.plain, figure.end, scene.end) if figure.style == "words" else None
    return phrase_after(words, scene.index_from(again.end() if again else figure.end), one=one)


def _aside(scene: Scene, figure: FigureMention) -> bool:
    """True for a figure of a relative clause: "Of the injured, 19 are in the clinic, which has 40 beds"."""
    return re.search(r", (?:which|whose|where|who) ", scene.between(scene.start, figure.start)) is not None


def _target(reading: Reading, figure: FigureMention) -> tuple[Count | None, tuple[Link, ...]]:
    """The whole that the figure is a part of, and the link to it."""
    scene = reading.scene
    exhaustive = False
    target: Claim | None = None
    behind = whole_behind(scene, figure)
    part = reading.listed.get(figure.start)
    if behind is not None:
        target = _ready(reading, behind)
    elif part is not None:
        target, exhaustive = _ready(reading, part.total), part.exhaustive
    elif figure is not reading.whole and (of_them := counted_before(reading, figure)) is not None:
        target = of_them
    elif reading.whole is not None and figure is not reading.whole:
        target = _ready(reading, reading.whole)
    elif reading.whole is None and reading.earlier is not None and not _aside(scene, figure):
        target = reading.earlier
    if not isinstance(target, Count):
        return None, ()
    exhaustive = exhaustive or _REST.search(scene.between(scene.start, figure.start)) is not None
    words = scene.text.article.text[scene.start : figure.start].strip()
    return target, (Link(LinkKind.PART_OF, target.id, words, exhaustive),)


def _bare(
    reading: Reading, figure: FigureMention, target: Count | None, link: tuple[Link, ...]
) -> Count | None:
    """A figure without a noun of its own: what it counts is said elsewhere in the sentence, or before it."""
    scene = reading.scene
    counted = counted_elsewhere(reading, figure, target)
    if counted is None:
        return None
    of = counted.measure
    behind = whole_behind(scene, figure)
    after = end_of_whole(scene, behind) if behind is not None else figure.end
    slots, found = figure_slots(reading, figure, None, after)
    own = predicate(scene, figure, after)
    of_state = of.predicate if counted.how is How.STATED else None  # "of those who had died stood at 17"
    act = (_own_act(own, target) if behind is not None else of_state or own) or (
        of.predicate if not link else None
    )
    measure = Measure(of.head, of.modifiers + narrowed(scene, figure), act, of.printed)
    unread = reading.whole is not None and target is not None and measure == target.slots.measure
    if unread and _REST.search(scene.between(scene.start, figure.start)) is None:
        # "Of 425 homes, 300 took part, and 204 said no": one may well be a part of the other
        link = tuple(replace(tie, exhaustive=False) for tie in link)
    slots = replace(slots, measure=measure)
    if slots.per is None and counted.per is not None:
        slots, found = replace(slots, per=counted.per), (*found, Found("per", How.INHERITED, counted.words))
    if target is not None:
        slots = replace(slots, population=target.slots.population)
        slots, found = from_whole(slots, found, target)
    slots, found = with_holder(reading, figure, slots, found, part=True)
    return Count(
        span=scene.text.span(figure.start, figure.end),
        value=figure.value,
        slots=slots,
        found=(Found("measure", counted.how, counted.words), *found),
        tier=counted.tier,
        links=link,
    )
