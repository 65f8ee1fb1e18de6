from __future__ import annotations

import random

import pytest

from factcheck.claim import Article
from factcheck.relate.evidence import frequencies
from factcheck.relate.stories import stories

ENDS = ("bury", "well", "mere", "ley")
TOWNS = [start + end for start in ("Ald", "Brack", "Corn", "Dun", "East", "Fen") for end in ENDS]
FAIRS = [start + end for start in ("Gar", "Hex", "Inch", "Jar", "Kel", "Lorn") for end in ENDS]
FARMERS = [start + end for start in ("Pik", "Quill", "Rud", "Sol", "Thrupp", "Us") for end in ENDS]


def tell(story: int, version: int) -> Article:
    """One of the versions of one of many stories; the county and its council stand in all of them."""
    town, fair, farmer = TOWNS[story], FAIRS[story], FARMERS[story]
    bodies = (
        f"A barn in {town} burned down, the Marlshire Council said. The farmer, {farmer}, was at the "
        f"{fair} Fair with Marlshire friends.",
        f"The farmer of {town} whose barn burned down is {farmer}, and neighbours at the {fair} Fair "
        f"learned of it from the Marlshire Council.",
    )
    return Article.from_text(bodies[version], name=f"{story}-{version}.txt")


def grouped(articles: list[Article]) -> set[frozenset[str]]:
    """The names of the articles of each story."""
    found = stories(articles, {article.name: frequencies(article) for article in articles})
    return {frozenset(name for name in found if found[name] == group) for group in found.values()}


@pytest.mark.parametrize("many", [12, 24])
def test_an_archive_keeps_its_stories_apart_though_all_share_a_county(many: int) -> None:
    articles = [tell(story, version) for story in range(many) for version in (0, 1)]
    assert grouped(articles) == {frozenset({f"{n}-0.txt", f"{n}-1.txt"}) for n in range(many)}


def test_articles_without_names_are_stories_of_their_own() -> None:
    articles = [Article.from_text(f"there were {n} of them.", name=f"{n}.txt") for n in range(25)]
    assert len(grouped(articles)) == 25


@pytest.mark.parametrize("many", [4, 20])
def test_the_order_of_the_articles_changes_no_story(many: int) -> None:
    articles = [tell(story, version) for story in range(many) for version in (0, 1)]
    mixed = articles[:]
    random.Random(3).shuffle(mixed)
    assert grouped(mixed) == grouped(articles)


def test_many_versions_of_one_story_are_one_story() -> None:
    articles = [
        Article.from_text(tell(3, n % 2).text + f" It was seen at {n} minutes past.", name=f"{n}.txt")
        for n in range(30)
    ]
    assert len(grouped(articles)) == 1


def versions(story: int, many: int) -> list[Article]:
    """That many articles of one story, with other words at the end of each."""
    return [
        Article.from_text(f"{tell(story, n % 2).text} It was {n} minutes past.", name=f"{story}-{n}.txt")
        for n in range(many)
    ]


def test_a_story_of_more_articles_than_are_weighed_two_by_two_is_one_story() -> None:
    articles = [*versions(0, 130), *(article for story in range(1, 24) for article in versions(story, 6))]
    large = frozenset(article.name for article in articles[:130])
    assert [large & found for found in grouped(articles) if large & found] == [large]


def test_a_name_that_more_than_a_hundred_articles_share_joins_no_stories() -> None:
    articles = [article for story in range(24) for article in versions(story, 6)]
    found = grouped(articles)
    assert len(found) == 24
    assert {len(story) for story in found} == {6}
