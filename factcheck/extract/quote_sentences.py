"""A quotation in its sentence: whether it is whole, whether it goes on, and who is printed beside it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claim import Section
from factcheck.extract.quote_marks import Stretch
from factcheck.extract.speaker_names import (
    QUOTED,
    Speaker,
    Token,
    ends_sentence,
    is_speech,
    same_name,
    tokens,
)
from factcheck.extract.speakers import after, before

__all__ = [
    "Saying",
    "continues",
    "is_finished",
    "is_fragment",
    "lay_out_words",
    "own_speaker",
    "sentence_start",
    "sentence_stop",
    "told_unread",
]


#: No sentence of news has more words and marks on one side of a quotation; it bounds the search.
_LONGEST = 120


@dataclass(slots=True)
class Saying:
    """One quotation in the making: its stretches, and who says it where that is printed.

    ``paragraphs`` are the numbers of the first and the last paragraph; ``own`` says that the speaker
    stands in the same sentence, and not before it.
    """

    parts: list[Stretch]
    paragraphs: tuple[int, int]
    fragment: bool = False
    display: bool = False
    speaker: Speaker | None = None
    own: bool = False
    leads: bool = False  #: the quotation is the first thing in its paragraph
    finished: bool = False  #: its last sentence ends with it


def lay_out_words(plain: str, section: Section, parts: list[Stretch]) -> tuple[list[Token], list[int]]:
    """The words of the paragraph with one token for each stretch, and where those tokens are."""
    words: list[Token] = []
    places: list[int] = []
    at = section.start
    for part in parts:
        words += tokens(plain, at, part.outer[0])
        places.append(len(words))
        words.append(Token(QUOTED, QUOTED, *part.outer))
        at = part.outer[1]
    words += tokens(plain, at, section.end)
    return words, places


def sentence_start(plain: str, words: list[Token], place: int) -> int:
    """The first token of the sentence that holds the token ``place``."""
    at, least = place, max(0, place - _LONGEST)
    while at > least:
        mark = words[at - 1].text
        if mark in ".!?" or (mark == QUOTED and _closes_sentence(plain, words, at - 1)):
            break
        at -= 1
    return at


def sentence_stop(words: list[Token], place: int) -> int:
    """One past the last token of that sentence, without the next quotation's words."""
    at = place + 1
    end = min(len(words), place + _LONGEST)
    while at < end and words[at].text not in ".!?;":
        at += 1
    return at


def _closes_sentence(plain: str, words: list[Token], place: int) -> bool:
    """True where a quotation's own full stop ends the sentence around it too."""
    end = words[place].end
    inside = plain[words[place].start : end].rstrip("\"'")[-1:]
    if inside not in (".", "!", "?") or place + 1 >= len(words):
        return False
    follows = words[place + 1]
    if follows.text == QUOTED:
        return True
    if not follows.text[0].isupper():
        return False
    return inside == "." or not any(is_speech(words, i) for i in range(place + 1, min(len(words), place + 8)))


def own_speaker(
    plain: str, words: list[Token], part: Stretch, place: int, first: int, stop: int, fragment: bool
) -> Speaker | None:
    """The speaker printed in the sentence of the quotation."""
    if fragment and plain[part.start : part.end].rstrip(" \"'").endswith(","):
        behind = _at_once(plain, words, place, stop)
        if behind is not None:
            return behind
    ahead = before(plain, words, first, place, loose=fragment) if place > first else None
    if ahead is not None:
        return ahead
    if fragment:
        return _tail_of_paraphrase(plain, words, place, stop)
    if _closes_sentence(plain, words, place):
        return None
    return after(plain, words, place + 1, stop, loose=False)


def told_unread(plain: str, words: list[Token], part: Stretch, place: int) -> bool:
    """True for “…,” with words after it: they name the speaker, though not in a way that was read."""
    return plain[part.start : part.end].rstrip(" \"'").endswith(",") and place + 1 < len(words)


def _at_once(plain: str, words: list[Token], place: int, stop: int) -> Speaker | None:
    """The speaker of “…,” X said: the verb stands within a few words, before any other mark."""
    for verb in range(place + 1, min(stop, place + 9)):
        if not words[verb].text[0].isalnum() or words[verb].low in (
            "which",
            "who",
            "as",
            "and",
            "but",
            "when",
            "while",
        ):
            return None
        if is_speech(words, verb):
            if verb + 1 < len(words) and words[verb + 1].text == ":":
                return None
            return after(plain, words, place + 1, stop, loose=False)
    return None


def _tail_of_paraphrase(plain: str, words: list[Token], place: int, stop: int) -> Speaker | None:
    """The speaker of a sentence that ends ", X said" or "according to X"."""
    for comma in range(stop - 1, place, -1):
        if words[comma].low == "according":
            return after(plain, words, comma, stop, loose=False)
    for comma in range(place + 1, stop - 1):
        related = any(word.low in ("which", "who", "whose", "where") for word in words[comma + 1 : comma + 3])
        if words[comma].text == "," and stop - comma <= 24 and not related:
            found = after(plain, words, comma, stop, loose=False)
            if found:
                return found
    if place == 0 or plain[words[place].end - 2] in ",":
        return after(plain, words, place + 1, stop, loose=False)
    return None


def is_fragment(plain: str, words: list[Token], part: Stretch, place: int, first: int, stop: int) -> bool:
    """True for words quoted inside a paraphrase, and for titles and scare quotes."""
    opening = plain[part.start : part.start + 12].lstrip(" \"'([-–—.…$£€#@")
    inside = plain[part.start : part.end].rstrip(" \"'")
    if not part.closed and place == 0:
        return False
    last = inside[-1:]
    stops = last in ".!?…," or not part.closed
    follows = words[place + 1] if place + 1 < len(words) else None
    if place == first:
        if stops and (last != "," or follows is not None):
            return False
        if follows is None:
            return len(inside.split()) < 4
        if follows.text in ",–—―-":
            return after(plain, words, place + 1, stop, loose=False) is None
        return not is_speech(words, place + 1) and not (
            place + 2 < len(words) and is_speech(words, place + 2) and follows.low in ("he", "she", "they")
        )
    previous = words[place - 1]
    if previous.text == ":":
        return False
    lower = opening[:1].islower()
    if previous.text in ",–—" or is_speech(words, place - 1):
        return lower or not (
            stops or len(inside.split()) > 5 or (follows is not None and follows.text in ",.;")
        )
    if previous.low == "that" or previous.text == QUOTED:
        return lower or not stops
    return lower or not (last in ".!?…" and len(inside.split()) > 4)


def is_finished(plain: str, words: list[Token], part: Stretch, place: int, fragment: bool) -> bool:
    """True where the last sentence of the stretch ends with it; a comma before "she said" is its stop."""
    inside = plain[part.start : part.end].rstrip(" \"'")
    if inside.endswith(("...", "…", ". .")):
        return False
    if inside[-1:] in (".", "!", "?"):
        return True
    comma = inside[-1:] == "," or (place + 1 < len(words) and words[place + 1].text == ",")
    if comma and part.closed:
        return not fragment
    return part.closed and place + 1 < len(words) and ends_sentence(words[place + 1]) and inside[:1].isupper()


def continues(plain: str, words: list[Token], earlier: Saying, later: Saying, one: int, two: int) -> bool:
    """True where only the speaker stands between two stretches: “…,” she said, “…”."""
    if earlier.fragment:
        return False
    own = after(plain, words, two + 1, sentence_stop(words, two), loose=False)
    told = earlier.speaker
    if own and told and not own.pronoun and not own.generic and (told.pronoun or not same_name(own, told)):
        return False
    between = words[one + 1 : two]
    if not between:
        return True
    if len(between) > 45 or any(word.text in ":;" for word in between):
        return False
    if any(ends_sentence(word) for word in between[:-1]):
        return False
    if not earlier.own:
        return False
    next_voice = before(plain, words, one + 1, two, loose=False) if between[-1].text in ",:" else None
    if told and next_voice and not next_voice.generic and not same_name(next_voice, told):
        return False
    final = between[-1]
    speech = [i for i in range(one + 1, two) if is_speech(words, i)]
    if len(speech) > 1 and (words[speech[-1]].low.endswith("ing") or two - speech[-1] <= 2):
        return False
    if ends_sentence(final):
        return not later.fragment and bool(speech)
    if final.text == ",":
        return bool(speech)
    return False
