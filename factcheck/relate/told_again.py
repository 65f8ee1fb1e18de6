"""What is told again as known by now: "the five men", "the £14,200 grant", "her seven-year term".

Within one article such a figure can often be of one thing only that was told of before it; then the words
around both need not show that they speak of one thing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property
from typing import Any

from factcheck.claim import Claim, Part, wholes_of
from factcheck.extract.nouns import verb_lemma
from factcheck.grammar.patterns import pattern
from factcheck.relate.directions import change_known, direction_told
from factcheck.relate.evidence import context_of, is_common
from factcheck.relate.frames import frame_of, frame_points
from factcheck.relate.measures import act_told, canonical, one_act
from factcheck.relate.sides import FIGURES, Sides
from factcheck.relate.slips import is_slip
from factcheck.relate.slot_verdicts import printed_number, unit_of

__all__ = ["ToldAgain"]

#: Before a figure of things that are known by now, and words behind it that pick some of them.
_DEFINITE = pattern(r"\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Tt]hese|[Tt]he [a-z]+'s) \Z")
_NARROWS = pattern(
    r",? (?:who|whom|whose|that|which|in|on|at|from|of|with|without|he|she|they|we|[a-z]+ing|"
    r"[a-z]+ed\b(?=[^.,;]*\b(?:is|are|was|were|ha[sd]|have|will|would|could|can|[a-z]{3,}ed)))\b"
)
#: Before a figure of something known by now: "the £14,200 grant", "the settlement of £14,200".
_TOLD_AS_KNOWN = pattern(
    r"\b(?:(?:[Tt]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Tt]his|[Tt]hat|[Tt]hose|[Tt]hese) (?:[a-z-]+ )?"
    r"|[Tt]he (?:[\w-]+['’]s )?[a-z]+ of (?:the )?)\Z"
)
#: What narrows a thing known by now to one of several: "the £14,200 grant to the museum".
_NARROWED = pattern(r"(?: [a-z-]+)?,? (?:to|for|in|from|that|which|who|on|at|of|between|this|last|next)\b")
#: Of so many digits two figures may be one another turned round by chance.
_FEW_DIGITS = 2
_NEXT_WORDS = pattern(
    r" ([a-z]+)\b(?: (?P<rest>(?:to|in|for|from|at|on|by|this|last|next)\b(?: the| an?)?(?: [\w'-]+)?))?"
)
#: Behind or before a share of others: another time, another group.
_AMONG = pattern(r"[^.;,]*\b(?:in|among|of|from) (?:[A-Z]|men\b|women\b|those\b)")
_AMONG_BEFORE = pattern(r"\b(?:[Ii]n [A-Z]|[Oo]f (?:the )?[a-z]+,|[Aa]mong )")
_FOR_OTHERS = pattern(r"(?: [a-z-]+)?,? (?:to|for)\b")
#: Who gives a sum that is told as known.
_GIVER = pattern(r" (?:from|by) (?:the |an? )?([\w'-]+)")
_ANOTHER_TERM = pattern(r"\b(?:maximum|minimum|previous|earlier|first|last|other) \Z")
#: Before a figure that narrows a thing known by now.
_KNOWN = pattern(r"\b(?:the|their|its|his|her|our) (?:(?:current|existing|present|original) )?\Z", re.I)

#: How far back people were named of whom "the two men" may speak, in code points.
_RIGHT_BEFORE = 400
#: In an article of more shares than these, which one is taken up is not sure.
_MANY = 20
#: Nouns that do not say what rose or fell.
_NUMBERS = frozenset("number figure total rate level".split())


class ToldAgain:
    """The figures of every article, by unit, noun and number, and the people it names."""

    def __init__(self, claims: Iterable[Claim], sides: Sides) -> None:
        self._sides = sides
        self._of_unit: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._of_head: dict[tuple[str, str, str], set[object]] = defaultdict(set)
        self._people: dict[str, list[tuple[int, str]]] = defaultdict(list)
        claim: Any
        for claim in claims:
            article = claim.span.article
            if claim.kind == "person":
                self._people[article].append((claim.span.start, claim.name))
            elif claim.kind in FIGURES:
                unit = unit_of(claim)
                self._of_unit[article, unit].append(claim)
                if claim.slots.measure is not None and not wholes_of(claim):
                    self._of_head[article, unit, canonical(claim.slots.measure).head].add(sides.plain(claim))

    def known(self, a: Claim, b: Claim) -> int:
        """Points for a figure told as known that can only be the earlier one: they make nothing certain."""
        if a.span.article != b.span.article:
            return 0
        if self._one_penalty(a, b) or self._one_change(a, b):
            return 700
        return (700 if a.kind == "share" else 400) * self._misprinted(a, b)

    def named(self, a: Claim, b: Claim, points: int) -> int:
        """Points for the only two figures of a thing; something besides its name must speak for it."""
        if self._taken_up(a, b):
            return 250
        if points >= 100 and self._known_by_noun(a, b):
            return 400
        by_name = 350 if a.kind == "share" else 250
        return by_name * (self._only_two(a, b) and points + frame_points(a, b) >= 40)

    def _only_two(self, a: Claim, b: Claim) -> bool:
        """True where an article gives two figures of a thing, by one name of two words or more, and no third.

        "The unemployment rate" of an article with no other rate is one; "the market share" may be anybody's.
        Of two sums one may be named more closely: "a £90 flight voucher", "the £75 voucher"; and "the
        threshold" is one where both say "the".
        """
        first, second = a.slots.measure, b.slots.measure
        if first is None or second is None or a.span.article != b.span.article or a.kind not in FIGURES:
            return False
        one, other = canonical(first), canonical(second)
        words = one.modifiers | other.modifiers
        if a.kind == "money" and words in (one.modifiers, other.modifiers):
            words = words and words | {one.head}
        elif one.modifiers != other.modifiers:
            return False
        if a.kind == "money" and not words and _is_the_one(a, one.head) and _is_the_one(b, other.head):
            words = frozenset({one.head})
        if one.head != other.head or all(is_common(word) for word in words):
            return False
        return len(self._of_head[a.span.article, unit_of(a), one.head]) == 2

    def _taken_up(self, a: Claim, b: Claim) -> bool:
        """True where "the five men" takes up the only other count of men that the article gives before.

        Only what nothing behind it narrows: "the two men who fled" are some of them.
        """
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        one, other = first.slots.measure, second.slots.measure
        if a.kind != "count" or first.span.article != second.span.article or one is None or other is None:
            return False
        earlier, later = canonical(one), canonical(other)
        if earlier.head != later.head or not later.modifiers <= earlier.modifiers:
            return False
        if len(self._of_head[a.span.article, "count", later.head]) != 2:
            return False
        definite = _DEFINITE.search(second.span.before) and not _NARROWS.match(second.span.after)
        return bool(definite) and not self._just_named(second)

    def _misprinted(self, a: Claim, b: Claim) -> bool:
        """True where the later figure is told as known, and is the earlier one with a slip of hand or ear.

        "A grant of £12,400 … the £14,200 grant", or a headline and its text; else both must be of one noun
        and alone in their sentences. No noun may set them apart, nothing behind narrow the later one, and it
        is told once, as is that of a headline. Shares are as near to one another by chance: of them only a
        headline tells, or what those did or were of whom both are.
        """
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        if a.kind not in FIGURES or first.span.part is second.span.part is Part.HEADLINE:
            return False
        one, other = printed_number(first), printed_number(second)
        if one is None or other is None or not is_slip(one, other):
            return False
        headline = first.span.part is Part.HEADLINE
        giver = _GIVER.match(second.span.after)
        if giver is not None and giver[1] not in first.span.sentence:
            return False
        if a.kind == "share" and not headline:
            if not _of_one_act(first, second):
                return False
        elif not _takes_up_verb(first, second):
            telling = len(str(other).strip("0")) > _FEW_DIGITS
            narrowed = (_FOR_OTHERS if telling else _NARROWED).match(second.span.after)
            if narrowed or _of_two_nouns(a, b):
                return False
        known = headline or _TOLD_AS_KNOWN.search(second.span.before) is not None
        if not known and (
            not _of_one_noun(first, second) or self._sides.crowded(a) or self._sides.crowded(b)
        ):
            return False
        return self._is_told_once(second) and (not headline or self._is_told_once(first))

    def _is_told_once(self, claim: Claim) -> bool:
        """True where no other figure of the unit in the article has the number."""
        return self._told[claim.span.article, unit_of(claim), printed_number(claim)] == 1

    @cached_property
    def _told(self) -> Counter[tuple[str, str, Fraction | None]]:
        """How often each number of a unit is told in an article."""
        return Counter(
            (article, unit, printed_number(claim))
            for (article, unit), claims in self._of_unit.items()
            for claim in claims
        )

    def _one_penalty(self, a: Claim, b: Claim) -> bool:
        """True where "her seven-year term" can only be the one sentence, or ban, told of before it."""
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        kind = frame_of(second).penalty if a.kind == "length" else ""
        if not kind or frame_of(first).penalty != kind:
            return False
        if _TOLD_AS_KNOWN.search(second.span.before) is None or not self._is_told_once(second):
            return False
        if _NARROWED.match(second.span.after) or _ANOTHER_TERM.search(second.span.before):
            return False
        same = [c for c in self._of_unit[a.span.article, unit_of(a)] if frame_of(c).penalty == kind]
        return len({self._sides.plain(c) for c in same}) == 2

    def _one_change(self, a: Claim, b: Claim) -> bool:
        """True where "the reduction of 28 per cent in infections" can only be the change told of before it.

        That is the only one in its direction whose sentence names what changed, or that names nothing.
        """
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        if a.kind != "share" or not direction_told(first):
            return False
        thing = change_known(second)
        if thing is None or direction_told(first) != direction_told(second):
            return False
        shares = self._of_unit[a.span.article, unit_of(a)]
        if len(shares) > _MANY:
            return False
        alike = [c for c in shares if c is not second and direction_told(c) == direction_told(second)]
        named = [c for c in alike if _tells_of(c, thing)]
        if not named and first.slots.measure is not None:
            return canonical(first.slots.measure).head in _NUMBERS and alike == [first]
        return first in (named or alike) and len({self._sides.plain(c) for c in named or alike}) == 1

    def _known_by_noun(self, a: Claim, b: Claim) -> bool:
        """True where "the 3% limit" speaks of the only other share whose words tell of a limit.

        Only what nothing behind it narrows; what is known to all may be told of before it is given.
        """
        if a.kind not in ("share", "money") or a.span.article != b.span.article:
            return False
        for definite, other in ((a, b), (b, a)):
            measure = definite.slots.measure
            if measure is None or not _KNOWN.search(definite.span.before):
                continue
            head = canonical(measure).head
            if (
                is_common(head)
                or head not in context_of(other).near
                or _NARROWS.match(definite.span.after[len(measure.printed) + 1 :])
            ):
                continue
            same = self._of_unit[a.span.article, unit_of(a)]
            return not any(_tells_of(c, head) for c in same if c is not a and c is not b)
        return False

    def _just_named(self, claim: Any) -> bool:
        """True where as many people as the figure says were named right before: it is they that it means."""
        at = claim.span.start
        named = {
            name.split()[-1]
            for start, name in self._people[claim.span.article]
            if at - _RIGHT_BEFORE < start < at
        }
        return bool(claim.value.nominal == len(named))


def _of_two_nouns(a: Claim, b: Claim) -> bool:
    one, other = a.slots.measure, b.slots.measure
    return one is not None and other is not None and not _of_one_noun(a, b)


def _of_one_noun(a: Claim, b: Claim) -> bool:
    one, other = a.slots.measure, b.slots.measure
    return one is not None and other is not None and canonical(one).head == canonical(other).head != ""


def _of_one_act(first: Claim, second: Claim) -> bool:
    """True for shares of those who did or were one thing: "12% were unsure", "the 21% who were unsure"."""
    act = act_told(first)
    if act is not None and _of_one_noun(first, second):
        return one_act(act, act_told(second))
    if second.span.before.endswith(("other ", "remaining ")):
        return False
    if _AMONG.match(second.span.after) or _AMONG_BEFORE.search(first.span.before):
        return False
    words = [frame_of(claim).after[:1] for claim in (first, second)]
    return words[0] == words[1] != () and _TOLD_AS_KNOWN.search(second.span.before) is not None


def _takes_up_verb(first: Claim, second: Claim) -> bool:
    """True where the words behind take up the verb before: "granted £640", "the £460 granted in May"."""
    verb = _NEXT_WORDS.match(second.span.after)
    if verb is None or verb_lemma(verb[1]) not in (frame_of(first).verb, act_told(first)):
        return False
    return verb["rest"] is None or verb["rest"] in first.span.sentence


def _is_the_one(claim: Any, head: str) -> bool:
    """True where the thing is told of as known, by its bare name: "the threshold"."""
    return re.search(rf"\bthe {re.escape(head)}\b", claim.span.sentence, re.I) is not None


def _tells_of(claim: Claim, head: str) -> bool:
    """True where a figure is one of the thing, or stands in one clause with a word for it."""
    measure = claim.slots.measure
    return head in context_of(claim).near or (measure is not None and canonical(measure).head == head)
