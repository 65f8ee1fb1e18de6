"""The command line. Each command loads what it needs when it runs, so that help comes at once.

Exit status of ``check``: 0 nothing at or above ``--fail-on``, 1 something, 2 a bad file, rule or option,
3 nothing could be compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck import __version__
from factcheck.cli_rule import rule_commands
from factcheck.console import (
    by_name,
    chosen_rules,
    coloured,
    known_rules,
    read_paths,
    replacing,
    rules_option,
    settings_of,
    show,
    showing_progress,
    tell,
    text_width,
    width_option,
)
from factcheck.errors import FactcheckError, SettingsError
from factcheck.settings import FAIL_ON, FORMATS, nearest

if TYPE_CHECKING:
    from factcheck.report import Report

__all__ = ["cli"]


class _Factcheck(click.Group):
    """Tells every known error as one line on stderr; stopped by hand, it never looks like a finding."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except FactcheckError as problem:
            tell(problem)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("stopped", err=True)
            ctx.exit(130)


@click.group(cls=_Factcheck, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="factcheck %(version)s")
def cli() -> None:
    """Reads news copy and says where it disagrees with itself.

    It quotes both sides and never guesses which is wrong.
    """


cli.add_command(rule_commands)


def _status(report: Report, fail_on: str) -> int:
    from factcheck.report import Severity

    if fail_on != "never":
        most = Severity(fail_on).rank
        if any(found.severity.rank <= most for found in report.discrepancies):
            return 1
    return 0 if report.coverage.comparisons else 3


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--against", multiple=True, metavar="PATH", help="A fact sheet or archive to check against.")
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: code, name or family.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Not these rules.")
@click.option("--format", type=click.Choice(FORMATS), help="The form of the report; text if not said.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The weakest severity that gives status 1.")
@click.option("--joint-budget", type=int, metavar="N", help="How many sets of statements to try for sums.")
@click.option(
    "--all-conflicts", is_flag=True, flag_value="true", default=None, help="Every joint conflict of a sum."
)
@rules_option
@width_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[str, ...],
    against: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format: str | None,
    output: Path | None,
    fail_on: str | None,
    joint_budget: int | None,
    all_conflicts: str | None,
    rules: tuple[str, ...],
    width: int | None,
) -> None:
    """Say where articles and claim files disagree, each with itself and with the others.

    A folder is walked; - reads an article from standard input.
    """
    settings = settings_of(
        select=select,
        ignore=ignore,
        format=format,
        fail_on=fail_on,
        joint_budget=joint_budget,
        all_conflicts=all_conflicts,
        rules=rules,
        width=width,
    )
    from factcheck.check import check as compare
    from factcheck.tell import render
    from factcheck.tell.wording import nothing_compared, summary

    known, sound_rules = known_rules(settings.rules)
    chosen = chosen_rules(known, settings)
    articles, claims, sound = read_paths(paths)
    other_articles, other_claims, other_sound = read_paths(against)
    with showing_progress([*articles, *other_articles]) as progress:
        report = compare(
            [*articles, *claims],
            against=[*other_articles, *other_claims],
            rules=chosen,
            settings=settings,
            progress=progress,
        )
    colour = output is None and coloured()
    text = render(report, settings.format, width=text_width(settings), colour=colour)
    silence = nothing_compared(report.coverage)
    if output is None:
        show(text, colour)
    else:
        with replacing(output) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"{summary(report)}: {output}", err=True)
    if silence and (output is not None or settings.format != "text"):
        click.echo(silence, err=True)
    ctx.exit(_status(report, settings.fail_on) if sound and other_sound and sound_rules else 2)


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A .yaml, .json, .jsonl or .csv file to write."
)
@click.pass_context
def extract(ctx: click.Context, paths: tuple[str, ...], output: Path | None) -> None:
    """Write the claims of articles as a claim file, which check reads."""
    from factcheck.extract import extract as claims_of
    from factcheck.read import write_claims

    forms = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl", ".csv": "csv"}
    if output is not None and output.suffix.lower() not in forms:
        raise SettingsError(
            f"no claim file ends in {output.suffix!r}", path=str(output), advice=f"one of {', '.join(forms)}"
        )
    articles, written, sound = read_paths(paths)
    found = {claim.id: claim for claim in written}
    with showing_progress(articles) as progress:
        for done, article in enumerate(articles):
            for claim in claims_of(article):
                found.setdefault(claim.id, claim)
            if progress is not None:
                progress("extracting", done, len(articles))
    claims = list(found.values())
    if output is None:
        from io import StringIO

        text = StringIO()
        write_claims(claims, articles, text, format="yaml")
        show(text.getvalue())
    else:
        with replacing(output) as draft:
            write_claims(claims, articles, draft, format=forms[output.suffix.lower()])
    if not claims:
        click.echo("no claim was found", err=True)
    ctx.exit(0 if sound else 2)


@cli.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format",
    "form",
    type=click.Choice(("graphml", "dot", "json", "svg")),
    help="GraphML if not said, or what the file's name ends in; svg draws one joint conflict.",
)
@click.option("--finding", metavar="FINGERPRINT", help="The joint finding to draw; the first if not said.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@rules_option
@click.pass_context
def graph(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    finding: str | None,
    output: Path | None,
    rules: tuple[str, ...],
) -> None:
    """Write the claim graph: claims, the quantities they give, relations between these, and conflicts.

    With svg, one joint conflict is drawn: its quotations, and the sum that they do not make.
    """
    settings = settings_of(rules=rules)
    endings = {".graphml": "graphml", ".dot": "dot", ".json": "json", ".svg": "svg"}
    if form is None and output is not None and output.suffix.lower() not in endings:
        raise SettingsError(
            f"no graph ends in {output.suffix!r}",
            path=str(output),
            advice=f"one of {', '.join(endings)}, or say --format",
        )
    form = form or (endings[output.suffix.lower()] if output is not None else "graphml")
    known, sound_rules = known_rules(settings.rules)
    chosen = chosen_rules(known, settings)
    articles, claims, sound = read_paths(paths)
    from factcheck.check import check as compare, network
    from factcheck.tell.drawing import drawing
    from factcheck.tell.network import network_text

    items = [*articles, *claims]
    if form == "svg":
        found = [d for d in compare(items, rules=chosen, settings=settings).discrepancies if d.reconcile]
        if finding is not None:
            found = [d for d in found if d.fingerprint.startswith(finding)]
        if not found:
            wanted = f" with the fingerprint {finding}" if finding else ""
            raise SettingsError(f"no joint conflict{wanted} was found, so there is nothing to draw")
        text = drawing(found[0])
    else:
        text = network_text(network(items, rules=chosen), form)
    if output is None:
        show(text)
    else:
        with replacing(output) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    if not items:
        click.echo("no article and no claim was found", err=True)
    ctx.exit(0 if sound and sound_rules else 2)


@cli.command()
@click.argument("code")
@rules_option
@width_option
def explain(code: str, rules: tuple[str, ...], width: int | None) -> None:
    """Explain a rule, by code or name: what it says, with examples."""
    settings = settings_of(rules=rules, width=width)
    from factcheck.tell.catalogue import rule_page

    known = by_name(known_rules(settings.rules)[0])
    found = known.get(code.upper()) or known.get(code.lower())
    if found is None:
        raise SettingsError(f"no rule is called {code!r}", advice=nearest(code, known))
    show(rule_page(found, text_width(settings)))


@cli.command("rules")
@rules_option
@width_option
def list_rules(rules: tuple[str, ...], width: int | None) -> None:
    """List the rules: code, severity, name and what each says."""
    settings = settings_of(rules=rules, width=width)
    from factcheck.tell.catalogue import rule_list

    known, sound = known_rules(settings.rules)
    show(rule_list(known, text_width(settings)))
    if not sound:
        raise SystemExit(2)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a claim file, for programs that write them."""
    import json

    from factcheck.read.schema import schema as claim_file_schema

    show(json.dumps(claim_file_schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n")


@cli.command("settings")
def show_settings() -> None:
    """Show each setting, its value and where that came from."""
    rows = settings_of().rows()
    first, second = (max(len(row[i]) for row in rows) for i in (0, 1))
    show("".join(f"{key:{first}}  {value:{second}}  {origin}\n" for key, value, origin in rows))
