"""Span: exact words in an article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.claim.article import Article, Part

__all__ = ["Span"]


@dataclass(frozen=True, slots=True)
class Span:
    """Exact words in an article: code points ``start`` to ``end`` of its text.

    ``quote`` is always that slice, verbatim. ``sentence`` is the sentence around it, verbatim,
    beginning at ``sentence_start``, so that a claim file can be read and reported alone.
    ``paragraph`` counts from 1; ``part`` says where in the article the words stand.
    """

    article: str
    start: int
    end: int
    quote: str
    paragraph: int = 1
    part: Part = Part.BODY
    sentence: str = ""
    sentence_start: int = 0

    @staticmethod
    def of(article: Article, start: int, end: int, sentence: tuple[int, int] | None = None) -> Span:
        """The span of ``article`` from ``start`` to ``end``, in its sentence if that is given."""
        first, last = sentence or (start, end)
        paragraph, part = article.place_at(start)
        return Span(
            article.name,
            start,
            end,
            article.text[start:end],
            paragraph,
            part,
            article.text[first:last],
            first,
        )

    @property
    def before(self) -> str:
        """The words of the sentence before the span."""
        return self.sentence[: max(0, self.start - self.sentence_start)]

    @property
    def after(self) -> str:
        """The words of the sentence after the span."""
        return self.sentence[max(0, self.end - self.sentence_start) :]

    def follows(self, other: Span) -> bool:
        """True where the sentence of the span stands straight behind that of the other."""
        gap = self.sentence_start - other.sentence_start - len(other.sentence)
        return self.article == other.article and 0 <= gap < 4

    def narrowed(self, words: str) -> Span:
        """The place in the sentence where ``words`` stand, the nearest to the span; itself if nowhere."""
        places = [
            self.sentence_start + i
            for i in range(len(self.sentence))
            if self.sentence.startswith(words, i) and words
        ]
        if not places:
            return self
        start = min(places, key=lambda i: (abs(i - self.start), i))
        return replace(self, start=start, end=start + len(words), quote=words)

    def overlaps(self, other: Span) -> bool:
        """True when both lie in one article and share a code point."""
        return self.article == other.article and self.start < other.end and other.start < self.end
