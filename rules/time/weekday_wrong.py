from collections.abc import Iterator

from factcheck import Date, Finding, consistent, discrepant, each, finding, rule, said

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule(
    "T104",
    severity="warning",
    select=each(Date, where=lambda c: c.weekday is not None and c.value is not None),  # type: ignore[union-attr]
    examples=[
        discrepant(
            "12 May 2021 was a Wednesday",
            said(Date, "The tram line opened on [[Tuesday 12 May 2021]]."),
            problem="Tuesday 12 May 2021: that day was a Wednesday",
        ),
        consistent("the right weekday", said(Date, "The tram line opened on [[Wednesday 12 May 2021]].")),
        consistent("a weekday alone", said(Date, "The tram line opened on [[12 May 2021]], a busy day.")),
    ],
)
def weekday_wrong(date: Date) -> Iterator[Finding]:
    """The weekday printed with a date is not that day's: "Tuesday 12 May 2021" was a Wednesday.

    Where the year was not printed, the date must also miss in the years before and after within half a
    year of the publication, so that a forward-looking date is not mistaken.
    """
    if date.value is None or date.weekday is None or not any(c.isdigit() for c in date.quote):
        return
    actual = date.value.weekday()
    if actual == date.weekday:
        return
    if not date.printed_year:
        for years in (-1, 1):
            try:
                if date.value.replace(year=date.value.year + years).weekday() == date.weekday:
                    return
            except ValueError:
                continue
    yield finding(
        f"{date.quote}: that day was a {_DAYS[actual]}",
        date,
        why=f"{date.value.isoformat()} fell on a {_DAYS[actual]}, not on a {_DAYS[date.weekday]}",
        ask="is the weekday wrong, or the date?",
        assuming=() if date.printed_year else (f"the year is {date.value.year}",),
        notes=(f"a {_DAYS[actual]}",),
    )
