"""Misprints: a capitalised name of two words or more, one word of which is a letter away elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise

from factcheck.claim import Article, Organisation, Span
from factcheck.extract.capitals import UPPER
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import is_word
from factcheck.relate.likeness import Likeness
from factcheck.relate.places import known_place
from factcheck.relate.wording import compare_words, fold, letters_apart

__all__ = ["misprints"]

_WORD = rf"[{UPPER}](?<![\w'@#./-].)[^\W\d_]++(?:-[^\W\d_]++)*+"
#: Two neighbouring words; the second is only looked at, because it may be the first of two as well.
_TWO = pattern(rf"({_WORD})(?= ({_WORD})(?![\w@/-]))")
#: Letters from which a word is looked at: shorter ones are a letter away from too many others.
_LONG = 5


def misprints(
    articles: Mapping[str, Article], organisations: Sequence[Organisation] = (), people: Iterable[str] = ()
) -> Iterator[Likeness]:
    """Names set in capitals with one word a letter apart beside the same other word, each two once.

    "Cape Canaveral" and "Cape Cenaveral": one of the two words is in no dictionary and names no place.
    Looked at are the names of ``organisations`` and every two capitalised words of the ``articles``.
    ``people`` are words of people's names, which are compared elsewhere; house spellings, plurals and
    longer forms of a word ("Costa Rican") are other words.
    """
    names = frozenset(people)
    beside: defaultdict[tuple[str, str], dict[str, _Place]] = defaultdict(dict)
    for first, second, place in chain(
        _in_claims(organisations), *(_in_article(n, articles[n]) for n in sorted(articles))
    ):
        x, y = fold(first), fold(second)
        if x not in names and y not in names:
            for key, word in (((x, "before"), y), ((y, "after"), x)):
                if len(word) >= _LONG:
                    beside[key].setdefault(word, place)
    seen: set[tuple[str, str]] = set()
    for words in beside.values():
        for x, y in combinations(sorted(words), 2) if len(words) > 1 else ():
            if (x, y) not in seen and _one_misprinted(x, y):
                seen.add((x, y))
                a, b = sorted((words[x], words[y]), key=_order)
                yield Likeness(_claim(a, articles), _claim(b, articles), "spelling", (), 1)


#: Where a name stands: the claim that was read there, or an article's name and code points.
_Place = Organisation | tuple[str, int, int]


def _order(place: _Place) -> tuple[str, int]:
    return (place.span.article, place.span.start) if isinstance(place, Organisation) else place[:2]


def _claim(place: _Place, articles: Mapping[str, Article]) -> Organisation:
    """The claim of the name that stands there; made only for a name that is told."""
    if isinstance(place, Organisation):
        return place
    name, start, end = place
    article = articles[name]
    return Organisation(span=_span(article, article.reading, start, end), name=article.text[start:end])


def _in_claims(organisations: Sequence[Organisation]) -> Iterator[tuple[str, str, _Place]]:
    for claim in organisations:
        for one, two in pairwise(claim.name.split()):
            if one[0].isupper() and two[0].isupper():
                yield one, two, claim


def _in_article(name: str, article: Article) -> Iterator[tuple[str, str, _Place]]:
    """Every two neighbouring capitalised words, with the place of the name that they make."""
    for two in _TWO.finditer(article.reading):
        yield two[1], two[2], (name, two.start(1), two.end(2))


def _span(article: Article, plain: str, start: int, end: int) -> Span:
    first = max(plain.rfind("\n", 0, start), plain.rfind(". ", 0, start) + 1) + 1
    stops = [at for mark in (". ", "\n") if (at := plain.find(mark, end)) >= 0]
    return Span.of(article, start, end, (first, min(stops, default=len(plain) - 1) + 1))


def _one_misprinted(x: str, y: str) -> bool:
    if x[0] != y[0] or x.startswith(y) or y.startswith(x) or letters_apart(x, y, 1) != 1:
        return False
    if compare_words(x, y) in ("inflection", "same") or _ENDING.sub("", x) == _ENDING.sub("", y):
        return False
    return _no_word(x) or _no_word(y)


_ENDING = pattern(r"(?:i?e?r?s|i?er|i?ed|i?an|ing)\Z")


def _no_word(word: str) -> bool:
    return not is_word(word) and not known_place(word)
