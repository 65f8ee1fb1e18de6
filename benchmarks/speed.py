"""How fast: start-up, a small check, characters a second, each as a ratio to a thing measured beside it.

    python benchmarks/speed.py [ARTICLE_OR_FOLDER …] [--texts FILE.jsonl] [--limit N]

Without paths the articles of the shipped stories are read. ``--texts`` takes articles for the throughput from
a file with one JSON object a line and the words in its field "text". All times are processor time, medians
for whole commands. Commands run from byte code, as an installed package does, whatever the environment says.
Throughput is that of a first reading, one article at a time, after a tenth of the articles that is not
counted; circles of objects are not looked for, as in the command. Nothing here is asserted: machines
differ, ratios tell.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck import Article, check, extract
from factcheck.read import read

_FIGURE = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|"
    r"millions?|billions?)\b(?: (?:per cent|percent|million|billion|years?))?",
    re.I,
)
#: Characters a second (in millions) of readers of numbers alone, measured elsewhere.
_PEERS = (("Duckling", 0.086), ("Recognizers-Python", 0.0037))


def commands(asked: dict[str, list[str]], runs: int = 9) -> dict[str, float]:
    """Median processor seconds of each command, run in turn so that all meet the same machine."""
    spent: dict[str, list[float]] = {name: [] for name in asked}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(runs + 1):
            for name, arguments in asked.items():
                begin = _of_children()
                subprocess.run(
                    [sys.executable, *arguments], env=environment, check=False, capture_output=True
                )
                if turn:  # the first writes the byte code
                    spent[name].append(_of_children() - begin)
    return {name: statistics.median(times) for name, times in spent.items()}


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def first_reading(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Millions of characters a processor second, over all but the first tenth of the articles."""
    warm = -(-len(articles) // 10)
    for article in articles[:warm]:
        work(article)
    begin = time.process_time()
    for article in articles[warm:]:
        work(article)
    return sum(len(article.text) for article in articles[warm:]) / (time.process_time() - begin) / 1e6


def start_up(paths: Sequence[Path]) -> None:
    """Print how long commands take, against bare interpreters."""
    five = [article.name for article in read(paths).articles if article.text][:5]
    took = commands(
        {
            "bare": ["-c", "pass"],
            "libraries": ["-c", "import pydantic, networkx"],
            "version": ["-m", "factcheck", "--version"],
            "check": ["-m", "factcheck", "check", *five],
        }
    )
    for name, of, against in (
        ("factcheck --version", "version", "bare"),
        (f"check of {len(five)} articles", "check", "libraries"),
    ):
        base = "python -c pass" if against == "bare" else "import pydantic, networkx"
        print(
            f"{name:24}{took[of] * 1000:8.1f} ms  {took[of] / took[against]:5.1f} x {base}"
            f" ({took[against] * 1000:.1f} ms)"
        )


def throughput(articles: Sequence[Article]) -> None:
    """Print characters a second, against one pass of a regular expression over the same texts."""
    gc.disable()  # as factcheck.__main__
    pattern = first_reading(lambda article: [_FIGURE.findall(article.text) for _ in range(10)], articles) * 10
    speed = 0.0
    # Each article is checked before it is read alone, so that the check meets every word first.
    for name, work in (
        ("read, extract, relate, check", lambda a: check([Article.from_text(a.text, name=a.name)])),
        ("extract again", extract),
    ):
        speed_of_this = first_reading(work, articles)
        speed = speed or speed_of_this
        print(
            f"{name:28}{speed_of_this:8.3f} MB/s (characters), {pattern / speed_of_this:5.0f} x the time of "
            f"one regexp pass ({pattern:.1f} MB/s)"
        )
    for peer, theirs in _PEERS:
        print(f"{'':28}{speed / theirs:8.1f} x {peer} ({theirs} MB/s, numbers alone, measured elsewhere)")


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=200)
    options = parser.parse_args()
    shipped = Path(__file__).resolve().parent.parent / "claims"
    paths = options.paths or sorted([*shipped.glob("*/*.md"), *shipped.glob("*/*.txt")])
    start_up(paths)
    if options.texts:
        lines = options.texts.read_text(encoding="utf-8").splitlines()[: options.limit]
        articles = [Article.from_text(json.loads(line)["text"], name=str(n)) for n, line in enumerate(lines)]
    else:
        articles = [article for article in read(paths).articles if article.text]
    throughput(articles)


if __name__ == "__main__":
    main()
