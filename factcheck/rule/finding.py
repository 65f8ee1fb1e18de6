"""A finding: what a judge says of some claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.claim import Claim
from factcheck.report import Severity

__all__ = ["Finding", "finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a judge says of some claims: the parts of a discrepancy, before it is placed in a report.

    ``claims`` are the claims to quote, ``notes`` one note for each (empty: what the claim's value
    allows). ``severity`` overrides the rule's where it is weaker; ``assuming`` names what was taken
    for granted.
    """

    problem: str
    claims: tuple[Claim, ...]
    why: str = ""
    ask: str = ""
    notes: tuple[str, ...] = ()
    severity: Severity | None = None
    assuming: tuple[str, ...] = ()


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
