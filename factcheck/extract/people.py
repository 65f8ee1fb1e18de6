"""People: the names of persons as printed, each with its parts and the fullest form in the article.

Two passes. The first finds full names: a run of capitalised words that begins with a known given name,
stands after an honorific or a title, or is treated by the text as a person's (an age, a role, a verb of
speech beside it). The second finds the shorter mentions that those full names carry.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factcheck.claim import Part, Person
from factcheck.extract.beside import age_after, is_role, role_after, role_before, speaks, treated_as_person
from factcheck.extract.capitals import Run, runs, title_cased
from factcheck.extract.lexicons import lines, words
from factcheck.extract.places import is_place
from factcheck.extract.text import Text, Word
from factcheck.grammar.words import CLOSED, lemma

__all__ = ["people"]

_SUFFIXES = frozenset("Jr Sr II III IV".split())
_PEERS = frozenset("Lord Lady Baroness Baron Viscount Viscountess".split())
_OF_PLACE = re.compile(r" of (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_CAPITALS = re.compile(r"[A-Z0-9&-]{2,}\Z")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]?\Z|[A-Z]{1,2}\Z")
_SURNAME_FORM = re.compile(r"(?:Ma?c|O')[A-Z][a-z]{2}|[A-Z][a-z]{2,}(?:sson|dottir|ovic|vić|enko|shvili|opoulos|wicz|ski|chuk|ez)\Z")
#: Given names that are months too, and articles of other languages: neither makes a name by itself.
_WEAK = frozenset("April May June August".split())
_ARTICLES = frozenset("Le La Les Los Las El Der Die Das Il Lo San Santa Saint St".split())
#: Names of houses, towns and works that hold a person's name: "King's College", "St Anne's Hospital".
_NAMED_AFTER = re.compile(r"'s? (?:[A-Z][\w-]+ ){0,2}([A-Z]\w+)")
#: The verb after a name that may be an ordinary word at the head of a sentence.
_VERB_NEXT = re.compile(r"(?:'s? | (?:is|was|has|had|will|would|also|did|does|could|can|then|who|and his|and her)\b|, )")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name found in a run, with what the run prints before it. ``sure``: no more evidence is needed."""

    words: tuple[Word, ...]
    run: Run
    honorific: str | None = None
    title: str | None = None
    body: str | None = None
    sure: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        """The words that tell the person: without full stops and "Jr"."""
        bare = tuple(word.text.rstrip(".") for word in self.words)
        return bare[:-1] if len(bare) > 1 and bare[-1] in _SUFFIXES else bare

    @property
    def possessive(self) -> bool:
        return self.run.possessive and self.words[-1] is self.run.words[-1]


@cache
def _given() -> frozenset[str]:
    return words("given_names") - words("given_names_ambiguous")


@cache
def _no_name() -> frozenset[str]:
    return words("thing_words") | words("organisation_words")


@cache
def _titles() -> dict[tuple[str, ...], bool]:
    """Each title by its words; True where it also begins names that are not people's."""
    return {tuple(line.rstrip("?").split()): line.endswith("?") for line in lines("titles")}


def _is_given(word: str) -> bool:
    return word in _given() or ("-" in word and word.split("-")[0] in _given())


def _may_be_given(word: str) -> bool:
    return word in words("given_names_ambiguous")


def _is_surname(word: str) -> bool:
    """True for a common surname, or one that is a surname by its form ("McExample", "O'Example")."""
    return word in words("surnames") or bool(_SURNAME_FORM.match(word))


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.match(word)) and not is_place(word) and word not in ("D.C.", "L.A.", "U.N.", "E.U.", "A.M.", "P.M.")


def _is_thing(word: str) -> bool:
    """True for a word that no person's name holds."""
    bare = word.rstrip(".")
    return bare in _no_name() or bare.lower() in CLOSED or bool(_CAPITALS.match(bare) and bare not in _SUFFIXES)


def _in_surname(word: str) -> bool:
    """True for a word that may stand in a surname after a known given name."""
    return not _is_thing(word) or word in words("surname_words") or word in _SUFFIXES or len(word.rstrip(".")) == 1


def _begins_name(word: str, following: str) -> bool:
    return _is_given(word) or _may_be_given(word) or (_is_initials(word) and not _is_given(following))


def _is_context(word: str) -> bool:
    """True for a word that stands before a name without being part of it: "Labour", "Texas", "Paris-based"."""
    return _is_thing(word) or is_place(word) or is_role(word) or ("-" in word and word.rsplit("-", 1)[1].islower())


def _text(some: Iterable[Word]) -> str:
    return " ".join(word.text for word in some)


def _after_title(some: tuple[Word, ...]) -> tuple[int, int, str | None, str | None, bool]:
    """Where the last honorific or title of a run begins and ends, both by their words, and whether it is doubtful."""
    begin = end = 0
    honorific = title = None
    doubtful = False
    bare = [word.text.rstrip(".") for word in some]
    at = 0
    while at < len(some):
        size = next((n for n in (4, 3, 2, 1) if at + n < len(bare) and tuple(bare[at : at + n]) in _titles()), 0)
        if size == 0 and (bare[at] not in words("honorifics") or at + 1 == len(bare)):
            at += 1
            continue
        if at > end or end == 0:
            begin, honorific, title, doubtful = at, None, None, False
        if size:
            found = " ".join(bare[at : at + size])
            title = f"{title} {found}" if title and at == end else found
            doubtful = _titles()[tuple(bare[at : at + size])] and honorific is None
        else:
            honorific = bare[at]
        at = end = at + max(size, 1)
    return begin, end, honorific, title, doubtful


def _trim(some: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to a day or month that only follows the name ("told Fox Pat Example Tuesday")."""
    kept = some
    while len(kept) > 2 and _is_thing(kept[-1].text) and not _in_surname(kept[-1].text) and kept[-1].text.endswith("day"):
        kept = kept[:-1]
    return kept


def _find(run: Run) -> _Name | None:
    """The name that a run of the running text holds, with two words or more or after a title."""
    some = run.words
    begin, end, honorific, title, doubtful = _after_title(some)
    name = _trim(some[end:])
    if end and name:
        first = name[0].text
        known = _is_given(first) or _may_be_given(first)
        if len(name) > 5 or not all(_in_surname(w.text) for w in name[1:] if known) or not (known or _in_surname(first)):
            return None
        if not known and (_is_thing(first) and not (honorific and len(name) == 1) or any(_is_thing(w.text) for w in name[1:])):
            return None
        if len(name) == 1 and not honorific and (doubtful or is_place(first)):
            return None
        body = some[:begin]
        if body and run.initial and body[0].text.lower() in CLOSED:
            body = body[1:]
        return _Name(name, run, honorific, title, _text(body) or None, sure=not doubtful or known or len(name) > 1)
    if len(some) > 1 and run.initial and (some[0].text.lower() in CLOSED or (len(some) > 2 and _is_given(some[1].text) and not _is_given(some[0].text))):
        lead, some = some[0], some[1:]
        if lead.text.lower() in CLOSED and _may_be_given(lead.text) and len(some) == 1:
            return _Name((lead, *some), run, sure=False) if not _is_thing(some[0].text) else None
    at = next((i for i, w in enumerate(some[:-1]) if _begins_name(w.text, some[i + 1].text)), None)
    if at and not (is_place(_text(some[:at])) or all(_is_context(w.text) for w in some[:at])):
        at = None
    name = _trim(some[at or 0 :])
    if not 2 <= len(name) <= 5 or _text(name) in lines("not_people") or is_place(_text(name)) or name[0].text in _ARTICLES:
        return None
    if any(w.text in words("organisation_words") and w.text not in words("surname_words") for w in name):
        return None
    if at is not None and _is_given(name[0].text):
        return _Name(name, run, body=_text(some[:at]) or None) if all(_in_surname(w.text) for w in name[1:]) else None
    if any(_is_thing(w.text) for w in name[1:]) or name[0].text == name[1].text:
        return None
    known = at is not None and (_may_be_given(name[0].text) or "." in name[0].text)
    if not known and (_is_thing(name[0].text) and not _is_initials(name[0].text) or is_place(name[0].text)):
        return None
    doubtful = is_place(name[-1].text) or name[0].text in _WEAK or (run.initial and at == 0 and name[0].text.lower() in CLOSED)
    likely = known or (not run.initial and len(name) <= 3 and _is_surname(name[-1].text))
    return _Name(name, run, sure=likely and not doubtful)


def _has_article(plain: str, start: int) -> bool:
    return plain[max(0, start - 4) : start].lower() == "the "


class _Cast:
    """The full names of an article, and which shorter names each carries."""

    def __init__(self) -> None:
        self.surnames: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        self.givens: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.longest: dict[tuple[str, ...], str] = {}
        self.addressed: set[tuple[str, ...]] = set()

    def add(self, name: _Name) -> None:
        """Take in a full name."""
        person = _person_key(name.key)
        text = _text(name.words).removesuffix(".") if name.words[-1].text != "Jr." else _text(name.words)
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


def _person_key(key: tuple[str, ...]) -> tuple[str, ...]:
    """First given name and surname: one person with and without middle names."""
    return (key[0], *_surname(key)) if len(key) > 1 else key


def _surname(key: tuple[str, ...]) -> tuple[str, ...]:
    """The surname of a full name, with its particles ("van der Berg")."""
    at = len(key) - 1
    while at > 1 and key[at - 1][:1].islower():
        at -= 1
    return key[at:]


def people(text: Text) -> list[Person]:
    """Every mention of a person by name, in order, one claim each; the span is the name itself."""
    plain = text.plain
    all_runs = runs(text)
    titled = _title_cased_headline(text)
    body_runs = [run for run in all_runs if not (titled and titled[0] <= run.start < titled[1])]
    named = [name for run in body_runs if (name := _find(run)) is not None]
    addressed = {name.key for name in named if name.honorific and len(name.key) == 1}
    spoken = {(run.words[-1].text,) for run in body_runs if len(run.words) == 1 and speaks(plain, run.start, run.end)}
    doubted = {name.key for name in named if not name.sure and len(name.key) > 1 and not _has_article(plain, name.words[0].start)
               and treated_as_person(plain, name.words[0].start, name.words[-1].end)}
    cast = _Cast()
    kept: dict[int, _Name] = {}
    for name in named:
        evident = name.sure or name.key in doubted or _surname(name.key) in addressed or _surname(name.key) in spoken
        if evident and not _named_after(plain, name) and (name.honorific or not _has_article(plain, name.words[0].start) or name.title):
            kept[name.words[0].start] = name
            if len(name.key) > 1:
                cast.add(name)
            else:
                cast.addressed.add(name.key)
    for run in body_runs:
        short = _short(plain, run, cast) if not any(w.start in kept for w in run.words) else None
        if short is not None:
            kept[short.words[0].start] = short
    if titled:
        for run in all_runs:
            if titled[0] <= run.start < titled[1]:
                kept.update({n.words[0].start: n for n in _in_title(run, cast)})
    return [_claim(text, kept[start], cast) for start in sorted(kept)]


def _named_after(plain: str, name: _Name) -> bool:
    """True for a name inside a longer one: "Prince George's County"."""
    if not name.possessive:
        return False
    after = _NAMED_AFTER.match(plain, name.words[-1].end)
    return bool(after and len(name.key) == 1 and after.group(1) in _no_name())


def _short(plain: str, run: Run, cast: _Cast) -> _Name | None:
    """The surname or given name alone that a run holds, where a full name of the article carries it."""
    some = run.words
    initial = run.initial
    if len(some) > 1 and (initial and some[0].text.lower() in CLOSED or some[0].text.endswith("day")):
        some, initial = some[1:], False
    some = _trim(some)
    key = tuple(word.text.rstrip(".") for word in some)
    surname = key in cast.surnames or key in cast.addressed
    given = len(key) == 1 and key[0] in cast.givens
    if not (surname or given):
        return _alone(plain, run, some) or _near(plain, run, some, cast)
    start, end = some[0].start, some[-1].end
    name = _Name(some, run)
    if _named_after(plain, name) or (_has_article(plain, start) and not speaks(plain, start, end)):
        return None
    word = key[0]
    doubtful = len(key) == 1 and (word in _no_name() or word.lower() in CLOSED or _may_be_given(word) or is_place(word))
    if doubtful and (initial or is_place(word)) and not speaks(plain, start, end) and not _VERB_NEXT.match(plain, end):
        return None
    if is_place(word) and re.search(r"\b(?:in|at|near|from|to|of|across) \Z", plain[max(0, start - 8) : start]):
        return None
    return name


def _alone(plain: str, run: Run, some: tuple[Word, ...]) -> _Name | None:
    """A given name alone, with an age behind it: "their son Brodie, 11," needs no full name."""
    if len(some) == 1 and _is_given(some[0].text) and not run.possessive and age_after(plain, some[0].end):
        return _Name(some, run)
    return None


def _near(plain: str, run: Run, some: tuple[Word, ...], cast: _Cast) -> _Name | None:
    """A word in the place of a surname that is nearly, but not quite, one of the article's."""
    word = some[0].text
    if len(some) != 1 or len(word) < 5 or not word[1:].islower() or _is_known_word(word) or _has_article(plain, some[0].start):
        return None
    from rapidfuzz.distance import OSA

    speaking = not run.possessive and speaks(plain, some[0].start, some[0].end)
    for surname, *more in cast.surnames:
        plural = word.removesuffix("s") == surname or surname.removesuffix("s") == word
        allowed = 2 if word[0] == surname[0] and (speaking or len(word) > 7) else 1
        if not more and len(surname) > 3 and not plural and OSA.distance(surname, word, score_cutoff=allowed) <= allowed:
            return _Name(some, run)
    return None


def _is_known_word(word: str) -> bool:
    """True for a word that stands for something else than a misspelt surname."""
    return _is_thing(word) or is_place(word) or _is_given(word) or _may_be_given(word) or word in words("surnames")


def _title_cased_headline(text: Text) -> tuple[int, int] | None:
    """Where the headline stands, if it is set in Title Case."""
    for section in text.article.sections:
        if section.part is Part.HEADLINE:
            line = text.plain[section.start : section.end]
            return (section.start, section.end) if title_cased(line.split()) else None
    return None


def _in_title(run: Run, cast: _Cast) -> list[_Name]:
    """Names inside a headline in Title Case: those of the body, and a known given name before a likely surname."""
    found: list[_Name] = []
    at = 0
    while at < len(run.words):
        size = 0
        for n in (5, 4, 3, 2, 1):
            part = run.words[at : at + n]
            key = tuple(word.text.rstrip(".") for word in part)
            if len(key) < n:
                continue
            if n > 1 and (cast.of_full(key) or key in cast.surnames):
                size = n
            elif n == 2 and _is_given(key[0]) and not _is_thing(key[1]) and not is_place(key[1]) and lemma(key[1]) == key[1].lower():
                size = n
            elif n == 1 and key in cast.surnames and not _is_thing(key[0]) and not is_place(key[0]):
                size = n
            if size:
                found.append(_Name(part, run))
                break
        at += size or 1
    return found


def _claim(text: Text, name: _Name, cast: _Cast) -> Person:
    """The claim for a name, with its parts told apart."""
    plain, key = text.plain, name.key
    start, end = name.words[0].start, name.words[-1].end
    given: str | None = None
    surname: str | None = None
    if len(key) > 1 and key not in cast.surnames:
        tail = _surname(key)
        given, surname = " ".join(key[: len(key) - len(tail)]), " ".join(tail)
        full = cast.of_full(key)
    elif key in cast.surnames:
        surname, full = " ".join(key), cast.of_surname(key)
    elif not name.honorific and not name.title and _is_given(key[0]) and key not in cast.addressed and key[0] not in cast.givens:
        given, full = key[0], None
    elif key[0] in cast.givens and (not name.honorific or name.honorific in ("Sir", "Dame", "Lady", "Lord")):
        given, full = key[0], cast.of_given(key[0])
    else:
        surname, full = " ".join(key), None
    if name.honorific in _PEERS and (place := _OF_PLACE.match(plain, end)):
        end = place.end()
    printed = plain[start:end]
    if printed.endswith(".") and name.words[-1].text.rstrip(".") not in _SUFFIXES:
        printed, end = printed[:-1], end - 1
    role, body = name.title, name.body
    if role is None or (len(key) == 1 and role is None):
        beside = role_before(plain, name.run.start if not name.run.initial else start) or (
            role_after(plain, end) if not name.possessive else None
        )
        if beside:
            role, body = beside
    return Person(
        span=text.span(start, end), name=printed, given=given, surname=surname, honorific=name.honorific,
        role=role, body=body if role else None, full=full if full != printed else None,
    )
