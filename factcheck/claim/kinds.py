"""The kinds of claim: a discriminated union on ``kind``.

Every kind has a ``span`` (the words), ``slots`` (what it speaks of), ``found`` (how each slot was
found), a ``tier`` (how firmly it was read), ``said_by`` (the speaker, where the words are somebody's)
and ``links`` to other claims of the same article. What it states stands in the fields of the kind.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, TypeAdapter, with_config

from factcheck.claim.slots import Found, Link, Slots, Tier
from factcheck.claim.span import Span
from factcheck.value import Bounds, Duration, Period

__all__ = [
    "CLAIM_KINDS",
    "Age",
    "Change",
    "Claim",
    "Count",
    "Credit",
    "Date",
    "Figure",
    "Length",
    "Money",
    "Organisation",
    "Person",
    "Place",
    "Quantity",
    "Quote",
    "Share",
    "TimeSpan",
    "claim_adapter",
]


@cache
def _schema_of(part: type) -> Any:
    return TypeAdapter(with_config(ConfigDict(extra="forbid"))(part)).core_schema


#: Marks a dataclass whose schema is written once: pydantic would write it anew for every kind that holds it.
_ONCE = GetPydanticSchema(lambda part, _: _schema_of(part))
_Bounds = Annotated[Bounds, _ONCE]


class _Claim(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    span: Annotated[Span, _ONCE]
    slots: Annotated[Slots, _ONCE] = Slots()
    found: tuple[Annotated[Found, _ONCE], ...] = ()
    tier: Tier = Tier.EXPLICIT
    said_by: str | None = None
    links: tuple[Annotated[Link, _ONCE], ...] = ()

    def __hash__(self) -> int:
        """Of the place alone: equal claims stand in one place, and claims are looked up often."""
        return hash((self.span.article, self.span.start, self.span.end))

    @property
    def id(self) -> str:
        """Names the claim inside one run: article, offsets and kind."""
        return f"{self.span.article}:{self.span.start}-{self.span.end}:{self.kind}"  # type: ignore[attr-defined]

    @property
    def quote(self) -> str:
        """The words of the claim, verbatim."""
        return self.span.quote


class Count(_Claim):
    """How many: "31 police forces", "at least 750 accusations", "no officer"."""

    kind: Literal["count"] = "count"
    value: _Bounds


class Share(_Claim):
    """A part of a whole, in per cent: "almost 60 per cent", "one in five" (20), "a third" (100/3).

    ``points`` is True where the unit is percentage points.
    """

    kind: Literal["share"] = "share"
    value: _Bounds
    points: bool = False


class Money(_Claim):
    """A sum of money in units of ``currency`` (ISO 4217 code, "GBP")."""

    kind: Literal["money"] = "money"
    value: _Bounds
    currency: str


class Quantity(_Claim):
    """A measured quantity: ``value`` in ``unit`` ("mile", "kilogram", "degree celsius")."""

    kind: Literal["quantity"] = "quantity"
    value: _Bounds
    unit: str


class Change(_Claim):
    """A rise or fall: by how much, from what, to what, as far as it was printed.

    ``direction`` is 1 up, -1 down. ``by`` is in per cent when ``unit`` is "percent", in
    percentage points when it is "points", otherwise in the unit of the ends ("absolute"). ``since`` is the
    earlier period, that of ``before``; the period of ``slots`` is the later one.
    """

    kind: Literal["change"] = "change"
    direction: Literal[1, -1]
    by: _Bounds | None = None
    unit: Literal["percent", "points", "absolute"] = "percent"
    before: _Bounds | None = None
    after: _Bounds | None = None
    since: Annotated[Period, _ONCE] | None = None


class Age(_Claim):
    """How old a person is, in years: "33-year-old Ms Everard", "Mary Jones, 34"."""

    kind: Literal["age"] = "age"
    value: _Bounds
    person: str | None = None


class Length(_Claim):
    """How long something lasts or lasted: "four years", "18 months"."""

    kind: Literal["length"] = "length"
    value: Annotated[Duration, _ONCE]


class TimeSpan(_Claim):
    """A span of the calendar: "between 2016 and 2020", "in February", "over the last five years"."""

    kind: Literal["period"] = "period"
    value: Annotated[Period, _ONCE]


class Date(_Claim):
    """One day: "Tuesday 12 October 2021". ``weekday`` is the printed one (Monday is 0).

    ``value`` is None where no such day exists ("31 June"); ``printed_year`` tells whether the
    year was printed or worked out. ``event`` is the act it dates, a lemma ("open", "charge").
    """

    kind: Literal["date"] = "date"
    value: dt.date | None
    weekday: int | None = None
    printed_year: bool = True
    event: str | None = None


class Person(_Claim):
    """A person's name as printed, with what the text gives beside it.

    ``name`` is without honorific and possessive ("Nick Dean"); ``given`` and ``surname`` are its
    parts where they can be told; ``role`` is a title or office ("chief constable"), ``body`` the
    organisation or place it is held in. ``full`` is the id-less fullest form of the same name in
    the article ("Dean" has "Nick Dean"), None where this is it. ``born`` is the year of birth.
    """

    kind: Literal["person"] = "person"
    name: str
    given: str | None = None
    surname: str | None = None
    honorific: str | None = None
    role: str | None = None
    body: str | None = None
    full: str | None = None
    born: int | None = None


class Organisation(_Claim):
    """An organisation's name as printed, and the acronym printed beside it."""

    kind: Literal["organisation"] = "organisation"
    name: str
    acronym: str | None = None


class Place(_Claim):
    """A place name as printed."""

    kind: Literal["place"] = "place"
    name: str


class Quote(_Claim):
    """Words between quotation marks, or set as a display quote.

    ``words`` is what was said, the parts of a divided quotation joined by one space, without the
    marks; ``pieces`` are the code points of those parts. ``speaker`` is as printed; ``speaker_role``
    what the text calls the speaker. ``fragment`` is True for words quoted inside a paraphrase.
    ``complete`` is True where the last sentence of the quotation ends inside it.
    """

    kind: Literal["quote"] = "quote"
    words: str
    pieces: tuple[tuple[int, int], ...] = ()
    speaker: str | None = None
    speaker_role: str | None = None
    fragment: bool = False
    display: bool = False
    complete: bool = True


class Credit(_Claim):
    """Where something comes from: "figures obtained by RADAR", "The Guardian reported".

    ``source`` is who is credited; ``means`` how ("Freedom of Information request"); ``of`` what
    is credited ("figures", "request", "statement").
    """

    kind: Literal["credit"] = "credit"
    source: str | None = None
    means: str | None = None
    of: str | None = None


Claim = Annotated[
    Count
    | Share
    | Money
    | Quantity
    | Change
    | Age
    | Length
    | TimeSpan
    | Date
    | Person
    | Organisation
    | Place
    | Quote
    | Credit,
    Field(discriminator="kind"),
]
"""Any claim; ``kind`` tells which."""

Figure = Count | Share | Money | Quantity | Age
"""The claims whose ``value`` is a ``Bounds``."""

CLAIM_KINDS: dict[str, type[_Claim]] = {
    model.model_fields["kind"].default: model
    for model in (
        Count,
        Share,
        Money,
        Quantity,
        Change,
        Age,
        Length,
        TimeSpan,
        Date,
        Person,
        Organisation,
        Place,
        Quote,
        Credit,
    )
}
"""Every claim model by its ``kind``."""

_adapter: TypeAdapter[Claim] | None = None


def claim_adapter() -> TypeAdapter[Claim]:
    """The validator of any claim, built once and only when asked for."""
    global _adapter
    if _adapter is None:
        _adapter = TypeAdapter(Claim)
    return _adapter
