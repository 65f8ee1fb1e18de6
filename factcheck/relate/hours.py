"""The hour as of which a sentence tells a figure that moves."""

from __future__ import annotations

import re

from factcheck.grammar.patterns import pattern

__all__ = ["hour_of"]

_HOUR = pattern(
    r"\b(?:by|at|as of|until) (?:about |around )?(?:noon|midday|midnight|dawn|dusk|nightfall|"
    r"(?:early |late |mid-?)?(?:morning|afternoon|evening|night)|"
    r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[.:]\d\d)",
    re.I,
)


def hour_of(sentence: str) -> str | None:
    """The words for the hour, in small letters: "by noon"; None where none is told."""
    found = _HOUR.search(sentence)
    return found.group().lower() if found else None
