"""A joint conflict as a drawing, and the claim graph as a file that others read."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pydot
import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli

COUNCIL = """Marl council

Of the 46 wardens of Marl, 30 are women and the other 20 are men. Nobody knows why it is so.
"""
QUIET = "Marl council\n\nMarl has 46 wardens.\n"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.md").write_text(COUNCIL, encoding="utf-8")
    (tmp_path / "b.md").write_text(QUIET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["graph", *words])


def drawn(*words: str) -> ET.Element:
    result = run(*words, "--format", "svg")
    assert result.exit_code == 0, result.output
    return ET.fromstring(result.stdout)


def lines(root: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


@pytest.mark.usefixtures("folder")
def test_the_drawing_has_the_sum_every_quotation_and_what_would_reconcile_them() -> None:
    words = lines(drawn("a.md"))
    assert words[0] == "30 + 20 = 50, but 46 wardens: the three cannot all be true."
    assert [w for w in words if w.startswith("exactly")] == [
        "exactly 46 · if the others are right: exactly 50",
        "exactly 30 · if the others are right: exactly 26",
        "exactly 20 · if the others are right: exactly 16",
    ]
    assert words[-2].startswith("to reconcile: correct “46 wardens”, “30” or “20”; all are true if 4")


@pytest.mark.usefixtures("folder")
def test_the_quoted_words_stand_in_bold_in_their_sentence() -> None:
    root = drawn("a.md")
    bold = [s.text for s in root.iter(f"{SVG}tspan") if s.get("font-weight") == "bold"]
    assert [w for w in bold if w in ("46 wardens", "30", "20")] == ["46 wardens", "30", "20"]
    assert "Of the 46 wardens of Marl, 30 are women and the other 20" in lines(root)


@pytest.mark.usefixtures("folder")
def test_every_box_holds_its_lines() -> None:
    root = drawn("a.md")
    frames = [
        (float(r.get("y", 0)), float(r.get("height", 0))) for r in root.iter(f"{SVG}rect") if r.get("x")
    ]
    rows = [float(text.get("y", 0)) for text in root.iter(f"{SVG}text")]
    assert max(map(len, lines(root))) <= 104
    assert all(any(top < row < top + high for top, high in frames) for row in rows[1:-2])


@pytest.mark.usefixtures("folder")
def test_one_conflict_is_chosen_by_its_fingerprint_and_a_wrong_one_is_told() -> None:
    assert run("a.md", "--format", "svg", "--finding", "zzz").exit_code == 2
    assert (
        "no joint conflict with the fingerprint zzz"
        in run("a.md", "--format", "svg", "--finding", "zzz").stderr
    )


@pytest.mark.usefixtures("folder")
def test_where_there_is_no_conflict_there_is_nothing_to_draw() -> None:
    result = run("b.md", "--format", "svg")
    assert result.exit_code == 2
    assert "no joint conflict was found, so there is nothing to draw" in result.stderr


def read_back(form: str, text: str) -> Any:
    if form == "graphml":
        return nx.read_graphml(io.BytesIO(text.encode()))
    if form == "json":
        return nx.node_link_graph(json.loads(text), edges="edges")
    return pydot.graph_from_dot_data(text)[0]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["graphml", "json"])
def test_the_claim_graph_is_read_back_by_networkx(form: str) -> None:
    graph = read_back(form, run("a.md", "--format", form).stdout)
    kinds = [facts["kind"] for _, facts in graph.nodes(data=True)]
    assert {kind: kinds.count(kind) for kind in ("cell", "relation", "conflict")} == {
        "cell": 3,
        "relation": 4,
        "conflict": 1,
    }
    (conflict,) = [node for node, facts in graph.nodes(data=True) if facts["kind"] == "conflict"]
    quoted = [
        graph.nodes[claim]["label"]
        for _, claim, facts in graph.out_edges(conflict, data=True)
        if facts["kind"] == "quotes"
    ]
    assert sorted(quoted) == ["20", "30", "46 wardens"]


@pytest.mark.usefixtures("folder")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of its parser, about itself
def test_the_claim_graph_is_read_back_by_pydot() -> None:
    graph = read_back("dot", run("a.md", "--format", "dot").stdout)
    assert '"46 wardens"' in {node.get("label") for node in graph.get_nodes()}


@pytest.mark.parametrize("form", ["graphml", "json", "dot"])
def test_the_same_bytes_in_any_order_of_files(folder: Path, form: str) -> None:
    assert run("a.md", "b.md", "--format", form).stdout == run("b.md", "a.md", "--format", form).stdout


def test_the_form_is_what_the_name_of_the_file_ends_in(folder: Path) -> None:
    assert run("a.md", "-o", "out.svg").exit_code == 0
    assert ET.parse(folder / "out.svg").getroot().tag == f"{SVG}svg"


@pytest.mark.usefixtures("folder")
def test_a_file_of_another_kind_is_refused_by_its_name() -> None:
    result = run("a.md", "-o", "out.foo")
    assert result.exit_code == 2
    assert result.stderr == (
        "error: out.foo: no graph ends in '.foo'; one of .graphml, .dot, .json, .svg, or say --format\n"
    )
    assert run("a.md", "-o", "out.foo", "--format", "dot").exit_code == 0


def test_an_empty_folder_is_told(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert run("empty").stderr == "no article and no claim was found\n"


def test_nothing_is_half_written_where_the_drawing_fails(folder: Path) -> None:
    (folder / "out.svg").write_text("kept", encoding="utf-8")
    assert run("b.md", "-o", "out.svg").exit_code == 2
    assert (folder / "out.svg").read_text(encoding="utf-8") == "kept"
