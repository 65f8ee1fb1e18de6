"""Telling: a report in the words of an editor, or of a program. Renderers know no rules."""

from __future__ import annotations

from factcheck.report import Report
from factcheck.settings import FORMATS

__all__ = ["FORMATS", "render"]


def render(report: Report, format: str = "text", *, width: int = 80, colour: bool = False) -> str:
    """The report in one of ``FORMATS``, ending in a line end unless it is empty.

    ``width`` (terminal cells) and ``colour`` (ANSI codes) concern ``text`` alone.

    Raises:
        ValueError: there is no such format.
    """
    if format == "text":
        from factcheck.tell.terminal import text

        return text(report, width, colour)
    if format == "line":
        from factcheck.tell.line import line

        return line(report)
    if format == "json":
        from factcheck.tell.data import data

        return data(report)
    if format == "markdown":
        from factcheck.tell.markdown import markdown

        return markdown(report)
    raise ValueError(f"no format {format!r}; one of {', '.join(FORMATS)}")
