"""Files: which ones are read, and the text they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import InputError

__all__ = ["ARTICLE_TYPES", "CLAIM_TYPES", "decode", "read_text", "walk"]

ARTICLE_TYPES = (".txt", ".md", ".markdown", ".html", ".htm")
CLAIM_TYPES = (".yaml", ".yml", ".json", ".jsonl", ".csv")


def walk(path: Path) -> Iterator[Path]:
    """The files to read under ``path``: itself, or the known files of a folder in sorted order.

    Hidden files and folders, READMEs and files of an unknown type are passed over in a folder; a file
    that is named is always read.

    Raises:
        InputError: there is no such file, or a named file is of no known type.
    """
    if path.is_dir():
        yield from _under(path)
    elif not path.exists():
        raise InputError("no such file or folder", path=path.as_posix())
    elif path.suffix.lower() not in ARTICLE_TYPES + CLAIM_TYPES:
        known = ", ".join(ARTICLE_TYPES + CLAIM_TYPES)
        raise InputError(
            f"unknown file type {path.suffix or 'without an ending'!r}",
            path=path.as_posix(),
            advice=f"known types: {known}",
        )
    else:
        yield path


def _under(folder: Path) -> Iterator[Path]:
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        if child.name.startswith(".") or child.stem.upper() == "README":
            continue
        if child.is_dir():
            yield from _under(child)
        elif child.suffix.lower() in ARTICLE_TYPES + CLAIM_TYPES:
            yield child


def read_text(path: Path) -> str:
    """The decoded text of a file; see ``decode``.

    Raises:
        InputError: the file cannot be opened, or its bytes are no text.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise InputError(f"cannot be opened: {problem.strerror}", path=path.as_posix()) from problem
    return decode(data, path.as_posix())


def decode(data: bytes, name: str) -> str:
    """The text of the bytes: UTF-8 (a byte order mark is dropped), or else Windows-1252.

    Windows-1252 is taken only when no character at all is written as UTF-8: one damaged byte among
    sound ones is an error, never a silent "Ã©". UTF-16 is read where its byte order mark is there.
    Line ends stay as they are.

    Raises:
        InputError: the bytes are no text in these encodings; names the byte and the line.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as problem:
            raise _broken(data, problem.start, name, "UTF-16") from problem
    if (nul := data.find(b"\0")) != -1:
        raise _broken(data, nul, name, "text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise _broken(data, problem.start, name, "UTF-8") from problem
        if _has_utf8(data):
            raise _broken(data, problem.start, name, "UTF-8") from problem
        return text


def _has_utf8(data: bytes) -> bool:
    """True when some character outside ASCII is written as UTF-8: then the file was meant to be."""
    return any(ord(character) > 127 for character in data.decode("utf-8", errors="ignore"))


def _broken(data: bytes, at: int, name: str, encoding: str) -> InputError:
    return InputError(
        f"byte {at} (0x{data[at]:02X}) is not {encoding}",
        path=name,
        line=data.count(b"\n", 0, at) + 1,
        advice="save the file as UTF-8",
    )
