"""Organisations: which printed names are one body, and which look like a blend of two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.claim import Article, Organisation
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import is_word
from factcheck.relate.likeness import Likeness, telling_words
from factcheck.relate.measures import table
from factcheck.relate.misprints import misprints
from factcheck.relate.wording import compare_words, fold

__all__ = ["Body", "acronym_of", "known_body", "organisations_alike", "same_organisation"]

_WORD = pattern(r"[^\W_]+(?:['-][^\W_]+)*|&")
_FORCE = pattern(r"(.+?) (?:police(?: (?:force|service|department|constabulary))?|constabulary|force)")
#: Words that a body's acronym skips, and that two printings of its name may change.
_SMALL = frozenset("a an and & at by for from in of on or the to with".split())
#: Words that set apart bodies of one kind and name: a blend never hangs on them.
_SETS_APART = frozenset(
    """
    house senate commons lords state federal national international regional local county city district
    borough town parish central royal british scottish welsh english irish european american united new
    north south east west northern southern eastern western upper lower first second third fourth fifth
    sixth men women boys girls mens womens junior senior youth young under high higher primary secondary
    democratic republican labour conservative liberal army navy air land sea crown magistrates supreme
    appeal deputy assistant
    """.split()
)
#: Words that must be shared before a name can be a blend of another, and how many may differ.
_SHARED, _DIFFER = 3, 1


class Body(NamedTuple):
    """A public body of the house table, or one that its name tells (the police force of a place)."""

    name: str
    acronym: str = ""
    owner: str = ""


@lru_cache(1 << 14)
def _plain(name: str) -> str:
    words = (
        fold(" ".join(name.split()))
        .replace("’", "'")
        .replace(".", "")
        .replace("&", "and")
        .replace(",", "")
        .replace("-", " ")
    )
    words = re.sub(r"(?<=s)'(?= |\Z)|'s\Z", "", words.removeprefix("the ").removesuffix("'s"))
    return words.replace("organization", "organisation").replace("defense", "defence")


@cache
def _bodies() -> dict[str, tuple[Body, ...]]:
    """The bodies of the table under every name and acronym that they go by."""
    found: dict[str, list[Body]] = defaultdict(list)
    for row in table("organisations.tsv"):
        name, acronym, aliases, owner = (*row, "", "", "")[:4]
        body = Body(name, acronym, owner)
        for alias in dict.fromkeys(_plain(x) for x in (name, acronym, *aliases.split(";")) if x.strip()):
            found[alias].append(body)
    return {alias: tuple(bodies) for alias, bodies in found.items()}


def known_body(name: str) -> Body | None:
    """The body of the house table that goes by the name, if there is exactly one."""
    bodies = _bodies().get(_plain(name), ())
    return bodies[0] if len(bodies) == 1 else None


def _force(plain: str) -> str | None:
    """The place whose police force is named."""
    match = _FORCE.fullmatch(plain)
    return match.group(1) if match else None


def acronym_of(name: str) -> str:
    """The first letters of the words that a body's acronym is made of, in capitals."""
    return "".join(word[0] for word in _WORD.findall(_plain(name)) if word not in _SMALL).upper()


def same_organisation(a: str, b: str) -> bool:
    """True where both names go by rule or by the house table for one body.

    "Cambridgeshire Police" is "Cambridgeshire Constabulary"; an acronym is the name whose first letters it
    is, unless the table knows it as another body's.
    """
    x, y = _plain(a), _plain(b)
    if x.replace(" ", "") == y.replace(" ", ""):
        return True
    known_a, known_b = _bodies().get(x, ()), _bodies().get(y, ())
    if known_a and known_b:
        return bool(set(known_a) & set(known_b))
    force_a, force_b = _force(x), _force(y)
    if force_a and force_b:
        return force_a == force_b
    for short, long, known in ((a, b, known_a), (b, a, known_b)):
        if _is_acronym(short) and not known and not _is_acronym(long):
            return acronym_of(long) == short.upper().replace(".", "")
    return False


def _is_acronym(name: str) -> bool:
    return (
        " " not in name and len(name) > 1 and sum(c.isupper() for c in name) * 2 > len(name.replace(".", ""))
    )


def organisations_alike(
    organisations: Sequence[Organisation],
    articles: Mapping[str, Article] | None = None,
    people: Iterable[str] = (),
) -> tuple[Likeness, ...]:
    """Names of organisations that may be one body's, each two names once, at their first mention.

    A name is compared with the others of the articles and with the house table; a body that is known
    under its own name is never taken for another. With their ``articles``, every name set in capitals is
    looked at for misprints; ``people`` are the names of people, which are not.
    """
    first: dict[tuple[str, str], Organisation] = {}
    for claim in organisations:
        first.setdefault((claim.span.article, _plain(claim.name)), claim)
    claims = list(first.values())
    words = {fold(word) for name in people for word in name.split()}
    return (
        *_by_acronym(organisations),
        *_blends(claims),
        *_blends_of_known(claims),
        *misprints(articles or {}, claims, words),
    )


def _by_acronym(organisations: Sequence[Organisation]) -> list[Likeness]:
    """One acronym printed beside two names."""
    by_acronym: defaultdict[str, dict[str, Organisation]] = defaultdict(dict)
    for claim in organisations:
        if claim.acronym:
            by_acronym[claim.acronym.replace(".", "").upper()].setdefault(_plain(claim.name), claim)
    found = []
    for acronym, claims in by_acronym.items():
        named = list(claims.values())
        for i, a in enumerate(named):
            for b in named[i + 1 :]:
                if not same_organisation(a.name, b.name) and not _shortened(a.name, b.name):
                    found.append(Likeness(a, b, "acronym", (acronym,), firm=a.span.article == b.span.article))
    return found


def _content(name: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(_plain(name)) if word not in _SMALL)


def _shortened(a: str, b: str) -> bool:
    """True where one name is the other with words left out."""
    x, y = set(_content(a)), set(_content(b))
    return x <= y or y <= x


def _blends(claims: list[Organisation]) -> list[Likeness]:
    """Two long names in the articles that differ in one word."""
    by_words: defaultdict[tuple[str, ...], list[Organisation]] = defaultdict(list)
    found: list[Likeness] = []
    seen: set[tuple[str, str]] = set()
    for claim in claims:
        words = _content(claim.name)
        if len(words) <= _SHARED:
            continue
        for at in range(len(words)):
            key = (*words[:at], "*", *words[at + 1 :])
            for other in by_words[key]:
                pair = (_plain(other.name), _plain(claim.name))
                likeness = _blend(other, claim, at)
                if likeness is not None and pair not in seen:
                    seen.add(pair)
                    found.append(likeness)
            by_words[key].append(claim)
    return found


def _blend(a: Organisation, b: Organisation, at: int) -> Likeness | None:
    known_a, known_b = known_body(a.name), known_body(b.name)
    x, y = _content(a.name)[at], _content(b.name)[at]
    if x == y or (known_a and known_b) or not _may_blend(x, y, at):
        return None
    if acronym_of(a.name) != acronym_of(b.name) and not (a.acronym and a.acronym == b.acronym):
        return None
    shared = tuple(sorted(telling_words(a.span)[0] & telling_words(b.span)[0]))
    return Likeness(a, b, "blended", shared, 1, firm=bool(known_a or known_b))


def _may_blend(x: str, y: str, at: int) -> bool:
    """True for two words that may be taken for one another in a body's name: plain words, not first."""
    if at == 0 or {x, y} & _SETS_APART or not (x.isalpha() and y.isalpha()):
        return False
    return compare_words(x, y) != "inflection" and _plain_word(x) and _plain_word(y)


@cache
def _plain_word(word: str) -> bool:
    """True for a dictionary word that is no name of a place."""
    from factcheck.relate.places import known_place

    return is_word(word) and not known_place(word)


@cache
def _known_by_gap() -> dict[tuple[str, ...], tuple[Body, ...]]:
    """The bodies with long names, under the name with one word left open."""
    found: defaultdict[tuple[str, ...], list[Body]] = defaultdict(list)
    for bodies in _bodies().values():
        for body in bodies:
            words = _content(body.name)
            if len(words) > _SHARED:
                for at in range(1, len(words)):
                    key = (*words[:at], "*", *words[at + 1 :])
                    if body not in found[key]:
                        found[key].append(body)
    return {key: tuple(bodies) for key, bodies in found.items()}


def _blends_of_known(claims: list[Organisation]) -> Iterator[Likeness]:
    """A long name that is no known body's, one word away from a known body of the same first letters."""
    names = {_plain(claim.name) for claim in claims}
    for claim in claims:
        words = _content(claim.name)
        if len(words) <= _SHARED or _plain(claim.name) in _bodies():
            continue
        nearest = [
            body
            for at in range(1, len(words))
            for body in _known_by_gap().get((*words[:at], "*", *words[at + 1 :]), ())
            if words[at][0] == (other := _content(body.name)[at])[0]
            and words[at] != other
            and _may_blend(words[at], other, at)
        ]
        if len(nearest) == 1 and _plain(nearest[0].name) not in names:
            yield Likeness(claim, claim, "blended", (nearest[0].acronym,), 1, known=nearest[0].name)
