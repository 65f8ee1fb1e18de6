"""What a rule asks of the world outside its claims: the clock, chance, files, the network, hash order."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from factcheck.rule import Rule

__all__ = ["outside_calls"]

#: Built-in functions whose answer is not the same on every run, by module (or class) and name; "*" is all.
_OUTSIDE = {
    "time": "*",
    "random": "*",
    "Random": "*",
    "SystemRandom": "*",
    "posix": "*",
    "nt": "*",
    "_socket": "*",
    "io": ("open", "open_code"),
    "_io": ("open", "open_code"),
    "datetime": ("now", "today", "utcnow"),
    "date": ("today",),
    "builtins": ("open", "input", "hash", "id", "exec", "eval"),
}
#: Modules in Python whose functions ask the same.
_MODULES = (
    "random",
    "os",
    "secrets",
    "uuid",
    "socket",
    "subprocess",
    "urllib.request",
    "tempfile",
    "pathlib",
)


def outside_calls(rule: Rule, run: Callable[[], Any]) -> list[str]:
    """The calls to the outside that the rule's file makes while ``run`` runs: "datetime.now (line 12)"."""
    found: dict[int, str] = {}

    def watch(frame: FrameType, event: str, arg: Any) -> None:
        if event == "c_call":
            owner, name = _name(arg)
            names = _OUTSIDE.get(owner)
            if names is None or (names != "*" and name not in names):
                return
            line = frame.f_lineno if frame.f_code.co_filename == rule.source else None
            if line is None and owner != "builtins":
                line = _asked_from(frame, rule.source)
        elif event == "call":
            owner, name = frame.f_globals.get("__name__", ""), frame.f_code.co_name
            line = _asked_from(frame.f_back, rule.source) if owner in _MODULES else None
        else:
            return
        if line is not None:
            found.setdefault(line, f"{owner}.{name} (line {line})")

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        run()
    finally:
        sys.setprofile(before)
    return [found[line] for line in sorted(found)]


def _asked_from(frame: FrameType | None, source: str) -> int | None:
    """The line of the rule's file from which libraries were called that led here; None where it did not."""
    while frame is not None:
        name = frame.f_code.co_filename
        if name == source:
            return frame.f_lineno
        if "importlib" in name or "hypothesis" in name or "/factcheck/" in name.replace("\\", "/"):
            return None
        frame = frame.f_back
    return None


def _name(called: Any) -> tuple[str, str]:
    """Module or class, and name, of a built-in function."""
    name = getattr(called, "__name__", "")
    holder = getattr(called, "__self__", None)
    if isinstance(holder, type):
        return next((c.__name__ for c in holder.__mro__ if c.__name__ in _OUTSIDE), holder.__name__), name
    module = getattr(called, "__module__", None)
    return module or type(holder).__name__, name
