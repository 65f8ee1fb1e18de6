"""Measure what figures are said to count against a gold of counts in real articles.

    python benchmarks/counts.py ../shared/eval/dev [--show 40]

The folder holds ``counts.jsonl``: articles with figures, each with its nouns, the stems that its measure must
hold, its period and its place ("^" before one that another sentence gives, null for none).
How is judged:
  figure   a Count, Share, Money, Quantity or Change whose words cover the figure. Several: the first by kind,
           a Change (which states a value among others) last.
  noun     the head is one of the gold nouns (lemmas, or one begins with the other's first six letters).
           "Nepalese"-like forms are not forgiven.
  words    every stem of the gold stands, as the beginning of a word or of its lemma, among the modifiers, the
           predicate, the population, the head or the printed words; "a|b" asks for one of them.
  period   gold null: none is said, or only one that is marked as inherited or assumed and so is no statement.
           Else the words in which it was found share a word (a number, month, day, unit) with the gold.
  place    likewise: the place shares a name with the gold, one of the names between "|". A population that
           holds the gold name counts ("Cambridgeshire Police officers").
The explicit tier is right when the noun is right and so is each of period and place that it calls
stated; its coverage is its share of all figures of the gold.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from factcheck.claim import Article, Claim, How, Tier
from factcheck.extract import extract
from factcheck.grammar.words import lemma

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|\d+")
_EMPTY = frozenset("and the of in to a an over past last on at for during".split())
_KINDS = ("count", "share", "money", "quantity", "change")


def key_words(phrase: str) -> set[str]:
    """The lemmas of the words of a phrase that can tell it from another."""
    return {lemma(w) for w in _WORD.findall(phrase.replace("’", "'").lower()) if w not in _EMPTY}


def claim_at(claims: list[Claim], start: int, end: int) -> Claim | None:
    """The claim about the figure at these code points, if there is one."""
    over = [c for c in claims if c.kind in _KINDS and c.span.start <= start and c.span.end >= end]
    near = [c for c in claims if c.kind in _KINDS and c.span.start < end and c.span.end > start]
    found = sorted(over or near, key=lambda c: (_KINDS.index(c.kind), abs(c.span.start - start)))
    return found[0] if found else None


def _how(claim: Claim, slot: str) -> tuple[How | None, str]:
    """How a slot of the claim was found, and in which words."""
    names = ("period", "duration") if slot == "period" else (slot,)
    for found in claim.found:
        if found.slot in names:
            return found.how, found.words or ""
    return None, ""


def judge(claim: Claim, gold: dict[str, Any]) -> dict[str, bool]:
    """Which of noun, words, period and place of the claim are those of the gold."""
    measure = claim.slots.measure
    head = measure.head if measure else ""
    nouns = gold["nouns"]
    said = [head, *(measure.modifiers if measure else ()), (measure.predicate or "") if measure else ""]
    said += _WORD.findall(f"{claim.slots.population or ''} {measure.printed if measure else ''}".lower())
    stems = {part for word in said for part in (word, lemma(word))}
    result = {
        "noun": any(n in (head, lemma(head)) or (len(n) > 5 and head[:6] == n[:6]) for n in nouns),
        "words": all(
            any(form.startswith(s.lower()) for s in must.split("|") for form in stems)
            for must in gold["must"]
        ),
    }
    for slot in ("period", "place"):
        how, words = _how(claim, slot)
        wanted = gold[slot]
        if slot == "place" and not words:
            words = claim.slots.place or ""
        if wanted is None:
            result[slot] = how is not How.STATED
        elif slot == "period":
            result[slot] = bool(key_words(words) & key_words(wanted.lstrip("^")))
        else:
            names = [key_words(name) for name in wanted.lstrip("^").split("|")]
            held = key_words(words) | (key_words(claim.slots.population or "") if how is None else set())
            result[slot] = any(name & held for name in names)
    return result


def _inherited(claim: Claim, slot: str) -> bool:
    return _how(claim, slot)[0] is not How.STATED


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print up to so many figures read wrongly")
    options = parser.parse_args()
    count: Counter[str] = Counter()
    shown: list[str] = []
    begun = time.perf_counter()
    for line in (options.folder / "counts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = extract(Article.from_text(row["text"], name=row["id"]))
        for gold in row["counts"]:
            count["figures"] += 1
            places = [
                m.span() for m in re.finditer(rf"(?<![\w.,]){re.escape(gold['figure'])}(?![\w])", row["text"])
            ]
            start, end = places[gold["nth"] - 1]
            claim = claim_at(claims, start, end)
            if claim is None:
                shown.append(f"{row['id']}: {gold['figure']}: not found")
                continue
            count["found"] += 1
            right = judge(claim, gold)
            for name, is_right in right.items():
                count[name] += is_right
            count["all three"] += right["noun"] and right["period"] and right["place"]
            count["all and words"] += all(right.values())
            said = {
                slot: gold[slot] is not None or _how(claim, slot)[0] is None for slot in ("period", "place")
            }
            for slot, nothing_more in said.items():
                count[f"{slot} and no more"] += right[slot] and nothing_more
            count["all and no more"] += (
                right["noun"] and right["period"] and right["place"] and all(said.values())
            )
            if claim.tier is Tier.EXPLICIT:
                count["explicit"] += 1
                stated = [right[s] for s in ("period", "place") if not _inherited(claim, s)]
                count["explicit noun"] += right["noun"]
                count["explicit stated"] += right["noun"] and all(stated)
                count["explicit right"] += right["noun"] and right["words"] and all(stated)
                count["explicit all"] += all(right.values())
            if not all(right.values()):
                wrong = ", ".join(name for name, is_right in right.items() if not is_right)
                measure = claim.slots.measure
                ours = "-"
                if measure:
                    ours = f"{measure.head} {measure.modifiers} {measure.predicate}"
                shown.append(
                    f"{row['id']}: {gold['figure']} ({claim.tier}): {wrong}\n    gold "
                    f"{gold['nouns']} {gold['must']} "
                    f"{gold['period']} · {gold['place']}\n    ours {ours} · {_how(claim, 'period')} · "
                    f"{_how(claim, 'place')} · {claim.slots.population}"
                )
    for case in shown[: options.show]:
        print(case)
    total = count["figures"]
    for name, part, whole in (
        ("figures found", "found", total),
        ("noun right", "noun", total),
        ("must-words right", "words", total),
        ("period right", "period", total),
        ("place right", "place", total),
        ("noun, period and place right", "all three", total),
        ("all four right", "all and words", total),
        ("period right, and none inherited where the gold has none", "period and no more", total),
        ("place right, and none inherited where the gold has none", "place and no more", total),
        ("noun, period and place right in that stricter sense", "all and no more", total),
        ("explicit tier: coverage", "explicit", total),
        ("explicit tier: noun right", "explicit noun", count["explicit"]),
        ("explicit tier: noun and every stated slot right", "explicit stated", count["explicit"]),
        ("explicit tier: noun, words and every stated slot right", "explicit right", count["explicit"]),
        ("explicit tier: all four right", "explicit all", count["explicit"]),
    ):
        print(f"{name}: {count[part]}/{whole} = {count[part] / max(1, whole):.1%}")
    print(f"seconds: {time.perf_counter() - begun:.2f}")


if __name__ == "__main__":
    main()
