"""The pages say what is there, and their examples work."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.claim import CLAIM_KINDS, How, Modality, Part, Tier
from factcheck.cli import cli
from factcheck.read import read
from factcheck.read.short import allowed_fields
from factcheck.settings import KEYS
from factcheck.tell import FORMATS

ROOT = Path(__file__).parent.parent
TOUR = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
CLAIM_FILES = (ROOT / "docs" / "claim-files.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_is_in_the_tour(command: str) -> None:
    assert f"`factcheck {command}" in TOUR


@pytest.mark.parametrize("word", [*KEYS, *FORMATS])
def test_every_setting_and_form_is_in_the_tour(word: str) -> None:
    assert f"`{word}`" in TOUR


FIELDS = {name for kind in CLAIM_KINDS for name in allowed_fields(kind)}


@pytest.mark.parametrize("word", sorted({*CLAIM_KINDS, *FIELDS}))
def test_every_kind_and_field_is_in_the_page_on_claim_files(word: str) -> None:
    assert f"`{word}`" in CLAIM_FILES


@pytest.mark.parametrize("word", sorted({*Modality, *Tier, *How, *Part} - {Part.FURNITURE}))
def test_every_allowed_word_is_in_the_page_on_claim_files(word: str) -> None:
    assert re.search(rf"\b{word}\b", CLAIM_FILES)


def test_the_claim_file_of_the_page_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = dict(re.findall(r"`(quay\.\w+)`:\n\n```\w+\n(.*?)```", CLAIM_FILES, re.DOTALL))
    assert sorted(blocks) == ["quay.txt", "quay.yaml"]
    monkeypatch.chdir(tmp_path)
    for name, text in blocks.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    reading = read(["quay.yaml"])
    assert not reading.errors
    quotes = [claim.quote for claim in reading.claims]
    assert quotes == ["31 mooring posts", "£1.2m", "four years", "Mara Fenn"]
    slip = blocks["quay.yaml"].replace("kind: count", "kind: cuont")
    (tmp_path / "quay.yaml").write_text(slip, encoding="utf-8")
    shown = re.search(r"error: (quay\.yaml.*)", CLAIM_FILES)
    assert shown is not None
    assert [str(error) for error in read(["quay.yaml"]).errors] == [shown[1]]


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_finding_in_the_readme_is_a_real_one(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = re.search(r"`factcheck (check [^`]+)`:\n\n```text\n(.*?)```", README, re.DOTALL)
    assert shown is not None
    monkeypatch.chdir(ROOT)
    args = [*shown[1].split(), "--width", "80", "--select", "count-disagrees"]
    report = CliRunner().invoke(cli, args).stdout.splitlines()
    quoted = [line for line in shown[2].splitlines() if not line.startswith("  ") or line.startswith("  │")]
    assert [line for line in quoted if line not in report] == []


def test_the_quick_start_is_two_commands() -> None:
    start = re.search(r"## Quick start\n.*?```sh\n(.*?)```", README, re.DOTALL)
    assert start is not None
    assert [line.split("#")[0].strip() for line in start[1].splitlines()] == ["make demo", "make test"]
