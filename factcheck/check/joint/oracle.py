"""Whether chosen statements can all be true: bound propagation first, a solver where that does not decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.check.joint.propagate import active_lines, decided, propagate, witness
from factcheck.check.joint.system import End, Exact, Line, System

__all__ = ["BudgetSpent", "Oracle"]

#: So much work the solver may do on one question (z3's own measure, which no clock changes), some seconds:
#: over whole numbers without ends it may search for ever.
_WORK = 2_000_000


class BudgetSpent(Exception):
    """More sets of statements were tried than the settings allow."""


class Oracle:
    """Answers for one system which sets of statements, as bits, can be true together.

    The answers are exact, and depend on the sets alone. ``tries`` counts the sets that were looked at, and
    ``solved`` how often the solver was asked; ``unsure`` is True where even the solver gave up.

    Raises:
        BudgetSpent: by ``possible``, once ``budget`` sets were tried, or where the solver gives up.
    """

    def __init__(self, system: System, budget: int) -> None:
        self.system, self.budget = system, budget
        self.tries = self.solved = 0
        self.unsure = False
        self._known: dict[int, bool] = {}
        self._possible: list[int] = []
        self._impossible: list[int] = []
        self._wanted = _printed(system)
        self._solver: _Solver | None = None

    def possible(self, chosen: int) -> bool:
        """True where the chosen statements can all be true."""
        known = self._known.get(chosen)
        if known is not None:
            return known
        # what holds of a set holds of every smaller one, and what fails, of every larger one
        if any(chosen & ~larger == 0 for larger in self._possible):
            answer = True
        elif any(smaller & ~chosen == 0 for smaller in self._impossible):
            answer = False
        else:
            if self.tries >= self.budget:
                raise BudgetSpent
            self.tries += 1
            answer = self._decide(chosen)
            (self._possible if answer else self._impossible).append(chosen)
        self._known[chosen] = answer
        return answer

    def _decide(self, chosen: int) -> bool:
        lines = active_lines(self.system, chosen)
        quick = self._quickly(lines)
        if quick is not None:
            return quick
        if self._solver is None:
            self._solver = _Solver(self.system, self.system.lines)
        answer = self._solve(self._solver, chosen)
        if answer is None:
            raise BudgetSpent
        return answer

    def holds(self, lines: Sequence[Line]) -> bool:
        """True where the lines can hold together, whoever says them, and where that is not known."""
        quick = self._quickly(lines)
        if quick is not None:
            return quick
        answer = self._solve(_Solver(self.system, [one._replace(statement=None) for one in lines]), 0)
        return answer is not False

    def _quickly(self, lines: Sequence[Line]) -> bool | None:
        """The answer of bound propagation; None where it has none."""
        box = propagate(self.system, lines)
        if box is None:
            return False
        if decided(self.system, lines, box) or witness(self.system, lines, box, self._wanted):
            return True
        return None

    def _solve(self, solver: _Solver, chosen: int) -> bool | None:
        self.solved += 1
        answer = solver.possible(chosen)
        self.unsure |= answer is None
        return answer


def _printed(system: System) -> list[Exact | None]:
    """For each cell a number that somebody gives: the first end of the first line about it alone."""
    wanted: list[Exact | None] = [None] * len(system.whole)
    for one in system.lines:
        if len(one.terms) == 1 and wanted[one.terms[0][0]] is None:
            (cell, factor), end = one.terms[0], one.low or one.high
            if factor == 1 and end is not None:
                wanted[cell] = end[0]
    return wanted


class _Solver:
    """The system in z3 (de Moura & Bjørner 2008): exact numbers, whole and not, open and closed ends."""

    def __init__(self, system: System, lines: Sequence[Line]) -> None:
        import z3

        self._z3 = z3
        self._solver = z3.Solver()
        self._solver.set("random_seed", 0)
        self._solver.set("rlimit", _WORK)
        cells = [(z3.Int if whole else z3.Real)(f"c{number}") for number, whole in enumerate(system.whole)]
        self._said = [z3.Bool(f"s{number}") for number in range(len(system.statements))]
        for cell, floor in zip(cells, system.floor, strict=True):
            if floor is not None:
                self._solver.add(self._above(cell, floor))
        for one in lines:
            total = z3.Sum([factor * cells[cell] for cell, factor in one.terms] or [z3.RealVal(0)])
            rows = [] if one.low is None else [self._above(total, one.low)]
            if one.high is not None:
                high = self._number(one.high)
                rows.append(total < high if one.high[1] else total <= high)
            for row in rows:
                self._solver.add(row if one.statement is None else z3.Implies(self._said[one.statement], row))

    def _number(self, end: End) -> Any:
        return self._z3.Q(end[0].numerator, end[0].denominator)

    def _above(self, what: Any, end: End) -> Any:
        number = self._number(end)
        return what > number if end[1] else what >= number

    def possible(self, chosen: int) -> bool | None:
        """True or False; None where the solver gave up."""
        said = [bit for number, bit in enumerate(self._said) if chosen >> number & 1]
        answer = self._solver.check(*said)
        if answer == self._z3.sat:
            return True
        return False if answer == self._z3.unsat else None
