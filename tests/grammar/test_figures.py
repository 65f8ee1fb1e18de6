"""What counts as a figure in running copy, what it allows, and what stays silent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from factcheck.grammar.figures import FigureMention, find_figures, parse_figure


def only(text: str) -> FigureMention:
    found = find_figures(text)
    assert len(found) == 1, [(text[f.start : f.end], f.kind) for f in found]
    return found[0]


def printed(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("Ten hens escaped.", "Ten", "exactly 10"),
        ("He keeps twenty-four hens.", "twenty-four", "exactly 24"),
        ("They lost one hundred and twenty hens.", "one hundred and twenty", "exactly 120"),
        ("A dozen hens escaped.", "A dozen", "exactly 12"),
        ("It has 1,150,000 hens.", "1,150,000", "exactly 1,150,000"),
        ("It has 1 150 000 hens.", "1 150 000", "exactly 1,150,000"),
        ("It has 1.2 million hens.", "1.2 million", "1,150,000 to less than 1,250,000"),
        ("It has 1,2 million hens.", "1,2 million", "1,150,000 to less than 1,250,000"),
        ("It has 3.5m hens.", "3.5m", "3,450,000 to less than 3,550,000"),
        ("More than 2m have fled the foxes.", "More than 2m", "more than 2,000,000"),
        ("Unemployment among hens fell to 1.5m.", "1.5m", "1,450,000 to less than 1,550,000"),
        ("It has 20k hens.", "20k", "19,500 to less than 20,500"),
        ("It has half a million hens.", "half a million", "450,000 to less than 550,000"),
        ("It was minus 10 overnight.", "minus 10", "exactly -10"),
        ("No hens escaped.", "No", "exactly 0"),
        ("Not a single hen keepers' officer came.", "Not a single", "exactly 0"),
        ("None of the hens escaped.", "None", "exactly 0"),
        ("Dozens of hens escaped.", "Dozens", "24 to 99"),
        ("Tens of thousands of hens escaped.", "Tens of thousands", "20,000 to 99,999"),
        ("Several hundred thousand hens escaped.", "Several hundred thousand", "300,000 to 999,999"),
        ("A couple of hundred thousand hens.", "A couple of hundred thousand", "exactly 200,000"),
        ("Several tens of thousands of hens.", "Several tens of thousands", "20,000 to 99,999"),
        ("It has 1,50,000 hens.", "1,50,000", "exactly 150,000"),
        ("Several hundred hens escaped.", "Several hundred", "300 to 999"),
        ("A couple of hens escaped.", "A couple of", "exactly 2"),
        ("Three or four hens escaped.", "Three or four", "3 to 4"),
        ("Between 10 and 15 hens escaped.", "Between 10 and 15", "10 to 15"),
        ("Between 5 and 10 million hens.", "Between 5 and 10 million", "5,000,000 to 10,000,000"),
        ("Between 1.2 and 1.5 million hens.", "Between 1.2 and 1.5 million", "1,200,000 to 1,500,000"),
        ("It has 2.5 to 3 million hens.", "2.5 to 3 million", "2,500,000 to 3,000,000"),
        ("Five to six thousand hens escaped.", "Five to six thousand", "5,000 to 6,000"),
        ("It has 10 to 15,000 hens.", "10 to 15,000", "10,000 to 15,000"),
        ("It has 10 to 50,000 hens.", "10 to 50,000", "10 to 50,000"),
        ("Two to three hundred hens escaped.", "Two to three hundred", "200 to 300"),
        (
            "One hundred to two hundred thousand hens.",
            "One hundred to two hundred thousand",
            "100,000 to 200,000",
        ),
        ("Between 500 and 1 million hens.", "Between 500 and 1 million", "500 to 1,000,000"),
        ("A group of 10–15 hens escaped.", "10–15", "10 to 15"),
        ("A 12-member flock.", "12", "exactly 12"),
    ],
)
def test_a_number_is_found_with_what_it_allows(text: str, words: str, meaning: str) -> None:
    figure = only(text)
    assert (text[figure.start : figure.end], figure.kind) == (words, "number")
    assert figure.value.describe() == meaning
    assert figure.value.printed == words


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("At least 750 hens escaped.", "At least 750", "at least 750"),
        ("No fewer than 14 hens escaped.", "No fewer than 14", "at least 14"),
        ("More than 40 hens escaped.", "More than 40", "more than 40"),
        ("Upwards of three dozen hens escaped.", "Upwards of three dozen", "more than 36"),
        ("The flock topped 3,000 on Monday.", "topped 3,000", "more than 3,000"),
        ("As many as 50 hens escaped.", "As many as 50", "at most 50"),
        ("Up to 700 hens escaped.", "Up to 700", "at most 700"),
        ("Fewer than 50 hens escaped.", "Fewer than 50", "less than 50"),
        ("Almost 2,000 hens escaped.", "Almost 2,000", "1,800 to less than 2,000"),
        ("Just over 500 hens escaped.", "Just over 500", "more than 500 to 550"),
        ("About 2,000 hens escaped.", "About 2,000", "1,750 to 2,250"),
        ("Thirty or more hens escaped.", "Thirty or more", "at least 30"),
        ("The 750-plus hens escaped.", "750-plus", "at least 750"),
        ("Some 750+ hens escaped.", "Some 750+", "at least 750"),
        ("Twenty or so hens escaped.", "Twenty or so", "17.5 to 22.5"),
        ("Up to about 500 hens escaped.", "Up to about 500", "at most 500"),
        ("More than 1.2 million hens.", "More than 1.2 million", "more than 1,200,000"),
        ("Over 10 but fewer than 20 hens.", "Over 10 but fewer than 20", "more than 10 to less than 20"),
    ],
)  # fmt: skip
def test_a_hedge_widens_the_figure_to_its_side(text: str, words: str, meaning: str) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == words
    assert figure.value.describe() == meaning


@pytest.mark.parametrize(
    ("text", "percent", "printed_as"),
    [
        ("60 per cent of hens", Fraction(60), "percent"),
        ("60% of hens", Fraction(60), "percent"),
        ("60pc of hens", Fraction(60), "percent"),
        ("one in five hens", Fraction(20), "ratio"),
        ("nine out of ten hens", Fraction(90), "ratio"),
        ("8 in 10 hens", Fraction(80), "ratio"),
        ("a third of the hens", Fraction(100, 3), "fraction"),
        ("half of the hens", Fraction(50), "fraction"),
        ("a two-thirds majority", Fraction(200, 3), "fraction"),
        ("three quarters of the hens", Fraction(75), "fraction"),
        ("1/3 of the hens", Fraction(100, 3), "fraction"),
    ],
)
def test_a_share_is_in_per_cent(text: str, percent: Fraction, printed_as: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit) == ("share", printed_as)
    assert figure.value.low == figure.value.high == percent


def test_a_rate_over_another_whole_is_two_counts() -> None:
    assert [f.kind for f in find_figures("31 out of 43 farms answered")] == ["number", "number"]


def test_percentage_points_are_no_share() -> None:
    assert only("a rise of five percentage points").kind == "points"


@pytest.mark.parametrize(
    ("text", "currency", "meaning"),
    [
        ("It cost £12,500.", "GBP", "exactly 12,500"),
        ("It cost £1.2bn.", "GBP", "1,150,000,000 to less than 1,250,000,000"),
        ("It cost US$4.7 billion.", "USD", "4,650,000,000 to less than 4,750,000,000"),
        ("It cost A$20.", "AUD", "exactly 20"),
        ("It cost two million pounds.", "GBP", "1,500,000 to less than 2,500,000"),
        ("It cost 60p.", "GBP", "exactly 0.6"),
        ("It cost 75 pence.", "GBP", "exactly 0.75"),
        ("It cost £5-10m.", "GBP", "5,000,000 to 10,000,000"),
        ("It cost £4-5,000.", "GBP", "4,000 to 5,000"),
        ("It cost £5m-£10m.", "GBP", "5,000,000 to 10,000,000"),
        ("It cost between £5 and £10.", "GBP", "5 to 10"),
        ("It cost 3 dollars 50 cents.", "USD", "exactly 3.5"),
        ("It cost 5 lakh rupees.", "INR", "450,000 to less than 550,000"),
        ("It cost at least £2m.", "GBP", "at least 2,000,000"),
        ("It cost 40 Swiss francs.", "CHF", "exactly 40"),
        ("It cost GBP 350.", "GBP", "exactly 350"),
        ("It cost millions of pounds.", "GBP", "2,000,000 to 9,999,999"),
        ("a £2m-a-year deal", "GBP", "1,500,000 to less than 2,500,000"),
    ],
)
def test_money_has_its_currency(text: str, currency: str, meaning: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit, figure.value.describe()) == ("money", currency, meaning)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("a 10-mile walk", "mile", 10),
        ("12 square miles of farmland", "square mile", 12),
        ("a speed of 30mph", "mile per hour", 30),
        ("a speed of 30 miles per hour", "mile per hour", 30),
        ("a 500kg bull", "kilogram", 500),
        ("a bull that weighed 900 pounds", "pound", 900),
        ("a temperature of -5C", "degree celsius", -5),
        ("he is 5ft 6in", "foot", Fraction(11, 2)),
        ("she weighs 11st 7lb", "stone", Fraction(23, 2)),
        ("half a mile away", "mile", Fraction(1, 2)),
        ("the 100m sprint", "metre", 100),
        ("a 1,500m race", "metre", 1500),
        ("16GB of memory", "gigabyte", 16),
    ],
)
def test_a_quantity_has_its_unit(text: str, unit: str, value: Fraction) -> None:
    figure = only(text)
    assert (figure.kind, figure.unit, figure.value.low) == ("quantity", unit, value)
    assert figure.value.exact


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("a 34-year-old farmer", "exactly 34"),
        ("a farmer aged 34", "exactly 34"),
        ("he is 34 years old", "exactly 34"),
        ("a six-month-old lamb", "exactly 0.5"),
        ("those aged between 18 and 24", "18 to 24"),
        ("those between the ages of 18 and 24", "18 to 24"),
        ("the over-65s", "at least 65"),
        ("the under-18s", "less than 18"),
        ("for people over 65, it is free", "more than 65"),
        ("a man in his 40s", "40 to less than 50"),
    ],
)
def test_an_age_is_in_years(text: str, meaning: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value.describe()) == ("age", meaning)


@pytest.mark.parametrize(
    ("text", "rank"), [("the seventh hen", 7), ("the 21st hen", 21), ("the twenty-first hen", 21)]
)
def test_an_ordinal_has_its_rank(text: str, rank: int) -> None:
    figure = only(text)
    assert (figure.kind, figure.value.low) == ("ordinal", rank)


@pytest.mark.parametrize(
    "text",
    [
        "Covid-19 closed the farm.",
        "Apollo 11 landed.",
        "Section 28 was repealed.",
        "Channel 4 filmed it.",
        "Radio One played it.",
        "the A46 and the M25",
        "a Boeing 737 landed",
        "the G7 met",
        "a 5G mast",
        "a 3D film",
        "Call 020 7946 0958 now.",
        "dial 999",
        "ring (020) 555-0123",
        "a third-party claim",
        "half an hour",
        "the farm at SW1A 2AA",
        "ISBN 978-0-00-000000-2",
        "United won 3-1.",
        "She won 6-4 6-3.",
        "at 10:30 on Monday",
        "at 9pm",
        "at 10.30am",
        "on 12 October 2021",
        "on October 12",
        "the 7 July bombings",
        "between 24 and 26 December",
        "in 2016",
        "in 2016 farms closed",
        "from 2016-2020",
        "the 2016 election",
        "the 1990s",
        "about 2015",
        "version 14.2",
        "at 16 High Street",
        "he won twice",
        "no one came",
        "one of the hens",
        "the one that got away",
        "There is no doubt.",
        "a net zero plan",
        "zero-hours contracts",
        "24/7",
        "the Six Nations",
        "the Second World War",
        "World War Two",
        "in the 21st century",
        "1. Feed the hens",
        "Haverleigh Town 4 Marl Rovers 2",
        "Late strike sinks Rovers\n\nHaverleigh Town 4 Marl Rovers 2 (after extra time)\n",
    ],
)
def test_a_number_that_counts_nothing_is_passed_over(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Wales 12 farmers came.", ["12"]),
        ("The 12 Labour members came.", ["12"]),
        ("Crash Kills 12", ["12"]),
        ("Crash Kills 12 Hurts 30", ["12", "30"]),
        ("rose from 40 to 60", ["40", "60"]),
        ("rose 5% to 20%", ["5%", "20%"]),
        ("fell by 600,000 to 5.9 million", ["600,000", "5.9 million"]),
        ("prices went up to £50", ["£50"]),
        ("£2 million and 300 jobs", ["£2 million", "300"]),
        ("2,000 people in 2016", ["2,000"]),
        ("the shop's 3 hens", ["3"]),
        ("plus or minus 3 per cent", ["3 per cent"]),
        ("half to 10%", ["10%"]),
        ("a fine of £1,500 plus £85 costs", ["£1,500", "£85"]),
        ("Hill Farm lost 9 hens, Dale Farm 3 and Moor End 28.", ["9", "3", "28"]),
        ("4-5,000 hens", ["4-5,000"]),
        ("16- to 18-year-olds", ["16- to 18-year-olds"]),
        ("(about 3 hens)", ["about 3"]),
    ],
)
def test_neighbouring_words_do_not_change_a_figure(text: str, words: list[str]) -> None:
    assert printed(text) == words


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        (
            "It rose from 1.2 to 1.5 million.",
            ["1,150,000 to less than 1,250,000", "1,450,000 to less than 1,550,000"],
        ),
        (
            "It fell from 5 to 4 million.",
            ["4,500,000 to less than 5,500,000", "3,500,000 to less than 4,500,000"],
        ),
        ("It rose from 900 to 1.2 million.", ["exactly 900", "1,150,000 to less than 1,250,000"]),
        ("Prizes run from £1 to £1 million.", ["exactly 1", "500,000 to less than 1,500,000"]),
        ("It cost £1.50 to £2 million.", ["1.5 to 2,000,000"]),
        ("It cost €3 to €4 billion.", ["3,000,000,000 to 4,000,000,000"]),
        ("It rose from 5 to 10 per cent.", ["exactly 5", "exactly 10"]),
        ("It cost £1.5-2bn.", ["1,500,000,000 to 2,000,000,000"]),
    ],
)
def test_a_magnitude_that_is_printed_once_holds_for_both(text: str, meanings: list[str]) -> None:
    assert [figure.value.describe() for figure in find_figures(text)] == meanings


def test_the_core_is_the_figure_without_its_hedge() -> None:
    text = "It cost at least £2m."
    figure = only(text)
    assert text[slice(*figure.core)] == "£2m"
    assert text[slice(*figure.digits)] == "2m"


def test_a_part_of_the_text_gives_offsets_of_the_whole() -> None:
    text = "Ten hens. Twelve hens. Nine hens."
    assert [text[f.start : f.end] for f in find_figures(text, 10, 22)] == ["Twelve"]


@pytest.mark.parametrize(
    ("phrase", "meaning"),
    [
        ("at least 750", "at least 750"),
        ("2016", "exactly 2,016"),
        ("one", "exactly 1"),
        ("- 1,200", "exactly -1,200"),
        ("from 10 to 15", "10 to 15"),
        ("a dollar", "exactly 1"),
    ],
)
def test_a_phrase_is_read_as_the_figure_it_is(phrase: str, meaning: str) -> None:
    figure = parse_figure(phrase)
    assert figure is not None
    assert (figure.start, figure.end, figure.value.describe()) == (0, len(phrase), meaning)


@pytest.mark.parametrize("phrase", ["", "750 hens", "hens", "at least", "10 and 15"])
def test_a_phrase_that_is_no_figure_gives_none(phrase: str) -> None:
    assert parse_figure(phrase) is None


@given(st.integers(0, 10**12))
def test_digits_with_commas_mean_their_number(number: int) -> None:
    figure = parse_figure(f"{number:,}")
    assert figure is not None
    assert figure.value.exact
    assert figure.value.low == number


@given(st.text(alphabet="0123456789 ,.-–%£mbnk/:()'\nabtofinr", max_size=60))
def test_figures_come_in_order_inside_the_text_and_apart(text: str) -> None:
    at = 0
    for figure in find_figures(text):
        assert at <= figure.start <= figure.core[0] < figure.core[1] <= figure.end <= len(text)
        assert figure.value.printed == text[figure.start : figure.end]
        at = figure.end
    parse_figure(text)


@given(
    st.sampled_from(
        ["Ten hens", "about 40 per cent", "at least £2m", "between 10 and 15 hens", "a third of it"]
    ),
    st.sampled_from(["", "Then ", "The farm said ", "(", '"']),
)
def test_words_before_a_figure_do_not_change_what_it_allows(figure: str, before: str) -> None:
    alone, led = find_figures(figure), find_figures(before + figure)
    assert [f.value for f in alone] == [f.value for f in led]


@pytest.mark.parametrize(
    "text",
    ["9" * 5000, "ten " + "million " * 2000, "1 " * 5000, "1-" * 5000, "one hundred and " * 1000, "$" * 5000],
)
def test_no_text_is_too_odd_to_read(text: str) -> None:
    assert all(figure.value.describe() for figure in find_figures(text))
    parse_figure(text[:300])


@given(st.text(alphabet="0123456789 \t\n\xa0\u2009\x1f\u202e£$%,.-abtenfivmr", max_size=40))
def test_odd_white_space_ends_no_reading(text: str) -> None:
    assert all(0 <= f.start < f.end <= len(text) for f in find_figures(text))


@pytest.mark.parametrize(
    "text", ["Score: 12 \xa0 5", "It cost £5 \t \u2009 12 men", "12\x1f 5 men were hurt"]
)
def test_figures_behind_odd_white_space_are_read(text: str) -> None:
    assert len(find_figures(text)) == 2
