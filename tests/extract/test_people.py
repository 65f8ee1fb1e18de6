"""People: names as printed, each with its parts and the fullest form in the article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.claim import Article, Person
from factcheck.extract.names import people
from factcheck.extract.text import Text


def found(text: str) -> list[Person]:
    return people(Text(Article.from_text(text, name="a.md")))


def names(text: str) -> list[str]:
    return [person.name for person in found(text)]


FULL_NAMES = {
    "a given name and a surname": (
        "The court heard that Nora Plum had left.",
        "Nora Plum",
        "Nora",
        "Plum",
        None,
    ),
    "an honorific that is no part of the name": (
        "It was opened by Sir Hugh Marlin.",
        "Hugh Marlin",
        "Hugh",
        "Marlin",
        "Sir",
    ),
    "a double surname with an apostrophe": (
        "We met Dr Jane O'Hara-Webb there.",
        "Jane O'Hara-Webb",
        "Jane",
        "O'Hara-Webb",
        "Dr",
    ),
    "a surname with particles": (
        "She plays with Pieter van der Zalm.",
        "Pieter van der Zalm",
        "Pieter",
        "van der Zalm",
        None,
    ),
    "letters beyond English": (
        "The letter names Deniz Çağlar twice.",
        "Deniz Çağlar",
        "Deniz",
        "Çağlar",
        None,
    ),
    "initials for a given name": ("A poem by J.K. Smith was read.", "J.K. Smith", "J.K", "Smith", None),
    "a middle name and Jr.": (
        "He is Paul Alan Dobbs Jr. of Salem.",
        "Paul Alan Dobbs Jr",
        "Paul Alan",
        "Dobbs",
        None,
    ),
    "a peerage with its place": (
        "A review by Baroness Finch of Harwell.",
        "Finch of Harwell",
        None,
        "Finch",
        "Baroness",
    ),
    "a surname that is an ordinary word": (
        "They chose Gordon Green again.",
        "Gordon Green",
        "Gordon",
        "Green",
        None,
    ),
    "an unknown name with an age": (
        "Police named Zibeth Qorly, 34, of Luton.",
        "Zibeth Qorly",
        "Zibeth",
        "Qorly",
        None,
    ),
    "an unknown name that speaks": (
        "Much changed, Zibeth Qorly said.",
        "Zibeth Qorly",
        "Zibeth",
        "Qorly",
        None,
    ),
    "an unknown name after a role": (
        "The striker Zibeth Qorly scored.",
        "Zibeth Qorly",
        "Zibeth",
        "Qorly",
        None,
    ),
}


@pytest.mark.parametrize(
    ("text", "name", "given_name", "surname", "honorific"), FULL_NAMES.values(), ids=FULL_NAMES
)
def test_a_full_name_is_read_in_its_parts(
    text: str, name: str, given_name: str | None, surname: str, honorific: str | None
) -> None:
    (person,) = found(text)
    assert (person.name, person.given, person.surname, person.honorific) == (
        name,
        given_name,
        surname,
        honorific,
    )
    assert person.full is None


ROLES = {
    "a title before the name": ("Chief Constable Nora Plum spoke.", "Chief Constable", None),
    "a title with its body": ("Texas Governor Nora Plum spoke.", "Governor", "Texas"),
    "a former title": ("A speech by Former President Nora Plum ended.", "former President", None),
    "a role in small letters": ("The Rovers coach Nora Plum spoke.", "coach", "Rovers"),
    "a role before a comma": ("The chairman, Nora Plum, spoke.", "chairman", None),
    "a clause that breaks off": ("They asked Nora Plum, who was.", None, None),
    "an apposition with its body": (
        "Nora Plum, deputy director of the coalition, spoke.",
        "deputy director",
        "the coalition",
    ),
    "an apposition with a capitalised body": (
        "Nora Plum, chairman of the Harbour Safety Council, spoke.",
        "chairman",
        "the Harbour Safety Council",
    ),
}


@pytest.mark.parametrize(("text", "role", "body"), ROLES.values(), ids=ROLES)
def test_a_role_beside_the_name_is_read(text: str, role: str | None, body: str | None) -> None:
    (person,) = found(text)
    assert (person.name, person.role, person.body) == ("Nora Plum", role, body)


SHORT = {
    "a surname alone": ("Nora Plum left. Later Plum returned.", "Plum"),
    "a surname after an honorific": ("Nora Plum left. Ms Plum returned.", "Plum"),
    "a possessive": ("Hugh Couzens left. Few saw Couzens' car.", "Couzens"),
    "a given name alone": ("Nora Plum left. A card from Nora's family came.", "Nora"),
    "a given name after Sir": ("Sir Hugh Marlin left. Then Sir Hugh returned.", "Hugh"),
    "a surname with particles": ("Ludwig van der Zalm left. They saw van der Zalm return.", "van der Zalm"),
    "the name without its middle name": ("Nora May Plum left. Nobody saw Nora Plum again.", "Nora Plum"),
}


@pytest.mark.parametrize(("text", "name"), SHORT.values(), ids=SHORT)
def test_a_shorter_mention_has_the_fullest_form(text: str, name: str) -> None:
    first, second = found(text)
    assert (second.name, second.full) == (name, first.name)


def test_a_surname_that_two_people_share_is_linked_to_neither() -> None:
    *_, last = found("Nora Plum met Hugh Plum. Later Plum said no.")
    assert (last.name, last.full) == ("Plum", None)


def test_a_form_of_address_for_the_other_sex_is_somebody_else() -> None:
    nora, mr, mrs = found("Hugh and Nora Plum left. Mr Plum, 83, was a fitter. Mrs Plum, 80, was a cook.")
    assert (nora.name, mr.full, mrs.full) == ("Nora Plum", None, "Nora Plum")


@pytest.mark.parametrize(
    "text",
    [
        "Hugh Gonzalez left. Mr Gonzales returned.",
        "Hugh Gonzalez left. Nothing was wrong, Gonzales said.",
        "Hugh Gonzalez left. Few believed Gonzales and his friends.",
    ],
)
def test_a_misspelt_surname_is_a_person_of_its_own(text: str) -> None:
    assert [(p.name, p.full) for p in found(text)] == [("Hugh Gonzalez", None), ("Gonzales", None)]


@pytest.mark.parametrize(
    "text",
    [
        "A request under the Freedom of Information Act was sent.",
        "The Professional Standards Department of the Home Office replied.",
        "They met on Tuesday in Great Yarmouth near Victoria Park.",
        "Shares in Morgan Stanley and John Lewis rose in April.",
        "The Prince George's County fire was out by May.",
        "Dallas Cowboys fans went to New York.",
        "Will Labour win? May Day is near.",
        "Most Americans and Roman Catholics watched Sky News.",
        "The King's College Hospital in Camberwell is full.",
    ],
)
def test_what_is_no_person_is_not_called_one(text: str) -> None:
    assert names(text) == []


def test_a_headline_in_title_case_gives_only_names_that_the_body_or_a_given_name_carries() -> None:
    text = "Council Leader Plum Hits Back At Angry Traders\n\nNora Plum, the leader, said no."
    assert names(text) == ["Plum", "Nora Plum"]


def test_a_word_that_opens_a_sentence_is_no_part_of_the_name() -> None:
    assert names("But Nora Plum left. When Plum returned, it rained.") == ["Nora Plum", "Plum"]


STYLED = st.sampled_from(
    [("Nora", "Ms"), ("Hugh", "Mr"), ("Aisha", "Dr"), ("Dmitri", "Dr"), ("Aisha", "Mrs")]
)
SURNAME = st.sampled_from(["Plum", "Marlin", "Zalm", "Orrin"])


@settings(max_examples=40, deadline=None)
@given(STYLED, SURNAME, st.integers(1, 4))
def test_every_mention_is_verbatim_and_one_person(styled: tuple[str, str], surname: str, times: int) -> None:
    given_name, honorific = styled
    text = f"The town heard {given_name} {surname} speak. " + f"Then {honorific} {surname} left. " * times
    persons = found(text)
    assert len(persons) == times + 1
    assert {person.full or person.name for person in persons} == {f"{given_name} {surname}"}
    assert all(text[p.span.start : p.span.end] == p.span.quote == p.name for p in persons)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ABCabc .,'-\n\"34", max_size=80))
def test_any_text_is_read_without_error_and_in_order(text: str) -> None:
    starts = [person.span.start for person in found(text)]
    assert starts == sorted(set(starts))
