import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Finding,
    Related,
    consistent,
    discrepant,
    finding,
    linked,
    pattern,
    rule,
    said,
)

_SOME = pattern(r"\b(?:including|includes?|included|among|at least|some|most|mainly|mostly)\b", re.I)
#: "27 requests, of which 24 were granted and two in part": one may well have been refused.
_OF_WHICH = pattern(r"\bof (?:which|whom)\b")
#: Words for what is counted in two of the parts.
_BOTH = pattern(r"\b(?:both|shared|overlap\w*|more than one|several of|twice)\b", re.I)


#: How a sentence opens that tells of more parts, and how far behind the others it may stand.
_OTHERS_STILL = pattern(r"(?:^|[.\"”’] )(?:Another|A further|The (?:remaining|other|rest))\b", re.M)
_CLOSE = 400


@rule(
    "C104",
    severity="error",
    select=linked("part of"),
    waived_laws={
        "no number is special": "one total only fits the parts",
    },
    examples=[
        discrepant(
            "parts that leave some of the whole",
            said(Count, "The board heard of [[46 wardens]]."),
            said(
                Count,
                "Of these [[nine]] were fined, three were warned and 28 were cleared.",
                part_of=1,
                measure="wardens (fine)",
            ),
            said(
                Count,
                "Of these nine were fined, [[three]] were warned and 28 were cleared.",
                part_of=1,
                measure="wardens (warn)",
            ),
            said(
                Count,
                "Of these nine were fined, three were warned and [[28]] were cleared.",
                part_of=1,
                measure="wardens (clear)",
            ),
            problem="9 + 3 + 28 = 40 of 46 wardens: 6 are not accounted for",
            severity="note",
        ),
        discrepant(
            "parts that are said to be all",
            said(Count, "The board heard of [[46 wardens]]."),
            said(
                Count,
                "Of these [[nine]] were fined and the rest, 36, were cleared.",
                part_of=1,
                measure="wardens (fine)",
            ),
            said(
                Count,
                "Of these nine were fined and the rest, [[36]], were cleared.",
                part_of=1,
                exhaustive="true",
                measure="wardens (clear)",
            ),
            problem="9 + 36 = 45 of 46 wardens: the parts are said to be all, and 1 is missing",
            severity="error",
        ),
        discrepant(
            "parts told together that leave out one of many",
            said(Count, "[[34 stalls]] are let, with 23 taken by bakers and ten by brewers."),
            said(
                Count,
                "34 stalls are let, with [[23]] taken by bakers and ten by brewers.",
                part_of=1,
                measure="stalls (take)",
            ),
            said(
                Count,
                "34 stalls are let, with 23 taken by bakers and [[ten]] by brewers.",
                part_of=1,
                measure="stalls (take)",
            ),
            problem="23 + 10 = 33 of 34 stalls: 1 is not accounted for",
            severity="warning",
        ),
        consistent(
            "parts that add up",
            said(Count, "The board heard of [[29 wardens]]."),
            said(Count, "Of these [[27]] were men and two were women.", part_of=1, measure="wardens (man)"),
            said(Count, "Of these 27 were men and [[two]] were women.", part_of=1, measure="wardens (woman)"),
        ),
        consistent(
            "one part alone is no sum",
            said(Count, "The board heard of [[46 wardens]]."),
            said(Count, "Of these [[nine]] were fined.", part_of=1, measure="wardens (fine)"),
        ),
    ],
)
def parts_miss_total(whole: Count, parts: tuple[Count, ...], related: Related) -> Iterator[Finding]:
    """Parts and total are printed, and the parts do not add up to the total.

    Where the text says that the parts are all ("the rest"), or they exceed the total, they cannot all
    be true. Otherwise some may simply not be told: then it is a note, "6 are not accounted for"; a
    warning where fewer are left than the smallest part and than a tenth of the total, told in one
    sentence without an "including", and no sentence close behind it tells of others still.
    Two outcomes for one person can make the parts exceed the total without an error: where they exceed it by
    more than half, or some are said to be shared, nothing is said.
    """
    exact = [p for p in parts if isinstance(p, Count) and p.value.exact]
    if len(exact) < 2 or not whole.value.exact or len(exact) != len(parts):
        return
    figures = [p.value.low for p in exact if p.value.low is not None]
    total, of = sum(figures), whole.value.low
    assert of is not None
    left = of - total
    if left == 0:
        return
    exhaustive = any(tie.exhaustive for p in parts for tie in p.links)
    show = Bounds.exactly
    sum_words = f"{' + '.join(str(f) for f in figures)} = {total} of {whole.quote}"
    amount = show(abs(left)).describe().removeprefix("exactly ")
    if left < 0 and not exhaustive and _overlap(whole, exact, left):
        return
    if left < 0:
        problem = f"{sum_words}: {amount} more than the whole"
        severity = "error" if exhaustive else "warning"
    elif exhaustive:
        problem = (
            f"{sum_words}: the parts are said to be all, and {amount} {'is' if left == 1 else 'are'} missing"
        )
        severity = "error"
    else:
        problem = f"{sum_words}: {amount} {'is' if left == 1 else 'are'} not accounted for"
        all_but_few = _nearly_all(whole, exact, left) and not _goes_on(whole, related)
        severity = "warning" if all_but_few else "note"
    yield finding(
        problem,
        whole,
        *exact,
        why=f"{' + '.join(str(f) for f in figures)} = {total}; {of} - {total} = {left}",
        ask="are the others told elsewhere, still open, or is one figure wrong?",
        severity=severity,
        assuming=("no one is counted in two of the parts",) if left < 0 and not exhaustive else (),
    )


def _overlap(whole: Count, parts: list[Count], left: Fraction) -> bool:
    """True where some are plainly counted in several parts: so many too many, or the sentence says so.

    So they may be where nothing is told of the parts that tells them apart.
    """
    assert whole.value.low is not None
    alike = len({part.slots.measure for part in parts}) < len(parts)
    return (
        alike
        or -left * 2 > whole.value.low
        or any(_BOTH.search(claim.span.sentence) for claim in (whole, *parts))
    )


def _goes_on(whole: Count, related: Related) -> bool:
    """True where a sentence close behind tells of others: "Another 48 will go to their third choice"."""
    article, end = (
        related.articles.get(whole.span.article),
        whole.span.sentence_start + len(whole.span.sentence),
    )
    return article is not None and _OTHERS_STILL.search(article.reading, end, end + _CLOSE) is not None


def _nearly_all(whole: Count, parts: list[Count], left: Fraction) -> bool:
    """True where so few are left out that the parts look as if they were meant to be all."""
    smallest = min(p.value.low for p in parts if p.value.low is not None)
    assert whole.value.low is not None
    words = [tie.words for p in parts for tie in p.links]
    told = any(map(_SOME.search, words)) or (len(parts) == 2 and any(map(_OF_WHICH.search, words)))
    together = all(p.span.sentence_start == whole.span.sentence_start for p in parts)
    return together and not told and left < smallest and left * 10 <= whole.value.low
