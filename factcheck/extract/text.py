"""Sentences and words of an article, found once and shared by every extractor."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from functools import cached_property, partial
from typing import NamedTuple

from factcheck.claim import Article, Part, Span
from factcheck.grammar.patterns import pattern
from factcheck.grammar.tokens import small

__all__ = ["Text", "Word", "words_of"]

#: Plain words first, then white space, then the rest: most places of a text are settled by the first look.
_WORD = pattern(
    r"[A-Za-z]++(?![^\W_]|['’&.-])"
    r"|(?=\S)(?:[^\W\d_]++(?:['’&-][^\W_]+)*(?:\.(?=[^\W\d_]\.))*|\d[\d,.]*\d|\d|[^\w\s])"
)


class Word(NamedTuple):
    """One word, number or mark, with its place in the article."""

    text: str
    start: int
    end: int


#: ``Word(…)`` without a call of Python: an article has hundreds.
_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)


class Text:
    """An article with its sentences. Sentence splitting is sentencex's, within one paragraph."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.plain = article.reading

    @cached_property
    def low(self) -> str:
        """The text in small letters, every offset kept."""
        return small(self.plain)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Code points of every sentence, in order, without the white space around it."""
        from sentencex import segment

        found: list[tuple[int, int]] = []
        for section in self.article.sections:
            if section.part is Part.FURNITURE:
                continue
            end = section.start
            for sentence in segment("en", self.plain[section.start : section.end]):
                bare = sentence.strip()
                if bare:
                    start = self.plain.index(bare, end)
                    end = start + len(bare)
                    found.append((start, end))
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds the offset (the one before it, between two)."""
        index = bisect.bisect_right(self._starts, offset) - 1
        if index < 0:
            section = self.article.section_at(offset)
            return (section.start, section.end) if section else (0, len(self.plain))
        return self.sentences[index]

    def is_prose(self, offset: int) -> bool:
        """True for an offset inside a sentence; furniture, date lines and marks have none."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self.sentences[index][1]

    def span(self, start: int, end: int) -> Span:
        """The span with its sentence."""
        return Span.of(self.article, start, end, self.sentence_at(start))

    def words(self, start: int, end: int) -> list[Word]:
        """The words between two offsets, in the plain form of the text."""
        return words_of(self.plain, start, end)

    def printed(self, start: int, end: int) -> list[str]:
        """The same words without their places."""
        return _WORD.findall(self.plain, start, end)


def words_of(plain: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words, numbers and marks of plain text between two offsets."""
    stop = len(plain) if end is None else end
    return [_word((m.group(), m.start(), m.end())) for m in _WORD.finditer(plain, start, stop)]
