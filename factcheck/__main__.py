"""The command ``factcheck``, and ``python -m factcheck``."""

from __future__ import annotations

import gc
import sys

from factcheck import __version__

__all__ = ["main"]


def main() -> None:
    """Runs the command with the arguments of the process; the version is told without loading it."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"factcheck {__version__}")
        return
    # Nothing hangs in circles but what explains a joint conflict: looking for circles is waste.
    gc.disable()
    from factcheck.cli import cli

    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot print a character shows its number instead of stopping the run.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        cli(prog_name="factcheck")
    except Exception:
        # Python's own status for this is 1, which would read as a finding.
        sys.excepthook(*sys.exc_info())
        print("error: a mistake in factcheck itself, not in the copy: please report it", file=sys.stderr)
        sys.exit(2)
    finally:
        # Everything goes with the process: looking through it once more at the end is waste too.
        gc.freeze()


if __name__ == "__main__":
    main()
