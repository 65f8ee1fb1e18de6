"""Rules written in YAML, compiled to the same ``Rule`` as those in Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.claim import CLAIM_KINDS, LinkKind
from factcheck.errors import RuleError
from factcheck.relate import Related
from factcheck.report import Severity
from factcheck.rule.model import Example, Rule, Said
from factcheck.rule.select import Chosen, Select, aligned, each, groups, linked, namesakes, pairs
from factcheck.rule.words import WORDS
from factcheck.rule.yaml_node import Node, choice, nearest
from factcheck.rule.yaml_relations import check_measures, relation_parts

__all__ = ["load_yaml_rule"]

_FIELDS = (
    "code",
    "name",
    "severity",
    "doc",
    "select",
    "require",
    "relate",
    "examples",
    "aliases",
    "waived_laws",
    "instead_of",
    "hold",
    "default",
)
_REQUIRED = ("code", "name", "severity", "doc", "examples")
_SELECTORS = ("each", "pairs", "groups", "linked", "aligned", "namesakes")
_SENTENCES = ("problem", "why", "ask")
_SLOTS = (
    "measure",
    "population",
    "place",
    "period",
    "as_of",
    "dataset",
    "occasion",
    "per",
    "modality",
    "person",
    "act",
    "figure",
    "stated place",
)
#: Fields of an example's claim beside those of its kind.
_OF_EXAMPLES = ("kind", "text", "outlet", "published", "part_of", "share_of", "exhaustive")


def load_yaml_rule(path: Path) -> Rule:
    """The rule of a YAML file.

    Raises:
        RuleError: with line and column, for anything that is wrong in it.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise RuleError("the file is not UTF-8", path=str(path), advice="save it as UTF-8") from problem
    except OSError as problem:
        raise RuleError(f"cannot be read: {problem.strerror}", path=str(path)) from problem
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as problem:
        raise _not_yaml(problem, text, path) from problem
    except RecursionError as problem:
        raise RuleError("not YAML: too deep", path=str(path), line=1) from problem
    if node is None:
        raise RuleError("the rule file is empty", path=str(path))
    root = Node(str(path), node)
    fields = root.fields(_FIELDS, "a rule")
    for name in _REQUIRED:
        if name not in fields:
            raise root.error(f"“{name}” is missing", f"a rule needs {', '.join(_REQUIRED)}")
    code, name = fields["code"].text("code"), fields["name"].text("name")
    if not (len(code) == 4 and code[0].isupper() and code[1:].isdigit()):
        raise fields["code"].error(f"the code “{code}” is not a letter and three digits")
    if path.stem.replace("_", "-") != name:
        raise fields["name"].error(
            f"the rule is called “{name}” and its file {path.name}", "give both one name"
        )
    severity = choice(fields["severity"], [s.value for s in Severity], "severity")
    select, judge = _law(root, fields)
    examples = tuple(_example(item) for item in fields["examples"].items("examples"))
    if not examples:
        raise fields["examples"].error(
            "a rule needs examples", "one that it finds and one that it leaves alone"
        )
    if "relate" in fields:
        check_measures(fields["relate"], examples)
    return Rule(
        code=code,
        name=name,
        doc=fields["doc"].text("doc"),
        select=select,
        judge=judge,
        severity=Severity(severity),
        examples=examples,
        aliases=_words(fields, "aliases"),
        waived_laws=_table(fields, "waived_laws"),
        instead_of=_words(fields, "instead_of"),
        hold="hold" in fields and fields["hold"].truth("hold"),
        default="default" not in fields or fields["default"].truth("default"),
        source=str(path),
    )


def _not_yaml(problem: Any, text: str, path: Path) -> RuleError:
    """What is wrong with a text that is no YAML, in an editor's words where that is possible."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    lines = text.splitlines()
    written = lines[mark.line] if mark and mark.line < len(lines) else ""
    indent = written[: len(written) - len(written.lstrip())]
    reason = getattr(problem, "problem", None) or " ".join(str(problem).split())
    advice, column = None, mark.column + 1 if mark else None
    if "\t" in indent:
        reason, advice = "a tab at the head of the line", "YAML wants spaces"
        column = indent.index("\t") + 1
    elif "mapping values are not allowed" in reason:
        advice = "put text that holds a colon in quotes"
    elif "found undefined alias" in reason or "while scanning" in reason or "found character" in reason:
        advice = "put text that begins with *, &, @, % or ` in quotes"
    return RuleError(
        f"not YAML: {reason}",
        path=str(path),
        line=mark.line + 1 if mark else None,
        column=column,
        advice=advice,
    )


def _words(fields: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return tuple(item.text(key) for item in fields[key].items(key)) if key in fields else ()


def _table(fields: Mapping[str, Node], key: str) -> dict[str, str]:
    if key not in fields:
        return {}
    value = fields[key].value()
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise fields[key].error(f"{key} must be a mapping of names to reasons")
    return value


def _kind(node: Node) -> str:
    return choice(node, CLAIM_KINDS, "kind of claim")


def _select(node: Node, both: Callable[[Any, Any], object] | None) -> Select:
    """The selector that is named; ``both`` is what a pair must be to break the law."""
    fields = node.fields((*_SELECTORS, "alike", "verdict", "where", "within", "of", "enough"), "select")
    chosen = [name for name in _SELECTORS if name in fields]
    if len(chosen) != 1:
        raise node.error("select needs exactly one selector", f"one of {', '.join(_SELECTORS)}")
    found = _selector(fields, chosen[0], both)
    return _only_of(found, fields["of"].text("of")) if "of" in fields else found


def _only_of(select: Select, noun: str) -> Select:
    """What the selector chooses, as far as it counts this noun."""
    from factcheck.grammar.words import lemma
    from factcheck.relate.measures import canonical, canonical_word

    head = canonical_word(lemma(noun.split()[-1]))

    def fits(claim: Any) -> bool:
        measure = claim.slots.measure
        return measure is not None and canonical(measure).head == head

    def choose(related: Related) -> Iterator[Chosen]:
        for claims, comparison in select.choose(related):
            kept = tuple(tuple(c for c in x if fits(c)) if isinstance(x, tuple) else x for x in claims)
            if all(bool(x) if isinstance(x, tuple) else fits(x) for x in kept):
                yield kept, comparison

    return Select(f"{select.words}, of {noun}", choose, select.alone, select.tied)


def _selector(fields: Mapping[str, Node], name: str, both: Callable[[Any, Any], object] | None) -> Select:
    value = fields[name]
    if name == "each":
        return each(_kind(value))
    if name == "pairs":
        kinds = [_kind(item) for item in value.items("pairs")]
        if len(kinds) != 2:
            raise value.error(f"pairs needs two kinds of claim, found {len(kinds)}")
        options: dict[str, Any] = {}
        if "alike" in fields:
            options["alike"] = [choice(item, _SLOTS, "slot") for item in fields["alike"].items("alike")]
        if "verdict" in fields:
            options["verdict"] = choice(fields["verdict"], ("equal", "nested"), "verdict")
        if options.get("verdict") != "nested":  # of a part and its whole the sizes tell nothing
            options["both"] = both
        if "enough" in fields:
            options["enough"] = fields["enough"].whole_number("enough")
        if "where" in fields:
            options["where"] = choice(fields["where"], ("anywhere", "one article", "two articles"), "where")
        return pairs(kinds[0], kinds[1], **options)
    if name == "groups":
        within = "article"
        if "within" in fields:
            within = choice(fields["within"], ("sentence", "paragraph", "article", "story"), "within")
        return groups(*(_kind(item) for item in value.items("groups")), within=within)  # type: ignore[arg-type]
    if name == "linked":
        return linked(choice(value, [k.value for k in LinkKind], "link"))
    return aligned() if name == "aligned" else namesakes(_kind(value))


def _law(root: Node, fields: Mapping[str, Node]) -> tuple[Select, Any]:
    """Which claims are chosen, and what must hold of them: ``select`` and ``require``, or ``relate``."""
    if "relate" in fields:
        for name in ("select", "require"):
            if name in fields:
                raise fields[name].error(f"a rule with “relate” has no “{name}”", "leave it out")
        return relation_parts(fields["relate"])
    for name in ("select", "require"):
        if name not in fields:
            raise root.error(f"“{name}” is missing", "a rule needs select and require, or relate")
    word = fields["require"].value()
    both = [WORDS[name].both for name in word if name in WORDS] if isinstance(word, dict) else []
    return _select(fields["select"], both[0] if len(both) == 1 else None), _judge(fields["require"])


def _judge(node: Node) -> Any:
    fields = node.fields(WORDS, "require")
    if len(fields) != 1:
        raise node.error(f"require needs exactly one word, found {len(fields)}", f"one of {', '.join(WORDS)}")
    name, value = next(iter(fields.items()))
    word = WORDS[name]
    options = value.fields((*_SENTENCES, *word.options), f"“{name}”")
    if "problem" not in options:
        raise value.error(f"“{name}” has no problem", "say what is wrong when the law is broken")
    for needed in word.needs:
        if needed not in options:
            raise value.error(f"“{name}” needs “{needed}”", word.doc)
    for key, option in options.items():
        if key in _SENTENCES:
            unknown = word.unknown(option.text(key))
            if unknown is not None:
                known = ("a", "b", "a.value", "b.value", *word.facts)
                raise option.error(f"nothing is called {{{unknown}}} here", nearest(unknown, known))
        elif word.options[key]:
            choice(option, word.options[key], key)
    given = {key: option.value() for key, option in options.items()}
    try:
        return word.judge(given)
    except ValueError as problem:
        raise value.error(str(problem)) from problem


def _example(node: Node) -> Example:
    fields = node.fields(("discrepant", "consistent", "claims", "problem", "severity"), "an example")
    if ("discrepant" in fields) == ("consistent" in fields):
        raise node.error("an example is either “discrepant: name” or “consistent: name”")
    if "claims" not in fields:
        raise node.error("the example has no claims")
    fires = "discrepant" in fields
    if fires and "problem" not in fields:
        raise node.error("a discrepant example needs the exact problem sentence")
    claims = []
    for item in fields["claims"].items("claims"):
        claims.append(_said(item))
    if not claims:
        raise fields["claims"].error("the example has no claims")
    name = fields["discrepant" if fires else "consistent"].text("the example's name")
    severity = (
        Severity(choice(fields["severity"], [s.value for s in Severity], "severity"))
        if "severity" in fields
        else None
    )
    return Example(name, tuple(claims), fields["problem"].text("problem") if fires else None, severity)


def _said(node: Node) -> Said:
    """One claim of an example."""
    from factcheck.read.short import allowed_fields

    value = node.value()
    if not isinstance(value, dict) or not {"kind", "text"} <= value.keys():
        raise node.error("a claim of an example needs kind and text", "mark its words in the text with [[…]]")
    kinds = node.fields([*value], "a claim of an example")
    kind = choice(kinds["kind"], CLAIM_KINDS, "kind of claim")
    fields = node.fields(
        tuple(dict.fromkeys((*_OF_EXAMPLES, *allowed_fields(kind)))), f"a {kind} of an example"
    )
    text = fields["text"].text("text")
    if text.count("[[") != 1 or text.count("]]") != 1:
        raise fields["text"].error(
            "the text marks no words, or several", "mark those of the claim with [[…]]"
        )
    if "published" in fields:
        written = fields["published"].text("published")
        try:
            dt.date.fromisoformat(written)
        except ValueError:
            raise fields["published"].error(f"“{written}” is no day", "write 2021-10-12") from None
    return Said(kind, text, {k: v for k, v in value.items() if k not in ("kind", "text")})
