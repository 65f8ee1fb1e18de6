"""Two figures that are of one thing, though the article names it in two ways."""

import pytest

from factcheck import Article, check


def found(*paragraphs: str) -> list[str]:
    article = Article.from_text("\n\n".join(("Harbour news", *paragraphs)), name="a.md")
    return [d.problem for d in check([article]).discrepancies if str(d.severity) != "note"]


LEFT = "A neighbour heard nothing until dawn."


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Five children were asleep on the barge.", "A deckhand was to mind the three children.", True),
        ("Five children were asleep on the barge.", "A deckhand saw the three children who swam.", False),
        ("Five children were asleep on the barge.", "A deckhand saw the three blond children.", False),
        (
            "Five children were asleep on the barge.",
            "Ann Lowther, Bess Marrick and Cleo Hart swam. A deckhand saw the three children.",
            False,
        ),
        ("Seven men were hurt on the barge at Hale.", "Of the five men, two are in a grave state.", True),
    ],
    ids=["taken up", "some of them", "a narrower name", "just named one by one", "divided"],
)
def test_the_things_known_by_now_are_those_counted_before(first: str, second: str, told: bool) -> None:
    assert bool(found(first, LEFT, second)) is told


def test_a_nation_and_its_people_are_one_measure() -> None:
    shown = found(
        "The leak at Northway bared the names of 40,123 Brits on Monday.",
        "Northway said that the leak had bared the names of 41,123 British people on Monday.",
    )
    assert shown == ["40,123 Brits, or 41,123 British people: two counts of the same thing disagree"]


def test_a_telling_word_makes_people_of_one_kind() -> None:
    shown = found(
        "The amnesty may spare up to 60,000 undocumented immigrants from removal.",
        "In all, more than 60,000 undocumented people may be spared removal by the amnesty.",
    )
    assert any("undocumented people" in problem for problem in shown)


@pytest.mark.parametrize(
    ("end", "told"), [("", True), (", one of whom died", False)], ids=["nobody died", "one died"]
)
def test_those_shot_are_those_hurt_where_nobody_died(end: str, told: bool) -> None:
    article = Article.from_text(
        "Four sailors shot at Haverleigh dance\n\n"
        f"Three sailors were injured on Friday when shots were fired at a dance in Haverleigh{end}.",
        name="a.md",
    )
    about = [d for d in check([article]).discrepancies if d.code in ("C101", "D105")]
    assert bool(about) is told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Northway has bought a 20% stake in Dunmere.", "Northway now has 22% of Dunmere.", True),
        ("Northway said it was buying 100% of Dunmere.", "The state owns 51.4% of Dunmere.", False),
    ],
    ids=["a stake held", "all of it bought"],
)
def test_what_somebody_owns_of_a_company_is_a_stake_in_it(first: str, second: str, told: bool) -> None:
    assert bool(found(first, LEFT, second)) is told


def test_a_rate_is_named_by_what_it_is_the_rate_of() -> None:
    shown = found(
        "Fees will rise by more than twice the rate of inflation, which is currently 1.6%.",
        "The harbour board set its fees against an inflation rate of 3.6%.",
    )
    assert shown == ["1.6%, or 3.6%: two shares of the same whole disagree"]


def test_a_hundred_per_cent_is_no_rounded_figure() -> None:
    shown = found(
        "The Lowther harbour story was 100 percent false, the mayor wrote.",
        "“The Lowther harbour story was 98 percent false,” she wrote.",
    )
    assert shown == ["100 percent, or 98 percent: two shares of the same whole disagree"]


def test_what_is_now_is_the_thing_itself() -> None:
    shown = found(
        "The current pilot wage at Haverleigh harbour is £6.50 an hour.",
        "Haverleigh harbour paid above the pilot wage of £5.85 an hour.",
    )
    assert shown == ["£6.50, or £5.85: two sums for the same thing disagree"]


def across(first: str, second: str) -> list[str]:
    articles = [Article.from_text(text, name=name) for name, text in (("a.md", first), ("b.md", second))]
    found = check(articles).discrepancies
    return [d.problem for d in found if len({label.article for label in d.labels}) > 1]


def test_capitals_of_a_title_and_a_town_within_a_state_set_no_toll_apart() -> None:
    told = across(
        "Six killed, four hurt in shooting at California shop\n\n"
        "STOCKTON, Calif. — Six people were killed and four were hurt in a drive-by shooting at a shop.",
        "Seven Shot, Three Dead after Stockton Drive-By Shooting\n\n"
        "Stockton police said seven people were shot at a shop. Three people died in the shooting.",
    )
    assert any(problem.startswith("Six killed, or Three Dead") for problem in told)


def test_a_toll_beside_the_count_of_the_hurt_is_sure() -> None:
    told = across(
        "Blast at the mill\n\nThe blast at Haverleigh mill on Sunday killed 14 people and hurt 30 people.",
        "Blast at the mill\n\nThe blast at Haverleigh mill on Sunday killed 17 people and hurt 30 people.",
    )
    assert "14 people, or 17 people: two counts of the same thing disagree" in told
