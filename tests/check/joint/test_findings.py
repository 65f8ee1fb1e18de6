"""Joint conflicts of articles and claim files: what is told, how it is explained, what reconciles it."""

from __future__ import annotations

import datetime as dt
import itertools
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import (
    Article,
    Bounds,
    Count,
    Relation,
    Term,
    at_most,
    check,
    load_rules,
    read,
    relation,
    render,
    rule,
)
from factcheck.check.engine import UNFINISHED
from factcheck.errors import RuleError
from factcheck.report import Discrepancy, Report, Severity
from factcheck.rule import Rule, each, groups
from factcheck.settings import Settings

SEATS = """Marl goes to the polls

Voters in Marl elect a new council on Thursday. The council has 59 seats.
"""
REDS = """Reds lead on Marl council

The Reds won 24 seats on Marl council in Thursday's election.
"""
BLUES = """Blues hold on in Marl

On Marl council the Blues won 19 seats on Thursday, and others won 17.
"""
OFFICERS = """Dismissals at the force

Of 46 officers who were investigated, 30 were dismissed, 12 were cleared and the remaining {rest} resigned.
"""


def told(*texts: str, settings: Settings | None = None, rules: list[Rule] | None = None) -> Report:
    return check(
        [
            Article.from_text(text, name=f"{'abcdef'[i]}.md", published=dt.date(2024, 5, 1 + i))
            for i, text in enumerate(texts)
        ],
        rules=rules,
        settings=settings,
    )


def joint(report: Report) -> list[Discrepancy]:
    return [d for d in report.discrepancies if d.code.startswith("J")]


def only(report: Report) -> Discrepancy:
    (found,) = report.discrepancies
    return found


def test_seats_of_three_articles_are_added_up_and_every_side_is_quoted() -> None:
    found = only(told(SEATS, REDS, BLUES))
    assert found.problem == "24 + 19 + 17 = 60, but 59 seats: the four cannot all be true"
    assert [(x.article, x.quote) for x in found.labels] == [
        ("a.md", "59 seats"),
        ("b.md", "24 seats"),
        ("c.md", "19 seats"),
        ("c.md", "17"),
    ]


def test_every_figure_is_told_what_it_could_be_if_the_others_stand() -> None:
    found = only(told(SEATS, REDS, BLUES))
    assert found.reconcile is not None
    allowed = {label.quote: bounds.describe() for label, bounds in found.reconcile.allowed}
    assert allowed == {
        "59 seats": "exactly 60",
        "24 seats": "exactly 23",
        "19 seats": "exactly 18",
        "17": "exactly 16",
    }


def test_any_one_of_the_figures_may_be_the_wrong_one() -> None:
    found = only(told(SEATS, REDS, BLUES))
    assert found.reconcile is not None
    corrections = [[label.quote for label in one] for one in found.reconcile.corrections]
    assert sorted(corrections) == [["17"], ["19 seats"], ["24 seats"], ["59 seats"]]


def test_what_is_hedged_is_named_first_and_what_two_articles_say_last() -> None:
    hedged = REDS.replace("won 24 seats", "won about 24 seats")
    found = only(told(SEATS, hedged.replace("about 24", "about 30"), BLUES, SEATS.replace("goes", "went")))
    assert found.reconcile is not None
    quotes = [one[0].quote for one in found.reconcile.corrections]
    assert (quotes[0], quotes[-1]) == ("about 30 seats", "59 seats")


def test_seats_that_add_up_are_left_alone() -> None:
    assert not told(SEATS.replace("59", "60"), REDS, BLUES).discrepancies


def test_seats_that_there_are_and_seats_that_parties_have() -> None:
    whole = "Marl council meets\n\nThere are 59 seats on Marl council."
    parts = "No majority in Marl\n\nThe Reds have 34 seats and the Blues 29 on Marl council."
    assert only(told(whole, parts)).problem == "34 + 29 = 63, but 59 seats: the three cannot all be true"
    assert not told(whole, parts.replace("34", "24")).discrepancies


def test_two_people_of_one_name_do_not_grow_old_together() -> None:
    first = "Runner wins\n\nPaul Wright, 29, won the Marl race. Paul Wright, 61, came last."
    second = "Wright wins again\n\nPaul Wright, 29, won the Marl race a second time."
    assert not joint(told(first, second))
    assert joint(told("Runner wins\n\nPaul Wright, 61, won the Marl race.", second))


def test_nothing_is_assumed_that_the_sum_does_not_need() -> None:
    early = "Baker opens shop\n\nNadia Rahimi, 38, has opened a bakery in Marl."
    late = "Baker wins\n\nNadia Rahimi, {}, has won a prize for her bakery in Marl."
    birth = "Five questions\n\nNadia Rahimi, the baker in Marl, was born in 1985."
    found = [d for d in joint(told(early, late.format(44), birth)) if d.code == "J111"]
    assert [(d.problem, d.assuming) for d in found] == [
        ("Nadia Rahimi, born 1985, is 44, but at most 39: the two cannot both be true", ())
    ]
    assert not joint(told(early, late.format(39), birth))
    assert joint(told(early, late.format(34), birth))[-1].severity is Severity.WARNING


def test_a_bound_that_leaves_room_is_left_alone() -> None:
    assert not joint(told(SEATS, REDS.replace("won 24", "won at least 20"), BLUES))


def test_nothing_is_made_of_holders_where_the_others_are_not_told() -> None:
    assert not told(SEATS, REDS, BLUES.replace(", and others won 17", "")).discrepancies


def test_parts_with_a_rest_are_neither_more_nor_less_than_the_whole() -> None:
    assert only(told(OFFICERS.format(rest="nine"))).problem == (
        "30 + 12 + 9 = 51, but 46 officers: the four cannot all be true"
    )
    assert only(told(OFFICERS.format(rest="three"))).problem == (
        "30 + 12 + 3 = 45, but 46 officers: the four cannot all be true"
    )
    assert not told(OFFICERS.format(rest="four")).discrepancies


def test_the_least_assumption_that_makes_all_true_is_told() -> None:
    found = only(told(OFFICERS.format(rest="nine")))
    assert found.reconcile is not None
    assert found.reconcile.unless == ("5 of them are counted in two of the parts",)


def test_a_conflict_of_several_steps_is_reckoned_step_by_step() -> None:
    found = [
        d
        for d in joint(
            told(
                "The fleet\n\nMarl has 60 boats. Of the 60 boats, 45 are trawlers. "
                "Of the 45 trawlers, 20 are steel and the other 30 are wood.\n"
            )
        )
        if d.code == "J101"
    ]
    assert [d.problem for d in found] == ["20 + 30 = 50, but 45 trawlers: the three cannot all be true"]


def test_a_superseded_version_takes_no_part() -> None:
    versions = [
        Article.from_text(
            SEATS.replace("59", seats),
            name=f"v{number}.md",
            lineage="marl",
            version=number,
            published=dt.date(2024, 5, number),
        )
        for number, seats in ((1, "59"), (2, "60"))
    ]
    others = [
        Article.from_text(text, name=name, published=dt.date(2024, 5, 3))
        for name, text in (("b.md", REDS), ("c.md", BLUES))
    ]
    assert not joint(check([*versions, *others]))


def test_the_same_bytes_in_any_order_of_articles() -> None:
    files = [
        Article.from_text(text, name=f"{'abc'[i]}.md", published=dt.date(2024, 5, 1 + i))
        for i, text in enumerate((SEATS, REDS, BLUES))
    ]
    forms = {render(check(order), "json") for order in itertools.permutations(files)}
    assert len(forms) == 1


def test_the_same_bytes_for_any_hash_seed(tmp_path: Path) -> None:
    for name, text in (("a.md", SEATS), ("b.md", REDS), ("c.md", BLUES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    forms = {
        subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "--format", "json", "."],
            cwd=tmp_path,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(forms) == 1
    assert b"J110" in forms.pop()


def test_a_spent_budget_is_said_in_the_coverage() -> None:
    report = told(SEATS, REDS, BLUES, settings=Settings(joint_budget=1))
    assert not joint(report)
    assert report.coverage.not_compared[UNFINISHED] == 1


def test_a_difference_of_two_claims_is_left_to_the_rules_about_pairs() -> None:
    seats = "Marl council\n\nMarl council has {} seats, more than any other in the county.\n"
    report = told(seats.format(59), seats.format(60))
    assert [d.code for d in report.discrepancies] == ["C101"]


@pytest.mark.parametrize("everything", [False, True])
def test_all_conflicts_are_told_on_request(everything: bool) -> None:
    text = (
        "Officers\n\nOf 46 officers who were investigated, 50 were dismissed, 48 were cleared "
        "and the remaining 20 resigned.\n"
    )
    found = joint(told(text, settings=Settings(all_conflicts=everything)))
    problems = sorted(d.problem for d in found)
    if everything:
        assert problems == [
            "48, but 46 officers: the two cannot both be true",
            "50, but 46 officers: the two cannot both be true",
        ]
    else:
        assert problems[0] in (
            "48, but 46 officers: the two cannot both be true",
            "50, but 46 officers: the two cannot both be true",
        )


@rule("Z951", severity="error", select=groups(Count, within="article"))
def more_than_the_other(claims: tuple[Count, ...]) -> Iterator[Relation]:
    """Each of two counts is above the other."""
    a, b = claims
    yield relation([a, Term(b, Fraction(-1))], Bounds(low=Fraction(1)), "more gulls than terns")
    yield relation([b, Term(a, Fraction(-1))], Bounds(low=Fraction(1)), "more terns than gulls")


@rule("Z952", severity="error", select=each(Count))
def nothing_added_up(a: Count) -> Iterator[Relation]:
    """A sum over nothing."""
    yield at_most([], a, "nothing at all")


GULLS = "Gulls\n\nWardens counted 31 gulls on Monday.\n\nWardens counted 33 terns on Monday.\n"


def test_relations_that_no_figures_fit_are_told_of_the_rule_and_not_of_the_articles() -> None:
    report = told(GULLS, rules=[more_than_the_other])
    found = only(report)
    assert (found.code, found.severity) == ("X101", Severity.WARNING)
    assert found.problem == "the relations of more-than-the-other cannot hold whatever the figures are"
    assert found.why.startswith("more terns than gulls; more gulls than terns (")
    assert found.why.endswith(f"{Path(__file__).name})")


def test_a_sum_over_nothing_is_an_error_of_the_rule() -> None:
    assert [d.problem for d in told(GULLS, rules=[nothing_added_up]).discrepancies] == [
        "the rule nothing-added-up broke down: ValueError: a sum over nothing: nothing at all"
    ]


def test_a_circle_of_parts_is_one_clear_error_and_the_rest_is_checked(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(
        "claims:\n"
        "  - {article: a.md, kind: count, quote: 46 officers, label: all, part_of: men}\n"
        "  - {article: a.md, kind: count, quote: 30 men, label: men, part_of: all}\n"
        "  - {article: a.md, kind: count, quote: 50 women, part_of: all}\n",
        encoding="utf-8",
    )
    inputs = read([tmp_path / "facts.yaml"])
    (error,) = inputs.errors
    assert error.line == 3
    assert "“46 officers” and “30 men”: each is a part of the other" in str(error)
    assert [d.problem for d in joint(check(inputs.claims))] == [
        "50 women, but 46 officers: the two cannot both be true"
    ]


def test_a_relation_in_yaml_that_names_an_unknown_measure_is_refused(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(
        """code: Z953
name: house
doc: The seats of the holders are no more than the seats.
severity: error
relate:
  sum: {count: seets (win), each: population}
  at_most: {count: seats}
examples:
  - discrepant: too many
    claims:
      - {kind: count, text: "Marl council has [[9 seats]].", measure: seats}
      - {kind: count, text: "The Reds won [[12]].", measure: seats (win), population: Reds}
    problem: "12, but 9 seats: the two cannot both be true"
  - consistent: fits
    claims:
      - {kind: count, text: "Marl council has [[9 seats]].", measure: seats}
      - {kind: count, text: "The Reds won [[5]].", measure: seats (win), population: Reds}
""",
        encoding="utf-8",
    )
    with pytest.raises(RuleError, match="no claim of the examples is a count of seets"):
        load_rules([tmp_path])


def test_a_relation_that_takes_a_part_for_the_whole_says_nothing() -> None:
    @rule("Z901", select=groups(Count), severity="error")
    def wrong(counts):
        """One mention of the wardens is taken for a part of the other."""
        if len(counts) == 3:
            yield at_most(counts[:2], counts[2], "all in Marl")

    text = "The town\n\nMarl has 46 wardens. Marl has nine porters.\n\nMarl has 46 wardens in all."
    report = check(Article.from_text(text, name="a.md"), rules=[wrong])
    assert report.coverage.claims >= 3 and report.discrepancies == ()
