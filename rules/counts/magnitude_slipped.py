from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    Money,
    consistent,
    discrepant,
    either,
    finding,
    pairs,
    rule,
    said,
)


def _slipped(a: Count | Money, b: Count | Money) -> int | None:
    """The power of ten that lies between two figures of the same digits, where it may be a slip."""
    one, other = a.value.nominal, b.value.nominal
    if one is None or other is None:
        return None
    # whole numbers of one size with them: to compare fractions takes many times as long
    low, high = sorted((one.numerator * other.denominator, other.numerator * one.denominator))
    if low <= 0 or low * 10 > high or a.value.meet(b.value) is not None:
        return None
    factor, power = 10, 1
    while low * factor < high:
        factor, power = factor * 10, power + 1
    digits = str(min(one, other).numerator).strip("0")
    return None if low * factor != high or (len(digits) < 2 and power % 3) else factor


@rule(
    "C108",
    severity="error",
    instead_of=(
        "count-disagrees",
        "bounds-disjoint",
        "money-disagrees",
        "passage-altered",
        "summary-unsupported",
        "statement-opposed",
    ),
    select=either(
        pairs(Count, alike=("measure", "population", "place", "period", "as_of"), both=_slipped),
        pairs(Money, alike=("measure", "place", "period"), both=_slipped),
    ),
    waived_laws={
        "no number is special": "the same digits at another power of ten are one number only",
    },
    examples=[
        discrepant(
            "million and billion",
            said(Money, "The tram line will cost [[£1.2m]] to build.", measure="tram line cost"),
            said(
                Money,
                "The tram line will cost [[£1.2bn]] to build.",
                measure="tram line cost",
                article="b.md",
            ),
            problem="£1.2m, or £1.2bn: the same digits, 1,000 times apart",
        ),
        discrepant(
            "a nought too many",
            said(Count, "The fair drew [[12,500 visitors]] to the park."),
            said(Count, "The fair drew [[125,000 visitors]] to the park.", article="b.md"),
            problem="12,500 visitors, or 125,000 visitors: the same digits, 10 times apart",
        ),
        consistent(
            "other digits",
            said(Money, "The tram line will cost [[£1.2m]] to build.", measure="tram line cost"),
            said(
                Money,
                "The tram line will cost [[£1.4bn]] to build.",
                measure="tram line cost",
                article="b.md",
            ),
        ),
        consistent(
            "round figures that only share a one",
            said(Count, "The fair drew [[10 visitors]] to the park."),
            said(Count, "The fair drew [[100 visitors]] to the park.", article="b.md"),
        ),
    ],
)
def magnitude_slipped(a: Count | Money, b: Count | Money) -> Iterator[Finding]:
    """Two figures for one thing have the same digits and differ by a power of ten: "£1.2m", "£1.2bn"."""
    factor = _slipped(a, b)
    if factor is None:
        return
    yield finding(
        f"{a.quote}, or {b.quote}: the same digits, {factor:,} times apart",
        a,
        b,
        why=f"{b.quote} and {a.quote} differ by a factor of {factor:,}",
        ask="which magnitude does the source give?",
    )
