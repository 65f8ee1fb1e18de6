"""How much two claims look like one: points for what stands around both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.claim import Claim, Credit, Part, stated
from factcheck.relate.compare import has_context, is_inherited
from factcheck.relate.evidence import Frequencies, context_of, is_titled, shared_weight
from factcheck.relate.measures import canonical, one_act
from factcheck.relate.places import places_relation
from factcheck.relate.slot_verdicts import compare_slot, printed_number

__all__ = ["ENOUGH", "same_figure", "shared_figures", "weigh"]

#: Points from which the words around two figures speak of one thing; chosen on development articles so
#: that untouched copy stays silent (docs/accuracy.md).
ENOUGH = 160

#: From here on a round figure tells what it is of: few things of a story number 400,000.
_LARGE = 100_000

_NONE = Frequencies()


def weigh(
    a: Claim,
    b: Claim,
    lemmas: Mapping[str, Frequencies],
    settings: Mapping[str, Sequence[str]],
) -> int | None:
    """Evidence that two claims speak of one thing; None where one has no words around it.

    To the words that both sentences share come: narrowing words and the act that the measures share, the
    same telling figure, other figures of the sentences, and slots that both state alike. Two names
    without anything in common count against it; between two settings nothing counts for it.
    """
    if not (has_context(a) and has_context(b)):
        return None
    first, second = context_of(a), context_of(b)
    points = shared_weight(
        first,
        second,
        lemmas.get(a.span.article, _NONE),
        lemmas.get(b.span.article, _NONE),
        _own_words(a) & _own_words(b),
    )
    ma, mb = a.slots.measure, b.slots.measure
    if ma and mb:
        ca, cb = canonical(ma), canonical(mb)
        points += 60 * len(ca.modifiers & cb.modifiers)
        if ca.head == cb.head and ca.modifiers == cb.modifiers:
            points += 40 * len(ca.modifiers)
            points += 80 * (a.slots.per is not None and a.slots.per == b.slots.per and bool(ca.modifiers))
        if one_act(ca.predicate, cb.predicate):
            points += 200 if ca.predicate == "respond" else 60
            points += 100 * (ca.head == cb.head and _neighbours(a, b))
            points += 150 * (a.span.article != b.span.article and _leads(a) and _leads(b))
    points += 100 * _sums_up(a, b)
    both = first.figures & second.figures
    points += same_figure(a, b) + 60 * len(both) + 60 * any(len(figure) > 2 for figure in both)
    for slot in ("place", "period", "dataset", "population"):
        if getattr(a.slots, slot) is None or getattr(b.slots, slot) is None:
            continue
        if compare_slot(slot, a, b).stated and not is_inherited(a, slot) and not is_inherited(b, slot):
            points += 80
    titled = a.span.article != b.span.article and (is_titled(a.span.sentence) or is_titled(b.span.sentence))
    if not titled and _names_apart(a, b, first.names, second.names):
        points = points // 2 - 50
    return 0 if _set_apart(a, b, lemmas, settings) else points


def _names_apart(a: Claim, b: Claim, first: frozenset[str], second: frozenset[str]) -> bool:
    """True where both sentences give names, and none in common.

    Two places of which one holds the other are no such names: "in Kent" and "across England".
    """
    if not first or not second or first & second:
        return False
    here, there = a.slots.place, b.slots.place
    if here and there and here != there and places_relation(here, there) == "nested":
        first, second = first - set(here.lower().split()), second - set(there.lower().split())
    return bool(first and second)


def _sums_up(a: Claim, b: Claim) -> bool:
    """True for a headline and the first paragraph below it: the one sums the other up."""
    first, second = (a.span, b.span) if a.span.start <= b.span.start else (b.span, a.span)
    return (
        first.part is Part.HEADLINE
        and first.article == second.article
        and second.part is not Part.HEADLINE
        and second.paragraph <= first.paragraph + 1
    )


def _neighbours(a: Claim, b: Claim) -> bool:
    """True for sentences that follow one another: they go on about the same event."""
    return a.span.follows(b.span) or b.span.follows(a.span)


def _leads(claim: Claim) -> bool:
    """True for the headline and the first paragraphs: there every outlet tells of the main event."""
    return claim.span.part is Part.HEADLINE or claim.span.paragraph <= 3


def shared_figures(a: Claim, b: Claim) -> int:
    """How many telling figures the sentences of both claims print alike."""
    return len(context_of(a).figures & context_of(b).figures)


def _set_apart(
    a: Claim, b: Claim, lemmas: Mapping[str, Frequencies], settings: Mapping[str, Sequence[str]]
) -> bool:
    """True where two articles are set in different places and neither claim names its own.

    Not where one article names the other's place: the town of a dateline may be printed as the state's by
    another outlet. What both report of a wider place is not set apart: the same figure, or the same answers.
    """
    first, second = settings.get(a.span.article), settings.get(b.span.article)
    if (
        a.span.article == b.span.article
        or not first
        or not second
        or (stated(a, "place") and stated(b, "place"))
    ):
        return False
    if isinstance(a, Credit) or isinstance(b, Credit) or same_figure(a, b):
        return False
    if any(c.slots.measure and c.slots.measure.predicate == "respond" for c in (a, b)):
        return False
    if _lie_apart(tuple(first[:3]), tuple(second[:3])) is False:
        return False
    here, there = lemmas.get(a.span.article, _NONE), lemmas.get(b.span.article, _NONE)
    return not any(_named_in(x, there) for x in first) and not any(_named_in(y, here) for y in second)


@lru_cache(1 << 14)
def _lie_apart(first: tuple[str, ...], second: tuple[str, ...]) -> bool | None:
    """Whether the places of two articles lie apart; None where no table knows."""
    relations = {places_relation(x, y) for x in first for y in second}
    if relations & {"equal", "nested"}:
        return False
    return True if "disjoint" in relations else None


def _named_in(place: str, words: Frequencies) -> bool:
    return all(word in words for word in place.lower().split())


def same_figure(a: Claim, b: Claim) -> int:
    """Points for printing one figure: a telling one ("762", "400,000") much, a small or round one little."""
    first = printed_number(a)
    if first is None or first != printed_number(b):
        return 0
    return 100 if len(str(first).strip("0")) >= 2 or first >= _LARGE else 30


def _own_words(claim: Claim) -> frozenset[str]:
    measure = claim.slots.measure
    if measure is None:
        return frozenset()
    canon = canonical(measure)
    return canon.modifiers | {canon.head}
