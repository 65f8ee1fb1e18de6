from factcheck import Quote, aligned, consistent, discrepant, finding, rule, said


@rule(
    "Q104",
    select=aligned(),
    severity="note",
    examples=[
        discrepant(
            "a hyphen more",
            said(Quote, "“[[It takes a co-operative effort from every village along the river.]]”"),
            said(
                Quote,
                "“[[It takes a cooperative effort from every village along the river.]]”",
                article="b.md",
            ),
            problem="“co-operative”, or “cooperative”: one quotation in two spellings",
        ),
        discrepant(
            "British and American spelling",
            said(Quote, "“[[The neighbours organised a search of the woods before dawn.]]”"),
            said(Quote, "“[[The neighbors organized a search of the woods before dawn.]]”", article="b.md"),
            problem="“neighbours”, or “neighbors”: one quotation in two spellings",
        ),
        consistent(
            "one spelling in two outlets",
            said(Quote, "“[[The neighbours organised a search of the woods before dawn.]]”"),
            said(Quote, "“[[The neighbours organised a search of the woods before dawn.]]”", article="b.md"),
        ),
        consistent(
            "another mark at the end",
            said(Quote, "“[[The neighbours organised a search of the woods before dawn,]]” she said."),
            said(Quote, "“[[The neighbours organised a search of the woods before dawn.]]”", article="b.md"),
        ),
    ],
)
def quote_respelled(a, b, alignment):
    """A quotation is spelled in two ways: house style, a hyphen, a slipped letter.

    Quotations follow house style; this is told as a note, once for each two printings.
    """
    edits = [edit for edit in alignment.edits if edit.kind in ("spelling", "punctuation")]
    if not edits:
        return
    pairs = [tuple(words.quote for words in alignment.words(edit)) for edit in edits]
    first, second = pairs[0]
    more = ", ".join(f"“{x}” and “{y}”" for x, y in dict.fromkeys(pairs[1:]))
    yield finding(
        f"“{first}”, or “{second}”: one quotation in two spellings",
        *alignment.words(edits[0]),
        why=f"also {more}" if more else "the words around them are the same in both",
        ask="house style, or a slip?",
        notes=(f"“{first}”", f"“{second}”"),
    )
