"""The words of a sentence, and the names and noun phrases among them that can be speakers."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import NamedTuple

from factcheck.extract.lexicons import words as words_of
from factcheck.extract.speech import (
    ASIDES,
    BODY_NOUNS,
    BREAKS,
    DATES,
    DETERMINERS,
    LINKS,
    LOOSE,
    NOUN_LIKE,
    PARTICLES,
    PRONOUNS,
    SPEECH,
    SPOKEN_FOR,
    STATEMENTS,
    STOPS,
    TITLES,
    VOICES,
    WHOLE_ONLY,
)
from factcheck.grammar.patterns import pattern

__all__ = [
    "QUOTED",
    "Speaker",
    "Token",
    "can_speak",
    "ends_sentence",
    "is_agent",
    "is_capital",
    "is_speech",
    "left_edge",
    "noun_phrase",
    "right_edge",
    "same_name",
    "tokens",
]

#: The text of the token that stands for a whole quotation.
QUOTED = '"'

_TOKEN = pattern(
    r"(?=\S)(?:[a-z]{2,}(?![\w'&.-])"  # most words, settled by one look
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"
    r"|(?=\w{1,5}\.)(?:Mr|Mrs|Ms|Dr|Gov|Sen|Sens|Rep|Reps|St|Jr|Sr|Lt|Gen|Col|Sgt|Capt|Cmdr|Prof|Rev|Hon|Supt|Insp|Det|Del|Asst"
    r"|Atty|Pres|Maj|Brig|Cllr|Sec|Adm"
    r"|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Ill|Fla|Calif|Mass|Pa|Ohio|Va|Conn|Wis|Mich|Minn|Ariz|vs"
    r"|a\.m|p\.m)\."
    r"|[DRI]-[A-Z][a-z]+\.(?=\W)"
    r"|@?[^\W_](?:[\w'&.-]*[^\W_])?(?:(?<=s)'(?= [a-z]))?|[^\w\s])"
)
#: What follows a full stop inside a sentence: a comma, a closing bracket, a small letter.
_GOES_ON = pattern(r"[,;)]| ?[a-z]")


class Token(NamedTuple):
    """A word, a mark, or (``QUOTED``) a whole quotation, with its place."""

    text: str
    low: str
    start: int
    end: int


#: ``Token(…)`` without a call of Python: a quotation has dozens.
_token: Callable[[tuple[str, str, int, int]], Token] = partial(tuple.__new__, Token)


class Speaker(NamedTuple):
    """Who is said to speak, where that is printed.

    ``name`` is the words of the name, or of the whole noun phrase where it has none ("a Home Office
    spokesperson", ``generic``); ``role`` what stands beside it. A pronoun is its own name.
    """

    name: str
    start: int
    end: int
    role: str | None = None
    generic: bool = False
    pronoun: bool = False


def tokens(plain: str, start: int, end: int) -> list[Token]:
    """The words and marks between two offsets; a stop that ends no sentence is left out."""
    return [
        _token((word, low if "'" not in (low := word.lower()) else _bare(low), m.start(), m.end()))
        for m in _TOKEN.finditer(plain, start, end)
        if (word := m.group()) != "." or _GOES_ON.match(plain, m.end(), end) is None
    ]


def _bare(low: str) -> str:
    """Of "he's", "they've" the pronoun alone; any other word as it is."""
    head, _, tail = low.partition("'")
    return head if head in PRONOUNS and tail in ("s", "d", "ve", "re", "ll", "m") else low


def is_capital(token: Token) -> bool:
    """True for a word with a capital, and for a handle ("@council")."""
    return token.text[0].isupper() or token.text[0] == "@"


def ends_sentence(token: Token) -> bool:
    """True for a full stop, question or exclamation mark."""
    return token.text in ".!?"


def left_edge(words: list[Token], last: int, first: int) -> int:
    """Where the noun phrase that ends with the word ``last`` begins, at ``first`` or later."""
    at = last
    while at > first and last - at < 16:
        current, previous = words[at], words[at - 1]
        if previous.low in LINKS and at - 2 >= first and words[at - 2].text[0].isalpha():
            if words[at - 2].low in SPEECH or words[at - 2].low in BREAKS:
                break
            at -= 2
            continue
        if current.low in DETERMINERS and not (is_capital(current) and is_capital(previous)):
            break
        if previous.low == "and" and at - 2 >= first and is_capital(current) and is_capital(words[at - 2]):
            at -= 2
            continue
        if not (previous.text[0].isalnum() or previous.text[0] == "@"):
            if previous.text == "&":
                at -= 1
                continue
            break
        if previous.low in BREAKS or previous.low in PRONOUNS or previous.low in LINKS:
            break
        if not is_capital(previous) and (previous.low in SPEECH or previous.low.endswith("ly")):
            break
        at -= 1
    return at


def right_edge(words: list[Token], first: int, end: int) -> int:
    """Where the noun phrase that begins with the word ``first`` ends (exclusive)."""
    at = first
    while at < end and at - first < 16:
        token = words[at]
        if not (token.text[0].isalnum() or token.text[0] in "@&"):
            break
        if at > first:
            if token.low == "and":
                if at + 1 < end and is_capital(words[at + 1]) and is_capital(words[at - 1]):
                    at += 1
                    continue
                break
            if token.low in STOPS and words[at - 1].low not in DETERMINERS:
                break
            if token.low in SPEECH and not is_capital(token) and is_speech(words, at):
                break
            named = is_capital(words[first]) and words[first].low not in DETERMINERS
            if (
                named
                and words[at - 1].low not in TITLES
                and not is_capital(token)
                and is_capital(words[at - 1])
                and token.low not in ("for", *PARTICLES)
                and token.low not in SPOKEN_FOR
                and token.low not in TITLES
            ):
                break
            if token.low.endswith("ed") and not is_capital(token) and words[at - 1].low not in DETERMINERS:
                break
        at += 1
    while at > first and words[at - 1].low in PARTICLES:
        at -= 1
    return at


def noun_phrase(plain: str, words: list[Token], first: int, end: int) -> Speaker | None:
    """The speaker that a noun phrase names."""
    while first < end and words[first].low in (
        "and",
        "but",
        "so",
        "then",
        "yet",
        "while",
        "as",
        "when",
        "if",
    ):
        first += 1
    if first >= end:
        return None
    last = words[end - 1]
    if end - first == 1 and last.low in DATES:
        return None
    if end - first == 1 and last.low in PRONOUNS:
        return Speaker(last.text, last.start, last.end, pronoun=True)
    possessor = _possessor(words, first, end)
    if possessor is not None:
        return _person(plain, words, possessor[0], possessor[1], first)
    if is_capital(last) and not (end - first > 1 and last.low in PRONOUNS):
        run = end - 1
        while run > first and (
            is_capital(words[run - 1])
            or (
                words[run - 1].low in PARTICLES
                and words[run - 1].low not in ("of", "the", "and")
                and run - 1 > first
                and is_capital(words[run - 2])
            )
        ):
            run -= 1
        if words[run].low in DETERMINERS and run < end - 1:
            run += 1
        body = next((i for i in range(end - 2, run - 1, -1) if words[i].low in BODY_NOUNS), None)
        if body is not None and end - body - 1 >= 2 and last.low not in BODY_NOUNS:
            return _person(plain, words, body + 1, end, first)
        tied = run - 1
        while tied > first and words[tied].low in ("the", "a", "an"):
            tied -= 1
        if tied > first and words[tied].low in LINKS:
            head = first
            while head < end and is_capital(words[head]):
                head += 1
            if (
                head > first
                and head <= tied
                and words[first].low not in DETERMINERS
                and (head - first > 1 and words[head - 1].low not in TITLES)
            ):
                return _person(plain, words, first, head, first)
            tail_only = words[first].low not in DETERMINERS and not is_capital(words[first])
            if tail_only and not any(can_speak(word.low) for word in words[first:tied]):
                return _person(plain, words, run, end, run)
            return _phrase(plain, words, first, end)
        return _person(plain, words, run, end, first)
    if last.low in ASIDES or last.low in PARTICLES:
        return None
    return _phrase(plain, words, first, end)


def _possessor(words: list[Token], first: int, end: int) -> tuple[int, int] | None:
    """The name in "Mary Jones's statement", as the places of its words."""
    if words[end - 1].low not in STATEMENTS:
        return None
    for at in range(end - 2, first - 1, -1):
        if words[at].text.endswith(("'s", "s'")):
            run = at
            while run > first and is_capital(words[run - 1]):
                run -= 1
            return (run, at + 1) if is_capital(words[run]) else None
    return None


def _person(plain: str, words: list[Token], run: int, end: int, first: int) -> Speaker:
    """The speaker whose name stands in the words ``run`` to ``end``; what stands before is the role."""
    while run < end - 1 and words[run].low.rstrip(".") in TITLES and words[run + 1].low not in BODY_NOUNS:
        run += 1
    stop = words[end - 1].end
    shown = plain[words[run].start : stop]
    if shown.endswith("'s"):
        shown, stop = shown[:-2], stop - 2
    elif shown.endswith("s'"):
        shown, stop = shown[:-1], stop - 1
    role = plain[words[first].start : words[run].start].strip(" ,") if run > first else ""
    if role.lower() in DETERMINERS:
        role = ""
    return Speaker(shown, words[run].start, stop, role or None)


def is_agent(speaker: Speaker) -> bool:
    """True where what was found can speak: a name, a pronoun, a person's role, a body, a document."""
    if not speaker.generic:
        return not speaker.name[0].islower() or speaker.pronoun
    head = re.split(r" (?:of|for|at|from|in|with|on|who|familiar) ", speaker.name.lower())[0].split(" ")[-1]
    return can_speak(head)


@cache
def _speakers() -> frozenset[str]:
    """The nouns of persons, bodies and documents, singular."""
    bodies = frozenset(word.lower() for word in words_of("organisation_words"))
    return words_of("roles") | VOICES | SPOKEN_FOR | STATEMENTS | TITLES | bodies


@lru_cache(maxsize=4096)
def can_speak(noun: str) -> bool:
    """True for the nouns of persons, bodies and documents, singular or plural."""
    singular = noun.removesuffix("'s")
    forms = {singular, singular.removesuffix("s"), singular.removesuffix("es"), singular[:-3] + "y"}
    forms.add(singular.replace("women", "woman").replace("men", "man"))
    return not _speakers().isdisjoint(forms) or singular.endswith(
        ("person", "people", "man", "men", "woman", "women", "-year-old", "-year-olds")
    )


def _phrase(plain: str, words: list[Token], first: int, end: int) -> Speaker | None:
    if not any(word.text[-1].isalpha() and word.low not in ("the", "a", "an") for word in words[first:end]):
        return None
    begin, stop = words[first].start, words[end - 1].end
    return Speaker(plain[begin:stop], begin, stop, generic=True)


#: Participles that stand before a noun: "the senator's repeated calls".
_ATTRIBUTES = frozenset(
    "repeated alleged promised stated proposed suggested claimed declared professed".split()
)


def is_speech(words: list[Token], at: int, loose: bool = False) -> bool:
    """True when the word is a verb of speech there, and not a noun of the same form."""
    low = words[at].low
    if (low not in SPEECH and not (loose and low in LOOSE)) or (loose and low in WHOLE_ONLY):
        return False
    branded = low.startswith("tweet") and low not in NOUN_LIKE
    if words[at].text[0].isupper() and at and words[at - 1].text not in ".!?" + QUOTED and not branded:
        return False
    if low in NOUN_LIKE and at:
        previous = words[at - 1].low
        if (
            previous in DETERMINERS
            or previous.endswith(("'s", "s'"))
            or previous in LINKS
            or previous == "by"
        ):
            return False
        if at >= 2 and words[at - 2].low in DETERMINERS and not is_capital(words[at - 1]):
            return can_speak(words[at - 1].low)
        if at >= 2 and previous.endswith("ed") and words[at - 2].text.endswith(("'s", "s'")):
            return False
    if low == "blame" and at and words[at - 1].low == "to":
        return False
    if low.endswith("ing") and at and words[at - 1].low in DETERMINERS:
        return False
    if low in _ATTRIBUTES and at and words[at - 1].text.endswith(("'s", "s'")):
        return at + 1 < len(words) and (words[at + 1].low in DETERMINERS or words[at + 1].low in BREAKS)
    return not (low.endswith("ed") and at and words[at - 1].low in ("the", "a", "an", "so"))


def same_name(one: Speaker, other: Speaker) -> bool:
    """True where both can be one speaker: a pronoun, no name, or a word of the name in common."""
    if one.pronoun or other.pronoun or one.generic or other.generic:
        return True
    return bool(set(one.name.split()) & set(other.name.split()))
