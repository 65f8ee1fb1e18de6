"""Names of organisations: one body's, a sister body's, a blend."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.claim import Article, Organisation
from factcheck.relate.measures import table
from factcheck.relate.misprints import misprints
from factcheck.relate.organisations import acronym_of, known_body, organisations_alike, same_organisation

Body = Callable[..., Organisation]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Cumbria Police", "Cumbria Constabulary", True),
        ("the Cumbria force", "Cumbria Police", True),
        ("Cumbria Police", "Kent Police", False),
        ("the Met", "Metropolitan Police Service", True),
        ("NATO", "North Atlantic Treaty Organisation", True),
        ("Northern Rivers Trust", "NRT", True),
        ("Northern Rivers Trust", "NRC", False),
        ("Federal Communications Commission", "Federal Election Commission", False),
        ("Co-operative Bank", "Cooperative Bank", True),
        ("National Police Chiefs’ Council", "National Police Chief's Council", True),
    ],
)
def test_same_organisation(a: str, b: str, same: bool) -> None:
    assert same_organisation(a, b) is same
    assert same_organisation(b, a) is same


def test_an_acronym_of_two_bodies_names_neither() -> None:
    assert known_body("FSA") is None
    assert known_body("Food Standards Agency") is not None


def test_acronyms_skip_the_small_words() -> None:
    assert acronym_of("the National Institute for Health and Care Excellence") == "NIHCE"


class TestBlends:
    def test_two_names_one_of_them_known(self, body: Body) -> None:
        a = body("The [[Rail Accident Investigation Branch]] came.")
        b = body("It is with the [[Rail Accident Investigation Bureau]].", "b.md")
        (likeness,) = organisations_alike([a, b])
        assert (likeness.kind, likeness.firm) == ("blended", True)

    def test_one_name_that_is_nearly_a_known_one(self, body: Body) -> None:
        (likeness,) = organisations_alike([body("The [[Rail Accident Investigation Bureau]] came.")])
        assert likeness.known == "Rail Accident Investigation Branch"

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("Rail Accident Investigation Branch", "Air Accident Investigation Branch"),
            ("House Select Committee on Fisheries", "Senate Select Committee on Fisheries"),
            ("Kent County Football Club Trust", "Kent County Football Clubs Trust"),
            ("Trust for the Rivers of Norfolk Broads", "Trust for the Rivers of Cumbria Broads"),
            ("Fenland Trust", "Fenland Theatre"),
            ("Joint Council for Water Regulation", "Joint Council for Energy Regulation"),
        ],
    )
    def test_bodies_side_by_side(self, body: Body, a: str, b: str) -> None:
        assert organisations_alike([body(f"The [[{a}]] met."), body(f"The [[{b}]] met.", "b.md")]) == ()


def test_one_acronym_beside_two_names(body: Body) -> None:
    a = body("The [[Northern Rivers Trust]] (NRT) met.", acronym="NRT")
    b = body("The [[National Rowing Team]] (NRT) met.", acronym="NRT")
    assert [(x.kind, x.evidence) for x in organisations_alike([a, b])] == [("acronym", ("NRT",))]


class TestMisprints:
    @staticmethod
    def found(*lines: str) -> list[tuple[str, str]]:
        articles = {f"{n}.md": Article(name=f"{n}.md", text=line) for n, line in enumerate(lines)}
        return [(x.a.name, x.b.name) for x in misprints(articles)]

    def test_a_letter_wrong_beside_the_same_word(self) -> None:
        lines = ("She lit the Longstone Beacon at six.", "The Longstone Beecon went out.")
        assert self.found(*lines) == [("Longstone Beacon", "Longstone Beecon")]

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("The Harbour Centre closed.", "The Harbour Center closed."),
            ("A Costa Rica office.", "A Costa Rican office."),
            ("The National Theatre is open.", "A Rational Theatre is open."),
            ("The Saltby Ferry sank.", "The Saltby Ferries sank."),
            ("The Longstone Beacon.", "The Orford Beecon."),
        ],
    )
    def test_other_names(self, a: str, b: str) -> None:
        assert self.found(a, b) == []


class TestTheTable:
    ROWS = table("organisations.tsv")

    def test_it_holds_enough_bodies(self) -> None:
        assert len(self.ROWS) >= 150

    def test_no_body_stands_in_it_twice(self) -> None:
        names = [row[0].lower() for row in self.ROWS]
        assert len(names) == len(set(names))

    def test_no_known_body_is_taken_for_another(self, body: Body) -> None:
        claims = [body(f"The [[{row[0]}]] met.", f"{n}.md") for n, row in enumerate(self.ROWS)]
        assert [(x.a.name, x.b.name) for x in organisations_alike(claims) if x.kind == "blended"] == []
