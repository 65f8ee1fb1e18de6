"""Times to claims: periods, lengths and dates, each with what it times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from factcheck.claim import Claim, Date, Found, How, Length, Measure, Slots, Tier, TimeSpan
from factcheck.extract.doers import Doers
from factcheck.extract.nouns import is_verb
from factcheck.extract.rates import Rate, rate_at
from factcheck.extract.text import Text, Word
from factcheck.grammar.calendar import UNITS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Duration, Period

__all__ = ["times_to_claims"]

#: What stands between a length and the noun that it measures: "five-month deal", "two hours' rest".
_TO_NOUN = pattern(r"(?P<joint>-|[ ]?['’]s?[ ]| )(?P<of>of (?:(?:the|an?|its|his|her|their|my|your|our) )?)?")
_OF = pattern(r" of (?:(?:the|an?|its|his|her|their) )?")
_SINGULAR = pattern(r"\d\d\d\d|second|minute|hour|day|week|fortnight|month|quarter|season|year|decade", re.I)
_OPENS = pattern(r"(?:\b(?:the|an?|its|his|her|their|my|your|our|this|that|every|each)|['’]s|s['’]) \Z", re.I)
#: Words after a length that make a point in time of it: "two days later", "four hours into", "a year left".
_POINTS = frozenset("later earlier ago old hence long left after before into since apart away on".split())


#: What has its length behind itself: "a contract for three years", "a ban of six months".
_BEFORE = pattern(
    r"\b(?P<noun>contract|deal|lease|ban|suspension|sentence|loan|agreement|licen[cs]e|tenancy|mandate|"
    r"warranty) (?:for|of|lasting) \Z"
)
#: Verbs of what has a length, which look like nouns: "her six-month ban ends in May".
_ENDS_OR_BEGINS = frozenset("ends starts begins expires runs ended started began expired ran".split())


def times_to_claims(
    text: Text, mentions: Sequence[TimeMention], names: Mapping[int, str] | None = None
) -> list[Claim]:
    """TimeSpan, Length and Date claims, in order.

    The measure of each is what it times: its head the noun that the time stands before ("a five-month deal",
    "two hours of physical education", "the 2016 election"), the predicate the verb before it. Its population
    is the subject of that verb. ``names`` are the fullest forms of the people named, by where they stand.
    """
    found: list[Claim] = []
    doers = Doers(text, names or {})
    for mention in mentions:
        start, end = text.sentence_at(mention.start)
        if mention.start < start or mention.end > end:
            continue
        span = text.span(mention.start, mention.end)
        noun, words = _noun(text, end, mention)
        verb, doer = doers.told(mention.start, mention.end)
        measure = Measure(noun or "", words, verb) if noun or verb else None
        rate = _rate(text, end, mention)
        slots = Slots(measure=measure, per=rate.unit if rate else None, population=doer[0] if doer else None)
        how = [Found("measure", How.STATED, noun or verb)] if measure else []
        how += [Found("per", How.STATED, rate.words)] if rate else []
        how += [doer[1]] if doer is not None else []
        tier = Tier.EXPLICIT if measure else Tier.INHERITED
        if isinstance(mention.value, Duration):
            found.append(Length(span=span, value=mention.value, slots=slots, found=tuple(how), tier=tier))
        elif isinstance(mention.value, Period):
            found.append(TimeSpan(span=span, value=mention.value, slots=slots, found=tuple(how), tier=tier))
        elif mention.kind == "date" and (mention.value is None or isinstance(mention.value, dt.date)):
            found.append(
                Date(
                    span=span,
                    value=mention.value,
                    weekday=mention.weekday,
                    printed_year=mention.printed_year,
                    event=verb or noun,
                    slots=slots,
                    found=tuple(how),
                    tier=tier,
                )
            )
    return found


def _rate(text: Text, end: int, mention: TimeMention) -> Rate | None:
    """What a length is for: "40 hours a week"."""
    if not isinstance(mention.value, Duration):
        return None
    return rate_at(text.plain, mention.start, mention.start, mention.end, min(end, mention.end + 30))


def _noun(text: Text, end: int, mention: TimeMention) -> tuple[str | None, tuple[str, ...]]:
    """The noun that the time stands before, or that has it behind itself, and the words that narrow it."""
    link = _TO_NOUN.match(text.plain, mention.end, end)
    if link is None or not _attributive(text, mention, link):
        before = _BEFORE.search(text.plain, max(0, mention.start - 40), mention.start)
        return (lemma(before["noun"]), ()) if before and isinstance(mention.value, Duration) else (None, ())
    run = _run(text, link.end(), end)
    if not run:
        return None, ()
    of = _OF.match(text.plain, run[-1].end, end)
    complement = _run(text, of.end(), end) if of else []
    return lemma(run[-1].text), tuple(lemma(w.text) for w in (*run[:-1], *complement))


def _attributive(text: Text, mention: TimeMention, link: re.Match[str]) -> bool:
    """True where the words after the time are what it measures or dates."""
    printed = text.plain[mention.start : mention.end]
    if isinstance(mention.value, Duration):
        if link["of"] or link["joint"] != " ":
            return True
        last = printed.rsplit(" ", 1)[-1]
        return "-" in last or _SINGULAR.fullmatch(last) is not None
    if link["of"] or link["joint"] != " " or not mention.printed_year:
        return False
    return _OPENS.search(text.plain, max(0, mention.start - 12), mention.start) is not None or (
        printed[:4].isdigit() and text.plain[link.end() : link.end() + 1].islower()
    )


def _run(text: Text, start: int, end: int) -> list[Word]:
    """The open-class words from ``start``, four at most; the first may be a participle ("paid leave")."""
    run: list[Word] = []
    at = start
    for word in text.words(start, min(end, start + 80))[:4]:
        low = word.text.lower()
        if not word.text[0].isalpha() or low in CLOSED or low in _POINTS:
            break
        if run and (low in _ENDS_OR_BEGINS or _ends(low)):
            break
        if text.plain[at : word.start].strip():
            break
        run.append(word)
        at = word.end
    if run and (_ends(run[-1].text.lower()) or run[-1].text.lower() in UNITS):
        return []
    return run


def _ends(low: str) -> bool:
    """True for a verb that is no gerund: "a five-year term given", but "two hours of hard bargaining"."""
    return is_verb(low) and not low.endswith("ing")
