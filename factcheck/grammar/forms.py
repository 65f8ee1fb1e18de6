"""Forms: what a printed form of a time is, and what it is read in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from factcheck.grammar.patterns import pattern
from factcheck.grammar.tokens import Outline, Tokens, compile_form, outline
from factcheck.value import Duration, Granularity, Period

__all__ = ["PARTS", "Context", "Form", "Reading", "form", "part", "unanchored", "whole", "words"]

#: A day in the past is preferred to a nearer day in the future up to this many days (seven months): news
#: tells mostly of what has happened. Where the words before it speak of what is to come, they decide up to
#: ten months ahead; where a verb in the past stands right beside it, a whole year back. House readings.
_REACH, _AHEAD, _BACK = 213, 304, 366

_FUTURE = pattern(
    r"\b(?:will|shall|due|set to|expected|scheduled|slated|plans?|planned|planning|upcoming|is to|"
    r"are to|ll|going to|begins|starts|opens|meets|holds|resumes|returns)\b"
)
_PAST = pattern(
    r"\b(?:was|were|had|did|began|came|took|won|lost|died|became|went|made|left|held|met|told|fell|rose|grew|gave|"
    r"found|ran|saw|stood|broke|spoke|wrote|drew|shot|quit|paid|got|sold|spent|struck|brought|bought|[a-z]{3,}ed)\b"
)
_CLAUSE = pattern(r"[.;:!?]\s|\n|\b(?:after|when|since|following|who|which)\b")


class Reading(NamedTuple):
    """What a form says: a day (None: no such day), a period or a duration, and how it was printed.

    ``silent`` readings take their words from every other form and are no mention (ages). ``start`` is where
    the mention begins in the text, if a hedge stands before the form ("more than two weeks ago").
    """

    value: dt.date | Period | Duration | None
    weekday: int | None = None
    printed_year: bool = True
    relative: bool = False
    silent: bool = False
    start: int | None = None


class Context(NamedTuple):
    """A text and what is known outside it: the anchor, the order of numeric dates.

    ``lean`` fixes which way from the anchor a day without a year lies, where the form itself says so.
    """

    tokens: Tokens
    anchor: dt.date | None = None
    day_first: bool = True
    lean: Literal["past", "future"] | None = None

    def leaning(self, anchor: dt.date, lean: Literal["past", "future"]) -> Context:
        """The same text, read from another day and to one side of it."""
        return self._replace(anchor=anchor, lean=lean)

    def choose(self, past: dt.date, future: dt.date, index: int, slack: int = 0) -> dt.date:
        """Which of two days the words at token ``index`` mean: ``past`` is the anchor or before it.

        ``slack`` is how many days the words cover (31 for a month).
        """
        if self.lean:
            return past if self.lean == "past" or past == self.anchor else future
        assert self.anchor is not None
        ahead, back = (future - self.anchor).days, (self.anchor - past).days - slack
        if ahead <= _AHEAD and self.future(index):
            return future
        return past if back <= (_BACK if back > _REACH and self.past(index) else _REACH) else future

    def future(self, index: int) -> bool:
        """True where the words before token ``index``, in its clause, speak of what is to come."""
        return _FUTURE.search(self._clause(index)) is not None

    def past(self, index: int) -> bool:
        """True where a verb in the past stands in the four words before token ``index``.

        At the head of a clause ("In February he left") the words after it are looked at.
        """
        before = self._clause(index).split()
        if len(before) > 1:
            return _PAST.search(" ".join(before[-4:])) is not None
        at = self.tokens.start(index)
        return _PAST.search(self.tokens.low[at : at + 50].split(". ")[0]) is not None

    def _clause(self, index: int) -> str:
        """The words of the clause before token ``index``, in small letters."""
        at = self.tokens.start(index)
        return _CLAUSE.split(self.tokens.low[max(0, at - 90) : at])[-1]


Read = Callable[[Context, "re.Match[str]"], "Reading | None"]

#: The named parts of the grammar: patterns over class letters, and what is known of them uncompiled.
PARTS: dict[str, str] = {}
_OUTLINES: dict[str, Outline] = {}


def part(name: str, form: str) -> None:
    """Give a pattern a name that later forms may use."""
    PARTS[name] = f"(?:{compile_form(form, PARTS)})"
    _OUTLINES[name] = outline(form, _OUTLINES)


@dataclass(frozen=True, eq=False)
class Form:
    """A printed form and the function that reads it (None: the words mean something else).

    Its pattern is compiled on first use: a text holds few of the forms, and compiling all takes longer than
    reading an article.
    """

    source: str
    read: Read
    outline: Outline

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The form as a pattern over class letters."""
        return re.compile(compile_form(self.source, PARTS))

    def may_match(self, letters: frozenset[str]) -> bool:
        """False where no text of these class letters alone can hold the form."""
        return not any(map(letters.isdisjoint, self.outline.needs))


def form(source: str, read: Read) -> Form:
    """The form, its pattern not yet compiled."""
    return Form(source, read, outline(source, _OUTLINES))


def words(context: Context, match: re.Match[str], group: str) -> str | None:
    """The small-letter text of a named group, or None where the form has no such group or it is empty."""
    first, last = match.span(group) if group in match.re.groupindex else (-1, -1)
    return context.tokens.words(first, last) if first >= 0 else None


def whole(context: Context, forms: list[Form], first: int, last: int) -> Reading | None:
    """The reading of the tokens from ``first`` up to ``last`` by the first form that is all of them."""
    letters = frozenset(context.tokens.classes[first:last])
    for each in forms:
        if context.tokens.classes[first] not in each.outline.first or not each.may_match(letters):
            continue
        match = each.regex.fullmatch(context.tokens.classes, first, last)
        if match:
            reading = each.read(context, match)
            if reading is not None:
                return reading
    return None


def unanchored(granularity: Granularity) -> Reading:
    """A time that needs an anchor where there is none: both ends unknown."""
    return Reading(Period(None, None, granularity, relative=True), printed_year=False, relative=True)


part("SMALL", "one|CARDINAL|TENS (DASH? (one|CARDINAL))?")
part(
    "YEAR",
    "YEARFIGURE|CARDINAL SCALE (and? SMALL)?|CARDINAL TENS (DASH? (one|CARDINAL))?|"
    "TENS (TENS (DASH? (one|CARDINAL))?|CARDINAL)",
)
part("WEEKDAY", "DAYNAME|DAYABBR DOT?")
part("MONTH", "MONTHNAME|MONTHCAP|MONTHABBR DOT?")
part("ORDINALNAME", "(TENS DASH?)? (first|second|third|fourth|ORDINALWORD)")
part("DAYFIGURE", "N12|N31")
part("NTH", "ORDINAL|ORDINALNAME")
part("TO", "to|until|till|through|DASH|LONGDASH|up to")
part(
    "COUNT",
    "(N12|N31|NUMBER|YEARFIGURE) (SCALE|dozen)? | SMALL (SCALE (and? SMALL)?|dozen)? | half? a (SCALE|dozen)",
)
part(
    "UNIT",
    "second|seconds|minute|minutes|hour|hours|day|days|week|weeks|fortnight|fortnights|month|months|"
    "quarter|quarters|season|seasons|year|years|decade|decades|century|centuries|UNITABBR",
)
