"""Strategies of hypothesis for the values of the project: bounds, periods, slots, claims, articles.

Each draws what a newspaper could print: the words of a figure are those that the grammar reads as its
value, and a claim's quote stands verbatim in its sentence. ``register`` makes ``st.from_type(Count)`` work.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from factcheck.claim import (
    CLAIM_KINDS,
    Age,
    Article,
    Change,
    Claim,
    Count,
    Credit,
    Date,
    Length,
    Measure,
    Modality,
    Money,
    Organisation,
    Person,
    Place,
    Quantity,
    Quote,
    Section,
    Share,
    Slots,
    Span,
    Tier,
    TimeSpan,
)
from factcheck.claim.article import Part
from factcheck.testing.nearby import figures, years
from factcheck.value import Bounds, Duration, Granularity, Period

__all__ = [
    "articles",
    "bounds",
    "claims",
    "days",
    "durations",
    "measures",
    "periods",
    "register",
    "slots",
]

_NOUNS = (
    ("claim", "claims"),
    ("officer", "officers"),
    ("force", "forces"),
    ("house", "houses"),
    ("school", "schools"),
)
_MODIFIERS = ("local", "new", "police", "fraud", "empty")
_VERBS = (None, "dismiss", "respond", "kill", "close")
_PLACES = ("Kent", "Cornwall", "England", "Leeds", "Great Britain")
_PEOPLE = (("Mara", "Fenn"), ("Nick", "Holt"), ("Ada", "Uğur"), ("Tom", "Arkell"))
_BODIES = ("Westmere Council", "Harbour Board", "Kent Police", "Office for Water Standards")
_SAYINGS = (
    "We did all that we could on the night.",
    "Nobody was told about the bridge.",
    "The crew were launched within nine minutes.",
)
_TEMPLATES = (
    "The inquiry heard of {} on its second day.",
    "{} stood in the report that was published at noon.",
    "Nobody had expected {} at Saltby harbour.",
)
_CURRENCIES = (("£", "GBP"), ("$", "USD"), ("€", "EUR"))
_UNITS = ("mile", "kilometre", "kilogram")


def bounds() -> st.SearchStrategy[Bounds]:
    """What a printed figure allows; "0" is the simplest."""
    return figures()


def days(
    first: dt.date = dt.date(2015, 1, 1), last: dt.date = dt.date(2025, 12, 31)
) -> st.SearchStrategy[dt.date]:
    """Days of a decade."""
    return st.dates(first, last)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """A year, a run of years, a month, or a day."""
    kind = draw(st.sampled_from(("year", "years", "month", "day")))
    first = draw(st.integers(2015, 2025))
    if kind == "year":
        return years(first)
    if kind == "years":
        return years(first, first + draw(st.integers(1, 6)))
    day = draw(days())
    if kind == "day":
        return Period(day, day, Granularity.DAY, printed=f"{day.day} {day:%B %Y}")
    start = day.replace(day=1)
    end = (start + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return Period(start, end, Granularity.MONTH, printed=f"{start:%B %Y}")


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """A length of time of one to twelve units."""
    unit = draw(st.sampled_from(("year", "month", "week", "day")))
    number = draw(st.integers(1, 12))
    return Duration(Bounds.exactly(number), unit, f"{number} {unit}{'s' * (number != 1)}")


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """What is counted: a noun, perhaps narrowed, perhaps with what happened to them."""
    noun, many = draw(st.sampled_from(_NOUNS))
    modifiers = draw(st.lists(st.sampled_from(_MODIFIERS), max_size=2, unique=True))
    return Measure(noun, tuple(modifiers), draw(st.sampled_from(_VERBS)), " ".join([*modifiers, many]))


@st.composite
def slots(draw: st.DrawFn, measure: st.SearchStrategy[Measure | None] | None = None) -> Slots:
    """Slots, most of them empty, as they are in news."""
    return Slots(
        measure=draw(st.none() | measures() if measure is None else measure),
        population=draw(st.sampled_from((None, None, "women", "police officers"))),
        place=draw(st.none() | st.sampled_from(_PLACES)),
        period=draw(st.none() | periods()),
        as_of=draw(st.none() | days()),
        dataset=draw(st.sampled_from((None, None, "Freedom of Information request"))),
        occasion=draw(st.sampled_from((None, None, "the fire"))),
        per=draw(st.sampled_from((None, None, None, "year"))),
        modality=draw(st.sampled_from((Modality.SAID, *Modality))),
    )


def _printed(measure: Measure | None, number: int | None = None) -> str:
    if measure is None:
        return ""
    words = measure.printed or measure.head
    return f" {words.removesuffix('s') if number == 1 and words.endswith('s') else words}"


@st.composite
def _figure_fields(draw: st.DrawFn, kind: str) -> tuple[str, dict[str, Any], Slots]:
    """Quote, fields and slots of a claim with a figure."""
    value = draw(figures())
    hedge, _, number = value.printed.rpartition(" ")
    hedge = f"{hedge} " if hedge else ""
    own = draw(slots(measures() if kind == "count" else None))
    if kind == "count":
        return f"{value.printed}{_printed(own.measure)}", {"value": value}, own
    if kind == "share":
        return f"{value.printed} per cent", {"value": value}, own
    if kind == "age":
        return value.printed, {"value": value, "person": " ".join(draw(st.sampled_from(_PEOPLE)))}, own
    if kind == "money":
        sign, code = draw(st.sampled_from(_CURRENCIES))
        return f"{hedge}{sign}{number}", {"value": value, "currency": code}, own
    unit = draw(st.sampled_from(_UNITS))
    return f"{value.printed} {unit}s", {"value": value, "unit": unit}, own


@st.composite
def _other_fields(draw: st.DrawFn, kind: str) -> tuple[str, dict[str, Any], Slots]:
    """Quote, fields and slots of a claim of another kind."""
    if kind == "length":
        length = draw(durations())
        return length.printed, {"value": length}, draw(slots())
    if kind == "period":
        period = draw(periods())
        return period.printed, {"value": period}, draw(slots())
    if kind == "date":
        day = draw(days())
        event = draw(st.sampled_from((None, "open", "charge")))
        return f"{day.day} {day:%B %Y}", {"value": day, "event": event}, draw(slots())
    if kind == "change":
        by, up = draw(st.integers(1, 90)), draw(st.booleans())
        fields = {"direction": 1 if up else -1, "by": Bounds.exactly(by)}
        return f"{'rose' if up else 'fell'} by {by} per cent", fields, draw(slots())
    if kind == "person":
        given, surname = draw(st.sampled_from(_PEOPLE))
        return (
            f"{given} {surname}",
            {"name": f"{given} {surname}", "given": given, "surname": surname},
            Slots(),
        )
    if kind == "organisation":
        body = draw(st.sampled_from(_BODIES))
        return body, {"name": body}, Slots()
    if kind == "place":
        place = draw(st.sampled_from(_PLACES))
        return place, {"name": place}, Slots()
    if kind == "quote":
        saying = draw(st.sampled_from(_SAYINGS))
        speaker = draw(st.none() | st.sampled_from(_PEOPLE))
        return f"“{saying}”", {"words": saying, "speaker": " ".join(speaker) if speaker else None}, Slots()
    source = draw(st.sampled_from(_BODIES))
    return f"figures obtained by {source}", {"source": source, "of": "figures"}, Slots()


_FIGURES = ("count", "share", "money", "quantity", "age")


@st.composite
def claims(draw: st.DrawFn, kind: str | None = None, article: str | None = None) -> Claim:
    """A claim of the kind, or of any; it stands in a sentence of an article that holds nothing else."""
    kind = kind or draw(st.sampled_from(sorted(CLAIM_KINDS)))
    name = article or draw(st.sampled_from(("a.md", "b.md", "c.md")))
    quote, fields, own = draw(_figure_fields(kind) if kind in _FIGURES else _other_fields(kind))
    template = draw(st.sampled_from(_TEMPLATES))
    sentence = template.format(quote)
    start = sentence.index(quote)
    part = draw(st.sampled_from((Part.BODY, Part.BODY, Part.HEADLINE)))
    span = Span(name, start, start + len(quote), quote, 1, part, sentence, 0)
    tier = draw(st.sampled_from((Tier.EXPLICIT, Tier.EXPLICIT, *Tier)))
    claim: Claim = CLAIM_KINDS[kind](span=span, slots=own, tier=tier, **fields)  # type: ignore[assignment]
    return claim


@st.composite
def articles(draw: st.DrawFn, *, most: int = 4) -> Article:
    """An article of up to so many sentences, each with a claim of some kind, a paragraph each."""
    found = draw(st.lists(claims(), min_size=1, max_size=most))
    at, text, sections = 0, [], []
    for claim in found:
        sentence = claim.span.sentence
        text.append(sentence)
        sections.append(Section(Part.BODY, at, at + len(sentence)))
        at += len(sentence) + 2
    return Article(
        name=draw(st.sampled_from(("a.md", "b.md", "c.md"))),
        text="\n\n".join(text),
        published=draw(st.none() | days()),
        outlet=draw(st.none() | st.sampled_from(("Courier", "Herald", "Coast FM"))),
        sections=tuple(sections),
    )


def register() -> None:
    """Tells hypothesis how to draw every value of the project from its type."""
    from factcheck.testing.stories import Story, stories

    models: dict[type, str] = {
        Count: "count",
        Share: "share",
        Money: "money",
        Quantity: "quantity",
        Change: "change",
        Age: "age",
        Length: "length",
        TimeSpan: "period",
        Date: "date",
        Person: "person",
        Organisation: "organisation",
        Place: "place",
        Quote: "quote",
        Credit: "credit",
    }
    for model, kind in models.items():
        st.register_type_strategy(model, claims(kind))
    values: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
        Bounds: bounds,
        Period: periods,
        Duration: durations,
        Measure: measures,
        Slots: slots,
        Article: articles,
        Story: stories,
    }
    for value, strategy in values.items():
        st.register_type_strategy(value, strategy())
