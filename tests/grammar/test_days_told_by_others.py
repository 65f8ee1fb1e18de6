"""Days and periods told by a week, a weekday, a feast or another day, and those that cannot be told."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.grammar.times import find_times
from factcheck.value import Period

#: A Wednesday.
PUBLISHED = dt.date(2021, 10, 20)


def read(text: str, anchor: dt.date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Each printed time with its day, or its first and last day."""

    def show(value: object) -> str:
        if isinstance(value, Period):
            return f"{value.first or '…'} to {value.last or '…'}"
        return str(value)

    return [(text[m.start : m.end], show(m.value)) for m in find_times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "printed", "day"),
    [
        ("The shop will reopen on Friday week.", "Friday week", "2021-10-29"),
        ("The shop will reopen tomorrow fortnight.", "tomorrow fortnight", "2021-11-04"),
        ("The trial will begin a week on Monday.", "a week on Monday", "2021-11-01"),
        ("The trial will begin two weeks from tomorrow.", "two weeks from tomorrow", "2021-11-04"),
        ("The pier burned down a week last Monday.", "a week last Monday", "2021-10-11"),
        ("The pier burned down on Monday last.", "Monday last", "2021-10-18"),
        ("The council meets on Thursday next.", "Thursday next", "2021-10-21"),
        ("The pier burned down last week on Tuesday.", "last week on Tuesday", "2021-10-12"),
        ("The pier burned down two Fridays ago.", "two Fridays ago", "2021-10-08"),
        ("The fair opens three Mondays from now.", "three Mondays from now", "2021-11-08"),
        ("The pier burned down five years ago today.", "five years ago today", "2016-10-20"),
        ("The pier burned down a week ago yesterday.", "a week ago yesterday", "2021-10-12"),
        ("The pier burned down this day last year.", "this day last year", "2020-10-20"),
        ("The fair opens this coming Friday.", "this coming Friday", "2021-10-22"),
        (
            "The pier burned down on the day after Christmas 2020.",
            "the day after Christmas 2020",
            "2020-12-26",
        ),
        ("They met on the Sunday before Easter 2021.", "the Sunday before Easter 2021", "2021-03-28"),
        (
            "They met on the second Sunday after Easter 2021.",
            "the second Sunday after Easter 2021",
            "2021-04-18",
        ),
        ("They met on the first Friday of last month.", "the first Friday of last month", "2021-09-03"),
        ("They meet on the third Thursday next month.", "the third Thursday next month", "2021-11-18"),
        ("The shop closed on the last day of 2020.", "the last day of 2020", "2020-12-31"),
        ("She will stand down on the third Tuesday.", "the third Tuesday", "2021-11-16"),
        ("The pier burned down on 21 June last year.", "21 June last year", "2020-06-21"),
        ("The fair opens on March 3 next year.", "March 3 next year", "2022-03-03"),
        ("The pier burned down on Friday (15 October).", "Friday (15 October)", "2021-10-15"),
        ("The pier burned down on Oct 15 (Friday).", "Oct 15 (Friday)", "2021-10-15"),
        ("The letter is dated 12.10.21.", "12.10.21", "2021-10-12"),
        ("The letter is dated 12 / 10 / 2021.", "12 / 10 / 2021", "2021-10-12"),
        ("The letter is dated 12-Oct-21.", "12-Oct-21", "2021-10-12"),
        ("It was given this 12th day of October 2021.", "this 12th day of October 2021", "2021-10-12"),
        ("The pier burned down on Wednesday, the 13th.", "Wednesday, the 13th", "2021-10-13"),
        ("The rent will be due on the 27.", "the 27", "2021-10-27"),
        ("The rent will be due on 27/10.", "27/10", "2021-10-27"),
    ],
)
def test_a_day_is_worked_out_from_the_words_beside_it(text: str, printed: str, day: str) -> None:
    assert read(text) == [(printed, day)]


@pytest.mark.parametrize(
    ("text", "printed", "days"),
    [
        ("Sales fell in May last year.", "May last year", "2020-05-01 to 2020-05-31"),
        ("Sales fell in May of this year.", "May of this year", "2021-05-01 to 2021-05-31"),
        ("Sales fell in the summer of last year.", "the summer of last year", "2020-06-01 to 2020-08-31"),
        ("Sales have fallen since May last year.", "since May last year", "2020-05-01 to …"),
        ("Sales fell in August '99.", "August '99", "1999-08-01 to 1999-08-31"),
        ("Sales fell in the summer of '69.", "the summer of '69", "1969-06-01 to 1969-08-31"),
        ("Sales fell in the nineteen-eighties.", "the nineteen-eighties", "1980-01-01 to 1989-12-31"),
        ("Sales fell in the two thousands.", "the two thousands", "2000-01-01 to 2009-12-31"),
        ("Sales fell in the year 2000.", "the year 2000", "2000-01-01 to 2000-12-31"),
        ("Sales fell in week 31 of 2020.", "week 31 of 2020", "2020-07-27 to 2020-08-02"),
        ("The road closes from today until Friday.", "from today until Friday", "2021-10-20 to 2021-10-22"),
        (
            "The road closes from Tuesday to Thursday next week.",
            "from Tuesday to Thursday next week",
            "2021-10-26 to 2021-10-28",
        ),
        (
            "The road closes next week from Tuesday to Friday.",
            "next week from Tuesday to Friday",
            "2021-10-26 to 2021-10-29",
        ),
        ("It rained on the weekend of 9 October.", "the weekend of 9 October", "2021-10-09 to 2021-10-10"),
        (
            "It rained on the weekend of 9 and 10 October.",
            "the weekend of 9 and 10 October",
            "2021-10-09 to 2021-10-10",
        ),
        ("It rained on the weekend of May 1-2.", "the weekend of May 1-2", "2021-05-01 to 2021-05-02"),
        ("It rained on the weekend before last.", "the weekend before last", "2021-10-09 to 2021-10-10"),
        ("It rained over the Easter weekend 2021.", "the Easter weekend 2021", "2021-04-02 to 2021-04-05"),
        (
            "It rained on the first weekend of October.",
            "the first weekend of October",
            "2021-10-02 to 2021-10-03",
        ),
        (
            "It rained over the past two and a half years.",
            "the past two and a half years",
            "2019-04-20 to 2021-10-20",
        ),
        (
            "It will rain for the remainder of this week.",
            "the remainder of this week",
            "2021-10-20 to 2021-10-24",
        ),
        ("The pier was shut in the month of May.", "the month of May", "2021-05-01 to 2021-05-31"),
        ("The pier was shut in May and June 2020.", "May and June 2020", "2020-05-01 to 2020-06-30"),
        ("The pier was shut on 3 and 4 May 2020.", "3 and 4 May 2020", "2020-05-03 to 2020-05-04"),
        (
            "It was built in the second half of the 19th century.",
            "the second half of the 19th century",
            "1850-01-01 to 1899-12-31",
        ),
        ("Sales fell in the 2018 calendar year.", "the 2018 calendar year", "2018-01-01 to 2018-12-31"),
        ("Sales fell this whole month.", "this whole month", "2021-10-01 to 2021-10-31"),
        ("It burned down ten years ago this month.", "ten years ago this month", "2011-10-01 to 2011-10-31"),
    ],
)
def test_a_period_is_worked_out_from_the_words_beside_it(text: str, printed: str, days: str) -> None:
    assert (printed, days) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The choir sings on the first Monday of the month.",
        "The choir sang on the second Saturday of the festival.",
        "The choir met the following Friday.",
        "The choir met on the Monday after the vote.",
    ],
)
def test_a_weekday_of_the_story_is_not_taken_for_the_last_one(text: str) -> None:
    assert [days for _, days in read(text)] == ["… to …"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was sent to prison for two weeks on Monday.", [("two weeks", "2"), ("Monday", "2021-10-18")]),
        (
            "The paper ran from August last year on trains.",
            [("August last year", "2020-08-01 to 2020-08-31")],
        ),
        ("The update is version 12.10.21 of the app.", []),
        ("Hospitals work 24/7, and it was agreed on 24/7.", []),
        ("She spoke for the 27.", []),
        ("It was shut on 3, 4 and 5 May.", [("5 May", "")]),
    ],
)
def test_what_looks_like_one_of_these_forms_is_left(text: str, found: list[tuple[str, str]]) -> None:
    assert [printed for printed, _ in read(text)] == [printed for printed, _ in found]


@pytest.mark.parametrize(
    "text", ["two Fridays ago", "Friday week", "May last year", "the day after Christmas", "Friday last"]
)
def test_without_a_day_of_publication_none_of_these_is_known(text: str) -> None:
    assert [days for _, days in read(f"It closed {text}.", None)] == ["… to …"]
