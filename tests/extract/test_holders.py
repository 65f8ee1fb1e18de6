"""Who holds what is counted, where each member of a list belongs, and what a figure without a noun counts."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Claim, Count, LinkKind
from factcheck.extract import extract


def counts(body: str) -> dict[str, Claim]:
    """The counts of an article with this body by their first word."""
    claims = extract(Article.from_text(f"News\n\n{body}", name="a.md"))
    return {c.quote.split("-")[0].split()[0]: c for c in claims if isinstance(c, Count)}


def act(claim: Claim) -> tuple[str, str | None]:
    assert claim.slots.measure is not None
    return claim.slots.measure.head, claim.slots.measure.predicate


@pytest.mark.parametrize(
    ("body", "figure", "holder", "verb"),
    [
        pytest.param("The Greens won 24 seats.", "24", "Greens", "win", id="won"),
        pytest.param("The Green Party has won 24 seats.", "24", "Green", "win", id="a party by its name"),
        pytest.param("The Greens won 24 seats. Reform took 19.", "19", "Reform", "win", id="took, bare"),
        pytest.param("The Greens won 24 seats and others 17.", "17", "others", "win", id="others"),
        pytest.param("The Greens won 24 seats and the rest 17.", "17", "others", "win", id="the rest"),
        pytest.param("The Greens hold 18 seats, Reform 14.", "14", "Reform", "hold", id="a list"),
        pytest.param(
            "Reform has 18 seats and the Greens 14 on Hale council.", "14", "Greens", "hold", id="on"
        ),
        pytest.param("The Greens hold 24 of the 59 seats.", "24", "Greens", "hold", id="a part"),
        pytest.param("The Greens have 24 seats, Reform 19.", "24", "Greens", "hold", id="have, in a list"),
        pytest.param(
            "Mara Fenn won. Mrs Fenn polled 612 votes.", "612", "Mara Fenn", "win", id="a full name"
        ),
        pytest.param(
            "Mara Fenn polled 612 votes. She beat Tom Reed, who polled 598.",
            "598",
            "Tom Reed",
            "win",
            id="who polled",
        ),
        pytest.param("On Marl council the Blues won 24 seats.", "24", "Blues", "win", id="behind a place"),
        pytest.param("In England the Blues won 24 seats.", "24", "Blues", "win", id="behind a known place"),
        pytest.param(
            "On the 59-seat council, Independents hold 18.", "18", "Independents", "hold", id="a body's size"
        ),
    ],
)
def test_a_holder(body: str, figure: str, holder: str, verb: str) -> None:
    found = counts(body)[figure]
    assert found.slots.population == holder
    assert act(found)[1] == verb


def test_members_of_a_list_count_the_same_thing() -> None:
    found = counts("The Greens won 24 seats. Reform took 19 and others 17.")
    assert {act(c) for c in found.values()} == {("seat", "win")}


@pytest.mark.parametrize(
    ("body", "figure"),
    [
        pytest.param("The council has 59 seats.", "59", id="the whole body"),
        pytest.param("All 59 seats were contested.", "59", id="all of them"),
        pytest.param("The Greens gained 12 seats.", "12", id="gained"),
        pytest.param("The Greens lost 12 seats.", "12", id="lost"),
        pytest.param("Wardens took 12 men to the quay.", "12", id="people are not held"),
        pytest.param("She won 12 seats.", "12", id="a pronoun"),
        pytest.param("In all 12 seats were won by women.", "12", id="no subject"),
    ],
)
def test_no_holder(body: str, figure: str) -> None:
    found = counts(body)[figure]
    assert found.slots.population is None
    assert act(found)[1] != "hold"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        pytest.param("Kent had 12 fires and Essex had 14 fires.", ("Kent", "Essex"), id="two clauses"),
        pytest.param("Kent had 12 fires in 2020, Essex 14.", ("Kent", "Essex"), id="a list without a verb"),
        pytest.param(
            "Crews fought 12 fires in Kent, and Essex had 14.", ("Kent", "Essex"), id="and a clause"
        ),
        pytest.param("There were 25 fires: 12 in Kent and 13 in Essex.", (None, "Kent", "Essex"), id="parts"),
        pytest.param("Kent saw 12 fires and 14 floods.", ("Kent", "Kent"), id="one subject"),
        pytest.param("Hale ward had 46 boats, Quayside had 38.", ("Hale ward", "Quayside"), id="wards"),
    ],
)
def test_each_member_of_a_list_has_its_place(body: str, places: tuple[str | None, ...]) -> None:
    assert tuple(c.slots.place for c in counts(body).values()) == places


@pytest.mark.parametrize(
    ("body", "years"),
    [
        pytest.param("Crews fought 412 fires in Kent in 2023, and 380 in 2024.", ("2023", "2024"), id="and"),
        pytest.param("In 2024 crews fought 60 fires, compared with 40 in 2023.", ("2024", "2023"), id="with"),
    ],
)
def test_each_member_of_a_list_has_its_time(body: str, years: tuple[str, ...]) -> None:
    found = counts(body).values()
    assert tuple(c.slots.period.describe() for c in found if c.slots.period) == years
    assert {act(c)[0] for c in found} == {"fire"}


def test_them_are_others_where_they_are_more() -> None:
    found = counts("Eight wardens met hundreds of boats. About 20 of them sank.")
    assert not any(c.links for c in found.values())


def test_so_many_of_them_is_a_part() -> None:
    found = counts("There were 84 fires. Hale ward had 46 of them, Quayside had 38.")
    ties = [(tie.kind, tie.target) for c in found.values() for tie in c.links]
    assert ties == [(LinkKind.PART_OF, found["84"].id)] * 2
