"""The cast of an article: who is named in it, so that "he", "Jones" and "a spokesman" can be told."""

from __future__ import annotations

import bisect
import re
from functools import cached_property

from factcheck.claim import Part, Person
from factcheck.extract.gender import gender_of_address, gender_of_given
from factcheck.extract.lexicons import words as words_of
from factcheck.extract.quote_marks import Stretch
from factcheck.extract.speaker_names import Speaker, Token, is_agent, noun_phrase, right_edge, tokens
from factcheck.extract.speech import (
    ASIDES,
    BODY_NOUNS,
    DETERMINERS,
    HE,
    HONORIFICS,
    LINKS,
    OPENERS,
    PLAIN_SPEECH,
    SHE,
    SPEECH,
    SPOKEN_FOR,
    STATEMENTS,
    TITLES,
)
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern

__all__ = ["Cast"]

#: Two to four capitalised words in a row, with particles and initials: the form of a full name.
_FULL_NAME = pattern(
    r"\b[A-Z][^\W\d_]*[a-z'][\w'-]*(?: (?:[A-Z]\.)+)*(?: (?:de|la|le|van|von|der|den|bin|al|el|da|di|du))*"
    r"(?: [A-Z][\w'-]*[a-z][\w-]*){1,2}"
)
#: A body at the head of a sentence.
_BODY = pattern(
    r"(?=[A-Z])(?:(?<=[.!?] )|(?<=\n)|(?<![\s\S]))"
    r"(?:The )?[A-Z][\w'-]+(?: (?:for|of|and|the|[A-Z][\w'-]+))* [A-Z][\w'-]+"
)
_PARTS, _JOINED = re.compile(r"\w+"), re.compile(r"\w+-\w+")
#: How far back a pronoun looks for a name, in code points: about three paragraphs of news.
_REACH = 900


def _is_organised(name: str) -> bool:
    """True for a name that holds a word of bodies."""
    return not words_of("organisation_words").isdisjoint(_PARTS.findall(name) + _JOINED.findall(name))


class Cast:
    """The persons of one article, with where each is named."""

    def __init__(self, text: Text, people: list[Person]) -> None:
        self._text = text
        self._people = people
        self._said: list[tuple[int, Speaker]] = []
        self._hidden: list[tuple[int, int]] = []
        self._gender: dict[str, str] = {}
        for person in people:
            self._address(person.full or person.name, person.honorific)

    def _address(self, name: str, address: str | None) -> None:
        """Keep what a form of address ("Ms", "Sir") tells of a name."""
        if (gender := gender_of_address(address)) is not None:
            self._gender.setdefault(name, gender)

    @cached_property
    def _named(self) -> list[tuple[int, int, str]]:
        """Every naming of a person: start, end, full name; in order."""
        if self._people:
            return sorted((p.span.start, p.span.end, p.full or p.name) for p in self._people)
        plain = self._text.plain
        found: list[tuple[int, int, str]] = []
        for section in self._text.article.sections:
            if section.part in (Part.FURNITURE, Part.HEADLINE):
                continue
            for match in _FULL_NAME.finditer(plain, section.start, section.end):
                words = match.group().removesuffix("'s").split(" ")
                start, address = match.start(), words[0]
                while len(words) > 1 and words[0].lower().rstrip(".") in TITLES | _NOT_GIVEN:
                    start += len(words[0]) + 1
                    words = words[1:]
                if len(words) < 2 or any(
                    word.lower() in BODY_NOUNS or word.lower() in _NOT_GIVEN for word in words
                ):
                    continue
                found.append((start, match.end(), " ".join(words)))
                self._address(found[-1][2], address)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._named]

    @cached_property
    def _by_surname(self) -> dict[str, list[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for start, _, name in self._named:
            words = name.split(" ")
            if len(words) > 1:
                found.setdefault(words[-1], []).append((start, name))
        return found

    def hide(self, parts: list[Stretch]) -> None:
        """Keep persons who are named inside these quoted words from being taken for speakers."""
        self._hidden += [part.outer for part in parts]

    def _is_hidden(self, offset: int) -> bool:
        at = bisect.bisect_right(self._hidden, (offset, offset)) - 1
        return at >= 0 and offset < self._hidden[at][1]

    def resolve(self, speaker: Speaker, paragraph: int) -> Speaker:
        """The speaker whom a pronoun or a lone surname means, and who is then the last to have spoken."""
        if speaker.pronoun:
            meant = self._meant(speaker, paragraph)
            if meant is None:
                return speaker
            self._said.append((speaker.start, meant))
            return Speaker(meant.name, speaker.start, speaker.end, meant.role, meant.generic)
        whole = self._whole(speaker)
        self._address(whole.name, whole.role)
        self._said.append((speaker.start, whole))
        return whole

    def _whole(self, speaker: Speaker) -> Speaker:
        person = self._at_end(speaker)
        if person is not None:
            return person
        if speaker.generic:
            words = speaker.name.lower().split(" ")
            if words[-1] in SPOKEN_FOR and len(words) <= 2 and not speaker.role:
                return Speaker(speaker.name, speaker.start, speaker.end, self._body(speaker.start), True)
            return speaker
        if " " not in speaker.name:
            same = self._by_surname.get(speaker.name, [])
            earlier = [name for start, name in same if start < speaker.start] or [name for _, name in same]
            if earlier:
                return Speaker(earlier[-1], speaker.start, speaker.end, speaker.role)
        return speaker

    def _at_end(self, speaker: Speaker) -> Speaker | None:
        """The person whose name ends what was read as the speaker; what stands before is the role."""
        if not self._people:
            return None
        at = bisect.bisect_left(self._starts, speaker.end) - 1
        if at < 0:
            return None
        start, end, name = self._named[at]
        if not (start < speaker.end <= end + 2 and end > speaker.start):
            return None
        before = self._text.article.text[speaker.start : start].strip(" ,") if start > speaker.start else ""
        if speaker.generic:
            office, tie = before.lower().split(" ")[0], before.lower().split(" ")[-1]
            if office not in TITLES or office in SPOKEN_FOR or tie in LINKS:
                return None
        role = speaker.role or (before if before.lower() not in DETERMINERS else "")
        return Speaker(name, speaker.start, speaker.end, role or None)

    def _body(self, offset: int) -> str | None:
        """The body that a bare "spokesperson" speaks for: the last to speak, or to be named, close before."""
        plain = self._text.plain
        reach = max(0, offset - _REACH)
        if self._said and self._said[-1][0] >= reach:
            last = self._said[-1][1]
            if not last.generic and _is_organised(last.name):
                return last.name
        named = [match for match in _BODY.finditer(plain, reach, offset) if _is_organised(match.group())]
        return self._text.article.text[named[-1].start() : named[-1].end()] if named else None

    def _fits(self, name: str, pronoun: str) -> bool:
        bearers = {full for _, full in self._by_surname.get(name, [])}
        if bearers and name not in self._gender:
            return any(self._fits(full, pronoun) for full in bearers)
        gender = self._gender.get(name) or gender_of_given(name.split(" ")[0])
        return gender is None or gender == ("f" if pronoun in SHE else "m" if pronoun in HE else gender)

    def _meant(self, speaker: Speaker, paragraph: int) -> Speaker | None:
        """Whom a pronoun means: the person at the head of the sentence before, or the last speaker."""
        low = speaker.name.lower()
        if low in ("i", "we", "it", "who"):
            return None
        sentence = self._text.sentence_at(speaker.start)[0]
        at = bisect.bisect_left(self._starts, speaker.start) - 1
        inside = [n for n in self._between(sentence, speaker.start) if self._fits(n[2], low)]
        if inside and low != "they":
            teller = next((n for n in reversed(inside) if self._tells(n[1], speaker.start)), inside[0])
            return Speaker(teller[2], *teller[:2])
        last = self._said[-1][1] if self._said else None
        last_at = self._said[-1][0] if self._said else -1
        if low == "they":
            several = self._several(sentence, speaker.start)
            if several is not None or last is None:
                return several
            return last if speaker.start - last_at < 3 * _REACH else None
        if last is not None and (last.generic or not self._fits(last.name, low)):
            last = None
        if at >= 0 and low != "they":
            before = self._text.sentence_at(max(0, sentence - 2))
            heads = [n for n in self._between(before[0], before[1]) if self._fits(n[2], low)]
            if heads and (last is None or heads[0][0] > last_at) and heads[0][0] - before[0] < 60:
                return Speaker(heads[0][2], *heads[0][:2])
        if last is not None and speaker.start - last_at < 3 * _REACH:
            return last
        near = [
            n for n in self._between(max(0, speaker.start - _REACH), speaker.start) if self._fits(n[2], low)
        ]
        return Speaker(near[-1][2], *near[-1][:2]) if near and low != "they" else None

    def _tells(self, end: int, pronoun: int) -> bool:
        """True for the name that ends there in "Lee said he": the same person goes on."""
        words = tokens(self._text.plain, end, min(pronoun, end + 60))[:2]
        verb = next((word for word in words if word.low not in ASIDES), None)
        return verb is not None and verb.low in PLAIN_SPEECH

    def _several(self, start: int, end: int) -> Speaker | None:
        """The people or the body at the head of the sentence, whom "they" later in it means."""
        words = tokens(self._text.plain, start, end)
        stop = right_edge(words, 0, len(words)) if words and words[0].low not in OPENERS else 0
        if not 0 < stop < len(words) or words[stop - 1].low in STATEMENTS - {"campaign", "office"}:
            return None
        verb = words[stop]
        if verb.text != "," and verb.low not in ASIDES and verb.low not in SPEECH:
            return None
        head = noun_phrase(self._text.article.text, words, 0, stop)
        return head if head and head.generic and is_agent(head) else None

    def _between(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The persons named there outside quotations."""
        named = self._named[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]
        return [one for one in named if not self._is_hidden(one[0])]

    def signature(self, plain: str, words: list[Token], end: int) -> Speaker | None:
        """The speaker named after a display quote: "Mary Jones, Leeds City Council"."""
        speaker = noun_phrase(plain, words, 0, end)
        if speaker is None:
            return None
        rest = plain[words[end].end : words[-1].end].strip(" ,()") if end < len(words) - 1 else None
        return self._whole(
            Speaker(speaker.name, speaker.start, speaker.end, rest or speaker.role, speaker.generic)
        )

    def shown(self, speaker: Speaker) -> tuple[str, str | None]:
        """Name and role as a claim gives them; a form of address alone is no role."""
        role = speaker.role
        if role is not None and role.lower().rstrip(".") in HONORIFICS:
            role = None
        return speaker.name, role


#: Capitalised words that begin no person's name.
_NOT_GIVEN = frozenset(
    """
    the a an in on at after before but and when while as if this that these for from with it he she they
    we his her new south north east west united great san los las monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december
    street road avenue square bridge park city county day act bill war world white supreme national
    british american english french german russian chinese european asian african islamic christian jewish
    muslim
    """.split()
)
