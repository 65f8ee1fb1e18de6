"""Stories: which articles tell of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from math import log2
from collections.abc import Mapping, Sequence

from factcheck.claim import Article
from factcheck.grammar.words import CLOSED
from factcheck.relate.evidence import Frequencies

__all__ = ["stories"]

_NAME = re.compile(r"(?<![.!?\"] )(?<![.!?\"]\n)\b[A-Z][\w'-]{2,}")


def _names(article: Article) -> frozenset[str]:
    """Capitalised words inside sentences: who and where."""
    return frozenset(
        word.lower().removesuffix("'s")
        for word in _NAME.findall(article.reading)
        if word.lower() not in CLOSED
    )


def stories(articles: Sequence[Article], lemmas: Mapping[str, Frequencies]) -> dict[str, int]:
    """The number of its story for every article name; articles of one story share their telling names.

    Two articles are of one story when they share three names or a fifth of the names of the shorter
    one; a very short text, when it shares a name, or two words that are no common ones. In an archive,
    a name that stands in more than a tenth of the articles tells nothing, and what two articles share
    must be rarer than what some two of so many share by chance.
    """
    signatures = [_names(a) for a in articles]
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, names in enumerate(signatures):
        for name in sorted(names):
            by_name[name].append(index)
    many = max(20, len(articles) // 10)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    bits: dict[tuple[int, int], float] = defaultdict(float)
    for name in by_name:
        holders = by_name[name]
        if 1 < len(holders) <= many:
            rarity = log2(len(articles) / len(holders))
            for i, first in enumerate(holders):
                for second in holders[i + 1 :]:
                    shared[first, second] += 1
                    bits[first, second] += rarity
    archive = len(articles) > 20
    enough = FACTOR * log2(len(articles)) if archive else 0.0
    parent = list(range(len(articles)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for (first, second), n in sorted(shared.items()):
        fewer = min(len(signatures[first]), len(signatures[second]))
        if (n >= 3 or n * 5 >= fewer) and bits[first, second] >= enough:
            parent[max(root(first), root(second))] = min(root(first), root(second))
    if not archive:
        short = [len(a.text) < 600 for a in articles]
        for first in range(len(articles)):
            for second in range(first + 1, len(articles)):
                if (short[first] or short[second]) and len(
                    lemmas[articles[first].name].keys() & lemmas[articles[second].name].keys()
                ) >= 2:
                    parent[max(root(first), root(second))] = min(root(first), root(second))
    return {article.name: root(index) for index, article in enumerate(articles)}
