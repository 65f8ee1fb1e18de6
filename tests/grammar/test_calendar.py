"""The arithmetic of the calendar: months, quarters, weeks, feasts."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar import calendar
from factcheck.value import Period

DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("year", "date"),
    [
        (1961, "1961-04-02"),
        (2000, "2000-04-23"),
        (2016, "2016-03-27"),
        (2019, "2019-04-21"),
        (2038, "2038-04-25"),
    ],
)
def test_easter_falls_where_the_church_tables_say(year: int, date: str) -> None:
    assert calendar.easter(year) == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    ("start", "months", "date"),
    [
        ("2021-01-31", 1, "2021-02-28"),
        ("2020-01-31", 1, "2020-02-29"),
        ("2021-03-31", -1, "2021-02-28"),
        ("2021-10-20", -12, "2020-10-20"),
        ("2021-12-15", 1, "2022-01-15"),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last_of_the_month(start: str, months: int, date: str) -> None:
    assert calendar.add_months(dt.date.fromisoformat(start), months) == dt.date.fromisoformat(date)


@pytest.mark.parametrize("date", [(2021, 2, 29), (2021, 6, 31), (2021, 13, 1)])
def test_days_that_do_not_exist(date: tuple[int, int, int]) -> None:
    assert calendar.day(*date) is None


@pytest.mark.parametrize(
    ("weekday", "number", "date"),
    [(0, 1, "2021-10-04"), (0, -1, "2021-10-25"), (6, 5, "2021-10-31"), (0, 5, None)],
)
def test_the_nth_weekday_of_a_month(weekday: int, number: int, date: str | None) -> None:
    found = calendar.nth_weekday(calendar.month(2021, 10), weekday, number)
    assert found == (date and dt.date.fromisoformat(date))


def test_the_nineteenth_century_is_the_eighteen_hundreds() -> None:
    assert calendar.century(19) == calendar.century(19).__class__(
        dt.date(1800, 1, 1), dt.date(1899, 12, 31), calendar.GRANULARITY["century"]
    )


@pytest.mark.parametrize("name", calendar.HOLIDAYS)
def test_every_feast_has_a_day_in_every_year(name: str) -> None:
    for year in range(1900, 2100):
        found = calendar.holiday(name, year)
        assert found is not None and found.year == year


@given(DAYS, st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"]))
def test_a_calendar_unit_holds_its_day_and_touches_its_neighbours(date: dt.date, unit: str) -> None:
    now, before, after = (calendar.span(unit, date, step) for step in (0, -1, 1))
    assert now is not None and before is not None and after is not None
    assert now.first is not None and now.last is not None
    assert now.first <= date <= now.last
    one = dt.timedelta(days=1)
    assert before.last == now.first - one
    assert after.first == now.last + one


@given(DAYS)
def test_quarters_and_halves_fill_the_year(date: dt.date) -> None:
    whole = calendar.year(date.year)
    for parts in (
        [calendar.quarter(date.year, n) for n in (1, 2, 3, 4)],
        [calendar.half(date.year, n) for n in (1, 2)],
    ):
        assert all(isinstance(part, Period) and part.within(whole) for part in parts)
        assert sum((p.last - p.first).days + 1 for p in parts if p.first and p.last) == (
            365
            + (whole.last is not None and whole.first is not None and (whole.last - whole.first).days == 365)
        )


@given(DAYS, st.integers(-240, 240))
def test_months_there_and_back_lose_at_most_the_end_of_the_month(date: dt.date, months: int) -> None:
    back = calendar.add_months(calendar.add_months(date, months), -months)
    assert back.replace(day=1) == date.replace(day=1)
    assert date.day - 3 <= back.day <= date.day
