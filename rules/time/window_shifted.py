import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Comparison,
    Finding,
    TimeSpan,
    consistent,
    discrepant,
    finding,
    frame_points,
    pairs,
    parse_figure,
    pattern,
    rule,
    said,
)

_WINDOW = pattern(r"\b(?:last|past|previous)\s+([\w-]+)\s+(year|season|month|week|day)s?\b", re.I)
#: Days by which the beginnings of two windows may differ, laid back from two days of publication.
_SLACK = {"year": 200, "season": 200, "month": 20, "week": 5, "day": 1}


def _window(claim: TimeSpan) -> tuple[Fraction, str] | None:
    """Number and unit of a window that ends at the day of telling: "the last seven years"."""
    found = _WINDOW.search(claim.quote)
    figure = parse_figure(found.group(1)) if found else None
    if found is None or figure is None or figure.value.nominal is None:
        return None
    return figure.value.nominal, found.group(2).lower()


@rule(
    "T102",
    severity="warning",
    select=pairs(TimeSpan, alike=(), enough=60, having=_window),
    examples=[
        discrepant(
            "seven years and six for one set of figures",
            said(
                TimeSpan,
                "Forty wardens were investigated for fraud [[over the last seven years]].",
                published="2024-05-01",
            ),
            said(
                TimeSpan,
                "He said the fraud figures covered wardens investigated [[over the past six years]].",
                published="2024-05-01",
            ),
            problem="over the last seven years, or over the past six years: one set of figures, two windows",
        ),
        discrepant(
            "seasons",
            said(TimeSpan, "Marlow and Reed rowed together for Haverleigh [[the past eight seasons]]."),
            said(TimeSpan, "Reed and Marlow spent [[the last five seasons]] together at Haverleigh."),
            problem="the past eight seasons, or the last five seasons: one set of figures, two windows",
        ),
        consistent(
            "the same window seen a year later",
            said(
                TimeSpan,
                "Forty wardens were investigated for fraud [[over the last five years]].",
                published="2020-05-01",
            ),
            said(
                TimeSpan,
                "Forty wardens were investigated for fraud [[over the last six years]].",
                article="b.md",
                published="2021-05-01",
            ),
        ),
        consistent(
            "windows of two things",
            said(
                TimeSpan,
                "Forty wardens were investigated [[over the last seven years]].",
                published="2024-05-01",
            ),
            said(TimeSpan, "The bakery has won prizes [[over the past six years]].", published="2024-05-01"),
        ),
    ],
)
def window_shifted(a: TimeSpan, b: TimeSpan, comparison: Comparison) -> Iterator[Finding]:
    """One set of figures is said to cover two windows: "the last seven years", "the past six years".

    The windows are laid back from each publication date; those that begin in the same year agree.
    """
    first, second = _window(a), _window(b)
    if first is None or second is None or first[1] != second[1] or first[0] == second[0]:
        return
    start_a, start_b = a.value.first, b.value.first
    laid_back = a.span.article != b.span.article and start_a is not None and start_b is not None
    if laid_back and abs((start_a - start_b).days) < _SLACK[first[1]]:
        return
    if comparison.points + 2 * frame_points(a, b) < 250:
        return
    yield finding(
        f"{a.quote}, or {b.quote}: one set of figures, two windows",
        a,
        b,
        why=f"the first reaches back to {_from(a)}, the second to {_from(b)}",
        ask="which years do the figures cover? name the first and the last",
        assuming=("both speak of the same figures",),
    )


def _from(claim: TimeSpan) -> str:
    return str(claim.value.first.year) if claim.value.first else f"the beginning of “{claim.quote}”"
