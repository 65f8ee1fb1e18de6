from factcheck import Person, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "P103",
    select=namesakes(Person, "given name"),
    severity="error",
    instead_of=("summary-misnames",),
    examples=[
        discrepant(
            "a headline names one, the story another",
            said(
                Person,
                "Court clears [[Martin Oakshott]] of arson",
                given="Martin",
                surname="Oakshott",
                part="headline",
            ),
            said(
                Person,
                "A jury took an hour to clear [[Stephen Oakshott]].",
                given="Stephen",
                surname="Oakshott",
            ),
            problem="“Martin Oakshott”, or “Stephen Oakshott”: one surname with two given names",
            severity="error",
        ),
        discrepant(
            "a witness comes back under another given name, with nothing said about him",
            said(
                Person,
                "The dredger was hired by [[Martin Oakshott]], a contractor in Goole.",
                given="Martin",
                surname="Oakshott",
                role="contractor",
            ),
            said(
                Person,
                "[[Stephen Oakshott]] told the hearing that he had paid in cash.",
                given="Stephen",
                surname="Oakshott",
            ),
            problem="“Martin Oakshott”, or “Stephen Oakshott”: one surname with two given names",
            severity="warning",
        ),
        discrepant(
            "one age",
            said(
                Person, "The dredger ran over 25-year-old [[Martin Smith]].", given="Martin", surname="Smith"
            ),
            said(
                Person,
                "A lamp was lit for [[Stephen Smith]], 25, on Sunday.",
                given="Stephen",
                surname="Smith",
            ),
            problem="“Martin Smith”, or “Stephen Smith”: one surname with two given names",
            severity="warning",
        ),
        discrepant(
            "one age in two articles",
            said(
                Person, "[[Martin Oakshott]], 29, was jailed for a year.", given="Martin", surname="Oakshott"
            ),
            said(
                Person,
                "A year in jail was the sentence of [[Stephen Oakshott]], 29.",
                given="Stephen",
                surname="Oakshott",
                article="b.md",
            ),
            problem="“Martin Oakshott”, or “Stephen Oakshott”: one surname with two given names",
            severity="warning",
        ),
        consistent(
            "two of one surname in two articles",
            said(
                Person, "[[Martin Oakshott]], 29, was jailed for a year.", given="Martin", surname="Oakshott"
            ),
            said(
                Person,
                "A fine was the sentence of [[Stephen Oakshott]], 31.",
                given="Stephen",
                surname="Oakshott",
                article="b.md",
            ),
        ),
        consistent(
            "brothers",
            said(Person, "The dredger was hired by [[Martin Oakshott]].", given="Martin", surname="Oakshott"),
            said(Person, "His brother [[Stephen Oakshott]] drove it.", given="Stephen", surname="Oakshott"),
        ),
        consistent(
            "a man and a woman",
            said(Person, "The dredger was hired by [[Martin Oakshott]].", given="Martin", surname="Oakshott"),
            said(Person, "[[Susan Oakshott]] kept the books.", given="Susan", surname="Oakshott"),
        ),
        consistent(
            "an initial and a short form",
            said(Person, "The dredger was hired by [[Robert Oakshott]].", given="Robert", surname="Oakshott"),
            said(Person, "[[Bob Oakshott]] paid in cash.", given="Bob", surname="Oakshott"),
            said(Person, "[[R. J. Oakshott]] signed the papers.", given="R. J.", surname="Oakshott"),
        ),
        consistent(
            "a common surname and nothing else in common",
            said(Person, "The dredger was hired by [[Martin Smith]].", given="Martin", surname="Smith"),
            said(
                Person, "[[Stephen Smith]] watched the seals from the pier.", given="Stephen", surname="Smith"
            ),
        ),
    ],
)
def given_name_swapped(a, b, likeness):
    """One person seems to go by two given names, in one article or in two.

    The surname is the same, no short form, initial or kinship explains the given names, and the rest
    agrees: the headline names one and the story the other only (an error), or the words around both
    agree, or the surname is rare and the later name comes with no word of who that is, or the surname
    alone is used again and again as one person's, or both have one age (warnings). In two articles it is one
    age that tells, or one initial beside a rare surname where both articles tell of one matter. Whom the
    article calls by the given name alone is somebody of their own.
    """
    yield finding(
        f"“{a.name}”, or “{b.name}”: one surname with two given names",
        a,
        b,
        why=f"both: {', '.join(likeness.evidence)}" if likeness.evidence else "nothing tells the two apart",
        ask="one person or two?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
        severity="error" if likeness.firm else "warning",
        assuming=() if likeness.firm else ("both names are one person's",),
    )
