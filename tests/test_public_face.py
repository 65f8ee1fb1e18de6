"""``import factcheck``: every public name is there, and nothing is loaded before it is wanted."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck


def fresh(code: str) -> str:
    """What the code prints in an interpreter of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(factcheck, name)
    assert name.startswith("__") or value.__doc__ is not None or name == "Claim"


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(factcheck.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module
        for node in guarded.body
        if isinstance(node, ast.ImportFrom) and node.module != "typing"
        for alias in node.names
    }
    assert seen == factcheck._HOME


def test_import_loads_nothing_heavy() -> None:
    heavy = "pydantic", "networkx", "click", "rich", "yaml", "typing"
    assert fresh(f"import sys, factcheck; print([m for m in {heavy} if m in sys.modules])") == "[]"


def test_the_version_is_told_without_loading_the_command() -> None:
    code = (
        "import sys; sys.argv = ['factcheck', '--version']; from factcheck.__main__ import main; main();"
        "print('click' in sys.modules)"
    )
    assert fresh(code).splitlines() == [f"factcheck {factcheck.__version__}", "False"]


@pytest.mark.parametrize("name", ["check", "extract", "read", "rule"])
@pytest.mark.parametrize("first", ["import factcheck.{0}", "from factcheck import {0}", "import sys"])
def test_a_function_with_the_name_of_its_folder_is_always_the_function(name: str, first: str) -> None:
    later = f"import factcheck; from factcheck import {name} as found; import factcheck.{name}"
    code = f"{first.format(name)}; {later}; print(callable(found), found is factcheck.{name})"
    assert fresh(code) == "True True"


def test_an_unknown_name_is_refused_as_in_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'verdict'"):
        factcheck.verdict  # noqa: B018


def test_names_are_listed() -> None:
    assert set(factcheck.__all__) <= set(dir(factcheck))
