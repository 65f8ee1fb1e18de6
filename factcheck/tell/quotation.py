"""Quotations with carets: the sentence around the labelled words, wrapped to a width, verbatim.

Widths are terminal cells: a wide character fills two, a combining one none. What is left out shows
only as ``…`` in the gutter, never inside the quoted words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from rich.cells import cell_len

from factcheck.grammar.patterns import pattern
from factcheck.report import Label
from factcheck.tell.wording import safe

__all__ = ["Block", "Row", "blocks", "draw", "wrapped"]

#: A sentence of so many lines is quoted whole; of a longer one, the labelled lines and their neighbours.
_WHOLE = 4
#: So many lines are shown where labelled words begin, and one less where they end.
_HEAD = 3

#: What stands between two paragraphs; and how much white space may stand between two sentences.
_BLANK_LINE = pattern(r"\n[^\S\n]*\n\s*")
_GAP = 4

Span = tuple[int, int]


class Row(NamedTuple):
    """One printed line of a quotation, without its gutter."""

    gutter: Literal["│", "…"]
    kind: Literal["quote", "note"]
    text: str


class Block(NamedTuple):
    """Labels that share a paragraph, and the runs of the article to quote for them.

    A run is its first code point in the article and its text, verbatim; no blank line is inside.
    """

    labels: tuple[Label, ...]
    runs: tuple[tuple[int, str], ...]


def _run(label: Label) -> tuple[int, str]:
    """The sentence of the label with the label's own words, whichever reaches further."""
    start, text = label.sentence_start, label.sentence
    if not text or not start <= label.start <= start + len(text):
        return label.start, label.quote
    if label.end > start + len(text):
        text = text[: label.start - start] + label.quote
    return start, text


def blocks(labels: Sequence[Label]) -> list[Block]:
    """One quotation for each paragraph, in the order of the labels."""
    together: dict[tuple[str, int, str], list[Label]] = {}
    for label in labels:
        together.setdefault((label.article, label.paragraph, label.part), []).append(label)
    made = []
    for group in together.values():
        runs: list[tuple[int, str]] = []
        for start, text in sorted(_run(label) for label in group):
            if runs and start <= (end := runs[-1][0] + len(runs[-1][1])):
                runs[-1] = (runs[-1][0], runs[-1][1] + text[end - start :])
            else:
                runs.append((start, text))
        made.append(Block(tuple(group), tuple(part for run in runs for part in _paragraphs(*run))))
    return made


def _paragraphs(start: int, text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for gap in _BLANK_LINE.finditer(text):
        yield start + at, text[at : gap.start()]
        at = gap.end()
    yield start + at, text[at:]


def wrapped(text: str, width: int, together: Sequence[Span] = ()) -> list[Span]:
    """Where the lines of the text begin and end when none is wider than ``width`` cells.

    Lines break after a space, and not inside a span of ``together`` unless it is too long.
    """
    whole = [span for span in together if cell_len(text[slice(*span)]) <= width * 2 // 3]
    breaks = [
        i
        for i in range(1, len(text))
        if text[i - 1].isspace()
        and not text[i].isspace()
        and not any(first < i < last for first, last in whole)
    ]
    lines: list[Span] = []
    begin = 0
    for start, end in pairwise([0, *breaks, len(text)]):
        if start > begin and cell_len(text[begin:end].rstrip()) > width:
            lines.append((begin, start))
            begin = start
        while cell_len(text[begin:end].rstrip()) > width:
            cut = begin + 1
            while cell_len(text[begin : cut + 1]) <= width:
                cut += 1
            lines.append((begin, cut))
            begin = cut
    return [*lines, (begin, len(text))]


def _shown(lines: Sequence[Span], spans: Sequence[Span]) -> set[int]:
    """The lines to print: all of a short sentence, else those with labelled words and beside them."""
    if len(lines) <= _WHOLE:
        return set(range(len(lines)))
    shown: set[int] = set()
    for first, last in spans:
        held = [i for i, (start, end) in enumerate(lines) if start < last and first < end]
        if not held:
            continue
        if len(held) > 2 * _HEAD:
            held = held[:_HEAD] + held[1 - _HEAD :]
        shown.update((held[0] - 1, *held, held[-1] + 1))
    return shown & set(range(len(lines)))


def _carets(text: str, line: Span, labels: Sequence[tuple[Span, str]], width: int) -> list[str]:
    """The rows under a line: carets under the labelled words, and the notes of labels that end here."""
    start, end = line
    marks: dict[int, str] = {}
    notes: dict[tuple[int, int, str], None] = {}
    for (first, last), note in labels:
        if not (start <= first < end or first < start < last):
            continue
        left = min(cell_len(text[start : max(start, first)]), width - 1)
        right = max(left + 1, cell_len(text[start : min(end, last)].rstrip()))
        marks.update(dict.fromkeys(range(left, right), "^"))
        if note and last <= end:
            notes[left, right, note] = None
    if not marks:
        return []
    row = "".join(marks.get(i, " ") for i in range(max(marks) + 1))
    waiting = [
        (left, right, note)
        for left, right, note in sorted(notes, key=lambda n: (n[1], n[0]))
        if not any(n == note and (b, -a) > (right, -left) and a < right for a, b, n in notes)
    ]
    if waiting and waiting[-1][1] == len(row) and len(row) + 1 + cell_len(waiting[-1][2]) <= width:
        row = f"{row} {waiting.pop()[2]}"
    rows = [row]
    for left, _, note in reversed(waiting):
        indent = max(0, min(left, width - cell_len(note)))
        rows += [" " * indent + note[slice(*part)].rstrip() for part in wrapped(note, width - indent)]
    return rows


def draw(block: Block, width: int) -> list[Row]:
    """The rows of a quotation at most ``width`` cells wide, gutter not counted."""
    rows: list[Row] = []
    left_out = False
    previous_end: int | None = None
    for run_start, verbatim in block.runs:
        text = safe(verbatim)
        labels = [
            ((label.start - run_start, max(label.end, label.start + 1) - run_start), safe(label.note))
            for label in block.labels
        ]
        spans = [(first, last) for (first, last), _ in labels if first < len(text) and last > 0]
        lines = wrapped(text, width, spans)
        shown = sorted(_shown(lines, spans)) if spans else []
        left_out |= previous_end is not None and run_start - previous_end > _GAP
        for before, i in zip([-1, *shown], shown, strict=False):
            left_out |= i > before + 1
            if left_out and rows:
                rows.append(Row("…", "quote", ""))
            rows.append(Row("…" if left_out and not rows else "│", "quote", text[slice(*lines[i])].rstrip()))
            rows += [Row("│", "note", row) for row in _carets(text, lines[i], labels, width)]
            left_out = False
        left_out |= not shown or shown[-1] < len(lines) - 1
        previous_end = run_start + len(text)
    if left_out and rows:
        rows[-1] = Row("…", rows[-1].kind, rows[-1].text)
    return rows
