from collections.abc import Iterator

from factcheck import Count, Relation, at_least, at_most, consistent, discrepant, rule, said, totals


@rule(
    "J101",
    severity="error",
    instead_of=("parts-miss-total", "part-exceeds-whole"),
    select=totals(),
    waived_laws={"no number is special": "one total only fits the parts"},
    examples=[
        discrepant(
            "parts of one total from two articles",
            said(Count, "Marl has [[46 wardens]], 21 of them women.", measure="wardens", place="Marl"),
            said(
                Count,
                "Marl has 46 wardens, [[21]] of them women.",
                part_of=1,
                measure="wardens (woman)",
            ),
            said(Count, "Marl has [[46 wardens]].", article="b.md", measure="wardens", place="Marl"),
            said(Count, "Of these [[28]] are men.", article="b.md", part_of=3, measure="wardens (man)"),
            problem="28 + 21 = 49, but 46 wardens: the three cannot all be true",
        ),
        discrepant(
            "three parts that are said to be all",
            said(Count, "The board heard of [[46 wardens]].", measure="wardens", place="Marl"),
            said(
                Count,
                "Of these [[nine]] were fined, three were warned and the rest, 28, were let off.",
                part_of=1,
                measure="wardens (fine)",
            ),
            said(
                Count,
                "Of these nine were fined, [[three]] were warned and the rest, 28, were let off.",
                part_of=1,
                measure="wardens (warn)",
            ),
            said(
                Count,
                "Of these nine were fined, three were warned and the rest, [[28]], were let off.",
                part_of=1,
                exhaustive="true",
                measure="wardens (let)",
            ),
            problem="9 + 3 + 28 = 40, but 46 wardens: the four cannot all be true",
        ),
        consistent(
            "parts that leave room",
            said(Count, "Marl has [[46 wardens]], 21 of them women.", measure="wardens", place="Marl"),
            said(
                Count,
                "Marl has 46 wardens, [[21]] of them women.",
                part_of=1,
                measure="wardens (woman)",
            ),
            said(Count, "Marl has [[46 wardens]].", article="b.md", measure="wardens", place="Marl"),
            said(Count, "Of these [[25]] are men.", article="b.md", part_of=3, measure="wardens (man)"),
        ),
        consistent(
            "two things that one warden can be",
            said(Count, "Marl has [[46 wardens]], 31 of them women.", measure="wardens", place="Marl"),
            said(
                Count,
                "Marl has 46 wardens, [[31]] of them women.",
                part_of=1,
                measure="wardens (woman)",
            ),
            said(Count, "Marl has [[46 wardens]].", article="b.md", measure="wardens", place="Marl"),
            said(Count, "Of these [[28]] are paid.", article="b.md", part_of=3, measure="wardens (pay)"),
        ),
    ],
)
def parts_against_total(whole: Count, parts: tuple[Count, ...], told: str) -> Iterator[Relation]:
    """A total and its parts, stated here and there, cannot all be true.

    No part is larger than the total. Parts of which nobody is in two (men and women, upheld and rejected)
    are together no more than it; parts that are said to be all ("the rest") are together neither less nor
    more. Whether two other parts overlap is not known, and nothing is made of it.
    """
    words = f"parts of the {whole.quote}"
    for part in parts:
        yield at_most([part], whole, words)
    if told == "all":
        yield at_least(parts, whole, words, unless="{n} more {are} in a part that is not told")
    if told in ("all", "apart"):
        yield at_most(parts, whole, words, unless="{n} of them {are} counted in two of the parts")
