"""Tables with a total: which cells are read, what they count, and that they are tied to their total."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.claim import Article, Claim, LinkKind
from factcheck.extract import extract

SEATS = """| Party | Seats | Change |
|---|---|---|
| Reds | 24 | +3 |
| Blues | 19 | -2 |
| **Total** | **43** | |
"""


def article(table: str) -> Article:
    return Article.from_text(
        f"Marl has voted\n\nThe count is over.\n\n{table}\nIt was a dry day.\n", name="a.md"
    )


def parts(table: str) -> dict[str, list[str]]:
    """The words of every total, with those of its parts."""
    claims = extract(article(table))
    words = {c.id: c.quote for c in claims}
    found: dict[str, list[str]] = {}
    for claim in claims:
        for tie in claim.links:
            if tie.kind is LinkKind.PART_OF and tie.exhaustive:
                found.setdefault(words[tie.target], []).append(claim.quote)
    return found


@pytest.mark.parametrize(
    ("table", "whole", "quotes"),
    [
        pytest.param(SEATS, "43", ["24", "19"], id="Markdown"),
        pytest.param("Party\tSeats\nReds\t24\nBlues\t19\nTotal\t43\n", "43", ["24", "19"], id="tabs"),
        pytest.param("Reds: 24\nBlues: 19\nTotal: 43\n", "43", ["24", "19"], id="a list"),
        pytest.param("Total: 43\nReds: 24\nBlues: 19\n", "43", ["24", "19"], id="the total first"),
        pytest.param(
            "| For | Cost |\n|---|---|\n| Roads | £1,200 |\n| Parks | £800 |\n| Total | £2,000 |\n",
            "£2,000",
            ["£1,200", "£800"],
            id="money",
        ),
    ],
)
def test_the_cells_of_a_column_are_all_parts_of_its_total(table: str, whole: str, quotes: list[str]) -> None:
    assert parts(table) == {whole: quotes}


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("Reds: 24\nBlues: 19\nGreens: 4\n", id="no total"),
        pytest.param(
            "| Ward | Turnout % |\n|---|---|\n| Hale | 24 |\n| Marl | 19 |\n| Total | 43 |\n", id="shares"
        ),
        pytest.param("Reds: 24\nBlues: n/a\nTotal: 43\n", id="a cell without a figure"),
        pytest.param("Reds: 24\nBlues: 19\nTotal: 43\nFigures are rounded.\n", id="rounded figures"),
        pytest.param("Boats: 24\nof which new: 9\nCars: 19\nTotal: 43\n", id="parts of parts"),
        pytest.param("Hale: 24\nTotal: 24\nMarl: 19\nTotal: 19\n", id="two totals"),
        pytest.param("Score: 2-1\nTotal: 43\nReds: won\n", id="no figures"),
    ],
)
def test_nothing_is_added_up(table: str) -> None:
    assert parts(table) == {}


def test_a_cell_counts_what_its_column_does_in_its_row() -> None:
    def measure(claim: Claim) -> tuple[str, tuple[str, ...]]:
        assert claim.slots.measure is not None
        return claim.slots.measure.head, claim.slots.measure.modifiers

    told = {c.quote: measure(c) for c in extract(article(SEATS)) if c.kind == "count"}
    assert told == {"43": ("seat", ("total",)), "24": ("seat", ("reds",)), "19": ("seat", ("blues",))}


@pytest.mark.parametrize("table", [SEATS, "Reds: 24\nBlues: 19\nTotal: 43\n"])
def test_a_column_that_does_not_add_up_is_told(table: str) -> None:
    assert not check(article(table)).discrepancies
    (found,) = check(article(table.replace("43", "45"))).discrepancies
    assert found.problem == "24 + 19 = 43, but 45: the three cannot all be true"
