"""Full names: what a run of capitalised words tells of a person, the words beside it left aside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.extract.beside import is_role
from factcheck.extract.capitals import Run
from factcheck.extract.lexicons import lines, words
from factcheck.extract.places import is_place
from factcheck.extract.text import Word
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

__all__ = [
    "SUFFIXES",
    "Name",
    "find_name",
    "is_given",
    "is_thing",
    "may_be_given",
    "name_of",
    "surname_of",
    "text_of",
    "thing_words",
    "trim",
]


SUFFIXES = frozenset("Jr Sr II III IV".split())
_PARTICLES = frozenset(
    "van von vom der den de del della di da do dos du la le el ten ter bin ibn al zu y".split()
)
_CAPITALS = pattern(r"[A-Z0-9&-]{2,}\Z")
_INITIALS = pattern(r"(?:[A-Z]\.){1,4}[A-Z]?\Z|[A-Z]{1,2}\Z")
_NO_INITIALS = frozenset("D.C. L.A. U.N. E.U. A.M. P.M.".split())
_SURNAME_FORM = pattern(
    r"(?:Ma?c|O')[A-Z][a-z]{2}"
    r"|[A-Z][a-z]{2,}(?:sson|dottir|ovic|vić|enko|shvili|opoulos|wicz|ski|chuk|ez)\Z"
)
#: Given names that are months too, and articles of other languages: neither makes a name by itself.
_WEAK = frozenset("April May June August".split())
_ARTICLES = frozenset("Le La Les Los Las El Der Die Das Il Lo San Santa Saint St".split())


class Name(NamedTuple):
    """A name found in a run, with what the run prints before it. ``sure``: no more evidence is needed.

    ``key`` are the words that tell the person: without full stops and "Jr".
    """

    words: tuple[Word, ...]
    run: Run
    key: tuple[str, ...]
    honorific: str | None = None
    title: str | None = None
    body: str | None = None
    sure: bool = True

    @property
    def possessive(self) -> bool:
        """True where the name was printed with an apostrophe behind it."""
        return self.run.possessive and self.words[-1] is self.run.words[-1]


def name_of(
    some: tuple[Word, ...],
    run: Run,
    honorific: str | None = None,
    title: str | None = None,
    body: str | None = None,
    *,
    sure: bool = True,
) -> Name:
    """The name that some words of a run are."""
    key = tuple([word.text.rstrip(".") for word in some])
    if len(key) > 1 and key[-1] in SUFFIXES:
        key = key[:-1]
    return Name(some, run, key, honorific, title, body, sure)


@cache
def _given() -> frozenset[str]:
    return words("given_names") - words("given_names_ambiguous")


@cache
def thing_words() -> frozenset[str]:
    """Words for things and bodies, of which a person's name holds none but as a surname."""
    return words("thing_words") | words("organisation_words")


@cache
def _titles() -> dict[tuple[str, ...], bool]:
    """Each title by its words; True where it also begins names that are not people's."""
    return {tuple(line.rstrip("?").split()): line.endswith("?") for line in lines("titles")}


@cache
def _title_heads() -> frozenset[str]:
    """The first words of the titles."""
    return frozenset(title[0] for title in _titles())


@cache
def _not_people() -> frozenset[str]:
    """Names that look like a person's and are none."""
    return frozenset(lines("not_people"))


def is_given(word: str) -> bool:
    """True for a known given name that is no English word; of "Anne-Example" the first part tells."""
    if word in _given():
        return True
    first, hyphen, rest = word.partition("-")
    return hyphen == "-" and first in _given() and rest[:1].isupper()


def may_be_given(word: str) -> bool:
    """True for a given name that is a word or a place too."""
    return word in words("given_names_ambiguous")


def _is_surname(word: str) -> bool:
    """True for a common surname, or one that is a surname by its form ("McExample", "O'Example")."""
    return word in words("surnames") or bool(_SURNAME_FORM.match(word))


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.match(word)) and not is_place(word) and word not in _NO_INITIALS


def is_thing(word: str) -> bool:
    """True for a word that no person's name holds."""
    bare = word.rstrip(".")
    shouted = bool(_CAPITALS.match(bare)) and bare not in SUFFIXES
    return shouted or bare in thing_words() or bare.lower() in CLOSED


def _in_surname(word: str) -> bool:
    """True for a word that may stand in a surname after a known given name."""
    return (
        not is_thing(word) or word in words("surname_words") or word in SUFFIXES or len(word.rstrip(".")) == 1
    )


def _begins_name(word: str, following: str) -> bool:
    return is_given(word) or may_be_given(word) or (_is_initials(word) and not is_given(following))


def _is_context(word: str) -> bool:
    """True for a word that stands before a name and is no part of it: "Labour", "Texas", "Paris-based"."""
    return (
        is_thing(word)
        or is_place(word)
        or is_role(word)
        or ("-" in word and word.rsplit("-", 1)[1].islower())
    )


def _may_precede(some: tuple[Word, ...], given: str) -> bool:
    """True where the words are no part of the name that the given name begins ("Texas", "Example Bank")."""
    if is_place(text_of(some)) or all(_is_context(word.text) for word in some):
        return True
    return is_given(given) and f"{some[-1].text} {given}" not in _not_people()


def text_of(some: Iterable[Word]) -> str:
    """The words, one space between two."""
    return " ".join([word.text for word in some])


def _after_title(some: tuple[Word, ...]) -> tuple[int, int, str | None, str | None, bool]:
    """Where the last honorific or title begins and ends, the words of both, and whether it is doubtful."""
    bare = [word.text.rstrip(".") for word in some]
    if words("honorifics").isdisjoint(bare) and _title_heads().isdisjoint(bare):
        return 0, 0, None, None, False
    begin = end = at = 0
    honorific = title = None
    doubtful = False
    while at < len(bare):
        size = 0
        if bare[at] in _title_heads():
            size = next(
                (n for n in (4, 3, 2, 1) if at + n < len(bare) and tuple(bare[at : at + n]) in _titles()), 0
            )
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


def trim(some: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to a day or an acronym that only follows the name ("told Pat Example MSP Tuesday")."""
    kept = some
    while len(kept) > 2 and _only_follows(kept[-1].text):
        kept = kept[:-1]
    return kept


def _only_follows(word: str) -> bool:
    shouted = len(word) > 1 and word not in SUFFIXES and bool(_CAPITALS.match(word))
    return shouted or (word.endswith("day") and is_thing(word) and not _in_surname(word))


def find_name(run: Run) -> Name | None:
    """The name that a run of two words or more in the running text holds."""
    some = run.words
    begin, end, honorific, title, doubtful = _after_title(some)
    name = trim(some[end:])
    if end and name:
        first = name[0].text
        known = is_given(first) or may_be_given(first)
        if (
            len(name) > 5
            or not all(_in_surname(w.text) for w in name[1:] if known)
            or not (known or _in_surname(first))
        ):
            return None
        if not known and (
            (is_thing(first) and not (honorific and len(name) == 1))
            or any(is_thing(w.text) for w in name[1:])
        ):
            return None
        office = (first,) in _titles() and not _is_surname(first)
        if len(name) == 1 and (office or (not honorific and (doubtful or is_place(first)))):
            return None
        body = some[:begin]
        if body and run.initial and body[0].text.lower() in CLOSED:
            body = body[1:]
        return name_of(
            name, run, honorific, title, text_of(body) or None, sure=not doubtful or known or len(name) > 1
        )
    if run.initial and (
        some[0].text.lower() in CLOSED
        or (len(some) > 2 and is_given(some[1].text) and not is_given(some[0].text))
    ):
        lead, some = some[0], some[1:]
        if lead.text.lower() in CLOSED and may_be_given(lead.text) and len(some) == 1:
            return name_of((lead, *some), run, sure=False) if not is_thing(some[0].text) else None
    at = next((i for i, w in enumerate(some[:-1]) if _begins_name(w.text, some[i + 1].text)), None)
    if at and not _may_precede(some[:at], some[at].text):
        at = None
    name = trim(some[at or 0 :])
    if not 2 <= len(name) <= 5 or name[0].text in _ARTICLES:
        return None
    printed = text_of(name)
    if printed in _not_people() or is_place(printed):
        return None
    if any(w.text in words("organisation_words") and w.text not in words("surname_words") for w in name):
        return None
    if at is not None and is_given(name[0].text):
        if not all(_in_surname(w.text) for w in name[1:]):
            return None
        return name_of(
            name, run, body=text_of(some[:at]) or None, sure=len(name) == 2 or not is_thing(name[-1].text)
        )
    if any(is_thing(w.text) for w in name[1:]) or name[0].text == name[1].text:
        return None
    surname = _is_surname(name[-1].text)
    known = at is not None and ((may_be_given(name[0].text) and not is_place(name[0].text)) or surname)
    if not known and ("-" in name[0].text and _is_context(name[0].text)):
        return None
    if not known and ((is_thing(name[0].text) and not _is_initials(name[0].text)) or is_place(name[0].text)):
        return None
    doubtful = (
        is_place(name[-1].text)
        or name[0].text in _WEAK
        or (run.initial and at == 0 and name[0].text.lower() in CLOSED)
    )
    likely = known or (not run.initial and len(name) <= 3 and surname)
    return name_of(name, run, sure=likely and not doubtful)


def surname_of(key: tuple[str, ...]) -> tuple[str, ...]:
    """The surname of a full name, with its particles ("van der Berg")."""
    at = len(key) - 1
    while at > 1 and key[at - 1].lower() in _PARTICLES:
        at -= 1
    return key[at:]
