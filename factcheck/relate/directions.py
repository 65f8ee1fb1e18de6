"""Directions: whether a share is told as a rise or as a fall, and of what."""

from __future__ import annotations

from functools import cache

from factcheck.claim import Claim
from factcheck.grammar.patterns import pattern
from factcheck.relate.measures import one_form

__all__ = ["change_known", "direction_told"]

_RISE = "rise|increase|jump|gain|growth|surge|hike"
_FALL = "fall|drop|reduction|decrease|decline|cut|dip|slump"
_HEDGES = r"(?: (?:by|of|about|around|nearly|almost|some|a|an|just|only|over|more|than|further))*"
_ROSE = pattern(
    r"\b(?:rose|risen|rises|rising|up|increased|increases|increasing|grew|grown|grows|climbed|climbs|jumped|"
    rf"jumps|gained|gains|soared|surged|{_RISE}){_HEDGES} \Z"
)
_FELL = pattern(
    r"\b(?:fell|fallen|falls|falling|down|decreased|decreases|decreasing|dropped|drops|dropping|declined|"
    rf"declines|slipped|slips|plunged|slumped|shrank|shrunk|lost|loses|{_FALL}){_HEDGES} \Z"
)
_MORE = pattern(rf" (?:{_RISE}|more|higher|up)\b")
_LESS = pattern(rf" (?:{_FALL}|fewer|less|lower|down)\b")
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
    before, after = claim.span.before, claim.span.after
    up = _ROSE.search(before) or _MORE.match(after)
    down = _FELL.search(before) or _LESS.match(after)
    return bool(up) - bool(down)


def change_known(claim: Claim) -> str | None:
    """What rose or fell, under its one name, where that is told as known by now, else None."""
    found = None
    if _KNOWN_BEFORE.search(claim.span.before):
        found = _IN.match(claim.span.after)
    elif _KNOWN_ALONE.search(claim.span.before):
        found = _KNOWN_BEHIND.match(claim.span.after)
    return one_form(found["thing"]) if found else None
