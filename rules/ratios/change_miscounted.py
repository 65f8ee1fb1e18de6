import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import Bounds, Change, Finding, consistent, discrepant, each, finding, pattern, rule, said

#: What is counted or measured, so that more of it is more; and nouns in the plural.
_COUNTED = frozenset(
    """
    number total figure price cost rate toll count population profit turnover attendance crowd output
    production income revenue average share level bill debt budget spending workforce membership list backlog
    """.split()
)
#: Where more is less: a place in a table, degrees below zero, what a dollar costs in a currency that falls.
_OTHER_WAY = pattern(
    r"\b(?:rank\w*|plac(?:e|es|ed|ing)|position|table|charts?|seed\w*|world number|handicap|odds|minus|below|"
    r"freezing|dollars?|euros?|pounds?|sterling|rupees?|yen|yuan|nairas?|liras?|pesos?|rands?|won|francs?|"
    r"kron[ae]|shillings?|cedis?|roubles?|reais|real|currency|depth|deep|underground|deficit|loss|losses|"
    r"league|standings|grid)\b",
    re.I,
)
#: Places in a list, figures below nought, rates.
_NO_ENDS = pattern(
    r"\d(?:st|nd|rd|th)\b|\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)\b"
    r"|[-–−]\d|\ban? [a-z]",
    re.I,
)
#: Behind two ends: there are more than two.
_GOES_ON = pattern(r",? (?:and )?[$£€]?\d")


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
        discrepant(
            "from 490 to 520 is 30 more, not 200",
            said(
                Change,
                "The roll [[grew by 200 from 490 to 520]].",
                direction=1,
                by=200,
                unit="absolute",
                before=490,
                after=520,
            ),
            problem="grew by 200 from 490 to 520: the change is 30",
        ),
        discrepant(
            "a fall that is a rise",
            said(
                Change,
                "Complaints [[fell from 40 to 45]].",
                direction=-1,
                measure="complaints",
                before=40,
                after=45,
                unit="absolute",
            ),
            problem="fell from 40 to 45: 45 is more than 40",
        ),
        consistent(
            "up in a table",
            said(
                Change,
                "The club [[rose from 12 to 8]] in the world rankings.",
                direction=1,
                before=12,
                after=8,
                unit="absolute",
            ),
        ),
        consistent(
            "round figures that may go together",
            said(
                Change,
                "The town [[grew by 2,000 from 49,000 to 52,000]].",
                direction=1,
                by="2,000",
                unit="absolute",
                before="49,000",
                after="52,000",
            ),
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
    """Both ends of a rise or fall and its direction, or how much it was, do not go together.

    Round figures may be what rounds to them; a percentage allows a point either way.
    """
    by, before, after = change.by, change.before, change.after
    if before is None or after is None:
        return
    if _is_inverted(change, before, after):
        more = "more" if change.direction < 0 else "less"
        first, last = (end.printed or end.describe().removeprefix("exactly ") for end in (before, after))
        yield finding(
            f"{change.quote}: {last} is {more} than {first}",
            change,
            why=f"it went from {first} to {last}",
            ask="did it rise or fall? are the two figures the wrong way round?",
            severity="warning",
        )
        return
    if change.slots.per is not None or by is None:
        return
    told = _apart(by, before, after) if change.unit == "absolute" else _other_share(change, by, before, after)
    if told is None:
        return
    yield finding(
        f"{change.quote}: the change is {told[0]}",
        change,
        why=told[1],
        ask="which of the three figures is wrong? is the change annualised or in real terms?",
    )


def _is_inverted(change: Change, before: Bounds, after: Bounds) -> bool:
    """True for a fall to more, or a rise to less, of what is no less where its figure is more."""
    wrong = after.above(before) if change.direction < 0 else before.above(after)
    if not wrong or before.low is None or after.low is None or min(before.low, after.low) < 0:
        return False
    measure = change.slots.measure
    if measure is None or not (
        measure.head in _COUNTED or measure.printed.lower().endswith(measure.head + "s")
    ):
        return False
    if _OTHER_WAY.search(change.span.sentence) or _GOES_ON.match(change.span.after):
        return False
    return _NO_ENDS.search(change.quote) is None


def _other_share(change: Change, by: Bounds, before: Bounds, after: Bounds) -> tuple[str, str] | None:
    """By how many per cent it really changed, and the sum; None where it is as printed."""
    if not (before.exact and after.exact) or before.low is None or after.low is None:
        return None
    if change.unit != "percent" or before.low <= 0 or before.rounded or after.rounded:
        return None
    actual = abs(after.low - before.low) * 100 / before.low
    if by.exact and by.low is not None:
        half = Fraction(1) if by.low.denominator == 1 else Fraction(1, 10)
        by = Bounds(by.low - half, by.low + half)
    if by.contains(actual):
        return None
    shown = f"{float(actual):.1f}".removesuffix(".0")
    return f"{shown} per cent", f"({after.low} - {before.low}) / {before.low} = {shown} per cent"


def _apart(by: Bounds, before: Bounds, after: Bounds) -> tuple[str, str] | None:
    """How far the ends lie apart, and the sum; None where that is as printed, roundings allowed.

    One round figure beside two that are not is none.
    """
    if by.nominal is None or before.nominal is None or after.nominal is None:
        return None
    rounded = [one for one in (by, before, after) if one.as_rounded() is not one or not one.exact]
    round_ends = len(rounded) > 1  # of "from £200 to £209.80, by £9.80" nothing is a rounding
    first, second = (one.as_rounded() if round_ends else one for one in (before, after))
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return None
    least, most = second.low - first.high, second.high - first.low
    low, high = sorted((abs(least), abs(most)))
    room = Bounds(Fraction(0) if least < 0 < most else low, high)
    told = (by.as_rounded(), Bounds.exactly(by.nominal).as_rounded())  # "more than 600" of 596 rounds to it
    if any(one.meet(room) is not None for one in told):
        return None
    difference = Bounds.exactly(abs(after.nominal - before.nominal)).describe().removeprefix("exactly ")
    return difference, f"{after.nominal} - {before.nominal} = {after.nominal - before.nominal}"
