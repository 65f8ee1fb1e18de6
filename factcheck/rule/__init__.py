"""What a rule is, and how rules are found. The rules themselves stand in ``rules/``."""

from factcheck.rule.examples import Scene, scene
from factcheck.rule.model import Example, Finding, Rule, Said, consistent, discrepant, finding, rule, said
from factcheck.rule.registry import find_rules, load_rules, shipped_folder
from factcheck.rule.select import (
    Select,
    against,
    aligned,
    each,
    either,
    groups,
    headlines,
    linked,
    namesakes,
    opposed,
    pairs,
    retold,
    reworded,
    strayed,
    tallies,
    updates,
)
from factcheck.rule.words import WORDS

__all__ = [
    "WORDS",
    "Example",
    "Finding",
    "Rule",
    "Said",
    "Scene",
    "Select",
    "against",
    "aligned",
    "consistent",
    "discrepant",
    "each",
    "either",
    "find_rules",
    "finding",
    "groups",
    "headlines",
    "linked",
    "load_rules",
    "namesakes",
    "opposed",
    "pairs",
    "retold",
    "reworded",
    "rule",
    "said",
    "scene",
    "shipped_folder",
    "strayed",
    "tallies",
    "updates",
]
