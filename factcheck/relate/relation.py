"""A relation: what ties several figures, so that together they may be impossible though each is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from factcheck.claim import Claim
from factcheck.value import Bounds

__all__ = ["Relation", "Term", "at_least", "at_most", "relation"]


@dataclass(frozen=True, slots=True)
class Term:
    """A figure in a sum, ``times`` a factor; ``words`` say the factor, with {} for the figure."""

    claim: Claim
    times: Fraction = Fraction(1)
    words: str = "{}"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a sum of figures may be: ``low ≤ Σ times · figure ≤ high``, the ends from ``allowed``.

    ``words`` say what ties the figures, for the explanation ("parts of the 46 officers"). ``stated_by`` is
    the claim that says so, where one does (a share, a change): without it there is no tie. ``unless`` is the
    assumption under which the figures are all true and the relation is not, with {n} and {are} for how
    much is too much; ``assuming`` what is taken for granted without words: a finding is a warning then.
    """

    terms: tuple[Term, ...]
    allowed: Bounds
    words: str
    stated_by: Claim | None = None
    unless: str = ""
    assuming: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of its terms, and the one that states it."""
        said = () if self.stated_by is None else (self.stated_by,)
        return (*(term.claim for term in self.terms), *said)


def relation(
    terms: Iterable[Term | Claim],
    allowed: Bounds,
    words: str,
    *,
    stated_by: Claim | None = None,
    unless: str = "",
    assuming: Iterable[str] = (),
) -> Relation:
    """The relation of the terms; a bare claim is a term that counts once.

    Raises:
        ValueError: a sum over nothing.
    """
    made = tuple(term if isinstance(term, Term) else Term(term) for term in terms)
    if not made:
        raise ValueError(f"a sum over nothing: {words}")
    return Relation(made, allowed, words, stated_by, unless, tuple(assuming))


def at_most(
    parts: Iterable[Claim], whole: Claim | Term, words: str, *, unless: str = "", assuming: Iterable[str] = ()
) -> Relation:
    """The parts are together no more than the whole.

    Raises:
        ValueError: there are no parts.
    """
    return _sum(parts, whole, Bounds(high=Fraction(0)), words, unless, assuming)


def at_least(
    parts: Iterable[Claim], whole: Claim | Term, words: str, *, unless: str = "", assuming: Iterable[str] = ()
) -> Relation:
    """The parts are together no less than the whole: they are said to be all.

    Raises:
        ValueError: there are no parts.
    """
    return _sum(parts, whole, Bounds(low=Fraction(0)), words, unless, assuming)


def _sum(
    parts: Iterable[Claim],
    whole: Claim | Term,
    allowed: Bounds,
    words: str,
    unless: str,
    assuming: Iterable[str],
) -> Relation:
    term = whole if isinstance(whole, Term) else Term(whole)
    minus = Term(term.claim, -term.times, term.words)
    added = list(parts)
    if not added:
        raise ValueError(f"a sum over nothing: {words}")
    return relation([*added, minus], allowed, words, unless=unless, assuming=assuming)
