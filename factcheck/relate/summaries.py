"""Summaries: short texts that sum up a longer one of their story, laid against it sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Article, Part
from factcheck.extract.text import Text, Word
from factcheck.grammar.words import CLOSED
from factcheck.relate.graph import Related
from factcheck.relate.measures import one_form

__all__ = ["Around", "Sentence", "SummedUp", "alike", "around", "key_of", "sentences_of", "summaries"]

#: A summary is at most two fifths as long as its text, and of at most so many telling words.
_LENGTH = (2, 5)
_WORDS = (5, 150)
#: What is summed up has at least so many sentences.
_SENTENCES = 3
#: It takes at least so many of its telling words from that text, in per cent. Measured on summaries and on
#: groups of articles by several outlets: of the summaries' words nine in ten stand in the text, of another
#: outlet's article four in ten.
_TAKEN = 64
#: How much of its sentences two of the text that follow one another must have, in per cent on the average.
_TOGETHER = 46
#: Telling words on a side of a figure or a name that are near.
_NEAR = 3

_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
    " billion dozen".split()
)


class Sentence(NamedTuple):
    """A sentence from ``start`` to ``end``: its words, and the telling ones among them in their one form."""

    start: int
    end: int
    words: tuple[Word, ...]
    keys: frozenset[str]

    def without(self, start: int, end: int) -> frozenset[str]:
        """The telling words that do not stand between two places."""
        return self.keys - {key_of(w.text) for w in self.words if start <= w.start < end}


class SummedUp(NamedTuple):
    """A summary and the text that it sums up, their sentences, and how often that text has each word."""

    summary: Article
    text: Article
    ours: tuple[Sentence, ...]
    theirs: tuple[Sentence, ...]
    often: Mapping[str, int]

    def at(self, offset: int) -> Sentence | None:
        """The sentence of the text that holds the offset."""
        index = bisect_right(self.theirs, offset, key=lambda s: s.start) - 1
        return self.theirs[index] if index >= 0 and offset < self.theirs[index].end else None

    def shared(self, keys: frozenset[str], sentence: Sentence) -> int:
        """How many of the words the sentence has, in per cent; those that run through the text count less."""
        return self._part(keys, sentence.keys)

    def taken(self, sentence: Sentence) -> int:
        """How many of the words of a sentence of the summary two sentences of the text have together."""
        two = (a.keys | b.keys for a, b in zip(self.theirs, (*self.theirs[1:], self.theirs[-1]), strict=True))
        return max((self._part(sentence.keys, keys) for keys in two), default=0)

    def _part(self, keys: frozenset[str], of: frozenset[str]) -> int:
        whole = self._points(keys)
        return 100 * self._points(keys & of) // whole if whole else 0

    def _points(self, keys: frozenset[str]) -> int:
        return sum(400 // max(4, self.often.get(key, 1)) for key in keys)


@lru_cache(maxsize=1 << 14)
def key_of(word: str) -> str:
    """The one form of a telling word; empty for one of a closed class, a numeral, a mark."""
    low = word.lower()
    if len(low) < 2 or low in CLOSED or low in _NUMERALS or not low[0].isalpha():
        return ""
    return one_form(low)


@lru_cache(maxsize=64)
def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article, in order."""
    text = Text(article)
    found = []
    for start, end in text.sentences:
        words = tuple(text.words(start, end))
        found.append(Sentence(start, end, words, frozenset(filter(None, (key_of(w.text) for w in words)))))
    return tuple(found)


def summaries(related: Related) -> Iterator[SummedUp]:
    """Every article that sums up another one: short, of one story with it, and nearly all in its words.

    What has a headline of its own or comes from another outlet is no summary, and neither is what has the
    words of a long text, but few of them together in one of its sentences.
    """
    for story in _stories(related):
        for short in story:
            keys = related.frequencies[short.name].keys()
            if not _WORDS[0] <= len(keys) <= _WORDS[1] or _has_headline(short):
                continue
            for long in story:
                often = related.frequencies[long.name]
                if (
                    len(short.text) * _LENGTH[1] <= len(long.text) * _LENGTH[0]
                    and len(keys & often.keys()) * 100 >= len(keys) * _TAKEN
                    and (short.outlet is None or long.outlet is None or short.outlet == long.outlet)
                ):
                    pair = SummedUp(short, long, sentences_of(short), sentences_of(long), often)
                    if _holds_together(pair):
                        yield pair


def _stories(related: Related) -> list[list[Article]]:
    """The articles of each story that has more than one, in order; those of which the text is at hand."""
    articles = [article for article in related.articles.values() if article.text]
    found: dict[int, list[Article]] = defaultdict(list)
    for article in articles if len(articles) > 1 else ():
        found[related.story_of[article.name]].append(article)
    return [story for _, story in sorted(found.items()) if len(story) > 1]


def _has_headline(article: Article) -> bool:
    return any(section.part is Part.HEADLINE for section in article.sections)


def _holds_together(pair: SummedUp) -> bool:
    size = sum(len(s.keys) for s in pair.ours)
    return (
        len(pair.theirs) >= _SENTENCES
        and sum(len(s.keys) * pair.taken(s) for s in pair.ours) >= size * _TOGETHER
    )


class Around(NamedTuple):
    """What stands around some words of a sentence: the word before them, the telling words on both sides."""

    lead: str
    before: frozenset[str]
    after: frozenset[str]


def around(sentence: Sentence, start: int, end: int) -> Around:
    """What stands around the words between two places of a sentence."""
    before = [w.text for w in sentence.words if w.end <= start]
    after = [key for w in sentence.words if w.start >= end and (key := key_of(w.text))]
    return Around(
        next((word.lower() for word in reversed(before) if word[0].isalpha()), ""),
        frozenset([key for word in before if (key := key_of(word))][-_NEAR:]),
        frozenset(after[:_NEAR]),
    )


def alike(a: Around, b: Around) -> int:
    """How many of the words around two places agree, two on a side at most."""
    return (a.lead == b.lead != "") + min(2, len(a.before & b.before)) + min(2, len(a.after & b.after))
