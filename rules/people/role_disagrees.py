import re

from factcheck import Person, consistent, discrepant, finding, namesakes, pattern, rule, said

#: Offices of which one person holds one at a time: the heads of each row shut one another out.
_EXCLUSIVE = (
    ("chief executive", "chief financial officer", "finance director", "chief operating officer"),
    ("ceo", "cfo", "coo"),
    ("senator", "congressman", "congresswoman", "governor"),
    ("police constable", "sergeant", "inspector", "superintendent", "chief constable"),
)
#: Heads that have a deputy of their own.
_WITH_DEPUTY = pattern(
    r"\b(?:(deputy|vice|assistant)[ -])?"
    r"(chief constable|mayor|chair|chairman|chairwoman|chairperson|prime minister|governor|headteacher"
    r"|head teacher|leader|first minister|speaker|chief superintendent|chief inspector|chief executive)\b"
)
#: Words that place an office at another time, or beside another one.
_OTHER_TIME = pattern(
    r"\b(?:former|ex|then|acting|interim|elect|designate|late|future|next|previous|retired|one-time|onetime|new|newly"
    r"|candidate|nominee|hopeful|contender|and|shadow|honorary|temporary|promoted|sometime|incoming|outgoing)\b"
)


@rule(
    "P105",
    select=namesakes(Person, "same"),
    severity="error",
    examples=[
        discrepant(
            "the chief and her deputy",
            said(
                Person,
                "[[Joan Trevelyan]], the chief constable, thanked the search team.",
                given="Joan",
                surname="Trevelyan",
                role="chief constable",
            ),
            said(
                Person,
                "Deputy chief constable [[Joan Trevelyan]] said the search was over.",
                given="Joan",
                surname="Trevelyan",
                role="deputy chief constable",
            ),
            problem="“chief constable”, or “deputy chief constable”: "
            "two offices of Joan Trevelyan at one time",
            severity="error",
        ),
        discrepant(
            "two outlets give two offices",
            said(
                Person,
                "The chief executive, [[Omar Beddoes]], resigned.",
                given="Omar",
                surname="Beddoes",
                role="chief executive",
            ),
            said(
                Person,
                "[[Omar Beddoes]], chief financial officer, resigned.",
                given="Omar",
                surname="Beddoes",
                role="chief financial officer",
                article="b.md",
            ),
            problem="“chief executive”, or “chief financial officer”: "
            "two offices of Omar Beddoes at one time",
            severity="warning",
        ),
        consistent(
            "a former deputy",
            said(
                Person,
                "[[Joan Trevelyan]], the chief constable, thanked the team.",
                given="Joan",
                surname="Trevelyan",
                role="chief constable",
            ),
            said(
                Person,
                "[[Joan Trevelyan]], former deputy chief constable, knows the moor.",
                given="Joan",
                surname="Trevelyan",
                role="former deputy chief constable",
            ),
        ),
        consistent(
            "an office and a trade",
            said(
                Person,
                "Mayor [[Omar Beddoes]] cut the ribbon.",
                given="Omar",
                surname="Beddoes",
                role="mayor",
            ),
            said(
                Person,
                "[[Omar Beddoes]], a baker, was elected in May.",
                given="Omar",
                surname="Beddoes",
                role="baker",
            ),
        ),
        consistent(
            "two people of one name elsewhere in the world hold two offices",
            said(
                Person,
                "Mayor [[Omar Beddoes]] cut the ribbon.",
                given="Omar",
                surname="Beddoes",
                role="mayor",
            ),
            said(
                Person,
                "Deputy mayor [[Olga Beddoes]] held the scissors.",
                given="Olga",
                surname="Beddoes",
                role="deputy mayor",
            ),
        ),
    ],
)
def role_disagrees(a, b, likeness):
    """One person is given two offices that nobody holds at one time.

    A chief and a deputy, a mayor and a deputy mayor, a chief executive and a chief financial officer,
    a senator and a governor. Former, acting, elected or future offices, and a promotion in the text, are left
    alone. In one article this is an error, across articles a warning: the office may have changed between.
    """
    if not a.role or not b.role:
        return
    first, second = a.role.lower().replace("-", " "), b.role.lower().replace("-", " ")
    around = f"{a.span.before[-30:]} {first} {b.span.before[-30:]} {second}".lower()
    if _OTHER_TIME.search(around) or not (_deputies(first, second) or _exclusive(first, second)):
        return
    one_text = a.span.article == b.span.article
    yield finding(
        f"“{a.role}”, or “{b.role}”: two offices of {a.name} at one time",
        a,
        b,
        why="nobody holds both at one time",
        ask="which office, or was there a change between?",
        notes=(a.role, b.role),
        severity="error" if one_text else "warning",
        assuming=() if one_text else ("both speak of one day",),
    )


def _deputies(first, second):
    a, b = _WITH_DEPUTY.search(first), _WITH_DEPUTY.search(second)
    return bool(a and b and a.group(2) == b.group(2) and a.group(1) != b.group(1))


def _exclusive(first, second):
    for row in _EXCLUSIVE:
        a = {head for head in row if re.search(rf"\b{head}\b", first)}
        b = {head for head in row if re.search(rf"\b{head}\b", second)}
        if a and b and not a & b:
            return True
    return False
