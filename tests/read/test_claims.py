"""Claim files: short and full form, the place of every quote, errors with file, line and field."""

from __future__ import annotations

import datetime as dt
import json
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.claim import Claim, Measure, Part
from factcheck.read import QuotedArticle, Read, read, write_claims
from factcheck.value import Bounds

ARTICLE = """Nine crews sent to mill fire

Nine crews fought a fire at a “disused” mill in Oakdale on Tuesday night. At least 31
homes were cleared, and 31 people slept in a hall.

“We did all that we could,” said Mary Dale, who owns the mill.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mill.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def read_as(folder: Path, text: str, name: str = "claims.yaml") -> Read:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read([path])


def one(folder: Path, fields: str) -> Claim:
    """The claim that one short entry states of an article that is not at hand."""
    found = read_as(folder, f"claims:\n- {{article: none.txt, {fields}}}")
    assert [str(e) for e in found.errors] == []
    return found.claims[0]


@pytest.mark.parametrize(
    ("fields", "given", "surname"),
    [
        ("quote: Ann Cole", "Ann", "Cole"),
        ("quote: Ann Marie Cole", "Ann Marie", "Cole"),
        ("quote: Piet van der Berg", "Piet", "van der Berg"),
        ("quote: Cole", None, None),
        ("quote: Ann Cole Smith, given: Ann, surname: Cole Smith", "Ann", "Cole Smith"),
    ],
)
def test_a_name_is_split_unless_its_parts_are_given(
    folder: Path, fields: str, given: str | None, surname: str | None
) -> None:
    person = one(folder, f"kind: person, {fields}")
    assert (person.given, person.surname) == (given, surname)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("fields", "bounds"),
    [
        ("kind: count, quote: 31 forces, value: 31", Bounds.exactly(31, "31")),
        ("kind: count, quote: many, value: 5.30", Bounds.exactly("5.3")),
        ("kind: count, quote: many, value: '1,200'", Bounds.exactly(1200)),
        ("kind: count, quote: many, value: {low: 24, high: 99}", Bounds(Fraction(24), Fraction(99))),
        ("kind: count, quote: many, value: 24..99", Bounds(Fraction(24), Fraction(99))),
        ("kind: count, quote: many, value: '>750..'", Bounds(Fraction(750), low_open=True)),
        (
            "kind: count, quote: many, value: 1.5..<2.5",
            Bounds(Fraction(3, 2), Fraction(5, 2), high_open=True),
        ),
    ],
)
def test_a_value_is_a_number_an_interval_or_its_ends(folder: Path, fields: str, bounds: Bounds) -> None:
    assert one(folder, fields).value == bounds  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("fields", "described"),
    [
        ("kind: count, quote: at least 750 claims", "at least 750"),
        ("kind: count, quote: claims, value: at least 750", "at least 750"),
        ("kind: share, quote: one in five", "exactly 20"),
        ("kind: money, quote: cost 12 pounds, value: £12", "exactly 12"),
        ("kind: quantity, quote: a walk of ten miles", "exactly 10"),
        ("kind: age, quote: '33-year-old Ms Reed'", "exactly 33"),
        ("kind: period, quote: that time, value: 2016-2020", "2016 to 2020"),
        ("kind: period, quote: that time, value: {first: 2016, last: 2020}", "2016 to 2020"),
        ("kind: period, quote: that time, value: {first: 2016-02, last: 2016-03}", "2016-02 to 2016-03"),
        ("kind: period, quote: between 2016 and 2020", "2016 to 2020"),
    ],
)
def test_a_phrase_is_read_as_an_article_prints_it(folder: Path, fields: str, described: str) -> None:
    assert one(folder, fields).value.describe() == described  # type: ignore[union-attr]


def test_unit_and_currency_come_from_the_phrase(folder: Path) -> None:
    assert one(folder, "kind: money, quote: it cost £12").currency == "GBP"  # type: ignore[union-attr]
    assert one(folder, "kind: quantity, quote: ten miles off").unit == "mile"  # type: ignore[union-attr]
    assert one(folder, "kind: share, quote: rose by 5, value: 5 percentage points").points  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("phrase", "measure"),
    [
        ("sexual assault claims", Measure("claim", ("assault", "sexual"), None, "sexual assault claims")),
        (
            "claims of sexual assault",
            Measure("claim", ("assault", "sexual"), None, "claims of sexual assault"),
        ),
        ("police forces (responded)", Measure("force", ("police",), "respond", "police forces")),
        ("{head: claim, modifiers: [a, b], predicate: make}", Measure("claim", ("a", "b"), "make")),
    ],
)
def test_a_measure_is_a_noun_phrase(folder: Path, phrase: str, measure: Measure) -> None:
    assert one(folder, f"kind: count, quote: ten, value: 10, measure: {phrase}").slots.measure == measure


def test_the_other_kinds_have_their_own_fields(folder: Path) -> None:
    person = one(folder, "kind: person, quote: Ann Cole, role: chief officer, said_by: the Post")
    assert (person.name, person.role, person.said_by) == ("Ann Cole", "chief officer", "the Post")  # type: ignore[union-attr]
    quote = one(folder, "kind: quote, quote: '“We did”', speaker: Ann Cole")
    assert (quote.words, quote.speaker) == ("We did", "Ann Cole")  # type: ignore[union-attr]
    day = one(folder, "kind: date, quote: that day, value: 2021-10-12, weekday: Tuesday, as_of: 2021-10-13")
    assert (day.value, day.weekday) == (dt.date(2021, 10, 12), 1)  # type: ignore[union-attr]
    assert day.slots.as_of == dt.date(2021, 10, 13)
    change = one(folder, "kind: change, quote: fell, direction: down, by: 12 per cent, after: 30")
    assert (change.direction, change.unit, change.after) == (-1, "percent", Bounds.exactly(30))  # type: ignore[union-attr]
    change = one(
        folder, "kind: change, quote: fell, direction: down, by: 12 per cent, since: 2023, per: year"
    )
    assert change.since is not None  # type: ignore[union-attr]
    assert (change.since.describe(), change.slots.per) == ("2023", "year")  # type: ignore[union-attr]


def test_words_that_yaml_takes_for_something_else_stay_words(folder: Path) -> None:
    claim = one(
        folder, "kind: count, quote: no officer, value: 0, place: no, occasion: 2021-10-12, population: 010"
    )
    slots = claim.slots
    assert (slots.place, slots.occasion, slots.population) == ("no", "2021-10-12", "010")


def test_a_quote_is_found_in_its_article_in_any_printed_form(folder: Path) -> None:
    found = read_as(
        folder,
        """
- {kind: place, article: mill.txt, quote: 'a "disused" mill'}
- {kind: count, article: mill.txt, quote: At least 31 homes}
- {kind: count, article: mill.txt, quote: '31', context: 31 people slept, value: 31}
- {kind: count, article: mill.txt, quote: '31', nth: 2, value: 31}
- {kind: count, article: mill.txt, quote: Nine crews, value: 9}
""",
    )
    assert found.errors == ()
    assert [c.quote for c in found.claims] == [
        "a “disused” mill",
        "At least 31\nhomes",
        "31",
        "31",
        "Nine crews",
    ]
    assert all(ARTICLE[c.span.start : c.span.end] == c.quote for c in found.claims)
    assert found.claims[2].span == found.claims[3].span
    assert found.claims[1].span.sentence == "At least 31\nhomes were cleared, and 31 people slept in a hall."
    assert found.claims[4].span.part is Part.HEADLINE


def test_a_quote_is_made_of_whole_words(folder: Path) -> None:
    found = read_as(folder, "- {kind: count, article: mill.txt, quote: '1 people', value: 1}")
    assert "quote: not in" in str(found.errors[0])


def test_an_article_is_looked_for_beside_the_claim_file_and_among_those_read(folder: Path) -> None:
    text = "- {kind: place, article: mill.txt, quote: Oakdale}"
    alone = read_as(folder, text)
    assert alone.claims[0].span.article == (folder / "mill.txt").as_posix()
    (behind,) = alone.articles
    assert behind.text == ARTICLE and isinstance(behind, QuotedArticle)
    together = read([folder])
    assert together.claims == alone.claims
    assert [isinstance(a, QuotedArticle) for a in together.articles] == [False]


def test_a_claim_stands_alone_where_its_article_is_not_at_hand(folder: Path) -> None:
    found = read_as(
        folder,
        """
articles:
- {name: lost.txt, published: 2021-03-04, outlet: The Post}
claims:
- {kind: count, article: lost.txt, quote: ten crews, sentence: 'In all, ten crews came.', value: 10}
- {kind: count, article: lost.txt, quote: six cars, value: 6}
""",
    )
    first, second = (c.span for c in found.claims)
    assert (first.before, first.after) == ("In all, ", " came.")
    assert not first.overlaps(second) and first.end < second.start
    assert [(a.name, a.outlet, a.text) for a in found.articles] == [("lost.txt", "The Post", "")]


def test_a_claim_file_fills_what_the_article_does_not_say(folder: Path) -> None:
    (folder / "about.yaml").write_text("articles: [{name: mill.txt, published: 2021-03-04, headline: X}]")
    (article,) = read([folder]).articles
    assert article.published == dt.date(2021, 3, 4)
    assert article.headline == "Nine crews sent to mill fire"


def test_full_claims_follow_their_words_when_the_article_has_moved(folder: Path) -> None:
    before = read_as(folder, "- {kind: quote, article: mill.txt, quote: '“We did all that we could,”'}")
    write_claims(before.claims, before.articles, folder / "claims.yaml")
    (folder / "mill.txt").write_text("Updated at noon.\n\n" + ARTICLE, encoding="utf-8")
    after = read([folder / "claims.yaml"])
    assert after.errors == ()
    assert after.claims[0].span.start == before.claims[0].span.start + 18
    (folder / "mill.txt").write_text("Something else.\n", encoding="utf-8")
    gone = read([folder / "claims.yaml"])
    assert gone.claims == () and "claim 1: span.quote: not in" in str(gone.errors[0])


GOOD = "kind: count, article: mill.txt, quote: Nine crews, value: 9"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{kind: cuont, quote: x}", "claim 1: kind: 'cuont' is no kind of claim; did you mean 'count'?"),
        ("{article: mill.txt, quote: x}", "claim 1: kind: missing; one of count, share"),
        ("{kind: count, article: mill.txt}", "claim 1: quote: missing; every claim quotes its article"),
        ("{kind: count, quote: x}", "claim 1: article: missing; every claim quotes its article"),
        ("{kind: place, article: mill.txt, quote: ten}", "mill.txt: 'ten'; copy the words as printed"),
        (f"{{{GOOD}, inherited: [plase]}}", "claim 1: inherited: 'plase' is no slot; did you mean 'place'?"),
        (f"{{{GOOD}, inherited: 5}}", "claim 1: inherited: '5' is no slot; allowed: measure, population"),
        (f"{{{GOOD}, plase: x}}", "claim 1: plase: 'plase' is no field of a count; did you mean 'place'?"),
        (
            f"{{{GOOD}, modality: aledged}}",
            "modality: 'aledged' is no word allowed here; did you mean 'alleged'?",
        ),
        (
            f"{{{GOOD}, modality: no}}",
            "'no' is no word allowed here; allowed: said, denied, alleged, planned",
        ),
        (f"{{{GOOD}, nth: 3}}", "claim 1: nth: 3 of 2 places of 'Nine crews'"),
        (f"{{{GOOD}, nth: first}}", "claim 1: nth: a whole number is wanted, found 'first'"),
        (f"{{{GOOD}, sentence: Not there.}}", "mill.txt: 'Not there.'; copy the words as printed"),
        (f"{{{GOOD}, period: soon}}", "claim 1: period: 'soon' is no period; write 2016-2020"),
        (f"{{{GOOD}, as_of: soon}}", "claim 1: as_of: 'soon' is no day; write 2021-10-12"),
        (f"{{{GOOD}, measure: of the}}", "claim 1: measure: 'of the' holds no noun"),
        (
            "{kind: count, article: no.txt, quote: so many}",
            "value: missing, and the quote 'so many' holds no figure",
        ),
        (
            "{kind: count, article: no.txt, quote: x, value: a lot of it}",
            "'a lot of it' is no figure; write 31",
        ),
        (
            "{kind: count, article: no.txt, quote: x, value: {low: 9, high: 8}}",
            "no number lies between 9 and 8",
        ),
        ("{kind: count, article: no.txt, quote: x, value: 5 per cent}", "a count is wanted, found a share"),
        ("{kind: money, article: no.txt, quote: x, value: 12}", "holds no figure of this kind"),
        (
            "{kind: count, article: no.txt, quote: x, sentence: y, value: 1}",
            "quote: not in the sentence: 'x'",
        ),
        ("{kind: date, article: no.txt, quote: x, value: soon}", "claim 1: value: 'soon' is no day"),
        ("ten crews", "claims 1: fields are wanted, found 'ten crews'"),
        ("{kind: count, kind: share}", "the field 'kind' is given twice; first on line 1"),
        (
            "{kind: count, span: {article: a, start: x, end: 2, quote: hi}, value: {}}",
            "claim 1: span.start: 'x' cannot",
        ),
        (
            "{kind: count, span: {article: a, start: 0, end: 9, quote: hi}, value: {}}",
            "0 to 9 are not 2 characters",
        ),
    ],
)
def test_every_error_names_what_was_found_and_what_is_allowed(folder: Path, entry: str, message: str) -> None:
    found = read_as(folder, f"- {entry}")
    assert found.claims == ()
    told = str(found.errors[0])
    assert told.startswith((folder / "claims.yaml").as_posix() + ":1: ")
    assert message in told


FIELDS = {"kind": "count", "article": "none.txt", "quote": "ten crews", "value": 10, "modality": "aledged"}


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (
            "c.yaml",
            "schema: 1\nclaims:\n- kind: count\n  article: no.txt\n  quote: x 1\n  modality: bad\n",
            6,
        ),
        ("c.json", json.dumps({"claims": [FIELDS]}, indent=1), 8),
        ("c.jsonl", f'{{"article": {{"name": "none.txt"}}}}\n\n{json.dumps({"claim": FIELDS})}\n', 3),
        ("c.csv", 'kind,article,quote,modality\ncount,no.txt,"1\nx",said\ncount,no.txt,1 x,bad\n', 4),
    ],
)
def test_every_format_tells_the_line_of_the_field(folder: Path, name: str, text: str, line: int) -> None:
    (error,) = read_as(folder, text, name).errors
    assert error.line == line and "modality" in error.message


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "c.yaml",
            "claims: []\nclams: []",
            ":2: 'clams' is no field of a claim file; did you mean 'claims'?",
        ),
        ("c.yaml", "schema: 9", ":1: schema 9 is not known"),
        ("c.yaml", "just words", ":1: a claim file holds claims; begin with 'claims:'"),
        ("c.yaml", "a: &a [*a]", ":1: a value that holds itself"),
        (
            "c.yaml",
            "articles: [{name: a.txt, publishd: 2021-01-01}]",
            "'publishd' is no field here; did you mean",
        ),
        ("c.yaml", "articles: [{name: a.txt, published: soon}]", ":1: article 'a.txt': published: 'soon'"),
        ("c.json", '{"claims": [}', ":1:13: no JSON: Expecting value"),
        ("c.json", '{"claims": [],\n "claims": []}', ":2: the field 'claims' is given twice"),
        ("c.jsonl", "{}\n[]", ":2: one object a line is wanted"),
        (
            "c.csv",
            "kind,article\ncount,a.txt",
            ":1: the first row names the columns, and one of them is 'quote'",
        ),
        ("c.csv", "kind,quote\na,b,c", ":2: 3 cells under 2 columns"),
        ("c.csv", "quote,quote\na,b", ":1: the column 'quote' is given twice"),
    ],
)
def test_a_file_that_is_no_claim_file_is_one_error(folder: Path, name: str, text: str, message: str) -> None:
    assert message in str(read_as(folder, text, name).errors[0])
