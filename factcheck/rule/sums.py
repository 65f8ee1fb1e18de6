"""Selectors for rules about sums: totals and their parts, wholes and what lies in them, holders, changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

from factcheck.claim import Change, Claim, Count, Link, LinkKind, Measure, Share, wholes_of
from factcheck.relate import ENOUGH, Comparison, Related, Verdict
from factcheck.relate.cells import by_words, is_firm, takes_part
from factcheck.relate.measures import HOLDING, act_told, canonical, exclusive, is_a
from factcheck.relate.places import place_contains
from factcheck.relate.slot_verdicts import apart_in, both_by_hand, compare_slot, slot_name
from factcheck.rule.select import Chosen, Select

__all__ = ["based", "changed", "held", "taken_for_granted", "totals", "within"]

#: Words for holders that are whoever is not named.
REST = frozenset({"others", "other", "rest", "remainder", "remaining"})
#: Points of evidence that two figures of prose are a part and its whole, as region-exceeds-country asks.
_SURE = 300
_YEAR = 366


def totals() -> Select:
    """A total and parts of it: (whole, parts, told).

    ``told`` is "all" for a list of parts that the text says are all ("the rest"), "some" for any other, and
    "apart" for parts, from any articles, of which nobody is in two.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        linked: dict[Claim, list[Claim]] = defaultdict(list)
        for whole, parts in related.linked(LinkKind.PART_OF):
            linked[related.cells.first(whole)] += filter(takes_part, parts)
            for listed in _by_sentence(parts):
                firm = tuple(filter(takes_part, listed))
                rest = len(listed) > 1 and any(tie.exhaustive for part in listed for tie in part.links)
                if firm:
                    yield (whole, firm, "all" if rest and len(firm) == len(listed) else "some"), None
        for whole, found in linked.items():
            for apart in _apart(related.cells.representatives(found)):
                yield (whole, apart, "apart"), None

    return Select("a total, and parts that the text ties to it", choose, tied=True)


def _by_sentence(parts: Sequence[Claim]) -> list[list[Claim]]:
    """The parts in the lists in which they are told: of one paragraph, or of a table line by line."""
    lists: list[list[Claim]] = []
    for part in sorted(parts, key=lambda p: (p.span.article, p.span.start)):
        last = lists[-1][-1] if lists else None
        follows = last is not None and last.span.article == part.span.article
        if last is not None and last.span.paragraph != part.span.paragraph:
            rows = all(tie.exhaustive for claim in (last, part) for tie in claim.links)
            follows = follows and rows and last.span.paragraph + 1 == part.span.paragraph
        if follows:
            lists[-1].append(part)
        else:
            lists.append([part])
    return lists


def _apart(parts: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Largest sets of parts that exclude one another, each of two at least."""
    measured = [(p, p.slots.measure) for p in parts if p.slots.measure is not None]
    found: list[tuple[Claim, ...]] = []
    for part, measure in measured:
        group: list[tuple[Claim, Measure]] = [(part, measure)]
        for other, its in measured:
            if other is not part and all(exclusive(its, own) for _, own in group):
                group.append((other, its))
        claims = tuple(sorted((claim for claim, _ in group), key=by_words))
        if len(claims) > 1 and claims not in found:
            found.append(claims)
    return found


def taken_for_granted(*claims: Claim) -> tuple[str, ...]:
    """What is assumed of claims that are set against each other: the slots that only some of them give."""
    found = []
    for slot in ("place", "period", "dataset"):
        given = [getattr(claim.slots, slot) is not None for claim in claims]
        if any(given) and not all(given):
            found.append(f"all speak of the same {slot_name(slot)}")
    return tuple(found)


def within(slot: Literal["place", "period", "measure"]) -> Select:
    """A count, counts of the same thing inside it, and those that lie apart: (whole, inside, apart).

    "Inside" is by the one slot (Kent in England, 2019 in 2016-2020, men among people); all else agrees.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        inside: dict[Claim, list[Claim]] = defaultdict(list)
        for comparison in related.cells.comparisons("count"):
            if comparison.verdict is not Verdict.NESTED or comparison.slot != slot or comparison.missing:
                continue
            if not _sure(comparison):
                continue
            part, whole = _narrow_first(comparison.a, comparison.b, slot)
            if part is not None and whole is not None and takes_part(part) and takes_part(whole):
                inside[whole].append(part)
        for whole, parts in sorted(inside.items(), key=lambda item: by_words(item[0])):
            own = related.cells.representatives(sorted(parts, key=by_words))
            yield (whole, tuple(own), _lying_apart(own, slot)), None

    return Select(f"a count, and counts of the same thing inside it by {slot}", choose)


def _sure(comparison: Comparison) -> bool:
    """True where two figures are a part and its whole: by their words, or by slots given by hand.

    The words around matter less where both sentences say the act, and the time or the place, by themselves.
    """
    a, b = comparison.a, comparison.b
    if both_by_hand(a, b):
        return bool(comparison.same)
    if not comparison.likely:
        return False
    told = all(is_firm(c) and c.slots.measure and c.slots.measure.predicate for c in (a, b))
    slot = "place" if comparison.slot == "period" else "period"
    shared = told and act_told(a) == act_told(b) and getattr(a.slots, slot) and getattr(b.slots, slot)
    return comparison.points >= (ENOUGH if shared else _SURE)


def _narrow_first(a: Claim, b: Claim, slot: str) -> tuple[Claim | None, Claim | None]:
    for part, whole in ((a, b), (b, a)):
        if _inside(part, whole, slot):
            return part, whole
    return None, None


def _inside(part: Claim, whole: Claim, slot: str) -> bool:
    if slot == "place":
        inner, outer = part.slots.place, whole.slots.place
        if inner is None or outer is None:
            return False
        return bool(place_contains(outer, inner)) and not place_contains(inner, outer)
    if slot == "period":
        own, wide = part.slots.period, whole.slots.period
        return own is not None and wide is not None and own.within(wide) and not wide.within(own)
    if part.slots.measure is None or whole.slots.measure is None:
        return False
    narrow, broad = canonical(part.slots.measure), canonical(whole.slots.measure)
    if narrow.head != broad.head:
        return is_a(narrow.head, broad.head)
    return narrow.modifiers > broad.modifiers


def _lying_apart(parts: Sequence[Claim], slot: str) -> tuple[Claim, ...]:
    """The parts that lie in no other part, where each of these lies apart from all the others."""
    outer = [p for p in parts if not any(_inside(p, q, slot) for q in parts if q is not p)]

    def apart(a: Claim, b: Claim) -> bool:
        if slot == "measure":
            ma, mb = a.slots.measure, b.slots.measure
            return ma is not None and mb is not None and exclusive(ma, mb)
        return compare_slot(slot, a, b).verdict is Verdict.DISJOINT

    return tuple(outer) if all(apart(a, b) for a, b in combinations(outer, 2)) else ()


def held() -> Select:
    """What a body has in all, and what each holder has of it: (whole, holders' counts, all).

    ``all`` is True where whoever is not named is counted too ("others 17"). Holders whom these others may
    take in are not set beside them, nor is one who has more than there is in all; where somebody who is not
    named has some, nobody knows who is left out.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        things: dict[object, list[Count]] = defaultdict(list)
        for claim in related.of_kind("count"):
            if isinstance(claim, Count) and claim.slots.measure is not None and takes_part(claim):
                canon = canonical(claim.slots.measure)
                things[canon.head, canon.modifiers, claim.slots.per, related.story(claim)].append(claim)
        for counts in things.values():
            holders = [c for c in counts if act_told(c) in HOLDING]
            if not holders:
                continue
            wholes = [
                c for c in counts if is_firm(c) and not c.slots.population and act_told(c) in (None, "exist")
            ]
            for whole in related.cells.representatives(wholes):
                yield from _shared_out(related, whole, [w for w in wholes if w is not whole], holders)

    return Select("what there is in all, and what each holder has of it", choose)


def _shared_out(
    related: Related, whole: Claim, others: Sequence[Claim], holders: Sequence[Claim]
) -> Iterator[Chosen]:
    cell, past = set(related.cells.of(whole)), _is_past(related, whole)
    rivals = [
        w for w in others if w not in cell and related.one_story(whole, w) and _is_past(related, w) == past
    ]
    own = [
        h
        for h in holders
        if related.one_story(whole, h)
        and _is_past(related, h) == past
        and _fits_in(h, whole)
        and not any(
            compare_slot(slot, whole, h).verdict is Verdict.DISJOINT
            for slot in ("place", "period", "dataset")
        )
    ]
    nameless = any(not h.slots.population for h in own)
    own = [h for h in own if h.slots.population]
    if rivals or not own:
        return
    named = [h for h in own if not is_rest(h.slots.population)]
    rests = [h for h in own if is_rest(h.slots.population)]
    parts = related.cells.representatives(named)
    if any(_one_holder(a, b) for a, b in combinations(parts, 2)):
        return
    complete = False
    for rest in rests:
        apart = [part for part in parts if _left_out(rest, part, named)]
        told = len(apart) == len(parts) and not nameless
        complete |= told
        if apart:
            yield (whole, tuple(sorted([*apart, rest], key=by_words)), told), None
    if parts and not complete:
        yield (whole, tuple(parts), False), None


def _fits_in(part: Claim, whole: Claim) -> bool:
    """True for a holder who can have that much of it; who has more than there is has something else."""
    low, high = getattr(part, "value").low, getattr(whole, "value").high  # noqa: B009
    return low is None or high is None or low <= high


def _is_past(related: Related, claim: Claim) -> bool:
    """True for what an article tells of a time that was over a year before it appeared."""
    article, period = related.articles.get(claim.span.article), claim.slots.period
    if article is None or article.published is None or period is None or period.days[1] is None:
        return False
    return (article.published - period.days[1]).days > _YEAR


def is_rest(holder: str | None) -> bool:
    """True for a holder who is whoever is not named."""
    return holder is not None and not REST.isdisjoint(holder.casefold().split())


def _one_holder(a: Claim, b: Claim) -> bool:
    """True where two counts may be of one holder: they are not told apart by name."""
    return compare_slot("population", a, b).verdict is not Verdict.DISJOINT


def _left_out(rest: Claim, part: Claim, named: Sequence[Claim]) -> bool:
    """True where the others cannot take in that holder: named beside them, or too many for them."""
    beside = any(
        n.span.article == rest.span.article and compare_slot("population", n, part).verdict is Verdict.EQUAL
        for n in named
    )
    high, low = getattr(rest, "value").high, getattr(part, "value").low  # noqa: B009
    return beside or (high is not None and low is not None and low > high)


def based() -> Select:
    """A share, the count that it is a share of, and a count of the same part: (share, base, part)."""

    def choose(related: Related) -> Iterator[Chosen]:
        of_story = _counts_by_story(related)
        whole_of = {part: whole for whole, parts in related.linked(LinkKind.PART_OF) for part in parts}
        for base, shares in related.linked(LinkKind.SHARE_OF):
            for share in shares:
                if not isinstance(share, Share) or share.points or not takes_part(share):
                    continue
                cell = set(related.cells.of(base))
                counts = of_story[related.story(share)]
                told = {tie.target for tie in share.links if tie.kind is LinkKind.SAME_AS}
                told |= {c.id for c in counts if any(_says_again(tie, share) for tie in c.links)}
                for part in counts:
                    if part in cell:
                        continue
                    same = part.id in told if told else _same_part(related, share, base, part, whole_of)
                    if same:
                        yield (share, base, part), None

    return Select("a share, its base, and a count of the part", choose, tied=True)


def _same_figure(a: Claim | None, b: Claim) -> bool:
    """True for two counts of one noun that print one figure of two digits or more: "the 900 residents"."""
    if (
        not (isinstance(a, Count) and isinstance(b, Count))
        or a.slots.measure is None
        or b.slots.measure is None
    ):
        return False
    heads = {canonical(a.slots.measure).head, canonical(b.slots.measure).head}
    return len(heads) == 1 and a.value.exact and a.value.ends == b.value.ends and (a.value.low or 0) >= 10


def _counts_by_story(related: Related) -> dict[int, list[Count]]:
    """The counts that take part, by the number of their story; none for a story without any."""
    counts = (c for c in related.of_kind("count") if isinstance(c, Count) and takes_part(c))
    return related.by_story(counts)


def _says_again(tie: Link, share: Share) -> bool:
    return tie.kind is LinkKind.SAME_AS and tie.target == share.id


def _same_part(
    related: Related, share: Claim, base: Claim, part: Claim, whole_of: Mapping[Claim, Claim]
) -> bool:
    """True where the count is of the things that the share is a share of, with the same act."""
    own, its = share.slots.measure, part.slots.measure
    if own is None or its is None or not own.predicate or not related.one_story(share, part):
        return False
    first, second = canonical(own), canonical(its)
    if act_told(share) != act_told(part):
        return False
    if first.head != second.head and not wholes_of(part):
        return False
    if apart_in(share, part, "period"):
        return False
    if _same_figure(whole_of.get(part), base):
        return True
    points = [related.points(share, part), related.points(base, part)]
    return None in points or max(p or 0 for p in points) >= _SURE // 2 or both_by_hand(share, part)


def changed() -> Select:
    """A change, and counts of what it was before and after: (change, before, after)."""

    def choose(related: Related) -> Iterator[Chosen]:
        of_story = _counts_by_story(related)
        for change in related.of_kind("change"):
            if not isinstance(change, Change) or change.by is None or not takes_part(change):
                continue
            counts = of_story[related.story(change)]
            before = _at(related, change, counts, later=False)
            after = _at(related, change, counts, later=True)
            for first in before:
                for second in after:
                    yield (change, first, second), None

    return Select("a change, and counts before and after it", choose, tied=True)


def _at(related: Related, change: Change, counts: Iterable[Count], *, later: bool) -> list[Claim]:
    """The counts of what changed, at one end of the change; one for each cell."""
    period = change.slots.period if later else change.since
    measure = change.slots.measure
    if period is None or measure is None:
        return []
    found = []
    for count in counts:
        its, own = count.slots.measure, count.slots.period
        if its is None or own is None or own.days != period.days or not related.one_story(change, count):
            continue
        first, second = canonical(measure), canonical(its)
        if first.head != second.head or first.modifiers != second.modifiers:
            continue
        if apart_in(change, count):
            continue
        found.append(count)
    return list(related.cells.representatives(found))
