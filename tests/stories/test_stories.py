"""The shipped stories: what a check of each must find, on what it must stay silent, and nothing else.

Every story is checked three times: its articles, its claim file alone with no article beside it, and both
together. A story without a claim file of its own is checked with one that is written from its articles. The
expectations stand in one Markdown file per story.
"""

from __future__ import annotations

import shutil
import traceback
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from expected_findings import (
    Expected,
    Row,
    misquoted,
    read_expected,
    spaced,
    uncalled_for,
    why_not_found,
    why_not_silent,
)

from factcheck.report import Discrepancy

HERE = Path(__file__).parent
CLAIMS = HERE.parents[1] / "claims"
STORIES = (
    "police-complaints",
    "harbour-blast",
    "town-budget",
    "council-election",
    "council-election-twin",
    "beach-rescues",
    "beach-rescues-twin",
)
SOURCES = ("articles", "claim file alone", "articles and claim file")
ARTICLE_TYPES = (".md", ".txt")


@cache
def expected(story: str) -> Expected:
    return read_expected(HERE / f"{story}.md")


@cache
def articles(story: str) -> tuple[Path, ...]:
    return tuple(path for path in sorted((CLAIMS / story).iterdir()) if path.suffix in ARTICLE_TYPES)


@cache
def texts(story: str) -> dict[str, str]:
    return {path.name: spaced(path.read_text(encoding="utf-8")) for path in articles(story)}


def claims_of(story: str, folder: Path, *, apart: bool = False) -> Path:
    """The story's claim file, or one written from its articles; ``apart`` from them, in the folder."""
    from factcheck.extract import extract
    from factcheck.read import read, write_claims

    shipped, target = CLAIMS / story / "claims.yaml", folder / "claims.yaml"
    if shipped.exists():
        return Path(shutil.copy(shipped, target)) if apart else shipped
    told = read(articles(story)).articles
    if apart:
        told = [article.model_copy(update={"name": Path(article.name).name}) for article in told]
    write_claims([claim for article in told for claim in extract(article)], told, target)
    return target


@cache
def outcome(story: str, source: str):
    """The report of one check, or the reason why there is none: a broken check is not run again."""
    import factcheck
    from factcheck.read import read

    try:
        with TemporaryDirectory() as folder:
            if source == "claim file alone":
                found = read([claims_of(story, Path(folder), apart=True)])
                if any(article.text for article in found.articles):
                    return "the claim file alone brought the text of an article with it"
            else:
                claim_files = [claims_of(story, Path(folder))] if source != "articles" else []
                found = read([*articles(story), *claim_files])
        if found.errors:
            return "\n".join(str(error) for error in found.errors)
        return factcheck.check([*found.articles, *found.claims])
    except Exception:
        return traceback.format_exc()


def report(story: str, source: str):
    found = outcome(story, source)
    if isinstance(found, str):
        pytest.fail(f"{story}, {source}: no report\n{found}", pytrace=False)
    return found


def passes(problem: str | None) -> None:
    """Fails with the problem alone, as it is written for people."""
    if problem is not None:
        pytest.fail(problem, pytrace=False)


def rows(table: str) -> list[object]:
    return [
        pytest.param(story, source, row, id=f"{story}, {source}: {row}")
        for story in STORIES
        for source in SOURCES
        for row in getattr(expected(story), table)
    ]


@pytest.mark.parametrize("story", STORIES)
def test_the_tables_quote_their_articles(story: str) -> None:
    assert not misquoted(expected(story), texts(story))


@pytest.mark.parametrize("story", STORIES)
def test_no_row_stands_twice(story: str) -> None:
    tables = expected(story)
    names = [row.what for row in (*tables.found, *tables.silent, *tables.allowed)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("story", "source", "row"), rows("found"))
def test_must_be_found(story: str, source: str, row: Row) -> None:
    passes(why_not_found(row, report(story, source).discrepancies, texts(story)))


@pytest.mark.parametrize(("story", "source", "row"), rows("silent"))
def test_must_stay_silent(story: str, source: str, row: Row) -> None:
    passes(why_not_silent(row, report(story, source).discrepancies, texts(story)))


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("story", STORIES)
def test_nothing_else_is_said(story: str, source: str) -> None:
    if expected(story).nothing_else:
        passes(uncalled_for(expected(story), report(story, source).discrepancies, texts(story)))


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("story", STORIES)
def test_one_difference_is_told_once(story: str, source: str) -> None:
    loud = [d for d in report(story, source).discrepancies if str(d.severity) != "note"]
    for one in loud:
        for other in loud:
            if one is not other and one.code[0] == other.code[0]:
                assert not _all_within(one, other), (one.problem, other.problem)


def _all_within(one: Discrepancy, other: Discrepancy) -> bool:
    """True where every place of the first is a place of the second."""
    return all(
        any(a.article == b.article and a.start < b.end and b.start < a.end for b in other.labels)
        for a in one.labels
    )


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("story", STORIES)
def test_silence_is_no_empty_check(story: str, source: str) -> None:
    coverage = report(story, source).coverage
    assert coverage.claims > 20
    assert coverage.comparisons > 0
