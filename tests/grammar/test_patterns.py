"""Patterns compiled on first use: they match what the pattern itself matches, and are compiled once."""

from __future__ import annotations

import importlib
import pkgutil
import re
import re._parser as parser
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

import factcheck
from factcheck.grammar import patterns


def test_it_matches_as_the_pattern_does() -> None:
    lazy = patterns.pattern(r"(?P<n>\d+) forces", re.I)
    found = lazy.search("Of 33 Forces")
    assert found is not None and found["n"] == "33"
    assert lazy.pattern == r"(?P<n>\d+) forces"
    assert lazy.sub("all", "12 forces, 3 FORCES") == "all, all"


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def noted(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return compile_pattern(source, flags)

    compile_pattern = re.compile
    monkeypatch.setattr(patterns.re, "compile", noted)
    lazy = patterns.pattern("seven")
    assert compiled == []
    assert lazy.search("seven") and lazy.match("seven") and not lazy.search("six")
    assert compiled == ["seven"]


def test_a_cued_pattern_matches_as_the_pattern_does() -> None:
    looked_for = patterns.cued(r"\bris(?:e|ing) to (\d+)", "rise rising", re.I)
    text = "Rising to 40, then a rise to 50"
    assert [m[1] for m in looked_for.finditer(text)] == ["40", "50"]
    found = looked_for.search(text, 10)
    assert found is not None and found.span() == (21, 31)
    assert looked_for.search("A fall to 40") is None
    assert looked_for.search(text, 0, 5) is None


def _shipped(kind: type) -> Iterator[tuple[str, Any]]:
    """Every pattern of that kind in the package, with the name that it has."""
    for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, kind):
                    yield f"{module.name}.{name}", value


def test_every_pattern_of_the_package_can_be_compiled() -> None:
    broken = {}
    for name, value in _shipped(patterns._Pattern):
        try:
            assert value.groups >= 0
        except re.error as problem:
            broken[name] = str(problem)
    assert broken == {}


def _texts_without(
    cues: Iterable[str], tree: Any, before: set[str], printed: Callable[[int], str] = chr
) -> set[str]:
    """What a match may be up to here without a cue: the letters that are sure, else a null."""
    texts = before
    for kind, what in tree:
        if kind is parser.LITERAL:
            texts = {text + printed(what) for text in texts}
        elif kind is parser.BRANCH:
            texts = set().union(*(_texts_without(cues, branch, texts, printed) for branch in what[1]))
        elif kind is parser.SUBPATTERN:
            texts = _texts_without(cues, what[3], texts, printed)
        elif kind is parser.ASSERT and what[0] > 0:  # what follows the match is looked through too
            texts = _texts_without(cues, what[1], texts, printed)
        elif kind in (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT):
            once = _texts_without(cues, what[2], texts, printed)
            texts = ({text + "\0" for text in once} if what[1] > 1 else once) | (
                texts if what[0] == 0 else set()
            )
        elif kind is parser.IN and all(k is parser.LITERAL for k, _ in what):
            texts = {text + printed(letter) for text in texts for _, letter in what}
        elif kind not in (parser.AT, parser.ASSERT, parser.ASSERT_NOT):
            texts = {text + "\0" for text in texts}
        texts = {text[-20:] for text in texts if not any(cue in text for cue in cues)}
    return texts


@pytest.mark.parametrize("cued", [pytest.param(value, id=name) for name, value in _shipped(patterns._Cued)])
def test_every_match_of_a_cued_pattern_holds_a_cue(cued: Any) -> None:
    def small(letter: int) -> str:
        return chr(letter).lower()

    printed = small if cued._any_case else chr
    assert _texts_without(cued._cues, parser.parse(cued._source, cued._flags), {""}, printed) == set()


def test_a_pattern_that_may_match_without_a_cue_is_told() -> None:
    tree = parser.parse(r"\b(?:ris(?:e|ing)|fell?) to", 0)
    assert _texts_without(["rise", "rising"], tree, {""}) == {"fel to", "fell to"}
