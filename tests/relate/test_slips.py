"""Slips: which differences of two numbers a hand or an ear makes."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.relate.slips import is_slip

SLIPS = {
    "two digits changed round": ("34", "43"),
    "digits of a sum": ("12500", "15200"),
    "digits around a point": ("3.2", "2.3"),
    "thirteen and thirty": ("13", "30"),
    "a hundred and fifteen": ("115", "150"),
    "a million and a billion": ("1200000", "1200000000"),
}
OTHERS = {
    "one other digit": ("180", "130"),
    "ten times": ("230000", "2300000"),
    "a nought that moves": ("503", "530"),
    "digits of two lengths": ("12", "211"),
    "the same": ("34", "34"),
    "nothing": ("0", "30"),
}


@pytest.mark.parametrize(("a", "b"), SLIPS.values(), ids=SLIPS)
def test_a_slip(a: str, b: str) -> None:
    assert is_slip(Fraction(a), Fraction(b))


@pytest.mark.parametrize(("a", "b"), OTHERS.values(), ids=OTHERS)
def test_another_difference(a: str, b: str) -> None:
    assert not is_slip(Fraction(a), Fraction(b))


@given(st.fractions(max_denominator=1000), st.fractions(max_denominator=1000))
def test_a_slip_has_no_direction(a: Fraction, b: Fraction) -> None:
    assert is_slip(a, b) == is_slip(b, a)


@given(st.integers(1, 10**6))
def test_a_number_is_no_slip_of_itself(number: int) -> None:
    assert not is_slip(Fraction(number), Fraction(number))
