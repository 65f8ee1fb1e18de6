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
from typing import NamedTuple

from factcheck.claim import Quote
from factcheck.relate.alignment import Alignment
from factcheck.relate.speakers import one_speaker, stated
from factcheck.relate.wording import fold, forms, is_content

__all__ = ["Rewording", "rewordings"]

#: Words of the longer statement that must stand in the other too, in their order; and how many at least.
_SAME = Fraction(3, 5)
_LEAST = 5
#: So many earlier statements of one speaker that begin with one word are looked at.
_MOST = 40
#: Longer statements that share as much share a run of words, too.
_LONGEST = 40


class Rewording(NamedTuple):
    """Two statements of one speaker; ``same`` of their words are the same, in the same order.

    ``named`` is True where both sentences name the speaker.
    """

    a: Quote
    b: Quote
    same: int
    named: bool


def rewordings(quotes: Sequence[Quote], aligned: Sequence[Alignment]) -> Iterator[Rewording]:
    """Every two statements of two articles that begin with one word and share three fifths of their words.

    Those that are laid out word by word already (``aligned``) are left out.
    """
    met = {frozenset((x.a.id, x.b.id)) for x in aligned}
    begun: dict[tuple[str, str], list[tuple[Quote, list[str]]]] = defaultdict(list)
    for quote in quotes:
        words = forms(quote)
        if not quote.speaker or not _LEAST < len(words) <= _LONGEST:
            continue
        for name in dict.fromkeys(fold(word) for word in quote.speaker.split() if word[0].isupper()):
            alike = begun[name, words[0]]
            for other, others in alike[-_MOST:]:
                pair = frozenset((other.id, quote.id))
                if pair in met or other.span.article == quote.span.article:
                    continue
                met.add(pair)
                same = _same(others, words)
                if same and one_speaker(other, quote):
                    yield Rewording(other, quote, same, stated(other) and stated(quote))
            alike.append((quote, words))


def _same(a: list[str], b: list[str]) -> int:
    """How many words are the same in the same order; 0 where they are too few, or all of the shorter one."""
    longer = max(len(a), len(b))
    if a == b or min(len(a), len(b)) < _SAME * longer:
        return 0
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    same = [word for block in blocks for word in a[block.a : block.a + block.size]]
    enough = len(same) >= _LEAST and len(same) >= _SAME * longer and any(map(is_content, same))
    return len(same) if enough and len(same) < min(len(a), len(b)) else 0
