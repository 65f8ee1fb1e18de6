"""Comparability: may two claims be compared, and which slot decides it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from factcheck.claim import How
from factcheck.relate.measures import HOLDING, act_told
from factcheck.relate.slips import is_slip
from factcheck.relate.slot_verdicts import (
    SILENT,
    SlotVerdict,
    Verdict,
    both_by_hand,
    compare_slot,
    printed_number,
)
from factcheck.value import Bounds, in_days

__all__ = [
    "Comparison",
    "Pair",
    "Weigh",
    "at_odds",
    "both_answered",
    "conclude",
    "has_context",
    "is_inherited",
    "may_be_one_size",
    "values_disjoint",
]


#: Points from which what is held is taken to be held by one, though nobody says by whom.
_HELD = 350
#: From here on one figure is so many times the other that they are of two things.
_TIMES = 3


class Comparison(NamedTuple):
    """The verdict on two claims, with the slot that decided it.

    ``missing`` are the slots known on one side only, ``same`` what both sides share, in words.
    ``likely`` is True where the words around both speak of the same thing: only then may an *unknown*
    comparison raise a warning. ``points`` is that evidence (``relate.evidence``); it is not weighed where the
    figures are of two sizes, which no evidence makes one thing's. ``by_role`` of them are for what two
    reports of one event do with the figures (``relate.roles``): they make nothing certain.
    """

    a: Any
    b: Any
    verdict: Verdict
    slot: str = ""
    reason: str = ""
    missing: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    likely: bool = False
    points: int = 0
    by_role: int = 0


class Pair:
    """Two claims to be compared: what several rules ask of both is worked out once."""

    __slots__ = ("_sizes", "_verdicts", "a", "b", "by_hand")

    def __init__(self, a: Any, b: Any) -> None:
        self.a, self.b = a, b
        self.by_hand = both_by_hand(a, b)
        self._verdicts: dict[str, SlotVerdict] = {}
        self._sizes: dict[int, bool] = {}

    def verdict(self, slot: str) -> SlotVerdict:
        """The verdict on one slot, for what it is worth where the slot was taken from other words."""
        found = self._verdicts.get(slot)
        if found is None:
            found = self._verdicts[slot] = _slot(slot, self.a, self.b)
        return found

    def of_one_size(self, times: int) -> bool:
        """True where neither figure is more than so many times the other, as far as prose goes."""
        found = self._sizes.get(times)
        if found is None:
            found = self._sizes[times] = _comparable_size(self.a, self.b, times)
        return found


def values_disjoint(a: Any, b: Any) -> bool:
    """True where no number fits the values of both claims, lengths of all units in days.

    So it is for values that are no numbers.
    """
    first, second = in_days(a.value), in_days(b.value)
    if not (isinstance(first, Bounds) and isinstance(second, Bounds)):
        return True  # whoever judges them says what is wrong
    return first.meet(second) is None


def may_be_one_size(a: Any, b: Any) -> bool:
    """False for two figures of prose that are of two sizes: no words around make them one thing's.

    Of two counts of those that answered the size tells nothing.
    """
    told = has_context(a) and has_context(b) and not both_by_hand(a, b)
    return not told or both_answered(a, b) or _comparable_size(a, b, _TIMES)


def both_answered(a: Any, b: Any) -> bool:
    """True where both count those that answered: in one story, that is the base of the same data."""
    return act_told(a) == act_told(b) == "respond"


def at_odds(a: Any, b: Any) -> bool:
    """True for two figures of which at most one can be right, if both are of one thing."""
    return values_disjoint(a, b) and may_be_one_size(a, b)


def conclude(pair: Pair, slots: Sequence[str], weigh: Weigh | None, enough: int) -> Comparison:
    """The verdict on two claims by the given slots.

    ``weigh`` gives the evidence of the words around, in points; without it, or where a claim has no words
    around it, the slots alone decide. Below ``enough`` points the occasion is not known to be one, unless
    two or more slots are given by hand and equal; where what is counted, or the footing on which it is
    said, is not known to be one, half as much again is asked for. A figure for every
    year is never compared with one of another unit, or of one time. Claims given by hand are kept apart by
    their data set and their occasion too.
    """
    a, b, by_hand = pair.a, pair.b, pair.by_hand
    rate = compare_slot("per", a, b)
    if rate.verdict is Verdict.DISJOINT:
        return Comparison(a, b, Verdict.DISJOINT, "per", rate.reason)
    missing: list[str] = ["per"] if rate.verdict is Verdict.UNKNOWN else []
    same: list[str] = []
    nested: tuple[str, str] | None = None
    for slot in (*slots, "dataset", "occasion") if by_hand else slots:
        found = pair.verdict(slot)
        if found.verdict is Verdict.DISJOINT:
            return Comparison(a, b, Verdict.DISJOINT, slot, found.reason)
        if slot not in slots:
            continue
        if found.verdict is Verdict.NESTED and nested is None:
            nested = (slot, found.reason)
        elif found.verdict is Verdict.UNKNOWN:
            missing.append(slot)
        elif found.stated and found.reason and not (is_inherited(a, slot) or is_inherited(b, slot)):
            same.append(found.reason)
    for slot in ("measure", "modality"):
        if slot in missing:
            enough = enough * 3 // 2
    points, likely = None, True
    if weigh is not None:
        of_one_size = pair.of_one_size(2 if "measure" in missing else _TIMES)
        sure = by_hand and len(same) >= 2 and not missing
        if not of_one_size and not sure and has_context(a) and has_context(b):
            likely = False  # whatever the words around say
        else:
            points = weigh(a, b)
            likely = points is None or sure or (points >= enough and of_one_size)
    held = "population" in missing and a.kind == "count"
    if held and (points or 0) < _HELD and not HOLDING.isdisjoint((act_told(a), act_told(b))):
        likely = False  # seats are somebody's: "24 seats" of the one, "19 seats" of nobody knows whom
    gaps, common, evidence = tuple(missing), tuple(same), points or 0
    if nested:
        return Comparison(a, b, Verdict.NESTED, nested[0], nested[1], gaps, common, likely, evidence)
    if missing:
        reason = f"the {missing[0]} is not known on both sides"
        return Comparison(a, b, Verdict.UNKNOWN, missing[0], reason, gaps, common, likely, evidence)
    if not likely:
        reason = "the words around do not show that both speak of one thing"
        return Comparison(a, b, Verdict.UNKNOWN, "occasion", reason, ("occasion",), common, False, evidence)
    return Comparison(a, b, Verdict.EQUAL, "", "every slot agrees", (), common, True, evidence)


def _slot(slot: str, a: Any, b: Any) -> SlotVerdict:
    """The verdict on one slot, for what it is worth where the slot was taken from other words.

    Places apart keep two articles apart all the same; of all else only agreement counts then, and what is
    counted is not known where neither side says it itself.
    """
    found = compare_slot(slot, a, b)
    if slot == "measure":
        if found.verdict is Verdict.EQUAL and is_inherited(a, slot) and is_inherited(b, slot):
            return SlotVerdict(Verdict.UNKNOWN, "what is counted is taken from the words before")
        return found
    if found.verdict is Verdict.EQUAL or not (is_inherited(a, slot) or is_inherited(b, slot)):
        return found
    if slot == "place" and found.verdict is Verdict.DISJOINT and a.span.article != b.span.article:
        return found
    if slot == "stated place":
        return SILENT
    if slot == "as_of" and found.verdict is Verdict.DISJOINT and a.slots.as_of == b.slots.as_of:
        return found  # of two hours; on two days two outlets may well count differently
    return SlotVerdict(Verdict.UNKNOWN, f"the {slot} is taken from the words before")


def has_context(claim: Any) -> bool:
    """True for a claim with words around it: its sentence says more than the claim itself."""
    return len(claim.span.sentence) > len(claim.span.quote)


def is_inherited(claim: Any, slot: str) -> bool:
    """True for a slot that was taken from other words than the claim's own."""
    name = slot.removeprefix("stated ")
    for found in claim.found:  # noqa: SIM110 - asked of every pair, and a generator takes thrice the time
        if found.slot == name and found.how is not How.STATED:
            return True
    return False


def _comparable_size(a: Any, b: Any, times: int) -> bool:
    """False where prose is not likely to speak of one thing.

    That is a figure without digits of its own ("thousands of dollars"), one that is more than so many times
    the other (in two articles: so many times or more), or a mere 1 ("one claim" is seldom a total). Figures
    whose digits agree may be a slip of the magnitude and pass, and of two articles any that differ by a slip.
    """
    first, second = _bounds(a), _bounds(b)
    if first is None or second is None or first.nominal is None or second.nominal is None:
        return first is None and second is None
    one, other = first.nominal, second.nominal
    # whole numbers of one size with them: to compare fractions takes many times as long
    low, high = abs(one.numerator) * other.denominator, abs(other.numerator) * one.denominator
    smaller = a
    if low > high:
        low, high, smaller = high, low, b
    if low == high or low == 0:
        return True
    # "24 hours" is no mere 1, whatever it is in days
    if printed_number(smaller) in (1, -1):
        return False
    if high < times * low or (high == times * low and a.span.article == b.span.article):
        return True
    digits = _digits(one)
    return (len(digits) > 1 and digits == _digits(other)) or (
        a.span.article != b.span.article and is_slip(printed_number(a) or one, printed_number(b) or other)
    )


def _digits(number: Fraction) -> str:
    """The digits of a number without the zeros at its ends, which only tell its size."""
    return str(abs(number)).strip("0")


def _bounds(claim: Any) -> Bounds | None:
    bounds = in_days(getattr(claim, "value", None))
    return bounds if isinstance(bounds, Bounds) else None


Weigh = Callable[[Any, Any], int | None]
