import re
from collections.abc import Iterator

from factcheck import (
    Bounds,
    Count,
    Finding,
    Share,
    consistent,
    discrepant,
    finding,
    groups,
    pattern,
    rule,
    said,
)

_OUT_OF = pattern(r"\s*(?:out )?of (?:the |its |their )?(?:total of )?", re.I)
#: A sentence of its own that says what the part of the one before comes to: "That is 25 per cent."
_THAT_IS = pattern(
    r"\A(?:That|This) (?:is|was|makes|made|equals|represents|comes to|came to|works out at) "
    r"(?:(?:only|just|about|around|almost|nearly|roughly|some) )*\Z"
)
#: Behind such a share its clause ends, or it is of those told of before.
_ENDS = pattern(r"(?: of (?:them|these|those|the total))?[.,;]")
#: A sentence of two numbers only, the part and the whole, and of nothing that is left or more.
_NUMBER = pattern(
    r"\d[\d,.]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|dozens?)\b",
    re.I,
)
_MORE = pattern(r"\b(?:leav\w+|left|up from|down from|rest|others?|all of)\b")
_BETWEEN = pattern(
    r"[\s,:(–—-]*"
    r"(?:or|about|around|that is|i\.e\.|nearly|almost|just over|just under|roughly|some|equal to|just)?"
    r"[\s,]*",
    re.I,
)


@rule(
    "R101",
    severity="error",
    select=groups(Count, Share, within="paragraph", every=True),
    waived_laws={
        "vaguer words are never worse": "a bound that the share does not keep is an error",
        "no number is special": "one number only gives that percentage",
    },
    examples=[
        discrepant(
            "nine of 46 is not a quarter",
            said(Count, "The board fined [[nine]] of 46 wardens (25 per cent).", measure="wardens (fine)"),
            said(Count, "The board fined nine of [[46 wardens]] (25 per cent)."),
            said("share", "The board fined nine of 46 wardens ([[25 per cent]])."),
            problem="nine of 46 wardens is 19.6 per cent, not 25 per cent",
        ),
        discrepant(
            "what that comes to",
            said(
                Count,
                "The board fined [[nine]] of 46 wardens. That was 25 per cent.",
                measure="wardens (fine)",
            ),
            said(Count, "The board fined nine of [[46 wardens]]. That was 25 per cent."),
            said("share", "The board fined nine of 46 wardens. That was [[25 per cent]]."),
            problem="nine of 46 wardens is 19.6 per cent, not 25 per cent",
        ),
        consistent(
            "within the printed precision",
            said(Count, "The board fined [[nine]] of 46 wardens (20 per cent).", measure="wardens (fine)"),
            said(Count, "The board fined nine of [[46 wardens]] (20 per cent)."),
            said("share", "The board fined nine of 46 wardens ([[20 per cent]])."),
        ),
        consistent(
            "a share of something else",
            said(
                Count,
                "The board fined [[nine]] of 46 wardens and put rents up by 25 per cent.",
                measure="wardens (fine)",
            ),
            said(Count, "The board fined nine of [[46 wardens]] and put rents up by 25 per cent."),
            said("share", "The board fined nine of 46 wardens and put rents up by [[25 per cent]]."),
        ),
    ],
)
def percent_miscounted(claims: tuple[Count | Share, ...]) -> Iterator[Finding]:
    """A part, its whole and the percentage stand together, and the percentage is not theirs: "9 of 46 (25%)".

    It may be told in the next sentence, where that says "That is 25 per cent". The percentage allows what its
    printed digits allow, and "about" widens it.
    """
    shares = [c for c in claims if isinstance(c, Share) and not c.points]
    counts = [c for c in claims if isinstance(c, Count)]
    for part in counts:
        for whole in counts:
            apart = part.span.sentence_start != whole.span.sentence_start
            if (
                apart
                or whole.span.start <= part.span.start
                or not _OUT_OF.fullmatch(_text(part, part.span.end, whole.span.start))
            ):
                continue
            for share in shares:
                if not _beside(share, part, whole):
                    continue
                problem = _wrong(part, whole, share)
                if problem:
                    behind = share.span.sentence_start != whole.span.sentence_start
                    yield finding(
                        problem[0],
                        part,
                        whole,
                        share,
                        why=problem[1],
                        ask="which of the three figures is wrong, or is the percentage of something else?",
                        severity="warning" if behind else None,
                    )


def _text(claim: Count | Share, start: int, end: int) -> str:
    first = claim.span.sentence_start
    return claim.span.sentence[max(0, start - first) : max(0, end - first)]


def _beside(share: Share, part: Count, whole: Count) -> bool:
    if share.span.sentence_start != whole.span.sentence_start:
        if not share.span.follows(whole.span) or _THAT_IS.match(share.span.before) is None:
            return False
        alone = len(_NUMBER.findall(whole.span.sentence)) == 2 and _MORE.search(whole.span.sentence) is None
        return alone and _ENDS.match(share.span.after) is not None
    if share.span.start >= whole.span.end:
        return _BETWEEN.fullmatch(_text(share, whole.span.end, share.span.start)) is not None
    return _BETWEEN.fullmatch(_text(share, share.span.end, part.span.start)) is not None


def _wrong(part: Count, whole: Count, share: Share) -> tuple[str, str] | None:
    if not (part.value.exact and whole.value.exact and part.value.low is not None and whole.value.low):
        return None
    percent = part.value.low * 100 / whole.value.low
    if _printed(share).contains(percent):
        return None
    shown = f"{float(percent):.1f}".removesuffix(".0")
    whole_sum = f"{part.value.low} / {whole.value.low} = {shown} per cent"
    return f"{part.quote} of {whole.quote} is {shown} per cent, not {share.quote}", whole_sum


def _printed(share: Share) -> Bounds:
    """What the printed digits of an exact percentage allow: 25 is [24.5, 25.5], 19.6 is [19.55, 19.65]."""
    from fractions import Fraction

    value = share.value
    if not value.exact or value.low is None:
        return value
    digits = re.search(r"\d+(?:\.(\d+))?", share.quote)
    half = Fraction(1, 2 * 10 ** len(digits.group(1) or "")) if digits else Fraction(1)
    return Bounds(value.low - half, value.low + half)
