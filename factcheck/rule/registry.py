"""The rules that are there: the shipped folders and the user's own."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from factcheck.errors import RuleError
from factcheck.rule.model import Rule

__all__ = ["load_rules", "shipped_folder"]


def shipped_folder(name: str) -> Path:
    """The folder of the shipped ``rules`` or ``claims``: inside the wheel, or beside the package."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_shipped" / name
    return inside if inside.is_dir() else package.parent / name


def load_rules(folders: Sequence[Path | str] = ()) -> tuple[Rule, ...]:
    """Every rule of the shipped folder and of ``folders``, in the order of their codes.

    Raises:
        RuleError: a file that is no rule, or two rules with one code or one name.
    """
    rules = list(_shipped())
    for folder in folders:
        rules += _load_folder(Path(folder))
    return _checked(rules)


@cache
def _shipped() -> tuple[Rule, ...]:
    return _checked(_load_folder(shipped_folder("rules")))


def _checked(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    ordered = sorted(rules, key=lambda r: (r.code, r.source))
    codes: dict[str, Rule] = {}
    names: dict[str, Rule] = {}
    for rule in ordered:
        for word, table in ((rule.code, codes), *((n, names) for n in (rule.name, *rule.aliases))):
            if word in table:
                raise RuleError(
                    f"“{word}” is taken by {table[word].source}",
                    path=rule.source,
                    advice="give the rule a code and a name of its own",
                )
            table[word] = rule
    return tuple(ordered)


def _load_folder(folder: Path) -> list[Rule]:
    if not folder.is_dir():
        raise RuleError("no such folder of rules", path=str(folder))
    found: list[Rule] = []
    for path in sorted(folder.rglob("*")):
        if path.name.startswith(("_", ".")) or "__pycache__" in path.parts:
            continue
        if path.suffix == ".py":
            found.append(_load_python(path))
        elif path.suffix in (".yaml", ".yml"):
            from factcheck.rule.yaml_rules import load_yaml_rule

            found.append(load_yaml_rule(path))
    return found


def _load_python(path: Path) -> Rule:
    module_name = f"factcheck_rules.{path.parent.name}.{path.stem}.{abs(hash(str(path))):x}"
    spec = importlib.util.spec_from_file_location(module_name, path)
    if spec is None or spec.loader is None:
        raise RuleError("the file cannot be loaded", path=str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    try:
        spec.loader.exec_module(module)
    except RuleError:
        raise
    except Exception as problem:
        lines = [f.lineno for f in traceback.extract_tb(problem.__traceback__) if f.filename == str(path)]
        line = lines[-1] if lines else getattr(problem, "lineno", None)
        raise RuleError(f"{type(problem).__name__}: {problem}", path=str(path), line=line) from problem
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    if len(rules) != 1:
        raise RuleError(f"a rule file holds one rule, found {len(rules)}", path=str(path))
    if rules[0].name != path.stem.replace("_", "-"):
        raise RuleError(
            f"the rule is called “{rules[0].name}” and its file {path.name}",
            path=str(path),
            advice="give both one name",
        )
    return rules[0]
