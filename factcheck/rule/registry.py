"""The rules that are there: the shipped folder, those of other packages, and the user's own."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import RuleError, RuleErrors
from factcheck.rule.model import Rule
from factcheck.rule.watch import within_seconds

__all__ = ["ENTRY_POINTS", "RulesFound", "find_rules", "load_rule_file", "load_rules", "shipped_folder"]

#: The entry-point group in which another package names the package that holds its rules.
ENTRY_POINTS = "factcheck.rules"
#: Seconds in which a rule file must be loaded.
_LOADING = 10.0


class RulesFound(NamedTuple):
    """The rules that can be used, in the order of their codes, and one error for each file that cannot."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleError, ...] = ()


def shipped_folder(name: str) -> Path:
    """The folder of the shipped ``rules`` or ``claims``: inside the wheel, or beside the package."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_shipped" / name
    return inside if inside.is_dir() else package.parent / name


def load_rules(folders: Sequence[Path | str] = ()) -> tuple[Rule, ...]:
    """Every shipped rule, those of installed packages and those of ``folders``, in the order of their codes.

    Raises:
        RuleError: a file that is no rule, or two rules with one code or one name. Where several files
            are wrong it is a ``RuleErrors``, which carries one error for each.
    """
    found = find_rules(folders)
    if len(found.errors) == 1:
        raise found.errors[0]
    if found.errors:
        raise RuleErrors(found.errors)
    return found.rules


def find_rules(folders: Sequence[Path | str] = ()) -> RulesFound:
    """The same rules as ``load_rules``; what is wrong with a file is told beside those that are sound.

    A folder may be a single file. A folder or file that is named twice is read once.
    """
    if not folders:
        return _installed()
    rules, errors = list(_installed().rules), list(_installed().errors)
    seen = {Path(rule.source).resolve() for rule in rules}
    for folder in folders:
        try:
            paths = [path for path in _rule_files(Path(folder)) if path.resolve() not in seen]
        except RuleError as problem:
            errors.append(problem)
            continue
        seen.update(path.resolve() for path in paths)
        found = _loaded(paths)
        rules += found.rules
        errors += found.errors
    return _checked(rules, errors)


@cache
def _installed() -> RulesFound:
    """The shipped rules and those of other packages."""
    rules: list[Rule] = []
    errors: list[RuleError] = []
    for folder in (shipped_folder("rules"), *_packages(errors)):
        found = _loaded(_rule_files(folder))
        rules += found.rules
        errors += found.errors
    return _checked(rules, errors)


def _packages(errors: list[RuleError]) -> Iterator[Path]:
    """The folders of the packages that the entry points name."""
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: (point.name, point.value)):
        try:
            spec = importlib.util.find_spec(point.module)
        except (ImportError, ValueError):
            spec = None
        if spec is None or not spec.submodule_search_locations:
            errors.append(
                RuleError(
                    f"the entry point {point.name!r} of {ENTRY_POINTS} names no package: {point.value!r}",
                    advice="it must name the package whose folder holds the rules",
                )
            )
            continue
        yield from (Path(place) for place in spec.submodule_search_locations)


def _checked(rules: Iterable[Rule], errors: Iterable[RuleError]) -> RulesFound:
    """The rules without those that take a code or a name that another has."""
    kept: list[Rule] = []
    wrong = list(errors)
    taken: dict[str, Rule] = {}
    for rule in rules:
        words = (rule.code, rule.name, *rule.aliases)
        clash = next((word for word in words if word in taken), None)
        if clash is not None:
            line, column = _place_of(clash, rule.source)
            wrong.append(
                RuleError(
                    f"“{clash}” is taken by {taken[clash].source}",
                    path=rule.source,
                    line=line,
                    column=column,
                    advice="give the rule a code and a name of its own",
                )
            )
            continue
        taken.update(dict.fromkeys(words, rule))
        kept.append(rule)
    return RulesFound(tuple(sorted(kept, key=lambda rule: rule.code)), tuple(wrong))


def _place_of(word: str, source: str) -> tuple[int | None, int | None]:
    """Line and column at which a rule file has its code or name; a Python name stands with underscores."""
    with suppress(OSError, UnicodeDecodeError):
        for number, line in enumerate(Path(source).read_text(encoding="utf-8").splitlines(), start=1):
            for form in (word, word.replace("-", "_")):
                if (at := line.find(form)) >= 0:
                    return number, at + 1
    return None, None


def _rule_files(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise RuleError("no such folder of rules", path=str(folder))
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".py", ".yaml", ".yml")
        and not any(part.startswith(("_", ".")) for part in path.relative_to(folder).parts)
    ]


def _loaded(paths: Iterable[Path]) -> RulesFound:
    rules: list[Rule] = []
    errors: list[RuleError] = []
    for path in paths:
        try:
            rules.append(load_rule_file(path))
        except RuleError as problem:
            errors.append(problem)
    return RulesFound(tuple(rules), tuple(errors))


def load_rule_file(path: Path) -> Rule:
    """The rule of one file.

    Raises:
        RuleError: the file holds no rule, or a wrong one; with line, and column where it is known.
    """
    if path.suffix in (".yaml", ".yml"):
        from factcheck.rule.yaml_rules import load_yaml_rule

        return load_yaml_rule(path)
    return _load_python(path)


def _load_python(path: Path) -> Rule:
    module_name = f"factcheck_rules.{path.parent.name}.{path.stem}.{abs(hash(str(path))):x}"
    spec = importlib.util.spec_from_file_location(module_name, path)
    if spec is None or spec.loader is None:
        raise RuleError("the file cannot be loaded", path=str(path), advice="a rule is a .py or .yaml file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    try:
        with within_seconds(_LOADING, str(path), "the file"):
            spec.loader.exec_module(module)
    except RuleError:
        raise
    except (Exception, SystemExit) as problem:
        lines = [f.lineno for f in traceback.extract_tb(problem.__traceback__) if f.filename == str(path)]
        line = lines[-1] if lines else getattr(problem, "lineno", None)
        reason = problem.msg if isinstance(problem, SyntaxError) else problem
        raise RuleError(f"{type(problem).__name__}: {reason}", path=str(path), line=line) from problem
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    if len(rules) != 1:
        raise RuleError(
            f"a rule file holds one rule, found {len(rules)}",
            path=str(path),
            advice="" if rules else "put @rule(…) above the judging function",
        )
    if rules[0].name != path.stem.replace("_", "-"):
        raise RuleError(
            f"the rule is called “{rules[0].name}” and its file {path.name}",
            path=str(path),
            line=getattr(getattr(rules[0].judge, "__code__", None), "co_firstlineno", None),
            advice="give both one name",
        )
    return rules[0]
