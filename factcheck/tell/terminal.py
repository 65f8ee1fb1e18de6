"""The report that an editor reads in a terminal."""

from __future__ import annotations

from collections import defaultdict

from rich.cells import cell_len

from factcheck.report import Discrepancy, Label, Report, Severity
from factcheck.tell.quotation import blocks, draw, wrapped
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

__all__ = ["folded", "text"]

#: So many places are quoted for one finding; the others are only named.
_MOST = 6
_NARROWEST = 30
_KEY = 10

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}


class _Ink:
    """Colours words, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour and words else words


def folded(words: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """The words in lines no wider than ``width`` cells, the first behind ``indent``."""
    later = indent if hanging is None else hanging
    room = max(10, width - max(cell_len(indent), cell_len(later)))
    lines = [words[slice(*line)].rstrip() for line in wrapped(words, room)]
    return [(indent if number == 0 else later) + line for number, line in enumerate(lines)]


def _heading(found: Discrepancy, width: int, ink: _Ink) -> list[str]:
    tail = f"{found.code} · {found.severity}" + (" · hold" if found.hold else "")
    head = f"── {found.name} "
    rule = width - len(head) - len(tail) - 1
    colour = _COLOURS[found.severity]
    if rule < 2:
        return [ink(head + "─" * (width - len(head)), colour), ink(f"   {tail}", colour)]
    return [ink(f"{head}{'─' * rule} {tail}", colour)]


def _others(labels: list[Label], width: int) -> list[str]:
    """The places that are not quoted: ``and 3 more places: a.md ¶3 ¶7, b.md ¶2``."""
    where: dict[str, dict[str, None]] = defaultdict(dict)
    for label in labels:
        where[safe(label.article)][place(label).removeprefix(safe(label.article) + " ")] = None
    named = ", ".join(f"{article} {' '.join(places)}" for article, places in where.items())
    return folded(f"and {counted(len(labels), 'more place')}: {named}", width, "  ", "    ")


def _finding(found: Discrepancy, width: int, ink: _Ink) -> list[str]:
    lines = [*_heading(found, width, ink)]
    lines += [ink(line, "1") for line in folded(sentence(safe(found.problem)), width)]
    quoted, others = chosen_labels(found.labels, _MOST)
    for block in blocks(quoted):
        lines += ["", ink(f"  {place(block.labels[0])}", "36")]
        for row in draw(block, width - 4):
            words = ink(row.text, _COLOURS[found.severity]) if row.kind == "note" else row.text
            lines.append(f"  {ink(row.gutter, '2')} {words}".rstrip())
    if others:
        lines += ["", *_others(others, width)]
    lines.append("")
    for key, words in facts(found):
        first, *rest = folded(words, width, f"  {key:{_KEY}}", " " * (_KEY + 2))
        lines += [first.replace(key, ink(key, "2"), 1), *rest]
    more = found.fingerprint + (f" · more: factcheck explain {found.code}" if found.labels else "")
    lines += [ink(line, "2") for line in folded(more, width, "  ")]
    return lines


def text(report: Report, width: int = 80, colour: bool = False) -> str:
    """The findings with their quotations, then what was compared and what was not.

    No line is wider than ``width`` cells (at least 30), except a name that cannot be broken.
    """
    width, ink = max(_NARROWEST, width), _Ink(colour)
    lines: list[str] = []
    for found in ordered(report.discrepancies):
        lines += [*_finding(found, width, ink), "", ""]
    worst = min((found.severity for found in report.discrepancies), key=lambda s: s.rank, default=None)
    lines += [ink(line, _COLOURS[worst] if worst else "1") for line in folded(summary(report), width)]
    for number, words in coverage_lines(report.coverage):
        lines += folded(words, width) if number is None else folded(words, width, f"{number:>7,}  ", " " * 9)
    return "\n".join(lines) + "\n"
