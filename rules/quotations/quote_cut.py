from factcheck import Quote, aligned, consistent, discrepant, finding, rule, said


@rule(
    "Q103",
    select=aligned(),
    severity="warning",
    examples=[
        discrepant(
            "one report ends the sentence early with a full stop",
            said(
                Quote,
                "“[[We shall refund every ticket bought for the ferry if the weather closes the port.]]”",
                speaker="Ines Holm",
            ),
            said(
                Quote,
                "“[[We shall refund every ticket bought for the ferry.]]”",
                speaker="Ines Holm",
                article="b.md",
            ),
            problem="“if the weather closes the port”: words of a quotation left out without a mark",
        ),
        discrepant(
            "a clause is gone from the middle",
            said(
                Quote,
                "“[[The museum, which the county wanted to sell, will stay open through the winter.]]”",
            ),
            said(Quote, "“[[The museum will stay open through the winter.]]”", article="b.md"),
            problem="“which the county wanted to sell”: words of a quotation left out without a mark",
        ),
        consistent(
            "the omission is marked",
            said(
                Quote,
                "“[[The museum, which the county wanted to sell, will stay open through the winter.]]”",
            ),
            said(Quote, "“[[The museum … will stay open through the winter.]]”", article="b.md"),
        ),
        consistent(
            "the shorter one stops where a sentence ends",
            said(
                Quote,
                "“[[We shall refund every ticket bought for the ferry. Nobody will be out of pocket.]]”",
            ),
            said(Quote, "“[[We shall refund every ticket bought for the ferry.]]”", article="b.md"),
        ),
        consistent(
            "a few words are quoted inside a report",
            said(
                Quote,
                "“[[We shall refund every ticket bought for the ferry if the weather closes the port.]]”",
            ),
            said(
                Quote,
                "The line will “[[refund every ticket bought for the ferry.]]”",
                article="b.md",
                fragment=True,
            ),
        ),
    ],
)
def quote_cut(a, b, alignment):
    """A quotation leaves out words that another printing has, without an ellipsis.

    Either a clause is missing from its middle, or it stops with a full stop inside a sentence that goes
    on elsewhere. A report may quote less: one that begins or ends where a sentence does, marks the omission,
    or quotes a few words inside its own sentence cuts nothing. One or two words gone are a note.
    """
    if alignment.one_speaker is False:
        return
    for edit in alignment.edits:
        if edit.kind not in ("cut", "added") or edit.reverses:
            continue
        words = alignment.left_out(edit)
        yield finding(
            f"“{words}”: words of a quotation left out without a mark",
            *alignment.words(edit),
            why=f"{alignment.shared} words before and after are the same in both",
            ask="print the words, or mark the omission",
            notes=(f"with “{words}”", "without") if edit.kind == "cut" else ("without", f"with “{words}”"),
            severity=alignment.severity if edit.content > 1 else "note",
            assuming=() if alignment.one_speaker else ("both print one statement of one speaker",),
        )
