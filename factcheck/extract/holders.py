"""The subject of a figure: who holds, won or polled it ("Labour won 24 seats"), or the place that had it.

The members of a list leave out the verb: "Labour won 24 seats, the Greens 19 and others 17".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.extract.nouns import is_verb, plural
from factcheck.extract.places import is_place
from factcheck.extract.scene import Scene
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.words import CLOSED

__all__ = ["Subject", "act_of_holding", "subject_before"]

_WIN = frozenset("won win wins take takes took taken secure secures secured poll polls polled".split())
_HOLD = frozenset("hold holds held retain retains retained".split())
_GET = frozenset("get gets got receive receives received".split())
_HAVE = frozenset("have has had keep keeps kept control controls controlled".split())
_PRESENT = _WIN | _HOLD | _GET | _HAVE | frozenset("see sees record records report reports log logs".split())
#: Words between a verb and its figure that change nothing.
_THEN = frozenset(
    "a an the total of just only about some all another further up to as many at least most".split()
)
_ADVERBS = frozenset("also now then still already each currently again alone itself".split())
_OTHERS = frozenset("others rest remainder remaining other else".split())
_JOINS = frozenset("and but while with as that where whereas said says because when if although plus".split())
_INSIDE = frozenset("of for and the &".split())
#: Nouns that make a name a place's: "Castle ward".
_KINDS = frozenset(
    """ward constituency parish borough division district county province region city town village suburb
    state island prefecture municipality""".split()
)
_PREPOSITIONS = frozenset("in on at across around throughout within inside under".split())
_MARKS = frozenset(",;:()-–—\"'")
#: Where a time begins that opens a sentence: behind a preposition at most.
_OPENING = 12
#: How many words may stand between a subject and its figure.
_REACH = 7


class Subject(NamedTuple):
    """Who or what stands before a figure: where, the name, the verb (None in a list), and whether a place."""

    start: int
    end: int
    name: str
    verb: str | None
    is_place: bool
    plain: bool = True


def act_of_holding(subject: Subject, *, part: bool) -> str | None:
    """Win, or hold, where the subject holds the figure; "have" and "receive" say so of a part alone."""
    if subject.is_place or subject.verb is None or not subject.plain:
        return None
    if subject.verb in _WIN or (part and subject.verb in _GET):
        return "win"
    return "hold" if subject.verb in _HOLD or (part and subject.verb in _HAVE) else None


def subject_before(scene: Scene, figure: FigureMention, names: Mapping[int, str]) -> Subject | None:
    """The subject of the clause whose object the figure is, or the name straight before it in a list.

    ``names`` are the fullest forms of the people named, by where their names begin. A name behind a
    preposition is no subject, nor is anything behind another figure and its clause.
    """
    words = scene.words
    floor = max((scene.index_from(f.end) for f in scene.figures if f.end <= figure.start), default=0)
    at = scene.index_from(figure.start)
    first = at
    while first > floor and at - first < _REACH and _is_low(words[first - 1].text):
        first -= 1
    verb = next((k for k in range(first, at) if _is_verb(scene.word(k))), None)
    until = verb if verb is not None else at
    while until > first and (scene.word(until - 1) in _ADVERBS or scene.word(until - 1).endswith("ly")):
        until -= 1
    if scene.word(first) in ("who", "which") and verb is not None:
        until = first - (scene.word(first - 1) == ",")
        start = _start_of_name(scene, until, floor)
        return _made(scene, start, until, verb, at, names) if start < until else None
    start = _start_of_name(scene, first, floor)
    if start == first and verb is None:
        start = _start_of_common(scene, first, at)
    if start >= until:
        return None
    start = _behind_place(scene, start, until)
    if not _is_opened(scene, start, floor):
        return None
    if verb is None and start <= floor and floor == 0:
        return None
    return _made(scene, start, until, verb, at, names)


def _is_low(text: str) -> bool:
    return text.isalpha() and text.islower() and text not in _JOINS


def _is_verb(low: str) -> bool:
    return low in _PRESENT or (is_verb(low) and not plural(low))


def _start_of_name(scene: Scene, first: int, floor: int) -> int:
    """The first word of the capitalised name that ends before ``first``; with the article before it."""
    words, at = scene.words, first
    while at > floor:
        word = words[at - 1].text
        outer = words[at - 2].text if at - 1 > floor else ""
        inner = (
            at < first and word in _INSIDE and (outer in _INSIDE if word == "the" else outer[:1].isupper())
        )
        if not (word[:1].isupper() or inner):
            break
        at -= 1
    if at < first and at > floor and scene.word(at - 1) == "the":
        at -= 1
    return at


def _start_of_common(scene: Scene, first: int, at: int) -> int:
    """The first word of "others" or "the rest" straight before a figure; ``at`` where there is none."""
    for k in range(first, at):
        if scene.word(k) in ("the", *_OTHERS) and any(scene.word(j) in _OTHERS for j in range(k, at)):
            return k
    return at


def _is_opened(scene: Scene, start: int, floor: int) -> bool:
    """True where a clause or a member of a list begins."""
    if start <= 0:
        return True
    if _fronted(scene, start, floor):
        return True
    before = scene.words[start - 1]
    if any(t.start - scene.start < _OPENING and t.start <= before.start < t.end for t in scene.times):
        return True  # "In 2020 Labour won 29 seats"
    return before.text in _MARKS or before.text.lower() in _JOINS


def _behind_place(scene: Scene, start: int, until: int) -> int:
    """The first word behind the place that a sentence begins with: "In Marl the Reds won 24 seats"."""
    if start == 0 or scene.word(start - 1) not in _PREPOSITIONS:
        return start
    first = scene.words[start].start
    place = next((p for p in scene.places if p.span.start == first), None)
    behind = scene.index_from(place.span.end) if place is not None else start
    return behind if behind < until else start


def _fronted(scene: Scene, start: int, floor: int) -> bool:
    """True behind words of place that open the clause: "On Marl council the Reds won 24 seats"."""
    at = start
    while at > floor and start - at < _REACH:
        word = scene.words[at - 1]
        if word.text in _MARKS or word.text.lower() in _JOINS:
            break
        if word.text[:1].islower() and is_verb(word.text) and not plural(word.text):
            return False
        at -= 1
    opens = at == 0 or scene.words[at - 1].text in _MARKS or scene.word(at - 1) in _JOINS
    direct = scene.word(start - 1) in _PREPOSITIONS | _INSIDE
    return opens and at < start - 1 and not direct and scene.word(at) in _PREPOSITIONS


def _made(
    scene: Scene, start: int, until: int, verb: int | None, at: int, names: Mapping[int, str]
) -> Subject | None:
    words = scene.words
    run = list(words[start:until])
    while run and run[0].text.lower() in ("the", "a", "an"):
        run.pop(0)
    if not run:
        return None
    plain = verb is None or all(
        scene.word(k) in _THEN or _is_verb(scene.word(k)) or scene.word(k) in _ADVERBS
        for k in range(verb, at)
    )
    last = verb
    while last is not None and last + 1 < at and _is_verb(scene.word(last + 1)):
        last += 1
    act = scene.word(last) if last is not None else None
    if verb is not None and scene.word(verb) in ("was", "were", "is", "are", "be", "been"):
        return None
    begin, end = run[0].start, run[-1].end
    printed = scene.text.article.text[begin:end]
    if any(word.text.lower() in _OTHERS for word in run):
        with_them = start > 2 and scene.word(start - 1) == "and" and plural(words[start - 2].text)
        with_them = with_them and _is_opened(scene, start - 2, 0)
        name = scene.text.article.text[words[start - 2].start : end] if with_them else "others"
        return Subject(begin, end, name, act, False, plain)
    name = next((names[word.start] for word in run if word.start in names), printed)
    capital = next((w for w in run if w.text[0].isupper() and w.text.lower() not in CLOSED), None)
    placed = name == printed and (
        any(p.span.start <= begin and end <= p.span.end for p in scene.places)
        or is_place(printed)
        or (capital is not None and run[-1].text.lower() in _KINDS)
    )
    if capital is None and not plural(run[-1].text):
        return None
    if capital is not None and not placed and not (run[-1].text[0].isupper() or plural(run[-1].text)):
        return None
    if any(word.text in _MARKS or word.text.lower() in CLOSED - _INSIDE for word in run):
        return None
    return Subject(begin, end, _short(name), act, placed, plain)


def _short(name: str) -> str:
    """The name of a party without the word for one: "Labour Party" is "Labour"."""
    for kind in (" Party", " party", " group", " councillors", " members"):
        name = name.removesuffix(kind)
    return name
