"""Claim files as trees of plain values that know their lines.

YAML is read as its author meant it: ``no`` and ``on`` are words, ``2021-10-12`` is the text of a
date, ``5.30`` keeps its nought. A key that is given twice is an error in every format.
"""

from __future__ import annotations

import bisect
import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.errors import ClaimError
from factcheck.grammar.patterns import pattern

__all__ = ["Entry", "parse"]

_WHOLE = pattern(r"[-+]?(?:0|[1-9]\d*)$")


class Entry(dict[str, Any]):
    """One object of a claim file: its fields, the ``line`` it begins on and the line of each field."""

    __slots__ = ("line", "lines")

    def __init__(self, fields: dict[str, Any], line: int = 1, lines: dict[str, int] | None = None) -> None:
        super().__init__(fields)
        self.line = line
        self.lines = lines or {}

    def line_of(self, *path: str | int) -> int:
        """The line of the innermost field of the path that is known."""
        value: Any = self
        line = self.line
        for step in path:
            if isinstance(value, Entry) and isinstance(step, str):
                line = value.lines.get(step, line)
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(value, Entry):
                line = max(line, value.line)
        return line


def parse(text: str, name: str, suffix: str) -> Entry:
    """The tree of a claim file: ``schema``, ``articles`` and ``claims``; for every format the same.

    A file that is a bare list is a list of claims.

    Raises:
        ClaimError: the text is not in its format; names file and line.
    """
    reader: Callable[[str, str], Any] = {
        ".yaml": _yaml,
        ".yml": _yaml,
        ".json": _json,
        ".jsonl": _jsonl,
        ".csv": _csv,
    }[suffix]
    tree = reader(text, name)
    if isinstance(tree, list):
        return Entry({"claims": tree})
    if isinstance(tree, Entry):
        return tree
    raise ClaimError("a claim file holds claims", path=name, line=1, advice="begin with 'claims:'")


def _yaml(text: str, name: str) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        raise ClaimError(
            f"no YAML: {problem.problem or problem.context}",
            path=name,
            line=mark.line + 1 if mark else None,
            column=mark.column + 1 if mark else None,
        ) from problem
    except yaml.YAMLError as problem:
        raise ClaimError(f"no YAML: {' '.join(str(problem).split())}", path=name) from problem
    return [] if root is None else _plain(root, name, frozenset())


def _plain(node: Any, name: str, above: frozenset[int]) -> Any:
    """The value of a YAML node; scalars as the text intends, not as YAML 1.1 guesses."""
    if id(node) in above:
        raise ClaimError("a value that holds itself", path=name, line=node.start_mark.line + 1)
    if node.id == "scalar":
        return _scalar(node)
    above |= {id(node)}
    if node.id == "sequence":
        return [_plain(child, name, above) for child in node.value]
    entry = Entry({}, node.start_mark.line + 1)
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.id != "scalar":
            raise ClaimError("a field name is a word", path=name, line=line)
        if key.value in entry:
            raise ClaimError(
                f"the field {key.value!r} is given twice",
                path=name,
                line=line,
                advice=f"first on line {entry.lines[key.value]}",
            )
        entry[key.value] = _plain(value, name, above)
        entry.lines[key.value] = line
    return entry


def _scalar(node: Any) -> Any:
    kind, text = node.tag.rpartition(":")[2], node.value
    if kind == "null" and text in ("", "~", "null"):
        return None
    if kind == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if kind == "int" and _WHOLE.match(text):
        return int(text)
    return str(text)


def _json(text: str, name: str, first_line: int = 1) -> Any:
    """The value of a JSON text, with the line of every object and field."""
    decoder = _Decoder(text, name, first_line)
    try:
        return decoder.decode(text)
    except json.JSONDecodeError as problem:
        raise ClaimError(
            f"no JSON: {problem.msg}", path=name, line=first_line + problem.lineno - 1, column=problem.colno
        ) from problem
    except RecursionError as problem:
        raise ClaimError("no JSON: too deep", path=name, line=first_line) from problem


class _Decoder(json.JSONDecoder):
    """Python's own decoder, which hands each object's place on to its Entry."""

    def __init__(self, text: str, name: str, first_line: int) -> None:
        super().__init__(object_pairs_hook=list, parse_float=str, parse_constant=str)
        self.text, self.name, self.first_line = text, name, first_line
        self.ends = [match.start() for match in re.finditer("\n", text)]
        plain = json.decoder.JSONObject  # type: ignore[attr-defined]

        def parse_object(place: tuple[str, int], *rest: Any) -> tuple[Entry, int]:
            line = self._line(place[1])
            pairs, end = plain(place, *rest)
            return self._entry(pairs, line, place[1], end), end

        self.parse_object = parse_object
        self.scan_once = json.scanner.py_make_scanner(self)  # type: ignore[attr-defined]

    def _line(self, at: int) -> int:
        return self.first_line + bisect.bisect_left(self.ends, at)

    def _entry(self, pairs: list[tuple[str, Any]], line: int, start: int, end: int) -> Entry:
        entry = Entry({}, line)
        several_lines = self.text.find("\n", start, end) != -1
        for key, value in pairs:
            if several_lines:
                name = re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:")
                if match := name.search(self.text, start, end):
                    start = match.end()
                    line = self._line(match.start())
            if key in entry:
                raise ClaimError(f"the field {key!r} is given twice", path=self.name, line=line)
            entry[key] = value
            entry.lines[key] = line
        return entry


def _jsonl(text: str, name: str) -> Entry:
    """One object a line: ``{"article": {...}}``, ``{"claim": {...}}`` or a claim itself."""
    tree = Entry({"articles": [], "claims": []})
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        value = _json(line, name, number)
        if not isinstance(value, Entry):
            raise ClaimError("one object a line is wanted", path=name, line=number)
        if set(value) == {"article"} and isinstance(value["article"], Entry):
            tree["articles"].append(value["article"])
        elif set(value) == {"claim"}:
            tree["claims"].append(value["claim"])
        elif set(value) == {"schema"}:
            tree["schema"] = value["schema"]
            tree.lines["schema"] = number
        else:
            tree["claims"].append(value)
    return tree


def _csv(text: str, name: str) -> Entry:
    """One claim a row, in the columns that the first row names; an empty cell is no field."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows = _rows(reader, name)
    header = [cell.strip() for cell in next(rows, (1, []))[1]]
    if "quote" not in header:
        raise ClaimError("the first row names the columns, and one of them is 'quote'", path=name, line=1)
    if twice := [column for column in header if header.count(column) > 1]:
        raise ClaimError(f"the column {twice[0]!r} is given twice", path=name, line=1)
    claims = []
    for line, row in rows:
        if len(row) > len(header):
            raise ClaimError(
                f"{len(row)} cells under {len(header)} columns",
                path=name,
                line=line,
                advice="put a cell that holds a comma in quotation marks",
            )
        fields = {column: cell for column, cell in zip(header, row, strict=False) if cell.strip()}
        if fields:
            claims.append(Entry(fields, line))
    return Entry({"claims": claims})


def _rows(reader: Any, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows, each with the line it begins on."""
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            raise ClaimError(f"no CSV: {problem}", path=name, line=line) from problem
        yield line, row
        line = reader.line_num + 1
