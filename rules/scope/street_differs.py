import re
from collections.abc import Iterator
from itertools import combinations

from factcheck import Finding, Place, Related, consistent, discrepant, finding, groups, rule, said

#: What a street is called by, behind its name.
_STREETS = frozenset(
    "street road lane avenue drive close way terrace crescent place square gardens grove court hill row walk "
    "park green mews rise view boulevard".split()
)
#: Words that tell one village from its neighbour.
_NEIGHBOURS = {frozenset(pair.split("-")) for pair in ("upper-lower", "great-little", "higher-lower")}


@rule(
    "G105",
    severity="warning",
    select=groups(Place, within="story"),
    examples=[
        discrepant(
            "a lane and a road",
            said(Place, "The fire in [[Mill Lane]] began in a kitchen, Haverleigh firemen said."),
            said(Place, "Firemen were called to [[Mill Road]], Haverleigh, at noon.", article="b.md"),
            problem="Mill Lane, or Mill Road: two names for one street",
        ),
        discrepant(
            "one village and its neighbour",
            said(Place, "The last shop in [[Upper Slatton]] is to close."),
            said(Place, "A shop in [[Lower Slatton]] closes for good.", article="b.md"),
            problem="Upper Slatton, or Lower Slatton: two names for one village",
        ),
        consistent(
            "two streets in one article",
            said(Place, "The fire in [[Mill Lane]] was seen from Mill Road in Haverleigh."),
            said(Place, "The fire in Mill Lane was seen from [[Mill Road]] in Haverleigh."),
        ),
        consistent(
            "two streets of other names",
            said(Place, "The fire in [[Mill Lane]] began in a kitchen."),
            said(Place, "Firemen were called to [[Quay Road]] at noon.", article="b.md"),
        ),
    ],
)
def street_differs(places: tuple[Place, ...], related: Related) -> Iterator[Finding]:
    """Two articles name a street in two ways, "Mill Lane" and "Mill Road", and neither names both.

    So with a village and its neighbour of that name. In an archive, where many towns have such streets,
    nothing is told.
    """
    told: set[frozenset[str]] = set()
    by_rest: dict[tuple[str, ...], dict[tuple[str, str], Place]] = {}
    for place in places if not related.is_archive else ():
        words = place.name.lower().split()
        for rest in _rests(words):
            by_rest.setdefault(rest, {}).setdefault((place.span.article, place.name), place)
    for a, b in (pair for same in by_rest.values() for pair in combinations(same.values(), 2)):
        kind = _of_one_name(a.name, b.name)
        names = frozenset((a.name, b.name))
        if kind is None or names in told or not related.of_one_event(a, b):
            continue
        if _names(a, b, related) or _names(b, a, related):
            continue
        told.add(names)
        yield finding(
            f"{a.name}, or {b.name}: two names for one {kind}",
            a,
            b,
            why="the rest of the name is the same, and neither article has both",
            ask="which does the map have?",
            assuming=("both articles speak of one place",),
        )


def _rests(words: list[str]) -> Iterator[tuple[str, ...]]:
    """What a name is without the word that tells a street's kind, or one village from its neighbour."""
    if len(words) > 1 and words[-1] in _STREETS:
        yield (*words[:-1], "")
    if len(words) > 1 and any(words[0] in pair for pair in _NEIGHBOURS):
        yield ("", *words[1:])


def _of_one_name(a: str, b: str) -> str | None:
    """What kind of place has both names, but for the word that tells it; None where they are two names."""
    one, other = a.lower().split(), b.lower().split()
    if len(one) < 2 or len(one) != len(other) or one == other:
        return None
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= _STREETS:
        return "street"
    if one[1:] == other[1:] and frozenset((one[0], other[0])) in _NEIGHBOURS:
        return "village"
    return None


def _names(place: Place, other: Place, related: Related) -> bool:
    """True where the article of the other place has this name, too, or its text is not at hand."""
    article = related.articles.get(other.span.article)
    if article is None or not article.text:
        return True
    return re.search(rf"\b{re.escape(place.name)}\b", " ".join(article.text.split()), re.I) is not None
