"""The report as Markdown, for a message, an issue or a story's file."""

from __future__ import annotations

from factcheck.grammar.patterns import pattern
from factcheck.report import Discrepancy, Report
from factcheck.tell.quotation import Block, blocks
from factcheck.tell.wording import (
    chosen_labels,
    counted,
    coverage_lines,
    facts,
    ordered,
    place,
    safe,
    sentence,
    summary,
)

__all__ = ["markdown"]

#: So many places are quoted for one finding.
_MOST = 12
#: What Markdown would read as a mark, anywhere in a line.
_MARKS = pattern(r"([\\`*_\[\]<>#|~&])")
#: What it would read as a list, at the start of one.
_LIST = pattern(r"^(\s*\d*)([-+.)])(?=\s)")


def _plain(words: str) -> str:
    """The words, so that Markdown shows them as they are."""
    return _LIST.sub(r"\1\\\2", _MARKS.sub(r"\\\1", safe(words)))


def _quotation(block: Block) -> list[str]:
    """The quoted runs with the labelled words in bold, then where they stand and the notes."""
    shown = []
    for start, verbatim in block.runs:
        bold = [False] * len(verbatim)
        for label in block.labels:
            for i in range(max(0, label.start - start), min(len(verbatim), label.end - start)):
                bold[i] = True
        edges = [i for i in range(1, len(verbatim)) if bold[i] != bold[i - 1]]
        pieces = zip([0, *edges], [*edges, len(verbatim)], strict=True)
        shown.append(
            "".join(
                f"**{_plain(verbatim[a:b])}**" if bold[a] else _plain(verbatim[a:b])
                for a, b in pieces
                if a < b
            )
        )
    notes = dict.fromkeys(label.note for label in block.labels if label.note)
    source = " · ".join([_plain(place(block.labels[0])), *(_plain(note) for note in notes)])
    return [f"> {' … '.join(shown)}", ">", f"> — {source}", ""]


def _finding(found: Discrepancy) -> list[str]:
    hold = " · hold" if found.hold else ""
    lines = [f"## {found.name} ({found.code} · {found.severity}{hold})", ""]
    lines += [_plain(sentence(found.problem)), ""]
    quoted, others = chosen_labels(found.labels, _MOST)
    for block in blocks(quoted):
        lines += _quotation(block)
    if others:
        named = ", ".join(dict.fromkeys(_plain(place(label)) for label in others))
        lines += [f"And {counted(len(others), 'more place')}: {named}", ""]
    lines += [f"- **{key}** {_plain(words)}" for key, words in facts(found)]
    return [*lines, f"- `{found.fingerprint}`", ""]


def markdown(report: Report) -> str:
    """A heading, the summary, a section for each finding, and what was and was not compared."""
    lines = ["# Discrepancies", "", f"{_plain(summary(report))}.", ""]
    for found in ordered(report.discrepancies):
        lines += _finding(found)
    lines += ["## What was compared", ""]
    for number, words in coverage_lines(report.coverage):
        lines += [_plain(words), ""] if number is None else [f"- {number:,} {_plain(words)}"]
    return "\n".join(lines).rstrip("\n") + "\n"
