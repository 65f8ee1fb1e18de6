"""Rises and falls: by how much, from what, to what."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.claim import Article, Change
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
        pytest.param("Fines rose from 40 people to £48.", id="two units"),
        pytest.param("Fines rose. Of 40 cases, 12 were dropped.", id="another sentence"),
    ],
)
def test_is_not_read(body: str) -> None:
    assert change(body) is None
