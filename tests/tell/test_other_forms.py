"""The one-line form, JSON and Markdown."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, strategies as st

from factcheck.report import ArticleNote, Coverage, Discrepancy, Label, Report, Severity
from factcheck.settings import FORMATS
from factcheck.tell import render

GULL = "Wardens counted 31 lifeboats* on the quay."
TERN = "“33 boats” – Möwe."

DISAGREE = Discrepancy(
    "C101",
    "count-disagrees",
    Severity.ERROR,
    "31 lifeboats, or 33 boats: two counts disagree",
    "both figures are exact",
    "which is it?",
    (
        Label("gull.md", 16, 28, 3, 17, "31 lifeboats", "exactly 31", 2, "body", GULL, 0),
        Label("tern.md", 1, 9, 1, 2, "33 boats", "exactly 33", 1, "body", TERN, 0),
    ),
    assuming=("one evening",),
)
MISCOUNT = Discrepancy(
    "T101",
    "period-miscounted",
    Severity.NOTE,
    "five years called four",
    "",
    "",
    (Label("gull.md", 0, 7, 1, 1, "Wardens", "", 1, "headline", GULL, 0),),
    hold=True,
)
REPORT = Report(
    (ArticleNote("tern.md", "Boats", dt.date(2024, 3, 1), "The Tern"), ArticleNote("gull.md")),
    (DISAGREE, MISCOUNT),
    Coverage(2, 9, 4, 3, {"other day": 2, "no place": 5}),
)


def test_the_one_line_form() -> None:
    assert render(REPORT, "line") == (
        "gull.md:1:1: note T101 period-miscounted: five years called four\n"
        "gull.md:3:17: error C101 count-disagrees: 31 lifeboats, or 33 boats: two counts disagree\n"
    )


def test_a_finding_without_a_place_is_told_without_one() -> None:
    crash = Discrepancy("X101", "rule-crashed", Severity.WARNING, "the rule broke", "", "", ())
    assert render(Report((), (crash,)), "line") == "warning X101 rule-crashed: the rule broke\n"
    assert "the rule broke." in render(Report((), (crash,)), "text")


def test_json_has_the_fixed_fields_and_no_others() -> None:
    assert json.loads(render(REPORT, "json")) == {
        "schema": 1,
        "articles": [
            {"name": "gull.md", "headline": None, "published": None, "outlet": None},
            {"name": "tern.md", "headline": "Boats", "published": "2024-03-01", "outlet": "The Tern"},
        ],
        "discrepancies": [
            {
                "code": "T101",
                "name": "period-miscounted",
                "severity": "note",
                "hold": True,
                "problem": "five years called four",
                "why": "",
                "ask": "",
                "assuming": [],
                "fingerprint": MISCOUNT.fingerprint,
                "labels": [
                    {
                        "article": "gull.md",
                        "start": 0,
                        "end": 7,
                        "line": 1,
                        "column": 1,
                        "quote": "Wardens",
                        "note": "",
                    }
                ],
            },
            {
                "code": "C101",
                "name": "count-disagrees",
                "severity": "error",
                "hold": False,
                "problem": "31 lifeboats, or 33 boats: two counts disagree",
                "why": "both figures are exact",
                "ask": "which is it?",
                "assuming": ["one evening"],
                "fingerprint": DISAGREE.fingerprint,
                "labels": [
                    {
                        "article": "gull.md",
                        "start": 16,
                        "end": 28,
                        "line": 3,
                        "column": 17,
                        "quote": "31 lifeboats",
                        "note": "exactly 31",
                    },
                    {
                        "article": "tern.md",
                        "start": 1,
                        "end": 9,
                        "line": 1,
                        "column": 2,
                        "quote": "33 boats",
                        "note": "exactly 33",
                    },
                ],
            },
        ],
        "coverage": {
            "articles": 2,
            "claims": 9,
            "comparisons": 4,
            "rules": 3,
            "not_compared": {"no place": 5, "other day": 2},
        },
    }


def test_json_is_written_for_people_too() -> None:
    written = render(REPORT, "json")
    assert written.startswith('{\n  "schema": 1,\n') and written.endswith("}\n")
    assert written.index('"no place"') < written.index('"other day"')
    assert "\\u" not in render(Report((ArticleNote("Möwe–日.md"),)), "json")


@pytest.mark.parametrize("form", FORMATS)
def test_the_order_in_which_findings_and_articles_came_never_shows(form: str) -> None:
    turned = Report(
        REPORT.articles[::-1],
        REPORT.discrepancies[::-1],
        Coverage(2, 9, 4, 3, {"no place": 5, "other day": 2}),
    )
    assert render(turned, form) == render(REPORT, form)


def test_markdown_quotes_with_the_labelled_words_in_bold_and_marks_escaped() -> None:
    assert (
        render(REPORT, "markdown")
        == f"""\
# Discrepancies

1 error, 1 note in 2 articles (1 to hold).

## period-miscounted (T101 · note · hold)

five years called four.

> **Wardens** counted 31 lifeboats\\* on the quay.
>
> — gull.md headline

- `{MISCOUNT.fingerprint}`

## count-disagrees (C101 · error)

31 lifeboats, or 33 boats: two counts disagree.

> Wardens counted **31 lifeboats**\\* on the quay.
>
> — gull.md ¶2 · exactly 31

> “**33 boats**” – Möwe.
>
> — tern.md ¶1 · exactly 33

- **why** both figures are exact
- **ask** which is it?
- **assuming** one evening
- `{DISAGREE.fingerprint}`

## What was compared

Compared: 9 claims in 4 comparisons by 3 rules.

Not compared, so neither right nor wrong by this check:

- 5 no place
- 2 other day
"""
    )


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="no format 'pdf'; one of text, line, json, markdown"):
        render(REPORT, "pdf")


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60), st.sampled_from(FORMATS))
def test_every_form_takes_any_words(before: str, quote: str, after: str, form: str) -> None:
    label = Label(
        "a.md",
        len(before),
        len(before) + len(quote),
        1,
        1,
        quote,
        after,
        1,
        "body",
        before + quote + after,
        0,
    )
    found = Discrepancy("C101", "count-disagrees", Severity.ERROR, before or "x", after, quote, (label,))
    assert render(Report((), (found,)), form).endswith("\n")
