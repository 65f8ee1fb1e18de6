"""Markdown with front matter: the marks are known, and no offset moves.

Front matter stands between two lines of ``---`` at the head of the file, ``key: value`` a line:
headline (or title), standfirst, published (or date), updated, outlet, lineage, version. Other keys
are left to the site that uses them.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from factcheck.claim import Article, Part
from factcheck.claim.layout import lay_out
from factcheck.errors import InputError
from factcheck.grammar.patterns import pattern
from factcheck.read.marked import MarkedArticle

__all__ = ["markdown_article"]

_KEYS = {
    "headline": "headline",
    "title": "headline",
    "standfirst": "standfirst",
    "published": "published",
    "date": "published",
    "updated": "updated",
    "outlet": "outlet",
    "lineage": "lineage",
    "version": "version",
}
_FRONT = pattern(r"\ufeff?---[ \t]*\r?\n(?P<body>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_PAIR = pattern(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]+(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t\r]*$")

#: The marks at the head of a line: a heading, a display quote, an item of a list.
_HEAD = pattern(
    r"[ \t]*(?:(?P<heading>\#{1,6})[ \t]+|(?P<quote>(?:>[ \t]?)+)|(?P<item>(?:[-*+]|\d{1,2}[.)])[ \t]+))"
)
_RULE = pattern(r"[ \t]*(?:(?:[-*_][ \t]*){3,}|=+)[ \t\r]*$")
_FENCE = pattern(r"[ \t]*(?:```|~~~)")
_IMAGE = pattern(r"[ \t]*!\[(?P<caption>[^\]\n]*)\]\([^)\n]*\)[ \t\r]*$")

#: Marks inside a line; the groups named w… are words and stay.
_INLINE = pattern(
    r"""<!--.*?-->|!\[[^\]\n]*\]\([^)\n]*\)|\[(?P<w1>[^\[\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])|\[\^[^\]\n]+\]
    |<(?:https?:|mailto:)[^>\s]+>|</?[a-zA-Z][^<>\n]*>
    |(?P<star>\*{1,3})(?=[^\s*])(?P<w2>[^*]*?[^\s*])(?P=star)
    |(?<!\w)(?P<bar>_{1,3})(?=[^\s_])(?P<w3>[^_]*?[^\s_])(?P=bar)(?!\w)
    |(?P<tick>`+)(?P<w4>[^`\n]+)(?P=tick)|\\(?=[!-/:-@\[-`{-~])|[ \t]{2,}(?=\r?\n)|\\(?=\r?\n)""",
    re.VERBOSE | re.DOTALL,
)


def markdown_article(text: str, name: str) -> Article:
    """The article that the Markdown prints; every offset counts the whole text.

    The first heading of the highest rank is the headline, ``> `` a display quote, ``![...]`` a caption.

    Raises:
        InputError: a value of the front matter cannot be read; names the line.
    """
    front = _FRONT.match(text)
    begin = front.end() if front else 0
    found, marks = _blocks(text, begin)
    facts, words = _front_matter(text, front, name) if front else ({}, [])
    if any(part is Part.HEADLINE for _, _, part in found):
        words = [word for word in words if word[2] is not Part.HEADLINE]
    at = 0
    for start, end, _ in words:
        marks.append((at, start))
        at = end
    marks.append((at, begin))
    article = lay_out(text, name=name, blocks=[*words, *found], **facts)
    return MarkedArticle(marks=tuple(sorted(marks)), **dict(article))


def _front_matter(
    text: str, front: re.Match[str], name: str
) -> tuple[dict[str, Any], list[tuple[int, int, Part | None]]]:
    """What the front matter gives, and the words in it that are part of the article."""
    facts: dict[str, Any] = {}
    blocks: list[tuple[int, int, Part | None]] = []
    start = front.start("body")
    for number, line in enumerate(front["body"].split("\n"), start=2):
        pair = _PAIR.match(line)
        key = _KEYS.get(pair["key"].lower()) if pair else None
        if pair and key is None:
            _refuse_slip(pair["key"].lower(), name, number)
        if pair and key and pair["value"]:
            if key in ("headline", "standfirst"):
                blocks.append((start + pair.start("value"), start + pair.end("value"), Part(key)))
            if key != "standfirst":
                if key in facts:
                    raise InputError(f"{key} is given twice", path=name, line=number)
                facts[key] = _fact(key, pair["value"], name, number)
        start += len(line) + 1
    return facts, blocks


def _refuse_slip(key: str, name: str, line: int) -> None:
    """Raises for a key that is one slip away from a known one."""
    import difflib

    if near := difflib.get_close_matches(key, _KEYS, 1, 0.85):
        raise InputError(
            f"unknown key {key!r} in the front matter",
            path=name,
            line=line,
            advice=f"did you mean {near[0]!r}?",
        )


def _fact(key: str, value: str, name: str, line: int) -> str | int | dt.date:
    """The value of one key."""
    if key == "version":
        if not value.isdecimal() or int(value) < 1:
            raise InputError(f"version: a number from 1 is wanted, found {value!r}", path=name, line=line)
        return int(value)
    if key not in ("published", "updated"):
        return value
    try:
        day: dt.date | None = dt.date.fromisoformat(value[:10])
    except ValueError:
        from factcheck.grammar.times import parse_date

        day = parse_date(value)
    if day is None:
        raise InputError(
            f"{key}: a date is wanted, found {value!r}", path=name, line=line, advice="write 2021-10-12"
        )
    return day


def _blocks(text: str, begin: int) -> tuple[list[tuple[int, int, Part | None]], list[tuple[int, int]]]:
    """The paragraphs after the front matter, with the part their marks tell; and all marks."""
    marks: list[tuple[int, int]] = []
    lines: list[tuple[int, int, str]] = []  # start, end, kind: of the words of each line
    fenced = False
    at = begin
    for line in text[begin:].splitlines(keepends=True):
        start, end, at = at, at + len(line.rstrip()), at + len(line)
        if _FENCE.match(line) or line.count("<!--") != line.count("-->"):
            fenced = not fenced
            lines.append((start, end, "gap"))
            marks.append((start, end))
        elif fenced or not line.strip():
            lines.append((start, end, "gap"))
            if fenced:
                marks.append((start, end))
        elif image := _IMAGE.match(line):
            first, last = start + image.start("caption"), start + image.end("caption")
            lines.append((first, last, "caption" if last > first else "gap"))
            marks += [(start, first), (last, end)]
        elif _RULE.match(line):
            previous = lines[-1] if lines else None
            if previous and previous[2] == "text" and line.strip()[0] in "=-":
                lines[-1] = (previous[0], previous[1], "heading1" if line.strip()[0] == "=" else "heading2")
            lines.append((start, end, "gap"))
            marks.append((start, end))
        else:
            head = _HEAD.match(line)
            kind = "text"
            if head:
                kind = (
                    f"heading{len(head['heading'])}"
                    if head["heading"]
                    else "quote"
                    if head["quote"]
                    else "item"
                )
                marks.append((start, start + head.end()))
                start += head.end()
            if kind.startswith("heading"):
                while text[end - 1] in "# \t" and end > start:
                    end -= 1
            words = start + len(text[start:end]) - len(text[start:end].lstrip())
            lines.append((words, end, kind if end > words else "gap"))
    blocks = _gathered(lines)
    for start, end, _ in blocks:
        marks += _inline(text, start, end)
    heads, tails = dict(marks), {last: first for first, last in marks}
    trimmed = (_trimmed(block, text, heads, tails) for block in blocks)
    return [block for block in trimmed if block[0] < block[1]], marks


def _gathered(lines: list[tuple[int, int, str]]) -> list[tuple[int, int, Part | None]]:
    """Lines to paragraphs: a paragraph goes on until a gap, or a line of another kind."""
    ranks = [kind for _, _, kind in lines if kind.startswith("heading")]
    top = min(ranks, default="")
    blocks: list[tuple[int, int, Part | None]] = []
    previous = "gap"
    titled = False
    for start, end, kind in lines:
        goes_on = (kind == "text" and previous in ("text", "item", "quote")) or (kind == previous == "quote")
        if kind == "gap":
            pass
        elif goes_on:
            blocks[-1] = (blocks[-1][0], end, blocks[-1][2])
            kind = previous
        elif kind == top and not titled:
            blocks.append((start, end, Part.HEADLINE))
            titled = True
        else:
            part = {"quote": Part.DISPLAY, "caption": Part.CAPTION, "text": None}.get(kind, Part.BODY)
            blocks.append((start, end, part))
        previous = kind
    return blocks


def _inline(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The marks inside one paragraph."""
    marks: list[tuple[int, int]] = []
    for match in _INLINE.finditer(text, start, end):
        word = next((group for group in ("w1", "w2", "w3", "w4") if match[group] is not None), None)
        if word is None:
            marks.append(match.span())
        else:
            first, last = match.span(word)
            marks += [(match.start(), first), *_inline(text, first, last), (last, match.end())]
    return marks


def _trimmed(
    block: tuple[int, int, Part | None], text: str, heads: dict[int, int], tails: dict[int, int]
) -> tuple[int, int, Part | None]:
    """The paragraph without the marks at its two ends."""
    start, end, part = block
    while start < end and (start in heads or text[start].isspace()):
        start = heads.get(start, start + 1)
    while start < end and (end in tails or text[end - 1].isspace()):
        end = tails.get(end, end - 1)
    return (start, max(start, end), part)
