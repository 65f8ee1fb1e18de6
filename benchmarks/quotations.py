"""Measure quotations and their speakers against PolNeAR (Newell et al., LREC 2018), a gold of attributions.

    python benchmarks/quotations.py ../shared/eval/dev/polnear.jsonl [--misses 40] [--wrong 40] [--silent 40]

What is judged: every stretch of words between double marks (straight or curly) inside a gold content span.
  found    at least nine tenths of its code points lie in pieces of our quotations; "with the same ends" also
           begins and ends where the gold stretch does (which may be cut at a sentence).
  speaker  the gold source is that of the smallest content around the stretch, because the inner speaker is
           the one who is quoted; of two of the same size (within a tenth: "…, the judge said, according to
           the paper") either will do. Ours is right when a word of it (two letters or more, no determiner) is
           a word of the gold source. A gold source that is a pronoun names nobody: ours is right when it was
           read off that pronoun, whoever it was taken to mean, or shares a word with the latest gold source
           that has a name ("who": when it stands just before it). The pronouns are counted apart, so that
           they can be left out. A gold without source is not judged.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from factcheck.claim import Article
from factcheck.extract.cast import Cast
from factcheck.extract.names import people as find_people
from factcheck.extract.quotes import Saying, sayings
from factcheck.extract.text import Text

_QUOTED = re.compile(r'["“”]([^"“”]+)(?:["“”]|\Z)')
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset("the and for his her their its our former who said that this with from".split())
_PRONOUNS = frozenset("he she they it i we who you".split())


def words(phrase: str) -> set[str]:
    """The words of a name that can tell it from another."""
    return {w.removesuffix("'s") for w in (m.group().lower() for m in _WORD.finditer(phrase))} - _EMPTY


def _source(attribution: dict[str, Any]) -> list[list[Any]]:
    """The source spans; the cue's where the gold has the two exchanged (a source that is the verb "said")."""
    if [span[2] for span in attribution["source"]] in (["said"], ["said in a statement"]):
        return list(attribution["cue"])
    return list(attribution["source"])


def gold_stretches(row: dict[str, Any]) -> dict[tuple[int, int], list[list[Any]]]:
    """Every quoted stretch with the source spans of the smallest content around it."""
    sizes: dict[tuple[int, int], list[tuple[int, list[list[Any]]]]] = {}
    for attribution in row["attributions"]:
        size = sum(end - start for start, end, _ in attribution["content"])
        for start, _, content in attribution["content"]:
            at = 0
            while match := _QUOTED.search(content, at):
                inside = match.group(1)
                at = match.end()
                if not inside.strip() or not re.search(r"\w", inside):
                    continue
                before = row["text"][start + match.start()]
                after_mark = row["text"][start + match.start() + 1]
                if before == "”" or (before == '"' and after_mark.isspace()):
                    at = match.end() - 1
                    continue
                key = (start + match.start(1), start + match.end(1))
                sizes.setdefault(key, []).append((size, _source(attribution)))
    smallest = {key: min(size for size, _ in some) for key, some in sorted(sizes.items())}
    return {
        key: [span for size, source in sizes[key] if size <= 1.1 * least for span in source]
        for key, least in smallest.items()
    }


def covered(stretch: tuple[int, int], found: list[Saying]) -> tuple[float, Saying | None]:
    """How much of the stretch our quotations hold, and the one that holds most."""
    best: Saying | None = None
    most, total = 0, 0
    for saying in found:
        held = sum(max(0, min(stretch[1], p.end) - max(stretch[0], p.start)) for p in saying.parts)
        total += held
        if held > most:
            most, best = held, saying
    return total / (stretch[1] - stretch[0]), best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--wrong", type=int, default=0)
    parser.add_argument("--silent", type=int, default=0)
    parser.add_argument("--pronouns", type=int, default=0)
    parser.add_argument(
        "--nameless", action="store_true", help="without the persons that extract.names finds"
    )
    options = parser.parse_args()
    count: Counter[str] = Counter()
    spent, size = 0.0, 0
    shown: dict[str, list[str]] = {"misses": [], "wrong": [], "silent": [], "pronouns": []}
    for line in options.cases.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = Text(Article.from_text(row["text"], name=row["id"]))
        persons = [] if options.nameless else find_people(text)
        begun = time.perf_counter()
        found = sayings(text, Cast(text, persons))
        spent, size = spent + time.perf_counter() - begun, size + len(row["text"])
        latest: set[str] = set()
        for stretch, source in gold_stretches(row).items():
            place = (
                row["text"][max(0, stretch[0] - 260) : stretch[0]]
                + "⟦"
                + row["text"][stretch[0] : stretch[1]][:160]
            )
            place += "⟧" + row["text"][stretch[1] : stretch[1] + 160]
            count["stretches"] += 1
            share, ours = covered(stretch, found)
            if share < 0.9 or ours is None:
                shown["misses"].append(f"{row['id']} {share:.2f}\n{place}")
                continue
            count["found"] += 1
            count["exact"] += any(p.start == stretch[0] and abs(p.end - stretch[1]) <= 1 for p in ours.parts)
            if not any(p.start == stretch[0] and abs(p.end - stretch[1]) <= 1 for p in ours.parts):
                shown["misses"].append(
                    f"{row['id']} not exact\n{place}\n"
                    + "|".join(row["text"][p.start : p.end] for p in ours.parts)[:200]
                )
            named = " ".join(t for _, _, t in source).lower().replace("’", "'")
            if not named:
                continue
            if named not in _PRONOUNS:
                latest = words(named)
            count["judged"] += 1
            pronoun = named in _PRONOUNS
            count["pronouns"] += pronoun
            if ours.speaker is None:
                shown["silent"].append(f"{row['id']} gold {named!r} fragment={ours.fragment}\n{place}")
                continue
            count["given"] += 1
            if pronoun:
                printed = row["text"][ours.speaker.start : ours.speaker.end].lower()
                behind = named == "who" and 0 <= source[0][0] - ours.speaker.end <= 80
                right = printed == named or behind or bool(words(ours.speaker.name) & latest)
            else:
                ours_words = words(ours.speaker.name) | (
                    words(ours.speaker.role or "") if ours.speaker.generic else set()
                )
                right = bool(ours_words & words(named))
            count["right"] += right
            count["right pronouns"] += right and pronoun
            if pronoun and right:
                shown["pronouns"].append(f"{row['id']} gold {named!r} ours {ours.speaker.name!r}\n{place}")
            if not right:
                shown["wrong"].append(
                    f"{row['id']} gold {named!r} ours {ours.speaker.name!r} own={ours.own} "
                    f"fragment={ours.fragment}\n{place}"
                )
    for kind, cases in shown.items():
        wanted = getattr(options, kind)
        step = max(1, len(cases) // wanted) if wanted else 1
        for case in cases[::step][:wanted]:
            print(f"--- {kind}: {case}\n")
    share_of = {
        "found": ("found", "stretches"),
        "found with the same ends": ("exact", "stretches"),
        "speaker right, of all judged": ("right", "judged"),
        "speaker right, where one is given": ("right", "given"),
    }
    for name, (part, whole) in share_of.items():
        print(f"{name}: {count[part]}/{count[whole]} = {count[part] / max(1, count[whole]):.1%}")
    nouns, named_right = count["judged"] - count["pronouns"], count["right"] - count["right pronouns"]
    print(
        f"without pronoun sources, of all judged: {named_right}/{nouns} = {named_right / max(1, nouns):.1%}"
    )
    print(f"speed of the search: {size / spent / 1e6:.1f} MB/s")


if __name__ == "__main__":
    main()
