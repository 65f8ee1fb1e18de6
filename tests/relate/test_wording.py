"""Words of a quotation, and how two of them are related."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Quote, Span
from factcheck.relate.wording import compare_words, fold, letters_apart, tokens


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("neighbour", "neighbor", "spelling"),
        ("organised", "organized", "spelling"),
        ("co-operate", "cooperate", "spelling"),
        ("travelled", "traveled", "spelling"),
        ("centre", "center", "spelling"),
        ("recieve", "receive", "spelling"),
        ("naïve", "naive", "spelling"),
        ("requires", "require", "inflection"),
        ("was", "is", "inflection"),
        ("will", "would", "inflection"),
        ("council's", "council", "inflection"),
        ("filled", "filed", "swap"),
        ("million", "billion", "swap"),
        ("institutional", "systematic", "swap"),
        ("win", "lose", "swap"),
    ],
)
def test_relation_of_two_words(a: str, b: str, relation: str) -> None:
    assert compare_words(a, b) == relation
    assert compare_words(b, a) == relation


def forms(text: str) -> list[str]:
    article = Article(name="a", text=text)
    return [t.form for t in tokens(Quote(span=Span.of(article, 0, len(text)), words=text))]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("I can't and won't", "i can not and will not"),
        ("It’s Ann’s", "it is ann's"),
        ("five of 12", "5 of 12"),
        ("[W]e said [they] would", "we said they would"),
        ("It is O.K. in the U.S. now", "it is okay in the US now"),
        ("10% or ten per cent", "10 per cent or 10 per cent"),
        ("what a b*****d", "what a b*****d"),
    ],
)
def test_plain_forms(printed: str, plain: str) -> None:
    assert forms(printed) == plain.split()


def test_an_ellipsis_marks_the_word_after_it() -> None:
    text = "We came … and went."
    found = tokens(Quote(span=Span.of(Article(name="a", text=text), 0, len(text)), words=text))
    assert [t.form for t in found if t.gap] == ["and"]


def test_pieces_leave_out_what_stands_between_them() -> None:
    text = "“We came,” she said, “and went.”"
    article = Article(name="a", text=text)
    quote = Quote(
        span=Span.of(article, 1, len(text) - 1), words="We came, and went.", pieces=((1, 9), (22, 31))
    )
    assert [t.form for t in tokens(quote)] == ["we", "came", "and", "went"]


NAMES = st.text(alphabet="abcde", max_size=8)


@given(NAMES, NAMES)
def test_letters_apart_is_the_same_from_both_sides_and_zero_for_equals_only(a: str, b: str) -> None:
    apart = letters_apart(a, b)
    assert apart == letters_apart(b, a)
    assert (apart == 0) == (a == b)


@given(NAMES, st.integers(0, 7), st.sampled_from("xyz"))
def test_one_letter_more_is_one_letter_apart(a: str, at: int, letter: str) -> None:
    assert letters_apart(a, a[:at] + letter + a[at:]) == 1


def test_two_exchanged_letters_are_one_slip() -> None:
    assert letters_apart("aldersey", "aldresey") == 1


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
