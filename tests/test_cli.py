"""The command: what it prints, where, and its exit status. The shipped rules are left out."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factcheck import __version__
from factcheck.cli import cli

UNLUCKY = '''
from factcheck import Count, consistent, discrepant, each, finding, rule, said


@rule("Z901", select=each(Count), severity="warning", examples=[
    discrepant("thirteen", said(Count, "We saw [[13 gulls]] there."), problem="13 gulls: unlucky"),
    consistent("twelve", said(Count, "We saw [[12 gulls]] there.")),
])
def unlucky_count(a):
    """Thirteen of anything is unlucky.

    It has always been so.
    """
    if a.value.exact and a.value.low == 13:
        yield finding(f"{a.quote}: unlucky", a, why="13 = 13")
'''

DIFFERENT = '''
from factcheck import Count, finding, pairs, rule


@rule("Z902", select=pairs(Count, alike=("measure",)))
def counts_differ(a, b):
    """Two counts of one thing differ."""
    if a.value.meet(b.value) is None:
        yield finding(f"{a.quote}, or {b.quote}", a, b)
'''

GULL = "Harbour count\n\nWardens counted 31 lifeboats in the harbour on Monday evening.\n"
TERN = "Boats in harbour\n\nWardens counted 33 lifeboats in the harbour on Monday evening.\n"
SAME = "Another count\n\nWardens counted 31 lifeboats in the harbour on Monday evening.\n"
SWAN = "Swans return\n\nWardens counted 13 swans on the lake.\n"
POEM = "Evening\n\nThe water lay quite still and nobody spoke.\n"

Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with five articles and a folder of two house rules."""
    files = {
        "gull.txt": GULL,
        "tern.txt": TERN,
        "same.txt": SAME,
        "swan.txt": SWAN,
        "poem.txt": POEM,
        "house/unlucky_count.py": UNLUCKY,
        "house/counts_differ.py": DIFFERENT,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    registry = importlib.import_module("factcheck.rule.registry")
    monkeypatch.setattr(registry, "_installed", lambda: registry.RulesFound(()))
    for variable in ("FACTCHECK_SELECT", "FACTCHECK_WIDTH", "FACTCHECK_FORMAT", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Run:
    def run(*args: str, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(cli, list(args), input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run


HOUSE = ("--rules", "house", "--select", "Z")


class TestExitStatus:
    @pytest.mark.parametrize(
        ("args", "status"),
        [
            pytest.param(["gull.txt", "same.txt"], 0, id="0: compared and in agreement"),
            pytest.param(["gull.txt", "tern.txt"], 1, id="1: an error"),
            pytest.param(["gull.txt", "tern.txt", "--fail-on", "never"], 0, id="0: an error, but never fail"),
            pytest.param(["swan.txt"], 0, id="0: a warning, and only errors fail"),
            pytest.param(["swan.txt", "--fail-on", "warning"], 1, id="1: a warning, and warnings fail"),
            pytest.param(["swan.txt", "--fail-on", "note"], 1, id="1: a warning, and notes fail"),
            pytest.param(["poem.txt"], 3, id="3: nothing compared"),
            pytest.param(["poem.txt", "--fail-on", "never"], 3, id="3: nothing compared, whatever fails"),
            pytest.param(["gull.txt", "absent.txt"], 2, id="2: a file that is not there"),
            pytest.param(["gull.txt", "tern.txt", "absent.txt"], 2, id="2: a bad file beside an error"),
            pytest.param(["gull.txt", "--against", "absent.txt"], 2, id="2: a bad file to check against"),
            pytest.param(["gull.txt", "--format", "pdf"], 2, id="2: an unknown form"),
            pytest.param(["gull.txt", "--nonsense"], 2, id="2: an unknown option"),
            pytest.param([], 2, id="2: no path"),
        ],
    )
    def test_of_check(self, run: Run, args: list[str], status: int) -> None:
        result = run("check", *args, *HOUSE)
        assert result.exit_code == status, result.output

    def test_nothing_compared_is_said_plainly(self, run: Run) -> None:
        assert "Nothing was compared: " in run("check", "poem.txt", *HOUSE).stdout
        assert "Nothing was compared: " in run("check", "poem.txt", *HOUSE, "--format", "json").stderr


class TestBadInput:
    def test_each_file_has_its_line_on_stderr_and_the_others_are_checked(self, run: Run, desk: Path) -> None:
        (desk / "empty.txt").write_text("\n\n", encoding="utf-8")
        (desk / "broken.txt").write_bytes("Möwe 31\n\n".encode() + b"\x81\x8d\n")
        (desk / "song.mp3").write_bytes(b"la")
        wrong = "claims:\n- kind: cuont\n  article: gull.txt\n  quote: 31\n"
        (desk / "wrong.yaml").write_text(wrong, encoding="utf-8")
        bad = ("empty.txt", "broken.txt", "song.mp3", "absent.txt", "wrong.yaml")
        result = run("check", *bad, "gull.txt", "tern.txt", *HOUSE)
        assert result.exit_code == 2
        told = result.stderr.splitlines()
        assert sorted(line.split(":")[1].strip() for line in told) == sorted(bad)
        assert all(line.startswith("error: ") for line in told)
        assert "31 lifeboats, or 33 lifeboats." in result.stdout

    @pytest.mark.parametrize(
        ("rule", "told"),
        [
            pytest.param({"bad.py": "import"}, "bad.py:1: SyntaxError", id="no Python"),
            pytest.param({"other.py": UNLUCKY}, "other.py", id="a file and a rule of two names"),
            pytest.param(
                dict.fromkeys(("a/unlucky_count.py", "b/unlucky_count.py"), UNLUCKY), "Z901", id="taken"
            ),
        ],
    )
    def test_a_bad_rule_is_one_line_on_stderr_and_the_others_are_run(
        self, run: Run, desk: Path, rule: dict[str, str], told: str
    ) -> None:
        for name, text in rule.items():
            (desk / "bad" / name).parent.mkdir(parents=True, exist_ok=True)
            (desk / "bad" / name).write_text(text, encoding="utf-8")
        result = run("check", "gull.txt", "tern.txt", *HOUSE, "--rules", "bad")
        assert result.exit_code == 2
        assert "31 lifeboats, or 33 lifeboats." in result.stdout
        lines = result.stderr.splitlines()
        assert len(lines) == len(rule)
        assert all(line.startswith("error: ") and told in line for line in lines)

    def test_a_bad_setting_is_one_line_on_stderr(self, run: Run, desk: Path) -> None:
        (desk / "factcheck.toml").write_text("colour = true", encoding="utf-8")
        result = run("check", "gull.txt")
        assert result.exit_code == 2
        assert result.stderr.startswith(f"error: {desk / 'factcheck.toml'}: unknown setting 'colour'")


def test_a_mistake_of_our_own_never_looks_like_a_finding() -> None:
    code = (
        "import sys, factcheck.read; sys.argv = ['factcheck', 'extract', 'x.txt']\n"
        "sys.modules['factcheck.read'].read = None\nfrom factcheck.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" in done.stderr
    assert done.stderr.endswith("please report it\n")


class TestSelection:
    @pytest.mark.parametrize(
        ("options", "codes"),
        [
            pytest.param(["--select", "Z"], {"Z901", "Z902"}, id="a family"),
            pytest.param(["--select", "Z901"], {"Z901"}, id="a code"),
            pytest.param(["--select", "z901"], {"Z901"}, id="a code in small letters"),
            pytest.param(["--select", "counts-differ"], {"Z902"}, id="a name"),
            pytest.param(["--select", "Z901,Z902"], {"Z901", "Z902"}, id="a list"),
            pytest.param(["--select", "Z", "--ignore", "unlucky-count"], {"Z902"}, id="all but one"),
        ],
    )
    def test_by_code_name_or_family(self, run: Run, options: list[str], codes: set[str]) -> None:
        args = ["gull.txt", "tern.txt", "swan.txt", "--rules", "house", "--format", "json"]
        found = json.loads(run("check", *args, *options).stdout)
        assert {d["code"] for d in found["discrepancies"]} == codes
        assert found["coverage"]["rules"] == len(codes)

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (["--select", "unlucky-cuont"], "names no rule: 'unlucky-cuont'; did you mean 'unlucky-count'?"),
            (["--ignore", "Y"], "names no rule: 'Y'; allowed: "),
            (["--select", "Z", "--ignore", "Z"], "no rule is left after --select and --ignore"),
        ],
        ids=["a slip", "a family that is none", "nothing left"],
    )
    def test_of_nothing_is_refused(self, run: Run, options: list[str], told: str) -> None:
        result = run("check", "gull.txt", "--rules", "house", *options)
        assert result.exit_code == 2
        assert told in result.stderr


class TestOutput:
    def test_json_alone_on_stdout(self, run: Run) -> None:
        result = run("check", "gull.txt", "tern.txt", *HOUSE, "--format", "json")
        found = json.loads(result.stdout)
        assert list(found) == ["schema", "articles", "discrepancies", "coverage"]
        quotes = {label["quote"] for label in found["discrepancies"][0]["labels"]}
        assert quotes == {"31 lifeboats", "33 lifeboats"}
        for label in found["discrepancies"][0]["labels"]:
            text = Path(label["article"]).read_text(encoding="utf-8")
            assert text[label["start"] : label["end"]] == label["quote"]
        assert result.stderr == ""

    def test_a_file_holds_what_stdout_would_have_and_nothing_else_is_left_beside_it(
        self, run: Run, desk: Path
    ) -> None:
        before = set(desk.iterdir())
        args = ("check", "gull.txt", "tern.txt", *HOUSE, "--format", "markdown")
        result = run(*args, "--output", "report.md")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "1 error in 2 articles: report.md" in result.stderr
        assert (desk / "report.md").read_text(encoding="utf-8") == run(*args).stdout
        assert set(desk.iterdir()) - before == {desk / "report.md"}

    def test_a_file_that_cannot_be_written_is_told(self, run: Run) -> None:
        result = run("check", "gull.txt", *HOUSE, "--output", "nowhere/report.txt")
        assert result.exit_code == 2
        assert result.stderr.startswith("error: nowhere/report.txt: cannot be written: ")

    def test_the_order_of_the_paths_changes_nothing(self, run: Run) -> None:
        args = [*HOUSE, "--format", "json"]
        one = run("check", "gull.txt", "tern.txt", "swan.txt", *args).stdout
        assert run("check", "swan.txt", "tern.txt", "gull.txt", *args).stdout == one

    def test_no_colour_where_no_terminal_is(self, run: Run) -> None:
        assert "\x1b" not in run("check", "gull.txt", "tern.txt", *HOUSE).output

    def test_width_is_kept(self, run: Run) -> None:
        report = run("check", "gull.txt", "tern.txt", *HOUSE, "--width", "40").stdout
        assert max(len(line) for line in report.splitlines()) == 40

    def test_standard_input_is_an_article(self, run: Run) -> None:
        result = run("check", "-", "gull.txt", *HOUSE, "--format", "line", stdin=TERN.encode())
        assert result.exit_code == 1
        assert result.stdout.startswith("-:3:17: error Z902 counts-differ: ")

    @pytest.mark.parametrize(
        ("stdin", "told"),
        [(b" \n", "-: the article is empty"), (b"a\0b", "-:1: byte 1")],
        ids=["empty", "no text"],
    )
    def test_bad_standard_input_is_told(self, run: Run, stdin: bytes, told: str) -> None:
        result = run("check", "-", *HOUSE, stdin=stdin)
        assert result.exit_code == 2
        assert result.stderr.startswith(f"error: {told}")

    def test_a_reader_that_stops_reading_changes_nothing(self, desk: Path) -> None:
        command = [sys.executable, "-m", "factcheck", "check", "gull.txt", "tern.txt", *HOUSE]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.wait() == 1
            assert process.stderr is not None
            assert process.stderr.read() == b""


def on_a_terminal(desk: Path, *args: str, **environ: str) -> str:
    """What the command shows where stdout and stderr are a terminal of 60 columns, without the rules."""
    pty = pytest.importorskip("pty")
    code = (
        "import importlib, sys; sys.argv[0] = 'factcheck';"
        "importlib.import_module('factcheck.rule.registry')._shipped = tuple;"
        "from factcheck.__main__ import main; main()"
    )
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    env = {**kept, "COLUMNS": "60", "TERM": "xterm", **environ}
    command = [sys.executable, "-c", code, *args]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=desk, env=env):
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # Linux says so when the other end is closed.
            pass
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


class TestOnATerminal:
    def test_the_report_has_colour_and_the_width_of_the_terminal(self, desk: Path) -> None:
        shown = on_a_terminal(desk, "check", "gull.txt", "tern.txt", *HOUSE)
        assert "\x1b[1;31m" in shown
        plain = re.sub(r"\x1b\[[\d;]*m", "", shown)
        assert max(len(line) for line in plain.splitlines()) == 60

    @pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
    def test_no_colour_where_it_is_not_wanted(self, desk: Path, environ: dict[str, str]) -> None:
        assert "\x1b" not in on_a_terminal(desk, "check", "gull.txt", "tern.txt", *HOUSE, **environ)

    def test_a_long_run_shows_how_far_it_is_and_a_short_one_does_not(self, desk: Path) -> None:
        (desk / "long.txt").write_text(POEM + "\n\n" + "Nobody spoke. " * 25_000, encoding="utf-8")
        assert "Reading" in on_a_terminal(desk, "check", "long.txt", *HOUSE)
        assert "Reading" not in on_a_terminal(desk, "check", "poem.txt", *HOUSE)


class TestExtract:
    @pytest.mark.parametrize("ending", ["yaml", "json", "jsonl", "csv"])
    def test_check_finds_in_the_claim_file_what_it_finds_in_the_articles(
        self, run: Run, desk: Path, ending: str
    ) -> None:
        assert run("extract", "gull.txt", "tern.txt", "-o", f"claims.{ending}").exit_code == 0

        def findings(*paths: str) -> Any:
            found = json.loads(run("check", *paths, *HOUSE, "--format", "json").stdout)["discrepancies"]
            return [(d["code"], d["problem"], d["fingerprint"], d["labels"]) for d in found]

        wanted = findings("gull.txt", "tern.txt")
        assert len(wanted) == 1
        assert findings(f"claims.{ending}") == wanted
        assert findings("gull.txt", "tern.txt", f"claims.{ending}") == wanted

    def test_yaml_on_stdout_where_no_file_is_named(self, run: Run) -> None:
        assert "31 lifeboats" in run("extract", "gull.txt").stdout

    def test_an_unknown_ending_is_refused(self, run: Run) -> None:
        result = run("extract", "gull.txt", "-o", "claims.doc")
        assert result.exit_code == 2
        assert "no claim file ends in '.doc'" in result.stderr


class TestTheRulesInWords:
    @pytest.mark.parametrize("code", ["Z901", "z901", "unlucky-count"])
    def test_explain_shows_doc_and_examples(self, run: Run, code: str) -> None:
        page = run("explain", code, "--rules", "house").stdout
        assert page.startswith("Z901 · unlucky-count · warning\n\nThirteen of anything is unlucky.\n\nIt has")
        quotation = "    │ We saw 13 gulls there.\n    │        ^^^^^^^^\n    → 13 gulls: unlucky.\n"
        assert f"  thirteen\n{quotation}" in page
        assert page.index("What it finds") < page.index("→") < page.index("What it leaves alone")

    def test_explain_of_a_slip_names_the_nearest(self, run: Run) -> None:
        result = run("explain", "unlucky-cuont", "--rules", "house")
        assert result.exit_code == 2
        assert "did you mean 'unlucky-count'?" in result.stderr

    def test_rules_lists_code_severity_name_and_first_line(self, run: Run) -> None:
        rows = [row.split(maxsplit=3) for row in run("rules", "--rules", "house").stdout.splitlines()]
        assert ["Z901", "warning", "unlucky-count", "Thirteen of anything is unlucky."] in rows


def test_schema_is_a_json_schema(run: Run) -> None:
    found = json.loads(run("schema").stdout)
    assert found["$schema"].startswith("https://json-schema.org/")


def test_settings_tell_value_and_origin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "note")
    lines = run("settings").stdout.splitlines()
    assert lines[2].split(maxsplit=2) == ["fail-on", "note", "environment FACTCHECK_FAIL_ON"]


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(run: Run, flag: str) -> None:
    assert run(flag).stdout == f"factcheck {__version__}\n"


@pytest.mark.parametrize("command", ["check", "extract", "explain", "rules", "schema", "settings"])
def test_every_command_has_its_help(run: Run, command: str) -> None:
    assert command in run("--help").stdout
    assert run(command, "--help").exit_code == 0


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom factcheck.cli import cli\ntry: cli(['check', '--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('pydantic', 'networkx', 'rich', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
