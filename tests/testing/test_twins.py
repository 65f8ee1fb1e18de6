"""A rule in YAML and its twin in Python compile to the same form and find the same in every story."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from factcheck.check import check
from factcheck.rule import Rule, shipped_folder
from factcheck.rule.compiled import compiled
from factcheck.rule.registry import load_rule_file
from factcheck.testing import Story, story

#: All thousand stories with FACTCHECK_TEST_STORIES=1000; a sample in every run.
STORIES = int(os.environ.pop("FACTCHECK_TEST_STORIES", "100"))
PYTHON = '''
from factcheck import Count, consistent, discrepant, finding, pairs, rule, said


@rule("C101", severity="error",
      select=pairs(Count, alike=("measure", "population", "place", "period", "as_of", "modality")),
      examples=[])
def count_disagrees(a, b):
    """{doc}"""
    if not (a.value.exact and b.value.exact) or a.value.meet(b.value) is not None:
        return
    yield finding(
        f"{{a.quote}}, or {{b.quote}}: two counts of the same thing disagree", a, b,
        why=f"one side says {{a.value.describe()}}, the other {{b.value.describe()}}; both speak of the same "
            "thing, so at most one can be right",
        ask="which does the source give? if the figure changed between the two, say so",
        severity="note" if a.value.agrees_roundly(b.value) else None,
    )
'''


def twins(folder: Path) -> tuple[Rule, Rule]:
    yaml = load_rule_file(shipped_folder("rules") / "counts" / "count_disagrees.yaml")
    path = folder / "count_disagrees.py"
    path.write_text(PYTHON.format(doc=yaml.doc.replace('"', "'")), encoding="utf-8")
    return yaml, load_rule_file(path)


def test_twins_agree_on_generated_stories(tmp_path: Path) -> None:
    yaml, python = twins(tmp_path)
    spoke = 0

    @settings(max_examples=STORIES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(story())
    def agree(one: Story) -> None:
        nonlocal spoke
        first, second = (
            check(list(one.claims), rules=[rule], articles=one.articles).discrepancies
            for rule in (yaml, python)
        )
        assert first == second
        spoke += bool(first)

    agree()
    assert spoke > STORIES // 20


def test_twins_have_one_compiled_form(tmp_path: Path) -> None:
    yaml, python = (compiled(rule, lambda path: "-").splitlines() for rule in twins(tmp_path))
    keys = ("code", "name", "severity", "selects", "on")
    rows = [[line for line in form if line.split()[0] in keys] for form in (yaml, python)]
    assert rows[0] == rows[1]
