"""Rises and falls: "up 20 per cent from 40 to 48", "fell from 60 to 52", "rose by 62 % to 54"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from factcheck.claim import Change, Slots, Tier
from factcheck.extract.text import Text
from factcheck.grammar.figures import FigureMention
from factcheck.value import Bounds

__all__ = ["changes"]

_UP = (
    r"rose|risen|rises|rise|rising|increased?|increases|increasing|grew|grown|grows|climbed|jumped|soared|"
    r"surged|leapt|went up|gone up|up"
)
_DOWN = (
    r"fell|fallen|falls|fall|falling|decreased?|decreases|dropped|drop|drops|declined|decline|plunged|"
    r"slumped|shrank|shrunk|cut|went down|gone down|down"
)
_VERB = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.I)
_ROLE = re.compile(r"\b(by|from|to|of)(?: (?:about|around|nearly|almost|some|a|an|the|just|over))*\s*$", re.I)


def changes(text: Text, figures: Sequence[FigureMention]) -> list[Change]:
    """Changes with at least two of: by how much, from what, to what."""
    found: list[Change] = []
    by_sentence: dict[tuple[int, int], list[FigureMention]] = {}
    for figure in figures:
        by_sentence.setdefault(text.sentence_at(figure.start), []).append(figure)
    for (start, end), inside in by_sentence.items():
        if len(inside) < 2:
            continue
        for verb in _VERB.finditer(text.plain, start, end):
            change = _change(text, verb, [f for f in inside if f.start >= verb.end()], end)
            if change is not None:
                found.append(change)
    return found


def _change(text: Text, verb: re.Match[str], figures: list[FigureMention], end: int) -> Change | None:
    by: FigureMention | None = None
    before: FigureMention | None = None
    after: FigureMention | None = None
    at = verb.end()
    last = at
    for figure in figures[:3]:
        lead = text.plain[at : figure.start]
        if len(lead) > 45 or _VERB.search(lead) or re.search(r"[;:.]| and | while | but ", lead):
            break
        role = _ROLE.search(lead)
        word = role.group(1).lower() if role else ("by" if at == verb.end() and not lead.strip() else None)
        if word in ("by", "of") and by is None:
            by = figure
        elif word == "from" and before is None:
            before = figure
        elif word == "to" and after is None:
            after = figure
        else:
            break
        at = last = figure.end
    if sum(x is not None for x in (by, before, after)) < 2:
        return None
    ends = [x for x in (before, after) if x is not None]
    if any(x.kind != ends[0].kind or x.unit != ends[0].unit for x in ends):
        return None
    unit: Literal["percent", "points", "absolute"] = "absolute"
    if by is not None:
        unit = "percent" if by.kind == "share" else "points" if by.kind == "points" else "absolute"
        if unit == "absolute" and by.kind != ends[0].kind and ends[0].kind != "number":
            return None
    return Change(
        span=text.span(verb.start(), last),
        direction=1 if verb.group("up") else -1,
        by=_value(by),
        unit=unit,
        before=_value(before),
        after=_value(after),
        slots=Slots(),
        tier=Tier.EXPLICIT,
    )


def _value(figure: FigureMention | None) -> Bounds | None:
    return None if figure is None else figure.value
