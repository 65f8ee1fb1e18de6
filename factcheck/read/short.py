"""The short form of a claim, as people write it, to the fields of the claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from factcheck.claim import CLAIM_KINDS, How, Slots
from factcheck.read.place import plain
from factcheck.read.ties import TIES
from factcheck.read.values import Wrong, bounds, day, duration, figure, items_of, measure, period

if TYPE_CHECKING:
    from factcheck.grammar.figures import FigureMention

__all__ = ["PLACING", "TYING", "allowed_fields", "full_fields"]

#: Fields of the short form that say where the words stand.
PLACING = ("article", "quote", "sentence", "context", "nth", "start", "sentence_start", "part", "paragraph")
_SLOTS = tuple(field.name for field in fields(Slots))
#: Fields that tie the claim to others of its file.
TYING = ("label", *TIES, "exhaustive")
_COMMON = ("kind", "tier", "said_by", "inherited")
_FIGURES = {"count": "number", "share": "share", "money": "money", "quantity": "quantity", "age": "age"}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def allowed_fields(kind: str) -> tuple[str, ...]:
    """The fields that the short form of this kind may have."""
    own = [name for name in CLAIM_KINDS[kind].model_fields if name not in ("span", "slots", "found", "links")]
    return tuple(dict.fromkeys((*_COMMON, *PLACING, *own, *_SLOTS, *TYING)))


def full_fields(entry: Mapping[str, Any], kind: str, quote: str, published: dt.date | None) -> dict[str, Any]:
    """The fields of the claim, without its span, that a short entry states.

    What the entry leaves out is read from the quote. ``published`` anchors what is relative.

    Raises:
        Wrong: a field that cannot be read.
    """
    stated = {
        name: value for name, value in entry.items() if value is not None and name not in (*PLACING, *TYING)
    }
    slots = {name: _slot(name, stated.pop(name), published) for name in _SLOTS if name in stated}
    found = _inherited(stated.pop("inherited", ""))
    stated |= _kind_fields(kind, stated, quote, published)
    return {**stated, "kind": kind, "slots": slots, "found": found}


def _inherited(value: Any) -> list[dict[str, str]]:
    """The slots, in a list or in words, that the claim has from the words around it."""
    names = items_of(value)
    for name in names:
        if name not in _SLOTS:
            raise Wrong.word("inherited", name, _SLOTS, "slot")
    return [{"slot": name, "how": How.INHERITED.value} for name in names]


def _slot(name: str, value: Any, published: dt.date | None) -> Any:
    if name == "measure":
        return measure(value)
    if name == "period":
        return period(value, name, published)
    if name == "as_of":
        return day(value, name)
    return value if name == "modality" else str(value)


def _kind_fields(kind: str, stated: dict[str, Any], quote: str, published: dt.date | None) -> dict[str, Any]:
    if kind in _FIGURES:
        return _figure(kind, stated, quote)
    if kind == "change":
        return _change(stated, quote, published)
    if kind == "length":
        return {"value": duration(stated.get("value", quote))}
    if kind == "period":
        return {"value": period(stated.get("value", quote), "value", published)}
    if kind == "date":
        return _day(stated, quote, published)
    if kind == "person":
        return _person(stated, quote)
    if kind in ("organisation", "place"):
        return {"name": str(stated.get("name", quote))}
    if kind == "quote":
        return {"words": str(stated.get("words", quote.strip("\"'“”‘’ ")))}
    return {}


def _person(stated: dict[str, Any], quote: str) -> dict[str, Any]:
    """The name with its parts: the last word is the surname, with the particles before it."""
    name = str(stated.get("name", quote))
    words = name.split()
    if len(words) < 2 or "given" in stated or "surname" in stated:
        return {"name": name}
    at = len(words) - 1
    while at > 1 and words[at - 1][0].islower():
        at -= 1
    return {"name": name, "given": " ".join(words[:at]), "surname": " ".join(words[at:])}


def _figure(kind: str, stated: dict[str, Any], quote: str) -> dict[str, Any]:
    """Value, unit and currency of a figure; from the quote where they are not stated."""
    given = stated.get("value")
    mention = None
    if given is None:
        mention = _in_quote(kind, quote)
        found: dict[str, Any] = {"value": mention.value}
    else:
        found = {"value": bounds(given, "value", quote)}
        if isinstance(given, str) and any(c.isalpha() or c in "£$€%" for c in given):
            mention = figure(given)
    wanted = (_FIGURES[kind], "points" if kind == "share" else "", "number")
    if mention is not None and mention.kind not in wanted:
        raise Wrong(
            "value",
            f"a {kind} is wanted, found a {mention.kind}: {given or quote!r}",
            f"kind: {_kind_of(mention.kind)}",
        )
    if kind == "share" and "points" not in stated and mention is not None:
        found["points"] = mention.kind == "points"
    for field, holder in (("currency", "money"), ("unit", "quantity")):
        if kind == holder and field not in stated:
            mention = mention or _in_quote(kind, quote)
            if mention.kind != holder or mention.unit is None:
                raise Wrong(field, f"the {field} is missing", f"write {field}: …")
            found[field] = mention.unit
    return found


def _kind_of(mention_kind: str) -> str:
    return {"number": "count", "points": "share", "ordinal": "count"}.get(mention_kind, mention_kind)


def _in_quote(kind: str, quote: str) -> FigureMention:
    """The one figure of the kind in the quote."""
    from factcheck.grammar.figures import find_figures

    fits = (_FIGURES[kind], "points") if kind == "share" else (_FIGURES[kind],)
    found = [figure for figure in find_figures(plain(quote)) if figure.kind in fits]
    if len(found) != 1:
        many = "no figure of this kind" if not found else f"{len(found)} figures of this kind"
        raise Wrong("value", f"missing, and the quote {quote!r} holds {many}", "write value: 31")
    return found[0]


def _change(stated: dict[str, Any], quote: str, published: dt.date | None) -> dict[str, Any]:
    direction = {"up": 1, "down": -1, "1": 1, "-1": -1, "+1": 1}.get(str(stated.get("direction", "")).lower())
    if direction is None:
        raise Wrong.word("direction", stated.get("direction"), ("up", "down"), "direction")
    found: dict[str, Any] = {"direction": direction}
    for field in ("by", "before", "after"):
        if field in stated:
            found[field] = bounds(stated[field], field, quote)
    if "since" in stated:
        found["since"] = period(stated["since"], "since", published)
    if "unit" not in stated and isinstance(stated.get("by"), str) and (mention := figure(stated["by"])):
        found["unit"] = {"share": "percent", "points": "points"}.get(mention.kind, "absolute")
    return found


def _day(stated: dict[str, Any], quote: str, published: dt.date | None) -> dict[str, Any]:
    """Day and weekday of a date; from the quote where they are not stated."""
    found: dict[str, Any] = {}
    weekday = str(stated.get("weekday", "")).lower()
    if weekday and not weekday.isdecimal():
        if weekday not in _WEEKDAYS:
            raise Wrong.word("weekday", stated["weekday"], _WEEKDAYS, "weekday")
        found["weekday"] = _WEEKDAYS.index(weekday)
    if "value" in stated:
        found["value"] = day(stated["value"])
        return found
    from factcheck.grammar.times import find_times

    days = [mention for mention in find_times(plain(quote), published) if mention.kind == "date"]
    if len(days) != 1:
        raise Wrong(
            "value",
            f"missing, and the quote {quote!r} holds {len(days) or 'no'} dates",
            "write value: 2021-10-12",
        )
    found["value"] = days[0].value
    found.setdefault("printed_year", days[0].printed_year)
    if not weekday:
        found["weekday"] = days[0].weekday
    return found
