"""Bound propagation: what every line leaves for every cell. It decides nearly all systems by itself.

Hull consistency of linear constraints (Davis 1987; Benhamou & Older 1997). Where the cells that are not
yet fixed hang together without a circle it is also complete, because what each branch leaves is an interval.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from factcheck.check.joint.system import End, Exact, Line, System, exact

__all__ = ["Box", "active_lines", "decided", "propagate", "range_of", "witness"]

#: So many times each line may be looked at: bounds that creep up for ever are for the solver.
_LOOKS = 30


class Box(NamedTuple):
    """What is left for every cell; ``settled`` where no line would change it."""

    low: tuple[End | None, ...]
    high: tuple[End | None, ...]
    settled: bool

    def fixed(self, cell: int) -> bool:
        """True where one number is left."""
        low, high = self.low[cell], self.high[cell]
        return low is not None and high is not None and low[0] == high[0]


def active_lines(system: System, chosen: int) -> list[Line]:
    """The lines that hold when only the chosen statements (bits) are made."""
    return [one for one in system.lines if one.statement is None or chosen >> one.statement & 1]


def propagate(system: System, lines: Sequence[Line]) -> Box | None:
    """What the lines leave for the cells; None where they leave nothing for one.

    None is a proof that the lines cannot all hold. A box is no proof that they can; see ``decided``.
    """
    work = _Narrowing(system, lines)
    first = sorted(range(len(lines)), key=lambda n: len(lines[n].terms) > 1)
    return work.box() if work.run(first) else None


class _Narrowing:
    """The ends of all cells while lines narrow them."""

    def __init__(self, system: System, lines: Sequence[Line], box: Box | None = None) -> None:
        self.system, self.lines = system, lines
        self.low: list[End | None] = list(system.floor if box is None else box.low)
        self.high: list[End | None] = [None] * len(system.whole) if box is None else list(box.high)
        self.settled = True
        self._of_cell: list[list[int]] = [[] for _ in system.whole]
        for number, one in enumerate(lines):
            if len(one.terms) > 1:
                for cell, _ in one.terms:
                    self._of_cell[cell].append(number)

    def box(self) -> Box:
        return Box(tuple(self.low), tuple(self.high), self.settled)

    def fix(self, cell: int, number: Exact) -> bool:
        """Gives the cell that number; False where nothing is left for another."""
        self.low[cell] = self.high[cell] = (number, 0)
        return self.run(self._of_cell[cell])

    def run(self, numbers: Sequence[int]) -> bool:
        """Narrows by these lines, and by all that it touches; False where nothing is left for a cell."""
        queue: deque[int] = deque(numbers)
        waiting = set(numbers)
        looks = _LOOKS * len(self.lines)
        while queue:
            if not looks:
                self.settled = False
                return True
            looks -= 1
            number = queue.popleft()
            waiting.discard(number)
            changed = _narrow(self.lines[number], self.low, self.high, self.system.whole)
            if changed is None:
                return False
            for cell in changed:
                for other in self._of_cell[cell]:
                    if other not in waiting:
                        waiting.add(other)
                        queue.append(other)
        return True


def _narrow(
    one: Line, low: list[End | None], high: list[End | None], whole: Sequence[bool]
) -> list[int] | None:
    """The cells that the line narrows, in place; None where nothing is left for one."""
    changed: list[int] = []
    if not one.terms:
        return changed if _room((0, 0), one.high) and _room(one.low, (0, 0)) else None
    for upper in (True, False):
        end = one.high if upper else one.low
        if end is None:
            continue
        total: Exact = 0
        opened = endless = 0
        for cell, factor in one.terms:
            reached = low[cell] if (factor > 0) is upper else high[cell]
            if reached is None:
                endless += 1
            else:
                total += factor * reached[0]
                opened += reached[1] != 0
        if endless > 1:
            continue
        for cell, factor in one.terms:
            reached = low[cell] if (factor > 0) is upper else high[cell]
            if reached is None:
                rest, open_rest = total, opened
            elif endless:
                continue
            else:
                rest, open_rest = total - factor * reached[0], opened - (reached[1] != 0)
            left = end[0] - rest
            number: Exact = left if factor in (1, -1) else exact(Fraction(left, abs(factor)))
            if factor < 0:
                number = -number
            is_open = end[1] != 0 or open_rest > 0
            if (factor > 0) is upper:
                bound = _whole_high(number, is_open) if whole[cell] else (number, -int(is_open))
                before = high[cell]
                if before is None or bound < before:
                    high[cell] = bound
                    changed.append(cell)
            else:
                bound = _whole_low(number, is_open) if whole[cell] else (number, int(is_open))
                before = low[cell]
                if before is None or bound > before:
                    low[cell] = bound
                    changed.append(cell)
            if not _room(low[cell], high[cell]):
                return None
    return changed


def _room(low: End | None, high: End | None) -> bool:
    return low is None or high is None or low <= high


def _whole_low(number: Exact, is_open: bool) -> End:
    first = ceil(number)
    return (first + (is_open and first == number), 0)


def _whole_high(number: Exact, is_open: bool) -> End:
    last = floor(number)
    return (last - (is_open and last == number), 0)


def decided(system: System, lines: Sequence[Line], box: Box) -> bool:
    """True where the box proves that the lines can all hold.

    So it is where the lines tie the cells that are not fixed without a circle, and either none of these is
    whole, or all are and each counts once in every line: then each cell may take every number left for it.
    """
    if not box.settled:
        return False
    parent: dict[int, int] = {}

    def root(cell: int) -> int:
        while parent.setdefault(cell, cell) != cell:
            cell = parent[cell]
        return cell

    for one in lines:
        free = [(cell, factor) for cell, factor in one.terms if not box.fixed(cell)]
        if len(free) < 2:
            continue
        kinds = {system.whole[cell] for cell, _ in free}
        if len(kinds) > 1 or (True in kinds and any(abs(factor) != 1 for _, factor in free)):
            return False
        roots = [root(cell) for cell, _ in free]
        if len(set(roots)) < len(roots):
            return False
        for other in roots[1:]:
            parent[other] = roots[0]
        if True in kinds and not _holds_a_whole_number(one, box):
            return False
    return True


def _holds_a_whole_number(one: Line, box: Box) -> bool:
    """True where a whole number lies between the ends of the line, less what its fixed cells add."""
    if one.low is None or one.high is None:
        return True
    rest = sum(factor * end[0] for cell, factor in one.terms if box.fixed(cell) and (end := box.low[cell]))
    return _room(
        _whole_low(one.low[0] - rest, one.low[1] != 0), _whole_high(one.high[0] - rest, one.high[1] != 0)
    )


def witness(system: System, lines: Sequence[Line], box: Box, wanted: Sequence[Exact | None]) -> bool:
    """True where numbers were found that make every line hold: cell by cell, nearest to those wanted."""
    work = _Narrowing(system, lines, box)
    for cell, whole in enumerate(system.whole):
        low, high = work.low[cell], work.high[cell]
        if low is not None and high is not None and low[0] == high[0]:
            continue
        if not work.fix(cell, _nearest(low, high, wanted[cell], whole)):
            return False
    return work.settled


def _nearest(low: End | None, high: End | None, wanted: Exact | None, whole: bool) -> Exact:
    """A number inside, as near to the wanted one as may be."""
    want = (0 if wanted is None else wanted, 0)
    if low is not None and want < low:
        inside: Exact = low[0]
        if low[1]:
            inside = low[0] + 1 if high is None else exact(Fraction(low[0] + high[0]) / 2)
    elif high is not None and want > high:
        inside = high[0]
        if high[1]:
            inside = high[0] - 1 if low is None else exact(Fraction(low[0] + high[0]) / 2)
    else:
        inside = want[0]
    return ceil(inside) if whole and isinstance(inside, Fraction) else inside


def range_of(terms: Sequence[tuple[int, int]], box: Box) -> tuple[End | None, End | None]:
    """What the sum of the terms can be in the box."""
    ends: list[End | None] = []
    for upper in (False, True):
        total: Exact = 0
        is_open = False
        for cell, factor in terms:
            reached = (box.high if (factor > 0) is upper else box.low)[cell]
            if reached is None:
                ends.append(None)
                break
            total += factor * reached[0]
            is_open |= reached[1] != 0
        else:
            ends.append((total, (-1 if upper else 1) * is_open))
    return ends[0], ends[1]
