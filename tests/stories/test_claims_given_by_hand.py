"""Claims that somebody wrote down: what they say of a figure outweighs what would be read, and is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.read import read
from factcheck.report import Report

ARTICLES = {
    "gull.txt": "Ponies at Wick Moor\n\nWardens at Wick Moor counted 31 ponies in the snow on Monday.",
    "tern.txt": "Ponies in the snow\n\nWardens at Wick Moor counted 33 ponies in the snow on Monday.",
}


def checked(folder: Path, gull: str, tern: str, *, beside_articles: bool = False) -> Report:
    """The check of one count in each article, with the slots given."""
    claims = folder / "claims.yaml"
    claims.write_text(
        "claims:\n"
        f"- {{kind: count, article: gull.txt, quote: 31 ponies, measure: ponies (count), {gull}}}\n"
        f"- {{kind: count, article: tern.txt, quote: 33 ponies, measure: ponies (count), {tern}}}\n",
        encoding="utf-8",
    )
    if beside_articles:
        for name, text in ARTICLES.items():
            (folder / name).write_text(text, encoding="utf-8")
    found = read([*(folder / name for name in ARTICLES if beside_articles), claims])
    assert not found.errors
    return factcheck.check([*found.articles, *found.claims])


def codes(report: Report) -> list[str]:
    return [d.code for d in report.discrepancies]


def test_two_counts_of_one_thing_disagree(tmp_path: Path) -> None:
    same = "place: Wick Moor, dataset: winter count, occasion: the snow"
    assert codes(checked(tmp_path, same, same)) == ["C101"]


@pytest.mark.parametrize(
    ("gull", "tern"),
    [
        pytest.param("place: Wick Moor", "place: Sandling Heath", id="two places that no table knows"),
        pytest.param("dataset: winter count", "dataset: spring survey", id="two data sets"),
        pytest.param("occasion: the great snow", "occasion: the spring flood", id="two occasions"),
    ],
)
def test_counts_of_two_things_are_left_alone(tmp_path: Path, gull: str, tern: str) -> None:
    assert codes(checked(tmp_path, gull, tern)) == []
    assert codes(checked(tmp_path, gull, tern, beside_articles=True)) == []


def test_a_claim_stands_for_what_would_be_read_from_its_words(tmp_path: Path) -> None:
    report = checked(tmp_path, "place: Wick Moor", "place: Wick Moor", beside_articles=True)
    (found,) = report.discrepancies
    assert [label.quote for label in found.labels] == ["31 ponies", "33 ponies"]
