"""The report as JSON: the contract that other programs read."""

from __future__ import annotations

import json
from typing import Any

from factcheck.report import Discrepancy, Label, Reconciliation, Report
from factcheck.tell.wording import ordered

__all__ = ["SCHEMA", "data"]

#: Counts up when a field changes its meaning or goes away; a new field alone does not change it.
SCHEMA = 1


def _label(label: Label) -> dict[str, Any]:
    return {
        "article": label.article,
        "start": label.start,
        "end": label.end,
        "line": label.line,
        "column": label.column,
        "quote": label.quote,
        "note": label.note,
    }


def _place(label: Label) -> dict[str, Any]:
    return {"article": label.article, "start": label.start, "end": label.end, "quote": label.quote}


def _reconcile(found: Reconciliation) -> dict[str, Any]:
    return {
        "corrections": [[_place(label) for label in one] for one in found.corrections],
        "allowed": [
            {
                **_place(label),
                "low": None if bounds.low is None else str(bounds.low),
                "high": None if bounds.high is None else str(bounds.high),
                "low_open": bounds.low_open,
                "high_open": bounds.high_open,
            }
            for label, bounds in found.allowed
        ],
        "unless": list(found.unless),
    }


def _finding(found: Discrepancy) -> dict[str, Any]:
    joint = {} if found.reconcile is None else {"reconcile": _reconcile(found.reconcile)}
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "hold": found.hold,
        "problem": found.problem,
        "why": found.why,
        "ask": found.ask,
        "assuming": list(found.assuming),
        "fingerprint": found.fingerprint,
        "labels": [_label(label) for label in found.labels],
        **joint,
    }


def data(report: Report) -> str:
    """One JSON object; the same report gives the same bytes. Offsets are code points."""
    content = {
        "schema": SCHEMA,
        "articles": [
            {
                "name": article.name,
                "headline": article.headline,
                "published": article.published.isoformat() if article.published else None,
                "outlet": article.outlet,
            }
            for article in sorted(report.articles, key=lambda article: article.name)
        ],
        "discrepancies": [_finding(found) for found in ordered(report.discrepancies)],
        "coverage": {
            "articles": report.coverage.articles,
            "claims": report.coverage.claims,
            "comparisons": report.coverage.comparisons,
            "rules": report.coverage.rules,
            "not_compared": dict(sorted(report.coverage.not_compared.items())),
        },
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
