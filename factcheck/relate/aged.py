"""The aged: which two ages of a story are one person's.

By name, where both ages have one: the same, a short form, a slip of one letter. Without a name, by what the
person is called ("boy", "woman", "suspect") and the words around; two boys of a story are two boys until
the words say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.claim import Age, Claim, Part, Person
from factcheck.relate.frames import frame_points
from factcheck.relate.graph import Related
from factcheck.relate.names import genders, given_alike, one_slip
from factcheck.relate.wording import fold

__all__ = ["AgedPair", "aged_pairs"]

_SUFFIX = frozenset("jr sr jnr snr junior senior ii iii iv".split())
_QUOTED = re.compile(r"[\"'“‘(][^\"'”’)]+[\"'”’)]")
_MALE = frozenset(
    "man boy son brother father dad grandson grandfather nephew husband uncle schoolboy lad male widower".split()
)
_FEMALE = frozenset(
    """woman girl daughter sister mother mum mom granddaughter grandmother niece wife aunt schoolgirl female
    lady widow""".split()
)
_YOUNG = frozenset(
    "boy girl child baby infant toddler teenager teen youth youngster schoolboy schoolgirl newborn lad".split()
)
_GROWN = frozenset("man woman lady pensioner husband wife widow widower".split())
#: Words for anybody: they name no office or part in the story as "suspect" or "teacher" do.
_ANYBODY = (
    _MALE
    | _FEMALE
    | _YOUNG
    | frozenset("person victim resident native pensioner twin sibling pedestrian motorist".split())
)
#: An age at another time: "then 23", "who was 23 at the time", "23 when she left".
_ONCE_BEFORE = re.compile(r"\b(?:then|in (?:19|20)\d\d,?)(?: an?| the)?[ -]\Z", re.I)
_ONCE_AFTER = re.compile(
    r"[ ,-]*(?:(?:years old )?at the time|when (?:he|she|they)\b|(?:years old )?in (?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True)
class AgedPair:
    """Two ages of one person; ``sure`` where both name that person, ``points`` the evidence otherwise."""

    a: Age
    b: Age
    sure: bool
    points: int = 0


def aged_pairs(claims: Sequence[Age | Person], related: Related) -> list[AgedPair]:
    """Every two different ages among the claims of one story that are one person's."""
    ages = [c for c in claims if isinstance(c, Age) and c.value.nominal is not None and not _once(c)]
    story = _Story(ages, [c for c in claims if isinstance(c, Person)])
    found: list[AgedPair] = []
    for i, a in enumerate(ages):
        for b in ages[i + 1 :]:
            if a.value.nominal == b.value.nominal or _one_sentence(a, b) or story.apart(a, b):
                continue
            if a.person is not None and b.person is not None:
                if (sure := story.one_name(a, b)) is not None:
                    found.append(AgedPair(a, b, sure, related.points(a, b) or 0))
            elif _one_kind(a, b) and story.unexplained(a, b):
                points = (related.points(a, b) or 0) + 2 * frame_points(a, b) + _called(a, b)
                if points >= story.enough(a, b):
                    found.append(AgedPair(a, b, False, points))
    return found


class _Story:
    """The ages of a story and the people it names."""

    def __init__(self, ages: Sequence[Age], people: Sequence[Person]) -> None:
        self.ages = ages
        self.names: dict[str, dict[str, set[str]]] = {}
        named = [(p.span.article, p.full or p.name) for p in people]
        for article, name in [*named, *((a.span.article, a.person) for a in ages if a.person)]:
            given, surname, _ = _parts(name)
            if given:
                self.names.setdefault(surname, {}).setdefault(article, set()).add(given)

    def one_name(self, a: Age, b: Age) -> bool | None:
        """True where both name one person, False where the names are a slip apart, None for two people."""
        assert a.person is not None and b.person is not None
        (given, surname, suffix), (other, other_surname, other_suffix) = _parts(a.person), _parts(b.person)
        if suffix != other_suffix:
            return None
        if surname == other_surname:
            if given == other:
                return True if given or len(self._bearers(surname)) <= 1 else None
            if not given or not other:
                return True if len(self._bearers(surname)) <= 1 else None
            first, second = given.split()[0], other.split()[0]
            if given_alike(given, other):
                return first == second
            return False if one_slip(first, second) and not self._both(a, b) else None
        if {*given.split(), surname} == {*other.split(), other_surname}:
            return False
        slip = one_slip(surname, other_surname) and given and given.split()[:1] == other.split()[:1]
        return False if slip else None

    def _bearers(self, surname: str) -> set[str]:
        """The people of a surname: their given names, one for those that are alike."""
        kept: list[str] = []
        for article in sorted(self.names.get(surname, {})):
            for given in sorted(self.names[surname][article]):
                if not any(given_alike(given, other) for other in kept):
                    kept.append(given)
        return set(kept)

    def _both(self, a: Age, b: Age) -> bool:
        """True where one article names both bearers of a surname."""
        surname = _parts(a.person or "")[1]
        pair = {_parts(a.person or "")[0], _parts(b.person or "")[0]}
        return any(pair <= given for given in self.names.get(surname, {}).values())

    def apart(self, a: Age, b: Age) -> bool:
        """True where both ages stand in one sentence, or twice or more each, in the same place: two people."""
        alike = [c for c in self.ages if c.person == a.person and c.slots.population == a.slots.population]
        counts = [
            sum(c.value.nominal == x.value.nominal and c.span.article == x.span.article for c in alike)
            for x in (a, b)
        ]
        if a.person == b.person and a.span.article == b.span.article and min(counts) >= 2:
            return True
        beside = {
            (c.span.article, c.span.sentence_start)
            for c in self.ages
            if c.value.nominal == a.value.nominal and _may_be(c, a)
        }
        return any(
            (c.span.article, c.span.sentence_start) in beside
            for c in self.ages
            if c.value.nominal == b.value.nominal and _may_be(c, b)
        )

    def unexplained(self, a: Age, b: Age) -> bool:
        """False where both ages are told of named people, or an unnamed one of somebody else."""
        told = [self._told_of(x) for x in (a, b)]
        for x, y, names in ((a, b, told[0]), (b, a, told[1])):
            if x.person is None and y.person is not None and names - {y.person}:
                return False
        return not (told[0] and told[1] and told[0] != told[1])

    def _told_of(self, age: Age) -> set[str]:
        """The names of whom the age is told in the article."""
        same = [
            c
            for c in self.ages
            if c.value.nominal == age.value.nominal and c.span.article == age.span.article
        ]
        return {c.person for c in same if c.person is not None}

    def enough(self, a: Age, b: Age) -> int:
        """Points from which two ages, one of them without a name, are one person's."""
        if a.span.article != b.span.article:
            return 500
        inside = [c for c in self.ages if c.span.article == a.span.article]
        values = {c.value.nominal for c in inside if c.slots.population is not None or c.person is not None}
        values |= {a.value.nominal, b.value.nominal}
        if len(values) == 2 and any(_heads(x) and _alone(x, inside) for x in (a, b)):
            return -100
        return 200 if len(values) == 2 and a.person is b.person else 300


def _heads(age: Age) -> bool:
    return age.span.part is Part.HEADLINE


def _alone(age: Age, inside: Sequence[Age]) -> bool:
    """True where only the headline prints the age."""
    return all(_heads(c) for c in inside if c.value.nominal == age.value.nominal)


def _once(age: Age) -> bool:
    """True for an age at another time than that of the article."""
    return bool(_ONCE_BEFORE.search(age.span.before) or _ONCE_AFTER.match(age.span.after))


def _one_sentence(a: Claim, b: Claim) -> bool:
    return a.span.article == b.span.article and a.span.sentence_start == b.span.sentence_start


@cache
def _parts(name: str) -> tuple[str, str, str]:
    """Given names, surname and suffix, folded, without nicknames between quotation marks."""
    words = fold(_QUOTED.sub(" ", name)).replace(".", " ").replace(",", " ").split()
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIX else ""
    if not words:
        return "", "", suffix
    return " ".join(words[:-1]), words[-1], suffix


def _sex(age: Age) -> str | None:
    called = age.slots.population
    if called in _MALE:
        return "m"
    if called in _FEMALE:
        return "f"
    given = _parts(age.person)[0].split() if age.person else []
    return genders().get(given[0]) if given else None


def _one_kind(a: Age, b: Age) -> bool:
    """False where one is a man and the other a woman, one a child and one grown, or each has a part of its own."""
    sexes = {_sex(a), _sex(b)} - {None}
    if len(sexes) > 1:
        return False
    first, second = a.slots.population, b.slots.population
    if first is None or second is None or first == second:
        return True
    if (first in _YOUNG and second in _GROWN) or (first in _GROWN and second in _YOUNG):
        return False
    return first in _ANYBODY or second in _ANYBODY


def _may_be(one: Age, other: Age) -> bool:
    """True for an age that may be told of the same person as the other of the same value."""
    return one.person is None or other.person is None or one.person == other.person


def _called(a: Age, b: Age) -> int:
    """Points for the name of a part in the story ("the suspect") that stands beside the other's age too."""
    return 150 * any(
        called is not None and called not in _ANYBODY and called in x.span.sentence.lower()
        for called, x in ((a.slots.population, b), (b.slots.population, a))
    )
