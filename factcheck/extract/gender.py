"""What a given name or a form of address tells of its bearer: "f", "m", or nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["gender_of_address", "gender_of_given"]

_FEMALE = frozenset(
    "mrs ms miss dame lady baroness queen princess duchess sister chairwoman congresswoman".split()
)
_MALE = frozenset("mr sir lord baron king prince duke father chairman congressman".split())


@cache
def _given_names() -> dict[str, str]:
    """Given names borne by one gender only, "f" or "m", from the sections of ``data/given_names.txt``."""
    genders: dict[str, set[str]] = {}
    section = ""
    text = (Path(__file__).parent / "data" / "given_names.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            last = line.rstrip(".").split(" ")[-1]
            section = {"men": "m", "women": "f"}.get(last, "")
        elif section:
            for name in line.split():
                genders.setdefault(name, set()).add(section)
    return {name: found.pop() for name, found in genders.items() if len(found) == 1}


def gender_of_given(name: str) -> str | None:
    """Of a given name that men alone or women alone bear."""
    return _given_names().get(name)


def gender_of_address(address: str | None) -> str | None:
    """Of a form of address, by its last word: "Mrs", "Sir", "the late Mr"."""
    if not address:
        return None
    last = address.lower().rstrip(".").split(" ")[-1]
    return "f" if last in _FEMALE else "m" if last in _MALE else None
