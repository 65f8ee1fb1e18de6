"""Parts that stand before their total, and sums of money that are parts of one."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, LinkKind
from factcheck.extract import extract


def parts(body: str) -> dict[str, list[tuple[str, bool]]]:
    """The words of each whole, with those of its parts and whether the text says that they are all."""
    claims = extract(Article.from_text(f"News\n\n{body}", name="a.md"))
    words = {c.id: c.quote for c in claims}
    found: dict[str, list[tuple[str, bool]]] = {}
    for claim in claims:
        for tie in claim.links:
            if tie.kind is LinkKind.PART_OF:
                found.setdefault(words[tie.target], []).append((claim.quote, tie.exhaustive))
    return found


@pytest.mark.parametrize(
    ("body", "whole", "quotes"),
    [
        pytest.param(
            "There were 12 fires in 2019 and 15 in 2020, a total of 30.", "30", ["12 fires", "15"], id="two"
        ),
        pytest.param(
            "The union has 120 clerks in Leeds, 90 in Bradford and 150 in York, a total of 350.",
            "350",
            ["120 clerks", "90", "150"],
            id="three",
        ),
        pytest.param(
            "The fund has £10m: £4m for schools, £3m for roads and the remaining £5m for parks.",
            "£10m",
            ["£4m", "£3m", "£5m"],
            id="money behind a colon",
        ),
        pytest.param(
            "It spent £950,000 - £400,000 on schools and £350,000 on parks.",
            "£950,000",
            ["£400,000", "£350,000"],
            id="money behind a dash",
        ),
    ],
)
def test_they_are_all_parts_of_it(body: str, whole: str, quotes: list[str]) -> None:
    assert parts(body) == {whole: [(quote, True) for quote in quotes]}


def test_what_is_told_as_well_is_a_part_too() -> None:
    body = "Police made 38 arrests, among them 17 for drugs and 12 for theft, as well as {}."
    assert parts(body.format("nine for assault"))["38 arrests"] == [
        ("17", False),
        ("12", False),
        ("nine", False),
    ]
    assert parts(body.format("nine dogs"))["38 arrests"] == [("17", False), ("12", False)]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Crews fought 12 fires and saved 15 dogs, a total of 40.", id="two things"),
        pytest.param(
            "It spent £950,000: £400,000 more than it had, and $350,000 too much.", id="two currencies"
        ),
        pytest.param("The bid of £10m, £4m above the next, beat one of £6m.", id="sums compared"),
    ],
)
def test_nothing_is_tied(body: str) -> None:
    assert parts(body) == {}
