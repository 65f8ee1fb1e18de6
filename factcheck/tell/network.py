"""A claim network as a file: GraphML, DOT, JSON; and one conflict as a drawing."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.report import Discrepancy, Label
from factcheck.tell.wording import place, reconciled, sentence

if TYPE_CHECKING:
    from networkx import DiGraph

__all__ = ["NETWORK_FORMATS", "drawing", "network_text"]

NETWORK_FORMATS = ("graphml", "dot", "json")

_SHAPES = {"claim": "box", "cell": "ellipse", "relation": "diamond", "conflict": "octagon"}


def network_text(network: DiGraph[str], form: str) -> str:
    """The network in one of the forms; the same network gives the same bytes.

    Raises:
        ValueError: no such form.
    """
    import networkx as nx

    if form == "graphml":
        return "\n".join(nx.generate_graphml(network)) + "\n"
    if form == "json":
        content = nx.node_link_data(network, edges="edges")
        return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
    if form == "dot":
        shown: DiGraph[str] = nx.DiGraph(name="claims")
        for node, facts in network.nodes(data=True):
            shown.add_node(_quoted(node), label=_quoted(str(facts["label"])), shape=_SHAPES[facts["kind"]])
        for first, second, facts in network.edges(data=True):
            shown.add_edge(_quoted(first), _quoted(second), label=facts["kind"])
        return str(nx.nx_pydot.to_pydot(shown).to_string())
    raise ValueError(f"no network is written as {form!r}; one of {', '.join(NETWORK_FORMATS)}")


def _quoted(words: str) -> str:
    """The words as a quoted string of DOT."""
    return json.dumps(words, ensure_ascii=False)


_WIDTH, _BOX, _ROW, _GAP, _LINE = 760, 430, 22, 16, 52


def drawing(found: Discrepancy) -> str:
    """The conflict as SVG: each quotation in a box, and the sum that they do not make beside them."""
    boxes = [(label, _lines(label)) for label in found.labels]
    heights = [_ROW * (len(lines) + 1) + _GAP for _, lines in boxes]
    height = max(sum(heights) + _GAP * (len(boxes) + 3) + _ROW * 4, 220)
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
    _text(root, _GAP, _ROW + 4, sentence(found.problem), weight="bold")
    middle = (height + _ROW) / 2
    at = _ROW + 2.0 * _GAP
    for (label, lines), tall in zip(boxes, heights, strict=True):
        _box(root, _GAP, at, _BOX, tall, fill="#f6f4ef", stroke="#8a8578")
        _text(root, _GAP * 2, at + _ROW, f"{place(label)}  {label.note}".rstrip(), fill="#5c574c")
        for number, line in enumerate(lines):
            _text(root, _GAP * 2, at + _ROW * (number + 2), line)
        ends = {
            "x1": str(_GAP + _BOX),
            "y1": f"{at + tall / 2:g}",
            "x2": str(_GAP + _BOX + 70),
            "y2": f"{middle:g}",
        }
        ET.SubElement(root, "line", ends, stroke="#b03a2e")
        at += tall + _GAP
    total = textwrap.wrap(found.problem.partition(": the ")[0], 26) or [found.problem]
    tall = _ROW * (len(total) + 1)
    left, top = _GAP + _BOX + 70, middle - tall / 2
    frame = {
        "x": str(left),
        "y": f"{top:g}",
        "width": str(_WIDTH - left - _GAP),
        "height": str(tall),
        "rx": "4",
    }
    ET.SubElement(root, "rect", frame, fill="#fdecea", stroke="#b03a2e")
    for number, line in enumerate(total):
        _text(root, left + 10, top + _ROW * (number + 1), line, weight="bold")
    for number, line in enumerate(textwrap.wrap(f"to reconcile: {reconciled(found.reconcile)}", 104)[:2]):
        _text(root, _GAP, height - _ROW * (1.6 - number), line, fill="#5c574c")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"


def _lines(label: Label) -> list[str]:
    """The sentence around the quoted words, in lines that fit a box; at most three."""
    return textwrap.wrap(label.sentence or label.quote, _LINE, max_lines=3, placeholder=" …")


def _text(
    parent: ET.Element, x: float, y: float, words: str, *, weight: str = "normal", fill: str = "#1d1b16"
) -> None:
    place = {"x": f"{x:g}", "y": f"{y:g}", "font-family": "sans-serif", "font-size": "14"}
    ET.SubElement(parent, "text", {**place, "font-weight": weight}, fill=fill).text = words


def _box(parent: ET.Element, x: float, y: float, width: float, height: float, **paint: str) -> None:
    frame = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}", "rx": "4"}
    ET.SubElement(parent, "rect", frame, **paint)


def _line(parent: ET.Element, x: float, y: float, to_x: float, to_y: float) -> None:
    ends = {"x1": f"{x:g}", "y1": f"{y:g}", "x2": f"{to_x:g}", "y2": f"{to_y:g}"}
    ET.SubElement(parent, "line", ends, stroke="#b03a2e")
