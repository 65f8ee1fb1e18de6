"""Rises and falls: "up 20 per cent from 40 to 48", "fell from 60 to 52", "60 in 2024, up a fifth on 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.claim import Change, Claim, Found, Link, LinkKind, Measure, Slots, Tier
from factcheck.extract.earlier import both_ends, earlier_period, straight_behind
from factcheck.extract.text import Text
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern, trie
from factcheck.grammar.times import TimeMention
from factcheck.value import Bounds, Period

__all__ = ["apposed", "changes"]

_UP = (
    r"rose|risen|rises|rise|rising|increase|increased|increases|increasing|grew|grown|grows|climbed|jumped|soared|"
    r"surged|leapt|went up|gone up|doubled|trebled|tripled|quadrupled|up"
)
_DOWN = (
    r"fell|fallen|falls|fall|falling|decrease|decreased|decreases|dropped|drop|drops|declined|decline|plunged|"
    r"slumped|shrank|shrunk|halved|cut|went down|gone down|down"
)
#: For small letters: to look past capitals takes three times as long.
_VERB = pattern(rf"\b(?:(?P<up>{trie(_UP.split('|'))})|(?P<down>{trie(_DOWN.split('|'))}))\b")
_ROLE = pattern(r"\b(by|from|to|of)(?: (?:about|around|nearly|almost|some|a|an|the|just|over))*\s*$", re.I)
#: "60 fires in 2024, up 20 per cent", "60 fires (a rise of a fifth": the later figure stands before.
_APPOSED = pattern(r"(?:,| [-–—]|—| ?\()(?: (?:which was|a|an))?(?: (?!the\b)[a-z-]+)? ?$", re.I)
#: "20 per cent more fires in 2024 than in 2023".
_MORE = pattern(r" (?:(?P<up>more|higher|greater)|(?P<down>fewer|less|lower))\b(?=[^.;:]{0,60}\bthan\b)")
#: The whole way from an earlier figure to the share by which it rose or fell.
_APPOSED_BY = pattern(
    rf"(?:,| [-–—]|—| ?\()(?: (?:which was|a|an))?(?: [a-z-]+)? (?:{_UP}|{_DOWN})(?: (?:by|of))?"
    r"(?: (?:about|around|nearly|almost|some|just|over|more than))* ?$",
    re.I,
)
#: "fell from 80 to 60, a drop of a quarter": what it comes to, of the change just told.
_THAT_IS = pattern(r"[^.;:]{0,30}(?:,| [-–—]|—| ?\()(?: which (?:is|was))? an? (?:[a-z-]+ )?", re.I)
#: Between the later figure and the share by which it is more, and from there to the earlier figure.
_BESIDE = pattern(r"[^.;:,]{0,50}, ")
_WHEN_IT_WAS = pattern(
    r" than [^.;:,]{3,30}, when (?:it|they|he|she|there|(?:the )?[a-z]+) (?:had )?[a-z]+ "
    r"(?:(?:just|only|about) )?"
)
_FACTORS = {
    "doubled": Fraction(2),
    "trebled": Fraction(3),
    "tripled": Fraction(3),
    "quadrupled": Fraction(4),
    "halved": Fraction(1, 2),
}
#: Before a verb that says how many times: the plain word is true to a tenth in print.
_HEDGE = pattern(r"\b(more than|over|at least|just over|nearly|almost|just under) $", re.I)
#: From a change on, another clause says something else.
_CLAUSE = pattern(r"[;.]|, (?:but|while|and)\b| (?:but|while) ")
_FAR = 90


class _Ends(NamedTuple):
    """The figures of one change, its direction and its words; ``times`` is the per cent of "doubled"."""

    start: int
    end: int
    direction: Literal[1, -1]
    by: FigureMention | None
    before: FigureMention | None
    after: FigureMention | None
    times: Bounds | None = None


def changes(
    text: Text, figures: Sequence[FigureMention], times: Sequence[TimeMention], claims: Sequence[Claim]
) -> list[Change]:
    """Changes with at least two of: by how much, from what, to what, since when.

    ``claims`` are those read from the same figures: what they say of measure, place and period holds for
    the change. Its period is that of the later figure, ``since`` that of the earlier one.
    """
    found: list[Change] = []
    by_sentence: dict[tuple[int, int], list[FigureMention]] = {}
    for figure in figures:
        by_sentence.setdefault(text.sentence_at(figure.start), []).append(figure)
    read = {claim.span.start: claim for claim in claims}
    for (start, end), inside in by_sentence.items():
        around = [t for t in times if start <= t.start < end]
        for ends in _all_ends(text, inside, around, start, end):
            change = _change(text, ends, around, read, end)
            if change is not None:
                found.append(change)
    return found


def apposed(lead: str) -> bool:
    """True for the words before a share that tells how far the figure before it rose or fell."""
    return _APPOSED_BY.search(lead) is not None


def _all_ends(
    text: Text, inside: list[FigureMention], times: Sequence[TimeMention], start: int, end: int
) -> list[_Ends]:
    """The changes that verbs and nouns of change tell, and those of "more … than"."""
    found = [_told(text, verb, inside, times, start) for verb in _VERB.finditer(text.low, start, end)]
    for at, figure in enumerate(inside):
        more = _MORE.match(text.plain, figure.end, end)
        if more is not None and figure.kind in ("share", "number"):
            direction: Literal[1, -1] = 1 if more["up"] else -1
            ends = _Ends(figure.start, more.end(), direction, figure, None, None)
            found.append(_with_both(text, ends, inside[max(0, at - 1) : at + 2]))
    told = [ends for ends in found if ends is not None]
    return [_with_ends(text, ends, told[at - 1] if at else None) for at, ends in enumerate(told)]


def _with_both(text: Text, ends: _Ends, three: Sequence[FigureMention]) -> _Ends:
    """The change with the figures beside it: "22 tons, 10 per cent more than last year, when it had 16"."""
    if len(three) < 3 or three[0].kind != three[2].kind or three[0].unit != three[2].unit:
        return ends
    after, by, before = three
    beside = _BESIDE.fullmatch(text.plain, after.end, by.start)
    then = _WHEN_IT_WAS.fullmatch(text.plain, ends.end, before.start)
    if beside is None or then is None or by.kind != "share":
        return ends
    return ends._replace(start=after.start, end=before.end, before=before, after=after)


def _with_ends(text: Text, ends: _Ends, last: _Ends | None) -> _Ends:
    """The change with the ends of the one told straight before it, of which it says how much it was."""
    if (
        last is None
        or None in (last.before, last.after)
        or ends.by is None
        or ends.direction != last.direction
    ):
        return ends
    if ends.before is not None or ends.after is not None or last.by is not None:
        return ends
    straight = _THAT_IS.fullmatch(text.plain, last.end, ends.start)
    return ends._replace(before=last.before, after=last.after) if straight else ends


def _told(
    text: Text, verb: re.Match[str], inside: list[FigureMention], times: Sequence[TimeMention], start: int
) -> _Ends | None:
    by: FigureMention | None = None
    before: FigureMention | None = None
    after: FigureMention | None = None
    at = last = verb.end()
    for figure in [f for f in inside if f.start >= verb.end()][:3]:
        lead = text.plain[at : figure.start]
        if len(lead) > 45 or _VERB.search(lead.lower()) or re.search(r"[;:.]| and | while | but ", lead):
            break
        role = _ROLE.search(lead)
        word = role.group(1).lower() if role else ("by" if at == verb.end() and not lead.strip() else None)
        if word is None and after is not None and before is None and _is_set_against(text, lead, figure):
            word = "from"
        if word in ("by", "of") and by is None:
            by = figure
        elif word == "from" and before is None:
            before = figure
        elif word == "to" and after is None:
            after = figure
        else:
            break
        at = last = figure.end
    if after is None and (by is not None or before is not None):
        told_of = _apposed_to(text, verb, inside, times, start)
        after = told_of[-1] if told_of else None
        if len(told_of) == 2 and before is None:
            before = told_of[0]
    direction: Literal[1, -1] = 1 if verb.group("up") else -1
    return _Ends(verb.start(), last, direction, by, before, after, _times(text, verb, start))


#: Between the later figure and the one that it is set against: "fell to 40, compared with 60 a year earlier".
_SET_AGAINST = pattern(
    r",? (?:(?:as )?compared (?:with|to)|against|versus) (?:(?:the|about|around|nearly|just|over|only) )*\Z"
)
_TIME = "year|month|quarter|season"
_OF_THE_LAST = pattern(
    rf" (?:[a-z-]+ ){{0,2}}?(?:(?:a|one|the) (?:{_TIME}) (?:before|earlier|ago|previously)|last (?:{_TIME})|"
    rf"(?:in )?the (?:previous|preceding|prior) (?:{_TIME})|in the same (?:week|months?|period|quarter)"
    r"(?: of)? (?:last year|the year before|(?:19|20)\d\d))(?=[.;,)]|\Z)"
)


def _is_set_against(text: Text, lead: str, figure: FigureMention) -> bool:
    """True for the figure of an earlier time; one without a time may be that of another group."""
    if _SET_AGAINST.fullmatch(lead) is None:
        return False
    return _OF_THE_LAST.match(text.plain, figure.end) is not None


def _times(text: Text, verb: re.Match[str], start: int) -> Bounds | None:
    """By how many per cent something changed that "doubled", "almost trebled" or "more than halved"."""
    factor = _FACTORS.get(verb.group().lower())
    if factor is None:
        return None
    hedge = _HEDGE.search(text.plain, max(start, verb.start() - 14), verb.start())
    word = hedge.group(1).lower() if hedge else ""
    least, most = sorted(abs(factor * part - 1) * 100 for part in (Fraction(9, 10), Fraction(11, 10)))
    whole, printed = abs(factor - 1) * 100, f"{abs(factor - 1) * 100} per cent"
    if word in ("more than", "over", "at least", "just over"):
        return Bounds(low=whole, low_open=word != "at least", printed=f"more than {printed}")
    if word in ("nearly", "almost", "just under"):
        return Bounds(least, whole, high_open=True, printed=f"almost {printed}")
    return Bounds(least, most, nominal=whole, printed=printed)


def _apposed_to(
    text: Text, verb: re.Match[str], inside: list[FigureMention], times: Sequence[TimeMention], start: int
) -> list[FigureMention]:
    """The figure that the change is told of in apposition: "£1.2m in 2024, up 20 per cent".

    Two, where each has its time: "40 in 2023 and 60 in 2024, a rise of half". Of several others none: which
    of them rose is not told.
    """
    opened = _APPOSED.search(text.plain, max(start, verb.start() - 24), verb.start())
    behind = [f for f in inside if f.end <= opened.start()] if opened is not None else []
    if opened is None or not behind or opened.start() - behind[-1].end > _FAR:
        return []
    if re.search(r"[;:,]|\b(?:and|but|while)\b", text.plain[behind[-1].end : opened.start()]):
        return []
    alike = [f for f in behind if f.kind == behind[-1].kind and f.unit == behind[-1].unit]
    if len(alike) == 1:
        return alike
    timed = all(any(straight_behind(text.plain, f.end, t.start) for t in times) for f in alike[-2:])
    joined = text.plain[alike[-2].end : alike[-1].start].endswith((" and ", " to "))
    return alike if len(alike) == 2 and timed and joined else []


def _change(
    text: Text, ends: _Ends, times: Sequence[TimeMention], read: dict[int, Claim], end: int
) -> Change | None:
    by, before, after = ends.by, ends.before, ends.after
    if by is None and before is None and ends.times is None:
        return None
    printed = [x for x in (before, after) if x is not None]
    if any(x.kind != printed[0].kind or x.unit != printed[0].unit for x in printed):
        return None
    unit: Literal["percent", "points", "absolute"] = "absolute"
    if by is None and ends.times is not None:
        unit = "percent"
    elif by is not None:
        unit = "percent" if by.kind == "share" else "points" if by.kind == "points" else "absolute"
        if unit == "absolute" and printed and by.kind != printed[0].kind and printed[0].kind != "number":
            return None
    sources = [read[x.start] for x in (after, before, by) if x is not None and x.start in read]
    clause = _CLAUSE.search(text.plain, max([ends.end, *(x.end for x in (by, before, after) if x)]), end)
    stop = clause.start() if clause is not None and clause.start() > ends.end else end
    base = before.end if before is not None else None
    begin = min(ends.start, base or ends.start)
    open_end = earlier_period(text.plain, begin, stop, times, base, None)
    period = _period(sources, before, open_end[0] if open_end else None)
    later = period.slots.period if period is not None else None
    since = earlier_period(text.plain, begin, stop, times, base, later)
    years = both_ends(text.plain, times) if since is None else None
    if years is not None:
        since = years[0], years[2]
    if sum(x is not None for x in (by or ends.times, before, after, since)) < 2:
        return None
    if after is None and before is None and unit == "absolute":
        return None
    slots, found = _slots(sources, period, read.get(by.start) if by is not None else None)
    if years is not None:
        slots = replace(slots, period=years[1])
    later_claim = read.get(after.start) if after is not None else None
    span = text.span(ends.start, ends.end)
    links = (Link(LinkKind.CHANGE_OF, later_claim.id, span.quote),) if later_claim is not None else ()
    return Change(
        span=span,
        direction=ends.direction,
        by=_value(by) if by is not None else ends.times,
        unit=unit,
        before=_value(before),
        after=_value(after),
        since=since[0] if since is not None else None,
        slots=slots,
        found=found,
        tier=Tier.EXPLICIT,
        links=links,
    )


def _period(sources: Sequence[Claim], before: FigureMention | None, earlier: Period | None) -> Claim | None:
    """The claim that gives the period of the later figure: not that of the earlier one."""
    for claim in sources:
        period = claim.slots.period
        own = before is None or claim.span.start != before.start
        if own and period is not None and (earlier is None or period.days != earlier.days):
            return claim
    return None


def _slots(
    sources: Sequence[Claim], period: Claim | None, by: Claim | None
) -> tuple[Slots, tuple[Found, ...]]:
    """What the claims of its figures say of the change, and how that was found."""
    found: list[Found] = []
    given: dict[str, Claim | None] = {
        "measure": next((c for c in sources if c.slots.measure is not None), None),
        "population": next((c for c in sources if c.slots.population is not None), None),
        "place": next((c for c in sources if c.slots.place is not None), None),
        "period": period,
        "per": by,
    }
    slots = Slots()
    for slot, claim in given.items():
        if claim is None:
            continue
        value = getattr(claim.slots, slot)
        if isinstance(value, Measure) and value.predicate and _VERB.fullmatch(value.predicate.lower()):
            value = replace(value, predicate=None)
        slots = replace(slots, **{slot: value})
        found += [one for one in claim.found if one.slot == slot]
    return slots, tuple(found)


def _value(figure: FigureMention | None) -> Bounds | None:
    return None if figure is None else figure.value
