"""Alignment: which quotations print the same words, and how they are laid against one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from fractions import Fraction

from factcheck.claim import Quote
from factcheck.grammar.words import lemma
from factcheck.relate.edits import FRAGMENT, SHARED, Alignment, Edit, EditKind, Ends
from factcheck.relate.likeness import telling_words
from factcheck.relate.wording import Token, compare_words, forms, is_content, tokens

__all__ = ["Alignment", "Edit", "align"]

#: Words of a run that makes two quotations candidates, and how many of them must carry meaning.
_RUN = 4
_RUN_CONTENT = 2
#: Quotations that share a run are paired with at most so many earlier ones, so that a boilerplate
#: sentence in a large archive costs no more than its length.
_BUCKET = 12
#: The part of the words around a change, in its sentence, that must agree in one of the printings.
_SUPPORT = Fraction(3, 4)
#: At most so many words on a side are one changed place; a longer one is other text.
_EDIT = 4
#: At most so many words on one side only are one silent cut; more is another excerpt.
_CUT = 30
#: Words that must agree around a changed place, both sides together; one at least on each.
_FLANKS = 5


def align(quotes: Sequence[Quote]) -> tuple[Alignment, ...]:
    """Every two quotations that print the same words, in the order of the quotations.

    Candidates share a run of four words; two fragments of two to five words are compared where the
    sentences around them speak of the same thing. Time grows with the number of words.
    """
    ordered = list(dict.fromkeys(quotes))
    if len(ordered) < 2:
        return ()
    words = [forms(quote) for quote in ordered]
    pairs = sorted({*_by_runs(words), *_by_fragments(ordered, words)})
    laid_out = {i: tokens(ordered[i]) for i in {i for pair in pairs for i in pair}}
    found = (_aligned(ordered[i], ordered[j], laid_out[i], laid_out[j]) for i, j in pairs)
    return tuple(alignment for alignment in found if alignment is not None)


def _by_runs(words: list[list[str]]) -> Iterator[tuple[int, int]]:
    met: dict[tuple[str, ...], int] = {}
    holders: dict[tuple[str, ...], list[int]] = {}
    for index, forms_ in enumerate(words):
        keys = [_key(form) for form in forms_]
        runs = dict.fromkeys(zip(*(keys[at:] for at in range(_RUN)), strict=False), index)
        for run in runs.keys() & met.keys():
            if sum(map(is_content, run)) >= _RUN_CONTENT:
                bucket = holders.setdefault(run, [met[run]])
                for other in bucket[-_BUCKET:]:
                    yield other, index
                bucket.append(index)
        met.update(runs)


def _key(form: str) -> str:
    return form.replace("-", "")


def _by_fragments(quotes: list[Quote], words: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Short quotations with the same last word, in sentences that speak of the same thing."""
    heads: defaultdict[str, list[int]] = defaultdict(list)
    for index, forms_ in enumerate(words):
        if 2 <= len(forms_) <= FRAGMENT and is_content(forms_[-1]) and is_content(forms_[0]):
            heads[lemma(forms_[-1])].append(index)
    for bucket in heads.values():
        for place, j in enumerate(bucket):
            for i in bucket[max(0, place - _BUCKET) : place]:
                if len(words[i]) == len(words[j]) and _same_matter(quotes[i], quotes[j]):
                    yield i, j


def _same_matter(a: Quote, b: Quote) -> bool:
    """True where the words around both fragments share three telling words, or a name and two."""
    if a.span.article == b.span.article and a.span.sentence_start == b.span.sentence_start:
        return False
    words_a, names_a = telling_words(a.span)
    words_b, names_b = telling_words(b.span)
    shared = words_a & words_b
    names = names_a & names_b
    return len(shared) >= 3 or (bool(names) and len(shared) >= 2)


def _aligned(a: Quote, b: Quote, left: list[Token], right: list[Token]) -> Alignment | None:
    matcher = SequenceMatcher(
        None, [_key(t.form) for t in left], [_key(t.form) for t in right], autojunk=False
    )
    codes = _settled(matcher.get_opcodes(), left, right)
    runs = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in codes if tag == "equal"]
    if not runs:
        return None
    short = max(len(left), len(right)) <= FRAGMENT
    longest = max(i2 - i1 for i1, i2, _, _ in runs)
    if not short and (longest < _RUN or sum(i2 - i1 for i1, i2, _, _ in runs) < SHARED):
        return None
    edits: list[Edit] = []
    shared = 0
    same_left = {i for i1, i2, _, _ in runs for i in range(i1, i2)}
    same_right = {j for _, _, j1, j2 in runs for j in range(j1, j2)}
    for at, (tag, i1, i2, j1, j2) in enumerate(codes):
        if tag == "equal":
            shared += i2 - i1
            edits.extend(_respelled(left[i1:i2], right[j1:j2]))
            continue
        before = codes[at - 1][2] - codes[at - 1][1] if at else None
        after = codes[at + 1][2] - codes[at + 1][1] if at + 1 < len(codes) else None
        if before is None or after is None:
            edit = _at_the_edge(left, right, i1, i2, j1, j2, before, after, short)
        else:
            edit = _inside(left, right, i1, i2, j1, j2, before, after)
        support = max(_support(left, i1, i2, same_left), _support(right, j1, j2, same_right))
        if edit is None or (support < _SUPPORT and not short and not edit.last):
            continue
        if edit.kind in ("spelling", "inflection") and i2 - i1 == j2 - j1:
            edits.extend(_respelled(left[i1:i2], right[j1:j2]))
        else:
            edits.append(edit)
    if not short:
        edits = [edit for edit in edits if not (edit.last and (a if edit.kind == "added" else b).fragment)]
    ends = _ends(codes, left, right, edits)
    return Alignment(a, b, shared, longest, tuple(edits), ends)


Code = tuple[str, int, int, int, int]


def _settled(codes: Sequence[Code], left: list[Token], right: list[Token]) -> list[Code]:
    """The codes without chance agreements: a word or two between stretches of other text."""
    kept: list[Code] = []
    for at, (tag, i1, i2, j1, j2) in enumerate(codes):
        if tag == "equal" and i2 - i1 < 3:
            gaps = [
                max(c[2] - c[1], c[4] - c[3]) for c in (*codes[max(0, at - 1) : at], *codes[at + 1 : at + 2])
            ]
            anchored = (i1 == j1 == 0) or (i2 == len(left) and j2 == len(right))
            if gaps and min(gaps) > i2 - i1 + 1 and not (anchored and i2 - i1 > 1):
                tag = "replace"
        if kept and tag != "equal" and kept[-1][0] != "equal":
            _, p1, _, q1, _ = kept.pop()
            i1, j1 = p1, q1
            tag = "replace"
        kept.append((tag, i1, i2, j1, j2))
    return [_tagged(code) for code in kept]


def _tagged(code: Code) -> Code:
    tag, i1, i2, j1, j2 = code
    if tag == "equal":
        return code
    return ("insert" if i1 == i2 else "delete" if j1 == j2 else "replace", i1, i2, j1, j2)


def _words(tokens_: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.form for token in tokens_)


def _span(tokens_: list[Token], first: int, last: int) -> tuple[int, int]:
    """The code points of the words, or of the word before them where there are none."""
    if first == last:
        first, last = (first - 1, first) if first else (first, first + 1)
    return tokens_[first].start, tokens_[last - 1].end


def _edit(
    kind: EditKind,
    left: list[Token],
    right: list[Token],
    i1: int,
    i2: int,
    j1: int,
    j2: int,
    last: bool = False,
) -> Edit:
    return Edit(
        kind,
        _words(left[i1:i2]),
        _words(right[j1:j2]),
        _span(left, i1, i2),
        _span(right, j1, j2),
        _phrase(left, i1, i2, i1 == i2 or j1 == j2),
        _phrase(right, j1, j2, i1 == i2 or j1 == j2),
        last,
    )


def _phrase(tokens_: list[Token], first: int, last: int, both: bool) -> tuple[int, int]:
    """The code points of the words with the next one, at the end of a sentence the one before; or both."""
    at_end = last == len(tokens_) or (first < last and tokens_[last - 1].ends_sentence)
    before = first - 1 if first and (both or at_end) else first
    after = last + (last < len(tokens_) and (both or not at_end))
    return tokens_[before].start, tokens_[max(after - 1, before)].end


def _support(side: list[Token], first: int, last: int, same: set[int]) -> Fraction:
    """The part of the words around, in the sentence as far as it is quoted, that agree."""
    begin = next((at for at in range(first, 0, -1) if side[at - 1].ends_sentence), 0)
    end = next((at + 1 for at in range(max(last - 1, first), len(side)) if side[at].ends_sentence), len(side))
    others = [at for at in range(begin, end) if not first <= at < last]
    return Fraction(sum(at in same for at in others), max(len(others), 1))


def _respelled(left: list[Token], right: list[Token]) -> Iterator[Edit]:
    """The differences between words that stand against one another one by one, none of them a swap."""
    for x, y in zip(left, right, strict=True):
        if x.form != y.form:
            a, b = (x.start, x.end), (y.start, y.end)
            kind: EditKind = "inflection" if compare_words(x.form, y.form) == "inflection" else "spelling"
            yield Edit(kind, (x.form,), (y.form,), a, b, a, b)


def _inside(
    left: list[Token], right: list[Token], i1: int, i2: int, j1: int, j2: int, before: int, after: int
) -> Edit | None:
    """The edit between two stretches of the same words, or None where it is no difference."""
    gap = [*left[i1 : i2 + 1], *right[j1 : j2 + 1]]
    if any(t.gap for t in gap) or any(t.inserted for t in (*left[i1:i2], *right[j1:j2])):
        return None
    if before + after < _FLANKS:
        return None
    if i1 == i2 or j1 == j2:
        side, first, last = (left, i1, i2) if j1 == j2 else (right, j1, j2)
        ends = (right[j1 - 1] if j1 == j2 else left[i1 - 1]).ends_sentence
        if last - first > _CUT or not _one_cut(side, first, last, ends):
            return None
        return _edit("cut" if j1 == j2 else "added", left, right, i1, i2, j1, j2)
    if max(i2 - i1, j2 - j1) > _EDIT:
        return None
    return _edit(_replaced(_words(left[i1:i2]), _words(right[j1:j2])), left, right, i1, i2, j1, j2)


def _one_cut(side: list[Token], first: int, last: int, ends: bool) -> bool:
    """True where the words left out are part of one sentence.

    ``ends`` tells whether the printing without them ends a sentence there.
    """
    if any(token.ends_sentence for token in side[first : last - 1]):
        return False
    begins = first == 0 or side[first - 1].ends_sentence
    return not begins and (ends or not (last == len(side) or side[last - 1].ends_sentence))


def _replaced(a: tuple[str, ...], b: tuple[str, ...]) -> EditKind:
    if "".join(a).replace("-", "") == "".join(b).replace("-", ""):
        return "punctuation"
    if len(a) == len(b):
        kinds = {compare_words(x, y) for x, y in zip(a, b, strict=True)} - {"same"}
        if kinds <= {"spelling"}:
            return "spelling"
        if kinds <= {"spelling", "inflection"}:
            return "inflection"
    elif compare_words("".join(a), "".join(b)) == "spelling":
        return "spelling"
    return "swap"


def _at_the_edge(
    left: list[Token],
    right: list[Token],
    i1: int,
    i2: int,
    j1: int,
    j2: int,
    before: int | None,
    after: int | None,
    short: bool,
) -> Edit | None:
    """The edit before the first or after the last words that agree, or None."""
    agreed = before if before is not None else after
    assert agreed is not None
    if i1 == i2 or j1 == j2:
        return _stopped_short(left, right, i1, i2, j1, j2) if before is not None and not short else None
    if before is not None:
        i2, j2 = _to_clause_end(left, i1, i2, right, j1, j2)
    if any(t.inserted or t.gap for t in (*left[i1:i2], *right[j1:j2])):
        return None
    if max(i2 - i1, j2 - j1) > 2 or (agreed < _FLANKS and not short):
        return None
    first = i1 == j1 == 0
    last = left[i2 - 1].ends_clause == right[j2 - 1].ends_clause
    if not (first if before is None else last):
        return None
    return _edit(_replaced(_words(left[i1:i2]), _words(right[j1:j2])), left, right, i1, i2, j1, j2)


def _to_clause_end(
    left: list[Token], i1: int, i2: int, right: list[Token], j1: int, j2: int
) -> tuple[int, int]:
    """Where the last words end: of a longer quotation where its clause does, as the other one does there."""
    if i2 - i1 <= 1 and j2 - j1 > 2 and left[i2 - 1].ends_clause and right[j1].ends_clause:
        return i2, j1 + 1
    if j2 - j1 <= 1 and i2 - i1 > 2 and right[j2 - 1].ends_clause and left[i1].ends_clause:
        return i1 + 1, j2
    return i2, j2


def _stopped_short(left: list[Token], right: list[Token], i1: int, i2: int, j1: int, j2: int) -> Edit | None:
    """The words after which one quotation stops with a full stop, inside a sentence of the other."""
    longer, first, shorter, last = (left, i1, right, j1) if j1 == j2 else (right, j1, left, i1)
    if longer[first].gap or longer[first - 1].ends_clause:
        return None
    if not shorter[last - 1].ends_sentence or "…" in shorter[last - 1].after:
        return None
    until = next((at + 1 for at in range(first, len(longer)) if longer[at].ends_sentence), len(longer))
    if until - first > _CUT:
        return None
    if j1 == j2:
        return _edit("cut", left, right, i1, until, j1, j2, last=True)
    return _edit("added", left, right, i1, i2, j1, until, last=True)


def _ends(codes: list[Code], left: list[Token], right: list[Token], edits: list[Edit]) -> Ends:
    if any(edit.last for edit in edits):
        return "cut"
    same = [code for code in codes if code[0] == "equal"]
    first, last = same[0], same[-1]
    whole = first[1] == first[3] == 0 and last[2] == len(left) and last[4] == len(right)
    return "whole" if whole else "excerpt"
