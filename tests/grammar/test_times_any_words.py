"""Times in any words: whatever is printed, and whenever, the grammar reads it or leaves it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.grammar.times import find_times
from factcheck.value import Period

WORDS = """
the a an of in on at to and or - – , . / ( ) 's since before after until by from between last next
this past previous coming first second third fifth twenty-fifth 5th 31st week month quarter year
decade century season weeks days years months decades centuries weekend day hour minutes fortnight
quarters half Monday Tues. Friday January Feb. May march December spring winter autumn fall 1 0 00
000 0000 12 31 99 100 1000 1066 1999 2016 2016-18 2019/20 12/10/2021 31/6/2021 2021-10-12 0001 9999
10000 million thousand hundred billion one two ninety five nineteen twenty sixties 1990s 0s 9990s Q3
H1 early late mid beginning end start rest couple few '60s several ago hence later old age aged
today tomorrow yesterday tonight night morning Christmas Easter earlier Day Boxing Thanksgiving
overnight time starting ending up leading through whole full another more than nearly over least now
2½ 1.5 1,000
""".split()
ANCHORS = st.one_of(
    st.none(),
    st.dates(),
    st.sampled_from([dt.date.min, dt.date.max, dt.date(2024, 2, 29), dt.date(2021, 3, 31)]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), ANCHORS)
def test_any_words_from_any_day(text: str, anchor: dt.date | None) -> None:
    found = find_times(text, anchor)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    for period in (t.value for t in found if isinstance(t.value, Period)):
        assert period.first is None or period.last is None or period.first <= period.last


@pytest.mark.parametrize("anchor", [None, dt.date.min, dt.date.max, dt.date(94, 1, 1)])
@pytest.mark.parametrize(
    "text",
    ["ninety five years of age", "last weekend", "this fall", "past century", "the year to 1 May 0001",
     "until the 9990s", "next year", "9,000 years ago", "0 days through 1999"],
)  # fmt: skip
def test_what_lies_outside_the_calendar_is_no_error(text: str, anchor: dt.date | None) -> None:
    for time in find_times(text, anchor):
        assert time.kind in ("date", "period", "duration")
