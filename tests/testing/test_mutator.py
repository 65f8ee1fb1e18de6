"""The mutator changes one telling of a fact, in a known way, and a rule is measured by what it finds."""

from __future__ import annotations

import pytest

from factcheck import Article
from factcheck.rule import find_rules
from factcheck.testing import Mutation, measure, mutations
from factcheck.testing.mutator import KINDS, story_of

ARTICLES = [
    Article.from_text(
        "Lifeboats on guard\n\n"
        "The coast is guarded by 31 lifeboats, said Mara Fennimore of the harbour board.\n\n"
        "“Our lifeboats were launched within nine minutes of the first call,” she said.",
        name="courier.txt",
    ),
    Article.from_text(
        "Guard on the coast\n\nAlong the coast 31 lifeboats stand guard, Mara Fennimore of the harbour board "
        "said.\n\n“Our lifeboats were launched within nine minutes of the first call,” said Ms Fennimore.",
        name="herald.txt",
    ),
]
C101 = next(rule for rule in find_rules().rules if rule.code == "C101")


@pytest.fixture(scope="module")
def seeded() -> list[Mutation]:
    return list(mutations(story_of(ARTICLES)))


def test_the_same_story_gives_the_same_errors(seeded: list[Mutation]) -> None:
    assert [str(one) for one in mutations(story_of(ARTICLES))] == [str(one) for one in seeded]


def test_each_error_is_one_known_change_in_one_article(seeded: list[Mutation]) -> None:
    originals = {article.name: article.text for article in ARTICLES}
    assert (
        {"another figure", "a nought more", "a name misspelt"} <= {one.kind for one in seeded} <= set(KINDS)
    )
    for one in seeded:
        for article in one.scene.articles:
            text = originals[article.name]
            if article.name == one.edit.article:
                start, end = one.edit.start, one.edit.end
                assert text[start:end] == one.before
                assert article.text == text[:start] + one.after + text[end:] != text
            else:
                assert article.text == text


def test_the_claims_move_along_with_the_words(seeded: list[Mutation]) -> None:
    for one in seeded:
        texts = {article.name: article.text for article in one.scene.articles}
        for claim in one.scene.claims:
            assert texts[claim.span.article][claim.span.start : claim.span.end] == claim.quote


def test_only_the_kinds_that_are_asked_for_are_changed(seeded: list[Mutation]) -> None:
    people = list(mutations(story_of(ARTICLES), ["person"]))
    assert people and {one.kind for one in people} == {"a name misspelt"}


def test_a_rule_is_measured_on_what_it_says_and_what_it_finds() -> None:
    found = measure(C101, ARTICLES, stories=40)
    assert found.said == ()
    assert found.found["another figure"] == found.seeded["another figure"] >= 1
    assert found.generated["caught"] > 0
    assert "as they are: 0 alarms and 0 notes" in found.text()
    assert f"{sum(found.found.values())} of {sum(found.seeded.values())} found" in found.text()


def test_nothing_told_twice_is_said_plainly() -> None:
    assert (
        "(no fact that the rule could judge is told twice)" in measure(C101, ARTICLES[:0], stories=0).text()
    )
