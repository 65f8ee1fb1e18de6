"""Cells: the comparable quantities that claims give figures for, several claims to one cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from factcheck.claim import (
    Age,
    Claim,
    Count,
    Date,
    Length,
    Modality,
    Money,
    Quantity,
    Share,
    Tier,
    TimeSpan,
)
from factcheck.grammar.patterns import pattern
from factcheck.relate.compare import Comparison
from factcheck.relate.slot_verdicts import Verdict, is_by_hand
from factcheck.relate.weigh import ENOUGH
from factcheck.value import Bounds, Duration

__all__ = [
    "SAME",
    "Cells",
    "Groups",
    "Verdicts",
    "by_words",
    "figure_of",
    "is_firm",
    "share_as_printed",
    "takes_part",
]

#: The slots in which two counts must agree to be one quantity; those of the rule count-disagrees.
SAME = ("measure", "population", "place", "period", "as_of", "modality")
_SLOTS: dict[str, tuple[tuple[str, ...], int]] = {
    "count": (SAME, ENOUGH),
    "money": (("measure", "place", "period", "modality"), 210),
    "quantity": (("measure", "place", "period", "modality"), 210),
}
_DIGITS = pattern(r"\d+(?:\.(\d+))?")
#: Footings on which a figure takes no part: it is not stated to be so.
_NOT_STATED = frozenset({Modality.DENIED, Modality.PLANNED, Modality.SUPPOSED, Modality.ALLEGED})


def takes_part(claim: Claim) -> bool:
    """True for a claim that is stated to be so, and was read firmly enough to raise an alarm."""
    return claim.tier is not Tier.WEAK and claim.slots.modality not in _NOT_STATED


def is_firm(claim: Claim) -> bool:
    """True for a claim that takes part and needed nothing from other sentences to be read."""
    return takes_part(claim) and claim.tier is Tier.EXPLICIT


def figure_of(claim: Claim) -> Bounds | None:
    """What a claim allows its quantity to be; None where it gives no figure.

    A round figure of an article allows what rounds to it, a percentage what its printed digits allow, a
    length is in days and a day, or any day of a period, is the number of days since the year 1.
    """
    if isinstance(claim, Share):
        return share_as_printed(claim)
    if isinstance(claim, (Count, Money, Quantity)):
        if claim.value.nominal is None and not is_by_hand(claim):
            return None
        return claim.value if is_by_hand(claim) else claim.value.as_rounded()
    if isinstance(claim, Age):
        return claim.value
    if isinstance(claim, Length):
        return _length(claim.value)
    if isinstance(claim, Date):
        return None if claim.value is None else Bounds.exactly(claim.value.toordinal())
    if isinstance(claim, TimeSpan):
        first, last = claim.value.days
        low = None if first is None else Fraction(first.toordinal())
        high = None if last is None else Fraction(last.toordinal())
        return Bounds(low, high)
    return None


def _length(value: Duration) -> Bounds:
    """In days. An exact number of units is counted from any day of the first to any day of the last."""
    if not value.length.exact or value.length.low is None:
        return value.days
    number = value.length.low
    low, high = max(Fraction(0), number - 1), number + 1
    return replace(value, length=Bounds(low, high, low > 0, True)).days


def share_as_printed(share: Share) -> Bounds:
    """What the printed digits of an exact percentage allow: 25 is [24, 26], 19.6 is [19.55, 19.65].

    A whole percentage, or a fraction in words, may be a point off: newspapers round either way.
    """
    value = share.value
    if not value.exact or value.low is None:
        return value
    digits = _DIGITS.search(share.quote)
    places = len(digits.group(1) or "") if digits else 0
    half = Fraction(1, 2 * 10**places) if places else Fraction(1)
    return Bounds(value.low - half, value.low + half, nominal=value.nominal)


def by_words(claim: Claim) -> tuple[object, ...]:
    """Orders claims by what they say, larger figures first, and only then by where they say it."""
    span, bounds = claim.span, getattr(claim, "value", None)
    size = bounds.nominal if isinstance(bounds, Bounds) and bounds.nominal is not None else Fraction(0)
    return claim.kind, -size, span.quote, span.sentence, span.article, span.start, span.end


class _Graph(Protocol):
    def of_kind(self, kind: str) -> Sequence[Claim]: ...

    def compared(
        self, kind: str, other: str, slots: tuple[str, ...], enough: int = ENOUGH
    ) -> Sequence[Comparison]: ...


#: Of each kind of claim, the claims of every claim's cell.
Groups = dict[str, dict[Claim, tuple[Claim, ...]]]
#: Of each kind of claim, the comparisons by the ids of both claims.
Verdicts = dict[str, dict[tuple[str, str], Comparison]]


class Cells:
    """The claims of a claim graph by the quantity that they give a figure for.

    Two claims share a cell where a comparison of theirs found every slot equal, and neither is known to
    speak of something else than another claim of the cell. What is found is put into ``groups`` and
    ``verdicts``, which the graph keeps; the cells, which know the graph, it does not keep.
    """

    def __init__(self, graph: _Graph, groups: Groups, verdicts: Verdicts) -> None:
        self._graph, self._groups, self._verdicts = graph, groups, verdicts

    def of(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of the same cell, ordered by their words, the given one among them."""
        return self._of_kind(claim.kind).get(claim, (claim,))

    def first(self, claim: Claim) -> Claim:
        """The first claim of the cell: it names the cell."""
        return self.of(claim)[0]

    def representatives(self, claims: Iterable[Claim]) -> list[Claim]:
        """One of the claims for each cell that they lie in, in order."""
        return list({self.first(claim): claim for claim in reversed(list(claims))}.values())[::-1]

    def comparison(self, a: Claim, b: Claim) -> Comparison | None:
        """The comparison of two claims of one kind, where they were compared."""
        if a.kind != b.kind:
            return None
        return self._compared(a.kind).get((min(a.id, b.id), max(a.id, b.id)))

    def comparisons(self, kind: str) -> Iterable[Comparison]:
        """Every comparison of the kind, in order."""
        slots, enough = _SLOTS[kind]
        return self._graph.compared(kind, kind, slots, enough)

    def _compared(self, kind: str) -> dict[tuple[str, str], Comparison]:
        if kind not in self._verdicts:
            self._verdicts[kind] = (
                {}
                if kind not in _SLOTS
                else {(min(c.a.id, c.b.id), max(c.a.id, c.b.id)): c for c in self.comparisons(kind)}
            )
        return self._verdicts[kind]

    def _of_kind(self, kind: str) -> dict[Claim, tuple[Claim, ...]]:
        if kind not in self._groups:
            groups: list[list[Claim]] = []
            group_of: dict[Claim, list[Claim]] = {}
            equals: dict[Claim, list[Claim]] = defaultdict(list)
            others: dict[Claim, set[Claim]] = defaultdict(set)
            for comparison in self._compared(kind).values():
                if comparison.verdict is Verdict.EQUAL:
                    equals[comparison.a].append(comparison.b)
                    equals[comparison.b].append(comparison.a)
                elif comparison.verdict is not Verdict.UNKNOWN:
                    others[comparison.a].add(comparison.b)
                    others[comparison.b].add(comparison.a)
            for claim in self._graph.of_kind(kind):
                for mate in equals.get(claim, ()):
                    group = group_of.get(mate)
                    if group is not None and others[claim].isdisjoint(group):
                        group.append(claim)
                        group_of[claim] = group
                        break
                else:
                    groups.append([claim])
                    group_of[claim] = groups[-1]
            ordered = [tuple(sorted(group, key=by_words)) for group in groups]
            self._groups[kind] = {claim: group for group in ordered for claim in group}
        return self._groups[kind]
