"""Period: a span of the calendar. Duration: a length of time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any

from factcheck.value.bounds import Bounds

__all__ = ["Duration", "Granularity", "Period", "PeriodRelation", "in_days"]


class Granularity(StrEnum):
    """The calendar unit in which a period was printed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class PeriodRelation(StrEnum):
    """How two periods lie to each other."""

    EQUAL = "equal"
    NESTED = "nested"
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"


@dataclass(frozen=True, slots=True)
class Period:
    """A span of the calendar: first and last day, both included.

    ``None`` for an end means open ("since 2016" has no last day). ``relative`` says that the
    days were worked out from another date ("over the last five years" from the publication
    date), so the ends are only as sharp as the granularity. ``printed`` is verbatim.

    Raises:
        ValueError: the last day is before the first.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    granularity: Granularity = Granularity.DAY
    relative: bool = False
    printed: str = ""

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError(f"the period ends ({self.last}) before it begins ({self.first})")

    @property
    def days(self) -> tuple[dt.date | None, dt.date | None]:
        """First and last day alone, for equality of what is meant."""
        return (self.first, self.last)

    def relation(self, other: Period) -> PeriodRelation:
        """Equal, nested (one inside the other), overlapping or disjoint."""
        if self.days == other.days:
            return PeriodRelation.EQUAL
        a0, a1 = self.first or dt.date.min, self.last or dt.date.max
        b0, b1 = other.first or dt.date.min, other.last or dt.date.max
        if a1 < b0 or b1 < a0:
            return PeriodRelation.DISJOINT
        if (a0 <= b0 and b1 <= a1) or (b0 <= a0 and a1 <= b1):
            return PeriodRelation.NESTED
        return PeriodRelation.OVERLAPPING

    def within(self, other: Period) -> bool:
        """True when every day here is a day there."""
        a0, a1 = self.first or dt.date.min, self.last or dt.date.max
        b0, b1 = other.first or dt.date.min, other.last or dt.date.max
        return b0 <= a0 and a1 <= b1

    @property
    def calendar_years(self) -> int | None:
        """The calendar years that the period touches ("between 2016 and 2020": 5), if closed."""
        if self.first is None or self.last is None:
            return None
        return self.last.year - self.first.year + 1

    @property
    def elapsed_years(self) -> int | None:
        """Last year minus first year ("between 2016 and 2020": 4), if closed."""
        years = self.calendar_years
        return None if years is None else years - 1

    def describe(self) -> str:
        """The days in figures: ``2016-01-01 to 2020-12-31``, ``2016 to 2020`` for whole years."""

        def show(day: dt.date | None) -> str:
            if day is None:
                return "…"
            if self.granularity is Granularity.YEAR:
                return str(day.year)
            if self.granularity in (Granularity.MONTH, Granularity.QUARTER):
                return f"{day.year}-{day.month:02d}"
            return day.isoformat()

        first, last = show(self.first), show(self.last)
        return first if first == last else f"{first} to {last}"


#: Days in one unit, for comparing lengths; a month is the twelfth part of a mean year
#: (Gregorian: 365.2425 days), so 12 months are a year exactly.
_DAYS = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(3652425, 120000),
    "quarter": Fraction(3652425, 40000),
    "season": Fraction(3652425, 40000),
    "year": Fraction(3652425, 10000),
    "decade": Fraction(3652425, 1000),
    "century": Fraction(3652425, 100),
}


@dataclass(frozen=True)
class Duration:
    """A length of time: bounds of a unit ("more than two years" is more than 2, in years).

    Raises:
        ValueError: the unit is unknown.
    """

    length: Bounds
    unit: str
    printed: str = ""

    def __post_init__(self) -> None:
        if self.unit not in _DAYS:
            raise ValueError(f"unknown unit {self.unit!r}; one of {', '.join(_DAYS)}")

    @cached_property
    def days(self) -> Bounds:
        """The length in days."""
        return self.length.times(_DAYS[self.unit])

    @property
    def years(self) -> Bounds:
        """The length in years."""
        return self.length.times(_DAYS[self.unit] / _DAYS["year"])


def in_days(value: Any) -> Any:
    """A length in days, so that lengths of all units may be compared; every other value as it is."""
    return value.days if isinstance(value, Duration) else value
