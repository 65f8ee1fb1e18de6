from collections.abc import Iterator

from factcheck import Count, Finding, at_odds, consistent, discrepant, finding, pairs, rule, said


@rule(
    "C110",
    severity="error",
    instead_of=("count-disagrees", "bounds-disjoint", "passage-altered"),
    select=pairs(Count, alike=("measure", "population", "place", "period", "modality"), both=at_odds),
    examples=[
        discrepant(
            "nobody and three",
            said(
                Count, "[[No wardens]] were dismissed after the market inquiry.", measure="wardens (dismiss)"
            ),
            said(
                Count,
                "After the market inquiry [[three wardens]] were dismissed.",
                measure="wardens (dismiss)",
                article="b.md",
            ),
            problem="No wardens, or three wardens: none and some cannot both be true",
        ),
        consistent(
            "two places",
            said(Count, "[[No wardens]] were dismissed.", measure="wardens (dismiss)", place="Wales"),
            said(
                Count,
                "[[Three wardens]] were dismissed.",
                measure="wardens (dismiss)",
                place="England",
                article="b.md",
            ),
        ),
        consistent(
            "two acts",
            said(Count, "[[No wardens]] were dismissed after the inquiry.", measure="wardens (dismiss)"),
            said(
                Count,
                "[[Three wardens]] were arrested after the inquiry.",
                measure="wardens (arrest)",
                article="b.md",
            ),
        ),
        consistent(
            "for another act",
            said(Count, "[[No wardens]] were arrested after the fire.", measure="wardens (arrest)"),
            said(
                Count,
                "After the fire police arrested [[three wardens]] for fighting.",
                measure="wardens (arrest)",
                article="b.md",
            ),
        ),
    ],
)
def none_against_some(a: Count, b: Count) -> Iterator[Finding]:
    """One place says that there was none, another gives a number: "no officer", "three officers"."""
    for none, some in ((a, b), (b, a)):
        if none.value.exact and none.value.low == 0 and some.value.low is not None and some.value.low > 0:
            yield finding(
                f"{none.quote}, or {some.quote}: none and some cannot both be true",
                none,
                some,
                why=f"one side says none, the other {some.value.describe()}",
                ask="is the “none” limited to a place, a time or a group? if so, say so",
            )
