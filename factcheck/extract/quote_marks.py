"""Where quoted words begin and end: the marks of one paragraph, paired."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.grammar.patterns import pattern

__all__ = ["Stretch", "stretches"]

#: A double mark (two single marks in a row are one), or a single mark that is not inside a word.
_MARK = pattern(r"[\"'](?:(?<=\")|'|(?<![^\W_]')|(?![^\W_]))")
_OPENS, _CLOSES = "“‘„«‚", "”’»"
#: Before an opening mark: nothing, space, an opening bracket, a dash, another mark.
_BEFORE_OPEN = frozenset(" \n([{-–—/\"'")
#: After a closing mark: nothing, space, punctuation, a closing bracket, a dash, another mark.
_AFTER_CLOSE = frozenset(" \n.,;:!?)]}-–—/\"'…")
#: Words that lose their first letters, and years that lose their century.
_CLIPPED = pattern(
    r"'(?:n'|\d0s?\b|\d\ds\b|\d\d(?=[\s.,])|(?:em|til|till|cause|cos|coz|bout|tis|twas|twill|nuff|round|ere|er|ed"
    r"|im|is|ave|ello|ow|ome)\b(?!'))",
    re.IGNORECASE,
)
_FEET_AND_INCHES = pattern(r"\d\s?'\s?\d{1,2}\Z")
_SENTENCE_END = pattern(r"[.!?](?=\s|\Z)")
#: A single-quoted stretch that is closed on a plural possessive is doubtful; this is what follows one.
_POSSESSED = pattern(r"' [^\W_]")


class Stretch(NamedTuple):
    """Quoted words in one paragraph: from inside the opening mark to inside the closing mark.

    ``outer`` is the same with the marks. ``opened`` and ``closed`` tell whether each mark was printed
    in this paragraph, ``single`` whether they are single marks.
    """

    start: int
    end: int
    outer: tuple[int, int]
    opened: bool = True
    closed: bool = True
    single: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    single: bool
    opens: bool
    closes: bool
    turned: int  #: 1 the mark is drawn as an opening one, -1 as a closing one, 0 straight


def _marks(printed: str, plain: str, start: int, end: int) -> list[_Mark]:
    found: list[_Mark] = []
    for match in _MARK.finditer(plain, start, end):
        first, last = match.span()
        before = plain[first - 1] if first > start else " "
        after = plain[last] if last < end else " "
        drawn = printed[first]
        turned = 1 if drawn in _OPENS else -1 if drawn in _CLOSES else 0
        single = match.group() == "'"
        if drawn in "`´" and not single:
            turned = 1 if drawn == "`" else -1
        opens = before in _BEFORE_OPEN and not after.isspace()
        closes = not before.isspace() and after in _AFTER_CLOSE
        if single:
            if before.isspace() and after.isspace():
                continue
            if opens and not closes and _CLIPPED.match(plain, first, end) and turned != 1:
                continue
        elif not single and before.isdigit() and _FEET_AND_INCHES.search(plain, max(start, first - 6), first):
            continue
        found.append(_Mark(first, last, single, opens, closes, turned))
    return found


def _opens(mark: _Mark, left: int) -> bool:
    """Whether a double mark outside any quotation begins one; ``left`` double marks follow it."""
    if mark.opens != mark.closes:
        return mark.opens or (mark.turned >= 0 and left % 2 == 1)
    return mark.turned >= 0 if mark.turned else left > 0


def _single_end(marks: list[_Mark], index: int, plain: str) -> int | None:
    """The index of the single mark that closes the one at ``index``, if one does."""
    doubtful: int | None = None
    depth = 0
    for later in range(index + 1, len(marks)):
        mark = marks[later]
        if not mark.single:
            depth ^= 1
            continue
        if depth:
            continue
        if mark.opens and not mark.closes:
            if doubtful is not None:
                return doubtful
            if mark.turned == 1 or marks[index].turned != 1:
                return None
            continue
        if mark.closes and mark.turned != 1:
            if plain[mark.start - 1] in "sS" and _POSSESSED.match(plain, mark.start):
                doubtful = later if doubtful is None else doubtful
                continue
            return later
    return doubtful


def stretches(printed: str, plain: str, start: int, end: int, *, running: bool = False) -> list[Stretch]:
    """The quoted words of the paragraph from ``start`` to ``end``, outermost marks only, in order.

    ``printed`` is the text as printed, ``plain`` its reading. ``running`` says that the paragraph
    before was left inside a quotation: then a first mark that can only close ends it.
    A quotation without its closing mark runs to the end of the paragraph, or of its sentence
    where it begins in the middle of one.
    """
    marks = _marks(printed, plain, start, end)
    if not marks:
        return []
    doubles = [mark.start for mark in marks if not mark.single]
    found: list[Stretch] = []
    index, passed = 0, 0  # marks read; double marks among them
    while index < len(marks):
        mark = marks[index]
        if mark.single:
            opens = mark.opens and not (mark.closes and mark.turned < 0)
            last = _single_end(marks, index, plain) if opens else None
            if last is not None:
                found.append(Stretch(mark.end, marks[last].start, (mark.start, marks[last].end), single=True))
                passed += sum(not m.single for m in marks[index : last + 1])
                index = last + 1
                continue
            if mark.opens and mark.start == start and mark.turned >= 0 and not doubles:
                found.append(Stretch(mark.end, end, (mark.start, end), closed=False, single=True))
                return found
            index += 1
            continue
        passed += 1
        left = len(doubles) - passed
        if not _opens(mark, left):
            if not found and (running or _said_before(plain, start, mark.start)) and mark.closes:
                begin = _after_lead(plain, start, mark.start, running)
                found.append(Stretch(begin, mark.start, (begin, mark.end), opened=False))
            index += 1
            continue
        close: _Mark | None = None
        depth, index = 0, index + 1
        while index < len(marks):
            later = marks[index]
            index += 1
            if later.single:
                continue
            passed += 1
            left = len(doubles) - passed
            if (later.closes and not later.opens) or (later.closes == later.opens and later.turned <= 0):
                if depth == 0:
                    close = later
                    break
                depth -= 1
            elif left >= depth + 2 or (left >= depth + 1 and later.turned == 1):
                depth += 1
            elif later.opens and left >= 1 and (left - depth) % 2:
                index, passed = index - 1, passed - 1
                break
            else:
                close = later
                break
        if close is not None:
            found.append(Stretch(mark.end, close.start, (mark.start, close.end)))
        else:
            stop = _cut(plain, mark, marks[index].start if index < len(marks) else end, start)
            found.append(Stretch(mark.end, stop, (mark.start, stop), closed=False))
    return [s for s in found if plain[s.start : s.end].strip()]


def _said_before(plain: str, start: int, end: int) -> bool:
    return ": " in plain[start:end]


def _after_lead(plain: str, start: int, end: int, running: bool) -> int:
    if running:
        return start
    return plain.index(": ", start, end) + 2


def _cut(plain: str, mark: _Mark, end: int, start: int) -> int:
    """Where a quotation without closing mark ends: at ``end``, or with its sentence if it began inside it."""
    before = plain[start : mark.start].rstrip()
    if before and before[-1] not in ".,:;!?-–—'\"" and not plain[mark.end : mark.end + 1].isupper():
        stop = _SENTENCE_END.search(plain, mark.end, end)
        if stop:
            end = stop.end()
    return mark.end + len(plain[mark.end : end].rstrip())
