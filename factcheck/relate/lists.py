"""Lists that make up a total: "210 officers, 85 cooks and 60 clerks" behind "340 people".

The parts are read from the text, not from the claims: what the later ones count is seldom printed ("210
officers, 85 in the kitchen and 60 outside").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise, takewhile
from operator import attrgetter
from typing import NamedTuple

from factcheck.claim import Article, Claim, Count, Money, Quantity, Span, Tier, wholes_of
from factcheck.extract import figures_of
from factcheck.extract.nouns import is_verb
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern
from factcheck.relate.measures import canonical, is_a

__all__ = ["Listed", "listed"]


_START = attrgetter("start")


class Listed(NamedTuple):
    """A total, and a list of its parts that come near to it and do not add up to it."""

    whole: Claim
    parts: tuple[Claim, ...]


class _List(NamedTuple):
    """Figures of one unit that a sentence lists, and their sum.

    ``all_told`` is True where the sentence says that there are no others.
    """

    figures: tuple[FigureMention, ...]
    sentence: tuple[int, int]
    sum: Fraction
    all_told: bool


#: How far before a list its total may stand, in characters; as much of a text is its headline and lead.
_REACH, _LEAD = 500, 300
#: So much of the total at most may lie between it and the sum: an eighth above it, a tenth below, or an
#: eighth where the list is said to be all. Parts of which more are left out were not meant to be all.
_OVER, _UNDER = 8, 10

#: What may not stand between two parts of a list: they would not stand side by side.
_NOT_BESIDE = pattern(
    r"[.!?;:()\"“”—–]|\b(?:of (?:them|these|those|whom|which)|which|who|whose|while|but|when|after|before|"
    r"because|making|giving|than|against|compared|up|down|total|altogether|per|each|every|said|told|or|"
    r"including|among|followed|less|minus|worth|leaving)\b"
)
#: Before a part: figures behind a preposition say where, when or for whom.
_HANGS_ON = pattern(
    r"\b(?:in|at|on|of|for|by|near|across|over|under|aged|about|to|into|from)"
    r"(?: (?:the|its|their|his|her|all|just|only))*"
    r" ?[£$€]?\Z"
)
#: Before one more part, in whatever words the part before is told: "… for the pool. Another £2.3m is …".
_ANOTHER = pattern(r"(?:[.;,] |\band )(?:[Aa]nother|[Aa] further|the (?:remaining|other)) [£$€]?\Z")
#: Behind a part that is not yet one.
_MAY_COME = pattern(r" (?:[a-z]+ )?(?:may|might|could|would|will)\b")
#: Before the last part of all.
_REST = pattern(r"\bthe remaining [£$€]?\Z")
_AND = pattern(r",|\b(?:and|plus|along with|as well as)\b")
_NAME = pattern(r"[A-Z][\w'’-]+, \Z")
_FIRST_WORD = pattern(r"\W*([A-Za-z]+)")
_BEFORE = pattern(
    r"\b(?:from|than|to|between|against|or|first|last|next|(?<!up )(?<!consist )(?<!consists )"
    r"(?<!consisted )of) (?:the )?[£$€]?\Z"
)
#: What says that a list is whole: "made up of", "and nothing else was collected".
_ALL_TOLD = pattern(
    r"\b(?:made up of|compris(?:es|ed|ing)|consist(?:s|ed|ing) of|in (?:two|three|four|five|six) parts|"
    r"between them|the whole of|nothing else|no other|nobody else|no one else|counting every|"
    r"divided (?:into|between|among)|split (?:into|between|among)|broken down|breaks? down)\b"
)
_SETS_OUT = pattern(r"(?::| [-–—]|—) ?[£$€]?\Z")
_SOME = pattern(
    r"\b(?:include|includes|included|including|among|at least|some of|most|mainly|mostly|largest)\b"
)
#: Where a clause begins that tells of something else: "…, which is more than the last three".
_CLAUSE = pattern(r", (?:which|who|whose|while|but|although|though|after|before|when|as)\b|[;:(—–]")
_SENTENCE = pattern(r"(?<=[a-z0-9%)\"”’][.!?]) (?=[A-Z\"“])|(?<=[.!?][\"”]) (?=[A-Z\"“])|\n+")


def listed(
    articles: Iterable[Article], claims: Sequence[Claim], one_event: Callable[[Claim, Claim], bool]
) -> Iterator[Listed]:
    """The lists of the articles that come near to a total without adding up to it.

    The total is a figure of the same unit that is told close before the list, in the headline or lead; for a
    list that is said to be all, also in another report of the event. What is counted must be of one kind; a
    list of sums or measurements must be said to be all. Where any figure is the sum, nothing is said.
    """
    texts = list(articles)
    lists = {article.name: list(_lists(article)) for article in texts}
    if not any(lists.values()):
        return
    told: dict[tuple[str, int], Claim] = {
        (c.span.article, c.span.start): c for c in claims if c.kind in ("count", "money", "quantity")
    }
    figures = {article.name: _figures(article) for article in texts}
    for article in texts:
        parts_told = {f.start for one in lists[article.name] for f in one.figures}
        own = [f for f in figures[article.name] if f.start not in parts_told]
        for one in lists[article.name]:
            wholes = [(article, f) for f in _before(own, one)]
            if one.all_told:
                wholes += [(x, f) for x in texts if x is not article for f in figures[x.name]]
            near = [(x, f) for x, f in wholes if _comes_near(one, f)]
            read = {article.name, *(x.name for x, _ in near)}
            if not near or any(_is_sum(f, one) for name in read for f in figures[name]):
                continue
            parts = tuple(_claim(article, f, one.sentence, told) for f in one.figures)
            if parts[0].kind == "count" and any(map(wholes_of, parts)):
                continue  # the text ties them to their whole: other rules judge them
            found = [Listed(_claim(text, figure, None, told), parts) for text, figure in near]
            found = [x for x in found if _is_whole(x, one.all_told, one_event)]
            if found:
                yield min(found, key=lambda x: x.whole.tier is not Tier.EXPLICIT)


def _lists(article: Article) -> Iterator[_List]:
    """The lists of an article: three figures or more that stand side by side, and no other of their unit."""
    plain = article.reading
    figures = figures_of(plain, article.published)
    for beside, group in groupby(pairwise(figures), key=lambda pair: _stand_beside(plain, *pair)):
        pairs = list(group) if beside else []
        if len(pairs) < 2:
            continue
        run = (pairs[0][0], *(second for _, second in pairs))
        start, end = _sentence(plain, run[0].start, run[-1].end)
        clause = _CLAUSE.search(plain, run[-1].end, end)
        last = clause.start() if clause is not None else end
        near = figures[bisect_left(figures, start, key=_START) : bisect_left(figures, last, key=_START)]
        others = [f for f in near if f not in run and _unit(f) == _unit(run[0])]
        if len(others) > 1 or (others and run[0].start < others[0].start):
            continue
        lead, words = plain[start : run[0].start], plain[start:end]
        comma = plain.find(",", run[-1].end, last)  # "…, most of them from Hale" is of all of them
        if _BEFORE.search(lead) or _SOME.search(plain, start, last if comma < 0 else comma):
            continue
        sets_out = others and _SETS_OUT.search(lead)  # "340 people: 210 officers, 85 cooks and 60 clerks"
        total = sum(map(_size, run), Fraction(0))
        rest = _REST.search(plain, max(start, run[-1].start - 30), run[-1].start)
        yield _List(run, (start, end), total, bool(rest or sets_out or _ALL_TOLD.search(words)))


def _sentence(plain: str, first: int, last: int) -> tuple[int, int]:
    """Where the sentence of a run of words begins and ends, as far as it is near."""
    begin, stop = max(0, first - _REACH), min(len(plain), last + _REACH)
    starts = [match.end() for match in _SENTENCE.finditer(plain, begin, first)]
    after = _SENTENCE.search(plain, last, stop)
    return (starts[-1] if starts else begin), (after.start() if after is not None else stop)


def _stand_beside(plain: str, first: FigureMention, second: FigureMention) -> bool:
    """True for two parts of a list: "six golds, four silvers", "ran 12 in Hale and 15 in Marl"."""
    between = plain[first.end : second.start]
    if _unit(first) != _unit(second) or not (_is_plain(first) and _is_plain(second)) or len(between) > 100:
        return False
    if _ANOTHER.search(between) and between.count(". ") <= 1:
        return _MAY_COME.match(plain, second.end) is None
    joints = list(_AND.finditer(between))
    if not joints or _NOT_BESIDE.search(between):
        return False
    last = between[joints[-1].end() :]
    if not last.strip() and _NAME.search(between):
        return False  # "Pat Example, 15, and Sam Example, 14": ages
    opens = _FIRST_WORD.match(between, joints[0].end())
    return not _HANGS_ON.search(last) and not (opens and opens[1].islower() and is_verb(opens[1]))


def _is_plain(figure: FigureMention) -> bool:
    stated = figure.value.exact or figure.value.rounded
    return stated and figure.style != "vague" and figure.kind in ("number", "money", "quantity")


def _figures(article: Article) -> list[FigureMention]:
    kinds = ("number", "money", "quantity")
    return [f for f in figures_of(article.reading, article.published) if f.kind in kinds and f.value.nominal]


def _unit(figure: FigureMention) -> tuple[str, str | None]:
    return figure.kind, figure.unit


def _size(figure: FigureMention) -> Fraction:
    return figure.value.nominal or Fraction(0)


def _before(figures: Sequence[FigureMention], one: _List) -> Iterator[FigureMention]:
    """The figures that may be the total of a list: those shortly before it, in the headline and the lead."""
    first = one.figures[0].start
    at = bisect_left(figures, first, key=_START)
    while at > 0 and first - figures[at - 1].end < _REACH:
        at -= 1
        yield figures[at]
    yield from takewhile(lambda figure: figure.end < _LEAD, figures[:at])


def _comes_near(one: _List, whole: FigureMention) -> bool:
    """True where the parts nearly come to the whole, and no rounding explains the rest."""
    parts, of, total = [_size(f) for f in one.figures], _size(whole), one.sum
    if _unit(whole) != _unit(one.figures[0]) or of <= max(parts) or not _is_plain(whole):
        return False
    left = of - total
    if abs(left) <= _rounding(of) + sum(map(_rounding, parts)):
        return False
    if left < 0:
        return -left * _OVER <= of
    return left < min(parts) and left * (_OVER if one.all_told else _UNDER) <= of


def _rounding(number: Fraction) -> Fraction:
    """How far a number may be rounded: half of its last place, for one that ends in two zeros or has none."""
    if number.denominator != 1:
        return Fraction(1, 2 * number.denominator)
    step = 1
    while number and number % (step * 10) == 0:
        step *= 10
    return Fraction(step, 2) if step >= 100 else Fraction(0)


def _is_sum(figure: FigureMention, one: _List) -> bool:
    """True for a figure that the parts come to; "a dozen or more" is no word for sixty."""
    near = 2 * _size(figure) > one.sum and figure.value.contains(one.sum)
    return figure not in one.figures and (near or _size(figure) == one.sum)


def _is_whole(found: Listed, all_told: bool, one_event: Callable[[Claim, Claim], bool]) -> bool:
    """True where the list is plainly one of what the total counts."""
    whole, part = found.whole, found.parts[0]
    if whole.span.article != part.span.article and not one_event(whole, part):
        return False
    return _one_kind(whole, part) if whole.kind == "count" else all_told


def _claim(
    article: Article,
    figure: FigureMention,
    sentence: tuple[int, int] | None,
    told: dict[tuple[str, int], Claim],
) -> Claim:
    """The claim that was read from a figure, or one made of the bare figure."""
    claim = told.get((article.name, figure.start))
    if claim is not None:
        return claim
    span = Span.of(article, figure.start, figure.end, sentence)
    if figure.kind == "money":
        return Money(span=span, value=figure.value, currency=figure.unit or "", tier=Tier.INHERITED)
    if figure.kind == "quantity":
        return Quantity(span=span, value=figure.value, unit=figure.unit or "", tier=Tier.INHERITED)
    return Count(span=span, value=figure.value, tier=Tier.INHERITED)


def _one_kind(whole: Claim, part: Claim) -> bool:
    """True for counts of which the whole's noun is that of the first part, or a wider one.

    So it is for people and what befell them: "27 were arrested", "15 of the arrests".
    """
    of, its = whole.slots.measure, part.slots.measure
    if of is None or its is None:
        return False
    one, other = canonical(of), canonical(its)
    return one.head == other.head or is_a(other.head, one.head) or of.predicate == its.head
