"""Reads news copy and says where it disagrees with itself.

Everything public can be imported from here, and nothing is loaded before it is asked for:
``import factcheck`` costs no more than this file.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.check import check as check
    from factcheck.claim import (
        Age as Age,
        Article as Article,
        Change as Change,
        Claim as Claim,
        Count as Count,
        Credit as Credit,
        Date as Date,
        Figure as Figure,
        Found as Found,
        How as How,
        Length as Length,
        Link as Link,
        LinkKind as LinkKind,
        Measure as Measure,
        Modality as Modality,
        Money as Money,
        Organisation as Organisation,
        Part as Part,
        Person as Person,
        Place as Place,
        Quantity as Quantity,
        Quote as Quote,
        Section as Section,
        Share as Share,
        Slots as Slots,
        Span as Span,
        Tier as Tier,
        TimeSpan as TimeSpan,
        stated as stated,
    )
    from factcheck.errors import (
        ClaimError as ClaimError,
        FactcheckError as FactcheckError,
        InputError as InputError,
        RuleError as RuleError,
        SettingsError as SettingsError,
    )
    from factcheck.extract import extract as extract
    from factcheck.grammar.figures import (
        FigureMention as FigureMention,
        find_figures as find_figures,
        parse_figure as parse_figure,
    )
    from factcheck.grammar.patterns import pattern as pattern
    from factcheck.grammar.times import parse_period as parse_period
    from factcheck.read import read as read
    from factcheck.relate import (
        Alignment as Alignment,
        Comparison as Comparison,
        Likeness as Likeness,
        Related as Related,
        Verdict as Verdict,
    )
    from factcheck.relate.aged import AgedPair as AgedPair, aged_pairs as aged_pairs
    from factcheck.relate.cells import figure_of as figure_of, share_as_printed as share_as_printed
    from factcheck.relate.compare import at_odds as at_odds
    from factcheck.relate.days import PrintedDay as PrintedDay, printed_day as printed_day
    from factcheck.relate.directions import direction_told as direction_told
    from factcheck.relate.frames import (
        Frame as Frame,
        frame_of as frame_of,
        frame_points as frame_points,
        one_noun as one_noun,
        two_verbs as two_verbs,
    )
    from factcheck.relate.headline import headline_support as headline_support
    from factcheck.relate.measures import (
        act_told as act_told,
        grows as grows,
        happens as happens,
        moves as moves,
    )
    from factcheck.relate.organisations import same_organisation as same_organisation
    from factcheck.relate.places import (
        is_state_label as is_state_label,
        place_contains as place_contains,
        places_relation as places_relation,
    )
    from factcheck.relate.relation import (
        Relation as Relation,
        Term as Term,
        at_least as at_least,
        at_most as at_most,
        relation as relation,
    )
    from factcheck.report import (
        Coverage as Coverage,
        Discrepancy as Discrepancy,
        Label as Label,
        Report as Report,
        Severity as Severity,
    )
    from factcheck.rule import (
        Example as Example,
        Finding as Finding,
        Rule as Rule,
        Said as Said,
        Select as Select,
        against as against,
        aligned as aligned,
        consistent as consistent,
        discrepant as discrepant,
        each as each,
        either as either,
        finding as finding,
        groups as groups,
        headlines as headlines,
        linked as linked,
        listed as listed,
        load_rules as load_rules,
        namesakes as namesakes,
        opposed as opposed,
        pairs as pairs,
        retold as retold,
        reworded as reworded,
        rule as rule,
        said as said,
        strayed as strayed,
        tallies as tallies,
        updates as updates,
    )
    from factcheck.rule.spans import aged as aged, averaged as averaged, born as born, lasted as lasted
    from factcheck.rule.sums import (
        based as based,
        changed as changed,
        held as held,
        is_rest as is_rest,
        taken_for_granted as taken_for_granted,
        totals as totals,
        within as within,
    )
    from factcheck.tell import render as render
    from factcheck.value import (
        Bounds as Bounds,
        Duration as Duration,
        Granularity as Granularity,
        Period as Period,
    )

__version__ = "0.1.0"

#: Every public name by the module it comes from.
_NAMES = {
    "factcheck.check": ("check",),
    "factcheck.claim": (
        "Age",
        "Article",
        "Change",
        "Claim",
        "Count",
        "Credit",
        "Date",
        "Figure",
        "Found",
        "How",
        "Length",
        "Link",
        "LinkKind",
        "Measure",
        "Modality",
        "Money",
        "Organisation",
        "Part",
        "Person",
        "Place",
        "Quantity",
        "Quote",
        "Section",
        "Share",
        "Slots",
        "Span",
        "Tier",
        "TimeSpan",
        "stated",
    ),
    "factcheck.errors": ("ClaimError", "FactcheckError", "InputError", "RuleError", "SettingsError"),
    "factcheck.extract": ("extract",),
    "factcheck.grammar.figures": ("FigureMention", "find_figures", "parse_figure"),
    "factcheck.grammar.patterns": ("pattern",),
    "factcheck.grammar.times": ("parse_period",),
    "factcheck.read": ("read",),
    "factcheck.relate": ("Alignment", "Comparison", "Likeness", "Related", "Verdict"),
    "factcheck.relate.aged": ("AgedPair", "aged_pairs"),
    "factcheck.relate.compare": ("at_odds",),
    "factcheck.relate.days": ("PrintedDay", "printed_day"),
    "factcheck.relate.directions": ("direction_told",),
    "factcheck.relate.frames": ("Frame", "frame_of", "frame_points", "one_noun", "two_verbs"),
    "factcheck.relate.headline": ("headline_support",),
    "factcheck.relate.measures": ("act_told", "grows", "happens", "moves"),
    "factcheck.relate.organisations": ("same_organisation",),
    "factcheck.relate.cells": ("figure_of", "share_as_printed"),
    "factcheck.relate.relation": ("Relation", "Term", "at_least", "at_most", "relation"),
    "factcheck.rule.spans": ("aged", "averaged", "born", "lasted"),
    "factcheck.rule.sums": (
        "based",
        "changed",
        "held",
        "is_rest",
        "taken_for_granted",
        "totals",
        "within",
    ),
    "factcheck.relate.places": ("is_state_label", "place_contains", "places_relation"),
    "factcheck.report": ("Coverage", "Discrepancy", "Label", "Report", "Severity"),
    "factcheck.rule": (
        "Example",
        "Finding",
        "Rule",
        "Said",
        "Select",
        "against",
        "aligned",
        "consistent",
        "discrepant",
        "each",
        "either",
        "finding",
        "groups",
        "headlines",
        "linked",
        "listed",
        "load_rules",
        "namesakes",
        "opposed",
        "pairs",
        "retold",
        "reworded",
        "rule",
        "said",
        "strayed",
        "tallies",
        "updates",
    ),
    "factcheck.tell": ("render",),
    "factcheck.value": ("Bounds", "Duration", "Granularity", "Period"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = sorted([*_HOME, "__version__"])


def __getattr__(name: str) -> Any:
    """The public value of that name, imported on first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})


class _Face(ModuleType):
    """``factcheck.check`` is a function and lives in a folder of the same name.

    Importing a folder sets it as an attribute here, under its name; the function goes first.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if isinstance(value, ModuleType) and _HOME.get(name) == value.__name__:
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
