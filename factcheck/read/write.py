"""Claims to files that read back to the same claims."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from factcheck.claim import CLAIM_KINDS, Article, Claim, How, Measure
from factcheck.errors import InputError
from factcheck.read.schema import ArticleNote
from factcheck.read.short import PLACING, allowed_fields
from factcheck.read.ties import TIES
from factcheck.read.values import Wrong, bounds, duration, measure, period
from factcheck.value import Bounds, Duration, Granularity, Period

__all__ = ["FORMATS", "write_claims"]

FORMATS = ("yaml", "json", "jsonl", "csv")

_FIRST = ("article", "kind", "quote", "value")
_LAST = ("sentence", "start", "sentence_start", "paragraph", "part")


def write_claims(
    claims: Iterable[Claim], articles: Iterable[Article], target: TextIO | Path, format: str = "yaml"
) -> None:
    """Writes the claims, and what is known of their articles, as a claim file.

    YAML, JSON and JSONL hold everything. CSV holds the short columns, one claim a row: a figure keeps
    its ends and its printed words where these give the same ends; pieces of a quotation and the words in
    which a slot or a tie was found are left out, and so is what is known of the articles.

    Raises:
        InputError: the format is unknown.
    """
    if format not in FORMATS:
        raise InputError(f"unknown format {format!r}", advice=f"one of {', '.join(FORMATS)}")
    if isinstance(target, Path):
        with target.open("w", encoding="utf-8", newline="") as opened:
            write_claims(claims, articles, opened, format)
        return
    if format == "csv":
        _write_csv(list(claims), target)
        return
    notes = [_note(article) for article in articles]
    dumped = [_full(claim) for claim in claims]
    if format == "jsonl":
        for key, values in (("article", notes), ("claim", dumped)):
            target.writelines(json.dumps({key: value}, ensure_ascii=False) + "\n" for value in values)
        return
    tree = {"schema": 1, "articles": notes, "claims": dumped}
    if format == "json":
        json.dump(tree, target, ensure_ascii=False, indent=1)
        target.write("\n")
        return
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    yaml.dump(tree, target, Dumper=dumper, allow_unicode=True, sort_keys=False, width=110)


def _note(article: Article) -> dict[str, Any]:
    note = ArticleNote(**{name: getattr(article, name) for name in ArticleNote.model_fields})
    return note.model_dump(mode="json", exclude_defaults=True)


def _full(claim: Claim) -> dict[str, Any]:
    return {"kind": claim.kind, **claim.model_dump(mode="json", exclude_defaults=True)}


def _write_csv(claims: list[Claim], target: TextIO) -> None:
    labels = _labels(claims)
    rows = [_row(claim) | _ties(claim, labels) for claim in claims]
    own = dict.fromkeys(name for kind in CLAIM_KINDS for name in allowed_fields(kind) if name not in PLACING)
    used = {name for row in rows for name in row}
    columns = [*_FIRST, *(name for name in own if name not in _FIRST and name in used), *_LAST]
    writer = csv.DictWriter(target, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def _labels(claims: Sequence[Claim]) -> dict[str, str]:
    """A label for every claim that another is tied to, by its id."""
    tied = {link.target for claim in claims for link in claim.links}
    return {c.id: f"c{number}" for number, c in enumerate((c for c in claims if c.id in tied), start=1)}


def _ties(claim: Claim, labels: Mapping[str, str]) -> dict[str, str]:
    """The columns that tie the claim to others."""
    row = {"label": labels[claim.id]} if claim.id in labels else {}
    for name, kind in TIES.items():
        targets = [labels[link.target] for link in claim.links if link.kind is kind and link.target in labels]
        if targets:
            row[name] = " ".join(dict.fromkeys(targets))
    if any(link.exhaustive for link in claim.links):
        row["exhaustive"] = "true"
    return row


def _row(claim: Claim) -> dict[str, str]:
    """The short columns of a claim; what stands at its default is left out."""
    span, defaults = claim.span, type(claim).model_fields
    row = {name: getattr(span, name) for name in ("article", "quote", *_LAST)}
    for name in allowed_fields(claim.kind):
        if name in defaults and name not in ("kind", "pieces"):
            value = getattr(claim, name)
            if value is not None and (value != defaults[name].default or name == "value"):
                row[name] = value
        elif hasattr(claim.slots, name) and getattr(claim.slots, name) is not None:
            row[name] = getattr(claim.slots, name)
    if claim.slots.modality == type(claim.slots)().modality:
        del row["modality"]
    if inherited := [found.slot for found in claim.found if found.how is not How.STATED]:
        row["inherited"] = " ".join(inherited)
    if claim.kind == "change":
        row["unit"] = claim.unit
        row["direction"] = "up" if claim.direction == 1 else "down"
    return {"kind": claim.kind, **{name: _cell(value) for name, value in row.items()}}


def _cell(value: Any) -> str:
    """A value as it is written in one cell: its printed words where these read back to it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Measure):
        predicate = f" ({value.predicate})" if value.predicate else ""
        printed = value.printed + predicate
        return (
            printed
            if _reads(measure, printed, value)
            else " ".join((*value.modifiers, value.head)) + predicate
        )
    if isinstance(value, Bounds):
        return _bounds(value)
    if isinstance(value, Duration):
        printed = value.printed
        return printed if _reads(duration, printed, value) else f"{_bounds(value.length)} {value.unit}"
    if isinstance(value, Period):
        return value.printed if _reads(period, value.printed, value) else _days(value)
    return str(value)


def _reads(reader: Callable[[str], object], printed: str, value: object) -> bool:
    """True when the words are read as the value."""
    try:
        return bool(printed) and reader(printed) == value
    except Wrong:
        return False


def _bounds(value: Bounds) -> str:
    """The figure, or else its ends: "31", "24..99", ">750..", "..<60"."""
    if _reads(bounds, value.printed, value):
        return value.printed
    if value.exact:
        return str(value.low)
    low, high = ("" if end is None else str(end) for end in (value.low, value.high))
    return f"{'>' * value.low_open}{low}..{'<' * value.high_open}{high}"


def _days(value: Period) -> str:
    """First and last day, to the unit in which the period was printed."""
    digits = {Granularity.YEAR: 4, Granularity.MONTH: 7, Granularity.QUARTER: 7}.get(value.granularity, 10)
    first, last = (day.isoformat()[:digits] if day else "" for day in (value.first, value.last))
    return f"{first}..{last}"
