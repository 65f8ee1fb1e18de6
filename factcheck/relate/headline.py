"""Is a figure of the headline borne out by the text below it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from factcheck.claim import Article, Claim, Part
from factcheck.grammar.figures import find_figures
from factcheck.relate.graph import Related
from factcheck.value import Bounds

__all__ = ["headline_support"]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: Sums and differences are looked for among this many figures of the text, in their order.
_MOST = 40


def headline_support(claim: Claim, related: Related) -> str | None:
    """None where the text bears the headline's figure out, else why it does not.

    A figure is borne out by the same figure anywhere in the text, by one that rounds to it, and by a
    sum, a difference, a share or a ratio of figures of the text.
    """
    article = related.articles.get(claim.span.article)
    value: Bounds | None = getattr(claim, "value", None)
    if article is None or not isinstance(value, Bounds) or value.nominal is None:
        return None
    loose = value.as_rounded()
    figures = _figures(article)
    for other in figures:
        if value.meet(other) is not None or loose.meet(other.as_rounded()) is not None:
            return None
    exact = list(dict.fromkeys(f.nominal for f in figures if f.nominal is not None))[:_MOST]
    if any(loose.contains(result) for result in _worked_out(exact)):
        return None
    return f"no figure of the text is {value.describe()}, rounds to it, or adds up to it"


def _worked_out(figures: list[Fraction]) -> Iterator[Fraction]:
    for a, b in combinations(figures, 2):
        yield a + b
        yield abs(a - b)
        low, high = sorted((a, b))
        if low > 0:
            share = low * 100 / high
            yield from (
                Fraction(round(share)),
                Fraction(round(100 - share)),
                Fraction(round((high - low) * 100 / low)),
            )
            if high % low == 0:
                yield high / low
    for three in combinations(figures[:15], 3):
        yield sum(three, Fraction(0))


@lru_cache(maxsize=256)
def _read(body: str) -> tuple[Bounds, ...]:
    found = [m.value for m in find_figures(body)]
    found += [Bounds.exactly(m.group().replace(",", "")) for m in _DIGITS.finditer(body)]
    return tuple(found)


def _figures(article: Article) -> tuple[Bounds, ...]:
    """Every figure of the text below the headline, of whatever kind."""
    after = max((s.end for s in article.sections if s.part is Part.HEADLINE), default=0)
    return _read(article.reading[after:])
