from collections.abc import Iterator

from factcheck import (
    Count,
    Relation,
    at_least,
    at_most,
    consistent,
    discrepant,
    held,
    rule,
    said,
    taken_for_granted,
)

_WON = "seats (win)"


@rule(
    "J110",
    severity="error",
    select=held(),
    waived_laws={"no number is special": "one total only fits the parts"},
    examples=[
        discrepant(
            "the seats of a council, told in three articles",
            said(Count, "Marl council has [[59 seats]].", measure="seats"),
            said(
                Count,
                "The Reds won [[24]] in Marl.",
                measure=_WON,
                population="Reds",
                article="b.md",
            ),
            said(
                Count,
                "The Blues won [[19]] in Marl.",
                measure=_WON,
                population="Blues",
                article="c.md",
            ),
            said(
                Count,
                "The others won [[17]] there.",
                measure=_WON,
                population="others",
                article="c.md",
            ),
            problem="24 + 19 + 17 = 60, but 59 seats: the four cannot all be true",
        ),
        discrepant(
            "seats that nobody holds",
            said(Count, "Marl council has [[59 seats]].", measure="seats"),
            said(Count, "The Reds won [[24]], the Blues 19.", measure=_WON, population="Reds"),
            said(Count, "The Reds won 24, the Blues [[19]].", measure=_WON, population="Blues"),
            said(Count, "The others won [[14]].", measure=_WON, population="others"),
            problem="24 + 19 + 14 = 57, but 59 seats: the four cannot all be true",
        ),
        consistent(
            "seats that add up",
            said(Count, "Marl council has [[59 seats]].", measure="seats"),
            said(
                Count,
                "The Reds won [[24]] in Marl.",
                measure=_WON,
                population="Reds",
                article="b.md",
            ),
            said(
                Count,
                "The Blues won [[19]] in Marl.",
                measure=_WON,
                population="Blues",
                article="c.md",
            ),
            said(
                Count,
                "The others won [[16]] there.",
                measure=_WON,
                population="others",
                article="c.md",
            ),
        ),
        consistent(
            "some of the holders are not told",
            said(Count, "Marl council has [[59 seats]].", measure="seats"),
            said(
                Count,
                "The Reds won [[24]] in Marl.",
                measure=_WON,
                population="Reds",
                article="b.md",
            ),
            said(
                Count,
                "The Blues won [[19]] in Marl.",
                measure=_WON,
                population="Blues",
                article="c.md",
            ),
        ),
        consistent(
            "others who may take in a party named elsewhere",
            said(Count, "Marl council has [[59 seats]].", measure="seats"),
            said(Count, "The Greens won [[five]] of them.", measure=_WON, population="Greens"),
            said(
                Count,
                "The Reds won [[38]], others 21.",
                measure=_WON,
                population="Reds",
                article="c.md",
            ),
            said(
                Count,
                "The Reds won 38, others [[21]].",
                measure=_WON,
                population="others",
                article="c.md",
            ),
        ),
    ],
)
def holders_against_whole(whole: Count, parts: tuple[Count, ...], rest: bool) -> Iterator[Relation]:
    """What each holder has does not fit what there is in all: seats, votes, shares of a body.

    A seat has one holder, so that together they have no more than there are. Where whoever is not named is
    counted too ("others 17"), they have no less; a party that another article names may be one of the
    "others", unless it has more.
    """
    words = f"the {whole.quote} are shared out"
    granted = taken_for_granted(whole, *parts)
    yield at_most(parts, whole, words, unless="{n} of them {are} counted for two holders", assuming=granted)
    if rest:
        yield at_least(parts, whole, words, unless="{n} of them {are} held by nobody", assuming=granted)
