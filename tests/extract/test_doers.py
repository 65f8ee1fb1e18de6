"""Whose act a time dates or measures: the subject of its clause."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Claim, How
from factcheck.extract import extract


def times(body: str) -> list[Claim]:
    claims = extract(Article.from_text(f"News\n\n{body}", name="a.md"))
    return [c for c in claims if c.kind in ("period", "length", "date")]


def told(body: str) -> list[tuple[str | None, str | None]]:
    """Who and what, for every time of an article with this body."""
    return [(c.slots.population, c.slots.measure.predicate if c.slots.measure else None) for c in times(body)]


@pytest.mark.parametrize(
    ("body", "who", "act"),
    [
        pytest.param("The Harbour Road bridge opened in 2009.", "Harbour Road bridge", "open", id="a thing"),
        pytest.param("The quay was shut for two years.", "quay", "shut", id="passively"),
        pytest.param("The quay was open for eight years.", "quay", "open", id="a state"),
        pytest.param("The quay over the Tarn closed in 2009.", "quay", "close", id="with its place"),
        pytest.param("The quay, built by monks, closed in 2009.", "quay", "close", id="a remark between"),
        pytest.param("The quay, which opened in 2009, is wide.", "quay", "open", id="which"),
        pytest.param(
            "The head of the trust, who left in 2012, is 60.", "head of the trust", "leave", id="who"
        ),
        pytest.param("Mara Fenn stepped down in 2015.", "Mara Fenn", "step down", id="a person"),
        pytest.param("Mara Fenn took office in May 2009.", "Mara Fenn", "take office", id="took office"),
        pytest.param("In May 2009 Mara Fenn became chair.", "Mara Fenn", "become", id="the time before"),
        pytest.param("Police said the firm was founded in 1998.", "firm", "found", id="behind said"),
    ],
)
def test_the_subject_of_the_clause(body: str, who: str, act: str) -> None:
    assert told(body) == [(who, act)]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        pytest.param("The trust opened in 2009 and closed in 2015.", "trust", id="left out behind and"),
        pytest.param("The trust opened in 2009. It closed in 2015.", "trust", id="it"),
        pytest.param("When the quay closed in 2009 it had been open for ten years.", "quay", id="when it"),
        pytest.param("Mara Fenn joined in 2009. She left in 2015.", "Mara Fenn", id="she"),
        pytest.param("Mara Fenn joined in 2009. Fenn left in 2015.", "Mara Fenn", id="a surname"),
        pytest.param(
            "The Long Quay opened in 2009. The Quay shut in 2015.", "Long Quay", id="a shorter name"
        ),
    ],
)
def test_one_subject_through_the_article(body: str, who: str) -> None:
    assert [found for found, _ in told(body)] == [who, who]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("It closed in 2015.", id="a pronoun alone"),
        pytest.param("The trust opened in 2009. She left in 2015.", id="a pronoun of another kind"),
        pytest.param("The trust opened in 2009. Crowds came. It shut in 2015.", id="a sentence between"),
        pytest.param("His firm, they said, closed in 2015.", id="somebody's"),
    ],
)
def test_an_unclear_subject_is_left_out(body: str) -> None:
    assert told(body)[-1][0] is None


def test_a_pronoun_is_marked_as_inherited() -> None:
    last = times("The trust opened in 2009. It closed in 2015.")[-1]
    assert [f.how for f in last.found if f.slot == "population"] == [How.INHERITED]
