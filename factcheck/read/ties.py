"""The ties between the claims of a claim file: by label in the short form, by id in the full one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from typing import Any

from factcheck.claim import Claim, Link, LinkKind
from factcheck.read.values import Wrong, items_of

__all__ = ["TIES", "Tied", "tie"]

#: Fields of the short form that tie a claim to others, by their labels.
TIES = {kind.value.replace(" ", "_"): kind for kind in LinkKind}

Tied = tuple[Claim, Mapping[str, Any]]
"""A claim and the entry that it was made from."""


def tie(claims: Sequence[Tied], moved: Mapping[str, str]) -> tuple[list[Claim], list[tuple[int, Wrong]]]:
    """The claims with their ties, and what is wrong with these, each with the index of its claim.

    ``moved`` has the new id of every full claim by its old one. A claim whose ties are wrong has none.
    """
    wrong: list[tuple[int, Wrong]] = []
    ids: dict[str, str] = {}
    for index, (claim, entry) in enumerate(claims):
        label = entry.get("label") if "span" not in entry else None
        if label is None:
            continue
        if len(str(label).split()) != 1:
            wrong.append((index, Wrong("label", f"one word is wanted, found {str(label)!r}")))
        elif ids.setdefault(str(label), claim.id) != claim.id:
            wrong.append((index, Wrong("label", f"two claims are labelled {str(label)!r}")))
    tied: list[Claim] = []
    for index, (claim, entry) in enumerate(claims):
        try:
            links = _links(entry, ids) if "span" not in entry else _moved(claim.links, moved)
        except Wrong as problem:
            wrong.append((index, problem))
            links = ()
        tied.append(claim if links == claim.links else claim.model_copy(update={"links": links}))
    while (ring := _ring(tied)) is not None:
        among = [index for index, claim in enumerate(tied) if claim.id in ring]
        quotes = " and ".join(f"“{tied[index].quote}”" for index in among)
        message = f"{quotes} is a part of itself"
        if len(among) > 1:
            message = f"{quotes}: each is a part of the other"
        wrong.append((among[-1], Wrong("part_of", message, "only the part is tied to the whole")))
        for index in among:
            tied[index] = tied[index].model_copy(update={"links": ()})
    return tied, wrong


def _links(entry: Mapping[str, Any], ids: Mapping[str, str]) -> tuple[Link, ...]:
    rest = entry.get("exhaustive", False)
    if str(rest).lower() not in ("true", "false"):
        raise Wrong("exhaustive", f"true or false is wanted, found {rest!r}")
    found = []
    for name, kind in TIES.items():
        for label in items_of(entry[name]) if entry.get(name) is not None else ():
            if label not in ids:
                raise Wrong.word(name, label, tuple(ids), "label of a claim in this file")
            exhaustive = kind is LinkKind.PART_OF and str(rest).lower() == "true"
            found.append(Link(kind, ids[label], exhaustive=exhaustive))
    return tuple(found)


def _moved(links: Sequence[Link], moved: Mapping[str, str]) -> tuple[Link, ...]:
    """The ties to where their targets stand now."""
    return tuple(replace(link, target=moved.get(link.target, link.target)) for link in links)


def _ring(claims: Sequence[Claim]) -> frozenset[str] | None:
    """The ids of claims each of which is a part of the next, all around."""
    wholes = {
        claim.id: [link.target for link in claim.links if link.kind is LinkKind.PART_OF] for claim in claims
    }
    try:
        TopologicalSorter(wholes).prepare()
    except CycleError as problem:
        return frozenset(problem.args[1])
    return None
