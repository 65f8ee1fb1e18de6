"""Shares: what makes a number a part of a whole, and ratios such as "one in five"."""

from __future__ import annotations

import re

from factcheck.grammar.patterns import pattern

__all__ = ["PERCENT", "POINTS", "RATIO", "ROUND_BASES", "WHOLE_AFTER", "is_other_part"]

#: What follows a percentage, in small letters, words parted by one space.
PERCENT = frozenset({"%", "per cent", "percent", "pc", "pct", "percents", "per cents", "p.c"})
#: What follows a difference of two percentages.
POINTS = frozenset(
    {"percentage point", "percentage points", "per cent points", "percent points", "% points", "pct points",
     "pp",
     "ppt", "ppts", "%pts", "% pts"}
)  # fmt: skip
#: What stands between the two numbers of a ratio.
RATIO = pattern(r"(?:[ \n-](?P<to>in)(?:[ \n]every)?|[ \n]out[ \n]of(?P<every>[ \n]every)?)[ \n-]", re.I)
#: The wholes that a rate is quoted over ("eight out of ten"); over another one ("31 out of 43 forces") two
#: counts are meant.
ROUND_BASES = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000}
)
#: What makes a fraction without "of" a share of something.
WHOLE_AFTER = pattern(r"[ \n](?:of|the|all|its|their|his|her|our)\b|[- \n]majority\b", re.I)
_HALF_OF_TWO = pattern(
    r"\b(?:first|second|third|latter|last|bottom|top|other|next|opening|early|final|back|front|left|right|upper|lower"
    r"|eastern|western|northern|southern|better)[ \n-]$",
    re.I,
)
_PART_OF_NAME = pattern(r"-(?!majority\b)[a-z]|[ \n-]an?[ \n-]", re.I)


def is_other_part(text: str, start: int, end: int) -> bool:
    """True where a fraction is no share: "the second half", "a third-party claim", "half an hour"."""
    if _PART_OF_NAME.match(text, end):
        return True
    return _HALF_OF_TWO.search(text, max(0, start - 12), start) is not None
