"""Which figures of a text come to a printed one: sums, differences, shares, products (see ``borne_out``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import lemma
from factcheck.relate.printed import Printed
from factcheck.relate.printed_text import TOGETHER, Text, is_near

__all__ = ["is_result"]


def is_result(f: Printed, text: Text) -> bool:
    """A sum, difference, share or product of figures that stand together."""
    if f.kind not in ("number", "money", "share") or f.glued:
        return False
    alike = [
        b
        for b in text.figures
        if (b.kind == f.kind or (b.kind == "said" and f.kind == "number" and b.value > 1))
        and 0 < b.value == b.most
        and not b.glued
    ]
    return (
        _is_sum(f, alike, text)
        or _is_with_the_others(f, alike, text)
        or _is_half(f, alike, text)
        or (f.kind == "number" and (_is_two(f, text) or _is_with_one_more(f, alike, text)))
        or (f.kind == "number" and (_is_lead(f, alike, text) or _is_ahead(f, text)))
        or (f.kind == "number" and _is_counted_up(f, alike, text))
        or (f.kind == "share" and _is_share(f, text))
        or (f.kind == "money" and (_is_difference(f, alike, text) or _is_product(f, alike, text)))
    )


_JOINS = pattern(r"\band\b|,|\bplus\b|\bas well as\b|\bwhile\b|\bbut\b", re.I)
_MORE_BEFORE = pattern(r"\b(?:another|an additional|the other|other) $", re.I)
_MORE_AFTER = pattern(r"(?: [a-z]+)? (?:more|others?|additional)\b")
#: The most characters between two figures that are joined by a word, and between two sums of money that add
#: up exactly.
_JOINED, _IN_SIGHT = 80, 400


def _is_added(text: Text, a: Printed, b: Printed) -> bool:
    """True where the words join two figures: "three boys and two girls", "nine men. Another two …"."""
    between = text.plain[a.end : b.start]
    if len(between) > TOGETHER:
        return False
    if text.plain.startswith(" of ", b.end):
        return _are_alike(text, a, b)
    if a.words & b.words and (". " in between or " and " not in between):
        return False
    if _MORE_BEFORE.search(text.plain, max(0, b.start - 16), b.start) or _MORE_AFTER.match(text.plain, b.end):
        return between.count(". ") <= 1
    return ". " not in between and len(between) < _JOINED and _JOINS.search(between) is not None


def _are_alike(text: Text, a: Printed, b: Printed) -> bool:
    """True for two parts told in one form: "10 of the gold coins and seven of the silver"."""
    between = text.plain[a.end : b.start]
    alike = between.startswith(" of the ") and text.plain.startswith(" of the ", b.end)
    return alike and between.endswith(" and ")


def _is_sum(f: Printed, alike: list[Printed], text: Text) -> bool:
    """Neighbouring figures that are joined; both or neither count what the headline counts.

    Of money also two sums in sight of one another, or all the sums that the text tells of.
    """
    near = f.last / 2 if f.kind != "number" else Fraction(0)
    counted = any(f.words & b.words for b in alike)
    for i, a in enumerate(alike):
        total, last = a.value, a
        for b in alike[i + 1 : i + 5]:
            if not _is_added(text, last, b):
                break
            total, last = total + b.value, b
            fits = total == f.value or abs(total - f.value) < near
            if (
                fits
                and _are_alike(text, a, b)
                and any(word in text.plain[a.end : b.start] for word in f.words)
            ):
                return True
            of_both = f.words & b.words or (counted and not b.words) or _is_of_both(f, b, text)
            if fits and bool(f.words & a.words) == counted == bool(of_both):
                return True
    if f.kind != "money":
        return False
    return sum(a.value for a in alike) == f.value or any(
        a.value + b.value == f.value
        for i, a in enumerate(alike)
        for b in alike[i + 1 : i + 4]
        if b.start - a.end < _IN_SIGHT
    )


_OF_BOTH = pattern(r"[ -][a-z]+ and (?P<second>[a-z]+)\b", re.I)


def _is_of_both(f: Printed, b: Printed, text: Text) -> bool:
    """True where the figure counts two things, of which b counts the second: "160 drones and missiles"."""
    both = _OF_BOTH.match(text.plain, f.end)
    return both is not None and lemma(both["second"].lower()) in b.words


_THE_OTHERS = pattern(r"\b[Tt]he (?:other|remaining) $")


def _is_with_the_others(f: Printed, alike: list[Printed], text: Text) -> bool:
    """The whole of a part and of "the other four", whatever numbers stand between them."""
    return any(
        a.value + b.value == f.value and f.words & a.words and b.start - a.end < 2 * TOGETHER
        for at, b in enumerate(alike)
        if _THE_OTHERS.search(text.plain, max(0, b.start - 16), b.start)
        for a in alike[max(0, at - 4) : at]
    )


_AND_ONE = pattern(r"(?:[ -][a-z'-]+){1,3} and (?:an?|one|another|his|her|their) [a-z]")
_ONE_AND = pattern(
    r"\b(?:[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]he) (?:[a-z-]+ ){1,2}and (?:(?:his|her|their|its|all|the) ){0,2}$"
)
#: Others than the one that is told of: "two other drivers", "two others".
_OTHERS = pattern(r" others?\b(?! than\b)")
_ONESELF = pattern(
    r"\b(?:kill|shot|shoot|hang|hung)\w* (?:him|her)self|\b(?:gun on|then) (?:him|her)self"
    r"|\b(?:his|her) own life"
)


_ONE = (
    r"(?:[a-z-]+ ){0,2}?(?:victim|person|m[ae]n|wom[ae]n|boy|girl|teen|teenager|child|suspect|"
    + r"passenger|officer)\b"
)
#: The last of those told of one after another: "a third victim", "another person".
_NTH = pattern(rf"\b(third|fourth|fifth|sixth|seventh|eighth) {_ONE}", re.I)
_ANOTHER = pattern(rf"\banother {_ONE}", re.I)
_FEW = 8


def _is_counted_up(f: Printed, alike: list[Printed], text: Text) -> bool:
    """The number of a few who are told of one after another, up to "a third victim"."""
    if f.value > _FEW:
        return False
    nth = {read_numeral(text.plain, m.start(1)) for m in _NTH.finditer(text.plain, text.start)}
    if any(numeral is not None and numeral.value == f.value for numeral in nth):
        return True
    before = next((b for b in alike if b.value + 1 == f.value), None)
    return before is not None and _ANOTHER.search(text.plain, before.end) is not None


#: Two who are named one by one: "a teacher and a pupil", "another and a nurse".
_TWO = pattern(
    r"\b(?:an?|one|another|his|her) (?:[\w-]+ )?(?:[\w-]+ )?and (?:an?|one|another|his|her) [\w-]", re.I
)


def _is_two(f: Printed, text: Text) -> bool:
    return f.value == 2 and _TWO.search(text.plain, text.start) is not None


def _is_with_one_more(f: Printed, alike: list[Printed], text: Text) -> bool:
    """The count and the one that is told of beside it: "four men and a woman", "killed two and himself"."""
    for b in alike:
        if b.value + 1 != f.value:
            continue
        if _ONE_AND.search(text.plain, max(0, b.start - 40), b.start) or _OTHERS.match(text.plain, b.end):
            return True
        if not f.words & b.words and (
            _AND_ONE.match(text.plain, b.end) or _ONESELF.search(text.plain, b.end, b.end + TOGETHER)
        ):
            return True
    return False


def _is_difference(f: Printed, alike: list[Printed], text: Text) -> bool:
    return any(
        abs(abs(a.value - b.value) - f.value) * 50 <= f.value
        for i, a in enumerate(alike)
        for b in alike[i + 1 : i + 3]
        if is_near(text, a, b)
    )


#: Between the votes, points or runs of one side and those of the other.
_AGAINST_SIDE = pattern(r"[ \w,]{0,40}?\b(?:to|against|while|and|with) [\w ,]{0,40}?")
_LEAST_LEAD = 10
#: Before a lead that is told as one, however small: "by three votes".
_LEADS_BY = pattern(r"\b(?:by|majority of|margin of)(?: just| only)? \Z")
#: Before the figure that another has risen or fallen from: "12,400 hectares, up from 8,900".
_CHANGED_FROM = pattern(
    r"\b(?:(?:up|down|(?:ris|fall)ing|(?:in|de)creas(?:ed|ing)|rose|fell|grew|grown) (?:sharply )?from|"
    r"compared with|more than the|against) (?:the |about |some )?\Z"
)


def _is_lead(f: Printed, alike: list[Printed], text: Text) -> bool:
    """By how much one side is ahead of the other, or a figure of what it was: "6,418 votes to 6,206"."""
    if f.value < _LEAST_LEAD and not _LEADS_BY.search(text.plain, max(0, f.start - 30), f.start):
        return False
    return any(
        abs(a.value - b.value) == f.value
        and (f.words & (a.words | b.words) or not f.words)
        and _AGAINST_SIDE.fullmatch(text.plain, a.end, b.start)
        for a, b in pairwise(alike)
    ) or any(
        abs(a.value - b.value) == f.value
        and f.words & a.words
        and _CHANGED_FROM.search(text.plain, max(0, b.start - 30), b.start)
        for i, a in enumerate(alike)
        for b in alike[i + 1 : i + 4]
        if is_near(text, a, b)
    )


_HALF = pattern(r"\bhalf (?:of )?(?:the |its |his |her |their |that |a )?[$£€]?$", re.I)


#: What a side has over the other in a game told by its score: "six-point lead", "a two-shot win".
_OVER = pattern(
    r"-(?:point|goal|run|shot|stroke|game|set)s? (?:[a-z]+ )?(?:lead|deficit|advantage|cushion|win)\b"
)
#: A score, of points alone or (in Gaelic games) of goals and points: "21-15", "0-15 to 0-9".
_SCORE = pattern(
    r"(?<![\w-])(?:(?P<goals>\d)-(?P<points>\d{1,2}) to (?P<others>\d)-(?P<less>\d{1,2})|(?P<one>\d{1,3})"
    r"[-–](?P<two>\d{1,3}))(?![\w-])"
)


def _is_ahead(f: Printed, text: Text) -> bool:
    """By how much a side was ahead, by one of the scores of the text."""
    if _OVER.match(text.plain, f.end) is None or _OVER.search(text.plain, text.start) is not None:
        return False
    for score in _SCORE.finditer(text.plain, text.start):
        if score["one"]:
            ahead = int(score["one"]) - int(score["two"])
        else:
            ahead = 3 * (int(score["goals"]) - int(score["others"]))
            ahead += int(score["points"]) - int(score["less"])
        if abs(ahead) == f.value:
            return True
    return False


def _is_half(f: Printed, alike: list[Printed], text: Text) -> bool:
    """Half of a figure that the text speaks of half of."""
    return any(
        b.value == 2 * f.value and _HALF.search(text.plain, max(0, b.start - 20), b.start) for b in alike
    )


_EACH = pattern(r"\b(?:each|apiece|every|per)\b")


def _is_product(f: Printed, alike: list[Printed], text: Text) -> bool:
    """So much for each of so many."""
    if not _EACH.search(text.plain, text.start):
        return False
    counts = {b.value for b in text.figures if b.kind == "number" and 1 < b.value <= 20}
    return any(f.value / a.value in counts for a in alike)


def _shares(text: Text) -> Iterator[Fraction]:
    """What neighbouring figures are of each other in per cent, and by how much one is off the other."""
    for i, a in enumerate(text.figures):
        for b in text.figures[i + 1 : i + 4]:
            if (
                a.kind == b.kind
                and a.kind in ("number", "money")
                and a.value
                and b.value
                and is_near(text, a, b)
            ):
                low, high = sorted((a.value, b.value))
                yield from (100 * low / high, 100 - 100 * low / high, 100 * high / low - 100)


def _is_share(f: Printed, text: Text) -> bool:
    return any(abs(share - f.value) <= f.last / 2 for share in _shares(text))
