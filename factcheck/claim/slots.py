"""Slots: what must match before two claims may be compared, and how each was found."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from factcheck.value import Period

__all__ = ["Found", "How", "Link", "LinkKind", "Measure", "Modality", "Slots", "Tier", "stated", "wholes_of"]


class How(StrEnum):
    """How a slot was found."""

    STATED = "stated"
    INHERITED = "inherited"
    ASSUMED = "assumed"


class Modality(StrEnum):
    """The footing on which something is said."""

    SAID = "said"
    DENIED = "denied"
    ALLEGED = "alleged"
    PLANNED = "planned"
    SUPPOSED = "supposed"
    FORMER = "former"


class Tier(StrEnum):
    """How firmly a claim was read. A weak reading may never raise an alarm alone."""

    EXPLICIT = "explicit"
    INHERITED = "inherited"
    WEAK = "weak"


class LinkKind(StrEnum):
    """How a claim hangs on another one of the same article."""

    PART_OF = "part of"
    SHARE_OF = "share of"
    CHANGE_OF = "change of"
    SAME_AS = "same as"


@dataclass(frozen=True, slots=True)
class Found:
    """How one slot was found, and the words it was found in (None when assumed)."""

    slot: str
    how: How
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another claim, by its ``id``, with the words that say so.

    ``exhaustive`` is True only where a cue says that the parts are all ("the rest").
    """

    kind: LinkKind
    target: str
    words: str = ""
    exhaustive: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted.

    ``head``       the noun, singular, as printed: "claim", "officer".
    ``modifiers``  the lemmas that narrow it, before or after the noun, sorted: "claims of sexual
                   assault" and "sexual assault claims" both have ("assault", "sexual").
    ``predicate``  what happened to them, or what they did, as a lemma: "dismiss", "kill",
                   "respond"; None where nothing is said.
    ``printed``    the words of the noun phrase, verbatim, for display.
    """

    head: str
    modifiers: tuple[str, ...] = ()
    predicate: str | None = None
    printed: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "modifiers", tuple(sorted(set(self.modifiers))))


@dataclass(frozen=True, slots=True)
class Slots:
    """What a claim speaks of. None means: not known.

    ``measure``     what is counted or measured.
    ``population``  whom it concerns ("police officers").
    ``place``       where ("Cambridgeshire"), as printed.
    ``period``      when, as a calendar span.
    ``duration``    the length printed instead of a period ("in four years"), verbatim.
    ``as_of``       the day at which a moving figure stood.
    ``dataset``     the data or request behind it ("Freedom of Information request").
    ``occasion``    the event ("the crash", "the Auburn Street shooting").
    ``modality``    said, denied, alleged, planned, supposed, or former (a figure of before: "from 40").
    ``per``         the unit that a rate is for: "year" in "12 people a year", "average" where none is said.
    """

    measure: Measure | None = None
    population: str | None = None
    place: str | None = None
    period: Period | None = None
    duration: str | None = None
    as_of: dt.date | None = None
    dataset: str | None = None
    occasion: str | None = None
    modality: Modality = Modality.SAID
    per: str | None = None


class _Filled(Protocol):
    @property
    def slots(self) -> Slots: ...

    @property
    def found(self) -> tuple[Found, ...]: ...


def stated(claim: _Filled, slot: str) -> bool:
    """True where the claim's own words give the slot; False where it is empty, inherited or assumed.

    A slot of which nothing is noted is stated: it was written down by hand.
    """
    if getattr(claim.slots, slot) is None:
        return False
    return all(found.how is How.STATED for found in claim.found if found.slot == slot)


class _Tied(Protocol):
    @property
    def links(self) -> tuple[Link, ...]: ...


def wholes_of(claim: _Tied) -> tuple[str, ...]:
    """The ids of the claims that a claim is told to be a part of, in the order of its links."""
    return tuple(tie.target for tie in claim.links if tie.kind is LinkKind.PART_OF)
