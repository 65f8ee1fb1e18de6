import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck import Finding, Quantity, consistent, discrepant, finding, groups, rule, said

#: One unit in the base unit of its dimension: exact by the International Yard and Pound Agreement of 1959
#: and the UK Weights and Measures Act 1985, Schedule 1.
_BASE = {
    "millimetre": ("length", "0.001"),
    "centimetre": ("length", "0.01"),
    "metre": ("length", "1"),
    "kilometre": ("length", "1000"),
    "inch": ("length", "0.0254"),
    "foot": ("length", "0.3048"),
    "yard": ("length", "0.9144"),
    "mile": ("length", "1609.344"),
    "gram": ("mass", "0.001"),
    "kilogram": ("mass", "1"),
    "tonne": ("mass", "1000"),
    "ounce": ("mass", "0.028349523125"),
    "pound": ("mass", "0.45359237"),
    "stone": ("mass", "6.35029318"),
    "hectare": ("area", "10000"),
    "acre": ("area", "4046.8564224"),
    "square metre": ("area", "1"),
    "square kilometre": ("area", "1000000"),
    "square mile": ("area", "2589988.110336"),
    "square foot": ("area", "0.09290304"),
    "kilometre per hour": ("speed", "1"),
    "mile per hour": ("speed", "1.609344"),
    "litre": ("volume", "1"),
    "pint": ("volume", "0.56826125"),
}
#: A conversion may be rounded as coarsely as one part in eight and still serve a reader.
_ROOM = Fraction(1, 8)


@rule(
    "D107",
    severity="warning",
    select=groups(Quantity, within="sentence"),
    examples=[
        discrepant(
            "ten miles are sixteen kilometres",
            said(Quantity, "The path is [[10 miles]] (12 km) long.", value=10, unit="mile"),
            said(Quantity, "The path is 10 miles ([[12 km]]) long.", value=12, unit="kilometre"),
            problem="10 miles (12 km): 10 miles are 16.1 kilometres",
        ),
        consistent(
            "a rounded conversion",
            said(Quantity, "The path is [[10 miles]] (16 km) long.", value=10, unit="mile"),
            said(Quantity, "The path is 10 miles ([[16 km]]) long.", value=16, unit="kilometre"),
        ),
        consistent(
            "two things side by side",
            said(Quantity, "The path is [[10 miles]] long and 12 km of it is paved.", value=10, unit="mile"),
            said(
                Quantity,
                "The path is 10 miles long and [[12 km]] of it is paved.",
                value=12,
                unit="kilometre",
            ),
        ),
    ],
)
def conversion_wrong(claims: tuple[Quantity, ...]) -> Iterator[Finding]:
    """A quantity and its conversion in brackets differ by more than rounding: "10 miles (12 km)"."""
    for a, b in pairwise(claims):
        between = a.span.sentence[a.span.end - a.span.sentence_start : b.span.start - b.span.sentence_start]
        if (
            not re.fullmatch(r"\s*\((?:about |around |some |roughly )?", between)
            or a.unit not in _BASE
            or b.unit not in _BASE
        ):
            continue
        (kind_a, size_a), (kind_b, size_b) = _BASE[a.unit], _BASE[b.unit]
        if (
            kind_a != kind_b
            or a.unit == b.unit
            or a.value.nominal is None
            or b.value.nominal is None
            or not b.value.nominal
        ):
            continue
        right = a.value.nominal * Fraction(size_a) / Fraction(size_b)
        if abs(right - b.value.nominal) <= _ROOM * right:
            continue
        shown = f"{float(right):.1f}".removesuffix(".0")
        plural = (
            b.unit
            if right == 1
            else ("feet" if b.unit == "foot" else "inches" if b.unit == "inch" else b.unit + "s")
        )
        yield finding(
            f"{a.quote} ({b.quote}): {a.quote} are {shown} {plural}",
            a,
            b,
            why=f"1 {a.unit} is {float(Fraction(size_a) / Fraction(size_b)):.4g} {b.unit}; "
            f"{a.value.nominal} of them are {shown}",
            ask="which of the two did the source give?",
        )
