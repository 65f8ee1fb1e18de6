import re
from collections.abc import Iterator

from factcheck import (
    Bounds,
    Finding,
    Length,
    Related,
    TimeSpan,
    consistent,
    discrepant,
    finding,
    groups,
    parse_figure,
    pattern,
    rule,
    said,
)

_YEARS = pattern(r"\b([\w-]+?)[\s-]+years?\b", re.I)
_DEFINITE = pattern(r"\b(?:the|that|this|those|these)(?: whole| entire| full)?\s*$", re.I)
_PERIOD = pattern(r"^[\s-]*(?:period|span|stretch|window|timeframe|time frame)\b", re.I)
#: Straight behind the sentence of the span, these mean it: "2016-2020. In that six-year period".
_MEANT = pattern(r"\b(?:that|this|those|these|same)(?: whole| entire| full)?\s*$", re.I)
_NARROWED = pattern(r"^[\s-]*\w+ (?:from|between|that|when|which|in which|in)\b")
_IN = pattern(r"\b(?:in|over|within|across)(?: the)?\s*$", re.I)


@rule(
    "T101",
    severity="error",
    select=groups(TimeSpan, Length, within="article"),
    examples=[
        discrepant(
            "one period called four years and five",
            said(TimeSpan, "Ten thefts were logged [[between 2016 and 2020]]."),
            said(Length, "All fell in the [[five-year]] period."),
            said(Length, "Thefts were rare in the [[four years]]."),
            problem="between 2016 and 2020 is called four years and five-year: "
            "five calendar years, or four elapsed",
            severity="warning",
        ),
        discrepant(
            "neither way of counting fits",
            said(TimeSpan, "Ten thefts were logged [[between 2016 and 2020]], a period of seven years."),
            said(Length, "Ten thefts were logged between 2016 and 2020, a period of [[seven years]]."),
            problem="between 2016 and 2020 is called seven years: five calendar years, or four elapsed",
            severity="error",
        ),
        discrepant(
            "that period",
            said(
                TimeSpan,
                "[[Between 2016 and 2020]] ten thefts were logged. In that six-year period two more.",
            ),
            said(
                Length, "Between 2016 and 2020 ten thefts were logged. In that [[six-year]] period two more."
            ),
            problem="Between 2016 and 2020 is called six-year: five calendar years, or four elapsed",
            severity="error",
        ),
        consistent(
            "five calendar years",
            said(TimeSpan, "Ten thefts were logged [[between 2016 and 2020]]."),
            said(Length, "All fell in the [[five-year]] period."),
        ),
        consistent(
            "a sentence of four years is no period",
            said(TimeSpan, "Ten thefts were logged [[between 2016 and 2020]]."),
            said(Length, "The thief was jailed for [[seven years]]."),
        ),
    ],
)
def period_miscounted(claims: tuple[TimeSpan | Length, ...], related: Related) -> Iterator[Finding]:
    """A span of years is called by a length that is not its own: "2016 to 2020" as "four years" and "five".

    Newsrooms count both the calendar years touched (five) and the years elapsed (four). One article that
    uses both for one span says two things; a length that fits neither way is wrong.
    """
    spans = [c for c in claims if isinstance(c, TimeSpan) and _years(c)]
    named = {c.value.days for c in spans}
    if len(named) != 1:
        return
    span = spans[0]
    calendar = _years(span)
    assert calendar is not None
    lengths = [(c, *told) for c in claims if c is not span and (told := _length(c, spans, related))]
    for severity in ("error", "warning"):
        wrong = [c for c, n, firm in lengths if firm == severity and n not in (calendar, calendar - 1)]
        if wrong:
            yield _told(span, wrong, calendar, severity)
    near = [c for c, n, _ in lengths if n == calendar - 1]
    right = [c for c, n, _ in lengths if n == calendar]
    if near and right:
        yield _told(span, [near[0], right[0]], calendar, "warning")


def _years(claim: TimeSpan) -> int | None:
    """Calendar years of a span printed with both its years; None for anything else."""
    first, last = claim.value.first, claim.value.last
    if first is None or last is None or claim.value.relative or claim.value.granularity != "year":
        return None
    printed = claim.quote
    if str(first.year) not in printed or first.year == last.year or not re.search(r"\d\D+\d{2,4}\b", printed):
        return None
    if not (first.month == first.day == 1 and last.month == 12 and last.day == 31):
        return None
    return last.year - first.year + 1


def _length(
    claim: TimeSpan | Length, spans: list[TimeSpan], related: Related
) -> tuple[int, str | None] | None:
    """Years by which a claim calls the span, and how severe it is if they are not its own.

    None for a length that may be another's: it only speaks beside one that surely is the span's.
    """
    found = _YEARS.search(claim.quote)
    figure = parse_figure(found.group(1)) if found else None
    if (
        figure is None
        or not figure.value.exact
        or figure.value.low is None
        or figure.value.low.denominator != 1
    ):
        return None
    years = int(figure.value.low)
    if isinstance(claim, TimeSpan):
        ends = {str(s.value.last.year) for s in spans if s.value.last}
        return (years, None) if any(end in claim.quote for end in ends) and not _years(claim) else None
    beside = any(
        s.span.sentence_start == claim.span.sentence_start and abs(claim.span.start - s.span.end) < 40
        for s in spans
    )
    meant = _MEANT.search(claim.span.before) and _PERIOD.search(claim.span.after)
    if meant and not _NARROWED.search(claim.span.after) and any(claim.span.follows(s.span) for s in spans):
        return years, "error"
    if (beside and _PERIOD.search(claim.span.after)) or re.search(r"\bperiod of\s*$", claim.span.before):
        return years, "error" if beside else None
    if _DEFINITE.search(claim.span.before) or _PERIOD.search(claim.span.after):
        return years, None
    if _IN.search(claim.span.before) and any((related.points(claim, s) or 0) >= 150 for s in spans):
        return years, None
    return None


def _told(span: TimeSpan, lengths: list[TimeSpan | Length], calendar: int, severity: str) -> Finding:
    names = " and ".join(c.quote for c in lengths)
    count = _words(calendar), _words(calendar - 1)
    return finding(
        f"{span.quote} is called {names}: {count[0]} calendar years, or {count[1]} elapsed",
        span,
        *lengths,
        why=f"{span.value.describe()} touches {calendar} calendar years "
        f"and ends {calendar - 1} years after it begins",
        ask="which span do the figures cover? call it by one length throughout",
        notes=(f"{calendar} calendar years", *("" for _ in lengths)),
        severity=severity,
    )


def _words(number: int) -> str:
    names = "zero one two three four five six seven eight nine ten eleven twelve".split()
    return (
        names[number] if number < len(names) else Bounds.exactly(number).describe().removeprefix("exactly ")
    )
