"""Times as claims: what each time belongs to."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Date, Length, TimeSpan
from factcheck.extract.text import Text
from factcheck.extract.times import times_to_claims
from factcheck.grammar.times import find_times

Time = Length | TimeSpan | Date


def found(text: str) -> list[Time]:
    read = Text(Article.from_text(text, name="a.md"))
    return [
        c for c in times_to_claims(read, find_times(read.plain)) if isinstance(c, Length | TimeSpan | Date)
    ]


MEASURED = {
    "with a hyphen": ("She signed a five-month contract.", "contract", ()),
    "narrowed by a participle": ("They want six-month paid leave.", "leave", ("pay",)),
    "with of": ("Pupils get two hours of physical education.", "education", ("physical",)),
    "with of and a complement": ("Two years of talks of peace followed.", "talk", ("peace",)),
    "in the singular": ("It ends a 71 year wait.", "wait", ()),
    "with an apostrophe": ("They had two weeks' rest.", "rest", ()),
    "with a hyphen and a plural": ("They kept a five-minutes silence.", "silence", ()),
    "a year before a noun": ("Nobody trusted the 2016 presidential election.", "election", ("presidential",)),
    "a year after a possessive": ("Nobody trusted Orland's 2016 vote count.", "count", ("vote",)),
}


@pytest.mark.parametrize(("text", "head", "narrowed"), MEASURED.values(), ids=MEASURED)
def test_the_noun_that_a_time_stands_before(text: str, head: str, narrowed: tuple[str, ...]) -> None:
    measure = found(text)[0].slots.measure
    assert measure is not None
    assert (measure.head, measure.modifiers) == (head, narrowed)


BARE = {
    "a participle follows": "They spent two weeks stuck in the snow.",
    "a point in time": "Two days later the ferry sailed.",
    "a stretch until something": "The ship turned four hours into its trip.",
    "a part of the calendar": "Sales rose in the first ten months of the year.",
    "a clause follows": "In 2016 Marlin left the town.",
    "nothing follows": "The awards were scrapped in 2012.",
}


@pytest.mark.parametrize("text", BARE.values(), ids=BARE)
def test_a_time_that_stands_before_no_noun(text: str) -> None:
    measure = found(text)[0].slots.measure
    assert measure is None or measure.head == ""


def test_the_verb_before_a_time() -> None:
    measure = found("The court extended her remand for eight days.")[0].slots.measure
    assert measure is not None
    assert measure.predicate == "extend"


def test_the_act_that_a_date_dates() -> None:
    (date,) = found("The tram line opened on 12 May 2021.")
    assert isinstance(date, Date)
    assert date.event == "open"


def test_a_year_before_a_day_is_no_length() -> None:
    assert [c.quote for c in found("The 2018 day race was off.") if isinstance(c, Length)] == []
