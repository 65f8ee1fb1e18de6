"""A text as the numbers and times that it prints, read as far as somebody asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache, partial
from itertools import islice
from threading import Lock

from factcheck.extract import times_of
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.relate.days import LEAP, day_in_no_year
from factcheck.relate.printed import Printed, read_printed
from factcheck.value import Duration

__all__ = ["TOGETHER", "Text", "is_near", "read_text"]

#: The most characters between two figures that stand together.
TOGETHER = 160

#: Between the first and the last day of a stretch.
_TO = pattern(r",? ?(?:and|to|until|till|through|-|–) ?(?:on )?")


class Text:
    """``plain`` from ``start``: its numbers, read as far as somebody asks, and its times.

    ``stretches`` are its days, each and from one to the next, ``lengths`` its lengths in days with their
    printed units; ``undated`` are its days of which nothing tells the year, each in a year that has them all.
    """

    def __init__(
        self,
        plain: str,
        start: int,
        published: dt.date | None,
        numbers: Callable[[], Iterator[Printed]],
        times: Sequence[TimeMention],
    ) -> None:
        self.plain, self.start, self.published = plain, start, published
        self._numbers = numbers
        self._read: list[Printed] = []
        self._unread = numbers()
        self._reading = Lock()
        stretches: list[tuple[dt.date, dt.date]] = []
        lengths: list[tuple[Fraction, str]] = []
        undated: list[dt.date] = []
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
            elif published is None and (day := day_in_no_year(plain[time.start : time.end])):
                undated.append(dt.date(LEAP, day.month, day.day))
        self.stretches = tuple(dict.fromkeys(stretches))
        self.lengths = tuple(dict.fromkeys(lengths))
        self.undated = tuple(dict.fromkeys(undated))

    def numbers(self) -> Iterator[Printed]:
        """Its numbers in order; most that are looked for stand near the beginning."""
        at = 0
        while at < len(self._read) or self._read_on(at):
            yield self._read[at]
            at += 1

    def _read_on(self, at: int) -> bool:
        """Reads the number of that index, if there is one and nobody has read it yet."""
        with self._reading:
            if at < len(self._read):
                return True
            try:
                number = next(self._unread, None)
            except BaseException:  # a rule was stopped here: whoever asks next begins anew
                self._unread = islice(self._numbers(), len(self._read), None)
                raise
            if number is not None:
                self._read.append(number)
            return number is not None

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
        bare = Text(self.plain, self.start, self.published, tuple(figures).__iter__, ())
        bare.years = frozenset()
        return bare


@lru_cache(maxsize=64)
def read_text(plain: str, start: int, end: int, published: dt.date | None) -> Text:
    """The numbers and times of a stretch of text, read once."""
    times = [t for t in times_of(plain, published) if start <= t.start and t.end <= end]
    return Text(plain, start, published, partial(read_printed, plain, start, end, published), times)


def is_near(text: Text, a: Printed, b: Printed) -> bool:
    """True for two figures, in order, that stand together: in one sentence or the next."""
    return b.start - a.end < TOGETHER and text.plain.count(". ", a.end, b.start) <= 1
