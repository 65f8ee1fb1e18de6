"""What a check says: discrepancies, coverage, the report. Values only."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.value import Bounds

__all__ = ["ArticleNote", "Coverage", "Discrepancy", "Label", "Reconciliation", "Report", "Severity"]


class Severity(StrEnum):
    """Logical status, not taste.

    error    the statements cannot all be true.
    warning  true together only under an assumption that the text does not state.
    note     style, an update, or agreement that rests on rounding.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for note."""
        return ("error", "warning", "note").index(self.value)

    def capped(self, most: Severity) -> Severity:
        """The weaker of the two."""
        return self if self.rank >= most.rank else most


@dataclass(frozen=True, slots=True)
class Label:
    """One quotation of a discrepancy: the exact words, where they stand, and a note on them.

    ``start`` and ``end`` are code points in the article's text, ``line`` and ``column`` count
    from 1. ``part`` is the part of the article; ``sentence`` the words around, verbatim, which
    begin at ``sentence_start``.
    """

    article: str
    start: int
    end: int
    line: int
    column: int
    quote: str
    note: str = ""
    paragraph: int = 1
    part: str = "body"
    sentence: str = ""
    sentence_start: int = 0


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What would make statements that cannot all be true consistent.

    ``corrections`` are the smallest sets of places whose correction is enough, smallest change first.
    ``allowed`` pairs the places of the finding with what each figure could be if the others stand;
    ``unless`` are assumptions under which everything is true as printed.
    """

    corrections: tuple[tuple[Label, ...], ...] = ()
    allowed: tuple[tuple[Label, Bounds], ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Claims that a rule says do not go together.

    ``problem`` stands alone: lower-case, no full stop, no advice. ``why`` shows the sum, ``ask`` the
    question for the desk, ``assuming`` what was taken for granted, ``same`` what both sides share,
    ``reconcile`` what would make a joint conflict consistent.
    ``fingerprint`` identifies it by its words, not its lines: eight hexadecimal digits.
    """

    code: str
    name: str
    severity: Severity
    problem: str
    why: str
    ask: str
    labels: tuple[Label, ...]
    assuming: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    hold: bool = False
    reconcile: Reconciliation | None = None

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits from the code and the quoted words of each article."""
        words = sorted(f"{label.article}\x1f{label.quote}\x1f{label.sentence}" for label in self.labels)
        return hashlib.sha256("\x1e".join([self.code, *words]).encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """An article that was checked."""

    name: str
    headline: str | None = None
    published: dt.date | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was compared and what was not, with the reason: silence must never read as approval.

    ``comparisons`` counts the pairs of claims that may speak of one thing and that a rule could say something
    of: "on Tuesday" and "last year" are no pair. Figures of one noun that agree are one. It is at least the
    number of findings, since what is told of was compared.
    """

    articles: int = 0
    claims: int = 0
    comparisons: int = 0
    rules: int = 0
    not_compared: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one check found, in a fixed order."""

    articles: tuple[ArticleNote, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    coverage: Coverage = Coverage()
