"""Sums of money: what they are of, and whether they were paid, or are only asked for or foretold."""

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
        ("He said fines of up to £3,100 would be levied.", "planned"),
        ("The £3,100 fine will be hard to collect.", "said"),
        ("Raising the limit to £3,100 would help many buyers.", "said"),
    ],
    ids=[
        "a request",
        "asked for",
        "what was asked for is another thing",
        "a grant",
        "a fine to come",
        "a fine that is known",
        "what a sum would bring about",
    ],
)
def test_a_sum_that_is_asked_for_is_planned(sentence: str, footing: str) -> None:
    article = Article.from_text(f"Dues\n\n{sentence}", name="a.md")
    (sum_of_money,) = (claim for claim in extract(article) if claim.kind == "money")
    assert sum_of_money.slots.modality == footing


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Bail was set on Friday at £64,000 for the innkeeper.", "bail"),
        ("The rent was fixed at £400 a month by the council.", "rent"),
        ("The harbour wall is valued at £2.4m.", "wall"),
        ("Anglers face fines up to £2,500.", "fine"),
        ("Marlow was put at £2m by the auditors.", None),
    ],
    ids=[
        "a noun that opens the sentence",
        "fixed",
        "valued",
        "a ceiling behind its noun",
        "a name is no noun",
    ],
)
def test_what_a_sum_is_of(sentence: str, noun: str | None) -> None:
    article = Article.from_text(f"Dues\n\n{sentence}", name="a.md")
    (sum_of_money,) = (claim for claim in extract(article) if claim.kind == "money")
    measure = sum_of_money.slots.measure
    assert (measure.head if measure else None) == noun


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Council tax in Marl will rise by 4.9%.", "tax"),
        ("Inflation rose to 3.1% in May.", "inflation"),
        ("Meanwhile unemployment fell to 4.2%.", "unemployment"),
        ("Dunmere was up 3%.", None),
    ],
    ids=["two words", "one word", "behind an adverb", "a name"],
)
def test_what_a_share_is_of_that_opens_the_sentence(sentence: str, noun: str | None) -> None:
    article = Article.from_text(f"Dues\n\n{sentence}", name="a.md")
    (share,) = (claim for claim in extract(article) if claim.kind == "share")
    measure = share.slots.measure
    assert (measure.head if measure else None) == noun
