"""Evidence that two figures speak of the same thing: the words that stand around both.

Newspapers seldom repeat a measure word for word. What they repeat is the rest: who, what, where. Two
sentences that share their telling words, and differ in none that set them apart, speak of one thing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from factcheck.claim import Article, Claim
from factcheck.grammar.words import CLOSED, lemma
from factcheck.relate.measures import act_of, canonical_word

__all__ = ["Context", "Frequencies", "context_of", "frequencies", "is_common", "shared_weight"]

_WORD = re.compile(r"[^\W\d_]+(?:['&-][^\W\d_]+)*")
_FIGURE = re.compile(r"\b\d[\d,.]*\d\b")
#: Another figure ends the clause of this one: the words beyond it belong to that figure.
_NUMBER = re.compile(
    r"(?<![\w-])(?!(?:19|20)\d\d\b)[£$€]?\d[\d,.]*(?:%|bn|m|k)?(?![\w-])|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_STRONG_STOP = re.compile(r"[;:—–()]| - |, (?:while|but|and|whereas)\b")

Frequencies = Mapping[str, int]
"""How often each lemma occurs in an article."""


@cache
def _common() -> frozenset[str]:
    text = (
        resources.files("factcheck.relate").joinpath("data", "common_words.txt").read_text(encoding="utf-8")
    )
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())


def is_common(word: str) -> bool:
    """True for a lemma that is common in all news, and so tells little."""
    return word in _common()


def frequencies(article: Article) -> Frequencies:
    """How often each lemma occurs in the article."""
    counts = Counter(_WORD.findall(article.reading))
    result: Counter[str] = Counter()
    for word, n in counts.items():
        low = word.lower()
        if low not in CLOSED:
            base = lemma(low)
            result[act_of(base) or canonical_word(base)] += n
    return result


@dataclass(frozen=True, slots=True)
class Context:
    """The telling words around a claim: ``near`` in its clause, ``far`` in the rest of its sentence.

    ``names`` are the capitalised words among them, lower-cased; ``figures`` the telling digits
    elsewhere in the sentence (two digits or more, no years).
    """

    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def context_of(claim: Claim) -> Context:
    """The telling words around the claim, without its own figure."""
    span = claim.span
    at = span.start - span.sentence_start
    return _context(span.sentence, at, at + len(span.quote), hasattr(claim, "value"))


_NAMES = r"[A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]+|of|the|for|and)){0,6}"
#: Who says it is not what it is about: two officials may speak of one thing.
_ATTRIBUTION = re.compile(
    rf"\b{_NAMES},? (?:said|says|saying|told|added|announced|confirmed|reported|stated)\b|"
    rf"\b(?:said|says|according to|told) (?:the )?{_NAMES}"
)


@lru_cache(1 << 12)
def _telling_words(plain: str) -> tuple[tuple[int, str, bool], ...]:
    """The words of a sentence in no closed class: where each begins, its one name, whether it is a name."""
    found: list[tuple[int, str, bool]] = []
    speakers = [m.span() for m in _ATTRIBUTION.finditer(plain)]
    for m in _WORD.finditer(plain):
        word = m.group()
        low = word.lower()
        if low in CLOSED or len(low) < 2:
            continue
        base = lemma(low)
        at = m.start()
        is_name = word[0].isupper() and at > 0 and not any(i <= at < j for i, j in speakers)
        found.append((at, act_of(base) or canonical_word(base), is_name))
    return tuple(found)


@lru_cache(1 << 14)
def _context(sentence: str, at: int, end: int, own: bool) -> Context:
    """The telling words of a sentence around a place in it; with ``own``, without the figure there."""
    plain = sentence.replace("’", "'")
    stops = [m.span() for p in (_STRONG_STOP, _NUMBER) for m in p.finditer(plain)]
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
    return Context(frozenset(near), frozenset(far - near), frozenset(names), figures)


def shared_weight(a: Context, b: Context, fa: Frequencies, fb: Frequencies, ignore: frozenset[str]) -> int:
    """How much the telling words of two contexts say that both speak of one thing, in points.

    A word near both figures counts 100 points, elsewhere 50; one that is common in all news, or runs
    through the article, counts less. What is shared is weighed against what could be shared: where it
    is less than a third of the shorter clause it counts half, where it is most of it, half as much again.
    Points only rank evidence; no verdict on a value is made of them.
    """
    common = _common()

    def points(word: str) -> int:
        often = fa.get(word, 1) if fa is fb else max(fa.get(word, 1), fb.get(word, 1))
        full = 30 if word in common else 100
        return full * 4 // often if often > 4 else full

    shared = ((a.near | a.far) & (b.near | b.far)) - ignore
    if not shared:
        return 0
    near = sum(points(w) for w in shared & a.near & b.near)
    far = sum(points(w) for w in shared - (a.near & b.near))
    total = near + far // 2
    if not near:
        halved = any(points(w) for w in a.near - ignore) and any(points(w) for w in b.near - ignore)
        return total // 2 if halved else total
    could = min(sum(points(w) for w in a.near - ignore), sum(points(w) for w in b.near - ignore))
    if near * 3 < could:
        return total // 2
    return total * 3 // 2 if near * 10 >= could * 7 else total
