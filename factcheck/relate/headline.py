"""Is a figure of the headline borne out by the text below it?

Headlines print figures in every form and seldom as the text does: they round, add, subtract, count, and
turn years into ages and ages into years. All of that is support (``borne_out``), and only what nothing
explains is a gap.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Article, Claim, Count, Part, Span, Tier
from factcheck.grammar.labels import in_result
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import content_lemmas
from factcheck.relate.borne_out import borne_out
from factcheck.relate.graph import Related
from factcheck.relate.printed import Printed, prints_number
from factcheck.relate.printed_text import Text, read_text
from factcheck.value import Bounds

__all__ = ["Gap", "claim_on", "claims_of", "headline_claims", "headline_support"]


class Gap(NamedTuple):
    """Why the text does not bear a headline figure out, and the figure of the text that is most like it."""

    why: str
    nearest: Claim | None


_NUMERIC = ("age", "money", "share", "quantity", "count", "length", "date", "period")
_ROUND_PLURAL = pattern(r"0s\b")
#: The site or station at the end of a page's title: "… | Valley Herald", "…-WXYZ News 12". Call signs of
#: American stations begin with K or W (ITU Radio Regulations, Appendix 42: the series of each country).
_SITE = pattern(
    r" \| |[-–] ?(?=(?:\d{1,2} )?"
    r"(?:[KW][A-Z]{2,3}(?:\d|\b)|(?:FOX|CBS|NBC|ABC) ?\d|[\w.]+\.com\b|[A-Z][a-z]+ News\b))"
)


#: An age to come is worked out: "off the road until he is 39".
_WILL_BE = pattern(r"\b(?:until|till|when|before) (?:he|she) (?:is|turns|reaches) \Z")


#: When a page was last changed: "UPDATED 6.15pm: …".
_STAMPED = pattern(r"\b(?:UPDATED?|LATEST|LIVE|BREAKING)\b[^A-Za-z]*\Z")


@lru_cache(maxsize=64)
def _asked(plain: str, start: int, end: int, published: dt.date | None) -> tuple[Printed, ...]:
    """The numbers of a headline that its text must bear out.

    Not those that state no size ("24/7", "9/11", "100s", "first", "half", "dozens"), nor one, which
    headlines print for "a", nor those in the name of the site or the code of a character.
    """
    if not prints_number(plain, start, end):
        return ()
    site = _SITE.search(plain, start + 1, end)
    return tuple(
        f._replace(kind="time", unit="year") if _is_age(plain, end, f) else f
        for f in read_text(plain, start, site.start() if site else end, published).figures
        if f.kind != "said"
        and f.value == f.most
        and (f.value not in (0, 1) or f.kind in ("money", "share"))
        and (f.digits or f.kind in ("number", "time", "money"))
        and "/" not in plain[max(0, f.start - 1) : f.end + 1]
        and plain[max(0, f.start - 2) : f.start] != "&#"
        and not _ROUND_PLURAL.match(plain, f.end - 1)
        and not in_result(plain, f.start)
        and not _WILL_BE.search(plain, start, f.start)
        and not _STAMPED.search(plain, start, f.start)
    )


def _is_age(plain: str, end: int, f: Printed) -> bool:
    """True for an age between commas: "Girl, 14, swims strait"."""
    if f.kind != "number" or not f.digits or f.value > 115 or f.glued:
        return False
    return plain[f.start - 2 : f.start] == ", " and (f.end == end or plain[f.end] in ",;:")


def headline_claims(related: Related) -> Iterator[Claim]:
    """A claim for every figure of every headline: the one that was read there, else a bare count.

    In the order of the articles' names and of the words.
    """
    stated: dict[str, list[Claim]] = {}
    for claim in related.claims:
        if claim.span.part is Part.HEADLINE:
            stated.setdefault(claim.span.article, []).append(claim)
    for name in sorted(related.articles):
        article, own = related.articles[name], stated.get(name, [])
        places = {(s.start, s.end) for s in article.sections if s.part is Part.HEADLINE}
        places |= {(s.start, s.end) for c in own if (s := article.section_at(c.span.start))}
        told: dict[str, Claim] = {}
        for start, end in sorted(places):
            for figure in _asked(article.reading, start, end, article.published):
                claim = claim_on(article, figure, own)
                told.setdefault(claim.id, claim)
        yield from told.values()


def claim_on(article: Article, figure: Printed, claims: Sequence[Claim]) -> Claim:
    """The shortest claim that covers the figure; a bare count where none was read."""
    covering = [
        c
        for c in claims
        if c.kind in _NUMERIC
        and c.tier is not Tier.WEAK
        and c.span.start <= figure.start
        and figure.end <= c.span.end
    ]
    if covering:
        return min(covering, key=lambda c: (c.span.end - c.span.start, _NUMERIC.index(c.kind)))
    section = article.section_at(figure.start)
    sentence = (section.start, section.end) if section else None
    span = Span.of(article, figure.start, figure.end, sentence)
    return Count(span=span, value=Bounds.exactly(figure.value, span.quote))


def headline_support(claim: Claim, related: Related) -> Gap | None:
    """None where the text bears out the headline figures in the claim's words, else the first gap.

    A figure is borne out by the same number in any form, by one that rounds to it, by a sum, a difference,
    a share or a product of figures that stand together, and by dates, years and lengths that come to it.
    A headline that has no word in common with the text below it is not judged, and where the text counts
    nothing of the kind, other articles of the story may bear it out.
    """
    article = related.articles.get(claim.span.article)
    section = article.section_at(claim.span.start) if article else None
    if article is None or section is None:
        return None
    plain, published = article.reading, article.published
    below = max((s.end for s in article.sections if s.part is Part.HEADLINE), default=section.end)
    text: Text | None = None
    for figure in _asked(plain, section.start, section.end, published):
        if not claim.span.start <= figure.start < claim.span.end:
            continue
        text = text or read_text(plain, below, len(plain), published)
        if borne_out(figure, text):
            continue
        like = _like(figure, text)
        if like is None and _is_unlikely(figure, plain, section.start):
            continue
        worded = like is not None and not like.words.isdisjoint(figure.words - {figure.unit})
        if not worded and any(borne_out(figure, sister) for sister in _sisters(article, related)):
            continue
        if not _is_of_the_text(plain, section.start, section.end, below):
            return None
        words = article.text[figure.start : figure.end]
        nearest = like or _nearest(figure, text, _stems(plain, section.start, section.end))
        return Gap(
            f"no figure of the text is {words}, rounds to it, or comes to it",
            claim_on(article, nearest, claims_of(related, article.name)) if nearest else None,
        )
    return None


def _sisters(article: Article, related: Related) -> Iterator[Text]:
    """The other articles of the story: what one reporter leaves to the headline, another one tells."""
    if related.is_archive:
        return
    story = related.story_of.get(article.name)
    for name, other in related.articles.items():
        if name != article.name and related.story_of[name] == story and name not in related.superseded:
            yield read_text(other.reading, 0, len(other.reading), other.published)


def claims_of(related: Related, name: str) -> Sequence[Claim]:
    """The claims of one article, out of all that are in order."""
    first = bisect_left(related.claims, name, key=lambda c: c.span.article)
    last = first
    while last < len(related.claims) and related.claims[last].span.article == name:
        last += 1
    return related.claims[first:last]


def _like(figure: Printed, text: Text) -> Printed | None:
    """The figure of the text that counts or measures the same thing, with another value."""
    alike = [b for b in text.figures if b.kind == figure.kind and b.value != figure.value]
    worded = (b for b in alike if figure.words & b.words)
    timed = (b for b in alike if figure.kind == "time" and b.unit == figure.unit)
    return next(worded, None) or next(timed, None)


def _nearest(figure: Printed, text: Text, headline: frozenset[str]) -> Printed | None:
    """The figure of the same kind whose sentence says most of what the headline says, then in size."""
    alike = [b for b in text.figures if b.kind == figure.kind and b.value > 0]
    if not figure.value:
        return None
    far = {b: max(b.value, figure.value) / min(b.value, figure.value) for b in alike}
    shared = {b: len(headline & _stems(text.plain, *_sentence(text.plain, b.start))) for b in alike}
    return min(alike, key=lambda b: (-shared[b], far[b], b.start), default=None)


_END = pattern(r"[.!?][\"'”’)]*\s|\n")


def _sentence(plain: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends, near enough to look for words in it."""
    begins = [m.end() for m in _END.finditer(plain, max(0, at - 400), at)]
    end = _END.search(plain, at)
    return begins[-1] if begins else max(0, at - 400), end.start() if end else len(plain)


#: What a headline says of its own list: "7 things to know", "11 singers who …".
_LIST = pattern(
    r"(?:[ -][\w'-]+){0,2}?[ -](?:things?|reasons?|ways?|words?|questions?|facts?|tips?|lessons?|takeaways?"
    r"|moments?|charts?|photos?|pictures?|images?|signs?|quotes?|tweets?|ideas?)\b",
    re.I,
)
_LIST_OF_THOSE = pattern(
    r"(?:[ ][\w'-]+){1,4}?[ ](?:who|that|you|every\w*|share|reveal|explain|describe|recall|confess|react)\b",
    re.I,
)
_LEADING = pattern(r"(?:^|[:—|] |\b(?:the|these|those|here are|top) )$", re.I)


def _is_unlikely(figure: Printed, plain: str, start: int) -> bool:
    """True for a figure that texts seldom repeat: a number in words, the length of the text's own list."""
    if not figure.digits:
        return True
    if figure.kind != "number":
        return False
    if _LIST.match(plain, figure.end):
        return True
    leads = _LEADING.search(plain[start : figure.start])
    return leads is not None and _LIST_OF_THOSE.match(plain, figure.end) is not None


_WORD = pattern(r"[A-Za-z][A-Za-z'-]+")


def _stems(plain: str, start: int, end: int) -> frozenset[str]:
    """The words of a stretch that are in no closed class, by their first letters."""
    return frozenset(word[:5] for word in content_lemmas(_WORD.findall(plain, start, end)))


def _is_of_the_text(plain: str, start: int, end: int, below: int) -> bool:
    """False where a text has none of the headline's words: the furniture of a page, another story."""
    words = _stems(plain, start, end)
    if len(words) < 3:
        return bool(plain[below:].strip())
    return any(word.lower()[:5] in words for word in _WORD.findall(plain, below))
