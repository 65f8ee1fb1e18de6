"""Attacks end in the simplest claims, are the same every time, and near claims stay true to their words."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from factcheck.claim import CLAIM_KINDS
from factcheck.grammar.figures import parse_figure
from factcheck.rule import Rule, find_rules
from factcheck.testing import LAWS, bounds, breaks, cases_of, claims, near, run, scenes, story
from factcheck.testing.edit import mirrored
from factcheck.testing.laws import law_named

_SPEC = importlib.util.spec_from_file_location("faulty_rules", Path(__file__).with_name("faulty_rules.py"))
assert _SPEC is not None and _SPEC.loader is not None
faulty = sys.modules.setdefault("faulty_rules", importlib.util.module_from_spec(_SPEC))
if not hasattr(faulty, "FAULTS"):
    _SPEC.loader.exec_module(faulty)

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
RULES = [rule for rule in find_rules().rules if rule.code in ("C101", "C104", "P104", "Q101", "R101", "T102")]


def fault(what: str, folder: Path) -> Rule:
    return next(one for one in faulty.FAULTS if one.what == what).load(folder)


@pytest.mark.parametrize(
    ("what", "law", "quotes"),
    [
        (
            "speaks only when the first is the smaller",
            "sides do not matter",
            ["0 police forces", "1 police forces"],
        ),
        ("flags a claim against itself", "a claim agrees with itself", ["0 police forces"]),
        ("compares floors only", "vaguer words are never worse", ["1 police forces", "1 police forces"]),
    ],
)  # fmt: skip
def test_a_failure_shrinks_to_the_simplest_pair(
    what: str, law: str, quotes: list[str], tmp_path: Path
) -> None:
    broken = breaks(fault(what, tmp_path), next(one for one in LAWS if one.name == law), examples=100)
    assert broken is not None
    assert [claim.quote for claim in broken.scene.claims] == quotes
    assert all(not claim.slots.place and not claim.slots.period for claim in broken.scene.claims)


def test_the_report_of_a_failure_has_the_law_the_claims_and_the_command(tmp_path: Path) -> None:
    rule = fault("compares floors only", tmp_path)
    (case,) = cases_of(rule, only="vaguer words")
    lines = run(case).lines
    assert lines[0] == f"Z101 forces-disagree ({rule.source}):"
    assert "“vaguer words are never worse”: A figure that leaves more room" in lines[1]
    assert "the smallest claims that break it:" in lines
    assert lines[-1] == "again: factcheck rule test forces-disagree --law 'vaguer words are never worse'"


def test_the_same_seed_attacks_in_the_same_way(tmp_path: Path) -> None:
    law = law_named("vaguer words are never worse")
    assert law is not None
    rule = fault("compares floors only", tmp_path)
    assert breaks(rule, law, seed=3) == breaks(rule, law, seed=3)


def test_a_waived_law_is_not_run_and_its_reason_is_there() -> None:
    rule = next(rule for rule in find_rules().rules if rule.waived_laws)
    waived = [case for case in cases_of(rule) if case.waived]
    assert [case.waived for case in waived] == list(rule.waived_laws.values())
    assert all(run(case).passed for case in waived)


@QUICK
@given(st.sampled_from(RULES).flatmap(scenes).map(lambda one: (one, mirrored(one))))
def test_every_claim_of_a_drawn_scene_stands_on_its_words(pair: tuple) -> None:
    for one in pair:
        texts = {article.name: article.text for article in one.articles}
        for claim in one.claims:
            span, text = claim.span, texts[claim.span.article]
            assert text[span.start : span.end] == claim.quote
            assert text[span.sentence_start :].startswith(span.sentence)


@QUICK
@given(bounds())
def test_a_drawn_figure_is_what_the_grammar_reads_in_its_words(value: object) -> None:
    mention = parse_figure(value.printed)
    assert mention is not None and mention.value == value


@pytest.mark.parametrize("kind", sorted(CLAIM_KINDS))
def test_every_kind_of_claim_can_be_drawn_from_its_type(kind: str) -> None:
    @QUICK
    @given(st.from_type(CLAIM_KINDS[kind]))
    def drawn(claim: object) -> None:
        assert claim.kind == kind
        assert claim.quote in claim.span.sentence

    drawn()


@QUICK
@given(claims().flatmap(lambda claim: st.tuples(st.just(claim), near(claim))))
def test_a_near_claim_differs_in_one_thing_only(pair: tuple) -> None:
    one, other = pair
    assert one.kind == other.kind and one.span.article == other.span.article
    before, after = one.model_dump(), other.model_dump()
    changed = {key for key in before if before[key] != after[key]}
    assert changed <= {"span", "value"} or len(changed) == 1


@QUICK
@given(story())
def test_a_story_says_where_its_outlets_agree(one: object) -> None:
    for thread in one.threads:
        a, b = (one.claims[index] for index in thread.claims)
        assert a.span.article != b.span.article
        assert (a.value.meet(b.value) is not None) == (thread.fate == "agree")
        if thread.fate == "supersede":
            assert a.value.low < b.value.low
