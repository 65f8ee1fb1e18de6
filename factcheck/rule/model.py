"""What a rule is: one frozen value, whichever way it was written."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from factcheck.errors import RuleError
from factcheck.relate import Comparison, Related
from factcheck.relate.relation import Relation
from factcheck.report import Severity
from factcheck.rule.finding import Finding, finding
from factcheck.rule.select import Select
from factcheck.rule.watch import Watch

__all__ = ["Example", "Finding", "Rule", "Said", "consistent", "discrepant", "finding", "rule", "said"]


@dataclass(frozen=True, slots=True)
class Said:
    """One claim of an example: its kind, a text with the claim's words in [[…]], and its slots."""

    kind: str
    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """A case that a rule must flag (``problem`` is the exact sentence) or must not (None)."""

    name: str
    said: tuple[Said, ...]
    problem: str | None = None
    severity: Severity | None = None


def said(kind: type | str, text: str, **fields: Any) -> Said:
    """A claim for an example. The words in [[…]] are its span; what is not given is read from them.

    Fields are those of the short form of a claim file: ``article``, ``published``, ``part``, ``value``,
    ``measure``, ``population``, ``place``, ``period`` and so on, and the fields of the kind.
    """
    name = kind if isinstance(kind, str) else kind.model_fields["kind"].default  # type: ignore[attr-defined]
    return Said(name, text, fields)


def discrepant(name: str, *claims: Said, problem: str, severity: Severity | str | None = None) -> Example:
    """A case that the rule must flag, with the exact problem sentence."""
    return Example(name, claims, problem, None if severity is None else Severity(severity))


def consistent(name: str, *claims: Said) -> Example:
    """A look-alike that the rule must leave alone."""
    return Example(name, claims)


Judge = Callable[..., Iterable[Finding | Relation]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named law about claims of one article or several.

    ``select`` finds the claims, ``judge`` judges them. ``severity`` is the most it may say.
    ``instead_of`` names rules whose finding on the very same words is left out when this one speaks.
    ``waived_laws`` maps a law that the rule does not keep to the reason; ``source`` is the file.
    """

    code: str
    name: str
    doc: str
    select: Select
    judge: Judge
    severity: Severity
    examples: tuple[Example, ...] = ()
    aliases: tuple[str, ...] = ()
    waived_laws: Mapping[str, str] = field(default_factory=dict)
    instead_of: tuple[str, ...] = ()
    hold: bool = False
    default: bool = True
    source: str = ""

    def judged(self, related: Related) -> Iterator[tuple[Finding | Relation, Comparison | None]]:
        """What the judge says of every choice of the selector, with the comparison that led there.

        That is a finding, or a relation: what must hold of several figures, for the joint check. A judge
        that has a parameter ``comparison`` or ``related`` is given that too.

        Raises:
            RuleError: the judge crashed, did not end, or gave something that is neither.
        """
        watch: Watch | None = None  # most rules have nothing to judge in most articles
        for claims, comparison in self.select.choose(related):
            if watch is None:
                watch, wanted = Watch(self), _parameters(self.judge)
                graph = {"related": related} if "related" in wanted else {}
            extra = {**graph, "comparison": comparison} if "comparison" in wanted else graph
            for told in watch.told(claims, extra):
                yield told, comparison


@cache
def _parameters(judge: Judge) -> frozenset[str]:
    return frozenset(inspect.signature(judge).parameters)


def rule(
    code: str,
    *,
    select: Select,
    severity: Severity | str = Severity.ERROR,
    examples: Iterable[Example] = (),
    aliases: Iterable[str] = (),
    waived_laws: Mapping[str, str] | None = None,
    instead_of: Iterable[str] = (),
    hold: bool = False,
    default: bool = True,
) -> Callable[[Judge], Rule]:
    """Makes a rule of a judging function. Its name, with hyphens, is the rule's; its docstring the doc.

    Raises:
        RuleError: the code is not a letter and three digits, or the docstring is missing.
    """

    def wrap(judge: Judge) -> Rule:
        source, line = inspect.getsourcefile(judge) or "", judge.__code__.co_firstlineno
        if not (len(code) == 4 and code[0].isupper() and code[1:].isdigit()):
            raise RuleError(f"the code {code!r} is not a letter and three digits", path=source, line=line)
        if not judge.__doc__:
            raise RuleError(
                f"rule {code} has no docstring",
                path=source,
                line=line,
                advice="say what is wrong when it fires",
            )
        return Rule(
            code=code,
            name=judge.__name__.replace("_", "-"),
            doc=inspect.cleandoc(judge.__doc__),
            select=select,
            judge=judge,
            severity=Severity(severity),
            examples=tuple(examples),
            aliases=tuple(aliases),
            waived_laws=dict(waived_laws or {}),
            instead_of=tuple(instead_of),
            hold=hold,
            default=default,
            source=source,
        )

    return wrap
