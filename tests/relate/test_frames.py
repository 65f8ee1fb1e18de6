"""Frames: the words right beside a time."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Claim, Length, TimeSpan
from factcheck.extract.text import Text
from factcheck.extract.times import times_to_claims
from factcheck.grammar.times import find_times
from factcheck.relate.frames import frame_of, frame_points, one_noun, two_verbs


def time(text: str) -> Claim:
    read = Text(Article.from_text(text, name="a.md"))
    (claim,) = (c for c in times_to_claims(read, find_times(read.plain)) if isinstance(c, Length | TimeSpan))
    return claim


def test_the_telling_words_stand_in_their_order_three_on_a_side() -> None:
    frame = frame_of(time("The plan: the old harbour awards were scrapped in 2012 and Westmere wept."))
    assert frame.before == ("harbour", "award", "scrap")
    assert frame.after == ("westmere", "weep")
    assert frame.verb == "scrap"


def test_words_of_another_clause_are_no_part_of_it() -> None:
    assert frame_of(time("The harbour froze; in 2012 it did not.")).before == ()


def test_the_unit_of_a_figure_tells_nothing() -> None:
    assert frame_of(time("Debt climbed to 47bn euros in 2004.")).before == ("debt", "climb")


def test_words_on_the_same_side_count_twice_those_on_the_other() -> None:
    one = time("The Haverleigh regatta was in 2011.")
    assert frame_points(one, time("The Haverleigh fair was in 2012.")) == 100
    assert frame_points(one, time("In 2012 came Haverleigh.")) == 50


ONE_NOUN = {
    "the same noun": ("a two-hour silence", "a three-hour silence", True),
    "one narrows it": ("two hours of silence", "three hours of utter silence", True),
    "both narrow it, alike": ("two years of paid leave", "three years of paid leave", True),
    "both narrow it, otherwise": ("two years of paid leave", "three years of unpaid leave", False),
    "two nouns": ("a two-hour silence", "a three-hour concert", False),
    "none": ("two hours", "three hours", False),
}


@pytest.mark.parametrize(("a", "b", "one"), ONE_NOUN.values(), ids=ONE_NOUN)
def test_whether_two_times_measure_one_noun(a: str, b: str, one: bool) -> None:
    frames = [frame_of(time(f"They want {words}.")) for words in (a, b)]
    assert one_noun(*frames) is one
    assert one_noun(*reversed(frames)) is one


def test_two_verbs_are_two_events() -> None:
    founded, scrapped = frame_of(time("It was founded in 1994.")), frame_of(time("It was scrapped in 2012."))
    assert two_verbs(founded, scrapped)
    assert not two_verbs(founded, founded)
    assert not two_verbs(founded, frame_of(time("In 2012 it went.")))


SENTENCES = {
    "one name": (
        "They said Reed serves nine years in prison",
        "Counsel for Reed spoke of a five-year term",
        True,
    ),
    "two names": (
        "They said Reed serves nine years in prison",
        "They said Cole serves five years in jail",
        False,
    ),
    "nobody is named": ("he serves nine years in prison", "he serves five years in prison", False),
    "what the law allows": (
        "They said Reed serves nine years in jail",
        "They said Reed could get five years in jail",
        False,
    ),
}


@pytest.mark.parametrize(("a", "b", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_that_is_served_is_narrowed_by_who_is_named(a: str, b: str, expected: bool) -> None:
    assert one_noun(frame_of(time(f"{a}.")), frame_of(time(f"{b}."))) is expected
