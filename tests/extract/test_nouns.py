"""Noun phrases behind a figure: where they end, which word is the head, what narrows it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.extract.nouns import is_verb, phrase_after, phrase_of, plural
from factcheck.extract.text import words_of


@pytest.mark.parametrize(
    ("words", "head", "modifiers"),
    [
        pytest.param("sexual assault claims", "claim", ("assault", "sexual"), id="before the noun"),
        pytest.param("claims of sexual assault", "claim", ("assault", "sexual"), id="behind the noun"),
        pytest.param("women officers", "officer", ("woman",), id="an irregular plural before the noun"),
        pytest.param("sports clubs", "club", ("sport",), id="an attributive plural"),
        pytest.param("cases officers dropped", "case", (), id="a clause without a pronoun"),
        pytest.param("League and Cup games", "game", ("cup", "league"), id="two modifiers joined"),
        pytest.param("large, black dogs", "dog", ("black", "large"), id="two adjectives"),
        pytest.param("men and women", "man", (), id="two nouns joined"),
        pytest.param("others", "others", (), id="others"),
        pytest.param("B&Bs", "b&b", (), id="a word with a sign"),
    ],
)
def test_head_and_modifiers(words: str, head: str, modifiers: tuple[str, ...]) -> None:
    phrase = phrase_of(words_of(words))
    assert phrase is not None
    assert (phrase.head, tuple(sorted(phrase.modifiers))) == (head, modifiers)


def test_whom_it_concerns() -> None:
    phrase = phrase_of(words_of("complaints made against serving wardens last year"))
    assert phrase is not None and phrase.population == "wardens"


@pytest.mark.parametrize("words", ["dead", "injured", "missing", "arrested"])
def test_a_state_counts_people(words: str) -> None:
    phrase = phrase_after(words_of(words), 0)
    assert phrase is not None and phrase.head == "people" and phrase.state


@pytest.mark.parametrize(
    "words", ["were killed", "resulted in fines", "suffering gunshot wounds", "in Leeds", ", and more", ""]
)
def test_a_bare_figure_has_no_phrase(words: str) -> None:
    assert phrase_after(words_of(words), 0) is None


@pytest.mark.parametrize(
    ("word", "answer"), [("officers", True), ("people", True), ("bus", False), ("sales", True)]
)
def test_plural(word: str, answer: bool) -> None:
    assert plural(word) is answer


@pytest.mark.parametrize(
    ("word", "answer"), [("fell", True), ("accused", True), ("hundred", False), ("shed", False)]
)
def test_verb(word: str, answer: bool) -> None:
    assert is_verb(word) is answer


@given(st.text(alphabet="abcdeist ,.&'-AB", max_size=60))
def test_a_phrase_lies_inside_the_words(text: str) -> None:
    words = words_of(text)
    phrase = phrase_after(words, 0)
    if phrase is not None:
        assert 0 <= phrase.start < phrase.head_end <= phrase.end <= len(text)
