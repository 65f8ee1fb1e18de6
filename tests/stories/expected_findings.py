"""What a check of whole articles must find, and on what it must stay silent: tables in Markdown.

A file of expectations has up to four parts, each under its own heading:

- ``must be found``: one discrepancy has labels on both sides, is of the kind, and no more severe than
  ``at most``;
- ``must stay silent``: no error or warning has labels on both sides;
- ``may be found``: allowed beside the first table, within the same limits, but not asked for;
- ``nothing else``: where the heading is there, no error or warning stands outside the two tables.

A side is an article and exact words of it in backticks: ``quill.md `31 forces` ``. Words before and after,
which only say which place is meant, stand outside of double square brackets:
``quill.md `Of the [[750 accusations]]` ``. ``or`` gives other words of the same article, a semicolon words
of another one: a label on any of them will do. A kind is an id of the taxonomy's table ("A1"), with others
after commas where a rule of another family may say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = [
    "Expected",
    "Row",
    "Side",
    "misquoted",
    "read_expected",
    "spaced",
    "uncalled_for",
    "why_not_found",
    "why_not_silent",
]

RANK = {"error": 0, "warning": 1, "note": 2}

#: The first letter of a rule's code for each family of the taxonomy. J, a joint conflict, may say any sum.
FAMILIES = {
    "A": "CJ", "B": "RJ", "C": "TJ", "D": "PJ", "E": "O", "F": "Q", "G": "S", "H": "GJ", "I": "L", "J": "D",
}  # fmt: skip

_PLACE = re.compile(r"(?:(?P<article>[^\s;`]+)\s+)?`(?P<words>[^`]+)`")
_MARKED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class Side:
    """Places in articles, any of which will do: article and the words as the table prints them."""

    places: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return " or ".join(_shown(article, words) for article, words in self.places)

    def spans(self, texts: Mapping[str, str]) -> list[tuple[str, int, int]]:
        """Article, start and end of every place."""
        return [(article, *_find(words, texts[article])) for article, words in self.places]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. ``families`` are first letters of codes; ``at_most`` is a severity."""

    what: str
    sides: tuple[Side, Side]
    families: str = ""
    at_most: str = "error"

    def __str__(self) -> str:
        return self.what


@dataclass(frozen=True, slots=True)
class Expected:
    """The tables of one file."""

    found: tuple[Row, ...] = ()
    silent: tuple[Row, ...] = ()
    allowed: tuple[Row, ...] = ()
    nothing_else: bool = False


def read_expected(path: Path) -> Expected:
    """The tables of a file of expectations.

    Raises:
        ValueError: a line of a table that cannot be used, with its number.
    """
    tables: dict[str, list[Row]] = {}
    rows: list[Row] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            rows = tables.setdefault(line[3:].strip(), [])
        elif line.startswith("|") and not line.startswith(("| what |", "| --- |")):
            try:
                rows.append(_row([cell.strip() for cell in line.strip("| ").split(" | ")]))
            except (ValueError, KeyError) as problem:
                raise ValueError(f"{path.name}, line {number}: {problem}") from problem
    unknown = tables.keys() - {"must be found", "must stay silent", "may be found", "nothing else"}
    if unknown:
        raise ValueError(f"{path.name}: unknown heading {', '.join(sorted(unknown))}")
    return Expected(
        tuple(tables.get("must be found", ())),
        tuple(tables.get("must stay silent", ())),
        tuple(tables.get("may be found", ())),
        "nothing else" in tables,
    )


def spaced(text: str) -> str:
    """The text with every odd space as an ordinary one; no offset moves."""
    return re.sub(r"[^\S\n]", " ", text)


def misquoted(expected: Expected, texts: Mapping[str, str]) -> list[str]:
    """The places of the tables that do not stand exactly once in their articles."""
    problems = []
    for row in (*expected.found, *expected.silent, *expected.allowed):
        for side in row.sides:
            try:
                side.spans(texts)
            except (KeyError, ValueError) as problem:
                problems.append(f"{row.what}: {side}: {problem}")
    return problems


def _row(cells: list[str]) -> Row:
    if len(cells) == 3:
        what, a, b = cells
        return Row(what, (_side(a), _side(b)))
    if len(cells) != 5:
        raise ValueError(f"3 or 5 cells are wanted, found {len(cells)}")
    what, kinds, at_most, a, b = cells
    if at_most not in RANK:
        raise ValueError(f"{at_most!r} is no severity; one of {', '.join(RANK)}")
    families = "".join(FAMILIES[kind.strip()[0]] for kind in kinds.split(","))
    return Row(what, (_side(a), _side(b)), families, at_most)


def _side(cell: str) -> Side:
    places: list[tuple[str, str]] = []
    for match in _PLACE.finditer(cell):
        article = match["article"]
        if article in (None, "or"):
            article = places[-1][0] if places else None
        if article is None:
            raise ValueError(f"no article before {match['words']!r}")
        places.append((article, match["words"]))
    if not places:
        raise ValueError(f"an article and words in backticks are wanted, found {cell!r}")
    return Side(tuple(places))


def _shown(article: str, words: str) -> str:
    marked = _MARKED.search(words)
    return f"{article} “{marked[1] if marked else words}”"


def _find(words: str, text: str) -> tuple[int, int]:
    """Where the words stand in the text.

    Raises:
        ValueError: they stand there not at all, or more than once.
    """
    marked = _MARKED.search(words)
    inner = (marked.start(), marked.start() + len(marked[1])) if marked else (0, len(words))
    bare = _MARKED.sub(r"\1", words)
    times = text.count(bare)
    if times != 1:
        raise ValueError(f"the words {bare!r} stand {times} times in the article, not once")
    at = text.index(bare)
    return at + inner[0], at + inner[1]


def _places(discrepancy: Any, texts: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """Where the labels stand. One read from a claim file without its article is found by its sentence."""
    for label in discrepancy.labels:
        article = Path(label.article).name
        text, quote, start = texts[article], spaced(label.quote), label.start
        if text[start : label.end] != quote:
            sentence = text.find(spaced(label.sentence)) if label.sentence else -1
            start = sentence + label.start - label.sentence_start if sentence >= 0 else -1
        if start < 0 or text[start : start + len(quote)] != quote:
            raise AssertionError(f"{discrepancy.code} quotes {quote!r}, but {article} has other words there")
        yield article, start, start + len(quote)


def _touches(discrepancy: Any, side: Side, texts: Mapping[str, str]) -> bool:
    wanted = side.spans(texts)
    return any(
        article == there and start < last and first < end
        for article, start, end in _places(discrepancy, texts)
        for there, first, last in wanted
    )


def _joins(discrepancy: Any, row: Row, texts: Mapping[str, str]) -> bool:
    return all(_touches(discrepancy, side, texts) for side in row.sides)


def _fits(discrepancy: Any, row: Row) -> bool:
    """True where the finding is of the row's kind and no more severe than the row allows."""
    return discrepancy.code[0] in row.families and RANK[str(discrepancy.severity)] >= RANK[row.at_most]


def _told(discrepancies: Iterable[Any]) -> str:
    lines = [
        f"  {d.code} {d.name} ({d.severity}): {d.problem}\n"
        + "\n".join(f"      {Path(label.article).name} “{label.quote}”" for label in d.labels)
        for d in discrepancies
    ]
    return "\n".join(lines) or "  nothing"


def why_not_found(row: Row, discrepancies: Iterable[Any], texts: Mapping[str, str]) -> str | None:
    """Why the row is not found, in words for people; None where it is found."""
    all_of_them = list(discrepancies)
    joining = [d for d in all_of_them if _joins(d, row, texts)]
    if any(_fits(d, row) for d in joining):
        return None
    head = f"not found: {row.what}\n  one side    {row.sides[0]}\n  other side  {row.sides[1]}\n"
    if joining:
        families = " or ".join(f"{letter}…" for letter in dict.fromkeys(row.families))
        wanted = f"its code must be {families} and it may be {row.at_most} at most"
        return f"{head}a finding joins them, but {wanted}:\n{_told(joining)}"
    near = [d for d in all_of_them if any(_touches(d, side, texts) for side in row.sides)]
    return f"{head}findings that quote one side only:\n{_told(near)}"


def why_not_silent(row: Row, discrepancies: Iterable[Any], texts: Mapping[str, str]) -> str | None:
    """Why the row is no silence, in words for people; None where nothing is said."""
    loud = [d for d in discrepancies if str(d.severity) != "note" and _joins(d, row, texts)]
    if not loud:
        return None
    return (
        f"not silent: {row.what}\n  one side    {row.sides[0]}\n  other side  {row.sides[1]}\n"
        f"both may be true, yet this is said:\n{_told(loud)}"
    )


def uncalled_for(expected: Expected, discrepancies: Iterable[Any], texts: Mapping[str, str]) -> str | None:
    """The errors and warnings outside the tables, in words for people; None where there are none."""
    rows = [*expected.found, *expected.allowed]
    loud = [d for d in discrepancies if str(d.severity) != "note"]
    extra = [d for d in loud if not any(_fits(d, row) and _joins(d, row, texts) for row in rows)]
    if not extra:
        return None
    return f"{len(extra)} errors or warnings that a careful reader would not thank us for:\n{_told(extra)}"
