"""Sums that are asked for or foretold are no sums that were paid."""

from __future__ import annotations

import pytest

from factcheck import Article, extract


@pytest.mark.parametrize(
    ("sentence", "footing"),
    [
        ("The council fell short of the mayor's £3m request.", "planned"),
        ("The town got half of what it asked for, £3m.", "planned"),
        ("The town asked for help after it lost £3m.", "said"),
        ("The council paid a £3m grant.", "said"),
    ],
    ids=["a request", "asked for", "what was asked for is another thing", "a grant"],
)
def test_a_sum_that_is_asked_for_is_planned(sentence: str, footing: str) -> None:
    article = Article.from_text(f"Dues\n\n{sentence}", name="a.md")
    (sum_of_money,) = (claim for claim in extract(article) if claim.kind == "money")
    assert sum_of_money.slots.modality == footing
