"""Names of people that may be one person's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.claim import Article, Person
from factcheck.relate.names import given_alike, holes, one_slip, sound
from factcheck.relate.people import people_alike

Cast = Callable[..., tuple[dict[str, Article], list[Person]]]


def kinds(*texts: tuple[dict[str, Article], list[Person]]) -> list[tuple[str, str, str]]:
    articles = {name: article for found, _ in texts for name, article in found.items()}
    people = [person for _, found in texts for person in found]
    return [(x.kind, x.a.name, x.b.name) for x in people_alike(people, articles) if x.kind != "same"]


class TestInOneArticle:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "[[Harriet Mallinson]] ran the ferry.\nMs [[Malinson]] was asked why.", id="a letter lost"
            ),
            pytest.param(
                "[[Harriet Mallinson]] ran the ferry.\nMs [[Mallinsno]] was asked why.",
                id="letters exchanged",
            ),
            pytest.param(
                "[[Harriet Mallinson]] ran it.\n[[Harriet Malinson]] was asked.", id="in the full name"
            ),
            pytest.param(
                "[[Harriet Mallinson]] ran it.\nMalinson was asked why.",
                id="a word that no reader took for a name",
            ),
            pytest.param(
                "[[Tom Murphy]] ran it.\nMr [[Murfy]] was asked.", id="two letters that sound alike"
            ),
        ],
    )
    def test_a_misspelling_is_seen(self, cast: Cast, text: str) -> None:
        assert [kind for kind, _, _ in kinds(cast(text))] == ["spelling"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("[[Harriet Mallinson]] ran the ferry.\nThe [[Mallinsons]] are many.", id="a plural"),
            pytest.param(
                "[[Harriet Mallinson]] ran the ferry.\nIt was Mallinson's ferry.", id="a possessive"
            ),
            pytest.param("[[Ann Clark]] and [[Ann Clarke]] share a bench.", id="two in one sentence"),
            pytest.param("[[Jo Marsh]] came.\n[[Tim Marsh]] came.\nMr [[Marsh]] left.", id="short names"),
            pytest.param("[[Tom Greene]] came home.\nHe won in Greece in May.", id="a place"),
            pytest.param("[[Tom Walker]] came.\nWaller Road was closed.", id="part of another name"),
            pytest.param(
                "[[Tom Palmer]] came home.\nPalmier trees grow there.", id="a word at the head of a sentence"
            ),
            pytest.param("[[J. K. Mallinson]] ran it.\n[[John Mallinson]] was asked.", id="initials"),
            pytest.param("[[William Mallinson]] ran it.\n[[Bill Mallinson]] was asked.", id="a short form"),
        ],
    )
    def test_no_misspelling(self, cast: Cast, text: str) -> None:
        assert kinds(cast(text)) == []

    def test_a_line_up_names_other_players(self, cast: Cast) -> None:
        text = "[[Tom Horsley|captain]] scored.\nReds: Abbott, Horley, Penn, Stott.\nThe crowd left."
        assert kinds(cast(text)) == []


class TestGivenNames:
    def test_a_headline_and_its_story(self, cast: Cast) -> None:
        text = "Court clears [[Martin Oakshott]]\nThe jury cleared [[Stephen Oakshott]] at noon."
        assert kinds(cast(text, headline=True)) == [("given name", "Martin Oakshott", "Stephen Oakshott")]

    @pytest.mark.parametrize(
        ("text", "proof"),
        [
            pytest.param(
                "The dredger was [[Martin Smith]]'s.\n[[Smith]] paid.\n[[Smith]] slept.\n"
                "[[Stephen Smith]] laughed.\n[[Smith]] left.",
                "the surname alone, 3 times",
                id="an article that has one Smith",
            ),
            pytest.param(
                "Twenty-five-year-old [[Martin Smith]] swam.\nA dog met [[Stephen Smith]], 25, there.",
                "the age 25",
                id="one age",
            ),
            pytest.param(
                "A lamp at dusk. ([[Martin Smith]], Haverleigh Courier)\n"
                "A seal at dawn. ([[Stephen Smith]], Haverleigh Courier)",
                "the words courier, haverleigh",
                id="one credit",
            ),
            pytest.param(
                "Lime growers such as [[Martin Smith]] let salty water seep into wells, a lawsuit said.\n"
                "Lime growers such as [[Stephen Smith]] let salty water seep into wells.",
                "the words grower, lime, salty, seep, water",
                id="one sentence twice",
            ),
        ],
    )
    def test_a_proof_that_both_are_one(self, cast: Cast, text: str, proof: str) -> None:
        articles, people = cast(text)
        assert [(x.kind, x.evidence) for x in people_alike(people, articles)] == [("given name", (proof,))]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "[[Martin Smith]] came.\n[[Smith]] sat.\n[[Smith]] ate.\n[[Smith]] left.\n"
                "Martin and [[Stephen Smith]] share a boat; Stephen rows.",
                id="one who goes by the given name",
            ),
            pytest.param("[[Martin Oakshott]] came.\nHis brother [[Stephen Oakshott]] did not.", id="kin"),
            pytest.param("[[Martin Oakshott]] came.\n[[Susan Oakshott]] did not.", id="a man and a woman"),
            pytest.param("[[Martin Oakshott]] and [[Stephen Oakshott]] came.", id="one sentence"),
            pytest.param(
                "Tea for [[Martin Oakshott]].\n[[Ann Penn]], [[Stephen Oakshott]] and [[Jo Tarn]] left.",
                id="one of a list",
            ),
            pytest.param("[[Martin Smith]] came.\n[[Stephen Smith]] saw the seals.", id="a common surname"),
            pytest.param(
                "[[Martin Oakshott]] came.\n[[Stephen Oakshott]], 34, saw the seals.", id="introduced anew"
            ),
            pytest.param(
                "[[Martin Oakshott]] came.\n[[Stephen Oakshott]] left.\n[[Graham Oakshott]] slept.",
                id="a family",
            ),
        ],
    )
    def test_two_people(self, cast: Cast, text: str) -> None:
        assert kinds(cast(text)) == []


class TestAcrossArticles:
    def test_one_role_and_a_letter_apart(self, cast: Cast) -> None:
        a = cast("The inquest was opened by [[Peter Aldersey|coroner]].")
        b = cast("It was adjourned by [[Peter Aldersley|coroner]].", "b.md")
        assert kinds(a, b) == [("spelling", "Peter Aldersey", "Peter Aldersley")]

    def test_nothing_in_common(self, cast: Cast) -> None:
        a = cast("The inquest was opened by [[Peter Aldersey|coroner]].")
        b = cast("The marrow of [[Peter Aldersley|gardener]] won.", "b.md")
        assert kinds(a, b) == []

    def test_both_names_in_one_of_the_articles(self, cast: Cast) -> None:
        a = cast("[[Peter Aldersey|coroner]] spoke.\nSo did [[Ruth Aldersley|coroner]].")
        b = cast("[[Peter Aldersley|coroner]] spoke.", "b.md")
        assert kinds(a, b) == []

    def test_marks_lost(self, cast: Cast) -> None:
        a, b = cast("[[Jiří Novotný]] bowed."), cast("[[Jiri Novotny]] bowed.", "b.md")
        assert [kind for kind, _, _ in kinds(a, b)] == ["diacritics"]


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("Bill", "William", True),
        ("J.", "John", True),
        ("J. K.", "John", True),
        ("Alex", "Alexandra", True),
        ("Stephen", "Steven", True),
        ("Mary Anne", "Mary", True),
        ("John", "James", False),
        ("Peter", "Paul", False),
    ],
)
def test_given_names(a: str, b: str, alike: bool) -> None:
    assert given_alike(a, b) is alike
    assert given_alike(b, a) is alike


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("Mallinson", "Malinson", 1),
        ("Murphy", "Murfy", 2),
        ("Obama", "Obamas", 0),
        ("Marsh", "March", 1),
        ("Lee", "Lea", 0),
    ],
)
def test_slips(a: str, b: str, slip: int) -> None:
    assert one_slip(a, b) == slip
    if slip:
        assert set(holes(a)) & set(holes(b))


def test_names_that_sound_alike() -> None:
    assert sound("Philips") == sound("Filips")
    assert sound("Tranter") != sound("Trender")


@pytest.mark.parametrize(
    ("second", "firm"),
    [("Ms [[Malinson]] was asked why.", True), ("[[Malinson]] was asked why.", False)],
    ids=["a courtesy title", "nothing but the letters"],
)
def test_only_more_than_the_letters_makes_one_person_certain(second: str, firm: bool, cast: Cast) -> None:
    articles, people = cast(f"[[Harriet Mallinson]] ran the ferry.\n{second}")
    assert [x.firm for x in people_alike(people, articles) if x.kind == "spelling"] == [firm]


def test_a_headline_and_its_lead_name_one_person(cast: Cast) -> None:
    text = (
        "Judge halts [[Martin Oakshott]] ferry\n\nA judge halted the ferry of [[Stephen Oakshott]].\n\n"
        "[[Martin Oakshott]] sailed."
    )
    assert ("given name", "Martin Oakshott", "Stephen Oakshott") in kinds(cast(text))
