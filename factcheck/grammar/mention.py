"""FigureMention: one figure of a text, with what it allows."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.grammar.amounts import Kind
from factcheck.grammar.numbers import Style
from factcheck.value import Bounds

__all__ = ["FigureMention"]


class FigureMention(NamedTuple):
    """One figure: where it stands, what kind it is, what it allows.

    ``start`` to ``end`` is the figure with its hedge ("at least 750"), ``core`` the figure alone, ``digits``
    the bare number in it, without currency and unit. ``value`` is in per cent for a share, in percentage
    points for points, in units of the currency for money, in years for an age, in ``unit`` for a quantity.
    ``unit`` is the ISO 4217 code of money, the singular name of a quantity's unit or of the unit an age was
    printed in, and for a share how it was printed: percent, fraction or ratio. ``style`` tells how the
    number was printed.
    """

    start: int
    end: int
    core: tuple[int, int]
    kind: Kind
    value: Bounds
    unit: str | None = None
    style: Style = "digits"
    digits: tuple[int, int] = (0, 0)
