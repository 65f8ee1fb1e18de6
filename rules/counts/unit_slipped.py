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

#: Smaller numbers say nothing; and the points of evidence (``relate.evidence``) that such things must share.
_LEAST, _SOME = 10, 40


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
    by_number: dict[Fraction, dict[tuple[str, str], Quantity]] = {}
    for claim in claims:
        number = claim.value.nominal
        if number is not None and abs(number) >= _LEAST:
            by_number.setdefault(number, {}).setdefault((claim.span.article, claim.unit), claim)
    for number, same in by_number.items():
        round_one = len(str(abs(number.numerator)).strip("0")) < 2
        for a, b in combinations(same.values(), 2):
            units = frozenset((a.unit, b.unit))
            if units not in _CONFUSED or (round_one and units & _OFTEN) or not _may_be_one(a, b, related):
                continue
            yield finding(
                f"{a.quote}, or {b.quote}: the same number with two units",
                a,
                b,
                why=f"{a.quote} and {b.quote} are two sizes: a conversion would change the number",
                ask="which unit does the source give?",
                assuming=("both figures are of one thing",),
            )
            break


def _may_be_one(a: Quantity, b: Quantity, related: Related) -> bool:
    """True for figures of one article, but not of one sentence, or of one event, that nothing sets apart."""
    if a.span.article == b.span.article:
        if a.span.sentence_start == b.span.sentence_start:
            return False
    elif not related.of_one_event(a, b):
        return False
    found = related.comparison(a, b, ("place", "period", "modality"))
    often = not _OFTEN.isdisjoint((a.unit, b.unit))
    return found.verdict is not Verdict.DISJOINT and (found.points >= _SOME or not often)
