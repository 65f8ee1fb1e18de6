from factcheck import Organisation, Person, Place, consistent, discrepant, finding, rule, said, strayed

_CAPTAIN = (
    "The last captain of the old ferry, [[Ada Holm]], told the harbour board of Westmere on Tuesday that "
    "the engine had been rebuilt in 2009 and had not failed on a single crossing since."
)
_MUSEUM = (
    "The board has sold the ship to a museum in [[Dorrin]], where visitors are to be let into its engine "
    "room from May, when the old lighthouse beside the new pier opens too."
)
_YARD = "The museum will pay the yard of [[Carrow Marine]] to paint the hull in its first colours."


@rule(
    "D112",
    severity="warning",
    select=strayed("names"),
    waived_laws={
        "a claim agrees with itself": "a summary without its text is borne out by nothing",
        "unrelated claims change nothing": "a text that goes on about something else is no summary",
        "the claims named are enough": "what a summary sums up is its whole text",
        "the claims named are all needed": "the words are read in both texts, with a claim or without",
    },
    examples=[
        discrepant(
            "a person whom the text does not name",
            said(
                Person,
                "[[Ruth Birk]] told the board that the engine had been rebuilt in 2009.",
                article="sum.md",
            ),
            said(Person, _CAPTAIN, article="text.md"),
            said(Place, _MUSEUM, article="text.md"),
            said(Organisation, _YARD, article="text.md"),
            problem="the summary has “Ruth Birk” where its text has “Ada Holm”",
        ),
        discrepant(
            "a place that the text does not name",
            said(Place, "The harbour board has sold the ship to a museum in [[Tarnby]].", article="sum.md"),
            said(Person, _CAPTAIN, article="text.md"),
            said(Place, _MUSEUM, article="text.md"),
            said(Organisation, _YARD, article="text.md"),
            problem="the summary has “Tarnby” where its text has “Dorrin”",
        ),
        consistent(
            "the surname alone",
            said(
                Person, "[[Holm]] told the board that the engine had been rebuilt in 2009.", article="sum.md"
            ),
            said(Person, _CAPTAIN, article="text.md"),
            said(Place, _MUSEUM, article="text.md"),
            said(Organisation, _YARD, article="text.md"),
        ),
        consistent(
            "those who belong to a place",
            said(Place, "The harbour board has sold the ship to a [[Dorriner]] museum.", article="sum.md"),
            said(Person, _CAPTAIN, article="text.md"),
            said(Place, _MUSEUM, article="text.md"),
            said(Organisation, _YARD, article="text.md"),
        ),
        consistent(
            "an article of its own, in other words",
            said(
                Person,
                "[[Ruth Birk]], who spent her youth below deck, wept when curators from abroad "
                "bought the veteran.",
                article="sum.md",
            ),
            said(Person, _CAPTAIN, article="text.md"),
            said(Place, _MUSEUM, article="text.md"),
            said(Organisation, _YARD, article="text.md"),
        ),
    ],
)
def summary_misnames(summary, text, why):
    """A short text that sums up a longer one has a name where the longer one has another.

    A summary is an article much shorter than another of its story, nearly all of whose words stand in that
    one. It names nobody whom its text does not name in some form: a surname alone, an acronym, those who
    belong to a place, a slip of the pen (which is told elsewhere). A name that the text does not have is
    told where the sentence that the summary repeats has another of its kind. A name that the text has
    elsewhere is told only where that sentence has another between the same words.
    """
    yield finding(
        f"the summary has “{summary.quote}” where its text has “{text.quote}”",
        summary,
        text,
        why=why,
        ask="who or what is meant? a summary must be borne out by its text",
        notes=(f"“{summary.quote}”", f"“{text.quote}”"),
        assuming=("the short text sums up the longer one",),
    )
