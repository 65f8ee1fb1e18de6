"""Bounds are intervals: what two printed figures both allow does not depend on order, side or repetition."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.value import Bounds, as_number

NUMBERS = st.one_of(st.integers(-50, 50), st.fractions(-5, 5, max_denominator=8))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low = draw(st.none() | NUMBERS)
    high = draw(st.none() | NUMBERS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    shut = low is not None and low == high
    return Bounds(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
        low is not None and not shut and draw(st.booleans()),
        high is not None and not shut and draw(st.booleans()),
    )


@given(bounds(), bounds(), bounds(), NUMBERS)
def test_the_meet_is_a_set_intersection(a: Bounds, b: Bounds, c: Bounds, number: Fraction) -> None:
    met = a.meet(b)
    assert (met is not None and met.contains(number)) == (a.contains(number) and b.contains(number))
    assert a.meet(b) == b.meet(a)
    assert a.meet(a) is not None and a.meet(a).ends == a.ends  # type: ignore[union-attr]
    left = None if met is None else met.meet(c)
    rest = b.meet(c)
    right = None if rest is None else a.meet(rest)
    assert (left is None) == (right is None)
    assert left is None or right is None or left.ends == right.ends


@given(bounds(), bounds())
def test_within_is_the_order_of_the_meet(a: Bounds, b: Bounds) -> None:
    met = a.meet(b)
    assert a.within(b) == (met is not None and met.ends == a.ends)


@given(bounds(), bounds(), NUMBERS, NUMBERS)
def test_sums_hold_the_sums_of_their_numbers(a: Bounds, b: Bounds, x: Fraction, y: Fraction) -> None:
    if a.contains(x) and b.contains(y):
        assert a.plus(b).contains(Fraction(x) + Fraction(y))


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Bounds.exactly(31), "exactly 31"),
        (Bounds.exactly("1150000"), "exactly 1,150,000"),
        (Bounds.exactly("12.50"), "exactly 12.5"),
        (Bounds.exactly("1/3"), "exactly 1/3"),
        (Bounds.at_least(750), "at least 750"),
        (Bounds.at_least(750, more=True), "more than 750"),
        (Bounds.at_most(5, less=True), "less than 5"),
        (Bounds(Fraction(24), Fraction(99)), "24 to 99"),
        (Bounds(), "any number"),
    ],
)
def test_bounds_in_words(figure: Bounds, words: str) -> None:
    assert figure.describe() == words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Bounds.exactly(2000), Bounds.exactly(1987)),
        (Bounds.exactly("229"), Bounds.exactly("229.6")),
        (Bounds.at_most(80, less=True), Bounds.exactly(80)),
    ],
    ids=["a round figure", "fewer digits", "a hedge on the same figure"],
)
def test_figures_that_agree_once_one_is_rounded(a: Bounds, b: Bounds) -> None:
    assert a.meet(b) is None
    assert a.agrees_roundly(b)
    assert b.agrees_roundly(a)


def test_figures_that_no_rounding_brings_together() -> None:
    assert not Bounds.exactly(31).agrees_roundly(Bounds.exactly(33))
    assert not Bounds.at_least(750).agrees_roundly(Bounds.at_most(700))
    # of as many decimal places, though one fraction has a smaller denominator
    assert not Bounds.exactly("0.38").agrees_roundly(Bounds.exactly("0.36"))
    assert not Bounds.exactly("6.7").agrees_roundly(Bounds.exactly("6.5"))


def test_a_tenth_is_a_tenth_however_it_is_written() -> None:
    assert as_number(0.1) == as_number("0.1") == Fraction(1, 10)


@pytest.mark.parametrize("value", ["", "ten", True, None, float("nan"), float("inf"), "1e2000000"])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="a number is wanted"):
        as_number(value)


def test_an_empty_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="no number lies between"):
        Bounds(Fraction(5), Fraction(4))
