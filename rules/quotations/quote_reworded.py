from factcheck import Quote, aligned, consistent, discrepant, finding, rule, said


@rule(
    "Q101",
    select=aligned(),
    severity="error",
    examples=[
        discrepant(
            "one word of a statement is another",
            said(
                Quote,
                "“[[Our lifeboats were launched within nine minutes of the first call.]]”",
                speaker="Tom Arkell",
            ),
            said(
                Quote,
                "“[[Our lifeboats were manned within nine minutes of the first call.]]”",
                speaker="Tom Arkell",
                article="b.md",
            ),
            problem="“launched within”, or “manned within”: one quotation in two wordings",
            severity="error",
        ),
        discrepant(
            "a fragment with another adjective, in two reports of one speech",
            said(Quote, "The harbour board spoke of “[[reckless delays]]” at the Saltby dredging works."),
            said(
                Quote,
                "The Saltby dredging works suffered “[[repeated delays]]”, said the harbour board.",
                article="b.md",
            ),
            problem="“reckless delays”, or “repeated delays”: one quotation in two wordings",
            severity="warning",
        ),
        consistent(
            "one report stops at the end of a sentence",
            said(
                Quote, "“[[Our lifeboats were launched within nine minutes. The crew did all they could.]]”"
            ),
            said(Quote, "“[[Our lifeboats were launched within nine minutes.]]”", article="b.md"),
        ),
        consistent(
            "the editor's brackets stand for a word",
            said(Quote, "“[[We told the owners that they had until Friday to drain the quarry.]]”"),
            said(
                Quote,
                "“[[We told the owners that [the firm] had until Friday to drain the quarry.]]”",
                article="b.md",
            ),
        ),
        consistent(
            "the same words from two speakers who do not speak of one thing",
            said(Quote, "The vet saw “[[serious injuries]]” on the foxes."),
            said(Quote, "The referee sent him off for “[[serious play]]”.", article="b.md"),
        ),
        consistent(
            "a contraction and an inflection",
            said(
                Quote,
                "“[[The club requires the highest standards from its players, and it isn't going to bend.]]”",
            ),
            said(
                Quote,
                "“[[The club require the highest standards from its players, and it is not going to bend.]]”",
                article="b.md",
            ),
        ),
    ],
)
def quote_reworded(a, b, alignment):
    """A quotation is printed in two places with another word in it.

    The words around the changed place agree, and both are given to one speaker or to nobody by name.
    A changed word in a statement of six words or more is an error; in a fragment, or where the speaker
    is open, a warning; where much is changed (a translation, a speech noted down twice), a note. Spelling,
    inflection, contractions, bracketed insertions and marked omissions are no rewording.
    """
    swaps = [edit for edit in alignment.edits if edit.kind == "swap" and not edit.reverses]
    told = [edit for edit in swaps if edit.content] or swaps[:1]
    if alignment.one_speaker is False:
        return
    for edit in told:
        first, second = alignment.phrases(edit)
        yield finding(
            f"“{first}”, or “{second}”: one quotation in two wordings",
            *alignment.words(edit),
            why=_shared(alignment.shared),
            ask="what do the recording or the statement say?",
            notes=(f"“{first}”", f"“{second}”"),
            severity=alignment.severity if edit.content else "note",
            assuming=() if alignment.one_speaker else ("both print one statement of one speaker",),
        )


def _shared(words: int) -> str:
    return f"{words} words around them are the same in both" if words > 1 else "the word beside is the same"
