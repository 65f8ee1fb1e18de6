from factcheck import Organisation, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "O101",
    select=namesakes(Organisation, "blended"),
    severity="error",
    waived_laws={"a claim agrees with itself": "a name is also compared with the known public bodies"},
    examples=[
        discrepant(
            "a council and a committee of the same name",
            said(Organisation, "The [[Joint Council for Water Regulation]] met in Leeds."),
            said(
                Organisation,
                "Leeds was told by the [[Joint Committee for Water Regulation]].",
                article="b.md",
            ),
            problem="“Joint Council for Water Regulation”, or “Joint Committee for Water Regulation”: "
            "one body under two names",
            severity="warning",
        ),
        discrepant(
            "a body that goes by another name",
            said(
                Organisation,
                "The [[Medicines and Healthcare products Regulatory Authority]] has recalled it.",
            ),
            problem="“Medicines and Healthcare products Regulatory Authority”: the body's name is "
            "Medicines and Healthcare products Regulatory Agency",
            severity="warning",
        ),
        consistent(
            "sister bodies that both exist",
            said(Organisation, "The [[Air Accidents Investigation Branch]] sent a team."),
            said(Organisation, "The [[Rail Accident Investigation Branch]] sent a team.", article="b.md"),
        ),
        consistent(
            "a force by its two names",
            said(Organisation, "[[Cumbria Police]] closed the road."),
            said(Organisation, "[[Cumbria Constabulary]] closed the road.", article="b.md"),
        ),
        consistent(
            "committees of two chambers",
            said(Organisation, "The [[House Select Committee on Fisheries Policy]] voted."),
            said(Organisation, "The [[Senate Select Committee on Fisheries Policy]] voted.", article="b.md"),
        ),
    ],
)
def name_blended(a, b, likeness):
    """An organisation's name is mixed up with another word.

    Two long names in the articles differ in one plain word and have the same first letters, and not both
    are known bodies; or a name is one word away from a known public body of the same first letters.
    Bodies that exist side by side, names that differ in a place, a chamber, a rank or a number, and other
    forms of one word are left alone.
    """
    if likeness.known:
        yield finding(
            f"“{a.name}”: the body's name is {likeness.known}",
            a,
            why="one word is another in the name of a public body",
            ask="is this that body?",
            notes=(f"“{a.name}”",),
            severity="warning",
            assuming=(f"no other body is called “{a.name}”",),
        )
        return
    yield finding(
        f"“{a.name}”, or “{b.name}”: one body under two names",
        a,
        b,
        why="one word differs, the first letters are the same",
        ask="which name does the body use?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
        severity="error" if likeness.firm else "warning",
        assuming=() if likeness.firm else ("both names are one body's",),
    )
