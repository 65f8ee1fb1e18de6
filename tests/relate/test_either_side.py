"""Which of two claims is asked first makes no difference to any verdict on them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Claim, Found, How, Measure
from factcheck.relate.apart import two_things
from factcheck.relate.slot_verdicts import compare_slot
from factcheck.testing.strategies import claims, measures

#: Acts of the table and others: whoever was shot is hurt, whoever drew a gun may be anybody.
ACTS = (None, "shoot", "injure", "die", "draw", "row")


def acting(claim: Claim, measure: Measure, act: str | None) -> Claim:
    """The claim, as a count that was read of what the measure says, of whom this is told."""
    slots = replace(claim.slots, measure=replace(measure, predicate=act))
    found = (Found("measure", How.STATED, measure.printed),)
    return claim.model_copy(update={"slots": slots, "found": found})


@st.composite
def counts_of_one_noun(draw: st.DrawFn) -> tuple[Claim, Claim]:
    measure = draw(measures())
    a, b = (draw(claims("count", article=name)) for name in ("a.md", "b.md"))
    return acting(a, measure, draw(st.sampled_from(ACTS))), acting(b, measure, draw(st.sampled_from(ACTS)))


PAIRS = counts_of_one_noun() | st.sampled_from(("count", "money", "share", "quantity")).flatmap(
    lambda kind: st.tuples(claims(kind, article="a.md"), claims(kind, article="b.md"))
)


@pytest.mark.parametrize("slot", "measure population place period modality per as_of figure act".split())
@given(pair=PAIRS)
def test_a_slot(slot: str, pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    here, there = compare_slot(slot, a, b), compare_slot(slot, b, a)
    assert (here.verdict, here.stated) == (there.verdict, there.stated)


@given(pair=PAIRS)
def test_two_things(pair: tuple[Claim, Claim]) -> None:
    a, b = pair
    assert two_things(a, b) is two_things(b, a)
