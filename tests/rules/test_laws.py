"""The laws that every rule keeps, on the claims of its own examples, changed and mixed at random."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.claim import Article, Claim
from factcheck.rule import Rule, load_rules, scene
from factcheck.value import Bounds

RULES = load_rules()
QUICK = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def told(rule: Rule, claims: Sequence[Claim], articles: Sequence[Article]) -> list[tuple[str, object]]:
    report = check(list(claims), rules=[rule], articles=articles)
    assert not [d for d in report.discrepancies if d.name == "rule-crashed"], report.discrepancies
    return [(d.problem, d.labels) for d in report.discrepancies]


@st.composite
def near(draw: st.DrawFn, rule: Rule) -> tuple[list[Claim], list[Article]]:
    """The claims of one example, some with another figure: small ones and wide ones."""
    found = scene(draw(st.sampled_from(rule.examples)), rule)
    claims: list[Claim] = []
    for claim in found.claims:
        if isinstance(getattr(claim, "value", None), Bounds) and draw(st.booleans()):
            number = draw(st.one_of(st.integers(0, 5), st.integers(0, 10**7)))
            value = draw(
                st.sampled_from([Bounds.exactly(number), Bounds.at_least(number), Bounds.at_most(number)])
            )
            claim = claim.model_copy(update={"value": value})
        claims.append(claim)
    return claims, list(found.articles)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
class TestLaws:
    @QUICK
    @given(data=st.data())
    def test_the_same_claims_give_the_same_answer_in_any_order(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        shuffled = data.draw(st.permutations(claims))
        assert told(rule, claims, articles) == told(rule, shuffled, list(reversed(articles)))

    @QUICK
    @given(data=st.data())
    def test_saying_it_twice_changes_nothing(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        assert told(rule, claims, articles) == told(rule, claims + claims, articles)

    @QUICK
    @given(data=st.data())
    def test_a_claim_agrees_with_itself(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        if rule.select.words.startswith(("pairs", "two")):
            for claim in claims:
                assert told(rule, [claim], articles) == []

    @QUICK
    @given(data=st.data())
    def test_the_claims_named_are_enough(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        report = check(list(claims), rules=[rule], articles=articles)
        for found in report.discrepancies:
            places = {(x.article, x.start, x.end) for x in found.labels}
            named = [c for c in claims if (c.span.article, c.span.start, c.span.end) in places]
            assert found.problem in [p for p, _ in told(rule, named, articles)]

    @QUICK
    @given(data=st.data())
    def test_unrelated_claims_change_nothing(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        other = scene(data.draw(st.sampled_from(RULES[0].examples)), RULES[0])
        if rule is RULES[0]:
            return
        strange = [c.model_copy(update={"span": _moved(c)}) for c in other.claims]
        before = told(rule, claims, articles)
        after = told(rule, [*claims, *strange], articles)
        assert [x for x in after if x in before] == before

    @QUICK
    @given(data=st.data())
    def test_every_quote_is_verbatim_and_the_sentence_is_whole(self, rule: Rule, data: st.DataObject) -> None:
        claims, articles = data.draw(near(rule))
        texts = {a.name: a.text for a in articles}
        for found in check(list(claims), rules=[rule], articles=articles).discrepancies:
            assert found.labels
            assert "{" not in found.problem and "}" not in found.problem
            assert not found.problem.endswith(".")
            for label in found.labels:
                assert texts[label.article][label.start : label.end] == label.quote


def _moved(claim: Claim) -> object:
    from dataclasses import replace

    return replace(claim.span, article=f"elsewhere/{claim.span.article}")
