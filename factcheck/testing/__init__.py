"""The rule kit: claims to draw, laws to keep, a tester, a mutator. ``pip install factcheck-engine[test]``.

Everything public can be imported from here, and nothing is loaded before it is asked for: pytest finds
its plugin here, and a run without rules must not pay for hypothesis. The first strategy that is asked for
also tells hypothesis how to draw each type, so that ``st.from_type(Count)`` works.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from factcheck.testing.attack import breaks as breaks
    from factcheck.testing.edit import (
        Edit as Edit,
        edited as edited,
        with_claim as with_claim,
        with_figure as with_figure,
    )
    from factcheck.testing.laws import LAWS as LAWS, Law as Law
    from factcheck.testing.measuring import Measured as Measured, measure as measure
    from factcheck.testing.mutator import Mutation as Mutation, mutations as mutations
    from factcheck.testing.nearby import near as near, reading as reading, scenes as scenes, years as years
    from factcheck.testing.stories import Story as Story, Thread as Thread, story as story
    from factcheck.testing.strategies import (
        articles as articles,
        bounds as bounds,
        claims as claims,
        days as days,
        durations as durations,
        measures as measures,
        periods as periods,
        register as register,
        slots as slots,
    )
    from factcheck.testing.tester import (
        RuleCase as RuleCase,
        cases_of as cases_of,
        run as run,
        verify as verify,
        verify_example as verify_example,
    )

#: Every public name by the module it comes from.
_NAMES = {
    "attack": ("breaks",),
    "edit": ("Edit", "edited", "with_claim", "with_figure"),
    "laws": ("LAWS", "Law"),
    "measuring": ("Measured", "measure"),
    "mutator": ("Mutation", "mutations"),
    "nearby": ("near", "reading", "scenes", "years"),
    "stories": ("Story", "Thread", "story"),
    "strategies": (
        "articles",
        "bounds",
        "claims",
        "days",
        "durations",
        "measures",
        "periods",
        "register",
        "slots",
    ),
    "tester": ("RuleCase", "cases_of", "run", "verify", "verify_example"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    """The public value of that name, imported on first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck.testing' has no attribute {name!r}")
    if _HOME[name] in ("strategies", "stories", "nearby"):
        import_module("factcheck.testing.strategies").register()
    value = getattr(import_module(f"factcheck.testing.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
