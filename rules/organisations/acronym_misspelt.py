import re
from collections.abc import Iterator

from factcheck import (
    Finding,
    Organisation,
    consistent,
    discrepant,
    each,
    finding,
    pattern,
    rule,
    said,
    same_organisation,
)

#: The acronym in brackets straight behind a name; of three letters many are of another language (SVP, INE).
_BRACKET = pattern(r" \((?P<acronym>[A-Z]{4,7})\)")
#: Words that acronyms pass over as a rule.
_SMALL = frozenset("of and the for in on at to a an &".split())


@rule(
    "O104",
    severity="warning",
    select=each(Organisation),
    examples=[
        discrepant(
            "another letter",
            said(Organisation, "The mill belongs to the [[Marl Harbour Conservation Trust]] (MHDT)."),
            problem="“MHDT”: the letters of Marl Harbour Conservation Trust are MHCT",
        ),
        discrepant(
            "two letters in the wrong order",
            said(Organisation, "The [[Northern Rivers Rescue Service]] (NSRR) has three boats."),
            problem="“NSRR”: the letters of Northern Rivers Rescue Service are NRRS",
        ),
        consistent(
            "its own letters",
            said(Organisation, "The mill belongs to the [[Marl Harbour Conservation Trust]] (MHCT)."),
        ),
        consistent(
            "letters of another language",
            said(Organisation, "Prices rose, says the [[National Statistics Institute]] (INSEE)."),
        ),
        consistent(
            "a small word that has its letter",
            said(Organisation, "The [[Friends of Tarn Head]] (FOTH) mow the meadow."),
        ),
    ],
)
def acronym_misspelt(claim: Organisation) -> Iterator[Finding]:
    """The acronym in brackets behind a name has one letter that is not the name's, or two in the wrong order.

    Acronyms that leave words out, or come from another language, differ in more and are left alone.
    """
    bracket = _BRACKET.match(claim.span.after)
    if bracket is None:
        return
    acronym, words = bracket["acronym"], [w for w in re.split(r"[\s-]+", claim.name) if w]
    letters = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
    with_small = "".join(w[0] for w in words).upper()
    if acronym == with_small or not _one_slip(acronym, letters) or same_organisation(claim.name, acronym):
        return
    yield finding(
        f"“{acronym}”: the letters of {claim.name} are {letters}",
        claim,
        why="one letter is another, or two letters stand in the wrong order",
        ask="is the name right, or the acronym?",
    )


def _one_slip(a: str, b: str) -> bool:
    """True for words of one length that begin alike, with one other letter, or letters in another order."""
    if len(a) != len(b) or a == b or a[0] != b[0]:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
