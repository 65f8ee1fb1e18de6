from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from factcheck import Finding, Quantity, Related, Verdict, consistent, discrepant, finding, groups, rule, said

#: Units that are taken for one another: each measures what the other measures, and is of its order.
_CONFUSED = {
    frozenset(pair.split("-"))
    for pair in (
        "acre-hectare mile-kilometre metre-foot metre-yard centimetre-inch millimetre-inch kilogram-pound "
        "kilogram-stone gram-ounce litre-gallon litre-pint".split()
    )
} | {
    frozenset(("degree celsius", "degree fahrenheit")),
    frozenset(("mile per hour", "kilometre per hour")),
    frozenset(("square metre", "square foot")),
    frozenset(("square kilometre", "square mile")),
}
#: Ways are long and things are heavy everywhere: there a number must tell more to be the same one.
_OFTEN = frozenset("mile kilometre metre foot yard kilogram pound".split())


@rule(
    "C115",
    severity="warning",
    select=groups(Quantity, within="story"),
    waived_laws={"no number is special": "two printed numbers are the same or not"},
    examples=[
        discrepant(
            "acres and hectares",
            said(
                Quantity,
                "The fire on Aune Edge destroyed [[240 hectares]] of heather.",
                value=240,
                unit="hectare",
            ),
            said(
                Quantity,
                "On Aune Edge [[240 acres]] were burnt by the fire.",
                value=240,
                unit="acre",
                article="b.md",
            ),
            problem="240 hectares, or 240 acres: the same number with two units",
        ),
        consistent(
            "a conversion",
            said(
                Quantity,
                "The fire on Aune Edge destroyed [[240 hectares]] of heather.",
                value=240,
                unit="hectare",
            ),
            said(
                Quantity,
                "On Aune Edge [[593 acres]] were burnt by the fire.",
                value=593,
                unit="acre",
                article="b.md",
            ),
        ),
        consistent(
            "two ways of a round number",
            said(Quantity, "Crews came [[20 miles]] to fight the fire on Aune Edge.", value=20, unit="mile"),
            said(
                Quantity,
                "Smoke from Aune Edge was seen [[20 km]] away.",
                value=20,
                unit="kilometre",
                article="b.md",
            ),
        ),
    ],
)
def unit_slipped(claims: tuple[Quantity, ...], related: Related) -> Iterator[Finding]:
    """One number stands in a story with two units of one dimension: "240 hectares", "240 acres".

    A conversion would change the number. Small numbers say nothing, and round ones only where few things are
    measured so: areas, temperatures, speeds.
    """
    told: set[frozenset[str]] = set()
    by_number: dict[Fraction, list[Quantity]] = {}
    for claim in claims:
        if claim.value.nominal is not None:
            by_number.setdefault(claim.value.nominal, []).append(claim)
    for number, a, b in ((n, *pair) for n, same in by_number.items() for pair in combinations(same, 2)):
        units = frozenset((a.unit, b.unit))
        if units not in _CONFUSED or units in told:
            continue
        if a.span.article != b.span.article and not related.of_one_event(a, b):
            continue
        if a.span.article == b.span.article and a.span.sentence_start == b.span.sentence_start:
            continue
        if abs(number) < 10 or (units & _OFTEN and len(str(number.numerator).strip("0")) < 2):
            continue
        if related.comparison(a, b, ("place", "period", "modality")).verdict is Verdict.DISJOINT:
            continue
        told.add(units)
        yield finding(
            f"{a.quote}, or {b.quote}: the same number with two units",
            a,
            b,
            why=f"{a.quote} and {b.quote} are two sizes: a conversion would change the number",
            ask="which unit does the source give?",
        )
