"""Evidence that two figures speak of the same thing: the words that stand around both.

Newspapers seldom repeat a measure word for word. What they repeat is the rest: who, what, where. Two
sentences that share their telling words, and differ in none that set them apart, speak of one thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import NamedTuple

from factcheck.claim import Article, Claim
from factcheck.grammar.patterns import pattern
from factcheck.grammar.tokens import small
from factcheck.grammar.words import CLOSED
from factcheck.relate.measures import one_form

__all__ = ["Context", "Frequencies", "context_of", "frequencies", "is_common", "is_titled", "shared_weight"]

_WORD = pattern(r"[^\W\d_]++(?:['&-][^\W\d_]++)*+")
_FIGURE = pattern(r"\b\d[\d,.]*\d\b")
#: Another figure ends the clause of this one: the words beyond it belong to that figure.
_NUMBER = pattern(
    r"(?=[£$€\dtfsendhmb])(?:(?<![\w-])(?!(?:19|20)\d\d\b)[£$€]?\d[\d,.]*(?:%|bn|m|k)?(?![\w-])|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million"
    r"|billion)\b)"
)
_YEAR = pattern(r"(?:19|20)\d\d")
_STRONG_STOP = pattern(r"[;:—–()]| - |, (?:while|but|and|whereas)\b")


@cache
def _common() -> frozenset[str]:
    text = (
        resources.files("factcheck.relate").joinpath("data", "common_words.txt").read_text(encoding="utf-8")
    )
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


def is_common(word: str) -> bool:
    """True for a lemma that is common in all news, and so tells little."""
    return word in _common()


class Frequencies(dict[str, int]):
    """How often each lemma occurs in an article."""

    @cached_property
    def worth(self) -> Worth:
        """What each word tells in the article."""
        return Worth({word: often for word, often in self.items() if often > 4})


class Worth(dict[str, int]):
    """The points that a word counts in an article: 100, less where it is common or runs through it.

    ``often`` are the words that stand there more than four times.
    """

    def __init__(self, often: Mapping[str, int]) -> None:
        super().__init__()
        self._often = often

    def __missing__(self, word: str) -> int:
        full = 30 if word in _common() else 100
        self[word] = worth = full * 4 // self._often.get(word, 4)
        return worth


@lru_cache(1 << 16)
def _one_name(word: str) -> str | None:
    """The one name of a printed word; None for one of a closed class."""
    low = word.lower()
    return None if low in CLOSED else one_form(low)


def frequencies(article: Article) -> Frequencies:
    """How often each lemma occurs in the article."""
    return Frequencies(Counter(filter(None, map(_one_name, _WORD.findall(small(article.reading))))))


class Context(NamedTuple):
    """The telling words around a claim: ``near`` in its clause, ``far`` in the rest of its sentence.

    ``names`` are the capitalised words among them, lower-cased; ``figures`` the telling digits
    elsewhere in the sentence (two digits or more, no years); ``words`` near and far together.
    """

    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    words: frozenset[str]


def context_of(claim: Claim) -> Context:
    """The telling words around the claim, without its own figure."""
    span = claim.span
    at = span.start - span.sentence_start
    return _context(span.sentence, at, at + len(span.quote), hasattr(claim, "value"))


_NAMES = r"[A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]+|of|the|for|and)){0,6}"
#: Who says it is not what it is about: two officials may speak of one thing.
_ATTRIBUTION = pattern(
    rf"\b{_NAMES},? (?:said|says|saying|told|added|announced|confirmed|reported|stated)\b|"
    rf"\b(?:said|says|[Aa]ccording to|told) (?:[a-z]+ ){{0,3}}{_NAMES}"
)


@lru_cache(1 << 12)
def is_titled(plain: str) -> bool:
    """True for a headline with a capital at every word but the smallest: there a capital tells no name."""
    words = [w for w in _WORD.findall(plain) if len(w) > 3]
    return len(words) > 3 and sum(w[0].isupper() for w in words) * 5 >= len(words) * 4


@lru_cache(1 << 12)
def _telling_words(plain: str) -> tuple[tuple[int, str, bool], ...]:
    """The words of a sentence in no closed class: where each begins, its one name, whether it is a name."""
    found: list[tuple[int, str, bool]] = []
    speakers = [m.span() for m in _ATTRIBUTION.finditer(plain)]
    for m in _WORD.finditer(plain):
        word = m.group()
        key = _one_name(word)
        if key is None or len(word) < 2:
            continue
        at = m.start()
        is_name = word[0].isupper() and at > 0 and not any(i <= at < j for i, j in speakers)
        found.append((at, key, is_name))
    return tuple(found)


@lru_cache(1 << 12)
def _stops(plain: str) -> list[tuple[int, int]]:
    """Where a sentence holds the ends of clauses, and figures."""
    return [m.span() for p in (_STRONG_STOP, _NUMBER) for m in p.finditer(plain)]


@lru_cache(1 << 14)
def _context(sentence: str, at: int, end: int, own: bool) -> Context:
    """The telling words of a sentence around a place in it; with ``own``, without the figure there."""
    plain = sentence.replace("’", "'")
    stops = _stops(plain)
    left = max((stop for _, stop in stops if stop <= at), default=0)
    right = min((stop for stop, _ in stops if stop >= end), default=len(plain))
    near: set[str] = set()
    far: set[str] = set()
    names: set[str] = set()
    for start, key, capital in _telling_words(plain):
        (near if left <= start < right else far).add(key)
        if capital:
            names.add(key)
    figures = frozenset(
        m.group()
        for m in _FIGURE.finditer(plain)
        if not (own and m.start() < end and at < m.end()) and not _YEAR.fullmatch(m.group())
    )
    return Context(frozenset(near), frozenset(far - near), frozenset(names), figures, frozenset(near | far))


def shared_weight(a: Context, b: Context, fa: Frequencies, fb: Frequencies, ignore: frozenset[str]) -> int:
    """How much the telling words of two contexts say that both speak of one thing, in points.

    A word near both figures counts 100 points, elsewhere 50; one that is common in all news, or runs
    through the article, counts less. What is shared is weighed against what could be shared: where it
    is less than a third of the shorter clause it counts half, where it is most of it, half as much again.
    Points only rank evidence; no verdict on a value is made of them.
    """
    shared = (a.words & b.words) - ignore
    if not shared:
        return 0
    here, there = fa.worth.__getitem__, fb.worth.__getitem__

    def points(words: frozenset[str]) -> int:
        return sum(map(here, words) if fa is fb else map(min, map(here, words), map(there, words)))

    beside = shared & a.near & b.near
    near = points(beside)
    total = near + points(shared - beside) // 2
    could = min(points(a.near - ignore), points(b.near - ignore))
    if not near:
        return total // 2 if could else total
    if near * 3 < could:
        return total // 2
    return total * 3 // 2 if near * 10 >= could * 7 else total
