"""The claim graph of articles as a network: claims, cells, relations, conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.check.joint.build import Built, Tie, build
from factcheck.check.joint.find import Joint
from factcheck.claim import Claim
from factcheck.relate import Related
from factcheck.relate.cells import figure_of

if TYPE_CHECKING:
    from networkx import DiGraph

__all__ = ["claim_network"]


def claim_network(related: Related, ties: Iterable[Tie], joint: Joint) -> DiGraph[str]:
    """A directed network whose nodes have a ``kind``: claim, cell, relation or conflict.

    A claim *gives* a cell its figure, or *states* a relation; a relation *ties* cells, each with its factor
    (``times``); a conflict *quotes* claims and *breaks* relations. Every node has a ``label`` in words, and
    nodes and edges come in the same order whatever the order of the articles.
    """
    import networkx as nx

    network: DiGraph[str] = nx.DiGraph()
    for claim in related.claims:
        network.add_node(claim.id, **_claim(claim))
    built = build(ties, related)
    for number, claims in enumerate(built.cells):
        network.add_node(f"cell {number + 1}", kind="cell", label=_cell(claims))
        for claim in claims:
            network.add_edge(claim.id, f"cell {number + 1}", kind="gives")
    of_relation = _relations(network, built)
    for number, found in enumerate(joint.findings):
        name = f"conflict {number + 1}"
        network.add_node(name, kind="conflict", label=found.finding.problem, code=found.rule.code)
        for claim in found.finding.claims:
            network.add_edge(name, claim.id, kind="quotes")
        for tie, node in of_relation:
            if any(tie is needed for needed in found.ties):
                network.add_edge(name, node, kind="breaks")
    return network


def _relations(network: DiGraph[str], built: Built) -> Sequence[tuple[Tie, str]]:
    """Adds the relations; gives each with its node."""
    found: list[tuple[Tie, str]] = []
    cell_of = {claim: cell for cell, claims in enumerate(built.cells) for claim in claims}
    for number, tie in enumerate(built.ties):
        if tie is None:
            continue
        name = f"relation {number + 1}"
        facts = {"label": tie.relation.words, "code": tie.rule.code}
        allowed = f"the sum is {tie.relation.allowed.describe()}"
        network.add_node(name, kind="relation", allowed=allowed, **facts)
        found.append((tie, name))
        for term in tie.relation.terms:
            network.add_edge(name, f"cell {cell_of[term.claim] + 1}", kind="ties", times=str(term.times))
        if tie.relation.stated_by is not None:
            network.add_edge(tie.relation.stated_by.id, name, kind="states")
    return found


def _claim(claim: Claim) -> dict[str, Any]:
    bounds = figure_of(claim)
    return {
        "kind": "claim",
        "label": claim.quote,
        "article": claim.span.article,
        "paragraph": claim.span.paragraph,
        "claim_kind": claim.kind,
        "figure": "" if bounds is None else bounds.describe(),
    }


def _cell(claims: Sequence[Claim]) -> str:
    """What the cell is a figure of, in words."""
    if not claims:
        return ""
    slots = claims[0].slots
    measure = slots.measure
    what = (measure.printed or measure.head) if measure else claims[0].quote
    when = slots.period.describe() if slots.period else None
    return " · ".join(words for words in (what, slots.population, slots.place, when) if words)
