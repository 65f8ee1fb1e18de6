"""Is a figure of a summary the one that its text gives?

A summary must be borne out by the text that it sums up, as a headline must by the text below it. A figure
that nothing in the text comes to has strayed; so has one that the text has of another thing, while the
sentence that the summary repeats has another figure in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.claim import Article, Claim, Length
from factcheck.grammar.calendar import MONTHS
from factcheck.grammar.patterns import pattern
from factcheck.relate.borne_out import borne_out
from factcheck.relate.graph import Related
from factcheck.relate.headline import claim_on, claims_of
from factcheck.relate.printed import Printed
from factcheck.relate.printed_text import Text, read_text
from factcheck.relate.slot_verdicts import unit_of
from factcheck.relate.summaries import Around, Sentence, SummedUp, alike, around, summaries
from factcheck.value import Bounds

__all__ = ["Strayed", "strayed_figures"]

#: How near a sentence of the text must be, in per cent of the summary's words: to have the figure that
#: stands in place of one that is nowhere in the text, the same if both count no noun in common, and of one
#: that the text has elsewhere.
_ENOUGH, _PLAIN, _CERTAIN = 30, 45, 60
#: By how much it must be nearer than the best one that has the summary's figure.
_NEARER = 30
#: What it is worth that both count one noun, and that one word around both agrees.
_ONE_NOUN, _ONE_WORD = 40, 10


class Strayed(NamedTuple):
    """Words of a summary, those that stand in their place in the text, and why they do not agree."""

    summary: Claim
    text: Claim
    why: str


class _Role(NamedTuple):
    """A figure, its sentence and the claim on it, what it counts, its score, and what stands around it."""

    figure: Printed
    sentence: Sentence
    claim: Claim
    counts: frozenset[str]
    score: frozenset[str]
    around: Around


def strayed_figures(related: Related) -> Iterator[Strayed]:
    """The figures of every summary that stray from its text, in the order of the articles and the words."""
    for pair in summaries(related):
        text, theirs = _read(pair.text), claims_of(related, pair.text.name)
        ours = claims_of(related, pair.summary.name)
        rivals = [_role(pair.text, b, s, theirs) for b in text.figures if (s := pair.at(b.start))]
        asked = [role for sentence in pair.ours for role in _asked(pair.summary, sentence, ours)]
        for role in asked:
            found = _strayed(role, pair, text, rivals, asked)
            if found is not None:
                rival, why = found
                yield Strayed(role.claim, rival.claim, why)


def _read(article: Article) -> Text:
    plain = article.reading
    return read_text(plain, 0, len(plain), article.published)


def _asked(article: Article, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[_Role]:
    """The figures of a sentence that state a size: no nought or one, no "twins", no "five are", no clock."""
    text = _read(article)
    for f in text.figures:
        if (
            sentence.start <= f.start < sentence.end
            and f.kind not in ("said", "clock")
            and f.value == f.most
            and (f.value not in (0, 1) or f.kind in ("money", "share"))
            and (f.digits or f.words or f.kind != "number")
            and text.plain[f.start - 1 : f.start] != "/"
        ):
            role = _role(article, f, sentence, claims)
            if role.score or not _is_of_range(f, text.plain):
                yield role


_SCORE = pattern(r"(?<![\w-])(\d{1,3})-(\d{1,3})(?![\w-])")


def _role(article: Article, f: Printed, sentence: Sentence, claims: Sequence[Claim]) -> _Role:
    score = _SCORE.match(article.reading, f.start) if f.glued else None
    return _Role(
        f,
        sentence,
        claim_on(article, f, claims),
        f.words - {f.unit, "old"},
        frozenset(score.groups()) if score else frozenset(),
        around(sentence, f.start, f.end),
    )


def _strayed(
    role: _Role, pair: SummedUp, text: Text, rivals: list[_Role], asked: list[_Role]
) -> tuple[_Role, str] | None:
    """The figure of the text that stands in the place of this one, and why; None where all is well."""
    figure, support, best = role.figure, -1, 0
    rival: tuple[_Role, bool] | None = None
    for other in rivals:
        fit, likeness = _fit(role, other, pair), _likeness(role, other)
        if _supports(role, other, text):
            support = max(support, fit + likeness)
            continue
        near = fit + likeness // 2
        if (
            likeness
            and near >= (_ENOUGH if likeness >= _ONE_NOUN else _PLAIN)
            and fit + likeness > best
            and _are_rivals(role, other, text)
            and not _is_repeated(other, fit + likeness, pair, [x for x in asked if x is not role])
        ):
            best, rival = fit + likeness, (other, near >= _CERTAIN)
    if rival is None:
        return None
    instead, certain = rival
    words = pair.summary.text[figure.start : figure.end]
    near = certain and support <= best - _NEARER
    if instead.figure.value == figure.value and (near or support < 0):
        return instead, f"the bound on {words} is another one in the text"
    if support < 0 and (role.score or not _comes_out(figure, text)):
        return instead, f"no figure of the text is {words}, rounds to it, or comes to it"
    if support >= 0 and near and not _comes_out(figure, _within(text, instead.sentence)):
        return instead, f"the text has {words} of something else"
    return None


def _fit(role: _Role, other: _Role, pair: SummedUp) -> int:
    """How near the sentence of a figure of the text is to that of a figure of the summary, in per cent."""
    figure = role.figure
    return pair.shared(role.sentence.without(figure.start, figure.end), other.sentence)


def _is_repeated(other: _Role, near: int, pair: SummedUp, elsewhere: list[_Role]) -> bool:
    """True where the summary has that figure of the text elsewhere, in a place as near to it."""
    return any(
        role.figure.value == other.figure.value
        and role.figure.kind == other.figure.kind
        and role.score == other.score
        and _fit(role, other, pair) + _likeness(role, other) >= near
        for role in elsewhere
    )


def _likeness(a: _Role, b: _Role) -> int:
    """How alike the roles of two figures are: what they count, then what stands around."""
    same = bool(a.counts & b.counts) or bool(a.score and b.score)
    return _ONE_NOUN * same + _ONE_WORD * alike(a.around, b.around)


def _supports(a: _Role, b: _Role, text: Text) -> bool:
    """True where one figure of the text bears the other out alone, or is a vague one that allows it."""
    f, other = a.figure, b.figure
    if a.score:
        return a.score == b.score
    if f.kind == "year":
        return f.value == other.value
    if (_open(a) or (_open(b) and f.value != other.value)) and _measures_alike(a, b):
        return _allows(a, b)
    if other.value != other.most and other.kind == f.kind and other.value <= f.value <= other.most + 1:
        return True
    return borne_out(f, text.only([other]))


def _bounds(role: _Role) -> Bounds | None:
    claim = role.claim
    value = claim.value.length if isinstance(claim, Length) else getattr(claim, "value", None)
    return value if isinstance(value, Bounds) else None


def _open(role: _Role) -> bool:
    """True for a figure that is a floor or a ceiling."""
    bounds = _bounds(role)
    return bounds is not None and bounds.bounded_one_side


def _measures_alike(a: _Role, b: _Role) -> bool:
    if a.claim.kind != b.claim.kind or unit_of(a.claim) != unit_of(b.claim):
        return False
    return a.claim.kind != "count" or bool(a.figure.words & b.figure.words)


def _allows(a: _Role, b: _Role) -> bool:
    """True where the figure of the text fits the bound of the summary, or that of the summary its bound."""
    ours, theirs = _bounds(a), _bounds(b)
    if ours is None or theirs is None:
        return False
    return theirs.within(ours) if _open(a) else ours.within(theirs)


def _within(text: Text, sentence: Sentence) -> Text:
    """The text as if it had no figures but those of one sentence."""
    return text.only(b for b in text.figures if sentence.start <= b.start < sentence.end)


def _comes_out(f: Printed, text: Text) -> bool:
    """True where figures of the text come to this one; for a year, a year of the text and some years."""
    if f.kind != "year":
        return borne_out(f, text)
    spans = {b.value for b in text.figures if b.kind == "time" and b.unit == "year"}
    return any(abs(f.value - year) in spans for year in text.years)


_NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_RANGE = pattern(rf" ?(?:to|-|–) ?[$£€]?{_NUMBER}")
_RANGED = pattern(rf"\b{_NUMBER} ?(?:to|-|–) ?[$£€]?$")
#: Characters in which the first end of a range stands.
_SIGHT = 16


def _is_of_range(f: Printed, plain: str) -> bool:
    """True for an end of a range ("13 to 17")."""
    before = plain[max(0, f.start - _SIGHT) : f.start]
    return bool(_RANGE.match(plain, f.end) or _RANGED.search(before))


def _are_rivals(a: _Role, b: _Role, text: Text) -> bool:
    """True for two figures of one kind that may stand for one another."""
    f, other = a.figure, b.figure
    if other.value != other.most or f.glued != other.glued or bool(a.score) != bool(b.score):
        return False
    if a.score:
        return True
    if other.value in (0, 1) and f.kind == "number":
        return False
    if (f.kind, f.unit) != (other.kind, other.unit):
        return f.kind == "time" and other.kind == "ordinal" and f.unit in other.words
    if _is_of_range(other, text.plain) or (a.around.lead in MONTHS) != (b.around.lead in MONTHS):
        return False
    if f.kind != "number" or not other.words:
        return True
    return bool(f.words & other.words) if f.words else a.around.lead == b.around.lead
