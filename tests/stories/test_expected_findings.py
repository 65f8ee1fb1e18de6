"""The tables of expectations: what counts as found, as silence, and as uncalled for."""

from __future__ import annotations

from pathlib import Path

import pytest
from expected_findings import misquoted, read_expected, uncalled_for, why_not_found, why_not_silent

from factcheck.report import Discrepancy, Label, Severity

TEXTS = {
    "a.md": "Nine ships sailed. Four of them came back, and four of them sank.",
    "b.txt": "Ten ships sailed.",
}
TABLES = """
## must be found
| what | kind | at most | side A | side B |
| --- | --- | --- | --- | --- |
| ships that sailed | A1 | warning | a.md `Nine ships` | a.md `No ships` or `All`; b.txt `Ten ships` |
## must stay silent
| what | side A | side B |
| --- | --- | --- |
| back and lost | a.md `[[Four]] of them came` | a.md `[[four]] of them sank` |
## nothing else
"""


def tables(tmp_path: Path, text: str = TABLES.replace("`No ships` or `All`", "`sank`")):
    path = tmp_path / "story.md"
    path.write_text(text, encoding="utf-8")
    return read_expected(path)


def label(article: str, quote: str, moved: int = 0) -> Label:
    start = TEXTS[article].index(quote)
    return Label(article, start + moved, start + moved + len(quote), 1, start + 1, quote,
                 sentence=TEXTS[article], sentence_start=moved)  # fmt: skip


def finding(*labels: Label, code: str = "C101", severity: Severity = Severity.WARNING) -> Discrepancy:
    return Discrepancy(code, "count-disagrees", severity, "two counts disagree", "", "", labels)


SHIPS = finding(label("a.md", "Nine"), label("b.txt", "Ten ships sailed"))


def test_a_finding_with_labels_on_both_sides_is_found(tmp_path: Path) -> None:
    assert why_not_found(tables(tmp_path).found[0], [SHIPS], TEXTS) is None


def test_a_label_from_a_claim_file_is_found_by_its_sentence(tmp_path: Path) -> None:
    told = finding(label("a.md", "Nine", moved=500), label("b.txt", "Ten", moved=900))
    assert why_not_found(tables(tmp_path).found[0], [told], TEXTS) is None


@pytest.mark.parametrize(
    ("discrepancy", "words"),
    [
        pytest.param(finding(label("a.md", "Nine")), "quote one side only", id="one side only"),
        pytest.param(finding(*SHIPS.labels, severity=Severity.ERROR), "warning at most", id="too severe"),
        pytest.param(finding(*SHIPS.labels, code="Q101"), "code must be C", id="a rule of another family"),
        pytest.param(finding(label("a.md", "sailed"), label("b.txt", "sailed")), "nothing", id="beside both"),
    ],
)
def test_what_is_not_found_is_told(tmp_path: Path, discrepancy: Discrepancy, words: str) -> None:
    problem = why_not_found(tables(tmp_path).found[0], [discrepancy], TEXTS)
    assert problem is not None and "ships that sailed" in problem and words in problem


def test_silence_is_broken_by_a_warning_and_not_by_a_note(tmp_path: Path) -> None:
    row = tables(tmp_path).silent[0]
    both = (label("a.md", "Four"), label("a.md", "four"))
    assert why_not_silent(row, [SHIPS, finding(*both, severity=Severity.NOTE)], TEXTS) is None
    problem = why_not_silent(row, [finding(*both)], TEXTS)
    assert problem is not None and "two counts disagree" in problem


def test_an_error_outside_the_tables_is_uncalled_for(tmp_path: Path) -> None:
    assert tables(tmp_path).nothing_else
    assert uncalled_for(tables(tmp_path), [SHIPS], TEXTS) is None
    elsewhere = finding(label("a.md", "came"), severity=Severity.ERROR)
    too_severe = finding(*SHIPS.labels, severity=Severity.ERROR)
    problem = uncalled_for(tables(tmp_path), [SHIPS, elsewhere, too_severe], TEXTS)
    assert problem is not None and "2 errors or warnings" in problem


def test_a_label_that_is_not_verbatim_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"other words there"):
        why_not_found(tables(tmp_path).found[0], [finding(Label("a.md", 0, 4, 1, 1, "Five"))], TEXTS)


def test_words_that_are_not_in_the_article_are_told(tmp_path: Path) -> None:
    assert "'No ships' stand 0 times" in misquoted(tables(tmp_path, TABLES), TEXTS)[0]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("| one | A1 | warning | a.md `x` |", "line 2: 3 or 5 cells"),
        ("| one | A1 | loud | a.md `x` | a.md `y` |", "'loud' is no severity"),
        ("| one | a.md x | a.md `y` |", "words in backticks"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        tables(tmp_path, f"## must be found\n{line}\n")
