"""One conflict as a drawing in SVG: its quotations, and the sum that they do not make."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from factcheck.report import Discrepancy, Label
from factcheck.tell.wording import place, reconciled, sentence

__all__ = ["drawing"]

_WIDTH, _MARGIN, _ROW = 800, 16, 22
_BOX, _SUM = 480, 224
#: How many letters of 14 pixels fit a line: of a box, of the sum in bold, of the whole width, and in bold.
_IN_BOX, _IN_SUM, _IN_ALL, _IN_TITLE = 58, 24, 104, 88
_INK, _FAINT, _RED = "#1d1b16", "#5c574c", "#b03a2e"


_WORD, _SPACE = re.compile(r"\S+"), re.compile(r"\s")


class _Run(NamedTuple):
    """Words of one line, all of one colour and weight."""

    words: str
    fill: str = _INK
    bold: bool = False


_Line = Sequence[_Run]


def drawing(found: Discrepancy) -> str:
    """The discrepancy as SVG: each quotation in a box with a line to the sum; all words are text."""
    title = [[_Run(words, bold=True)] for words in textwrap.wrap(sentence(found.problem), _IN_TITLE)]
    foot = [
        [_Run(words, _FAINT)]
        for words in textwrap.wrap(f"to reconcile: {reconciled(found.reconcile)}", _IN_ALL)
        if found.reconcile is not None
    ]
    boxes = [_lines(label) for label in found.labels]
    total = [[_Run(w, bold=True)] for w in textwrap.wrap(found.problem.partition(": the ")[0], _IN_SUM)]
    top = _MARGIN * 2 + _ROW * len(title)
    tall = max(sum(_height(box) + _MARGIN for box in boxes), _height(total) + _MARGIN)
    height = top + tall + _MARGIN + _ROW * len(foot)
    root = ET.Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {height}",
        width=str(_WIDTH),
        height=str(height),
        role="img",
    )
    ET.SubElement(root, "title").text = sentence(found.problem)
    ET.SubElement(root, "rect", width="100%", height="100%", fill="#ffffff")
    _write(root, _MARGIN, _MARGIN, title)
    left, middle = _WIDTH - _MARGIN - _SUM, top + (tall - _MARGIN) / 2
    at = float(top)
    for box in boxes:
        ends = {"x1": _MARGIN + _BOX, "y1": at + _height(box) / 2, "x2": left, "y2": middle}
        ET.SubElement(root, "line", {name: f"{end:g}" for name, end in ends.items()}, stroke=_RED)
        _frame(root, _MARGIN, at, _BOX, box, fill="#f6f4ef", stroke="#8a8578")
        at += _height(box) + _MARGIN
    _frame(root, left, middle - _height(total) / 2, _SUM, total, fill="#fdecea", stroke=_RED)
    _write(root, _MARGIN, top + tall, foot)
    for element in root:
        element.tail = "\n"  # none inside a text: white space there is printed
    return ET.tostring(root, encoding="unicode") + "\n"


def _lines(label: Label) -> list[_Line]:
    """The place, the sentence with the quoted words in bold, and what these allow."""
    words = label.sentence or label.quote
    start = label.start - label.sentence_start if label.sentence else 0
    lines: list[_Line] = [[_Run(line, _FAINT)] for line in textwrap.wrap(place(label), _IN_BOX)]
    for begin, end in _broken(words, _IN_BOX):
        first, last = (min(max(edge, begin), end) for edge in (start, start + len(label.quote)))
        parts = ((begin, first, False), (first, last, True), (last, end, False))
        lines.append([_Run(_SPACE.sub(" ", words[a:b]), bold=bold) for a, b, bold in parts if a < b])
    return lines + [[_Run(line, _RED)] for line in textwrap.wrap(label.note, _IN_BOX)]


def _broken(words: str, width: int) -> list[tuple[int, int]]:
    """Where the lines of a text begin and end that is broken between words."""
    found: list[tuple[int, int]] = []
    for word in _WORD.finditer(words):
        begin, end = word.span()
        if found and end - found[-1][0] <= width:
            begin = found.pop()[0]
        found.append((begin, end))
    return found


def _height(lines: Sequence[_Line]) -> int:
    return _ROW * len(lines) + _MARGIN


def _frame(
    parent: ET.Element, left: float, top: float, width: float, lines: Sequence[_Line], **paint: str
) -> None:
    """A box around lines of text."""
    sides = {"x": left, "y": top, "width": width, "height": _height(lines)}
    ET.SubElement(parent, "rect", {name: f"{side:g}" for name, side in sides.items()}, rx="4", **paint)
    _write(parent, left + _MARGIN, top + _MARGIN / 2, lines)


def _write(parent: ET.Element, left: float, top: float, lines: Sequence[_Line]) -> None:
    for number, line in enumerate(lines, start=1):
        place = {"x": f"{left:g}", "y": f"{top + _ROW * number - 6:g}"}
        text = ET.SubElement(parent, "text", {**place, "font-family": "sans-serif", "font-size": "14"})
        for run in line:
            weight = "bold" if run.bold else "normal"
            ET.SubElement(text, "tspan", {"font-weight": weight}, fill=run.fill).text = run.words
