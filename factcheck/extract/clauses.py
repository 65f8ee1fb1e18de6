"""Clauses: what the words around a verb of speech say of its subject, by their order alone."""

from __future__ import annotations

from factcheck.extract.speaker_names import QUOTED, Token, is_capital
from factcheck.extract.speech import BREAKS, DETERMINERS, LINKS, OPENERS, PRONOUNS, TIMES

__all__ = ["answered", "opens_clause", "passive", "shut_off", "wished"]


_STOPS = frozenset((*",;:.!?", QUOTED))


def answered(words: list[Token], verb: int) -> bool:
    """True for "37 percent of voters say": so many gave an answer, and the survey tells it."""
    for at in range(verb - 1, max(0, verb - 6), -1):
        if words[at].text in _STOPS:
            return False
        share = words[at].low in ("percent", "%") or (words[at].low == "cent" and words[at - 1].low == "per")
        if share and any(word.text[:1].isdigit() for word in words[max(0, at - 2) : at]):
            return True
    return False


def opens_clause(words: list[Token], at: int) -> bool:
    """True where the words up to the next comma stand before the subject of the sentence."""
    low = words[at].low
    if low in OPENERS or words[at].text == QUOTED or (low.endswith(("ing", "ly")) and len(low) > 4):
        return True
    if (
        low.endswith("ed")
        and at + 1 < len(words)
        and (words[at + 1].low in LINKS or words[at + 1].low in BREAKS)
    ):
        return True
    comma = next((i for i in range(at, min(len(words), at + 7)) if words[i].text == ","), at)
    return comma > at and words[comma - 1].low in TIMES


#: Verbs whose subject speaks of what another shall say: "she expects him to announce", not "it led him to".
_WISHES = frozenset(
    """
    expect expects expected expecting want wants wanted wanting urge urges urged urging ask asks asked asking
    call calls called calling press presses pressed pressing need needs needed tell tells told telling
    """.split()
)
#: What one does with words that one has said already.
_OWN_WORDS = frozenset("apologise apologize explain defend clarify retract withdraw".split())


def wished(words: list[Token], at: int, first: int, verb: int) -> bool:
    """True for the "announce" of "she expects the mayor to announce a “new start”"."""
    near = words[max(first, at - 7) : at]
    return words[verb].low not in _OWN_WORDS and any(word.low in _WISHES for word in near)


#: Marks that end a clause, and those before the next one.
_MARKS, _CUTS = frozenset((",", ";", ":", QUOTED)), frozenset((",", QUOTED))
#: Words that open a clause which says nothing of who speaks in the next ("as Jones said, …" does).
_SUBORDINATE = frozenset("when after while before if once until although though because since".split())


def shut_off(words: list[Token], first: int, verb: int, end: int) -> bool:
    """True for the "asked" of "When I asked him, he laughed and said": its clause ends before the end."""
    for at in range(verb - 1, first - 1, -1):
        if words[at].low in _SUBORDINATE:
            break
        if words[at].text in _MARKS:
            return False
    else:
        return False
    comma = next((i for i in range(verb + 1, end - 1) if words[i].text in _CUTS), None)
    if comma is None or words[min(comma + 2, end - 1)].text == ",":
        return False
    opens = words[comma + 1]
    return opens.low in PRONOUNS or opens.low in DETERMINERS or is_capital(opens)


_BE = frozenset("is are was were be been being gets got".split())


def passive(words: list[Token], verb: int, first: int) -> bool:
    """True for "was described": whoever stands before it does not speak."""
    if words[verb].low.endswith(("ing", "s")) or verb == first:
        return False
    at = verb - 1
    while at > first and words[at].low.endswith("ly"):
        at -= 1
    return words[at].low in _BE
