"""Writing claims and reading them back gives the same claims."""

from __future__ import annotations

import datetime as dt
import io
import tempfile
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.claim import (
    CLAIM_KINDS,
    Article,
    Claim,
    Found,
    How,
    Link,
    LinkKind,
    Measure,
    Modality,
    Part,
    Slots,
    Span,
    Tier,
    claim_adapter,
)
from factcheck.errors import InputError
from factcheck.read import FORMATS, Read, read, write_claims
from factcheck.value import Bounds, Duration, Granularity, Period

TRICKY = [
    "no",
    "on",
    "~",
    "null",
    "2021-10-12",
    "5.30",
    "010",
    "a: b",
    "- x",
    "#1",
    "'",
    '"',
    "“q”",
    "x\ny",
    "£1,2",
]
words = st.sampled_from(TRICKY) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=12
)
numbers = st.fractions(-(10**9), 10**9, max_denominator=1000)
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    low, high = sorted((draw(numbers), draw(numbers)))
    ends = draw(st.sampled_from([(low, low), (low, high + 1), (low, None), (None, high)]))
    open_ends = (False, False) if ends[0] == ends[1] else (draw(st.booleans()), draw(st.booleans()))
    nominal = draw(st.none() | numbers)
    hedge = draw(st.none() | words)
    return Bounds(*ends, *open_ends, nominal, hedge, draw(words), draw(st.booleans()))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(days), draw(days)))
    grain = draw(st.sampled_from(Granularity))
    return Period(draw(st.sampled_from([first, None])), last, grain, draw(st.booleans()), draw(words))


measures = st.builds(
    Measure, words, st.lists(words, max_size=3).map(tuple), st.none() | words, st.sampled_from(["", "claims"])
)
slots = st.builds(
    Slots, st.none() | measures, *[st.none() | words] * 2, st.none() | periods(), st.none() | words,
    st.none() | days, *[st.none() | words] * 2, st.sampled_from(Modality), st.none() | words,
)  # fmt: skip


@st.composite
def spans(draw: st.DrawFn) -> Span:
    before, quote, after = draw(words), draw(words), draw(words)
    first = draw(st.integers(0, 10**6))
    start = first + len(before)
    return Span(
        draw(st.sampled_from(["lost/a.md", "lost/b.txt"])), start, start + len(quote), quote,
        draw(st.integers(1, 99)), draw(st.sampled_from(Part)), before + quote + after, first,
    )  # fmt: skip


OWN: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "count": {"value": bounds()},
    "share": {"value": bounds(), "points": st.booleans()},
    "money": {"value": bounds(), "currency": words},
    "quantity": {"value": bounds(), "unit": words},
    "change": {
        "direction": st.sampled_from([1, -1]),
        "by": st.none() | bounds(),
        "after": st.none() | bounds(),
        "since": st.none() | periods(),
    },
    "age": {"value": bounds(), "person": st.none() | words},
    "length": {"value": st.builds(Duration, bounds(), st.sampled_from(["year", "month"]), words)},
    "period": {"value": periods()},
    "date": {"value": st.none() | days, "weekday": st.none() | st.integers(0, 6), "event": st.none() | words},
    "person": {"name": words, "surname": st.none() | words, "born": st.none() | st.integers(1900, 2020)},
    "organisation": {"name": words, "acronym": st.none() | words},
    "place": {"name": words},
    "quote": {"words": words, "pieces": st.just(((1, 2), (5, 9))), "display": st.booleans()},
    "credit": {"source": st.none() | words, "of": st.none() | words},
}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from(sorted(CLAIM_KINDS)))
    fields = {name: draw(strategy) for name, strategy in OWN[kind].items()}
    links = st.lists(st.builds(Link, st.sampled_from(LinkKind), words, words, st.booleans()), max_size=1)
    found = st.lists(st.builds(Found, words, st.sampled_from(How), st.none() | words), max_size=1)
    common = {
        "span": draw(spans()),
        "slots": draw(slots),
        "tier": draw(st.sampled_from(Tier)),
        "found": tuple(draw(found)),
        "links": tuple(draw(links)),
        "said_by": draw(st.none() | words),
    }
    return claim_adapter().validate_python({"kind": kind, **common, **fields})


def there_and_back(written: list[Claim], format: str) -> Read:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"claims.{format}"
        write_claims(written, [Article(name="lost/a.md", text="", outlet="The Post")], path, format)
        return read([path])


def test_every_kind_of_claim_is_drawn() -> None:
    assert sorted(OWN) == sorted(CLAIM_KINDS)


@pytest.mark.parametrize("format", ["yaml", "json", "jsonl"])
@settings(max_examples=60, deadline=None)
@given(written=st.lists(claims(), max_size=3))
def test_full_claims_come_back_as_they_were(format: str, written: list[Claim]) -> None:
    found = there_and_back(written, format)
    assert [str(e) for e in found.errors] == []
    assert list(found.claims) == written
    assert found.articles[0].outlet == "The Post"


SHORT = {
    "count": ["31 forces", "at least 750 claims", "nearly 20 people", "between 24 and 30 homes"],
    "share": ["one in five", "almost 60 per cent", "12.5%"],
    "money": ["£1.2m", "at least $300"],
    "quantity": ["ten miles", "12 kilograms"],
    "age": ["33-year-old Ms Reed"],
    "length": ["four years", "more than 18 months"],
    "period": ["between 2016 and 2020", "February 2021"],
    "date": ["Tuesday 12 October 2021"],
    "person": ["Ann Cole"],
    "place": ["Oakdale"],
    "organisation": ["Oakdale Fire Service"],
    "quote": ["“We did all that we could”"],
    "credit": ["figures from the Post"],
}  # fmt: skip
shorts = st.sampled_from(sorted(SHORT)).flatmap(
    lambda kind: st.fixed_dictionaries(
        {"kind": st.just(kind), "article": st.just("lost.txt"), "quote": st.sampled_from(SHORT[kind])},
        optional={
            "measure": st.sampled_from(["claims of assault", "police forces (respond)"]),
            "period": st.sampled_from(["2016-2020", "February 2021"]),
            "place": words.filter(str.strip),
            "per": st.sampled_from(["year", "average"]),
            "as_of": days.map(str),
            "modality": st.sampled_from([m.value for m in Modality]),
            "tier": st.sampled_from([t.value for t in Tier]),
            "said_by": words.filter(str.strip),
            "inherited": st.sampled_from(["place", "place period"]),
        },
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(shorts, max_size=3))
def test_short_claims_come_back_from_csv(entries: list[dict[str, str]]) -> None:
    import json

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "short.json"
        path.write_text(json.dumps(entries), encoding="utf-8")
        first = read([path])
    assert [str(e) for e in first.errors] == []
    assert there_and_back(list(first.claims), "csv").claims == first.claims


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Bounds.exactly(31), "31"),
        (Bounds(Fraction(24), Fraction(99)), "24..99"),
        (Bounds.at_least(750, more=True), ">750.."),
        (Bounds(high=Fraction(1, 3), high_open=True), "..<1/3"),
    ],
)
def test_a_figure_without_its_words_is_written_as_its_ends(value: Bounds, cell: str) -> None:
    claim = CLAIM_KINDS["count"](span=Span("lost.txt", 0, 4, "many"), value=value)  # type: ignore[call-arg]
    target = io.StringIO()
    write_claims([claim], [], target, "csv")  # type: ignore[list-item]
    assert target.getvalue().splitlines()[1].startswith(f"lost.txt,count,many,{cell},")
    assert there_and_back([claim], "csv").claims[0].value.ends == value.ends  # type: ignore[list-item,union-attr]


@pytest.mark.parametrize("format", FORMATS)
def test_a_rate_and_the_earlier_time_of_a_change_are_read_back(format: str) -> None:
    note = {"kind": "change", "article": "lost.txt", "quote": "fell", "direction": "down", "by": "5%"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "short.yaml"
        path.write_text(str([note | {"since": "2023", "per": "year"}]), encoding="utf-8")
        first = read([path])
    assert [(c.slots.per, c.since.describe()) for c in first.claims] == [("year", "2023")]  # type: ignore[union-attr]
    assert there_and_back(list(first.claims), format).claims == first.claims


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_and_read_back_as_nothing(format: str) -> None:
    assert there_and_back([], format).claims == ()


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(InputError, match="unknown format 'xml'"):
        write_claims([], [], io.StringIO(), "xml")


def test_the_schema_names_every_kind_and_forbids_other_fields() -> None:
    from factcheck.read import schema

    tree = schema()
    shapes = tree["properties"]["claims"]["items"]["anyOf"]
    assert {shape["properties"]["kind"]["const"] for shape in shapes[1:]} == set(CLAIM_KINDS)
    assert {model.__name__ for model in CLAIM_KINDS.values()} <= set(tree["$defs"])
    assert tree["additionalProperties"] is False
