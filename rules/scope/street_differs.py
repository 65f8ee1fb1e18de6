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
    of_one_rest: dict[tuple[str, ...], dict[tuple[str, str], Place]] = {}
    for place in places if not related.is_archive else ():
        for rest in _rests(place.name):
            of_one_rest.setdefault(rest, {}).setdefault((place.span.article, place.name), place)
    for (kind, *_), same in of_one_rest.items():
        for a, b in combinations(same.values(), 2):
            names = frozenset((a.name, b.name))
            if names in told or not _told_apart(kind, a.name, b.name) or not related.of_one_event(a, b):
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


def _rests(name: str) -> Iterator[tuple[str, ...]]:
    """What kind of place it is, and its name without the word that tells it from another one."""
    first, *rest = name.lower().split()
    if rest and rest[-1] in _STREETS:
        yield ("street", first, *rest[:-1])
    if rest and any(first in pair for pair in _NEIGHBOURS):
        yield ("village", *rest)


def _told_apart(kind: str, a: str, b: str) -> bool:
    """True for two names of one rest: Upper and Lower tell two villages apart, Upper and Higher do not."""
    one, other = a.lower().split(), b.lower().split()
    return one != other and (kind == "street" or frozenset((one[0], other[0])) in _NEIGHBOURS)


def _names(place: Place, other: Place, related: Related) -> bool:
    """True where the article of the other place has this name, too, or its text is not at hand."""
    article = related.articles.get(other.span.article)
    if article is None or not article.text:
        return True
    return re.search(rf"\b{re.escape(place.name)}\b", " ".join(article.text.split()), re.I) is not None
