"""Bounds: what a printed number allows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

__all__ = ["Bounds", "Number", "as_number"]


#: Exponents of three digits and more: no newspaper's number, and a way to hang a run.
_LONG_EXPONENT = re.compile(r"[eE][+-]?\d{3}")


def as_number(value: Any) -> Fraction:
    """The exact number that ``value`` prints: ``"1/3"``, ``"0.1"``, ``3``, ``Decimal("2.50")``.

    A float is taken as its shortest decimal form (0.1 is one tenth), because that is what
    the author of a claim file wrote.

    Raises:
        ValueError: the value is no finite number.
    """
    if isinstance(value, Fraction):
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise ValueError(f"a number is wanted, found {value!r}")
    if _LONG_EXPONENT.search(str(value)):
        raise ValueError(f"a number is wanted, found {value!r}")
    try:
        return Fraction(str(value).replace(",", "").strip())
    except (ValueError, ZeroDivisionError) as problem:
        raise ValueError(f"a number is wanted, found {value!r}") from problem


Number = Annotated[
    Fraction,
    BeforeValidator(as_number),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "anyOf": [{"type": "integer"}, {"type": "number"}, {"type": "string"}],
            "description": 'an exact number: 750, "1150000", "1/3", "0.5"',
        }
    ),
]


def _show(number: Fraction) -> str:
    """The number as an editor would write it: ``1,150,000``, ``12.5``, ``1/3``."""
    if number.denominator == 1:
        return f"{number.numerator:,}"
    scaled, digits = number, 0
    while scaled.denominator != 1 and digits < 6:
        scaled, digits = scaled * 10, digits + 1
    if scaled.denominator == 1:
        return f"{float(number):,.{digits}f}"
    return f"{number.numerator}/{number.denominator}"


#: More decimal places than any newspaper prints.
_MOST_PLACES = 7


def _places(number: Fraction) -> int:
    """How many decimal places it takes to print the number; 7 for one that has no end ("1/3")."""
    return next(
        (n for n in range(_MOST_PLACES) if 10**n % number.denominator == 0),
        _MOST_PLACES,
    )


@dataclass(frozen=True, slots=True)
class Bounds:
    """An interval of numbers, each end open or closed, with the figure as printed.

    ``None`` for an end means that there is none. ``nominal`` is the printed figure itself
    ("at least 750" has the nominal 750); ``hedge`` the words that widened it ("at least");
    ``printed`` the words of the figure with its hedge, verbatim.
    ``rounded`` says that the interval comes from the printed digits ("1.2 million" allows
    [1,150,000, 1,250,000)); such an interval is a reading of the digits, not a statement.

    Raises:
        ValueError: the interval is empty.
    """

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False
    nominal: Number | None = None
    hedge: str | None = None
    printed: str = ""
    rounded: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None:
            empty = self.low_open or self.high_open if self.exact else self.low > self.high
            if empty:
                raise ValueError(f"no number lies between {_show(self.low)} and {_show(self.high)}")

    @staticmethod
    def exactly(number: Any, printed: str = "") -> Bounds:
        """The one number, and no other."""
        n = as_number(number)
        return Bounds(n, n, nominal=n, printed=printed)

    @staticmethod
    def at_least(number: Any, printed: str = "", *, more: bool = False) -> Bounds:
        """That number or more; with ``more``, more than that number."""
        n = as_number(number)
        return Bounds(
            low=n, low_open=more, nominal=n, printed=printed, hedge="more than" if more else "at least"
        )

    @staticmethod
    def at_most(number: Any, printed: str = "", *, less: bool = False) -> Bounds:
        """That number or less; with ``less``, less than that number."""
        n = as_number(number)
        return Bounds(
            high=n, high_open=less, nominal=n, printed=printed, hedge="fewer than" if less else "at most"
        )

    @property
    def exact(self) -> bool:
        """True when one number only is allowed."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    @property
    def bounded_one_side(self) -> bool:
        """True for "at least", "more than", "up to": one end only."""
        return (self.low is None) != (self.high is None)

    def contains(self, number: Any) -> bool:
        """True when the number lies inside."""
        n = as_number(number)
        above = self.low is None or n > self.low or (n == self.low and not self.low_open)
        below = self.high is None or n < self.high or (n == self.high and not self.high_open)
        return above and below

    def meet(self, other: Bounds) -> Bounds | None:
        """The numbers that both allow, or None when there is none.

        Commutative, associative and idempotent in its ends, so that neither order, side nor
        repetition can matter ("The Logic of CUE"). The words of the figure are not kept.
        """
        low, low_open = self.low, self.low_open
        if other.low is not None and (
            low is None or other.low > low or (other.low == low and other.low_open)
        ):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (
            high is None or other.high < high or (other.high == high and other.high_open)
        ):
            high, high_open = other.high, other.high_open
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        return Bounds(low, high, low is not None and low_open, high is not None and high_open)

    def within(self, other: Bounds) -> bool:
        """True when every number allowed here is allowed there."""
        met = self.meet(other)
        return met is not None and met.ends == self.ends

    @property
    def ends(self) -> tuple[Fraction | None, bool, Fraction | None, bool]:
        """The interval alone, without the words: for equality of what is allowed."""
        return (self.low, self.low_open, self.high, self.high_open)

    def above(self, other: Bounds) -> bool:
        """True when every number allowed here is greater than every number allowed there."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and (self.low_open or other.high_open))

    def plus(self, other: Bounds) -> Bounds:
        """The sums of a number from each."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(
            low,
            high,
            low is not None and (self.low_open or other.low_open),
            high is not None and (self.high_open or other.high_open),
        )

    def times(self, factor: Any) -> Bounds:
        """Every number allowed, multiplied by a factor above 0."""
        f = as_number(factor)
        if f <= 0:
            raise ValueError("the factor must be above 0")
        return Bounds(
            None if self.low is None else self.low * f,
            None if self.high is None else self.high * f,
            self.low_open,
            self.high_open,
            None if self.nominal is None else self.nominal * f,
            self.hedge,
            self.printed,
            self.rounded,
        )

    def as_rounded(self) -> Bounds:
        """What an exact figure allows if its trailing zeros are a rounding: 2,000 is [1900, 2100).

        At least two zeros count ("20" stays 20), and no more than a twentieth either way, because nobody
        rounds further without a word; a figure that is not exact, or not round, is returned as it is.
        """
        if not self.exact or self.low is None or self.low.denominator != 1:
            return self
        number, unit = abs(self.low.numerator), 1
        while number and number % (unit * 10) == 0:
            unit *= 10
        if unit < 100:
            return self
        half = min(Fraction(unit, 2), Fraction(number, 20))
        return Bounds(
            self.low - half,
            self.low + half,
            high_open=True,
            nominal=self.nominal,
            hedge=self.hedge,
            printed=self.printed,
            rounded=True,
        )

    def agrees_roundly(self, other: Bounds, *, zeros: bool = True) -> bool:
        """True where the two would agree if one of them were rounded, cut short or a little hedged.

        Without ``zeros``, zeros printed in full are no rounding: 100 per cent are not 98.

        So do round figures (2,000 and 1,987), a figure and the same figure with a hedge ("almost 80" and
        "80"), and a figure printed to fewer digits than the other (229 and 229.6).
        """
        if zeros and self.as_rounded().meet(other.as_rounded()) is not None:
            return True
        if self.nominal is None or other.nominal is None:
            return False
        if self.nominal == other.nominal:
            return True
        coarse, fine = sorted((self.nominal, other.nominal), key=_places)
        return _places(coarse) < _places(fine) and abs(coarse - fine) < Fraction(1, 10 ** _places(coarse))

    def describe(self) -> str:
        """The interval in words: ``exactly 31``, ``at least 750``, ``24 to 99``, ``any number``."""
        if self.exact and self.low is not None:
            return f"exactly {_show(self.low)}"
        if self.low is None and self.high is None:
            return "any number"
        if self.high is None and self.low is not None:
            return f"{'more than' if self.low_open else 'at least'} {_show(self.low)}"
        if self.low is None and self.high is not None:
            return f"{'less than' if self.high_open else 'at most'} {_show(self.high)}"
        assert self.low is not None and self.high is not None
        low = f"more than {_show(self.low)}" if self.low_open else _show(self.low)
        high = f"less than {_show(self.high)}" if self.high_open else _show(self.high)
        return f"{low} to {high}"
