"""Examples of a rule: from the words of a rule file to claims, and what the rule says of them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any, NamedTuple

from factcheck.claim import Article, Claim, Link, Measure, Part, Section, Span, claim_adapter
from factcheck.errors import RuleError
from factcheck.grammar.patterns import pattern
from factcheck.rule.model import Example, Rule, Said

__all__ = ["Scene", "scene"]

#: Fields of an example's claim that are not fields of the claim.
_OWN = ("article", "published", "outlet", "part")
_MARKED = pattern(r"\[\[(.*?)\]\]", re.DOTALL)


class Scene(NamedTuple):
    """An example as the engine sees it: its articles and its claims, each on the words in [[…]]."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]


def scene(example: Example, rule: Rule) -> Scene:
    """The articles and claims of an example.

    Claims of one article stand in it one paragraph after another; claims whose texts are the same but
    for their marks share one paragraph.

    Raises:
        RuleError: a text without exactly one [[…]], or fields that make no claim.
    """
    texts: dict[str, list[str]] = {}
    placed: list[tuple[Said, str, int, int, int]] = []
    for said in example.said:
        name = str(said.fields.get("article", "a.md"))
        found = list(_MARKED.finditer(said.text))
        if len(found) != 1:
            raise RuleError(
                f"example “{example.name}” of {rule.name}: a text needs one [[…]], found {len(found)}",
                path=rule.source,
            )
        plain = _MARKED.sub(r"\1", said.text)
        paragraphs = texts.setdefault(name, [])
        if plain not in paragraphs:
            paragraphs.append(plain)
        index = paragraphs.index(plain)
        at = found[0].start()
        placed.append((said, name, index, at, at + len(found[0].group(1))))
    articles: dict[str, Article] = {}
    for name, paragraphs in texts.items():
        facts = {
            k: v
            for said, n, *_ in placed
            if n == name
            for k, v in said.fields.items()
            if k in ("published", "outlet")
        }
        articles[name] = _article(name, paragraphs, facts.get("published"), facts.get("outlet"))
    claims = []
    for said, name, index, start, end in placed:
        offset = sum(len(p) + 2 for p in texts[name][:index])
        claims.append(_claim(said, articles[name], offset + start, offset + end, example, rule))
    return Scene(tuple(articles[n] for n in sorted(articles)), tuple(_linked(example.said, claims)))


def _linked(said: tuple[Said, ...], claims: list[Claim]) -> list[Claim]:
    """The claims with their ties: ``part_of`` and its like give the number of the other claim, from 1."""
    from factcheck.read.ties import TIES

    result = []
    for one, claim in zip(said, claims, strict=True):
        links = tuple(
            Link(
                kind,
                claims[int(one.fields[name]) - 1].id,
                exhaustive=str(one.fields.get("exhaustive", "")).lower() == "true",
            )
            for name, kind in TIES.items()
            if name in one.fields
        )
        result.append(claim.model_copy(update={"links": links}) if links else claim)
    return result


def _article(name: str, paragraphs: list[str], published: Any, outlet: str | None) -> Article:
    sections, at = [], 0
    for paragraph in paragraphs:
        sections.append(Section(Part.BODY, at, at + len(paragraph)))
        at += len(paragraph) + 2
    day = dt.date.fromisoformat(published) if isinstance(published, str) else published
    return Article(
        name=name, text="\n\n".join(paragraphs), published=day, outlet=outlet, sections=tuple(sections)
    )


def _claim(said: Said, article: Article, start: int, end: int, example: Example, rule: Rule) -> Claim:
    from pydantic import ValidationError

    from factcheck.read.place import sentence_around
    from factcheck.read.short import full_fields
    from factcheck.read.values import Wrong

    quote = article.text[start:end]
    stated = {k: v for k, v in said.fields.items() if k not in _OWN}
    try:
        fields = full_fields(stated, said.kind, quote, article.published)
        if said.kind in ("count", "money", "quantity", "length") and "measure" not in fields["slots"]:
            fields["slots"]["measure"] = _measure_in(quote)
        span = Span.of(article, start, end, sentence_around(article, start, end))
        if part := said.fields.get("part"):
            span = replace(span, part=Part(part))
        claim = claim_adapter().validate_python({**fields, "span": span})
    except (Wrong, ValidationError, ValueError) as problem:
        reason = problem.errors()[0]["msg"] if isinstance(problem, ValidationError) else str(problem)
        raise RuleError(
            f"example “{example.name}” of {rule.name}: the claim on “{quote}” is wrong: {reason}",
            path=rule.source,
            advice=getattr(problem, "advice", None),
        ) from problem
    return claim


def _measure_in(quote: str) -> Measure | None:
    """What a quote with its figure counts: the noun phrase behind the figure."""
    from factcheck.extract.nouns import phrase_after
    from factcheck.extract.text import words_of
    from factcheck.grammar.figures import find_figures
    from factcheck.grammar.times import find_times

    ends = [m.end for m in find_figures(quote)] or [m.end for m in find_times(quote)]
    words = [w for w in words_of(quote) if not ends or w.start >= ends[0]]
    phrase = phrase_after(words, 0) or phrase_after(words, 0, one=True)
    if phrase is None:
        return None
    modifiers = phrase.modifiers + (("other",) if phrase.apart else ())
    return Measure(phrase.head, modifiers, phrase.state, quote[phrase.start : phrase.end])
