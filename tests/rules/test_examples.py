"""Every rule does what its own examples say: the exact problem, on the exact words."""

from __future__ import annotations

import pytest

from factcheck.check import check
from factcheck.rule import Example, Rule, load_rules, scene

CASES = [
    pytest.param(rule, example, id=f"{rule.code} {rule.name}: {example.name}")
    for rule in load_rules()
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    found = scene(example, rule)
    report = check(list(found.claims), rules=[rule], articles=found.articles)
    problems = [d.problem for d in report.discrepancies]
    if example.problem is None:
        assert problems == [], f"“{example.name}” is consistent, but {rule.name} said: {problems}"
        return
    assert problems == [example.problem]
    (told,) = report.discrepancies
    if example.severity is not None:
        assert told.severity is example.severity
    for label in told.labels:
        article = next(a for a in found.articles if a.name == label.article)
        assert article.text[label.start : label.end] == label.quote
        assert any(label.quote in claim.span.sentence for claim in found.claims)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda r: r.name)
def test_rule_has_both_kinds_of_example_and_a_whole_sentence(rule: Rule) -> None:
    fires = [e for e in rule.examples if e.problem is not None]
    assert fires, f"{rule.name} has no example that fires"
    assert len(fires) < len(rule.examples), f"{rule.name} has no look-alike that must stay silent"
    assert len({e.name for e in rule.examples}) == len(rule.examples)
    for example in fires:
        assert example.problem is not None
        assert not example.problem.endswith(".")
        assert "{" not in example.problem
    assert len(rule.doc.split()) >= 8
