"""Every exception of the project, in one tree.

FactcheckError
├── InputError       a file that cannot be read
│   └── ClaimError   a claim file, or one claim in it, that is wrong
├── RuleError        a rule file that cannot be used
│   └── RuleErrors   several of them
└── SettingsError    a setting or option that cannot be used
"""

from __future__ import annotations

__all__ = ["ClaimError", "FactcheckError", "InputError", "RuleError", "RuleErrors", "SettingsError"]


class FactcheckError(Exception):
    """Something the user can put right: names the file, the line and what to do.

    ``str(error)`` is the one line that is shown: ``path:line:column: message; advice``.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        advice: str | None = None,
    ) -> None:
        self.message, self.path, self.line, self.column, self.advice = (
            message,
            path,
            line,
            column,
            advice,
        )
        super().__init__(message)

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        text = f"{place}: {self.message}" if place else self.message
        return f"{text}; {self.advice}" if self.advice else text


class InputError(FactcheckError):
    """A file that cannot be read as what it says it is."""


class ClaimError(InputError):
    """A claim file, or a claim in it, that breaks the schema or misquotes its article."""


class RuleError(FactcheckError):
    """A rule file that cannot be loaded."""


class RuleErrors(RuleError):
    """Several rule files that cannot be loaded: one error for each, one line for each."""

    def __init__(self, errors: tuple[RuleError, ...]) -> None:
        super().__init__(f"{len(errors)} rule files cannot be used")
        self.errors = errors

    def __str__(self) -> str:
        return "\n".join([f"{self.message}:", *(f"  {error}" for error in self.errors)])


class SettingsError(FactcheckError):
    """A setting or a command-line option that cannot be used."""
