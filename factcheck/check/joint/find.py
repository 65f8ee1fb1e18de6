"""The joint conflicts of some relations, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.check.joint.build import Built, Tie, build, groups
from factcheck.check.joint.conflicts import Outcome, bits, lightest_hitting_sets, solve
from factcheck.check.joint.explain import Explained, explain, in_words, own_figure
from factcheck.check.joint.oracle import Oracle
from factcheck.check.joint.propagate import decided, propagate
from factcheck.claim import Claim
from factcheck.relate import Related
from factcheck.report import Severity
from factcheck.rule import Finding, Rule
from factcheck.rule.finding import Reconcile
from factcheck.settings import JOINT_BUDGET
from factcheck.value import Bounds

__all__ = ["Found", "Joint", "find_joint"]


class Found(NamedTuple):
    """A finding, the rule of the relation where it comes apart, and all relations that it needs."""

    rule: Rule
    finding: Finding
    ties: tuple[Tie, ...]


class Joint(NamedTuple):
    """What was found, and what the budget did not reach.

    ``unfinished`` counts the groups of figures whose conflicts were not all looked for; ``impossible`` holds
    the relations that cannot hold together whatever the figures are, each group with its first rule.
    """

    findings: tuple[Found, ...] = ()
    unfinished: int = 0
    impossible: tuple[tuple[Rule, str], ...] = ()


def find_joint(
    ties: Iterable[Tie], related: Related, *, budget: int = JOINT_BUDGET, everything: bool = False
) -> Joint:
    """The conflicts of the relations among the claims of the graph.

    By default those that prove which corrections are the smallest; with ``everything`` all minimal ones.
    ``budget`` is how many sets of statements may be tried for each group of figures that hang together.
    Two claims that give one figure differently are left to the rules about pairs.
    """
    found: list[Found] = []
    impossible: list[tuple[Rule, str]] = []
    unfinished = 0
    for built in groups(build(ties, related)):
        box = propagate(built.system, built.system.lines)
        if box is not None and decided(built.system, built.system.lines, box):
            continue
        oracle = Oracle(built.system, budget)
        if not oracle.holds([one for one in built.system.lines if one.statement is None]):
            impossible.append(_impossible(built))
            continue
        outcome = solve(oracle, everything=everything)
        unfinished += oracle.unsure or not (outcome.complete or (outcome.proved and not everything))
        for conflict in _told(outcome, built, everything):
            explained = explain(built, oracle, conflict)
            if explained is not None:
                told = _finding(built, conflict, explained, outcome)
                found.append(Found(explained.tie.rule, told, explained.ties))
    return Joint(tuple(found), unfinished, tuple(impossible))


def _told(outcome: Outcome, built: Built, everything: bool) -> Sequence[int]:
    """The conflicts to tell: all, or the first that prove which corrections are the smallest."""
    if everything:
        return outcome.conflicts
    weights = [one.weight for one in built.system.statements]
    told: list[int] = []
    while True:
        lightest = lightest_hitting_sets(told, weights)
        further = next((c for c in outcome.conflicts if any(not c & one for one in lightest)), None)
        if further is None:
            return told
        told.append(further)


def _impossible(built: Built) -> tuple[Rule, str]:
    ties = [tie for tie in built.ties if tie is not None]
    words = "; ".join(dict.fromkeys(tie.relation.words for tie in ties))
    return ties[0].rule, words


def _firmness(built: Built, chosen: int) -> int:
    return sum(built.said[number].firmness for number in bits(chosen))


_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _finding(built: Built, conflict: int, explained: Explained, outcome: Outcome) -> Finding:
    said = [built.said[number] for number in bits(conflict)]
    needed = explained.leaned_on | {tie.target for claim in explained.leaned_on for tie in claim.links}
    claims: list[Claim] = []
    notes: list[str] = []
    allowed: list[Bounds | None] = []
    bridges: list[Claim] = []  # what ties a relation to a cell of which the conflict quotes another figure
    for one, room in zip(said, explained.allowed, strict=True):
        quoted = [c for c in one.claims if c in needed or c.id in needed] or [one.claims[0]]
        if one.cell is not None and quoted[0] not in needed and quoted[0].id not in needed:
            bridges += [c for c in built.cells[one.cell] if c in needed or c.id in needed]
        words = [own_figure(quoted[0])]
        if room is not None and words[0]:
            words.append(f"if the others are right: {in_words(room, quoted[0])}")
        if also := sorted({f"{c.span.article} ¶{c.span.paragraph}" for c in one.claims if c not in quoted}):
            words.append(f"also {', '.join(also)}")
        claims += quoted
        notes += [" · ".join(word for word in words if word)] * len(quoted)
        allowed += [room] * len(quoted)
    claims += bridges
    notes += ["speaks of the same thing"] * len(bridges)
    allowed += [None] * len(bridges)
    many = _NUMBERS[len(said)] if len(said) < len(_NUMBERS) else str(len(said))
    every = "both" if len(said) == 2 else "all"
    together = "cannot be true" if len(said) == 1 else f"the {many} cannot {every} be true"
    return Finding(
        problem=f"{explained.sum}: {together}",
        claims=tuple(claims),
        why="; ".join((*explained.words, *explained.steps[:-1])),
        ask="which of these figures is wrong, or do some speak of something else?",
        notes=tuple(notes),
        severity=Severity.WARNING if explained.assuming else None,
        assuming=explained.assuming,
        reconcile=Reconcile(
            corrections=tuple(
                tuple(built.said[number].claims[0] for number in bits(one))
                for one in sorted(outcome.corrections, key=lambda one: _firmness(built, one))
            ),
            allowed=tuple(allowed),
            unless=explained.unless,
        ),
    )
