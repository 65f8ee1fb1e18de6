"""Place and period of a figure: the words that stand nearest, in its own clause."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import How, Modality
from factcheck.extract.capitals import UPPER
from factcheck.extract.earlier import straight_behind
from factcheck.extract.lexicons import words as lexicon
from factcheck.extract.places import is_place
from factcheck.extract.scene import Scene
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.times import TimeMention
from factcheck.grammar.words import CLOSED
from factcheck.value import Duration, Granularity, Period

__all__ = ["Near", "Timed", "body_place", "footing", "period_near", "place_near"]

_TELLING = pattern(
    r"\b(?:say|says|said|tell|told|added|announced?|reported|tweeted|confirmed|showed|show|revealed?|released|"
    r"published|wrote|according to [\w' ]{1,40}|issued|updated)(?: (?:late|early|on|in|"
    r"today))*(?: a [a-z]+ on)? ?$",
    re.I,
)
_KINDS = (
    r"(?:district|province|county|region|state|city|town|village|prefecture|municipality|governorate|island)"
)
_CAPS = rf"[{UPPER}][\w'’-]*[a-z](?: [{UPPER}][\w'’-]*[a-z])*"
#: Names that their surroundings make a place: "Bohol province", "the city of X, where".
_NAMED_PLACE = cued(
    rf"\b(?P<name>{_CAPS})(?: {_KINDS}\b|(?=,? where\b))",
    "distr provi county region state city town village prefe munici govern island where",
)
_IN_NAME = pattern(
    rf" (?:each |more )?(?:in|at|near|from) (?:the |nearby |neighbouring |neighboring )?(?P<name>{_CAPS})"
)
_BODY = pattern(rf"\b[{UPPER}][\w'-]*(?: [{UPPER}][\w'-]*[a-z])+")
#: A figure that another one is set against: "up from 40", "compared with 35", "less than last year's 12".
_BEFORE_FIGURE = cued(
    r"(?:(?:\b(?:up|down|ris[a-z]+|rose|fell|fall[a-z]*|increas[a-z]+|drop[a-z]*|grew|grow[a-z]*|chang[a-z]+|cut|"
    r"doubl[a-z]*|reduc[a-z]+|declin[a-z]+|climb[a-z]*|jump[a-z]*|slump[a-z]*|to [£$€]?\d[\d,.]*)\b(?:[^.;]|"
    r"\.(?=\d)){0,40} |, |\()from|"
    r"\b(?:than|against|versus|compared (?:with|to)|beating|exceeding|instead of|rather than|not))"
    r"(?: (?:a|an|the|just|only|about|some|around|nearly|almost|record|previous|earlier|last "
    r"[a-z]+'s|[\w-]+'s?))*\s*$",
    "from than against versus compared beating exceeding instead not",
    re.I,
)
_FORMER = cued(
    r"\b(?:last (?:year|month|week|season|time|summer|winter|autumn|spring|quarter)|"
    r"previous(?:ly)?(?! (?:night|day|evening|afternoon|morning|weekend)\b)|"
    r"earlier(?! (?:this|that|today|on|in|(?!report|stat|announc|suggest|estimat|claim|confirm)[a-z]+ed)\b)|"
    r"(?:a|the|one|two|three) (?:year|month|week|decade)s? (?:ago|earlier|before)|formerly|used to|"
    r"originally|initially|at first|first (?:put|reported|gave|counted|estimated|said)|"
    r"had (?:said|spoken|expected)|ago|in the past|since (?:19|20)\d\d, when)\b",
    "last previous earlier ago before former used original initial first had past since",
    re.I,
)
#: Straight before the figure: "there had been 40", "the inn once had 40 rooms"; not "had been given £40".
_HAD_BEEN = cued(
    r"\b(?:once|had been(?! (?:given|handed|paid|awarded|granted|offered|fined|jailed|sentenced|killed|shot|"
    r"arrested|charged|found|stolen|sold|lost|hurt|injured|rescued|sent)\b))(?: [a-z]+){0,2} ?$",
    "once had",
    re.I,
)
#: When somebody told it is not when it was: "reported last week".
_TOLD_WHEN = cued(
    r"\b(?:said|says|told|reported|announced|revealed|disclosed|published|wrote|claimed|confirmed)"
    r"(?: [a-z]+){0,2}? (?:last (?:week|month|year)|earlier)\b",
    "last earlier",
    re.I,
)
#: The time or figure that this one is measured against is not its own: "up 5% on last year to £3m".
_BASE_TIME = cued(
    r"\b(?:on|than|against|compared with|compared to) (?:the )?(?:last|previous) [a-z]+\b(?! *$)",
    "last previous",
    re.I,
)
#: "The pier, closed two winters ago, has been given £40": what is told aside is not of the figure.
_AGO_ASIDE = cued(r", [^,]{0,90}\bago, ", "ago,")
_BASE_FIGURE = cued(r"\bfrom [£$€]?\d.*", "from")
_CLAUSE_BEFORE = pattern(r"[;:]|, (?:but|and|while|which|who|whose)\b")
#: Behind "which": the figure puts another way what the clause before says.
_RESTATES = pattern(r" (?:is|was|equals|amounts to|comes to)\b")
_CLAUSE_AFTER = pattern(
    r"[;:,]| but | and | while | (?:show|reveal|suggest|indicate|find|say)s? |"
    r" (?:(?:show|reveal|suggest)ed|found|said) "
)
_SUPPOSED = cued(
    r"\b(?:if|unless|suppose|imagine|would have|could have)\b", "if unless suppose imagine would could", re.I
)
_PLANNED = cued(
    r"\b(?:will|would|plans? to|planned|aims? to|aimed|target|hopes? to|hoped|expected to|due to|"
    r"set to|pledged?|call(?:s|ed)? (?:to|for)|seeks? to|"
    r"promised?|intends?|proposed?|forecasts?|predicts?|predicted|projected|projections?|could|might|(?-i:may)|goal|should|"
    r"demands|requires|stipulates)\b",
    "will would plan aim target hope expected due set pledge call seek promise "
    "intend propose forecast predict project could might may goal should demands requires stipulates",
    re.I,
)
#: What is to become of those counted, right behind them: "up to £500 would be levied", "40 jobs will go".
_TO_BE = pattern(
    r"(?: [a-z-]+){0,3}? (?:(?:will|would|could) (?:be|go)|(?:is|are) (?:expected|due|set|likely|planned) to|"
    r"(?:is|are) to be)\b"
)
#: An act that is done: what comes after it is no longer governed by a word of planning before it.
_DONE = pattern(
    r"\b(?!hundred|need|sacred)(?:[a-z]{3,}ed|(?:re)?paid|"
    r"(?<!ill )(?<!uld )(?<!may )(?<!might )(?<!to )(?<!\ba )(?<!\bthe )cost|"
    r"won|lost|made|took|spent|sold|bought|raised|gave)\b"
)
_DEFINITE = pattern(
    r"\b(?:the|all|both|these|those|its|their|his|her|this|that|current|existing|[a-z]+'s) (?:[a-z-]+ )?$",
    re.I,
)
#: What a rise or fall is measured against is not when it happened: "up 9% on the previous year".
_BASE = pattern(
    r"\b(?:on|than|against|(?:compared|up|down) (?:with|to|on|from)|from)(?: the| a)?(?: same [a-z]+)? ?$",
    re.I,
)
_SET_AGAINST = pattern(
    r"(?:\b(?:than(?: in)?|against|compared (?:with|to)(?: in)?)|(?:%|cent|percent|points) on)(?: the)? $",
    re.I,
)
_THAN_IN = pattern(r"\bthan (?:in|at|during)(?: the)? \Z")
_REMARK = pattern(r" [-–—] [^–—;]{1,90}? [-–—] |—[^—;]{1,90}?—|\([^()]{1,60}\) ?")
_COMMA = pattern(r",(?!\d)")
_DASH = pattern(r" [-–—] |[()]")
_SOME = pattern(r"\b(?:including|among them|of whom)\b")
#: What is the most "since 2015" does not date the figure.
_SUPERLATIVE = pattern(r"\b(?:[a-z]+est|most [a-z]+|first|worst|record)\b[^,;.]{0,40}$", re.I)
#: "the flight to Minneapolis", "a girl from Taiwan", "the office in Cleveland says": no place of the figure.
_LEADS_ELSEWHERE = pattern(r"\b(?:to|from|towards?|into|via)(?: the)? $")
_TELLS = pattern(r"(?:'s [a-z]+)?,? (?:says?|said|tells?|told|reports?|reported|announced?|confirmed)\b")
#: "Brent in north London", "Luton, Bedfordshire": the smaller place is meant.
_WITHIN = pattern(
    r"(?:, | in (?:the )?(?:(?:north|south|east|west|central|northern|southern|eastern|western)[ -]){0,2})"
)
#: What a place that only tells of a figure is farther from it than any other.
_BEHIND_OTHERS = 180
#: Up to this distance (code points and penalties) a place or time is that of the figure; beyond, it may be.
_STATED = 180
_OVER = frozenset("in over within across for during the".split())


class Near(NamedTuple):
    """A place found for a figure: its name, and how."""

    name: str
    how: How
    words: str


class Timed(NamedTuple):
    """A time found for a figure: a period or a printed length, and the words."""

    period: Period | None
    duration: str | None
    words: str
    how: How


def distance(scene: Scene, figure: FigureMention, start: int, end: int) -> int:
    """How far words are from a figure: code points, more before it, behind a comma or another figure."""
    after = start >= figure.end
    first, last = (figure.end, start) if after else (end, figure.start)
    if not after and start - scene.start < 12:
        return (last - first) // 2 + 20
    between = _REMARK.sub(" ", scene.between(first, last))
    gap = len(between) if after else 2 * len(between)
    others = [f.start for f in scene.figures if first <= f.start < last]
    if others and _COMMA.search(scene.between(first, others[-1])):
        gap += 120
    if others and after and _SOME.search(between):
        gap += 400
    dashes = 120 * len(_DASH.findall(between))
    return gap + 40 * len(_COMMA.findall(between)) + 300 * between.count(";") + dashes


@lru_cache(maxsize=1)
def _named(scene: Scene) -> tuple[tuple[int, int, str], ...]:
    """Every place of the sentence: those of the gazetteer, and names that their surroundings make one."""
    found = [(place.span.start, place.span.end, place.name) for place in scene.places]
    for match in _NAMED_PLACE.finditer(scene.text.plain, scene.start, scene.end):
        start, end = match.span("name")
        first = match["name"].split(" ")[0]
        if first.lower() in CLOSED:
            start += len(first) + 1
        taken = _is_time(scene, start) or any(s < end and start < e for s, e, _ in found)
        if start < end and not taken:
            found.append((start, end, scene.text.article.text[start:end]))
    return tuple(found)


@lru_cache(maxsize=1)
def _bodies(scene: Scene) -> tuple[tuple[int, int, str, str], ...]:
    """The bodies of the sentence with a place in their names: where, the place, the name."""
    return tuple(
        (m.start(), m.end(), place, m.group())
        for m in _BODY.finditer(scene.text.plain, scene.start, scene.end)
        if m.group().split(" ")[0].lower() not in CLOSED and (place := _place_of_body(m.group())) is not None
    )


def body_place(name: str) -> str | None:
    """The place that a body's name begins with: "Cambridgeshire Police officers" has "Cambridgeshire".

    Small words before the name are passed over ("male Hampshire Constabulary officers").
    """
    parts = name.replace("’", "'").split()
    for at, part in enumerate(parts):
        if not part[:1].isupper():
            continue
        for end in range(min(len(parts), at + 4), at, -1):
            some = " ".join(parts[at:end]).removesuffix("'s").removesuffix("'")
            if is_place(some):
                return some
    return None


def place_near(
    scene: Scene,
    figure: FigureMention,
    after: int,
    population: str | None,
    subject: Near | None = None,
    later: Sequence[int] = (),
    people: Mapping[int, str] | None = None,
) -> Near | None:
    """The place of a figure; ``after`` is the end of its noun phrase, ``people`` are those named, by where.

    Stated: the name straight behind the phrase, the place of its population, the place that is its
    ``subject``, the nearest name of the sentence that is not the subject of a ``later`` figure. Assumed:
    that of a body which does something in the sentence ("Lambeth Council spent …").
    """
    straight = _IN_NAME.match(scene.text.plain, after, scene.end)
    if (
        straight is not None
        and not _is_time(scene, straight.start("name"))
        and " " not in (people or {}).get(straight.start("name"), "")  # "fired five shots at Pat Example"
        and _is_no_thing(straight["name"])
    ):
        start, end = straight.span("name")
        joined = next((p for p in scene.places if p.span.start == start and p.span.end > end), None)
        if joined is not None and any(start < other < joined.span.end for other in later):
            joined = None
        name = joined.name if joined else scene.text.article.text[start:end]
        return Near(name, How.STATED, name)
    own = body_place(population) if population else None
    if own is not None:
        return Near(own, How.STATED, population or own)
    if subject is not None:
        return subject
    named = _named(scene)
    ranked = sorted(
        (distance(scene, figure, start, end) + _BEHIND_OTHERS * _is_teller(scene, end), start, name)
        for start, end, name in named
        if not _another_part(scene, figure, start) and start not in later
    )
    if ranked and ranked[0][0] < 330:
        far, at, name = ranked[0]
        led = _LEADS_ELSEWHERE.search(scene.text.plain, max(scene.start, at - 30), at)
        how = How.STATED if far < _STATED and led is None else How.INHERITED
        for start, end, smaller in named:
            if end < at and at - end < 30 and _WITHIN.fullmatch(scene.between(end, at)):
                return Near(smaller, how, scene.text.article.text[start : at + len(name)])
        return Near(name, how, name)
    of_bodies = sorted(
        (distance(scene, figure, start, end), start, own, name) for start, end, own, name in _bodies(scene)
    )
    if of_bodies:
        return Near(of_bodies[0][2], How.INHERITED, of_bodies[0][3])
    return None


def _is_teller(scene: Scene, end: int) -> bool:
    """True for a place that tells of the figure, or whose office does: "Mexico's government confirmed"."""
    return _TELLS.match(scene.text.plain, end, scene.end) is not None


def _place_of_body(name: str) -> str | None:
    """The place in a body's name: "Lambeth Council", "NHS England"."""
    last = name.split(" ")[-1].removesuffix("'s")
    if is_place(last):
        return last
    if any(part.removesuffix("'s") in lexicon("organisation_words") for part in name.split(" ")):
        return body_place(name)
    return None


def _is_no_thing(name: str) -> bool:
    first = name.split(" ")[0]
    return not (
        first.lower() in CLOSED
        or first in lexicon("honorifics")
        or first in lexicon("thing_words")
        or name.split(" ")[-1] in lexicon("organisation_words") - {"City"}
    )


def _is_time(scene: Scene, offset: int) -> bool:
    return any(t.start <= offset < t.end for t in scene.times)


def _another_part(scene: Scene, figure: FigureMention, start: int) -> bool:
    """True for a name straight behind another figure of a list: "30 in Bogo City, 22 in San Remigio"."""
    for other in scene.figures:
        if other is figure or other.end > start:
            continue
        if (
            start - other.end < 12
            and scene.between(other.end, start).split()[-1:] in (["in"], ["at"], ["near"], ["from"])
            and len(scene.between(other.end, start).split()) == 1
        ):
            return True
    return False


def period_near(scene: Scene, figure: FigureMention) -> Timed | None:
    """The time of a figure in its sentence: not that of telling ("said Monday"), nor one compared with."""
    best: tuple[int, int, TimeMention] | None = None
    possible: list[TimeMention] = []
    earlier_figure = _BEFORE_FIGURE.search(scene.between(max(scene.start, figure.start - 60), figure.start))
    for mention in scene.times:
        if _compared_with(scene, figure, mention):
            continue
        lead = scene.between(max(scene.start, mention.start - 60), mention.start)
        one_day = _names_day(mention)
        if one_day and _TELLING.search(lead):
            continue
        if scene.text.plain.startswith(" that ", mention.end) and _TELLING.search(lead):
            continue
        since = scene.between(mention.start, mention.start + 5).lower() == "since"
        if since and _SUPERLATIVE.search(lead) and not scene.text.plain.startswith(", when", mention.end):
            continue
        if mention.kind == "duration" and (lead.split() or [""])[-1].lower().strip(",") not in _OVER:
            continue
        if mention.start >= figure.end and _BASE.search(lead) and figure.kind in ("share", "points"):
            continue
        if mention.end <= figure.start and earlier_figure and not _opens(scene, mention):
            continue
        if (
            figure.kind in ("share", "points")
            and mention.start >= figure.end
            and re.search(r"\bfrom\b", scene.between(figure.end, mention.start))
        ):
            continue
        far = distance(scene, figure, mention.start, mention.end) + (60 if mention.kind == "duration" else 0)
        possible.append(mention)
        if far > (160 if one_day else 260):
            continue
        if best is None or far < best[0]:
            best = (far, mention.start, mention)
    if best is not None:
        return _timed(scene, best[2], How.STATED if best[0] < _STATED else How.INHERITED)
    if len(possible) == 1 and not _names_day(possible[0]) and not earlier_figure:
        return _timed(scene, possible[0], How.INHERITED)
    return None


def _compared_with(scene: Scene, figure: FigureMention, mention: TimeMention) -> bool:
    """True for the time of another figure that this one is set against: "fell from 500 in 2019 to 430"."""
    plain = scene.text.plain
    if mention.start < figure.end:
        against = _SET_AGAINST.search(plain, max(scene.start, mention.start - 30), mention.start)
        if against is not None and not _names_day(mention):
            return True
    elif _THAN_IN.search(plain, figure.end, mention.start):
        return True  # "won 24 seats, five fewer than in 2020"
    elif straight_behind(plain, figure.end, mention.start):
        return False
    return any(
        other is not figure
        and straight_behind(plain, other.end, mention.start)
        and _BEFORE_FIGURE.search(plain, max(scene.start, other.start - 60), other.start)
        for other in scene.figures
    )


def _names_day(mention: TimeMention) -> bool:
    value = mention.value
    return isinstance(value, dt.date) or (isinstance(value, Period) and value.granularity is Granularity.DAY)


def _opens(scene: Scene, mention: TimeMention) -> bool:
    return mention.start - scene.start < 12


def _timed(scene: Scene, mention: TimeMention, how: How) -> Timed:
    start, end, value = mention.start, mention.end, mention.value
    for other in scene.times:  # "overnight on Friday", "between 8 and 9 on Monday"
        if 0 < other.start - end <= 5 and scene.between(end, other.start).strip() in ("", "on", "of", "in"):
            end = other.end
            value = other.value if _known(other.value) or not _known(value) else value
        elif 0 < start - other.end <= 5 and scene.between(other.end, start).strip() in ("", "on", "of", "in"):
            start = other.start
    printed = scene.text.article.text[start:end]
    if isinstance(value, Period):
        return Timed(value if _known(value) else None, None, printed, how)
    if isinstance(value, dt.date):
        return Timed(Period(value, value, Granularity.DAY, mention.relative, printed), None, printed, how)
    return Timed(None, printed, printed, how)


def _known(value: dt.date | Period | Duration | None) -> bool:
    return isinstance(value, dt.date) or (isinstance(value, Period) and value.days != (None, None))


def footing(scene: Scene, figure: FigureMention) -> Modality:
    """Whether the figure is said as it is, planned, supposed, or one of before ("up from 40")."""
    clauses = _CLAUSE_BEFORE.split(scene.between(max(scene.start, figure.start - 90), figure.start))
    again = _RESTATES.match(clauses[-1]) and scene.figure_between(figure.start - 90, figure.start)
    lead = " ".join(clauses[-2:]) if again else clauses[-1]
    behind = scene.between(figure.end, min(scene.end, figure.end + 60))
    # "the £900-a-year school was previously …": what the school was says nothing of the sum
    rest = "" if behind.startswith("-") else _CLAUSE_AFTER.split(behind, 1)[0]
    if _SUPPOSED.search(lead):
        return Modality.SUPPOSED
    lead, rest = _TOLD_WHEN.sub(" ", lead), _TOLD_WHEN.sub(" ", rest)
    lead, rest = _BASE_TIME.sub(" ", _AGO_ASIDE.sub(", ", lead)), _BASE_FIGURE.sub(" ", rest)
    if _TO_BE.match(rest) and not _DEFINITE.search(lead):
        return Modality.PLANNED
    changes = figure.kind in ("share", "points")
    before = _BEFORE_FIGURE.search(lead) or _FORMER.search(lead) or _HAD_BEEN.search(lead)
    if before or (not changes and _FORMER.search(rest)):
        return Modality.FORMER
    return Modality.PLANNED if _is_planned(lead) else Modality.SAID


def _is_planned(lead: str) -> bool:
    """True where a word of planning governs the figure.

    Not one that a finished act has come after ("would not discuss reports that the party repaid £500,000"),
    nor one before a sum that is there already ("will be in charge of the £9m budget").
    """
    cues = list(_PLANNED.finditer(lead))
    return bool(cues) and not _DONE.search(lead, cues[-1].end()) and not _DEFINITE.search(lead)
