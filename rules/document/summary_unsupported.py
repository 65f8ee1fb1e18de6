from factcheck import Count, Length, Money, TimeSpan, consistent, discrepant, finding, rule, said, strayed

_SOLD = (
    "The harbour board of Westmere said on Tuesday that the old ferry had been sold to a museum in Orrin for "
    "[[£2.4 million]], the sum that it had asked for in the spring."
)
_YEARS = (
    "The ferry carried cars, sheep and brides between the two towns for [[31 years]], and is to be moored "
    "beside the old lighthouse from May, when visitors will be let into its engine room."
)
_BUILT = "Its last captain, Ada Holm, told the board that the engine had been rebuilt in [[2009]]."
_CREW = (
    "She said that [[nine deckhands]] would stay with the board on its two newer boats, which take twice as "
    "many cars and leave from the new pier on the other side of the bay."
)


@rule(
    "D111",
    severity="warning",
    select=strayed("figures"),
    waived_laws={
        "vaguer words are never worse": "a vaguer figure may be one that the text does not have",
        "no number is special": "a figure that the text has is borne out, its neighbours are not",
        "a claim agrees with itself": "a summary without its text is borne out by nothing",
        "unrelated claims change nothing": "a text that goes on about something else is no summary",
        "different things are not compared": "a summary has no room for place and period",
        "the claims named are enough": "what a summary sums up is its whole text",
        "the claims named are all needed": "the words are read in both texts, with a claim or without",
    },
    examples=[
        discrepant(
            "a sum that the text does not have",
            said(Money, "The old ferry has been sold to a museum for [[£2.9 million]].", article="sum.md"),
            said(Money, _SOLD, article="text.md"),
            said(Length, _YEARS, article="text.md"),
            said(Count, _CREW, article="text.md"),
            problem="the summary has £2.9 million where its text has £2.4 million",
        ),
        discrepant(
            "a year that the text does not have",
            said(
                TimeSpan,
                "The engine of the ferry that the harbour board sold was rebuilt in [[1999]].",
                article="sum.md",
            ),
            said(Money, _SOLD, article="text.md"),
            said(Length, _YEARS, article="text.md"),
            said(TimeSpan, _BUILT, article="text.md"),
            problem="the summary has 1999 where its text has 2009",
        ),
        discrepant(
            "a figure that the text has of something else",
            said(
                Length,
                "The ferry carried cars, sheep and brides between the two towns for [[nine years]].",
                article="sum.md",
            ),
            said(Length, _YEARS, article="text.md"),
            said(Money, _SOLD, article="text.md"),
            said(Count, _CREW, article="text.md"),
            problem="the summary has nine years where its text has 31 years",
        ),
        consistent(
            "the summary rounds",
            said(
                Length,
                "The ferry carried cars between the two towns for [[three decades]].",
                article="sum.md",
            ),
            said(Length, _YEARS, article="text.md"),
            said(Money, _SOLD, article="text.md"),
            said(Count, _CREW, article="text.md"),
        ),
        consistent(
            "the text has the figure",
            said(Money, "The old ferry has been sold to a museum for [[£2.4m]].", article="sum.md"),
            said(Money, _SOLD, article="text.md"),
            said(Length, _YEARS, article="text.md"),
            said(Count, _CREW, article="text.md"),
        ),
        consistent(
            "an article of its own, in other words",
            said(
                Money,
                "Curators are glad of a bargain: the veteran ship cost them a mere [[£2.9 million]], a "
                "trustee joked over tea, less than what a yacht of her age and length would fetch abroad.",
                article="sum.md",
            ),
            said(Money, _SOLD, article="text.md"),
            said(Length, _YEARS, article="text.md"),
            said(Count, _CREW, article="text.md"),
        ),
    ],
)
def summary_unsupported(summary, text, why):
    """A short text that sums up a longer one has a figure, date or bound that the longer one does not have.

    A summary is an article much shorter than another of its story, nearly all of whose words stand in that
    one. Each of its figures is looked for there as a headline's is in the text below it: the same number in
    any form, one that rounds to it, figures that come to it. What nothing comes to is told, beside the
    figure that stands in its place in the sentence that the summary repeats. A figure that the text has of
    something else is told only where that sentence is much the nearer one.
    """
    yield finding(
        f"the summary has {summary.quote} where its text has {text.quote}",
        summary,
        text,
        why=why,
        ask="which is right? a summary must be borne out by its text",
        assuming=("the short text sums up the longer one",),
    )
