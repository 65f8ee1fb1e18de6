"""Names: given names that may be one, surnames a slip apart, and how they sound."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from factcheck.relate.measures import table
from factcheck.relate.wording import fold, letters_apart

__all__ = [
    "LONG",
    "common_surnames",
    "gaps",
    "genders",
    "given_alike",
    "holes",
    "never_one_sex",
    "one_man_one_woman",
    "one_slip",
    "sound",
]

#: Letters in a surname from which one slipped letter is a slip, not another name.
LONG = 5
#: So many letters may be initials that are printed without stops ("JR").
_FEW_LETTERS = 3


@cache
def _nicknames() -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for index, row in enumerate(table("nicknames.tsv")):
        for name in row[0].split():
            found[fold(name)].add(index)
    return {name: frozenset(groups) for name, groups in found.items()}


@cache
def genders() -> dict[str, str]:
    """The given names of the table, folded, each with m or f: whose it is more often."""
    return {fold(n): row[0] for row in table("genders.tsv") if row[0] != "b" for n in row[1].split()}


@cache
def _of_both() -> frozenset[str]:
    """The given names, folded, that men and women have."""
    return frozenset(fold(n) for row in table("genders.tsv") if row[0] == "b" for n in row[1].split())


def one_man_one_woman(a: str, b: str) -> bool:
    """True where one given name is a man's and the other a woman's, as a rule."""
    known = genders()
    return {known.get(_first(fold(name))) for name in (a, b)} == {"m", "f"}


def never_one_sex(a: str, b: str) -> bool:
    """True where one given name is a man's and the other a woman's, and neither is in use for both."""
    return one_man_one_woman(a, b) and _of_both().isdisjoint(_first(fold(name)) for name in (a, b))


def given_alike(a: str, b: str) -> bool:
    """True where two given names may be one person's: equal, an initial, a short form, one of several."""
    x, y = fold(a).replace(".", ""), fold(b).replace(".", "")
    if x == y or not x or not y:
        return True
    first, second = _first(x), _first(y)
    if first == second or set(x.split()) & set(y.split()):
        return True
    if _are_initials(x) or _are_initials(y):
        return x[0] == y[0] or min(len(first), len(second)) <= 2
    groups = _nicknames()
    if groups.get(first, frozenset()) & groups.get(second, frozenset()):
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= 2 and long.startswith(short)


def _first(given: str) -> str:
    """The first of several given names: "mary-jane", "mary jane"."""
    return re.split(r"[ -]", given)[0]


def _are_initials(name: str) -> bool:
    """True for a name of single letters, and for a few letters that are no name: "J", "j r", "jr"."""
    if all(len(piece) == 1 for piece in re.split(r"[ -]", name)):
        return True
    return len(name) <= _FEW_LETTERS and name not in _nicknames() and name not in genders()


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


def one_slip(a: str, b: str) -> int:
    """Letters between two surnames where that is a slip of the pen or the ear, else 0."""
    x, y = fold(a), fold(b)
    if x == y or (x[:1] != y[:1] and x[1:] != y[1:]):
        return 0
    if x + "s" == y or y + "s" == x or min(len(x), len(y)) < 4:
        return 0
    apart = letters_apart(x, y, 2)
    if apart == 1 or (apart == 2 and sound(a) == sound(b)):
        return apart
    return 0


@cache
def common_surnames() -> frozenset[str]:
    """Surnames, folded, that two people share by chance."""
    return frozenset(fold(name) for row in table("surnames.tsv") for name in row[0].split())


def gaps(word: str) -> list[str]:
    """The folded word, and the word less each of its letters: words one slip apart share one of these."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]


def holes(surname: str) -> list[str]:
    """The gaps of the surname, and its sound: names one slip apart share one of these."""
    return list(dict.fromkeys([*gaps(fold(surname)), f"={sound(surname)}"]))
