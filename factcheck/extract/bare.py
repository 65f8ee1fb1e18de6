"""Bare figures: what "34 resulted in …", "11,000 died" and "rose to 48" count is said elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from factcheck.claim import Claim, Count, How, Measure, Money, Tier
from factcheck.extract.earlier import straight_behind
from factcheck.extract.holders import Subject, act_of_holding, subject_before
from factcheck.extract.nouns import STATES, Phrase, is_verb, phrase_after
from factcheck.extract.parts import Part
from factcheck.extract.predicates import ANSWERS, predicate
from factcheck.extract.scene import Scene
from factcheck.extract.subjects import subject_of
from factcheck.extract.wholes import whole_behind
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import cued, pattern

__all__ = ["Counted", "Reading", "counted_elsewhere", "handed_down", "narrowed", "noun_of_another"]

#: What befalls people, and seldom anything else.
_PEOPLE_ACTS = frozenset(
    "die kill injure wound hurt miss rescue arrest detain displace infect hospitalise evacuate".split()
)
_PEOPLE = frozenset(
    """people person soldier officer civilian passenger child man woman student worker police protester
    resident patient others""".split()
)
#: "… rising from £6 to £7", "it is up 9% and has risen by 62%".
_GOES_ON = pattern(
    r"\b(?:from [^.;]{3,40}\b(?:to|is)|and (?:has|have|had) (?:risen|fallen|grown|increased|"
    r"dropped)(?: by)?)\s*$",
    re.I,
)
#: The opening of a sentence that takes up the share or sum of the one before.
_TAKES_UP = pattern(
    r"(?:But|And|Yet|However,|In all,|Over [\w ]{3,30}, (?:this|it) (?:has|had) [a-z]+ by|"
    r"(?:This|It) (?:is|was|has) [a-z ]{0,20}(?:by|up|down))?\s*",
    re.I,
)
_BACK = pattern(
    r"\b(?:from|to|of|at|by|than|with|beyond|around|nearly|about|over|just|out of)(?: a total of)? $", re.I
)
_OF_NOUN = pattern(r" of (?!(?:the|these|those|them|whom|which|it|its|their)\b)[a-z]")
_FROM = pattern(r"\bfrom (?:just |about |only |around )?$")
_IN_PLACE = pattern(r"(?: each)? (?:in|at|near) (?:the )?[A-Z]")
_LISTED = pattern(r"(?:,| and|including) $")
_LISTED_ON = pattern(r"(?:,| and)(?: in)? $")
_NO_PEOPLE = pattern(r" ?[-%°]|(?: [a-z]+)? (?:people|by)\b")
#: All of those that the sentence names one by one: "won Hale, Quayside and Westmere, and lost all three".
_ALL_NAMED = pattern(r"[A-Z][\w'-]+, (?:[\w' -]+, )*[\w' -]+,? and [A-Z].*\ball $")
#: What there is one of, before its size: "a population of 12,000".
_GROUP_OF = cued(
    r"\b(?:majority|population|membership|workforce|circulation|readership|electorate|backlog|capacity|toll)"
    r" of (?:an? )?\Z",
    "majority population membership workforce circulation readership electorate backlog capacity toll",
    re.I,
)
#: "A mother of three was killed" tells of one who was.
_PARENT_OF = pattern(r"\b(?:(?:grand)?(?:father|mother|parent)s?|dad|mum|mom) of \Z", re.I)
_OPENING = frozenset(
    "at least meanwhile in total a of further another however and but while if all the only "
    "just some about".split()
)
#: From this value on, the same number again is taken for the same thing.
_TELLING = 10
#: How many sentences a subject may be left out after it was named.
_NEAR = 3


@dataclass(slots=True)
class Reading:
    """What is known while the figures of one sentence are read.

    ``whole`` is the figure that the sentence divides, ``earlier`` the count that it goes back to, ``noun``
    what it names of it; ``listed`` are the parts told in the sentence; ``last`` is the main count before it;
    ``names`` are the fullest forms of the people named, by where they stand.
    """

    scene: Scene
    whole: FigureMention | None
    earlier: Count | None
    noun: Phrase | None
    listed: dict[int, Part]
    article: Sequence[Claim]
    last: tuple[int, Count] | None
    names: Mapping[int, str] = field(default_factory=dict)
    inside: list[Claim] = field(default_factory=list)
    ready: dict[int, Claim | None] = field(default_factory=dict)

    subjects: dict[int, Subject | None] = field(default_factory=dict)

    def subject(self, figure: FigureMention) -> Subject | None:
        """Who holds the figure, or the place that had it, where that is its subject."""
        if figure.start not in self.subjects:
            found = subject_before(self.scene, figure, self.names)
            before = [self.subject(f) for f in self.scene.figures if f.end <= figure.start][-1:]
            if found is not None and before and _is_sibling(found, before[0], self.names):
                found = found._replace(is_place=True)
            self.subjects[figure.start] = found
        return self.subjects[figure.start]

    def subject_of(self, claim: Claim) -> Subject | None:
        """The subject of a figure of this sentence that was read already."""
        return self.subjects.get(claim.span.start)

    @property
    def counts(self) -> list[tuple[Count, Measure]]:
        """The counts of the sentence so far, each with what it counts."""
        return [(c, c.slots.measure) for c in self.inside if isinstance(c, Count) and c.slots.measure]


def _is_sibling(subject: Subject, before: Subject | None, names: Mapping[int, str]) -> bool:
    """True for a name that no list knows, beside a place: "Hale ward had 46 boats, Quayside had 38"."""
    if before is None or not before.is_place or subject.start in names:
        return False
    return subject.verb in (None, before.verb) and subject.name[:1].isupper()


class Counted(NamedTuple):
    """What a bare figure counts, the words that say so, and how firm that is."""

    measure: Measure
    how: How
    words: str
    tier: Tier
    per: str | None = None


def _of(count: Count, measure: Measure, tier: Tier = Tier.INHERITED) -> Counted:
    """The same thing as an earlier count, without what befell that one."""
    return Counted(replace(measure, predicate=None), How.INHERITED, count.quote, tier, count.slots.per)


def counted_elsewhere(reading: Reading, figure: FigureMention, target: Count | None) -> Counted | None:
    """What a figure without a noun counts; None where that cannot be told.

    In this order: what its whole counts; what its parts before it count; "100 of rape" behind "370 claims of
    assault"; people, where it says that they died or were hurt; the count that it is measured from or a part
    of; the subject of its clause; a count before it in a list, of the same value, or left out as a subject.
    What there is one of ("a population of 12,000") comes before what befell them.
    """
    scene = reading.scene
    if target is not None and target.slots.measure is not None:
        of = target.slots.measure
        kept = of if figure.start in reading.listed else replace(of, predicate=None)
        return Counted(kept, How.INHERITED, target.quote, Tier.INHERITED, target.slots.per)
    if reading.noun is not None and figure is not reading.whole:
        noun = reading.noun
        printed = scene.text.article.text[noun.start : noun.end]
        return Counted(
            Measure(noun.head, noun.modifiers, None, printed), How.INHERITED, printed, Tier.INHERITED
        )
    if (added := _noun_of_parts(reading, figure)) is not None:
        return added
    if figure.style == "vague" or _ALL_NAMED.search(scene.between(scene.start, figure.start)):
        return None
    before = reading.counts
    rest = scene.between(figure.end, min(scene.end, figure.end + 60))
    lead = scene.between(max(scene.start, figure.start - 40), figure.start)
    if (group := _GROUP_OF.search(lead)) is not None:
        one = group.group().split(" ")[0]
        return Counted(Measure(one.lower(), (), None, one), How.STATED, one, Tier.EXPLICIT)
    if _PARENT_OF.search(lead):
        return None
    if before and _OF_NOUN.match(rest):
        count, of = before[-1]
        if " of " not in of.printed:
            return None
        return Counted(Measure(of.head, (), None, of.printed), How.INHERITED, count.quote, Tier.INHERITED)
    act = predicate(scene, figure, figure.end)
    if act in _PEOPLE_ACTS and not _NO_PEOPLE.match(rest):
        people = [(c, m) for c, m in before if m.head in _PEOPLE or m.predicate in _PEOPLE_ACTS]
        head, words = (people[-1][1].head, people[-1][0].quote) if people else ("people", rest.strip())
        return Counted(Measure(head, (), act, ""), How.INHERITED, words, Tier.INHERITED)
    if act in ANSWERS:  # "among the 33 which supplied data"
        for last in reversed((*reading.article, *reading.inside)):
            those = last.slots.measure
            if isinstance(last, Count) and those is not None and those.predicate in ANSWERS:
                return Counted(those, How.INHERITED, last.quote, Tier.INHERITED)
    if before and _FROM.search(lead):
        return _of(*before[-1])
    whole_of = next(
        (f for f in scene.figures if f.end < figure.start and whole_behind(scene, f) is figure), None
    )
    stated = (
        phrase_after(scene.words, scene.index_from(whole_of.end)) if whole_of else subject_of(scene, figure)
    )
    if stated is not None and not is_verb(stated.head):
        printed = scene.text.article.text[stated.start : stated.end]
        return Counted(
            Measure(stated.head, stated.modifiers, stated.state, printed), How.STATED, printed, Tier.EXPLICIT
        )
    return _going_on(reading, figure, lead, rest)


def _noun_of_parts(reading: Reading, figure: FigureMention) -> Counted | None:
    """What a total counts that stands behind its parts: "12 fires in Hale and 15 in Marl, a total of 27"."""
    scene = reading.scene
    for part in scene.figures:
        told = reading.listed.get(part.start)
        if told is None or told.total is not figure or part.start > figure.start:
            continue
        phrase = phrase_after(scene.words, scene.index_from(part.end))
        if phrase is not None and phrase.sure:
            printed = scene.text.article.text[phrase.start : phrase.end]
            measure = Measure(phrase.head, phrase.modifiers, None, printed)
            return Counted(measure, How.INHERITED, printed, Tier.INHERITED)
    return None


def _going_on(reading: Reading, figure: FigureMention, lead: str, rest: str) -> Counted | None:
    """What a bare figure counts by an earlier count: in a list, of one value, or as a subject left out."""
    scene, before = reading.scene, reading.counts
    subject = reading.subject(figure)
    held = _held(reading, subject) if subject is not None else None
    if held is not None:
        return held
    if before and _joined_in_time(reading, figure, lead):
        count, of = before[-1]
        return Counted(of, How.INHERITED, count.quote, Tier.INHERITED, count.slots.per)
    if before and _IN_PLACE.match(rest) and _LISTED.search(lead):
        count, of = before[0]
        return Counted(of, How.INHERITED, count.quote, Tier.INHERITED, count.slots.per)
    if before and _BACK.search(lead) and not rest[:2].strip().isalpha():
        return _of(*before[-1])
    verb = scene.word(scene.index_from(figure.end))
    if verb not in ("were", "was", "had", "have", "has", "are") and (not is_verb(verb) or verb in STATES):
        return None
    value = figure.value.nominal
    if value is not None and value >= _TELLING:
        same = [c for c in reading.article if isinstance(c, Count) and c.value.nominal == value]
        if same and same[-1].slots.measure is not None:
            return _of(same[-1], same[-1].slots.measure)
    if before and before[-1][0].tier is not Tier.EXPLICIT and _LISTED_ON.search(lead):
        return _of(*before[-1], before[-1][0].tier)
    opening = re.sub(r"[^a-z ]", "", scene.between(scene.start, figure.start).lower()).split()
    if reading.last is None or any(word not in _OPENING for word in opening):
        return None
    number, last = reading.last
    if last.slots.measure is None or scene.number - number > _NEAR:
        return None
    return _of(last, last.slots.measure, Tier.WEAK)


#: Between two figures of one thing, each with its time: "412 in 2023, and 380 in 2024", "60, against 40".
_JOINED = pattern(
    r"(?:,|;| and| but|, (?:and|but|while)|,? (?:compared (?:with|to)|against|than|versus))"
    r"(?: (?:just|only|about|some))? $"
)


def _joined_in_time(reading: Reading, figure: FigureMention, lead: str) -> bool:
    """True for a figure with its own time behind it, joined to one before: "and 380 in 2024"."""
    scene = reading.scene
    if not _JOINED.search(lead):
        return False
    return any(
        straight_behind(scene.text.plain, figure.end, t.start)
        and "," not in scene.between(figure.end, t.start)
        for t in scene.times
    )


def _held(reading: Reading, subject: Subject) -> Counted | None:
    """What a bare figure with a subject counts: "The Greens took 19 and others 17", "Essex had 14"."""
    if subject.verb is not None and not subject.is_place and act_of_holding(subject, part=True) is None:
        return None
    before = reading.counts
    if before:
        count, of = before[-1]
        alike = reading.subject_of(count)
        if subject.verb is None and (alike is None or alike.is_place != subject.is_place):
            return None
        act = of.predicate if subject.verb is None else None
        return Counted(
            replace(of, predicate=act), How.INHERITED, count.quote, Tier.INHERITED, count.slots.per
        )
    if reading.last is None or subject.verb is None or reading.scene.number - reading.last[0] > _NEAR:
        return None
    last = reading.last[1]
    if last.slots.measure is None:
        return None
    return _of(
        last, last.slots.measure, Tier.INHERITED if last.slots.population or subject.verb else Tier.WEAK
    )


def narrowed(scene: Scene, figure: FigureMention) -> tuple[str, ...]:
    """What narrows a bare figure: "100 of rape", "two of unknown gender", "9 against men", "6 from Kent"."""
    after = scene.index_from(figure.end)
    if scene.word(after) == "from" and (place := _place_at(scene, after + 1)) is not None:
        return (place.lower(),)
    if scene.word(after) not in ("of", "against", "involving"):
        return ()
    if scene.word(after + 1) in ("these", "those", "them", "the", "whom", "which"):
        return ()
    phrase = phrase_after(scene.words, after) or phrase_after(scene.words, after + 1, one=True)
    return () if phrase is None else (phrase.head, *phrase.modifiers)


def _place_at(scene: Scene, index: int) -> str | None:
    """The place that is named at the word, or behind "the"."""
    index += scene.word(index) == "the"
    if index >= len(scene.words):
        return None
    at = scene.words[index].start
    return next((place.name for place in scene.places if place.span.start == at), None)


def noun_of_another(reading: Reading, figure: FigureMention) -> bool:
    """True for "100 of rape" behind "370 claims of assault": the noun is that of the count before."""
    if figure.style == "vague" or not _OF_NOUN.match(reading.scene.text.plain, figure.end):
        return False
    before = reading.counts
    return bool(before) and " of " in before[-1][1].printed


def handed_down(reading: Reading, figure: FigureMention, kind: type[Claim]) -> Measure | None:
    """What a share or sum without a noun is of: as the one before it ("But a third led to nothing")."""
    scene = reading.scene
    lead = scene.between(max(scene.start, figure.start - 60), figure.start)
    before: list[Claim] = []
    if _GOES_ON.search(lead):
        before = [c for c in reading.inside if isinstance(c, (kind, Money))]
    if not before and _TAKES_UP.fullmatch(scene.between(scene.start, figure.start)):
        before = [c for c in reading.article[-2:] if isinstance(c, (kind, Money))]
    measures = [c.slots.measure for c in before if c.slots.measure is not None]
    return replace(measures[-1], predicate=None) if measures else None
