from factcheck import Quote, aligned, consistent, discrepant, finding, rule, said

_WHAT = {"negation": "denied in one printing only", "number": "with two numbers", "person": "of two persons"}


@rule(
    "Q102",
    select=aligned(),
    severity="error",
    examples=[
        discrepant(
            "a not is lost",
            said(Quote, "“[[The bridge was not inspected after the flood in March.]]”", speaker="Ada Finch"),
            said(
                Quote,
                "“[[The bridge was inspected after the flood in March.]]”",
                speaker="Ada Finch",
                article="b.md",
            ),
            problem="“was not inspected”, or “was inspected”: one quotation, denied in one printing only",
        ),
        discrepant(
            "another number in the same words",
            said(Quote, "“[[We have lost three tractors and a barn to this fire.]]”", speaker="Ada Finch"),
            said(
                Quote,
                "“[[We have lost five tractors and a barn to this fire.]]”",
                speaker="Ada Finch",
                article="b.md",
            ),
            problem="“three tractors”, or “five tractors”: one quotation, with two numbers",
        ),
        discrepant(
            "we becomes you",
            said(
                Quote, "“[[We should have closed that road before the storm came in.]]”", speaker="Ada Finch"
            ),
            said(
                Quote,
                "“[[You should have closed that road before the storm came in.]]”",
                speaker="Ada Finch",
                article="b.md",
            ),
            problem="“We should”, or “You should”: one quotation, of two persons",
        ),
        consistent(
            "not written as one word with the verb",
            said(Quote, "“[[The bridge wasn't inspected after the flood in March.]]”"),
            said(Quote, "“[[The bridge was not inspected after the flood in March.]]”", article="b.md"),
        ),
        consistent(
            "a number in figures",
            said(Quote, "“[[We have lost three tractors and a barn to this fire.]]”"),
            said(Quote, "“[[We have lost 3 tractors and a barn to this fire.]]”", article="b.md"),
        ),
        consistent(
            "two speakers disagree in the same words",
            said(
                Quote,
                "“[[The bridge was not inspected after the flood in March]]”, said Ada Finch.",
                speaker="Ada Finch",
            ),
            said(
                Quote,
                "Colin Reay said: “[[The bridge was inspected after the flood in March.]]”",
                speaker="Colin Reay",
                article="b.md",
            ),
        ),
    ],
)
def quote_reversed(a, b, alignment):
    """A quotation is printed in two places, and a "not", a number or a person is another in one of them.

    The words around it agree. Small words carry the sense of a statement: this is an error where
    both are given to one speaker, and at most a warning where the speaker is open.
    """
    if alignment.one_speaker is False:
        return
    for edit in alignment.edits:
        if not edit.reverses:
            continue
        first, second = alignment.phrases(edit)
        yield finding(
            f"“{first}”, or “{second}”: one quotation, {_WHAT[edit.reverses]}",
            *alignment.words(edit),
            why=_shared(alignment.shared),
            ask="what do the recording or the statement say?",
            notes=(f"“{first}”", f"“{second}”"),
            severity=alignment.severity,
            assuming=() if alignment.one_speaker else ("both print one statement of one speaker",),
        )


def _shared(words: int) -> str:
    return f"{words} words around them are the same in both" if words > 1 else "the word beside is the same"
