"""What one article says twice: the slips that are told, and what looks like one and is none.

Each text is an article of a few sentences; the problems are those that a check of it alone tells.
"""

from __future__ import annotations

import pytest

from factcheck import Article, check


def problems(text: str) -> list[str]:
    """The problem sentences of a check of the article alone, errors and warnings."""
    report = check([Article.from_text(text, name="a.md")])
    return [x.problem for x in report.discrepancies if x.severity != "note"]


TOLD = {
    "what had been said of others is no earlier figure": (
        "A shepherd asked whether working his five collies to turn deer off the moor at Tarn Head broke the law.\n\n"
        "The row began when a shepherd had been told that working his four collies to turn deer off the moor "
        "at Tarn Head was lawful.",
        "five collies, or four collies: two counts of the same thing disagree",
    ),
    "where a flight goes is not where the passengers were": (
        "HAVERLEIGH - Aune Air barred three nuns from boarding its morning flight in Haverleigh over their luggage.\n\n"
        "Aune Air said on Monday that the two nuns barred from boarding its morning flight over luggage had found "
        "seats on a flight to Westmere.",
        "",
    ),
    "the office that tells of a figure is not its place": (
        "The storm brought 34 inches of snow on Sunday, a new record for Tarnmouth.\n\n"
        "The weather office in Haverleigh says the storm brought 48 inches of snow on Sunday, a new record for "
        "Tarnmouth.",
        "",
    ),
    "what befell people whom a clause tells of": (
        "The court heard how Marlow ended a quarrel by shooting five people outside the Anchor Inn in Westmere on "
        "19 June 2015.\n\nOn 19 June 2015 Marlow, armed with a rifle, shot four people who were gathered outside the "
        "Anchor Inn.",
        "",
    ),
    "a plural that no dictionary has": (
        "A barge of fireworks blew up, with three pyrotechnicians jumping into the harbour to escape the flames.\n\n"
        "The two pyrotechnicians were pulled from the harbour by a passing boat, the barge still in flames.",
        "",
    ),
    "the group that a genitive tells of": (
        "It is the first time that two ferrymen sit in the Haverleigh chamber together.\n\n"
        "Ann Tarn joins Joe Penn as the chamber's three ferrymen.",
        "",
    ),
    "a group that walks away is the whole group": (
        "A film shows two burglars climbing out of a van beside the mill.\n\n"
        "The three burglars walked away with a safe.",
        "",
    ),
    "one threshold": (
        "Lena Marlow of the Aune party said raising the threshold to £150,000 would spare 400 families the tax.\n\n"
        "By promising to raise the threshold to £170,000 the Reform group hopes to win votes, said Joe Penn.",
        "",
    ),
    "the woman of an article with one such woman": (
        "Three people, a 19-year-old woman, a 21-year-old man and a 23-year-old man, were driven to Tarn hospital "
        "with gunshot wounds.\n\nNeighbours heard the shots at dawn.\n\nThe alarm was raised at five.\n\nA van was "
        "seen leaving.\n\nThe 22-year-old woman was driven to Tarn hospital with seven gunshot wounds.",
        "",
    ),
    "a misspelt surname behind a small word": (
        "In May the brewer Paul Singleton bought the Haverleigh mill.\n\n"
        "When Singelton signed the deed the mill had stood empty for years.",
        "",
    ),
}


@pytest.mark.parametrize(("text", "problem"), TOLD.values(), ids=TOLD)
def test_a_slip_is_told(text: str, problem: str) -> None:
    assert problem in problems(text)
