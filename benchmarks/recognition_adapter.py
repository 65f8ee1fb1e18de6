"""The engine as the recognition suites see it: figures and times of one text, as dictionaries."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from recognition_figures import figures  # noqa: E402
from recognition_times import times  # noqa: E402

__all__ = ["KINDS", "NAME", "extract"]

NAME = "factcheck"
KINDS = (
    "number", "numberrange", "percent", "currency", "dimension", "age", "ordinal",
    "date", "daterange", "datetime", "datetimerange", "time", "timerange", "duration",
)  # fmt: skip


def extract(text: str, reference_date: str | None = None) -> list[dict[str, Any]]:
    """The readings of a text, times first; a figure inside a calendar reading is part of it."""
    read = times(text, reference_date)
    dated = [(t["start"], t["end"]) for t in read if t["type"] != "duration"]
    return read + [
        figure
        for figure in figures(text)
        if not any(start <= figure["start"] and figure["end"] <= end for start, end in dated)
    ]
