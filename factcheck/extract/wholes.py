"""Wholes that a sentence divides: "of the 750 claims, 34 …", "31 of the 43 forces"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.claim import Claim, Count, Tier
from factcheck.extract.nouns import STATES, Phrase, is_verb, phrase_after, verb_lemma
from factcheck.extract.scene import Scene
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern
from factcheck.value import Period

__all__ = [
    "earlier_whole",
    "goes_on",
    "whole_behind",
    "whole_of",
]

_OF_THESE = pattern(r"^\W*of (?:these|those|them|the)\b", re.I)
#: "Of those hurt, 11 …" goes back to those who were hurt.
_OF_THOSE_IN = pattern(rf"\W*Of (?:those|them) (?P<state>{'|'.join(STATES)})\b", re.I)
_OF_NOUN = pattern(
    r"\W*Of (?:the|all|all the) (?P<total>(?:total|overall|full)(?P<number> number| tally)?(?: "
    r"of)?(?: the)? )?(?=[a-z])"
)
_OF_FIGURE = pattern(
    r"\W*(?:(?:Out of|Of)|(?:Out of|Of|From)(?: all)?(?: the| these| those| its)(?: remaining| other)?)"
    r"(?: total(?: of)?)? "
)
#: Between a part and its share: "130 (31.1 per cent)", "130, or 31.1 per cent".
_OR_SHARE = pattern(r"(?: [a-z]+)?(?: \(|, or )(?:about |nearly |almost |just over |just under )?")
#: A sentence that goes on with the outcomes of the whole just named: "Twelve cases resulted in …".
_OUTCOME_OF = pattern(r" (?:[a-z-]+ ){1,3}(?:resulted|ended|led)\b")
_OUT_OF = pattern(
    r" ?\(?(?:out )?of (?:the |its |their |those |these |all |(?:the )?(?:[A-Z]?[\w.-]+ )?[A-Z]?[\w.-]+'s? )?"
    r"(?:total of )?$"
)
#: Nouns of which "cases" may be another name.
_EVENTS = frozenset("claim allegation accusation complaint charge incident offence report".split())


def whole_of(scene: Scene) -> FigureMention | None:
    """The 750 of "Of the 750 accusations, 34 …" (also: "in 34 of the 750 …" is found at the figure)."""
    first = scene.figures[0]
    if first.kind != "number" or len(scene.figures) < 2:
        return None
    return first if _OF_FIGURE.fullmatch(scene.text.plain, scene.start, first.start) else None


def whole_behind(scene: Scene, figure: FigureMention) -> FigureMention | None:
    """The 43 of "31 of the 43 forces" and of "31 forces (out of 43)"."""
    following = next((f for f in scene.figures if f.start >= figure.end), None)
    if (
        following is None
        or following.kind != "number"
        or following.start - figure.end > 60
        or (figure.kind == "number" and _is_more(figure, following))
    ):
        return None
    between = scene.between(figure.end, following.start)
    link = _OUT_OF.search(between)
    if link is None:
        return None
    first = between[: link.start()]
    direct = not first.strip()
    named = "out of" in link.group() and len(first.split()) <= 3 and not re.search(r"[,;:]", first)
    return following if direct or named else None


def _is_more(figure: FigureMention, whole: FigureMention) -> bool:
    """True for a figure that is more than its whole, and so none of it: "four wages out of one house"."""
    low, high = figure.value.low, whole.value.high
    return low is not None and high is not None and low > high


def goes_on(scene: Scene) -> bool:
    """True for a sentence that tells a further outcome of the whole of the sentence before."""
    first = scene.figures[0]
    return (
        first.start - scene.start < 3
        and _OUTCOME_OF.match(scene.text.plain, first.end, scene.end) is not None
    )


def earlier_whole(
    scene: Scene, found: Sequence[Claim], last: Count | None
) -> tuple[Count | None, Phrase | None]:
    """The whole that "Of these, …" or "Of the (total) investigations, …" goes back to, and its noun.

    "Of these" means the last count, or one beside it that has room for what is told of them. A noun means
    the last count of that noun ("of the total …" the largest); a mere "cases" only one that names the same
    period.
    """
    lead = _OF_NOUN.match(scene.text.plain, scene.start, scene.end)
    if (those := _OF_THOSE_IN.match(scene.text.plain, scene.start, scene.end)) is not None:
        told = [c for c in found if isinstance(c, Count) and _in_state(c, STATES[those["state"].lower()])]
        return (told[-1] if told else None), None
    if _OF_FIGURE.fullmatch(scene.text.plain, scene.start, scene.figures[0].start):
        return None, None
    if lead is None:
        these = _OF_THESE.match(scene.text.plain[scene.start : scene.start + 40])
        return (_with_room(scene, found, last) if these else None), None
    firm = [c for c in found if isinstance(c, Count) and c.tier is Tier.EXPLICIT]
    if lead["number"] and " of" not in lead["total"]:
        acts = [c for c in firm if c.slots.measure and c.slots.measure.head in _EVENTS] or firm
        return max(acts, key=lambda c: (c.value.nominal or 0, -c.span.start), default=last), None
    phrase = phrase_after(scene.words, scene.index_from(lead.end()))
    if phrase is None:
        return last, None
    same = [c for c in firm if (_in_state(c, phrase.state) if phrase.state else _counts_noun(c, phrase.head))]
    if phrase.head == "case" and not same:
        periods = {
            t.value.days
            for t in scene.times
            if isinstance(t.value, Period) and t.start < scene.figures[0].start
        }
        same = [
            c
            for c in firm
            if c.slots.period
            and c.slots.period.days in periods
            and not c.links
            and c.slots.measure
            and c.slots.measure.head in _EVENTS
        ]
    narrowing = scene.between(phrase.start, phrase.head_end).split()[:-1]
    states = [verb_lemma(word) for word in narrowing if word.endswith("ed") and is_verb(word)]
    same = [c for c in same if _is_in(c, states)]  # "of the finished homes" is not of all the homes promised
    if not same:
        return None, phrase
    if lead["total"] or lead.group().endswith("all ") or "all the" in lead.group():
        return max(same, key=lambda c: (c.value.nominal or 0, -c.span.start)), phrase
    return same[-1], phrase


def _with_room(scene: Scene, found: Sequence[Claim], last: Count | None) -> Count | None:
    """The last count; where the parts are more than it, or another share of it than is told, one beside it.

    "The 142 leavers sat 418 exams. Of those, 130 (31.1 per cent) were graded A": of the exams.
    """
    if last is None or _may_be_whole(scene, last):
        return last
    beside = [
        c
        for c in found
        if isinstance(c, Count)
        and c.span.sentence_start == last.span.sentence_start
        and _may_be_whole(scene, c)
    ]
    return beside[-1] if beside else last


def _may_be_whole(scene: Scene, whole: Count) -> bool:
    """False where a figure of the sentence is more than the whole, or is not the share of it that follows."""
    size = whole.value.nominal
    parts = [f for f in scene.figures if f.kind == "number" and f.value.exact]
    if not size or any((part.value.low or 0) > size for part in parts):
        return False
    for part, share in pairwise(scene.figures):
        if (
            part in parts
            and share.kind == "share"
            and _OR_SHARE.fullmatch(scene.between(part.end, share.start))
        ):
            told, of = share.value.nominal, part.value.low
            if told is not None and of is not None and abs(100 * of / size - told) > 1:
                return False
    return True


def _is_in(claim: Count, states: Sequence[str]) -> bool:
    """True for a count of those to which what a participle says has happened."""
    measure = claim.slots.measure
    return measure is not None and {*states} <= {measure.predicate, *measure.modifiers}


#: States that are one: "of the injured" goes back to "52 people were hurt".
_ONE_STATE = ({"die", "kill"}, {"injure", "wound", "hurt"})


def _in_state(claim: Count, state: str) -> bool:
    act = claim.slots.measure.predicate if claim.slots.measure else None
    return act == state or any({act, state} <= states for states in _ONE_STATE)


def _counts_noun(claim: Count, noun: str) -> bool:
    measure = claim.slots.measure
    if measure is None:
        return False
    stem = noun[:6]
    return measure.head == noun or (
        len(noun) > 6 and measure.predicate is not None and measure.predicate[:6] == stem
    )
