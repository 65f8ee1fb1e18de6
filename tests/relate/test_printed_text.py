"""The numbers of a text, read as far as somebody asks: nothing is lost, whoever reads or stops."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest

from factcheck.relate.printed import Printed, read_printed
from factcheck.relate.printed_text import Text

PLAIN = " ".join(f"In {n} towns {n} wardens were fined." for n in range(30, 60))


def printed() -> Iterator[Printed]:
    return read_printed(PLAIN, 0, len(PLAIN), None)


def test_a_reader_that_stops_early_leaves_the_rest_for_the_next() -> None:
    text = Text(PLAIN, 0, None, printed, [])
    assert [n.value for n in islice(text.numbers(), 3)] == [30, 30, 31]
    assert list(text.numbers()) == list(printed())


def test_two_readers_in_turn_see_every_number() -> None:
    text = Text(PLAIN, 0, None, printed, [])
    both = list(zip(text.numbers(), text.numbers(), strict=True))
    assert [a for a, _ in both] == [b for _, b in both] == list(printed())


def test_a_reader_that_was_stopped_is_read_on_from_there() -> None:
    stopped = iter([True])

    def numbers() -> Iterator[Printed]:
        for at, number in enumerate(printed()):
            if at == 4 and next(stopped, False):
                raise KeyboardInterrupt
            yield number

    text = Text(PLAIN, 0, None, numbers, [])
    with pytest.raises(KeyboardInterrupt):
        list(text.numbers())
    assert list(text.numbers()) == list(printed())


def test_threads_may_read_one_text() -> None:
    text = Text(PLAIN, 0, None, printed, [])
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: list(text.numbers()), range(8)))
    assert all(numbers == list(printed()) for numbers in found)
