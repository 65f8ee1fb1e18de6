"""The check as its users rely on it: the same findings in any order, told once, with what was compared."""

from __future__ import annotations

import datetime as dt
import gc
import json
import random
import subprocess
import sys
from collections.abc import Iterator

import pytest

from factcheck import Article, check, render
from factcheck.claim import Count
from factcheck.report import Report, Severity
from factcheck.rule import Finding, Rule, each, finding, rule

COURIER = """Two thousand sign petition against bypass

Campaigners in Haverleigh handed in their petition on Monday.

Figures from 31 parish councils show that the Haverleigh bypass has few friends.

Owen Marsh, 44, who farms there, said: "The road will cut my best field in two and help nobody here."
"""
HERALD = """Parishes turn against bypass

Data from 33 parish councils show that the Haverleigh bypass has few friends.

Mr Marsh, a farmer, said: "The road will cut my best field in half and help nobody here."

Owen Marsh, 46, has farmed at Haverleigh since he was a boy.
"""


def articles(*texts: str) -> list[Article]:
    return [
        Article.from_text(text, name=f"{'abcdef'[i]}.txt", published=dt.date(2021, 10, 12 + i))
        for i, text in enumerate(texts)
    ]


def codes(report: Report) -> list[str]:
    return [d.code for d in report.discrepancies]


def test_both_sides_are_quoted_with_their_places() -> None:
    two = articles(COURIER, HERALD)
    report = check(two)
    told = next(d for d in report.discrepancies if d.code == "C101")
    assert told.problem == "31 parish councils, or 33 parish councils: two counts of the same thing disagree"
    assert [(x.article, x.quote) for x in told.labels] == [
        ("a.txt", "31 parish councils"),
        ("b.txt", "33 parish councils"),
    ]
    for discrepancy in report.discrepancies:
        for label in discrepancy.labels:
            text = next(a.text for a in two if a.name == label.article)
            assert text[label.start : label.end] == label.quote
            line = text.splitlines()[label.line - 1]
            assert line[label.column - 1 :].startswith(label.quote.splitlines()[0])


def test_the_order_of_the_articles_does_not_matter() -> None:
    three = articles(COURIER, HERALD, COURIER.replace("31", "35"))
    first = render(check(three), "json")
    for seed in range(3):
        shuffled = three[:]
        random.Random(seed).shuffle(shuffled)
        assert render(check(shuffled), "json") == first


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import sys, datetime as dt; from factcheck import Article, check, render;"
        f"texts = {[COURIER, HERALD]!r};"
        "print(render(check([Article.from_text(t, name=str(i), published=dt.date(2021, 10, 12)) "
        "for i, t in enumerate(texts)]), 'json'))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1


def test_one_difference_in_many_places_is_one_finding() -> None:
    many = articles(COURIER, COURIER, COURIER, HERALD)
    told = [d for d in check(many).discrepancies if d.code == "C101"]
    assert len(told) == 1
    assert [x.quote for x in told[0].labels] == [*["31 parish councils"] * 3, "33 parish councils"]


def test_an_archive_is_compared_with_the_draft_and_not_with_itself() -> None:
    draft, *archive = articles(COURIER, HERALD, HERALD.replace("33", "39"))
    for discrepancy in check([draft], against=archive).discrepancies:
        assert draft.name in {x.article for x in discrepancy.labels}


FILLER = """
{place} has waited for the road for years, and the {place} Echo has filled its letters page with little
else. The county council says that it will decide before the summer, when the surveyors have walked the
whole of the line and the last of the objections has been read. Landowners along the line have been told
to expect a letter. Shopkeepers in the middle of the town are of two minds: the lorries would go, but so
would some of the custom that they bring. Nobody at the county would say what happens if the money runs
out before the bridge over the river is built.
"""


def test_stories_of_two_places_are_not_compared() -> None:
    other = HERALD.replace("Haverleigh", "Dunmere").replace("Marsh", "Quist").replace("Owen", "Piet")
    one = COURIER + FILLER.format(place="Haverleigh")
    assert "C101" in codes(check(articles(one, HERALD + FILLER.format(place="Haverleigh"))))
    assert "C101" not in codes(check(articles(one, other + FILLER.format(place="Dunmere"))))


def test_a_rule_that_breaks_down_is_told_and_the_others_go_on() -> None:
    def bad(claim: Count) -> Iterator[Finding]:
        """A count that this rule cannot judge, because the rule itself is wrong."""
        raise ZeroDivisionError("by nought")
        yield

    broken: Rule = rule("X900", select=each(Count))(bad)

    def good(claim: Count) -> Iterator[Finding]:
        """A count that stands in the text, whatever it may be."""
        yield finding(f"{claim.quote} was seen", claim)

    fine: Rule = rule("X901", select=each(Count), severity="note")(good)
    report = check(articles(COURIER), rules=[broken, fine])
    crash = next(d for d in report.discrepancies if d.name == "rule-crashed")
    assert "bad broke down: ZeroDivisionError: by nought" in crash.problem
    assert __file__ in crash.why
    assert "31 parish councils was seen" in [d.problem for d in report.discrepancies]


def test_a_weak_reading_never_raises_an_alarm() -> None:
    vague = COURIER.replace("31 parish councils", "dozens of parish councils")
    for discrepancy in check(articles(vague, HERALD)).discrepancies:
        if any("dozens" in x.quote for x in discrepancy.labels):
            assert discrepancy.severity is Severity.NOTE


def test_coverage_says_what_was_compared_and_what_not() -> None:
    coverage = check(articles(COURIER, HERALD)).coverage
    assert coverage.articles == 2
    assert coverage.claims > 5
    assert coverage.comparisons >= 1
    assert coverage.rules > 30
    assert all(isinstance(n, int) and n > 0 for n in coverage.not_compared.values())


def test_nothing_to_compare_is_no_pass() -> None:
    report = check(articles("Nothing here counts, and nobody says a word about it at all.\n"))
    assert report.coverage.comparisons == 0
    assert report.discrepancies == ()


@pytest.mark.parametrize(
    "text", ["", "\n\n", "One.", "“", "1,2,3 4-5 £ % 31 June", "a" * 5000, "Mr. Mr. Mr. 10 10 10"]
)
def test_odd_texts_are_checked_without_a_fault(text: str) -> None:
    report = check([Article.from_text(text, name="odd.txt"), Article.from_text(text, name="odder.txt")])
    assert "X101" not in codes(report)
    json.loads(render(report, "json"))


def test_the_fingerprint_depends_on_the_words_and_not_on_their_line() -> None:
    moved = articles(COURIER, HERALD)
    report = check(moved)
    lower = check(
        articles(COURIER.replace("Campaigners in", "A new paragraph stands here.\n\nCampaigners in"), HERALD)
    )
    before = {d.fingerprint for d in report.discrepancies if d.code == "C101"}
    after = {d.fingerprint for d in lower.discrepancies if d.code == "C101"}
    assert before == after != set()


def test_what_was_told_of_was_compared() -> None:
    article = Article.from_text("The fair opened on Tuesday 12 March 2021.", name="a.txt")
    report = check([article])
    assert [found.name for found in report.discrepancies] == ["weekday-wrong"]
    assert report.coverage.comparisons == 1


def test_what_a_check_makes_hangs_in_no_circle() -> None:
    """The command looks for none: what hung in one would stay till its end."""
    two = articles(COURIER, HERALD.partition("Owen")[0])
    assert codes(check(two)) == ["Q102", "C101"]  # what is made once is made by now
    gc.collect()
    gc.disable()
    try:
        check(two)
        assert gc.collect() == 0
    finally:
        gc.enable()
