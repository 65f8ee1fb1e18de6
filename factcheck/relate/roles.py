"""Roles: what two reports of one event do with a figure, each in its own words.

Two reporters share few words, but a figure often stands alone in its article, or hangs on the same word in
both; and a slip leaves the trace of the hand or the ear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.claim import Claim
from factcheck.grammar.patterns import pattern
from factcheck.relate.evidence import Frequencies, is_common
from factcheck.relate.frames import frame_of
from factcheck.relate.measures import act_told, canonical
from factcheck.relate.sides import DESCRIBES, FIGURES, plain_value
from factcheck.relate.slips import is_magnitude, is_slip
from factcheck.relate.slot_verdicts import printed_number, unit_of

__all__ = ["SLIP", "Roles"]

#: Reports of one event share one in so many of the telling words of the shorter one, at the least.
_CLOSE = 7
#: Points from which a slip tells that two figures are one, though they do not stand alone.
_SOME = 60
#: What a word on which both hang counts, and what a common one does; what a slip counts; and that times
#: what for kinds of which the rules ask more. Chosen on pairs of reports, so that right ones stay silent.
_WORD, _COMMON, SLIP = 250, 100, 370
_TIMES = {"length": 3, "share": 3}
#: In how long it was that something happened so many times.
_OVER = pattern(
    r"\b(?:in|over|during|within) (?:[a-z]+ ){0,3}"
    r"(?:seasons?|years|months|weeks|days|hours|decades?|span|career)\b"
)
_PRINTED = pattern(r"\w+")


class Roles:
    """The figures of some articles by unit and noun, and which articles report one event."""

    def __init__(self, claims: Iterable[Claim], frequencies: Mapping[str, Frequencies]) -> None:
        self._telling = {
            name: {word for word in words if not is_common(word)} for name, words in frequencies.items()
        }
        self._of_unit: dict[tuple[str, str], set[object]] = defaultdict(set)
        self._of_noun: dict[tuple[str, str, str], set[object]] = defaultdict(set)
        self._close: dict[tuple[str, str], bool] = {}
        claim: Any
        for claim in claims:
            if claim.kind in FIGURES and printed_number(claim) is not None:
                article, unit, plain = claim.span.article, unit_of(claim), plain_value(claim.value)
                self._of_unit[article, unit].add(plain)
                self._of_noun[article, unit, _noun(claim)].add(plain)

    def points(self, a: Any, b: Any, points: int) -> int:
        """Points that two figures of two articles are one, beside those that the words around them give.

        For the only figures of their noun that hang on one word: "a superstore that will create 180 jobs",
        "the store will create 130 jobs"; and for a difference that hands and ears make ("34", "43"), where
        neither article prints the other's figure.
        """
        unit = unit_of(a)
        if a.kind not in FIGURES or unit != unit_of(b) or not self._report_one_event(a, b):
            return 0
        over = {match.group() for x in (a, b) if (match := _OVER.search(x.span.sentence)) is not None}
        if a.slots.duration != b.slots.duration or len(over) > 1:
            return 0  # "50 games in his five seasons", "15 games over that span"
        nouns = {_noun(a), _noun(b)}
        slipped = _slipped(a, b) and not any(
            plain_value(x.value) in self._of_unit[y.span.article, unit] for x, y in ((a, b), (b, a))
        )
        if len(nouns) > 1 and not (slipped and a.kind != "count" and ("" in nouns or _is_telling(a, b))):
            return 0
        alone = all(len(self._of_noun[x.span.article, unit, _noun(x)]) == 1 for x in (a, b))
        found = 0
        if alone:
            shared = _hangs_on(a) & _hangs_on(b)
            found = max((_COMMON if is_common(word) else _WORD for word in shared), default=0)
            found *= _TIMES.get(a.kind, 1)
        if slipped and (alone or points >= _SOME):
            found += SLIP + SLIP // 2 * (a.kind == "share")
        return found

    def _report_one_event(self, a: Claim, b: Claim) -> bool:
        """True for two articles that share so many telling words that they report one event."""
        names = a.span.article, b.span.article
        if names not in self._close:
            first, second = (self._telling.get(name, set()) for name in names)
            shorter = min(len(first), len(second))
            self._close[names] = shorter > 0 and len(first & second) * _CLOSE >= shorter
        return self._close[names]


def _noun(claim: Claim) -> str:
    """The noun of what a figure counts or measures, under its one name; empty where none is named.

    Years that somebody is to serve are a sentence, or a ban, whatever the words.
    """
    if claim.kind == "length":
        frame = frame_of(claim)
        return frame.penalty or frame.noun or ""
    return canonical(claim.slots.measure).head if claim.slots.measure is not None else ""


def _hangs_on(claim: Claim) -> set[str]:
    """The words on which a figure hangs: the act that it tells, and the telling word before it.

    Of "a six-match ban" it is the ban.
    """
    frame, act = frame_of(claim), act_told(claim)
    if frame.penalty:
        return {frame.penalty}
    behind = frame.after[:1] if DESCRIBES.match(claim.span.quote) else ()
    return {*frame.before[-1:], *behind, *([act] if act else [])}


def _is_telling(a: Any, b: Any) -> bool:
    """True for digits that hardly two things share: "£2.37m" and "£2.73m", "£1.3bn" and "£1.3m"."""
    first, second = printed_number(a), printed_number(b)
    if first is None or second is None:
        return False
    low, high = sorted((abs(first), abs(second)))
    return len(str(low.numerator).strip("0")) > (1 if is_magnitude(low, high) else 2)


def _slipped(a: Any, b: Any) -> bool:
    """True where the two numbers differ as a slip of the hand or the ear does.

    So do "four years and six months" and "six years and four months". A bound of a count is no such number.
    """
    first, second = printed_number(a), printed_number(b)
    if first is None or second is None or first == second:
        return False
    if a.kind == "count" and not (a.value.exact and b.value.exact):
        return False
    one, other = (_PRINTED.findall(x.span.quote.lower()) for x in (a, b))
    return is_slip(first, second) or (len(one) > 3 and sorted(one) == sorted(other))
