"""Shares and their base: "a third of the 750 complaints", "of the 750, a third …", "a third of them"."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claim import Claim, Count, LinkKind, Share, Tier, wholes_of
from factcheck.extract.bare import Reading
from factcheck.extract.nouns import phrase_after
from factcheck.extract.scene import Scene
from factcheck.extract.wholes import whole_behind
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern

__all__ = ["Base", "base_of", "counted_before", "end_of_whole", "share_again"]

#: "a third of them": those just counted. Not "of those who answered" or "of those hurt", a set of its own.
_OF_THEM = pattern(
    r" of (?:them|which|whom|th[eo]se(?! (?:[a-z]+ed|hurt)\b))\b"
    r"(?! (?:who|that|which|in|at|with|for|from|aged)\b)"
)
#: "310 were upheld, or 41 per cent", "nine of 46 wardens (20 per cent)".
_OTHER_WORD = pattern(
    r"[^.;:,()]{0,60}?(?: \(|, or |, (?:that is|which is|equal to) )"
    r"(?:about |around |nearly |almost |just (?:over|under) |roughly |some )?"
)
#: "Nine were dismissed. That is 20 per cent of the 46 wardens", "nine left, which is 20 per cent of".
_THAT_IS = pattern(
    r"(?:^|,? )(?P<that>That|This|which|that|this)(?: figure| number| total)? "
    r"(?:is|was|represents?|represented|equals?|amounts? to|makes?|means)"
    r"(?: about| around| nearly| almost| just (?:over|under)| roughly| some)? $"
)
#: Around a count that says a share again: ", or 20 people,", " - 20 - ", " (20)".
_AGAIN = pattern(r"(?:,| [-–—]|—| ?\()(?: or| that is| which is)?(?: about| around| some| nearly| almost)? ?")
_CLOSED = pattern(r"(?: [a-z]+){0,2}(?:,| [-–—] |—|\))")
_OF_THE = pattern(r" of (?:the|these|those|its|their) (?=[a-z])")


@dataclass(frozen=True, slots=True)
class Base:
    """What a share is a share of: a figure of the sentence or a count read before, and the words that say so.

    ``after`` is where what is said of the part begins; ``part`` is the count that the share only tells in
    another way: "310 of them, or 41 per cent".
    """

    figure: FigureMention | None
    count: Count | None
    words: str
    after: int
    part: Count | None = None


def base_of(reading: Reading, figure: FigureMention) -> Base | None:
    """The count that a share is of; None where it is not told in this sentence or straight before it."""
    scene = reading.scene
    printed = scene.text.article.text
    behind = whole_behind(scene, figure)
    if behind is not None:
        end = end_of_whole(scene, behind)
        return Base(behind, None, printed[figure.end : end].strip(), end, _meant(reading, figure))
    beside = _apposed(reading, figure)
    if beside is not None:
        return beside
    if reading.whole is not None and figure.start > reading.whole.start:
        end = end_of_whole(scene, reading.whole)
        return Base(reading.whole, None, printed[scene.start : end], figure.end)
    them = _OF_THEM.match(scene.text.plain, figure.end, scene.end)
    if them is not None:
        count = _last(reading, figure)
        return Base(None, count, them.group().strip(), them.end()) if count is not None else None
    if reading.earlier is not None and not _share_since(reading, reading.earlier):
        return Base(None, reading.earlier, printed[scene.start : figure.start].strip(), figure.end)
    return _named_again(reading, figure)


def _apposed(reading: Reading, figure: FigureMention) -> Base | None:
    """The whole of a part that the share is another word for: "310 of them were upheld, or 41 per cent"."""
    parts = [c for c, _ in reading.counts if c.span.end <= figure.start and wholes_of(c)]
    if not parts:
        return None
    part = parts[-1]
    scene, whole = reading.scene, part.links[0].target
    between = scene.between(part.span.end, figure.start)
    if scene.figure_between(part.span.end, figure.start) and whole not in {c.id for c in reading.inside}:
        return None
    if not _OTHER_WORD.fullmatch(between):
        return None
    count = next((c for c in (*reading.inside, *reading.article) if c.id == whole), None)
    return Base(None, count, between.strip(), figure.end, part) if isinstance(count, Count) else None


def _meant(reading: Reading, figure: FigureMention) -> Count | None:
    """The count that "that is 20 per cent of the 46" goes back to, in this sentence or the one before."""
    scene = reading.scene
    lead = _THAT_IS.search(scene.between(scene.start, figure.start))
    if lead is None:
        return None
    inside = [c for c in reading.inside if isinstance(c, Count) and c.span.end <= figure.start]
    if not lead["that"][0].isupper():
        return inside[-1] if inside else None
    number = scene.number - 1
    before = scene.text.sentences[number] if number >= 0 and not inside else (0, 0)
    counts = [c for c in reading.article if isinstance(c, Count) and before[0] <= c.span.start < before[1]]
    return counts[-1] if counts else None


def share_again(reading: Reading, figure: FigureMention) -> Share | None:
    """The share that a count tells in another way: "a quarter of the 80 cooks, or 20 people, left"."""
    scene = reading.scene
    told = [c for c in reading.inside if isinstance(c, Share) and c.span.end <= figure.start]
    if not told or not any(tie.kind is LinkKind.SHARE_OF for tie in told[-1].links):
        return None
    share = told[-1]
    between = [f for f in scene.figures if share.span.end <= f.start and f.end <= figure.start]
    start = end_of_whole(scene, between[0]) if len(between) == 1 else share.span.end
    if len(between) > 1 or start > figure.start or not _AGAIN.fullmatch(scene.between(start, figure.start)):
        return None
    return share if _CLOSED.match(scene.text.plain, figure.end, scene.end) else None


def _share_since(reading: Reading, count: Count) -> bool:
    """True where "these" may be a share told since the count: "A third were upheld. Of these, …"."""
    return any(isinstance(c, Share) and c.span.start > count.span.start for c in reading.article)


def counted_before(reading: Reading, figure: FigureMention) -> Count | None:
    """The count that "46 of them" is a part of; a member of the list behind it is one too ("Hale had 38")."""
    if _OF_THEM.match(reading.scene.text.plain, figure.end, reading.scene.end) is not None:
        count = _last(reading, figure)
        return count if count is not None and _may_hold(count, figure) else None
    subject, before = reading.subject(figure), [c for c, _ in reading.counts]
    told = reading.subject_of(before[-1]) if before else None
    if subject is None or told is None or told.is_place != subject.is_place or not wholes_of(before[-1]):
        return None
    whole = before[-1].links[0].target
    return next(
        (c for c in (*reading.inside, *reading.article) if isinstance(c, Count) and c.id == whole), None
    )


def _may_hold(count: Count, figure: FigureMention) -> bool:
    """True for a count that is no smaller than the part: else "them" are others, counted further off."""
    low, high = figure.value.low, count.value.high
    return low is None or high is None or low < high


def end_of_whole(scene: Scene, whole: FigureMention) -> int:
    """The end of the noun phrase of a whole: behind "complaints" in "of the 750 complaints"."""
    phrase = phrase_after(scene.words, scene.index_from(whole.end), one=whole.value.low == 1)
    return max(phrase.end, whole.end) if phrase is not None and phrase.state is None else whole.end


def _last(reading: Reading, figure: FigureMention) -> Count | None:
    """The one count that "them" can be: the last of this sentence, or the only one of the sentence before.

    Of "eight of the ten cars" it is the eight, of "Of those, 40 went home, and six of them" the 40.
    """
    parts_told = [c for c in reading.inside if isinstance(c, Count) and wholes_of(c)]
    if parts_told and (reading.whole is not None or reading.earlier is not None):
        return parts_told[-1] if _may_hold(parts_told[-1], figure) and not _is_one(parts_told[-1]) else None
    inside = [c for c in reading.inside if _firm(c) and not _is_one(c)]
    if inside:
        found = inside[-1]
        parts = [c for c in reading.inside if isinstance(c, Count) and found.id in wholes_of(c)]
        if parts and parts[0].span.start < found.span.start and _may_hold(parts[0], figure):
            found = parts[0]
        return found if isinstance(found, Count) and not _share_since(reading, found) else None
    if reading.last is None or reading.scene.number - reading.last[0] != 1:
        return None
    last = reading.last[1]
    beside = [c for c in reading.article if _firm(c) and c.span.sentence_start == last.span.sentence_start]
    return last if len(beside) == 1 and not _share_since(reading, last) else None


def _is_one(claim: Claim) -> bool:
    """True for one thing, which nobody calls "them": "five people at one party, four of them boys"."""
    return isinstance(claim, Count) and claim.value.exact and claim.value.low == 1


def _firm(claim: Claim) -> bool:
    return isinstance(claim, Count) and claim.tier is Tier.EXPLICIT and claim.slots.measure is not None


def _named_again(reading: Reading, figure: FigureMention) -> Base | None:
    """The count of the sentence whose noun the share names again: "40 claims and half of the claims"."""
    scene = reading.scene
    of = _OF_THE.match(scene.text.plain, figure.end, scene.end)
    phrase = phrase_after(scene.words, scene.index_from(of.end())) if of is not None else None
    if of is None or phrase is None:
        return None
    same = [
        c
        for c, measure in reading.counts
        if _firm(c) and measure.head == phrase.head and set(phrase.modifiers) <= set(measure.modifiers)
    ]
    if len(same) != 1:
        return None
    words = scene.text.article.text[of.start() : phrase.end].strip()
    return Base(None, same[0], words, phrase.end)
