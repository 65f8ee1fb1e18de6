"""Rates: what a figure is for, and that a rate is never compared with a plain figure."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Claim, How
from factcheck.extract import extract
from factcheck.relate.compare import Pair, conclude
from factcheck.relate.slot_verdicts import Verdict

_FIGURES = ("count", "share", "money", "quantity", "length")


def figure(body: str, words: str) -> Claim:
    """The figure of an article with this body whose words begin with these."""
    claims = extract(Article.from_text(f"News\n\n{body}", name="a.md"))
    return next(c for c in claims if c.kind in _FIGURES and c.quote.startswith(words))


@pytest.mark.parametrize(
    ("body", "words", "unit"),
    [
        pytest.param("Some 12 people a year drowned there.", "Some 12", "year", id="a year"),
        pytest.param("Tenants pay £11 a week.", "£11", "week", id="a sum a week"),
        pytest.param("The ferry costs £1.2m per year.", "£1.2m", "year", id="per year"),
        pytest.param("Wardens are paid £900 per annum.", "£900", "year", id="per annum"),
        pytest.param("A £9,000-a-year flat was sold.", "£9,000", "year", id="with hyphens"),
        pytest.param("The weir causes 12 deaths annually.", "12 deaths", "year", id="annually"),
        pytest.param("About 80 sailors die each year.", "About 80", "year", id="each year, behind a verb"),
        pytest.param("Each week the court hears 40 cases.", "40 cases", "week", id="each week, before"),
        pytest.param("Petrol costs 140p a litre.", "140p", "litre", id="a good"),
        pytest.param("Crews saw an average of 40 fires a month.", "40 fires", "month", id="averaged a month"),
        pytest.param("An annual average of 40 divers came.", "40 divers", "year", id="an annual average"),
        pytest.param("Women had an average of 2.5 children.", "2.5", "average", id="an average of what"),
        pytest.param("Homes have 2.5 rooms on average.", "2.5", "average", id="on average, behind"),
        pytest.param("The side averaged 2.5 goals a game.", "2.5", "game", id="averaged a game"),
        pytest.param("There were 12 cases per 100,000 people.", "12", "100,000 people", id="per a number"),
        pytest.param("She works two days a week.", "two days", "week", id="a length a week"),
        pytest.param("Tolls rose from £3 a day in 2010 to £5 in 2020.", "£5", "day", id="the other end too"),
        pytest.param("Of the 12 boys a year who drown, four are ten.", "four", "year", id="a part of a rate"),
    ],
)
def test_a_rate_has_its_unit(body: str, words: str, unit: str) -> None:
    assert figure(body, words).slots.per == unit


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("The judge gave 12 men a year in jail.", "12 men", id="a second object"),
        pytest.param("Crews put out 40 fires a year earlier.", "40 fires", id="a year earlier"),
        pytest.param("There were 40 fires in a year.", "40 fires", id="in a year"),
        pytest.param("It hired 12 men and works for 40 hours each week.", "12 men", id="that of a length"),
        pytest.param("It had 40 clerks, and each week it hears cases.", "40 clerks", id="another clause"),
        pytest.param("Fares rose by 5 per cent.", "5 per cent", id="a share"),
    ],
)
def test_a_plain_figure_is_no_rate(body: str, words: str) -> None:
    assert figure(body, words).slots.per is None


def test_the_noun_and_the_act_are_read_past_the_rate() -> None:
    measure = figure("On average 12 people a year drowned there.", "12 people").slots.measure
    assert measure is not None
    assert (measure.head, measure.predicate) == ("people", "drown")


def test_a_bare_rate_counts_what_the_figure_before_does() -> None:
    claim = figure("The board held 40 hearings a year, up from 30 a year.", "30")
    assert claim.slots.measure is not None
    assert (claim.quote, claim.slots.measure.head) == ("30", "hearing")


def test_the_number_that_a_rate_is_for_counts_nothing() -> None:
    claims = extract(Article.from_text("There were 12 cases per 100,000 people.", name="a.md"))
    assert [c.quote for c in claims if c.kind == "count"] == ["12 cases"]


def test_the_words_of_a_rate_are_noted() -> None:
    claim = figure("Some 12 people a year drowned there.", "Some 12")
    assert [(f.how, f.words) for f in claim.found if f.slot == "per"] == [(How.STATED, "a year")]


_YEARLY, _IN_ALL, _MONTHLY = (
    "Some 12 sailors a year drown.",
    "In all 80 sailors drown.",
    "9 sailors a month drown.",
)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        pytest.param((_YEARLY, "Some 12"), (_IN_ALL, "80"), Verdict.DISJOINT, id="a rate and a total"),
        pytest.param((_YEARLY, "Some 12"), (_MONTHLY, "9"), Verdict.DISJOINT, id="two units"),
        pytest.param((_YEARLY, "Some 12"), (_YEARLY, "Some 12"), Verdict.EQUAL, id="one unit"),
        pytest.param(("Tolls are £9 a day.", "£9"), ("Tolls are £8.", "£8"), Verdict.UNKNOWN, id="a price"),
    ],
)
def test_a_rate_is_compared_with_its_like(
    first: tuple[str, str], second: tuple[str, str], verdict: Verdict
) -> None:
    found = conclude(Pair(figure(*first), figure(*second)), ("measure",), None, 0)
    assert found.verdict is verdict
    assert found.slot == ("" if verdict is Verdict.EQUAL else "per")
