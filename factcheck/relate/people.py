"""People: which printed names may be one person's, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.claim import Article, Person
from factcheck.grammar.patterns import pattern
from factcheck.relate.bearers import Bearer, bearers, by_article, reasons, telling_roles, two_roles
from factcheck.relate.likeness import Likeness, telling_lemmas
from factcheck.relate.names import (
    LONG,
    common_surnames,
    genders,
    given_alike,
    holes,
    never_one_sex,
    one_man_one_woman,
    one_slip,
    sound,
)
from factcheck.relate.one_bearer import ages_beside, goes_by_given, of_two_ages, one_bearer, stray_of
from factcheck.relate.stories import ARCHIVE
from factcheck.relate.strays import strays
from factcheck.relate.wording import fold, letters_apart

__all__ = ["Likeness", "given_alike", "people_alike"]

#: Words that tell of two people of one surname.
_KIN = frozenset(
    """
    brother sister son daughter father mother dad mum mom husband wife widow widower couple family
    parent parents child children twin twins sibling siblings cousin uncle aunt nephew niece grandfather
    grandmother grandson granddaughter grandparent grandparents stepson stepdaughter stepfather
    stepmother married marriage divorce divorced née nee relative relatives namesake in-laws
    brother-in-law sister-in-law mother-in-law father-in-law son-in-law daughter-in-law first-lady bride
    groom fiance fiancee heir dynasty clan brothers sisters
    """.split()
)


#: Those of them that, behind a name, need not speak of its bearer.
_KIN_AT_LARGE = frozenset(
    "family relative relatives parent parents child children couple couples marriage".split()
)


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
    for name, mentions in by_article(people).items():
        names = cast.get(name, [])
        if names:
            found.extend(strays(mentions, names, (articles or {}).get(name)))
            found.extend(_within(names, (articles or {}).get(name)))
    found.extend(_across(cast, articles or {}))
    found.extend(_of_one_age(cast, articles or {}))
    found.extend(_of_one_initial(cast, articles or {}))
    return tuple(found)


def _within(cast: list[Bearer], article: Article | None) -> Iterator[Likeness]:
    """Two full names of one article."""
    by_surname: defaultdict[str, list[Bearer]] = defaultdict(list)
    by_given: defaultdict[str, list[Bearer]] = defaultdict(list)
    for bearer in cast:
        by_surname[fold(bearer.surname)].append(bearer)
        by_given[fold(bearer.given).split()[0]].append(bearer)
        roles = bearer.with_roles
        yield from two_roles(roles, roles)
        printed = {p.name for p in bearer.mentions}
        yield from _marks_lost(bearer.mentions) if len(printed) > 1 else ()
    for group in by_given.values():
        for a, b in _pairs(group):
            apart = one_slip(a.surname, b.surname)
            if apart and not _together(a, b):
                yield Likeness(
                    a.first,
                    b.first,
                    "spelling",
                    reasons(a.mentions, b.mentions),
                    apart,
                    firm=apart == 1 and min(len(a.surname), len(b.surname)) >= LONG,
                )
    for group in by_surname.values():
        for a, b in _pairs(group) if len(group) == 2 else ():
            if given_alike(a.given, b.given) or one_man_one_woman(a.given, b.given):
                continue
            if not goes_by_given(stray_of(a, b), article):
                yield from _other_given(a, b, cast)


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


def _other_given(a: Bearer, b: Bearer, cast: list[Bearer]) -> Iterator[Likeness]:
    """One surname with two given names of one sex, which no short form and no kinship explains.

    The rest must agree: a headline names one and the body the other only; or the words around both
    agree; or the later name comes without a word of who that is. Where the surname is a common one, somebody
    who is told of anew is another.
    """
    known = genders()
    if (
        not all(fold(x.given).split()[0] in known for x in (a, b))
        or min(len(a.mentions), len(b.mentions)) > 1
    ):
        return
    if of_two_ages(a, b) or _told_apart(a) or _told_apart(b):
        return
    if any(_kin_beside(person) for person in (*a.mentions, *b.mentions)):
        return
    if any(bearer.apart and fold(bearer.given) in _VERBS for bearer in (a, b)):
        return
    names = telling_lemmas(word for bearer in cast for word in f"{bearer.given} {bearer.surname}".split())
    evidence = tuple(word for word in reasons(a.mentions, b.mentions) if word not in names)
    namesakes = [x for x in cast if fold(x.surname) == fold(a.surname) and not x.apart]
    apart = [x for x in (a, b) if x.apart and not any(given_alike(x.given, y.given) for y in namesakes)]
    firm = len(apart) == 1
    rare = fold(a.surname) not in common_surnames()
    later = max(a, b, key=lambda bearer: bearer.first.span.start)
    anew = later.introduced or a.listed or b.listed
    proofs = one_bearer(a, b)
    offices = (telling_roles(a.mentions) & telling_roles(b.mentions)) - _STYLES
    if rare and offices and not (a.listed or b.listed):
        proofs = (*proofs, f"the words {', '.join(sorted(offices))} before both")
    if proofs or (
        not _together(a, b) and (firm or (rare and not anew) or (len(evidence) >= 2 and (rare or not anew)))
    ):
        yield Likeness(
            a.first, b.first, "given name", proofs or evidence, letters_apart(a.given, b.given), firm
        )


#: Words before a name that are no office: several of one family have them.
_STYLES = frozenset(
    "princess prince king queen duke duchess earl countess lord lady baroness sir dame doctor dr".split()
)
_NO_RELATION = pattern(r"\b(?:no relation|unrelated|not related)\b")


def _told_apart(bearer: Bearer) -> bool:
    """True where the article says that this is another of the same surname."""
    return any(_NO_RELATION.search(person.span.sentence) for person in bearer.mentions)


#: Given names that a headline may mean as a verb.
_VERBS = frozenset("will may mark grant pat rob sue".split())


def _kin_beside(person: Person) -> bool:
    lead = person.span.before.lower()
    if _KIN_OF.search(lead):
        return True
    before = _LETTERS.findall(lead)[-5:]
    after = _LETTERS.findall(person.span.after.lower())[:4]
    return not _KIN.isdisjoint(before) or not (_KIN - _KIN_AT_LARGE).isdisjoint(after)


_LETTERS = pattern(r"[\w-]+")
#: "the son of State Police trooper Pat Example".
_KIN_OF = pattern(rf"\b(?:{'|'.join(sorted(_KIN - _KIN_AT_LARGE))}) of (?:[\w'-]+ ){{0,6}}\Z")


def _across(cast: dict[str, list[Bearer]], articles: Mapping[str, Article]) -> Iterator[Likeness]:
    """Full names of two articles: one given name, surnames a slip apart or of the same letters."""
    if len(cast) < 2:
        return
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
                for likeness in _one_of_two(other, bearer, held, articles):
                    seen.add(key)
                    yield likeness
            for hole in holes(bearer.surname):
                by_hole[hole].append(bearer)


#: Somebody who is known by now: "the 32-year-old".
_OF_THAT_AGE = pattern(
    r"\b[Tt]he (?P<age>\d{1,3})-year-old(?! (?:son|daughter|boy|girl|child|victim|[A-Z]))\b"
)


def _of_one_age(cast: dict[str, list[Bearer]], articles: Mapping[str, Article]) -> Iterator[Likeness]:
    """One surname and one age in two articles, with two given names, of which neither article has both.

    The age stands beside the name, or of nobody else: "the 32-year-old".
    """
    alone: defaultdict[tuple[str, int], dict[str, Bearer]] = defaultdict(dict)
    for name, names in cast.items() if len(cast) > 1 else ():
        ages = {id(bearer): ages_beside(bearer.mentions) for bearer in names}
        text = articles[name].reading if name in articles else ""
        nobodys = {int(m["age"]) for m in _OF_THAT_AGE.finditer(text)}.difference(*ages.values())
        for bearer in _only_ones(names):
            for age in ages[id(bearer)] or nobodys:
                alone[fold(bearer.surname), age].setdefault(fold(bearer.given), bearer)
    for (_, age), by_given in alone.items():
        for a, b in _pairs(list(by_given.values())):
            if not given_alike(a.given, b.given) and not never_one_sex(a.given, b.given):
                told = (f"the age {age}",)
                yield Likeness(a.first, b.first, "given name", told, letters_apart(a.given, b.given))


def _only_ones(names: Sequence[Bearer]) -> list[Bearer]:
    """Those of an article who are the only ones of their surname there."""
    many = Counter(fold(bearer.surname) for bearer in names)
    return [bearer for bearer in names if many[fold(bearer.surname)] == 1]


def _of_one_initial(cast: dict[str, list[Bearer]], articles: Mapping[str, Article]) -> Iterator[Likeness]:
    """One rare surname in two articles of one matter, with given names of one initial: "Alan", "Adrian"."""
    alone: defaultdict[tuple[str, str], dict[str, Bearer]] = defaultdict(dict)
    for names in cast.values() if 1 < len(cast) <= ARCHIVE else ():
        for bearer in _only_ones(names):
            surname, given = fold(bearer.surname), fold(bearer.given)
            if len(given) > 2 and surname not in common_surnames():
                alone[surname, given[0]].setdefault(given, bearer)
    for by_given in alone.values():
        for a, b in _pairs(list(by_given.values())):
            if given_alike(a.given, b.given) or never_one_sex(a.given, b.given) or of_two_ages(a, b):
                continue
            if sound(a.given) == sound(b.given) and "y" in fold(a.given + b.given):
                continue  # Sergei and Sergey: one name, brought into two spellings
            if told := _one_matter(a, b, articles):
                yield Likeness(a.first, b.first, "given name", told, letters_apart(a.given, b.given))


def _candidates(by_hole: dict[str, list[Bearer]], bearer: Bearer) -> list[Bearer]:
    found: dict[int, Bearer] = {}
    for hole in holes(bearer.surname):
        for other in by_hole.get(hole, ())[-50:]:
            found[id(other)] = other
    return list(found.values())


def _one_of_two(
    a: Bearer, b: Bearer, held: dict[str, set[str]], articles: Mapping[str, Article]
) -> Iterator[Likeness]:
    if fold(a.surname) == fold(b.surname):
        if a.first.name.lower() != b.first.name.lower() and fold(a.first.name) == fold(b.first.name):
            yield Likeness(a.first, b.first, "diacritics", (), 0, firm=True)
        yield from two_roles(a.with_roles, b.with_roles)
        return
    apart = one_slip(a.surname, b.surname)
    if not apart or fold(a.surname) in held[b.article] or fold(b.surname) in held[a.article]:
        return
    evidence = reasons(a.mentions, b.mentions)
    if not evidence and fold(a.given) == fold(b.given) and min(len(a.surname), len(b.surname)) > LONG:
        rare = common_surnames().isdisjoint((fold(a.surname), fold(b.surname)))
        evidence = _one_matter(a, b, articles) if rare else ()
    if evidence:
        yield Likeness(a.first, b.first, "spelling", evidence, apart)


#: Telling words in common from which two articles tell of one matter.
_MATTER = 5


def _one_matter(a: Bearer, b: Bearer, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The telling words that both articles have beside the two names, where they are enough."""
    if not (a.article in articles and b.article in articles):
        return ()
    first, second = (telling_lemmas(_LETTERS.findall(articles[x.article].reading)) for x in (a, b))
    shared = (first & second) - telling_lemmas(f"{a.first.name} {b.first.name}".split())
    return tuple(sorted(shared)[:_MATTER]) if len(shared) >= _MATTER else ()
