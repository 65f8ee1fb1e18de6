from collections.abc import Iterator

from factcheck import Date, Finding, consistent, discrepant, each, finding, rule, said


@rule(
    "T105",
    severity="error",
    select=each(Date),
    examples=[
        discrepant(
            "June has thirty days",
            said(Date, "Applications close on [[31 June]]."),
            problem="31 June: there is no such day",
        ),
        consistent("May has 31", said(Date, "Applications close on [[31 May 2021]].")),
        consistent("a leap year", said(Date, "She was born on [[29 February 2020]].")),
    ],
)
def date_impossible(date: Date) -> Iterator[Finding]:
    """A date that the calendar does not have: "31 June", "29 February 2021"."""
    if date.value is None:
        yield finding(
            f"{date.quote}: there is no such day",
            date,
            why="the month has fewer days",
            ask="which day is meant?",
            notes=("no such day",),
        )
