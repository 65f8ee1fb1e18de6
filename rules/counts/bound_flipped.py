from collections.abc import Iterator

from factcheck import (
    Bounds,
    Count,
    Finding,
    Length,
    Money,
    Share,
    consistent,
    discrepant,
    either,
    finding,
    pairs,
    rule,
    said,
)

Figure = Count | Money | Share | Length


def _bounds(claim: Figure) -> Bounds:
    return claim.value.length if isinstance(claim, Length) else claim.value


def _side(claim: Figure) -> str | None:
    """Which side the words bound; None where they bound none, or both."""
    bounds = _bounds(claim)
    if not bounds.bounded_one_side:
        return None
    return "floor" if bounds.high is None else "ceiling"


@rule(
    "C107",
    severity="error",
    instead_of=(
        "bounds-disjoint",
        "money-disagrees",
        "share-disagrees",
        "duration-disagrees",
        "passage-altered",
    ),
    select=either(
        pairs(Count, alike=("figure", "measure", "place", "period"), having=_side),
        *(pairs(kind, alike=("figure", "place", "period"), having=_side) for kind in (Money, Share, Length)),
    ),
    waived_laws={
        "vaguer words are never worse": "which way a bound points is what the rule is about",
    },
    examples=[
        discrepant(
            "a ceiling became a floor",
            said(Count, "The breach laid open [[up to 400,000 customers]] of the bank to fraud."),
            said(
                Count,
                "Fraud threatens [[more than 400,000 customers]] whom the breach of the bank laid open.",
                article="b.md",
            ),
            problem="up to 400,000 customers, or more than 400,000 customers: "
            "the same figure as a ceiling and as a floor",
        ),
        consistent(
            "at least and more than are both floors",
            said(Count, "The breach laid open [[at least 400,000 customers]] of the bank to fraud."),
            said(
                Count,
                "Fraud threatens [[more than 400,000 customers]] whom the breach of the bank laid open.",
                article="b.md",
            ),
        ),
        consistent(
            "women are not men",
            said(Count, "[[At least 40 women]] were hurt in the crash on the coast road at Westmere."),
            said(Count, "[[Fewer than 40 men]] were hurt in the crash on the coast road at Westmere."),
        ),
        consistent(
            "a rule for those above and one for those below",
            said(Count, "Firms with [[more than 50 workers]] must publish the pay gap."),
            said(Count, "A bakery with [[fewer than 50 workers]] was praised by the mayor.", article="b.md"),
        ),
    ],
)
def bound_flipped(a: Figure, b: Figure) -> Iterator[Finding]:
    """One figure is printed as a ceiling in one place ("up to 400,000") and as a floor in another.

    The same digits for the same thing are rare enough that the figure itself helps to tell the two
    statements are one; "at least" and "more than" are both floors and agree well enough. "At least" and
    "at most" can both be true of the figure itself, so that they are a warning only.
    """
    if _side(a) == _side(b):
        return
    meet = _bounds(a).meet(_bounds(b)) is not None
    yield finding(
        f"{a.quote}, or {b.quote}: the same figure as a ceiling and as a floor",
        a,
        b,
        why=f"one side allows {_allowed(a)}, the other {_allowed(b)}",
        ask="is the figure a minimum or a maximum in the source?",
        severity="warning" if meet else None,
        assuming=("the figure is not meant to be exact",) if meet else (),
    )


def _allowed(claim: Figure) -> str:
    return _bounds(claim).describe()
