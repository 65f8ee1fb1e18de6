"""The command line. Each command loads what it needs when it runs, so that help comes at once.

Exit status of ``check``: 0 nothing at or above ``--fail-on``, 1 something, 2 a bad file, rule or option,
3 nothing could be compared.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck import __version__
from factcheck.cli_rule import rule_commands
from factcheck.errors import FactcheckError, InputError, SettingsError
from factcheck.settings import FAIL_ON, FORMATS, Settings, load_settings, nearest

if TYPE_CHECKING:
    from factcheck.claim import Article, Claim
    from factcheck.report import Report
    from factcheck.rule import Rule

__all__ = ["cli"]

_WIDEST = 100
#: From so many code points on, a run is long enough to show how far it is.
_LONG = 300_000

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Factcheck(click.Group):
    """Tells every known error as one line on stderr; stopped by hand, it never looks like a finding."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except FactcheckError as problem:
            _tell(problem)
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


def _tell(problem: object) -> None:
    click.echo(f"error: {problem}", err=True)


def _settings(**options: Any) -> Settings:
    """The settings of this run; an option is named as its key, with _ for -."""
    given = {key.replace("_", "-"): value for key, value in options.items()}
    return load_settings(Path.cwd(), os.environ, given)


def _width(settings: Settings) -> int:
    return settings.width or min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _print(text: str, colour: bool = False) -> None:
    """Prints to stdout. A reader that stops reading (``| head``) does not change what was found."""
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _replacing(target: Path) -> Iterator[Path]:
    """A path to write to that becomes ``target`` at the end, or leaves no trace when that fails."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        draft.replace(target)
    except OSError as problem:
        raise SettingsError(f"cannot be written: {problem.strerror}", path=str(target)) from problem
    finally:
        draft.unlink(missing_ok=True)


def _read(paths: Sequence[str]) -> tuple[list[Article], list[Claim], bool]:
    """Articles and claims of the paths, ``-`` being standard input; True where each was sound."""
    from factcheck.read import read

    reading = read([path for path in paths if path != "-"])
    articles, errors = list(reading.articles), list(reading.errors)
    if "-" in paths:
        try:
            articles.append(_read_stdin())
        except InputError as problem:
            errors.append(problem)
    for error in errors:
        _tell(error)
    return articles, list(reading.claims), not errors


def _read_stdin() -> Article:
    from factcheck.claim import Article
    from factcheck.read.files import decode

    text = decode(sys.stdin.buffer.read(), "-")
    if not any(character.isalnum() for character in text):
        raise InputError("the article is empty", path="-")
    return Article.from_text(text, name="-")


@contextmanager
def _progress(articles: Sequence[Article]) -> Iterator[Callable[[str, int, int], None] | None]:
    """Shows on stderr how far each step is, on a terminal and in a long run only (else None)."""
    if sum(len(article.text) for article in articles) < _LONG or not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as steps:
        bars: dict[str, Any] = {}

        def show(step: str, done: int, of: int) -> None:
            if step not in bars:
                steps.close()
                bars[step] = steps.enter_context(
                    click.progressbar(length=of, label=step.capitalize(), file=sys.stderr)
                )
            bars[step].update(done + 1 - bars[step].pos)

        yield show


def _known_rules(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], bool]:
    """The rules that can be used, and True where every rule file can; those that cannot are told of."""
    from factcheck.rule import find_rules

    found = find_rules(folders)
    for error in found.errors:
        _tell(error)
    return found.rules, not found.errors


def _by_name(rules: Iterable[Rule]) -> dict[str, Rule]:
    return {name: rule for rule in rules for name in (rule.code, rule.name, *rule.aliases)}


def _chosen(rules: Sequence[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored; without a selection, those on by default.

    Raises:
        SettingsError: a selection names no rule, or none is left.
    """
    letters = {rule.code[0] for rule in rules}
    names = _by_name(rules)

    def named(key: str, words: Iterable[str]) -> set[str]:
        codes: set[str] = set()
        for word in words:
            if word.upper() in letters:
                codes.update(rule.code for rule in rules if rule.code[0] == word.upper())
            elif rule := names.get(word.upper()) or names.get(word.lower()):
                codes.add(rule.code)
            else:
                raise SettingsError(
                    f"{settings.origins[key]}: {key} names no rule: {word!r}",
                    advice=nearest(word, names if len(word) > 1 else letters),
                )
        return codes

    selected = named("select", settings.select) or {rule.code for rule in rules if rule.default}
    left = selected - named("ignore", settings.ignore)
    if not left:
        raise SettingsError("no rule is left after --select and --ignore")
    return tuple(rule for rule in rules if rule.code in left)


def _status(report: Report, fail_on: str) -> int:
    from factcheck.report import Severity

    if fail_on != "never":
        most = Severity(fail_on).rank
        if any(found.severity.rank <= most for found in report.discrepancies):
            return 1
    return 0 if report.coverage.comparisons else 3


def _rules_option(command: _Command) -> _Command:
    return click.option(
        "--rules", metavar="DIR", multiple=True, help="A folder of house rules, beside the shipped ones."
    )(command)


def _width_option(command: _Command) -> _Command:
    return click.option("--width", type=int, metavar="CELLS", help="Width of the text.")(command)


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
@_rules_option
@_width_option
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
    settings = _settings(
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

    known, sound_rules = _known_rules(settings.rules)
    chosen = _chosen(known, settings)
    articles, claims, sound = _read(paths)
    other_articles, other_claims, other_sound = _read(against)
    with _progress([*articles, *other_articles]) as progress:
        report = compare(
            [*articles, *claims],
            against=[*other_articles, *other_claims],
            rules=chosen,
            settings=settings,
            progress=progress,
        )
    colour = output is None and _coloured()
    text = render(report, settings.format, width=_width(settings), colour=colour)
    silence = nothing_compared(report.coverage)
    if output is None:
        _print(text, colour)
    else:
        with _replacing(output) as draft:
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
    articles, written, sound = _read(paths)
    found = {claim.id: claim for claim in written}
    with _progress(articles) as progress:
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
        _print(text.getvalue())
    else:
        with _replacing(output) as draft:
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
@_rules_option
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
    settings = _settings(rules=rules)
    endings = {".graphml": "graphml", ".dot": "dot", ".json": "json", ".svg": "svg"}
    if form is None and output is not None and output.suffix.lower() not in endings:
        raise SettingsError(
            f"no graph ends in {output.suffix!r}",
            path=str(output),
            advice=f"one of {', '.join(endings)}, or say --format",
        )
    form = form or (endings[output.suffix.lower()] if output is not None else "graphml")
    known, sound_rules = _known_rules(settings.rules)
    chosen = _chosen(known, settings)
    articles, claims, sound = _read(paths)
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
        _print(text)
    else:
        with _replacing(output) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    if not items:
        click.echo("no article and no claim was found", err=True)
    ctx.exit(0 if sound and sound_rules else 2)


@cli.command()
@click.argument("code")
@_rules_option
@_width_option
def explain(code: str, rules: tuple[str, ...], width: int | None) -> None:
    """Explain a rule, by code or name: what it says, with examples."""
    settings = _settings(rules=rules, width=width)
    from factcheck.tell.catalogue import rule_page

    known = _by_name(_known_rules(settings.rules)[0])
    found = known.get(code.upper()) or known.get(code.lower())
    if found is None:
        raise SettingsError(f"no rule is called {code!r}", advice=nearest(code, known))
    _print(rule_page(found, _width(settings)))


@cli.command("rules")
@_rules_option
@_width_option
def list_rules(rules: tuple[str, ...], width: int | None) -> None:
    """List the rules: code, severity, name and what each says."""
    settings = _settings(rules=rules, width=width)
    from factcheck.tell.catalogue import rule_list

    known, sound = _known_rules(settings.rules)
    _print(rule_list(known, _width(settings)))
    if not sound:
        raise SystemExit(2)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a claim file, for programs that write them."""
    import json

    from factcheck.read.schema import schema as claim_file_schema

    _print(json.dumps(claim_file_schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n")


@cli.command("settings")
def show_settings() -> None:
    """Show each setting, its value and where that came from."""
    rows = _settings().rows()
    first, second = (max(len(row[i]) for row in rows) for i in (0, 1))
    _print("".join(f"{key:{first}}  {value:{second}}  {origin}\n" for key, value, origin in rows))
