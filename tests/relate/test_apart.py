"""Figures of one noun that cannot be one, and figures that two people give."""

import pytest

from factcheck import Article, check


def found(*paragraphs: str) -> list[tuple[str, str]]:
    article = Article.from_text("\n\n".join(("Harbour news", *paragraphs)), name="a.md")
    return [(str(d.severity), d.problem) for d in check([article]).discrepancies]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Northway earned £3m last year and its 120 harbour pilots had a rise.",
            "Dunmere earned £4m last year and its 83 harbour pilots had a rise.",
        ),
        (
            "Ann Lowther, tall and grey, has 14 harbour pilots.",
            "Bess Marrick, tall and grey, has 16 harbour pilots.",
        ),
        (
            "Harbour fees at the north quay rose 25% to £1.04m last year.",
            "Harbour fees at the south quay fell 1% to £1.13m last year.",
        ),
        (
            "Here are three reasons why the harbour may grow.",
            "Here are four reasons why the harbour may shrink.",
        ),
        (
            "It is the pilot's third harbour race in three years.",
            "If he sails again it will be four harbour races in five years.",
        ),
    ],
    ids=["whose", "who has them", "two changes", "two lists", "lengths of two counts"],
)
def test_the_words_beside_tell_two_things_apart(first: str, second: str) -> None:
    assert found(first, second) == []


def test_one_owner_under_a_longer_name_is_one() -> None:
    told = found(
        "Northway Ferries earned £3m last year and its 120 harbour pilots had a rise.",
        "Northway earned £3m and its 83 harbour pilots had a rise last year.",
    )
    assert any("120 harbour pilots" in problem and "83" in problem for _, problem in told)


TOLL = "people died when the ferry hit the harbour wall at Westmere"


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        (f"Ann Lowther said 77 {TOLL}.", f"Bess Marrick said 80 {TOLL}.", "warning"),
        (f"Ann Lowther said 77 {TOLL}.", f"Ann Lowther said 80 {TOLL}.", "error"),
        (f"In all 77 {TOLL}.", f"Ann Lowther wrote: “We hear that 80 {TOLL}.”", "warning"),
    ],
    ids=["two people", "one person", "the article, and somebody quoted"],
)
def test_what_two_voices_give_was_given_by_both(first: str, second: str, severity: str) -> None:
    assert {how for how, problem in found(first, second) if "77" in problem} == {severity}


def test_all_of_those_that_are_named_are_counted_there() -> None:
    lead = "Here are five trends to watch."
    assert found(lead, "Marsh won Hale, Quayside and Westmere by ten points, and Cole lost all three.") == []


def test_people_from_a_place_are_some_of_all() -> None:
    told = [
        Article.from_text(f"{head}\n\nA ferry hit the harbour wall at Westmere on Sunday.", name=name)
        for name, head in (("a.md", "Ferry crash kills 10 from Kent"), ("b.md", "Ferry crash kills 12"))
    ]
    assert not [d for d in check(told).discrepancies if len({label.article for label in d.labels}) > 1]
