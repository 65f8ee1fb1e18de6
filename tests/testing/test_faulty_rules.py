"""Every faulty rule is caught by a law, or by what the tester asks, and the report names the fault."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from factcheck.testing.tester import RuleCase, cases_of, run

_SPEC = importlib.util.spec_from_file_location("faulty_rules", Path(__file__).with_name("faulty_rules.py"))
assert _SPEC is not None and _SPEC.loader is not None
faulty_rules = importlib.util.module_from_spec(_SPEC)
sys.modules["faulty_rules"] = faulty_rules
_SPEC.loader.exec_module(faulty_rules)

FAULTS = faulty_rules.FAULTS


def test_the_suite_is_large_enough_and_every_fault_is_its_own() -> None:
    assert len(FAULTS) >= 20
    assert len({fault.what for fault in FAULTS}) == len(FAULTS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_the_fault_is_caught_and_named(fault: object, tmp_path: Path) -> None:
    rule = fault.load(tmp_path)
    verdicts = [run(case) for case in cases_of(rule) if _asked(case, fault.caught)]
    lines = [line for verdict in verdicts for line in verdict.lines]
    assert lines, f"“{fault.what}” was not caught by “{fault.caught}”"
    assert rule.name in lines[0]
    assert fault.saying in "\n".join(lines)


def _asked(case: RuleCase, name: str) -> bool:
    return case.name == name


def test_the_sound_rule_that_all_are_made_of_passes_everything(tmp_path: Path) -> None:
    rule = faulty_rules.SOUND_RULE.load(tmp_path)
    assert [verdict.lines for case in cases_of(rule) if not (verdict := run(case)).passed] == []
