"""Tables with a total: rows of "| Reds | 24 |" or "Reds: 24" with one of "Total"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.claim import Claim, Count, Found, How, Link, LinkKind, Measure, Money, Slots, Span, Tier
from factcheck.extract.text import Text
from factcheck.grammar.figures import find_figures
from factcheck.grammar.mention import FigureMention
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED, lemma

__all__ = ["tables"]

_LINE = pattern(r"[^\n]+")
_RULE = pattern(r"[\s|:+=-]+")
#: "Reds: 24": a label and nothing but a figure.
_LISTED = pattern(r"\s*(?:[-*•]\s+)?(?P<label>[^\W\d][^:|\t\n]{0,39}):\s+(?P<figure>\S[^|\t\n]{0,19})")
_MARKS = " \t*_|"
_TOTAL = pattern(r"(?:grand |overall )?totals?(?: (?:number|for)\b.*)?|all|overall|sum", re.I)
#: Rows of parts of parts, and columns that nobody adds up.
_OF_WHICH = pattern(r"sub-?totals?\b|of which\b|including\b|incl\b", re.I)
_NOT_ADDED = pattern(
    r"%|per ?cent|\bper\b|\brates?\b|\bratio|\baverages?\b|\bmean\b|\bmedian\b|\bchanges?\b|\brank|"
    r"\byears?\b|"
    r"\bage\b|\bturnout\b|\bmargin|\bindex\b|\bprices?\b|\bscores?\b|\bshares?\b|±|\+/-",
    re.I,
)
_ROUNDED = pattern(r"\brounding\b|\brounded\b", re.I)


class _Cell(NamedTuple):
    """The words of a cell, without marks, and where they begin."""

    words: str
    start: int


_Row = Sequence[_Cell]


def tables(text: Text) -> list[Claim]:
    """The totals of every table, and what they are made of, each part tied to its total.

    A column is read where every row but a heading gives it a figure, one row alone is the total, at the top
    or at the bottom, and nothing says that its figures are rounded, or are of a kind that is not added up.
    """
    found: list[Claim] = []
    for rows in _blocks(text.article.text):
        totals = [k for k, row in enumerate(rows) if _TOTAL.fullmatch(row[0].words)]
        heads = 0 if _figure(rows[0][-1].words) else 1
        if len(totals) != 1 or totals[0] not in (heads, len(rows) - 1) or len(rows) - heads < 3:
            continue
        if any(_OF_WHICH.match(row[0].words) for row in rows) or _ROUNDED.search(text.plain):
            continue
        parts = [row for k, row in enumerate(rows) if k >= heads and k != totals[0]]
        for column in range(1, len(rows[0])):
            head = rows[0][column].words if heads else ""
            if not _NOT_ADDED.search(head):
                found += _added(text, head, rows[totals[0]], parts, column)
    return found


def _blocks(printed: str) -> Iterator[list[_Row]]:
    """Rows that stand one under another with as many cells each."""
    block: list[_Row] = []
    last = -2
    for line in _LINE.finditer(printed):
        row = _row(line.group(), line.start())
        rule = row is None and "|" in line.group() and _RULE.fullmatch(line.group()) is not None
        straight = line.start() == last + 1
        if rule and straight and block:
            last = line.end()
            continue
        if block and (row is None or not straight or len(row) != len(block[0])):
            yield block
            block = []
        if row is not None:
            block.append(row)
        last = line.end()
    if block:
        yield block


def _row(line: str, start: int) -> _Row | None:
    """The cells of a line; None for a line of prose."""
    if line.lstrip().startswith("|") or "\t" in line:
        if "|" in line and _RULE.fullmatch(line):
            return None
        inner = line.strip().strip("|")
        cells = []
        at = start + line.index(inner) if inner else start
        for words in re.split(r"[|\t]", inner):
            cells.append(_cell(words, at))
            at += len(words) + 1
        return cells if len(cells) > 1 else None
    listed = _LISTED.fullmatch(line.rstrip()) if ":" in line else None
    if listed is None:
        return None
    return [
        _cell(listed["label"], start + listed.start("label")),
        _cell(listed["figure"], start + listed.start("figure")),
    ]


def _cell(words: str, start: int) -> _Cell:
    bare = words.strip(_MARKS)
    return _Cell(bare, start + (words.index(bare) if bare else 0))


def _figure(words: str) -> FigureMention | None:
    """The one figure that fills a cell."""
    found = find_figures(words) if words[-1:].isalnum() and any(c.isdigit() for c in words) else []
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return found[0] if whole and found[0].kind in ("number", "money") else None


def _added(text: Text, head: str, total: _Row, parts: Sequence[_Row], column: int) -> list[Claim]:
    """The claims of one column, the total first; none where a cell is no figure of the same kind."""
    whole = _claim(text, head, total, column, None)
    claims = [_claim(text, head, row, column, whole) for row in parts] if whole is not None else []
    if whole is None or any(c is None or c.kind != whole.kind for c in claims):
        return []
    return [whole, *(c for c in claims if c is not None)]


def _claim(text: Text, head: str, row: _Row, column: int, whole: Claim | None) -> Claim | None:
    """The figure of a cell: it counts what the column does, narrowed by the words of its row."""
    cell = row[column]
    figure = _figure(cell.words)
    if figure is None or figure.value.low is None:
        return None
    nouns = [word for word in re.findall(r"[^\W\d_]+", head.lower()) if word not in CLOSED]
    label = tuple(sorted(re.findall(r"[^\W_]+", row[0].words.lower())))
    measure = Measure(lemma(nouns[-1]) if nouns else "", label, None, f"{row[0].words} {head}".strip())
    begin = text.plain.rfind("\n", 0, cell.start) + 1
    end = text.plain.find("\n", cell.start)
    span = Span.of(
        text.article, cell.start, cell.start + len(cell.words), (begin, end if end >= 0 else len(text.plain))
    )
    links = (Link(LinkKind.PART_OF, whole.id, "total", True),) if whole is not None else ()
    slots, found = Slots(measure=measure), (Found("measure", How.STATED, head or row[0].words),)
    if figure.kind == "money" and figure.unit:
        return Money(
            span=span,
            value=figure.value,
            currency=figure.unit,
            slots=slots,
            found=found,
            tier=Tier.EXPLICIT,
            links=links,
        )
    return Count(span=span, value=figure.value, slots=slots, found=found, tier=Tier.EXPLICIT, links=links)
