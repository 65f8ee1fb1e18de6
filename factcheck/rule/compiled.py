"""The one form that every rule has once it is loaded, in words: the same for Python and YAML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.rule.model import Example, Rule

__all__ = ["compiled"]


def compiled(rule: Rule, place: Callable[[str], str] = str) -> str:
    """The parts of a compiled rule, a line each; ``place`` shows a path."""
    rows: list[tuple[str, str]] = [
        ("code", rule.code),
        ("name", rule.name),
        ("severity", rule.severity.value + (", hold" if rule.hold else "")),
        ("doc", " ".join(rule.doc.split())),
        ("selects", rule.select.words),
        ("judges by", _judge(rule.judge)),
        ("on", "yes" if rule.default else f"only with --select {rule.code}"),
    ]
    if rule.aliases:
        rows.append(("formerly", ", ".join(rule.aliases)))
    if rule.instead_of:
        rows.append(("instead of", ", ".join(rule.instead_of)))
    rows += [("waives", f"{law}: {reason}") for law, reason in sorted(rule.waived_laws.items())]
    rows.append(("source", place(rule.source)))
    lines = [f"{key:10} {words}" for key, words in rows]
    for example in rule.examples:
        lines += _example(example)
    return "\n".join(lines) + "\n"


def _judge(judge: Any) -> str:
    """The name of the judging function, or the word of YAML with its options."""
    return str(getattr(judge, "words", None) or getattr(judge, "__name__", judge))


def _example(example: Example) -> list[str]:
    fires = example.problem is not None
    lines = [f"{'finds' if fires else 'leaves':10} {example.name}"]
    for said in example.said:
        facts = ", ".join(f"{key}: {value}" for key, value in sorted(said.fields.items()))
        lines.append(f"{'':12} {said.kind} {said.text}" + (f" ({facts})" if facts else ""))
    if fires:
        severity = f" [{example.severity}]" if example.severity else ""
        lines.append(f"{'':12} → {example.problem}{severity}")
    return lines
