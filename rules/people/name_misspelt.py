from factcheck import Person, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "P101",
    select=namesakes(Person, "spelling"),
    severity="error",
    instead_of=("summary-misnames",),
    examples=[
        discrepant(
            "a surname loses a letter at the second mention",
            said(
                Person,
                "The inquiry heard from [[Harriet Mallinson]], who ran the ferry.",
                given="Harriet",
                surname="Mallinson",
            ),
            said(
                Person,
                "Ms [[Malinson]] told it that the ramp had jammed.",
                surname="Malinson",
                honorific="Ms",
            ),
            problem="“Harriet Mallinson”, or “Malinson”: one person's name in two spellings",
            severity="error",
        ),
        discrepant(
            "two outlets spell the coroner's name differently",
            said(
                Person,
                "The senior coroner, [[Peter Aldersey]], opened the inquest in Whitby.",
                given="Peter",
                surname="Aldersey",
                role="coroner",
            ),
            said(
                Person,
                "Coroner [[Peter Aldersley]] opened the Whitby inquest.",
                given="Peter",
                surname="Aldersley",
                role="coroner",
                article="b.md",
            ),
            problem="“Peter Aldersey”, or “Peter Aldersley”: one person's name in two spellings",
            severity="warning",
        ),
        consistent(
            "a plural of the name",
            said(Person, "[[Harriet Mallinson]] ran the ferry.", given="Harriet", surname="Mallinson"),
            said(Person, "The [[Mallinsons]] have run it for a century.", surname="Mallinsons"),
        ),
        consistent(
            "two people of much the same name in one sentence",
            said(Person, "[[Ann Clark]] and Ann Clarke share a bench.", given="Ann", surname="Clark"),
            said(Person, "Ann Clark and [[Ann Clarke]] share a bench.", given="Ann", surname="Clarke"),
        ),
        consistent(
            "two outlets name people who have nothing else in common",
            said(
                Person, "[[Peter Aldersey]] opened the inquest in Whitby.", given="Peter", surname="Aldersey"
            ),
            said(
                Person,
                "[[Peter Aldersley]] won the marrow prize.",
                given="Peter",
                surname="Aldersley",
                article="b.md",
            ),
        ),
        consistent(
            "a short form of the given name",
            said(Person, "[[William Mallinson]] ran the ferry.", given="William", surname="Mallinson"),
            said(
                Person, "[[Bill Mallinson]] ran the ferry.", given="Bill", surname="Mallinson", article="b.md"
            ),
        ),
    ],
)
def name_misspelt(a, b, likeness):
    """One person's name is spelled in two ways.

    In one article: a surname that nobody there is introduced by, a letter away from one that somebody
    is, or two full names with one given name and surnames a letter apart. It is certain where something
    besides the letters says so: a courtesy title before the surname alone, a role or a word in common.
    Across articles of one story: the same given name, surnames a letter apart, and a role or a telling word
    in common. Two people named in one sentence are two people; plurals, possessives, titles, initials and
    short forms are no misspelling.
    """
    yield finding(
        f"“{a.name}”, or “{b.name}”: one person's name in two spellings",
        a,
        b,
        why=f"both: {', '.join(likeness.evidence)}"
        if likeness.evidence
        else "nobody else there has either name",
        ask="which spelling does the person use?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
        severity="error" if likeness.firm else "warning",
        assuming=() if likeness.firm else ("both names are one person's",),
    )
