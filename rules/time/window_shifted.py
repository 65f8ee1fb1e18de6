import re
from collections.abc import Iterator

from factcheck import Comparison, Finding, TimeSpan, consistent, discrepant, finding, pairs, rule, said

_WINDOW = re.compile(r"\b(?:last|past|previous)\s+([\w-]+)\s+(year|month)s?\b", re.I)


@rule(
    "T102",
    severity="warning",
    select=pairs(TimeSpan, alike=(), enough=100),
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
    first, second = _WINDOW.search(a.quote), _WINDOW.search(b.quote)
    if first is None or second is None or first.group(2).lower() != second.group(2).lower():
        return
    if first.group(1).lower() == second.group(1).lower():
        return
    start_a, start_b = a.value.first, b.value.first
    if start_a is not None and start_b is not None and abs((start_a - start_b).days) < 200:
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
