"""The laws that every rule keeps, each with the words in which it is told, and a check that attacks a rule.

A law is attacked with claims near those of the rule's own examples (``near``). A rule may waive a law by
its name, with a reason: ``waived_laws={"vaguer words are never worse": "a lost bound is its subject"}``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.rule import Rule
from factcheck.testing.attacks_figures import any_size, no_special, open_end, vaguer
from factcheck.testing.attacks_same import (
    claims_only,
    itself,
    order,
    same_answer,
    sides,
    stands,
    twice,
    unrelated,
)
from factcheck.testing.attacks_telling import different, enough, needed, unknown, verbatim, whole_sentence
from factcheck.testing.broken import Draw

__all__ = ["LAWS", "Law", "law_named"]


@dataclass(frozen=True, slots=True)
class Law:
    """A law of all rules: its name, what it says, the attack on it, and the rules that it speaks of."""

    name: str
    words: str
    attack: Callable[[Rule, Draw], None]
    speaks_of: Callable[[Rule], bool] = lambda rule: True


def _compares(rule: Rule) -> bool:
    return not rule.select.alone


def _of_figures(rule: Rule) -> bool:
    """True for a rule whose examples hold claims with bounds."""
    return any(
        said.kind in ("count", "share", "money", "quantity", "age") for e in rule.examples for said in e.said
    )


def _untied(rule: Rule) -> bool:
    """True for a rule that compares figures which the text itself does not tie to each other."""
    return (
        _compares(rule)
        and not rule.select.tied
        and len(_MEASURED & {s.kind for e in rule.examples for s in e.said}) > 0
    )


#: Kinds of figure that are measured somewhere and at some time.
_MEASURED = {"count", "share", "money", "quantity"}


LAWS: tuple[Law, ...] = (
    Law("it stands every claim", "No claim, however vague or bare, makes a rule break down.", stands),
    Law(
        "nothing but the claims",
        "A rule looks at claims only: no clock, no chance, no file, no network.",
        claims_only,
    ),
    Law("same claims, same answer", "What a rule says depends on nothing that it saw before.", same_answer),
    Law("order does not matter", "The same claims in another order give the same findings.", order),
    Law(
        "sides do not matter",
        "What one article and another say is told the same with the articles changed round.",
        sides,
    ),
    Law("saying it twice changes nothing", "A claim that is given twice is one claim.", twice),
    Law(
        "a claim agrees with itself",
        "One claim alone, or printed again elsewhere, is no discrepancy.",
        itself,
        _compares,
    ),
    Law(
        "unrelated claims change nothing",
        "Claims of another story neither add a finding nor take one away.",
        unrelated,
    ),
    Law(
        "vaguer words are never worse",
        "A figure that leaves more room gives no stronger finding.",
        vaguer,
        _of_figures,
    ),
    Law(
        "no number is special",
        "Away from the other figures, no single number is judged unlike both its neighbours.",
        no_special,
        _of_figures,
    ),
    Law(
        "no size is special",
        "Two counts that disagree in the hundreds disagree in the millions, to the last digit.",
        any_size,
        _untied,
    ),
    Law("an open end is open", "“More than 5” leaves no room for 5.", open_end, _untied),
    Law(
        "different things are not compared",
        "Claims of two places, periods, groups of people or measures are not set against each other.",
        different,
        _untied,
    ),
    Law(
        "what is not known is no error",
        "Where a slot is known on one side only, a finding is at most a warning and says what it assumes.",
        unknown,
        _untied,
    ),
    Law(
        "the claims named are enough",
        "The claims that a finding quotes give that finding without the others.",
        enough,
    ),
    Law(
        "the claims named are all needed",
        "Without any one of the claims that it quotes, a finding is not told.",
        needed,
    ),
    Law("every quote is verbatim", "What is underlined stands so in the article, in whole words.", verbatim),
    Law(
        "the sentence is whole", "Problem, why and ask are finished sentences for an editor.", whole_sentence
    ),
)
"""Every law, in the order in which they are told."""


def law_named(name: str) -> Law | None:
    """The law of that name, or the only one whose name holds these words."""
    found = [law for law in LAWS if law.name == name] or [law for law in LAWS if name.lower() in law.name]
    return found[0] if len(found) == 1 else None
