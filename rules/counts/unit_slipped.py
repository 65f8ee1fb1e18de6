from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from factcheck import (
    Finding,
    Money,
    Quantity,
    Related,
    Verdict,
    consistent,
    discrepant,
    finding,
    groups,
    pattern,
    rule,
    said,
)

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

#: Smaller numbers say nothing; and the points of evidence (``relate.evidence``) that such things must share,
#: and sums of money, which stand everywhere.
_LEAST, _SOME, _MUCH = 10, 40, 160
#: A dollar sign alone is of the writer's own country.
_ANY_DOLLAR = pattern(r"(?<![A-Z])\$|(?<!US )(?<!Australian )(?<!Canadian )\bdollars\b")
#: One thing may have one price in two currencies.
_PRICED = pattern(r"\b(?:costs?|prices?|priced|sells?|sold for|tickets?|fares?|on sale|retails?|parity)\b")


@rule(
    "C115",
    severity="warning",
    select=groups(Quantity, Money, within="story"),
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
        discrepant(
            "two currencies",
            said(Money, "The Aune shipyard was sold to Orrin Marine for [[NZ$480 million]].", currency="NZD"),
            said(
                Money,
                "Orrin Marine paid [[US$480 million]] for the Aune shipyard.",
                currency="USD",
                article="b.md",
            ),
            problem="NZ$480 million, or US$480 million: the same number with two units",
        ),
        consistent(
            "dollars of the writer's own country",
            said(Money, "The Aune shipyard was sold to Orrin Marine for [[NZ$480 million]].", currency="NZD"),
            said(
                Money,
                "Orrin Marine paid [[$480 million]] for the Aune shipyard.",
                currency="USD",
                article="b.md",
            ),
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
def unit_slipped(claims: tuple[Quantity | Money, ...], related: Related) -> Iterator[Finding]:
    """One number stands in a story with two units of one dimension: "240 hectares", "240 acres".

    A conversion would change the number, as it would from one currency to another. Small numbers say nothing,
    and round ones only where few things are measured so: areas, temperatures, speeds.
    """
    by_number: dict[tuple[str, Fraction], dict[tuple[str, str], Quantity | Money]] = {}
    for claim in claims:
        number = claim.value.nominal
        if number is not None and abs(number) >= _LEAST:
            same = by_number.setdefault((claim.kind, number), {})
            same.setdefault((claim.span.article, _unit(claim)), claim)
    for (_, number), same in by_number.items():
        round_one = len(str(abs(number.numerator)).strip("0")) < 2
        for a, b in combinations(same.values(), 2):
            if not _confused(a, b) or (round_one and _is_often(a, b)) or not _may_be_one(a, b, related):
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


def _unit(claim: Quantity | Money) -> str:
    return claim.currency if isinstance(claim, Money) else claim.unit


def _confused(a: Quantity | Money, b: Quantity | Money) -> bool:
    """True for two units, or two currencies, of which one may be printed for the other."""
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return frozenset((a.unit, b.unit)) in _CONFUSED
    return _unit(a) != _unit(b) and not any(_ANY_DOLLAR.search(claim.quote) for claim in (a, b))


def _is_often(a: Quantity | Money, b: Quantity | Money) -> bool:
    """True for what is printed so often that one number may be of two things."""
    return a.kind == "money" or not _OFTEN.isdisjoint((_unit(a), _unit(b)))


def _may_be_one(a: Quantity | Money, b: Quantity | Money, related: Related) -> bool:
    """True for figures of one article, but not of one sentence, or of one event, that nothing sets apart."""
    if a.kind == "money" and (
        a.span.article == b.span.article or any(_PRICED.search(c.span.sentence) for c in (a, b))
    ):
        return False
    if a.span.article == b.span.article:
        if a.span.sentence_start == b.span.sentence_start:
            return False
    elif not related.of_one_event(a, b):
        return False
    # a buyer's country is no place of the sale
    slots = ("period", "modality") if a.kind == "money" else ("place", "period", "modality")
    found = related.comparison(a, b, slots)
    enough = _MUCH if a.kind == "money" else _SOME
    return found.verdict is not Verdict.DISJOINT and (found.points >= enough or not _is_often(a, b))
