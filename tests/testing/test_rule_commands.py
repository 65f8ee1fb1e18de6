"""The commands of the rule kit."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from factcheck.rule import shipped_folder
from factcheck.rule.registry import load_rule_file


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rule(*words: str) -> Result:
    return CliRunner().invoke(cli, ["rule", *words])


class TestNew:
    @pytest.mark.parametrize(("flags", "suffix"), [((), ".py"), (("--yaml",), ".yaml")])
    def test_a_new_file_runs_at_once_and_waits_to_be_filled_in(
        self, flags: tuple[str, ...], suffix: str
    ) -> None:
        assert rule("new", "seats-lost", *flags, "--rules", "desk").exit_code == 0
        path = Path("desk") / f"seats_lost{suffix}"
        made = load_rule_file(path)
        assert made.name == "seats-lost" and made.code.startswith("H")
        assert len(made.examples) == 2
        result = rule("test", str(path), "--laws", "none")
        assert result.exit_code == 1
        assert "its docstring is still to be filled in" in result.stdout
        assert "1 of 3 failed" in result.stdout

    def test_codes_are_the_next_free_ones_of_the_family(self) -> None:
        rule("new", "seats-lost", "--rules", "desk")
        rule("new", "seats-won", "--rules", "desk")
        rule("new", "seats-gone", "--rules", "desk", "--family", "counts")
        codes = [load_rule_file(path).code for path in sorted(Path("desk").rglob("*.py"))]
        assert sorted(code for code in codes if code[0] == "H") == ["H101", "H102"]
        taken = {
            load_rule_file(p).code
            for p in shipped_folder("rules").rglob("*.*")
            if p.suffix in (".py", ".yaml")
        }
        assert not taken & set(codes) and "C" in {code[0] for code in codes}

    @pytest.mark.parametrize("name", ["Seats", "seats", "seats miscounted", "../seats-lost"])
    def test_a_name_that_is_none_is_refused(self, name: str) -> None:
        result = rule("new", name, "--rules", "desk")
        assert result.exit_code == 2
        assert "is no name of a rule; say what is wrong, with hyphens: seats-miscounted" in result.stderr

    def test_a_file_that_is_there_is_kept(self) -> None:
        rule("new", "seats-lost", "--rules", "desk")
        before = Path("desk/seats_lost.py").read_text(encoding="utf-8")
        result = rule("new", "seats-lost", "--yaml", "--rules", "desk")
        assert result.exit_code == 2 and "the file is there already" in result.stderr
        assert Path("desk/seats_lost.py").read_text(encoding="utf-8") == before

    def test_without_a_folder_it_says_how_to_name_one(self) -> None:
        assert "say --rules DIR, or set rules" in rule("new", "seats-lost").stderr


def test_the_folder_may_stand_in_the_settings() -> None:
    Path("pyproject.toml").write_text('[tool.factcheck]\nrules = ["desk"]\n', encoding="utf-8")
    assert rule("new", "seats-lost").exit_code == 0
    assert "seats-lost" in rule("list").stdout


def test_show_prints_one_form_for_python_and_yaml() -> None:
    rule("new", "seats-lost", "--rules", "desk")
    rule("new", "seats-won", "--yaml", "--rules", "desk")
    forms = [rule("show", name, "--rules", "desk").stdout for name in ("seats-lost", "seats-won")]
    own = ("code", "name", "judges by", "source")
    alike = [[line for line in form.splitlines() if not line.startswith(own)] for form in forms]
    assert alike[0] == alike[1]
    assert "judges by  seats_lost" in forms[0] and "judges by  bounds_meet" in forms[1]


def test_a_rule_that_nobody_knows_has_its_nearest_name() -> None:
    result = rule("show", "count-disagree")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "did you mean 'count-disagrees'?" in result.stderr


def test_a_law_that_nobody_knows_has_its_nearest_name() -> None:
    result = rule("test", "C101", "--law", "order dose not matter")
    assert result.exit_code == 2
    assert "did you mean 'order does not matter'?" in result.stderr


def test_a_shipped_rule_passes_its_examples_and_one_law() -> None:
    assert rule("test", "C101", "--laws", "none").exit_code == 0
    assert rule("test", "C101", "--law", "order").stdout.startswith("C101 count-disagrees: 1 passed")


def test_docs_are_written_checked_and_cleared_of_pages_that_are_no_more() -> None:
    assert rule("docs", "-o", "pages").exit_code == 0
    assert rule("docs", "-o", "pages", "--check").exit_code == 0
    page = Path("pages/C101-count-disagrees.md")
    text = page.read_text(encoding="utf-8")
    assert "── count-disagrees ──" in text and "## What it leaves alone" in text
    page.write_text(text + "more\n", encoding="utf-8")
    Path("pages/Z999-gone.md").write_text("", encoding="utf-8")
    result = rule("docs", "-o", "pages", "--check")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "not true any more: pages/C101-count-disagrees.md",
        "not true any more: pages/Z999-gone.md",
    ]
    rule("docs", "-o", "pages")
    assert rule("docs", "-o", "pages", "--check").exit_code == 0


def test_the_tests_of_rules_look_for_circles() -> None:
    """The other commands look for none, and what the tests of a rule make would fill the memory."""
    gc.disable()
    try:
        rule("list")
        assert gc.isenabled()
    finally:
        gc.enable()
