"""Organisations: names with a head word, names with their acronym beside them, and acronyms alone."""

from __future__ import annotations

import re
from functools import cache

from factcheck.claim import Organisation, Part
from factcheck.extract.beside import is_role
from factcheck.extract.capitals import UPPER, title_cased
from factcheck.extract.fullname import is_given
from factcheck.extract.lexicons import lines, words
from factcheck.extract.places import is_place
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern

__all__ = ["acronym_of", "organisations"]

_REST = r"[\w&]*(?:['-]\w+)*'?"
_CAP = rf"[{UPPER}]{_REST}"
#: Capitalised words with of, for, and, the, & between them, and the acronym that may follow in brackets.
_NAME = pattern(
    rf"(?P<name>[{UPPER}](?<![\w.'-].){_REST}"
    rf"(?:(?:,? (?:and|&) | (?:(?:(?:of|for|on|in)(?: the)?|at|to the) )?){_CAP})*)"
    rf"(?P<bracket> ?\((?P<inner>[^()\n]{{2,60}})\))?"
)
_ACRONYM = pattern(rf"(?:[{UPPER}][a-z]?){{2,7}}[{UPPER}s]?\Z|(?:[{UPPER}]\.){{2,5}}\Z")
_LINK = pattern(r"(,? (?:and|&) | (?:(?:of|for|on|in)(?: the)?|at|to the) )")
#: What is named after a person with an apostrophe: "King's College".
_HOUSES = pattern(
    r"'s? (?:College|Hospital|School|Church|Council|Bank|Union|Federation|Trust|Association|Society|Party"
    r"|Institute|Court)\b"
)
#: The owner of a body, left out of its name; "Women's" and "Workers'" are no owners.
_OWNER = pattern(r"(?!Women|Men|Children|People)(.+?)'s ")
_OFFICES = frozenset("Constable Commissioner Director Secretary Minister President Chairman Chair".split())
#: An office and the link to its body: "Chief Constable of Example Constabulary".
_OFFICE = pattern(rf"(?:[A-Z][a-z]+ )*(?:{'|'.join(sorted(_OFFICES))}) (?:of|for) (?:the )?")
_SMALL = frozenset("of for the and on in to at & a".split())


@cache
def _heads() -> frozenset[str]:
    return frozenset(
        word for line in lines("organisation_words") if not line.startswith("end:") for word in line.split()
    )


@cache
def _last_heads() -> frozenset[str]:
    return frozenset(
        word for line in lines("organisation_words") if line.startswith("end:") for word in line.split()[1:]
    )


@cache
def _not_bodies() -> frozenset[str]:
    return words("acronyms_of_no_body")


def acronym_of(acronym: str, name: str) -> bool:
    """True where the letters of the acronym are first letters of the name's words, in order.

    "PSD" is one of "Professional Standards Department"; a word may be left out ("of", or another one).
    """
    letters = re.sub(r"[^A-Z]", "", acronym)
    initials = [
        part[0] for part in re.split(r"[\s-]+", name) if part and (part[0].isupper() or part not in _SMALL)
    ]
    at = 0
    for initial in initials:
        if at < len(letters) and initial.upper() == letters[at]:
            at += 1
    return len(letters) > 1 and at == len(letters) and initials[0].upper() == letters[0]


def _has_head(name: str) -> bool:
    some = name.split(" ")
    return len(some) > 1 and (not _heads().isdisjoint(some) or some[-1] in _last_heads())


def _pieces(name: str, start: int) -> list[tuple[int, int]]:
    """The parts of a chain of capitalised words that are one name each, by offsets."""
    if _SMALL.isdisjoint(name.split(" ")):
        return [(start, start + len(name))]
    parts = _LINK.split(name)
    spans: list[tuple[int, int]] = []
    begin = at = start
    text = parts[0]
    for index in range(1, len(parts), 2):
        link, following = parts[index], parts[index + 1]
        at = begin + len(text)
        if _splits(text, link.strip(" ,"), following):
            spans.append((begin, at))
            begin, text = at + len(link), following
        else:
            text += link + following
    return [*spans, (begin, begin + len(text))]


def _splits(text: str, link: str, following: str) -> bool:
    """True where the link ties two names instead of standing inside one ("Council on Foreign Relations")."""
    first, last = text.split(" ")[0], text.split(" ")[-1]
    if link.startswith("on"):
        return last not in _heads() or following.split(" ")[0].endswith("day")
    if link.startswith(("in", "at", "to")):
        return first not in ("University", "Church")
    if link in ("and", "&"):
        headed = _has_head(following) or bool(_ACRONYM.match(following))
        return (
            (headed and _has_head(text))
            or (last in _heads() and first not in _heads() and link == "and")
            or bool(_ACRONYM.match(text))
        )
    return False


def organisations(text: Text) -> list[Organisation]:
    """Every mention of an organisation by name or acronym, in order; the span is the name."""
    plain = text.plain
    found: list[Organisation] = []
    for section in text.article.sections:
        if section.part is Part.FURNITURE:
            continue
        if section.part is Part.HEADLINE and title_cased(plain[section.start : section.end].split()):
            continue
        for match in _NAME.finditer(plain, section.start, section.end):
            name, inner = match.group("name", "inner")
            if inner is None and name[1:].islower():  # one word, and no acronym
                continue
            spans = _pieces(name, match.start())
            for start, end in spans:
                last = end == match.end("name")
                claim = _organisation(text, start, end, inner if last else None)
                if claim is not None:
                    found.append(claim)
            if inner and _ACRONYM.match(inner) and found and found[-1].acronym == inner:
                begin = match.start("inner")
                found.append(Organisation(span=text.span(begin, begin + len(inner)), name=inner))
    return found


def _organisation(text: Text, start: int, end: int, inner: str | None) -> Organisation | None:
    name = text.plain[start:end]
    first, _, rest = name.partition(" ")
    if not rest and inner is None and not _ACRONYM.match(name.removesuffix("'s").removesuffix("'")):
        return None
    if rest and first.lower() in _OPENERS:
        start, name = start + len(first) + 1, rest
    owner = _OWNER.match(name) if "'s " in name else None
    if owner and (is_place(owner.group(1)) or not _HOUSES.search(name)):
        start, name = start + owner.end(), name[owner.end() :]
    office = None if _OFFICES.isdisjoint(name.split(" ")) else _OFFICE.match(name)
    if office:
        start, name = start + office.end(), name[office.end() :]
    bare = _without_person(name.removesuffix("'s").removesuffix("'"))
    acronym = None
    if inner and _ACRONYM.match(inner) and acronym_of(inner, bare):
        acronym = inner
    elif inner and _ACRONYM.match(bare) and acronym_of(bare, inner):
        return Organisation(span=text.span(start, start + len(bare)), name=inner, acronym=bare)
    if acronym or _has_head(bare):
        return Organisation(span=text.span(start, start + len(bare)), name=bare, acronym=acronym)
    plain_acronym = bare.isupper() and 2 < len(bare.replace(".", "")) < 7 and _ACRONYM.match(bare)
    if plain_acronym and bare not in _not_bodies() and not _shouted(text.plain, start, end):
        return Organisation(span=text.span(start, start + len(bare)), name=bare)
    return None


def _without_person(name: str) -> str:
    """The name up to the officer or person that follows it: "Example Police Commissioner Sir Pat Example"."""
    some = name.split(" ")
    if _heads().isdisjoint(some):
        return name
    for at in range(1, len(some)):
        person = some[at] in words("honorifics") or is_given(some[at]) or is_role(some[at])
        if person and some[at] not in _heads() and some[at - 1].lower() not in _SMALL:
            heads = [i for i in range(at) if some[i] in _heads()]
            if heads:
                return " ".join(some[: heads[-1] + 1])
    return name


_OPENERS = frozenset(
    "the a an in at on for from by with and but when while as if after before since although".split()
)


def _shouted(plain: str, start: int, end: int) -> bool:
    """True where other words beside it are in capitals too: a place line or a shouted heading."""
    around = re.findall(r"[^\W\d_]{2,}", plain[max(0, start - 20) : start].rsplit("\n", 1)[-1])[-1:]
    after = re.findall(r"[^\W\d_]{2,}", plain[end : end + 20].split("\n", 1)[0])[:1]
    return any(word.isupper() and len(word) > 3 for word in (*around, *after))
