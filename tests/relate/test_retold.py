"""Passages told twice with another figure."""

from __future__ import annotations

import pytest

from factcheck.claim import Article
from factcheck.extract import extract
from factcheck.relate import relate
from factcheck.relate.retold import retold


def pairs(*texts: str) -> list[tuple[str, str]]:
    articles = [Article.from_text(text, name=f"{i}.md") for i, text in enumerate(texts)]
    related = relate([c for a in articles for c in extract(a)], articles)
    return [(x.a.quote, x.b.quote) for x in retold(related.claims, related.one_story)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(
            "The list price of a Haverleigh skiff ranges from £1,360 to £2,240.",
            "The list price of a Haverleigh skiff ranges from £1,770 to £2,240, the club says.",
            True,
            id="one end of a range",
        ),
        pytest.param(
            "The baker, who lives above his shop, shared the recipe with more than 100 mill towns.",
            "She was told that the baker shared the recipe with more than 95 mill towns.",
            False,
            id="a few words",
        ),
        pytest.param(
            "Westmere mill sends nine in ten loaves to the harbour by cart before dawn each day.",
            "Eastmere mill sends eight in ten loaves to the harbour by cart before dawn each day.",
            False,
            id="two names in one form of words",
        ),
        pytest.param(
            "The Haverleigh choir has sung at the harbour wall on Sundays for 12 years.",
            "The Haverleigh choir has sung at the harbour wall on Sundays for twelve years.",
            False,
            id="digits and words",
        ),
        pytest.param(
            "A 20-year-old sailor was lifted from the harbour mud and taken to the cottage hospital.",
            "A 26-year-old sailor was lifted from the harbour mud and taken to the cottage hospital.",
            False,
            id="somebody new",
        ),
        pytest.param(
            "The vicar is accused of locking his 10-year-old nephew in the organ loft over the weekend.",
            "The vicar is accused of locking his 11-year-old nephew in the organ loft on Sunday.",
            True,
            id="somebody known by another",
        ),
    ],
)
def test_one_article(first: str, second: str, found: bool) -> None:
    assert bool(pairs(f"{first}\n\nRain fell on the pier.\n\n{second}")) is found


def test_a_toll_that_two_outlets_give_moves() -> None:
    toll = "Storms along the Haverleigh coast road killed {} people in their cars on Sunday, officers said."
    assert pairs(toll.format("six"), toll.format("nine")) == []
    assert len(pairs(toll.format("six") + "\n\n" + toll.format("nine"))) == 1
