"""A rule under test: its own examples, what the tester asks beyond them, and the laws.

The command ``factcheck rule test`` and the pytest plugin both run the cases that are made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from factcheck.errors import RuleError
from factcheck.relate import relate
from factcheck.rule import Example, Rule, Said, scene
from factcheck.testing.broken import Crashed, report_on
from factcheck.testing.habits import habits
from factcheck.testing.wording import faults_of_label, faults_of_sentence

__all__ = ["CaseFailed", "RuleCase", "Verdict", "cases_of", "run", "verify", "verify_example"]

#: Scenes with which a law is attacked: in every run, and with ``--laws=thorough``.
SAMPLED, THOROUGH = 40, 1000


class CaseFailed(AssertionError):
    """A rule fails a case; ``lines`` say how, for the one who wrote the rule."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(lines))


@dataclass(frozen=True, slots=True)
class RuleCase:
    """One test of a rule: ``name`` is "example: …", "law: …" or "the rule is whole".

    ``waived`` is the reason for which the rule does not keep the law. ``run`` raises ``CaseFailed``.
    """

    rule: Rule
    name: str
    run: Callable[[], None]
    waived: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one case: ``lines`` are empty where it passed; ``seconds`` are those that it took."""

    case: RuleCase
    lines: tuple[str, ...] = field(default=())
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """True also for a law that is waived."""
        return not self.lines


def cases_of(rule: Rule, *, laws: str | int = SAMPLED, seed: int = 0, only: str = "") -> Iterator[RuleCase]:
    """Every case of the rule: it is whole, each example, each law that speaks of it.

    ``laws`` is the number of scenes for each law, 0 for none; ``only`` names the one law to run.
    """
    count = THOROUGH if laws == "thorough" else SAMPLED if isinstance(laws, str) else laws
    if not only:
        yield RuleCase(rule, "the rule is whole", lambda: _fail(rule, verify(rule)))
        for example in rule.examples:
            yield RuleCase(rule, f"example: {example.name}", _example_case(rule, example))
    if count:
        yield from _law_cases(rule, count, seed, only)


def _example_case(rule: Rule, example: Example) -> Callable[[], None]:
    return lambda: _fail(rule, verify_example(rule, example))


def _law_cases(rule: Rule, count: int, seed: int, only: str) -> Iterator[RuleCase]:
    from factcheck.testing.attack import breaks
    from factcheck.testing.laws import LAWS, Law, law_named

    def attack(law: Law) -> Callable[[], None]:
        def run() -> None:
            broken = breaks(rule, law, examples=count, seed=seed)
            if broken is not None:
                command = f"factcheck rule test {rule.name} --law '{law.name}'"
                if count != SAMPLED:
                    command += f" --scenes {count}"
                if seed:
                    command += f" --seed {seed}"
                _fail(
                    rule,
                    [
                        f"it breaks the law “{law.name}”: {law.words}",
                        *broken.lines(),
                        "",
                        f"again: {command}",
                    ],
                )

        return run

    chosen = LAWS if not only else tuple(law for law in [law_named(only)] if law is not None)
    for law in chosen:
        if law.speaks_of(rule):
            yield RuleCase(rule, f"law: {law.name}", attack(law), rule.waived_laws.get(law.name))


def _fail(rule: Rule, lines: Sequence[str]) -> None:
    if lines:
        raise CaseFailed([f"{rule.code} {rule.name} ({rule.source}):", *lines])


def run(case: RuleCase) -> Verdict:
    """Runs one case. A waived law is not run."""
    if case.waived is not None:
        return Verdict(case)
    began = perf_counter()
    lines: tuple[str, ...] = ()
    try:
        case.run()
    except CaseFailed as problem:
        lines = problem.lines
    except Exception as problem:
        head = f"{case.rule.code} {case.rule.name} ({case.rule.source}):"
        lines = (head, f"it could not be tested: {type(problem).__name__}: {problem}")
    return Verdict(case, lines, perf_counter() - began)


def verify_example(rule: Rule, example: Example) -> list[str]:
    """What is wrong with one example: another problem, another severity, other words underlined."""
    where = f"example “{example.name}”:"
    try:
        given = scene(example, rule)
        report = report_on(rule, given)
    except (RuleError, Crashed) as problem:
        return [f"{where} {problem}"]
    problems = [found.problem for found in report.discrepancies]
    if example.problem is None:
        return [f"{where} it is to be left alone, but the rule says:", *(f"  {p}" for p in problems)] * bool(
            problems
        )
    if problems != [example.problem]:
        told = [f"  {problem}" for problem in problems] or ["  (nothing)"]
        help_ = (
            [] if problems else ["  do the slots differ? is the sentence around each claim about one thing?"]
        )
        return [f"{where} the rule should say", f"  {example.problem}", "but it says", *told, *help_]
    (found,) = report.discrepancies
    faults = []
    if example.severity is not None and found.severity is not example.severity:
        faults.append(f"{where} it should be a {example.severity}, and is a {found.severity}")
    texts = {article.name: article.text for article in given.articles}
    for label in found.labels:
        if fault := faults_of_label(label, texts.get(label.article), given.claims):
            faults.append(f"{where} {fault}")
    for what, words in (("problem", found.problem), ("why", found.why), ("ask", found.ask)):
        if fault := faults_of_sentence(words, given.claims, headline=what == "problem"):
            faults.append(f"{where} the {what} “{words}” {fault}")
    return faults


def verify(rule: Rule) -> list[str]:
    """What is wrong with a rule as a whole, beyond its examples; nothing where all is well."""
    return [
        *_examples_as_a_whole(rule),
        *_words_as_a_whole(rule),
        *_laws_as_a_whole(rule),
        *_code_as_a_whole(rule),
    ]


def _examples_as_a_whole(rule: Rule) -> Iterator[str]:
    fires = [example for example in rule.examples if example.problem is not None]
    if not fires:
        yield "no example fires: show at least one case that the rule finds (discrepant)"
    if len(fires) == len(rule.examples):
        yield "no example is left alone: show at least one look-alike that it must not find (consistent)"
    elif fires and not any(_looks_alike(rule, one, fires) for one in rule.examples if one.problem is None):
        yield (
            "no example that is left alone looks like one that fires: change one thing of a case that fires, "
            "so that the rule must keep silent"
        )
    names: set[str] = set()
    cases: dict[object, str] = {}
    for example in rule.examples:
        if _plain(example.name) in names:
            yield f"two examples are called “{example.name}”"
        names.add(_plain(example.name))
        key = tuple(
            (s.kind, _plain(s.text), tuple(sorted((k, str(v)) for k, v in s.fields.items())))
            for s in example.said
        )
        if key in cases:
            yield f"the examples “{cases[key]}” and “{example.name}” are the same case"
        cases[key] = example.name
        if not example.said:
            yield f"the example “{example.name}” has no claims"
        if example.problem is not None and "{" in example.problem:
            yield f"the problem of “{example.name}” has a placeholder: write the sentence as it is told"


def _plain(words: str) -> str:
    """The words without what no reader sees: capitals, spaces, the stop at the end."""
    return " ".join(words.casefold().replace("[[ ", "[[").replace(" ]]", "]]").split()).rstrip(" .")


def _looks_alike(rule: Rule, example: Example, fires: Sequence[Example]) -> bool:
    """True where the rule is given claims of the example to judge, or their sentences have words in common.

    Words in common with each other, or with an example that fires.
    """
    words, each = _content(example.said), [_content((said,)) for said in example.said]
    if any(len(words & _content(other.said)) >= 2 for other in fires):
        return True
    if any(one & other for i, one in enumerate(each) for other in each[i + 1 :]):
        return True
    try:
        given = scene(example, rule)
    except RuleError:
        return True  # which its own case tells
    return any(rule.select.choose(relate(given.claims, given.articles)))


def _content(sentences: Sequence[Said]) -> set[str]:
    """The longer words of the sentences."""
    return {word for said in sentences for word in re.findall(r"[^\W\d_]{4,}", said.text.casefold())}


def _words_as_a_whole(rule: Rule) -> Iterator[str]:
    if len(rule.doc.split()) < 8:
        yield f"its docstring says too little: “{rule.doc}”; say what is wrong when it fires"
    if "fill in" in rule.doc.lower() or "todo" in rule.doc.lower():
        yield "its docstring is still to be filled in"
    head = rule.name.split("-")[0]
    if head in (
        "check",
        "test",
        "rule",
        "find",
        "verify",
        "validate",
        "detect",
        "ensure",
        "no",
        "is",
        "assert",
    ):
        yield (
            f"its name, {rule.name}, says what the rule does: name what is wrong when it fires, so that "
            f"“allow {rule.name}” reads well (count-disagrees, bound-dropped)"
        )
    if "-" not in rule.name:
        yield f"its name, {rule.name}, is one word: say what is wrong with what (count-disagrees)"
    if rule.source and Path(rule.source).stem.replace("_", "-") != rule.name:
        yield f"it is called {rule.name} and its file {Path(rule.source).name}: give both one name"


def _laws_as_a_whole(rule: Rule) -> Iterator[str]:
    if not rule.waived_laws:
        return
    from factcheck.testing.laws import LAWS

    names = [law.name for law in LAWS]
    for law, reason in rule.waived_laws.items():
        if law not in names:
            yield f"it waives “{law}”, which is no law; the laws are: {', '.join(names)}"
        elif len(reason.split()) < 4:
            yield f"it waives “{law}” without a reason that its page could print: “{reason}”"


def _code_as_a_whole(rule: Rule) -> Iterator[str]:
    path = Path(rule.source)
    if path.suffix == ".py" and path.is_file():
        yield from habits(path.read_text(encoding="utf-8"))
