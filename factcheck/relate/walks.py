"""Walks over the claim graph for two kinds of pairs: acts and people, a moving figure and its update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.claim import Claim, Count, Tier, wholes_of
from factcheck.grammar.words import lemma
from factcheck.relate.compare import Comparison, Pair, conclude
from factcheck.relate.evidence import context_of
from factcheck.relate.graph import Related
from factcheck.relate.measures import canonical, canonical_word, moves, names_one
from factcheck.relate.slot_verdicts import Verdict
from factcheck.relate.weigh import ENOUGH

__all__ = ["acts_and_people", "updates"]

#: Words of being the one that an act is made against.
_ACCUSED = frozenset({"accuse", "allege", "face", "charge"})


def acts_and_people(related: Related) -> Iterable[tuple[Count, Count, Comparison]]:
    """Counts of acts against people ("ten claims against officers"), each with counts of those people."""
    acts: list[Count] = []
    people: dict[str, list[Count]] = defaultdict(list)
    for claim in related.of_kind("count"):
        if isinstance(claim, Count) and claim.slots.measure is not None:
            head = canonical(claim.slots.measure).head
            (acts if names_one(head) else people[head]).append(claim)
    for act in acts:
        words = (act.slots.population or "").split()
        if not words or act.tier is Tier.WEAK:
            continue
        kind = canonical(act.slots.measure).head if act.slots.measure else ""
        for person in people.get(canonical_word(lemma(words[-1])), ()):
            about = context_of(person)
            if (
                person.tier is not Tier.WEAK
                and (about.near | about.far) & {kind, *_ACCUSED}
                and not _part_of_other(person, act)
                and related.one_story(act, person)
            ):
                same = act.span.article == person.span.article
                weighed = None if same else related.points
                comparison = conclude(Pair(act, person), ("place", "period"), weighed, ENOUGH)
                if comparison.verdict is Verdict.EQUAL or (
                    comparison.verdict is Verdict.UNKNOWN and comparison.likely
                ):
                    yield act, person, comparison


def updates(related: Related) -> Iterable[tuple[Claim, Claim, Comparison]]:
    """Counts of one moving thing at two days, or in two versions of one article: (earlier, later)."""
    if len(related.articles) < 2:
        return
    for a, b in related.candidates("count", "count"):
        first, second = related.articles.get(a.span.article), related.articles.get(b.span.article)
        if not moves(a) or first is None or second is None or first is second or not related.one_story(a, b):
            continue
        if _is_history(a) or _is_history(b):
            continue
        if first.lineage is not None and first.lineage == second.lineage:
            at_a, at_b = (first.version, first.published), (second.version, second.published)
        elif a.slots.as_of is not None and b.slots.as_of is not None:
            at_a, at_b = (0, a.slots.as_of), (0, b.slots.as_of)
        else:
            continue
        if at_a == at_b or None in (at_a[1], at_b[1]):
            continue
        comparison = conclude(Pair(a, b), ("measure", "population", "place"), related.points, ENOUGH)
        if comparison.verdict is Verdict.EQUAL or (
            comparison.verdict is Verdict.UNKNOWN and comparison.likely
        ):
            yield (a, b, comparison) if at_a < at_b else (b, a, comparison)


def _is_history(claim: Claim) -> bool:
    """True for a figure of a time that was over three months before the day of its article."""
    last = claim.slots.period.last if claim.slots.period is not None else None
    day = claim.slots.as_of
    return last is not None and day is not None and (day - last).days > 90


def _part_of_other(claim: Claim, whole: Claim) -> bool:
    """True for a part of another whole than the one given."""
    return any(target != whole.id for target in wholes_of(claim))
