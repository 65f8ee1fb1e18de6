"""The watch over a rule while it judges: what goes wrong is that rule's fault, told with file and line."""

from __future__ import annotations

import inspect
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from math import inf
from time import perf_counter
from types import GeneratorType
from typing import Any, Protocol

from factcheck.errors import RuleError
from factcheck.relate.relation import Relation
from factcheck.report import Severity
from factcheck.rule.finding import Finding
from factcheck.value import Bounds

__all__ = ["Watch", "Watched", "fault", "watched", "within_seconds"]

#: Seconds that a rule may be slow beyond what its claims grant it. A judge needs some ten microseconds, so
#: that no rule comes near it on any machine unless it loops.
_SLACK = 5.0
#: Seconds granted for every claim that is judged.
_GRANT = 0.02
#: Seconds between two looks at whether the time is up.
_TICK = 0.01
#: Seconds after which code that caught being stopped is stopped again.
_AGAIN = 1.0
#: Findings that one choice of claims can give; a judge that yields more does not end.
_MOST = 1000


class Watched(Protocol):
    """What the watch needs to know of a rule."""

    @property
    def name(self) -> str:
        """The rule's name."""

    @property
    def source(self) -> str:
        """The rule's file."""

    @property
    def judge(self) -> Callable[..., Any]:
        """The judging function."""


class _TooSlow(BaseException):
    """Raised inside a rule whose time is up; no ``except Exception`` of the rule can swallow it."""


@contextmanager
def within_seconds(seconds: float, path: str, what: str) -> Iterator[None]:
    """Lets the code inside run for so many seconds, then stops it, wherever it loops.

    Needs a POSIX timer and the main thread, and leaves a timer of somebody else alone; without them
    nothing is stopped.

    Raises:
        RuleError: the time is up; names the line that was running in the file ``path``.
    """
    until = perf_counter() + seconds
    try:
        with _asking(lambda: perf_counter() >= until):
            yield
    except _TooSlow as problem:
        raise _endless(what, path, problem) from problem


@contextmanager
def watched() -> Iterator[None]:
    """Inside, every judge that does not end is stopped; needs what ``within_seconds`` needs.

    To be put around all the rules of a run: to set a timer for each judgement takes longer than to judge.
    """
    with _asking(lambda: perf_counter() >= getattr(_running, "until", inf)):
        yield


@contextmanager
def _asking(late: Callable[[], bool]) -> Iterator[None]:
    """Asks ever again whether it is late, and stops the code inside when it is."""
    if not _can_stop():
        yield
        return

    quiet = 0.0

    def look(signum: int, frame: Any) -> None:
        nonlocal quiet
        now = perf_counter()
        if now >= quiet and late():
            quiet = now + _AGAIN  # or whoever tells of it would be stopped, too
            raise _TooSlow

    before = signal.signal(signal.SIGALRM, look)
    try:
        signal.setitimer(signal.ITIMER_REAL, _TICK, _TICK)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    finally:
        signal.signal(signal.SIGALRM, before)


def _endless(what: str, path: str, problem: _TooSlow) -> RuleError:
    return RuleError(f"{what} does not end", path=path, line=_line(problem, path), advice="look for its loop")


def _can_stop() -> bool:
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_REAL)[0] == 0
    )


def _line(problem: BaseException, path: str) -> int | None:
    lines = [f.lineno for f in traceback.extract_tb(problem.__traceback__) if f.filename == path]
    return lines[-1] if lines else None


def _first_line(rule: Watched) -> int | None:
    """The line on which the judge of a Python rule begins; None for YAML."""
    code = getattr(inspect.unwrap(rule.judge), "__code__", None)
    return code.co_firstlineno if code is not None and code.co_filename == rule.source else None


def fault(rule: Watched, problem: BaseException) -> RuleError:
    """What a rule did wrong, as an error that names its file and the line in it."""
    if isinstance(problem, RuleError):
        return problem
    said = f"{type(problem).__name__}: {problem}".rstrip(": ")
    return RuleError(
        f"the rule {rule.name} broke down: {said}",
        path=rule.source or None,
        line=_line(problem, rule.source) or _first_line(rule),
    )


#: ``until``: when the judgement that runs now in this thread has used up its time.
_running = threading.local()


class Watch:
    """Runs the judge of one rule over choice after choice, with one budget of time for all of them."""

    def __init__(self, rule: Watched) -> None:
        self.rule = rule
        self.left = _SLACK

    def told(self, claims: tuple[Any, ...], extra: Mapping[str, Any]) -> list[Finding | Relation]:
        """What the judge says of the claims.

        Raises:
            RuleError: it crashed, did not end, or gave something that is neither finding nor relation.
        """
        began = perf_counter()
        grant = _GRANT * (len(claims) + sum(len(c) for c in claims if isinstance(c, tuple)))
        self.left = min(_SLACK, self.left + grant)
        _running.until = began + max(self.left, grant)
        try:
            return self._sound(self.rule.judge(*claims, **extra))
        except RuleError:
            raise
        except _TooSlow as problem:
            raise _endless(f"the rule {self.rule.name}", self.rule.source, problem) from problem
        except (Exception, SystemExit, GeneratorExit) as problem:
            raise fault(self.rule, problem) from problem
        finally:
            _running.until = inf
            self.left -= perf_counter() - began

    def _sound(self, given: Any) -> list[Finding | Relation]:
        if not isinstance(given, GeneratorType) and not _is_iterable(given):  # nearly all are generators
            raise self._rubbish(given)
        found: list[Finding | Relation] = []
        for item in given:
            if not (_is_finding(item) or _is_relation(item)):
                raise self._rubbish(item)
            found.append(item)
            if len(found) > _MOST:
                raise RuleError(
                    f"the rule {self.rule.name} says more than {_MOST:,} things of the same claims",
                    path=self.rule.source or None,
                    line=_first_line(self.rule),
                    advice="look for its loop",
                )
        return found

    def _rubbish(self, given: Any) -> RuleError:
        return RuleError(
            f"the rule {self.rule.name} gave {_short(given)}",
            path=self.rule.source or None,
            line=_first_line(self.rule),
            advice="it must yield finding(problem, claim, …), or a relation of claims",
        )


def _is_iterable(given: Any) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, (str, bytes, Mapping))


def _is_finding(item: Any) -> bool:
    """True for a finding whose parts are what they should be."""
    from factcheck.claim import CLAIM_KINDS

    texts = ("problem", "why", "ask")
    return (
        isinstance(item, Finding)
        and all(isinstance(getattr(item, name), str) for name in texts)
        and bool(item.problem.strip())
        and bool(item.claims)
        and all(isinstance(claim, tuple(CLAIM_KINDS.values())) for claim in item.claims)
        and all(isinstance(words, str) for words in (*item.notes, *item.assuming))
        and (item.severity is None or isinstance(item.severity, Severity))
    )


def _is_relation(item: Any) -> bool:
    """True for a relation whose parts are what they should be."""
    from factcheck.claim import CLAIM_KINDS

    return (
        isinstance(item, Relation)
        and bool(item.terms)
        and all(isinstance(claim, tuple(CLAIM_KINDS.values())) for claim in item.claims)
        and all(isinstance(term.times, (int, Fraction)) for term in item.terms)
        and isinstance(item.allowed, Bounds)
        and bool(item.words.strip())
    )


def _short(given: Any) -> str:
    """The value in one short line, however it shows itself."""
    try:
        shown = " ".join(repr(given).split())
    except Exception:
        shown = f"a {type(given).__name__}"
    return shown if len(shown) <= 120 else f"{shown[:117]}…"
