"""The rules in words: one line each, or a page with examples."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.grammar.patterns import pattern
from factcheck.report import Label
from factcheck.rule import Example, Rule, Said
from factcheck.tell.quotation import blocks, draw
from factcheck.tell.terminal import folded
from factcheck.tell.wording import sentence

__all__ = ["rule_list", "rule_page"]

_FIRST_SENTENCE = pattern(r".*?(?:[.!?](?=\s)|$)")


def rule_list(rules: Iterable[Rule], width: int) -> str:
    """Code, severity, name and the first sentence of each rule, by code."""
    known = sorted(rules, key=lambda rule: rule.code)
    longest = max((len(rule.name) for rule in known), default=0)
    lines: list[str] = []
    for rule in known:
        head = f"{rule.code}  {rule.severity.value:7}  {rule.name:{longest}}  "
        first = _FIRST_SENTENCE.match(" ".join(rule.doc.split()))
        says = (first[0] if first else "") + ("" if rule.default else " Off unless selected.")
        if len(head) + 30 > width:
            lines += [head.rstrip(), *folded(says, width, " " * 6)]
        else:
            lines += folded(says, width, head, " " * len(head))
    return "".join(f"{line}\n" for line in lines)


def _label(said: Said) -> Label:
    """The words of an example's claim, as a label: they stand in [[…]]."""
    before, _, rest = said.text.partition("[[")
    quote, _, after = rest.partition("]]")
    start = len(before)
    return Label(
        article=str(said.fields.get("article", "article")),
        start=start,
        end=start + len(quote),
        line=1,
        column=start + 1,
        quote=quote,
        part=str(said.fields.get("part", "body")),
        sentence=before + quote + after,
    )


def _example(example: Example, width: int) -> list[str]:
    lines = ["", *folded(example.name, width, "  ")]
    for said in example.said:
        label = _label(said)
        if "article" in said.fields:
            lines.append(f"    {label.article}")
        for block in blocks([label]):
            lines += [f"    {row.gutter} {row.text}".rstrip() for row in draw(block, width - 6)]
    if example.problem is not None:
        lines += folded(f"→ {sentence(example.problem)}", width, "    ", "      ")
    return lines


def rule_page(rule: Rule, width: int) -> str:
    """What the rule says, what it compares, and its examples: what it finds and what it leaves alone."""
    lines = [f"{rule.code} · {rule.name} · {rule.severity}" + (" · hold" if rule.hold else ""), ""]
    for paragraph in rule.doc.strip().split("\n\n"):
        lines += [*folded(" ".join(paragraph.split()), width), ""]
    about = [("compares", rule.select.words)]
    if rule.aliases:
        about.append(("formerly", ", ".join(rule.aliases)))
    if not rule.default:
        about.append(("off", f"unless asked for: --select {rule.code}"))
    about += [(f"waives “{law}”", reason) for law, reason in sorted(rule.waived_laws.items())]
    about.append(("leave out", f"--ignore {rule.code}"))
    for key, words in about:
        lines += folded(words, width, f"{key:11}", " " * 11)
    for heading, fires in (("What it finds", True), ("What it leaves alone", False)):
        examples = [example for example in rule.examples if (example.problem is not None) is fires]
        if examples:
            lines += ["", heading]
            for example in examples:
                lines += _example(example, width)
    return "\n".join(lines) + "\n"
