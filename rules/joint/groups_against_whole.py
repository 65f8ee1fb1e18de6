from collections.abc import Iterator

from factcheck import Count, Relation, at_most, consistent, discrepant, moves, rule, said, within

_ALL = "people (take)"


@rule(
    "J104",
    severity="error",
    instead_of=("part-exceeds-whole",),
    select=within("measure"),
    waived_laws={"different things are not compared": "a kind of something is a part of all of it"},
    examples=[
        discrepant(
            "women and men among people",
            said(Count, "The ferry took [[seven women]] to Marl.", measure="women (take)", place="Marl"),
            said(Count, "It took [[six men]] to Marl.", measure="men (take)", place="Marl", article="b.md"),
            said(
                Count,
                "It took [[twelve people]] to Marl.",
                measure="people (take)",
                place="Marl",
                article="c.md",
            ),
            problem="7 + 6 = 13, but twelve people: the three cannot all be true",
        ),
        consistent(
            "children besides",
            said(Count, "The ferry took [[five women]] to Marl.", measure="women (take)", place="Marl"),
            said(Count, "It took [[six men]] to Marl.", measure="men (take)", place="Marl", article="b.md"),
            said(
                Count,
                "It took [[twelve people]] to Marl.",
                measure="people (take)",
                place="Marl",
                article="c.md",
            ),
        ),
        consistent(
            "women and tourists may be the same people",
            said(Count, "The ferry took [[seven women]] to Marl.", measure="women (take)", place="Marl"),
            said(
                Count,
                "It took [[six tourists]] to Marl.",
                measure="tourists (take)",
                place="Marl",
                article="b.md",
            ),
            said(
                Count,
                "It took [[twelve people]] to Marl.",
                measure="people (take)",
                place="Marl",
                article="c.md",
            ),
        ),
    ],
)
def groups_against_whole(
    whole: Count, inside: tuple[Count, ...], apart: tuple[Count, ...]
) -> Iterator[Relation]:
    """Counts of kinds of something do not fit the count of all of them.

    Each kind is no more than all, and kinds of which nobody is in two (men and women) are together no more.
    """
    if moves(whole) or whole.slots.per:
        return
    for part in inside:
        yield at_most([part], whole, f"{_noun(part)} are {_noun(whole)}")
    if len(apart) > 1:
        nouns = " and ".join(_noun(part) for part in apart)
        yield at_most(
            apart,
            whole,
            f"{nouns} are {_noun(whole)}",
            unless="{n} of them {are} counted in two of the groups",
        )


def _noun(claim: Count) -> str:
    measure = claim.slots.measure
    assert measure is not None
    return measure.printed or f"{measure.head}s"
