"""How printed places lie to one another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.errors import InputError
from factcheck.relate import places
from factcheck.relate.places import known_place, place_contains, places_relation, same_place


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("England, Wales and Scotland", "Great Britain", "equal"),
        ("Scotland, England and Wales", "England, Wales and Scotland", "equal"),
        ("the UK", "United Kingdom", "equal"),
        ("Scottish", "Scotland", "equal"),
        ("Cambridgeshire's", "Cambridgeshire", "equal"),
        ("Britain", "the UK", "equal"),
        ("Britain", "Great Britain", "equal"),
        ("UK", "Great Britain", "nested"),
        ("England and Wales", "Wales", "nested"),
        ("England and Wales", "England, Wales and Scotland", "nested"),
        ("Cambridgeshire", "UK", "nested"),
        ("Wales", "Scotland", "disjoint"),
        ("France", "UK", "disjoint"),
        ("Texas", "England", "disjoint"),
        ("Cambridgeshire", "Scotland", "disjoint"),
        ("Narnia", "UK", "unknown"),
        ("Narnia", "Archenland", "unknown"),
        ("Narnia", "Narnia", "equal"),
        ("England and Wales", "Wales and Scotland", "unknown"),
    ],
)
def test_relation_of_two_places(a: str, b: str, relation: str) -> None:
    assert places_relation(a, b) == relation
    assert places_relation(b, a) == relation


def test_containment_has_a_direction() -> None:
    assert place_contains("England", "Cambridgeshire") is True
    assert place_contains("Cambridgeshire", "England") is False
    assert place_contains("England", "Scotland") is False
    assert place_contains("England", "Narnia") is None


def test_a_place_contains_itself() -> None:
    assert place_contains("Wales", "Welsh") is True


def test_unknown_places_are_one_only_by_name() -> None:
    assert same_place("Narnia", "narnia") is True
    assert same_place("Narnia", "Wales") is None
    assert not known_place("Narnia")


@pytest.fixture
def circle(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    rows = {
        "upper": ("Upper", "town", ("lower",), ()),
        "lower": ("Lower", "town", ("upper",), ()),
    }
    caches = (places._names, places._wholes, places._readings)
    for cache in caches:
        cache.cache_clear()
    monkeypatch.setattr(places, "_rows", lambda: rows)
    yield
    monkeypatch.undo()
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("circle")
def test_places_that_lie_in_themselves_are_a_clear_error() -> None:
    with pytest.raises(InputError, match=r"places lie in themselves: (upper in lower|lower in upper)"):
        place_contains("Upper", "Lower")


def test_no_place_of_the_table_lies_in_itself() -> None:
    assert all(place in places._wholes(place) for place in places._rows())
