from factcheck import Organisation, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "O102",
    select=namesakes(Organisation, "acronym"),
    severity="warning",
    examples=[
        discrepant(
            "one acronym for two names in one article",
            said(Organisation, "The [[Northern Rivers Trust]] (NRT) bought the weir.", acronym="NRT"),
            said(Organisation, "The [[National Rowing Team]] (NRT) had wanted it.", acronym="NRT"),
            problem="“NRT”: the acronym of Northern Rivers Trust, and of National Rowing Team",
        ),
        consistent(
            "the same name with a hyphen",
            said(Organisation, "The [[Co-ordinated Rivers Trust]] (CRT) bought it.", acronym="CRT"),
            said(Organisation, "The [[Coordinated Rivers Trust]] (CRT) bought it.", acronym="CRT"),
        ),
        consistent(
            "the name in short",
            said(Organisation, "The [[Northern Rivers Trust]] (NRT) bought it.", acronym="NRT"),
            said(Organisation, "The [[Northern Rivers Trust of England]] (NRT) bought it.", acronym="NRT"),
        ),
    ],
)
def acronym_mismatched(a, b, likeness):
    """One acronym stands beside two names.

    In one article a reader cannot tell which is meant; in two articles of one story one of the names may
    be wrong. A shorter form of a name, and another spelling of it, are the same name.
    """
    yield finding(
        f"“{likeness.evidence[0]}”: the acronym of {a.name}, and of {b.name}",
        a,
        b,
        why="the two names are not one",
        ask="do both go by it?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
        severity="warning" if likeness.firm else "note",
    )
