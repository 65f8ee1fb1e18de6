import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import Count, Finding, Share, consistent, discrepant, finding, groups, rule, said

#: Above this base every printed tenth of a per cent is near some whole number of people.
_SMALL = 200


@rule(
    "R102",
    severity="warning",
    select=groups(Count, Share, within="sentence", every=True),
    waived_laws={
        "no number is special": "which percentages are possible depends on the number itself",
    },
    examples=[
        discrepant(
            "no whole number of 46 is 23.5 per cent",
            said("share", "The board fined [[23.5 per cent]] of 46 wardens."),
            said(Count, "The board fined 23.5 per cent of [[46 wardens]]."),
            problem="23.5 per cent of 46 wardens is no whole number of them",
        ),
        consistent(
            "11 of 46",
            said("share", "The board fined [[23.9 per cent]] of 46 wardens."),
            said(Count, "The board fined 23.9 per cent of [[46 wardens]]."),
        ),
        consistent(
            "a large base",
            said("share", "The board fined [[23.5 per cent]] of 4,600 wardens."),
            said(Count, "The board fined 23.5 per cent of [[4,600 wardens]]."),
        ),
    ],
)
def percent_impossible(claims: tuple[Count | Share, ...]) -> Iterator[Finding]:
    """A percentage of a small number of people that no whole number of them gives: "23.5% of 46 officers".

    The test is GRIM (Brown and Heathers, The GRIM Test, 2017), for bases up to 200.
    """
    for share in claims:
        for base in claims:
            if not (isinstance(share, Share) and isinstance(base, Count)) or share.points:
                continue
            between = share.span.sentence[
                share.span.end - share.span.sentence_start : base.span.start - base.span.sentence_start
            ]
            digits = re.search(r"\d+(?:\.(\d+))?", share.quote)
            if (
                base.span.start < share.span.end
                or not re.fullmatch(r"\s+of\s+(?:the\s+|its\s+|their\s+)?", between)
                or digits is None
            ):
                continue
            n, percent = base.value.low, share.value.low
            if (
                not (base.value.exact and share.value.exact)
                or n is None
                or percent is None
                or not 0 < n <= _SMALL
            ):
                continue
            half = Fraction(1, 2 * 10 ** len(digits.group(1) or ""))
            nearest = round(percent * n / 100)
            if all(abs(Fraction(100 * k) / n - percent) > half for k in (nearest - 1, nearest, nearest + 1)):
                yield finding(
                    f"{share.quote} of {base.quote} is no whole number of them",
                    share,
                    base,
                    why=f"{nearest} of {n} is {float(Fraction(100 * nearest) / n):.1f} per cent",
                    ask="is the percentage weighted, or of another base?",
                    assuming=("the percentage is of exactly these",),
                )
