"""The pytest plugin: every rule under the configured folders is a row of tests, and no test file is written.

``[tool.factcheck] rules = ["desk/rules"]`` names the folders. Each rule gives one test for itself, one for
each example and one for each law. A run without configured rules is left as it is, and loads nothing.

``--laws=thorough`` attacks each law with many more scenes, ``--laws=none`` leaves the laws out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

__all__ = ["RuleFile", "RuleItem"]

_FOLDERS: pytest.StashKey[Sequence[Path | str]] = pytest.StashKey()
#: How many rules the note on costs names.
_NAMED = 5


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the plugin."""
    group = parser.getgroup("factcheck", "rules of factcheck")
    group.addoption(
        "--laws",
        choices=("sampled", "thorough", "none"),
        default="sampled",
        help="how hard the laws of the rules are attacked",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Finds the configured folders; a bare run walks them beside the test paths."""
    from factcheck.errors import SettingsError
    from factcheck.settings import load_settings

    try:
        folders = [path.resolve() for path in load_settings(config.rootpath).rules]
    except SettingsError as problem:
        raise pytest.UsageError(str(problem)) from problem
    config.stash[_FOLDERS] = folders
    if folders and config.args_source is not pytest.Config.ArgsSource.ARGS:
        walked = [Path(config.invocation_params.dir, arg.partition("::")[0]).resolve() for arg in config.args]
        for folder in folders:
            if folder.exists() and not any(folder.is_relative_to(path) for path in walked):
                config.args.append(str(folder))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> RuleFile | None:
    """A rule file under one of the folders."""
    folders = parent.config.stash.get(_FOLDERS, ())
    if not folders or file_path.suffix not in (".py", ".yaml", ".yml") or file_path.name == "conftest.py":
        return None
    for folder in folders:
        path = file_path.resolve()
        if path.is_relative_to(folder):
            inside = path.relative_to(folder).parts or (path.name,)
            if not any(part.startswith(("_", ".")) for part in inside):
                return RuleFile.from_parent(parent, path=file_path)
    return None


class RuleFile(pytest.File):
    """One rule file."""

    def collect(self) -> Iterator[pytest.Item]:
        """The tests of its rule."""
        from factcheck.rule import find_rules
        from factcheck.testing.tester import cases_of

        found = find_rules(self.config.stash[_FOLDERS])
        for problem in found.errors:
            if problem.path is not None and Path(problem.path).resolve() == self.path.resolve():
                raise self.CollectError(str(problem))
        rule = next(rule for rule in found.rules if Path(rule.source).resolve() == self.path.resolve())
        laws: Any = self.config.getoption("--laws")
        for case in cases_of(rule, laws=0 if laws == "none" else laws):
            yield RuleItem.from_parent(self, name=f"{rule.code} {rule.name}: {case.name}", case=case)


class RuleItem(pytest.Item):
    """One case of a rule."""

    def __init__(self, *, case: Any, **fields: Any) -> None:
        super().__init__(**fields)
        self.case = case

    def runtest(self) -> None:
        """Runs the case; a law that the rule waives is skipped with the reason."""
        from factcheck.testing.tester import CaseFailed, run

        if self.case.waived is not None:
            pytest.skip(f"waived: {self.case.waived}")
        verdict = run(self.case)
        name = f"{self.case.rule.code} {self.case.rule.name}"
        self.user_properties.append(("factcheck-seconds", (name, verdict.seconds)))
        if not verdict.passed:
            raise CaseFailed(verdict.lines)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What is wrong, for the one who wrote the rule: no traceback through the kit."""
        from factcheck.testing.tester import CaseFailed

        if isinstance(excinfo.value, CaseFailed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the rule stands, and the case in words."""
        return self.path, None, self.name


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Which rule costs what."""
    spent: dict[str, float] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            for key, value in getattr(report, "user_properties", ()):
                if key == "factcheck-seconds" and report.when == "call":
                    spent[value[0]] = spent.get(value[0], 0.0) + value[1]
    if not spent:
        return
    ordered = sorted(spent.items(), key=lambda item: (-item[1], item[0]))
    costly = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in ordered[:_NAMED])
    terminalreporter.write_line(
        f"{len(spent)} rule{'s' * (len(spent) != 1)} took {sum(spent.values()):.1f} s to test; most: {costly}"
    )
