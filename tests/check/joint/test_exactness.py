"""The conflicts and corrections of small systems, against every subset tried by the solver alone."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import z3
from hypothesis import assume, given, settings, strategies as st

from factcheck.check.joint.conflicts import (
    Outcome,
    _proving_conflicts,
    all_conflicts,
    lightest_hitting_sets,
    solve,
)
from factcheck.check.joint.oracle import Oracle
from factcheck.check.joint.system import Statement, System, line
from factcheck.value import Bounds

NUMBERS = st.one_of(
    st.integers(-2, 8).map(Fraction), st.builds(Fraction, st.integers(0, 12), st.sampled_from([2, 3, 10]))
)
FACTORS = st.sampled_from([Fraction(f) for f in (1, 1, 1, -1, -1, 2, -3)] + [Fraction(1, 3), Fraction(-2, 5)])


@st.composite
def bounds(draw) -> Bounds:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    shape = draw(st.sampled_from(["exact", "at least", "at most", "between", "open", "above", "below"]))
    if shape == "exact" or low == high:
        return Bounds(low, low)
    return {
        "at least": Bounds(low=low),
        "at most": Bounds(high=high),
        "between": Bounds(low, high),
        "open": Bounds(low, high, True, True),
        "above": Bounds(low=low, low_open=True),
        "below": Bounds(high=high, high_open=True),
    }[shape]


@st.composite
def systems(draw, most: int = 7) -> System:
    cells = draw(st.integers(1, 4))
    said = draw(st.integers(1, most))
    lines = []
    for number in range(said):
        if draw(st.integers(0, 5)):
            lines.append(line([(draw(st.integers(0, cells - 1)), Fraction(1))], draw(bounds()), number))
        else:
            lines.append(line(draw(terms(cells)), draw(bounds()), number))
    for _ in range(draw(st.integers(0, 3))):
        lines.append(line(draw(terms(cells)), draw(bounds())))
    whole = tuple(draw(st.booleans()) for _ in range(cells))
    floor = tuple((0, 0) if draw(st.booleans()) else None for _ in range(cells))
    weights = tuple(Statement(draw(st.integers(1, 3))) for _ in range(said))
    return System(whole, floor, tuple(lines), weights)


@st.composite
def terms(draw, cells: int):
    chosen = draw(st.lists(st.integers(0, cells - 1), min_size=1, max_size=cells, unique=True))
    return [(cell, draw(FACTORS)) for cell in chosen]


def by_the_solver_alone(system: System, chosen: frozenset[int]) -> bool:
    cells = [(z3.Int if w else z3.Real)(f"x{i}") for i, w in enumerate(system.whole)]
    solver = z3.Solver()
    solver.set("rlimit", 2_000_000)  # over whole numbers without ends it may search for ever
    for cell, floor in zip(cells, system.floor, strict=True):
        if floor is not None:
            solver.add(cell >= floor[0])
    for one in system.lines:
        if one.statement is not None and one.statement not in chosen:
            continue
        total = z3.Sum([z3.RealVal(0), *(factor * cells[c] for c, factor in one.terms)])
        for end, sign in ((one.low, 1), (one.high, -1)):
            if end is not None:
                number = z3.Q(Fraction(end[0]).numerator, Fraction(end[0]).denominator)
                solver.add(sign * total > sign * number if end[1] else sign * total >= sign * number)
    answer = solver.check()
    assume(answer != z3.unknown)
    return answer == z3.sat


def brute_force(system: System) -> tuple[set[frozenset[int]], set[frozenset[int]]]:
    said = range(len(system.statements))
    subsets = [frozenset(c) for n in range(len(said) + 1) for c in combinations(said, n)]
    possible = {s for s in subsets if by_the_solver_alone(system, s)}
    conflicts = {s for s in subsets if s not in possible and all(s - {x} in possible for x in s)}
    weight = {s: sum(system.statements[x].weight for x in s) for s in subsets}
    ends = [s for s in subsets if frozenset(said) - s in possible]
    least = min((weight[s] for s in ends), default=0)
    return conflicts, {s for s in ends if weight[s] == least}


def as_sets(found) -> set[frozenset[int]]:
    return {frozenset(n for n in range(one.bit_length()) if one >> n & 1) for one in found}


@given(systems(most=10 if settings().max_examples > 100 else 6))
def test_all_conflicts_and_corrections_are_those_of_trying_every_subset(system: System) -> None:
    conflicts, corrections = brute_force(system)
    outcome = all_conflicts(Oracle(system, 10_000))
    assume(
        outcome.complete
    )  # over whole numbers without ends the budget may run out, and the outcome says so
    assert as_sets(outcome.conflicts) == conflicts
    if frozenset() not in conflicts:
        assert as_sets(outcome.corrections) == corrections


@given(systems(most=6))
def test_the_proving_conflicts_are_conflicts_and_prove_the_same_corrections(system: System) -> None:
    oracle = Oracle(system, 10_000)
    conflicts, corrections = brute_force(system)
    if frozenset() in conflicts or not conflicts:
        return
    outcome = _proving_conflicts(oracle)
    assert outcome.proved
    assert as_sets(outcome.conflicts) <= conflicts
    assert as_sets(outcome.corrections) == corrections


@given(st.lists(st.integers(1, 127), max_size=8), st.lists(st.integers(1, 3), min_size=7, max_size=7))
def test_the_lightest_hitting_sets_are_those_of_trying_every_set(sets, weights) -> None:
    every = [h for h in range(128) if all(h & one for one in sets)]
    weight = {h: sum(weights[n] for n in range(7) if h >> n & 1) for h in every}
    least = min(weight.values())
    assert (
        lightest_hitting_sets(sets, weights)
        == sorted(
            (h for h in every if weight[h] == least),
            key=lambda h: (h.bit_count(), [n for n in range(7) if h >> n & 1]),
        )[:64]
    )


def test_where_the_solver_gives_up_nothing_is_told() -> None:
    endless = System(
        whole=(True, True, False, True),
        floor=(None, (0, 0), None, None),
        lines=(
            line(
                [(0, Fraction(1)), (1, Fraction(1)), (2, Fraction(-1)), (3, Fraction(-1))], exactly(7, 3), 0
            ),
            line([(1, Fraction(1))], Bounds(Fraction(3, 10), Fraction(3)), 1),
            line([(2, Fraction(1)), (3, Fraction(1))], Bounds(low=Fraction(2))),
            line([(0, Fraction(5)), (1, Fraction(-6)), (2, Fraction(-45)), (3, Fraction(-15))], exactly(60)),
        ),
        statements=(Statement(), Statement()),
    )
    oracle = Oracle(endless, 10_000)
    assert solve(oracle) == Outcome((), (), complete=False, proved=False)
    assert oracle.unsure


def exactly(number: int, parts: int = 1) -> Bounds:
    return Bounds.exactly(Fraction(number, parts))


@given(systems(), st.integers(0, 40))
def test_a_spent_budget_leaves_nothing_wrong(system: System, budget: int) -> None:
    whole = solve(Oracle(system, 10_000))
    part = solve(Oracle(system, budget))
    assert set(part.conflicts) <= set(whole.conflicts)
    assert part.complete is False or part == whole
