"""Changes to articles and their claims together: other words, other figures, other names, another order.

Whatever is changed, each claim still stands on its exact words: offsets, sentences and ties move along.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from factcheck.claim import Article, Claim, Quote, Section
from factcheck.grammar.figures import FigureMention, find_figures
from factcheck.rule import Scene
from factcheck.value import Bounds

__all__ = ["Edit", "apart", "edited", "figure_of", "mirrored", "renamed", "with_claim", "with_figure"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words for the code points ``start`` to ``end`` of an article."""

    article: str
    start: int
    end: int
    words: str


class _Shift:
    """Where each code point of one article goes when some of its words are replaced."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.edits = sorted(edits, key=lambda edit: edit.start)

    def start(self, at: int) -> int:
        return self._to(at, ending=False)

    def end(self, at: int) -> int:
        return self._to(at, ending=True)

    def _to(self, at: int, *, ending: bool) -> int:
        moved = 0
        for edit in self.edits:
            longer = len(edit.words) - (edit.end - edit.start)
            if edit.end <= at:
                moved += longer
            elif edit.start < at:
                return edit.start + moved + (len(edit.words) if ending else 0)
        return at + moved

    @property
    def on_top(self) -> str:
        """What is put before the first word."""
        return "".join(edit.words for edit in self.edits if edit.end == 0)

    def text(self, whole: str, first: int = 0) -> str:
        """The words that stood at ``first``, as they read now, without what is put before them."""
        parts, done = [], first
        for edit in self.edits:
            if edit.end <= first or edit.start >= first + len(whole):
                continue
            parts += [whole[done - first : max(done, edit.start) - first], edit.words]
            done = edit.end
        return "".join([*parts, whole[max(0, done - first) :]])


def edited(scene: Scene, edits: Iterable[Edit]) -> Scene:
    """The scene with other words in its articles; the claims stand on the words that are there now.

    The words of a quotation change with its span; other fields of a claim stay as they are.
    """
    by_article: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_article[edit.article].append(edit)
    shifts = {name: _Shift(found) for name, found in by_article.items()}
    claims = [_moved(claim, shifts.get(claim.span.article)) for claim in scene.claims]
    return Scene(
        tuple(_rewritten(article, shifts.get(article.name)) for article in scene.articles),
        _retied(scene.claims, claims),
    )


def _rewritten(article: Article, shift: _Shift | None) -> Article:
    if shift is None:
        return article
    sections = tuple(Section(s.part, shift.start(s.start), shift.end(s.end)) for s in article.sections)
    headline = article.headline
    if headline is not None and article.text.startswith(headline):
        headline = shift.text(headline)
    return _with(article, text=shift.on_top + shift.text(article.text), sections=sections, headline=headline)


def _with(article: Article, **update: Any) -> Article:
    """The article with other fields; ``model_copy`` would keep what was worked out from the old text."""
    return Article(**{**{name: getattr(article, name) for name in Article.model_fields}, **update})


def _moved(claim: Any, shift: _Shift | None) -> Any:
    if shift is None:
        return claim
    span = claim.span
    quote = shift.text(span.quote, span.start)
    start = shift.start(span.start)
    update: dict[str, Any] = {
        "span": replace(
            span,
            start=start,
            end=start + len(quote),
            quote=quote,
            sentence=shift.text(span.sentence, span.sentence_start),
            sentence_start=shift.start(span.sentence_start),
        )
    }
    if isinstance(claim, Quote):
        pieces = tuple((shift.start(a), shift.end(b)) for a, b in claim.pieces)
        words = quote.strip("\"'“”‘’ ") if claim.words == span.quote.strip("\"'“”‘’ ") else claim.words
        update |= {"pieces": pieces, "words": words}
    return claim.model_copy(update=update)


def _retied(before: Sequence[Claim], after: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with their ties pointing at the same claims as before."""
    new_id = {old.id: new.id for old, new in zip(before, after, strict=True)}
    return tuple(
        claim.model_copy(
            update={
                "links": tuple(
                    replace(link, target=new_id.get(link.target, link.target)) for link in claim.links
                )
            }
        )
        if claim.links
        else claim
        for claim in after
    )


def with_claim(scene: Scene, index: int, **update: Any) -> Scene:
    """The scene with other fields in one claim; a field of its slots is changed by its own name."""
    claim: Any = scene.claims[index]
    fields = type(claim).model_fields
    slots = {name: value for name, value in update.items() if name not in fields}
    own = {name: value for name, value in update.items() if name in fields}
    if slots:
        own["slots"] = replace(claim.slots, **slots)
    claims = list(scene.claims)
    claims[index] = claim.model_copy(update=own)
    return Scene(scene.articles, tuple(claims))


@cache
def figure_of(quote: str) -> FigureMention | None:
    """The one figure that a quote prints; None where it prints none or several."""
    found = find_figures(quote)
    return found[0] if len(found) == 1 else None


def with_figure(scene: Scene, index: int, value: Bounds) -> Scene:
    """The scene with another figure in one claim: in its value and, where the quote prints it, in its words.

    ``value.printed`` is the figure as it is printed, "at least 7"; the unit stays.
    """
    claim = scene.claims[index]
    mention = figure_of(claim.quote)
    if mention is None or not value.printed:
        return with_claim(scene, index, value=value)
    core, digits = mention.core, mention.digits
    before, after = claim.quote[core[0] : digits[0]], claim.quote[digits[1] : core[1]]
    if mention.kind in ("share", "points") and not after.strip():
        after = "%"
    hedge, _, number = value.printed.rpartition(" ")
    if hedge.startswith("between"):
        hedge, number = "", value.printed
    words = f"{hedge} {before}{number}{after}".strip()
    at = claim.span.start
    changed = edited(scene, [Edit(claim.span.article, at + mention.start, at + mention.end, words)])
    return with_claim(changed, index, value=replace(value, printed=words))


def renamed(scene: Scene, names: Mapping[str, str]) -> Scene:
    """The scene with other names for its articles."""
    articles = [a.model_copy(update={"name": names.get(a.name, a.name)}) for a in scene.articles]
    claims = [
        c.model_copy(update={"span": replace(c.span, article=names.get(c.span.article, c.span.article))})
        for c in scene.claims
    ]
    return Scene(tuple(sorted(articles, key=lambda a: a.name)), _retied(scene.claims, claims))


def apart(scene: Scene, suffix: str) -> Scene:
    """A copy of the scene in articles of other names."""
    return renamed(scene, {a.name: f"{a.name}{suffix}" for a in scene.articles})


def mirrored(scene: Scene) -> Scene:
    """The scene told from the other side: the last article comes first.

    In one article the order is part of what is told ("three boys", then "the five boys"), and stays.
    """
    names = sorted({c.span.article for c in scene.claims} | {a.name for a in scene.articles})
    if len(names) < 2:
        return scene
    return renamed(scene, {name: f"{i}-{name}" for i, name in enumerate(reversed(names))})
