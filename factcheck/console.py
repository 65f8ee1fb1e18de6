"""What the commands share: settings, rules and files in, text and files out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.errors import InputError, SettingsError
from factcheck.settings import Settings, load_settings, nearest

if TYPE_CHECKING:
    from factcheck.claim import Article, Claim
    from factcheck.rule import Rule

__all__ = [
    "by_name",
    "chosen_rules",
    "coloured",
    "known_rules",
    "read_paths",
    "replacing",
    "rules_option",
    "settings_of",
    "show",
    "showing_progress",
    "tell",
    "text_width",
    "width_option",
]

_WIDEST = 100
#: From so many code points on, a run is long enough to show how far it is.
_LONG = 300_000

_Command = TypeVar("_Command", bound=Callable[..., Any])


def tell(problem: object) -> None:
    """Prints an error as one line on stderr."""
    click.echo(f"error: {problem}", err=True)


def settings_of(**options: Any) -> Settings:
    """The settings of this run; an option is named as its key, with _ for -."""
    given = {key.replace("_", "-"): value for key, value in options.items()}
    return load_settings(Path.cwd(), os.environ, given)


def text_width(settings: Settings) -> int:
    """The width of text in characters: the setting, or the terminal's, at most 100."""
    return settings.width or min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)


def coloured() -> bool:
    """True where colour can be seen and is wanted (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show(text: str, colour: bool = False) -> None:
    """Prints to stdout. A reader that stops reading (``| head``) does not change what was found."""
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to that becomes ``target`` at the end, or leaves no trace when that fails."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        draft.replace(target)
    except OSError as problem:
        raise SettingsError(f"cannot be written: {problem.strerror}", path=str(target)) from problem
    finally:
        draft.unlink(missing_ok=True)


def read_paths(paths: Sequence[str]) -> tuple[list[Article], list[Claim], bool]:
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
        tell(error)
    return articles, list(reading.claims), not errors


def _read_stdin() -> Article:
    from factcheck.claim import Article
    from factcheck.read.files import decode

    text = decode(sys.stdin.buffer.read(), "-")
    if not any(character.isalnum() for character in text):
        raise InputError("the article is empty", path="-")
    return Article.from_text(text, name="-")


@contextmanager
def showing_progress(articles: Sequence[Article]) -> Iterator[Callable[[str, int, int], None] | None]:
    """Shows on stderr how far each step is, on a terminal and in a long run only (else None)."""
    if sum(len(article.text) for article in articles) < _LONG or not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as steps:
        bars: dict[str, Any] = {}

        def advance(step: str, done: int, of: int) -> None:
            if step not in bars:
                steps.close()
                bars[step] = steps.enter_context(
                    click.progressbar(length=of, label=step.capitalize(), file=sys.stderr)
                )
            bars[step].update(done + 1 - bars[step].pos)

        yield advance


def known_rules(folders: Sequence[Path]) -> tuple[tuple[Rule, ...], bool]:
    """The rules that can be used, and True where every rule file can; those that cannot are told of."""
    from factcheck.rule import find_rules

    found = find_rules(folders)
    for error in found.errors:
        tell(error)
    return found.rules, not found.errors


def by_name(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rules by code, name and former names."""
    return {name: rule for rule in rules for name in (rule.code, rule.name, *rule.aliases)}


def chosen_rules(rules: Sequence[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored; without a selection, those on by default.

    Raises:
        SettingsError: a selection names no rule, or none is left.
    """
    letters = {rule.code[0] for rule in rules}
    names = by_name(rules)

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


def rules_option(command: _Command) -> _Command:
    """Gives a command ``--rules``."""
    return click.option(
        "--rules", metavar="DIR", multiple=True, help="A folder of house rules, beside the shipped ones."
    )(command)


def width_option(command: _Command) -> _Command:
    """Gives a command ``--width``."""
    return click.option("--width", type=int, metavar="CELLS", help="Width of the text.")(command)
