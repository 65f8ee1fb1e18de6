"""What a printed time says: dates, periods and durations, and the look-alikes that are none of them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar.times import TimeMention, find_times, parse_date, parse_duration, parse_period
from factcheck.value import Duration, Granularity, Period

#: A Wednesday.
PUBLISHED = dt.date(2021, 10, 20)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def only(text: str, anchor: dt.date | None = PUBLISHED) -> TimeMention:
    found = find_times(text, anchor)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


def days_of(mention: TimeMention) -> tuple[str | None, str | None]:
    assert isinstance(mention.value, Period)
    first, last = mention.value.days
    return (first and first.isoformat(), last and last.isoformat())  # type: ignore[return-value]


# --- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "printed",
    [
        "12 October 2021",
        "12th October 2021",
        "12th of October, 2021",
        "the 12th of October 2021",
        "Tuesday, 12th October 2021",
        "Tuesday 12 October 2021",
        "October 12, 2021",
        "October 12th 2021",
        "Oct. 12, 2021",
        "Tuesday, October 12, 2021",
        "12/10/2021",
        "12.10.2021",
        "12-10-2021",
        "2021-10-12",
        "12/10/21",
    ],
)
def test_one_day_in_every_style(printed: str) -> None:
    text = f"The vote was held on {printed}, she added."
    mention = only(text)
    assert mention.kind == "date"
    assert mention.value == day("2021-10-12")
    assert mention.printed_year
    assert text[mention.start : mention.end] == printed
    assert parse_date(printed) == day("2021-10-12")


def test_an_american_outlet_prints_the_month_first() -> None:
    assert parse_date("12/10/2021", day_first=False) == day("2021-12-10")
    assert parse_date("10/31/2021") == day("2021-10-31")


@pytest.mark.parametrize("printed", ["31 June", "30 February 2020", "29 February 2021", "April 31"])
def test_a_day_that_does_not_exist_has_no_value(printed: str) -> None:
    mention = only(f"It opens on {printed}.")
    assert mention.kind == "date"
    assert mention.value is None


@pytest.mark.parametrize(
    ("printed", "weekday", "date"),
    [
        ("Wednesday, 12 October 2021", 2, "2021-10-12"),
        ("Tues 12 Oct", 1, "2021-10-12"),
        ("Friday 1 October", 4, "2021-10-01"),
    ],
)
def test_the_printed_weekday_is_kept_apart_from_the_date(printed: str, weekday: int, date: str) -> None:
    mention = only(f"They met on {printed} in the old hall.")
    assert (mention.weekday, mention.value) == (weekday, day(date))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The inquest opened on 12 October.", "2021-10-12"),
        ("He was arrested on 30 November.", "2020-11-30"),
        ("The hearing will begin on 30 November.", "2021-11-30"),
        ("The inquiry is due to report on 12 March.", "2022-03-12"),
        ("She was elected on 12 March.", "2021-03-12"),
    ],
)
def test_a_missing_year_is_worked_out_from_the_anchor(text: str, date: str) -> None:
    mention = only(text)
    assert mention.value == day(date)
    assert not mention.printed_year


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The mayor resigned on Monday.", "2021-10-18"),
        ("The mayor resigned on Wednesday.", "2021-10-20"),
        ("The mayor will resign on Monday.", "2021-10-25"),
        ("The mayor resigned last Friday.", "2021-10-15"),
        ("They meet this Friday.", "2021-10-22"),
        ("They meet next Friday.", "2021-10-29"),
        ("The mayor resigned yesterday.", "2021-10-19"),
        ("The mayor resigned last night.", "2021-10-19"),
        ("The mayor resigned the day before yesterday.", "2021-10-18"),
        ("The mayor resigned two days ago.", "2021-10-18"),
        ("The mayor resigned three weeks ago.", "2021-09-29"),
        ("They met on the first Monday of October.", "2021-10-04"),
        ("They met on the last Friday in September 2020.", "2020-09-25"),
    ],
)
def test_days_told_from_the_anchor(text: str, date: str) -> None:
    assert only(text).value == day(date)


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("Christmas Day 2018", "2018-12-25"),
        ("Good Friday 2021", "2021-04-02"),
        ("New Year's Eve 2019", "2019-12-31"),
        ("Easter Monday 2022", "2022-04-18"),
        ("Remembrance Sunday 2020", "2020-11-08"),
    ],
)
def test_feasts(printed: str, date: str) -> None:
    assert parse_date(printed) == day(date)


@pytest.mark.parametrize(
    "text", ["The vote was on 12 October.", "It closed last week.", "In February he left."]
)
def test_what_needs_an_anchor_and_has_none_is_an_unknown_period(text: str) -> None:
    mention = only(text, None)
    assert mention.kind == "period"
    assert days_of(mention) == (None, None)
    assert isinstance(mention.value, Period)
    assert mention.value.relative
    assert mention.value.printed == text[mention.start : mention.end]


# --- periods --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("between 2016 and 2020", "2016-01-01", "2020-12-31"),
        ("from 2016 to 2020", "2016-01-01", "2020-12-31"),
        ("2016-2020", "2016-01-01", "2020-12-31"),
        ("2016–2020", "2016-01-01", "2020-12-31"),
        ("2016-18", "2016-01-01", "2018-12-31"),
        ("from January 2016 to March 2018", "2016-01-01", "2018-03-31"),
        ("between January and March 2018", "2018-01-01", "2018-03-31"),
        ("from November to March 2018", "2017-11-01", "2018-03-31"),
        ("from 3 May to 9 June 2020", "2020-05-03", "2020-06-09"),
        ("between 1 April 2019 and 31 March 2020", "2019-04-01", "2020-03-31"),
        ("1-3 May 2021", "2021-05-01", "2021-05-03"),
        ("May 1-3, 2021", "2021-05-01", "2021-05-03"),
        ("October 2021", "2021-10-01", "2021-10-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("the late 1990s", "1995-01-01", "1999-12-31"),
        ("the 19th century", "1800-01-01", "1899-12-31"),
        ("since 2016", "2016-01-01", None),
        ("from 2016 onwards", "2016-01-01", None),
        ("before 2016", None, "2015-12-31"),
        ("after 2016", "2017-01-01", None),
        ("until 2016", None, "2016-12-31"),
        ("by 2030", None, "2030-12-31"),
        ("the first half of 2021", "2021-01-01", "2021-06-30"),
        ("Q3 2020", "2020-07-01", "2020-09-30"),
        ("the third quarter of 2020", "2020-07-01", "2020-09-30"),
        ("summer 2019", "2019-06-01", "2019-08-31"),
        ("the winter of 2019", "2019-12-01", "2020-02-29"),
        ("the four years to 2020", "2016-01-01", "2020-12-31"),
        ("the four years leading up to 2020", "2016-01-01", "2020-12-31"),
        ("the five years to March 2021", "2016-04-01", "2021-03-31"),
        ("the year to 31 March 2021", "2020-04-01", "2021-03-31"),
        ("the first three months of 2021", "2021-01-01", "2021-03-31"),
        ("mid-March 2021", "2021-03-10", "2021-03-20"),
        ("the end of March 2021", "2021-03-21", "2021-03-31"),
    ],
)
def test_periods_that_need_no_anchor(printed: str, first: str | None, last: str | None) -> None:
    text = f"It fell sharply {printed}, he said."
    mention = only(text)
    assert text[mention.start : mention.end] == printed
    assert mention.kind == "period"
    assert days_of(mention) == (first, last)
    assert mention.printed_year and not mention.relative
    assert parse_period(printed) == mention.value


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Spending rose in 2019/20.", "2019-04-01"),
        ("Spending rose in 2019-20.", "2019-04-01"),
        ("They were top in the 2019/20 season.", "2019-07-01"),
        ("Fees rose in the 2019/20 academic year.", "2019-09-01"),
        ("Receipts rose in the 2019-20 tax year.", "2019-04-06"),
    ],
)
def test_a_year_across_two_calendar_years_is_the_financial_year_unless_a_word_says_otherwise(
    text: str, first: str
) -> None:
    value = only(text).value
    assert isinstance(value, Period)
    assert value.first == day(first)
    assert value.last == day(first).replace(year=2020) - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "printed", "first", "last"),
    [
        ("Arrests fell over the last five years.", "the last five years", "2016-10-20", "2021-10-20"),
        ("Arrests fell in the past 12 months.", "the past 12 months", "2020-10-20", "2021-10-20"),
        (
            "Arrests fell over the past year and a half.",
            "the past year and a half",
            "2020-04-20",
            "2021-10-20",
        ),
        (
            "Arrests fell in the last decade and a half.",
            "the last decade and a half",
            "2006-10-20",
            "2021-10-20",
        ),
        ("Arrests may fall over the next decade.", "the next decade", "2021-10-21", "2031-10-20"),
        ("Arrests fell last year.", "last year", "2020-01-01", "2020-12-31"),
        ("Arrests fell this year.", "this year", "2021-01-01", "2021-12-31"),
        ("Arrests fell earlier this year.", "earlier this year", "2021-01-01", "2021-10-20"),
        ("Arrests fell last week.", "last week", "2021-10-11", "2021-10-17"),
        ("Arrests may fall next month.", "next month", "2021-11-01", "2021-11-30"),
        ("Arrests fell over the weekend.", "the weekend", "2021-10-16", "2021-10-17"),
        ("Arrests fell overnight.", "overnight", "2021-10-19", "2021-10-20"),
        ("Arrests fell last summer.", "last summer", "2021-06-01", "2021-08-31"),
        ("Arrests fell in recent days and in the last few weeks.", "the last few weeks", None, "2021-10-20"),
        ("Arrests fell more than ten years ago.", "more than ten years ago", None, "2011-10-19"),
        ("It will open by the end of the year.", "by the end of the year", None, "2021-12-31"),
    ],
)
def test_windows_that_hang_on_the_anchor(
    text: str, printed: str, first: str | None, last: str | None
) -> None:
    mention = only(text)
    assert text[mention.start : mention.end] == printed
    assert days_of(mention) == (first, last)
    assert mention.relative
    assert isinstance(mention.value, Period)
    assert mention.value.relative


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Arrests fell in February.", "2021-02-01"),
        ("Arrests fell in November.", "2020-11-01"),
        ("Arrests will fall in November.", "2021-11-01"),
        ("Arrests fell last May.", "2021-05-01"),
    ],
)
def test_a_month_alone_takes_its_year_from_the_anchor(text: str, first: str) -> None:
    mention = only(text)
    assert days_of(mention)[0] == first
    assert not mention.printed_year


def test_years_in_a_list_are_each_found() -> None:
    text = "It rose in 2016, 2017 and 2018, and after the 2019 election."
    assert [text[m.start : m.end] for m in find_times(text)] == ["2016", "2017", "2018", "2019"]


def test_years_ago_are_only_as_sharp_as_years() -> None:
    value = only("She left two years ago.").value
    assert isinstance(value, Period)
    assert value.first == value.last == day("2019-10-20")
    assert value.granularity is Granularity.YEAR


@pytest.mark.parametrize(
    "phrase", ["the last seven years", "over the last seven years", "In the last seven years."]
)
def test_a_preposition_before_a_whole_phrase_is_no_matter(phrase: str) -> None:
    period = parse_period(phrase, PUBLISHED)
    assert period is not None
    assert period.days == (day("2014-10-20"), PUBLISHED)


@pytest.mark.parametrize("phrase", ["the forces", "officers in 2016", "2016 and 2020", "four years", ""])
def test_more_or_less_than_a_period_is_none(phrase: str) -> None:
    assert parse_period(phrase, PUBLISHED) is None


# --- durations ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "length", "unit"),
    [
        ("four years", 4, "year"),
        ("18 months", 18, "month"),
        ("a fortnight", 1, "fortnight"),
        ("five-year", 5, "year"),
        ("half an hour", Fraction(1, 2), "hour"),
        ("half-hour", Fraction(1, 2), "hour"),
        ("two and a half years", Fraction(5, 2), "year"),
        ("two-and-a-half-year", Fraction(5, 2), "year"),
        ("2½ years", Fraction(5, 2), "year"),
        ("a year and a half", Fraction(3, 2), "year"),
        ("three quarters of an hour", Fraction(3, 4), "hour"),
        ("a couple of weeks", 2, "week"),
        ("two hours and 40 minutes", 160, "minute"),
        ("one year and three months", 15, "month"),
        ("10-day", 10, "day"),
        ("1,000 days", 1000, "day"),
        ("twenty-four hours", 24, "hour"),
        ("three consecutive weeks", 3, "week"),
        ("two decades", 2, "decade"),
        ("a hundred years", 100, "year"),
        ("half a million years", 500_000, "year"),
        ("a dozen years", 12, "year"),
        ("1 1/2 hours", Fraction(3, 2), "hour"),
        ("an hour and three quarters", Fraction(7, 4), "hour"),
    ],
)
def test_lengths(printed: str, length: Fraction, unit: str) -> None:
    duration = parse_duration(printed)
    assert duration is not None
    assert (duration.length.low, duration.length.high, duration.unit) == (length, length, unit)
    assert duration.printed == printed


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It took more than two years.", 2, None),
        ("It took at least two years.", 2, None),
        ("It took two years or more.", 2, None),
        ("It lasts up to two years.", None, 2),
        ("It took less than two years.", None, 2),
        ("It took three to five years.", 3, 5),
        ("It took two to three million years.", 2_000_000, 3_000_000),
        ("It took between 1.2 and 1.5 million years.", 1_200_000, 1_500_000),
        ("It took three to five hundred years.", 300, 500),
        ("It is a six- to 12-month wait.", 6, 12),
        ("It is a two- or three-year wait.", 2, 3),
        ("It took a year or two.", 1, 2),
        ("It took between three and five years.", 3, 5),
        ("It took decades.", 2, None),
        ("It lasted for over two years.", 2, None),
        ("The grant is worth £2m over two years.", 2, 2),
    ],
)
def test_what_a_hedge_allows(text: str, low: int | None, high: int | None) -> None:
    value = only(text).value
    assert isinstance(value, Duration)
    assert (value.length.low, value.length.high) == (low, high)


def test_two_lengths_before_two_nouns_are_two() -> None:
    text = "They work a five-day, 40-hour week."
    assert [text[m.start : m.end] for m in find_times(text, PUBLISHED)] == ["five-day", "40-hour"]


def test_the_end_of_a_figure_with_spaces_is_no_length() -> None:
    assert find_times("It took 2 000 years.", PUBLISHED) == []


def test_nearly_twenty_years_stays_below_twenty() -> None:
    value = only("She served nearly 20 years.").value
    assert isinstance(value, Duration)
    assert value.length.contains(19)
    assert not value.length.contains(20)


@pytest.mark.parametrize("text", ["over the five years", "the five-year period", "during those five years"])
def test_years_without_an_anchor_word_are_a_length(text: str) -> None:
    assert only(f"Costs rose {text}.").kind == "duration"


@pytest.mark.parametrize(
    "text",
    [
        "Costs rose over the last five years.",
        "Costs rose in the five years to 2020.",
        "She left five years ago.",
    ],
)
def test_a_length_inside_a_window_is_one_mention(text: str) -> None:
    assert only(text).kind == "period"


def test_a_length_before_both_its_ends_is_a_mention_of_its_own() -> None:
    text = "The fair ran for three weeks from 3 May to 24 May 2019."
    found = [text[m.start : m.end] for m in find_times(text)]
    assert found == ["three weeks", "from 3 May to 24 May 2019"]


# --- look-alikes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "A 34-year-old driver and a boy aged 12 were hurt.",
        "Amal Reyes, 34 years old, has a three-week-old baby.",
        "The scheme is for 18 to 24-year-olds.",
        "He may yet march with them.",
        "It was a second chance for a fallen side.",
        "She sat in the sun with a friend named April Jones.",
        "Mrs May's own government fell.",
        "Seats cost £2016 or €1999 in Room 2020.",
        "About 2000 people came, from 1500 to 2000 people a head.",
        "He earns £500 a week and trains three times a day.",
        "They sell 40,000 a year.",
        "Three quarters of voters stayed away from the quarter-final.",
        "The Sunday Times and the Mail on Sunday disagree about Sheffield Wednesday.",
        "The shop opens Monday to Friday, and the clinic on Mondays.",
        "She is in her 90s and lives on Easter Road.",
        "Covid-19 closed section 28 of the G20 site; call 020 7946 0123.",
        "It rose by 2.5 to 1,995.",
    ],
)
def test_what_is_no_time_is_not_found(text: str) -> None:
    assert find_times(text, PUBLISHED) == []


def test_a_part_of_a_longer_text_keeps_its_offsets() -> None:
    text = "In 2016 it rose. In 2017 it fell. In 2018 it rose."
    found = find_times(text, start=17, end=33)
    assert [text[m.start : m.end] for m in found] == ["2017"]


def test_a_long_run_of_years_is_read_to_its_end() -> None:
    text = "in " + " and ".join(str(year) for year in range(1950, 2050))
    assert len(find_times(text)) == 100


# --- laws -----------------------------------------------------------------------------------------

YEARS = st.integers(1900, 2099)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
TIME_WORDS = """
the last past next five 12 2016 2020 1990s May June Friday 3 3rd 31 years year-old months a half of to from
between and since , - – / . ( ) week century quarter Q3 ago before in over more than first Easter about two
2019/20 12/10/2021 weekend today officers £ ' 's
""".split()
WORDS = st.lists(st.sampled_from(TIME_WORDS), max_size=14).map(" ".join)


@given(
    DAYS,
    st.sampled_from(["%-d %B %Y", "%A %-d %B %Y", "%B %-d, %Y", "%d/%m/%Y", "%Y-%m-%d", "%a %-d %b %Y"]),
)
def test_a_printed_day_reads_back(date: dt.date, style: str) -> None:
    assert parse_date(date.strftime(style)) == date


@given(YEARS, YEARS)
def test_a_printed_span_of_years_reads_back(a: int, b: int) -> None:
    first, last = min(a, b), max(a, b) + 1
    period = parse_period(f"between {first} and {last}")
    assert period is not None
    assert period.days == (dt.date(first, 1, 1), dt.date(last, 12, 31))


@given(st.integers(2, 999), st.sampled_from(["day", "week", "month", "year", "hour"]))
def test_a_printed_length_reads_back(number: int, unit: str) -> None:
    duration = parse_duration(f"{number} {unit}s")
    assert duration is not None
    assert duration.length.exact
    assert duration.length.low == number and duration.unit == unit


@given(st.integers(1, 60), DAYS)
def test_a_rolling_window_ends_at_the_anchor(number: int, anchor: dt.date) -> None:
    period = parse_period(f"the last {number} months", anchor)
    assert period is not None
    assert period.first is not None and period.last == anchor
    assert abs((anchor - period.first).days - number * 30.44) <= 4


@given(WORDS, st.none() | DAYS)
def test_mentions_are_in_order_apart_and_verbatim(text: str, anchor: dt.date | None) -> None:
    at = 0
    for mention in find_times(text, anchor):
        assert at <= mention.start < mention.end <= len(text)
        at = mention.end
        printed = text[mention.start : mention.end]
        assert printed == printed.strip()
        if isinstance(mention.value, (Period, Duration)):
            assert mention.value.printed == printed


@given(WORDS, DAYS)
def test_an_earlier_paragraph_changes_nothing(text: str, anchor: dt.date) -> None:
    before, text = "The council met again.\n", f"It said {text}"
    moved = [(m.start - len(before), m.value) for m in find_times(before + text, anchor)]
    assert moved == [(m.start, m.value) for m in find_times(text, anchor)]
