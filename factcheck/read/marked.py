"""Articles that reading knows more about than their text shows."""

from __future__ import annotations

import re
from functools import cached_property

from factcheck.claim import Article

__all__ = ["MarkedArticle", "QuotedArticle"]


class MarkedArticle(Article):
    """An article whose text holds marks that are no words: ``marks`` are their code points."""

    marks: tuple[tuple[int, int], ...] = ()

    @cached_property
    def reading(self) -> str:
        """The plain form of the text, each mark as spaces: an offset here is an offset there."""
        plain = super().reading
        pieces: list[str] = []
        at = 0
        for start, end in self.marks:
            pieces += [plain[at:start], re.sub(r"[^\n]", " ", plain[start:end])]
            at = end
        return "".join([*pieces, plain[at:]])


class QuotedArticle(MarkedArticle):
    """An article that only a claim file speaks of: known and shown, but not read for claims again.

    Its text is empty where the file was not found.
    """
