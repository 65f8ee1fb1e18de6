"""Slips: two numbers that differ as a hand or an ear goes wrong, which unrelated numbers seldom do.

Beside a single wrong digit, digits that have changed places are the most frequent error in copied numbers,
and "thirteen" for "thirty" is the phonetic one (J. Verhoeff, Error Detecting Decimal Codes, 1969, ch. 2).
"""

from __future__ import annotations

from fractions import Fraction

__all__ = ["is_magnitude", "is_slip"]

#: Places behind the point that prose prints at most.
_PLACES = 3
#: A million for a thousand, a billion for a million.
_THOUSAND = 1000


def is_slip(a: Fraction, b: Fraction) -> bool:
    """True where two digits have changed places, thirteen is thirty, or a thousand a million."""
    if a.denominator == b.denominator == 1 and not _may_be(abs(a.numerator), abs(b.numerator)):
        return False
    low, high = sorted((abs(a), abs(b)))
    if not 0 < low < high:
        return False
    return _is_misheard(low, high) or is_magnitude(low, high) or _is_transposed(low, high)


def _may_be(a: int, b: int) -> bool:
    """False for most whole numbers that are no slip of one another; fractions are slow to compare."""
    return a % 9 == b % 9 or a >= _THOUSAND * b or b >= _THOUSAND * a or 13 <= min(a, b) % 100 <= 19


def _is_misheard(low: Fraction, high: Fraction) -> bool:
    """Thirteen and thirty, 115 and 150."""
    if low.denominator > 1 or high.denominator > 1:
        return False
    teen = int(low % 100)
    return 13 <= teen <= 19 and high == low - teen + 10 * (teen - 10)


def is_magnitude(low: Fraction, high: Fraction) -> bool:
    """True where the second has the digits of the first, a thousand or a million times the size.

    Ten times is no slip: the one may be a tenth of the other.
    """
    return low != 0 and high / low in (_THOUSAND, _THOUSAND**2)


def _is_transposed(low: Fraction, high: Fraction) -> bool:
    """Two digits that have changed places: 34 and 43, £12,500 and £15,200, 3.2 and 2.3."""
    first, second = _digits(low, high)
    if len(first) != len(second):
        return False
    apart = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    return len(apart) == 2 and apart[0] == apart[1][::-1] and "0" not in apart[0]


def _digits(*numbers: Fraction) -> list[str]:
    """The digits of the numbers, as many places behind the point as the longest has."""
    places = next((p for p in range(_PLACES) if all((n * 10**p).denominator == 1 for n in numbers)), _PLACES)
    return [str(int(n * 10**places)) for n in numbers]
