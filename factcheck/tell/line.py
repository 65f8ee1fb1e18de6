"""The one-line form: a finding on each line, for editors' tools and for grep."""

from __future__ import annotations

from factcheck.report import Discrepancy, Report
from factcheck.tell.wording import ordered, safe

__all__ = ["line"]


def _one(found: Discrepancy) -> str:
    said = f"{found.severity} {found.code} {found.name}: {safe(found.problem)}"
    if not found.labels:
        return said
    label = found.labels[0]
    return f"{safe(label.article)}:{label.line}:{label.column}: {said}"


def line(report: Report) -> str:
    """``path:line:column: severity code name: problem`` for each finding, at its first place."""
    return "".join(f"{_one(found)}\n" for found in ordered(report.discrepancies))
