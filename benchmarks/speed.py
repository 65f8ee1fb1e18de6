"""How fast: start-up, a small check, characters a second; each as a ratio to something of the same run.

    python benchmarks/speed.py [ARTICLE_OR_FOLDER …]

Without paths the articles of the shipped stories are read. Times are medians; processor time for the
throughput, wall time for whole commands. Nothing here is asserted: machines differ, ratios tell.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_FIGURE = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|"
    r"millions?|billions?)\b(?: (?:per cent|percent|million|billion|years?))?",
    re.I,
)


def wall(command: list[str], runs: int = 9) -> float:
    """Median seconds of a whole command."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def processor(work: Callable[[], object], runs: int = 3) -> float:
    """Median processor seconds of a call."""
    times = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def main() -> None:
    """Print the ratios."""
    from factcheck import check, extract
    from factcheck.read import read

    shipped = Path(__file__).resolve().parent.parent / "claims"
    paths = [Path(p) for p in sys.argv[1:]] or sorted([*shipped.glob("*/*.md"), *shipped.glob("*/*.txt")])
    python = sys.executable
    bare = wall([python, "-c", "pass"])
    version = wall([python, "-m", "factcheck", "--version"])
    print(
        f"factcheck --version       {version * 1000:7.1f} ms  {version / bare:5.1f} x a bare python"
        f" ({bare * 1000:.1f} ms)"
    )
    libraries = wall([python, "-c", "import pydantic, networkx"])
    articles = [a for a in read(paths).articles if a.text]
    five = [a.name for a in articles[:5]]
    small = wall([python, "-m", "factcheck", "check", *five])
    print(
        f"check of {len(five)} articles       {small * 1000:7.1f} ms  {small / libraries:5.1f} x"
        f" import pydantic, networkx ({libraries * 1000:.1f} ms)"
    )
    size = sum(len(a.text) for a in articles)
    check(articles[:1])

    def one_by_one() -> None:
        for article in articles:
            check([article])

    def read_only() -> None:
        for article in articles:
            extract(article)

    def regexp() -> None:
        for article in articles:
            _FIGURE.findall(article.text)

    pattern = processor(regexp)
    for name, work in (("extract", read_only), ("extract, relate, check", one_by_one)):
        seconds = processor(work)
        print(
            f"{name:24}  {size / seconds / 1e6:7.3f} MB/s (characters), {seconds / pattern:5.0f} x the time"
            f" of one regexp pass ({size / pattern / 1e6:.1f} MB/s)"
        )
    peers = (("Duckling", 0.086), ("Recognizers-Python", 0.0037))
    speed = size / processor(one_by_one, 1) / 1e6
    for peer, theirs in peers:
        print(f"{'':24}  {speed / theirs:7.1f} x {peer} ({theirs} MB/s, numbers alone, measured elsewhere)")


if __name__ == "__main__":
    main()
