"""A figure that moves at two hours of one day is no conflict."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Article, check

FIRST = (
    "Ferry sinks\n\nOf the 90 people aboard the Skerry ferry, 31 had been rescued {}, the coastguard said.\n"
)
LATER = "Ferry rescue goes on\n\nFrom the Skerry ferry {} 52 people had been rescued, the coastguard said.\n"


@pytest.mark.parametrize(
    ("first", "later", "told"),
    [
        pytest.param("by noon", "by evening", False, id="two hours"),
        pytest.param("by noon", "by noon", True, id="one hour"),
        pytest.param("by noon", "in all", True, id="one hour not told"),
    ],
)
def test_the_dead_and_the_rescued_by_the_hour(first: str, later: str, told: bool) -> None:
    day = dt.date(2025, 2, 1)
    report = check(
        [
            Article.from_text(FIRST.format(first), name="a.md", published=day),
            Article.from_text(LATER.format(later), name="b.md", published=day),
        ]
    )
    assert any(d.code == "C101" for d in report.discrepancies) is told
