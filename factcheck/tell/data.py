"""The report as JSON: the contract that other programs read."""

from __future__ import annotations

import json
from typing import Any

from factcheck.report import Discrepancy, Label, Report
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


def _finding(found: Discrepancy) -> dict[str, Any]:
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
