"""What a printed figure or time allows: exact values, no text and no article.

``Bounds`` is an interval of numbers, ``Period`` a span of the calendar, ``Duration`` a
length of time. All are frozen, hashable and exact (``fractions.Fraction``, never a float).
"""

from factcheck.value.bounds import Bounds, Number, as_number
from factcheck.value.period import Duration, Granularity, Period, PeriodRelation, in_days

__all__ = [
    "Bounds",
    "Duration",
    "Granularity",
    "Number",
    "Period",
    "PeriodRelation",
    "as_number",
    "in_days",
]
