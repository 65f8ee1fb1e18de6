"""Places: known names, lists of them, and unknown names that stand after a preposition of place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from factcheck.claim import Part, Place
from factcheck.extract.capitals import UPPER, title_cased
from factcheck.extract.lexicons import words
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

__all__ = ["is_place", "places"]

#: The gazetteer, kept with the relations between places.
_GAZETTEER = Path(__file__).parent.parent / "relate" / "data" / "places.tsv"

#: A capital at the head of a word, and looking on from it the word.
_CAPITAL = pattern(rf"[{UPPER}](?<![\w.'@/-].)[^\s,'\-()]*")
_PREPOSITION = pattern(
    r"\b(?:in|at|near|across|from|outside|throughout|around|of|to|inside|beyond|towards?|between|over|through|visit(?:ed|ing|s)?|"
    r"north|south|east|west|central|northern|southern|eastern|western|downtown|nearby|rural) (?:the )?\Z",
    re.IGNORECASE,
)
#: A name that the gazetteer does not know: only after prepositions that hardly stand before anything else.
#: The search is for its capital, and looks back from there.
_NEAR = "in near across outside".split()
_SIDES = ("north", "south", "east", "west", "central", "nearby", "downtown", "rural")
_BEHIND = "|".join(
    [rf"(?<=\b{near} .)" for near in _NEAR]
    + [rf"(?<={side} .)(?:" + "|".join(rf"(?<=\b{near} {side} .)" for near in _NEAR) + ")" for side in _SIDES]
)
_UNKNOWN = pattern(
    rf"(?P<name>[{UPPER}](?<= .)(?:{_BEHIND})[a-z]\w+"
    rf"(?:[ -](?:[{UPPER}][a-z][\w']+|upon|under|le|on|by|in-the|de|la)){{0,3}})(?![\w'])"
)
#: Last words that make a name a place's.
_PLACE_ENDS = frozenset(
    """
    Street Road Avenue Lane Drive Square Park Bridge Hill Hills Island Islands Bay Beach Valley County
    Village Heights Gardens Lake River Green Common Crescent Terrace Close Wood Woods Forest Moor Town
    Estate Peninsula Mountains Coast Harbour Harbor Cove Creek Falls Springs Grove Row Place Way Quay
    Wharf Fields Cross District Province Township
    """.split()
)
_JOIN = pattern(r"(?:, (?:and )?| and )")
_DOT_NEXT = pattern(r"(?:'s?)?(?![\w'])")


@cache
def _gazetteer() -> dict[str, str]:
    """Every place name with its aliases, each with what it lies in (names with ";")."""
    found: dict[str, str] = {}
    for line in _GAZETTEER.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, within, aliases = (*line.split("\t"), "", "", "")[:4]
            for form in (name, *aliases.split(";")):
                if form.strip():
                    found[form.strip()] = within
    return found


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """The names by their first word, longest first."""
    firsts: dict[str, list[str]] = defaultdict(list)
    for name in _gazetteer():
        if name[0].isupper():
            firsts[re.split(r"[ ,'-]", name)[0]].append(name)
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in firsts.items()}


def is_place(name: str) -> bool:
    """True for a name of the gazetteer, as printed."""
    return name in _gazetteer()


_FIRST = pattern(r"[^\s,'\-()]+")


def _known_at(plain: str, at: int) -> int | None:
    """The end of the longest known name that begins at the offset."""
    first = _FIRST.match(plain, at)
    return None if first is None else _known_from(plain, at, _begun_by(first.group()))


def _begun_by(first: str) -> tuple[str, ...]:
    """The names that begin with a word, a mark behind it left aside."""
    names = _by_first_word()
    return names.get(first) or names.get(first.rstrip('.;:!?"'), ())


def _known_from(plain: str, at: int, names: tuple[str, ...]) -> int | None:
    """The end of the first of the names that is printed at the offset."""
    for name in names:
        if plain.startswith(name, at) and _DOT_NEXT.match(plain, at + len(name)):
            return at + len(name)
    return None


def _inside_a_name(plain: str, start: int, end: int) -> bool:
    """True where a place is a part of a longer name: "Kent Police", "New Boston Globe"."""
    after = plain[end : end + 2]
    if (len(after) == 2 and after[0] in " -" and after[1].isupper()) or after[:1] == "&":
        return True
    before = plain[max(0, start - 30) : start]
    if not before.endswith(" ") or before.endswith(("\n", ". ", ", ")):
        return False
    word = before.rstrip().rsplit(" ", 1)[-1].rsplit("\n", 1)[-1]
    return word[:1].isupper() and word.lower() not in CLOSED and not word.endswith((".", "'s", ",", "day"))


def _doubtful(plain: str, start: int, end: int) -> bool:
    """True for a name that is a common word or a person's, where no preposition of place stands before it."""
    name = plain[start:end]
    before = plain[max(0, start - 14) : start]
    return name in words("place_words") and not _PREPOSITION.search(before)


def _known(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Every known name between two offsets that stands for the place itself."""
    at = start
    for capital in _CAPITAL.finditer(plain, start, end):
        names = _begun_by(capital.group())
        if not names or (begin := capital.start()) < at:
            continue
        stop = _known_from(plain, begin, names)
        if stop is not None and stop <= end:
            at = stop
            if not _inside_a_name(plain, begin, stop):
                yield begin, stop


def _lists(plain: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, with "England, Wales and Scotland" as one; "Luton, Bedfordshire" stays two."""
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(found):
        last, end = at, None
        while last + 1 < len(found):
            link = _JOIN.fullmatch(plain, found[last][1], found[last + 1][0])
            if link is None or _gazetteer()[plain[slice(*found[last])]] == plain[slice(*found[last + 1])]:
                break
            last += 1
            if "and" in link.group():
                end = last
        if end is not None:
            joined.append((found[at][0], found[end][1]))
            at = end + 1
        else:
            joined.append(found[at])
            at += 1
    return joined


def places(text: Text) -> list[Place]:
    """Every mention of a place, in order; a list of places is one claim, named by the printed words."""
    plain = text.plain
    found: list[tuple[int, int]] = []
    for section in text.article.sections:
        if section.part is Part.FURNITURE:
            continue
        if section.part is Part.HEADLINE and title_cased(plain[section.start : section.end].split()):
            continue
        known = _lists(plain, list(_known(plain, section.start, section.end)))
        known = [span for span in known if not _doubtful(plain, *span)]
        taken = {start for start, _ in known}
        found += known
        found += [
            m.span("name")
            for m in _UNKNOWN.finditer(plain, section.start, section.end)
            if m.start("name") not in taken and _may_be_place(plain, *m.span("name"))
        ]
    return [Place(span=text.span(start, end), name=plain[start:end]) for start, end in sorted(found)]


@cache
def _not_places() -> frozenset[str]:
    return words("thing_words") | words("organisation_words") | words("honorifics") | words("given_names")


def _may_be_place(plain: str, start: int, end: int) -> bool:
    """True for an unknown name after a preposition that is no thing's, body's, person's or people's."""
    some = plain[start:end].split(" ")
    if some[-1] in _PLACE_ENDS and len(some) > 1:
        return True
    if plain[end : end + 2].strip()[:1].isupper() or _known_at(plain, start) is not None:
        return False
    return not any(word in _not_places() or (word.lower() in CLOSED and word[0].isupper()) for word in some)
