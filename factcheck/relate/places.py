"""Places: which printed place names are one, and which lie in which."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from factcheck.errors import InputError
from factcheck.grammar.patterns import pattern
from factcheck.relate.measures import table

__all__ = [
    "PlaceRelation",
    "is_state_label",
    "known_place",
    "place_contains",
    "places_relation",
    "same_place",
]

PlaceRelation = Literal["equal", "nested", "disjoint", "unknown"]

Row = tuple[str, str, tuple[str, ...], tuple[str, ...]]

#: Places that are the sum of their parts and of nothing else (Interpretation Act 1978, sch. 1; Union with
#: Scotland Act 1706): a list of all the parts is the whole.
_SUMS = {
    "united kingdom": ("great britain", "northern ireland"),
    "great britain": ("england", "scotland", "wales"),
}
#: Printed names that stand for more than one place: newspapers call both the island and the state Britain.
_LOOSE = {"britain": ("great britain", "united kingdom"), "british": ("great britain", "united kingdom")}
#: Words for what belongs to a place, with the place.
_DEMONYMS = {
    "american": "united states",
    "australian": "australia",
    "canadian": "canada",
    "chinese": "china",
    "cornish": "cornwall",
    "dutch": "netherlands",
    "english": "england",
    "french": "france",
    "german": "germany",
    "indian": "india",
    "irish": "ireland",
    "italian": "italy",
    "japanese": "japan",
    "northern irish": "northern ireland",
    "polish": "poland",
    "russian": "russia",
    "scots": "scotland",
    "scottish": "scotland",
    "spanish": "spain",
    "swedish": "sweden",
    "turkish": "turkey",
    "ukrainian": "ukraine",
    "welsh": "wales",
}
_LIST = pattern(r"\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s+plus\s+")
_LEAD = pattern(r"\A(?:all (?:of )?|across |the rest of |parts of |(?:the )?whole of |the )+")
_POSSESSIVE = pattern(r"(?:['’]s|(?<=s)['’])\Z")


@lru_cache(1 << 13)
def _plain(name: str) -> str:
    name = " ".join(name.split()).strip(" .,;:'\"“”").replace("’", "'").lower()
    return _LEAD.sub("", _POSSESSIVE.sub("", name)).replace(".", "")


@cache
def _rows() -> dict[str, Row]:
    """Every place of the table under its plain name."""
    rows: dict[str, Row] = {}
    for row in table("places.tsv"):
        name, kind, within, aliases = (*row, "", "", "")[:4]
        rows[_plain(name)] = (
            name,
            kind,
            tuple(_plain(w) for w in within.split(";") if w.strip()),
            tuple(_plain(a) for a in aliases.split(";") if a.strip()),
        )
    return rows


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The places that a plain printed name may stand for, most telling first."""
    names: dict[str, tuple[str, ...]] = {}
    for key, (_, _, _, aliases) in _rows().items():
        for alias in aliases:
            names[alias] = (*names.get(alias, ()), key)
    names.update({demonym: (place,) for demonym, place in _DEMONYMS.items()})
    names.update({key: (key,) for key in _rows()})
    names.update(_LOOSE)
    return names


@cache
def _wholes(place: str) -> frozenset[str]:
    """The place and everything that it lies in.

    Raises:
        InputError: a place lies in itself, by way of others.
    """
    found, left = {place}, [place]
    while left:
        part = left.pop()
        within = _rows()[part][2] if part in _rows() else ()
        if place in within:
            raise _circle()
        left += [whole for whole in within if whole not in found]
        found.update(within)
    return frozenset(found)


def _circle() -> InputError:
    """What is wrong with a table in which places lie in themselves; only to find which is a graph wanted."""
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph(
        (key, whole) for key, (_, _, within, _) in _rows().items() for whole in within
    )
    circle = [edge[0] for edge in networkx.find_cycle(graph)]
    return InputError(
        f"places lie in themselves: {' in '.join([*circle, circle[0]])}",
        path="places.tsv",
        advice="take out one of these containments",
    )


@cache
def _readings(printed: str) -> tuple[frozenset[str], ...]:
    """The sets of places that the printed words may stand for; none where a name is not known."""
    whole = _plain(printed)
    if whole in _names():
        return tuple(_parts(place) for place in _names()[whole])
    pieces = [_plain(piece) for piece in _LIST.split(whole) if piece.strip()]
    if len(pieces) < 2 or not all(len(_names().get(piece, ())) == 1 for piece in pieces):
        return ()
    return (frozenset[str]().union(*(_parts(_names()[piece][0]) for piece in pieces)),)


def _parts(place: str) -> frozenset[str]:
    """The place, or the parts that it is the sum of."""
    if place not in _SUMS:
        return frozenset({place})
    return frozenset[str]().union(*(_parts(part) for part in _SUMS[place]))


def _all_inside(parts: frozenset[str], wholes: frozenset[str]) -> bool:
    return parts <= wholes or all(_wholes(part) & wholes for part in parts)


def known_place(name: str) -> bool:
    """True where the name, or a list of names, stands in the table."""
    return bool(_readings(name))


def same_place(a: str, b: str) -> bool | None:
    """True where both names stand for the same place, None where one is not known.

    A list of places is their sum: "England, Wales and Scotland" is "Great Britain".
    """
    if _plain(a) == _plain(b):
        return True
    first, second = _readings(a), _readings(b)
    if not first or not second:
        return None
    return any(x == y for x in first for y in second)


@lru_cache(1 << 16)
def place_contains(whole: str, part: str) -> bool | None:
    """True where ``part`` is ``whole`` or lies in it, None where that is not known."""
    same = same_place(whole, part)
    if same or same is None:
        return same
    if _lies_in(part, whole):
        return True
    return False if _lies_in(whole, part) or _disjoint(whole, part) else None


@lru_cache(1 << 16)
def places_relation(a: str, b: str) -> PlaceRelation:
    """How two printed places lie to each other.

    ``disjoint`` only where both lie in different places of one kind (two counties, two states);
    places that share a part, or whose lie is not in the table, are ``unknown``.
    """
    same = same_place(a, b)
    if same is None:
        return "unknown"
    if same:
        return "equal"
    if _lies_in(a, b) or _lies_in(b, a):
        return "nested"
    return "disjoint" if _disjoint(a, b) else "unknown"


def _lies_in(part: str, whole: str) -> bool:
    return any(_all_inside(p, w) for w in _readings(whole) for p in _readings(part))


def _disjoint(a: str, b: str) -> bool:
    return all(_apart(x, y) for p in _readings(a) for q in _readings(b) for x in p for y in q)


@cache
def _apart(a: str, b: str) -> bool:
    """True where the two lie in different places of one kind, and neither in the other."""
    if a == b or a in _wholes(b) or b in _wholes(a):
        return False
    first, second = _by_kind(a), _by_kind(b)
    return any(kind in second and not (names & second[kind]) for kind, names in first.items())


@cache
def _by_kind(place: str) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for name in _wholes(place):
        kinds.setdefault(_rows()[name][1] if name in _rows() else "", set()).add(name)
    return {kind: frozenset(names) for kind, names in sorted(kinds.items()) if kind}


def is_state_label(place: str) -> bool:
    """True for the names that newsrooms mix for one area.

    They are the United Kingdom, Great Britain, and lists of its nations that have England in them; England
    alone is none.
    """
    return (
        place_contains(place, "England") is True
        and place_contains("United Kingdom", place) is True
        and places_relation(place, "England") != "equal"
    )
