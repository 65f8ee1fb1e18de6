"""Misprints: a capitalised name of two words or more, one word of which is a letter away elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from factcheck.claim import Article, Organisation, Span
from factcheck.relate.likeness import Likeness
from factcheck.relate.places import known_place
from factcheck.relate.wording import compare_words, fold, letters_apart

__all__ = ["misprints"]

_CAPITALISED = re.compile(r"(?<![\w'@#./-])[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/-])")
#: Letters from which a word is looked at: shorter ones are a letter away from too many others.
_LONG = 5


def misprints(articles: Mapping[str, Article], people: Iterable[str] = ()) -> Iterator[Likeness]:
    """Names set in capitals with one word a letter apart beside the same other word, each two once.

    "Cape Canaveral" and "Cape Cenaveral": one of the two words is in no dictionary and names no place.
    ``people`` are words of people's names, which are compared elsewhere; house spellings, plurals and
    longer forms of a word ("Costa Rican") are other words.
    """
    names = frozenset(people)
    beside: defaultdict[tuple[str, str], dict[str, Organisation]] = defaultdict(dict)
    for name in sorted(articles):
        for key, word, claim in _pairs(articles[name], names):
            beside[key].setdefault(word, claim)
    seen: set[tuple[str, str]] = set()
    for words in beside.values():
        ordered = sorted(words)
        for place, x in enumerate(ordered):
            for y in ordered[place + 1 :]:
                if (x, y) not in seen and _one_misprinted(x, y):
                    seen.add((x, y))
                    yield Likeness(words[x], words[y], "spelling", (), 1)


def _pairs(article: Article, people: frozenset[str]) -> Iterator[tuple[tuple[str, str], str, Organisation]]:
    """Every two neighbouring capitalised words, once under each: (the other word and its side, the word, the name)."""
    plain = article.reading
    for one, two in pairwise(_CAPITALISED.finditer(plain)):
        if two.start() - one.end() != 1 or plain[one.end()] != " ":
            continue
        x, y = fold(one.group()), fold(two.group())
        if x in people or y in people:
            continue
        start, end = one.start(), two.end()
        claim = None
        for key, word in (((x, "before"), y), ((y, "after"), x)):
            if len(word) >= _LONG:
                claim = claim or Organisation(span=_span(article, plain, start, end), name=article.text[start:end])
                yield key, word, claim


def _span(article: Article, plain: str, start: int, end: int) -> Span:
    first = max(plain.rfind("\n", 0, start), plain.rfind(". ", 0, start) + 1) + 1
    stops = [at for mark in (". ", "\n") if (at := plain.find(mark, end)) >= 0]
    return Span.of(article, start, end, (first, min(stops, default=len(plain) - 1) + 1))


def _one_misprinted(x: str, y: str) -> bool:
    if x[0] != y[0] or x.startswith(y) or y.startswith(x) or letters_apart(x, y, 1) != 1:
        return False
    if compare_words(x, y) in ("inflection", "same"):
        return False
    return _no_word(x) != _no_word(y) or (_no_word(x) and _no_word(y))


def _no_word(word: str) -> bool:
    import simplemma

    return not simplemma.is_known(word, "en") and not known_place(word)
