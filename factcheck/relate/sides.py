"""The two sides of a comparison, and what each of them prints besides."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Any

from factcheck.claim import Claim, LinkKind, Part, Span, wholes_of
from factcheck.extract.nouns import verb_lemma
from factcheck.grammar.patterns import cued, pattern
from factcheck.relate.directions import change_known, direction_told
from factcheck.relate.evidence import context_of, is_common
from factcheck.relate.frames import frame_of
from factcheck.relate.measures import act_told, canonical, moves, one_act
from factcheck.relate.slips import is_slip
from factcheck.relate.slot_verdicts import printed_number, unit_of
from factcheck.value import Bounds, in_days

__all__ = ["DESCRIBES", "FIGURES", "Sides", "plain_value", "told_as_risen"]

#: Kinds whose values are compared as figures.
FIGURES = frozenset({"count", "share", "money", "quantity", "length"})


#: A figure that only describes a thing: the three of "a three-bedroom house" adds up with no other.
DESCRIBES = pattern(r"(?:\d+|[a-z]+)-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)[a-z]", re.I)

#: Before a figure of things that are known by now, and words behind it that pick some of them.
_DEFINITE = pattern(r"\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Tt]hese|[Tt]he [a-z]+'s) \Z")
#: What a sentence divides holds the other figures of the sentence: "of the five men, two".
_DIVIDED = pattern(r"\b[Oo]f (?:the|these|those|all|all the) \Z")
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
_NARROWED = pattern(r"(?: [a-z-]+)?,? (?:to|for|in|from|that|which|who|on|at|of|between)\b")
#: Of so many digits two figures may be one another turned round by chance.
_FEW_DIGITS = 2
_NEXT_WORD = pattern(r" ([a-z]+)\b")
_FOR_OTHERS = pattern(r"(?: [a-z-]+)?,? (?:to|for)\b")
_ANOTHER_TERM = pattern(r"\b(?:maximum|minimum|previous|earlier|first|last|other) \Z")
#: Before a figure that narrows a thing known by now.
_KNOWN = pattern(r"\b(?:the|their|its|his|her|our) (?:(?:current|existing|present|original) )?\Z", re.I)

#: How far back people were named of whom "the two men" may speak, in code points.
_RIGHT_BEFORE = 400

#: Several events, of which one may be told of apart.
_EVENTS = (
    "shootings stabbings attacks incidents crashes collisions accidents fires explosions blasts bombings "
    "raids robberies"
)
_SEVERAL = cued(
    r"\b(?:separate|(?:spate|string|series|wave|rash) of|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    rf"(?:[a-z-]+ ){{0,2}}?(?:{'|'.join(_EVENTS.split())})\b",
    _EVENTS,
)


#: Nouns that do not say what rose or fell.
_NUMBERS = frozenset("number figure total rate level".split())


class Sides:
    """The figures of every article and every sentence of some claims, by unit, noun and value."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of_sentence: dict[tuple[str, int], dict[tuple[str, object], int]] = defaultdict(dict)
        self._nouns: dict[tuple[str, int, str, object], set[str]] = defaultdict(set)
        self._of_article: dict[str, set[tuple[str, str, object]]] = defaultdict(set)
        self._acts_of_parts: dict[str, set[str]] = defaultdict(set)
        self._of_head: dict[tuple[str, str, str], set[object]] = defaultdict(set)
        self._describing: Counter[tuple[str, int, object]] = Counter()
        self._acts: dict[tuple[str, int, str], list[str | None]] = defaultdict(list)
        self._people: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._of_unit: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._of_several: set[tuple[str, str, object]] = set()
        self._plain: dict[int, object] = {}
        claim: Any
        for claim in claims:
            if claim.kind == "person":
                self._people[claim.span.article].append((claim.span.start, claim.name))
            for tie in claim.links:
                if tie.kind in (LinkKind.SHARE_OF, LinkKind.PART_OF) and (act := act_told(claim)):
                    self._acts_of_parts[tie.target].add(act)
            if claim.kind in FIGURES:
                unit, plain = unit_of(claim), plain_value(claim.value)
                self._plain[id(claim)] = plain
                self._of_unit[claim.span.article, unit].append(claim)
                at = claim.span.article, claim.span.sentence_start
                part = wholes_of(claim)
                if claim.slots.measure is not None and not part:
                    head = canonical(claim.slots.measure).head
                    self._of_head[claim.span.article, unit, head].add(plain)
                beside = self._of_sentence[at]
                beside[unit, plain] = beside.get((unit, plain), 0) + 1
                self._nouns[*at, unit, plain].add(_head(claim))
                self._acts[*at, unit].append(act_told(claim))
                if DESCRIBES.match(claim.quote):
                    self._describing[*at, plain] += 1
                self._of_article[claim.span.article].add((unit, _noun(claim), plain))
                if unit == "count" and _SEVERAL.search(claim.span.sentence):
                    self._of_several.add((claim.span.article, _noun(claim), claim.value.nominal))

    def one_of_several(self, a: Any, b: Any) -> bool:
        """True where the larger count is of several events ("in separate shootings"), the smaller of one."""
        if a.kind != "count" or b.kind != "count" or not self._of_several:
            return False
        low, high = sorted((a, b), key=lambda count: count.value.nominal or 0)
        if low.value.nominal == high.value.nominal or _SEVERAL.search(low.span.sentence):
            return False
        return (high.span.article, _noun(high), high.value.nominal) in self._of_several

    def only_two(self, a: Claim, b: Claim) -> bool:
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

    def taken_up(self, a: Claim, b: Claim) -> bool:
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

    def misprinted(self, a: Claim, b: Claim) -> bool:
        """True where the later figure is told as known, and is the earlier one with a slip of hand or ear.

        "A grant of £12,400 … the £14,200 grant", or a headline and its text; else both must be of one noun
        and alone in their sentences. No noun may set them apart, nothing behind narrow the later one, and it
        is told once, as is that of a headline. Shares are as near to one another by chance: of them only a
        headline tells, or what those did or were of whom both are.
        """
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        if a.span.article != b.span.article or a.kind not in FIGURES:
            return False
        if first.span.part is second.span.part is Part.HEADLINE:
            return False
        headline = first.span.part is Part.HEADLINE
        telling = len(str(printed_number(second)).strip("0")) > _FEW_DIGITS
        narrowed = (_FOR_OTHERS if telling else _NARROWED).match(second.span.after)
        if a.kind == "share" and not headline:
            if not _of_one_act(first, second):
                return False
        elif (_of_two_nouns(a, b) or narrowed) and not _takes_up_verb(first, second):
            return False
        known = headline or _TOLD_AS_KNOWN.search(second.span.before) is not None
        if not known and (not _of_one_noun(first, second) or self.crowded(a) or self.crowded(b)):
            return False
        one, other = printed_number(first), printed_number(second)
        if one is None or other is None or one == other or not is_slip(one, other):
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

    def one_penalty(self, a: Claim, b: Claim) -> bool:
        """True where "her seven-year term" can only be the one sentence, or ban, told of before it."""
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        kind = frame_of(second).penalty if a.kind == "length" else ""
        if not kind or frame_of(first).penalty != kind or a.span.article != b.span.article:
            return False
        if _TOLD_AS_KNOWN.search(second.span.before) is None or not self._is_told_once(second):
            return False
        if _NARROWED.match(second.span.after) or _ANOTHER_TERM.search(second.span.before):
            return False
        same = [c for c in self._of_unit[a.span.article, unit_of(a)] if frame_of(c).penalty == kind]
        return len({self._plain[id(c)] for c in same}) == 2

    def one_change(self, a: Claim, b: Claim) -> bool:
        """True where "the reduction of 28 per cent in infections" can only be the change told of before it.

        That is the only one in its direction whose sentence names what changed, or that names nothing.
        """
        first, second = (a, b) if a.span.start <= b.span.start else (b, a)
        if a.kind != "share" or a.span.article != b.span.article or not direction_told(first):
            return False
        thing = change_known(second)
        if thing is None or direction_told(first) != direction_told(second):
            return False
        alike = [
            c
            for c in self._of_unit[a.span.article, unit_of(a)]
            if c is not second and direction_told(c) == direction_told(second)
        ]
        named = [c for c in alike if _tells_of(c, thing)]
        if not named and first.slots.measure is not None:
            return canonical(first.slots.measure).head in _NUMBERS and alike == [first]
        return first in (named or alike) and len({self._plain[id(c)] for c in named or alike}) == 1

    def known_by_noun(self, a: Claim, b: Claim) -> bool:
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

    def crowded(self, claim: Claim) -> bool:
        """True where the sentence prints several figures of the unit: which one meets which is less sure.

        Of counts of what befell people, each is sure beside those of other acts: "3 dead, 4 hurt".
        """
        if claim.kind not in FIGURES:
            return False
        unit = unit_of(claim)
        others = self._acts.get((claim.span.article, claim.span.sentence_start, unit), [])
        act = act_told(claim)
        if claim.kind == "count" and act is not None and None not in others and others.count(act) == 1:
            return False
        return sum(of == unit for of, _ in self._beside(claim)) > 1

    def face(self, a: Claim, b: Claim) -> bool:
        """True where both sentences print the same figures of the unit besides: then these two meet.

        "14.6 per cent, up from 13.9" and "16.4 per cent, against 13.9".
        """
        unit = unit_of(a)
        first, second = (
            Counter({of: many for of, many in self._beside(claim).items() if of[0] == unit})
            - Counter({(unit, self._plain[id(claim)]): 1})
            for claim in (a, b)
        )
        return first == second

    def _beside(self, claim: Any) -> Mapping[tuple[str, object], int]:
        """The figures of the claim's sentence, its own among them, with how often each is printed."""
        return self._of_sentence.get((claim.span.article, claim.span.sentence_start), {})

    def agree(self, a: Any, b: Any) -> bool:
        """True where one side prints the other's figure too, or figures that add up to it.

        What stands on both sides is no conflict, nor is a count of those that a share or a part of the other
        is said to be: "a third of the 750 votes were rejected", "240 votes were rejected". Within one article
        the two sentences are the sides; else the two articles, for figures of one noun.
        """
        if a.kind not in FIGURES or b.kind != a.kind:
            return False
        first, second = self._plain[id(a)], self._plain[id(b)]
        if self._acts_of_parts and any(
            act_told(part) in self._acts_of_parts.get(whole.id, ()) for whole, part in ((a, b), (b, a))
        ):
            return True
        if first == second:
            return False
        if any(self._prints(there, here, value) for here, value, there in ((a, first, b), (b, second, a))):
            return True
        if a.kind == "money":
            return any(self._comes_to(x, y) or self._rounds(x, y) for x, y in ((a, b), (b, a)))
        return a.kind == "count" and (self._adds_up(a, b) or self._adds_up(b, a))

    def _prints(self, there: Any, here: Any, value: object) -> bool:
        if here.span.article == there.span.article:
            return (unit_of(here), value) in self._beside(there) and not self._on_both(there, here, value)
        return (unit_of(here), _noun(here), value) in self._of_article.get(there.span.article, ())

    def _on_both(self, there: Any, here: Any, value: object) -> bool:
        """True where the figure stands on both sides, of another noun: "four people, three of them boys"."""
        unit = unit_of(here)
        one, other = (
            self._nouns.get((side.span.article, side.span.sentence_start, unit, value), set())
            for side in (there, here)
        )
        return bool(one) and "" not in one and _head(here) not in one and one <= other

    def _comes_to(self, total: Any, part: Any) -> bool:
        """True where the sum and another of its sentence come to the total: "£2.8m and £650,000", "£3.5m"."""
        if total.value.bounded_one_side or part.value.nominal is None or total.value.nominal is None:
            return False
        other: Any
        for other in self._sums.get((part.span.article, part.span.sentence_start, unit_of(part)), ()):
            first, second = sorted((part.span, other.span), key=lambda span: span.start)
            joined = _JOINED.fullmatch(part.span.sentence, *_between(first, second))
            if other is part or other.value.nominal is None or joined is None:
                continue
            come = part.value.nominal + other.value.nominal
            if come == total.value.nominal or (total.value.hedge and total.value.contains(come)):
                return True
        return False

    def _rounds(self, rounded: Any, other: Any) -> bool:
        """True where the sentence of the other sum prints the one that is rounded: "nearly £400,000"."""
        if not rounded.value.hedge or rounded.value.bounded_one_side:
            return False
        at = other.span.article, other.span.sentence_start, unit_of(other)
        beside: list[Any] = [claim for claim in self._sums.get(at, ()) if claim is not other]
        return any(x.value.nominal is not None and rounded.value.contains(x.value.nominal) for x in beside)

    @cached_property
    def _sums(self) -> dict[tuple[str, int, str], list[Claim]]:
        """The sums of money of each sentence."""
        found: dict[tuple[str, int, str], list[Claim]] = defaultdict(list)
        for (article, unit), claims in self._of_unit.items():
            for claim in claims:
                if claim.kind == "money":
                    found[article, claim.span.sentence_start, unit].append(claim)
        return found

    def _adds_up(self, total: Any, part: Any) -> bool:
        """True where the part and another figure of its sentence make the total: "10 … and two …", "12".

        Not where the total's sentence prints that other figure too: "1 dead, 4 hurt" is not "1 dead, 3 hurt".
        """
        with_part, with_total = self._beside(part), self._beside(total)
        if sum(with_part.values()) < 2 or not part.value.exact or not total.value.exact:
            return False
        if _DIVIDED.search(part.span.before):
            return False
        rest = total.value.low - part.value.low
        other = ("count", plain_value(Bounds.exactly(rest)))
        itself = rest == part.value.low
        describing = self._describing[part.span.article, part.span.sentence_start, other[1]]
        return rest > 0 and with_part.get(other, 0) > itself + describing and other not in with_total


_RISEN = pattern(r"\b(?:risen|rises?|rose|climb(?:ed|s)|gone up|mount(?:ed|s)) to (?:at least )?\Z")


def told_as_risen(a: Claim, b: Claim) -> bool:
    """True where the larger of two tolls is told as a later one: "the number of dead has risen to 16"."""
    if a.span.article == b.span.article or not (moves(a) and moves(b)):
        return False
    first, second = printed_number(a) or 0, printed_number(b) or 0
    return _RISEN.search((a if first > second else b).span.before) is not None


_JOINED = pattern(r"[^.;]{0,60}? and (?:an?other |a further )?")


def _between(first: Span, second: Span) -> tuple[int, int]:
    """Where the words between two figures of a sentence begin and end in it."""
    return first.end - first.sentence_start, max(first.end, second.start) - first.sentence_start


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
    words = [frame_of(claim).after[:1] for claim in (first, second)]
    return words[0] == words[1] != () and _TOLD_AS_KNOWN.search(second.span.before) is not None


def _takes_up_verb(first: Claim, second: Claim) -> bool:
    """True where the words behind take up the verb before: "granted £640", "the £460 granted in May"."""
    verb = _NEXT_WORD.match(second.span.after)
    return verb is not None and verb_lemma(verb[1]) in (frame_of(first).verb, act_told(first))


def _is_the_one(claim: Any, head: str) -> bool:
    """True where the thing is told of as known, by its bare name: "the threshold"."""
    return re.search(rf"\bthe {re.escape(head)}\b", claim.span.sentence, re.I) is not None


def _tells_of(claim: Claim, head: str) -> bool:
    """True where a figure is one of the thing, or stands in one clause with a word for it."""
    measure = claim.slots.measure
    return head in context_of(claim).near or (measure is not None and canonical(measure).head == head)


def plain_value(value: object) -> object:
    """What a value allows, for telling whether two figures are the same; fractions are slow to look up."""
    bounds = in_days(value)
    if not isinstance(bounds, Bounds):
        return value
    low, high = bounds.low, bounds.high
    return (
        low and (low.numerator, low.denominator),
        bounds.low_open,
        high and (high.numerator, high.denominator),
        bounds.high_open,
    )


def _head(claim: Claim) -> str:
    """The noun of what a figure counts, as far as it is named."""
    return canonical(claim.slots.measure).head if claim.slots.measure is not None else ""


def _noun(claim: Claim) -> str:
    """What a figure counts, with the act, as far as it is named."""
    if claim.slots.measure is None:
        return ""
    canon = canonical(claim.slots.measure)
    return f"{canon.head}:{canon.predicate or ''}"
