from collections.abc import Iterator

from factcheck import (
    Age,
    Claim,
    Count,
    Finding,
    Length,
    Money,
    Related,
    Share,
    consistent,
    discrepant,
    finding,
    headline_support,
    headlines,
    rule,
    said,
)


@rule(
    "D101",
    severity="warning",
    select=headlines(),
    waived_laws={
        "a claim agrees with itself": "a headline without its text is borne out by nothing",
        "no number is special": "a figure that the text has is borne out, its neighbours are not",
        "an open end is open": "a headline rounds: what touches a figure of the text is borne out by it",
        "different things are not compared": "a headline has no room for place and period",
        "the claims named are all needed": "the nearest figure of the text is shown beside the headline's",
    },
    examples=[
        discrepant(
            "a figure that the body does not have",
            said(Count, "[[Five teenagers]] arrested after break-in", part="headline"),
            said(Count, "Haverleigh police arrested [[three teenagers]] after a break-in on Sunday."),
            problem="Five teenagers stands in the headline, but not in the text",
        ),
        discrepant(
            "an age between commas",
            said(Count, "Woman, [[74]], climbs church tower", part="headline"),
            said(Age, "A [[47-year-old]] woman was helped down from the tower of St Orla's."),
            problem="74 stands in the headline, but not in the text",
        ),
        discrepant(
            "another magnitude is no rounding",
            said(Money, "Council finds [[£2.4bn]] for bridges", part="headline"),
            said(Money, "The county will spend [[£2.4 million]] on its bridges."),
            problem="£2.4bn stands in the headline, but not in the text",
        ),
        consistent(
            "the body has the figure",
            said(Count, "[[Three teenagers]] arrested after break-in", part="headline"),
            said(Count, "Haverleigh police arrested [[three teenagers]] after a break-in on Sunday."),
        ),
        consistent(
            "the headline adds two figures",
            said(Count, "[[5]] held after break-in", part="headline"),
            said(Count, "Police arrested [[three boys]] and two girls on Sunday."),
        ),
        consistent(
            "the headline rounds",
            said(Money, "Library roof to cost [[£900K]]", part="headline"),
            said(Money, "Repairing the roof will take [[£905,300]], the council heard."),
        ),
        consistent(
            "two years come to the length",
            said(Length, "Ferry sails again after [[12 years]]", published="2019-05-02", part="headline"),
            said(Count, "The Aune ferry last ran in 2007 and needed [[two new engines]]."),
        ),
        consistent(
            "the headline works out the share",
            said(Share, "Parking fines fall [[25%]]", part="headline"),
            said(Count, "Fines fell from 400 to [[300 fines]] last year."),
        ),
        consistent(
            "a word for the number",
            said(Count, "Lighthouse saved by [[2]] sisters", part="headline"),
            said(Count, "A pair of [[four]] sisters from Tarn Head bought the old lighthouse."),
        ),
        consistent(
            "the headline counts its own list",
            said(Count, "[[7]] things to do in Orrin this autumn", part="headline"),
            said(Count, "From cider to seals: there is plenty on the coast, with [[40]] walks alone."),
        ),
    ],
)
def headline_unsupported(claim: Claim, related: Related) -> Iterator[Finding]:
    """A figure of the headline stands nowhere in the text, and nothing in the text comes to it.

    Every number of the headline is looked for, in whatever form: "12-Year", "$2.7B", "4th", "Girl, 14",
    "Flight 370". The text bears it out with the same number in any form (a word, an ordinal, "twins",
    "a decade"), with one that rounds to it, with figures beside each other that add up to it, with a
    difference or a share of them, and with dates and years that come to a length or an age. A headline
    that counts its own list ("7 things to know"), "24/7" and the score of a game are left alone; a number
    in words is told only where the text counts the same thing otherwise.
    """
    gap = headline_support(claim, related)
    if gap is None:
        return
    yield finding(
        f"{claim.quote} stands in the headline, but not in the text",
        claim,
        *([gap.nearest] if gap.nearest else []),
        why=gap.why,
        ask="which figure is right? the headline must be borne out by the text",
    )
