"""A short text that sums up a longer one is borne out by it: its figures and its names."""

from __future__ import annotations

import pytest

from factcheck.claim import Article
from factcheck.extract import extract
from factcheck.relate import Related
from factcheck.relate.summaries import summaries
from factcheck.relate.summary_figures import strayed_figures
from factcheck.relate.summary_names import strayed_names

TEXT = """\
The Aune lifeboat was launched on Tuesday evening after a trawler lost its rudder off Carrow Head, and \
towed it to Westmere through a gale, the harbour board said.

Ada Holm, the coxswain, said that the 14 men on the trawler had been without power for nine hours when \
her crew of six reached them. It was the third launch of the week.

The trawler was built in 1987 and belongs to Birk Fisheries of Orrin, which paid £2.4 million for it in the \
spring. More than 300 people watched from the pier as the two boats came in.

A spokesman for Birk Fisheries said that the rudder would be looked at by the yard. The Orrin Rovers beat \
Tarnby Town 3-1 that night with only 11 people in the stand.
"""


def related(summary: str, text: str = TEXT, **facts: str) -> Related:
    """The claims of a summary and its text."""
    articles = [
        Article.from_text(summary, name="sum.md", **facts),  # type: ignore[arg-type]
        Article.from_text(text, name="text.md", outlet="Herald"),
    ]
    return Related([claim for article in articles for claim in extract(article)], articles)


def strayed(summary: str) -> list[tuple[str, str]]:
    """The words of the summary that stray from its text, each with those in their place there."""
    found = related(summary)
    return [(x.summary.quote, x.text.quote) for x in (*strayed_figures(found), *strayed_names(found))]


FIGURES = {
    "a count": (
        "The 41 men on the trawler had been without power for nine hours.",
        ("41 men", "14 men"),
    ),
    "a length": (
        "The men on the trawler had been without power for five hours.",
        ("five hours", "nine hours"),
    ),
    "a year": ("The trawler of Birk Fisheries of Orrin was built in 1978.", ("1978", "1987")),
    "a sum of money": (
        "Birk Fisheries of Orrin paid £4.2 million for the trawler in the spring.",
        ("£4.2 million", "£2.4 million"),
    ),
    "a ceiling for a floor": (
        "Fewer than 300 people watched from the pier as the boats came in.",
        ("Fewer than 300 people", "More than 300 people"),
    ),
    "a score": ("The Orrin Rovers beat Tarnby Town 4-1 that night.", ("4", "3")),
    "a figure that the text has of something else": (
        "In all 14 people watched from the pier as the two boats came in.",
        ("14 people", "More than 300 people"),
    ),
}


@pytest.mark.parametrize(("summary", "found"), FIGURES.values(), ids=FIGURES)
def test_a_figure_strays(summary: str, found: tuple[str, str]) -> None:
    assert strayed(summary) == [found]


NAMES = {
    "a person": (
        "Ruth Dean, the coxswain, said the men on the trawler had been without power.",
        ("Ruth Dean", "Ada Holm"),
    ),
    "a place": (
        "The Aune lifeboat towed the trawler to Felling through a gale.",
        ("Felling", "Westmere"),
    ),
    "a day": (
        "The Aune lifeboat was launched on Friday evening after a trawler lost its rudder.",
        ("Friday", "Tuesday"),
    ),
}


@pytest.mark.parametrize(("summary", "found"), NAMES.values(), ids=NAMES)
def test_a_name_strays(summary: str, found: tuple[str, str]) -> None:
    assert strayed(summary) == [found]


BORNE_OUT = {
    "its own figures": "The 14 men on the trawler had been without power for nine hours.",
    "a rounder figure": "Birk Fisheries of Orrin paid £2m for the trawler in the spring.",
    "a figure inside a bound": "At least 301 people watched from the pier as the boats came in.",
    "a wider bound": "More than 200 people watched from the pier as the boats came in.",
    "a sum of two figures": "The lifeboat reached 20 men: the 14 men on the trawler and her crew of six.",
    "a surname alone": "Holm, the coxswain, said the men on the trawler had been without power.",
    "those of a place": "Orriner Birk Fisheries paid £2.4 million for the trawler in the spring.",
    "a name that nothing stands against": "Birk Fisheries said the rudder would be looked at by the yard.",
}


@pytest.mark.parametrize("summary", BORNE_OUT.values(), ids=BORNE_OUT)
def test_what_the_text_bears_out_does_not_stray(summary: str) -> None:
    assert strayed(summary) == []


def test_an_article_with_a_headline_sums_up_nothing() -> None:
    body = "The 41 men on the trawler had been without power for nine hours."
    assert not list(summaries(related(f"Lifeboat tows trawler\n\n{body}")))


def test_an_article_of_another_outlet_sums_up_nothing() -> None:
    body = "The 41 men on the trawler had been without power for nine hours."
    assert list(summaries(related(body)))
    assert not list(summaries(related(body, outlet="Courier")))


def test_an_article_in_its_own_words_sums_up_nothing() -> None:
    told = (
        "Sailors drifted helplessly with 41 aboard before volunteers, cheered by crowds, dragged them home."
    )
    assert not list(summaries(related(told)))


def test_a_given_name_beside_a_surname_of_the_text_is_no_other_name() -> None:
    text = TEXT.replace("Ada Holm, the coxswain,", "Ms Holm, the coxswain,")
    found = related("Ada Holm, the coxswain, said the men on the trawler had been without power.", text)
    assert not list(strayed_names(found))


def test_the_exact_figure_of_a_floor_is_told_elsewhere() -> None:
    assert strayed("In all 300 people watched from the pier as the two boats came in.") == []
