"""Attacks on a rule: hypothesis draws scenes until a law breaks, then makes them as simple as it can."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, Verbosity, given, seed as seeded, settings, strategies as st
from hypothesis.errors import Flaky, Unsatisfiable

from factcheck.rule import Rule
from factcheck.testing.broken import Broken, Crashed, LawBroken
from factcheck.testing.laws import Law
from factcheck.testing.nearby import example_scenes

__all__ = ["breaks"]


def breaks(rule: Rule, law: Law, *, examples: int = 40, seed: int = 0) -> Broken | None:
    """The simplest claims found that break the law; None where none of so many scenes does.

    The same seed draws the same scenes.
    """
    if not example_scenes(rule):
        return None
    last: list[Broken] = []

    @seeded(seed)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
    )
    @given(st.data())
    def attack(data: st.DataObject) -> None:
        try:
            law.attack(rule, data.draw)
        except Crashed:
            return
        except LawBroken as problem:
            last[:] = [problem.broken]
            raise

    try:
        attack()
    except LawBroken as problem:
        return problem.broken
    except Flaky:
        # It broke once and not again on the very same claims, which is itself a broken law.
        return last[0] if last else None
    except Unsatisfiable:
        return None
    return None
