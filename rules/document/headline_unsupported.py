from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    Money,
    Related,
    Share,
    consistent,
    discrepant,
    finding,
    groups,
    headline_support,
    rule,
    said,
)


@rule(
    "D101",
    severity="warning",
    select=groups(Count, Money, Share, within="article"),
    examples=[
        discrepant(
            "a figure that the body does not have",
            said(Count, "[[Five teenagers]] arrested after break-in", part="headline"),
            said(Count, "Haverleigh police arrested [[three teenagers]] after a break-in on Sunday."),
            problem="Five teenagers stands in the headline, but not in the text",
        ),
        consistent(
            "the body has the figure",
            said(Count, "[[Three teenagers]] arrested after break-in", part="headline"),
            said(Count, "Haverleigh police arrested [[three teenagers]] after a break-in on Sunday."),
        ),
        consistent(
            "the headline adds two figures",
            said(Count, "[[Five teenagers]] held after break-in", part="headline"),
            said(Count, "Police arrested [[three boys]] on Sunday."),
            said(Count, "They arrested [[two girls]] a day later."),
        ),
    ],
)
def headline_unsupported(claims: tuple[Count | Money | Share, ...], related: Related) -> Iterator[Finding]:
    """A figure of the headline stands nowhere in the text: not as printed, not rounded, and not as a sum.

    Headlines round, add, subtract and count; all of that is support. Only a figure that none of it
    explains is told, beside the figure of the text that is most like it.
    """
    for claim in claims:
        if claim.span.part != "headline" or claim.value.nominal is None:
            continue
        support = headline_support(claim, related)
        if support is None:
            continue
        others = [c for c in claims if c.span.part != "headline" and c.kind == claim.kind]
        like = [
            c
            for c in others
            if c.slots.measure and claim.slots.measure and c.slots.measure.head == claim.slots.measure.head
        ]
        nearest = (like or others)[:1]
        yield finding(
            f"{claim.quote} stands in the headline, but not in the text",
            claim,
            *nearest,
            why=support,
            ask="which figure is right? the headline must be borne out by the text",
        )
