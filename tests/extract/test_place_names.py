"""Places: known names, lists of them, and unknown names after a preposition."""

from __future__ import annotations

import pytest

from factcheck.claim import Article
from factcheck.extract.names import places
from factcheck.extract.text import Text


def found(text: str) -> list[str]:
    return [place.name for place in places(Text(Article.from_text(text, name="a.md")))]


CASES = {
    "a list is one place": (
        "Forces in England, Wales and Scotland replied.",
        ["England, Wales and Scotland"],
    ),
    "two joined by and are one": ("Schools across England and Wales shut.", ["England and Wales"]),
    "a town and its county are two": ("She lives in Luton, Bedfordshire.", ["Luton", "Bedfordshire"]),
    "an alias with full stops": ("He flew to the U.S. in May.", ["U.S."]),
    "the longest name": ("It rained in Northern Ireland.", ["Northern Ireland"]),
    "a possessive": ("It is England's largest port.", ["England"]),
    "an unknown place after in": ("They met in Quellbury yesterday.", ["Quellbury"]),
    "a street": ("A man fell in Auburn Street last night.", ["Auburn Street"]),
    "a place inside a body's name is none": ("Kent Police and the Boston Globe replied.", []),
    "a word that is a place only after a preposition": (
        "Reading is fun, but she lives in Reading.",
        ["Reading"],
    ),
    "a month is none": ("It opened in April.", []),
    "a person is none": ("He believed in Nora Plum.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_places_as_printed(text: str, expected: list[str]) -> None:
    assert found(text) == expected
