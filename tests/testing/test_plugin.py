"""The pytest plugin: rules of the configured folders are tests; a run without them is left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

RULE = Path(__file__).parents[2] / "rules" / "counts" / "bounds_disjoint.yaml"


def pytest_in(folder: Path, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\nrules = ["desk"]\n', encoding="utf-8")
    text = RULE.read_text(encoding="utf-8").replace("C102", "H101").replace("bounds-disjoint", "bounds-apart")
    (tmp_path / "desk" / "bounds_apart.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_every_example_and_every_law_is_a_test_named_in_words(desk: Path) -> None:
    listed = pytest_in(desk, "--collect-only", "-q")
    assert "desk/bounds_apart.yaml::H101 bounds-apart: the rule is whole" in listed
    assert "::H101 bounds-apart: example: " in listed
    assert "::H101 bounds-apart: law: order does not matter" in listed


def test_the_examples_run_and_the_cost_is_told(desk: Path) -> None:
    out = pytest_in(desk, "--laws=none", "-q")
    assert " passed" in out and "failed" not in out
    assert "1 rules took" not in out and "1 rule took" in out


def test_a_failure_is_told_without_the_kit_s_own_traceback(desk: Path) -> None:
    path = desk / "desk" / "bounds_apart.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("leave no", "have no", 1), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    first = text[text.index("problem: ") :].splitlines()[0]
    path.write_text(text.replace(first, 'problem: "other words"', 1), encoding="utf-8")
    out = pytest_in(desk, "--laws=none", "-q")
    assert "the rule should say" in out
    assert "tester.py" not in out


def test_a_bad_rule_file_is_one_error_with_its_line(desk: Path) -> None:
    (desk / "desk" / "slip.yaml").write_text("code: H102\nnmae: slip\n", encoding="utf-8")
    out = pytest_in(desk, "--laws=none", "-q")
    assert "slip.yaml:2:1: unknown word “nmae” in a rule; did you mean “name”?" in out


def test_a_run_without_rules_loads_nothing_of_the_kit(tmp_path: Path) -> None:
    (tmp_path / "test_plain.py").write_text(
        "import sys\n\ndef test_plain():\n"
        "    assert not {'factcheck.rule', 'factcheck.claim', 'pydantic'} & set(sys.modules)\n",
        encoding="utf-8",
    )
    out = pytest_in(tmp_path, "-q")
    assert "1 passed" in out and "rule" not in out.replace("factcheck_rules", "")
