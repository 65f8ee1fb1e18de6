"""Patterns compiled on first use: they match what the pattern itself matches, and are compiled once."""

from __future__ import annotations

import re

import pytest

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
