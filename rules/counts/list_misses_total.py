from collections.abc import Iterator
from fractions import Fraction

from factcheck import (
    Bounds,
    Count,
    Finding,
    Money,
    Quantity,
    consistent,
    discrepant,
    finding,
    listed,
    rule,
    said,
)

_Figure = Count | Money | Quantity


def _show(number: Fraction | int) -> str:
    return Bounds.exactly(number).describe().removeprefix("exactly ")


@rule(
    "C117",
    severity="warning",
    instead_of=("parts-miss-total",),
    select=listed(),
    waived_laws={
        "no number is special": "one total only fits the parts",
        "different things are not compared": "the list is read from the text, without place and period",
        "a claim agrees with itself": "the list is read from the text, whatever the claims",
        "the claims named are all needed": "the list is read from the text, whatever the claims",
    },
    examples=[
        discrepant(
            "those who work in one place",
            said(Count, "The Haverleigh jail employs [[340 people]]: 210 officers, 85 cooks and 60 clerks."),
            said(Count, "The Haverleigh jail employs 340 people: [[210 officers]], 85 cooks and 60 clerks."),
            problem="210 + 85 + 60 = 355, not 340 people: the parts do not add up",
        ),
        discrepant(
            "what a sum is made up of",
            said(Money, "The Haverleigh lifeboat appeal brought in [[£96,000]]."),
            said(
                Money, "That was made up of [[£41,000]] from wills, £27,500 from fairs and £19,500 in gifts."
            ),
            problem="41,000 + 27,500 + 19,500 = 88,000, not £96,000: the parts do not add up",
        ),
        consistent(
            "parts that add up",
            said(Count, "The Haverleigh jail employs [[355 people]]: 210 officers, 85 cooks and 60 clerks."),
        ),
        consistent(
            "some of them",
            said(
                Count,
                "The Haverleigh jail employs [[340 people]], including 210 officers, 85 cooks and 60 clerks.",
            ),
        ),
    ],
)
def list_misses_total(whole: _Figure, parts: tuple[_Figure, ...]) -> Iterator[Finding]:
    """A total and the list of its parts, which come near to it and do not add up to it.

    The parts stand side by side in one sentence, the total close before it or in the headline; for a list
    that is said to be all, also in another report of the event.
    """
    figures = [part.value.nominal or 0 for part in parts]
    words = " + ".join(map(_show, figures))
    total = _show(sum(figures))
    yield finding(
        f"{words} = {total}, not {whole.quote}: the parts do not add up",
        whole,
        *parts,
        why=f"{words} = {total}; the total is {_show(whole.value.nominal or 0)}",
        ask="is one of the figures wrong, or is a part not told?",
        assuming=("the list is meant to be all of it",),
    )
