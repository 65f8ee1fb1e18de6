from collections.abc import Iterator

from factcheck import Count, Finding, against, consistent, discrepant, finding, rule, said


@rule(
    "C106",
    severity="warning",
    select=against(),
    examples=[
        discrepant(
            "more accused than accusations",
            said(
                Count,
                "[[Ten claims]] of fraud were made against wardens.",
                measure="claims of fraud",
                population="wardens",
            ),
            said(
                Count,
                "In all, [[fifteen wardens]] were accused in the fraud claims.",
                measure="wardens (accuse)",
            ),
            problem="Ten claims, but fifteen wardens: more people than there are claims about them",
        ),
        consistent(
            "several accusations against one person",
            said(
                Count,
                "[[27 claims]] of fraud were made against wardens.",
                measure="claims of fraud",
                population="wardens",
            ),
            said(
                Count,
                "In all, [[fifteen wardens]] were accused in the fraud claims.",
                measure="wardens (accuse)",
            ),
        ),
        consistent(
            "people who were not accused",
            said(
                Count,
                "[[Ten claims]] of fraud were made against wardens.",
                measure="claims of fraud",
                population="wardens",
            ),
            said(Count, "The district employs [[fifteen wardens]] at its market.", measure="wardens"),
        ),
    ],
)
def more_people_than_events(acts: Count, people: Count) -> Iterator[Finding]:
    """More people are said to be accused than there are accusations: "ten claims", "fifteen officers".

    Claims and people are different things, and both figures can be right; but then at least one claim
    must name several people, and the text should say so.
    """
    most, least = acts.value.high, people.value.low
    if most is None or least is None or not people.value.above(acts.value):
        return
    noun = acts.slots.measure.printed or acts.slots.measure.head if acts.slots.measure else "acts"
    word = noun.split()[0] if noun else "acts"
    yield finding(
        f"{acts.quote}, but {people.quote[0].lower() + people.quote[1:]}: "
        f"more people than there are {word} about them",
        acts,
        people,
        why=f"{acts.quote} and {people.quote} count different things; both hold only if at least one of the "
        f"{word} "
        f"names several people ({least} - {most} = {least - most} more people)",
        ask="does one of them name several people? if so, say so; if not, one figure is wrong",
        assuming=(f"each of the {word} is about one person",),
    )
