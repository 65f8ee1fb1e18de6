from collections.abc import Iterator

from factcheck import Count, Finding, consistent, discrepant, finding, moves, pairs, rule, said


def _bounded(a: Count, b: Count) -> bool:
    """True where the first is a bound, the second exact."""
    return a.value.bounded_one_side and b.value.exact


@rule(
    "C103",
    severity="warning",
    select=pairs(
        Count,
        alike=("figure", "act", "stated place", "period"),
        enough=100,
        both=lambda a, b: _bounded(a, b) or _bounded(b, a),
    ),
    waived_laws={
        "vaguer words are never worse": "a bound that comes and goes is what the rule is about",
    },
    examples=[
        discrepant(
            "an exact figure beside the same figure with a floor",
            said(Count, "Inspectors logged [[at least 750 accusations]] against wardens."),
            said(Count, "Inspectors logged [[750 accusations]] against wardens.", article="b.md"),
            problem="at least 750 accusations became 750 accusations: a bound was dropped",
        ),
        discrepant(
            "the same act under two nouns",
            said(
                Count,
                "In the end [[34 wardens]] were dismissed by the inspectorate.",
                measure="wardens (dismiss)",
            ),
            said(
                Count,
                "The inspectorate said [[at least 34 cases]] saw wardens dismissed.",
                measure="cases (dismiss)",
                article="b.md",
            ),
            problem="at least 34 cases became 34 wardens: a bound was dropped",
        ),
        discrepant(
            "a headline may be short",
            said(Count, "[[750 accusations]] logged against wardens", part="headline"),
            said(Count, "Inspectors logged [[at least 750 accusations]] against wardens."),
            problem="at least 750 accusations became 750 accusations: a bound was dropped",
            severity="note",
        ),
        consistent(
            "another figure inside the bound",
            said(Count, "Inspectors logged [[at least 750 accusations]] against wardens."),
            said(Count, "Inspectors logged [[762 accusations]] against wardens.", article="b.md"),
        ),
        consistent(
            "another measure",
            said(Count, "Inspectors logged [[at least 750 accusations]] against wardens."),
            said(Count, "Inspectors visited [[750 homes]] with wardens.", article="b.md"),
        ),
    ],
)
def bound_dropped(a: Count, b: Count) -> Iterator[Finding]:
    """A figure is printed with a bound in one place ("at least 750") and bare in another ("750").

    Both can be true, but the bare figure says more than its source. In a headline, inside one
    article, where the bound was printed once, and for a toll that moves, it is a note.
    """
    for bounded, bare in ((a, b), (b, a)):
        if _bounded(bounded, bare):
            short = a.span.article == b.span.article or bare.span.part == "headline" or moves(a) or moves(b)
            yield finding(
                f"{bounded.quote} became {bare.quote}: a bound was dropped",
                bounded,
                bare,
                why=f"one side allows {bounded.value.describe()}, the other {bare.value.describe()}",
                ask="does the source give the figure as a minimum or maximum? keep its words if it does",
                severity="note" if short else None,
            )
