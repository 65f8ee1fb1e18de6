"""A claim network as a file: GraphML, DOT, JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from networkx import DiGraph

__all__ = ["NETWORK_FORMATS", "network_text"]

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
