"""The table of hedges: one row a hedge, each with a source, each opening a figure to its side."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar.hedges import AFTER, BEFORE, VAGUE, hedge_after, hedge_before, widen


@pytest.mark.parametrize("table", [BEFORE, AFTER], ids=["before", "after"])
def test_every_hedge_stands_once_with_a_source(table: tuple[object, ...]) -> None:
    words = [hedge.words for hedge in table]  # type: ignore[attr-defined]
    assert len(words) == len(set(words))
    assert all(hedge.source and hedge.words == hedge.words.lower().strip() for hedge in table)  # type: ignore[attr-defined]


@pytest.mark.parametrize("hedge", BEFORE, ids=lambda hedge: hedge.words)
def test_every_hedge_is_found_before_a_figure(hedge: object) -> None:
    text = f"They saw {hedge.words} 20"  # type: ignore[attr-defined]
    found = hedge_before(text, len(text) - 2)
    assert found is not None
    assert found[0] == hedge
    assert text[found[1] :] == f"{hedge.words} 20"  # type: ignore[attr-defined]


@pytest.mark.parametrize("hedge", AFTER, ids=lambda hedge: hedge.words)
def test_every_hedge_is_found_after_a_figure(hedge: object) -> None:
    joint = "-" if hedge.words in ("odd", "ish") else " "  # type: ignore[attr-defined]
    text = f"20{joint}{hedge.words}"  # type: ignore[attr-defined]
    found = hedge_after(text, 2, len(text))
    assert found == (hedge, len(text))


@pytest.mark.parametrize(
    "text",
    ["prices went up to 20", "how about 20", "leftover 20", "20 or more than 30", "<>20"],
)
def test_other_words_are_no_hedge(text: str) -> None:
    at = text.index("20")
    assert hedge_before(text, at) is None
    assert hedge_after(text, at + 2, len(text)) is None


def test_no_more_than_is_not_more_than() -> None:
    found = hedge_before("no more than 20", 13)
    assert found is not None
    assert found[0].side == "at most"


@given(st.sampled_from([hedge.side for hedge in BEFORE]), st.fractions(-(10**6), 10**6))
def test_a_hedge_never_leaves_the_interval_empty(side: str, value: Fraction) -> None:
    low, low_open, high, high_open = widen(side, value, value, value)  # type: ignore[arg-type]
    if low is not None and high is not None:
        assert low < high or (low == high and not low_open and not high_open)


@given(st.fractions(1, 10**6))
def test_just_over_and_just_under_stay_on_their_side_of_the_figure(value: Fraction) -> None:
    over, under = widen("just over", value, value, value), widen("just under", value, value, value)
    assert over[:2] == (value, True)
    assert under[2:] == (value, True)


@given(st.fractions(1, 10**6))
def test_about_reaches_as_far_to_both_sides(value: Fraction) -> None:
    low, _, high, _ = widen("around", value, value, value)
    assert low is not None
    assert high is not None
    assert value - low == high - value >= value / 10


def test_every_vague_word_allows_something_and_says_why() -> None:
    assert all(word.low <= word.high and word.source for word in VAGUE.values())
