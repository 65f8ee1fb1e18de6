"""Whole stories: several articles by different outlets that agree, disagree and supersede in known places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from hypothesis import strategies as st

from factcheck.claim import Article, Claim, Count, Measure, Section, Slots, Span
from factcheck.claim.article import Part
from factcheck.rule import Scene
from factcheck.testing.nearby import years
from factcheck.value import Bounds

__all__ = ["Fate", "Story", "Thread", "stories", "story"]

Fate = Literal["agree", "disagree", "supersede"]


@dataclass(frozen=True, slots=True)
class Thread:
    """One thing that a story counts, told by two outlets; ``claims`` are their places in the scene.

    agree      both figures can be true.
    disagree   no number would make both true.
    supersede  the figure moves, and the later article has the later one.
    """

    fate: Fate
    claims: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles with their claims, and what is known of each thread that runs through them."""

    scene: Scene
    threads: tuple[Thread, ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by name."""
        return self.scene.articles

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all articles."""
        return self.scene.claims


@dataclass(frozen=True, slots=True)
class _Subject:
    """Something that can be counted, in two sentences that say the same of it."""

    head: str
    modifiers: tuple[str, ...]
    printed: str
    predicate: str | None
    sentences: tuple[str, str]
    moves: bool = False


_SUBJECTS = (
    _Subject(
        "officer", ("police",), "police officers", "dismiss",
        ("The Saltby inquiry found that {} had been dismissed for fraud.",
         "For fraud, {} had been dismissed, the Saltby inquiry found."),
    ),
    _Subject(
        "complaint", ("noise",), "noise complaints", None,
        ("Residents of Westmere sent {} about the quarry to the council.",
         "The council had {} about the quarry from residents of Westmere."),
    ),
    _Subject(
        "house", ("empty",), "empty houses", None,
        ("The Haverleigh survey listed {} beside the railway line.",
         "Beside the railway line, the Haverleigh survey listed {}."),
    ),
    _Subject(
        "person", (), "people", "die",
        ("The blaze at the Eastmere mill has left {} dead, rescuers said.",
         "Rescuers said the blaze at the Eastmere mill has left {} dead."),
        moves=True,
    ),
)  # fmt: skip
_OUTLETS = ("Courier", "Herald")
_FIRST_DAY = dt.date(2021, 10, 11)


def _pair(fate: Fate, number: int, gap: int, vague: bool) -> tuple[Bounds, Bounds]:
    """Two figures of that fate; "at least" and "more than" where one may be vague."""
    exactly = Bounds.exactly
    if fate == "agree":
        first = Bounds.at_least(number, f"at least {number:,}") if vague else exactly(number, f"{number:,}")
        return first, exactly(number + gap if vague else number, f"{number + gap if vague else number:,}")
    second = exactly(number + gap, f"{number + gap:,}")
    if fate == "disagree" and vague:
        return Bounds.at_most(number, f"at most {number:,}"), second
    return exactly(number, f"{number:,}"), second


@st.composite
def stories(draw: st.DrawFn, *, fates: tuple[Fate, ...] = ("agree", "disagree", "supersede")) -> Story:
    """A story told by two outlets, the second a day later, with one to four threads of the given fates."""
    subjects = draw(st.lists(st.sampled_from(_SUBJECTS), min_size=1, max_size=len(_SUBJECTS), unique=True))
    sentences: tuple[list[str], list[str]] = ([], [])
    drafts: list[tuple[int, int, str, Bounds, Slots]] = []
    threads: list[Thread] = []
    for subject in subjects:
        allowed = [fate for fate in fates if (fate != "supersede") or subject.moves]
        allowed = [fate for fate in allowed if not (subject.moves and fate == "disagree")] or ["agree"]
        fate = draw(st.sampled_from(allowed))
        number, gap = draw(st.integers(2, 40)), draw(st.integers(1, 30))
        values = _pair(fate, number, gap, not subject.moves and draw(st.booleans()))
        measure = Measure(subject.head, subject.modifiers, subject.predicate, subject.printed)
        own = Slots(
            measure=measure,
            place=draw(st.sampled_from((None, "Kent"))),
            period=None if subject.moves else draw(st.sampled_from((None, years(2019), years(2016, 2020)))),
        )
        threads.append(Thread(fate, (len(drafts), len(drafts) + 1)))
        for side in (0, 1):
            quote = f"{values[side].printed} {subject.printed}"
            sentence = subject.sentences[side].format(quote)
            drafts.append((side, len(sentences[side]), quote, values[side], own))
            sentences[side].append(sentence[0].upper() + sentence[1:])
    made = [_article(side, sentences[side]) for side in (0, 1)]
    claims = [_claim(made[side], line, quote, value, own) for side, line, quote, value, own in drafts]
    return Story(Scene(tuple(made), tuple(claims)), tuple(threads))


def story(*fates: Fate) -> st.SearchStrategy[Story]:
    """Stories whose threads have these fates; with none named, any."""
    return stories(fates=fates) if fates else stories()


def _article(side: int, sentences: list[str]) -> Article:
    at, sections = 0, []
    for sentence in sentences:
        sections.append(Section(Part.BODY, at, at + len(sentence)))
        at += len(sentence) + 2
    outlet = _OUTLETS[side]
    return Article(
        name=f"{outlet.lower()}.md",
        text="\n\n".join(sentences),
        outlet=outlet,
        published=_FIRST_DAY + dt.timedelta(days=side),
        sections=tuple(sections),
    )


def _claim(article: Article, line: int, quote: str, value: Bounds, own: Slots) -> Claim:
    section = article.sections[line]
    start = article.text.lower().index(quote.lower(), section.start, section.end)
    span = Span.of(article, start, start + len(quote), (section.start, section.end))
    return Count(
        span=span, value=replace(value, printed=article.text[start : start + len(value.printed)]), slots=own
    )
