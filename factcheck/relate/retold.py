"""Passages told twice: the same words in two places, with another figure among them.

What is copied, from a wire, an earlier version, or the text into a caption, speaks of one thing, whatever
the claims know of their slots. Only the words count here; the figure must be the one thing that differs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Age, Claim
from factcheck.grammar.numbers import TENS, UNITS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.tokens import small
from factcheck.grammar.words import CLOSED
from factcheck.relate.apart import two_things
from factcheck.relate.measures import moves
from factcheck.relate.slot_verdicts import Verdict, both_by_hand, compare_slot

__all__ = ["FIGURES", "Retold", "retold"]

#: Kinds of claim whose figure may be the one that differs.
FIGURES = ("age", "count", "length", "money", "quantity", "share")
#: Words of a passage, without the figure, and how many of them are in no closed class.
_LONG, _TELLING = 8, 4
#: From this length on it is a copy whatever stands at its ends.
_COPIED = 16
#: So many telling words are a passage of its own; fewer must be most of the shorter sentence.
_FULL = 6
#: Words next to the figure by which places are found, and how many must stand on each side.
_KEY, _SIDE = 4, 2
#: Places with one key that are looked at: boilerplate is printed any number of times.
_MOST = 40
_TOKEN = pattern(r"[^\W\d_]++(?:['’][^\W\d_]++)*+|\d[\d,.]*\d|\d|%")
_ONE_FORM = {"percent": "%", "pc": "%"} | {word: str(value) for word, value in (UNITS | TENS).items()}


class Retold(NamedTuple):
    """Two claims in the same words but for the figure; ``words`` is how many words are the same."""

    a: Claim
    b: Claim
    words: int


class _Words(NamedTuple):
    """The words of a sentence in one form, and where each begins."""

    sentence: str
    texts: tuple[str, ...]
    starts: tuple[int, ...]


class _Place(NamedTuple):
    """A figure in a sentence: its claim, the words, and which of them the figure is."""

    claim: Claim
    words: _Words
    at: int


def retold(claims: Sequence[Claim], one_story: Callable[[Claim, Claim], bool]) -> Iterator[Retold]:
    """Every two claims of one kind and one story in the same words but for the figure."""
    places: dict[tuple[str, str, tuple[str, ...]], list[_Place]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        for place in _places(claim) if claim.kind in FIGURES else ():
            for key in _keys(place):
                for other in places[key][-_MOST:]:
                    pair = (other.claim.id, claim.id)
                    if pair in seen or not one_story(other.claim, claim):
                        continue
                    if (words := _passage(other, place)) and not _two_things(other, place):
                        seen.add(pair)
                        yield Retold(other.claim, claim, words)
                places[key].append(place)


@lru_cache(1 << 10)
def _words(sentence: str) -> _Words:
    texts: list[str] = []
    starts: list[int] = []
    for match in _TOKEN.finditer(small(sentence).replace("’", "'")):
        word = match[0]
        texts.append(_ONE_FORM.get(word) or (word.replace(",", "") if word[0].isdigit() else word))
        starts.append(match.start())
    return _Words(sentence, tuple(texts), tuple(starts))


def _places(claim: Claim) -> Iterator[_Place]:
    words = _words(claim.span.sentence)
    start = claim.span.start - claim.span.sentence_start
    first = bisect_left(words.starts, start)
    last = bisect_left(words.starts, start + len(claim.quote))
    for at in range(first, last):
        if words.texts[at][0].isdigit():
            yield _Place(claim, words, at)


def _keys(place: _Place) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    words, at = place.words.texts, place.at
    if at >= _KEY:
        yield place.claim.kind, "before", words[at - _KEY : at]
    if len(words) - at > _KEY:
        yield place.claim.kind, "after", words[at + 1 : at + 1 + _KEY]


def _passage(a: _Place, b: _Place) -> int:
    """How many words around two figures are the same, where that makes one passage of both; else 0."""
    first, second = a.words.texts, b.words.texts
    if first[a.at] == second[b.at] or first == second:
        return 0
    before = _common(first[: a.at][::-1], second[: b.at][::-1])
    after = _common(first[a.at + 1 :], second[b.at + 1 :])
    if _number_at(first, a.at - before - 1) and _number_at(second, b.at - before - 1):
        return 0  # "five people, two of them children", "seven people, three of them children"
    begins = before >= _SIDE or before == min(a.at, b.at)
    ends = after >= _SIDE or after == min(len(first) - a.at, len(second) - b.at) - 1
    same = first[a.at - before : a.at] + first[a.at + 1 : a.at + 1 + after]
    telling = len({word for word in same if word.isalpha() and word not in CLOSED})
    most = 4 * (len(same) + 1) >= 3 * min(len(first), len(second))
    if len(same) < _LONG or telling < _TELLING or not (begins and ends) or not (most or telling >= _FULL):
        return 0
    copied = len(same) >= _COPIED
    named = (
        _name_at(a, a.at - before - 1)
        and _name_at(b, b.at - before - 1)
        and not (copied and a.words.texts[a.at - before] not in _DID)
    ) or (not copied and _name_at(a, a.at + after + 1) and _name_at(b, b.at + after + 1))
    return 0 if named else len(same)


_YEAR = pattern(r"(?:19|20)\d\d")
#: Right behind the two names, in a long passage: what was done to one was done to the other, too.
_DID = frozenset("was were is are has have had will would did got".split())


def _number_at(words: Sequence[str], index: int) -> bool:
    """True where the passage runs up to another number, so that two figures are not the same."""
    return 0 <= index < len(words) and words[index][0].isdigit()


def _name_at(place: _Place, index: int) -> bool:
    """True where the passage runs up to a name: two names in one form of words are two things."""
    words = place.words
    if not 0 <= index < len(words.texts):
        return False
    return words.texts[index] != "i" and words.sentence[words.starts[index]].isupper()


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    count = 0
    while count < min(len(a), len(b)) and a[count] == b[count]:
        count += 1
    return count


def _years_before(place: _Place) -> set[str]:
    return {word for word in place.words.texts[: place.at] if _YEAR.fullmatch(word)}


def _two_things(a: _Place, b: _Place) -> bool:
    """True for what is told anew in the same words: another day's toll, "a 20-year-old" and a second one.

    What somebody wrote down of both claims outweighs the words.
    """
    if both_by_hand(a.claim, b.claim):
        slots = ("measure", "population", "place", "period", "dataset", "occasion")
        if any(compare_slot(slot, a.claim, b.claim).verdict is Verdict.DISJOINT for slot in slots):
            return True
    if two_things(a.claim, b.claim) or (a.claim.span.article != b.claim.span.article and moves(a.claim)):
        return True
    if bool(_years_before(a)) != bool(_years_before(b)):
        return True  # "In 2010 he was fined £40", and now again
    if not isinstance(a.claim, Age):
        return False
    return any(place.at == 0 or place.words.texts[place.at - 1] in ("a", "an", "another") for place in (a, b))
