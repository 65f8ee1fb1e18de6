"""Rises and falls: by how much, from what, to what."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.claim import Article, Change, LinkKind
from factcheck.extract import extract


def change(body: str) -> Change | None:
    """The only change of an article with this body."""
    found = [c for c in extract(Article.from_text(f"News\n\n{body}", name="a.md")) if isinstance(c, Change)]
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    ("body", "direction", "by", "before", "after"),
    [
        pytest.param("Fines rose by 20 per cent from 40 to 48.", 1, 20, 40, 48, id="by, from and to"),
        pytest.param("Fines fell from 60 to 52.", -1, None, 60, 52, id="from and to"),
        pytest.param("Fines increased by 62% to 54.", 1, 62, None, 54, id="by and to"),
        pytest.param("Fines were up 44.1% from 37,837.", 1, Fraction("44.1"), 37837, None, id="up, from"),
        pytest.param("Fines doubled from 40 to 78.", 1, 95, 40, 78, id="doubled, about"),
        pytest.param("Fines more than doubled from 40 to 90.", 1, 125, 40, 90, id="more than doubled"),
        pytest.param("Fines almost trebled from 40 to 118.", 1, 195, 40, 118, id="almost trebled"),
        pytest.param("Fines halved from 80 to 41.", -1, 49, 80, 41, id="halved"),
    ],
)
def test_is_read(
    body: str, direction: int, by: Fraction | None, before: int | None, after: int | None
) -> None:
    found = change(body)
    assert found is not None
    assert found.direction == direction
    assert (found.before is None, found.after is None) == (before is None, after is None)
    for value, wanted in ((found.by, by), (found.before, before), (found.after, after)):
        if wanted is not None:
            assert value is not None and value.contains(Fraction(wanted))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Fines rose to 48.", id="one figure alone"),
        pytest.param("Fines have more than doubled.", id="no figure at all"),
        pytest.param("Fines rose from 40 people to £48.", id="two units"),
        pytest.param("Fines rose. Of 40 cases, 12 were dropped.", id="another sentence"),
    ],
)
def test_is_not_read(body: str) -> None:
    assert change(body) is None


def test_both_ends_may_stand_before_what_they_make() -> None:
    found = extract(
        Article.from_text("News\n\nFines fell from 80 to 60, a drop of 10 per cent.", name="a.md")
    )
    told = [c for c in found if isinstance(c, Change) and c.by is not None]
    assert [(c.before and c.before.low, c.after and c.after.low, c.by and c.by.low) for c in told] == [
        (80, 60, 10)
    ]


def year(found: Change | None, slot: str) -> str | None:
    """The later ("period") or the earlier ("since") period of a change."""
    assert found is not None
    period = found.since if slot == "since" else found.slots.period
    return period.describe() if period is not None else None


@pytest.mark.parametrize(
    ("body", "later", "since"),
    [
        pytest.param("Fines rose by a fifth from 40 in 2023.", None, "2023", id="from so many in a year"),
        pytest.param("Fines fell from 60 in 2019 to 52 in 2020.", "2020", "2019", id="each end has its year"),
        pytest.param("Fines rose by 20% in 2024 compared with 2023.", "2024", "2023", id="compared with"),
        pytest.param("There were 20% more fines in 2024 than in 2023.", "2024", "2023", id="more than in"),
        pytest.param("Fines rose to 60 in 2024 from 40 a year earlier.", "2024", "2023", id="a year earlier"),
        pytest.param("Fines were up 20% in May 2024 on the year before.", "2024-05", "2023-05", id="a month"),
        pytest.param("The port earned £9m in 2024, up 20% year on year.", "2024", "2023", id="year on year"),
        pytest.param("The port set 60 fines in 2024, a rise of 20% on 2023.", "2024", "2023", id="on a year"),
        pytest.param("Fines fell 20% in 2024.", None, None, id="one figure and one time are no change"),
    ],
)
def test_the_later_and_the_earlier_time(body: str, later: str | None, since: str | None) -> None:
    found = change(body)
    if since is None:
        assert found is None
        return
    assert (year(found, "period"), year(found, "since")) == (later, since)


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        pytest.param("The port earned £9m in 2024, up 20% on 2023.", None, 9_000_000, id="up"),
        pytest.param("The port set 60 fines, up from 50 in 2023.", 50, 60, id="up from"),
        pytest.param(
            "It set 40 fines in 2023 and 60 in 2024, a rise of 50%.", 40, 60, id="two with their times"
        ),
        pytest.param("It sold 12 boats in 90 ports, up a fifth on 2023.", None, None, id="which of two"),
        pytest.param("Fines rose by half, and 90 boats sank.", None, None, id="another clause"),
    ],
)
def test_in_apposition_to_the_later_figure(body: str, before: int | None, after: int | None) -> None:
    found = change(body)
    assert (found is None or found.after is None) == (after is None)
    if found is None or found.after is None or after is None:
        return
    assert found.after.contains(Fraction(after))
    assert before is None or (found.before is not None and found.before.contains(Fraction(before)))


def test_what_rose_and_where() -> None:
    found = change("The number of fines in Kent rose by 20 per cent to 60 in 2024.")
    assert found is not None
    assert found.slots.measure is not None
    assert (found.slots.measure.head, found.slots.measure.predicate) == ("fine", None)
    assert found.slots.place == "Kent"


@pytest.mark.parametrize("words", ["between 2023 and 2024", "from 2023 to 2024"])
def test_two_years_are_both_ends(words: str) -> None:
    found = change(f"Fines in Kent rose by 20 per cent {words}.")
    assert found is not None
    assert found.since is not None
    assert found.slots.period is not None
    assert (found.since.describe(), found.slots.period.describe()) == ("2023", "2024")


def test_it_is_tied_to_the_claim_of_its_later_figure() -> None:
    claims = extract(Article.from_text("News\n\nFines rose by 20 per cent to 60 in 2024.", name="a.md"))
    found = next(c for c in claims if isinstance(c, Change))
    later = next(c for c in claims if c.quote == "60")
    assert [(tie.kind, tie.target) for tie in found.links] == [(LinkKind.CHANGE_OF, later.id)]


def test_a_rise_every_year_is_a_rate() -> None:
    found = change("Fines rose by 5 per cent a year from 40 to 60.")
    assert found is not None
    assert found.slots.per == "year"


def test_the_earlier_figure_has_no_time_of_the_later_one() -> None:
    claims = extract(Article.from_text("News\n\nFines fell from 60 in 2019 to 52.", name="a.md"))
    times = {c.quote: c.slots.period and c.slots.period.describe() for c in claims if c.kind == "count"}
    assert times == {"60": "2019", "52": None}
