"""What a figure counts: its noun, what befell those counted, its place and time, and its whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Claim, Count, How, Modality, Money, Share, Tier
from factcheck.claim.slots import stated
from factcheck.extract import extract

_KINDS = (Count, Share, Money)


def claims(body: str, headline: str = "News from the council") -> list[Claim]:
    """The figures of an article with this body."""
    article = Article.from_text(f"{headline}\n\n{body}", name="a.md")
    return [c for c in extract(article) if isinstance(c, _KINDS) and c.span.start > len(headline)]


def figure(body: str, words: str) -> Claim:
    """The claim whose words begin with these."""
    found = [c for c in claims(body) if c.quote.startswith(words)]
    assert found, f"nothing is counted by {words!r}: {[c.quote for c in claims(body)]}"
    return found[0]


def head(claim: Claim) -> str | None:
    return claim.slots.measure.head if claim.slots.measure else None


def how(claim: Claim, slot: str) -> How | None:
    return next((f.how for f in claim.found if f.slot == slot), None)


def test_a_mother_of_three_is_one() -> None:
    assert claims("A mother of three was killed in Mill Lane.") == []


class TestNoun:
    @pytest.mark.parametrize(
        ("body", "words", "noun"),
        [
            pytest.param("At least 60 bakers were fined.", "At least 60", "baker", id="straight behind"),
            pytest.param("Some 900 died in the flood.", "Some 900", "people", id="those who died are people"),
            pytest.param("The fire left 12 dead.", "12", "people", id="12 dead"),
            pytest.param(
                "The storm killed 14 sailors and 30 were hurt.",
                "30",
                "sailor",
                id="the noun of the count before",
            ),
            pytest.param(
                "Marl has a population of 12,000.", "12,000", "population", id="what there is one of"
            ),
            pytest.param(
                "They closed fifteen (15) libraries.", "fifteen", "library", id="digits in brackets behind it"
            ),
            pytest.param("The toll currently is 715.", "715", "toll", id="a subject and is"),
            pytest.param(
                "The number of tenants rose by a tenth to 1,340.",
                "1,340",
                "tenant",
                id="the number of …, risen to",
            ),
            pytest.param(
                "Shops sold 900 lamps, up from 640.", "640", "lamp", id="what it rose from is the same thing"
            ),
            pytest.param(
                "The office logged 40 claims of theft, nearly 20 of arson and six of assault.",
                "nearly 20",
                "claim",
                id="another kind of the same",
            ),
            pytest.param(
                "The council spent £6m on school meals.", "£6m", "meal", id="what a sum was spent on"
            ),
            pytest.param("The council was fined £6,000.", "£6,000", "fine", id="what the verb names"),
            pytest.param(
                "The blaze injured six late on Saturday.", "six", "people", id="those who were hurt"
            ),
            pytest.param("Clubs owe £9m in fines.", "£9m", "fine", id="a sum in something"),
            pytest.param("Rents rose by 9% in a year.", "9%", "rent", id="what rose by a share"),
            pytest.param("A 9% rise in rents was announced.", "9%", "rent", id="a rise in something"),
            pytest.param("The mill has a jobless rate of 9%.", "9%", "rate", id="the rate that a share is"),
            pytest.param("It kept a 9% harbour levy.", "9%", "levy", id="the levy that a share is"),
            pytest.param("About 12% of the pupils were absent.", "About 12%", "pupil", id="a share of"),
            pytest.param(
                "Nearly 40% (11 towns) gave no reason.",
                "Nearly 40%",
                "town",
                id="a share with its count in brackets",
            ),
            pytest.param(
                "The dock held 40 boats in March. In June, 52 were moored there. In all, 52 were painted.",
                "52",
                None,
                id="nothing where nothing tells",
            ),
        ],
    )
    def test_is(self, body: str, words: str, noun: str | None) -> None:
        if noun is None:
            assert not [c for c in claims(body) if c.quote.startswith(words) and c.tier is Tier.EXPLICIT]
        else:
            assert head(figure(body, words)) == noun

    def test_of_a_subject_left_out_is_a_weak_reading(self) -> None:
        claim = figure("The panel heard 30 appeals last spring. Twelve were upheld.", "Twelve")
        assert (head(claim), claim.tier) == ("appeal", Tier.WEAK)
        assert how(claim, "measure") is How.INHERITED

    def test_a_year_behind_the_figure_is_not_counted(self) -> None:
        assert head(figure("Sales rose to 1,340 last year.", "1,340")) != "year"

    def test_two_nouns_joined_by_as_well_as_are_two_counts(self) -> None:
        body = "The blast hurt 12 leaders as well as 128 others."
        assert [head(c) for c in claims(body)] == ["leader", "others"]


class TestPredicate:
    @pytest.mark.parametrize(
        ("body", "words", "act"),
        [
            pytest.param("Four tenants were evicted.", "Four", "evict", id="a passive"),
            pytest.param(
                "A landslide struck the pass, killing about 60 people.", "about 60", "kill", id="killing"
            ),
            pytest.param(
                "Seven guards - five men and two women - were accused.",
                "Seven",
                "accuse",
                id="behind a remark",
            ),
            pytest.param("So far 80 have been confirmed killed.", "80", "kill", id="confirmed killed"),
            pytest.param("There are 43 councils in the region.", "43", "exist", id="there are"),
            pytest.param(
                "Figures obtained by a charity from 31 councils show a rise.", "31", "respond", id="data from"
            ),
            pytest.param(
                "Marlow shot four men who were gathered outside an inn.",
                "four",
                "shoot",
                id="before those whom a clause tells of",
            ),
            pytest.param(
                "It ended with Marlow shooting five people outside an inn.", "five", "shoot", id="shooting"
            ),
            pytest.param("Some 82 geese and ducks were ringed.", "Some 82", "ring", id="with others joined"),
        ],
    )
    def test_is(self, body: str, words: str, act: str) -> None:
        measure = figure(body, words).slots.measure
        assert measure is not None and measure.predicate == act

    def test_opening_matches_is_no_act(self) -> None:
        measure = figure("Penn misses the opening two matches against Westmere.", "two").slots.measure
        assert measure is not None and measure.predicate is None


class TestPlace:
    @pytest.mark.parametrize(
        ("body", "words", "place"),
        [
            pytest.param("Nine shops closed in Leeds.", "Nine", "Leeds", id="in the sentence"),
            pytest.param(
                "The flood killed 72 people, including 30 in Penrith and 22 in Kendal.",
                "22",
                "Kendal",
                id="each its own",
            ),
            pytest.param(
                "Ten claims were made against Cumbria Police officers.",
                "Ten",
                "Cumbria",
                id="that of those concerned",
            ),
            pytest.param(
                "In Harrowmere district, 52 were killed.", "52", "Harrowmere", id="named a district"
            ),
            pytest.param(
                "The worst hit town was Harrowmere, where 110 died.",
                "110",
                "Harrowmere",
                id="where somebody died",
            ),
        ],
    )
    def test_is_stated(self, body: str, words: str, place: str) -> None:
        claim = figure(body, words)
        assert claim.slots.place == place
        assert stated(claim, "place")

    def test_is_inherited_from_the_sentence_before(self) -> None:
        claim = figure("Nine shops closed in Leeds. Another 14 pubs are empty.", "14")
        assert claim.slots.place == "Leeds"
        assert how(claim, "place") is How.INHERITED
        assert not stated(claim, "place")

    def test_of_a_body_is_no_statement(self) -> None:
        claim = figure("Lambeth Council cut 40 jobs.", "40")
        assert claim.slots.place == "Lambeth"
        assert not stated(claim, "place")

    @pytest.mark.parametrize(
        ("body", "words"),
        [
            pytest.param("The two nuns waited for the flight to Leeds.", "two", id="where a flight goes"),
            pytest.param("Six children came, with a girl from Leeds.", "Six", id="where somebody is from"),
            pytest.param("The weather office in Leeds says 48 roads are shut.", "48", id="who tells of it"),
        ],
    )
    def test_beside_the_figure_may_be_anothers(self, body: str, words: str) -> None:
        assert not stated(figure(body, words), "place")

    def test_of_the_government_that_tells_is_behind_every_other(self) -> None:
        claim = figure("It fell on Harrowmere, where England's government confirmed 14 deaths.", "14")
        assert claim.slots.place == "Harrowmere"

    def test_of_another_part_of_a_list_is_not_taken(self) -> None:
        claim = figure("The flood killed 72 people, including 30 in Penrith.", "72")
        assert claim.slots.place is None

    @pytest.mark.parametrize(
        "body",
        [
            "The keeper fired five shots at Fabian Petty, 13, before the boat turned.",
            "He stood in court Saturday, where five wardens gave evidence.",
        ],
        ids=["a person who was shot at", "a day before where"],
    )
    def test_is_no_name_of_something_else(self, body: str) -> None:
        claim = figure(f"{body} Fabian Petty was not hurt.", "five")
        assert claim.slots.place is None


class TestPeriod:
    @pytest.mark.parametrize(
        ("body", "words", "period"),
        [
            pytest.param(
                "Nine shops closed between 2016 and 2020.", "Nine", "between 2016 and 2020", id="behind"
            ),
            pytest.param(
                "Between 2016 and 2020 nine shops closed.", "nine", "Between 2016 and 2020", id="opening"
            ),
            pytest.param(
                "Sales rose from 1,263 in 2014 to 1,622 in 2016.", "1,622", "2016", id="the nearer of two"
            ),
        ],
    )
    def test_is_stated(self, body: str, words: str, period: str) -> None:
        claim = figure(body, words)
        assert claim.slots.period is not None and claim.slots.period.printed.lower() in period.lower()
        assert stated(claim, "period")

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param("The board fined nine shops, officials said Monday.", id="said"),
            pytest.param("New figures released on 4 May 2021 show that nine shops closed.", id="released"),
            pytest.param("It is the largest sale since 2013, with nine shops gone.", id="the most since"),
        ],
    )
    def test_of_telling_or_comparing_is_not_taken(self, body: str) -> None:
        assert figure(body, "nine").slots.period is None

    def test_is_inherited_from_the_sentence_before(self) -> None:
        claim = figure("Nine shops closed between 2016 and 2020. Some 14 pubs are empty.", "Some 14")
        assert claim.slots.period is not None
        assert how(claim, "period") is How.INHERITED

    def test_of_a_former_figure_is_not_inherited(self) -> None:
        claim = figure("Nine shops closed in 2020. Sales fell to 40 lamps from 60 lamps.", "60")
        assert claim.slots.modality is Modality.FORMER
        assert claim.slots.period is None

    def test_data_from_some_councils_is_no_figure_of_before(self) -> None:
        assert figure("Figures obtained from 31 councils show a rise.", "31").slots.modality is Modality.SAID

    @pytest.mark.parametrize(
        ("body", "words"),
        [
            pytest.param("He had been told to work his four dogs.", "four", id="what was told before"),
            pytest.param("Earlier this year the mill hired 40 clerks.", "40", id="earlier this year"),
            pytest.param("The cook who once fed kings has 12 ovens.", "12", id="once, of something else"),
        ],
    )
    def test_a_time_before_is_not_that_of_the_figure(self, body: str, words: str) -> None:
        assert figure(body, words).slots.modality is Modality.SAID

    def test_what_is_put_another_way_stays_planned(self) -> None:
        planned = figure("We will go over by around 10 per cent, which is about £40m in all.", "about £40m")
        assert planned.slots.modality is Modality.PLANNED

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param("There had been 40 fires.", id="had been"),
            pytest.param("The inn once had 40 rooms.", id="once"),
            pytest.param("Police earlier said 40 were hurt.", id="said earlier"),
        ],
    )
    def test_one_of_before_is_told_apart(self, body: str) -> None:
        assert figure(body, "40").slots.modality is Modality.FORMER


class TestParts:
    @pytest.mark.parametrize(
        ("body", "exhaustive"),
        [
            pytest.param("Six people, four men and two women, were hurt.", True, id="between commas"),
            pytest.param(
                "Police say six people — four men and two women — were hurt.", True, id="between dashes"
            ),
            pytest.param(
                "He hired six guards for the fair, four armed and two unarmed.", True, id="adjectives alone"
            ),
            pytest.param("Six people (four men and two women) were hurt.", True, id="in brackets"),
            pytest.param("Six people were hurt, including four men and two women.", False, id="including"),
            pytest.param(
                "Six seats are open, with four held by Greens and two by Liberals.", False, id="with"
            ),
            pytest.param(
                "Of the six people hurt, four were cleared and two were fined.", False, id="of the six"
            ),
            pytest.param(
                "It treated six people, four of whom were burned and two who were cut.", False, id="of whom"
            ),
        ],
    )
    def test_are_linked_to_their_total(self, body: str, exhaustive: bool) -> None:
        total, *parts = [c for c in claims(body) if isinstance(c, Count)]
        assert total.value.low == 6
        assert [p.value.low for p in parts] == [4, 2]
        assert [[tie.target for tie in p.links] for p in parts] == [[total.id], [total.id]]
        assert {tie.exhaustive for p in parts for tie in p.links} == {exhaustive}

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param("The line has six ships, four barges and two ferries.", id="a list of three kinds"),
            pytest.param(
                "They cast six votes for Shaw, four for Bell and two for Cole.", id="a list of three results"
            ),
            pytest.param(
                "The crash hurt six officers, and four shops and two cars burned.", id="two clauses"
            ),
            pytest.param(
                "Six people were hurt when four lorries and two cars collided.", id="what hurt them"
            ),
        ],
    )
    def test_of_a_list_have_no_total(self, body: str) -> None:
        assert [tie for c in claims(body) for tie in c.links] == []

    @pytest.mark.parametrize(
        "last", ["the remaining 34 were cleared", "the rest, 34, were cleared", "the other 34 were cleared"]
    )
    def test_are_all_where_the_rest_is_told(self, last: str) -> None:
        parts = claims(f"Of the 46 wardens, nine were fined, three were warned and {last}.")[1:]
        assert any(tie.exhaustive for tie in parts[-1].links)

    @pytest.mark.parametrize("body", ["31 of the 43 councils replied.", "31 councils (out of 43) replied."])
    def test_of_a_printed_whole_go_back_to_it(self, body: str) -> None:
        part, whole = claims(body)
        assert [tie.target for tie in part.links] == [whole.id]
        assert head(part) == head(whole) == "council"

    def test_of_these_go_back_to_the_count_before(self) -> None:
        whole, *parts = claims("The board heard 29 appeals. Of these, 27 were dropped and two were lost.")
        assert {tie.target for p in parts for tie in p.links} == {whole.id}
        assert {head(p) for p in parts} == {"appeal"}

    def test_some_of_a_noun_named_before_are_no_part_of_the_last_count(self) -> None:
        body = "Counting four casinos that closed, sales fell. Sales are up at five of the casinos."
        assert figure(body, "five").links == ()


class TestAllAnswered:
    @pytest.mark.parametrize(
        ("body", "quote", "noun"),
        [
            pytest.param("All councils responded to the survey.", "All councils", "council", id="responded"),
            pytest.param("All of the boards have replied.", "All of the boards", "board", id="all of the"),
            pytest.param(
                "Every school in the county answered.", "Every school in the county", "school", id="every"
            ),
        ],
    )
    def test_is_a_whole_share(self, body: str, quote: str, noun: str) -> None:
        share = figure(body, quote)
        assert isinstance(share, Share) and share.value.low == 100 and share.value.exact
        assert share.quote == quote
        assert share.slots.measure is not None
        assert (share.slots.measure.head, share.slots.measure.predicate) == (noun, "respond")

    @pytest.mark.parametrize(
        "body", ["All of it was lost, the council responded.", "Some councils responded.", "All is well."]
    )
    def test_is_not_read_elsewhere(self, body: str) -> None:
        assert claims(body) == []


_WORDS = st.sampled_from(
    """Six ten 750 £6m 9% 31 people men councils claims killed were hurt of the of these in Leeds
    including with two women , — . ( ) and rose from to by between 2016 2020 said Monday all responded No
    1.2 million""".split()
)


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_every_claim_quotes_the_text_and_links_to_a_claim(body: str) -> None:
    text = f"Headline\n\n{body}"
    article = Article.from_text(text, name="a.md")
    found = extract(article)
    ids = {c.id for c in found}
    for claim in found:
        assert article.text[claim.span.start : claim.span.end] == claim.quote
        assert all(tie.target in ids and tie.target != claim.id for tie in claim.links)
    assert found == extract(Article.from_text(text, name="a.md"))


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_the_figures_of_an_article_are_in_order(body: str) -> None:
    starts = [c.span.start for c in claims(body)]
    assert all(a <= b for a, b in pairwise(starts))
