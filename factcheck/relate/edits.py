"""Edits: two quotations that print the same words, and every place where they differ. Values only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.claim import Part, Quote
from factcheck.grammar.patterns import pattern
from factcheck.relate.speakers import one_speaker, speaks_for, stated
from factcheck.relate.wording import is_content
from factcheck.report import Severity

__all__ = ["FRAGMENT", "SHARED", "Alignment", "Edit", "EditKind", "Ends"]

EditKind = Literal["swap", "cut", "added", "spelling", "punctuation", "inflection"]
Ends = Literal["whole", "excerpt", "cut"]

#: Words that two quotations must share, where neither is a fragment.
SHARED = 6
#: Words that they must share where nobody knows that one speaker said both.
_SHARED_BY_ANYBODY = 8
#: Words that a fragment and the quotation it is taken from must share.
_OF_A_FRAGMENT = 5
#: At most so many words are a fragment.
FRAGMENT = 5


class Edit(NamedTuple):
    """One place where two printings of the same words differ.

    ``swap``         other words stand there.
    ``cut``          the words of ``a`` are missing from ``b``, with no mark of an omission.
    ``added``        the words of ``b`` are missing from ``a``, likewise.
    ``spelling``     the same words in another spelling: house style, hyphen, diacritic, a slipped letter.
    ``punctuation``  the same letters, divided otherwise ("long-term", "long term").
    ``inflection``   another form of the same word ("require", "requires").

    ``a_span`` and ``b_span`` are code points in the two articles; where one side has no words, its
    span is that of the word before. ``a_phrase`` and ``b_phrase`` hold the neighbouring words too.
    ``last`` is True where one printing stops in the middle of the sentence that the other finishes.
    """

    kind: EditKind
    a_words: tuple[str, ...]
    b_words: tuple[str, ...]
    a_span: tuple[int, int]
    b_span: tuple[int, int]
    a_phrase: tuple[int, int]
    b_phrase: tuple[int, int]
    last: bool = False

    @property
    def reverses(self) -> Literal["negation", "number", "person"] | None:
        """What the edit turns round: a negation on one side only, another number, another person."""
        if (
            self.kind in ("spelling", "punctuation")
            or self.last
            or (self.kind != "swap" and self.content > 1)
        ):
            return None
        a, b = set(self.a_words), set(self.b_words)
        if bool(a & _NEGATIONS) != bool(b & _NEGATIONS):
            return "negation"
        if a and b:
            if (a | b) & _AMOUNTS or any(word[:1].isdigit() for word in a ^ b):
                return "number" if _numbers(a) != _numbers(b) and _numbers(a) and _numbers(b) else None
            first, second = _persons(a), _persons(b)
            if first and second and first != second:
                return "person"
        return None

    @property
    def content(self) -> int:
        """How many of the words that differ carry meaning, on the side with more of them."""
        return max(sum(map(is_content, self.a_words)), sum(map(is_content, self.b_words)))


#: Words that deny; "cannot" and "n't" are spelled out before.
_NEGATIONS = frozenset("not no never none nothing nobody neither nor nowhere without".split())
#: Quantities in words, beyond the figures.
_AMOUNTS = frozenset(
    """
    all some most many few several both half more less fewer every each hundred hundreds thousand
    thousands million millions billion billions dozen dozens first second third twice once double
    """.split()
)
_PERSONS = {
    **dict.fromkeys("i me my mine myself we us our ours ourselves".split(), "first"),
    **dict.fromkeys("you your yours yourself yourselves".split(), "second"),
    **dict.fromkeys(
        "he him his himself she her hers herself they them their theirs themselves".split(), "third"
    ),
}


def _numbers(words: set[str]) -> frozenset[str]:
    return frozenset(word for word in words if word in _AMOUNTS or word[:1].isdigit())


def _persons(words: set[str]) -> frozenset[str]:
    return frozenset(_PERSONS[word] for word in words if word in _PERSONS)


#: Words that turn a statement round: who says both says two things.
_TURNED = frozenset(
    """
    not no never none nothing always best worst more less first last one two three four five six seven eight
    nine ten
    """.split()
)
#: Beside a statement that was made at another time.
_ANOTHER_TIME = pattern(
    r"\b(?:[Ll]ater|[Ee]arlier|had (?:said|told|added)|[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two quotations that share words, ``a`` before ``b`` in the order they were given.

    ``shared`` counts the words that agree, ``longest`` those of the longest run; ``edits`` are in the
    order of ``a``. ``ends`` tells how the shared words lie in the two: ``whole`` (both begin and end
    together), ``excerpt`` (one prints less, divided where a sentence or clause ends), ``cut`` (one
    stops inside a sentence of the other with a full stop and no ellipsis).
    """

    a: Quote
    b: Quote
    shared: int
    longest: int
    edits: tuple[Edit, ...]
    ends: Ends = "whole"

    @property
    def closeness(self) -> Fraction:
        """The part of the words in common among those in common and those changed in between."""
        changed = sum(
            max(len(edit.a_words), len(edit.b_words))
            for edit in self.edits
            if edit.kind in ("swap", "cut", "added") and not edit.last
        )
        return Fraction(self.shared, self.shared + changed)

    @property
    def one_speaker(self) -> bool | None:
        """True where both are given to one speaker, False where to two by name; None where that is open."""
        one = one_speaker(self.a, self.b)
        return one if one or self.attributed else None

    @property
    def speaks_for(self) -> str | None:
        """The body of the spokesperson to whom one is given, where the other is given to a person."""
        return speaks_for(self.a, self.b)

    @property
    def attributed(self) -> bool:
        """True where both sentences name the speaker; a speaker worked out from a pronoun may be another."""
        return stated(self.a) and stated(self.b)

    @property
    def severity(self) -> Severity:
        """The most that a changed word of these two quotations may be called.

        ``error`` where six words or more agree, nine tenths of the whole, and both are one speaker's;
        ``warning`` where four fifths agree (of eight words where the speaker is open), or in a fragment;
        ``note`` where less agrees, or in a headline (its single quotes hold a paraphrase). One speaker may
        say nearly the same twice in one text: there it is a ``warning`` where a fragment is quoted again in
        full, or nine tenths of eight words or more agree, else a ``note``.
        """
        a, b = self.a.span, self.b.span
        if Part.HEADLINE in (a.part, b.part):
            return Severity.NOTE
        if a.article == b.article and a.part is b.part:
            return Severity.WARNING if self._is_told_again else Severity.NOTE
        if max(len(self.a.words.split()), len(self.b.words.split())) <= FRAGMENT:
            return Severity.WARNING
        if self.shared >= SHARED and self.closeness >= Fraction(9, 10) and self.one_speaker:
            return Severity.ERROR
        enough = self.shared >= (SHARED if self.one_speaker else _SHARED_BY_ANYBODY)
        return Severity.WARNING if enough and self.closeness >= Fraction(4, 5) else Severity.NOTE

    @property
    def _is_told_again(self) -> bool:
        """True where one text quotes the same words twice: in part and in full, or as a pull quote."""
        one = self.one_speaker
        in_part = self.a.fragment != self.b.fragment and self.shared >= _OF_A_FRAGMENT and one is not False
        in_full = self.shared >= _SHARED_BY_ANYBODY and one is True
        closest = Fraction(4, 5) if in_part else Fraction(9, 10)
        if not (in_part or in_full) or self.closeness < closest:
            return False
        words = {word for edit in self.edits for word in (*edit.a_words, *edit.b_words)}
        beside = (f"{quote.span.before} {quote.span.after}" for quote in (self.a, self.b))
        another = any(map(_ANOTHER_TIME.search, beside))
        return not another and words.isdisjoint(_TURNED)

    def left_out(self, edit: Edit) -> str:
        """The words that one printing leaves out, as printed in the other."""
        longer, span = (self.a, edit.a_span) if edit.kind == "cut" else (self.b, edit.b_span)
        return _printed(longer, span)

    def words(self, edit: Edit) -> tuple[Quote, Quote]:
        """The two quotations narrowed to the words of the edit, for quoting these alone."""
        return _narrowed(self.a, edit.a_span), _narrowed(self.b, edit.b_span)

    def phrases(self, edit: Edit) -> tuple[str, str]:
        """The words of the edit with their neighbours, as printed."""
        return _printed(self.a, edit.a_phrase), _printed(self.b, edit.b_phrase)


def _printed(quote: Quote, span: tuple[int, int]) -> str:
    first = quote.span.start
    pieces = quote.pieces or ((quote.span.start, quote.span.end),)
    parts = [
        quote.span.quote[max(s, span[0]) - first : min(e, span[1]) - first]
        for s, e in pieces
        if s < span[1] and e > span[0]
    ]
    return " ".join(" ".join(parts).split())


def _narrowed(quote: Quote, span: tuple[int, int]) -> Quote:
    """The quotation, only the code points of it quoted, in the sentence around them."""
    whole = quote.span
    text, first, last = whole.quote, span[0] - whole.start, span[1] - whole.start
    if whole.sentence_start <= span[0] and span[1] <= whole.sentence_start + len(whole.sentence):
        sentence, begins = whole.sentence, whole.sentence_start
    else:
        before = max((m.end() for m in _SENTENCE.finditer(text, 0, first)), default=0)
        stop = _SENTENCE.search(text, last)
        sentence, begins = text[before : stop.end() if stop else len(text)].rstrip(), whole.start + before
    narrow = replace(
        whole,
        start=span[0],
        end=span[1],
        quote=text[first:last],
        sentence=sentence,
        sentence_start=begins,
        paragraph=whole.paragraph + text.count("\n\n", 0, first),
    )
    return quote.model_copy(update={"span": narrow})


_SENTENCE = pattern(r"[.!?][\"'”’]*\s+|\n+")
