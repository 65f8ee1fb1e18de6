"""A rule that breaks down is told of as that rule's fault, with file and line; the check goes on."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from factcheck.check import check, network
from factcheck.errors import RuleError
from factcheck.rule import Rule, find_rules, scene, watch
from factcheck.rule.registry import load_rule_file

HEAD = """
from factcheck import Count, each, finding, rule


@rule("Z101", severity="error", select=each(Count), examples=[])
def force_counted(a):
    '''A count is flagged whatever it says, so that something is said of it.'''
"""
SOUND = next(rule for rule in find_rules().rules if rule.code == "C101")


def rule_of(folder: Path, body: str) -> Rule:
    path = folder / "force_counted.py"
    path.write_text(HEAD + "".join(f"    {line}\n" for line in body.splitlines()), encoding="utf-8")
    return load_rule_file(path)


def told(rule: Rule) -> tuple[str, str]:
    given = scene(SOUND.examples[0], SOUND)
    report = check(list(given.claims), rules=[rule, SOUND], articles=given.articles)
    assert "count-disagrees" in [found.name for found in report.discrepancies]
    (crash,) = (found for found in report.discrepancies if found.name == "rule-crashed")
    return crash.problem, crash.why


@pytest.mark.parametrize(
    ("body", "says", "line"),
    [
        pytest.param("raise KeyError('forces')", "KeyError: 'forces'", 8, id="crashes"),
        pytest.param("x = 1\nreturn 1 / 0", "ZeroDivisionError", 9, id="divides by nothing"),
        pytest.param("raise SystemExit(3)", "SystemExit: 3", 8, id="ends the program"),
        pytest.param("return force_counted.judge(a)", "RecursionError", 8, id="calls itself for ever"),
        pytest.param("return 31", "gave 31", 5, id="returns a number"),
        pytest.param("return None", "gave None", 5, id="returns nothing"),
        pytest.param("yield 'forces'", "gave 'forces'", 5, id="yields words"),
        pytest.param("yield finding('forces')", "gave Finding(", 5, id="names no claim"),
        pytest.param("yield finding('', a)", "gave Finding(", 5, id="says nothing"),
        pytest.param("yield finding('forces', 'a')", "gave Finding(", 5, id="quotes what is no claim"),
        pytest.param("while True:\n    yield finding('x', a)", "more than 1,000", 5, id="never stops"),
    ],
)
def test_what_goes_wrong_names_the_rule_the_file_and_the_line(
    body: str, says: str, line: int, tmp_path: Path
) -> None:
    rule = rule_of(tmp_path, body)
    problem, why = told(rule)
    assert says in problem and "force-counted" in problem
    assert why == f"{rule.source}:{line}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("while True:\n    pass", id="a loop"),
        pytest.param("import time\ntime.sleep(60)", id="a sleep"),
        pytest.param("import re\nre.match('(a+)+b', 'a' * 60)", id="a regular expression that backtracks"),
        pytest.param(
            "try:\n    while True:\n        pass\nexcept Exception:\n    pass", id="with its own except"
        ),
    ],
)
def test_a_rule_that_does_not_end_is_stopped(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_SLACK", 0.2)
    problem, why = told(rule_of(tmp_path, body))
    assert problem == "the rule force-counted does not end"
    assert f"{tmp_path}/force_counted.py:" in why


def test_a_rule_that_catches_being_stopped_is_stopped_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_SLACK", 0.1)
    monkeypatch.setattr(watch, "_AGAIN", 0.2)
    once = "try:\n    while True:\n        pass\nexcept BaseException:\n    while True:\n        pass"
    assert told(rule_of(tmp_path, once))[0] == "the rule force-counted does not end"


def test_whoever_tells_of_a_rule_that_was_stopped_has_time_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(*given: Any) -> Any:
        time.sleep(0.1)
        return line(*given)

    line = watch._line
    monkeypatch.setattr(watch, "_SLACK", 0.1)
    monkeypatch.setattr(watch, "_line", slowly)
    assert told(rule_of(tmp_path, "while True:\n    pass"))[0] == "the rule force-counted does not end"


def test_a_rule_that_is_slow_again_and_again_uses_up_its_budget(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_SLACK", 0.1)
    monkeypatch.setattr(watch, "_GRANT", 0.0)
    rule = rule_of(tmp_path, "import time\ntime.sleep(0.06)\nreturn []")
    assert told(rule)[0] == "the rule force-counted does not end"


def test_a_file_that_does_not_end_when_it_is_loaded_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.rule import registry

    monkeypatch.setattr(registry, "_LOADING", 0.2)
    path = tmp_path / "looping.py"
    path.write_text("while True:\n    pass\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"looping\.py:[12]: the file does not end"):
        load_rule_file(path)


def test_a_rule_that_does_not_end_is_stopped_in_the_claim_graph_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "_SLACK", 0.1)
    endless = rule_of(tmp_path, "while True:\n    pass")
    assert network(scene(SOUND.examples[0], SOUND).claims, rules=[endless]).number_of_nodes()
