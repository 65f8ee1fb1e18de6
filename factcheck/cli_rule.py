"""The commands of the rule kit: ``factcheck rule …``, from a new rule file to a measured rule."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.errors import RuleError, SettingsError
from factcheck.settings import load_settings, nearest

if TYPE_CHECKING:
    from factcheck.rule import Rule
    from factcheck.rule.registry import RulesFound
    from factcheck.testing.tester import Verdict

__all__ = ["rule_commands"]

_RULES = click.option("--rules", metavar="DIR", multiple=True, help="A folder of house rules.")


@click.group("rule")
def rule_commands() -> None:
    """Write a rule, test it, show it, measure it."""
    gc.enable()  # what the tests of a rule make does hang in circles


def _find(rules: tuple[str, ...]) -> RulesFound:
    """The rules of the settings and of the options; what is wrong with a file is told on stderr."""
    from factcheck.rule import find_rules

    found = find_rules(load_settings(Path.cwd(), os.environ, {"rules": rules}).rules)
    for error in found.errors:
        click.echo(f"error: {error}", err=True)
    return found


def _named(rules: tuple[Rule, ...], word: str) -> Rule:
    """The rule of that code, name, former name or file.

    Raises:
        SettingsError: there is none.
    """
    known = {name: rule for rule in rules for name in (rule.code, rule.name, *rule.aliases)}
    path = Path(word)
    if path.suffix in (".py", ".yaml", ".yml"):
        for rule in rules:
            if Path(rule.source).resolve() == path.resolve():
                return rule
        from factcheck.rule.registry import load_rule_file

        return load_rule_file(path)
    found = known.get(word.upper()) or known.get(word.lower().replace("_", "-"))
    if found is None:
        raise SettingsError(f"no rule is called {word!r}", advice=nearest(word, known))
    return found


@rule_commands.command("new")
@click.argument("name")
@click.option("--yaml", is_flag=True, help="In the words of YAML, not in Python.")
@click.option("--family", help="A folder inside it: counts, time, people …; gives the code its letter.")
@_RULES
def new(name: str, yaml: bool, family: str | None, rules: tuple[str, ...]) -> None:
    """Write a rule file with two examples to fill in.

    NAME says what is wrong when the rule fires: seats-miscounted.
    """
    from factcheck.rule.template import new_rule_file

    settings = load_settings(Path.cwd(), os.environ, {"rules": rules})
    if not settings.rules:
        raise SettingsError(
            "no folder for the rule", advice='say --rules DIR, or set rules = ["DIR"] under [tool.factcheck]'
        )
    folder = settings.rules[0] / family if family else settings.rules[0]
    folder.mkdir(parents=True, exist_ok=True)
    taken = [rule.code for rule in _find(rules).rules]
    path = new_rule_file(name, folder, taken, yaml=yaml, family=family)
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    click.echo(f"{shown}\nfill it in, then: factcheck rule test {shown}")


@rule_commands.command("list")
@_RULES
@click.pass_context
def list_rules(ctx: click.Context, rules: tuple[str, ...]) -> None:
    """List the rules, a line each, with the file of each."""
    found = _find(rules)
    longest = max((len(rule.name) for rule in found.rules), default=0)
    for rule in found.rules:
        off = "" if rule.default else "  (off unless selected)"
        click.echo(f"{rule.code}  {rule.severity.value:7}  {rule.name:{longest}}  {_short(rule.source)}{off}")
    ctx.exit(2 if found.errors else 0)


def _short(source: str) -> str:
    """The path from here, where it is shorter."""
    path = Path(source)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else source


@rule_commands.command("show")
@click.argument("name")
@_RULES
def show(name: str, rules: tuple[str, ...]) -> None:
    """Show the compiled form of a rule, the same whether it was written in Python or in YAML."""
    from factcheck.rule.compiled import compiled

    click.echo(compiled(_named(_find(rules).rules, name), _short), nl=False)


@rule_commands.command("test")
@click.argument("names", nargs=-1, metavar="[NAME|PATH]...")
@click.option(
    "--laws", type=click.Choice(["sampled", "thorough", "none"]), default="sampled", show_default=True
)
@click.option("--law", default="", metavar="LAW", help="This law only, by its name or part of it.")
@click.option("--scenes", type=click.IntRange(1), help="How many scenes attack each law.")
@click.option("--seed", type=int, default=0, help="Other scenes for another seed.")
@_RULES
@click.pass_context
def test(
    ctx: click.Context,
    names: tuple[str, ...],
    laws: str,
    law: str,
    scenes: int | None,
    seed: int,
    rules: tuple[str, ...],
) -> None:
    """Run the examples of rules, what the tester asks beyond them, and the laws; all if none is said."""
    _need_hypothesis()
    from factcheck.testing.laws import LAWS, law_named
    from factcheck.testing.tester import cases_of, run

    if law and law_named(law) is None:
        raise SettingsError(f"no law is called {law!r}", advice=nearest(law, [one.name for one in LAWS]))
    found = _find((*rules, *(name for name in names if Path(name).is_dir())))
    chosen = _chosen(found, names)
    count: str | int = 0 if laws == "none" else scenes or laws
    costs: list[tuple[float, str]] = []
    sound = not found.errors or bool(names)
    for rule in chosen:
        verdicts = [run(case) for case in cases_of(rule, laws=count, seed=seed, only=law)]
        costs.append((sum(v.seconds for v in verdicts), rule.name))
        sound &= _tell(rule, verdicts)
    if len(costs) > 1:
        most = ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(costs, reverse=True)[:5])
        click.echo(f"{len(costs)} rules in {sum(seconds for seconds, _ in costs):.1f} s; most: {most}")
    ctx.exit(0 if sound else 1)


def _chosen(found: RulesFound, names: tuple[str, ...]) -> list[Rule]:
    if not names:
        return list(found.rules)
    chosen: list[Rule] = []
    for name in names:
        folder = Path(name)
        if folder.is_dir():
            chosen += [r for r in found.rules if Path(r.source).resolve().is_relative_to(folder.resolve())]
        else:
            chosen.append(_named(found.rules, name))
    if not chosen:
        raise RuleError("no rule there", path=", ".join(names))
    return chosen


def _tell(rule: Rule, verdicts: list[Verdict]) -> bool:
    """Prints what became of a rule; True where it passed."""
    failed = [verdict for verdict in verdicts if not verdict.passed]
    waived = [verdict.case for verdict in verdicts if verdict.case.waived]
    seconds = sum(verdict.seconds for verdict in verdicts)
    outcome = f"{len(failed)} of {len(verdicts)} failed" if failed else f"{len(verdicts)} passed"
    click.echo(f"{rule.code} {rule.name}: {outcome} ({seconds:.1f} s)")
    for case in waived:
        click.echo(f"  waived: {case.name.removeprefix('law: ')} — {case.waived}")
    for verdict in failed:
        click.echo(f"\n  ✗ {verdict.case.name}")
        for line in verdict.lines[1:]:
            click.echo(f"    {line}".rstrip())
    if failed:
        click.echo("")
    return not failed


def _need_hypothesis() -> None:
    from importlib.util import find_spec

    if find_spec("hypothesis") is None:
        raise SettingsError(
            "this needs hypothesis, which is not installed", advice="pip install 'factcheck-engine[test]'"
        )


@rule_commands.command("docs")
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), default="docs/rules")
@click.option("--check", is_flag=True, help="Write nothing; say which pages are not true any more.")
@_RULES
@click.pass_context
def docs(ctx: click.Context, output: Path, check: bool, rules: tuple[str, ...]) -> None:
    """Write a page for every rule, its examples as real reports, and one that lists them."""
    from factcheck.testing.pages import pages

    made = pages(_find(rules).rules)
    stale = [name for name, text in made.items() if _text(output / name) != text]
    left = (
        sorted(path.name for path in output.glob("*.md") if path.name not in made) if output.is_dir() else []
    )
    if check:
        for name in (*stale, *left):
            click.echo(f"not true any more: {output / name}")
        ctx.exit(1 if stale or left else 0)
    output.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (output / name).write_text(made[name], encoding="utf-8", newline="\n")
    for name in left:
        (output / name).unlink()
    click.echo(f"{output}: {len(made)} pages, {len(stale)} written, {len(left)} removed")


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


@rule_commands.command("measure")
@click.argument("name")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--most", type=click.IntRange(0), default=10, help="How many findings and misses to show.")
@_RULES
def measure(name: str, paths: tuple[str, ...], most: int, rules: tuple[str, ...]) -> None:
    """Estimate recall and false alarms of a rule on your own articles.

    Whatever it says of the articles as they are is a finding to read; then one fact at a time is changed
    in a known way, and counted is what of that it finds.
    """
    _need_hypothesis()
    from factcheck.read import read
    from factcheck.testing.measuring import measure as measured

    rule = _named(_find(rules).rules, name)
    reading = read(list(paths))
    for error in reading.errors:
        click.echo(f"error: {error}", err=True)
    if not reading.articles:
        raise SettingsError("no article was read", advice="name articles, or folders of them")
    click.echo(measured(rule, reading.articles).text(most), nl=False)
