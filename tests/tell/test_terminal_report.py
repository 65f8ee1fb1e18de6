"""The report that an editor reads: exact text for a few findings, and what holds for any."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st
from rich.cells import cell_len

from factcheck.report import Coverage, Discrepancy, Label, Report, Severity
from factcheck.tell import render


def label(
    article: str, text: str, note: str = "", *, paragraph: int = 1, part: str = "body", at: int = 0
) -> Label:
    """A label on the words that stand in [[…]]."""
    before, _, rest = text.partition("[[")
    quote, _, after = rest.partition("]]")
    start = at + len(before)
    return Label(
        article,
        start,
        start + len(quote),
        paragraph,
        start + 1,
        quote,
        note,
        paragraph,
        part,
        before + quote + after,
        at,
    )


def finding(*labels: Label, **fields: object) -> Discrepancy:
    values: dict[str, object] = {
        "code": "C101",
        "name": "count-disagrees",
        "severity": Severity.ERROR,
        "problem": "31 lifeboats, or 33 boats: two counts of the same thing disagree",
        "why": "both figures are exact",
        "ask": "which does the harbour give?",
    }
    return Discrepancy(labels=labels, **{**values, **fields})  # type: ignore[arg-type]


def told(*found: Discrepancy, width: int = 80, **coverage: object) -> str:
    values: dict[str, object] = {"articles": 2, "claims": 9, "comparisons": 4, "rules": 3}
    return render(Report((), found, Coverage(**{**values, **coverage})), "text", width=width)  # type: ignore[arg-type]


def quotation(report: str) -> list[str]:
    return [line for line in report.splitlines() if line.startswith(("  │", "  …"))]


def test_two_articles_give_two_quotations_and_every_reason_its_line() -> None:
    found = finding(
        label("gull.md", "The wardens counted [[31 lifeboats]] along the quay.", "exactly 31", paragraph=2),
        label("tern.md", "[[33 boats]] were moored there.", "exactly 33"),
        same=("boats at the quay", "Monday"),
        assuming=("both counted the same evening",),
    )
    assert (
        told(found, not_compared={"the place is missing on one side": 12, "different days": 1204})
        == f"""\
── count-disagrees ──────────────────────────────────────────────── C101 · error
31 lifeboats, or 33 boats: two counts of the same thing disagree.

  gull.md ¶2
  │ The wardens counted 31 lifeboats along the quay.
  │                     ^^^^^^^^^^^^ exactly 31

  tern.md ¶1
  │ 33 boats were moored there.
  │ ^^^^^^^^ exactly 33

  same      boats at the quay · Monday
  why       both figures are exact
  ask       which does the harbour give?
  assuming  both counted the same evening
  {found.fingerprint} · more: factcheck explain C101


1 error in 2 articles
Compared: 9 claims in 4 comparisons by 3 rules.
Not compared, so neither right nor wrong by this check:
  1,204  different days
     12  the place is missing on one side
"""
    )


def test_two_spans_of_one_sentence_share_one_quotation() -> None:
    found = finding(
        label("gull.md", "All [[40 crews]] sailed, and 38 crews came home.", "exactly 40"),
        label("gull.md", "All 40 crews sailed, and [[38 crews]] came home.", "exactly 38"),
    )
    report = told(found)
    assert report.count("gull.md ¶1") == 1
    assert quotation(report) == [
        "  │ All 40 crews sailed, and 38 crews came home.",
        "  │     ^^^^^^^^             ^^^^^^^^ exactly 38",
        "  │     exactly 40",
    ]


def test_two_sentences_of_one_paragraph_share_one_quotation_with_a_mark_for_the_gap() -> None:
    found = finding(
        label("gull.md", "All [[40 crews]] sailed.", "exactly 40"),
        label("gull.md", "By dusk [[38 crews]] were home.", "exactly 38", at=90),
    )
    assert quotation(told(found)) == [
        "  │ All 40 crews sailed.",
        "  │     ^^^^^^^^ exactly 40",
        "  …",
        "  │ By dusk 38 crews were home.",
        "  │         ^^^^^^^^ exactly 38",
    ]


def test_the_same_note_on_words_inside_one_another_is_told_once() -> None:
    found = finding(
        label("gull.md", "All [[40 crews of the port]] sailed.", "exactly 40"),
        label("gull.md", "All [[40 crews]] of the port sailed.", "exactly 40"),
    )
    assert quotation(told(found))[1:] == ["  │     ^^^^^^^^^^^^^^^^^^^^ exactly 40"]


def test_paragraphs_of_a_long_quotation_without_labelled_words_are_left_out() -> None:
    text = "“It was dark.\n\n“All [[40 crews]] sailed.\n\n“" + "We waited. " * 60
    assert quotation(told(finding(label("gull.md", text, "exactly 40")))) == [
        "  … “All 40 crews sailed.",
        "  …      ^^^^^^^^ exactly 40",
    ]


def test_words_over_two_paragraphs_are_quoted_as_two() -> None:
    text = "He said: [[“We left.\n\n“We came back.]]”"
    assert quotation(told(finding(label("gull.md", text, "both")))) == [
        "  │ He said: “We left.",
        "  │          ^^^^^^^^^",
        "  │ “We came back.”",
        "  │ ^^^^^^^^^^^^^^ both",
    ]


@pytest.mark.parametrize(
    ("text", "carets"),
    [
        pytest.param("In 東京都 [[300人]] moved.", "          ^^^^^", id="wide characters before and inside"),
        pytest.param("The e\u0301lite [[40 crews]] sailed.", "          ^^^^^^^^", id="combining accent"),
        pytest.param("Crews:\n\t[[40 crews]] sailed.", "        ^^^^^^^^", id="a line end and a tab before"),
    ],
)
def test_carets_stand_under_the_words(text: str, carets: str) -> None:
    lines = quotation(told(finding(label("gull.md", text, "here"))))
    assert lines[1] == f"  │ {carets} here"


def test_a_long_sentence_is_cut_only_in_the_gutter() -> None:
    text = "word " * 60 + "[[40 crews]] sailed " + "word " * 60
    lines = quotation(told(finding(label("gull.md", text.strip(), "exactly 40"))))
    assert [line[2] for line in lines] == ["…", "│", "│", "…"]
    assert all(" …" not in line[3:] for line in lines)


def test_labelled_words_are_not_broken_over_two_lines_where_they_fit_on_one() -> None:
    words = "The master told the evening meeting of the whole town that"
    text = f"{words} [[forty-one lifeboats in all]] had sailed."
    lines = quotation(told(finding(label("gull.md", text, "exactly 41")), width=76))
    assert lines[1] == "  │ forty-one lifeboats in all had sailed."
    assert lines[2] == "  │ ^^^^^^^^^^^^^^^^^^^^^^^^^^ exactly 41"


def test_words_beyond_their_sentence_are_quoted_to_their_end() -> None:
    words = "We left. We came back."
    both = Label("gull.md", 0, len(words), 1, 1, words, "both", sentence="We left.", sentence_start=0)
    assert quotation(told(finding(both))) == [f"  │ {words}", f"  │ {'^' * len(words)} both"]


def test_many_places_are_named_and_the_odd_value_is_always_quoted() -> None:
    labels = [label(f"paper-{n}.md", "[[31 boats]] sailed.", "exactly 31") for n in range(8)]
    report = told(finding(*labels, label("odd.md", "[[33 boats]] sailed.", "exactly 33")))
    assert "33 boats sailed." in report
    assert "  and 3 more places: paper-5.md ¶1, paper-6.md ¶1, paper-7.md ¶1" in report


def test_headlines_first_then_severity() -> None:
    kinds = ["body-error", "caption-note", "body-note", "headline-warning", "body-warning"]
    found = [
        finding(label("gull.md", "[[31 boats]]", part=part), severity=Severity(severity), name=kind)
        for kind, (part, severity) in ((kind, kind.split("-")) for kind in kinds)
    ]
    names = re.findall(r"^── (\S+)", told(*found), re.MULTILINE)
    assert names == ["headline-warning", "caption-note", "body-error", "body-warning", "body-note"]


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        pytest.param({"claims": 7}, "no two of 7 claims speak of the same thing", id="no pair"),
        pytest.param({"claims": 0}, "no claim was found in 2 articles", id="no claim"),
        pytest.param({"claims": 0, "articles": 0}, "there was no article and no claim to read", id="nothing"),
    ],
)
def test_nothing_compared_is_said_and_is_no_pass(coverage: dict[str, int], words: str) -> None:
    report = " ".join(told(comparisons=0, **coverage).split())
    assert f"Nothing was compared: {words}. That is not a pass." in report


def test_nothing_found_is_said_with_what_was_compared() -> None:
    assert told() == "no discrepancy found in 2 articles\nCompared: 9 claims in 4 comparisons by 3 rules.\n"


def test_a_finding_to_hold_is_marked() -> None:
    report = told(finding(label("gull.md", "[[31 boats]]"), hold=True))
    assert report.splitlines()[0].endswith("C101 · error · hold")
    assert "1 error in 2 articles (1 to hold)" in report


def test_colour_changes_nothing_but_colour() -> None:
    found = finding(label("gull.md", "All [[40 crews]] sailed.", "exactly 40"))
    report = Report((), (found,), Coverage(1, 2, 1, 1))
    coloured = render(report, "text", colour=True)
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render(report, "text")


def test_an_article_cannot_command_the_terminal() -> None:
    found = finding(label("gull.md", "All \x1b[2J[[40\u202e crews]] sailed.", "\x07"), problem="a\x1b[31m b")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told(found))


_words = st.lists(st.text("abé日\u0301 -", min_size=1, max_size=14), min_size=1, max_size=50).map(" ".join)


_paragraphs = st.lists(_words, max_size=4).map("\n\n".join)


@given(before=_paragraphs, quote=_words, after=_paragraphs, note=_words, width=st.integers(30, 120))
def test_no_line_is_wider_than_the_width_and_the_labelled_words_are_there_verbatim(
    before: str, quote: str, after: str, note: str, width: int
) -> None:
    found = finding(label("gull.md", f"{before} [[{quote}]] {after}", note), problem=note, why=after)
    lines = told(found, width=width).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    shown = "".join("".join(line[4:].split()) for line in quotation("\n".join(lines)) if "^" not in line)
    assert "".join(quote.split())[:10] in shown
