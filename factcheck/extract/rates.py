"""Rates: the unit that a figure is for: "12 people a year", "£11 per week", "an average of 40 a month"."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extract.scene import Scene
from factcheck.grammar.calendar import UNITS
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.units import MEASURES, NOUNS_TOO
from factcheck.grammar.words import lemma
from factcheck.value import Duration

__all__ = ["AVERAGE", "Rate", "denominator", "rate_at", "rate_of", "straight_rate"]

#: What a rate is for where only "on average" is said.
AVERAGE = "average"

_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "quarterly": "quarter",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "nightly": "night",
    "hourly": "hour",
}
_ADJECTIVES = {**_ADVERBS, "annual": "year"}
_NAMES = {"annum": "year", "capita": "head"}
_TIME = "|".join(sorted(u for u in UNITS if len(u) > 3 and not u.endswith("s") and u != "secs"))
_TIME = f"{_TIME}|day"
#: What prices and amounts are for, beside a time.
_GOODS = "|".join(
    sorted(
        {w for w in MEASURES if w.isascii() and w.isalpha() and w == MEASURES[w] and w not in NOUNS_TOO}
        | {"head", "person", "share", "foot", "barrel", "ton"}
    )
)
#: A length or a point in time after all: "a year ago", "a year and a half", "a day in prison".
_NO_RATE = (
    r"(?! (?:ago|earlier|later|before|after|old|long|hence|and a half|or (?:so|two|more)|from (?:now|today)|"
    r"in (?:jail|prison|custody)|on[,.;:])|['’-])"
)
_PER_NUMBER = pattern(r" per (?P<unit>\d[\d,.]*\d(?: (?:thousand|million))?(?: [a-z]+)?)")
_PER = pattern(r"(?: per |/| for (?:each|every) (?!of\b))(?P<unit>[a-z]+)\b")
_STRAIGHT = pattern(rf"(?: an?| each| every|-an?-)[ ]?(?P<unit>{_TIME})\b{_NO_RATE}")
_GOOD = pattern(rf"(?: an?| each| every|-an?-)[ ]?(?P<unit>{_GOODS})\b(?!['’-])")
#: How each of these begins.
_LEADS = (" per ", "/", " a", " each ", " every ", " for e", "-a")
#: What may follow a rate, in its clause or behind it.
_GOES_ON = r"(?= *(?:$|[,.;:)]|(?:in|on|at|for|from|since|over|between|by|to|and|but|of|across) ))"
_OF_AVERAGE = pattern(rf"(?: an?| each| every) (?P<unit>[a-z]+)\b{_GOES_ON}")
_BEHIND = cued(rf"\b(?:each|every|per) (?P<unit>{_TIME}|annum)\b(?!['’-])", "each every per")
_ADVERB_BEHIND = pattern(rf"\b(?P<unit>{'|'.join(_ADVERBS)})\b{_GOES_ON}")
_BEFORE = cued(rf"\b(?:each|every) (?P<unit>{_TIME})\b(?!['’-])[^;:]{{0,70}}$", "each every", re.I)
_AVERAGED = cued(
    r"\b(?:on average|averag(?:ing|e[sd])|an average|"
    rf"an? (?:(?P<unit>{'|'.join(_ADJECTIVES)}) )?(?:average|mean)(?: [a-z]+)? of)\b[^;:]{{0,40}}$",
    "averag mean",
    re.I,
)
_ON_AVERAGE = pattern(r"[^;:,]{0,40}?,? on average\b")
#: Small letters that stand about every rate but for those straight behind the figure.
_WORDED = cued(
    rf"each |every |per |averag|mean|{'|'.join(_ADVERBS)}", f"each every per averag mean {' '.join(_ADVERBS)}"
)
_EDGE = pattern(r"[;:()]|,(?!\d)| [-–—] |—|\b(?:and|but|while|when|because|although|which|than)\b")
#: Verbs whose second object a time may be: "gave 12 men a year".
_GIVES = cued(
    r"\b(?:g[ia]ven?|gives|giving|hand(?:ed|s)?|grant(?:ed|s)?|allow(?:ed|s)?|offer(?:ed|s)?|jail(?:ed|s)?|"
    r"bann?(?:ed|s)?|took|takes?|cost|spent|spend)\b[^.;,]{0,12}$",
    "gav give giving hand grant allow offer jail ban took take cost spen",
    re.I,
)


class Rate(NamedTuple):
    """What a figure is for: its unit, the words that say so, and where those straight behind it end."""

    unit: str
    words: str
    end: int


def denominator(scene: Scene, figure: FigureMention) -> bool:
    """True for the number that a rate is for: the 100,000 of "12 per 100,000 people"."""
    return scene.word(scene.index_from(figure.start) - 1) == "per"


def straight_rate(scene: Scene, figure: FigureMention) -> bool:
    """True for a figure that has a rate straight behind it, not a noun: "up to 30 a year"."""
    plain = scene.text.plain
    return plain[figure.end : figure.end + 1] in " -/" and (
        _straight(plain, "", figure.end, scene.end, counted=True, averaged=False) is not None
    )


def rate_of(scene: Scene, figure: FigureMention, after: int) -> Rate | None:
    """The rate that a figure of a sentence is; ``after`` is the end of its noun phrase.

    The words of a rate stand behind the phrase or the figure, or before both in the same clause; not those
    behind another figure or length, which has them itself.
    """
    others = [(f.start, f.end) for f in scene.figures if f is not figure]
    others += [(t.start, t.end) for t in scene.times if isinstance(t.value, Duration)]
    floor = max([scene.start, *(end for _, end in others if end <= figure.start)])
    ceiling = min([scene.end, *(start for start, _ in others if start >= max(after, figure.end))])
    counted = figure.kind == "number"
    plain = scene.text.plain
    worded = _WORDED.search(scene.text.low, floor, ceiling)
    for at in dict.fromkeys((after, figure.end)):
        if not worded and not plain.startswith(_LEADS, at):
            continue
        found = rate_at(plain, floor, figure.start, at, ceiling, counted=counted)
        if found is not None and (found.unit != AVERAGE or at == figure.end):
            return found
    return None


def rate_at(
    plain: str, floor: int, start: int, after: int, ceiling: int, *, counted: bool = True
) -> Rate | None:
    """The rate of a figure that begins at ``start``; ``after`` is where its words end.

    Nothing before ``floor`` or behind ``ceiling`` belongs to it. ``counted`` is False for sums and
    quantities, which may be for a good too ("20p a litre").
    """
    lead = plain[floor:start]
    averaged = _AVERAGED.search(lead)
    straight = _straight(plain, lead, after, ceiling, counted=counted, averaged=averaged is not None)
    if straight is not None:
        return straight
    rest = plain[after:ceiling]
    edge = _EDGE.search(rest)
    rest = rest[: min(edge.start() if edge else len(rest), 70)]
    for form in (_BEHIND, _ADVERB_BEHIND):
        behind = form.search(rest)
        if behind is not None:
            return Rate(_unit(behind["unit"]), behind.group(), after)
    before = _BEFORE.search(lead)
    if before is not None:
        return Rate(_unit(before["unit"]), lead[before.start() : before.end("unit")], after)
    if averaged is not None:
        unit = averaged["unit"]
        return Rate(_unit(unit) if unit else AVERAGE, averaged.group().strip(), after)
    said = _ON_AVERAGE.match(plain, after, ceiling)
    return Rate(AVERAGE, "on average", after) if said is not None else None


def _straight(
    plain: str, lead: str, after: int, ceiling: int, *, counted: bool, averaged: bool
) -> Rate | None:
    """The rate whose words stand straight behind the figure or its noun."""
    if not plain.startswith(_LEADS, after):
        return None
    number = _PER_NUMBER.match(plain, after)
    if number is not None:
        return Rate(number["unit"], number.group().strip(), number.end())
    forms = [_PER]
    if not (counted and _GIVES.search(lead)):
        forms.append(_STRAIGHT)
    if not counted:
        forms.append(_GOOD)
    if averaged:
        forms.append(_OF_AVERAGE)
    for form in forms:
        found = form.match(plain, after, ceiling)
        if found is not None and (form is not _PER or found["unit"] not in ("se", "cent")):
            return Rate(_unit(found["unit"]), found.group().strip(), found.end())
    return None


def _unit(word: str) -> str:
    low = word.lower()
    return _NAMES.get(low) or _ADJECTIVES.get(low) or lemma(low)
