"""The slots of one figure: what it counts, whom it concerns, where and when, and how each was found."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claim import Count, Found, How, Measure, Modality, Slots
from factcheck.extract.bare import Reading
from factcheck.extract.holders import act_of_holding
from factcheck.extract.nouns import Phrase
from factcheck.extract.parts import counts_people
from factcheck.extract.predicates import predicate, reason
from factcheck.extract.rates import rate_of
from factcheck.extract.slots_near import Near, footing, period_near, place_near
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern

__all__ = ["figure_slots", "from_whole", "with_holder"]


def figure_slots(
    reading: Reading, figure: FigureMention, phrase: Phrase | None, after: int
) -> tuple[Slots, tuple[Found, ...]]:
    """The slots that the sentence gives a figure with this noun phrase; ``after`` is where its words end."""
    scene = reading.scene
    article = scene.text.article
    found: list[Found] = []
    measure: Measure | None = None
    population: str | None = None
    ends = max(phrase.end if phrase is not None else 0, figure.end)
    rate = rate_of(scene, figure, ends)
    if rate is not None:
        found.append(Found("per", How.STATED, rate.words))
        ends = rate.end
    if phrase is not None:
        modifiers = phrase.modifiers + (("other",) if phrase.apart else ())
        act = phrase.state or predicate(scene, figure, ends)
        if act is not None:
            modifiers += reason(scene, ends)
        measure = Measure(phrase.head, modifiers, act, article.text[phrase.start : phrase.end])
        found.append(Found("measure", How.STATED, measure.printed))
        population = phrase.population
        if population:
            found.append(Found("population", How.STATED, population))
    subject = reading.subject(figure)
    own = Near(subject.name, How.STATED, subject.name) if subject is not None and subject.is_place else None
    later = [
        s.start for f in scene.figures if f.start > figure.start and (s := reading.subject(f)) is not None
    ]
    after = max(after, figure.end)
    place = place_near(scene, figure, after, population, own, later, reading.names)
    place = place or _shared(reading, figure)
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
        per=rate.unit if rate else None,
        modality=_footing(reading, figure, phrase),
    ), tuple(found)


#: Sums and shares that are asked for or foretold: "the £3m request" is no sum that was paid.
_WISHED = frozenset(
    "request proposal demand plea appeal pledge promise target goal forecast prediction projection".split()
)
#: "Agreed a 5% rise": it is to come.
_AGREED = pattern(r"\b(?:agreed|approved|backed|proposed|announced)(?: on)? (?:an?|the) \Z")
_ASKED_FOR = pattern(r"\bask(?:s|ed|ing) for\W{1,3}(?:[a-z]+ ){0,3}\Z")


def _footing(reading: Reading, figure: FigureMention, phrase: Phrase | None) -> Modality:
    """Whether the figure is said as it is or planned; a sum that is asked for by its very noun is planned."""
    scene = reading.scene
    found = footing(scene, figure)
    if found is not Modality.SAID or figure.kind not in ("money", "share"):
        return found
    lead = scene.between(max(scene.start, figure.start - 40), figure.start)
    wished = (
        (phrase is not None and phrase.head in _WISHED)
        or _ASKED_FOR.search(lead) is not None
        or (figure.kind == "share" and _AGREED.search(lead) is not None)
    )
    return Modality.PLANNED if wished else found


def _shared(reading: Reading, figure: FigureMention) -> Near | None:
    """The place that is the subject of the figure before too: "Kent saw 12 fires and 14 floods"."""
    before = [reading.subject(f) for f in reading.scene.figures if f.end <= figure.start]
    subject = next((s for s in reversed(before) if s is not None), None)
    held = subject is not None and subject.is_place and reading.subject(figure) is None
    return Near(subject.name, How.STATED, subject.name) if subject is not None and held else None


def from_whole(slots: Slots, found: tuple[Found, ...], target: Count) -> tuple[Slots, tuple[Found, ...]]:
    """What the whole says of place and period holds for its parts."""
    added: list[Found] = []
    for slot in ("place", "period", "duration"):
        if slot != "place" and (slots.period is not None or slots.duration is not None):
            continue
        value = getattr(target.slots, slot)
        if value is not None and getattr(slots, slot) is None:
            slots = replace(slots, **{slot: value})
            words = next((f.words for f in target.found if f.slot == slot), None)
            added.append(Found(slot, How.INHERITED, words or target.quote))
    return slots, (*found, *added)


def with_holder(
    reading: Reading, figure: FigureMention, slots: Slots, found: tuple[Found, ...], *, part: bool
) -> tuple[Slots, tuple[Found, ...]]:
    """The slots with who holds, won or polled what is counted, and that act; a list leaves the act out."""
    subject, measure = reading.subject(figure), slots.measure
    if subject is None or subject.is_place or measure is None or counts_people(measure.head):
        return slots, found
    act = act_of_holding(subject, part=part or _leads_a_list(reading, figure))
    if subject.verb is None and reading.counts:
        before = reading.counts[-1][0]
        told = reading.subject_of(before)
        if told is not None and before.slots.population == told.name:
            act = reading.counts[-1][1].predicate
    if act is None:
        return slots, found
    words = reading.scene.text.article.text[subject.start : subject.end]
    slots = replace(slots, measure=replace(measure, predicate=act), population=subject.name)
    return slots, (*(f for f in found if f.slot != "population"), Found("population", How.STATED, words))


def _leads_a_list(reading: Reading, figure: FigureMention) -> bool:
    """True where the next figure has a holder without a verb: "Labour has 24 wards, the Greens 19"."""
    following = next((f for f in reading.scene.figures if f.start >= figure.end), None)
    subject = reading.subject(following) if following is not None else None
    return subject is not None and subject.verb is None and not subject.is_place
