"""Where a quote stands: found in its article, or laid out where the article is not at hand."""

from __future__ import annotations

import re

from factcheck.claim import Article, Span

__all__ = ["occurrences", "plain", "sentence_around", "span_at"]


def plain(text: str) -> str:
    """The text with quote marks, dashes and spaces in one plain form; same length."""
    return Article(name="", text=text).reading


def occurrences(quote: str, reading: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Every place of the quote as whole words, between two offsets of a reading.

    Quote marks, dashes and white space may be printed in any form; nothing else may differ.
    """
    words = plain(quote).split()
    if not words:
        return []
    first, last = words[0][0], words[-1][-1]
    pattern = r"\s+".join(re.escape(word) for word in words)
    pattern = (r"(?<!\w)" if first.isalnum() else "") + pattern + (r"(?!\w)" if last.isalnum() else "")
    stop = len(reading) if end is None else end
    return [match.span() for match in re.compile(pattern).finditer(reading, start, stop)]


def sentence_around(article: Article, start: int, end: int) -> tuple[int, int]:
    """The sentence of the article that holds the span; from the first to the last of several."""
    from sentencex import get_sentence_boundaries

    section = article.section_at(start)
    if section is None or end > section.end or start < section.start:
        return start, end
    paragraph = article.reading[section.start : section.end]
    bounds = [
        (section.start + b["start_index"], section.start + b["end_index"])
        for b in get_sentence_boundaries("en", paragraph)
    ]
    first = max((a for a, b in bounds if a <= start), default=start)
    last = min((b for a, b in bounds if b >= end), default=end)
    text = article.text[first:last]
    return first + len(text) - len(text.lstrip()), first + len(text.rstrip())


def span_at(article: Article, start: int, end: int, sentence: tuple[int, int] | None = None) -> Span:
    """The span of the article with its whole sentence."""
    return Span.of(article, start, end, sentence or sentence_around(article, start, end))
