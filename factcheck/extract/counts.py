"""Figures to claims: what each counts, whom it concerns, where and when, and how that was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from factcheck.extract.nouns import STATES, Phrase, is_verb, phrase_after, plural
from factcheck.extract.text import Text, Word
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.times import TimeMention
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Period

__all__ = ["counts"]

#: Verbs that say nothing of what was counted.
_EMPTY_VERBS = frozenset(
    """be have do make take give get say tell see find show include involve list record log report reveal
    receive keep put come go use cost pay spend raise follow add bring call ask leave hold run need want
    mean become remain reach expect accord lead set work obtain have total number number up""".split()
)
_TELLING = frozenset("said says told added announced reported tweeted confirmed tell say".split())
_FROM_DATA = re.compile(
    r"\b(?:data|figures|responses?|replies|reply|answers|information|statistics|returns|results) (?:(?:was|were) )?"
    r"(?:provided by |supplied by |received |released by |based on (?:data )?|obtained )?(?:from|by|of) (?:the )?$",
    re.I,
)
_EXIST = re.compile(
    r"\bthere (?:are|were|is|was|have been|had been) (?:now |currently |also |only |just )?$", re.I
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans? to|planned|aims? to|aimed|target|hopes? to|hoped|expected to|due to|set to|pledged?|promised?|intends?|proposed?|forecasts?|predicts?|predicted|projected|projections?|could|might|may|goal|should)\b",
    re.I,
)
#: A figure that another one is set against: "up from 40", "compared with 35", "less than last year's 12".
_BEFORE_FIGURE = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to)|beating|exceeding|instead of|rather than|not)"
    r"(?: (?:a|an|the|just|only|about|some|around|nearly|almost|record|previous|earlier|last [a-z]+'s))*\s*$",
    re.I,
)
_FORMER = re.compile(
    r"\b(?:last (?:year|month|week|season|time|summer|winter|autumn|spring|quarter)|previous(?:ly)?|earlier|"
    r"(?:a|the|one|two|three) (?:year|month|week|decade)s? (?:ago|earlier|before)|formerly|used to|once|"
    r"originally|initially|at first|had (?:been|said|spoken|expected)|ago|in the past)\b",
    re.I,
)
_SUPPOSED = re.compile(r"\b(?:if|unless|suppose|imagine|would have|could have)\b", re.I)
_OF_THESE = re.compile(r"^\W*of (?:these|those|them|the)\b", re.I)
_OF_NOUN = re.compile(
    r"\W*Of (?:the|all|all the) (?:(?:total|overall|full)(?: number| tally)?(?: of)?(?: the)? )?(?=[a-z])"
)
#: Words that stand between those counted and what befell them.
_PASSED = frozenset(
    "who that which were was are is been have had has be being also then not would could will 've having either both to".split()
)
_AUXILIARY = frozenset("were was have had has are is".split())
#: A sentence that goes on with the outcomes of the whole just named: "Twelve cases resulted in …".
_OUTCOME_OF = re.compile(r" (?:[a-z-]+ ){1,3}(?:resulted|ended|led)\b")
_RECORDING = frozenset("record list report say believe think know understand register log".split())
_OUTCOME = frozenset("result end lead".split())


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with its figures, times and places."""

    text: Text
    start: int
    end: int
    words: Sequence[Word]
    figures: Sequence[FigureMention]
    times: Sequence[TimeMention]
    places: Sequence[Place]


def counts(
    text: Text,
    figures: Sequence[FigureMention],
    times: Sequence[TimeMention],
    places: Sequence[Place],
) -> list[Claim]:
    """Count, Share, Money and Quantity claims of an article, in order."""
    found: list[Claim] = []
    last_whole: Count | None = None
    shared: Count | None = None
    for scene in _scenes(text, figures, times, places):
        inside: list[Claim] = []
        whole = _whole_of(scene)
        earlier, noun = (None, None) if whole else _earlier_whole(scene, found, last_whole)
        parts = bool(whole or earlier or noun)
        if (
            not parts
            and shared is not None
            and _OUTCOME_OF.match(text.plain, scene.figures[0].end, scene.end)
            and scene.figures[0].start - scene.start < 3
        ):
            earlier = shared
        shared = earlier
        for figure in scene.figures:
            claim = _claim(scene, figure, inside, earlier, noun, whole)
            if claim is not None:
                inside.append(claim)
        candidates = [c for c in inside if isinstance(c, Count) and c.tier is Tier.EXPLICIT]
        if candidates and not parts:
            last_whole = candidates[0]
        found += inside
    return found


def _scenes(
    text: Text, figures: Sequence[FigureMention], times: Sequence[TimeMention], places: Sequence[Place]
) -> Iterator[_Scene]:
    sentences = text.sentences
    f = t = p = 0
    for start, end in sentences:
        while f < len(figures) and figures[f].start < start:
            f += 1
        first = f
        while f < len(figures) and figures[f].start < end:
            f += 1
        if first == f:
            continue
        while t < len(times) and times[t].end <= start:
            t += 1
        t_end = t
        while t_end < len(times) and times[t_end].start < end:
            t_end += 1
        while p < len(places) and places[p].span.end <= start:
            p += 1
        p_end = p
        while p_end < len(places) and places[p_end].span.start < end:
            p_end += 1
        yield _Scene(
            text, start, end, text.words(start, end), figures[first:f], times[t:t_end], places[p:p_end]
        )


def _whole_of(scene: _Scene) -> FigureMention | None:
    """The 750 of "Of the 750 accusations, 34 …" (also: "in 34 of the 750 …" is found at the figure)."""
    head = scene.text.plain[scene.start : scene.end]
    if not _OF_THESE.match(head) or not scene.figures:
        return None
    first = scene.figures[0]
    lead = scene.text.plain[scene.start : first.start]
    return first if first.kind == "number" and len(lead) < 20 and len(scene.figures) > 1 else None


def _earlier_whole(
    scene: _Scene, found: Sequence[Claim], last: Count | None
) -> tuple[Count | None, Phrase | None]:
    """The whole that "Of these, …" or "Of the (total) investigations, …" goes back to, and its noun.

    "Of these" means the last count. A noun means the last count of that noun ("of the total …" the
    largest); a mere "cases" only one that names the same period.
    """
    lead = _OF_NOUN.match(scene.text.plain, scene.start, scene.end)
    if lead is None:
        return (last if _OF_THESE.match(scene.text.plain[scene.start : scene.end]) else None), None
    phrase = phrase_after(scene.words, _index_from(scene.words, lead.end()))
    if phrase is None:
        return last, None
    same = [
        c for c in found if isinstance(c, Count) and c.tier is Tier.EXPLICIT and _counts_noun(c, phrase.head)
    ]
    if phrase.head == "case" and not same:
        periods = {
            t.value.days
            for t in scene.times
            if isinstance(t.value, Period) and t.start < scene.figures[0].start
        }
        same = [
            c
            for c in found
            if isinstance(c, Count)
            and c.slots.period
            and c.slots.period.days in periods
            and c.tier is Tier.EXPLICIT
            and not c.links
            and c.slots.measure
            and c.slots.measure.head in _EVENTS
        ]
    if not same:
        return None, phrase
    if "total" in lead.group().lower():
        return max(same, key=lambda c: (c.value.nominal or 0, -c.span.start)), phrase
    return same[-1], phrase


#: Nouns of which "cases" may be another name.
_EVENTS = frozenset("claim allegation accusation complaint charge incident offence report".split())


def _counts_noun(claim: Count, noun: str) -> bool:
    measure = claim.slots.measure
    if measure is None:
        return False
    stem = noun[:6]
    return measure.head == noun or (
        len(noun) > 6 and measure.predicate is not None and measure.predicate[:6] == stem
    )


def _index_from(words: Sequence[Word], offset: int) -> int:
    for index, word in enumerate(words):
        if word.start >= offset:
            return index
    return len(words)


def _claim(
    scene: _Scene,
    figure: FigureMention,
    inside: Sequence[Claim],
    earlier: Count | None,
    noun: Phrase | None,
    whole: FigureMention | None,
) -> Claim | None:
    after = _index_from(scene.words, figure.end)
    if figure.kind == "number":
        return _count(scene, figure, after, inside, earlier, noun, whole)
    if figure.kind in ("share", "points"):
        phrase = (
            phrase_after(scene.words, after)
            if after < len(scene.words) and scene.words[after].text.lower() == "of"
            else None
        )
        slots, found = _slots(scene, figure, phrase, phrase.end if phrase else figure.end)
        return Share(
            span=scene.text.span(figure.start, figure.end),
            value=figure.value,
            points=figure.kind == "points",
            slots=slots,
            found=found,
            tier=Tier.EXPLICIT if phrase else Tier.INHERITED,
        )
    if figure.kind == "money" and figure.unit:
        phrase = _beside(scene, figure, after)
        slots, found = _slots(scene, figure, phrase, figure.end)
        return Money(
            span=scene.text.span(figure.start, figure.end),
            value=figure.value,
            currency=figure.unit,
            slots=slots,
            found=found,
            tier=Tier.EXPLICIT if phrase else Tier.INHERITED,
        )
    if figure.kind == "quantity" and figure.unit:
        phrase = _beside(scene, figure, after)
        slots, found = _slots(scene, figure, phrase, figure.end)
        return Quantity(
            span=scene.text.span(figure.start, figure.end),
            value=figure.value,
            unit=figure.unit,
            slots=slots,
            found=found,
            tier=Tier.EXPLICIT if phrase else Tier.INHERITED,
        )
    return None


def _count(
    scene: _Scene,
    figure: FigureMention,
    after: int,
    inside: Sequence[Claim],
    earlier: Count | None,
    noun: Phrase | None,
    whole: FigureMention | None,
) -> Count | None:
    one = figure.value.exact and figure.value.low == 1
    phrase = phrase_after(scene.words, after, one=one)
    links: tuple[Link, ...] = ()
    is_part = figure is not whole and (whole is not None or earlier is not None)
    target: Count | None = None
    if is_part:
        target = next(
            (c for c in inside if isinstance(c, Count) and whole and c.span.start == whole.start), None
        ) or (earlier if whole is None else None)
    if phrase is not None and phrase.of_whole:
        target = target or next((c for c in inside if isinstance(c, Count)), None)
    if target is not None:
        links = (
            Link(LinkKind.PART_OF, target.id, scene.text.article.text[scene.start : figure.start].strip()),
        )
    if phrase is None:
        of = target.slots.measure if target is not None else None
        if of is None and noun is not None:
            of = Measure(noun.head, noun.modifiers, None, scene.text.article.text[noun.start : noun.end])
        if of is None:
            return None
        slots, found = _slots(scene, figure, None, figure.end)
        measure = Measure(of.head, of.modifiers, _predicate(scene, figure, figure.end), of.printed)
        slots = replace(slots, measure=measure)
        if target is not None:
            slots = replace(
                slots,
                place=slots.place or target.slots.place,
                period=slots.period or target.slots.period,
                population=target.slots.population,
            )
        found = (Found("measure", How.INHERITED, target.quote if target is not None else of.printed), *found)
        return Count(
            span=scene.text.span(figure.start, figure.end),
            value=figure.value,
            slots=slots,
            found=found,
            tier=Tier.INHERITED,
            links=links,
        )
    slots, found = _slots(scene, figure, phrase, phrase.end)
    tier = Tier.EXPLICIT if phrase.sure else Tier.WEAK
    if figure.style == "vague":
        tier = Tier.WEAK
    if target is not None and slots.place is None:
        slots = replace(slots, place=target.slots.place, period=slots.period or target.slots.period)
    return Count(
        span=scene.text.span(figure.start, phrase.head_end),
        value=figure.value,
        slots=slots,
        found=found,
        tier=tier,
        links=links,
    )


def _beside(scene: _Scene, figure: FigureMention, after: int) -> Phrase | None:
    """The noun that a sum or a measured quantity is of: "a £330m loan", "a bonus of £44,914", "£5m in fees"."""
    words = scene.words
    if after < len(words) and words[after].text.lower() in ("in", "of", "worth") and after + 1 < len(words):
        phrase = phrase_after(words, after + 1 + (words[after].text.lower() == "worth"))
        if phrase is not None and words[after].text.lower() != "in":
            return phrase
    if (
        after < len(words)
        and words[after].text[0].isalpha()
        and words[after].text.lower() not in CLOSED
        and not is_verb(words[after].text)
    ):
        run: list[Word] = []
        for word in words[after : after + 5]:
            if not word.text[0].isalpha() or word.text.lower() in CLOSED or (run and is_verb(word.text)):
                break
            run.append(word)
        if run:
            return Phrase(
                lemma(run[-1].text),
                tuple(lemma(w.text) for w in run[:-1]),
                None,
                run[0].start,
                run[-1].end,
                run[-1].end,
            )
    before = _index_from(words, figure.start) - 1
    if before > 0 and words[before].text.lower() in ("of", "at", "to", "is", "was", "totalling", "worth"):
        run = []
        for word in reversed(words[max(0, before - 3) : before]):
            if not word.text[0].isalpha() or word.text.lower() in CLOSED or is_verb(word.text):
                break
            run.insert(0, word)
        if run:
            return Phrase(
                lemma(run[-1].text),
                tuple(lemma(w.text) for w in run[:-1]),
                None,
                run[0].start,
                run[-1].end,
                run[-1].end,
            )
    return None


def _predicate(scene: _Scene, figure: FigureMention, after: int) -> str | None:
    """What was done to those counted, or what they did, as a lemma."""
    words = scene.words
    plain = scene.text.plain
    lead = plain[scene.start : figure.start]
    if _FROM_DATA.search(lead):
        return "respond"
    if _EXIST.search(lead):
        return "exist"
    i = _index_from(words, after)
    seen = 0
    while i < len(words) and seen < 5:
        low = words[i].text.lower()
        if low in STATES and (seen == 0 or is_verb(low) or low in ("dead", "missing")):
            return STATES[low]
        if low in _PASSED:
            i, seen = i + 1, seen + 1
            continue
        if seen == 0 and low.endswith("ing") and is_verb(low):
            aux = next(
                (k for k in range(i, min(i + 9, len(words))) if words[k].text.lower() in _AUXILIARY), None
            )
            if aux is not None:
                i, seen = aux, 1
                continue
        if is_verb(low) and not plural(low):
            verb = lemma(low)
            if verb in _RECORDING and i + 2 < len(words) and words[i + 1].text.lower() in ("to", "as"):
                i = i + 2
                continue
            if verb in _OUTCOME and i + 2 < len(words) and words[i + 1].text.lower() in ("in", "to"):
                outcome = phrase_after(words, i + 2) or phrase_after(words, i + 2, one=True)
                return outcome.head if outcome is not None else None
            if verb not in _EMPTY_VERBS:
                return verb
        break
    i = _index_from(words, figure.start) - 1
    steps = 0
    while i >= 0 and steps < 3:
        low = words[i].text.lower()
        if is_verb(low) and low not in ("is", "was", "are", "were"):
            verb = STATES.get(low) or lemma(low)
            return None if verb in _EMPTY_VERBS else verb
        if low not in CLOSED:
            break
        i, steps = i - 1, steps + 1
    return None


def _reason(scene: _Scene, after: int) -> tuple[str, ...]:
    """What narrows an act: "were investigated for domestic abuse offences", "charged with fraud"."""
    words = scene.words
    i = _index_from(words, after)
    verb = next((k for k in range(i, min(i + 5, len(words))) if is_verb(words[k].text)), None)
    while verb is not None and verb + 1 < len(words) and is_verb(words[verb + 1].text):
        verb += 1
    if (
        verb is None
        or verb + 2 >= len(words)
        or words[verb + 1].text.lower() not in ("for", "with", "of", "over")
    ):
        return ()
    phrase = phrase_after(words, verb + 2) or phrase_after(words, verb + 2, one=True)
    return () if phrase is None else (phrase.head, *phrase.modifiers)


def _slots(
    scene: _Scene, figure: FigureMention, phrase: Phrase | None, after: int
) -> tuple[Slots, tuple[Found, ...]]:
    plain, article = scene.text.plain, scene.text.article
    found: list[Found] = []
    measure: Measure | None = None
    population: str | None = None
    if phrase is not None:
        modifiers = phrase.modifiers + (("other",) if phrase.apart else ())
        predicate = phrase.state or _predicate(scene, figure, phrase.end)
        if predicate is not None:
            modifiers += _reason(scene, phrase.end)
        measure = Measure(phrase.head, modifiers, predicate, article.text[phrase.start : phrase.end])
        found.append(Found("measure", How.STATED, measure.printed))
        population = phrase.population
        if population:
            found.append(Found("population", How.STATED, population))
    place = _nearest_place(scene, figure)
    if place is not None:
        found.append(Found("place", How.STATED, place))
    period, duration, words = _nearest_time(scene, figure)
    if words:
        found.append(Found("period" if period else "duration", How.STATED, words))
    modality = _footing(scene, figure)
    return Slots(
        measure=measure,
        population=population,
        place=place,
        period=period,
        duration=duration,
        modality=modality,
    ), tuple(found)


def _footing(scene: _Scene, figure: FigureMention) -> Modality:
    """Whether the figure is said as it is, planned, supposed, or one of before ("up from 40")."""
    plain = scene.text.plain
    lead = re.split(r"[;:]|, (?:but|and|while)\b", plain[max(scene.start, figure.start - 90) : figure.start])[
        -1
    ]
    rest = re.split(r"[;:,]| but | and | while ", plain[figure.end : min(scene.end, figure.end + 60)])[0]
    if _SUPPOSED.search(lead):
        return Modality.SUPPOSED
    if _BEFORE_FIGURE.search(lead) or _FORMER.search(lead) or _FORMER.search(rest):
        return Modality.FORMER
    return Modality.PLANNED if _PLANNED.search(lead) else Modality.SAID


def _distance(scene: _Scene, figure: FigureMention, start: int, end: int) -> int:
    """Code points between a figure and words; words behind it are nearer than words before it, and a
    comma or a semicolon between pushes away."""
    if start >= figure.end:
        between = scene.text.plain[figure.end : start]
        gap = start - figure.end
    else:
        between = scene.text.plain[end : figure.start]
        gap = 2 * (figure.start - end)
    return gap + 40 * between.count(",") + 200 * between.count(";")


def _nearest_place(scene: _Scene, figure: FigureMention) -> str | None:
    ranked = sorted(
        (_distance(scene, figure, p.span.start, p.span.end), p.span.start, p.name) for p in scene.places
    )
    return ranked[0][2] if ranked and ranked[0][0] < 400 else None


def _nearest_time(scene: _Scene, figure: FigureMention) -> tuple[Period | None, str | None, str | None]:
    import datetime as dt

    from factcheck.value import Granularity

    best: tuple[int, TimeMention] | None = None
    for mention in scene.times:
        lead = scene.text.plain[max(scene.start, mention.start - 30) : mention.start].split()
        if any(word.strip(",").lower() in _TELLING for word in lead[-2:]):
            continue
        if mention.kind == "duration":
            before = lead[-1].lower() if lead else ""
            if before not in ("in", "over", "within", "across", "for", "during", "the"):
                continue
        distance = _distance(scene, figure, mention.start, mention.end) + (
            300 if mention.kind == "duration" else 0
        )
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is None or best[0] > 700:
        return None, None, None
    mention = best[1]
    words = scene.text.article.text[mention.start : mention.end]
    if isinstance(mention.value, Period):
        return (mention.value if mention.value.days != (None, None) else None), None, words
    if isinstance(mention.value, dt.date):
        return Period(mention.value, mention.value, Granularity.DAY, mention.relative, words), None, words
    return None, words, words
