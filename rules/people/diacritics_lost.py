from factcheck import Person, consistent, discrepant, finding, namesakes, rule, said


@rule(
    "P102",
    select=namesakes(Person, "diacritics"),
    severity="note",
    examples=[
        discrepant(
            "a Czech name with and without its marks",
            said(Person, "The conductor [[Jiří Novotný]] bowed.", given="Jiří", surname="Novotný"),
            said(Person, "The hall rose for [[Jiri Novotny]].", given="Jiri", surname="Novotny"),
            problem="“Jiří Novotný”, or “Jiri Novotny”: a name with and without its marks",
        ),
        consistent(
            "the same marks in both",
            said(Person, "The conductor [[Jiří Novotný]] bowed.", given="Jiří", surname="Novotný"),
            said(Person, "The hall rose for [[Jiří Novotný]].", given="Jiří", surname="Novotný"),
        ),
        consistent(
            "capitals in a headline",
            said(Person, "[[ANNE WALTON]] WINS", given="ANNE", surname="WALTON"),
            said(Person, "[[Anne Walton]] won on Friday.", given="Anne", surname="Walton"),
        ),
    ],
)
def diacritics_lost(a, b, likeness):
    """A name is printed with its diacritics in one place and without them in another.

    Wires and house styles drop the marks; the fuller form is the safer one. Never more than a note.
    """
    yield finding(
        f"“{a.name}”, or “{b.name}”: a name with and without its marks",
        a,
        b,
        why="the letters are the same",
        ask="print the marks throughout?",
        notes=(f"“{a.name}”", f"“{b.name}”"),
    )
