"""Article: one document, with its parts told apart."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from factcheck.grammar.patterns import pattern

__all__ = ["Article", "Part", "Section"]


class Part(StrEnum):
    """Where in an article words stand."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    CREDIT = "credit"
    BODY = "body"
    DISPLAY = "display"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Section:
    """One paragraph: code points ``start`` to ``end`` of the text, and its part."""

    part: Part
    start: int
    end: int


#: Characters that newsrooms print in several forms, each to its plain form: same length, so that
#: reading never moves an offset.
_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2015", "\u2014"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200b\ufeff",
        " ",
    ),
    **dict.fromkeys("\r\u2028\u2029\x0b\x0c\x85", "\n"),
}
#: They are few in a text: to look for them takes a tenth of the time of looking every character up.
_ODD = pattern(f"[{re.escape(''.join(_PLAIN))}]")


class Article(BaseModel):
    """One document. ``text`` is the decoded file; every offset counts its code points.

    ``sections`` are its paragraphs in order. ``lineage`` names the article through its versions
    and ``version`` counts them; ``published`` and ``updated`` are days.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    text: str
    headline: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    lineage: str | None = None
    version: int = 1
    sections: tuple[Section, ...] = ()

    @staticmethod
    def from_text(
        text: str,
        *,
        name: str,
        published: dt.date | None = None,
        outlet: str | None = None,
        headline: str | None = None,
        lineage: str | None = None,
        version: int = 1,
    ) -> Article:
        """The article that plain ``text`` prints, with its parts told apart.

        The first line is the headline where a blank line follows it. A publication date printed
        among the first lines is read where ``published`` is not given.
        """
        from factcheck.claim.layout import lay_out

        return lay_out(
            text,
            name=name,
            published=published,
            outlet=outlet,
            headline=headline,
            lineage=lineage,
            version=version,
        )

    @cached_property
    def reading(self) -> str:
        """The text with odd spaces, quote marks, dashes and minus signs in one plain form.

        Same length as ``text``: an offset here is an offset there. Quote marks lose their
        direction; readers that need it look at ``text``.
        """
        return _ODD.sub(lambda odd: _PLAIN[odd.group()], self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def section_at(self, offset: int) -> Section | None:
        """The paragraph that holds the offset, or the last one before it."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return self.sections[index] if index >= 0 else None

    def place_at(self, offset: int) -> tuple[int, Part]:
        """The number of the paragraph that holds the offset, and the part of the article that it is."""
        index = bisect.bisect_right(self._starts, offset)
        return (index, self.sections[index - 1].part) if index else (1, Part.BODY)

    def part_at(self, offset: int) -> Part:
        """The part of the article in which the offset lies."""
        return self.place_at(offset)[1]

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph, from 1."""
        return self.place_at(offset)[0]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(i + 1 for i, c in enumerate(self.text) if c == "\n")]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
