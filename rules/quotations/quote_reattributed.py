from factcheck import Quote, aligned, consistent, discrepant, finding, rule, said


@rule(
    "Q105",
    instead_of=("quote-reworded",),
    select=aligned(),
    severity="error",
    examples=[
        discrepant(
            "two people say the very same",
            said(
                Quote,
                "“[[No firm that pollutes this river will ever hold a licence in our county again]]”, "
                "said Mary Tranter.",
                speaker="Mary Tranter",
            ),
            said(
                Quote,
                "Owen Pugh said: “[[No firm that pollutes this river will ever hold a licence in our county "
                "again.]]”",
                speaker="Owen Pugh",
                article="b.md",
            ),
            problem="Mary Tranter, or Owen Pugh: one quotation given to two speakers",
            severity="error",
        ),
        discrepant(
            "a spokesperson here, a person there",
            said(
                Quote,
                "A spokesperson for Wealdshire Council said: "
                "“[[No firm that pollutes this river will ever hold a licence in our county again.]]”",
                speaker="A spokesperson for Wealdshire Council",
            ),
            said(
                Quote,
                "Owen Pugh said: “[[No firm that pollutes this river will ever hold a licence in our county "
                "again.]]”",
                speaker="Owen Pugh",
                article="b.md",
            ),
            problem="A spokesperson for Wealdshire Council, or Owen Pugh: "
            "one quotation given to two speakers",
            severity="warning",
        ),
        consistent(
            "one person by full name and by surname",
            said(
                Quote,
                "“[[No firm that pollutes this river will ever hold a licence in our county again.]]”",
                speaker="Mary Tranter",
            ),
            said(
                Quote,
                "“[[No firm that pollutes this river will ever hold a licence in our county again.]]”",
                speaker="Ms Tranter",
                article="b.md",
            ),
        ),
        consistent(
            "a stock phrase of seven words",
            said(Quote, "“[[Our thoughts are with the family tonight.]]”", speaker="Mary Tranter"),
            said(
                Quote, "“[[Our thoughts are with the family tonight.]]”", speaker="Owen Pugh", article="b.md"
            ),
        ),
        consistent(
            "a joint statement",
            said(
                Quote,
                "“[[No firm that pollutes this river will ever hold a licence in our county again.]]”",
                speaker="Mary Tranter and Owen Pugh",
            ),
            said(
                Quote,
                "“[[No firm that pollutes this river will ever hold a licence in our county again.]]”",
                speaker="Owen Pugh",
                article="b.md",
            ),
        ),
    ],
)
def quote_reattributed(a, b, alignment):
    """The same words, eight or more in a row, are given to two speakers.

    Two people by their full names are an error; a person here and a spokesperson there is a warning. It is
    a note where it is not said for whom the spokesperson speaks, or that speaker is not named beside the
    words. Speakers worked out from a pronoun are not compared; a surname or a shared word of the name is
    one speaker.
    """
    body = alignment.speaks_for
    if "headline" in (a.span.part, b.span.part):
        return
    if alignment.longest < 8 or (alignment.one_speaker is not False and body is None):
        return
    yield finding(
        f"{a.speaker}, or {b.speaker}: one quotation given to two speakers",
        a,
        b,
        why=f"{alignment.shared} words are the same in both",
        ask="who said it, or is it a statement that both gave?",
        notes=(f"given to {a.speaker}", f"given to {b.speaker}"),
        severity="error" if body is None else "warning" if body and alignment.attributed else "note",
    )
