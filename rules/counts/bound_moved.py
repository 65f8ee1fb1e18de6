from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Finding,
    Money,
    Share,
    consistent,
    discrepant,
    either,
    finding,
    moves,
    pairs,
    pattern,
    rule,
    said,
)

Figure = Count | Money | Share

_SLOTS = ("measure", "population", "place", "period", "as_of", "modality")
_NUMBER = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")

#: No bound is printed to more places; a third is never at an end.
_FINEST = Fraction(1, 10**6)


def _two_bounds(a: Figure, b: Figure) -> bool:
    """True for a bound, and another or a figure, that can both be true though they lie far apart."""
    if not _apart(a.value, b.value) or a.value.meet(b.value) is None:
        return False
    return not (moves(a) or moves(b))


def _apart(a: Bounds, b: Bounds) -> bool:
    """True where no number is as close to both bounds, or to the bound and the figure, as the digits tell."""
    if not (a.bounded_one_side or b.bounded_one_side) or a.nominal is None or b.nominal is None:
        return False
    small, large = (a, b) if a.nominal < b.nominal else (b, a)
    assert small.nominal is not None and large.nominal is not None
    if _is_floor(small) and _is_floor(large):
        return small.nominal + _step(small.nominal) <= large.nominal
    if _is_ceiling(small) and _is_ceiling(large):
        return large.nominal - _step(large.nominal) >= small.nominal
    if _is_floor(small) and large.low is not None and large.high is not None:
        return small.nominal + max(_step(small.nominal), small.nominal / 4) <= large.low
    return False


def _is_floor(bounds: Bounds) -> bool:
    return bounds.low is not None and bounds.high is None


def _is_ceiling(bounds: Bounds) -> bool:
    return bounds.high is not None and bounds.low is None


def _step(number: Fraction) -> Fraction:
    """The place of the last digit that is not 0, five of it where that is a 5: 10 for 60, 5 for 25."""
    step = Fraction(1)
    while number % step and step > _FINEST:
        step /= 10
    while number and step >= 1 and number % (step * 10) == 0:
        step *= 10
    return step * 5 if number > step * 9 and number % (step * 5) == 0 else step


@rule(
    "C114",
    severity="warning",
    select=either(
        pairs(Count, alike=_SLOTS, both=_two_bounds),
        pairs(Money, alike=_SLOTS, both=_two_bounds),
        pairs(Share, alike=_SLOTS, enough=300, both=_two_bounds),
    ),
    waived_laws={
        "vaguer words are never worse": "which bound the words give is what the rule is about",
    },
    examples=[
        discrepant(
            "two floors under one price",
            said(Money, "Frost drove the price of Haverleigh copper [[above £40]] a pound."),
            said(Money, "Haverleigh copper: frost drives the price [[above £60]] a pound."),
            problem="above £40, or above £60: two bounds on the same thing",
        ),
        discrepant(
            "two ceilings over one crowd",
            said(Count, "The harbour board lets [[up to 400 visitors]] climb the Westmere lighthouse."),
            said(Count, "At the Westmere lighthouse the harbour board lets [[up to 300 visitors]] climb."),
            problem="up to 400 visitors, or up to 300 visitors: two bounds on the same thing",
        ),
        discrepant(
            "a figure far above the floor",
            said(Money, "The ferry line owes the port of Haverleigh [[more than £27m]] in dues."),
            said(Money, "The ferry line owes [[£40m]] in dues to the port of Haverleigh."),
            problem="more than £27m, or £40m: two bounds on the same thing",
        ),
        consistent(
            "a rounder figure for one floor",
            said(Count, "The ferry carried [[more than 200 passengers]] to the island of Marl."),
            said(Count, "The ferry carried [[more than 220 passengers]] to the island of Marl."),
        ),
        consistent(
            "a figure just above the floor",
            said(Count, "The ferry carried [[more than 200 passengers]] to the island of Marl."),
            said(Count, "The ferry carried [[226 passengers]] to the island of Marl."),
        ),
        consistent(
            "what is added is printed",
            said(Count, "The gale ruined [[more than 40 barns]] in Marl and another 30 in the hills."),
            said(Count, "The gale ruined [[more than 70 barns]] in Marl."),
        ),
        consistent(
            "a toll that moves",
            said(
                Count,
                "The blaze at the Westmere mill killed [[at least 20 workers]].",
                measure="workers (kill)",
            ),
            said(
                Count,
                "The blaze at the Westmere mill killed [[at least 30 workers]].",
                measure="workers (kill)",
            ),
        ),
    ],
)
def bound_moved(a: Figure, b: Figure) -> Iterator[Finding]:
    """One thing is given two bounds: "above $50" in one place, "above $60" in another.

    Both can be true, but who writes "more than 50" means a number not far above it: readers take such a bound
    to reach to the next figure that is as round (Cummins, Sauerland and Solt, "Granularity and scalar
    implicature in numerical expressions", Linguistics and Philosophy, 2012). A rounder bound on the same
    number agrees, a figure far above a floor does not. Tolls that move while a story runs are left alone.
    """
    if _adds_up(a, b):
        return
    yield finding(
        f"{a.quote}, or {b.quote}: two bounds on the same thing",
        a,
        b,
        why=f"one side allows {a.value.describe()}, the other {b.value.describe()}: "
        "both can be true, but not if each bound is close to its figure",
        ask="which does the source give?",
        assuming=("a bound is as close to the figure as its digits tell",),
    )


def _adds_up(a: Figure, b: Figure) -> bool:
    """True where a sentence prints by how much one figure is above the other: "over 40 … another 30"."""
    if a.value.nominal is None or b.value.nominal is None:
        return False
    printed = (figure for claim in (a, b) for figure in _NUMBER.findall(claim.span.sentence))
    return abs(a.value.nominal - b.value.nominal) in {Fraction(figure.replace(",", "")) for figure in printed}
