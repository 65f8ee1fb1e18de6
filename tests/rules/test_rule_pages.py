"""The pages of the rules are what ``factcheck rule docs`` makes of the rules now."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.rule import load_rules
from factcheck.testing.pages import pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
MADE = pages(load_rules())


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_page_is_true(name: str) -> None:
    path = FOLDER / name
    assert path.is_file(), "run: factcheck rule docs"
    assert path.read_text(encoding="utf-8") == MADE[name], "run: factcheck rule docs"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.md")) == sorted(MADE)
