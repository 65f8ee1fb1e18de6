from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck import Finding, Quantity, consistent, discrepant, finding, groups, pattern, rule, said

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
#: So may a temperature by five degrees Fahrenheit, by ten with a hedge; an oven's as coarsely as a length.
_DEGREES, _HEDGED, _BOILING = Fraction(5), Fraction(10), 212
_CELSIUS, _FAHRENHEIT = "degree celsius", "degree fahrenheit"
_BRACKET = pattern(r"\s*\((?:about |around |some |roughly )?")
_CLOSED = pattern(r"[^()\d]{0,10}\)")


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
        discrepant(
            "a warm day",
            said(Quantity, "It was [[30C]] (96F) in Haverleigh.", value=30, unit="degree celsius"),
            said(Quantity, "It was 30C ([[96F]]) in Haverleigh.", value=96, unit="degree fahrenheit"),
            problem="30C (96F): 30C are 86 degrees Fahrenheit",
        ),
        consistent(
            "a warm day, rounded",
            said(Quantity, "It was [[31C]] (87F) in Haverleigh.", value=31, unit="degree celsius"),
            said(Quantity, "It was 31C ([[87F]]) in Haverleigh.", value=87, unit="degree fahrenheit"),
        ),
        consistent(
            "a warmer sea",
            said(Quantity, "The sea is [[1.5C]] (2.7F) warmer.", value="1.5", unit="degree celsius"),
            said(Quantity, "The sea is 1.5C ([[2.7F]]) warmer.", value="2.7", unit="degree fahrenheit"),
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
        if not _BRACKET.fullmatch(between) or not _CLOSED.match(b.span.after) or a.unit == b.unit:
            continue
        told = _measured(a, b) or _felt(a, b)
        if told is None:
            continue
        right, why = told
        shown = f"{float(right):.1f}".removesuffix(".0")
        yield finding(
            f"{a.quote} ({b.quote}): {a.quote} {'is' if a.value.nominal == 1 else 'are'} {shown} "
            f"{_plural(b.unit, right)}",
            a,
            b,
            why=why,
            ask="which of the two did the source give?",
        )


def _measured(a: Quantity, b: Quantity) -> tuple[Fraction, str] | None:
    """What the first quantity is in the unit of the second, and why; None where that is what is printed."""
    if a.unit not in _BASE or b.unit not in _BASE or a.value.nominal is None or not b.value.nominal:
        return None
    (kind_a, size_a), (kind_b, size_b) = _BASE[a.unit], _BASE[b.unit]
    times = Fraction(size_a) / Fraction(size_b)
    right = a.value.nominal * times
    if kind_a != kind_b or abs(right - b.value.nominal) <= _ROOM * right:
        return None
    return right, f"1 {a.unit} is {float(times):.4g} {_plural(b.unit, times)}"


def _felt(a: Quantity, b: Quantity) -> tuple[Fraction, str] | None:
    """The same of a temperature, or of a difference of two: 0 °C are 32 °F, 5 °C more are 9 °F more."""
    if {a.unit, b.unit} != {_CELSIUS, _FAHRENHEIT} or a.value.nominal is None or b.value.nominal is None:
        return None
    warm = a.unit == _CELSIUS
    celsius, fahrenheit = (a, b) if warm else (b, a)
    printed = fahrenheit.value.nominal or Fraction(0)
    rise = (celsius.value.nominal or Fraction(0)) * 9 / 5
    room = _DEGREES if a.value.exact and b.value.exact else _HEDGED
    if printed >= _BOILING:
        room = printed * _ROOM
    if abs(rise - printed) <= room or abs(rise + 32 - printed) <= room:
        return None
    right = rise + 32 if warm else (printed - 32) * 5 / 9
    return right, "a degree Celsius is 1.8 degrees Fahrenheit, and 0 degrees Celsius are 32"


def _plural(unit: str, number: Fraction) -> str:
    if number == 1:
        return unit
    first, _, rest = unit.partition(" ")
    if first == "degree":
        return f"degrees {rest.capitalize()}"
    if rest.startswith("per "):
        return f"{first}s {rest}"
    return {"foot": "feet", "square foot": "square feet", "inch": "inches"}.get(unit, f"{unit}s")
