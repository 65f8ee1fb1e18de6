from factcheck import Count, Date, Length, Money, consistent, discrepant, finding, opposed, rule, said


@rule(
    "D113",
    severity="warning",
    select=opposed(),
    waived_laws={
        "an open end is open": "a “more than” that one side drops is told by bound-dropped",
        "unrelated claims change nothing": "an article that says something else as well is no bare statement",
    },
    examples=[
        discrepant(
            "a figure above a ceiling",
            said(Count, "The lighthouse of Aune drew [[fewer than 400 visitors]] last winter."),
            said(Count, "Last winter [[570 visitors]] came to the Aune lighthouse.", article="b.md"),
            problem="fewer than 400 visitors, or 570 visitors: no figure fits both statements",
        ),
        discrepant(
            "the sum that stands beside the same words",
            said(Money, "The mill of Tarnby took [[over £3 million]] abroad."),
            said(
                Money,
                "The mill of Tarnby took nothing at home in the year to March, and [[£2.6 million]] abroad.",
                article="b.md",
            ),
            problem="over £3 million, or £2.6 million: no figure fits both statements",
        ),
        discrepant(
            "a day that is not after another",
            said(Date, "The ferry Holm was launched after [[12 May 2009]].", event="launch"),
            said(
                Date,
                "The ferry Holm (launched [[3 May 2009]]) sails from Orrin.",
                event="launch",
                article="b.md",
            ),
            problem="12 May 2009, or 3 May 2009: no figure fits both statements",
        ),
        consistent(
            "a figure inside the bound",
            said(Count, "The lighthouse of Aune drew [[more than 400 visitors]] last winter."),
            said(Count, "Last winter [[570 visitors]] came to the Aune lighthouse.", article="b.md"),
        ),
        consistent(
            "two floors",
            said(Count, "The lighthouse of Aune drew [[more than 400 visitors]] last winter."),
            said(Count, "Last winter [[at least 500 visitors]] came to the Aune lighthouse.", article="b.md"),
        ),
        consistent(
            "a sum of something else",
            said(Money, "The mill of Tarnby took [[over £3 million]] abroad."),
            said(
                Money,
                "The mill of Tarnby owes [[£2.6 million]] for its new wheel, and took £3.4 million abroad.",
                article="b.md",
            ),
            said(
                Money,
                "The mill of Tarnby owes £2.6 million for its new wheel, and took [[£3.4 million]] abroad.",
                article="b.md",
            ),
        ),
        consistent(
            "what is set apart",
            said(Length, "The mill of Tarnby stood still for [[under two years]] outside wartime."),
            said(Length, "The mill of Tarnby stood still for [[six years]] in wartime.", article="b.md"),
        ),
        consistent(
            "statements with no words in common",
            said(Count, "The lighthouse of Aune drew [[fewer than 400 visitors]] last winter."),
            said(Count, "Customs men counted [[570 visitors]] on the pier.", article="b.md"),
        ),
    ],
)
def statement_opposed(a, b, allowed):
    """Two bare statements, a claim and the sentence that it rests on, have figures that leave no number.

    A bare statement is an article of one sentence without a headline. Where two have their words in common,
    the figures of one kind and unit that stand between the same words speak of the same thing, though period
    or place be named in one only: "fewer than 400" beside "570". Figures that both allow one number, two
    floors, or that stand between other words are left alone.
    """
    yield finding(
        f"{a.quote}, or {b.quote}: no figure fits both statements",
        a,
        b,
        why=f"one side allows {allowed[0]}, the other {allowed[1]}",
        ask="which does the source give?",
        assuming=("both statements speak of the same thing",),
    )
