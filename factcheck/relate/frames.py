"""Frames: the telling words right beside a time or an age, which say what it belongs to.

``evidence`` weighs what two whole sentences share; here only the nearest words count, and on which side
they stand: "the awards were scrapped in 2011" and "after they were scrapped in 2012" hang on one verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.claim import Claim
from factcheck.extract.nouns import is_verb
from factcheck.grammar.calendar import DAYS, MONTHS, UNITS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma
from factcheck.relate.evidence import context_of, is_common
from factcheck.relate.measures import canonical, one_form

__all__ = ["Frame", "frame_of", "frame_points", "one_noun", "two_verbs"]

#: Telling words looked at on each side.
_REACH = 3
_WORD = pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_STOP = pattern(r"[.;:!?](?=\s|$)|[\"\n()]| - |[—–]")
#: Units of a figure say nothing of what a time belongs to: "rose to 47bn euros in 2004".
_UNITS = frozenset("m bn tn k million billion trillion pound dollar euro percent pc per cent".split())

#: A sentence that somebody serves, under its names: "nine years in prison", "a nine-year term".
_SERVED = pattern(r" (?:in (?:[a-z]+ )?(?:prison|jail|custody)|behind bars|of imprisonment|imprisonment)\b")
_SENT_DOWN = pattern(r"\b(?:jailed|imprisoned|locked up|(?:sent|returned) to (?:prison|jail)) for \Z")
_SENTENCE_OF = pattern(r"\b(?:(?:jail|prison|custodial) terms?|sentences?) of \Z")
#: The same of a mere term, where a court is told of.
_TERM_OF = pattern(r"\bterms? of \Z")
_COURT = pattern(r"\b(?:judge|court|guilty|convicted|jailed|prison|jail|sentenc\w+)\b", re.I)
#: What must be served before parole: "a non-parole period of three years", "must serve at least three".
_BEFORE_PAROLE = pattern(
    r"\b(?:(?:non-parole period|minimum (?:term|sentence|tariff)) of"
    r"|(?:must|will|to) serve(?: a minimum of)?) \Z"
)
#: The names beside a sentence that are not those of who serves it: a court, a judge, a day, a place.
_NAMES = pattern(
    r"(?P<before>\b(?:in|at|near|of|from|on|to|the|[Jj]udge|[Jj]ustice|[Rr]ecorder|[Mm]agistrate|"
    r"[Ss]heriff) )?"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_POSSESSIVE = pattern(r"['’]s?\Z")
_BENCH = pattern(r"(?:Judge|Justice|Recorder|Magistrate|Sheriff|Court)\b|.* Court\b|[A-Z][a-z]+day\b")
_SENTENCES = frozenset({"term", "sentence", "imprisonment", "jail", "prison"})
_BANS = frozenset({"ban", "disqualification", "suspension"})
_BANNED = pattern(
    r"\b(?:banned|disqualified|barred|suspended)"
    r"(?: (?:him|her|them|(?:an?|the) [a-z-]+|[A-Z]\w+))?(?: from [a-z ]{3,30}?)? for \Z"
)
#: Years that somebody has been in prison are not those that the court said.
_SPENT = pattern(r"\b(?:served|spent|spending|after) (?:\w+ ){0,2}\Z")
#: What the law allows, and what one side asks for, is no sentence that somebody got.
_NOT_PASSED = pattern(
    r"\b(?:maximum|minimum|up to|at (?:least|most)|could|would|fac(?:es?|ed|ing)|carr(?:y|ies|ied)"
    r"|(?:ask|call)(?:s|ed|ing)? for|seeks?|seeking|sought|demand(?:s|ed|ing)?|want(?:s|ed)?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The telling words beside a claim, as lemmas under their one name, in their order in the clause.

    ``before`` and ``after`` hold three at most. ``noun`` is what the claim measures or dates, under its one
    name ("five-month contract", "the 2016 election"), with the words that narrow it in ``narrowed``; what
    narrows a sentence that is served are the names beside it. ``verb`` is the verb that the claim directly
    follows ("scrapped in 2012"). ``penalty`` is "sentence" for such a one, "minimum" for what
    must be served before parole, "ban" for a ban.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    noun: str | None = None
    narrowed: frozenset[str] = frozenset()
    verb: str | None = None
    penalty: str = ""


@cache
def frame_of(claim: Claim) -> Frame:
    """The frame of the claim in its sentence."""
    before = _STOP.split(claim.span.before.replace("’", "'"))[-1]
    after = _STOP.split(claim.span.after.replace("’", "'"))[0]
    leading = _telling(before)
    measure = claim.slots.measure
    known = canonical(measure) if measure is not None and measure.head not in ("", *UNITS) else None
    noun, narrowed = (known.head, known.modifiers) if known is not None else (None, frozenset())
    penalty = _penalty(claim, before, after, noun)
    names = _serving(claim) if penalty else frozenset[str]()
    if names:
        noun, narrowed = penalty, names
    return Frame(
        leading[-_REACH:],
        _telling(after)[:_REACH],
        noun,
        narrowed,
        None if names else _verb(before),  # jailed, sentenced, given: one act
        penalty,
    )


def _penalty(claim: Claim, before: str, after: str, noun: str | None) -> str:
    """What kind of penalty somebody is to serve so long; empty for any other length."""
    if claim.kind != "length":
        return ""
    parole = _BEFORE_PAROLE.search(before)
    if parole is not None and (claim.span.quote.startswith("at least") or " serve" not in parole[0]):
        return "minimum"
    served = (
        noun in _SENTENCES
        or _SERVED.match(after)
        or _SENT_DOWN.search(before)
        or _SENTENCE_OF.search(before)
        or (_TERM_OF.search(before) and _COURT.search(claim.span.sentence))
    )
    kind = "sentence" if served else "ban" if noun in _BANS or _BANNED.search(before) else ""
    passed = (
        not _NOT_PASSED.search(before)
        and not _SPENT.search(before)
        and not _NOT_PASSED.search(claim.span.quote)
    )
    return kind if passed else ""


def _serving(claim: Claim) -> frozenset[str]:
    """The names beside a sentence that may be those of who serves it, each word under its one name."""
    others = {
        one_form(_POSSESSIVE.sub("", word.lower()))
        for match in _NAMES.finditer(claim.span.sentence)
        if match["before"] is not None or _BENCH.match(match["name"])
        for word in match["name"].split()
    }
    return context_of(claim).names - others


def two_verbs(a: Frame, b: Frame) -> bool:
    """True where each directly follows a verb of its own: "founded in 1994", "scrapped in 2012"."""
    return a.verb is not None and b.verb is not None and a.verb != b.verb


def one_noun(a: Frame, b: Frame) -> bool:
    """True where both name one noun, and neither narrows it in a way that the other does not allow."""
    if a.noun is None or a.noun != b.noun:
        return False
    return not a.narrowed or not b.narrowed or bool(a.narrowed & b.narrowed)


def frame_points(a: Claim, b: Claim) -> int:
    """Points for the words that both frames share: 100 on the same side (50 for a common word), else half."""
    first, second = frame_of(a), frame_of(b)
    before = set(first.before) & set(second.before)
    after = set(first.after) & set(second.after)
    crossed = (set(first.before) & set(second.after)) | (set(first.after) & set(second.before))
    same = sum(_points(word) for word in before) + sum(_points(word) for word in after)
    return same + sum(_points(word) for word in crossed - before - after) // 2


def _points(word: str) -> int:
    return 50 if is_common(word) else 100


def _telling(words: str) -> tuple[str, ...]:
    return tuple(
        one_form(word)
        for word in _WORD.findall(words)
        if word.lower() not in CLOSED and word.lower() not in MONTHS and word.lower() not in DAYS
        if lemma(word) not in _UNITS
    )


def _verb(words: str) -> str | None:
    """The last of the words that is in no closed class, if it is a verb by its form."""
    last = next((word for word in reversed(_WORD.findall(words)) if word.lower() not in CLOSED), None)
    return one_form(last) if last is not None and is_verb(last) else None
