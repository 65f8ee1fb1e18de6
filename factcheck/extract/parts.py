"""Parts told beside their whole: "five people - two men and …", "12 fires and 15, a total of 27"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from factcheck.extract.nouns import Phrase, is_verb, phrase_after
from factcheck.extract.scene import Scene
from factcheck.extract.wholes import whole_behind, whole_of
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import pattern

__all__ = ["Part", "counts_people", "listed"]

#: Words for any people, and words for some kinds of them: men are always some of the people.
_PEOPLE = frozenset(
    """people person other others victim passenger civilian resident patient worker officer student pupil
    suspect protester employee casualty survivor prisoner fatality player guest visitor tourist member soldier
    candidate foreigner migrant refugee adult child teenager""".split()
)
_KINDS_OF_PEOPLE = frozenset(
    "man woman boy girl child male female adult teenager toddler baby infant men women children "
    "pensioner".split()
)
#: Words for all who were counted: of them alone a list behind a comma tells the parts, and not others still.
_ALL_OF_THEM = frozenset("people person others other victim casualty survivor fatality candidate".split())
#: Two kinds that make up all of them.
_COMPLEMENTS = {frozenset(pair.split()) for pair in ("boy girl", "man woman", "adult child", "male female")}
#: A grandchild is no child of one's own.
_OF_ANOTHER_AGE = ("grand", "great", "step", "god")
#: "Ivy, 12, and Rose, nine": how old somebody is.
_NAMED_AGE = pattern(r"[A-Z][\w'’-]+, \Z")
_PREPOSITIONS = frozenset("for in at to from on by with against".split())
_ANY_KIND = frozenset("others other more case".split())
_DASH = pattern(
    r"(?:[ \w']{0,40}?)(?:(?P<dash> [-–—] |—|--)|: | ?(?P<open>\())(?:both )?(?P<ing>[a-z]+ing )?$"
)
_COMMA = pattern(r"(?P<short>(?: [\w'-]+){0,5}), ?(?P<ing>[a-z]+ing )?$")
_CUE = pattern(
    r"[^.;:]{0,90}?,? (?P<cue>(?<!compared )(?<!along )(?<!together )(?<!level )with|including|among them|"
    r"among whom (?:are|were)|of whom|of which|"
    r"comprising|made up of)"
    r"(?: (?:about|some|at least|the|both))? $"
)
_NEXT = pattern(
    r"(?P<body>[^.;:()—,]{0,80}?)(?P<join>,? (?:and|plus|as well as) |, )(?:also |another |a further |some |"
    r"at least |(?:the )?(?:remaining|other) |[a-z]+ing )?$"
)
_LAST = pattern(r"(?P<body>[^.;:()—,]{0,120}?)(?P<close> [-–—] |—|--|\)|,|[.;:]|$)")
_A_TOTAL_OF = pattern(
    r"[^.;:()]{0,60}?(?:,| [-–—]|—) ?(?:making |giving |for )?a(?: combined| grand)? total of "
)
#: "40 homes and two shops": two counts side by side.
_JOINED = pattern(r"(?: [\w'-]+){1,4} and ")
#: "14 people in three states": the one count behind the other tells where.
_HANGS_ON = pattern(
    r" [^.;:,()]{0,40}?\b(?:in|at|from|on|across|over|aboard|among|with|of) (?:the |its |their |these )?"
    r"(?:[a-z]+ )?"
)
_CLAUSE = pattern(r"\b(?:but|while|when|after|before|because|which|said|that|as)\b")


class Part(NamedTuple):
    """A figure that is a part of another one of its sentence; ``exhaustive`` where the parts are all."""

    total: FigureMention
    exhaustive: bool


def counts_people(head: str) -> bool:
    """True for a noun that counts people of any kind."""
    return head in _PEOPLE or head in _KINDS_OF_PEOPLE


def listed(scene: Scene) -> dict[int, Part]:
    """The parts of a total told in the same sentence, by the start of their figures.

    "Six people, three men and three women, were hurt" and "12 candidates - two Greens and ten others -"
    tell all parts; "including", "with" and "of whom" tell some.
    """
    found: dict[int, Part] = {}
    numbers = list(scene.figures)
    for at, total in enumerate(numbers[:-1]):
        if total.kind not in ("number", "money") or total.start in found:
            continue
        if total.kind == "number" and not total.value.exact:
            continue
        if total.value.low is not None and total.value.low <= 1:
            continue  # "five people at one party, four of them teenagers": one thing has no such parts
        opened = _opened(scene, total, numbers[at + 1])
        if opened is None:
            continue
        parts, closing = _run(scene, numbers[at + 1 :])
        carrier = _carrier(scene, numbers[at - 1], total, parts) if at and opened == "some" else None
        if carrier is not None:
            if carrier.value.exact:
                for part in parts[:1]:
                    found[part.start] = Part(carrier, False)
            continue
        if at and opened == "some" and _is_of_both(scene, numbers[at - 1], total, parts[0]):
            continue
        phrase = phrase_after(scene.words, scene.index_from(total.end))
        kind = _judge(scene, total, phrase, opened, parts, closing)
        if kind is not None:
            for part in parts:
                found[part.start] = Part(total, kind)
    return found | _summed(scene)


def _carrier(
    scene: Scene, before: FigureMention, total: FigureMention, parts: Sequence[FigureMention]
) -> FigureMention | None:
    """The eight of "eight of the ten cars derailed, four of them …", the 14 of "14 people in three states".

    Parts of a part are the part's. A count of where, on which the count before it hangs, has the parts only
    where they are no more than it is.
    """
    if before.kind != "number" or total.kind != "number":
        return None
    most = parts[0].value.low or 0
    if whole_behind(scene, before) is total:
        return before if most <= (before.value.low or 0) else None
    hung = _HANGS_ON.fullmatch(scene.between(before.end, total.start))
    return before if hung is not None and most > (total.value.low or 0) else None


def _is_of_both(scene: Scene, before: FigureMention, total: FigureMention, part: FigureMention) -> bool:
    """True for a part of two counts together: "40 homes and two shops, 12 of which are empty"."""
    joined = _JOINED.fullmatch(scene.between(before.end, total.start)) is not None
    return joined and (part.value.low or 0) > (total.value.low or 0)


def _summed(scene: Scene) -> dict[int, Part]:
    """Parts told before their total: "12 fires in Hale and 15 in Marl, a total of 27"."""
    found: dict[int, Part] = {}
    numbers = [f for f in scene.figures if f.kind == "number" and f.value.exact]
    for at, total in enumerate(numbers[2:], start=2):
        if not _A_TOTAL_OF.fullmatch(scene.between(numbers[at - 1].end, total.start)):
            continue
        parts = [numbers[at - 1]]
        while len(parts) < at:
            step = _NEXT.fullmatch(scene.between(numbers[at - len(parts) - 1].end, parts[-1].start))
            if step is None or _CLAUSE.search(step["body"]):
                break
            parts.append(numbers[at - len(parts) - 1])
        phrases = [phrase_after(scene.words, scene.index_from(part.end)) for part in parts]
        nouns = {phrase.head for phrase in phrases if phrase is not None and phrase.sure}
        if len(parts) > 1 and len(nouns) == 1:
            found |= {part.start: Part(total, True) for part in parts}
    return found


def _opened(scene: Scene, total: FigureMention, first: FigureMention) -> str | None:
    """How a list of parts is opened between a total and the next figure: "dash", "comma", "some" or not."""
    if first.start - total.end > 140:
        return None
    phrase = phrase_after(scene.words, scene.index_from(total.end))
    start = phrase.head_end if phrase is not None and phrase.head_end <= first.start else total.end
    gap = scene.between(start, first.start)
    cue = _CUE.fullmatch(gap)
    if cue is not None:
        return "with" if cue["cue"] == "with" else "some"
    dash = _DASH.fullmatch(gap)
    if dash is not None:
        return "with" if dash["ing"] else "dash"
    comma = _COMMA.fullmatch(gap)
    if comma is None or any(is_verb(w) for w in comma["short"].split()):
        return None
    if re.match(r" of (?:whom|which|them)\b", scene.between(first.end, first.end + 10)):
        return "some"
    return "comma" if comma["ing"] is None else None


def _run(scene: Scene, figures: Sequence[FigureMention]) -> tuple[list[FigureMention], str]:
    """The figures of a list, and what closes it."""
    parts = [figures[0]]
    closed = False
    for before, figure in pairwise(figures):
        step = _NEXT.fullmatch(scene.between(before.end, figure.start))
        added = step is not None and "as well as" in step["join"] and _may_be_part(scene, figure)
        if step is None or _CLAUSE.search(step["body"]) or (closed and not added):
            break
        if _NAMED_AGE.search(scene.between(before.end, figure.start)):
            break
        parts.append(figure)
        closed |= step["join"].strip(", ") in ("and", "plus")
    last = _LAST.match(scene.text.plain, parts[-1].end, scene.end)
    return parts, last["close"] if last is not None else "?"


def _may_be_part(scene: Scene, figure: FigureMention) -> bool:
    """True for a figure without a noun of its own, or with a kind of people: not "as well as 12 dogs"."""
    phrase = phrase_after(scene.words, scene.index_from(figure.end))
    return phrase is None or not phrase.sure or phrase.head in _KINDS_OF_PEOPLE


def _judge(
    scene: Scene,
    total_figure: FigureMention,
    total: Phrase | None,
    opened: str,
    parts: Sequence[FigureMention],
    closing: str,
) -> bool | None:
    """Whether the parts are all of the total; None where they are no parts of it."""
    if total_figure.kind == "money":
        return _judge_money(scene, total_figure, opened, parts, closing)
    if any(p.kind != "number" or not p.value.exact for p in parts):
        return None
    kinds = [_kind_of_part(scene, total, part) for part in parts]
    if not all(kinds) or closing == "?":
        return None
    if opened == "comma" and (total is None or not total.sure or total.state):
        return None
    if opened == "comma" and any(scene.word(scene.index_from(p.end)) in _PREPOSITIONS for p in parts):
        # "six votes for Shaw, four for Bell and two for Cole" has no total, though the last two come to six
        straight = total is not None and scene.between(total.head_end, parts[0].start) == ", "
        return False if straight and len(parts) > 1 and _nearly_comes_to(total_figure, parts) else None
    if _are_ages(total_figure, kinds, parts):
        return None
    if opened == "some":
        return False
    if len(parts) < 2 or not re.search(r"\b(?:and|plus) ", scene.between(parts[-2].end, parts[-1].start)):
        return None
    if opened == "with":
        return False
    if opened == "dash":
        ends = closing.strip()
        return False if ends == "," else True if ends in ("-", "–", "—", "--", ")", ".", "") else None
    if whole_of(scene) is total_figure:
        return False  # "Of 48 schools, 19 shut and eight sent some home": nothing is said of the others
    people = total is None or total.head in _PEOPLE or "bare" in kinds
    if total is not None and total.head not in _ALL_OF_THEM and "same" not in kinds and "bare" not in kinds:
        # else they are others still
        people = _comes_to(parts) == total_figure.value.low or (
            _are_complements(scene, parts) and _nearly_comes_to(total_figure, parts)
        )
    return True if people and closing in (",", ".", "") and "named" not in kinds else None


def _comes_to(parts: Sequence[FigureMention]) -> Fraction:
    return sum((part.value.low or Fraction(0) for part in parts), Fraction(0))


def _nearly_comes_to(total: FigureMention, parts: Sequence[FigureMention]) -> bool:
    """True for figures that come to the total but for a tenth of it: hardly by chance."""
    whole = total.value.low or Fraction(0)
    return abs(_comes_to(parts) - whole) * 10 <= whole


def _are_complements(scene: Scene, parts: Sequence[FigureMention]) -> bool:
    """True for girls and boys, men and women: two kinds that make up all."""
    phrases = [phrase_after(scene.words, scene.index_from(part.end)) for part in parts]
    return frozenset(phrase.head for phrase in phrases if phrase is not None) in _COMPLEMENTS


def _judge_money(
    scene: Scene, total: FigureMention, opened: str, parts: Sequence[FigureMention], closing: str
) -> bool | None:
    """Whether sums of money are all of a sum: "£10m: £4m for schools and £6m for roads"."""
    if len(parts) < 2 or any((p.kind, p.unit) != (total.kind, total.unit) for p in parts):
        return None
    if opened != "dash" or any(p.value.low is None for p in parts):
        return None
    for part in parts:
        if not re.match(
            r" (?:for|on|to|towards|from|in|of|went|came|is|was)\b", scene.between(part.end, scene.end)
        ):
            return None
    return True if closing.strip() in ("-", "–", "—", "--", ")", ".", "") else None


def _are_ages(total: FigureMention, kinds: Sequence[str | None], parts: Sequence[FigureMention]) -> bool:
    """True for "two men, 26 and 21": one bare figure for each of them, which cannot be their parts."""
    return (
        set(kinds) == {"bare"}
        and total.value.low == len(parts)
        and any(p.value.low is not None and p.value.low > len(parts) for p in parts)
    )


def _kind_of_part(scene: Scene, total: Phrase | None, part: FigureMention) -> str | None:
    """How a figure can be a part of the total: by a kind of people, bare, by a name; None where it cannot."""
    index = scene.index_from(part.end)
    if re.match(
        r" (?:of (?:whom|which|them|the(?:se|m))|who|which|each)\b", scene.between(part.end, part.end + 10)
    ):
        return "bare"
    phrase = phrase_after(scene.words, index, one=part.value.low == 1)
    if phrase is not None and total is not None and _is_other_kin(scene, phrase, total):
        return None
    if phrase is None or not phrase.sure:
        return "bare"
    if phrase.of_whole or phrase.state:
        return "bare"
    if phrase.head in _ANY_KIND or (total is not None and phrase.head.endswith(total.head)):
        return "same"
    if phrase.head in _KINDS_OF_PEOPLE and (total is None or total.head in _PEOPLE):
        return "people"
    printed = scene.between(phrase.start, phrase.head_end).split()
    return "named" if printed and printed[-1][:1].isupper() else None


def _is_other_kin(scene: Scene, phrase: Phrase, total: Phrase) -> bool:
    """True for great-grandchildren beside grandchildren."""
    word = _last_word(scene, phrase)
    return word.startswith(_OF_ANOTHER_AGE) and word != _last_word(scene, total)


def _last_word(scene: Scene, phrase: Phrase) -> str:
    """The last word of a noun phrase as printed: the noun itself may be under a simpler name."""
    return scene.between(phrase.start, phrase.head_end).rpartition(" ")[2].lower()
