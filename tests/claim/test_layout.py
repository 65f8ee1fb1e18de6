"""The parts of a plain text, told by the shape of its paragraphs."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Part
from factcheck.claim.layout import lay_out, paragraphs

LEAD = (
    "Nine crews were called to a fire at a disused mill in Oakdale on Tuesday night, the fire service said."
)
BODY = "The road was shut until noon, and about forty homes had no power, a spokeswoman told the paper."


def parts(text: str, **facts: object) -> list[tuple[str, str]]:
    """Every section as its part and its words."""
    article = lay_out(text, name="a.txt", **facts)  # type: ignore[arg-type]
    return [(s.part.value, article.text[s.start : s.end]) for s in article.sections]


def part_of(paragraph: str) -> str:
    """The part of a paragraph in the middle of an article."""
    found = {words: part for part, words in parts(f"{LEAD}\n\n{paragraph}\n\n{BODY}")}
    return next(part for words, part in found.items() if words in paragraph)


@pytest.mark.parametrize(
    "line",
    [
        "Nine crews sent to mill fire",
        "'We lost everything': family speaks of mill fire",
        "What caused the mill fire?",
        "Keep the old mill standing.",
        "This Mill Burned For Nine Hours. What Happened Next Took The Whole Town By Surprise.",
    ],
)
def test_a_first_line_before_a_blank_line_is_the_headline(line: str) -> None:
    article = lay_out(f"{line}\n\n{LEAD}\n\n{BODY}\n", name="a.txt")
    assert article.headline == line
    assert article.sections[0].part is Part.HEADLINE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LEAD}\n\n{BODY}\n\n{BODY}", id="a lead sentence"),
        pytest.param(f"{LEAD}\n{BODY}", id="no blank line after it"),
        pytest.param("Nine crews sent to mill fire", id="one line alone"),
        pytest.param(f"The burnt mill Jo Blake/WIKIMEDIA COMMONS\n\n{LEAD}\n\n{BODY}", id="a caption"),
        pytest.param(f"Mary Dale said:\n\n{LEAD}\n\n{BODY}", id="words that introduce"),
    ],
)
def test_what_is_no_headline_stays_none(text: str) -> None:
    article = lay_out(text, name="a.txt")
    assert article.headline is None
    assert Part.HEADLINE not in [s.part for s in article.sections]


def test_one_blank_line_marks_the_headline_whatever_its_shape() -> None:
    assert lay_out(f"{LEAD}\n\n{BODY}\n{BODY}\n", name="a.txt").headline == LEAD


def test_a_headline_that_is_given_wins_and_is_found_in_the_text() -> None:
    assert parts(f"{LEAD}\n{BODY}", headline=LEAD)[0] == ("headline", LEAD)
    assert lay_out(f"{LEAD}\n\n{BODY}", name="a.txt", headline="Mill burns").headline == "Mill burns"


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Tuesday, 12th October 2021, 10:14 am", dt.date(2021, 10, 12), None),
        ("Updated Tuesday, 12th October 2021, 10:16 am", None, dt.date(2021, 10, 12)),
        ("date 2021-10-12", dt.date(2021, 10, 12), None),
        ("Published: 8/19/2013", dt.date(2013, 8, 19), None),
        ("Posted on March 3, 2016", dt.date(2016, 3, 3), None),
        ("March 10, 2014 2:18 PM", dt.date(2014, 3, 10), None),
        ("Last updated: 4 May 2020 at 09:30 GMT", None, dt.date(2020, 5, 4)),
    ],
)
def test_a_date_line_is_read_and_is_furniture(
    line: str, published: dt.date | None, updated: dt.date | None
) -> None:
    article = lay_out(f"Nine crews sent to mill fire\n\n{line}\n\n{LEAD}", name="a.txt")
    assert (article.published, article.updated) == (published, updated)
    assert article.sections[1].part is Part.FURNITURE


def test_a_date_before_the_lead_is_read_and_stands_in_no_section() -> None:
    article = lay_out(f" date 2021-10-12 {LEAD}\n\n{BODY}", name="a.txt")
    assert article.published == dt.date(2021, 10, 12)
    assert article.text[article.sections[0].start :].startswith(LEAD)


def test_a_date_inside_a_sentence_is_no_date_line() -> None:
    article = lay_out(f"12 October 2021 was the day on which the mill burned down.\n\n{BODY}", name="a.txt")
    assert article.published is None
    assert article.sections[0].part is not Part.FURNITURE


def test_a_publication_date_that_is_given_wins() -> None:
    article = lay_out(f"Date: 2021-10-12\n\n{LEAD}", name="a.txt", published=dt.date(2020, 1, 1))
    assert article.published == dt.date(2020, 1, 1)


def test_a_deck_before_the_date_is_the_standfirst() -> None:
    deck = "The owner says that nobody was inside when it began."
    found = parts(f"Nine crews sent to mill fire\n\n{deck}\n\n4 May 2020\n\n{LEAD}\n\n{deck}")
    assert [part for part, _ in found] == ["headline", "standfirst", "furniture", "body", "body"]


@pytest.mark.parametrize(
    ("paragraph", "part", "words"),
    [
        ("The mill on Tuesday night. - Credit: Oakdale Post", "caption", "The mill on Tuesday night."),
        ("Fire chief, Ann Cole (Image: Oakdale Fire)", "caption", "Fire chief, Ann Cole"),
        ("The mill after the fire Pic: Jo Blake", "caption", "The mill after the fire"),
        ("The mill burning (Photo by Jo Blake/AFP)", "caption", "The mill burning"),
        ("Crews at the scene Jo Blake/Getty Images", "caption", "Crews at the scene"),
        ("The image has been used for illustrative purposes", "caption", None),
        ("Image caption The mill was built long ago", "caption", "The mill was built long ago"),
        ("Alt text: Ann Cole, fire chiefAnn Cole, fire chief (Image: PA)", "caption", "Ann Cole, fire chief"),
        ("Picture: Jo Blake", "credit", "Picture: Jo Blake"),
        ("Enlarge this image toggle caption Jo Blake/Getty Images Jo Blake/Getty Images", "credit", None),
    ],
)
def test_captions_are_told_from_their_credit(paragraph: str, part: str, words: str | None) -> None:
    assert (part, words or paragraph) in parts(f"{LEAD}\n\n{paragraph}\n\n{BODY}")


@pytest.mark.parametrize(
    "paragraph",
    [
        "Most Read",
        "Advertisement",
        "Sign up to our morning newsletter",
        "Read more: Mill owner fined in May",
        "We use cookies to give you the best experience.",
        "Copyright 2016 Oakdale Post. All rights reserved.",
        "(©2014 Oakdale Media, a division of Vale Inc. All Rights Reserved.)",
        "Share this: Facebook",
        "Facebook",
        "Please enable Javascript to watch this video",
    ],
)
def test_the_furniture_of_a_page_is_told(paragraph: str) -> None:
    assert part_of(paragraph) == "furniture"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Copyright law protects the drawings, the court was told.",
        "Advertisements for the sale had been printed in May.",
        "Share prices fell after the fire, and the firm warned of losses.",
        "Printers and weavers worked there until 1990.",
        "What happened next",
        "“We did all that we could to save it, and we are proud of every one of them tonight.”",
        "The firm is based at the former church of St. Alban",
        "It was the second/third fire there in a year.",
    ],
)
def test_what_only_looks_like_a_mark_stays_body(paragraph: str) -> None:
    assert part_of(paragraph) == "body"


@pytest.mark.parametrize(
    "paragraph",
    [
        "We will rebuild it, brick by brick, with our own hands. Chief Officer Ann Cole",
        "We will rebuild it, brick by brick, with our own hands. Ann Cole, Oakdale Fire Service",
        "“We will rebuild it, brick by brick, with our own hands.” – The Mill Society",
    ],
)
def test_a_quotation_with_its_speaker_set_after_it_is_a_display_quote(paragraph: str) -> None:
    assert part_of(paragraph) == "display"


def test_words_repeated_from_a_longer_paragraph_are_a_display_quote() -> None:
    said = "The roof went in ten minutes and nobody could stop it"
    found = parts(f"{LEAD}\n\n“{said}”\n\nAnn Cole said: “{said}. We stood and watched.”\n\n{BODY}")
    assert found[1] == ("display", f"“{said}”")
    assert found[2][0] == "body"


def test_a_lead_that_a_caption_text_repeats_stays_body() -> None:
    assert "display" not in dict(parts(f"{LEAD}\n\n{BODY}\n\nSee our gallery: {LEAD}"))


def test_a_paragraph_printed_twice_is_no_display_quote() -> None:
    assert "display" not in dict(parts(f"{LEAD}\n\n{BODY}\n\n{BODY}"))


def test_a_line_with_the_writers_name_is_furniture() -> None:
    assert parts(f"Mill burns down\n\nBy Jo Blake, Crime Reporter\n\n{LEAD}")[1][0] == "furniture"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("One is here.\nTwo is here.\nThree is here.", 3, id="each line a paragraph"),
        pytest.param("One is here.\n\nTwo is here.\n \nThree.", 3, id="blank lines between"),
        pytest.param("One is here.\r\n\r\nTwo is here.", 2, id="Windows line ends"),
        pytest.param("The crews came from the town,\nfrom the hills and from the coast.", 1, id="runs on"),
        pytest.param(
            "Crews from four towns were called out on Tuesday night, said Chief\n"
            "Officer Ann Cole, and most of them stayed until the morning of the\n"
            "next day.",
            1,
            id="broken to a width",
        ),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_paragraphs_end_where_a_reader_sees_them_end(text: str, count: int) -> None:
    assert len(paragraphs(text)) == count


pieces = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            " ",
            "\u00a0",
            "\r\n",
            "—",
            "“",
            "” ",
            "Pic: ",
            "(Image: PA)",
            "4 May 2020",
            "Read more",
        ]
    )
    | st.text(max_size=20),
    max_size=30,
).map("".join)


@given(pieces)
def test_the_text_never_changes_and_sections_are_ordered_ranges_of_it(text: str) -> None:
    article = Article.from_text(text, name="a.txt")
    assert article.text == text
    at = 0
    for section in article.sections:
        assert at <= section.start < section.end <= len(text)
        assert text[section.start : section.end].strip()
        at = section.end


@given(pieces)
def test_laying_out_is_a_function_of_the_text(text: str) -> None:
    assert lay_out(text, name="a.txt") == lay_out(text, name="a.txt")
