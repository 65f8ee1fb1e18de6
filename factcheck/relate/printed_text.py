"""A text as the numbers and times that it prints, read as far as somebody asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache

from factcheck.extract import times_of
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.relate.printed import Printed, read_printed
from factcheck.value import Duration

__all__ = ["Text", "read_text"]

#: Between the first and the last day of a stretch.
_TO = pattern(r",? ?(?:and|to|until|till|through|-|–) ?(?:on )?")


class Text:
    """``plain`` from ``start``: its numbers, read as far as somebody asks, and its times.

    ``stretches`` are its days, each and from one to the next, ``lengths`` its lengths in days with their
    printed units.
    """

    def __init__(
        self,
        plain: str,
        start: int,
        published: dt.date | None,
        numbers: Iterator[Printed],
        times: Sequence[TimeMention],
    ) -> None:
        self.plain, self.start, self.published = plain, start, published
        self._read: list[Printed] = []
        self._unread = numbers
        stretches: list[tuple[dt.date, dt.date]] = []
        lengths: list[tuple[Fraction, str]] = []
        last: tuple[dt.date, int] | None = None
        for time in times:
            value = time.value
            if isinstance(value, Duration):
                if value.length.nominal is not None and (days := value.days.nominal) is not None:
                    lengths.append((days, value.unit))
            elif isinstance(value, dt.date):
                if last and last[0] < value and _TO.fullmatch(plain, last[1], time.start):
                    stretches.append((last[0], value))
                stretches.append((value, value))
                last = (value, time.end)
            elif value is not None and (first := value.first or value.last):
                stretches.append((first, value.last or first))
        self.stretches = tuple(dict.fromkeys(stretches))
        self.lengths = tuple(dict.fromkeys(lengths))

    def numbers(self) -> Iterator[Printed]:
        """Its numbers in order; most that are looked for stand near the beginning."""
        yield from self._read
        for number in self._unread:
            self._read.append(number)
            yield number

    @cached_property
    def figures(self) -> tuple[Printed, ...]:
        """All its numbers."""
        return tuple(self.numbers())

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that it prints, and those of its days."""
        dated = (day.year for stretch in self.stretches for day in stretch)
        return frozenset([*dated, *(int(f.value) for f in self.figures if f.kind == "year")])

    def only(self, figures: Iterable[Printed]) -> Text:
        """The text as if it printed these numbers and no more, and neither times nor years."""
        bare = Text(self.plain, self.start, self.published, iter(figures), ())
        bare.years = frozenset()
        return bare


@lru_cache(maxsize=64)
def read_text(plain: str, start: int, end: int, published: dt.date | None) -> Text:
    """The numbers and times of a stretch of text, read once."""
    times = [t for t in times_of(plain, published) if start <= t.start and t.end <= end]
    return Text(plain, start, published, read_printed(plain, start, end, times), times)
