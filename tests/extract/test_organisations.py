"""Organisations: names with a head word, acronyms, and both beside one another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.claim import Article
from factcheck.extract.names import organisations
from factcheck.extract.organisations import acronym_of
from factcheck.extract.text import Text


def found(text: str) -> list[tuple[str, str | None]]:
    return [
        (claim.name, claim.acronym) for claim in organisations(Text(Article.from_text(text, name="a.md")))
    ]


CASES = {
    "of and for inside": (
        "It went to the Independent Office for Harbour Conduct today.",
        [("Independent Office for Harbour Conduct", None)],
    ),
    "a head word at the end": (
        "The Kelp Against Plastic Coalition wrote.",
        [("Kelp Against Plastic Coalition", None)],
    ),
    "an acronym in brackets": (
        "The Professional Standards Department (PSD) replied.",
        [("Professional Standards Department", "PSD"), ("PSD", None)],
    ),
    "a name in brackets after its acronym": (
        "The PSD (Professional Standards Department) replied.",
        [("Professional Standards Department", "PSD")],
    ),
    "an acronym alone": ("Later the IOPC replied.", [("IOPC", None)]),
    "a place is no part": ("Britain's Home Office replied.", [("Home Office", None)]),
    "two bodies joined by and": (
        "The Home Office and Kent Police replied.",
        [("Home Office", None), ("Kent Police", None)],
    ),
    "one body with and inside": (
        "The Department for Work and Pensions replied.",
        [("Department for Work and Pensions", None)],
    ),
    "a council on something": (
        "The Council on Foreign Relations met.",
        [("Council on Foreign Relations", None)],
    ),
    "no body at all": ("In May Nora Plum watched TV in the UK.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_organisations_as_printed(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("PSD", "Professional Standards Department", True),
        ("IOHC", "Independent Office for Harbour Conduct", True),
        ("PSD", "Independent Office for Harbour Conduct", False),
        ("IOPC", "Professional Standards Department", False),
    ],
)
def test_an_acronym_fits_the_first_letters(acronym: str, name: str, fits: bool) -> None:
    assert acronym_of(acronym, name) is fits


WORDS = [
    "Home Office",
    "Kent Police",
    "Nora Plum",
    "the",
    "of",
    "and",
    "Women's",
    "Britain's",
    "(PSD)",
    "IOPC",
    "said.",
    "Chief",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=9))
def test_every_name_is_verbatim_and_in_order(words: list[str]) -> None:
    claims = organisations(Text(Article.from_text(" ".join(words), name="a.md")))
    assert all(claim.span.quote in (claim.name, claim.acronym) for claim in claims)
    starts = [claim.span.start for claim in claims]
    assert starts == sorted(set(starts))
