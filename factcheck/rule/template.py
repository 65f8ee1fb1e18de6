"""A new rule file: what every rule needs, with two examples to fill in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import RuleError
from factcheck.grammar.patterns import pattern

__all__ = ["LETTERS", "new_rule_file"]

#: The letter of a code for each family of rules; a house's own rules have H.
LETTERS = {
    "counts": "C",
    "ratios": "R",
    "time": "T",
    "people": "P",
    "organisations": "O",
    "quotations": "Q",
    "sources": "S",
    "scope": "G",
    "legal": "L",
    "document": "D",
}
_NAME = pattern(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")

_PYTHON = '''\
from collections.abc import Iterator

from factcheck import Count, Finding, consistent, discrepant, finding, pairs, rule, said


@rule(
    "{code}",
    severity="error",
    # Which claims are judged: two counts whose measure, population, place and period agree.
    select=pairs(Count),
    examples=[
        discrepant(
            "fill in: what must be found",
            said(Count, "The survey drew answers from [[31 police forces]]."),
            said(Count, "In all [[33 police forces]] sent answers to the survey.", article="b.md"),
            problem="31 police forces, or 33 police forces: two counts of the same thing disagree",
        ),
        consistent(
            "fill in: what looks like it and must be left alone",
            said(Count, "The survey drew answers from [[at least 31 police forces]]."),
            said(Count, "In all [[33 police forces]] sent answers to the survey.", article="b.md"),
        ),
    ],
)
def {function}(a: Count, b: Count) -> Iterator[Finding]:
    """Fill in: what is wrong when this rule fires, and what it leaves alone."""
    if a.value.meet(b.value) is None:
        yield finding(
            f"{{a.quote}}, or {{b.quote}}: two counts of the same thing disagree",
            a,
            b,
            why=f"one side says {{a.value.describe()}}, the other {{b.value.describe()}}",
            ask="which does the source give?",
        )
'''

_YAML = """\
code: {code}
name: {name}
severity: error
doc: "Fill in: what is wrong when this rule fires, and what it leaves alone."
# Which claims are judged: two counts whose measure, population, place and period agree.
select: {{pairs: [count, count], alike: [measure, population, place, period]}}
# What must hold of them; {{a}} and {{b}} are the words of the claims, {{a.value}} what the figure allows.
require:
  bounds_meet:
    problem: "{{a}}, or {{b}}: two counts of the same thing disagree"
    why: "one side says {{a.value}}, the other {{b.value}}"
    ask: which does the source give?
examples:
  - discrepant: "fill in: what must be found"
    claims:
      - {{kind: count, text: "The survey drew answers from [[31 police forces]]."}}
      - {{kind: count, text: "In all [[33 police forces]] sent answers to the survey.", article: b.md}}
    problem: "31 police forces, or 33 police forces: two counts of the same thing disagree"
  - consistent: "fill in: what looks like it and must be left alone"
    claims:
      - {{kind: count, text: "The survey drew answers from [[at least 31 police forces]]."}}
      - {{kind: count, text: "In all [[33 police forces]] sent answers to the survey.", article: b.md}}
"""


def new_rule_file(
    name: str, folder: Path, taken: Iterable[str], *, yaml: bool = False, family: str | None = None
) -> Path:
    """Writes a rule file into the folder, under the next free code of its family.

    Raises:
        RuleError: the name is none, or the file is there already.
    """
    name = name.replace("_", "-")
    if not _NAME.fullmatch(name):
        raise RuleError(
            f"{name!r} is no name of a rule", advice="say what is wrong, with hyphens: seats-miscounted"
        )
    path = folder / f"{name.replace('-', '_')}.{'yaml' if yaml else 'py'}"
    for other in (path.with_suffix(".py"), path.with_suffix(".yaml")):
        if other.exists():
            raise RuleError("the file is there already", path=str(other), advice="choose another name")
    letter = LETTERS.get(family or "", "H")
    numbers = {int(code[1:]) for code in taken if code[0] == letter}
    code = f"{letter}{next(n for n in range(101, 1000) if n not in numbers)}"
    text = (_YAML if yaml else _PYTHON).format(code=code, name=name, function=name.replace("-", "_"))
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
