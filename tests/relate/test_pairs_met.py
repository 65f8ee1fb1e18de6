"""Pairs that meet: claims of one story, each two once; a judge may ask for less."""

from __future__ import annotations

from factcheck.claim import Article, Claim
from factcheck.extract import extract
from factcheck.relate import Related, Verdict, relate
from factcheck.rule import pairs

PIER = (
    "Westmere pier reopens\n\nThe {year} fire at Westmere pier closed the Grand Hotel and the Gardens. "
    "Mayor Ann Lee said that Westmere pier lost its roof in {year}."
)
BAKERY = (
    "Prize for a bakery\n\nTom Hart of Haverleigh won the Golden Loaf in {year}. "
    "The Hart Bakery of Haverleigh opened its doors in {year}."
)


def related(*texts: str) -> Related:
    articles = [Article.from_text(text, name=f"{n}.md") for n, text in enumerate(texts)]
    claims: list[Claim] = [claim for article in articles for claim in extract(article)]
    return relate(claims, articles)


def met(graph: Related) -> set[tuple[str, str]]:
    return {(c.a.span.article, c.b.span.article) for c in graph.compared("period", "period", (), 0)}


def test_articles_of_one_story_meet_and_those_of_two_do_not() -> None:
    graph = related(PIER.format(year=2009), BAKERY.format(year=2010), PIER.format(year=2011))
    assert graph.story_of["0.md"] == graph.story_of["2.md"] != graph.story_of["1.md"]
    assert ("0.md", "2.md") in met(graph)
    assert not met(graph) & {("0.md", "1.md"), ("1.md", "2.md")}


def test_an_unrelated_article_changes_no_comparison() -> None:
    texts = [PIER.format(year=2009), PIER.format(year=2011)]
    alone = [(c.a.id, c.b.id, c.points) for c in related(*texts).compared("period", "period", (), 0)]
    beside = related(*texts, BAKERY.format(year=2010)).compared("period", "period", (), 0)
    assert [(c.a.id, c.b.id, c.points) for c in beside if "2.md" not in c.b.id] == alone


def test_a_selector_leaves_out_what_has_not_what_it_asks_for() -> None:
    graph = related(PIER.format(year=2009), PIER.format(year=2011))
    every = list(pairs("period", alike=(), enough=0).choose(graph))
    some = list(pairs("period", alike=(), enough=0, having=lambda c: "2009" in c.quote).choose(graph))
    assert some == [x for x in every if all("2009" in claim.quote for claim in x[0])]
    assert 0 < len(some) < len(every)


def test_what_a_selector_leaves_out_was_not_compared() -> None:
    graph = related(PIER.format(year=2009), PIER.format(year=2011))
    list(pairs("period", alike=(), enough=0, having=lambda c: "2010" in c.quote).choose(graph))
    assert graph.comparisons == 0


def test_a_selector_leaves_out_pairs_of_which_it_is_told_that_they_do_not_clash() -> None:
    graph = related(PIER.format(year=2009), PIER.format(year=2011))
    every = list(pairs("period", alike=(), enough=0).choose(graph))
    two_years = pairs("period", alike=(), enough=0, both=lambda a, b: a.quote != b.quote)
    assert list(two_years.choose(graph)) == [x for x in every if x[0][0].quote != x[0][1].quote] != every


def test_figures_of_two_sizes_are_not_taken_for_one_things() -> None:
    graph = related(
        "Westmere fire\n\nThe fire at Westmere mill closed 12 shops in the old harbour on Tuesday.\n\n"
        "The fire at Westmere mill closed 14 shops in the old harbour.\n\n"
        "The fire at Westmere mill closed 900 shops in the old harbour."
    )
    found = {(c.a.quote, c.b.quote): c for c in graph.compared("count", "count", ("measure",))}
    near, far = found["12 shops", "14 shops"], found["12 shops", "900 shops"]
    assert near.likely and near.points > 0
    assert not far.likely and far.verdict is Verdict.UNKNOWN and far.slot == "occasion"


#: Sixty towns that share no letters of a name.
TOWNS = [
    f"{head}{tail}"
    for head in ("Barr", "Cold", "Dunn", "Ems", "Fenn", "Gart")
    for tail in ("wick", "stone", "combe", "hurst", "leigh", "thorpe", "marsh", "ford", "mouth", "dale")
]


def of_town(town: str, surname: str) -> str:
    return (
        f"Prize in {town}\n\nSurveyor Anna {surname} of the {town} Harbour Trust won the {town} Medal. "
        f"The {town} Harbour Trust said that “the old sea wall of {town} had saved the whole lower quay”."
    )


def test_unrelated_articles_hide_no_name_and_no_quotation() -> None:
    first, last = of_town("Zeal", "Kovacs"), of_town("Zeal", "Kovach").replace("whole", "entire")
    graph = related(first, *(of_town(town, "Kovacs") for town in TOWNS), last)
    ends = ("0.md", f"{len(TOWNS) + 1}.md")
    assert graph.story_of[ends[0]] == graph.story_of[ends[1]]
    assert ends in {(x.a.span.article, x.b.span.article) for x in graph.likenesses("person")}
    assert ends in {(x.a.span.article, x.b.span.article) for x in graph.alignments}


def test_an_article_of_a_big_story_meets_the_next_ones_and_the_rest_is_told() -> None:
    graph = related(*(PIER.format(year=2009) for _ in range(60)))
    assert len(set(graph.story_of.values())) == 1
    slots = ("measure", "period")
    pairs_met = graph.compared("period", "period", slots)
    of_first = {c.b.span.article for c in pairs_met if c.a.span.article == "0.md"}
    assert len(of_first - {"0.md"}) == 50
    assert graph.not_compared["articles far apart in a big story"] > 0


def test_ages_that_stand_far_apart_in_a_big_story_are_told_too() -> None:
    text = "Peter Marlow, 40, was pulled from the Haverleigh ferry by its Skerry crew, police said."
    articles = [Article.from_text(text, name=f"{n:03}.txt") for n in range(60)]
    graph = relate([claim for article in articles for claim in extract(article)], articles)
    assert len(graph.by_story(graph.of_kind("age"))) == 1
    assert graph.not_compared["articles far apart in a big story"] == sum(range(1, 10))
