"""Two bare sentences handed over together: their figures must leave a number that fits both."""

from __future__ import annotations

import pytest

from factcheck.claim import Article
from factcheck.extract import extract
from factcheck.relate import Related
from factcheck.relate.statements import opposed_statements


def opposed(*texts: str) -> list[tuple[str, str]]:
    """The words of the figures that no number fits."""
    articles = [Article.from_text(text, name=f"{i}.md") for i, text in enumerate(texts)]
    related = Related([claim for article in articles for claim in extract(article)], articles)
    return [(found.a.quote, found.b.quote) for found in opposed_statements(related)]


OPPOSED = {
    "a figure above a ceiling": (
        "The mill has sold 1,640,000 loaves since it opened.",
        "Fewer than 1.5 million loaves were sold by the mill.",
        ("1,640,000 loaves", "Fewer than 1.5 million loaves"),
    ),
    "the same figure as a floor and a ceiling": (
        "Trawls of more than 50 metres are banned off Aune.",
        "Off Aune, trawls of less than 50 metres are banned.",
        ("more than 50 metres", "less than 50 metres"),
    ),
    "the one of two sums that stands beside the same words": (
        "The film took £24.9m in Wales and £1.1m in Cornwall.",
        "The film took over £26m in Wales.",
        ("£24.9m", "over £26m"),
    ),
    "a sum named before its words, and behind them": (
        "The crossing made £3.2m on cars, for a yearly ferry total of £7.9m.",
        "The yearly total of the ferry was less than £7m.",
        ("£7.9m", "less than £7m"),
    ),
    "a day that is not before another": (
        "The potter Ada Holm (born 19 May 1984) lives in Orrin.",
        "The potter was born before 12 May 1984.",
        ("19 May 1984", "12 May 1984"),
    ),
}


@pytest.mark.parametrize(("one", "other", "found"), OPPOSED.values(), ids=OPPOSED)
def test_no_number_fits_both(one: str, other: str, found: tuple[str, str]) -> None:
    assert opposed(one, other) == [found]
    assert [set(pair) for pair in opposed(other, one)] == [set(found)]


AGREED = {
    "a figure inside the bound": (
        "The mill has sold 1,640,000 loaves since it opened.",
        "More than 1.5 million loaves were sold by the mill.",
    ),
    "a figure that the other prints too": (
        "Two sailors are missing from a ferry that carried 360 sailors.",
        "Two sailors are missing from the ferry.",
    ),
    "by how much more": (
        "The mill sold 900 loaves, over 300 loaves more than the inn.",
        "The mill sold fewer than 400 more loaves than the inn.",
    ),
    "a statement without a figure": (
        "The mill has sold 1,640,000 loaves since it opened.",
        "Loaves were sold by the mill since it opened.",
    ),
    "what is set apart": (
        "The film took £24.9m in Wales.",
        "The film took less than £2m outside Wales.",
    ),
    "two figures that stand alike, one of which fits": (
        "The old mill grinds 30 sacks and the new mill grinds 60 sacks.",
        "The mill grinds more than 45 sacks.",
    ),
    "two exact figures of one noun and little else": (
        "A second storm off Orrin sank three boats.",
        "The storms sank 11 boats.",
    ),
    "two sentences beside one": (
        "The mill has sold 1,640,000 loaves. It opened in May.",
        "Fewer than 1.5 million loaves were sold by the mill.",
    ),
}


@pytest.mark.parametrize(("one", "other"), AGREED.values(), ids=AGREED)
def test_what_may_both_be_true_is_left_alone(one: str, other: str) -> None:
    assert opposed(one, other) == []
