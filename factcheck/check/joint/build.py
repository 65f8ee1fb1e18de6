"""From relations between claims to a system of figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.check.joint.system import Line, Statement, System, components, line
from factcheck.claim import Claim, Tier
from factcheck.relate import Related
from factcheck.relate.cells import by_words, figure_of, takes_part
from factcheck.relate.relation import Relation
from factcheck.rule import Rule
from factcheck.value import Bounds

__all__ = ["Built", "Said", "Tie", "build", "groups"]

_ONCE = Fraction(1)
#: Kinds of which there is no figure below nought.
_FROM_NOUGHT = ("count", "money", "length")


class Tie(NamedTuple):
    """A relation, and the rule that it came from."""

    rule: Rule
    relation: Relation


class Said(NamedTuple):
    """One statement: the claims that make it, the first of them to be quoted, and the cell it is about.

    ``cell`` is None where it states a relation, as a share does.
    """

    claims: tuple[Claim, ...]
    cell: int | None

    @property
    def firmness(self) -> int:
        """How firmly it is stated: less with a hedge or on another's word, more in several articles."""
        articles = len({claim.span.article for claim in self.claims})
        return max(_firmness(claim) for claim in self.claims) + min(articles - 1, 10)


class Built(NamedTuple):
    """A system, and what its numbers stand for.

    ``cells`` are the claims of each cell, ``said`` what each statement is, ``ties`` the relation of each
    line of the system (None for a line that is what a claim says of its own cell).
    """

    system: System
    cells: tuple[tuple[Claim, ...], ...]
    said: tuple[Said, ...]
    ties: tuple[Tie | None, ...]


def build(ties: Iterable[Tie], related: Related) -> Built:
    """The system of the relations: a cell for every quantity that they tie, a statement for all that is said.

    Claims of one cell with the same ends are one statement. Claims of articles that a later version
    replaces, and those that are not stated to be so, take no part; nor do relations that need them.
    """
    standing = {(t.rule.code, t.relation): t for t in ties if _stands(t.relation, related)}
    kept = sorted(standing.values(), key=_order)
    number: dict[Claim, int] = {}
    cells: list[tuple[Claim, ...]] = []
    firsts = {related.cells.first(t.claim) for tie in kept for t in tie.relation.terms}
    for first in sorted(firsts, key=by_words):
        number[first] = len(cells)
        cells.append(tuple(c for c in related.cells.of(first) if _speaks(c, related)))
    said: list[Said] = []
    lines: list[Line] = []
    sources: list[Tie | None] = []
    for cell, claims in enumerate(cells):
        by_ends: dict[object, tuple[Bounds, list[Claim]]] = {}
        for claim in claims:
            bounds = figure_of(claim)
            if bounds is not None:
                by_ends.setdefault(bounds.ends, (bounds, []))[1].append(claim)
        for bounds, group in by_ends.values():
            lines.append(line([(cell, _ONCE)], bounds, len(said)))
            sources.append(None)
            said.append(Said(tuple(sorted(group, key=_firmest)), cell))
    stating: dict[Claim, int] = {}
    for tie in kept:
        statement = None
        if tie.relation.stated_by is not None:
            statement = stating.setdefault(tie.relation.stated_by, len(said))
            if statement == len(said):
                said.append(Said((tie.relation.stated_by,), None))
        terms = [(number[related.cells.first(t.claim)], t.times) for t in tie.relation.terms]
        lines.append(line(terms, tie.relation.allowed, statement))
        sources.append(tie)
    system = System(
        tuple(_whole(claims) for claims in cells),
        tuple((0, 0) if claims and claims[0].kind in _FROM_NOUGHT else None for claims in cells),
        tuple(lines),
        (Statement(),) * len(said),
    )
    return Built(system, tuple(cells), tuple(said), tuple(sources))


def groups(whole: Built) -> Iterator[Built]:
    """The groups of figures that hang together, each a system of its own."""
    for part in components(whole.system):
        cell_of = {old: new for new, old in enumerate(part.cells)}
        said = [whole.said[number] for number in part.said]
        yield Built(
            part.system,
            tuple(whole.cells[cell] for cell in part.cells),
            tuple(Said(s.claims, None if s.cell is None else cell_of[s.cell]) for s in said),
            tuple(whole.ties[number] for number in part.lines),
        )


def _stands(relation: Relation, related: Related) -> bool:
    """True for a relation whose claims all speak, and of which no quantity stands on both sides.

    Where a part and the whole are one quantity, somebody took the one for the other.
    """
    sides = {(related.cells.first(term.claim), term.times > 0) for term in relation.terms}
    of_both = len(sides) > len({first for first, _ in sides})
    return not of_both and all(_speaks(claim, related) for claim in relation.claims)


def _speaks(claim: Claim, related: Related) -> bool:
    return takes_part(claim) and claim.span.article not in related.superseded


def _order(tie: Tie) -> tuple[object, ...]:
    relation = tie.relation
    return (
        tie.rule.code,
        [(*by_words(term.claim), term.times) for term in relation.terms],
        [str(end) for end in relation.allowed.ends],
        relation.words,
    )


def _whole(claims: Iterable[Claim]) -> bool:
    """True for a cell that counts things, and of which nobody gives a broken figure."""
    bounds = [figure_of(claim) for claim in claims]
    ends = [end for b in bounds if b is not None for end in (b.low, b.high, b.nominal) if end is not None]
    return all(c.kind == "count" for c in claims) and all(end.denominator == 1 for end in ends)


def _firmness(claim: Claim) -> int:
    """How firmly something was stated, 1 to 3: less with a hedge or on another's word."""
    bounds = figure_of(claim)
    exact = bounds is None or bounds.exact or bounds.rounded
    return 1 + exact + (claim.said_by is None)


def _firmest(claim: Claim) -> tuple[object, ...]:
    return -_firmness(claim), claim.tier is not Tier.EXPLICIT, by_words(claim)
