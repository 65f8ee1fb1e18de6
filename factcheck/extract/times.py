"""Times to claims: periods, lengths and dates, each with what it times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from factcheck.claim import Claim, Date, Found, How, Length, Measure, Slots, Tier, TimeSpan
from factcheck.extract.nouns import is_verb
from factcheck.extract.text import Text, Word
from factcheck.grammar.times import TimeMention
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Duration, Period

__all__ = ["times_to_claims"]


def times_to_claims(text: Text, mentions: Sequence[TimeMention]) -> list[Claim]:
    """TimeSpan, Length and Date claims, in order."""
    found: list[Claim] = []
    for mention in mentions:
        start, end = text.sentence_at(mention.start)
        if mention.start < start or mention.end > end:
            continue
        span = text.span(mention.start, mention.end)
        noun, verb = _noun_and_verb(text, start, end, mention)
        measure = Measure(noun, (), verb, "") if noun else (Measure("", (), verb, "") if verb else None)
        slots = Slots(measure=measure)
        how = (Found("measure", How.STATED, noun or verb),) if measure else ()
        tier = Tier.EXPLICIT if measure else Tier.INHERITED
        if isinstance(mention.value, Duration):
            found.append(Length(span=span, value=mention.value, slots=slots, found=how, tier=tier))
        elif isinstance(mention.value, Period):
            found.append(TimeSpan(span=span, value=mention.value, slots=slots, found=how, tier=tier))
        elif mention.kind == "date" and (mention.value is None or isinstance(mention.value, dt.date)):
            found.append(
                Date(
                    span=span,
                    value=mention.value,
                    weekday=mention.weekday,
                    printed_year=mention.printed_year,
                    event=verb or noun,
                    slots=slots,
                    found=how,
                    tier=tier,
                )
            )
    return found


def _noun_and_verb(text: Text, start: int, end: int, mention: TimeMention) -> tuple[str | None, str | None]:
    """The noun that the time belongs to ("a five-month deal", "the 2008 crisis"), and the verb before it."""
    words = text.words(start, end)
    after = next((k for k, w in enumerate(words) if w.start >= mention.end), len(words))
    before = next((k for k, w in enumerate(words) if w.start >= mention.start), len(words))
    noun: str | None = None
    run: list[Word] = []
    for word in words[after : after + 4]:
        if not word.text[0].isalpha() or word.text.lower() in CLOSED or is_verb(word.text):
            break
        run.append(word)
    if run and text.plain[mention.end : run[0].start] == " ":
        noun = lemma(run[-1].text)
    verb: str | None = None
    for word in reversed(words[max(0, before - 4) : before]):
        if is_verb(word.text) and word.text.lower() not in CLOSED:
            verb = lemma(word.text)
            break
    return noun, verb
