"""Canonical measures: which nouns count the same thing."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

from factcheck.claim import Claim, Measure
from factcheck.grammar.words import lemma

__all__ = [
    "HOLDING",
    "Canonical",
    "act_of",
    "act_told",
    "canonical",
    "canonical_word",
    "exclusive",
    "grows",
    "happens",
    "is_a",
    "moves",
    "names_one",
    "one_act",
    "one_form",
    "table",
]


#: Acts of having: who wins a seat holds it. Gaining and losing are changes, and are none.
HOLDING = frozenset({"win", "hold", "take", "have", "get", "receive", "poll", "secure", "own", "control"})


class Canonical(NamedTuple):
    """A measure under its one name: head, narrowing words and act, whether the figure moves, and only grows.

    ``head`` is "person" where an act was counted that befalls people ("12 deaths", "12 dead").
    """

    head: str
    modifiers: frozenset[str]
    predicate: str | None
    moving: bool
    grows: bool


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a data file of this folder, without its comments, split at tabs."""
    text = resources.files("factcheck.relate").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )


@cache
def _nouns() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    names: dict[str, str] = {}
    wider: dict[str, str] = {}
    one: set[str] = set()
    moving: set[str] = set()
    for row in table("measures.tsv"):
        words = row[0].split("/")
        for word in words:
            names[word] = words[0]
        if row[1] != "-":
            wider[words[0]] = row[1]
        flags = row[2].split() if len(row) > 2 else []
        if "names-one" in flags:
            one.add(words[0])
        if "moving" in flags:
            moving.add(words[0])
    return names, wider, frozenset(one), frozenset(moving)


@cache
def _acts() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    acts: dict[str, str] = {}
    nouns: dict[str, str] = {}
    moving: set[str] = set()
    falls: set[str] = set()
    for row in table("predicates.tsv"):
        words = row[0].split("/")
        for word in words:
            acts[word] = words[0]
        flags = row[1].split() if len(row) > 1 else []
        if "moving" in flags:
            moving.add(words[0])
        if "falls" in flags:
            falls.add(words[0])
        if len(row) > 2:
            for noun in row[2].split("/"):
                nouns[noun] = words[0]
    return acts, nouns, frozenset(moving), frozenset(falls)


@cache
def canonical_word(word: str) -> str:
    """The one name of a noun: "accusation" → "allegation"; any other word is its own."""
    return _nouns()[0].get(word, word)


@cache
def act_of(word: str | None) -> str | None:
    """The one name of an act in the table ("kill" → "die", "dismissal" → "dismiss"), else None."""
    if word is None:
        return None
    acts, nouns, _, _ = _acts()
    return acts.get(word) or nouns.get(word)


def one_form(word: str) -> str:
    """The one form of a word in small letters: of its act, or of its noun, where the tables have one."""
    base = lemma(word)
    return act_of(base) or canonical_word(base)


def act_told(claim: Claim) -> str | None:
    """What befell the things counted, or what a time is the time of: under its one name where it has one."""
    measure = claim.slots.measure
    return None if measure is None else canonical(measure).predicate or measure.predicate


#: Bodies that are counted by their members: "six crew" are six crew members.
_BY_MEMBERS = frozenset("crew staff cast".split())
#: Words before a noun that pick none of its things: the current wage is the wage, a total income an income.
_NO_NARROWER = frozenset("current present existing total overall entire".split())


@cache
def _demonyms() -> dict[str, str]:
    """The noun for somebody of a country, with the adjective: a Briton is a British person."""
    return {noun: row[0] for row in table("demonyms.tsv") for noun in row[1].split("/")}


#: Whoever is shot is hurt, where nobody dies.
_SHOT = frozenset({"shoot", "injure"})


def one_act(a: str | None, b: str | None) -> bool:
    """True for one act, and for two that mostly befall the same people: to be shot and to be hurt."""
    return a is not None and (a == b or frozenset((a, b)) == _SHOT)


@cache
def canonical(measure: Measure) -> Canonical:
    """The measure under its one name."""
    names, _, _, moving_nouns = _nouns()
    _, act_nouns, moving_acts, falling = _acts()
    head, modifiers = measure.head, measure.modifiers
    predicate = act_of(measure.predicate)
    if head in act_nouns:
        predicate = act_nouns[head]
        head = "person"
    elif head == "victim" and predicate in moving_acts:
        head = "person"  # whoever was killed or hurt is a victim
    elif measure.predicate == "sign" and names.get(head, head) == "person":
        head = "signature"  # whoever signed a petition is one
    elif head == "authority" and "local" in modifiers:
        head, modifiers = "council", tuple(word for word in modifiers if word != "local")
    elif head == "member":
        head = next((word for word in modifiers if word in _BY_MEMBERS), head)
    head = names.get(head, head)
    adjective = _demonyms().get(head)
    if adjective is not None:
        head, modifiers = "person", (*modifiers, adjective)
    words = frozenset(names.get(word, word) for word in modifiers) - {head} - _NO_NARROWER
    moving = predicate in moving_acts or head in moving_nouns
    return Canonical(head, words, predicate, moving, moving and predicate not in falling)


def moves(claim: object) -> bool:
    """True for a count whose figure grows while a story runs: the dead, the injured, the missing."""
    measure = getattr(getattr(claim, "slots", None), "measure", None)
    return isinstance(measure, Measure) and canonical(measure).moving


def grows(claim: object) -> bool:
    """True for a count that moves and only grows: the dead, not the missing."""
    measure = getattr(getattr(claim, "slots", None), "measure", None)
    return isinstance(measure, Measure) and canonical(measure).grows


def is_a(narrow: str, wide: str) -> bool:
    """True when every one counted under the first canonical noun is one under the second."""
    wider = _nouns()[1]
    seen = narrow
    while seen in wider:
        seen = wider[seen]
        if seen == wide:
            return True
    return False


@cache
def _exclusive() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((first, second))
        for row in table("exclusive.tsv")
        for first in row
        for second in row
        if first != second
    )


def exclusive(a: Measure, b: Measure) -> bool:
    """True where nothing is counted under both: "men" and "women", "upheld" and "rejected"."""
    ca, cb = canonical(a), canonical(b)
    first = {ca.head, *ca.modifiers, ca.predicate or a.predicate or ""}
    second = {cb.head, *cb.modifiers, cb.predicate or b.predicate or ""}
    return any(frozenset((x, y)) in _exclusive() for x in first - second for y in second - first)


@cache
def _happenings() -> frozenset[str]:
    text = resources.files("factcheck.relate").joinpath("data", "happenings.txt").read_text(encoding="utf-8")
    return frozenset(w for row in text.splitlines() if not row.startswith("#") for w in row.split())


def happens(claim: object) -> bool:
    """True for a count of what happens once, at a time: burglaries, deaths; not officers, not seats."""
    measure = getattr(getattr(claim, "slots", None), "measure", None)
    if not isinstance(measure, Measure):
        return False
    canon = canonical(measure)
    return canon.head in _happenings() or canon.predicate == "die"


def names_one(head: str) -> bool:
    """True for a canonical noun whose every instance is, as a rule, about one person ("allegation")."""
    return head in _nouns()[2]
