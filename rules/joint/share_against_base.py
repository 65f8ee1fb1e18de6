from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Relation,
    Share,
    Term,
    based,
    consistent,
    discrepant,
    relation,
    rule,
    said,
    share_as_printed,
)


@rule(
    "J105",
    severity="error",
    instead_of=("percent-miscounted",),
    select=based(),
    examples=[
        discrepant(
            "a third of 750 is not 310",
            said(Count, "Almost a third of the [[750 complaints]] were upheld."),
            said(
                Share,
                "[[Almost a third]] of the 750 complaints were upheld.",
                share_of=1,
                measure="complaints (uphold)",
            ),
            said(Count, "It upheld [[310 complaints]].", measure="complaints (uphold)", article="b.md"),
            problem="310 complaints, but almost a third of 750 is at most 250: the three cannot all be true",
        ),
        consistent(
            "a third of 750 is 240",
            said(Count, "Almost a third of the [[750 complaints]] were upheld."),
            said(
                Share,
                "[[Almost a third]] of the 750 complaints were upheld.",
                share_of=1,
                measure="complaints (uphold)",
            ),
            said(Count, "It upheld [[240 complaints]].", measure="complaints (uphold)", article="b.md"),
        ),
        consistent(
            "another outcome",
            said(Count, "Almost a third of the [[750 complaints]] were upheld."),
            said(
                Share,
                "[[Almost a third]] of the 750 complaints were upheld.",
                share_of=1,
                measure="complaints (uphold)",
            ),
            said(Count, "It rejected [[310 complaints]].", measure="complaints (reject)", article="b.md"),
        ),
    ],
)
def share_against_base(share: Share, base: Count, part: Count) -> Iterator[Relation]:
    """A share, what it is a share of, and the count of the part cannot all be true.

    The share allows what its printed digits allow; a fraction in words, or a whole percentage, a point more.
    """
    allowed = share_as_printed(share)
    words = f"{share.quote[0].lower()}{share.quote[1:]} of {{}}"
    for end, bounds in (
        (allowed.high, Bounds(high=Fraction(0))),
        (allowed.low, Bounds(low=Fraction(0))),
    ):
        if end is not None:
            yield relation(
                [part, Term(base, -end / 100, words)],
                bounds,
                f"{share.quote} of the {base.quote}",
                stated_by=share,
                unless="the share is of another number",
            )
