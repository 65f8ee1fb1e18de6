"""The pages of the rules: what each says, its examples as the reports that an editor would read."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.check import check
from factcheck.rule import Example, Rule, scene
from factcheck.tell import render

__all__ = ["page", "pages"]

_HEAD = "<!-- Made by `factcheck rule docs`; a test keeps it true. -->"
_FAMILIES = {
    "C": "Counts",
    "R": "Ratios",
    "T": "Time",
    "P": "People",
    "O": "Organisations",
    "Q": "Quotations",
    "S": "Sources",
    "G": "Places and populations",
    "L": "Law",
    "D": "Documents and updates",
    "J": "Jointly",
}


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """The text of every page by its file name: one for each rule, and ``README.md`` that lists them."""
    known = sorted(rules, key=lambda rule: rule.code)
    made = {_file(rule): page(rule) for rule in known}
    lines = ["# The rules", "", _HEAD]
    letter = ""
    for rule in known:
        if rule.code[0] != letter:
            letter = rule.code[0]
            lines += [
                "",
                f"## {_FAMILIES.get(letter, 'House rules')}",
                "",
                "| code | rule | says |",
                "|---|---|---|",
            ]
        first = " ".join(rule.doc.split("\n\n")[0].split()).replace("|", "\\|")
        lines.append(f"| {rule.code} | [{rule.name}]({_file(rule)}) | {first} |")
    made["README.md"] = "\n".join(lines) + "\n"
    return made


def _file(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}.md"


def page(rule: Rule) -> str:
    """The page of one rule, in Markdown."""
    severity = (
        f"{rule.severity}{' · hold' if rule.hold else ''}{'' if rule.default else ' · off unless selected'}"
    )
    lines = [f"# {rule.code} {rule.name}", "", _HEAD, "", f"**{severity}**", ""]
    for paragraph in rule.doc.split("\n\n"):
        lines += [" ".join(paragraph.split()), ""]
    lines += [f"It looks at: {rule.select.words}."]
    if rule.instead_of:
        lines += ["", f"Where it speaks, these are silent on the same words: {', '.join(rule.instead_of)}."]
    if rule.aliases:
        lines += ["", f"Formerly: {', '.join(rule.aliases)}."]
    if rule.waived_laws:
        lines += ["", "## Laws that it does not keep", ""]
        lines += [f"- *{law}*: {reason}." for law, reason in sorted(rule.waived_laws.items())]
    for heading, fires in (("What it finds", True), ("What it leaves alone", False)):
        examples = [example for example in rule.examples if (example.problem is not None) is fires]
        if examples:
            lines += ["", f"## {heading}"]
            for example in examples:
                lines += [
                    "",
                    f"### {example.name[0].upper()}{example.name[1:]}",
                    "",
                    *_example(rule, example),
                ]
    return "\n".join(lines) + "\n"


def _example(rule: Rule, example: Example) -> list[str]:
    """An example that fires as its report; one that does not, as its sentences with the words marked."""
    if example.problem is not None:
        given = scene(example, rule)
        report = check(list(given.claims), rules=[rule], articles=given.articles)
        text = render(report, "text", width=96)
        # The last lines count what was compared, which says nothing of a rule.
        body = text.split("\n\n")
        kept = [line.rstrip() for line in "\n\n".join(body[:-1] or body).strip("\n").splitlines()]
        return ["```text", *kept, "```"]
    lines = []
    for said in example.said:
        words = " ".join(said.text.replace("[[", "**").replace("]]", "**").split())
        facts = [f"{key}: {value}" for key, value in said.fields.items() if key not in ("article", "part_of")]
        lines.append(f"- {words}" + (f" ({', '.join(facts)})" if facts else ""))
    return lines
