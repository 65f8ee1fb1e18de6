"""What one side also prints, or adds up to, is no conflict."""

import pytest

from factcheck import Article, check, extract
from factcheck.relate import relate


def found(lead: str, below: str) -> list[str]:
    paragraphs = "Mill fire", f"The blaze at Haverleigh mill {lead}.", f"The blaze at the mill {below}."
    text = "\n\n".join(paragraphs)
    return [d.problem for d in check([Article.from_text(text, name="a.md")]).discrepancies]


def test_half_the_figure_is_not_the_other_half_of_itself() -> None:
    assert found("killed 20 workers", "killed 40 workers") == [
        "20 workers in the lead, 40 workers further down: was all of the copy updated?"
    ]


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        ("killed two workers and injured two workers", "hurt or killed four workers"),
        ("killed 12 workers of the day shift and 28 workers of the night shift", "killed 40 workers"),
    ],
    ids=["two equal parts", "two parts"],
)
def test_parts_that_add_up_to_the_other_figure_are_silent(parts: str, total: str) -> None:
    assert found(parts, total) == []


def test_a_figure_that_describes_a_thing_adds_up_with_none() -> None:
    shown = found("melted 14 copper kettles", "melted 17 copper kettles of a three-storey mill")
    assert shown == ["14 copper kettles, or 17 copper kettles: two counts of the same thing disagree"]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Wrens nest in 16 copper kettles", "A baker at the pier asked for 14 copper kettles", True),
        ("Wrens nest in 16 kettles", "A baker at the pier asked for 14 kettles", False),
        ("Wrens nest in 16 new kettles", "A baker at the pier asked for 14 new kettles", False),
        ("Wrens nest in 16 copper kettles", "A baker asked for 14 copper kettles or 30 kettles", False),
    ],
    ids=["a name of two words", "a plain noun", "a common word", "a third figure"],
)
def test_the_only_two_figures_of_a_thing_with_a_name_are_compared(
    first: str, second: str, told: bool
) -> None:
    text = f"Kettles\n\n{first} by the mill wall.\n\n{second}."
    assert bool(check([Article.from_text(text, name="a.md")]).discrepancies) is told


def test_whoever_was_hurt_is_a_victim() -> None:
    text = (
        "Blaze at Haverleigh mill\n\nThe blaze at Haverleigh mill on Sunday wounded four people.\n\n"
        "The three victims wounded in Sunday's blaze at Haverleigh mill are at home."
    )
    (told,) = check([Article.from_text(text, name="a.md")]).discrepancies
    assert [label.quote for label in told.labels] == ["four people", "three victims"]


@pytest.mark.parametrize(
    ("lead", "below", "told"),
    [
        ("above the current 3% limit", "", True),
        ("above a 3% limit", "", False),
        ("above the 3% limit that Marl sets", "", False),
        ("above the 3% limit", " Harbours have a limit of 9%.", False),
    ],
    ids=["the limit", "a limit", "one limit of several", "a third figure"],
)
def test_the_limit_is_the_only_one_that_the_article_tells_of(lead: str, below: str, told: bool) -> None:
    text = (
        f"Dues\n\nMayors want leave for towns to run deficits {lead}.\n\n"
        f"The rules limit the deficit of a town to 5% of takings.{below}"
    )
    article = Article.from_text(text, name="a.md")
    claims = extract(article)
    first, second, *_ = (claim for claim in claims if claim.kind == "share")
    points = relate(claims, [article]).points(first, second)
    assert points is not None
    assert (points >= 400) is told
