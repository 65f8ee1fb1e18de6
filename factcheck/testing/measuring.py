"""How good a rule is: what it says of articles as they are, and what it finds when one fact is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings

from factcheck.check import check
from factcheck.claim import Article, Claim
from factcheck.extract import extract
from factcheck.report import Discrepancy, Severity
from factcheck.rule import Rule
from factcheck.testing.mutator import Mutation, mutations, story_of
from factcheck.testing.stories import Story, story

__all__ = ["Measured", "measure", "measure_generated"]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a rule found on some articles.

    ``said``    what it says of the articles as they are: on sound copy, false alarms.
    ``seeded``  how many errors of each kind were put in; ``found`` how many of them it found.
    ``missed``  those that it did not find.
    ``agreeing``, ``alarms``, ``disagreeing``, ``caught`` are the same of generated stories.
    """

    rule: Rule
    articles: int
    said: tuple[Discrepancy, ...]
    seeded: Counter[str]
    found: Counter[str]
    missed: tuple[Mutation, ...]
    generated: dict[str, int] = field(default_factory=dict)

    def text(self, most: int = 10) -> str:
        """The figures in words, with up to so many findings and misses."""
        alarms = sum(d.severity is not Severity.NOTE for d in self.said)
        lines = [
            f"{self.rule.code} {self.rule.name} on {_counted(self.articles, 'article')}",
            "",
            f"as they are: {_counted(alarms, 'alarm')} and {_counted(len(self.said) - alarms, 'note')}",
            *(f"  {d.severity}: {d.problem}" for d in self.said[:most]),
            "",
            f"one fact changed: {sum(self.found.values())} of {sum(self.seeded.values())} found",
            *(f"  {kind}: {self.found[kind]} of {n}" for kind, n in sorted(self.seeded.items())),
        ]
        if not self.seeded:
            lines.append("  (no fact that the rule could judge is told twice)")
        lines += [f"  missed: {mutation}" for mutation in self.missed[:most]]
        if self.generated:
            g = self.generated
            lines += [
                "",
                f"generated stories: {g['caught']} of {g['disagreeing']} disagreements found, "
                f"{g['alarms']} of {g['agreeing']} agreeing or superseded figures flagged",
            ]
        return "\n".join(lines) + "\n"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def measure(rule: Rule, articles: Iterable[Article], *, stories: int = 200) -> Measured:
    """What the rule says of the articles, and how many seeded errors it finds in them.

    An error counts as found when the rule says something new that underlines the changed words, or the
    sentence around them. The changed article is read again, as an editor's would be.
    """
    scene = story_of(articles)
    by_article: dict[str, list[Claim]] = {article.name: [] for article in scene.articles}
    for claim in scene.claims:
        by_article[claim.span.article].append(claim)
    said = check(list(scene.claims), rules=[rule], articles=scene.articles).discrepancies
    before = {(d.problem, tuple(x.quote for x in d.labels)) for d in said}
    kinds = {one.kind for example in rule.examples for one in example.said}
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed: list[Mutation] = []
    for mutation in mutations(scene, kinds):
        name = mutation.edit.article
        changed = next(a for a in mutation.scene.articles if a.name == name)
        claims = [c for other, own in by_article.items() if other != name for c in own] + extract(changed)
        report = check(claims, rules=[rule], articles=mutation.scene.articles)
        new = [d for d in report.discrepancies if (d.problem, tuple(x.quote for x in d.labels)) not in before]
        seeded[mutation.kind] += 1
        if any(_tells(d, mutation) for d in new):
            found[mutation.kind] += 1
        else:
            missed.append(mutation)
    return Measured(
        rule, len(scene.articles), said, seeded, found, tuple(missed), measure_generated(rule, stories)
    )


def _tells(found: Discrepancy, mutation: Mutation) -> bool:
    start, end = mutation.edit.start, mutation.edit.start + len(mutation.edit.words)
    return any(
        label.article == mutation.edit.article
        and label.sentence_start <= end
        and start <= label.sentence_start + len(label.sentence)
        for label in found.labels
    )


def measure_generated(rule: Rule, number: int = 200) -> dict[str, int]:
    """What the rule finds on generated stories; nothing for a rule that judges no counts."""
    if not any(one.kind == "count" for example in rule.examples for one in example.said) or not number:
        return {}
    tally = dict.fromkeys(("agreeing", "alarms", "disagreeing", "caught"), 0)

    @seed(0)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(story())
    def tell(one: Story) -> None:
        report = check(list(one.claims), rules=[rule], articles=one.articles)
        alarms = [d for d in report.discrepancies if d.severity is not Severity.NOTE]
        for thread in one.threads:
            spans = {(one.claims[i].span.article, one.claims[i].span.start) for i in thread.claims}
            hit = any(spans <= {(x.article, x.start) for x in d.labels} for d in alarms)
            disagree = thread.fate == "disagree"
            tally["disagreeing" if disagree else "agreeing"] += 1
            if hit:
                tally["caught" if disagree else "alarms"] += 1

    tell()
    return tally
