"""Speakers: whether two quotations are given to one speaker."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.claim import Quote
from factcheck.grammar.patterns import pattern
from factcheck.relate.organisations import same_organisation
from factcheck.relate.people import given_alike
from factcheck.relate.wording import fold, letters_apart

__all__ = ["one_speaker", "speaks_for", "stated"]

_VOICE = pattern(
    r"\b(?:spokes(?:man|woman|person|people)|representative|source|official|statement|letter|report|email|post|tweet"
    r"|release|speech|note|book|document|memo|court papers|aide)s?\b",
    re.IGNORECASE,
)
_PRONOUN = pattern(
    r"(?:he|she|they|it|we|i|you|who|this|that|one|another|others?|both|all|many|some)\b", re.IGNORECASE
)
_LEAD = pattern(
    r"\A(?:(?:the|a|an|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|sen|rep|gov|president|senator|governor"
    r"|representative|prime minister|pm|mayor|chief constable|baroness|judge|justice|rev|reverend)\b\.? ?)+",
    re.IGNORECASE,
)
_TAIL = pattern(r"(?: (?:jr|sr|ii|iii|iv)\b\.?|['’]s?\Z)", re.IGNORECASE)


def _words(speaker: str) -> list[str]:
    return fold(_TAIL.sub("", _LEAD.sub("", speaker.strip()))).replace(".", "").split()


_BODY = pattern(
    r"\b(?:committee|council|police|department|ministry|office|agency|union|party|government|court|commission|board|trust"
    r"|association|society|club|company|group|university|hospital|bank|news|times|post|house|president|minister"
    r"|republicans?|democrats?|campaign|team|service|authority|embassy|army|navy|twitter|facebook|branch)\b",
    re.IGNORECASE,
)


def _is_person(speaker: str) -> bool:
    """True for two to four capitalised words, the form of a full name, none of which a body is called by."""
    words = _TAIL.sub("", _LEAD.sub("", speaker.strip())).split()
    if _BODY.search(speaker):
        return False
    return 2 <= len(words) <= 4 and words[0][:1].isupper() and words[-1][:1].isupper()


def one_speaker(a: Quote, b: Quote) -> bool | None:
    """True where both quotations are given to one speaker, False where to two; None where that is open.

    Open is a speaker who is not named, is a pronoun, or speaks for somebody ("a spokesman") whom the
    other name may belong to. Two people are two where neither full name can be the other's, and neither
    sentence names both.
    """
    x, y = a.speaker, b.speaker
    if not x or not y or _PRONOUN.match(x) or _PRONOUN.match(y):
        return None
    if fold(x) == fold(y):
        return True
    voice_x, voice_y = bool(_VOICE.search(x)), bool(_VOICE.search(y))
    if voice_x or voice_y:
        body_x, body_y = _body(a) if voice_x else x, _body(b) if voice_y else y
        if voice_x and voice_y and body_x and body_y:
            return same_organisation(body_x, body_y) or None
        return None
    first, second = _words(x), _words(y)
    if not first or not second:
        return None
    if _is_person(x) and _is_person(y):
        if _alike(first[-1], second[-1]):
            return True if given_alike(first[0], second[0]) else None
        both = second[-1] in _beside(a) or first[-1] in _beside(b)
        return None if both or set(first) & set(second) else False
    if set(first) & set(second) or _alike(first[-1], second[-1]) or same_organisation(x, y):
        return True
    return None


def _alike(x: str, y: str) -> bool:
    return x == y or (min(len(x), len(y)) >= 4 and letters_apart(x, y, 2) <= 2)


def _body(quote: Quote) -> str | None:
    """The body for which a spokesperson speaks, as printed beside the word."""
    printed = _VOICE.sub("", quote.speaker or "")
    words = [
        w
        for w in printed.split()
        if w.lower() not in ("a", "an", "the", "for", "of", "from", "unnamed", "senior")
    ]
    return " ".join(words).strip(" ,") or quote.speaker_role


def speaks_for(a: Quote, b: Quote) -> str | None:
    """The body of a spokesperson to whom one of the quotations is given, where the other names a person.

    Empty where the text names no body. None where neither or both speak for somebody, where the other
    speaker is not named in full, or is said to speak for somebody too.
    """
    for voice, person in ((a, b), (b, a)):
        if not (
            voice.speaker and person.speaker and _VOICE.search(voice.speaker) and _is_person(person.speaker)
        ):
            continue
        if _VOICE.search(
            f"{person.speaker} {person.speaker_role or ''} {person.span.before} {person.span.after}"
        ):
            return None
        if person.speaker.split()[-1].lower() in _beside(voice):
            return None  # "said a spokesman, Pat Example"
        return _body(voice) or ""
    return None


def stated(quote: Quote) -> bool:
    """True where the speaker's name stands in the sentence of the quotation, and was not worked out."""
    words = _words(quote.speaker or "")
    return bool(words) and words[-1] in _beside(quote)


def _beside(quote: Quote) -> str:
    """What the sentence prints around a quotation and between its pieces, folded."""
    span = quote.span
    between = " ".join(
        span.quote[end - span.start : start - span.start] for (_, end), (start, _) in pairwise(quote.pieces)
    )
    return fold(f"{span.before} {between} {span.after}")
