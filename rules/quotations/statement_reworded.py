from factcheck import Quote, consistent, discrepant, finding, reworded, rule, said


@rule(
    "Q106",
    select=reworded(),
    severity="warning",
    examples=[
        discrepant(
            "two reporters, two wordings",
            said(
                Quote,
                "“[[Drivers should not be blamed for leaving early,]]” said Mary Tranter.",
                speaker="Mary Tranter",
            ),
            said(
                Quote,
                "“[[Drivers must never be punished for leaving early,]]” Mary Tranter said.",
                speaker="Mary Tranter",
                article="b.md",
            ),
            problem=(
                "“Drivers should not be blamed for leaving early”, or “Drivers must never be punished for "
                "leaving early”: one statement in two wordings"
            ),
        ),
        consistent(
            "two statements that begin alike",
            said(
                Quote,
                "“[[Drivers should not be blamed for leaving early,]]” said Mary Tranter.",
                speaker="Mary Tranter",
            ),
            said(
                Quote,
                "“[[Drivers should hand in their keys at the gate,]]” Mary Tranter said.",
                speaker="Mary Tranter",
                article="b.md",
            ),
        ),
        consistent(
            "two speakers",
            said(
                Quote,
                "“[[Drivers should not be blamed for leaving early,]]” said Mary Tranter.",
                speaker="Mary Tranter",
            ),
            said(
                Quote,
                "“[[Drivers must never be punished for leaving early,]]” Owen Pugh said.",
                speaker="Owen Pugh",
                article="b.md",
            ),
        ),
    ],
)
def statement_reworded(a, b, same, named, first, second):
    """One speaker's statement stands in two articles with most of its words, and several of them are others.

    Both begin with the same word and share three fifths of their words in order. Those that share a telling
    run of four words are laid out word by word, and left to the other rules for quotations. What a speaker
    says twice may differ; so this is never more than a warning.
    """
    yield finding(
        f"“{first}”, or “{second}”: one statement in two wordings",
        a,
        b,
        why=f"{same} words are the same in both, in the same order",
        ask="what do the recording or the statement say?",
        assuming=() if named else ("both print one statement of one speaker",),
    )
