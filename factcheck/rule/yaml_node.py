"""The values of a YAML rule file, each with its place, for errors that name line and column."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from factcheck.errors import RuleError

__all__ = ["Node", "choice", "nearest"]


class Node:
    """A YAML value that knows its place, for errors that name line and column."""

    def __init__(self, path: str, node: Any) -> None:
        self.path, self.node = path, node

    def error(self, message: str, advice: str | None = None) -> RuleError:
        """The error that names the value's line and column."""
        mark = self.node.start_mark
        return RuleError(message, path=self.path, line=mark.line + 1, column=mark.column + 1, advice=advice)

    @property
    def plainly(self) -> str:
        """The value as it is written, for showing it."""
        from yaml import MappingNode, ScalarNode

        if isinstance(self.node, ScalarNode):
            return f"“{self.node.value}”"
        return "a mapping" if isinstance(self.node, MappingNode) else "a list"

    def fields(self, allowed: Iterable[str], what: str) -> dict[str, Node]:
        """The mapping's values by key.

        Raises:
            RuleError: not a mapping, an unknown or a repeated key.
        """
        from yaml import MappingNode

        allowed = tuple(allowed)
        if not isinstance(self.node, MappingNode):
            raise self.error(
                f"{what} must be a mapping, found {self.plainly}", f"its words: {', '.join(allowed)}"
            )
        found: dict[str, Node] = {}
        for key, value in self.node.value:
            at = Node(self.path, key)
            if not isinstance(key.value, str):
                raise at.error(f"a word of {what} is a list or a mapping", "put text with { or [ in quotes")
            if key.value not in allowed:
                raise at.error(f"unknown word “{key.value}” in {what}", nearest(key.value, allowed))
            if key.value in found:
                raise at.error(f"“{key.value}” stands twice in {what}")
            found[key.value] = Node(self.path, value)
        return found

    def items(self, what: str) -> list[Node]:
        """The sequence's values."""
        from yaml import SequenceNode

        if not isinstance(self.node, SequenceNode):
            raise self.error(f"{what} must be a list, found {self.plainly}", "begin each item with a hyphen")
        return [Node(self.path, value) for value in self.node.value]

    def text(self, what: str) -> str:
        """The words of a scalar, exactly as written: no date, number or truth value is made of them."""
        from yaml import ScalarNode

        if not isinstance(self.node, ScalarNode):
            raise self.error(f"{what} must be words, found {self.plainly}", "put text with { or [ in quotes")
        if not self.node.value.strip():
            raise self.error(f"{what} must be words, and is empty")
        return " ".join(str(self.node.value).split())

    def truth(self, what: str) -> bool:
        """True or false, spelt so."""
        word = self.text(what)
        if word not in ("true", "false"):
            raise self.error(
                f"{what} must be true or false, found “{word}”", "no, yes, on and off are words here"
            )
        return word == "true"

    def whole_number(self, what: str) -> int:
        """A whole number, printed in digits."""
        word = self.text(what)
        if not word.isdigit():
            raise self.error(f"{what} must be a whole number, found “{word}”")
        return int(word)

    def value(self, above: frozenset[int] = frozenset()) -> Any:
        """The value with every scalar as words.

        Raises:
            RuleError: it holds itself.
        """
        from yaml import MappingNode, SequenceNode

        if id(self.node) in above:
            raise self.error("a value that holds itself")
        above |= {id(self.node)}
        if isinstance(self.node, MappingNode):
            return {str(key.value): Node(self.path, value).value(above) for key, value in self.node.value}
        if isinstance(self.node, SequenceNode):
            return [Node(self.path, value).value(above) for value in self.node.value]
        return self.node.value


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Advice that names the nearest allowed word, and all of them."""
    choices = list(allowed)
    close = difflib.get_close_matches(word, choices, 1)
    first = f"did you mean “{close[0]}”? " if close else ""
    return f"{first}allowed: {', '.join(choices)}"


def choice(node: Node, allowed: Iterable[str], what: str) -> str:
    """The word of a scalar, one of those allowed.

    Raises:
        RuleError: another word, with the nearest that is allowed.
    """
    word = node.text(what)
    if word not in tuple(allowed):
        raise node.error(f"unknown {what} “{word}”", nearest(word, allowed))
    return word
