"""Laws of the grammar: what is printed in any form is read back as the same day or the same number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.grammar.figures import find_figures
from factcheck.grammar.times import find_times, parse_date, parse_duration
from factcheck.value import Bounds, Duration, Period

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2039, 12, 31))
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = """_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second
twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth
thirty-first""".split()


def _spelled(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{_spelled(number // scale)} {word}" + (joint + _spelled(rest) if rest else "")
    raise AssertionError


def _th(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


#: Every way in which a newsroom or a letter prints one day with its year.
PRINTS: dict[str, Callable[[dt.date], str]] = {
    "day month year": lambda d: f"{d.day} {d:%B %Y}",
    "day with an ending": lambda d: f"{_th(d.day)} {d:%B %Y}",
    "the day of month": lambda d: f"the {_th(d.day)} of {d:%B}, {d.year}",
    "the day in words": lambda d: f"the {_ORDINALS[d.day]} of {d:%B %Y}",
    "the nth day of": lambda d: f"the {_th(d.day)} day of {d:%B %Y}",
    "month day, year": lambda d: f"{d:%B} {d.day}, {d.year}",
    "month with the day in words": lambda d: f"{d:%B} the {_ORDINALS[d.day]}, {d.year}",
    "abbreviated": lambda d: f"{d.day} {d:%b %Y}",
    "abbreviated, month first": lambda d: f"{d:%b}{'' if d.month == 5 else '.'} {d.day}, {d.year}",
    "with hyphens": lambda d: f"{d.day}-{d:%b}-{d.year}",
    "with its weekday": lambda d: f"{d:%A} {d.day} {d:%B %Y}",
    "with its weekday, month first": lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    "weekday and brackets": lambda d: f"{d:%A} ({d.day} {d:%B %Y})",
    "in brackets its weekday": lambda d: f"{d.day} {d:%B %Y} ({d:%A})",
    "strokes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "full stops": lambda d: f"{d:%d.%m.%Y}",
    "as computers do": lambda d: d.isoformat(),
    "year first": lambda d: f"{d.year} {d:%B} {d.day}",
}


@pytest.mark.parametrize("style", sorted(PRINTS))
@settings(max_examples=60, deadline=None)
@given(day=DAYS)
def test_a_day_in_every_printed_form_is_the_same_day(style: str, day: dt.date) -> None:
    printed = PRINTS[style](day)
    assert parse_date(printed) == day
    found = find_times(f"The hall was opened on {printed} by the mayor.", dt.date(2021, 10, 20))
    assert [m.value for m in found] == [day]


def _in_last_week(day: dt.date, now: dt.date) -> bool:
    monday = now - dt.timedelta(days=now.weekday())
    return monday - dt.timedelta(days=7) <= day < monday


#: Ways to print a day that hang on the day of publication, and when each can be used.
TOLD: dict[str, tuple[Callable[[dt.date, dt.date], bool], Callable[[dt.date, dt.date], str]]] = {
    "days ago": (lambda d, now: (now - d).days > 1, lambda d, now: f"{_spelled((now - d).days)} days ago"),
    "last year": (lambda d, now: d.year == now.year - 1, lambda d, now: f"{d.day} {d:%B} last year"),
    "this year": (lambda d, now: d.year == now.year, lambda d, now: f"{d:%B} {d.day} this year"),
    "of last month": (
        lambda d, now: (now.replace(day=1) - dt.timedelta(days=1)).replace(day=1) == d.replace(day=1),
        lambda d, now: f"the {_th(d.day)} of last month",
    ),
    "weekday last week": (_in_last_week, lambda d, now: f"{d:%A} last week"),
    "last week on weekday": (_in_last_week, lambda d, now: f"last week on {d:%A}"),
}


@settings(max_examples=300, deadline=None)
@given(now=DAYS, back=st.integers(0, 500), style=st.sampled_from(sorted(TOLD)))
def test_a_day_told_from_the_day_of_publication_is_that_day(now: dt.date, back: int, style: str) -> None:
    day = now - dt.timedelta(days=back)
    can_be, printed = TOLD[style]
    if can_be(day, now):
        assert [m.value for m in find_times(f"It burned down {printed(day, now)}.", now)] == [day]


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 999_999_999))
def test_a_figure_means_the_same_in_words_and_in_digits(number: int) -> None:
    def value(printed: str) -> Bounds:
        found = find_figures(f"The trust has planted {printed} trees since then.")
        assert len(found) == 1, printed
        return found[0].value

    words, digits = value(_spelled(number)), value(f"{number:,}")
    assert words.contains(number) and digits.contains(number)
    assert words.nominal in (None, number) and digits.nominal in (None, number)


SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9}


@settings(max_examples=200, deadline=None)
@given(
    st.integers(11, 980).map(lambda tenths: Fraction(tenths, 10)),
    st.integers(1, 99),
    st.sampled_from(sorted(SCALES)),
    st.booleans(),
    st.sampled_from(["{} to {} {}", "between {} and {} {}", "{}-{} {}"]),
)
def test_a_magnitude_printed_once_is_that_of_both_ends(
    low: Fraction, step: int, scale: str, spelled: bool, form: str
) -> None:
    high = low + step
    if spelled and "-" not in form:
        low, high = Fraction(int(low)), Fraction(int(low) + step)
        printed = form.format(_spelled(int(low)), _spelled(int(high)), scale)
    else:
        printed = form.format(f"{float(low):g}", f"{float(high):g}", scale)
    found = find_figures(f"The trust has planted {printed} trees since then.")
    assert [(f.value.low, f.value.high) for f in found] == [(low * SCALES[scale], high * SCALES[scale])]


@settings(max_examples=100, deadline=None)
@given(st.integers(2, 99), st.sampled_from("minutes hours days weeks months years decades".split()))
def test_a_length_means_the_same_in_words_and_in_digits(number: int, unit: str) -> None:
    def bounds(printed: str) -> tuple[object, ...]:
        found = parse_duration(printed)
        assert found is not None, printed
        return found.length.low, found.length.high, found.unit

    assert bounds(f"{number} {unit}") == bounds(f"{_spelled(number)} {unit}") == (number, number, unit[:-1])


TIMES = st.sampled_from(
    [
        "12 October 2021", "last Friday", "two Fridays ago", "the first Monday of last month", "since 2016",
        "the past five years", "the weekend of 9 October", "early 2020", "the summer of '69", "18 months",
        "from Tuesday to Thursday next week", "a week ago today", "Christmas Day 2020", "May last year",
        "the third quarter of 2020", "three weeks ago",
    ]
)  # fmt: skip
AROUND = st.tuples(
    st.sampled_from(["", "Mr Okafor disagreed. ", "“Nobody came,” she said.\n\n", "It cost £400. "]),
    st.sampled_from(["", " ", "  ", "\n"]),
    st.sampled_from(["", " The hall was full.", "\n\nThe hall was full.", " "]),
)


def _bare(value: object) -> object:
    if isinstance(value, Period):
        return value.days, value.granularity
    if isinstance(value, Duration):
        return value.length.low, value.length.high, value.unit
    return value


@settings(max_examples=200, deadline=None)
@given(TIMES, AROUND)
def test_neither_white_space_nor_the_sentences_around_change_a_time(
    printed: str, around: tuple[str, str, str]
) -> None:
    now = dt.date(2021, 10, 20)
    alone = find_times(f"They met {printed}.", now)
    before, space, after = around
    text = f"{before}{space}They met {printed}.{after}"
    told = find_times(text, now)
    assert [_bare(m.value) for m in told] == [_bare(m.value) for m in alone] != []
    assert [text[m.start : m.end] for m in told] == [printed]
