"""Who says it: the subject of a verb of speech, before or after its verb."""

from __future__ import annotations

import itertools

from factcheck.extract.clauses import answered, opens_clause, passive, shut_off, wished
from factcheck.extract.speaker_names import (
    QUOTED,
    Speaker,
    Token,
    can_speak,
    ends_sentence,
    is_agent,
    is_capital,
    is_speech,
    left_edge,
    noun_phrase,
    right_edge,
)
from factcheck.extract.speech import (
    AFTER_NOUNS,
    ASIDES,
    BREAKS,
    DETERMINERS,
    LINKS,
    LOOSE,
    NOUN_LIKE,
    OPENERS,
    PLAIN_SPEECH,
    PLURALS,
    POINTERS,
    PRONOUNS,
    SPEECH,
    STOPS,
    TITLES,
)
from factcheck.grammar.calendar import DAYS, MONTHS

__all__ = ["after", "before"]


def _fits(words: list[Token], verb: int, speaker: Speaker) -> bool:
    """Verbs that only say take any subject; of others, only somebody or something that can speak."""
    low = words[verb].low
    if speaker.name.lower() in POINTERS or answered(words, verb):
        return False
    if low in NOUN_LIKE and not speaker.pronoun:
        if "'s " in speaker.name or (verb + 1 < len(words) and words[verb + 1].low in AFTER_NOUNS):
            return False
        before_verb = words[verb - 1].low if verb else ""
        plural = before_verb.endswith("s") and (not is_capital(words[verb - 1]) or can_speak(before_verb))
        if not low.endswith(("s", "ed")) and not plural and before_verb not in PLURALS:
            return False
    return low in PLAIN_SPEECH or is_agent(speaker)


def _clause_subject(plain: str, words: list[Token], first: int, verb: int) -> Speaker | None:
    """The subject of the verb of speech before, or else of the sentence: for participles and second verbs."""
    for earlier in range(verb - 1, first - 1, -1):
        if (
            words[earlier].low.endswith("ing")
            or shut_off(words, first, earlier, verb)
            or words[earlier - 1].low == "to"
            or passive(words, earlier, first)
        ):
            continue
        if is_speech(words, earlier, loose=True):
            behind = (
                _following(plain, words, earlier, verb) if words[earlier - 1].text in "," + QUOTED else None
            )
            found = behind if behind and words[earlier - 1].text == QUOTED else None
            found = found or _subject(plain, words, earlier, first) or behind
            if found and _fits(words, earlier, found) and found.name.lower() != "we":
                return found
    at = first
    dash = next((i for i in range(first, min(verb, first + 7)) if words[i].text in "–—―-"), first)
    if dash > first and words[first].text.isupper() and len(words[first].text) > 2:
        at = dash + 1
    while at < verb and not words[at].text[0].isalnum():
        at += 1
    while at < verb and words[at].low in ("but", "and", "so", "yet"):
        at += 1
    while at < verb and opens_clause(words, at):
        comma = next((i for i in range(at, verb) if words[i].text == ","), None)
        if comma is None:
            return None
        at = comma + 1
    if at >= verb or words[at].low in BREAKS:
        return None
    if words[at].low in PRONOUNS:
        return noun_phrase(plain, words, at, at + 1)
    if is_speech(words, at):
        return _following(plain, words, at, verb)
    end = right_edge(words, at, verb)
    return noun_phrase(plain, words, at, end) if end > at else None


def _subject(plain: str, words: list[Token], verb: int, first: int) -> Speaker | None:
    """The subject that stands before the verb, in the words from ``first`` on."""
    at = verb - 1
    infinitive = at >= first and words[at].low == "to"
    while at >= first and (
        (words[at].low in ASIDES and not (words[at].text in ("Will", "May") and at > first))
        or (words[at].low.endswith("ly") and not is_capital(words[at]))
        or words[at].text == "'"
    ):
        at -= 1
    if at < first:
        return None
    token = words[at]
    if token.text in ")]":
        while at > first and words[at].text not in "([":
            at -= 1
        at -= 1
        if at < first:
            return None
        token = words[at]
    if infinitive and (not is_capital(token) or wished(words, at, first, verb)):
        return _clause_subject(plain, words, first, verb)
    if token.text in "–—-" and at > first:
        dash = next((i for i in range(at - 1, first - 1, -1) if words[i].text in "–—-"), None)
        if dash is not None and dash > first:
            at = dash - 1
            token = words[at]
    if token.text == ",":
        if words[verb].low.endswith("ing"):
            return _clause_subject(plain, words, first, verb)
        return _apposed(plain, words, at, first)
    if token.low in BREAKS or token.low in LINKS or token.text == QUOTED:
        if token.low != "who":
            return _clause_subject(plain, words, first, verb)
    elif words[verb].low.endswith("ing") and at == verb - 1 and not is_capital(token):
        if companion := _companion(plain, words, at, first):
            return companion
        found = noun_phrase(plain, words, edge := left_edge(words, at, first), at + 1)
        if found and is_agent(found) and (edge == first or words[edge - 1].low == "with"):
            return found
        return _clause_subject(plain, words, first, verb) or (found if found and is_agent(found) else None)
    if at < first or not (words[at].text[0].isalnum() or words[at].text[0] == "@"):
        return None
    if words[at].low in PRONOUNS:
        return noun_phrase(plain, words, at, at + 1)
    if words[at].low in BREAKS or words[at].low in LINKS or words[at].low in SPEECH:
        return _clause_subject(plain, words, first, verb)
    edge = left_edge(words, at, first)
    bare = not any(map(is_capital, words[edge : at + 1])) and words[edge].low not in DETERMINERS
    if edge > first and bare and words[edge - 1].low in _BEFORE_VERB:
        return None if words[verb].low in NOUN_LIKE else _clause_subject(plain, words, first, verb)
    return _with_office(plain, words, first, edge, noun_phrase(plain, words, edge, at + 1))


def _companion(plain: str, words: list[Token], at: int, first: int) -> Speaker | None:
    """The one who speaks in "with supporters and their children chanting"."""
    for begin in range(at, max(first, at - 8), -1):
        if words[begin - 1].low == "with":
            found = noun_phrase(plain, words, begin, at + 1)
            return found if found and can_speak(words[at].low) else None
        if not words[begin - 1].text[0].isalnum() or words[begin - 1].low in PRONOUNS:
            return None
    return None


#: Words after which a word in small letters is a verb and begins no noun phrase.
_BEFORE_VERB = frozenset("not did does do will would could can should must might to has have had".split())


def _with_office(
    plain: str, words: list[Token], first: int, edge: int, found: Speaker | None
) -> Speaker | None:
    """The speaker with the office that stands before the name: "Mayor of Ryde, Ann Lee, said"."""
    office = words[first : edge - 1]
    if (
        found is None
        or found.generic
        or found.pronoun
        or found.role
        or not 1 <= len(office) <= 12
        or words[edge - 1].text != ","
        or not any(word.low in TITLES for word in office)
        or office[0].low in OPENERS
        or not all(word.text[0].isalnum() and word.low not in SPEECH for word in office)
    ):
        return found
    return Speaker(found.name, found.start, found.end, plain[office[0].start : office[-1].end])


def _apposed(plain: str, words: list[Token], comma: int, first: int) -> Speaker | None:
    """The subject before a comma: "Mary Jones, 34, of Leeds, said" is Mary Jones, with the rest as role."""
    bounds = [comma]
    at = comma - 1
    while at >= first and len(bounds) < 7:
        if words[at].text == ",":
            bounds.append(at)
        elif words[at].text in ";:" or words[at].text == QUOTED or ends_sentence(words[at]):
            break
        at -= 1
    bounds.append(at)
    related = [
        i
        for i in range(len(bounds) - 1)
        if words[bounds[i + 1] + 1].low in ("who", "which", "whose", "including")
    ]
    if related and related[-1] + 1 < len(bounds) - 1:
        bounds = bounds[related[-1] + 1 :]
    for right, left in itertools.pairwise(bounds):
        begin, last = left + 1, right - 1
        while begin < last and words[begin].low in SPEECH and not is_capital(words[begin]):
            begin += 1
        what = next((i for i in range(begin, min(begin + 3, last)) if words[i].low == "what"), None)
        begin = begin if what is None else what + 1
        if last < begin:
            continue
        head = words[begin].low
        while last > begin and words[last].text in ")]":
            last = next((i - 1 for i in range(last, begin, -1) if words[i].text in "(["), begin)
        if left != bounds[-1] and (
            not is_capital(words[last])
            or head in LINKS
            or head in BREAKS
            or head in DETERMINERS
            or not is_capital(words[begin])
            or (head in TITLES and any(word.low in LINKS for word in words[begin:last]))
        ):
            continue
        if left != bounds[-1] and _place_like(words, bounds, begin, last):
            continue
        if head in OPENERS and right != comma:
            return None
        found = noun_phrase(plain, words, left_edge(words, last, begin), last + 1)
        if found is None or (right == comma and found.generic and head in OPENERS):
            continue
        role = plain[words[right].end : words[comma].start].strip(" ,")
        clause = role[:1].isdigit() or role.split(" ")[0] in ("who", "which", "whose", "including")
        if not found.generic and not found.role and right != comma and role and not clause:
            return Speaker(found.name, found.start, found.end, role)
        return found
    return None


def _place_like(words: list[Token], bounds: list[int], begin: int, last: int) -> bool:
    """True for the "Texas" of "the mayor of Austin, Texas, said": one capital after a preposition's noun."""
    return last == begin and begin >= 2 and words[begin - 1].text == ","


def _following(plain: str, words: list[Token], verb: int, end: int) -> Speaker | None:
    """The subject that stands after the verb: "said Mary Jones, the owner"."""
    at = verb + 1
    while at < end and words[at].low.endswith("ly") and not is_capital(words[at]):
        at += 1
    if at >= end or not (words[at].text[0].isalnum() or words[at].text[0] == "@"):
        return None
    if words[at].low in PRONOUNS:
        return noun_phrase(plain, words, at, at + 1)
    if (
        words[at].low in STOPS
        or words[verb].low.endswith("ing")
        or words[at].low in ("him", "them", "me", "us")
    ):
        return None
    stop = right_edge(words, at, end)
    found = noun_phrase(plain, words, at, stop) if stop > at else None
    if found and found.generic and (named := _named_behind(plain, words, stop, end)) is not None:
        return named._replace(role=found.name)
    if found and not found.generic and not found.role and stop + 1 < end and words[stop].text == ",":
        comma = next((i for i in range(stop + 1, end) if words[i].text in ",.;:" + QUOTED), end)
        if comma > stop + 1 and _is_role(words[stop + 1]):
            return Speaker(
                found.name, found.start, found.end, plain[words[stop + 1].start : words[comma - 1].end]
            )
    return found


def _named_behind(plain: str, words: list[Token], comma: int, end: int) -> Speaker | None:
    """The name behind a comma, of somebody told of in general: "said one of the farmers, Pat Example"."""
    first = comma + 1
    if first >= end or words[comma].text != "," or not is_capital(words[first]) or words[first].low in _DATES:
        return None
    stop = right_edge(words, first, end)
    name = words[first:stop]
    if not 1 <= len(name) <= _LONGEST or not all(map(is_capital, name)):
        return None
    if stop < end and words[stop].text not in ",.;:" + QUOTED:
        return None
    found = noun_phrase(plain, words, first, stop)
    return found if found is not None and not found.generic else None


def _is_role(word: Token) -> bool:
    """True for a word that can begin a role: no age, no participle, no clause."""
    return word.low[-1].isalpha() and not word.low.endswith("ing") and word.low not in BREAKS


def _according(plain: str, words: list[Token], at: int, end: int) -> Speaker | None:
    """The source of "according to X", where that begins with the word ``at``."""
    if words[at].low == "according" and at + 2 < end and words[at + 1].low == "to":
        stop = right_edge(words, at + 2, end)
        if stop + 2 < end and words[stop].low in _AUTHORED and words[stop + 1].low == "by":
            stop += 1
        if stop + 1 < end and words[stop].low in ("by", "from") and not is_capital(words[stop - 1]):
            maker = noun_phrase(plain, words, stop + 1, right_edge(words, stop + 1, end))
            if maker and not maker.generic and not maker.name.endswith("-based"):
                return maker
        return noun_phrase(plain, words, at + 2, stop) if stop > at + 2 else None
    return None


#: What an author does to a document, unlike "obtained by", "seen by".
_AUTHORED = frozenset("filed written signed released published issued prepared compiled conducted".split())


def _by(plain: str, words: list[Token], verb: int, end: int) -> Speaker | None:
    """Who stands after the "by" of a passive verb: "was described by Mary Jones as"."""
    for at in range(verb + 1, min(end - 1, verb + 6)):
        if words[at].low == "by":
            stop = right_edge(words, at + 1, end)
            while stop > at + 1 and words[stop - 1].low == "as":
                stop -= 1
            return noun_phrase(plain, words, at + 1, stop) if stop > at + 1 else None
    return None


def _is_supposed(words: list[Token], verb: int, first: int, speaker: Speaker) -> bool:
    """True for "if people say": a condition, and nobody's words."""
    head = next((i for i in range(verb, first, -1) if words[i].start <= speaker.start), first)
    return head > first and words[head - 1].low in ("if", "whether", "unless")


#: So many words are a name at most; and capitals that are none.
_LONGEST, _DATES = 4, frozenset((*DAYS, *MONTHS))
#: Words that may tell who speaks.
_TELLS = SPEECH | LOOSE | {"according"}


def before(plain: str, words: list[Token], first: int, end: int, *, loose: bool) -> Speaker | None:
    """The speaker told by the words before a quotation: the subject of the nearest verb of speech.

    ``first`` and ``end`` bound the words of the sentence before the mark.
    """
    if end - first > 2 and words[end - 1].text == ":" and is_capital(words[end - 2]):
        edge = left_edge(words, end - 2, first)
        if edge > first and words[edge - 1].text in "–—―-|]" and all(map(is_capital, words[edge : end - 1])):
            return noun_phrase(plain, words, edge, end - 1)
    for verb in range(end - 1, first - 1, -1):
        if words[verb].low not in _TELLS:
            continue
        if words[verb].low == "according":
            found = _according(plain, words, verb, end)
        elif is_speech(words, verb, loose) and not shut_off(words, first, verb, end):
            if passive(words, verb, first):
                found = _by(plain, words, verb, end)
            else:
                found = _subject(plain, words, verb, first)
            if found is None and verb == first:
                found = _following(plain, words, verb, end)
            if found and (not _fits(words, verb, found) or _is_supposed(words, verb, first, found)):
                found = None
        else:
            continue
        if found is not None:
            return found
    if end - first > 1 and words[end - 1].text == ":" and end - first <= 14:
        found = noun_phrase(plain, words, left_edge(words, end - 2, first), end - 1)
        if found and not found.generic and not found.pronoun:
            return found
    return None


def after(plain: str, words: list[Token], first: int, end: int, *, loose: bool) -> Speaker | None:
    """The speaker told by the words after a quotation, in the same sentence."""
    at = first
    while at < end and words[at].text in ",)":
        at += 1
    if at >= end:
        return None
    if words[at].text in "–—―-" and at + 1 < end and is_capital(words[at + 1]):
        stop = right_edge(words, at + 1, end)
        return noun_phrase(plain, words, at + 1, stop) if stop > at + 1 else None
    if is_speech(words, at, loose):
        return _following(plain, words, at, end)
    for verb in range(at, min(end, at + 40)):
        if words[verb].low not in _TELLS:
            continue
        if words[verb].low == "according":
            return _according(plain, words, verb, end)
        if is_speech(words, verb) and (words[verb - 1].low != "to" or verb - at <= 6):
            found = _subject(plain, words, verb, at)
            if found is None and words[verb - 1].text == ",":
                found = _following(plain, words, verb, end)
            if found is None or _fits(words, verb, found):
                return found
    if not loose and words[at].text[0].isalpha() and words[at].low not in BREAKS:
        stop = at + 1 if words[at].low in PRONOUNS else right_edge(words, at, end)
        if stop < end and words[stop].low not in ASIDES and words[stop].text[0].islower():
            found = noun_phrase(plain, words, at, stop)
            return found if found and is_agent(found) else None
    return None
