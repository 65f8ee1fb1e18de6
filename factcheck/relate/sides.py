"""The two sides of a comparison, and what each of them prints besides."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.claim import Claim, LinkKind, Span
from factcheck.grammar.patterns import cued, pattern
from factcheck.relate.compare import both_answered
from factcheck.relate.measures import act_told, canonical, moves
from factcheck.relate.slot_verdicts import printed_number, unit_of
from factcheck.value import Bounds, in_days

__all__ = ["DESCRIBES", "FIGURES", "Sides", "plain_value", "told_as_risen"]

#: Kinds whose values are compared as figures.
FIGURES = frozenset({"count", "share", "money", "quantity", "length"})


#: A figure that only describes a thing: the three of "a three-bedroom house" adds up with no other.
DESCRIBES = pattern(r"(?:\d+|[a-z]+)-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)[a-z]", re.I)

#: What a sentence divides holds the other figures of the sentence: "of the five men, two".
_DIVIDED = pattern(r"\b[Oo]f (?:the|these|those|all|all the) \Z")
#: Before the figure that another one is set against.
_SET_AGAINST = pattern(r"\b(?:(?:up|down|risen|fallen|rising|falling) from|compared (?:with|to)|against) \Z")
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


class Sides:
    """The figures of every article and every sentence of some claims, by unit, noun and value."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._of_sentence: dict[tuple[str, int], dict[tuple[str, object], int]] = defaultdict(dict)
        self._nouns: dict[tuple[str, int, str, object], set[str]] = defaultdict(set)
        self._of_article: dict[str, set[tuple[str, str, object]]] = defaultdict(set)
        self._acts_of_parts: dict[str, set[str]] = defaultdict(set)
        self._counts: Counter[tuple[str, int, object]] = Counter()
        self._describing: Counter[tuple[str, int, object]] = Counter()
        self._acts: dict[tuple[str, int, str], list[str | None]] = defaultdict(list)
        self._sums: dict[tuple[str, int, str], list[Claim]] = defaultdict(list)
        self._of_several: set[tuple[str, str, object]] = set()
        self._plain: dict[int, object] = {}
        claim: Any
        for claim in claims:
            for tie in claim.links:
                if tie.kind in (LinkKind.SHARE_OF, LinkKind.PART_OF) and (act := act_told(claim)):
                    self._acts_of_parts[tie.target].add(act)
            if claim.kind in FIGURES:
                unit, plain = unit_of(claim), plain_value(claim.value)
                self._plain[id(claim)] = plain
                at = claim.span.article, claim.span.sentence_start
                if claim.kind == "money":
                    self._sums[*at, unit].append(claim)
                if unit == "count":
                    self._counts[*at, claim.value.nominal] += 1
                beside = self._of_sentence[at]
                beside[unit, plain] = beside.get((unit, plain), 0) + 1
                self._nouns[*at, unit, plain].add(_head(claim))
                self._acts[*at, unit].append(act_told(claim))
                if DESCRIBES.match(claim.quote):
                    self._describing[*at, plain] += 1
                self._of_article[claim.span.article].add((unit, _noun(claim), plain))
                if unit == "count" and _SEVERAL.search(claim.span.sentence):
                    self._of_several.add((claim.span.article, _noun(claim), claim.value.nominal))

    def plain(self, figure: Claim) -> object:
        """The plain value of one of the claims, a figure: equal for equal figures, however printed."""
        return self._plain[id(figure)]

    def one_of_several(self, a: Any, b: Any) -> bool:
        """True where the larger count is of several events ("in separate shootings"), the smaller of one."""
        if a.kind != "count" or b.kind != "count" or not self._of_several:
            return False
        low, high = sorted((a, b), key=lambda count: count.value.nominal or 0)
        if low.value.nominal == high.value.nominal or _SEVERAL.search(low.span.sentence):
            return False
        return (high.span.article, _noun(high), high.value.nominal) in self._of_several

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

    def meet_in_crowd(self, a: Claim, b: Claim) -> bool:
        """True where figures of one unit stand side by side: in both sentences, for a quantity in one.

        Not where all but these two are the same on both sides, nor for those that answered.
        """
        if both_answered(a, b):
            return False
        crowded = [self.crowded(a), self.crowded(b)]
        if not (any(crowded) if a.kind == "quantity" else all(crowded)):
            return False
        return unit_of(a) != unit_of(b) or not self._face(a, b)

    def _face(self, a: Claim, b: Claim) -> bool:
        """True where both sentences print the same figures of the unit besides: then these two meet.

        "14.6 per cent, up from 13.9" and "16.4 per cent, against 13.9".
        """
        unit = unit_of(a)
        first, second = (
            Counter({of: many for of, many in self._beside(claim).items() if of[0] == unit})
            - Counter({(unit, self.plain(claim)): 1})
            for claim in (a, b)
        )
        return first == second

    def _beside(self, claim: Any) -> Mapping[tuple[str, object], int]:
        """The figures of the claim's sentence, its own among them, with how often each is printed."""
        return self._of_sentence.get((claim.span.article, claim.span.sentence_start), {})

    def agree(self, a: Any, b: Any) -> bool:
        """True where one side prints the other's figure too, or figures that add up to it.

        What stands on both sides is no conflict, nor is a count of those that a share or a part of the other
        is said to be: "a third of the 750 votes were rejected", "240 votes were rejected". In one article
        the two sentences are the sides; else the two articles, for figures of one noun, and the sentence of a
        figure that is told as an earlier one.
        """
        if a.kind not in FIGURES or b.kind != a.kind:
            return False
        first, second = self.plain(a), self.plain(b)
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
        if _SET_AGAINST.search(there.span.before) and (unit_of(here), value) in self._beside(there):
            return True  # "£13.1m, up from £11.0m"
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
        at = part.span.article, part.span.sentence_start
        describing = self._describing[*at, other[1]]
        return rest > 0 and self._counts[*at, rest] > itself + describing and other not in with_total


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
