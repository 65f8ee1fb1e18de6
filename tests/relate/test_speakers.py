"""Whether two quotations are one speaker's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.claim import Quote
from factcheck.relate.speakers import one_speaker, speaks_for, stated

Quoted = Callable[..., Quote]
LINE = "“[[The tide was higher than the wall.]]”"


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Mary Tranter", "Mary Tranter", True),
        ("Mary Tranter", "Ms Tranter", True),
        ("Mary Tranter", "Molly Tranter", True),
        ("Mary Tranter", "Mary Trantor", True),
        ("Dr Mary Tranter", "Tranter", True),
        ("Mary Tranter", "Owen Pugh", False),
        ("Mary Tranter", "Steve Tranter", None),
        ("Mary Tranter", "she", None),
        ("Mary Tranter", None, None),
        ("Mary Tranter", "A spokeswoman", None),
        ("A Kent Police spokesman", "A spokesman for Kent Police", True),
        ("Mary Tranter", "Mary Tranter and Owen Pugh", True),
        ("Mary Tranter", "Wealdshire Council", None),
    ],
)
def test_one_speaker(quoted: Quoted, a: str | None, b: str | None, one: bool | None) -> None:
    first, second = quoted(LINE, speaker=a), quoted(LINE, "b.md", speaker=b)
    assert one_speaker(first, second) is one
    assert one_speaker(second, first) is one


def test_a_spokesperson_speaks_for_a_body(quoted: Quoted) -> None:
    voice = quoted(LINE, speaker="A spokesman for Kent Police")
    assert speaks_for(voice, quoted(LINE, "b.md", speaker="Owen Pugh")) == "Kent Police"
    assert speaks_for(voice, quoted(LINE, "b.md", speaker="she")) is None


def test_a_named_spokesperson_is_the_spokesperson(quoted: Quoted) -> None:
    voice = quoted(LINE, speaker="A spokesman for Kent Police")
    person = quoted(LINE, "b.md", speaker="Owen Pugh", speaker_role="spokesman")
    assert speaks_for(voice, person) is None


def test_the_speaker_is_stated_where_the_sentence_names_him(quoted: Quoted) -> None:
    assert stated(quoted(f"{LINE}, said Owen Pugh.", speaker="Owen Pugh"))
    assert not stated(quoted(f"{LINE}, he said.", speaker="Owen Pugh"))
