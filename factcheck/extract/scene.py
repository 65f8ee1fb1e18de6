"""A scene: one sentence that holds figures, with its words, times and places."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from factcheck.claim import Place
from factcheck.extract.text import Text, Word
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.times import TimeMention

__all__ = ["Scene", "scenes"]

_start = attrgetter("start")


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One sentence with its words, figures, times and places; ``number`` is its place in the article."""

    text: Text
    number: int
    start: int
    end: int
    words: Sequence[Word]
    figures: Sequence[FigureMention]
    times: Sequence[TimeMention]
    places: Sequence[Place]

    def index_from(self, offset: int) -> int:
        """The index of the first word that begins at the offset or behind it."""
        return bisect.bisect_left(self.words, offset, key=_start)

    def word(self, index: int) -> str:
        """The word at the index in small letters; empty outside the sentence."""
        return self.words[index].text.lower() if 0 <= index < len(self.words) else ""

    def between(self, start: int, end: int) -> str:
        """The plain words between two offsets."""
        return self.text.plain[start:end]

    def is_timed_or_counted(self, offset: int) -> bool:
        """True for an offset inside a figure or a time."""
        figures, times = self.figures, self.times
        return any(f.start <= offset < f.end for f in figures) or any(
            t.start <= offset < t.end for t in times
        )

    def figure_between(self, start: int, end: int) -> bool:
        """True where another figure stands between two offsets."""
        return any(start <= f.start and f.end <= end for f in self.figures)


def scenes(
    text: Text, figures: Sequence[FigureMention], times: Sequence[TimeMention], places: Sequence[Place]
) -> Iterator[Scene]:
    """The sentences that hold figures, in order."""
    f = t = p = 0
    for number, (start, end) in enumerate(text.sentences):
        while f < len(figures) and figures[f].start < start:
            f += 1
        first = f
        while f < len(figures) and figures[f].start < end:
            f += 1
        if first == f:
            continue
        while t < len(times) and times[t].end <= start:
            t += 1
        last_time = t
        while last_time < len(times) and times[last_time].start < end:
            last_time += 1
        while p < len(places) and places[p].span.end <= start:
            p += 1
        last_place = p
        while last_place < len(places) and places[last_place].span.start < end:
            last_place += 1
        yield Scene(
            text,
            number,
            start,
            end,
            text.words(start, end),
            figures[first:f],
            times[t:last_time],
            places[p:last_place],
        )
