import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck import Finding, Share, consistent, discrepant, finding, groups, pattern, rule, said

_OTHERWISE = pattern(
    r"\b(?:from|than|compared|up|down|rose|fell|grew|increase|decrease|more|less|last|previous|earlier|each|both|either|"
    r"respectively|multiple|also|interest|rate|turnout|growth|inflation|margin)\b",
    re.I,
)

#: What tells that the shares are those of one whole: who was asked, or the answer of those who gave none.
_ONE_WHOLE = pattern(r"\bof (?:those|them|the (?:people|voters|respondents|total))\b", re.I)
_NO_ANSWER = pattern(
    r"\b(?:(?:did not|didn't|do not|don't) know|(?:(?:were|are) )?(?:still )?(?:undecided|unsure|not sure)|"
    r"(?:had|gave) no "
    r"(?:opinion|view|answer)|abstained|would not say)\b",
    re.I,
)

#: Several groups or times were asked, and each is a whole of its own.
_SEVERAL = pattern(
    r"\(|\b(?:among|against (?=\d)|respectively|"
    r"men|women|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|[12]\d\d\d))\b"
)
_ANSWERED = pattern(
    r" (?:of [\w' ]{3,40}? )?(?:said|say|voted?|back(?:ed)?|oppose[ds]?|support(?:ed|s)?|favou?r(?:ed|s)?|"
    r"wanted?|did|do|"
    r"were|are|thought|think|would|had|chose|prefer(?:red)?|agreed?|disagreed?|answered|gave|abstained|undecided|"
    r"unsure|approved?|disapproved?)\b"
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
        discrepant(
            "those who did not know",
            said(Share, "In the survey [[45%]] said yes, 30% said no and 35% did not know."),
            said(Share, "In the survey 45% said yes, [[30%]] said no and 35% did not know."),
            said(Share, "In the survey 45% said yes, 30% said no and [[35%]] did not know."),
            problem="45% + 30% + 35% = 110 per cent: shares of one whole exceed it",
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
    """Three or more shares, listed as answers of one whole, add up to more than 100.

    They are so listed behind "of those asked, …", or where the last are those who did not know. Half a unit
    of the printed precision is allowed for each share.
    """
    exact = [s for s in shares if s.value.exact and not s.points]
    if exact and exact[0].span.start > exact[0].span.sentence_start:  # no sentence opens with digits
        exact = [s for s in exact if any(c.isdigit() for c in s.quote)]
    if len(exact) < 3:
        return
    sentence = exact[0].span.sentence
    if not (_ONE_WHOLE.search(exact[0].span.before) or _is_closed(exact)):
        return
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


def _is_closed(shares: Sequence[Share]) -> bool:
    """True for one plain list that ends in those who gave no answer: "45% yes, 30% no, 25% did not know"."""
    first, last = shares[0].span, shares[-1].span
    listed = first.sentence[first.start - first.sentence_start : last.end - last.sentence_start]
    behind = _NO_ANSWER.search(last.after)
    each = all(_ANSWERED.match(share.span.after) for share in shares)
    return behind is not None and behind.start() < 20 and each and _SEVERAL.search(listed) is None
