"""A system of figures: cells, what is said of each, and the lines that tie them. Exact numbers only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from factcheck.value import Bounds

__all__ = ["Component", "End", "Exact", "Line", "Statement", "System", "components", "exact", "line"]

Exact = int | Fraction
"""A number without rounding; whole ones are kept as ``int``, which is several times faster."""

End = tuple[Exact, int]
"""One end of an interval: the number, and 0 where it is allowed, +1 or -1 where only what lies above or
below it is. Ends compare as tuples: a greater low end and a lesser high end allow less."""


class Line(NamedTuple):
    """``low ≤ Σ factor · cell ≤ high``, with whole factors; None for an end means that there is none.

    ``statement`` is the number of the statement that says so, None where it holds whoever is right.
    """

    terms: tuple[tuple[int, int], ...]
    low: End | None
    high: End | None
    statement: int | None = None


class Statement(NamedTuple):
    """Something said once or several times over; the higher the ``weight``, the more firmly."""

    weight: int = 1


class System(NamedTuple):
    """Cells by number, lines over them, and statements by number.

    ``whole`` says for each cell whether only whole numbers, and ``floor`` what lowest number, can be true
    of it. The lines of a system hold together or not; which statements to drop is asked elsewhere.
    """

    whole: tuple[bool, ...]
    floor: tuple[End | None, ...]
    lines: tuple[Line, ...]
    statements: tuple[Statement, ...]

    @property
    def everything(self) -> int:
        """All statements, as a set of bits."""
        return (1 << len(self.statements)) - 1


def line(terms: Iterable[tuple[int, Fraction]], bounds: Bounds, statement: int | None = None) -> Line:
    """The line with whole factors that says the same; factors of one cell are added up."""
    factors: dict[int, Fraction] = {}
    for cell, factor in terms:
        factors[cell] = factors[cell] + factor if cell in factors else factor
    scale = lcm(*(factor.denominator for factor in factors.values()))
    kept = ((cell, f.numerator * (scale // f.denominator)) for cell, f in sorted(factors.items()))
    low = None if bounds.low is None else (_times(bounds.low, scale), int(bounds.low_open))
    high = None if bounds.high is None else (_times(bounds.high, scale), -int(bounds.high_open))
    return Line(tuple((cell, factor) for cell, factor in kept if factor), low, high, statement)


def _times(number: Fraction, scale: int) -> Exact:
    whole, left = divmod(number.numerator * scale, number.denominator)
    return Fraction(number.numerator * scale, number.denominator) if left else whole


def exact(number: Exact) -> Exact:
    """The number as an ``int`` where it is whole."""
    return number.numerator if isinstance(number, Fraction) and number.denominator == 1 else number


class Component(NamedTuple):
    """A part of a system that shares neither cell nor statement with the rest.

    ``cells``, ``said`` and ``lines`` are the numbers that its cells, statements and lines have there.
    """

    system: System
    cells: tuple[int, ...]
    said: tuple[int, ...]
    lines: tuple[int, ...]


def components(system: System) -> list[Component]:
    """The parts of the system, in the order of their first line."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def nodes(one: Line) -> list[tuple[str, int]]:
        own = [] if one.statement is None else [("said", one.statement)]
        return [*(("cell", cell) for cell, _ in one.terms), *own]

    for one in system.lines:
        first, *others = nodes(one) or [("none", 0)]
        for node in others:
            parent[root(node)] = root(first)
    lines: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, one in enumerate(system.lines):
        lines[root((nodes(one) or [("none", 0)])[0])].append(number)
    return [_component(system, numbers) for numbers in lines.values()]


def _component(system: System, numbers: Sequence[int]) -> Component:
    own = [system.lines[number] for number in numbers]
    cells = sorted({cell for one in own for cell, _ in one.terms})
    said = sorted({one.statement for one in own if one.statement is not None})
    new_cell = {old: new for new, old in enumerate(cells)}
    new_said = {old: new for new, old in enumerate(said)}
    part = System(
        tuple(system.whole[cell] for cell in cells),
        tuple(system.floor[cell] for cell in cells),
        tuple(
            Line(
                tuple((new_cell[cell], factor) for cell, factor in one.terms),
                one.low,
                one.high,
                None if one.statement is None else new_said[one.statement],
            )
            for one in own
        ),
        tuple(system.statements[number] for number in said),
    )
    return Component(part, tuple(cells), tuple(said), tuple(numbers))
