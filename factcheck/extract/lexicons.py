"""Word lists that travel with the extractors, one small text file each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["lines", "words"]

_DATA = Path(__file__).parent / "data"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of ``data/<name>.txt``, one to a line, without comments and empty lines."""
    text = (_DATA / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of ``data/<name>.txt``, where several stand on one line."""
    return frozenset(word for line in lines(name) for word in line.split())
