"""Patterns compiled when a text first needs them: to compile them all takes longer than a short article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

__all__ = ["pattern", "trie"]


class _Pattern:
    """Stands for a compiled pattern; each method is the pattern's own from its first call on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "_compiled":
            found: Any = re.compile(self._source, self._flags)
        else:
            found = getattr(self._compiled, name)
        self.__dict__[name] = found
        return found


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, compiled on first use; for those that are for what few texts hold."""
    return cast("re.Pattern[str]", _Pattern(source, flags))


def trie(words: Iterable[str]) -> str:
    """The words as one regular expression that looks at each letter once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def write(node: dict[str, Any]) -> str:
        parts = [
            (r"[ \n]" if letter == " " else letter) + write(below)
            for letter, below in sorted(node.items())
            if letter
        ]
        if not parts:
            return ""
        body = parts[0] if len(parts) == 1 and "" not in node else "(?:" + "|".join(parts) + ")"
        return body + "?" if "" in node else body

    return write(tree)
