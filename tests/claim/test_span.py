"""Where words stand, and which sentence stands behind which."""

from __future__ import annotations

import pytest

from factcheck import Article, extract


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("The mill burned in 2019.\n\nIt had 12 rooms. They housed 40 people.", True),
        ("The mill burned in 2019.\n\nIt had 12 rooms. Nobody knew. They housed 40 people.", False),
        ("The mill burned in 2019.\n\nIt had 12 rooms.\n\nThey housed 40 people.", True),
    ],
)
def test_a_sentence_follows_the_one_straight_before_it(text: str, follows: bool) -> None:
    found = {c.quote: c.span for c in extract(Article.from_text(text, name="a.md")) if c.kind == "count"}
    rooms, people = found["12 rooms"], found["40 people"]
    assert people.follows(rooms) is follows
    assert not rooms.follows(people)
