"""A finding: what a judge says of some claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.claim import Claim
from factcheck.report import Severity
from factcheck.value import Bounds

__all__ = ["Finding", "Reconcile", "finding"]


@dataclass(frozen=True, slots=True)
class Reconcile:
    """What would make claims that cannot all be true consistent.

    ``corrections`` are the smallest sets of claims whose correction is enough for all that hangs together
    with these. ``allowed`` is, for each claim of the finding, what its figure could be if the others
    stand (None where that cannot be said); ``unless`` names assumptions under which all are true as printed.
    """

    corrections: tuple[tuple[Claim, ...], ...] = ()
    allowed: tuple[Bounds | None, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a judge says of some claims: the parts of a discrepancy, before it is placed in a report.

    ``claims`` are the claims to quote, ``notes`` one note for each (empty: what the claim's value
    allows). ``severity`` overrides the rule's where it is weaker; ``assuming`` names what was taken
    for granted. ``reconcile`` is what the joint check adds: no judge gives it.
    """

    problem: str
    claims: tuple[Claim, ...]
    why: str = ""
    ask: str = ""
    notes: tuple[str, ...] = ()
    severity: Severity | None = None
    assuming: tuple[str, ...] = ()
    reconcile: Reconcile | None = None


def finding(
    problem: str,
    *claims: Claim,
    why: str = "",
    ask: str = "",
    notes: Iterable[str] = (),
    severity: Severity | str | None = None,
    assuming: Iterable[str] = (),
) -> Finding:
    """A finding about the claims; see ``Finding``."""
    return Finding(
        problem,
        claims,
        why,
        ask,
        tuple(notes),
        None if severity is None else Severity(severity),
        tuple(assuming),
    )
