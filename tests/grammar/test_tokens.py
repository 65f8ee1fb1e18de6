"""Tokens: one class letter a word, and forms as patterns over the letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar.tokens import OTHER, compile_form, tokenise


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("in May", "in MONTHCAP"),
        ("3rd may", "ORDINAL MONTHLOW"),
        ("the sun", f"the {OTHER}"),
        ("Sun 12", "DAYABBR N12"),
        ("2019/20", "SPAN"),
        ("2016-2020", "YEARFIGURE DASH YEARFIGURE"),
        ("12/10/2021", "NUMDATE"),
        ("the 1990s", "the DECADE4"),
        ("2016's", "YEARFIGURE POSSESSIVE"),
        ("Q3", "QUARTERFIGURE"),
        ("10.30am", OTHER),
        ("Boxing Day", "HOLIDAY"),
        ("34-year-old", "NUMBER DASH year DASH old"),
    ],
)
def test_the_class_of_each_word(text: str, form: str) -> None:
    assert tokenise(text).classes == compile_form(form.replace(OTHER, ""), {}) + (
        OTHER if OTHER in form else ""
    )


def test_a_form_may_leave_words_out_and_choose() -> None:
    pattern = compile_form(
        "the? DAY of? (MONTHNAME|MONTHCAP)", {"DAY": compile_form("(N12|N31|ORDINAL)", {})}
    )
    for text in ("3 May", "the 3rd of June", "31 May"):
        assert re.fullmatch(pattern, tokenise(text).classes)
    assert not re.fullmatch(pattern, tokenise("3 sun").classes)


def test_an_unknown_word_in_a_form_is_an_error() -> None:
    with pytest.raises(KeyError):
        compile_form("the unheard", {})


@given(st.text(max_size=60))
def test_tokens_stand_in_order_and_have_one_letter_each(text: str) -> None:
    tokens = tokenise(text)
    assert len(tokens.texts) == len(tokens.starts) == len(tokens.classes)
    at = 0
    for index in range(len(tokens.classes)):
        start, end = tokens.start(index), tokens.end(index)
        assert at <= start < end <= len(text)
        at = end
