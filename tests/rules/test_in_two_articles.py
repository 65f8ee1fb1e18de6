"""What two articles of one story say: slips that are told, and what looks like one and is none.

Each case is two articles of a few sentences, checked together with every rule; notes are left aside.
"""

from __future__ import annotations

import pytest

from factcheck import Article, Severity, check


def problems(*texts: str) -> list[str]:
    """The problem sentences of the errors and warnings; the first line of each text is its headline."""
    report = check([Article.from_text(text, name=name) for name, text in zip("ab", texts, strict=True)])
    return [x.problem for x in report.discrepancies if x.severity is not Severity.NOTE]


TOLD = {
    "what a guard took, by two reporters": (
        "Guard took bribes, court told\n\n"
        "A former prison guard took bribes for smuggling phones, a court in Marl heard on Monday.\n\n"
        "Owen Marsh, 35, is said to have received £12,400 from prisoners.",
        "Phones for prisoners: guard in court\n\n"
        "A guard smuggled phones into Haverleigh jail, a court in Marl was told.\n\n"
        "According to prosecutor Ann Vale he received £14,200 from prisoners.",
        "£12,400, or £14,200: two sums for the same thing disagree",
    ),
    "a driver of one age under two given names": (
        "Driver jailed for crash in Marl\n\n"
        "A driver who ran over a pensioner on a crossing in Marl was jailed for three years on Friday.\n\n"
        "Martin Oakshott, 29, had been doing 61mph, Marl Crown Court heard.",
        "Family will not forgive driver\n\n"
        "The family of a pensioner killed on a crossing in Marl said they would not forgive the driver.\n\n"
        "Stephen Oakshott, 29, was jailed for three years on Friday at Marl Crown Court.",
        "“Martin Oakshott”, or “Stephen Oakshott”: one surname with two given names",
    ),
    "what a fire destroyed, beside one more figure of the same": (
        "Fire guts barn in Marl\n\n"
        "A fire gutted a barn in Marl on Sunday night.\n\n"
        "Farmer Owen Marsh lost 140 tonnes of hay and two tractors.",
        "Police look into barn fire\n\n"
        "Police are looking into the fire at the barn of farmer Owen Marsh in Marl.\n\n"
        "The fire destroyed three tractors and 140 tonnes of hay.",
        "two tractors, or three tractors: two counts of the same thing disagree",
    ),
    "two days of a carnival, in no known year": (
        "Carnival returns\n\nHaverleigh carnival will take place on 12 July this year, with 30 floats.",
        "Floats wanted for carnival\n\n"
        "Haverleigh carnival will take place on 19 July. The parade sets off with its floats at 1pm.",
        "12 July this year, or 19 July: two dates for the same event",
    ),
    "a crew, and its members": (
        "Trawler sinks off Marl\n\n"
        "A trawler sank off Marl on Saturday. All six crew were saved by a helicopter, it is said.",
        "Fishermen tell of night in raft\n\n"
        "The fishermen of the trawler that sank off Marl spoke on Monday. A helicopter had rescued all five "
        "crew members.",
        "six crew, or five crew members: two counts of the same thing disagree",
    ),
    "the length of a lease, before it and behind it": (
        "Rowers find a new home\n\n"
        "Haverleigh rowing club has found a new home at the old mill.\n\n"
        "The club has a lease of ten years on the mill.",
        "Old mill goes to rowers\n\n"
        "Haverleigh rowing club moves to the old mill in May.\n\n"
        "The club signed a 12-year lease on the mill on Monday.",
        "ten years, or 12-year: two lengths of the same thing disagree",
    ),
}

LEFT_ALONE = {
    "a brother and a brother, each with an age of his own": (
        "Driver jailed for crash in Marl\n\n"
        "Martin Oakshott, 29, was jailed for three years at Marl Crown Court on Friday.",
        "Second man sentenced over crash in Marl\n\n"
        "Stephen Oakshott, 31, was fined at Marl Crown Court on Friday.",
    ),
    "what a vote came to, in figures and with a stroke": (
        "Council backs new pool by nine votes to six\n\n"
        "Haverleigh council voted 9-6 on Monday night to build a pool on the site of the old tannery.",
        "Pool for Haverleigh comes nearer\n\n"
        "Haverleigh council approved a pool on the site of the old tannery by a majority of three.",
    ),
}


@pytest.mark.parametrize(("first", "second", "problem"), TOLD.values(), ids=TOLD)
def test_a_slip_is_told_once(first: str, second: str, problem: str) -> None:
    assert problems(first, second) == [problem]
    assert problems(second, first) != []


@pytest.mark.parametrize(("first", "second"), LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_none_is_left_alone(first: str, second: str) -> None:
    assert problems(first, second) == []
