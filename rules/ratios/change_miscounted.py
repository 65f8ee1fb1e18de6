from collections.abc import Iterator
from fractions import Fraction

from factcheck import Bounds, Change, Finding, consistent, discrepant, each, finding, rule, said


@rule(
    "R105",
    severity="error",
    select=each(Change),
    examples=[
        discrepant(
            "from 40 to 60 is half as much again",
            said(
                Change,
                "Complaints [[rose by 33 per cent from 40 to 60]].",
                direction=1,
                by="33 per cent",
                before=40,
                after=60,
            ),
            problem="rose by 33 per cent from 40 to 60: the change is 50 per cent",
        ),
        consistent(
            "printed precision",
            said(
                Change,
                "Complaints [[rose by 33 per cent from 45 to 60]].",
                direction=1,
                by="33 per cent",
                before=45,
                after=60,
            ),
        ),
        consistent(
            "so much every year",
            said(
                Change,
                "Complaints [[rose by 5 per cent a year from 40 to 60]].",
                direction=1,
                by="5 per cent",
                before=40,
                after=60,
                per="year",
            ),
        ),
        consistent(
            "rounded ends leave room",
            said(
                Change,
                "Sales [[rose by 33 per cent from about 40 to about 53]].",
                direction=1,
                by="33 per cent",
                before="about 40",
                after="about 53",
            ),
        ),
    ],
)
def change_miscounted(change: Change) -> Iterator[Finding]:
    """Both ends of a rise or fall and its percentage are printed, and the percentage is not theirs."""
    by, before, after = change.by, change.before, change.after
    if (
        change.slots.per is not None
        or by is None
        or before is None
        or after is None
        or not (before.exact and after.exact)
    ):
        return
    assert before.low is not None and after.low is not None
    if change.unit != "percent" or before.low <= 0 or before.rounded or after.rounded:
        return
    actual = abs(after.low - before.low) * 100 / before.low
    if by.exact and by.low is not None:
        half = Fraction(1) if by.low.denominator == 1 else Fraction(1, 10)
        by = Bounds(by.low - half, by.low + half)
    if by.contains(actual):
        return
    shown = f"{float(actual):.1f}".removesuffix(".0")
    yield finding(
        f"{change.quote}: the change is {shown} per cent",
        change,
        why=f"({after.low} - {before.low}) / {before.low} = {shown} per cent",
        ask="which of the three figures is wrong? is the change annualised or in real terms?",
    )
