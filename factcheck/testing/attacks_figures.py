"""Attacks on how a rule compares figures: vaguer ones, single numbers, ends that are not included."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.relate import relate
from factcheck.rule import Rule, Scene
from factcheck.testing.broken import (
    Draw,
    break_law,
    figures_in,
    listed,
    told,
    value_of,
    whole_number,
    worst,
)
from factcheck.testing.edit import with_figure
from factcheck.testing.nearby import numbers, numbers_in_code, numbers_of, reading, scenes
from factcheck.value import Bounds

__all__ = ["any_size", "no_special", "open_end", "vaguer"]


_VAGUER = ("at least {}", "at most {}", "about {}")


def vaguer(rule: Rule, draw: Draw) -> None:
    """Widens one figure at a time: nothing stronger may be said of it."""
    scene = draw(scenes(rule))
    for one in (scene, *_all_alike(scene)):
        _vaguer_here(rule, one)


def _all_alike(scene: Scene) -> Iterator[Scene]:
    """The scene with its first figure for all, where that is exact: nothing disagrees any more."""
    first, *others = figures_in(scene) or [0]
    number = whole_number(value_of(scene, first))
    if others and number is not None:
        for other in others:
            scene = with_figure(scene, other, reading(f"{number:,}"))
        yield scene


def _vaguer_here(rule: Rule, scene: Scene) -> None:
    before = None
    for index in figures_in(scene):
        value: Bounds = value_of(scene, index)
        nominal = value.nominal
        if nominal is None or nominal.denominator != 1 or nominal < 1:
            continue
        for form in _VAGUER:
            vague = reading(form.format(f"{nominal.numerator:,}"))
            if not value.within(vague) or vague.within(value):
                continue
            other = with_figure(scene, index, vague)
            before = told(rule, scene) if before is None else before
            after = told(rule, other)
            if worst(after) < worst(before):
                break_law(
                    f"of “{scene.claims[index].quote}” it says {listed(before)}; "
                    f"of the vaguer “{other.claims[index].quote}” it says {listed(after)}",
                    scene,
                    other,
                )


def no_special(rule: Rule, draw: Draw) -> None:
    """Sets one figure to a number and to both its neighbours."""
    scene = draw(scenes(rule, changes=0))
    counted = figures_in(scene)
    if not counted:
        return
    index = draw(st.sampled_from(counted))
    # None, one and two are words of their own: "none of them", "one of them", "both".
    drawn = draw(numbers(numbers_of(rule)).map(lambda n: max(n, 4)))
    own = getattr(value_of(scene, index), "nominal", None)
    beside = [int(own) + by for by in (-1, 0, 1)] if own is not None else []
    for number in (drawn, *beside, *numbers_in_code(rule)[-_TRIED:]):
        if number >= 4:
            _alike_around(rule, scene, index, number)


#: How many of the numbers that a rule's code names are tried on every scene.
_TRIED = 8


def _choices(rule: Rule, scene: Scene) -> int:
    """How many choices of claims the rule is given to judge."""
    return sum(1 for _ in rule.select.choose(relate(scene.claims, scene.articles)))


def _alike_around(rule: Rule, scene: Scene, index: int, number: int) -> None:
    around = Bounds(Fraction(number - 1), Fraction(number + 1))
    others = [value_of(scene, i) for i in figures_in(scene) if i != index]
    if any(isinstance(other, Bounds) and other.meet(around) is not None for other in others):
        return
    trio = [with_figure(scene, index, reading(f"{number + by:,}")) for by in (-1, 0, 1)]
    # Where the claim graph itself takes one of them for another thing, the rule has nothing to judge.
    if len({_choices(rule, one) for one in trio}) > 1:
        return
    below, at, above = (bool(told(rule, one)) for one in trio)
    if below == above != at:
        words = ("speaks", "is silent") if below else ("is silent", "speaks")
        break_law(f"it {words[0]} at {number - 1} and at {number + 1}, but {words[1]} at {number}", trio[1])


#: From hundreds to more than a float can tell from its neighbour.
_SIZES = (40_007, 5_000_011, 700_000_013, 700_000_000_000_000_011)


def any_size(rule: Rule, draw: Draw) -> None:
    """Sets two figures one apart, or twice as high, at one size and at another."""
    scene = draw(scenes(rule, changes=0))
    counted = figures_in(scene)
    if len(counted) != 2 or any(scene.claims[i].kind != "count" for i in counted):
        return
    double, upward = draw(st.booleans()), draw(st.booleans())
    pair = counted if upward else counted[::-1]

    def at(size: int) -> Scene:
        lower = with_figure(scene, pair[0], reading(f"{size:,}"))
        return with_figure(lower, pair[1], reading(f"{size * (1 + double) + 1:,}"))

    small = (at(103), at(4_003))
    if not all(told(rule, one) for one in small):
        return
    for size in _SIZES:
        large = at(size)
        if _choices(rule, large) == _choices(rule, small[0]) and not told(rule, large):
            break_law(
                f"it says {listed(told(rule, small[0]))}, but nothing of larger figures", small[0], large
            )


def open_end(rule: Rule, draw: Draw) -> None:
    """Sets an end beside a figure, nearer and nearer, then on it without including it."""
    scene = draw(scenes(rule, changes=0))
    counted = figures_in(scene)
    if len(counted) < 2:
        return
    index = draw(st.sampled_from(counted))
    number = draw(st.integers(1, 12))
    upward = draw(st.booleans())
    for other in counted:
        if other != index:
            scene = with_figure(scene, other, reading(f"{number}"))

    form, distances = ("at least {}", ("5", "01")) if upward else ("at most {}", ("5", "99"))
    whole = number if upward else number - 1
    near = [with_figure(scene, index, reading(form.format(f"{whole}.{part}"))) for part in distances]
    opened = with_figure(scene, index, reading(f"{'more' if upward else 'fewer'} than {number}"))
    if all(told(rule, one) for one in near) and not told(rule, opened):
        break_law(
            f"it speaks of every end that comes near {number}, however near, but is silent where the end is "
            f"{number} and {number} itself is not included",
            opened,
        )
