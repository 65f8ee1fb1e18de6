"""People: which printed names may be one person's, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from factcheck.claim import Article, Part, Person, Span
from factcheck.relate.likeness import Likeness, telling_lemmas, telling_words
from factcheck.relate.measures import table
from factcheck.relate.places import known_place
from factcheck.relate.wording import fold, letters_apart

__all__ = ["Bearer", "bearers", "given_alike", "people_alike", "sound"]

#: Letters in a surname from which one slipped letter is a slip, not another name.
_LONG = 5
_INITIALS = re.compile(r"(?:[a-z]\.?[ -]?){1,3}")
#: Words that tell of two people of one surname.
_KIN = frozenset(
    """
    brother sister son daughter father mother dad mum mom husband wife widow widower couple family parent parents
    child children twin twins sibling siblings cousin uncle aunt nephew niece grandfather grandmother grandson
    granddaughter grandparent grandparents stepson stepdaughter stepfather stepmother married marriage divorce
    divorced née nee relative relatives namesake in-laws brother-in-law sister-in-law mother-in-law father-in-law
    son-in-law daughter-in-law first-lady bride groom fiance fiancee heir dynasty clan brothers sisters
    """.split()
)


#: Those of them that, behind a name, need not speak of its bearer.
_KIN_AT_LARGE = frozenset(
    "family relative relatives parent parents child children couple couples marriage".split()
)


@dataclass(slots=True)
class Bearer:
    """One full name in one article, with its mentions by that name in order; the first is the one to quote."""

    article: str
    given: str
    surname: str
    mentions: list[Person] = field(default_factory=list)
    shorter: list[Person] = field(default_factory=list)

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


_INTRODUCED = re.compile(r" \(\d|,? (?:who|whose|aged?)\b|, (?:an?|the|his|her|their|former|\d+)\b")
_LISTED_BEFORE = re.compile(r"[A-Z][\w'-]+(?:, (?:and )?| (?:and|or|plus|&) )\Z")
_LISTED_AFTER = re.compile(r",? (?:and|or|plus|&) [A-Z]|, [A-Z][\w'-]+ [A-Z]")


def telling_roles(mentions: Iterable[Person]) -> frozenset[str]:
    """The words of the roles and bodies given with the mentions, folded."""
    found: set[str] = set()
    for person in mentions:
        for words in (person.role, person.body):
            found.update(fold(w).strip(".,'") for w in (words or "").split() if len(w) > 2)
    return frozenset(found - _DULL)


_DULL = frozenset("the and for former ex-".split())


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index, row in enumerate(table("nicknames.tsv")):
        for name in row[0].split():
            found[fold(name)].add(index)
    return {name: frozenset(groups) for name, groups in found.items()}


@cache
def _genders() -> dict[str, str]:
    return {fold(name): row[0] for row in table("genders.tsv") for name in row[1].split()}


def _one_man_one_woman(a: str, b: str) -> bool:
    genders = _genders()
    x, y = (genders.get(re.split(r"[ -]", fold(name))[0]) for name in (a, b))
    return bool(x and y and x != y)


def given_alike(a: str, b: str) -> bool:
    """True where two given names may be one person's: equal, an initial, a short form, one of several names."""
    x, y = fold(a).replace(".", ""), fold(b).replace(".", "")
    if x == y or not x or not y:
        return True
    first, second = re.split(r"[ -]", x)[0], re.split(r"[ -]", y)[0]
    if first == second or set(x.split()) & set(y.split()):
        return True
    if _INITIALS.fullmatch(x) or _INITIALS.fullmatch(y) or min(len(first), len(second)) <= 2:
        return x[0] == y[0] or min(len(first), len(second)) <= 2
    groups = _nicknames()
    if groups.get(first, frozenset()) & groups.get(second, frozenset()):
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= 3 and long.startswith(short)


@cache
def sound(name: str) -> str:
    """A rough key of how a name sounds: the first letter and the consonants, doubled letters once."""
    word = re.sub(r"[^a-z]", "", fold(name))
    for letters, plain in (
        ("ph", "f"),
        ("ck", "k"),
        ("sch", "sh"),
        ("gh", "g"),
        ("mc", "mac"),
        ("z", "s"),
        ("w", "u"),
    ):
        word = word.replace(letters, plain)
    word = re.sub(r"(.)\1+", r"\1", word)
    return word[:1] + re.sub(r"[aeiouy]", "", word[1:])


def _one_slip(a: str, b: str) -> int:
    """Letters between two surnames where that is a slip of the pen or the ear, else 0."""
    x, y = fold(a), fold(b)
    if x == y or x[:1] != y[:1] and x[1:] != y[1:]:
        return 0
    if x + "s" == y or y + "s" == x or min(len(x), len(y)) < 4:
        return 0
    apart = letters_apart(x, y, 2)
    if apart == 1 or (apart == 2 and sound(a) == sound(b)):
        return apart
    return 0


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
    for person in people:
        if person.full and not person.given:
            for bearer in found[person.span.article].values():
                if person.full == bearer.first.name:
                    bearer.shorter.append(person)
    return {article: list(cast.values()) for article, cast in found.items()}


def _two_roles(first: list[Person], second: list[Person]) -> Iterator[Likeness]:
    """One name with two roles."""
    for a in first:
        for b in second:
            if a.role != b.role and (a.span.article != b.span.article or a.span.start < b.span.start):
                yield Likeness(a, b, "same")


def _by_article(people: Sequence[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        found[person.span.article].append(person)
    return found


def people_alike(
    people: Sequence[Person], articles: Mapping[str, Article] | None = None
) -> tuple[Likeness, ...]:
    """Names of people that may be one person's: every two names once, at the mentions to quote.

    With their ``articles``, capitalised words that no reader took for a name are looked at too: a slip
    of the pen makes a surname unknown. Two people who stand side by side in one article are two people;
    a short form, an initial, a plural or a title makes no second name.
    """
    cast = bearers(people)
    found: list[Likeness] = []
    for name, mentions in _by_article(people).items():
        names = cast.get(name, [])
        if names:
            found.extend(_strays(mentions, names, (articles or {}).get(name)))
            found.extend(_within(names))
    found.extend(_across(cast))
    return tuple(found)


def _strays(mentions: list[Person], cast: list[Bearer], article: Article | None) -> Iterator[Likeness]:
    """A surname that nobody in the article has, a slip away from one that somebody has."""
    held = {fold(word) for person in mentions if " " in person.name for word in person.name.split()}
    lone: dict[str, Person] = {}
    for person in mentions:
        word = person.surname or person.name
        if not person.given and " " not in word and fold(word) not in held:
            lone.setdefault(fold(word), person)
    if article is not None:
        lone |= _unread(article, held | lone.keys(), [fold(bearer.surname) for bearer in cast])
    for low, person in lone.items():
        for bearer in cast:
            apart = _one_slip(low, bearer.surname)
            if apart and not _in_line_up(person) and (len(low) >= _LONG or person.honorific):
                yield Likeness(
                    bearer.first, person, "spelling", _why(bearer.mentions, [person]), apart, firm=apart == 1
                )
                break


_CAPITALISED = re.compile(r"(?<![\w'-])[^\W\d_a-z][^\W\d_]{3,}(?![\w-])")


def _unread(article: Article, known: Set[str], surnames: Iterable[str]) -> dict[str, Person]:
    """Capitalised words that stand alone, are no place, and are one letter away from a surname.

    A word of the dictionary counts only inside a sentence, where its capital tells a name.
    """
    holes = {hole for surname in surnames if len(surname) >= _LONG - 1 for hole in _holes(surname)[:-1]}
    plain, seen, found = article.reading, set(known), dict[str, Person]()
    for match in _CAPITALISED.finditer(plain):
        low = fold(match.group())
        if low in seen:
            continue
        seen.add(low)
        start, end = match.span()
        if holes.isdisjoint(_holes(low)[:-1]) or not _stands_alone(plain, start, end) or known_place(low):
            continue
        if not _INSIDE.search(plain, max(0, start - 12), start) and _in_dictionary(low):
            continue
        printed = article.text[start:end]
        found[low] = Person(
            span=Span.of(article, start, end, _around_in(plain, start, end)), name=printed, surname=printed
        )
    return found


def _in_line_up(person: Person) -> bool:
    """True where the name stands in a list of surnames, as in a team sheet."""
    return bool(_SHEET_BEFORE.search(person.span.before) and _SHEET_AFTER.match(person.span.after))


_SHEET_BEFORE = re.compile(r"(?:[A-Z][\w'’-]+(?: \([^)]*\))?[,;] |: |\d )\Z")
_SHEET_AFTER = re.compile(r"(?: \([^)]*\))?[,;.]|\Z| \d| \(")


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """True where no other capitalised word, and no address or handle, is joined to it."""
    before, after = plain[max(0, start - 40) : start], plain[end : end + 20]
    return not (_NAME_BEFORE.search(before) or _NAME_AFTER.match(after))


_INSIDE = re.compile(r"[a-z],? \Z")
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w.'-]* (?:[A-Z]\. )?|[@#/.&-])\Z")
_NAME_AFTER = re.compile(r" (?:[A-Z]|& )|[@./&-]\w")


def _in_dictionary(word: str) -> bool:
    import simplemma

    return bool(simplemma.is_known(word, "en"))


def _around_in(plain: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around, as far as full stops and line ends tell."""
    first = max(plain.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n", "? ", "! "))
    lasts = [at for mark in (". ", "\n", "? ", "! ") if (at := plain.find(mark, end)) >= 0]
    return first if first > 1 else 0, min(lasts, default=len(plain) - 1) + 1


def _why(a: Iterable[Person], b: Iterable[Person]) -> tuple[str, ...]:
    """The words for which two names may be one person's: shared roles first, then what surrounds them."""
    first, second = list(a), list(b)
    roles = sorted(telling_roles(first) & telling_roles(second))
    around = sorted(_around(first) & _around(second))
    return tuple([*roles, *(word for word in around if word not in roles)][:6])


def _around(mentions: list[Person]) -> frozenset[str]:
    names = telling_lemmas(w for p in mentions for w in p.name.split())
    return frozenset[str]().union(*(telling_words(p.span)[0] for p in mentions)) - names


def _within(cast: list[Bearer]) -> Iterator[Likeness]:
    """Two full names of one article."""
    by_surname: defaultdict[str, list[Bearer]] = defaultdict(list)
    by_given: defaultdict[str, list[Bearer]] = defaultdict(list)
    words = telling_lemmas(
        word for bearer in cast for word in (*bearer.given.split(), *bearer.surname.split())
    )
    for bearer in cast:
        by_surname[fold(bearer.surname)].append(bearer)
        by_given[fold(bearer.given).split()[0]].append(bearer)
        yield from _two_roles(bearer.with_roles, bearer.with_roles)
        printed = {p.name for p in bearer.mentions}
        yield from _marks_lost(bearer.mentions) if len(printed) > 1 else ()
    for group in by_given.values():
        for a, b in _pairs(group):
            apart = _one_slip(a.surname, b.surname)
            if apart and not _together(a, b):
                yield Likeness(
                    a.first,
                    b.first,
                    "spelling",
                    _why(a.mentions, b.mentions),
                    apart,
                    firm=apart == 1 and min(len(a.surname), len(b.surname)) >= _LONG,
                )
    for group in by_surname.values():
        for a, b in _pairs(group) if len(group) == 2 else ():
            if not (given_alike(a.given, b.given) or _one_man_one_woman(a.given, b.given) or _together(a, b)):
                yield from _other_given(a, b, cast, words)


def _pairs(group: list[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    for i, a in enumerate(group):
        for b in group[i + 1 :]:
            yield a, b


def _marks_lost(mentions: Iterable[Person]) -> Iterator[Likeness]:
    """The same full name with and without diacritics."""
    by_letters: dict[str, Person] = {}
    for person in mentions:
        plain = fold(person.name)
        other = by_letters.setdefault(plain, person)
        if other.name.lower() != person.name.lower() and fold(other.name) == plain:
            yield Likeness(other, person, "diacritics", (), 0, firm=True)
            return


def _together(a: Bearer, b: Bearer) -> bool:
    """True where one sentence names both: then they are two people."""
    places = {p.span.sentence_start for p in a.mentions}
    return any(p.span.sentence_start in places for p in b.mentions)


def _other_given(a: Bearer, b: Bearer, cast: list[Bearer], names: frozenset[str]) -> Iterator[Likeness]:
    """One surname with two given names of one sex, which no short form and no kinship explains.

    The rest must agree: a headline names one and the body the other only; or the words around both
    agree; or the surname is a rare one and the later name comes without a word of who that is.
    """
    genders = _genders()
    if (
        not all(fold(x.given).split()[0] in genders for x in (a, b))
        or min(len(a.mentions), len(b.mentions)) > 1
    ):
        return
    if any(_kin_beside(person) for person in (*a.mentions, *b.mentions)):
        return
    evidence = tuple(word for word in _why(a.mentions, b.mentions) if word not in names)
    namesakes = [x for x in cast if fold(x.surname) == fold(a.surname) and not x.apart]
    apart = [x for x in (a, b) if x.apart and not any(given_alike(x.given, y.given) for y in namesakes)]
    firm = len(apart) == 1 and fold(apart[0].given) not in _VERBS
    rare = fold(a.surname) not in _common_surnames()
    later = max(a, b, key=lambda bearer: bearer.first.span.start)
    unexplained = rare and not later.introduced and not (a.listed or b.listed)
    if firm or unexplained or len(evidence) >= 2 and (rare or not (a.listed or b.listed)):
        yield Likeness(a.first, b.first, "given name", evidence, letters_apart(a.given, b.given), firm)


#: Given names that a headline may mean as a verb.
_VERBS = frozenset("will may mark grant pat rob sue".split())


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(fold(name) for row in table("surnames.tsv") for name in row[0].split())


def _kin_beside(person: Person) -> bool:
    before = _LETTERS.findall(person.span.before.lower())[-5:]
    after = _LETTERS.findall(person.span.after.lower())[:4]
    return not _KIN.isdisjoint(before) or not (_KIN - _KIN_AT_LARGE).isdisjoint(after)


_LETTERS = re.compile(r"[\w-]+")


def _across(cast: dict[str, list[Bearer]]) -> Iterator[Likeness]:
    """Full names of two articles: one given name, surnames a slip apart or of the same letters."""
    by_hole: defaultdict[str, list[Bearer]] = defaultdict(list)
    held = {article: {fold(b.surname) for b in names} for article, names in cast.items()}
    seen: set[tuple[str, str, str, str]] = set()
    for names in cast.values():
        for bearer in names:
            for other in _candidates(by_hole, bearer):
                if other.article == bearer.article:
                    continue
                key = (fold(other.given), fold(other.surname), fold(bearer.given), fold(bearer.surname))
                if key in seen or not given_alike(other.given, bearer.given):
                    continue
                for likeness in _one_of_two(other, bearer, held):
                    seen.add(key)
                    yield likeness
            for hole in _holes(bearer.surname):
                by_hole[hole].append(bearer)


def _candidates(by_hole: dict[str, list[Bearer]], bearer: Bearer) -> list[Bearer]:
    found: dict[int, Bearer] = {}
    for hole in _holes(bearer.surname):
        for other in by_hole.get(hole, ())[-50:]:
            found[id(other)] = other
    return list(found.values())


def _holes(surname: str) -> list[str]:
    """The surname, and the surname less each of its letters: names one slip apart share one of these."""
    word = fold(surname)
    return list(
        dict.fromkeys([word, *(word[:i] + word[i + 1 :] for i in range(len(word))), f"={sound(surname)}"])
    )


def _one_of_two(a: Bearer, b: Bearer, held: dict[str, set[str]]) -> Iterator[Likeness]:
    if fold(a.surname) == fold(b.surname):
        if a.first.name.lower() != b.first.name.lower() and fold(a.first.name) == fold(b.first.name):
            yield Likeness(a.first, b.first, "diacritics", (), 0, firm=True)
        yield from _two_roles(a.with_roles, b.with_roles)
        return
    apart = _one_slip(a.surname, b.surname)
    if not apart or fold(a.surname) in held[b.article] or fold(b.surname) in held[a.article]:
        return
    evidence = _why(a.mentions, b.mentions)
    if evidence:
        yield Likeness(a.first, b.first, "spelling", evidence, apart)
