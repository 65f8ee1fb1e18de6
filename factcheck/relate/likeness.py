"""Likeness: two names that may be one bearer's, and the words around a claim that tell of what it speaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.claim import Organisation, Person, Span
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma
from factcheck.relate.measures import table

__all__ = ["Likeness", "LikenessKind", "telling_lemmas", "telling_words"]

LikenessKind = Literal["same", "spelling", "diacritics", "given name", "blended", "acronym"]

_WORD = pattern(r"[^\W\d_]+(?:['’&-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two claims whose names may be one bearer's.

    ``same``        one name, at most shortened.
    ``spelling``    one or two letters apart.
    ``diacritics``  the same letters with and without their marks.
    ``given name``  one surname, two given names.
    ``blended``     two organisation names that differ in one word.
    ``acronym``     one acronym beside two organisation names.

    ``evidence`` are the words for which one bearer is assumed; ``distance`` counts the letters (for
    ``blended`` the words) that differ. ``firm`` is True where the text leaves no other reading.
    ``known`` is the name of a public body in the house table where the comparison is with that; the
    two claims are one then.
    """

    a: Person | Organisation
    b: Person | Organisation
    kind: LikenessKind
    evidence: tuple[str, ...] = ()
    distance: int = 0
    firm: bool = False
    known: str | None = None


@cache
def _common() -> frozenset[str]:
    return frozenset(word for row in table("common_words.txt") for cell in row for word in cell.split())


def telling_lemmas(words: Iterable[str]) -> frozenset[str]:
    """The lemmas that are in no closed class and not common in all news."""
    return frozenset(
        key
        for word in words
        if len(word) > 2
        and word.lower() not in CLOSED
        and (key := lemma(word.replace("’", "'"))) not in _common()
    )


@cache
def telling_words(span: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The telling lemmas of the sentence outside the span, and those of them that are names."""
    at = span.start - span.sentence_start
    until = at + (span.end - span.start)
    words = [m for m in _WORD.finditer(span.sentence) if m.end() <= at or m.start() >= until]
    names = [m.group() for m in words if m.group()[0].isupper() and m.start() > 0]
    return telling_lemmas(m.group() for m in words), telling_lemmas(names)
