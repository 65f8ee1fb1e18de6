"""What stands beside a name: a role before or after it, an age, a verb of speech."""

from __future__ import annotations

import re

from factcheck.extract.lexicons import words
from factcheck.extract.places import is_place
from factcheck.extract.speech import NOUN_LIKE, SPEECH
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

__all__ = ["age_after", "is_role", "role_after", "role_before", "role_of_body", "speaks", "treated_as_person"]

#: Words that narrow a role and belong to its name.
_NARROWING = frozenset(
    """
    deputy assistant chief acting vice senior junior associate executive managing general former then ex
    interim outgoing founding joint temporary lead head prime foreign first national shadow special
    medical artistic creative finance financial technical regional legal police press news political
    opposition non-executive founding retired
    """.split()
)
#: Verbs whose subject is nearly always a person.
_SPEAKS = (SPEECH - NOUN_LIKE - frozenset("hit shot fire rule raise order".split())) | frozenset(
    "claims claimed reported commented replied asked".split()
)
_VERB_AFTER = pattern(r",? (?:(?:also|has|had|then|later|earlier|previously|who|who has|who had) )?([a-z]+)")
_VERB_BEFORE = pattern(r"[,\"'?!] (?:said|says|added|tweeted|wrote|explained|recalled) \Z")
_AGE_AFTER = pattern(
    r"(?:, (?:aged )?| \((?:aged )?|, who (?:is|was) |, now )(\d{1,3})"
    r"(?=[,.;)\n]| (?:of|from|at|and|who|was|is)\b)"
)
_ROLE_OF = pattern(r"((?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+|[a-z-]+) (?:of|for|at) (?:the )?\Z")
_WHO_AFTER = pattern(r",? (?:who|whose|whom) |,? (?:himself|herself)\b")
_NAMED_BEFORE = pattern(r"(?:\bnamed(?: as)?|\bcalled|identified (?:\w+ )?as|-year-old) \Z")
#: A body rather than a person: "an analyst at Example Partners, said".
_OF_A_BODY = pattern(r"\b(?:at|of|from|in|the) \Z")
_LINKS = frozenset("of for at from in with".split())
_DETERMINERS = frozenset("a an the its his her their our one".split())
_STOPS, _MARKS = re.compile(r"[.;:()\"\n—–]"), re.compile(r"[,.;:()\"\n—–]")


def is_role(word: str) -> bool:
    """True for a noun that says what a person is or does, singular or plural, with or without "ex-"."""
    low, roles = word.lower(), words("roles")
    return low in roles or low.removesuffix("s") in roles or ("-" in low and low.split("-", 1)[1] in roles)


def speaks(plain: str, start: int, end: int) -> bool:
    """True where the name at those offsets is the subject of a verb of speech."""
    after = _VERB_AFTER.match(plain, end)
    return bool(after and after.group(1) in _SPEAKS) or bool(
        _VERB_BEFORE.search(plain[max(0, start - 14) : start])
    )


def age_after(plain: str, end: int) -> re.Match[str] | None:
    """The bare age printed after a name (", 34," or " (34)"), from 1 to 115; None where there is none."""
    match = _AGE_AFTER.match(plain, end)
    return match if match and 1 <= int(match.group(1)) <= 115 else None


def role_before(plain: str, start: int) -> tuple[str, str | None] | None:
    """The role in small letters before a name, and the capitalised body before that.

    "Ireland coach Pat Example" has ("coach", "Ireland"); "chairman, Pat Example" ("chairman", None).
    """
    before = plain[max(0, start - 90) : start]
    last = _STOPS.split(before.rstrip(" ,").rpartition(" ")[2])[-1]
    if not before.endswith(" ") or not last[:1].islower() or not is_role(last):
        return None
    phrase = _STOPS.split(before)[-1].rstrip(" ,").split(" ")
    at = len(phrase) - 1
    while at and (phrase[at - 1] in _NARROWING or phrase[at - 1].startswith(("ex-", "vice-", "co-"))):
        at -= 1
    first = at
    while first and phrase[first - 1][:1].isupper() and not phrase[first - 1].endswith(","):
        first -= 1
    if first < at and (phrase[first].lower() in CLOSED or phrase[first].endswith("day")):
        first += 1
    if first < at and phrase[at - 1].lower() in _NARROWING:
        at -= 1
    opens = not "".join(phrase[:first])
    if first == at - 1 and opens and _is_adjective(phrase[first]):
        at = first
    role = " ".join(phrase[at:]).rstrip(",")
    if first < at and phrase[first] == "Former":
        first, role = first + 1, f"former {role}"
    return role[:1].lower() + role[1:], _body_name(phrase[first:at])


def role_of_body(plain: str, start: int) -> str | None:
    """The role before a body that a name follows: "Chief Constable of" before "Example Police Pat"."""
    before = _ROLE_OF.search(plain[max(0, start - 60) : start])
    return before.group(1) if before and is_role(before.group(1).rsplit(" ", 1)[-1]) else None


def _is_adjective(word: str) -> bool:
    """True for the first word of a sentence that names no body: "Armed officer Pat Example"."""
    return not (word.isupper() or word in words("thing_words") or is_place(word))


def _body_name(some: list[str]) -> str | None:
    return " ".join(some).removesuffix("'s") or None


def role_after(plain: str, end: int) -> tuple[str, str | None] | None:
    """The role in apposition after a name, with the body it is held in.

    "Pat Example, deputy director of the coalition" has ("deputy director", "the coalition").
    """
    if not plain.startswith(", ", end):
        return None
    phrase = _MARKS.split(plain[end + 2 : end + 162], maxsplit=1)[0].split(" ")
    if phrase[:2] in (["who", "is"], ["who", "was"]):
        phrase = phrase[2:]
    if phrase and (phrase[0] in _DETERMINERS or phrase[0] in ("now", "then")):
        phrase = phrase[1:]
    size = next(
        (
            i
            for i, word in enumerate(phrase[:7])
            if not word or word in _LINKS or word in ("and", "who", "to")
        ),
        min(7, len(phrase)),
    )
    if not size or not is_role(phrase[size - 1]):
        return None
    if any(word in CLOSED or (word.endswith("ing") and word not in _NARROWING) for word in phrase[:size]):
        return None
    first = size - 1
    while first and phrase[first - 1][:1].islower():
        first -= 1
    named = first
    while named and phrase[named - 1][:1].isupper():
        named -= 1
    body = _body_name(phrase[named:first])
    if size < len(phrase) and phrase[size] in _LINKS:
        body = _body(phrase[size + 1 :]) or body
    return " ".join(phrase[first:size]), body


def _body(phrase: list[str]) -> str | None:
    """The body that begins the phrase: capitalised words with of, for, "and" inside, or a few small words."""
    kept: list[str] = []
    capital = False
    for word in phrase[:9]:
        if word[:1].isupper():
            capital = True
        elif (
            (capital and word not in ("of", "for", "and", "the"))
            or word in ("who", "which", "that", "said", "told")
            or (not capital and len(kept) == 3)
        ):
            break
        kept.append(word)
    while kept and kept[-1] in ("of", "for", "and", "the", "a"):
        kept.pop()
    return " ".join(kept) or None


def treated_as_person(plain: str, start: int, end: int) -> bool:
    """True where the text treats the name at those offsets as a person's: speech, an age, "who", a role."""
    if age_after(plain, end):
        return True
    before = plain[max(0, start - 24) : start]
    if _OF_A_BODY.search(before):
        return False
    role = role_before(plain, start)
    return bool(
        speaks(plain, start, end)
        or _WHO_AFTER.match(plain, end)
        or _NAMED_BEFORE.search(before)
        or (role and not role[0].endswith("s"))
        or role_after(plain, end)
    )
