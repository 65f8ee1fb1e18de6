"""Directions: whether a share is told as a rise or as a fall, and of what."""

from __future__ import annotations

from functools import cache

from factcheck.claim import Claim
from factcheck.grammar.patterns import pattern
from factcheck.relate.measures import one_form

__all__ = ["change_known", "direction_told"]

_RISE = "rise|increase|jump|gain|growth|surge|hike"
_FALL = "fall|drop|reduction|decrease|decline|cut|dip|slump"
#: So many words before a share, and code points behind it, are looked at.
_REACH, _NEXT = 6, 24
#: Words that may stand between a verb or noun of change and the share.
_BETWEEN = frozenset("by of about around nearly almost some a an just only over more than further".split())
_ROSE = frozenset(_RISE.split("|")) | frozenset(
    """
    rose risen rises rising up increased increases increasing grew grown grows climbed climbs jumped jumps
    gained gains soared surged
    """.split()
)
_FELL = frozenset(_FALL.split("|")) | frozenset(
    """
    fell fallen falls falling down decreased decreases decreasing dropped drops dropping declined declines
    slipped slips plunged slumped shrank shrunk lost loses
    """.split()
)
_MORE = frozenset((*_RISE.split("|"), "more", "higher", "up"))
_LESS = frozenset((*_FALL.split("|"), "fewer", "less", "lower", "down"))
_HEDGES = f"(?: (?:{'|'.join(sorted(_BETWEEN))}))*"
#: A change that is known by now: "the reduction of 28 per cent in infections", "the 28 per cent cut in jobs".
_KNOWN_BEFORE = pattern(rf"\b[Tt]h(?:e|at|is) (?:{_RISE}|{_FALL}) of{_HEDGES} \Z")
_IN_THING = (
    r" in (?:the (?:number|amount|level|rate) of )?(?:[a-z-]+ ){0,2}?(?P<thing>[a-z-]+)"
    r"(?=[.,;:)]|\Z| (?:was|were|is|are|has|have|had|could|would|will|can|may)\b)"
)
_IN = pattern(_IN_THING)
_KNOWN_ALONE = pattern(r"\b[Tt]h(?:e|at|is) \Z")
_KNOWN_BEHIND = pattern(rf" (?:{_RISE}|{_FALL}){_IN_THING}")


@cache
def direction_told(claim: Claim) -> int:
    """1 for a share by which something rose, -1 for one by which it fell, 0 where neither is told."""
    before = reversed(claim.span.before.lower().split()[-_REACH:])
    told = next((word for word in before if word not in _BETWEEN), "")
    behind = claim.span.after[:_NEXT].lower()
    after = behind.split()[0].rstrip(".,;:") if behind[:1] == " " and behind.strip() else ""
    return (told in _ROSE or after in _MORE) - (told in _FELL or after in _LESS)


def change_known(claim: Claim) -> str | None:
    """What rose or fell, under its one name, where that is told as known by now, else None."""
    found = None
    if _KNOWN_BEFORE.search(claim.span.before):
        found = _IN.match(claim.span.after)
    elif _KNOWN_ALONE.search(claim.span.before):
        found = _KNOWN_BEHIND.match(claim.span.after)
    return one_form(found["thing"]) if found else None
