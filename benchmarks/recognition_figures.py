"""Figures in the form that the recognition suites score: one dictionary a reading.

The suites differ in what they call a figure. A hedged number is given twice, as the number alone and as
the range it allows; a fraction as a number and as a share; a minor unit ("ten cents") as the number of
coins. The readings themselves are those of ``factcheck.grammar.figures``.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from factcheck.grammar.figures import FigureMention, find_figures, parse_figure
from factcheck.grammar.hedges import AFTER, BEFORE

__all__ = ["figures"]

_PLAIN = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u2009": " ", "\t": " ", "\u2019": "'", "\u2212": "-"})
_COINS = re.compile(r"[ -]?(?:cents?|pence|penny|pennies|¢)", re.I)
_SIDES = {hedge.words: hedge.side for hedge in (*BEFORE, *AFTER)}
_KINDS = {
    "share": "percent",
    "money": "currency",
    "quantity": "dimension",
    "age": "age",
    "ordinal": "ordinal",
}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _ends(mention: FigureMention) -> dict[str, Any]:
    """The stated ends of a figure; none for one that is exact or rounded by its digits.

    A suite takes "just over" and "just under" for a bound and no more, so that side alone is given.
    """
    value = mention.value
    if value.rounded or (value.exact and not value.hedge):
        return {}
    low, high = value.low, value.high
    side = _SIDES.get(value.hedge or "")
    if side == "just over":
        high = None
    elif side == "just under":
        low = None
    return {"low": _number(low), "high": _number(high)}


def _scaled(ends: dict[str, Any], factor: float) -> dict[str, Any]:
    return {key: None if value is None else value * factor for key, value in ends.items()}


def _readings(text: str, mention: FigureMention, whole: bool) -> list[dict[str, Any]]:
    value, (start, end) = mention.value, mention.core
    nominal = value.nominal if value.nominal is not None else value.low if value.exact else None
    if nominal is None and value.high is not None and value.low == value.high:
        nominal = value.low
    factor, ends = 1.0, _ends(mention)
    kind = "number" if mention.kind in ("number", "points") else _KINDS[mention.kind]
    if kind == "dimension" and str(mention.unit).startswith("degree"):
        kind = "temperature"
    if mention.kind == "share" and mention.unit != "percent":
        kind, factor = "number", 0.01
    elif mention.kind == "age":
        factor = {"month": 12.0, "week": 365.2425 / 7, "day": 365.2425}.get(mention.unit or "", 1.0)
    elif mention.kind == "money" and _COINS.fullmatch(text[mention.digits[1] : end]):
        factor = 100.0
    if whole and mention.kind == "money":
        start, end = mention.start, mention.end
    reading: dict[str, Any] = {"start": start, "end": end, "type": kind}
    if nominal is not None:
        reading["value"] = float(nominal) * factor
    found = [reading | _scaled(ends, factor)]
    if kind in ("currency", "dimension") and text[mention.digits[1] : mention.digits[1] + 1] == " ":
        found.append(reading | {"start": mention.digits[0], "end": mention.digits[1], "type": "number"})
    if ends and mention.style != "vague":
        alone = mention.kind in ("number", "share", "points") and mention.unit != "percent"
        until = mention.end if alone else mention.digits[1]
        found.append(
            reading | {"start": mention.start, "end": until, "type": "numberrange"} | _scaled(ends, factor)
        )
    return found


_UNCOUNTED = re.compile(r"\bper ?cent\b(?: of (?P<of>\d[\d,.]*\d|\d))?", re.I)


def _uncounted(text: str, taken: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """A "per cent" without a number before it: the words, and a number that stands after "of"."""
    found = []
    for match in _UNCOUNTED.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            reading: dict[str, Any] = {"start": match.start(), "end": match.end(), "type": "percent"}
            found.append(reading | ({"value": float(match["of"].replace(",", ""))} if match["of"] else {}))
    return found


def figures(text: str) -> list[dict[str, Any]]:
    """Every reading of every figure in the text.

    A text that is one figure from end to end is read as that (``parse_figure``), anything else as running
    copy (``find_figures``).
    """
    plain = text.translate(_PLAIN)
    whole = parse_figure(plain)
    mentions = [whole] if whole else find_figures(plain)
    found = [reading for mention in mentions for reading in _readings(plain, mention, whole is not None)]
    return found + _uncounted(
        plain, [(m.core[0], m.core[1]) for m in mentions if m.kind in ("share", "points")]
    )
