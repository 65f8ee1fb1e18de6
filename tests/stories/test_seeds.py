"""Five real articles on one story, as raw files: what must be found in them and what must stay silent.

The articles are no part of the repository. Where the folder `shared/seeds` stands beside it, this list runs;
`test_stories.py` runs the same list on a story of our own, always.
"""

from __future__ import annotations

import traceback
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from expected_findings import Expected, Row, misquoted, read_expected, spaced, why_not_found, why_not_silent

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "shared" / "seeds"
PLACES = ("first", "second", "third", "fourth", "fifth")

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five articles are not here (../shared/seeds)")


@cache
def expected() -> Expected:
    return read_expected(HERE / "seeds.md")


@cache
def files() -> tuple[Path, ...]:
    found = tuple(sorted(SEEDS.glob("*.txt")))
    assert len(found) == len(PLACES), f"five articles are wanted in {SEEDS}, found {len(found)}"
    return found


@cache
def texts() -> dict[str, str]:
    """The articles by file name, and by place."""
    by_name = {path.name: spaced(path.read_text(encoding="utf-8")) for path in files()}
    return by_name | dict(zip(PLACES, by_name.values(), strict=True))


@cache
def outcome():
    """What the check of the raw files says, or the reason why it says nothing."""
    import factcheck
    from factcheck.read import read

    try:
        found = read(files())
        if found.errors:
            return "\n".join(str(error) for error in found.errors)
        return factcheck.check(found.articles).discrepancies
    except Exception:
        return traceback.format_exc()


def discrepancies():
    """The findings, with the articles called by their places."""
    found = outcome()
    if isinstance(found, str):
        pytest.fail(f"no report\n{found}", pytrace=False)
    place = dict(zip((path.name for path in files()), PLACES, strict=True))

    def placed(labels):
        return tuple(replace(label, article=place[Path(label.article).name]) for label in labels)

    return [replace(discrepancy, labels=placed(discrepancy.labels)) for discrepancy in found]


def passes(problem: str | None) -> None:
    """Fails with the problem alone, as it is written for people."""
    if problem is not None:
        pytest.fail(problem, pytrace=False)


def test_the_tables_quote_the_articles() -> None:
    assert not misquoted(expected(), texts())


@pytest.mark.parametrize("row", expected().found, ids=str)
def test_must_be_found(row: Row) -> None:
    passes(why_not_found(row, discrepancies(), texts()))


@pytest.mark.parametrize("row", expected().silent, ids=str)
def test_must_stay_silent(row: Row) -> None:
    passes(why_not_silent(row, discrepancies(), texts()))
