"""Statements: two bare sentences handed over together, a claim and what it rests on.

Nothing else is said there, so that figures of one kind in both speak of the same thing wherever the words
around them do not tell otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.claim import Article, Claim, Count, Date, Length, Money, Part, Quantity, Share
from factcheck.grammar.patterns import pattern
from factcheck.relate.graph import Related
from factcheck.relate.headline import claims_of
from factcheck.relate.measures import canonical
from factcheck.relate.slot_verdicts import Verdict, compare_slot, unit_of
from factcheck.relate.summaries import Sentence, key_of, sentences_of
from factcheck.value import Bounds, in_days

__all__ = ["Opposed", "opposed_statements"]

#: More articles than this are an archive, where two sentences seldom speak of one thing.
_TOGETHER = 10
#: A bare sentence has at most so many characters.
_LENGTH = 500
#: So many of the telling words of the one with fewer stand in the other, in per cent.
_SHARED = 40
#: How near the words around two exact figures must be; a bound is seldom printed of another thing.
_EXACT = 4
#: What a word that agrees is worth: behind both figures, before both, behind one and before the other.
_BEHIND, _BEFORE, _CROSSED = 3, 1, 1

_Figure = Count | Date | Length | Money | Quantity | Share


class Opposed(NamedTuple):
    """Two figures of two statements that no number fits."""

    a: Claim
    b: Claim
    allowed: tuple[str, str]


class _Stated(NamedTuple):
    """A figure of a statement, what it allows, and the telling words that are its own, before and behind."""

    claim: _Figure
    bounds: Bounds
    before: frozenset[str]
    behind: frozenset[str]


def opposed_statements(related: Related) -> Iterator[Opposed]:
    """The figures of every two bare statements with words in common that leave no number between them."""
    bare = [article for article in related.articles.values() if _is_bare(article)]
    for i, one in enumerate(bare if len(related.articles) <= _TOGETHER else ()):
        for other in bare[i + 1 :]:
            if _share_words(one, other) and related.story_of[one.name] == related.story_of[other.name]:
                yield from _opposed(_figures(one, related), _figures(other, related))


def _is_bare(article: Article) -> bool:
    return (
        0 < len(article.text) <= _LENGTH
        and len(article.sections) == 1
        and article.sections[0].part is not Part.HEADLINE
        and len(sentences_of(article)) == 1
    )


def _share_words(a: Article, b: Article) -> bool:
    first, second = (sentences_of(x)[0].keys for x in (a, b))
    fewer = min(len(first), len(second))
    return fewer > 0 and len(first & second) * 100 >= fewer * _SHARED


def _opposed(first: Sequence[_Stated], second: Sequence[_Stated]) -> Iterator[Opposed]:
    for a in first:
        for b in _against(a, second):
            if not (a.bounds.bounded_one_side or b.bounds.bounded_one_side or _likeness(a, b) >= _EXACT):
                continue
            if a in _against(b, first) and not (_is_printed(a, second) or _is_printed(b, first)):
                yield Opposed(a.claim, b.claim, (_allowed(a), _allowed(b)))
                break


def _against(one: _Stated, others: Sequence[_Stated]) -> list[_Stated]:
    """The figures that stand where this one stands, if none of them allows a number that it allows."""
    mates = _mates(one, others)
    return [] if any(one.bounds.meet(mate.bounds) for mate in mates) else mates


def _is_printed(one: _Stated, others: Sequence[_Stated]) -> bool:
    """True where the other statement prints that number in that place too, and not as an opposite bound."""
    return any(
        other.claim.kind == one.claim.kind != "date"
        and other.bounds.nominal == one.bounds.nominal
        and {_side(one.bounds), _side(other.bounds)} != {-1, 1}
        and (_likeness(one, other) or not (other.before or other.behind) or _one_noun(one.claim, other.claim))
        for other in others
    )


def _side(bounds: Bounds) -> int:
    """1 for a floor, -1 for a ceiling."""
    if not bounds.bounded_one_side:
        return 0
    return 1 if bounds.high is None else -1


#: What sets a figure apart from the rest ("outside Wales").
_APART = pattern(r"[^,;.]{0,30}\b(?:outside|except|excluding|elsewhere|apart from|other than)\b", re.I)


def _figures(article: Article, related: Related) -> list[_Stated]:
    """The figures of a statement, but those of what it sets apart; each with the words nearest to it."""
    (sentence,) = sentences_of(article)
    claims = [c for c in claims_of(related, article.name) if isinstance(c, _Figure)]
    if not claims:
        return []
    cuts = [_cut(article.reading, c.span.end, d.span.start) for c, d in pairwise(claims)]
    found = []
    for claim, left, right in zip(claims, [0, *cuts], [*cuts, len(article.text)], strict=True):
        bounds = _bounds(claim)
        if bounds is not None and not _APART.match(claim.span.after):
            before = _keys(sentence, left, claim.span.start)
            found.append(_Stated(claim, bounds, before, _keys(sentence, claim.span.end, right)))
    return found


_JOINT = pattern(r"[,;:]|\b(?:and|but|while|or|of which)\b")


def _cut(plain: str, start: int, end: int) -> int:
    """Where the words between two figures part: at what joins the two, else in the middle."""
    joint = _JOINT.search(plain, start, max(start, end))
    return joint.start() if joint else (start + end) // 2


def _keys(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The telling words that begin between two places."""
    return frozenset(key for w in sentence.words if start <= w.start < end and (key := key_of(w.text)))


_AFTER = pattern(r"\b(?:after|later than) $", re.I)
_BEFORE_DAY = pattern(r"\b(?:before|earlier than) $", re.I)


def _bounds(claim: _Figure) -> Bounds | None:
    """What the figure allows; of a day, those after it or before it where the words say so."""
    if not isinstance(claim, Date):
        bounds = in_days(claim.value)
        return bounds if isinstance(bounds, Bounds) else None
    if claim.value is None:
        return None
    day = claim.value.toordinal()
    if _AFTER.search(claim.span.before):
        return Bounds.at_least(day, more=True)
    return Bounds.at_most(day, less=True) if _BEFORE_DAY.search(claim.span.before) else Bounds.exactly(day)


def _allowed(stated: _Stated) -> str:
    claim, bounds = stated.claim, stated.bounds
    if not isinstance(claim, Date):
        return stated.bounds.describe()
    side = "" if bounds.exact else "a day after " if bounds.high is None else "a day before "
    return f"{side}{claim.value}"


def _mates(one: _Stated, others: Sequence[_Stated]) -> list[_Stated]:
    """The figures of the other statement that stand where this one stands: all that are about as near.

    Where no word around agrees, the only one, if it counts the same noun.
    """
    near = [(other, _likeness(one, other)) for other in others if _are_comparable(one, other)]
    best = max((likeness for _, likeness in near), default=0)
    if not best and not (len(near) == 1 and _one_noun(one.claim, near[0][0].claim)):
        return []
    return [other for other, likeness in near if likeness >= best - 1]


def _are_comparable(one: _Stated, other: _Stated) -> bool:
    """True for figures of one unit that count one noun, and differ in no time or footing that both state."""
    a, b = one.claim, other.claim
    if a.kind != b.kind or unit_of(a) != unit_of(b) or _is_difference(a) != _is_difference(b):
        return False
    if isinstance(a, Count) and not _one_noun(a, b):
        return False
    if isinstance(a, Date) and isinstance(b, Date) and (a.event is None or a.event != b.event):
        return False
    return all(
        compare_slot(slot, a, b).verdict is not Verdict.DISJOINT
        for slot in ("place", "period", "as_of", "modality")
    )


def _one_noun(a: _Figure, b: _Figure) -> bool:
    first, second = a.slots.measure, b.slots.measure
    return first is not None and second is not None and canonical(first).head == canonical(second).head


_HEDGE = pattern(r"\A(?:more|fewer|less) than ", re.I)
_DIFFERENCE = pattern(r"\b(?:more|fewer|less|higher|lower|others?|another|additional|further|extra)\b", re.I)


def _is_difference(claim: _Figure) -> bool:
    """True for how much more or less one thing is than another ("7 million more readers than")."""
    return _DIFFERENCE.search(_HEDGE.sub("", claim.quote) + claim.span.after[:8]) is not None


def _likeness(a: _Stated, b: _Stated) -> int:
    """How many of the words around both agree; those behind a figure tell most of what it is."""
    return (
        _BEHIND * len(a.behind & b.behind)
        + _BEFORE * len(a.before & b.before)
        + _CROSSED * (len(a.behind & b.before) + len(a.before & b.behind))
    )
