from collections.abc import Iterator

from factcheck import (
    Age,
    Claim,
    Count,
    Finding,
    Length,
    Money,
    Share,
    consistent,
    discrepant,
    finding,
    retold,
    rule,
    said,
)


@rule(
    "D114",
    severity="warning",
    instead_of=("summary-unsupported", "statement-opposed"),
    select=retold(),
    waived_laws={
        "vaguer words are never worse": "the words around are what counts, the figure need only be another",
    },
    examples=[
        discrepant(
            "a caption copied from the text, with another sum",
            said(Money, "The ferry will cost the island [[£136,250]] a year until the new pier is built."),
            said(
                Money,
                "The ferry will cost the island [[£163,250]] a year until the new pier is built.",
                part="caption",
            ),
            problem="£136,250, or £163,250: the same words with two figures",
        ),
        discrepant(
            "one passage in two outlets",
            said(Count, "He told the court he heard [[between 30 and 40 shouts]] from the Haverleigh pier."),
            said(
                Count,
                "He told the court he heard [[between 30 and 45 shouts]] from the Haverleigh pier.",
                article="b.md",
            ),
            problem="between 30 and 40 shouts, or between 30 and 45 shouts: the same words with two figures",
        ),
        discrepant(
            "a bound does not matter where all the words are the same",
            said(Length, "The mayor of Haverleigh told the baker to wait [[up to six weeks]] for a licence."),
            said(Length, "The mayor of Haverleigh told the baker to wait [[up to two weeks]] for a licence."),
            problem="up to six weeks, or up to two weeks: the same words with two figures",
        ),
        consistent(
            "a few words in common",
            said(Share, "In Haverleigh turnout rose by [[4 per cent]] in a year."),
            said(Share, "In Westmere turnout rose by [[6 per cent]] in a year."),
        ),
        consistent(
            "the same figure in digits and in words",
            said(Length, "The mayor of Haverleigh told the baker to wait [[up to six weeks]] for a licence."),
            said(Length, "The mayor of Haverleigh told the baker to wait [[up to 6 weeks]] for a licence."),
        ),
        consistent(
            "another person, told of in the same words",
            said(
                Age, "A [[20-year-old]] woman was pulled from the harbour and taken to Haverleigh hospital."
            ),
            said(
                Age, "A [[24-year-old]] woman was pulled from the harbour and taken to Haverleigh hospital."
            ),
        ),
    ],
)
def passage_altered(a: Claim, b: Claim) -> Iterator[Finding]:
    """A passage stands in two places word for word, and only a figure in it is another.

    What is copied, from a wire, from an earlier version, or from the text into a caption, speaks of one
    thing: eight words or more are the same around the figure. A toll that two outlets give is left alone,
    since it moves, and so is the age of somebody who is told of for the first time.
    """
    yield finding(
        f"{a.quote}, or {b.quote}: the same words with two figures",
        a,
        b,
        why="the words around both figures are the same: one was copied, or both were from one text",
        ask="which figure does the source give?",
        assuming=("both passages are one text",),
    )
