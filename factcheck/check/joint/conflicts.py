"""Minimal conflicts, and the smallest corrections that end all of them.

A *conflict* is a smallest set of statements that cannot all be true: drop any one, and the rest can. A
*correction* is a smallest set whose dropping leaves statements that can all be true. Each is what is left
when every one of the other is hit (Reiter 1987): so finding some of one finds more of the other, and when
nothing new comes both are complete (Bailey & Stuckey 2005, Liffiton et al. 2016). A set is the bits of a
number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.check.joint.oracle import BudgetSpent, Oracle

__all__ = ["Outcome", "all_conflicts", "bits", "lightest_hitting_sets", "shrunk", "solve"]

#: Up to so many statements every conflict is found; beyond, those that prove the corrections.
COMPLETE = 20
#: So many sets may wait to be tried; more would take a machine's memory.
_MOST_SETS = 20_000


class Outcome(NamedTuple):
    """Conflicts and corrections of a system, smallest first.

    ``corrections`` are those of the least weight. ``complete`` is True where no conflict is missing,
    ``proved`` where no lighter correction exists.
    """

    conflicts: tuple[int, ...]
    corrections: tuple[int, ...]
    complete: bool
    proved: bool


def solve(oracle: Oracle, *, everything: bool = False) -> Outcome:
    """The conflicts of the oracle's system and its lightest corrections, as far as the budget goes.

    With ``everything`` all minimal conflicts are looked for, however many statements there are; without, in
    a system of more than ``COMPLETE`` statements, only as many as prove the corrections.
    """
    try:
        if oracle.possible(oracle.system.everything):
            return Outcome((), (), True, True)
    except BudgetSpent:
        return Outcome((), (), False, False)
    if everything or len(oracle.system.statements) <= COMPLETE:
        return all_conflicts(oracle)
    return _proving_conflicts(oracle)


def all_conflicts(oracle: Oracle) -> Outcome:
    """All minimal conflicts: hit what is known in all smallest ways until nothing new comes."""
    found: list[int] = []
    hitting = [0]  # the smallest sets that hit every correction known so far
    complete = True
    try:
        while True:
            untried = (t for t in sorted(hitting, key=_smallest_first) if t not in found)
            for candidate in untried:
                if oracle.possible(candidate):
                    correction = oracle.system.everything & ~_grown(oracle, candidate)
                    hitting = _hit(hitting, correction)
                    break
                found.append(candidate)
            else:
                break
            if len(hitting) > _MOST_SETS:
                complete = False
                break
    except BudgetSpent:
        complete = False
    conflicts = sorted(found, key=_smallest_first)
    return Outcome(
        tuple(conflicts), tuple(lightest_hitting_sets(conflicts, _weights(oracle))), complete, complete
    )


def _proving_conflicts(oracle: Oracle) -> Outcome:
    """As many conflicts as prove which corrections are lightest (Moreno-Centeno & Karp 2013)."""
    conflicts: list[int] = []
    corrections: list[int] = []
    weights = _weights(oracle)
    proved = True
    try:
        while True:
            corrections = lightest_hitting_sets(conflicts, weights)
            for candidate in corrections:
                left = oracle.system.everything & ~candidate
                if not oracle.possible(left):
                    conflicts.append(shrunk(oracle.possible, left))
                    break
            else:
                break
    except BudgetSpent:
        proved = False
    return Outcome(tuple(sorted(conflicts, key=_smallest_first)), tuple(corrections), False, proved)


def _weights(oracle: Oracle) -> list[int]:
    return [said.weight for said in oracle.system.statements]


def bits(chosen: int) -> Iterator[int]:
    """The numbers in the set, rising."""
    while chosen:
        lowest = chosen & -chosen
        yield lowest.bit_length() - 1
        chosen ^= lowest


def _smallest_first(chosen: int) -> tuple[int, list[int]]:
    return chosen.bit_count(), list(bits(chosen))


def _grown(oracle: Oracle, chosen: int) -> int:
    """A largest possible set that holds the chosen one: the firmest others first, then the first."""
    order = sorted(
        bits(oracle.system.everything & ~chosen), key=lambda n: (-oracle.system.statements[n].weight, n)
    )
    for number in order:
        if oracle.possible(chosen | 1 << number):
            chosen |= 1 << number
    return chosen


def shrunk(possible: Callable[[int], bool], chosen: int) -> int:
    """A minimal impossible set in an impossible one, by halves (QuickXplain, Junker 2004)."""

    def conflict(background: int, added: bool, among: list[int]) -> int:
        if added and not possible(background):
            return 0
        if len(among) == 1:
            return 1 << among[0]
        half = len(among) // 2
        first, second = among[:half], among[half:]
        from_second = conflict(background | _set(first), True, second)
        from_first = conflict(background | from_second, bool(from_second), first)
        return from_first | from_second

    return conflict(0, False, list(bits(chosen)))


def _set(numbers: Iterable[int]) -> int:
    result = 0
    for number in numbers:
        result |= 1 << number
    return result


def _hit(hitting: Sequence[int], further: int) -> list[int]:
    """The minimal sets that hit a further set too (Berge 1989)."""
    kept = [one for one in hitting if one & further]
    grown = {
        one | 1 << number
        for one in hitting
        if not one & further
        for number in bits(further)
        if not any(other & ~(one | 1 << number) == 0 for other in kept)
    }
    return kept + [one for one in grown if not any(other != one and other & ~one == 0 for other in grown)]


def lightest_hitting_sets(sets: Sequence[int], weights: Sequence[int], most: int = 64) -> list[int]:
    """The hitting sets of the least weight, in order; at most so many.

    Branches on the members of a set not yet hit; sets apart from each other bound what is still to come.
    """
    best: list[int] = []
    least: int | None = None

    def bound(left: Sequence[int]) -> int:
        taken = weight = 0
        for one in left:
            if not one & taken:
                taken |= one
                weight += min(weights[n] for n in bits(one))
        return weight

    def branch(chosen: int, weight: int, banned: int, left: Sequence[int]) -> None:
        nonlocal least, best
        if not left:
            if least is None or weight < least:
                least, best = weight, []
            if weight == least:
                best.append(chosen)
            return
        if least is not None and weight + bound(left) > least:
            return
        tightest = min(left, key=lambda one: ((one & ~banned).bit_count(), _smallest_first(one)))
        for number in bits(tightest & ~banned):
            branch(
                chosen | 1 << number,
                weight + weights[number],
                banned,
                [one for one in left if not one >> number & 1],
            )
            banned |= 1 << number
            if any(not one & ~banned for one in left):
                return

    branch(0, 0, 0, sorted(set(sets), key=_smallest_first))
    minimal = [one for one in best if all(_needed(one, n, sets) for n in bits(one))]
    return sorted(set(minimal), key=_smallest_first)[:most]


def _needed(chosen: int, number: int, sets: Sequence[int]) -> bool:
    return any(one & chosen == 1 << number for one in sets)
