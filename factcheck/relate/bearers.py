"""Bearers: the people whom an article names in full, each with every mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.claim import Part, Person
from factcheck.grammar.patterns import pattern
from factcheck.relate.likeness import Likeness, telling_lemmas, telling_words
from factcheck.relate.wording import fold

__all__ = ["Bearer", "bearers", "by_article", "reasons", "telling_roles", "two_roles"]


@dataclass(slots=True)
class Bearer:
    """One full name in one article, with its mentions in order; the first is the one to quote.

    ``shorter`` are the mentions by the surname alone; ``alone`` are those too where another of the surname
    may be meant.
    """

    article: str
    given: str
    surname: str
    mentions: list[Person] = field(default_factory=list)
    shorter: list[Person] = field(default_factory=list)
    alone: list[Person] = field(default_factory=list)

    @property
    def with_roles(self) -> list[Person]:
        """The first mention with each role that is given with the name, or with the surname alone."""
        return list({p.role: p for p in reversed([*self.mentions, *self.shorter]) if p.role}.values())

    @property
    def first(self) -> Person:
        """The first mention."""
        return self.mentions[0]

    @property
    def apart(self) -> bool:
        """True where the name stands in the headline, the standfirst or a caption only."""
        return all(p.span.part is not Part.BODY for p in self.mentions)

    @property
    def introduced(self) -> bool:
        """True where some mention tells who it is: a role, a body, an age or a clause behind the name."""
        return any(p.role or p.body or _INTRODUCED.match(p.span.after) for p in self.mentions)

    @property
    def listed(self) -> bool:
        """True where some mention stands in a list of names."""
        return any(
            _LISTED_BEFORE.search(p.span.before) or (not p.role and _LISTED_AFTER.match(p.span.after))
            for p in self.mentions
        )


_INTRODUCED = pattern(r" \(\d|,? (?:who|whose|aged?)\b|, (?:an?|the|his|her|their|former|of|\d+)\b")
#: One capital word that opens the sentence is no name of a list: "Meanwhile, Pat Example".
_LISTED_BEFORE = pattern(r"(?:(?<!\A)[A-Z][\w'-]+(?:, (?:and )?)|[A-Z][\w'-]+ (?:and|or|plus|&) )\Z")
_LISTED_AFTER = pattern(r",? (?:and|or|plus|&) [A-Z]|, [A-Z][\w'-]+ [A-Z]")


def telling_roles(mentions: Iterable[Person]) -> frozenset[str]:
    """The words of the roles and bodies given with the mentions, folded, ranks in full."""
    found: set[str] = set()
    for person in mentions:
        for words in (person.role, person.body):
            found.update(fold(w).strip(".,'") for w in (words or "").split() if len(w) > 2)
    return frozenset(_IN_FULL.get(word, word) for word in found - _DULL)


_DULL = frozenset("the and for former ex-".split())
_IN_FULL = dict(
    pair.split("=")
    for pair in (
        "cllr=councillor sgt=sergeant insp=inspector supt=superintendent det=detective capt=captain "
        "cmdr=commander col=colonel gen=general gov=governor sen=senator rep=representative prof=professor "
        "rev=reverend"
    ).split()
)


def bearers(people: Sequence[Person]) -> dict[str, list[Bearer]]:
    """The full names of each article, each with all its mentions."""
    found: dict[str, dict[tuple[str, str], Bearer]] = defaultdict(dict)
    for person in people:
        if person.given and person.surname:
            key = (fold(person.given), fold(person.surname))
            cast = found[person.span.article]
            if key not in cast:
                cast[key] = Bearer(person.span.article, person.given, person.surname)
            cast[key].mentions.append(person)
    cast_of = {article: list(cast.values()) for article, cast in found.items()}
    by_name: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    by_surname: dict[tuple[str, str], list[Bearer]] = defaultdict(list)
    for article, bearers_ in cast_of.items():
        for bearer in bearers_:
            by_name[article, bearer.first.name].append(bearer)
            by_surname[article, fold(bearer.surname)].append(bearer)
    for person in people:
        if not person.given:
            article = person.span.article
            for bearer in by_name.get((article, person.full or ""), ()):
                bearer.shorter.append(person)
            for bearer in by_surname.get((article, fold(person.surname or person.name)), ()):
                bearer.alone.append(person)
    return cast_of


def two_roles(first: list[Person], second: list[Person]) -> Iterator[Likeness]:
    """One name with two roles."""
    for a in first:
        for b in second:
            if a.role != b.role and (a.span.article != b.span.article or a.span.start < b.span.start):
                yield Likeness(a, b, "same")


def by_article(people: Sequence[Person]) -> dict[str, list[Person]]:
    """The mentions of people of each article."""
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        found[person.span.article].append(person)
    return found


def reasons(a: Iterable[Person], b: Iterable[Person]) -> tuple[str, ...]:
    """The words for which two names may be one person's: shared roles first, then what surrounds them."""
    first, second = list(a), list(b)
    roles = sorted(telling_roles(first) & telling_roles(second))
    around = sorted(_around(first) & _around(second))
    return tuple([*roles, *(word for word in around if word not in roles)][:6])


def _around(mentions: list[Person]) -> frozenset[str]:
    names = telling_lemmas(w for p in mentions for w in p.name.split())
    return frozenset[str]().union(*(telling_words(p.span)[0] for p in mentions)) - names
