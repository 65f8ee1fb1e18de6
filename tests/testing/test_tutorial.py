"""The tutorial is true: its files are written, its commands run, and what they print stands on the page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import cli
from factcheck.rule import WORDS
from factcheck.testing import LAWS

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`([\w/]+\.\w+)`:\n\n```\w+\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE))
COMMANDS = re.findall(r"^```console\n\$ factcheck (.*?)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
SECONDS = re.compile(r" \(\d+\.\d s\)")


def _run(words: str) -> str:
    arguments = [word.strip("'") for word in re.findall(r"'[^']*'|\S+", words)]
    result = CliRunner().invoke(cli, arguments)
    return SECONDS.sub("", result.stdout + result.stderr)


def test_every_command_prints_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) == 8
    new, first, waived, faulty, mended, joint, measured, slip = COMMANDS
    seats, boats = Path("desk/rules/seats_miscounted.yaml"), Path("desk/rules/lifeboats_disagree.py")

    def holds(command: tuple[str, str]) -> None:
        printed = _run(command[0])
        assert command[1].strip() in printed, printed

    holds(new)
    seats.write_text(FILES[str(seats)], encoding="utf-8")
    holds(first)
    waiver = re.search(r"^waived_laws:\n.*?\n", PAGE, re.MULTILINE)
    assert waiver is not None
    seats.write_text(FILES[str(seats)] + waiver[0], encoding="utf-8")
    holds(waived)
    boats.write_text(FILES[str(boats)], encoding="utf-8")
    holds(faulty)
    mending = re.search(r"^```python\n( {4}if a\.value\.meet.*?\n)```", PAGE, re.MULTILINE)
    assert mending is not None
    mended_text = FILES[str(boats)].replace("    if a.value.low != b.value.low:\n", mending[1])
    boats.write_text(mended_text, encoding="utf-8")
    holds(mended)
    sums = Path("desk/rules/seats_over_all.yaml")
    sums.write_text(FILES[str(sums)], encoding="utf-8")
    holds(joint)
    Path("articles").mkdir()
    for name in ("articles/courier.txt", "articles/herald.txt"):
        Path(name).write_text(FILES[name], encoding="utf-8")
    holds(measured)
    text = FILES[str(seats)].replace("seats-miscounted", "slip").replace("severity: error", "severity: eror")
    Path("desk/rules/slip.yaml").write_text(text, encoding="utf-8")
    holds(slip)


def test_the_tests_of_the_page_pass(tmp_path: Path) -> None:
    tests = re.search(r"^```python\n(from hypothesis.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    assert tests is not None
    (tmp_path / "test_page.py").write_text(tests[1], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("word", sorted(WORDS))
def test_every_word_of_yaml_is_on_the_page(word: str) -> None:
    assert f"| `{word}` |" in PAGE
    assert all(f"{{{fact}}}" in PAGE for fact in WORDS[word].facts)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_every_law_is_on_the_page(law: object) -> None:
    assert f"| {law.name} | {law.words} |" in PAGE
