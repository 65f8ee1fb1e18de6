import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import Finding, Share, consistent, discrepant, finding, groups, rule, said

_OTHERWISE = re.compile(
    r"\b(?:from|than|compared|up|down|rose|fell|grew|increase|decrease|more|less|last|previous|earlier|each|both|either|"
    r"respectively|multiple|also|interest|rate|turnout|growth|inflation|margin)\b",
    re.I,
)


@rule(
    "R103",
    severity="warning",
    select=groups(Share, within="sentence"),
    examples=[
        discrepant(
            "answers of one poll",
            said(
                Share,
                "Of those asked [[45 per cent]] said yes, 40 per cent said no and 25 per cent did not know.",
            ),
            said(
                Share,
                "Of those asked 45 per cent said yes, [[40 per cent]] said no and 25 per cent did not know.",
            ),
            said(
                Share,
                "Of those asked 45 per cent said yes, 40 per cent said no and [[25 per cent]] did not know.",
            ),
            problem="45 per cent + 40 per cent + 25 per cent = 110 per cent: shares of one whole exceed it",
        ),
        consistent(
            "rounding adds one",
            said(
                Share,
                "Of those asked [[45 per cent]] said yes, 31 per cent said no and 25 per cent did not know.",
            ),
            said(
                Share,
                "Of those asked 45 per cent said yes, [[31 per cent]] said no and 25 per cent did not know.",
            ),
            said(
                Share,
                "Of those asked 45 per cent said yes, 31 per cent said no and [[25 per cent]] did not know.",
            ),
        ),
        consistent(
            "shares of several years",
            said(Share, "Turnout was [[45 per cent]], up from 40 per cent in 2015 and 35 per cent in 2010."),
            said(Share, "Turnout was 45 per cent, up from [[40 per cent]] in 2015 and 35 per cent in 2010."),
            said(Share, "Turnout was 45 per cent, up from 40 per cent in 2015 and [[35 per cent]] in 2010."),
        ),
    ],
)
def shares_exceed_whole(shares: tuple[Share, ...]) -> Iterator[Finding]:
    """Three or more shares, listed as answers of one whole ("of those asked, …"), add up to more than 100.

    Half a unit of the printed precision is allowed for each share.
    """
    exact = [s for s in shares if s.value.exact and not s.points and any(c.isdigit() for c in s.quote)]
    if len(exact) < 3 or not re.search(
        r"\bof (?:those|them|the (?:people|voters|respondents|total))\b", exact[0].span.before, re.I
    ):
        return
    sentence = exact[0].span.sentence
    if _OTHERWISE.search(sentence):
        return
    total = sum((s.value.low for s in exact if s.value.low is not None), Fraction(0))
    decimals = max(len(m.group(1) or "") for s in exact if (m := re.search(r"\d+(?:\.(\d+))?", s.quote)))
    if total <= 100 + Fraction(len(exact), 2 * 10**decimals):
        return
    shown = f"{float(total):.{decimals}f}"
    yield finding(
        f"{' + '.join(s.quote for s in exact)} = {shown} per cent: shares of one whole exceed it",
        *exact,
        why=f"the shares add up to {shown} per cent",
        ask="could people give several answers, or is one share wrong?",
        assuming=("each of them is counted in one share only",),
    )
