"""One bearer or two: what shows that two given names before one surname are one person's.

Each is a proof that an editor would take: the article leans on the surname alone, the sentence is told
again, the headline has one and the lead the other, the age is the same, or the same words stand beside both
names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.claim import Article, Part, Person
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma
from factcheck.relate.bearers import Bearer
from factcheck.relate.likeness import telling_words

__all__ = ["ages_beside", "goes_by_given", "of_two_ages", "one_bearer", "stray_of"]

#: How often the surname must stand alone: who writes of two people of one surname tells them apart.
_ALONE = 3
#: Telling words, names left out, that make one sentence the other told again.
_AGAIN = 4
#: Words looked at on each side of a name, and how many of them must be the same.
_REACH, _SAME = 3, 2
_WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = pattern(r"[.;:!?\n]")
_AGE_BEFORE = pattern(r"(?P<age>\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)-year-old (?:[a-z]+ ){0,3}\Z")
_AGE_AFTER = pattern(r"(?:, (?:aged )?| \()(?P<age>\d{1,3})(?=[,.;)])")


def one_bearer(a: Bearer, b: Bearer) -> tuple[str, ...]:
    """The proofs, in words, that both names are one person's; none where nothing shows it."""
    found: list[str] = []
    once = stray_of(a, b)
    if len(once.mentions) == 1 and not once.introduced and len(once.alone) >= _ALONE:
        found.append(f"the surname alone, {len(once.alone)} times")
    ages = ages_beside(a.mentions) & ages_beside(b.mentions)
    if ages:
        found.append(f"the age {min(ages)}")
    for first in a.mentions:
        for second in b.mentions:
            again = _said_beside(first) & _said_beside(second)
            if again and _heads(first, second):
                found.append(f"headline and lead both have {', '.join(sorted(again))}")
            if len(again) >= _AGAIN and first.span.sentence_start != second.span.sentence_start:
                found.append(f"the words {', '.join(sorted(again))}")
            elif beside := _beside(first, second):
                found.append(f"the words {', '.join(beside)}")
    return tuple(dict.fromkeys(found))


def of_two_ages(a: Bearer, b: Bearer) -> bool:
    """True where each name has an age of its own beside it: hardly anybody misprints both."""
    first, second = ages_beside(a.mentions), ages_beside(b.mentions)
    return bool(first and second) and first.isdisjoint(second)


def stray_of(a: Bearer, b: Bearer) -> Bearer:
    """The one that is named less often, or else later: if one of the two is a slip, that one."""
    return min(a, b, key=lambda bearer: (len(bearer.mentions), -bearer.first.span.start))


def goes_by_given(bearer: Bearer, article: Article | None) -> bool:
    """True where the article calls the bearer by the given name alone: that is somebody of their own."""
    if article is None:
        return False
    given, surname = re.escape(bearer.given.split()[0]), re.escape(bearer.surname)
    return re.search(rf"\b{given}\b(?! (?:[A-Z]|\"|“|{surname}))", article.reading) is not None


def _said_beside(person: Person) -> frozenset[str]:
    words, names = telling_words(person.span)
    return words - names


def _heads(a: Person, b: Person) -> bool:
    """True where one stands in the headline and the other right below it: both tell of the one event."""
    first, second = (a.span, b.span) if a.span.start <= b.span.start else (b.span, a.span)
    return first.part is Part.HEADLINE != second.part and second.paragraph <= first.paragraph + 1


def ages_beside(mentions: Iterable[Person]) -> set[int]:
    """The ages that stand beside the name: "25-year-old Pat Example", "Pat Example, 25,"."""
    found: set[int] = set()
    for person in mentions:
        match = _AGE_BEFORE.search(person.span.before) or _AGE_AFTER.match(person.span.after)
        numeral = read_numeral(match["age"].lower(), 0) if match else None
        if numeral is not None:
            found.add(int(numeral.value))
    return found


def _beside(a: Person, b: Person) -> tuple[str, ...]:
    """The telling words that stand on the same side of both names, right beside them."""
    before = _lemmas(_words_before(a)[-_REACH:]) & _lemmas(_words_before(b)[-_REACH:])
    after = _lemmas(_words_after(a)[:_REACH]) & _lemmas(_words_after(b)[:_REACH])
    same = max(before, after, key=len)
    return tuple(sorted(same)) if len(same) >= _SAME else ()


def _words_before(person: Person) -> list[str]:
    return _open_words(_STOP.split(person.span.before)[-1])


def _words_after(person: Person) -> list[str]:
    return _open_words(_STOP.split(person.span.after)[0])


def _open_words(words: str) -> list[str]:
    return [word for word in _WORD.findall(words) if word.lower() not in CLOSED]


def _lemmas(words: list[str]) -> frozenset[str]:
    return frozenset(lemma(word) for word in words)
