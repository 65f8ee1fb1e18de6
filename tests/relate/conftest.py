"""Claims for the tests of names and quotations: the words in [[…]] of a line of text are the claim."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.claim import Article, Organisation, Part, Person, Quote, Span
from factcheck.claim.article import Section

_MARKED = re.compile(r"\[\[(.*?)\]\]")


def _span(text: str, name: str, part: Part) -> tuple[Article, Span]:
    match = _MARKED.search(text)
    assert match, text
    plain = _MARKED.sub(r"\1", text)
    article = Article(name=name, text=plain, sections=(Section(part, 0, len(plain)),))
    return article, Span.of(article, match.start(), match.end() - 4, (0, len(plain)))


@pytest.fixture
def quoted() -> Callable[..., Quote]:
    """``quoted("He said: “[[No.]]”", speaker=…)``."""

    def make(text: str, article: str = "a.md", part: Part = Part.BODY, **fields: Any) -> Quote:
        _, span = _span(text, article, part)
        return Quote(span=span, words=span.quote, pieces=((span.start, span.end),), **fields)

    return make


@pytest.fixture
def cast() -> Callable[..., tuple[dict[str, Article], list[Person]]]:
    """The people in [[…]] of an article, one line a paragraph: ``[[Ann Example|role]]``."""

    def make(
        text: str, article: str = "a.md", headline: bool = False
    ) -> tuple[dict[str, Article], list[Person]]:
        plain = _MARKED.sub(lambda m: m.group(1).split("|")[0], text)
        sections, at = [], 0
        for number, line in enumerate(plain.split("\n")):
            part = Part.HEADLINE if headline and number == 0 else Part.BODY
            sections.append(Section(part, at, at + len(line)))
            at += len(line) + 1
        whole = Article(name=article, text=plain, sections=tuple(sections))
        people, shift = [], 0
        for match in _MARKED.finditer(text):
            name, _, role = match.group(1).partition("|")
            start = match.start() - shift
            shift += len(match.group()) - len(name)
            section = next(s for s in sections if s.start <= start < s.end)
            words = name.split()
            people.append(
                Person(
                    span=Span.of(whole, start, start + len(name), (section.start, section.end)),
                    name=name,
                    given=" ".join(words[:-1]) or None,
                    surname=words[-1],
                    role=role or None,
                    honorific=next((h for h in ("Mr", "Ms") if plain[:start].endswith(f"{h} ")), None),
                )
            )
        return {article: whole}, people

    return make


@pytest.fixture
def body() -> Callable[..., Organisation]:
    """``body("The [[Rivers Trust]] met.", acronym=…)``."""

    def make(text: str, article: str = "a.md", **fields: Any) -> Organisation:
        _, span = _span(text, article, Part.BODY)
        return Organisation(span=span, name=span.quote, **fields)

    return make
