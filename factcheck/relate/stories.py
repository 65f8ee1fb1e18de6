"""Stories: which articles tell of the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log, sqrt

from factcheck.claim import Article
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED
from factcheck.relate.evidence import Frequencies, is_common

__all__ = ["ARCHIVE", "stories"]

#: More articles than this are an archive: of many stories, with names that several of them share.
ARCHIVE = 20
#: How many words of an article of an archive are looked at, the most telling ones.
_TELLING = 60
#: How alike two articles of an archive are in those words, from 0 to 1, when they tell of one story.
#: Measured on 361 groups of news articles: of the pairs of a group nine in ten stay together, and half of the
#: pairs put together are of one group.
_ALIKE = 0.09
#: What a word tells that all articles hold: nearly nothing, but something where they are one story.
_OF_ALL = 0.05
#: A word that more articles hold tells little of each: not every two of them are weighed for it.
_MANY = 100

_NAME = pattern(r"[A-Z](?<!\w.)(?<![.!?\"][ \n].)[\w'-]{2,}")


def _names(article: Article) -> Counter[str]:
    """Capitalised words inside sentences: who and where, and how often."""
    return Counter(
        word.lower().removesuffix("'s")
        for word in _NAME.findall(article.reading)
        if word.lower() not in CLOSED
    )


def stories(articles: Sequence[Article], lemmas: Mapping[str, Frequencies]) -> dict[str, int]:
    """The number of its story for every article name; articles of one story share their telling names.

    Two articles are of one story when they share three names or a fifth of the names of the shorter one, or
    a name and a fifth of its telling words, where neither has a main name that the other lacks; a very short
    text, when it shares a name, or two words that are no common ones. In an archive every two articles share
    some names, so there the articles of a story must be alike in their most telling words, the rare ones
    counting more, and each with all the others on the average.
    """
    articles = sorted(articles, key=lambda article: article.name)
    if len(articles) > ARCHIVE:
        groups = _alike([lemmas[article.name] for article in articles])
    else:
        groups = _sharing(articles, [_names(article) for article in articles], lemmas)
    return {article.name: group for article, group in zip(articles, groups, strict=True)}


def _holders(signatures: Sequence[Iterable[str]]) -> dict[str, list[int]]:
    """The articles that hold each name or word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, names in enumerate(signatures):
        for name in names:
            holders[name].append(index)
    return holders


def _alike(words: Sequence[Mapping[str, int]]) -> list[int]:
    """The group of every article: the most alike are joined first, while all of both are alike."""
    weights = _weights(words)
    group = list(range(len(words)))
    members = [[index] for index in group]
    # What all of one group and all of another are alike is what the sums of their weights give.
    sums = [dict(by_name) for by_name in weights]
    refused: dict[tuple[int, int], int] = {}
    for _, first, second in sorted(_alike_pairs(weights)):
        one, other = sorted((group[first], group[second]))
        pairs = len(members[one]) * len(members[other])
        if one == other or refused.get((one, other)) == pairs:  # neither has grown since
            continue
        if _in_common(sums[one], sums[other]) < _ALIKE * pairs:
            refused[one, other] = pairs
            continue
        for index in members[other]:
            group[index] = one
        members[one] += members[other]
        for name, weight in sums[other].items():
            sums[one][name] = sums[one].get(name, 0.0) + weight
        members[other], sums[other] = [], {}
    return group


def _weights(words: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    """What each of the most telling words tells of each article; the squares of an article's sum up to one.

    A word tells the more, the oftener the article has it and the fewer others do (term frequency by inverse
    document frequency); one that is common in all news tells nothing.
    """
    holders = Counter(word for own in words for word in own)
    rare = {w: _OF_ALL + log((1 + len(words) / n) / 2) for w, n in holders.items() if not is_common(w)}
    found = []
    for own in words:
        weights = {word: (1 + log(n)) * rare[word] for word, n in own.items() if word in rare}
        telling = sorted(weights, key=lambda word: (-weights[word], word))[:_TELLING]
        norm = sqrt(sum(weights[word] ** 2 for word in telling))
        found.append({word: weights[word] / norm for word in telling})
    return found


def _alike_pairs(weights: Sequence[Mapping[str, float]]) -> Iterator[tuple[float, int, int]]:
    """The pairs of articles that are alike: how little, and their numbers.

    Of a word that few articles hold each is paired with each other, of one that many hold with the next
    ones only, the fewer the more hold it, so that an archive costs what its articles and stories do.
    """
    holders = _holders(weights)
    common = [{n: w for n, w in by_name.items() if len(holders[n]) > _MANY} for by_name in weights]
    passed: Counter[str] = Counter()
    for first, by_name in enumerate(weights):
        alike: dict[int, float] = defaultdict(float)
        for name, weight in by_name.items():
            passed[name] += 1
            held, begin = holders[name], passed[name]
            if len(held) > _MANY:
                for second in held[begin : begin + max(1, _MANY * _MANY // len(held))]:
                    alike[second] += 0.0
            else:
                for second in held[begin:]:
                    alike[second] += weight * weights[second][name]
        for second, degree in alike.items():
            degree += _in_common(common[first], common[second])
            if degree >= _ALIKE:
                yield -degree, first, second


def _in_common(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum of the products of the weights of the words that both hold."""
    fewer, more = (one, other) if len(one) <= len(other) else (other, one)
    return sum([weight * more[name] for name, weight in fewer.items() if name in more])


def _elsewhere(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """True where one article prints a name over and over that the other has nowhere: "the Dunmere bypass"."""
    return any(
        often > 2 and name not in there
        for here, there in ((one, other), (other, one))
        for name, often in here.items()
    )


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

    telling = [{word for word in lemmas[article.name] if not is_common(word)} for article in articles]
    for (first, second), n in sorted(shared.items()):
        fewer = min(len(signatures[first]), len(signatures[second]))
        words, shorter = telling[first] & telling[second], min(len(telling[first]), len(telling[second]))
        alike = (
            shorter and len(words) * 5 >= shorter and not _elsewhere(signatures[first], signatures[second])
        )
        if n >= 3 or n * 5 >= fewer or alike:
            parent[max(root(first), root(second))] = min(root(first), root(second))
    short = [len(article.text.strip()) < 600 for article in articles]
    for first in range(len(articles)):
        for second in range(first + 1, len(articles)):
            if (short[first] or short[second]) and len(
                lemmas[articles[first].name].keys() & lemmas[articles[second].name].keys()
            ) >= 2:
                parent[max(root(first), root(second))] = min(root(first), root(second))
    return [root(index) for index in range(len(articles))]
