"""The check: run every rule over the claim graph and put its findings into a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.check.merge import merged
from factcheck.claim import Article, Claim, Modality, Tier
from factcheck.extract import extract
from factcheck.read import QuotedArticle
from factcheck.relate import Comparison, Related, relate, slot_name
from factcheck.report import ArticleNote, Coverage, Discrepancy, Label, Report, Severity
from factcheck.rule import Finding, Rule, load_rules
from factcheck.rule.watch import fault, watched

__all__ = ["Raw", "check", "judge"]

#: Code and name of the finding that tells of a rule that broke down.
CRASH = ("X101", "rule-crashed")


@dataclass(frozen=True, slots=True)
class Raw:
    """One finding with the rule that made it and the comparison that led there."""

    rule: Rule
    finding: Finding
    comparison: Comparison | None


def check(
    items: Iterable[Article | Claim] | Article,
    *,
    against: Iterable[Article | Claim] = (),
    rules: Sequence[Rule] | None = None,
    settings: Any = None,
    articles: Iterable[Article] = (),
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Everything that the rules find in the articles and claims.

    Articles are read for claims; claims are taken as they are, and stand for what would be read there.
    Claims of ``against`` (an archive, a fact sheet) are compared with those of ``items``; what they do among
    themselves is not told.
    ``articles`` are those that given claims stand in: they are quoted, but not read for claims again.
    ``rules`` are the shipped ones that are on by default unless given. ``progress`` is told the step,
    how much of it is done, and of how much.

    The result does not depend on the order of the input. A rule that breaks down becomes a finding
    about that rule; the others go on.
    """
    own = [items] if isinstance(items, Article) else list(items)
    other = list(against)
    everything = own + other
    to_read = {x.name: x for x in everything if isinstance(x, Article) and not isinstance(x, QuotedArticle)}
    known = {**{a.name: a for a in articles}, **{x.name: x for x in everything if isinstance(x, Article)}}
    tell = progress or (lambda step, done, of: None)
    claims: list[Claim] = [x for x in everything if not isinstance(x, Article)]
    for done, name in enumerate(sorted(to_read)):
        tell("reading", done, len(to_read))
        claims += _not_given(extract(to_read[name]), [c for c in claims if c.span.article == name])
    related = relate(claims, known.values())
    if rules is None:
        rules = [rule for rule in load_rules() if rule.default]
    own_names = {x.name if isinstance(x, Article) else x.span.article for x in own}
    raw: list[Raw] = []
    crashed: list[Discrepancy] = []
    with watched():
        for done, rule in enumerate(sorted(rules, key=lambda r: r.code)):
            tell("checking", done, len(rules))
            found, crash = judge(rule, related)
            if crash is not None:
                crashed.append(crash)
            raw += [
                r for r in found if not other or any(c.span.article in own_names for c in r.finding.claims)
            ]
    told = merged([(r.rule, _placed(r, related)) for r in raw])
    names = sorted({*known, *(c.span.article for c in related.claims)})
    return Report(
        articles=tuple(_note(name, known.get(name)) for name in names),
        discrepancies=tuple(sorted(told + crashed, key=_order)),
        coverage=Coverage(
            articles=len(names),
            claims=len(related.claims),
            comparisons=max(related.comparisons, len(told)),  # what was told of was compared
            rules=len(rules),
            not_compared=related.not_compared,
        ),
    )


def _not_given(read: Sequence[Claim], given: Sequence[Claim]) -> list[Claim]:
    """The claims read from an article, without those whose words somebody made a claim of that kind of."""
    taken = [(c.kind, c.span.start, c.span.end) for c in given]
    return [
        c
        for c in read
        if not any(c.kind == kind and c.span.start < end and start < c.span.end for kind, start, end in taken)
    ]


def judge(rule: Rule, related: Related) -> tuple[list[Raw], Discrepancy | None]:
    """What one rule finds, and the finding about the rule itself if it broke down."""
    found: list[Raw] = []
    try:
        found += [Raw(rule, finding, comparison) for finding, comparison in rule.judged(related)]
    except Exception as problem:
        wrong = fault(rule, problem)
        return [], Discrepancy(
            code=CRASH[0],
            name=CRASH[1],
            severity=Severity.WARNING,
            problem=wrong.message,
            why=":".join(str(part) for part in (wrong.path, wrong.line) if part is not None),
            ask="report this to whoever wrote the rule; the other rules were run",
            labels=(),
        )
    return found, None


#: Footings on which somebody's words are not the paper's own statement.
_NOT_STATED = {Modality.DENIED, Modality.SUPPOSED}


def _placed(raw: Raw, related: Related) -> Discrepancy:
    """The finding as a discrepancy: labels in place, severity no higher than the evidence allows."""
    rule, finding, comparison = raw.rule, raw.finding, raw.comparison
    severity = (finding.severity or rule.severity).capped(rule.severity)
    assuming = list(finding.assuming)
    if comparison is not None and comparison.missing:
        severity = severity.capped(Severity.WARNING)
        assuming += [f"both speak of the same {slot_name(slot)}" for slot in comparison.missing]
    if any(c.slots.modality in _NOT_STATED for c in finding.claims):
        severity = severity.capped(Severity.WARNING)
    if any(c.tier is Tier.WEAK for c in finding.claims):
        severity = severity.capped(Severity.NOTE)
    notes = finding.notes or tuple(_default_note(c) for c in finding.claims)
    labels: dict[tuple[str, int, int], Label] = {}
    for claim, note in zip(finding.claims, (*notes, *[""] * len(finding.claims)), strict=False):
        label = _label(claim, note, related)
        labels.setdefault((label.article, label.start, label.end), label)
    return Discrepancy(
        code=rule.code,
        name=rule.name,
        severity=severity,
        problem=finding.problem,
        why=finding.why,
        ask=finding.ask,
        labels=tuple(labels[key] for key in sorted(labels)),
        assuming=tuple(dict.fromkeys(assuming)),
        same=comparison.same if comparison is not None else (),
        hold=rule.hold,
    )


def _default_note(claim: Any) -> str:
    value = getattr(claim, "value", None)
    describe = getattr(value, "describe", None)
    return str(describe()) if describe is not None else ""


def _label(claim: Claim, note: str, related: Related) -> Label:
    span = claim.span
    article = related.articles.get(span.article)
    line, column = article.line_and_column(span.start) if article else (span.paragraph, 1)
    return Label(
        span.article,
        span.start,
        span.end,
        line,
        column,
        span.quote,
        note,
        span.paragraph,
        span.part.value,
        span.sentence or span.quote,
        span.sentence_start if span.sentence else span.start,
    )


_APART = ("headline", "standfirst", "caption")


def _order(d: Discrepancy) -> tuple[Any, ...]:
    apart = not any(label.part in _APART for label in d.labels)
    return (d.severity.rank, apart, d.code, [(x.article, x.start, x.end) for x in d.labels], d.problem)


def _note(name: str, article: Article | None) -> ArticleNote:
    if article is None:
        return ArticleNote(name)
    return ArticleNote(name, article.headline, article.published, article.outlet)
