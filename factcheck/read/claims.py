"""Claim files: claims written by people or by ``write_claims``, checked against their articles.

A claim is in the full form where it has a ``span``, otherwise in the short form (``read.short``).
Every quote must stand in its article where the article is at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.claim import CLAIM_KINDS, Article, Claim, Part, Span, claim_adapter
from factcheck.errors import ClaimError, InputError
from factcheck.read.articles import read_article
from factcheck.read.files import read_text
from factcheck.read.marked import QuotedArticle
from factcheck.read.place import occurrences, plain, sentence_around, span_at
from factcheck.read.schema import ArticleNote
from factcheck.read.short import allowed_fields, full_fields
from factcheck.read.ties import tie
from factcheck.read.tree import Entry, parse
from factcheck.read.values import Wrong

__all__ = ["ClaimFile", "read_claims"]


_VERBATIM = "copy the words as printed"


@dataclass
class ClaimFile:
    """A claim file being read: what it holds so far.

    ``at_hand`` are the articles read from the paths, by name; ``quoted`` those that only the claims
    of this file speak of: with their text where the file was found, else without. ``known`` is what
    the file knows of an article at hand. ``moved`` has the new id of every full claim by its old one;
    ``entries`` are those of the claims, with their numbers.
    """

    path: Path
    at_hand: Mapping[str, Article]
    notes: dict[str, ArticleNote] = field(default_factory=dict)
    quoted: dict[str, QuotedArticle] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    entries: list[tuple[Entry, int]] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    texts: dict[str, Article | None] = field(default_factory=dict)
    known: dict[str, dict[str, Any]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    sentences: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The path, with forward slashes."""
        return self.path.as_posix()

    def add(self, claim: Claim, entry: Entry, number: int) -> None:
        """Keeps a claim, and the entry that it was made from."""
        self.claims.append(claim)
        self.entries.append((entry, number))

    def wrong(self, entry: Entry, number: int, problem: Wrong, *path: str | int) -> None:
        """Keeps the error about one field of one claim."""
        where = f"claim {number}: {problem.field}: " if problem.field else f"claim {number}: "
        line = entry.line_of(*(path or (problem.field.partition(".")[0],)))
        self.errors.append(
            ClaimError(where + problem.message, path=self.name, line=line, advice=problem.advice)
        )

    def _found(self, name: str) -> Article | None:
        """The article beside the claim file, or at the path as it was given."""
        for place in (self.path.parent / name, Path(name)):
            try:
                if place.is_file():
                    return read_article(place)
            except InputError as problem:
                self.errors.append(problem)
            except OSError:  # a name that no file can have
                pass
        return None

    def article_of(self, name: str) -> tuple[str, Article | None]:
        """The name under which the article is known, and the article where its text is at hand."""
        beside = (self.path.parent / name).as_posix()
        note = self.notes.get(name)
        facts = note.facts() if note else {}
        for known in (beside, name):
            if known in self.at_hand:
                self.known.setdefault(known, facts)
                return known, self.at_hand[known]
        if name not in self.texts:
            self.texts[name] = self._found(name)
        article = self.texts[name]
        known = article.name if article else name
        if known not in self.quoted:
            if article is not None:
                facts |= {k: v for k, v in article if k not in facts or v not in (None, 1)}
            self.quoted[known] = QuotedArticle(**{"text": "", **facts, "name": known})
        return known, article


def read_claims(path: Path, at_hand: Mapping[str, Article]) -> ClaimFile:
    """The claims of the file, and one error for each field that is wrong.

    Raises:
        InputError: the file as a whole cannot be read.
    """
    name = path.as_posix()
    tree = parse(read_text(path), name, path.suffix.lower())
    if tree.get("schema", 1) not in (1, "1"):
        raise ClaimError(
            f"schema {tree['schema']!r} is not known",
            path=name,
            line=tree.line_of("schema"),
            advice="this version reads schema 1",
        )
    for key in tree:
        if key not in ("schema", "articles", "claims"):
            unknown = Wrong.word("", key, ("schema", "articles", "claims"), "field of a claim file")
            raise ClaimError(unknown.message, path=name, line=tree.line_of(key), advice=unknown.advice)
    file = ClaimFile(path, at_hand)
    for entry in _entries(file, tree, "articles"):
        _note(file, entry)
    for note in file.notes:
        file.article_of(note)
    for number, entry in enumerate(_entries(file, tree, "claims"), start=1):
        try:
            _claim(file, entry, number)
        except Wrong as problem:
            file.wrong(entry, number, problem)
    entries = [(claim, entry) for claim, (entry, _) in zip(file.claims, file.entries, strict=True)]
    file.claims, wrong = tie(entries, file.moved)
    for index, slip in wrong:
        file.wrong(*file.entries[index], slip)
    return file


def _entries(file: ClaimFile, tree: Entry, key: str) -> list[Entry]:
    value = tree.get(key) or []
    if not isinstance(value, list):
        raise ClaimError(f"{key}: a list is wanted", path=file.name, line=tree.line_of(key))
    for number, entry in enumerate(value, start=1):
        if not isinstance(entry, Entry):
            file.errors.append(
                ClaimError(
                    f"{key} {number}: fields are wanted, found {entry!r}",
                    path=file.name,
                    line=tree.line_of(key),
                )
            )
    return [entry for entry in value if isinstance(entry, Entry)]


def _note(file: ClaimFile, entry: Entry) -> None:
    try:
        note = ArticleNote.model_validate(entry)
    except ValidationError as problem:
        for error in problem.errors():
            at = str(error["loc"][0]) if error["loc"] else "name"
            told = _told(error, at, tuple(ArticleNote.model_fields))
            file.errors.append(
                ClaimError(
                    f"article {entry.get('name')!r}: {at}: {told.message}",
                    path=file.name,
                    line=entry.line_of(at),
                    advice=told.advice,
                )
            )
        return
    file.notes[note.name] = note


def _claim(file: ClaimFile, entry: Entry, number: int) -> None:
    """Adds the claim of one entry."""
    kind = entry.get("kind")
    if kind is None:
        raise Wrong("kind", "missing", f"one of {', '.join(CLAIM_KINDS)}")
    if kind not in CLAIM_KINDS:
        raise Wrong.word("kind", kind, tuple(CLAIM_KINDS), "kind of claim")
    if "span" in entry:
        claim = _validated(file, entry, number, dict(entry))
        if claim is not None:
            placed = _replaced(file, claim)
            file.moved[claim.id] = placed.id
            file.add(placed, entry, number)
        return
    allowed = allowed_fields(kind)
    for name in entry:
        if name not in allowed:
            raise Wrong.word(name, name, allowed, f"field of a {kind}")
    for name in ("article", "quote"):
        if not str(entry.get(name) or "").strip():
            raise Wrong(name, "missing", "every claim quotes its article")
    name, article = file.article_of(str(entry["article"]))
    span = _span(file, entry, name, article)
    note = file.notes.get(str(entry["article"]))
    published = (article.published if article else None) or (note.published if note else None)
    stated = full_fields(entry, kind, span.quote, published)
    if kind == "quote" and span.part is Part.DISPLAY:
        stated.setdefault("display", True)
    claim = _validated(file, entry, number, {**stated, "span": span})
    if claim is not None:
        file.add(claim, entry, number)


def _validated(file: ClaimFile, entry: Entry, number: int, fields: dict[str, Any]) -> Claim | None:
    try:
        return claim_adapter().validate_python(fields)
    except ValidationError as problem:
        for error in problem.errors():
            path = [step for step in error["loc"][1:] if not str(step).startswith("function-")]
            if "span" not in entry and path[0] == "slots":
                del path[0]
            at = ".".join(str(step) for step in path)
            allowed = tuple(CLAIM_KINDS[str(entry["kind"])].model_fields)
            file.wrong(entry, number, _told(error, at, allowed), *path)
        return None


def _told(error: Any, at: str, allowed: tuple[str, ...]) -> Wrong:
    """What pydantic found wrong, in our words."""
    kind, found, context = error["type"], error["input"], error.get("ctx") or {}
    last = at.rpartition(".")[2]
    if kind == "missing":
        return Wrong(at, "missing")
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return (
            Wrong.word(at, last, allowed, "field here")
            if "." not in at
            else Wrong(at, f"no field {last!r} here")
        )
    if kind in ("enum", "literal_error"):
        words = tuple(part.strip(" '") for part in str(context["expected"]).replace(" or ", ", ").split(", "))
        return Wrong.word(at, found, words, "word allowed here")
    if kind == "value_error":
        return Wrong(at, str(context["error"]))
    wanted = error["msg"].removeprefix("Input should be ").removeprefix("a valid ")
    return Wrong(at, f"{found!r} cannot be used", f"wanted: {wanted}")


def _span(file: ClaimFile, entry: Entry, name: str, article: Article | None) -> Span:
    """Where the words of a short entry stand."""
    quote = str(entry["quote"])
    sentence = str(entry.get("sentence") or entry.get("context") or "")
    nth, start = (_whole(entry, key) for key in ("nth", "start"))
    if article is None:
        return _standing_alone(file, entry, name, quote, sentence or quote, nth, start)
    first = _whole(entry, "sentence_start")
    if start is not None and first is not None and sentence:
        as_stored = Span.of(article, start, start + len(quote), (first, first + len(sentence)))
        if (as_stored.quote, as_stored.sentence) == (quote, sentence):
            return as_stored
    frame = (0, len(article.text))
    if sentence:
        frames = occurrences(sentence, article.reading)
        if not frames:
            raise Wrong(
                "sentence" if "sentence" in entry else "context",
                f"not in {name}: {sentence!r}",
                _VERBATIM,
            )
        frame = min(frames, key=lambda at: abs(at[0] - (start or 0)))
    found = occurrences(quote, article.reading, *frame)
    if not found:
        raise Wrong("quote", f"not in {'the sentence' if sentence else name}: {quote!r}", _VERBATIM)
    if nth is not None and not 1 <= nth <= len(found):
        raise Wrong("nth", f"{nth} of {len(found)} places of {quote!r}")
    at = (
        found[nth - 1]
        if nth
        else min(found, key=lambda at: abs(at[0] - start))
        if start is not None
        else found[0]
    )
    return span_at(article, *at, frame if "sentence" in entry else None)


def _standing_alone(
    file: ClaimFile, entry: Entry, name: str, quote: str, sentence: str, nth: int | None, start: int | None
) -> Span:
    """The span of a claim whose article is not at hand.

    Its offsets are the ones stated, or else count the sentences of this file one after another, so
    that two claims of one article never seem to share words that they do not share.
    """
    found = occurrences(quote, plain(sentence))
    if not found:
        raise Wrong("quote", f"not in the sentence: {quote!r}", _VERBATIM)
    if nth is not None and not 1 <= nth <= len(found):
        raise Wrong("nth", f"{nth} of {len(found)} places of {quote!r}")
    first = _whole(entry, "sentence_start")
    if first is None:
        first = file.sentences.setdefault((name, sentence), file.lengths.get(name, 0))
        file.lengths[name] = max(file.lengths.get(name, 0), first + len(sentence) + 1)
    if start is not None:
        found = [at for at in found if first + at[0] == start] or found
    a, b = found[(nth or 1) - 1]
    try:
        part = Part(entry.get("part") or "body")
    except ValueError as problem:
        raise Wrong.word("part", entry["part"], tuple(Part), "part of an article") from problem
    return Span(
        name, first + a, first + b, sentence[a:b], _whole(entry, "paragraph") or 1, part, sentence, first
    )


def _whole(entry: Entry, key: str) -> int | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not str(value).isdecimal():
        raise Wrong(key, f"a whole number is wanted, found {value!r}")
    return int(value)


def _replaced(file: ClaimFile, claim: Claim) -> Claim:
    """The claim in its place in the article as it is now; the stored place where it is not at hand."""
    old = claim.span
    name, article = file.article_of(old.article)
    if article is None:
        if old.end - old.start != len(old.quote):
            raise Wrong(
                "span", f"{old.start} to {old.end} are not {len(old.quote)} characters: {old.quote!r}"
            )
        return claim if old.article == name else claim.model_copy(update={"span": replace(old, article=name)})
    start, end = old.start, old.end
    if article.text[start:end] != old.quote:
        places = _inside(article, old) or occurrences(old.quote, article.reading)
        if not places:
            raise Wrong(
                "span.quote",
                f"not in {name}: {old.quote!r}",
                _VERBATIM,
            )
        start, end = min(places, key=lambda at: abs(at[0] - old.start))
    first = old.sentence_start + start - old.start
    last = first + len(old.sentence)
    if not old.sentence or article.text[max(first, 0) : last] != old.sentence:
        first, last = sentence_around(article, start, end)
    update: dict[str, Any] = {"span": Span.of(article, start, end, (first, last))}
    if claim.kind == "quote" and start != old.start:
        update["pieces"] = tuple((a + start - old.start, b + start - old.start) for a, b in claim.pieces)
    return claim.model_copy(update=update)


def _inside(article: Article, span: Span) -> list[tuple[int, int]]:
    """The places of the quote inside its own sentence, where that is still in the article."""
    return [
        at
        for frame in (occurrences(span.sentence, article.reading) if span.sentence else [])
        for at in occurrences(span.quote, article.reading, *frame)
    ]
