from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Credit, Found, How
from factcheck.extract.credits import credits
from factcheck.extract.text import Text


def read(sentence: str) -> list[Credit]:
    return credits(Text(Article.from_text(sentence, name="a.txt")))


@pytest.mark.parametrize(
    ("sentence", "words", "source", "means", "of"),
    [
        pytest.param(
            "Figures obtained by Harbour Radio under the Freedom of Information Act show a rise.",
            "Figures obtained by Harbour Radio under the Freedom of Information Act",
            "Harbour Radio",
            "Freedom of Information Act",
            "figures",
            id="figures, newsroom and Act",
        ),
        pytest.param(
            "Figures from 12 ports obtained by TIDE under the FOI show a rise.",
            "Figures from 12 ports obtained by TIDE under the FOI",
            "TIDE",
            "FOI",
            "figures",
            id="with the bodies asked",
        ),
        pytest.param(
            "Figures obtained via Freedom of Information requests to Ryde Council show it.",
            "Figures obtained via Freedom of Information requests",
            None,
            "Freedom of Information requests",
            "figures",
            id="a means without a source",
        ),
        pytest.param(
            "It fell, according to responses to a Freedom of Information request made by Labour.",
            "Freedom of Information request made by Labour",
            "Labour",
            "Freedom of Information request",
            "request",
            id="who made the request",
        ),
        pytest.param(
            "The charity's director cited a freedom of information request by the Liberal Democrats.",
            "freedom of information request by the Liberal Democrats",
            "Liberal Democrats",
            "freedom of information request",
            "request",
            id="request by a party",
        ),
        pytest.param(
            "Data from the Office for National Statistics shows it.",
            "Data from the Office for National Statistics",
            "Office for National Statistics",
            None,
            "data",
            id="data from",
        ),
        pytest.param(
            "Statistics released by NHS England on Monday show it.",
            "Statistics released by NHS England",
            "NHS England",
            None,
            "statistics",
            id="released by, without the day",
        ),
        pytest.param(
            "A survey by YouGov found it.", "survey by YouGov", "YouGov", None, "survey", id="survey by"
        ),
        pytest.param(
            "Research published by Keele University says so.",
            "Research published by Keele University",
            "Keele University",
            None,
            "research",
            id="published by",
        ),
        pytest.param(
            "An analysis of port records by the Harbour Post found it.",
            "analysis of port records by the Harbour Post",
            "Harbour Post",
            None,
            "analysis",
            id="analysis of … by",
        ),
        pytest.param(
            "A study by researchers at Keele University found it.",
            "study by researchers at Keele University",
            "Keele University",
            None,
            "study",
            id="researchers at",
        ),
        pytest.param(
            "An investigation by Tidewatch has revealed it.",
            "investigation by Tidewatch",
            "Tidewatch",
            None,
            "investigation",
            id="investigation by",
        ),
        pytest.param(
            "The sale was first reported by Harbour News.",
            "first reported by Harbour News",
            "Harbour News",
            None,
            "report",
            id="first reported by",
        ),
        pytest.param(
            "The Harbour Post reported last week that it sank.",
            "The Harbour Post reported",
            "The Harbour Post",
            None,
            "report",
            id="an outlet reported",
        ),
        pytest.param(
            "“It sank,” Ann Lee told the BBC.",
            "told the BBC",
            "BBC",
            None,
            "statement",
            id="told an outlet",
        ),
        pytest.param(
            "Tideline, a data agency, obtained figures from 12 ports under the Freedom of Information Act.",
            "Tideline, a data agency, obtained figures from 12 ports under the Freedom of Information Act",
            "Tideline",
            "Freedom of Information Act",
            "figures",
            id="the active voice, with a word on who it is",
        ),
        pytest.param(
            "Last week the Harbour Post has since submitted a Freedom of Information request.",
            "Harbour Post has since submitted a Freedom of Information request",
            "Harbour Post",
            "Freedom of Information request",
            "request",
            id="the active voice, and a request",
        ),
        pytest.param(
            "The figures, which Ryde Council released under the FoI Act, show it.",
            "figures, which Ryde Council released under the FoI Act",
            "Ryde Council",
            "FoI Act",
            "figures",
            id="which a council released",
        ),
        pytest.param(
            "The survey was carried out by YouGov.",
            "survey was carried out by YouGov",
            "YouGov",
            None,
            "survey",
            id="the passive voice",
        ),
        pytest.param(
            "At least 90 boats sank, the Beacon reported on Monday, using data from 12 ports.",
            "Beacon reported",
            "Beacon",
            None,
            "report",
            id="reported from data",
        ),
        pytest.param(
            "Ninety boats have sunk, the Beacon can exclusively reveal.",
            "Beacon can exclusively reveal",
            "Beacon",
            None,
            "report",
            id="can reveal",
        ),
        pytest.param(
            "Documents seen by Sky News show it.",
            "Documents seen by Sky News",
            "Sky News",
            None,
            "document",
            id="seen by",
        ),
    ],
)
def test_credit(sentence: str, words: str, source: str | None, means: str | None, of: str) -> None:
    (credit,) = read(sentence)
    assert (credit.quote, credit.source, credit.means, credit.of) == (words, source, means, of)


def test_where_a_request_was_sent_is_its_place_as_printed() -> None:
    (credit,) = read(
        "The FoI request – sent by the Tide news agency – asked ports in Kent, Essex and Fife for it."
    )
    assert credit.source == "Tide news agency"
    assert (credit.slots.place, credit.slots.dataset) == (
        "Kent, Essex and Fife",
        "freedom of information request",
    )
    assert Found("place", How.STATED, "Kent, Essex and Fife") in credit.found


@pytest.mark.parametrize(
    "sentence",
    [
        "Ports in Kent, Essex and Fife were asked to count the wrecks.",
        "The agency had sent its question to ports in Kent, Essex and Fife.",
    ],
)
def test_bodies_asked_are_those_of_the_request_named_before(sentence: str) -> None:
    request, asked = read(f"It fell, a Freedom of Information request has shown. {sentence}")
    assert (asked.slots.place, asked.slots.dataset) == ("Kent, Essex and Fife", request.slots.dataset)
    assert Found("dataset", How.INHERITED, "Freedom of Information request") in asked.found
    assert read(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The request was submitted by the Tide news agency.",
        "Last week the Beacon reported the same, based on data from 12 ports.",
    ],
)
def test_a_request_named_before_is_the_data_set(sentence: str) -> None:
    assert read(sentence)[-1].slots.dataset is None
    named = read(f"It fell, a Freedom of Information request has shown. {sentence}")[-1]
    assert named.slots.dataset == "freedom of information request"


@pytest.mark.parametrize(
    "sentence",
    [
        "Published data shows that Ryde had 36 wrecks.",
        "Detectives can reveal that it sank.",
        "Ann Lee said the pier was shut.",
        "Police said it sank.",
        "Ann Lee told Bob Hall to go.",
        "Bob Hall reported the theft to officers.",
        "He was beaten by Ann Lee in the final.",
        "Figures from London were late.",
        "The report into the wealth amassed by Hall is out.",
    ],
)
def test_no_credit(sentence: str) -> None:
    assert read(sentence) == []


_WORDS = st.sampled_from(
    "figures obtained by Harbour News under the FoI Act request from told Ann BBC reported data , .".split()
)


@given(st.lists(_WORDS, max_size=25).map(" ".join))
def test_credits_are_verbatim_in_order_and_apart(text: str) -> None:
    at = 0
    for credit in read(text):
        assert at <= credit.span.start < credit.span.end
        assert credit.quote == text[credit.span.start : credit.span.end]
        assert credit.source is None or credit.source in credit.quote
        at = credit.span.end
