"""A headline's figure is borne out by the text below it, in any of the forms that headlines use."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Count
from factcheck.relate import Related
from factcheck.relate.headline import headline_claims, headline_support

DAY = dt.date(2019, 5, 2)


def gaps(headline: str, text: str, published: dt.date | None = DAY) -> list[str]:
    """The words of the headline's figures that the text does not bear out."""
    article = Article.from_text(f"{headline}\n\n{text}", name="a.md", published=published)
    related = Related([], [article])
    return [c.quote for c in headline_claims(related) if headline_support(c, related)]


BORNE_OUT = {
    "the same digits": ("12 hurt as pier gives way", "The pier gave way and 12 anglers were hurt."),
    "a word for digits": ("7 hurt as pier gives way", "Seven anglers were hurt when the pier gave way."),
    "K for thousands": ("Museum finds 45K letters", "The museum has found 45,000 letters in its attic."),
    "B for billions": ("Port bought for $2.7B", "The port was sold for $2.7 billion on Friday."),
    "an ordinal in words": ("Rovers win 4th cup", "It is the fourth cup that Rovers have won."),
    "a number after a name": ("Studio plans Night Ferry 4", "The studio plans a fourth Night Ferry film."),
    "an age with hyphens": ("Girl, 14, swims strait", "A 14-year-old girl has swum the strait."),
    "an age from a birthday": (
        "Potter dies at 92",
        "The potter has died on the eve of her 93rd birthday in Marl.",
    ),
    "a pair": ("2 sisters reopen mill", "A pair of sisters have reopened the mill."),
    "a decade": ("Bridge closed for 10 years", "The bridge has been closed for a decade."),
    "another unit of time": (
        "18 months for mill robber",
        "The mill robber was jailed for a year and a half.",
    ),
    "years since the year of an event": ("12 years on, ferry sails", "The ferry last sailed in 2007."),
    "years between two years": ("Mill closed for 9 years", "The mill closed in 1931 and reopened in 1940."),
    "the length of a stretch of days": (
        "Mill fair lasts 3 days",
        "The mill fair runs from 3 May to 5 May this year.",
    ),
    "a year some years before publication": ("1969 wreck found", "The wreck has lain there for 50 years."),
    "a short year": ("Bust from '74 found", "The bust vanished from the hall in 1974."),
    "this year": ("Best mill of 2019 named", "The best mill of the year has been named."),
    "a rounding": ("Inn for $900K", "The inn is on the market for $905,000."),
    "a place cut off": ("Mill share falls to 25%", "The mill's share of flour fell to 25.8 per cent."),
    "a round figure in full": ("Mill sells 2,000 loaves", "The mill sold 2,043 loaves."),
    "the exact figure of a hedged one": (
        "312 caught at race",
        "More than 300 runners were caught at the race.",
    ),
    "a sum": ("9 held after mill raid", "Police held five men and four women after the raid on the mill."),
    "a sum over two sentences": (
        "31 hurt on ferry",
        "Six people were badly hurt on the ferry. Another 25 were treated for bruises.",
    ),
    "one more who is named": ("5 dead at mill", "A gunman killed four people at the mill, then himself."),
    "one more of another kind": ("6 saved from river", "Five men and a woman were saved from the river."),
    "a difference": ("Mill's $400m revision", "The mill made $512m, not the $910m it had reported."),
    "half of it": ("Mill wants next $90m", "The mill asked for the second half of the $180 million loan."),
    "the days between two dates": (
        "In 30 days, mill grinds record",
        "The mill ground day and night between Mar 3, 2014, and Apr 1, 2014.",
    ),
    "a share": ("Mill cuts prices 40%", "The mill has cut its price from $50 to $30 a sack."),
    "so much for each": ("Mill pays $6K", "The mill gave the three widows $2,000 each."),
    "its own list": ("7 things to see at the mill", "The mill has wheels and 40 sorts of flour."),
    "those that are listed": ("5 millers who sing", "These millers of the valley have a second trade."),
    "round the clock": ("Mill open 24/7", "The mill will not close any more."),
    "a vague number": ("Dozens held at mill", "Several people were held at the mill."),
    "two who are named": ("2 hurt at mill", "A miller and a carter were hurt at the mill."),
    "a clock for a clock": ("Bells ring at 9:12am", "The bells rang at 9:12am at the mill."),
    "one for an article": ("1 hurt at mill", "A man was hurt at the mill."),
    "a score that the text does not tell": ("Orrin 14-31 Marl", "Marl beat Orrin after leading 6-5."),
    "a side with a player off": ("10-man Rovers lose", "Rovers lost after Hale was sent off."),
    "the name of a station": ("Mill burns-WXYZ News 12", "The mill burnt down last night."),
    "another page's text": ("6 hurt in Marl ferry fire", "Thank you for registering! Sign in to get alerts."),
    "a year without a day of publication": ("Cup 2016: Orrin win", "Orrin won the cup again."),
}


@pytest.mark.parametrize(("headline", "text"), BORNE_OUT.values(), ids=BORNE_OUT)
def test_borne_out(headline: str, text: str) -> None:
    published = None if "Cup 2016" in headline else DAY
    assert gaps(headline, text, published) == []


NOT_BORNE_OUT = {
    "another count": ("15 hurt as pier gives way", "The pier gave way and 12 anglers were hurt.", ["15"]),
    "another age": ("Girl, 17, swims strait", "A 14-year-old girl has swum the strait.", ["17"]),
    "another magnitude": ("Port bought for $2.7B", "The port was sold for $2.7 million.", ["$2.7B"]),
    "the same number of another thing": (
        "Boy lost for 4 days",
        "The boy, one of four children, was lost for three days.",
        ["4"],
    ),
    "the time of day": ("8 shot in Orrin", "Five were shot in Orrin at 8:56 PM on Sunday.", ["8"]),
    "a street": ("9 shot in Orrin", "Five were shot in Orrin near 9th Street.", ["9"]),
    "the name of a station in the text": ("6 shot in Orrin", "Five were shot, WXYZ6 in Orrin said.", ["6"]),
    "a length that is near": ("Rovers end 120-year wait", "Rovers have ended a 118-year wait.", ["120"]),
    "a sum of different things": (
        "34 campers struck",
        "Lightning struck 30 campers and four teachers.",
        ["34"],
    ),
    "figures far apart": (
        "17 hurt in Marl",
        "Nine were hurt in Marl. The council met. It rose early. In spring there were eight floods.",
        ["17"],
    ),
    "a number in words, counted otherwise": (
        "Six bold plans for piers",
        "Here are five bold plans for the piers of the coast.",
        ["Six"],
    ),
    "a year": ("Man missing since 2003 found", "The man had been missing since 2006.", ["2003"]),
    "only one of two": ("7 dead, 20 hurt in storm", "Five died and 20 were hurt in the storm.", ["7"]),
    "a score with a number in common": ("Orrin win 7-0", "Orrin won 5-0.", ["7"]),
}


@pytest.mark.parametrize(("headline", "text", "words"), NOT_BORNE_OUT.values(), ids=NOT_BORNE_OUT)
def test_not_borne_out(headline: str, text: str, words: list[str]) -> None:
    found = gaps(headline, text)
    assert [w.strip("$B") for w in found] == [w.strip("$B") for w in words]


def test_the_gap_names_the_figure_most_like_it() -> None:
    article = Article.from_text(
        "5 teenagers held after break-in\n\nPolice held three teenagers after 40 calls on Sunday.",
        name="a.md",
    )
    related = Related([], [article])
    (claim,) = headline_claims(related)
    assert isinstance(claim, Count) and claim.quote == "5"
    gap = headline_support(claim, related)
    assert gap is not None and gap.nearest is not None
    assert gap.nearest.quote == "three"


FORMS = [
    "{} hurt as pier gives way",
    "Pier gives way, {} hurt",
    "Man, {}, saved from pier",
    "Pier: {}-day search",
]


class TestLaws:
    @given(number=st.integers(2, 10**6), form=st.sampled_from(FORMS))
    def test_a_figure_copied_from_the_text_is_borne_out(self, number: int, form: str) -> None:
        assert gaps(form.format(number), f"At the pier it was {number}, the coroner said.") == []

    @given(number=st.integers(2, 10**6), headline=st.booleans())
    def test_thousands_may_be_parted_by_commas_on_either_side(self, number: int, headline: bool) -> None:
        plain, parted = f"{number}", f"{number:,}"
        if headline:
            plain, parted = parted, plain
        assert gaps(f"{plain} gulls at pier", f"At the pier {parted} gulls were counted.") == []

    @given(number=st.integers(10_000, 10**6))
    def test_a_figure_rounded_to_thousands_is_borne_out(self, number: int) -> None:
        rounded = f"{(number + 500) // 1000}K"
        assert gaps(f"${rounded} for pier", f"The pier will cost ${number:,} in all.") == []

    @given(a=st.integers(2, 400), b=st.integers(2, 400))
    def test_a_sum_of_two_that_are_joined_is_borne_out(self, a: int, b: int) -> None:
        assert gaps(f"{a + b} saved from pier", f"Boats took off {a} men and {b} women at the pier.") == []

    @given(number=st.integers(20, 400), factor=st.integers(2, 9))
    def test_a_multiple_is_not_borne_out(self, number: int, factor: int) -> None:
        headline = f"{number * factor} gulls at pier"
        assert gaps(headline, f"At the pier {number} gulls were counted.") == [str(number * factor)]


def test_the_figure_shown_is_that_of_the_sentence_which_the_headline_sums_up() -> None:
    article = Article.from_text(
        "Ferry line keeps Aune fare at £4.75\n\nA pot of tea is £5.\n\n"
        "The line has kept the fare for the Aune ferry at £2.75 for a third year.",
        name="a.md",
        published=DAY,
    )
    related = Related([], [article])
    (claim,) = headline_claims(related)
    gap = headline_support(claim, related)
    assert gap is not None
    assert gap.nearest is not None
    assert gap.nearest.quote == "2.75"
