"""Layered settings, each value with its origin.

A later layer wins: built-in < ``factcheck.toml``, or ``[tool.factcheck]`` in ``pyproject.toml``, in the
working directory or the nearest one above it < ``FACTCHECK_*`` in the environment < the command line.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError

__all__ = ["BUILT_IN", "FAIL_ON", "FORMATS", "JOINT_BUDGET", "KEYS", "Settings", "load_settings", "nearest"]

FORMATS = ("text", "line", "json", "markdown")
FAIL_ON = ("error", "warning", "note", "never")
BUILT_IN = "built-in"

KEYS = ("select", "ignore", "fail-on", "format", "rules", "width", "joint-budget", "all-conflicts")
"""Every key, as it is written in a file and after ``--``."""

_PREFIX = "FACTCHECK_"
_NARROWEST = 30
#: So many sets of statements are tried, by default, for each group of figures that hang together.
JOINT_BUDGET = 1_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is asked to do. A key is the name of a field with hyphens: ``fail-on``.

    ``select`` and ``ignore`` name rules by code, name or family letter; an empty ``select`` means every
    rule that is on by default. ``fail_on`` is the weakest severity that makes a run fail. ``rules`` are
    folders of house rules, read beside the shipped ones. ``width`` is in terminal cells, None for the
    terminal's own. ``joint_budget`` is how many sets of statements the joint check may try for each group of
    figures that hang together, ``all_conflicts`` whether it tells every conflict, or only those that prove
    which corrections are the smallest. ``origins`` tells for each key where its value came from.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    format: str = "text"
    rules: tuple[Path, ...] = ()
    width: int | None = None
    joint_budget: int = JOINT_BUDGET
    all_conflicts: bool = False
    origins: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(KEYS, BUILT_IN))

    def rows(self) -> list[tuple[str, str, str]]:
        """Each key with its value, as it would be written in a file, and its origin."""
        return [(key, _show(getattr(self, _field(key))), self.origins[key]) for key in KEYS]


def nearest(word: str, allowed: Iterable[str]) -> str:
    """What to do about an unknown word: the nearest allowed one, or all of them."""
    import difflib

    names = sorted(allowed)
    close = difflib.get_close_matches(word.lower(), [name.lower() for name in names], n=1)
    if close:
        return f"did you mean {next(name for name in names if name.lower() == close[0])!r}?"
    return f"allowed: {', '.join(names)}"


def load_settings(
    directory: Path, environ: Mapping[str, str] | None = None, options: Mapping[str, Any] | None = None
) -> Settings:
    """The settings of a run in that working directory.

    ``options`` are those of the command line, by key; None or an empty tuple means: not given.

    Raises:
        SettingsError: an unknown key or a value that is not allowed, with its origin.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(KEYS, BUILT_IN)

    def take(key: str, value: Any, origin: str, base: Path) -> None:
        values[_field(key)] = _checked(key, value, origin, base)
        origins[key] = origin

    path, table = _file_layer(directory)
    for key, value in table.items():
        if key not in KEYS:
            raise SettingsError(f"unknown setting {key!r}", path=str(path), advice=nearest(key, KEYS))
        take(key, value, str(path), path.parent)

    variables = {f"{_PREFIX}{_field(key).upper()}": key for key in KEYS}
    for name, text in sorted((environ or {}).items()):
        if not name.startswith(_PREFIX):
            continue
        if name not in variables:
            raise SettingsError(
                f"unknown variable {name} in the environment", advice=nearest(name, variables)
            )
        take(variables[name], text, f"environment {name}", directory)

    for key, value in (options or {}).items():
        if value is not None and value != ():
            take(key, value, f"command line --{key}", directory)
    return Settings(**values, origins=origins)


def _field(key: str) -> str:
    return key.replace("-", "_")


def _show(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value) or "(none)"
    if isinstance(value, bool):
        return str(value).lower()
    return "(the terminal's)" if value is None else str(value)


def _file_layer(directory: Path) -> tuple[Path, dict[str, Any]]:
    """The nearest settings file at or above the directory, and its table; empty where there is none."""
    for folder in (directory, *directory.parents):
        own = folder / "factcheck.toml"
        if own.is_file():
            return own, _toml(own)
        shared = folder / "pyproject.toml"
        if shared.is_file():
            table = _toml(shared).get("tool", {}).get("factcheck")
            if table is not None:
                if not isinstance(table, dict):
                    raise SettingsError("tool.factcheck is not a table", path=str(shared))
                return shared, table
    return directory / "factcheck.toml", {}


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        place = re.search(r"at line (\d+), column (\d+)", str(problem))
        line, column = (int(n) for n in place.groups()) if place else (None, None)
        message = "not a TOML file: " + re.sub(r" \(at .*\)$", "", str(problem))
        raise SettingsError(message, path=str(path), line=line, column=column) from problem
    except OSError as problem:
        raise SettingsError(f"cannot be read: {problem.strerror}", path=str(path)) from problem


def _checked(key: str, value: Any, origin: str, base: Path) -> Any:
    """The value in the type of its key."""
    if key in ("select", "ignore", "rules"):
        items = _items(key, value, origin)
        return tuple(base / item for item in items) if key == "rules" else items
    if key in ("width", "joint-budget"):
        least = _NARROWEST if key == "width" else 1
        try:
            if isinstance(value, bool) or (number := int(str(value))) < least:
                raise ValueError
        except ValueError:
            raise _refused(key, value, origin, f"a whole number from {least} is wanted") from None
        return number
    if key == "all-conflicts":
        if str(value).lower() not in ("true", "false"):
            raise _refused(key, value, origin, "true or false is wanted")
        return str(value).lower() == "true"
    allowed = FAIL_ON if key == "fail-on" else FORMATS
    if value not in allowed:
        raise _refused(key, value, origin, nearest(str(value), allowed))
    return value


def _items(key: str, value: Any, origin: str) -> tuple[str, ...]:
    """The texts of a list, or of one text: codes with commas between them, folders as in PATH."""
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, (list, tuple)) or not all(isinstance(item, str) for item in given):
        raise _refused(key, value, origin, "a list of texts is wanted")
    if key != "rules":
        given = [part for item in given for part in item.split(",")]
    elif isinstance(value, str):
        given = value.split(os.pathsep)
    return tuple(dict.fromkeys(item.strip() for item in given if item.strip()))


def _refused(key: str, value: Any, origin: str, advice: str) -> SettingsError:
    return SettingsError(f"{origin}: {key} cannot be {value!r}", advice=advice)
