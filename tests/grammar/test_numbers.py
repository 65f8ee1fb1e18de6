"""Numbers in words and digits: their value, where they end, what they round to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar.numbers import read_numeral


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("seven", 7),
        ("ninety-nine", 99),
        ("one hundred and sixty-one", 161),
        ("two hundred and two thousand", 202_000),
        ("seven hundred twenty-one thousand and twelve", 721_012),
        ("three thousand million", 3 * 10**9),
        ("three crore twelve lakh", 31_200_000),
        ("two point two five", Fraction(9, 4)),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a hundred", 100),
        ("another thousand", 1000),
        ("two thirds", Fraction(2, 3)),
        ("one and a half", Fraction(3, 2)),
        ("one million and a half", 1_500_000),
        ("two and a half million", 2_500_000),
        ("three quarters of a million", 750_000),
        ("one twenty-fifth", Fraction(1, 25)),
        ("10 1/2", Fraction(21, 2)),
        ("2½", Fraction(5, 2)),
        ("4 thousand 3 hundred and 21", 4321),
        ("1e3", 1000),
        ("10 000", 10_000),
        ("9.2million", 9_200_000),
    ],
)
def test_a_number_is_read_whole(printed: str, value: Fraction) -> None:
    numeral = read_numeral(printed, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, len(printed))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("3 hundred and 2 hundred", "3 hundred"),
        ("4000 3 hundred", "4000"),
        ("2 million and 300 jobs", "2 million"),
        ("14 100 metres", "14"),
        ("one fifth-year pupil", "one"),
        ("two quarters later", "two"),
        ("five million and three quarters of it", "five million and three quarters"),
        (
            "one million two hundred five and three quarters",
            "one million two hundred five and three quarters",
        ),
    ],
)
def test_a_number_ends_before_the_next(printed: str, read: str) -> None:
    numeral = read_numeral(printed, 0)
    assert numeral is not None
    assert printed[: numeral.end] == read


def test_a_fraction_after_a_composed_number_adds_only_itself() -> None:
    numeral = read_numeral("one million two hundred five and three quarters", 0)
    assert numeral is not None
    assert numeral.value == 1_000_205 + Fraction(3, 4)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("1.2 million", 1_150_000, 1_250_000),
        ("1.20 million", 1_195_000, 1_205_000),
        ("5bn", 45 * 10**8, 55 * 10**8),
    ],
)
def test_a_magnitude_rounds_to_the_last_printed_place(printed: str, low: int, high: int) -> None:
    numeral = read_numeral(printed, 0)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.rounded) == (low, high, True)


@pytest.mark.parametrize("printed", ["1,200,000", "five thousand", "three million two hundred thousand"])
def test_a_number_written_out_is_exact(printed: str) -> None:
    numeral = read_numeral(printed, 0)
    assert numeral is not None
    assert not numeral.rounded
    assert numeral.low == numeral.high == numeral.value


@pytest.mark.parametrize(
    ("printed", "rank"), [("21st", 21), ("112th", 112), ("forty-second", 42), ("one hundred and fifth", 105)]
)
def test_an_ordinal_is_read_whole(printed: str, rank: int) -> None:
    numeral = read_numeral(printed, 0)
    assert numeral is not None
    assert (numeral.ordinal, numeral.value, numeral.end) == (True, rank, len(printed))


def test_a_wrong_ending_is_no_ordinal() -> None:
    numeral = read_numeral("11st", 0)
    assert numeral is None or not numeral.ordinal


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(number // size)} {name}" + (joint + spell(rest) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**12 - 1))
def test_every_number_spelt_out_means_itself(number: int) -> None:
    words = spell(number)
    numeral = read_numeral(words, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(words))


@given(st.text(alphabet="0123456789,./ -abdefghilmnorstuvwxyz½", min_size=1, max_size=40))
def test_reading_never_goes_beyond_the_text(text: str) -> None:
    numeral = read_numeral(text, 0)
    if numeral is not None:
        assert 0 < numeral.end <= len(text)
        assert numeral.low <= numeral.value <= numeral.high or numeral.style == "vague"
