"""Runs of capitalised words: what every reader of names starts from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claim import Part
from factcheck.extract.text import Text, Word
from factcheck.grammar.patterns import pattern

__all__ = ["UPPER", "Run", "runs", "title_cased"]

#: Every Latin capital letter, as the inside of a character class.
UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    chr(c) for c in (*range(0x100, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)

_SHORT = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Fr|Mgr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Cpt|Cpl|Cmdr|Adm|Maj|Det|Insp|"
    "Supt|Ch|Con|Pres|Atty|Cllr|Ald|Del|Brig|Pte|Pvt|St|Jr|Sr|Mme|Messrs|Chf"
)
_PREFIXES = "al el ul ur as ad an ash bin d l de".split()
#: What follows the capital of a word, and of "J.R.".
_REST, _INITIALS = r"\w*(?:['-]\w+)*'?", rf"\.(?:[{UPPER}]\.){{0,3}}(?:[{UPPER}](?!\w))?"
#: Most words are settled by one look; then the others.
_TOKEN = (
    rf"(?=[{UPPER}aeubdl])(?:[{UPPER}]{_REST}(?![\w.'-])|(?:{_SHORT})\.(?= )|[{UPPER}]{_INITIALS}"
    rf"|(?:(?:{'|'.join(_PREFIXES)})['-])?[{UPPER}]{_REST})"
)
_PREFIXED = "|".join(rf"(?<=(?<![\w.@/'-]){prefix}['-].)" for prefix in _PREFIXES)
#: The same for the first word, from its capital on: the search for that passes quickly over all else.
_FIRST = (
    rf"[{UPPER}](?:(?<![\w.@/'-].)|(?<=['-].)(?:{_PREFIXED}))"
    rf"(?:{_REST}(?![\w.'-])|(?<=(?=(?:{_SHORT})\. ).)\w+\.|{_INITIALS}|{_REST})"
)
_PARTICLE = (
    r"(?:v[ao]n(?: (?:de[rnm]?|het|'t))?|de(?: l[ao]s?)?|del|della|di|da|do|dos|du|la|le"
    r"|ten|ter|bin|ibn|al|el|zu|y)"
)
_RUN = pattern(rf"{_FIRST}(?: {{1,2}}(?:{_PARTICLE} {{1,2}})?{_TOKEN})*(?:,? (?:Jr|Sr)\b\.?)?")
#: What stands before the first word of a sentence, nothing at all included.
_ENDS = frozenset(["", *'.!?:"\n;([•*–—|'])


class Run(NamedTuple):
    """Capitalised words that stand together, particles ("van der") included.

    ``possessive`` is True where the last word was printed with an apostrophe or "'s" (not part of
    ``words``). ``initial`` is True where the first word begins a sentence, so that its capital
    tells nothing.
    """

    words: tuple[Word, ...]
    possessive: bool
    initial: bool

    @property
    def start(self) -> int:
        """Code point of the first letter."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Code point after the last letter, a possessive ending left out."""
        return self.words[-1].end


def title_cased(words: list[str]) -> bool:
    """True where a line is set in Title Case or capitals, so that no capital tells a name."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _initial(plain: str, start: int) -> bool:
    before = plain[max(0, start - 4) : start]
    return before.rstrip(" '")[-1:] in _ENDS or "\n" in before[-2:]


def _split(text: str, start: int) -> Iterator[tuple[tuple[Word, ...], bool]]:
    """The words of a run, cut after each possessive; a particle begins none of the pieces."""
    words: list[Word] = []
    if text.endswith(".") and text[-2].islower():  # of "Pat J." the stop is kept, of "the Rev." not
        text = text[:-1]
    for piece in text.split(" "):
        word = piece.removesuffix(",")
        bare = word.removesuffix("'s").removesuffix("'")
        if bare and (words or bare[0].isupper() or "-" in bare or "'" in bare):
            words.append(Word(bare, start, start + len(bare)))
        if bare != word and words:
            yield tuple(words), True
            words = []
        start += len(piece) + 1
    if words:
        yield tuple(words), False


def runs(text: Text) -> list[Run]:
    """The runs of capitalised words of the article, in order, those of furniture left out."""
    plain = text.plain
    found: list[Run] = []
    for section in text.article.sections:
        if section.part is Part.FURNITURE:
            continue
        for match in _RUN.finditer(plain, section.start, section.end):
            printed, start = match.group(), match.start()
            if plain[start - 1 : start] in ("'", "-"):  # a prefix stands before the capital
                start -= 1
                while plain[start - 1 : start].isalpha():
                    start -= 1
                printed = plain[start : match.end()]
            initial = _initial(plain, start)
            if printed.isalpha():  # most runs are one plain word
                found.append(Run((Word(printed, start, match.end()),), False, initial))
                continue
            for words, possessive in _split(printed, start):
                found.append(Run(words, possessive, initial))
                initial = False
    return found
