"""The ``relate`` of a YAML rule: a newsroom's own relation between figures, for the joint check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product
from typing import Any, NamedTuple

from factcheck.claim import Claim, Measure
from factcheck.read.values import Wrong, bounds as read_bounds, measure as read_measure
from factcheck.relate import Related, Verdict
from factcheck.relate.cells import by_words, takes_part
from factcheck.relate.measures import canonical
from factcheck.relate.relation import Relation, Term, relation
from factcheck.relate.slot_verdicts import compare_slot
from factcheck.rule.model import Example
from factcheck.rule.select import Chosen, Select
from factcheck.rule.sums import is_rest, taken_for_granted
from factcheck.rule.yaml_node import Node, choice
from factcheck.value import Bounds

__all__ = ["check_measures", "relation_parts"]

_KINDS = ("count", "money", "quantity")
_ENDS = ("is", "at_most", "at_least")
_SLOTS = ("population", "place", "period", "dataset", "occasion")
_ALIKE = ("place", "period", "dataset")
#: So many choices of one figure for each term are related; a story with more is about several things.
_MOST = 200


class _Wanted(NamedTuple):
    """The figures that a term stands for: their kind, measure and slots, and how many times each counts.

    ``each`` is the slot by which there are several ("population": one figure for every holder).
    """

    kind: str
    measure: Measure
    slots: tuple[tuple[str, str], ...]
    each: str | None
    times: Fraction

    @property
    def words(self) -> str:
        """The figures in words."""
        act = f" ({self.measure.predicate})" if self.measure.predicate else ""
        by = f", one for each {self.each}" if self.each else ""
        times = "" if self.times == 1 else f"{self.times} × "
        return f"{times}{self.kind} of {self.measure.printed or self.measure.head}{act}{by}"

    def fits(self, claim: Claim) -> bool:
        """True for a claim that gives such a figure."""
        own = claim.slots.measure
        if own is None or not takes_part(claim) or getattr(claim, "value", None) is None:
            return False
        first, second = canonical(self.measure), canonical(own)
        act, its = first.predicate or self.measure.predicate, second.predicate or own.predicate
        if (first.head, first.modifiers, act) != (second.head, second.modifiers, its):
            return False
        if self.each is not None and getattr(claim.slots, self.each) is None:
            return False
        return all(str(getattr(claim.slots, slot)) == value for slot, value in self.slots)


def relation_parts(node: Node) -> tuple[Select, Any]:
    """The selector and the judge of a ``relate``.

    Raises:
        RuleError: an unknown word or slot, a sum over nothing, no end, or several.
    """
    fields = node.fields(("sum", *_ENDS, "alike", "unless"), "relate")
    if "sum" not in fields:
        raise node.error("relate has no “sum”", "sum: {count: seats (win), each: population}")
    terms = _terms(fields["sum"])
    ends = [end for end in _ENDS if end in fields]
    if len(ends) != 1:
        raise node.error("relate needs exactly one end", f"one of {', '.join(_ENDS)}")
    limit = _limit(fields[ends[0]], ends[0])
    alike: tuple[str, ...] = _ALIKE
    if "alike" in fields:
        alike = tuple(choice(item, _SLOTS, "slot") for item in fields["alike"].items("alike"))
    unless = fields["unless"].text("unless") if "unless" in fields else ""
    return _selector(terms, limit, alike), _judge(terms, limit, ends[0], unless)


def check_measures(node: Node, examples: Sequence[Example]) -> None:
    """Every measure that the relation names is one that a claim of an example counts.

    Raises:
        RuleError: it is none: a word is misspelt, or no example shows it.
    """
    for item, wanted in _measured(node):
        told = [
            said
            for example in examples
            for said in example.said
            if said.kind == wanted.kind and _same(wanted.measure, said.fields.get("measure"))
        ]
        if not told:
            raise item.error(
                f"no claim of the examples is a {wanted.words.removeprefix('1 × ')}",
                "is the measure spelt as in the examples?",
            )


def _same(measure: Measure, given: Any) -> bool:
    """True for the measure of an example; one that is not given is read from its words, and may be any."""
    if given is None:
        return True
    try:
        other = read_measure(given)
    except Wrong:
        return False
    return (measure.head, measure.predicate) == (other.head, other.predicate)


def _measured(node: Node) -> Iterator[tuple[Node, _Wanted]]:
    from yaml import MappingNode, SequenceNode

    fields = node.fields(("sum", *_ENDS, "alike", "unless"), "relate")
    total = fields["sum"]
    items = total.items("sum") if isinstance(total.node, SequenceNode) else [total]
    items += [fields[end] for end in _ENDS if end in fields and isinstance(fields[end].node, MappingNode)]
    for item in items:
        yield item, _wanted(item)


def _terms(node: Node) -> tuple[_Wanted, ...]:
    from yaml import SequenceNode

    items = node.items("sum") if isinstance(node.node, SequenceNode) else [node]
    if not items:
        raise node.error("a sum over nothing", "name the figures that are added up")
    return tuple(_wanted(item) for item in items)


def _wanted(node: Node) -> _Wanted:
    fields = node.fields((*_KINDS, *_SLOTS, "each", "times"), "a figure")
    kinds = [kind for kind in _KINDS if kind in fields]
    if len(kinds) != 1:
        raise node.error("a figure needs exactly one kind", f"one of {', '.join(_KINDS)}: what is counted")
    try:
        measure = read_measure(fields[kinds[0]].text("what is counted"))
    except Wrong as problem:
        raise fields[kinds[0]].error(str(problem)) from problem
    slots = tuple((slot, fields[slot].text(slot)) for slot in _SLOTS if slot in fields)
    each = choice(fields["each"], _SLOTS, "slot") if "each" in fields else None
    times = Fraction(1)
    if "times" in fields:
        try:
            times = Fraction(fields["times"].text("times"))
        except (ValueError, ZeroDivisionError) as problem:
            raise fields["times"].error("times must be a number", "write 2, -1 or 1/3") from problem
        if not times:
            raise fields["times"].error("a figure that counts no times", "leave it out")
    return _Wanted(kinds[0], measure, slots, each, times)


def _limit(node: Node, end: str) -> _Wanted | Bounds:
    from yaml import MappingNode

    if isinstance(node.node, MappingNode):
        return _wanted(node)
    try:
        value = read_bounds(node.text(end), end, "")
    except Wrong as problem:
        raise node.error(str(problem), "a number, or a figure: {count: seats}") from problem
    if not value.exact:
        raise node.error(f"{end} must be one number, found “{node.text(end)}”")
    return value


def _selector(terms: Sequence[_Wanted], limit: _Wanted | Bounds, alike: Sequence[str]) -> Select:
    def choose(related: Related) -> Iterator[Chosen]:
        found = [_matching(related, term) for term in terms]
        ends: list[Claim | None] = [None]
        if isinstance(limit, _Wanted):
            ends = [c for c in _matching(related, limit) if not any(_one_of(term, c) for term in terms)]
        for end in ends:
            own = [
                [c for c in claims if end is None or _goes_with(related, end, c, alike)] for claims in found
            ]
            choices = [
                [tuple(claims)] if term.each else [(claim,) for claim in claims]
                for term, claims in zip(terms, own, strict=True)
            ]
            for chosen in islice(product(*choices), _MOST):
                flat = [claim for part in chosen for claim in part]
                if flat and all(_goes_with(related, flat[0], c, alike) for c in flat[1:]):
                    yield (chosen, end), None

    words = " + ".join(term.words for term in terms)
    alone = isinstance(limit, Bounds) and len(terms) == 1 and terms[0].each is None
    return Select(words if isinstance(limit, Bounds) else f"{words}, and {limit.words}", choose, alone)


def _one_of(term: _Wanted, claim: Claim) -> bool:
    """True for a claim that is one of the several figures of a term, not the whole of them."""
    return term.each is not None and getattr(claim.slots, term.each) is not None


def _matching(related: Related, wanted: _Wanted) -> list[Claim]:
    claims = sorted((c for c in related.of_kind(wanted.kind) if wanted.fits(c)), key=by_words)
    return related.cells.representatives(claims)


def _goes_with(related: Related, a: Claim, b: Claim, alike: Sequence[str]) -> bool:
    return related.one_story(a, b) and not any(
        compare_slot(slot, a, b).verdict in (Verdict.DISJOINT, Verdict.NESTED) for slot in alike
    )


def _judge(terms: Sequence[_Wanted], limit: _Wanted | Bounds, end: str, unless: str) -> Any:
    words = " + ".join(term.words for term in terms)
    shown = limit.describe().removeprefix("exactly ") if isinstance(limit, Bounds) else limit.words
    law = f"{words} {'=' if end == 'is' else '≤' if end == 'at_most' else '≥'} {shown}"

    def judge(chosen: tuple[tuple[Claim, ...], ...], whole: Claim | None) -> Iterator[Relation]:
        parts = [Term(c, term.times) for term, part in zip(terms, chosen, strict=True) for c in part]
        claims = [part.claim for part in parts]
        number = Fraction(0) if isinstance(limit, _Wanted) else (limit.low or Fraction(0))
        if whole is not None:
            assert isinstance(limit, _Wanted)
            parts.append(Term(whole, -limit.times))
            claims.append(whole)
        told = all(term.each is None for term in terms) or any(is_rest(c.slots.population) for c in claims)
        granted = taken_for_granted(*claims)
        if end in ("is", "at_most"):
            yield relation(parts, Bounds(high=number), law, unless=unless, assuming=granted)
        if end == "at_least" or (end == "is" and told):
            yield relation(parts, Bounds(low=number), law, unless=unless, assuming=granted)

    judge.words = f"relate: {law}"  # type: ignore[attr-defined]
    return judge
