"""Strays: surnames that nobody in an article has, a slip away from one that somebody has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from factcheck.claim import Article, Person, Span
from factcheck.extract.capitals import UPPER
from factcheck.extract.nouns import is_verb
from factcheck.grammar.calendar import MONTHS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, is_word
from factcheck.relate.bearers import Bearer, reasons
from factcheck.relate.likeness import Likeness
from factcheck.relate.names import LONG, gaps, one_slip
from factcheck.relate.places import known_place
from factcheck.relate.wording import fold, letters_apart

__all__ = ["strays"]


def strays(mentions: list[Person], cast: list[Bearer], article: Article | None) -> Iterator[Likeness]:
    """A surname that nobody in the article has, a slip away from one that somebody has."""
    held = {fold(word) for person in mentions if " " in person.name for word in person.name.split()}
    lone: dict[str, Person] = {}
    for person in mentions:
        word = person.surname or person.name
        if person.given or " " in word or fold(word) in held:
            continue
        trade = not person.span.before.strip() and _TRADE.search(word) and is_word(word.lower())
        if person.honorific or person.role or not (trade or _is_behind_name(person.span.before)):
            lone.setdefault(fold(word), person)
    if article is not None:
        lone |= _unread(article, held | lone.keys(), [fold(bearer.surname) for bearer in cast])
    for low, person in lone.items():
        for bearer in cast:
            apart = one_slip(low, bearer.surname) or _other_end(person, bearer.surname)
            if apart and not _in_line_up(person) and (len(low) >= LONG or person.honorific):
                evidence = reasons(bearer.mentions, [person])
                firm = apart == 1 and bool(evidence or person.honorific)
                yield Likeness(bearer.first, person, "spelling", evidence, apart, firm)
                break


#: So many letters are one long beginning, and two of so many may be misheard at the end.
_BEGINNING, _WHOLE = 6, 8


def _other_end(person: Person, surname: str) -> int:
    """Letters between two long surnames that end otherwise, of one addressed by it: "Dr Venkatesh"."""
    low, other = fold(person.surname or person.name), fold(surname)
    if not person.honorific or min(len(low), len(other)) < _WHOLE or low[:_BEGINNING] != other[:_BEGINNING]:
        return 0
    apart = letters_apart(low, other, 2)
    return apart if apart <= 2 else 0


#: What somebody is, where it opens a headline or a sentence: "Baker wins prize" is no slip for Barker.
_TRADE = pattern(r"(?:er|or|ist|man)\Z")
_CAPITALISED = pattern(rf"[{UPPER}](?<![\w'-].)[^\W\d_]{{3,}}(?![\w-])")


def _unread(article: Article, known: Set[str], surnames: Iterable[str]) -> dict[str, Person]:
    """Capitalised words that stand alone, are no place or month, and are one letter away from a surname.

    A word of the dictionary counts only inside a sentence, where its capital tells a name. A slip leaves the
    first letter, or all the others.
    """
    long = [surname for surname in surnames if len(surname) >= LONG - 1]
    near = {hole for surname in long for hole in gaps(surname)}
    firsts = {(surname[0], len(surname) + more) for surname in long for more in (-1, 0, 1)}
    rests = {surname[1:] for surname in long}
    if not near:
        return {}
    plain, found = article.reading, dict[str, Person]()
    left = {
        low
        for low in set(map(fold, _CAPITALISED.findall(plain))) - known
        if ((low[0], len(low)) in firsts or low[1:] in rests) and not near.isdisjoint(gaps(low))
    }
    for match in _CAPITALISED.finditer(plain) if left else ():
        low = fold(match.group())
        if low not in left:
            continue
        left.remove(low)
        start, end = match.span()
        if low in MONTHS or not _stands_alone(plain, start, end) or known_place(low):
            continue
        if not _INSIDE.search(plain, max(0, start - 12), start) and is_word(low):
            continue
        printed = article.text[start:end]
        found[low] = Person(
            span=Span.of(article, start, end, _around_in(plain, start, end)), name=printed, surname=printed
        )
    return found


def _in_line_up(person: Person) -> bool:
    """True where the name stands in a list of surnames, as in a team sheet."""
    before, after = person.span.before, person.span.after
    return bool((_SHEET_BEFORE.search(before) and _SHEET_AFTER.match(after)) or _SHEET.match(after))


_SHEET = pattern(r"(?:, [A-Z][\w'’-]+){2}")
_SHEET_BEFORE = pattern(r"(?:[A-Z][\w'’-]+(?: \([^)]*\))?[,;] |: |\d )\Z")
_SHEET_AFTER = pattern(r"(?: \([^)]*\))?[,;.]|\Z| \d| \(")


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """True where no other capitalised word, and no address or handle, is joined to it."""
    before, after = plain[max(0, start - 40) : start], plain[end : end + 20]
    return not (_is_behind_name(before) or _NAME_AFTER.match(after))


def _is_behind_name(before: str) -> bool:
    """True where the words end in another capitalised word that is no small word or verb: "When", "Added"."""
    joined = _NAME_BEFORE.search(before)
    if joined is None:
        return False
    first = joined.group().strip().lower().removesuffix("'s")
    return first not in CLOSED and not (first.endswith("ed") and is_verb(first))


_INSIDE = pattern(r"[a-z],? \Z")
_NAME_BEFORE = pattern(r"(?:[A-Z][\w.'-]* (?:[A-Z]\. )?|[@#/.&-])\Z")
_NAME_AFTER = pattern(r" (?:[A-Z]|& )|[@./&-]\w")


def _around_in(plain: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around, as far as full stops and line ends tell."""
    first = max(plain.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n", "? ", "! "))
    lasts = [at for mark in (". ", "\n", "? ", "! ") if (at := plain.find(mark, end)) >= 0]
    return first if first > 1 else 0, min(lasts, default=len(plain) - 1) + 1
