"""Words for nothing: where "no", "none", "zero" and "not a single" count, so that they mean 0."""

from __future__ import annotations

import re

from factcheck.grammar import labels
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

__all__ = ["is_zero_word", "nothing"]

_ZERO = pattern(
    r"(?P<none>none|zero|nought)(?![ \n](?:point|other|the|too)\b|[ -](?:hours?|tolerance|carbon|emissions?"
    r"|sum|waste|in)\b|-)"
    r"|(?:no|not a single)\b(?!-)",
    re.I,
)
_WORDS = pattern(r"(?:no|none|not a single|(?:zero|nought)(?![ \n]point\b))\b", re.I)
_ZERO_BEFORE = pattern(r"(?:\b(?:net|ground|absolute|second to|bar|for|to|from|sub)[ \n]|-)$", re.I)
_MORE = pattern(r"[ \n]([A-Za-z]+)")
#: Nouns, singular, that "no" and "not a single" count; a plural tells itself by its ending.
_COUNTED = frozenset(
    """
    officer person man woman child member case charge arrest death country force party candidate passenger
    worker employee
    soldier student pupil patient victim suspect casualty injury complaint allegation prosecution conviction
    player seat
    survivor resident prisoner inmate minister
    """.split()
)
#: Plurals after "no" that count nothing: "no means", "no plans".
_NOT_COUNTED = frozenset(
    """
    means terms ways details signs plans doubts comments words longer regrets matter matters grounds
    circumstances qualms
    reasons bounds less unless news illusions thanks manners motives indications answers excuses problems
    questions worries secrets limits guarantees strings misgivings objections expectations intentions promises
    """.split()
)


def is_zero_word(text: str, at: int) -> bool:
    """True where one of these words begins, whether it counts or not; not in "zero point five"."""
    return _WORDS.match(text, at) is not None


def nothing(text: str, at: int) -> tuple[int, int] | None:
    """Start and end of "no", "none", "zero" or "not a single" where it counts something."""
    found = _ZERO.match(text, at)
    if found is None or _ZERO_BEFORE.search(text, max(0, at - 12), at):
        return None
    if text[at : at + 3] == "No " and text[max(0, at - 2) : at][-2:-1].islower():
        return None
    if found.group("none"):
        return found.span()
    end = found.end()
    for _ in range(3):
        follows = _MORE.match(text, end)
        word = follows.group(1).lower() if follows else ""
        if follows is None or word in _NOT_COUNTED or word in CLOSED:
            return None
        if (
            word in _COUNTED
            or (word.endswith("s") and labels.counts_next(text, end))
            or word in ("people", "men", "women", "children")
        ):
            return found.span()
        end = follows.end()
    return None
