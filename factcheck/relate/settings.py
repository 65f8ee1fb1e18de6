"""Settings: where an article is set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.claim import Claim, Organisation, Place
from factcheck.grammar.patterns import pattern
from factcheck.relate.places import place_contains

__all__ = ["settings_of"]

#: Bodies that carry the name of the place that they serve.
_LOCAL_BODY = pattern(
    r"(?:the )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) "
    r"(?:Police|Constabulary|(?:(?:City|Town|County|Borough|District) )?Council)"
)


def settings_of(places: Iterable[Claim], organisations: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """The innermost places that each article names in its headline and first two paragraphs.

    An article that names none is set where its first local body works ("Westmere Police").
    """
    found: dict[str, list[str]] = defaultdict(list)
    for claim in places:
        if isinstance(claim, Place) and claim.span.paragraph <= 3:
            found[claim.span.article].append(claim.name)
    bodies: dict[str, list[str]] = {}
    for claim in organisations:
        local = _LOCAL_BODY.fullmatch(claim.name) if isinstance(claim, Organisation) else None
        if local is not None and claim.span.article not in found:
            bodies.setdefault(claim.span.article, [local["place"]])
    found.update(bodies)
    return {name: _innermost(told) for name, told in found.items()}


def _innermost(places: Sequence[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(places))
    return tuple(
        p
        for p in names
        if not any(p != q and place_contains(p, q) and not place_contains(q, p) for q in names)
    )
