"""The check: run every rule over the claim graph and put its findings into a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.check.joint import Joint, Tie, claim_network, find_joint
from factcheck.check.merge import merged
from factcheck.claim import Article, Claim, Modality, Quote, Tier
from factcheck.extract import extract
from factcheck.read import QuotedArticle
from factcheck.relate import Comparison, Related, relate, slot_name, two_voices
from factcheck.report import (
    ArticleNote,
    Coverage,
    Discrepancy,
    Label,
    Reconciliation,
    Report,
    Severity,
)
from factcheck.rule import Finding, Rule, load_rules
from factcheck.rule.watch import fault, watched
from factcheck.settings import Settings
from factcheck.value import Bounds

if TYPE_CHECKING:
    from networkx import DiGraph

__all__ = ["Raw", "check", "judge", "network"]

#: Why some joint conflicts may not be told.
UNFINISHED = "groups of figures: their sums were not all tried, the budget ended"
#: Code and name of the finding that tells of a rule that broke down.
CRASH = ("X101", "rule-crashed")


class Raw(NamedTuple):
    """One finding with the rule that made it and the comparison that led there."""

    rule: Rule
    finding: Finding
    comparison: Comparison | None


def check(
    items: Iterable[Article | Claim] | Article,
    *,
    against: Iterable[Article | Claim] = (),
    rules: Sequence[Rule] | None = None,
    settings: Settings | None = None,
    articles: Iterable[Article] = (),
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Everything that the rules find in the articles and claims.

    Articles are read for claims; claims are taken as they are, and stand for what would be read there.
    Claims of ``against`` (an archive, a fact sheet) are compared with those of ``items``; what they do among
    themselves is not told.
    ``articles`` are those that given claims stand in: they are quoted, but not read for claims again.
    ``rules`` are the shipped ones that are on by default unless given. ``progress`` is told the step,
    how much of it is done, and of how much. ``settings`` gives the budget of the
    joint check, and whether all its conflicts are told.

    The result does not depend on the order of the input. A rule that breaks down becomes a finding
    about that rule; the others go on.
    """
    own = [items] if isinstance(items, Article) else list(items)
    other = list(against)
    tell = progress or _silent
    related = _related([*own, *other], articles, tell)
    if rules is None:
        rules = _default_rules()
    own_names = {x.name if isinstance(x, Article) else x.span.article for x in own}
    asked = _ask_all(rules, related, tell)
    joint = find_joint([tie for one in asked for tie in one.ties], related, **_joint_settings(settings))
    raw = [r for one in asked for r in one.found] + [
        Raw(found.rule, found.finding, None) for found in joint.findings
    ]
    if other:
        raw = [r for r in raw if any(c.span.article in own_names for c in r.finding.claims)]
    crashed = [one.crash for one in asked if one.crash is not None] + _impossible(joint)
    told = merged([(r.rule, _placed(r, related)) for r in raw])
    unfinished = {UNFINISHED: joint.unfinished} if joint.unfinished else {}
    names = sorted({*related.articles, *(c.span.article for c in related.claims)})
    return Report(
        articles=tuple(_note(name, related.articles.get(name)) for name in names),
        discrepancies=tuple(sorted(told + crashed, key=_order)),
        coverage=Coverage(
            articles=len(names),
            claims=len(related.claims),
            comparisons=max(related.comparisons, len(told)),  # what was told of was compared
            rules=len(rules),
            not_compared={**related.not_compared, **unfinished},
        ),
    )


def _default_rules() -> list[Rule]:
    return [rule for rule in load_rules() if rule.default]


def _related(
    items: Sequence[Article | Claim], articles: Iterable[Article], tell: Callable[[str, int, int], None]
) -> Related:
    """The claim graph of the given claims and of those read from the given articles."""
    to_read = {x.name: x for x in items if isinstance(x, Article) and not isinstance(x, QuotedArticle)}
    known = {**{a.name: a for a in articles}, **{x.name: x for x in items if isinstance(x, Article)}}
    given: dict[str, list[Claim]] = defaultdict(list)
    for x in items:
        if not isinstance(x, Article):
            given[x.span.article].append(x)
    claims = [claim for name, own in given.items() if name not in to_read for claim in own]
    for done, name in enumerate(sorted(to_read)):
        tell("reading", done, len(to_read))
        claims += _beside_given(extract(to_read[name]), given.get(name, ()))
    return relate(claims, known.values())


def network(items: Iterable[Article | Claim], *, rules: Sequence[Rule] | None = None) -> DiGraph[str]:
    """The claim graph of articles and claims as a network: claims, cells, relations and joint conflicts."""
    related = _related(list(items), (), _silent)
    asked = _ask_all(rules or _default_rules(), related, _silent)
    ties = [tie for one in asked for tie in one.ties]
    return claim_network(related, ties, find_joint(ties, related, everything=True))


def _beside_given(read: Sequence[Claim], given: Sequence[Claim]) -> Sequence[Claim]:
    """The claims given of an article, and those read from it whose words nobody made a claim of that kind of.

    A given claim stands for the one that was read there, in the ties between claims too, if it has none.
    """
    if not given:
        return read
    stands_for: dict[str, Claim] = {}
    left: list[Claim] = []
    for claim in read:
        for taken in given:
            same_kind = taken.kind == claim.kind
            if same_kind and taken.span.start < claim.span.end and claim.span.start < taken.span.end:
                stands_for[claim.id] = taken
                break
        else:
            left.append(claim)
    ties = {stands_for[c.id].id: c.links for c in read if c.id in stands_for and c.links}

    def tied(claim: Claim) -> Claim:
        links = claim.links or ties.get(claim.id, ())
        moved = tuple(
            replace(tie, target=stands_for[tie.target].id) if tie.target in stands_for else tie
            for tie in links
        )
        return claim if moved == claim.links else claim.model_copy(update={"links": moved})

    return [tied(claim) for claim in (*given, *left)]


def _joint_settings(settings: Settings | None) -> dict[str, Any]:
    if settings is None:
        return {}
    return {"budget": settings.joint_budget, "everything": settings.all_conflicts}


def judge(rule: Rule, related: Related) -> tuple[list[Raw], Discrepancy | None]:
    """What one rule finds by itself, and the finding about the rule itself if it broke down."""
    asked = _ask(rule, related)
    joint = find_joint(asked.ties, related)
    return [*asked.found, *(Raw(found.rule, found.finding, None) for found in joint.findings)], asked.crash


class Asked(NamedTuple):
    """What one rule says: findings, relations for the joint check, and how it broke down, if it did."""

    found: tuple[Raw, ...] = ()
    ties: tuple[Tie, ...] = ()
    crash: Discrepancy | None = None


_NOTHING = Asked()


def _silent(step: str, done: int, of: int) -> None:
    """Progress that nobody is told of."""


def _ask_all(rules: Sequence[Rule], related: Related, tell: Callable[[str, int, int], None]) -> list[Asked]:
    """What each rule says, in the order of their codes; one that does not end is stopped."""
    asked: list[Asked] = []
    with watched():
        for done, rule in enumerate(sorted(rules, key=attrgetter("code"))):
            tell("checking", done, len(rules))
            asked.append(_ask(rule, related))
    return asked


def _ask(rule: Rule, related: Related) -> Asked:
    found: list[Raw] = []
    ties: list[Tie] = []
    try:
        for told, comparison in rule.judged(related):
            if isinstance(told, Finding):
                found.append(Raw(rule, told, comparison))
            else:
                ties.append(Tie(rule, told))
    except Exception as problem:
        wrong = fault(rule, problem)
        place = ":".join(str(part) for part in (wrong.path, wrong.line) if part is not None)
        return Asked(crash=_about_rule(wrong.message, place))
    return Asked(tuple(found), tuple(ties)) if found or ties else _NOTHING


def _about_rule(problem: str, why: str) -> Discrepancy:
    return Discrepancy(
        code=CRASH[0],
        name=CRASH[1],
        severity=Severity.WARNING,
        problem=problem,
        why=why,
        ask="report this to whoever wrote the rule; the other rules were run",
        labels=(),
    )


def _impossible(joint: Joint) -> list[Discrepancy]:
    """Relations that no figures fit: their rules contradict one another, or themselves."""
    return [
        _about_rule(
            f"the relations of {rule.name} cannot hold whatever the figures are",
            f"{words} ({rule.source})" if rule.source else words,
        )
        for rule, words in joint.impossible
    ]


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
    held = _of_two_voices(finding, related) if comparison is not None else None
    if held is not None:
        severity = severity.capped(Severity.WARNING)
        assuming.append(held)
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
        reconcile=_reconciled(finding, notes, related),
        problem=finding.problem,
        why=finding.why,
        ask=finding.ask,
        labels=tuple(labels[key] for key in sorted(labels)),
        assuming=tuple(dict.fromkeys(assuming)),
        same=comparison.same if comparison is not None else (),
        hold=rule.hold,
    )


def _of_two_voices(finding: Finding, related: Related) -> str | None:
    """What must hold of two figures that the article does not both give itself; None where it does."""
    figures = [c for c in finding.claims if isinstance(getattr(c, "value", None), Bounds)]
    if len(figures) != 2 or len(finding.claims) != 2:
        return None
    articles = sorted({c.span.article for c in figures})
    quotes = [c for name in articles for c in related.of_article("quote", name) if isinstance(c, Quote)]
    return two_voices(figures[0], figures[1], quotes)


def _reconciled(finding: Finding, notes: Sequence[str], related: Related) -> Reconciliation | None:
    if finding.reconcile is None:
        return None
    labels = [_label(claim, note, related) for claim, note in zip(finding.claims, notes, strict=True)]
    return Reconciliation(
        tuple(tuple(_label(c, "", related) for c in one) for one in finding.reconcile.corrections),
        tuple(
            (label, bounds)
            for label, bounds in zip(labels, finding.reconcile.allowed, strict=True)
            if bounds is not None
        ),
        finding.reconcile.unless,
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
