"""Patterns compiled when a text first needs them: to compile them all takes longer than a short article."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, cast

__all__ = ["cued", "pattern", "trie"]


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


class _Cued(_Pattern):
    """A pattern that looks for its cues first: most texts hold none, and that is soon found out."""

    def __init__(self, source: str, flags: int, cues: tuple[str, ...]) -> None:
        super().__init__(source, flags)
        self._cues, self._any_case = cues, bool(flags & re.IGNORECASE)

    def _may_match(self, text: str, pos: int, endpos: int) -> bool:
        looked_at = text[pos:endpos]
        if self._any_case:
            looked_at = looked_at.lower()
        for cue in self._cues:  # noqa: SIM110 - asked a hundred times an article, and a generator is slow
            if cue in looked_at:
                return True
        return False

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match, as a compiled pattern's."""
        if not self._may_match(text, pos, endpos):
            return None
        found: re.Match[str] | None = self._compiled.search(text, pos, endpos)
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, as a compiled pattern's."""
        if not self._may_match(text, pos, endpos):
            return iter(())
        found: Iterator[re.Match[str]] = self._compiled.finditer(text, pos, endpos)
        return found

    def sub(self, repl: str, text: str) -> str:
        """The text with ``repl`` for every match, as a compiled pattern's."""
        if not self._may_match(text, 0, len(text)):
            return text
        made: str = self._compiled.sub(repl, text)
        return made


def cued(source: str, cues: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, which is tried only on a text that holds one of the cues.

    ``cues`` are pieces of words, with spaces between them; each match must hold one of them (a test of the
    project reads every such pattern and sees to it). Where the pattern looks past capitals they are in small
    letters.
    """
    return cast("re.Pattern[str]", _Cued(source, flags, tuple(cues.split())))


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, compiled on first use."""
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
