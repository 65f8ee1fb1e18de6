"""Stories: which articles tell of the same thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

from factcheck.claim import Article
from factcheck.grammar.words import CLOSED
from factcheck.relate.evidence import Frequencies

__all__ = ["stories"]

#: More articles than this are an archive: of many stories, with names that several of them share.
_ARCHIVE = 20
#: How alike two articles of an archive are in their names, from 0 to 1, when they tell of one story.
#: Measured on 25 and 131 groups of news articles: nine in ten of a group stay together.
_ALIKE = 0.1

_NAME = re.compile(r"[A-Z](?<!\w.)(?<![.!?\"][ \n].)[\w'-]{2,}")


def _names(article: Article) -> Counter[str]:
    """Capitalised words inside sentences: who and where, and how often."""
    return Counter(
        word.lower().removesuffix("'s")
        for word in _NAME.findall(article.reading)
        if word.lower() not in CLOSED
    )


def stories(articles: Sequence[Article], lemmas: Mapping[str, Frequencies]) -> dict[str, int]:
    """The number of its story for every article name; articles of one story share their telling names.

    Two articles are of one story when they share three names or a fifth of the names of the shorter
    one; a very short text, when it shares a name, or two words that are no common ones. In an archive
    every two articles share some names, so there the articles of a story must be alike in theirs, the
    rare ones counting more, and each with all the others on the average.
    """
    articles = sorted(articles, key=lambda article: article.name)
    signatures = [_names(article) for article in articles]
    groups = _alike(signatures) if len(articles) > _ARCHIVE else _sharing(articles, signatures, lemmas)
    return {article.name: group for article, group in zip(articles, groups, strict=True)}


def _holders(signatures: Sequence[Counter[str]]) -> dict[str, list[int]]:
    """The articles that hold each name."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, names in enumerate(signatures):
        for name in names:
            holders[name].append(index)
    return holders


def _alike(signatures: Sequence[Counter[str]]) -> list[int]:
    """The group of every article: the most alike are joined first, while all of both are alike."""
    holders = _holders(signatures)
    weights = [
        {name: (1 + log(n)) * log(1 + len(signatures) / len(holders[name])) for name, n in names.items()}
        for names in signatures
    ]
    norms = [sqrt(sum(weight * weight for weight in by_name.values())) for by_name in weights]
    alike: dict[tuple[int, int], float] = defaultdict(float)
    for name, indices in holders.items():
        for i, first in enumerate(indices):
            for second in indices[i + 1 :]:
                both = weights[first][name] * weights[second][name]
                alike[first, second] += both / (norms[first] * norms[second])
    group = list(range(len(signatures)))
    members = {index: [index] for index in group}
    for (first, second), degree in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        one, other = sorted((group[first], group[second]))
        if degree < _ALIKE or one == other:
            continue
        between = [alike.get((min(a, b), max(a, b)), 0.0) for a in members[one] for b in members[other]]
        if sum(between) >= _ALIKE * len(between):
            members[one] += members.pop(other)
            for index in members[one]:
                group[index] = one
    return group


def _sharing(
    articles: Sequence[Article], signatures: Sequence[Counter[str]], lemmas: Mapping[str, Frequencies]
) -> list[int]:
    """The group of every article: those that share names, and those that share names with them."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for indices in _holders(signatures).values():
        for i, first in enumerate(indices):
            for second in indices[i + 1 :]:
                shared[first, second] += 1
    parent = list(range(len(articles)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for (first, second), n in sorted(shared.items()):
        fewer = min(len(signatures[first]), len(signatures[second]))
        if n >= 3 or n * 5 >= fewer:
            parent[max(root(first), root(second))] = min(root(first), root(second))
    short = [len(article.text) < 600 for article in articles]
    for first in range(len(articles)):
        for second in range(first + 1, len(articles)):
            if (short[first] or short[second]) and len(
                lemmas[articles[first].name].keys() & lemmas[articles[second].name].keys()
            ) >= 2:
                parent[max(root(first), root(second))] = min(root(first), root(second))
    return [root(index) for index in range(len(articles))]
