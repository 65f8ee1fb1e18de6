"""Seeded errors: a consistent story with one fact changed in a known way.

Only a fact that is told twice can be found out, so that the mutator changes one telling of it: a figure, a
bound, a name, a day, a word of a quotation.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.claim import Article, Claim, Date, Person, Quote
from factcheck.grammar.patterns import pattern
from factcheck.relate import Related, Verdict, relate
from factcheck.rule import Scene
from factcheck.testing.edit import Edit, edited, figure_of
from factcheck.value import Bounds

__all__ = ["KINDS", "Mutation", "mutations"]

#: What is changed, by name: the kinds of claim it concerns.
KINDS: dict[str, tuple[str, ...]] = {
    "another figure": ("count", "share", "money", "quantity", "age"),
    "a nought more": ("count", "money"),
    "a bound dropped": ("count", "share", "money", "quantity"),
    "a bound turned round": ("count", "share", "money", "quantity"),
    "another day": ("date",),
    "a name misspelt": ("person", "organisation"),
    "another word in a quotation": ("quote",),
}
_SLOTS = ("measure", "population", "place", "period", "as_of", "modality")
_LETTERS = pattern(r"[a-z]{2,}")
_TURNED = {
    "at least": "at most",
    "more than": "fewer than",
    "over": "under",
    "at most": "at least",
    "up to": "at least",
    "fewer than": "more than",
    "less than": "more than",
    "under": "over",
}


@dataclass(frozen=True, slots=True)
class Mutation:
    """One seeded error: its kind, the words before and after, and where they stand.

    ``scene`` is the whole story with the error in it; the claims moved along with the words. ``other`` is
    the telling of the same fact that was left as it is.
    """

    kind: str
    edit: Edit
    before: str
    after: str
    scene: Scene
    other: Claim

    def __str__(self) -> str:
        return f"{self.kind}: “{self.before}” became “{self.after}” in {self.edit.article}"


def mutations(scene: Scene, kinds: Iterable[str] = ()) -> Iterator[Mutation]:
    """Every seeded error that the story allows, in order; ``kinds`` are kinds of claim (all if none).

    The same story gives the same errors in the same order.
    """
    wanted = set(kinds)
    seen: set[Edit] = set()
    for claim, other in _told_twice(relate(scene.claims, scene.articles)):
        if wanted and claim.kind not in wanted:
            continue
        for kind, edit in _changes(claim):
            if edit in seen or edit.words == claim.span.quote:
                continue
            seen.add(edit)
            at = claim.span.start
            before = claim.quote[edit.start - at : edit.end - at]
            yield Mutation(kind, edit, before, edit.words, edited(scene, [edit]), other)


def _told_twice(related: Related) -> Iterator[tuple[Any, Any]]:
    """Two tellings of one fact that agree: the later one first, because it is the one to change."""
    for kind in ("count", "share", "money", "quantity"):
        for found in related.compared(kind, kind, _SLOTS):
            if found.verdict is Verdict.EQUAL and found.a.value.ends == found.b.value.ends:
                yield found.b, found.a
    for kind in ("person", "organisation", "age", "date"):
        first: dict[Any, Any] = {}
        for claim in related.of_kind(kind):
            key = getattr(claim, "name", None) or (
                getattr(claim, "person", None),
                getattr(claim, "value", None),
            )
            if key in first and (kind != "age" or claim.person):  # type: ignore[union-attr]
                yield claim, first[key]
            first.setdefault(key, claim)
    for alignment in related.alignments:
        if not alignment.edits:
            yield alignment.b, alignment.a


def _changes(claim: Any) -> Iterator[tuple[str, Edit]]:
    span = claim.span

    def edit(start: int, end: int, words: str) -> Edit:
        return Edit(span.article, span.start + start, span.start + end, words)

    if isinstance(getattr(claim, "value", None), Bounds):
        yield from _other_figures(claim, edit)
    elif isinstance(claim, Date) and claim.value is not None:
        day = claim.value + dt.timedelta(days=1 if claim.value.day < 28 else -1)
        if match := re.search(rf"\b{claim.value.day}\b", claim.quote):
            yield "another day", edit(match.start(), match.end(), str(day.day))
    elif isinstance(claim, Quote):
        words = [m for m in re.finditer(r"[a-z]+", claim.quote) if len(m[0]) > 3]
        if len(claim.quote.split()) >= 6 and len(words) >= 2:
            longest = max(words, key=lambda m: (len(m[0]), -m.start()))
            other = next(m for m in words if m[0] != longest[0]) if len({m[0] for m in words}) > 1 else None
            if other is not None:
                yield "another word in a quotation", edit(longest.start(), longest.end(), other[0])
    elif isinstance(claim, Person) or claim.kind == "organisation":
        last = claim.quote.rfind(" ") + 1
        letters = _LETTERS.search(claim.quote, last)
        if letters and len(letters[0]) >= 4:
            at = letters.start() + len(letters[0]) // 2 - 1
            a, b = claim.quote[at], claim.quote[at + 1]
            if a != b:
                yield "a name misspelt", edit(at, at + 2, b + a)


def _other_figures(claim: Any, edit: Any) -> Iterator[tuple[str, Edit]]:
    mention = figure_of(claim.quote)
    nominal = claim.value.nominal
    if mention is None or nominal is None or nominal.denominator != 1 or nominal < 1:
        return
    start, end = mention.digits
    printed = claim.quote[start:end]
    plain = printed.replace(",", "")
    number = int(nominal)
    if plain.isdecimal() or printed.isalpha():
        yield "another figure", edit(start, end, f"{number + max(2, number // 4):,}")
        if claim.kind in KINDS["a nought more"] and number > 1:
            yield "a nought more", edit(start, end, f"{number * 10:,}")
    hedge = claim.quote[mention.start : mention.core[0]].strip().lower()
    if hedge in _TURNED:
        yield "a bound dropped", edit(mention.start, mention.core[0], "")
        yield "a bound turned round", edit(mention.start, mention.core[0], f"{_TURNED[hedge]} ")


def story_of(articles: Iterable[Article]) -> Scene:
    """Articles with the claims that are read from them."""
    from factcheck.extract import extract

    found = sorted(articles, key=lambda article: article.name)
    return Scene(tuple(found), tuple(claim for article in found for claim in extract(article)))
