"""Tokens: the words of a text, each with one class letter, so that a printed form is a pattern of classes.

A text becomes a string with one letter for each word, figure and mark. A form such as
``the? DAY of? MONTH (COMMA? YEAR)?`` is compiled to a regular expression over that string: words in
small letters stand for themselves, names in capitals for a class or a part of the grammar.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, compress
from typing import Final, NamedTuple

from factcheck.grammar.calendar import HOLIDAYS
from factcheck.grammar.patterns import pattern

__all__ = ["OTHER", "Outline", "Tokens", "compile_form", "outline", "small", "tokenise"]

#: The class of every word that no form knows.
OTHER: Final = "_"

#: Letters below 256, so that sets of classes stay bitmaps in the compiled patterns; none has a meaning there.
_LETTERS = iter(
    string.ascii_letters + string.digits + "".join(map(chr, [*range(0x80, 0x100), *range(1, 0x20)]))
)

#: Words that a form names one by one.
_LITERALS = """
a academic ad additional after afternoon age aged ago all an and another around as at back before beginning
between business by c calendar centuries century coming commencing consecutive continuous couple current day
days decade decades dozen earlier early end ended ending entire evening extra few fewer financial first
fiscal following fortnight fortnights fourth from full further half hence hour hours in last late later
latter leading less long mid middle minute minutes month months more morning next night now of old olds on
one onwards or other overnight part past preceding previous prior quarter quarters remainder rest running
school season seasons second seconds several since solid start starting straight successive tax tens the
third this thousands through till
time to today tomorrow tonight unbroken until up upcoming w week weekend weeks whole within working year
years yesterday
""".split()

#: Words that forms name together, by class.
_CLASSES: dict[str, str] = {
    "MONTHNAME": "january february april june july august september october november december",
    "MONTHCAP": "may march",
    "MONTHLOW": "",
    "MONTHABBR": "jan feb mar apr jun jul aug sep sept oct nov dec",
    "DAYNAME": "monday tuesday wednesday thursday friday saturday sunday",
    "DAYNAMES": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "DAYABBR": "mon tue tues wed weds thu thur thurs fri sat sun",
    "SEASON": "spring summer autumn winter",
    "FALL": "fall",
    "UNITABBR": "sec secs min mins hr hrs h yr yrs",
    "CARDINAL": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
    "TENS": "twenty thirty forty fifty sixty seventy eighty ninety",
    "SCALE": "hundred thousand million billion",
    "ORDINALWORD": "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
    "DECADEWORD": "twenties thirties forties fifties sixties seventies eighties nineties noughties",
    "N12": "",
    "N31": "",
    "NUMBER": "",
    "YEARFIGURE": "",
    "ORDINAL": "",
    "NUMDATE": "",
    "NUMMONTH": "",
    "SPAN": "",
    "DECADE4": "",
    "DECADE2": "",
    "QUARTERFIGURE": "",
    "POSSESSIVE": "'s",
    "HOLIDAY": "",
}
_MARKS = {
    "COMMA": ",",
    "DASH": "-",
    "LONGDASH": "–—",
    "SLASH": "/",
    "DOT": ".",
    "APOSTROPHE": "'",
    "OPEN": "(",
    "CLOSE": ")",
}

#: So many words met before are kept with their class.
_MET = 1 << 15


class _Classes(dict[str, str]):
    """The class letter of every token in small letters; words of no table are kept as they are met."""

    def __missing__(self, text: str) -> str:
        if not "a" <= text < "\x7f":
            return _unlisted(text)
        if len(self) < _MET:
            self[text] = OTHER
        return OTHER


_CLASS_OF = _Classes()
_LETTER_OF: dict[str, str] = {}
for _text in _LITERALS:
    _LETTER_OF[_text] = _CLASS_OF[_text] = next(_LETTERS)
for _name, _words in _CLASSES.items():
    _LETTER_OF[_name] = next(_LETTERS)
    _CLASS_OF.update(dict.fromkeys(_words.split(), _LETTER_OF[_name]))
for _name, _signs in _MARKS.items():
    _LETTER_OF[_name] = next(_LETTERS)
    _CLASS_OF.update(dict.fromkeys(_signs, _LETTER_OF[_name]))

_FEAST = pattern(f"(?:{'|'.join(map(re.escape, HOLIDAYS))})\\b")

#: Words that are names of days and months only with a capital: their classes.
_CASED = {word: _CLASS_OF[word] for word in "may march mar sat sun wed".split()}

#: The mark of a word that has several readings, told apart by what stands beside it.
_SEVERAL: Final = "?"
for _text in [*_CASED, *(words.split()[0].split("'")[0].split("-")[0] for words in HOLIDAYS)]:
    if _text in _CASED or _text not in _CLASS_OF:
        _CLASS_OF[_text] = _SEVERAL
for _text in ("q1", "q2", "q3", "q4", "h1", "h2"):
    _CLASS_OF[_text] = _LETTER_OF["QUARTERFIGURE"]

#: The mark of what begins with a digit: its form and its digits tell the class.
_FIGURE: Final = "\0"
_OPEN = pattern(f"[{_FIGURE}{_SEVERAL}]")
#: The mark of blanks, and of words that a feast before them takes in.
_GONE: Final = " "

_CLASS_OF.update({f"{text} ": letter for text, letter in _CLASS_OF.items()})

#: What begins with a digit, in order: the first that fits is what it is.
_FIGURES = {
    "clock": r"\d{1,2}(?:[:.]\d\d)?(?:[ap]m\b|\s[ap]\.?m\b)|\d{1,2}:\d\d(?::\d\d)?",
    "numdate": r"\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}(?!\d)"
    r"|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{4}(?!\d)"
    r"|\d{1,2}/\d{1,2}/\d\d(?!\d)|\d{1,2}\.\d{1,2}\.\d\d(?!\.?\d)",
    "span": r"(?:1[5-9]|20)\d\d(?:[-–/]\d\d|/(?:1[5-9]|20)\d\d)(?![\d/-])",
    "nummonth": r"\d{1,2}/(?:19|20)\d\d(?![\d/])",
    "decade": r"(?:\d\d)?\d0'?s\b",
    "ordinal": r"\d{1,2}(?:st|nd|rd|th)\b",
    "number": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?[½¼¾]?",
}
_KIND = pattern("|".join(f"(?P<{kind}>{figure})" for kind, figure in _FIGURES.items()))
#: A token with the blank behind it, or other blanks. Words first: most places are settled by the first look.
_LEX = pattern(
    r"[a-z]++(?![^\W_]) ?+|(?:q[1-4](?!\w)|h[12](?!\w)|[^\W\d_]+"
    rf"|(?=\d)(?:{'|'.join(_FIGURES.values())})|'s\b|[^\w\s]|\n) ?+|(?:[^\S\n]|_)+"
)


class Tokens(NamedTuple):
    """A text as tokens: where each begins in ``plain``, and one class letter for each.

    ``texts`` are in small letters, with the blank behind them.
    """

    plain: str
    low: str
    texts: list[str]
    starts: list[int]
    classes: str

    def start(self, index: int) -> int:
        """Where the token begins."""
        return self.starts[index]

    def end(self, index: int) -> int:
        """Where the token ends."""
        return self.starts[index] + len(self.texts[index].removesuffix(" "))

    def words(self, first: int, last: int) -> str:
        """The small-letter text from token ``first`` up to, not including, token ``last``."""
        return self.low[self.starts[first] : self.end(last - 1)] if last > first else ""

    def word(self, index: int) -> str:
        """One token in small letters; empty outside the text."""
        return self.texts[index].removesuffix(" ") if 0 <= index < len(self.texts) else ""

    def printed(self, first: int, last: int) -> str:
        """The text as printed from token ``first`` up to, not including, token ``last``."""
        return self.plain[self.starts[first] : self.end(last - 1)]

    def capital(self, index: int) -> bool:
        """True when the token begins with a capital letter."""
        return 0 <= index < len(self.texts) and self.plain[self.starts[index]].isupper()


def _unlisted(text: str) -> str:
    """The class letter of a token that no table knows, by its first character."""
    if text[0].isdecimal():
        return _FIGURE
    return _GONE if text[0] != "\n" and (text[0].isspace() or text[0] == "_") else OTHER


def _figure(kind: str | None, text: str) -> str:
    """The class letter of what begins with a digit: could it be a date, a month, a day, a year?"""
    if kind == "clock":
        return OTHER
    if kind == "decade":
        return _LETTER_OF["DECADE4" if text[2:4].isdecimal() else "DECADE2"]
    if kind and kind != "number":
        return _LETTER_OF[kind.upper()]
    if text.isdecimal():
        if len(text) <= 2 and 1 <= int(text) <= 31:
            return _LETTER_OF["N12"] if int(text) <= 12 else _LETTER_OF["N31"]
        if len(text) == 4 and 1000 <= int(text) < 2200:
            return _LETTER_OF["YEARFIGURE"]
    return _LETTER_OF["NUMBER"]


def _word(plain: str, low: str, text: str, first: int) -> tuple[str, int]:
    """Class letter and end of a word that has several readings: a feast, or a month or day with a capital."""
    last = first + len(text)
    feast = _FEAST.match(low, first)
    if feast and (feast.end() > last or text not in _CASED):
        return _LETTER_OF["HOLIDAY"], feast.end()
    if text not in _CASED:
        return OTHER, last
    if plain[first].isupper():
        return _CASED[text], last
    month = text in ("may", "march") and (
        low[max(0, first - 3) : first] == "of "
        or _BESIDE.match(low, last)
        or low[max(0, first - 3) : first] in ("st ", "nd ", "rd ", "th ")
    )
    return (_LETTER_OF["MONTHLOW"] if month else OTHER), last


#: What may follow a month printed without a capital.
_BESIDE = pattern(r" (?:the )?\d")


@lru_cache(maxsize=64)  # the readers of times, figures and claims ask for one text, one after another
def small(plain: str) -> str:
    """The text in small letters, every offset kept."""
    low = plain.lower()
    if len(low) != len(plain):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return low


def tokenise(plain: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of ``plain[start:end]``, with offsets into ``plain``."""
    low = small(plain)
    stop = len(low) if end is None else end
    texts: list[str] = _LEX.findall(low, start, stop)
    starts = list(accumulate(map(len, texts), initial=start))[:-1]
    classes = list(map(_CLASS_OF.__getitem__, texts))
    for open_ in _OPEN.finditer("".join(classes)):
        index = open_.start()
        if classes[index] == _GONE:
            continue
        first, text = starts[index], texts[index].removesuffix(" ")
        if classes[index] == _FIGURE:
            match = _KIND.match(low, first, stop)
            classes[index] = _figure(match and match.lastgroup, text)
            continue
        classes[index], end_of_word = _word(plain, low, text, first)
        texts[index] = low[first:end_of_word]
        following = index + 1
        while following < len(texts) and starts[following] < end_of_word:
            classes[following] = _GONE
            following += 1
    letters = "".join(classes)
    if _GONE in letters:
        kept = [letter != _GONE for letter in letters]
        texts, starts = list(compress(texts, kept)), list(compress(starts, kept))
    return Tokens(plain, low, texts, starts, letters.replace(_GONE, ""))


_NAME = pattern(r"\((?!\?)|\?P<\w+>|[a-z][a-z-]*|[A-Z][A-Z0-9_]*|\s+")


def compile_form(form: str, parts: dict[str, str]) -> str:
    """The regular expression over class letters that a form stands for, as text.

    ``parts`` holds the grammar's named parts, already compiled.

    Raises:
        KeyError: a word or name that the tables do not hold.
    """

    def letter(match: re.Match[str]) -> str:
        name = match.group()
        if name == "(":
            return "(?:"  # only what has a name is asked for, and groups take time
        if name.startswith("?P") or name.isspace():
            return name.strip()
        return parts[name] if name in parts else _LETTER_OF[name]

    return _NAME.sub(letter, form)


class Outline(NamedTuple):
    """What can be told of a form's matches without compiling it.

    ``first`` holds the class letters that a match can begin with; a match holds a letter of each of
    ``needs``. ``empty`` is True where the form may match no token.
    """

    first: frozenset[str]
    needs: tuple[frozenset[str], ...]
    empty: bool


_SYNTAX = pattern(r"\?P<\w+>|[a-z][a-z-]*|[A-Z][A-Z0-9_]*|\{\d+,\d+\}|[()|?*]")


def outline(form: str, parts: dict[str, Outline]) -> Outline:
    """The outline of a form, from those of the grammar's named parts.

    Raises:
        KeyError: a word or name that the tables do not hold.
    """
    return _either(iter(_SYNTAX.findall(form)), parts)


def _either(symbols: Iterator[str], parts: dict[str, Outline]) -> Outline:
    """The outline of the alternatives up to the closing bracket."""
    branches: list[list[Outline]] = [[]]
    for symbol in symbols:
        if symbol == ")":
            break
        if symbol == "|":
            branches.append([])
        elif symbol[0] in "?*{" and not symbol.startswith("?P"):
            branches[-1][-1] = Outline(branches[-1][-1].first, (), True)
        elif symbol == "(":
            branches[-1].append(_either(symbols, parts))
        elif not symbol.startswith("?P"):
            branches[-1].append(parts[symbol] if symbol in parts else _letter(symbol))
    each = [_in_turn(branch) for branch in branches]
    first = frozenset[str]().union(*(branch.first for branch in each))
    if len(each) == 1 or any(branch.empty for branch in each):
        return Outline(first, each[0].needs if len(each) == 1 else (), any(branch.empty for branch in each))
    return Outline(first, (frozenset[str]().union(*(min(branch.needs, key=len) for branch in each)),), False)


def _letter(name: str) -> Outline:
    letter = frozenset({_LETTER_OF[name]})
    return Outline(letter, (letter,), False)


def _in_turn(pieces: list[Outline]) -> Outline:
    """The outline of pieces that follow one another."""
    first: frozenset[str] = frozenset()
    for piece in pieces:
        first |= piece.first
        if not piece.empty:
            break
    needs = tuple(need for piece in pieces for need in piece.needs)
    return Outline(first, needs, all(piece.empty for piece in pieces))
