from collections.abc import Iterator

from factcheck import Bounds, Count, Finding, consistent, discrepant, finding, linked, rule, said


@rule(
    "C104",
    severity="error",
    select=linked("part of"),
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
def parts_miss_total(whole: Count, parts: tuple[Count, ...]) -> Iterator[Finding]:
    """Parts and total are printed, and the parts do not add up to the total.

    Where the text says that the parts are all ("the rest"), or they exceed the total, they cannot all
    be true. Otherwise some may simply not be told: then it is a note, "6 are not accounted for".
    Two outcomes for one person can make the parts exceed the total without an error.
    """
    exact = [p for p in parts if p.value.exact]
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
        severity = "note"
    yield finding(
        problem,
        whole,
        *exact,
        why=f"{' + '.join(str(f) for f in figures)} = {total}; {of} - {total} = {left}",
        ask="are the others told elsewhere, still open, or is one figure wrong?",
        severity=severity,
        assuming=("no one is counted in two of the parts",) if left < 0 and not exhaustive else (),
    )
