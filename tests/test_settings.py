"""Layered settings: a later layer wins, and each value tells where it came from."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import SettingsError
from factcheck.settings import BUILT_IN, KEYS, Settings, load_settings


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refused(
    directory: Path, environ: dict[str, str] | None = None, options: dict[str, Any] | None = None
) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(directory, environ, options)
    return str(caught.value)


def test_every_key_is_a_field() -> None:
    assert [f.name.replace("_", "-") for f in fields(Settings)] == [*KEYS, "origins"]


def test_without_any_layer_everything_is_built_in(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings == Settings()
    assert [origin for _, _, origin in settings.rows()] == [BUILT_IN] * len(KEYS)


def test_file_then_environment_then_command_line(tmp_path: Path) -> None:
    text = 'fail-on = "note"\nwidth = 60\nformat = "line"\nselect = ["C101", "T"]'
    path = write(tmp_path, "factcheck.toml", text)
    settings = load_settings(
        tmp_path, {"FACTCHECK_WIDTH": "70", "FACTCHECK_FORMAT": "json", "OTHER": "x"}, {"format": "markdown"}
    )
    assert settings.rows() == [
        ("select", "C101, T", str(path)),
        ("ignore", "(none)", BUILT_IN),
        ("fail-on", "note", str(path)),
        ("format", "markdown", "command line --format"),
        ("rules", "(none)", BUILT_IN),
        ("width", "70", "environment FACTCHECK_WIDTH"),
        ("joint-budget", "1000", BUILT_IN),
        ("all-conflicts", "false", BUILT_IN),
    ]


@pytest.mark.parametrize("not_given", [None, ()])
def test_an_option_that_was_not_given_changes_nothing(tmp_path: Path, not_given: object) -> None:
    assert load_settings(tmp_path, {"FACTCHECK_SELECT": "C"}, {"select": not_given}).select == ("C",)


class TestTheSettingsFile:
    def test_is_the_nearest_one_upwards(self, tmp_path: Path) -> None:
        write(tmp_path, "factcheck.toml", "width = 50")
        write(tmp_path / "desk", "pyproject.toml", "[tool.factcheck]\nwidth = 60")
        deep = tmp_path / "desk" / "story" / "day"
        deep.mkdir(parents=True)
        assert load_settings(deep).width == 60

    def test_a_pyproject_without_our_table_is_passed_over(self, tmp_path: Path) -> None:
        write(tmp_path, "factcheck.toml", "width = 50")
        write(tmp_path / "desk", "pyproject.toml", "[tool.other]\nwidth = 60")
        assert load_settings(tmp_path / "desk").width == 50

    def test_our_own_file_goes_before_pyproject_beside_it(self, tmp_path: Path) -> None:
        write(tmp_path, "pyproject.toml", "[tool.factcheck]\nwidth = 60")
        write(tmp_path, "factcheck.toml", "width = 50")
        assert load_settings(tmp_path).width == 50

    def test_its_folders_of_rules_are_beside_it(self, tmp_path: Path) -> None:
        write(tmp_path, "factcheck.toml", 'rules = ["house", "desk"]')
        (tmp_path / "story").mkdir()
        assert load_settings(tmp_path / "story").rules == (tmp_path / "house", tmp_path / "desk")

    def test_a_mistake_in_its_toml_is_told_with_its_line(self, tmp_path: Path) -> None:
        path = write(tmp_path, "factcheck.toml", "width = 50\nformat = = 3")
        assert refused(tmp_path).startswith(f"{path}:2:10: not a TOML file: ")

    def test_bytes_that_are_no_text_are_told(self, tmp_path: Path) -> None:
        (tmp_path / "factcheck.toml").write_bytes(b"\xff\xfe\x00")
        assert "not a TOML file" in refused(tmp_path)

    def test_a_table_that_is_none_is_told(self, tmp_path: Path) -> None:
        path = write(tmp_path, "pyproject.toml", "[tool]\nfactcheck = 3")
        assert refused(tmp_path) == f"{path}: tool.factcheck is not a table"


class TestWhatIsRefused:
    def test_an_unknown_key_with_the_nearest_one(self, tmp_path: Path) -> None:
        path = write(tmp_path, "factcheck.toml", 'fail_on = "note"')
        assert refused(tmp_path) == f"{path}: unknown setting 'fail_on'; did you mean 'fail-on'?"

    def test_a_key_like_none_with_all_of_them(self, tmp_path: Path) -> None:
        write(tmp_path, "factcheck.toml", "xyz = 1")
        allowed = "all-conflicts, fail-on, format, ignore, joint-budget, rules, select, width"
        assert refused(tmp_path).endswith(f"allowed: {allowed}")

    def test_an_unknown_variable_with_the_nearest_one(self, tmp_path: Path) -> None:
        told = "unknown variable FACTCHECK_SELCT in the environment; did you mean 'FACTCHECK_SELECT'?"
        assert refused(tmp_path, {"FACTCHECK_SELCT": "C"}) == told

    @pytest.mark.parametrize(
        ("key", "value", "advice"),
        [
            ("fail-on", "warnings", "did you mean 'warning'?"),
            ("format", "yaml", "allowed: json, line, markdown, text"),
            ("width", "wide", "a whole number from 30 is wanted"),
            ("width", 12, "a whole number from 30 is wanted"),
            ("width", True, "a whole number from 30 is wanted"),
            ("select", 3, "a list of texts is wanted"),
            ("ignore", ["C101", 3], "a list of texts is wanted"),
        ],
    )
    def test_a_value_that_is_not_allowed_with_its_origin(
        self, tmp_path: Path, key: str, value: object, advice: str
    ) -> None:
        told = f"command line --{key}: {key} cannot be {value!r}; {advice}"
        assert refused(tmp_path, {}, {key: value}) == told


@pytest.mark.parametrize(
    "given",
    [("C101", "T"), ["C101,T"], "C101, T", "C101,,T,C101"],
    ids=["several options", "one option with a comma", "a text", "an empty place and a repetition"],
)
def test_codes_may_stand_with_commas_between_them(tmp_path: Path, given: object) -> None:
    assert load_settings(tmp_path, {}, {"select": given}).select == ("C101", "T")


def test_a_folder_may_have_a_comma_in_its_name(tmp_path: Path) -> None:
    assert load_settings(tmp_path, {}, {"rules": ("a,b",)}).rules == (tmp_path / "a,b",)
