"""Patterns compiled when a text first needs them: to compile them all takes longer than a short article."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["pattern"]


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
