"""Statements reworded: one speaker, one statement, and much of it in other words.

``alignment`` lays out quotations that share a telling run of words; here are those that share most of their
words, in their order, but no such run: "should not be punished for working late", "must never be penalised
for working late".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from factcheck.claim import Quote
from factcheck.grammar.patterns import pattern
from factcheck.relate.alignment import Alignment
from factcheck.relate.speakers import one_speaker, stated
from factcheck.relate.wording import fold, forms_of, is_content

__all__ = ["Rewording", "rewordings"]

#: Words of the longer statement that must stand in the other too, in their order; and how many at least.
_SAME = Fraction(3, 5)
_LEAST = 5
#: The same of a sentence out of a longer quotation: who says a lot begins alike by chance.
_SAME_OF_SENTENCE = Fraction(3, 4)
_SENTENCE_END = pattern(r"(?<=[.!?]) (?=[A-Z“\"'])")
#: So many earlier statements of one speaker that begin with one word are looked at.
_MOST = 40
#: Longer statements that share as much share a run of words, too.
_LONGEST = 40


class Rewording(NamedTuple):
    """Two statements of one speaker; ``same`` of their words are the same, in the same order.

    ``named`` is True where both sentences name the speaker. ``first`` and ``second`` are the words of each:
    the whole quotation, or a sentence of a longer one.
    """

    a: Quote
    b: Quote
    same: int
    named: bool
    first: str
    second: str


class _Statement(NamedTuple):
    """A quotation, or a sentence of it: what is printed, and the plain forms of its words."""

    quote: Quote
    printed: str
    words: list[str]
    whole: bool


def rewordings(quotes: Sequence[Quote], aligned: Sequence[Alignment]) -> Iterator[Rewording]:
    """Every two statements of two articles that begin with one word and share three fifths of their words.

    Those that are laid out word by word already (``aligned``) are left out.
    """
    met = {frozenset((x.a.id, x.b.id)) for x in aligned}
    begun: dict[tuple[str, str], list[_Statement]] = defaultdict(list)
    for quote in quotes:
        if not quote.speaker:
            continue
        names = dict.fromkeys(fold(word) for word in quote.speaker.split() if word[0].isupper())
        for statement, name in product(_statements(quote), names):
            alike = begun[name, statement.words[0]]
            for other in alike[-_MOST:]:
                pair = frozenset((other.quote.id, quote.id))
                if pair in met or other.quote.span.article == quote.span.article:
                    continue
                same = _same(other, statement)
                if same and one_speaker(other.quote, quote):
                    met.add(pair)
                    named = stated(other.quote) and stated(quote)
                    yield Rewording(other.quote, quote, same, named, other.printed, statement.printed)
            alike.append(statement)


def _statements(quote: Quote) -> Iterator[_Statement]:
    """The quotation, and of one of several sentences each, where they are neither short nor long."""
    printed = " ".join(quote.words.split())
    sentences = _SENTENCE_END.split(printed)
    for part in (printed, *(sentences if len(sentences) > 1 else ())):
        words = forms_of(part)
        if _LEAST < len(words) <= _LONGEST:
            yield _Statement(quote, part.rstrip(".,!?;"), words, part == printed)


def _same(one: _Statement, other: _Statement) -> int:
    """How many words are the same in the same order; 0 where they are too few, or all of the shorter one."""
    a, b = one.words, other.words
    longer = max(len(a), len(b))
    least = (_SAME if one.whole and other.whole else _SAME_OF_SENTENCE) * longer
    if a == b or min(len(a), len(b)) < least:
        return 0
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    same = [word for block in blocks for word in a[block.a : block.a + block.size]]
    enough = len(same) >= _LEAST and len(same) >= least and any(map(is_content, same))
    return len(same) if enough and len(same) < min(len(a), len(b)) else 0
