"""Ages: how old one person is, and which person is meant."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.claim import Age, Article, Tier
from factcheck.extract.names import ages, people
from factcheck.extract.text import Text
from factcheck.grammar.figures import find_figures


def found(text: str) -> list[Age]:
    read = Text(Article.from_text(text, name="a.md"))
    return ages(read, people(read), find_figures(read.plain))


TOLD = {
    "before an honorific": ("Nora Plum left. Friends of 33-year-old Ms Plum wept.", 33, "Nora Plum"),
    "before a full name": ("A letter for 41-year-old Hugh Marlin came.", 41, "Hugh Marlin"),
    "before a role and a name": ("It shocked 41-year-old former sailor Hugh Marlin.", 41, "Hugh Marlin"),
    "of a man named so": ("Police seek a 42-year-old man named Hugh Marlin.", 42, "Hugh Marlin"),
    "between commas": ("Nora Plum, 34, of Luton, left.", 34, "Nora Plum"),
    "after a surname": ("Nora Plum left. Plum, 36, returned.", 36, "Nora Plum"),
    "at the end of a sentence": ("The prize went to Nora Plum, 34.", 34, "Nora Plum"),
    "after who is": ("Nora Plum, who is 34, left.", 34, "Nora Plum"),
    "after aged": ("Nora Plum, aged 34, left.", 34, "Nora Plum"),
    "with is": ("Nora Plum is 34 years old.", 34, "Nora Plum"),
    "in an apposition after the name": ("Nora Plum, a 34-year-old teacher, left.", 34, "Nora Plum"),
    "in an apposition before the name": ("His 34-year-old wife, Nora Plum, left.", 34, "Nora Plum"),
    "after a name that nobody else printed": ("Police say Devon Lorimer, 6, slipped.", 6, "Devon Lorimer"),
    "after a name with a nickname": ('Tyrone "Easy" Tolland, 40, of Luton, left.', 40, "Tyrone Tolland"),
    "after and": ("They met Hugh Marlin and 20-year-old Nora Plum of Luton.", 20, "Nora Plum"),
    "after to": ("A gun was shown to 16-year-old Nora Plum of Luton.", 16, "Nora Plum"),
    "of the dead": ("Nora Plum died at her home in Luton at the age of 84.", 84, "Nora Plum"),
}


@pytest.mark.parametrize(("text", "years", "person"), TOLD.values(), ids=TOLD)
def test_the_age_of_a_person(text: str, years: int, person: str) -> None:
    (age,) = found(text)
    assert (age.value.low, age.value.high, age.person) == (Fraction(years), Fraction(years), person)
    assert age.tier is not Tier.WEAK


UNNAMED = {
    "a boy": ("Doctors treated an 11-year-old boy.", 11, "boy"),
    "a daughter": ("She came with her two-year-old daughter.", 2, "daughter"),
    "a woman between commas": ("A woman, 34, was taken to hospital.", 34, "woman"),
    "a headline's": ("Teenager safe\n\nPolice identify a 14-year-old rescued from a quarry.", 14, None),
    "a man aged": ("They found a man aged 51 in the lane.", 51, "man"),
}


@pytest.mark.parametrize(("text", "years", "population"), UNNAMED.values(), ids=UNNAMED)
def test_the_age_of_somebody_without_a_name(text: str, years: int, population: str | None) -> None:
    (age,) = found(text)
    assert (age.value.nominal, age.person, age.slots.population) == (Fraction(years), None, population)


def test_the_one_person_named_just_before_is_meant() -> None:
    (age,) = found("Nora Plum left early. The 34-year-old said it was late.")
    assert (age.person, age.tier) == ("Nora Plum", Tier.INHERITED)


def test_of_two_people_named_just_before_neither_is_meant() -> None:
    (age,) = found("Nora Plum met Hugh Marlin. The 34-year-old said it was late.")
    assert (age.person, age.tier) == (None, Tier.WEAK)


def test_a_surname_that_two_share_makes_a_weak_claim() -> None:
    age = found("Nora Plum met Hugh Plum. Plum, 36, said no.")[-1]
    assert (age.person, age.tier) == ("Plum", Tier.WEAK)


def test_a_son_who_has_his_fathers_name_is_another_person() -> None:
    age = found("Hugh Marlin, 44, came. He hugged his 6-year-old Hugh Jr., and left.")[-1]
    assert age.person in ("Hugh Marlin Jr", None)


def test_her_son_beside_a_name_is_not_the_named() -> None:
    age = found("Nora Plum, her five-year-old son, Colin, and the dog were safe.")[0]
    assert age.person != "Nora Plum"


@pytest.mark.parametrize(
    "text",
    [
        "Nora Plum teaches 18-year-olds.",
        "Nora Plum asked people aged 16 to 24.",
        "Nora Plum asked the over-65s.",
        "Nora Plum asked every 18-year-old in the town.",
        "Nora Plum sold a 34-year-old car.",
        "Nora Plum worked there for 34 years.",
        "Nora Plum, 34 points ahead, won.",
        "Nora Plum won 6-4, 6-3.",
        "They drove to New York, 34 miles away.",
        "Two men, ages 20 and 22, left.",
        "Nora Plum left on 12 May.",
    ],
)
def test_what_is_nobodys_age(text: str) -> None:
    assert found(text) == []


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 115), st.integers(1, 115))
def test_both_printed_ages_of_one_person_are_found(first: int, second: int) -> None:
    text = f"Nora Plum, {first}, of Luton left. Later {second}-year-old Ms Plum returned."
    assert [(age.person, age.value.nominal) for age in found(text)] == [
        ("Nora Plum", Fraction(first)),
        ("Nora Plum", Fraction(second)),
    ]


@pytest.mark.parametrize(
    ("text", "who", "years"),
    [
        ("A girl of 14 is in hospital.", "girl", 14),
        ("Police said a local man of 60 drowned.", "man", 60),
        ("The boy of five was hurt.", "boy", 5),
    ],
)
def test_somebody_of_an_age(text: str, who: str, years: int) -> None:
    (age,) = found(text)
    assert (age.slots.population, age.value.nominal) == (who, years)


@pytest.mark.parametrize("text", ["A boy of 12 stone won.", "A man of 30 jobs retired.", "Girls of 14 won."])
def test_somebody_of_something_else(text: str) -> None:
    assert found(text) == []
