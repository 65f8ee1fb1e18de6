"""Wording: the words of a quotation, and how two words that differ are related."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.claim import Quote
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, is_word, lemma

__all__ = [
    "Token",
    "WordRelation",
    "compare_words",
    "fold",
    "forms",
    "forms_of",
    "is_content",
    "letters_apart",
    "tokens",
]

WordRelation = Literal["same", "spelling", "inflection", "swap"]

_STRAIGHT = dict(zip("‘’ʼ′‐‑−", "''''---", strict=True))
_BENT = pattern(f"[{''.join(_STRAIGHT)}]")
#: A letter is what most words begin with, so that its two branches stand first.
_TOKEN = pattern(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W\d_])"  # O.K.
    r"|[^\W\d_]+(?:(?:\*+|#{2,}|-{2,}|_{2,})[^\W\d_]*|(?:['-][^\W_]+)*)"  # f***ing, won't
    r"|\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.+|\(\s*\.\.\.\s*\)"  # words left out
    r"|\[[^\W_]\][^\W_]+(?:['-][^\W_]+)*"  # [W]e
    r"|\[[^\]]{1,80}\]"  # [they]
    r"|[$£€]?\d[\d,.]*\d(?:[a-z]{1,2}\b)?%?|[$£€]?\d(?:[a-z]{1,2}\b)?%?"
    r"|&"
)
_OMISSION = pattern(r"[\[(]?\s*(?:…|\.\s?\.\s?\.+)\s*[\])]?")
#: A new sentence at the head of a later part of a divided quotation.
_FRESH = pattern(r"[A-Z](?!\b|['.])")
_NOT = pattern(r"(?<=[a-z])n't\Z")
#: What a clipped ending stands for where it can stand for one thing only.
_CLIPPED = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d"}
_IS = frozenset("it he she that there what who where here how let".split())
#: Spoken forms and the spelling in which another newsroom prints the same sound or sign.
_SPOKEN = {
    "&": ("and",),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ok": ("okay",),
    "'em": ("them",),
    "percent": ("per", "cent"),
}
#: The cardinal numbers that newsrooms print in words here and in figures there.
_NUMERALS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split()
    )
}


class Token(NamedTuple):
    """One word of a quotation: its plain form and its code points in the article.

    ``after`` are the marks between it and the next word ("," or ". "). ``gap`` is True where the words
    before it are marked as left out (…), ``inserted`` where it is the editor's: in brackets, or masked.
    """

    form: str
    start: int
    end: int
    after: str = ""
    gap: bool = False
    inserted: bool = False

    @property
    def ends_sentence(self) -> bool:
        """True where a sentence ends after it."""
        return any(mark in self.after for mark in ".!?…")

    @property
    def ends_clause(self) -> bool:
        """True where a sentence or clause ends after it."""
        return any(mark in self.after for mark in ".!?…,:;–—()") or " - " in self.after


@lru_cache(1 << 16)
def _forms(printed: str) -> tuple[str, ...]:
    """The plain forms of one printed word: contractions spelled out."""
    plain = printed.replace("[", "").replace("]", "")
    if plain[0].isalpha():
        plain = plain.replace(".", "")
    word = plain.lower()
    if plain.isupper() and 2 <= len(plain) <= 4 and word != "ok":
        return (plain,)
    if word in _SPOKEN:
        return _SPOKEN[word]
    if _NOT.search(word):
        return (word[:-3], "not")
    if "'" in word:
        stem, clipped = word[: word.index("'")], word[word.index("'") :]
        if clipped in _CLIPPED and stem:
            return (stem, _CLIPPED[clipped])
        if clipped == "'s" and stem in _IS:
            return (stem, "us" if stem == "let" else "is")
    if word.endswith("%"):
        return (word[:-1], "per", "cent")
    return ("-".join(_NUMERALS.get(part, part) for part in word.split("-")),)


def _pieces(quote: Quote) -> list[tuple[int, str]]:
    """The quoted words, piece by piece, each with its first code point in the article."""
    span = quote.span
    inside = [
        (first, span.quote[first - span.start : last - span.start])
        for first, last in quote.pieces
        if span.start <= first < last <= span.end
    ]
    return inside or [(span.start, span.quote)]


def _straight(printed: str) -> str:
    """The words with straight apostrophes and hyphens, of the same length."""
    return _BENT.sub(lambda bent: _STRAIGHT[bent.group()], printed)


def forms(quote: Quote) -> list[str]:
    """The plain forms of the words of a quotation in order: those of its ``tokens``."""
    found: list[str] = []
    for _, printed in _pieces(quote):
        found += forms_of(printed)
    return found


def forms_of(printed: str) -> list[str]:
    """The plain forms of printed words in order."""
    found: list[str] = []
    # no word but one in brackets holds a blank
    for part in (printed,) if "[" in printed else printed.split():
        found += _read(part)
    return found


@lru_cache(1 << 15)
def _read(printed: str) -> tuple[str, ...]:
    """The plain forms of the words of a text; none for words left out."""
    alone = printed.rstrip(",.")
    if alone.isalpha():
        return _forms(alone)
    words = [word for word in _TOKEN.findall(_straight(printed)) if not _OMISSION.fullmatch(word)]
    return tuple(form for word in words for form in _inserted(word) or _forms(word))


def _inserted(word: str) -> tuple[str, ...]:
    """The plain form of a word that is the editor's: in brackets, or masked; none for one that is said."""
    if (word[0] == "[" and word[-1] == "]") or any(sign in word for sign in "*#_"):
        return (word.strip("[]").lower(),)
    return ()


def tokens(quote: Quote) -> list[Token]:
    """The words of a quotation in order; contractions are spelled out, case is dropped."""
    found: list[Token] = []
    gap = False
    for offset, printed in _pieces(quote):
        text = _straight(printed)
        words = list(_TOKEN.finditer(text))
        if found and words and _FRESH.match(text, words[0].start()):
            found[-1] = found[-1]._replace(after=found[-1].after + ".")
        for match, after in zip(words, [*words[1:], None], strict=True):
            word = match.group()
            marks = text[match.end() : after.start() if after else len(text)]
            if "." in word and marks.startswith(". ") and after and after.group()[0].islower():
                marks = marks[1:]
            if _OMISSION.fullmatch(word):
                gap = True
                if found:
                    found[-1] = found[-1]._replace(after=found[-1].after + "…")
                continue
            own = _inserted(word)
            start, end = offset + match.start(), offset + match.end()
            *before, last = own or _forms(word)
            for form in before:
                found.append(Token(form, start, end, "", gap, bool(own)))
                gap = False
            found.append(Token(last, start, end, marks, gap, bool(own)))
            gap = False
    return found


@lru_cache(1 << 16)
def is_content(form: str) -> bool:
    """True for a word that carries meaning of its own: in no closed class."""
    return form not in CLOSED and any(c.isalnum() for c in form) and len(form) > 1


@cache
def fold(word: str) -> str:
    """The word in lower case without diacritics: "Uğur" and "Ugur" are one."""
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return plain.lower().translate(_UNDECOMPOSED)


#: Letters with a stroke or a tie, which Unicode does not take apart.
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)

#: British and American spelling and house style, each to one form (Oxford Guide to Style, 2002, ch. 5).
_HOUSE = [
    (re.compile(r"[-']"), ""),
    (re.compile(r"is(?=(?:e|ed|es|ing|er|ers|ation|ations|ational)\Z)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|es|ing|er|ers)\Z)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre(?=s?\Z)"), "ter"),
    (re.compile(r"([aeiou][a-z]*[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ment|ous)\Z)"), r"\1l"),
    (re.compile(r"ogue(?=s?\Z)"), "og"),
    (re.compile(r"amme(?=s?\Z)"), "am"),
    (re.compile(r"[ao]e(?=[a-z]{3})"), "e"),
    (re.compile(r"(?<=[a-z]{3})ce(?=[sd]?\Z)"), "se"),
    (re.compile(r"\Agrey"), "gray"),
    (re.compile(r"\Awhilst\Z"), "while"),
    (re.compile(r"\Aamongst\Z"), "among"),
    (re.compile(r"\Atowards\Z"), "toward"),
    (re.compile(r"dgement"), "dgment"),
]


@cache
def _house(word: str) -> str:
    key = fold(word)
    for ending, plain in _HOUSE:
        key = ending.sub(plain, key)
    return key


#: Forms of one verb or modal that a reporter shifts with the tense of the sentence.
_SHIFTED = [
    frozenset(pair.split())
    for pair in (
        "will would",
        "can could",
        "may might",
        "shall should",
        "'d would",
        "'d had",
        "'s is",
        "'s has",
    )
]


@lru_cache(1 << 16)
def compare_words(a: str, b: str) -> WordRelation:
    """How two plain forms are related.

    ``spelling`` is house spelling, a hyphen, a diacritic, or a slip of a letter that leaves no English
    word; ``inflection`` another form of one word ("requires", "require"); ``swap`` another word.
    """
    if a == b:
        return "same"
    if _house(a) == _house(b):
        return "spelling"
    if any({a, b} == pair for pair in _SHIFTED):
        return "inflection"
    if a.isalpha() and b.isalpha():
        if lemma(a) == lemma(b):
            return "inflection"
        if _possessive(a) == _possessive(b):
            return "inflection"
        if min(len(a), len(b)) >= 5 and letters_apart(a, b) == 1 and not (is_word(a) and is_word(b)):
            return "spelling"
    elif _possessive(a) == _possessive(b):
        return "inflection"
    return "swap"


def _possessive(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word.rstrip("'").removesuffix("s") if len(word) > 3 else word


def letters_apart(a: str, b: str, most: int = 3) -> int:
    """Letters to add, drop, change or exchange with the next one to make ``b`` of ``a``.

    The optimal string alignment distance; more than ``most`` is told as ``most`` + 1.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    two: list[int] = []
    one = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(one[j] + 1, row[-1] + 1, one[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, two[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        two, one = one, row
    return min(one[-1], most + 1)
