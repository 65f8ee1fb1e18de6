"""The aged: which two ages are one person's."""

from __future__ import annotations

import pytest

from factcheck.claim import Age, Article, Person
from factcheck.extract.names import ages, people
from factcheck.extract.text import Text
from factcheck.grammar.figures import find_figures
from factcheck.relate import relate
from factcheck.relate.aged import aged_pairs


def pairs(*texts: str) -> set[tuple[int, ...]]:
    articles = [Article.from_text(text, name=f"{i}.md") for i, text in enumerate(texts)]
    claims: list[Age | Person] = []
    for article in articles:
        read = Text(article)
        named = people(read)
        claims += [*named, *ages(read, named, find_figures(read.plain))]
    related = relate(claims, articles)
    ordered = [c for c in related.claims if isinstance(c, Age | Person)]
    return {
        tuple(sorted(int(x.value.nominal or 0) for x in (pair.a, pair.b)))
        for pair in aged_pairs(ordered, related)
    }


ONE_PERSON = {
    "the same name": ("Nora Plum, 34, of Luton left.", "Nora Plum, 36, of Luton left."),
    "an initial": ("Nora Plum, 34, of Luton left.", "Nora J. Plum, 36, of Luton left."),
    "a second name": ("Nora Plum, 34, of Luton left.", "Nora Jane Plum, 36, of Luton left."),
    "a slip in the given name": ("Cheyenne Plum, 34, of Luton left.", "Cheyanne Plum, 36, of Luton left."),
    "a slip in the surname": ("Nora Jessop, 34, of Luton left.", "Nora Jessup, 36, of Luton left."),
    "the names turned round": ("Graham Marlin, 34, of Luton left.", "Marlin Graham, 36, of Luton left."),
}


@pytest.mark.parametrize(("first", "second"), ONE_PERSON.values(), ids=ONE_PERSON)
def test_one_person_in_two_articles(first: str, second: str) -> None:
    assert pairs(first, second) == {(34, 36)}


TWO_PEOPLE = {
    "two given names": ("Nora Plum, 34, of Luton left.", "Hugh Plum, 36, of Luton left."),
    "father and son": ("Hugh Plum Jr., 34, of Luton left.", "Hugh Plum Sr., 66, of Luton left."),
    "at another time": ("Nora Plum, 34, of Luton left.", "Nora Plum was 23 years old at the time."),
    "twins of one article": (
        "Nakeri Plum, 34, of Luton left. Nakiel Plum, 36, of Luton stayed.",
        "Nakiel Plum, 36, of Luton left.",
    ),
}


@pytest.mark.parametrize(("first", "second"), TWO_PEOPLE.values(), ids=TWO_PEOPLE)
def test_two_people_in_two_articles(first: str, second: str) -> None:
    assert pairs(first, second) == set()


UNNAMED = {
    "one person, called by two ages": (
        "Rower to skip the Haverleigh regatta\n\nNora Plum will not race Ann Tarn and Ivy Marsh.\n\n"
        "The oars are ready, the 30-year-old said.\n\nThe 40-year-old has raced there before.",
        {(30, 40)},
    ),
    "two people who are told apart by their ages": (
        "Rowers to skip the Haverleigh regatta\n\nA 30-year-old and her cousin will not race on Sunday.\n\n"
        "The oars are ready, the 30-year-old said.\n\nThe 40-year-old has raced there before.",
        set(),
    ),
    "the headline's boy and the lead's": (
        "Boy, 14, rescued from flooded quarry near Luton\n\n"
        "A 4-year-old boy was rescued from a flooded quarry near Luton on Sunday, police said.",
        {(4, 14)},
    ),
    "a woman who is named later": (
        "Woman dies after fall at climbing hall\n\n"
        "A 24-year-old woman died after a fall at a climbing hall.\n\n"
        "Sarah Marlin, 34, died after a fall at the climbing hall on Monday.",
        {(24, 34)},
    ),
    "a boy and a man": (
        "Boy, 14, rescued from flooded quarry near Luton\n\n"
        "A 44-year-old man was rescued from a flooded quarry near Luton on Sunday, police said.",
        set(),
    ),
    "two boys, told of in turn": (
        "Two boys rescued from flooded quarry\n\n"
        "A 14-year-old boy was rescued from a flooded quarry on Sunday. His friends cheered.\n\n"
        "A 4-year-old boy was rescued from a flooded quarry on Monday, and a 9-year-old boy on Tuesday.",
        set(),
    ),
    "a brother is another boy": (
        "Boy, 14, rescued from flooded quarry near Luton\n\n"
        "The 9-year-old brother of a boy rescued from a flooded quarry near Luton raised the alarm.",
        set(),
    ),
    "both in one sentence": (
        "Boy, 14, rescued from quarry\n\nA 14-year-old boy and a 4-year-old boy were rescued from a quarry.",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNNAMED.values(), ids=UNNAMED)
def test_people_without_a_name(text: str, expected: set[tuple[int, ...]]) -> None:
    assert pairs(text) == expected
