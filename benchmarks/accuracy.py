"""How accurate: the figures of an evaluation folder's ``score.py``, and the alarms of every rule, on a page.

    python benchmarks/accuracy.py EVALUATION_FOLDER [--limit N] [--output docs/accuracy.md]

The folder holds ``score.py`` and its cases, which are not part of this repository: articles of publishers,
and mutations of them. Recall and false alarms are always taken at one setting, the shipped default.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any


def scorer(folder: Path) -> ModuleType:
    """The folder's own ``score.py``."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'score.py'} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(rows: list[tuple[str, ...]]) -> str:
    """A Markdown table; the first row is its head."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def flat(figures: dict[str, Any]) -> list[tuple[str, str]]:
    """The figures of one measure as rows."""
    rows: list[tuple[str, str]] = []
    for key, value in figures.items():
        if isinstance(value, dict):
            rows.append((key, ", ".join(f"{k} {v}" for k, v in value.items() if v is not None)))
        else:
            rows.append((key, str(value)))
    return rows


VERDICTS = ("real", "doubtful", "false", "not read")


def read_by_a_person(path: Path) -> dict[tuple[str, str], str]:
    """What a person found each alarm to be, by article and code."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {(article, code): verdict for article, code, verdict in (line.split("\t") for line in lines)}


def by_rule(alarms: collections.Counter[tuple[str, str]]) -> list[tuple[str, ...]]:
    """A row for every rule, the most frequent first: alarms, each verdict, and how many are real."""
    codes = collections.Counter[str]()
    for (code, _), n in alarms.items():
        codes[code] += n
    rows = []
    for code, n in sorted(codes.items(), key=lambda item: (-item[1], item[0])):
        counts = [alarms[code, verdict] for verdict in VERDICTS]
        read = sum(counts[:3])
        rows.append((code, str(n), *map(str, counts), f"{100 * counts[0] / read:.0f}" if read else "–"))
    return rows


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--output", type=Path, default=Path("docs/accuracy.md"))
    options = parser.parse_args()
    score = scorer(options.folder)
    engine = score.Engine()
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    parts = [
        "# How accurate",
        "",
        f"Made on {dt.date.today().isoformat()} at commit {commit.stdout.strip() or 'unknown'} by"
        " `python benchmarks/accuracy.py`. The cases are real articles of publishers and",
        "mutations of them; they are not part of this repository. An alarm is an error or a warning.",
        "Recall and false alarms are taken together, at the shipped default.",
    ]
    judged = read_by_a_person(Path(__file__).with_name("judged.tsv"))
    quiet: collections.Counter[tuple[str, str]] = collections.Counter()
    for name, measure in score.MEASURES.items():
        figures, _, alarms = measure(engine, options.folder / "dev", options.limit, 0)
        if name in ("clean", "mutations"):
            quiet.update((code, judged.get((article, code), "not read")) for article, _, code, *_ in alarms)
        parts += [
            "",
            f"## {name}",
            "",
            (measure.__doc__ or "").strip().splitlines()[0],
            "",
            table([("figure", "value"), *flat(figures)]),
        ]
    parts += [
        "",
        "## Alarms on untouched articles, by rule",
        "",
        "On the clean articles and the untouched twins, each read by a person (`benchmarks/judged.tsv`).",
        "Real: the copy does contradict itself, or misprints a name; doubtful: a careful editor might let it",
        "stand.",
        "",
        table([("rule", "alarms", *VERDICTS, "precision %"), *by_rule(quiet)]),
        "",
        f"Speed of the whole run: {engine.characters / 1e6 / max(engine.seconds, 1e-9):.2f} MB/s;"
        f" crashes: {len(engine.errors)}.",
        "",
    ]
    options.output.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
