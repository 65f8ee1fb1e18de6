"""People: the names of persons as printed, each with its parts and the fullest form in the article.

Two passes. The first finds full names: a run of capitalised words that begins with a known given name,
stands after an honorific or a title, or is treated by the text as a person's (an age, a role, a verb of
speech beside it). The second finds the shorter mentions that those full names carry.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from factcheck.claim import Part, Person
from factcheck.extract.beside import (
    age_after,
    is_role,
    role_after,
    role_before,
    role_of_body,
    speaks,
    treated_as_person,
)
from factcheck.extract.capitals import Run, runs, title_cased
from factcheck.extract.fullname import (
    SUFFIXES,
    Name,
    find_name,
    is_given,
    is_thing,
    may_be_given,
    name_of,
    surname_of,
    text_of,
    thing_words,
    trim,
)
from factcheck.extract.gender import gender_of_address, gender_of_given
from factcheck.extract.lexicons import words
from factcheck.extract.places import is_place
from factcheck.extract.text import Text, Word
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma

__all__ = ["people"]

_PEERS = frozenset("Lord Lady Baroness Baron Viscount Viscountess".split())
_OF_PLACE = pattern(r" of (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
#: Names of houses, towns and works that hold a person's name: "King's College", "St Anne's Hospital".
_NAMED_AFTER = pattern(r"'s? (?:[A-Z][\w-]+ ){0,2}([A-Z]\w+)")
#: What follows a name that may be an ordinary word at the head of a sentence.
_VERB_NEXT = pattern(
    r"(?:'s? | (?:is|was|has|had|will|would|also|did|does|could|can|then|who|and his|and her)\b|, )"
)
_IN_A_PLACE = pattern(r"\b(?:in|at|near|from|to|of|across) \Z")
_SMALL_BEFORE = pattern(r"\b([a-z]{1,4}) \Z")
#: Honorifics that stand before a given name alone ("Sir Keir said").
_WITH_GIVEN = frozenset("Sir Dame Lady Lord".split())
_HILL = pattern(
    r"\b(?:climb(?:s|ed|ing)?|summit of|slopes of|side of|foot of|top of|missing on|walk(?:er|ing) on) "
    r"(?:Ben|Glen) (?P<name>[A-Z][\w'-]+)"
)
#: Names of streets that are surnames too, and what stands before a street.
_STREETS = frozenset("Street Lane Close Way Row Terrace Gardens Drive".split())
_IN_STREET = pattern(r"\b(?:[Ii]n|[Oo]n|[Oo]ff|[Aa]long|[Dd]own|[Nn]ear|into) \Z")
#: Words printed before a title that belong to the role.
_STANDING = frozenset("Former Acting Retired Interim".split())


def _is_ordinary(plain: str, name: Name) -> bool:
    """True where the first word is no known name and is printed in small letters too ("Stop Example")."""
    first = name.words[0].text
    if name.title or name.honorific or is_given(first) or may_be_given(first) or len(first) < 3:
        return False
    if is_role(first) or first in words("sentence_openers"):
        return True
    low = first.lower()
    return low in plain and re.search(rf"\b{re.escape(low)}\b", plain) is not None


def _is_street(plain: str, name: Name) -> bool:
    """True for a street that is named after somebody: "in Albert Street", "off Grace Lane"."""
    if name.title or name.honorific or len(name.words) != 2 or name.words[-1].text not in _STREETS:
        return False
    return _IN_STREET.search(plain, max(0, name.words[0].start - 12), name.words[0].start) is not None


def _hills(plain: str) -> frozenset[str]:
    """The names of hills and valleys: the Urlar of "missing on Ben Urlar", of "the slopes of Glen Urlar"."""
    if "Ben " not in plain and "Glen " not in plain:
        return frozenset()
    return frozenset(match["name"] for match in _HILL.finditer(plain))


def _has_article(plain: str, start: int) -> bool:
    return plain[max(0, start - 4) : start].lower() == "the "


class _Cast:
    """The full names of an article, and which shorter names each carries."""

    def __init__(self) -> None:
        self.surnames: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        self.givens: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.longest: dict[tuple[str, ...], str] = {}
        self.addressed: set[tuple[str, ...]] = set()

    def add(self, name: Name) -> None:
        """Take in a full name."""
        person = _person_key(name.key)
        text = text_of(name.words).removesuffix(".") if name.words[-1].text != "Jr." else text_of(name.words)
        if len(text) > len(self.longest.get(person, "")):
            self.longest[person] = text
        self.givens[name.key[0]].add(person)
        for size in range(1, len(name.key)):
            self.surnames[name.key[size:]].add(person)

    def of_full(self, key: tuple[str, ...]) -> str | None:
        """The fullest form of the person with that full name."""
        return self.longest.get(_person_key(key))

    def of_surname(self, key: tuple[str, ...]) -> str | None:
        """The fullest form of the one person with that surname; None where there are several or none."""
        persons = self.surnames.get(key, set())
        return self.longest[next(iter(persons))] if len(persons) == 1 else None

    def of_given(self, given: str) -> str | None:
        """The fullest form of the one person with that given name; None where there are several or none."""
        persons = self.givens.get(given, set())
        return self.longest[next(iter(persons))] if len(persons) == 1 else None

    def holds(self, key: tuple[str, ...]) -> bool:
        """True for the surname of somebody, and for a given name alone."""
        return key in self.surnames or key in self.addressed or (len(key) == 1 and key[0] in self.givens)

    def may_mean(self, word: str) -> bool:
        """True for a word that may name a person where it stands alone."""
        return self.holds((word.rstrip("."),)) or is_given(word) or bool(self.near(word))

    def near(self, word: str) -> list[tuple[str, int]]:
        """The surnames that the word nearly is, and by how many letters it is not."""
        if len(word) < 5 or not word[1:].islower() or _is_known_word(word):
            return []
        from rapidfuzz.distance import OSA

        return [
            (surname, distance)
            for surname in self._lone
            if abs(len(surname) - len(word)) < 3
            and word.removesuffix("s") != surname
            and surname.removesuffix("s") != word
            and (distance := OSA.distance(surname, word, score_cutoff=2)) < 3
        ]

    @cached_property
    def _lone(self) -> list[str]:
        """The surnames of one word, short ones left out."""
        return [surname[0] for surname in self.surnames if len(surname) == 1 and len(surname[0]) > 3]


def _person_key(key: tuple[str, ...]) -> tuple[str, ...]:
    """First given name and surname: one person with and without middle names."""
    return (key[0], *surname_of(key)) if len(key) > 1 else key


def people(text: Text) -> list[Person]:
    """Every mention of a person by name, in order, one claim each; the span is the name itself."""
    plain = text.plain
    all_runs = runs(text)
    titled = _title_cased_headline(text)
    body_runs = [run for run in all_runs if not titled[0] <= run.start < titled[1]] if titled else all_runs
    alone: dict[str, list[Run]] = defaultdict(list)
    together: list[Run] = []
    for run in body_runs:
        if len(run.words) == 1:
            alone[run.words[0].text].append(run)
        else:
            together.append(run)
    named = [name for run in together if (name := find_name(run)) is not None]
    addressed = {name.key for name in named if name.honorific and len(name.key) == 1}
    doubted = {
        name.key
        for name in named
        if not name.sure
        and len(name.key) > 1
        and not _has_article(plain, name.words[0].start)
        and treated_as_person(plain, name.words[0].start, name.words[-1].end)
    }
    hills = _hills(plain)
    cast = _Cast()
    kept: dict[int, Name] = {}
    for name in named:
        evident = (
            name.sure
            or name.key in doubted
            or surname_of(name.key) in addressed
            or _speaks(plain, alone, surname_of(name.key))
        )
        if evident and (_is_ordinary(plain, name) or _is_street(plain, name) or name.words[-1].text in hills):
            continue
        if (
            evident
            and not _named_after(plain, name)
            and (name.honorific or not _has_article(plain, name.words[0].start) or name.title)
        ):
            kept[name.words[0].start] = name
            if len(name.key) > 1:
                cast.add(name)
            else:
                cast.addressed.add(name.key)
    short = [run for run in together if not any(word.start in kept for word in run.words)]
    short += [run for word, some in alone.items() if cast.may_mean(word) for run in some]
    for run in short:
        if (name := _short(plain, run, cast)) is not None:
            kept[name.words[0].start] = name
    if titled:
        for run in all_runs:
            if titled[0] <= run.start < titled[1]:
                kept.update({n.words[0].start: n for n in _in_title(run, cast)})
    return [_claim(text, kept[start], cast) for start in sorted(kept)]


def _speaks(plain: str, alone: dict[str, list[Run]], surname: tuple[str, ...]) -> bool:
    """True where the surname stands alone somewhere as the subject of a verb of speech."""
    return len(surname) == 1 and any(speaks(plain, run.start, run.end) for run in alone.get(surname[0], ()))


def _named_after(plain: str, name: Name) -> bool:
    """True for a name inside a longer one: "Prince George's County"."""
    if not name.possessive:
        return False
    after = _NAMED_AFTER.match(plain, name.words[-1].end)
    return bool(after and len(name.key) == 1 and after.group(1) in thing_words())


def _short(plain: str, run: Run, cast: _Cast) -> Name | None:
    """The surname or given name alone that a run holds, where a full name of the article carries it."""
    some = run.words
    initial = run.initial
    if len(some) > 1 and ((initial and some[0].text.lower() in CLOSED) or some[0].text.endswith("day")):
        some, initial = some[1:], False
    if len(some) == 2 and initial and (is_role(some[0].text) or some[0].text in words("sentence_openers")):
        some, initial = some[1:], False
    some = trim(some)
    key = tuple(word.text.rstrip(".") for word in some)
    if not cast.holds(key):
        return _alone(plain, run, some) or _near(plain, run, some, cast)
    some = _with_particles(plain, some, cast)
    start, end = some[0].start, some[-1].end
    name = name_of(some, run)
    if _named_after(plain, name) or (_has_article(plain, start) and not speaks(plain, start, end)):
        return None
    word = key[0]
    doubtful = len(key) == 1 and (
        word in thing_words() or word.lower() in CLOSED or may_be_given(word) or is_place(word)
    )
    if (
        doubtful
        and (initial or is_place(word))
        and not speaks(plain, start, end)
        and not _VERB_NEXT.match(plain, end)
    ):
        return None
    if is_place(word) and _IN_A_PLACE.search(plain[max(0, start - 8) : start]):
        return None
    return name


def _with_particles(plain: str, some: tuple[Word, ...], cast: _Cast) -> tuple[Word, ...]:
    """The surname with the small words before it that belong to it: "saw van der Zalm"."""
    while before := _SMALL_BEFORE.search(plain, max(0, some[0].start - 5), some[0].start):
        longer = (Word(before.group(1), before.start(1), before.end(1)), *some)
        if tuple(word.text for word in longer) not in cast.surnames:
            break
        some = longer
    return some


def _alone(plain: str, run: Run, some: tuple[Word, ...]) -> Name | None:
    """A given name alone, with an age behind it: "their son Brodie, 11," needs no full name."""
    if len(some) == 1 and is_given(some[0].text) and not run.possessive and age_after(plain, some[0].end):
        return name_of(some, run)
    return None


def _near(plain: str, run: Run, some: tuple[Word, ...], cast: _Cast) -> Name | None:
    """A word in the place of a surname that is nearly, but not quite, one of the article's."""
    if len(some) != 1 or _has_article(plain, some[0].start):
        return None
    word = some[0].text
    for surname, distance in cast.near(word):
        if distance == 1 or (
            word[0] == surname[0]
            and (len(word) > 7 or (not run.possessive and speaks(plain, some[0].start, some[0].end)))
        ):
            return name_of(some, run)
    return None


def _is_known_word(word: str) -> bool:
    """True for a word that stands for something else than a misspelt surname."""
    return is_thing(word) or is_place(word) or is_given(word) or may_be_given(word)


def _title_cased_headline(text: Text) -> tuple[int, int] | None:
    """Where the headline stands, if it is set in Title Case."""
    for section in text.article.sections:
        if section.part is Part.HEADLINE:
            line = text.plain[section.start : section.end]
            return (section.start, section.end) if title_cased(line.split()) else None
    return None


def _in_title(run: Run, cast: _Cast) -> list[Name]:
    """Names inside a headline in Title Case: those of the body, and a given name before a likely surname."""
    found: list[Name] = []
    at = 0
    while at < len(run.words):
        left = len(run.words) - at
        size = next(
            (n for n in (5, 4, 3, 2, 1) if n <= left and _names_in_title(run.words[at : at + n], cast)), 0
        )
        if size:
            found.append(name_of(run.words[at : at + size], run))
        at += size or 1
    return found


def _names_in_title(some: tuple[Word, ...], cast: _Cast) -> bool:
    key = tuple(word.text.rstrip(".") for word in some)
    if len(key) > 1 and (cast.of_full(key) or key in cast.surnames):
        return True
    if len(key) > 2 or is_thing(key[-1]) or is_place(key[-1]):
        return False
    if len(key) == 1:
        return key in cast.surnames
    return is_given(key[0]) and lemma(key[1]) == key[1].lower()


def _parts(name: Name, cast: _Cast) -> tuple[str | None, str | None, str | None]:
    """Given name, surname, and the fullest form of the same person in the article."""
    key = name.key
    if key in cast.surnames:
        full = cast.of_surname(key)
        told = {gender_of_address(name.honorific), gender_of_given((full or "").split(" ")[0])}
        return None, " ".join(key), None if told == {"f", "m"} else full  # "Mrs Vale" is not Mark Vale
    if len(key) > 1:
        tail = surname_of(key)
        return " ".join(key[: len(key) - len(tail)]), " ".join(tail), cast.of_full(key)
    if key[0] in cast.givens and (name.honorific is None or name.honorific in _WITH_GIVEN):
        return key[0], None, cast.of_given(key[0])
    if name.honorific is None and name.title is None and is_given(key[0]) and key not in cast.addressed:
        return key[0], None, None
    return None, " ".join(key), None


def _claim(text: Text, name: Name, cast: _Cast) -> Person:
    """The claim for a name, with its parts told apart."""
    plain = text.plain
    start, end = name.words[0].start, name.words[-1].end
    given, surname, full = _parts(name, cast)
    if name.honorific in _PEERS and (place := _OF_PLACE.match(plain, end)):
        end = place.end()
    printed = plain[start:end]
    if printed.endswith(".") and name.words[-1].text.rstrip(".") not in SUFFIXES:
        printed, end = printed[:-1], end - 1
    role, body = name.title, name.body
    if role and body and body.split(" ")[0] in _STANDING:
        before, _, body = body.partition(" ")
        role = f"{before.lower()} {role}"
    if role is None and body:
        role = role_of_body(plain, name.run.start)
    if role is None:
        beside = role_before(plain, name.run.start if not name.run.initial else start) or (
            role_after(plain, end) if not name.possessive else None
        )
        if beside:
            role, body = beside
    return Person(
        span=text.span(start, end),
        name=printed,
        given=given,
        surname=surname,
        honorific=name.honorific,
        role=role,
        body=(body or None) if role else None,
        full=full if full != printed else None,
    )
