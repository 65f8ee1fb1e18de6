from collections.abc import Iterator

from factcheck import Count, Finding, consistent, discrepant, each, finding, parse_figure, pattern, rule, said

_BRACKET = pattern(r"\s*\((\d[\d,]*)\)")


@rule(
    "C109",
    severity="error",
    select=each(Count),
    examples=[
        discrepant(
            "the digits in brackets differ from the word",
            said(Count, "The panel interviewed [[fifteen]] (14) candidates.", measure="candidates"),
            problem="fifteen (14): the word and the digits differ",
        ),
        discrepant(
            "before their noun",
            said(Count, "The panel read [[fifteen (14) novels]].", value="fifteen"),
            problem="fifteen (14): the word and the digits differ",
        ),
        consistent(
            "both agree",
            said(Count, "The panel interviewed [[fifteen]] (15) candidates.", measure="candidates"),
        ),
        consistent("a year in brackets", said(Count, "The panel read [[fifteen novels]] (1998).")),
    ],
)
def word_and_digit_differ(claim: Count) -> Iterator[Finding]:
    """A figure is written as a word and again in digits beside it, and the two differ: "fifteen (14)"."""
    printed = claim.value.printed or claim.quote
    if any(c.isdigit() for c in printed):
        return
    at = claim.span.sentence.find(printed, len(claim.span.before))
    bracket = _BRACKET.match(claim.span.sentence, at + len(printed)) if at >= 0 else None
    again = parse_figure(bracket.group(1)) if bracket else None
    if bracket is None or again is None or claim.value.meet(again.value) is not None:
        return
    if len(bracket.group(1)) == 4 and claim.value.high is not None and claim.value.high < 1000:
        return
    yield finding(
        f"{printed} ({bracket.group(1)}): the word and the digits differ",
        claim,
        why=f"the word says {claim.value.describe()}, the digits {again.value.describe()}",
        ask="which of the two is meant?",
    )
