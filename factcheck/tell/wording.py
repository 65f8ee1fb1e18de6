"""What every form of the report shares: the order of findings, and its closing words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.grammar.patterns import pattern
from factcheck.report import Coverage, Discrepancy, Label, Reconciliation, Report, Severity

__all__ = [
    "chosen_labels",
    "counted",
    "coverage_lines",
    "facts",
    "nothing_compared",
    "ordered",
    "place",
    "reconciled",
    "safe",
    "sentence",
    "summary",
]

#: Parts that a reader sees first, and where a mistake is dearest.
PROMINENT = ("headline", "standfirst", "caption")

#: Control characters, which a terminal would obey, and marks that turn the direction of writing.
_CONTROLS = pattern("[\x00-\x1f\x7f-\x9f]")
_TURNERS = pattern("[\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text with the same length and nothing that a terminal would obey."""
    return _TURNERS.sub("\ufffd", _CONTROLS.sub(" ", text))


def ordered(discrepancies: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Findings about headline, standfirst or caption first, then by severity, then by place."""

    def key(found: Discrepancy) -> tuple[object, ...]:
        return (
            not any(label.part in PROMINENT for label in found.labels),
            not found.hold,
            found.severity.rank,
            [(label.article, label.start, label.end) for label in found.labels],
            found.code,
            found.problem,
        )

    return sorted(discrepancies, key=key)


def sentence(text: str) -> str:
    """The text with a full stop, where it does not end a sentence already."""
    return text if text.endswith((".", "!", "?", ".”", ".'", '."')) else f"{text}."


def counted(number: int, noun: str, many: str | None = None) -> str:
    """The number with its noun: ``1 error``, ``1,200 claims``."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def place(label: Label) -> str:
    """Where a label stands, in words: ``herald.md ¶1``, ``herald.md headline``."""
    where = f"¶{label.paragraph}" if label.part == "body" else str(label.part)
    return f"{safe(label.article)} {where}"


def facts(found: Discrepancy) -> list[tuple[str, str]]:
    """The words after the quotations, each with its key: same, why, ask, assuming, reconcile."""
    rows = [
        ("same", " · ".join(found.same)),
        ("why", found.why),
        ("ask", found.ask),
        ("assuming", "; ".join(found.assuming)),
        ("reconcile", reconciled(found.reconcile)),
    ]
    return [(key, safe(text)) for key, text in rows if text]


#: So many corrections are named in words.
_CORRECTIONS = 6


def reconciled(found: Reconciliation | None) -> str:
    """What would make a joint conflict consistent, in words: the smallest corrections, and what else."""
    if found is None or not found.corrections:
        return ""
    sets = [" and ".join(f"“{label.quote}”" for label in one) for one in found.corrections[:_CORRECTIONS]]
    more = len(found.corrections) - len(sets)
    last = f"{more} more sets" if more else sets.pop() if len(sets) > 1 else ""
    one_each = all(len(one) == 1 for one in found.corrections)
    separator = ", " if one_each else "; "
    named = f"{separator.join(sets)}{', or ' if separator == '; ' and last else ' or ' if last else ''}{last}"
    words = f"correct {named}" if one_each else f"correct together {named}"
    unless = " or if ".join(found.unless)
    return f"{words}; all are true if {unless}" if unless else words


def chosen_labels(labels: Sequence[Label], most: int) -> tuple[list[Label], list[Label]]:
    """At most so many labels to quote, and the others, both in their order.

    Every different note comes before a second label with the same note, so that the odd value
    among many alike is never the one left out.
    """
    first_of_note = {label.note: index for index, label in reversed(list(enumerate(labels)))}
    wanted = sorted(range(len(labels)), key=lambda i: (first_of_note[labels[i].note] != i, i))[:most]
    return (
        [label for i, label in enumerate(labels) if i in wanted],
        [label for i, label in enumerate(labels) if i not in wanted],
    )


def summary(report: Report) -> str:
    """How many findings of each severity in how many articles: ``2 errors, 1 note in 5 articles``."""
    articles = counted(report.coverage.articles, "article")
    counts = [
        counted(number, severity.value)
        for severity in Severity
        if (number := sum(found.severity is severity for found in report.discrepancies))
    ]
    held = sum(found.hold for found in report.discrepancies)
    if not counts:
        return f"no discrepancy found in {articles}"
    return f"{', '.join(counts)} in {articles}" + (f" ({held:,} to hold)" if held else "")


def nothing_compared(coverage: Coverage) -> str | None:
    """Why nothing was compared, in one sentence; None where something was."""
    if coverage.comparisons:
        return None
    if not coverage.articles and not coverage.claims:
        why = "there was no article and no claim to read"
    elif not coverage.claims:
        why = f"no claim was found in {counted(coverage.articles, 'article')}"
    else:
        why = f"no two of {counted(coverage.claims, 'claim')} speak of the same thing"
    return f"Nothing was compared: {why}. That is not a pass."


def coverage_lines(coverage: Coverage) -> list[tuple[int | None, str]]:
    """What was compared, then what was not and why: a line each, with its number where it has one."""
    compared = nothing_compared(coverage) or (
        f"Compared: {counted(coverage.claims, 'claim')} in {counted(coverage.comparisons, 'comparison')}"
        f" by {counted(coverage.rules, 'rule')}."
    )
    reasons = sorted(coverage.not_compared.items(), key=lambda item: (-item[1], item[0]))
    lines: list[tuple[int | None, str]] = [(None, compared)]
    if reasons:
        lines.append((None, "Not compared, so neither right nor wrong by this check:"))
        lines += [(number, safe(reason)) for reason, number in reasons]
    return lines
