"""Slots compared one by one: the same, one inside the other, apart, or not known."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factcheck.claim import (
    Claim,
    Count,
    How,
    Length,
    Modality,
    Money,
    Quantity,
    wholes_of,
)
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma
from factcheck.relate.evidence import context_of, is_common
from factcheck.relate.hours import hour_of
from factcheck.relate.measures import Canonical, canonical, canonical_word, is_a, moves, one_act
from factcheck.relate.places import is_state_label, places_relation
from factcheck.value import Duration, Period, PeriodRelation

__all__ = [
    "SILENT",
    "SlotVerdict",
    "Verdict",
    "apart_in",
    "both_by_hand",
    "compare_slot",
    "is_by_hand",
    "printed_number",
    "slot_name",
    "unit_of",
]


class Verdict(StrEnum):
    """Whether two claims, or one slot of them, speak of the same thing."""

    EQUAL = "equal"
    NESTED = "nested"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


class SlotVerdict(NamedTuple):
    """The verdict on one slot, and what it rests on; ``stated`` is True where both sides say it."""

    verdict: Verdict
    reason: str = ""
    stated: bool = False


#: Neither side says anything of the slot.
SILENT = SlotVerdict(Verdict.EQUAL)


def _measure(a: Any, b: Any) -> SlotVerdict:
    if (a.links and b.id in wholes_of(a)) or (b.links and a.id in wholes_of(b)):
        return SlotVerdict(Verdict.NESTED, "one is a part of the other")
    ma, mb = a.slots.measure, b.slots.measure
    if ma is None or mb is None or not ma.head or not mb.head:
        if isinstance(a, Count) and ma is mb and not is_by_hand(a):
            return SILENT
        return SlotVerdict(Verdict.UNKNOWN, "what is counted is not said on both sides")
    ca, cb = canonical(ma), canonical(mb)
    if ca.predicate and cb.predicate and ca.predicate != cb.predicate:
        if one_act(ca.predicate, cb.predicate) and not (_is_fatal(a) or _is_fatal(b)):
            return SlotVerdict(Verdict.UNKNOWN, "some of those shot may not have been hurt, or died")
        return SlotVerdict(
            Verdict.DISJOINT, f"one counts those of “{ca.predicate}”, the other of “{cb.predicate}”"
        )
    two_acts = ma.predicate and mb.predicate and ma.predicate != mb.predicate
    if two_acts and None in (ca.predicate, cb.predicate) and both_by_hand(a, b):
        return SlotVerdict(Verdict.DISJOINT, f"“{ma.predicate}” is not “{mb.predicate}”")
    if isinstance(a, Count) and _set_apart(a, b):
        return SlotVerdict(Verdict.DISJOINT, f"one speaks of some of the {ma.head}s apart from others")
    if "other" in ca.modifiers and "other" in cb.modifiers and _adds(a) != _adds(b):
        return SlotVerdict(Verdict.DISJOINT, f"one adds {ma.head}s to those told of before")
    if ("other" in ca.modifiers) != ("other" in cb.modifiers):
        return SlotVerdict(Verdict.DISJOINT, f"one speaks of other {ma.head}s")
    if (ca.predicate is None) != (cb.predicate is None) and (
        ca.predicate in _STRICT or cb.predicate in _STRICT
    ):
        return SlotVerdict(Verdict.DISJOINT, f"only one counts those that {ca.predicate or cb.predicate}")
    if (
        (wholes_of(a) or wholes_of(b))
        and not (_names_its_part(a) and _names_its_part(b))
        and not (ma.predicate and ma.predicate == mb.predicate)
        and not (ca.predicate and ca.predicate == cb.predicate)
    ):
        return SlotVerdict(Verdict.DISJOINT, f"one is a part of the {ma.head}s")
    if _names_its_part(a) and _names_its_part(b) and ca.head == cb.head:
        return SlotVerdict(Verdict.UNKNOWN, "each is a part, and the wholes may be two")
    if (
        isinstance(a, Count)
        and ma.predicate
        and mb.predicate
        and ma.predicate != mb.predicate
        and None in (ca.predicate, cb.predicate)
        and ca.head == cb.head
    ):
        return SlotVerdict(
            Verdict.UNKNOWN, f"one counts those of “{ma.predicate}”, the other of “{mb.predicate}”"
        )
    if ca.head != cb.head:
        if _people_of_one_kind(ca, cb):
            return SlotVerdict(Verdict.EQUAL, max(ma.printed, mb.printed, key=len) or ma.head, True)
        if is_a(ca.head, cb.head) or is_a(cb.head, ca.head):
            return SlotVerdict(
                Verdict.NESTED, f"{ca.head} and {cb.head} are a narrower and a wider set", True
            )
        if isinstance(a, (Count, Length)):
            return SlotVerdict(Verdict.DISJOINT, f"{ma.head} and {mb.head} are not the same thing")
        return SlotVerdict(Verdict.UNKNOWN, f"{ma.head} and {mb.head} may not be the same thing")
    if ca.head == "time" and ma.predicate != mb.predicate:
        return SlotVerdict(Verdict.UNKNOWN, "what was done so many times is not known on both sides")
    if ca.modifiers == cb.modifiers:
        return SlotVerdict(Verdict.EQUAL, ma.printed or ma.head, True)
    if ca.modifiers <= cb.modifiers or cb.modifiers <= ca.modifiers:
        wide = a if ca.modifiers <= cb.modifiers else b
        around = context_of(wide)
        if (ca.modifiers ^ cb.modifiers) <= around.near | around.far:
            return SlotVerdict(Verdict.EQUAL, max(ma.printed, mb.printed, key=len) or ma.head, True)
        if not isinstance(a, Count) or _exceeds(b if wide is a else a, wide):
            return SlotVerdict(Verdict.UNKNOWN, "one side names the measure more closely")
        return SlotVerdict(Verdict.NESTED, "one side names the measure more closely")
    return SlotVerdict(
        Verdict.DISJOINT,
        f"“{_listed(ca.modifiers - cb.modifiers)}” and “{_listed(cb.modifiers - ca.modifiers)}” differ",
    )


def _adds(claim: Any) -> bool:
    """True for "three more victims": others still than the others."""
    return " more " in claim.quote.lower()


def _people_of_one_kind(a: Canonical, b: Canonical) -> bool:
    """True for "undocumented people" and "undocumented immigrants": a telling word says who they are."""
    wide = "person" in (a.head, b.head) and (is_a(a.head, b.head) or is_a(b.head, a.head))
    return wide and a.modifiers == b.modifiers and not all(is_common(word) for word in a.modifiers)


_FATAL = pattern(r"\b(?:kill|dead|die[sd]?|death|fatal|slain|murder|homicide|surviv)", re.I)


def _is_fatal(claim: Any) -> bool:
    """True where the sentence tells of a death: then those shot and those hurt are two numbers."""
    return _FATAL.search(claim.span.sentence) is not None


def _listed(words: frozenset[str]) -> str:
    return " ".join(sorted(words))


def _exceeds(narrow: Any, wide: Any) -> bool:
    """True where the narrower count is above the wider one, so that it cannot be a part of it."""
    low, high = narrow.value.low, wide.value.high
    return low is not None and high is not None and low > high


def _names_its_part(claim: Any) -> bool:
    """True for a part with a noun of its own: "five people, including two children"."""
    return bool(wholes_of(claim)) and any(f.slot == "measure" and f.how is How.STATED for f in claim.found)


_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_WEEKDAY = pattern(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: Acts that always make a set of their own: those that answered are not those that exist.
_STRICT = frozenset({"respond", "exist"})


@cache
def _key_words(phrase: str) -> frozenset[str]:
    words = (w.strip(".,;:()'\"’“”").removesuffix("’s").removesuffix("'s") for w in phrase.split())
    return frozenset(canonical_word(lemma(w)) for w in words if w and w.lower() not in CLOSED)


def _words(slot: str) -> Callable[[Any, Any], SlotVerdict]:
    def compare(a: Any, b: Any) -> SlotVerdict:
        pa, pb = getattr(a.slots, slot), getattr(b.slots, slot)
        if pa is None or pb is None:
            return SILENT if pa is pb else SlotVerdict(Verdict.UNKNOWN, f"the {slot} is not said on one side")
        wa, wb = _key_words(pa), _key_words(pb)
        if wa == wb:
            return SlotVerdict(Verdict.EQUAL, pa, True)
        if wa <= wb or wb <= wa:
            return SlotVerdict(Verdict.NESTED, f"{pa} and {pb}: one is part of the other", True)
        return SlotVerdict(Verdict.DISJOINT, f"{pa} is not {pb}", True)

    return compare


def _place(a: Any, b: Any) -> SlotVerdict:
    pa, pb = a.slots.place, b.slots.place
    if pa is None or pb is None:
        return SILENT if pa is pb else SlotVerdict(Verdict.UNKNOWN, "the place is not said on one side")
    relation = places_relation(pa, pb)
    if relation == "equal":
        return SlotVerdict(Verdict.EQUAL, pa, True)
    if relation == "nested":
        if is_state_label(pa) and is_state_label(pb):
            return SlotVerdict(Verdict.UNKNOWN, f"{pa} and {pb} may be meant for one area")
        return SlotVerdict(Verdict.NESTED, f"{pa} and {pb}: one lies in the other", True)
    if relation == "disjoint":
        return SlotVerdict(Verdict.DISJOINT, f"{pa} is not {pb}", True)
    if both_by_hand(a, b) and _key_words(pa).isdisjoint(_key_words(pb)):
        return SlotVerdict(Verdict.DISJOINT, f"{pa} and {pb} are given as two places", True)
    return SlotVerdict(Verdict.UNKNOWN, f"it is not known how {pa} lies to {pb}")


def is_by_hand(claim: Any) -> bool:
    """True for a claim whose slots somebody wrote down, as in a claim file."""
    for found in claim.found:  # noqa: SIM110 - asked of every pair, and a generator takes thrice the time
        if found.how is not How.ASSUMED:
            return False
    return True


def _stated_place(a: Any, b: Any) -> SlotVerdict:
    """As the place, but a place that is not said on one side is no obstacle."""
    found = _place(a, b)
    return SILENT if found.verdict is Verdict.UNKNOWN else found


def _period(a: Any, b: Any) -> SlotVerdict:
    pa: Period | None = a.slots.period
    pb: Period | None = b.slots.period
    if pa is None or pb is None:
        if pa is pb:
            return SILENT
        if _long_ago(*((a, b) if pb is None else (b, a))):
            return SlotVerdict(Verdict.DISJOINT, "one names a year, the other is news of this week", True)
        return SlotVerdict(Verdict.UNKNOWN, "the period is not said on one side")
    relation = pa.relation(pb)
    if relation is PeriodRelation.EQUAL:
        return SlotVerdict(Verdict.EQUAL, pa.printed or pa.describe(), True)
    if relation is PeriodRelation.DISJOINT:
        return SlotVerdict(Verdict.DISJOINT, f"{pa.describe()} and {pb.describe()} do not overlap", True)
    if pa.relative or pb.relative:
        return SlotVerdict(Verdict.UNKNOWN, f"“{pa.printed}” and “{pb.printed}” may be one period")
    if relation is PeriodRelation.NESTED:
        return SlotVerdict(
            Verdict.NESTED, f"{pa.describe()} and {pb.describe()}: one lies in the other", True
        )
    return SlotVerdict(Verdict.DISJOINT, f"{pa.describe()} and {pb.describe()} overlap only in part", True)


def _long_ago(dated: Any, undated: Any) -> bool:
    """True for "three died there in 2002" beside "two died on Sunday": news is printed without its year."""
    return (
        dated.span.article == undated.span.article
        and not _is_one_day(dated.slots.period)
        and _YEAR.search(dated.slots.period.printed or "") is not None
        and _YEAR.search(undated.span.sentence) is None
        and _WEEKDAY.search(undated.span.sentence) is not None
        and _WEEKDAY.search(dated.span.sentence) is None
    )


def _is_one_day(period: Period) -> bool:
    """True for a day with its year, as a caption prints today's."""
    return period.first is not None and period.first == period.last


def _as_of(a: Any, b: Any) -> SlotVerdict:
    da: dt.date | None = a.slots.as_of
    db: dt.date | None = b.slots.as_of
    if da is not None and db is not None and da != db:
        return SlotVerdict(Verdict.DISJOINT, f"the figure moves: one stands at {da}, the other at {db}", True)
    if (moves(a) or moves(b)) and a.span.article != b.span.article and not (_is_dated(a) and _is_dated(b)):
        if not (a.value.exact and b.value.exact):
            return SlotVerdict(Verdict.DISJOINT, "the figure moves, and a bound on it may be of another hour")
        first, second = hour_of(a.span.sentence), hour_of(b.span.sentence)
        if first and second and first != second:
            return SlotVerdict(Verdict.DISJOINT, f"the figure moves: one stands {first}, the other {second}")
        return SlotVerdict(Verdict.UNKNOWN, "the figure moves, and its hour is not said")
    if (da is None) != (db is None):
        return SlotVerdict(Verdict.UNKNOWN, "the day of the figure is not said on one side")
    return SILENT


def _is_dated(claim: Any) -> bool:
    """True where the claim itself says as of when, so that it is not its article's day."""
    return claim.slots.as_of is not None and not any(
        f.slot == "as_of" and f.how is How.ASSUMED for f in claim.found
    )


#: A finite verb before a figure, in its clause: it is told as a fact.
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|does|did|cost|won|lost|made|took|spent|sold|bought|gave|paid|ran|got|stands?|"
    r"(?!hundred|need|sacred|proposed|planned|expected|promised)[a-z]{3,}ed)\b(?! to\b)"
)
_CLAUSES = pattern(r"[;:]|,(?!\d)")


def _is_done(claim: Claim) -> bool:
    """True where a finite verb before the figure tells it as a fact, in its clause."""
    return _FINITE.search(_CLAUSES.split(claim.span.before)[-1]) is not None


def _modality(a: Any, b: Any) -> SlotVerdict:
    if a.slots.modality is b.slots.modality:
        return SILENT
    pair = {a.slots.modality, b.slots.modality}
    if Modality.PLANNED in pair:
        # "will run for 3.2 miles", "the new road, 2.3 miles long": nothing says that it is there
        said = a if a.slots.modality is Modality.SAID else b
        apart = a.span.article != b.span.article and said.slots.modality is Modality.SAID
        verdict = Verdict.UNKNOWN if apart and not _is_done(said) else Verdict.DISJOINT
        return SlotVerdict(verdict, f"one is {a.slots.modality}, the other {b.slots.modality}")
    of_one_time = a.slots.period is not None and _period(a, b).verdict is Verdict.EQUAL
    if Modality.FORMER in pair and not of_one_time:
        return SlotVerdict(Verdict.DISJOINT, "one is a figure of an earlier time")
    if pair & {Modality.SUPPOSED, Modality.FORMER}:
        return SlotVerdict(Verdict.UNKNOWN, f"one is {a.slots.modality}, the other {b.slots.modality}")
    return SILENT


def _per(a: Any, b: Any) -> SlotVerdict:
    """A figure for every year is never the figure of one time, nor one for every month.

    A price is often printed without what it is for ("the wage was £9"): a sum may be one all the same.
    """
    pa, pb = a.slots.per, b.slots.per
    if pa == pb:
        return SILENT if pa is None else SlotVerdict(Verdict.EQUAL, f"for every {pa}", True)
    if isinstance(a, (Money, Quantity)) and None in (pa, pb):
        return SlotVerdict(Verdict.UNKNOWN, "what the sum is for is not said on one side")
    told = [f"one is {'an average' if p == 'average' else f'a figure for every {p}'}" for p in (pa, pb) if p]
    return SlotVerdict(Verdict.DISJOINT, f"{told[0]}, the other is not", True)


def _figure(a: Any, b: Any) -> SlotVerdict:
    number = printed_number(a)
    if number is not None and number == printed_number(b):
        return SlotVerdict(Verdict.EQUAL, "the same figure", True)
    return SlotVerdict(Verdict.DISJOINT, "two figures")


def _person(a: Any, b: Any) -> SlotVerdict:
    if a.person is None or b.person is None:
        return (
            _words("population")(a, b)
            if a.person is b.person
            else SlotVerdict(Verdict.UNKNOWN, "the person is not named on one side")
        )
    wa, wb = a.person.casefold().split(), b.person.casefold().split()
    if wa == wb or (wa[-1] == wb[-1] and (len(wa) == 1 or len(wb) == 1)):
        return SlotVerdict(Verdict.EQUAL, max(a.person, b.person, key=len), True)
    return SlotVerdict(Verdict.DISJOINT, f"{a.person} is not {b.person}", True)


def _act(a: Any, b: Any) -> SlotVerdict:
    """Looser than the measure: the same act counted under two nouns ("34 officers", "34 cases")."""
    ma, mb = a.slots.measure, b.slots.measure
    if ma is None or mb is None:
        return _measure(a, b)
    ca, cb = canonical(ma), canonical(mb)
    if ca.predicate and ca.predicate == cb.predicate:
        return SlotVerdict(Verdict.EQUAL, f"the same act ({ca.predicate})", True)
    if ca.head == cb.head:
        found = _measure(a, b)
        return SlotVerdict(Verdict.UNKNOWN, found.reason) if found.verdict is Verdict.NESTED else found
    if "case" in (ca.head, cb.head):
        return SlotVerdict(Verdict.UNKNOWN, f"{ma.head} and {mb.head} may be counted alike")
    return SlotVerdict(Verdict.DISJOINT, f"{ma.head} and {mb.head} are not the same thing")


_SLOTS: dict[str, Callable[[Any, Any], SlotVerdict]] = {
    "measure": _measure,
    "population": _words("population"),
    "place": _place,
    "period": _period,
    "as_of": _as_of,
    "dataset": _words("dataset"),
    "occasion": _words("occasion"),
    "modality": _modality,
    "per": _per,
    "figure": _figure,
    "stated place": _stated_place,
    "person": _person,
    "act": _act,
}


#: Slots whose own name is no plain word.
_NAMES = {
    "as_of": "day of the figure",
    "modality": "footing",
    "dataset": "data set",
    "occasion": "event",
    "per": "rate",
}


def slot_name(slot: str) -> str:
    """The slot in a word for editors: ``as_of`` is "day of the figure"."""
    plain = slot.removeprefix("stated ")
    return _NAMES.get(plain, plain)


def compare_slot(slot: str, a: Claim, b: Claim) -> SlotVerdict:
    """The verdict on one slot of two claims.

    Raises:
        KeyError: no such slot.
    """
    return _SLOTS[slot](a, b)


#: Words before a figure that set its things apart from others of the same noun.
_APART = pattern(
    r"\b(other|another|remaining|final|first|last|next|additional|further|extra|second|third|fourth|initial|"
    r"previous|latest|top|new|more|rest)\s*$",
    re.I,
)


def _set_apart(a: Any, b: Any) -> bool:
    """True where two counts are not both of the "remaining", "first" or "other" ones."""
    one, other = a.span, b.span
    return _word_apart(one.sentence, one.start - one.sentence_start) != _word_apart(
        other.sentence, other.start - other.sentence_start
    )


@lru_cache(1 << 14)
def _word_apart(sentence: str, at: int) -> str | None:
    """The word before a figure that sets its things apart, in small letters."""
    found = _APART.search(sentence[: max(0, at)])
    return found.group(1).lower() if found else None


def printed_number(claim: Claim) -> Fraction | None:
    """The number that a claim's figure prints, a length's in its own unit; None where it has none."""
    value = getattr(claim, "value", None)
    return getattr(value.length if isinstance(value, Duration) else value, "nominal", None)


def unit_of(claim: Claim) -> str:
    """What a figure is measured in; figures of different units are never compared."""
    if claim.kind == "money":
        return claim.currency
    if claim.kind == "quantity":
        return claim.unit
    if claim.kind == "share":
        return "points" if claim.points else "percent"
    return "time" if claim.kind in ("length", "period") else claim.kind


def both_by_hand(a: Any, b: Any) -> bool:
    """True for two claims whose slots somebody wrote down."""
    return is_by_hand(a) and is_by_hand(b)


def apart_in(a: Claim, b: Claim, *slots: str) -> bool:
    """True for claims of two places, groups of people or sets of data, or apart in one of the slots."""
    return any(
        compare_slot(slot, a, b).verdict is Verdict.DISJOINT
        for slot in ("place", "population", "dataset", *slots)
    )
