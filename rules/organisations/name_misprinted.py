from factcheck import Organisation, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "O103",
    select=namesakes(Organisation, "spelling"),
    severity="warning",
    waived_laws={
        "a claim agrees with itself": "the article's capitalised words are compared, claims or not",
        "the claims named are all needed": "the article's capitalised words are compared, claims or not",
    },
    examples=[
        discrepant(
            "a letter is wrong in the name of a lighthouse",
            said(Organisation, "The keeper of the [[Longstone Beacon]] rang the bell."),
            said(Organisation, "Nobody at the [[Longstone Beecon]] heard it."),
            problem="“Longstone Beacon”, or “Longstone Beecon”: one name in two spellings",
        ),
        discrepant(
            "two outlets spell a paper's name",
            said(Organisation, "The [[Weekly Dispatch]] had the story first."),
            said(Organisation, "It was told in the [[Weekly Dispacth]].", article="b.md"),
            problem="“Weekly Dispatch”, or “Weekly Dispacth”: one name in two spellings",
        ),
        consistent(
            "a country and its people",
            said(Organisation, "The [[Costa Rica]] office closed."),
            said(Organisation, "The [[Costa Rican]] office closed.", article="b.md"),
        ),
        consistent(
            "British and American spelling",
            said(Organisation, "The [[Harbour Centre]] closed."),
            said(Organisation, "The [[Harbour Center]] closed.", article="b.md"),
        ),
        consistent(
            "two words of the dictionary",
            said(Organisation, "The [[National Theatre]] and the ferry."),
            said(Organisation, "A [[Rational Theatre]] of the mind.", article="b.md"),
        ),
    ],
)
def name_misprinted(a, b, likeness):
    """A name set in capitals is printed with one letter wrong.

    Two names of two words share one word, the other is a letter apart and one of its two forms is in no
    dictionary and names no place. House spellings, plurals and longer forms are left alone; names of
    people are another rule's.
    """
    yield finding(
        f"“{a.name}”, or “{b.name}”: one name in two spellings",
        a,
        b,
        why="one letter differs, and one of the forms is no word",
        ask="which spelling is right?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
        assuming=("both are one name",),
    )
