"""Shares of a base: what a share is of, the count that it is tied to, and what befell that part."""

from __future__ import annotations

import pytest

from factcheck.claim import Article, Claim, Count, LinkKind, Share
from factcheck.extract import extract


def claims(body: str) -> list[Claim]:
    return extract(Article.from_text(f"News\n\n{body}", name="a.md"))


def share(body: str) -> Share:
    """The last share of an article with this body."""
    return [c for c in claims(body) if isinstance(c, Share)][-1]


def base(body: str) -> str | None:
    """The words of the count that the last share is tied to."""
    ties = [tie for tie in share(body).links if tie.kind is LinkKind.SHARE_OF]
    return next((c.quote for c in claims(body) for tie in ties if c.id == tie.target), None)


@pytest.mark.parametrize(
    ("body", "whole", "act"),
    [
        pytest.param("Almost a third of the 750 permits were refused.", "750 permits", "refuse", id="of the"),
        pytest.param("Of the 750 permits, a third were refused.", "750 permits", "refuse", id="before it"),
        pytest.param(
            "A third of the 750 guests who came backed a ban.", "750 guests", "back", id="behind a clause"
        ),
        pytest.param("Wardens upheld a fifth of the 40 bans.", "40 bans", "uphold", id="as an object"),
        pytest.param("There were 40 bans. A fifth of them were upheld.", "40 bans", "uphold", id="of them"),
        pytest.param("It set 40 bans, a fifth of which were upheld.", "40 bans", "uphold", id="of which"),
        pytest.param("Of 40 bans, 12 were upheld, or 30 per cent.", "40 bans", "uphold", id="in other words"),
        pytest.param("It had 46 dogs, of which nine, or 20 per cent, were sold.", "46 dogs", None, id="or"),
        pytest.param(
            "Of 46 dogs nine were sold. That is a fifth of the 46 dogs.", "46 dogs", "sell", id="that is"
        ),
        pytest.param("Nine of 46 dogs (20 per cent) were sold.", "46 dogs", "sell", id="in brackets"),
        pytest.param(
            "It heard 40 appeals and upheld a fifth of the appeals.", "40 appeals", "uphold", id="named again"
        ),
        pytest.param(
            "The board set 40 bans in 2020. It said 62 per cent of the 40 were lifted.",
            "40",
            "lift",
            id="the bare number again",
        ),
        pytest.param(
            "About half of the 46 guards killed were men.", "46 guards", None, id="what the whole did"
        ),
    ],
)
def test_a_share_is_tied_to_its_base(body: str, whole: str, act: str | None) -> None:
    measure = share(body).slots.measure
    assert base(body) == whole
    assert measure is not None
    assert measure.predicate == act


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("There were 40 bans and 12 fines. A fifth of them were lifted.", id="two counts"),
        pytest.param("The firm bought 40 vans and sold 12 per cent of those that were old.", id="those that"),
        pytest.param("A fifth of the bans were lifted. There were 40 fines.", id="another noun"),
        pytest.param(
            "There were 40 bans. A fifth of them were lifted. Of these, 40 per cent led to pay.", id="a share"
        ),
    ],
)
def test_a_share_of_something_else_is_not_tied(body: str) -> None:
    assert base(body) is None


def test_the_base_hands_down_its_place_and_period() -> None:
    slots = share("There were 40 bans in Kent in 2020. A fifth of them were lifted.").slots
    assert slots.place == "Kent"
    assert slots.period is not None
    assert slots.period.describe() == "2020"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Wardens upheld 310 bans.", id="actively"),
        pytest.param("Some 310 bans were upheld.", id="passively"),
        pytest.param("In all 310 bans were upheld.", id="in all"),
        pytest.param("Of the 750 bans, 310 were upheld.", id="as a part"),
        pytest.param("Of the 750 bans, 40 were lifted and the rest, 310, were upheld.", id="the rest"),
        pytest.param("Some 310 of the 750 bans were upheld.", id="before its whole"),
    ],
)
def test_an_act_is_one_in_every_voice(body: str) -> None:
    found = [c for c in claims(body) if isinstance(c, Count) and "310" in c.quote]
    assert found[0].slots.measure is not None
    assert (found[0].slots.measure.head, found[0].slots.measure.predicate) == ("ban", "uphold")
