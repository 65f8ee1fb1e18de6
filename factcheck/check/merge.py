"""One difference, one finding: the sweep over all its places, not one finding for every pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.report import Discrepancy, Label
from factcheck.rule import Rule

__all__ = ["merged"]


def merged(found: Iterable[tuple[Rule, Discrepancy]]) -> list[Discrepancy]:
    """The discrepancies, each difference told once.

    Findings of one rule that quote the same words for the same values and share a place become one
    finding with all places, told by its firmest pair. A finding that another rule tells better
    (``Rule.instead_of``) on the same words is left out.
    """
    by_rule: dict[str, list[Discrepancy]] = defaultdict(list)
    rules: dict[str, Rule] = {}
    for rule, discrepancy in found:
        by_rule[rule.code].append(discrepancy)
        rules[rule.code] = rule
    swept = {code: _sweep(group) for code, group in by_rule.items()}
    result: list[Discrepancy] = []
    for code in sorted(swept):
        better = [
            d for other, group in swept.items() if rules[code].name in rules[other].instead_of for d in group
        ]
        result += [d for d in swept[code] if not any(_covers(b.labels, d.labels) for b in better)]
    return result


def _key(label: Label) -> tuple[str, int, int]:
    return (label.article, label.start, label.end)


def _values(discrepancy: Discrepancy) -> tuple[str, ...]:
    """What the two sides say, for telling whether two findings tell one difference."""
    return tuple(sorted({label.note or label.quote.casefold() for label in discrepancy.labels}))


def _sweep(group: Sequence[Discrepancy]) -> list[Discrepancy]:
    ordered = sorted(
        group, key=lambda d: (d.severity.rank, len(d.assuming), [_key(x) for x in d.labels], d.problem)
    )
    parent = list(range(len(ordered)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    first_at: dict[tuple[tuple[str, ...], tuple[str, int, int]], int] = {}
    for index, discrepancy in enumerate(ordered):
        values = _values(discrepancy)
        for label in discrepancy.labels:
            seen = first_at.setdefault((values, _key(label)), index)
            low, high = sorted((root(seen), root(index)))
            parent[high] = low
    members: dict[int, list[Discrepancy]] = defaultdict(list)
    for index, discrepancy in enumerate(ordered):
        members[root(index)].append(discrepancy)
    return [_joined(found) for _, found in sorted(members.items())]


def _joined(found: Sequence[Discrepancy]) -> Discrepancy:
    """One finding told by the first, with the places of all."""
    labels: dict[tuple[str, int, int], Label] = {}
    for discrepancy in found:
        for label in discrepancy.labels:
            labels.setdefault(_key(label), label)
    return replace(found[0], labels=tuple(labels[key] for key in sorted(labels)))


def _covers(better: Sequence[Label], worse: Sequence[Label]) -> bool:
    """True when every place of the worse finding is a place of the better one."""
    return all(
        any(b.article == w.article and b.start < w.end and w.start < b.end for b in better) for w in worse
    )
