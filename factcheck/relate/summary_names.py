"""Is a name of a summary one that its text has, in the place where the text has it?

A summary names nobody whom its text does not name. A name that the text does not have in any form has
strayed where the sentence that the summary repeats has another of its kind; so has one that the text has
elsewhere, where that sentence has another name between the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Article, Claim, Organisation, Span
from factcheck.extract.capitals import Run, runs, title_cased
from factcheck.extract.lexicons import lines, words as listed
from factcheck.extract.text import Text
from factcheck.grammar.calendar import DAYS, MONTHS
from factcheck.grammar.words import CLOSED, is_word, lemma
from factcheck.relate.graph import Related
from factcheck.relate.headline import claims_of
from factcheck.relate.names import one_slip
from factcheck.relate.organisations import acronym_of
from factcheck.relate.places import places_relation
from factcheck.relate.summaries import Around, Sentence, SummedUp, alike, around, summaries
from factcheck.relate.summary_figures import Strayed
from factcheck.relate.wording import fold

__all__ = ["strayed_names"]

#: How near a sentence of the text must be, in per cent of the summary's words: to have the name that
#: stands in place of one that is nowhere in the text, with no word around both that agrees, and of one
#: that the text has elsewhere.
_ENOUGH, _PLAIN, _CERTAIN = 30, 40, 60
#: By how much it must be nearer than any sentence with the summary's name.
_NEARER = 30
#: Sentences in which the name behind a pronoun stands.
_BEFORE = 3

_KINDS = ("person", "organisation", "place")
#: Names of which a text may print a part: the surname alone, a company without what it deals in.
_PARTED = frozenset(("", *_KINDS))


class _Name(NamedTuple):
    """A run of capitals in its sentence: the words that tell, as printed and folded; its kind, if known."""

    run: Run
    telling: tuple[str, ...]
    words: frozenset[str]
    kind: str
    sentence: Sentence
    around: Around


class _Vocabulary(NamedTuple):
    """The words of a text, folded, with their lemmas; the words of its names, and the acronyms of those."""

    words: frozenset[str]
    names: frozenset[str]
    acronyms: frozenset[str]


def strayed_names(related: Related) -> Iterator[Strayed]:
    """The names of every summary that stray from its text, in the order of the articles and the words."""
    for pair in summaries(related):
        ours, theirs = claims_of(related, pair.summary.name), claims_of(related, pair.text.name)
        names, others = _names(pair.summary, pair.ours, ours), _names(pair.text, pair.theirs, theirs)
        vocabulary = _vocabulary(pair.text)
        for name in names:
            line = pair.summary.reading[name.sentence.start : name.sentence.end]
            if not line.endswith(".") and title_cased([w.text for w in name.sentence.words]):
                continue
            if _tells_who_reports(name, pair.summary.reading):
                continue
            beside = frozenset(w for n in names if n.sentence is name.sentence for w in n.words)
            found = _strayed(name, beside, pair, others, vocabulary)
            if found is not None:
                rival, why = found
                yield Strayed(_claim_on(pair.summary, name, ours), _claim_on(pair.text, rival, theirs), why)


def _tells_who_reports(name: _Name, plain: str) -> bool:
    """True for the outlet of a date line, and the one that somebody spoke to."""
    if plain.startswith("(", name.run.start - 1):
        return True
    return name.kind == "organisation" and name.around.lead == "told"


def _names(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[_Name]:
    """The names of an article; capitals that only open a sentence, and words for what one is, are none."""
    found, at = [], 0
    for run in _runs(article):
        while at < len(sentences) and sentences[at].end <= run.start:
            at += 1
        if at == len(sentences) or run.start < sentences[at].start:
            continue
        kind, telling = _kind(run, claims), _telling(run)
        if telling and (kind or _is_name(run, telling)):
            words = frozenset(fold(word).rstrip(".") for word in telling)
            found.append(
                _Name(run, telling, words, kind, sentences[at], around(sentences[at], run.start, run.end))
            )
    return found


def _printed(run: Run) -> str:
    return " ".join(w.text for w in run.words)


@lru_cache(maxsize=64)
def _runs(article: Article) -> tuple[Run, ...]:
    return tuple(runs(Text(article)))


@lru_cache(maxsize=64)
def _vocabulary(article: Article) -> _Vocabulary:
    words = {fold(w) for w in re.findall(r"[^\W\d_]+", article.reading)}
    names = {
        fold(part)
        for run in _runs(article)
        for w in run.words
        for part in (w.text, *re.split(r"['-]", w.text))
        if part
    }
    acronyms = {acronym_of(_printed(run)) for run in _runs(article) if len(run.words) > 1}
    return _Vocabulary(frozenset(words | {lemma(w) for w in words}), frozenset(names), frozenset(acronyms))


def _kind(run: Run, claims: Sequence[Claim]) -> str:
    """Person, day, month, or what else the claims on the words say; capitals are an organisation's."""
    kinds = {c.kind for c in _covering(run, claims)}
    for word in run.words if "person" not in kinds else ():
        low = word.text.lower().rstrip(".")
        if low in DAYS or low in MONTHS:
            return "day" if low in DAYS else "month"
    known = next((kind for kind in _KINDS if kind in kinds), "")
    return known or ("organisation" if all(w.text.isupper() and len(w.text) > 2 for w in run.words) else "")


def _covering(run: Run, claims: Sequence[Claim]) -> list[Claim]:
    return [c for c in claims if c.kind in _KINDS and c.span.start < run.end and run.start < c.span.end]


def _telling(run: Run) -> tuple[str, ...]:
    """The words that name: no form of address, no word for what one is or does, no compound of one."""
    words = (w.text for w in run.words if not _is_compound(w.text))
    return tuple(word for word in words if word.lower().rstrip(".") not in _untelling())


@lru_cache(maxsize=1)
def _untelling() -> frozenset[str]:
    found = (line.rstrip("?") for name in ("roles", "titles", "honorifics") for line in lines(name))
    return CLOSED | {word.lower() for line in found for word in line.split()}


def _is_name(run: Run, words: tuple[str, ...]) -> bool:
    if len(words[-1]) < 3:
        return False
    low = words[0].lower()
    opens = run.initial and words[0] == run.words[0].text
    return len(words) > 1 or not (low in listed("sentence_openers") or (opens and is_word(low)))


def _is_compound(word: str) -> bool:
    """True for a compound that ends in a common word ("Teacher-turned-poet", "Orrin-based")."""
    return "-" in word and word.rsplit("-", 1)[1].islower()


def _strayed(
    name: _Name, beside: frozenset[str], pair: SummedUp, others: Sequence[_Name], known: _Vocabulary
) -> tuple[_Name, str] | None:
    """The name of the text that stands in the place of this one, and why; None where all is well."""
    unknown = [word for word in name.telling if not _is_known(word, known)]
    parted = unknown and name.kind in _PARTED
    partly = [fold(word) for word in name.telling if word not in unknown] if parted else []
    if len(name.words) > 2 and acronym_of(_printed(name.run)).lower() in known.names:
        return None
    common = name.kind in ("", "organisation") and all(
        is_word(w.lower()) and not w.isupper() for w in unknown
    )
    keys = name.sentence.without(name.run.start, name.run.end)
    held = {o.sentence for o in others if _one_name(name, o)} if not unknown else set()
    support = max((pair.shared(keys, at) for at in held), default=-1)
    best, rival, certain = -1, None, False
    for other in others:
        if other.sentence in held or other.words <= beside or other.words & beside - name.words:
            continue
        fit, likeness = pair.shared(keys, other.sentence), 10 * alike(name.around, other.around)
        same = name.kind == other.kind
        near = fit + likeness + 20 * (same and bool(name.kind))
        if near <= best or fit < _ENOUGH or not _are_rivals(name.kind, other.kind, fit, likeness):
            continue
        if unknown and common and (likeness < (20 if name.kind and same else 30) or other.kind != name.kind):
            continue
        if partly and not any(_one_form(word, x) for word in partly for x in other.words):
            continue
        if places_relation(_printed(name.run), _printed(other.run)) in ("equal", "nested"):
            continue
        best, rival = near, other
        certain = fit >= _CERTAIN and likeness >= (20 if same and name.kind in ("person", "place") else 30)
    if rival is None and unknown and not partly and name.kind == "person":
        rival = _antecedent(keys, beside, pair, others)
    if rival is None:
        return None
    if unknown:
        return rival, f"the text has no {' '.join(unknown)}"
    if certain and support <= best - 2 * _NEARER:
        return rival, f"the text has {_printed(name.run)} in another place"
    return None


def _are_rivals(kind: str, other: str, fit: int, likeness: int) -> bool:
    """True for two names that may stand for one another."""
    if kind and kind == other:
        return likeness >= 10 or (fit >= _PLAIN and kind != "place")
    if (kind and other) or not {kind, other}.isdisjoint(("day", "month")):
        return False
    return likeness >= 20 or (likeness >= 10 and fit >= 50)


def _antecedent(
    keys: frozenset[str], beside: frozenset[str], pair: SummedUp, others: Sequence[_Name]
) -> _Name | None:
    """The last person named before the sentence that is most like the summary's, where that names none."""
    near, at = max(((pair.shared(keys, s), -i) for i, s in enumerate(pair.theirs)), default=(0, 0))
    if near < _CERTAIN:
        return None
    start, end = pair.theirs[max(0, -at - _BEFORE)].start, pair.theirs[-at].end
    people = [o for o in others if o.kind == "person" and start <= o.run.start < end and not o.words & beside]
    return people[-1] if people else None


#: What is added to a name for those who belong to it, and to one of those for two.
_TAILS = frozenset(["", *"s n an ian ish ese en e y ey ia i er ers ic ans ns ny".split()])


def _is_known(token: str, known: _Vocabulary) -> bool:
    """True for a word of a name that the text has in some form."""
    word = fold(token).rstrip(".")
    if word in known.words or lemma(word) in known.words or word in CLOSED:
        return True
    parts = [part for part in re.split(r"['-]", word) if len(part) > 1]
    if len(parts) > 1 and all(part in known.words for part in parts):
        return True
    if token.isupper() and any(a.startswith(token.replace(".", "")) for a in known.acronyms):
        return True
    return any(_one_form(word, other) for other in known.names)


def _one_name(a: _Name, b: _Name) -> bool:
    return any(_one_form(x, y) for x in a.words for y in b.words)


def _one_form(a: str, b: str) -> bool:
    """True for two forms of one name: "Swede" and "Swedish", "Dems" and "Democrats", "Utd" and "United"."""
    if a == b or a[:1] != b[:1]:
        return a == b
    same = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if same >= 4 and a[same:] in _TAILS and b[same:] in _TAILS:
        return True
    short, long = sorted((a.rstrip("s"), b), key=len)
    if 2 < len(short) <= 5 and long.startswith(short):
        return True
    if not set(a[1:]) & set("aeiou") and _skips(a, b):
        return True
    return one_slip(a, b) > 0


def _skips(short: str, long: str) -> bool:
    """True where the letters of the one stand in the other in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)


def _claim_on(article: Article, name: _Name, claims: Sequence[Claim]) -> Claim:
    """The claim on those words and no others, an organisation's where none was read."""
    run = name.run
    exact = [c for c in _covering(run, claims) if (c.span.start, c.span.end) == (run.start, run.end)]
    if exact:
        return exact[0]
    span = Span.of(article, run.start, run.end, (name.sentence.start, name.sentence.end))
    return Organisation(span=span, name=span.quote)
