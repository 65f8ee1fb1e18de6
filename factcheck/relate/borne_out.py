"""What bears a printed number out: the same number in another form, or figures that come to it.

One test to a way of coming to a number. Each is true only of what a reader would accept without asking:
the same number of another thing is no support, and figures far apart in a text add up to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.patterns import pattern
from factcheck.relate.printed import DAYS, Printed
from factcheck.relate.printed_text import Text

__all__ = ["borne_out"]


def borne_out(f: Printed, text: Text) -> bool:
    """True where the text has the number, rounds to it, adds up to it, or dates come to it."""
    return (
        any(_is_same(f, b) for b in text.numbers())
        or _is_metres(f, text)
        or (f.kind == "day" and _is_day(f, text))
        or _is_year(f, text)
        or _is_anniversary(f, text)
        or (f.kind == "time" and (_is_length(f, text) or _is_called(f, text) or _is_in_terms(f, text)))
        or _is_rounding(f, text)
        or _is_result(f, text)
        or _is_game(f, text)
        or _is_vote(f, text)
    )


#: Kinds of number that say nothing of each other, though they be the same.
_APART = {
    frozenset(kinds.split("-"))
    for kinds in (
        "money-share money-time money-day money-ordinal share-time share-day share-ordinal time-day".split()
    )
}
#: What a number of years has its ordinal of: on the eve of a 93rd birthday a man is 92.
_OF_YEARS = frozenset(("birthday", "anniversary"))


def _is_same(f: Printed, b: Printed) -> bool:
    """The same number in any form, unless what stands after each tells that they measure different things."""
    if b.value != b.most and not (f.words & b.words or (f.unit and f.unit == b.unit)):
        return False
    if not b.value <= f.value <= b.most or {f.kind, b.kind} in _APART:
        return False
    told = not f.words or bool(f.words & b.words)
    if (b.glued and not f.glued and not f.words & b.words) or (b.kind == "clock" != f.kind):
        return False
    if f.kind == "number" and b.kind in ("day", "ordinal"):
        return told or f.glued
    if f.kind == b.kind == "time":
        return f.unit == b.unit or f.value > 31 or not {f.unit, b.unit} <= DAYS.keys()
    if f.kind == "time":
        return not b.words or not b.words.isdisjoint({f.unit, *f.words, *_OF_YEARS})
    if f.kind == "number" and b.kind == "time":
        return told or b.unit in f.words
    return True


#: Words for people of an age, in years from and to.
_CALLED = (
    (re.compile(r"\b(?:teen(?:ager)?s?|youths?)\b", re.I), 13, 19),
    (re.compile(r"\b(?:toddlers?)\b", re.I), 1, 4),
    (re.compile(r"\b(?:bab(?:y|ies)|infants?)\b", re.I), 0, 2),
)
_NEAR_IN_AGE = 6


def _is_called(f: Printed, text: Text) -> bool:
    """An age for which the text has a word only ("a teenager"), and no other age near it."""
    if f.unit != "year":
        return False
    for word, least, most in _CALLED:
        if least <= f.value <= most and word.search(text.plain, text.start):
            near = (b for b in text.figures if b.kind == "time" and abs(b.value - f.value) <= _NEAR_IN_AGE)
            return not any(b.unit == "year" for b in near)
    return False


def _is_metres(f: Printed, text: Text) -> bool:
    """What was read as millions may be metres ("100m")."""
    if f.kind != "number" or text.plain[f.end - 1] != "m":
        return False
    return any(b.value * 10**6 == f.value for b in text.figures)


def _is_day(f: Printed, text: Text) -> bool:
    days = {day.day for stretch in text.stretches for day in stretch}
    return f.value in days or (text.published is not None and f.value == text.published.day)


def _is_short_year(f: Printed, text: Text) -> bool:
    """The last two digits of a year ("'86")."""
    return f.digits and f.end - f.start == 2 and text.plain[f.start - 1 : f.start] == "'"


def _is_year(f: Printed, text: Text) -> bool:
    """A year, in four digits or two, that the text prints, means, or has as some years before publication.

    Where the day of publication is not known, every year may be the present one.
    """
    short = _is_short_year(f, text)
    if f.kind != "year" and not short:
        return False
    year, century, published = int(f.value), 100 if short else 10**4, text.published
    if published is None or any(y % century == year for y in (*text.years, published.year)):
        return True
    for b in text.figures:
        if b.kind == "ordinal" or (b.kind == "time" and b.unit in ("year", "decade", "century")):
            years = b.value * DAYS[b.unit or "year"] / DAYS["year"]
            slack = b.step / 2 if b.value >= 100 else Fraction(0)
            meant = (published.year - years, published.year + years)
            if any(abs(y % century - year) <= slack for y in meant):
                return True
    return False


def _is_anniversary(f: Printed, text: Text) -> bool:
    """A number of years whose ordinal the text has, of a birthday or anniversary, or of the next one."""
    if f.kind not in ("time", "number") or f.unit not in ("", "year"):
        return False
    return any(
        b.kind == "ordinal" and b.words & _OF_YEARS and b.value - f.value in (0, 1) for b in text.figures
    )


def _is_length(f: Printed, text: Text) -> bool:
    """A length or age that another unit, a stretch of days or two years come to."""
    unit = DAYS.get(f.unit)
    if unit is None:
        return False
    printed = ((b.days, b.unit) for b in text.figures if b.days is not None)
    if any(
        of != f.unit and abs(days / unit - f.value) <= Fraction(1, 2)
        for days, of in (*printed, *text.lengths)
    ):
        return True
    slack = f.step / 2 if f.value >= 100 else Fraction(0)
    for first, last in text.stretches:
        days = (last - first).days + 1
        if last > first and abs(days / unit - f.value) <= max(Fraction(1, 4), 1 / unit):
            return True
        if text.published and first < text.published and unit >= DAYS["week"]:
            since = (text.published - first).days / unit
            if f.value - Fraction(1, 4) <= since < f.value + 1 or abs(since - f.value) < slack:
                return True
    return f.unit == "year" and _is_between_years(f, text, slack)


#: The years in which an article without a date may have been written.
_LATELY = (2000, 2050)


def _is_between_years(f: Printed, text: Text, slack: Fraction) -> bool:
    """So many years from a year of the text to publication, or between two years that stand together."""
    published = text.published
    if published and any(abs(published.year - y - f.value) <= slack for y in text.years):
        return True
    if published is None and not any(b.kind == "time" and b.unit == "year" for b in text.figures):
        # in no known year any year of the text may be so long ago
        return any(_LATELY[0] <= y + f.value <= _LATELY[1] for y in text.years)
    printed = [b for b in text.figures if b.kind == "year"]
    return any(
        abs(abs(b.value - a.value) - f.value) <= slack and _is_near(text, a, b) for a, b in pairwise(printed)
    )


#: How many lengths there are: "two terms of four years".
_SO_MANY = pattern(r" [a-z]+ of (?:up to |about )?\Z")


def _is_in_terms(f: Printed, text: Text) -> bool:
    """The length of so many terms of one length."""
    return any(
        a.kind == "number"
        and a.value * b.value == f.value
        and b.unit == f.unit
        and _SO_MANY.fullmatch(text.plain, a.end, b.start) is not None
        for a, b in pairwise(text.figures)
    )


#: Words before a round figure that own up to the rounding.
_HEDGED = pattern(
    r"\b(?:about|around|nearly|almost|over|more than|some|up to|at least|tops?|topped|close to|under|below"
    r"|above|fewer than|less than|past|exceeds?|approaches|nears?|hits?) [$£€]?$",
    re.I,
)
#: Words before a round figure of the text that leave room above it, or below.
_ROOM_ABOVE = pattern(r"\b(?:more than|over|at least|upwards of|north of) [$£€]?$", re.I)
_ROOM_BELOW = pattern(r"\b(?:nearly|almost|close to|just under|approaching) [$£€]?$", re.I)


def _is_rounding(f: Printed, text: Text) -> bool:
    """A rounder form of a figure of the text, or the exact figure behind a hedged round one there."""
    if f.kind == "year" or _is_short_year(f, text):
        return False
    hedged = _HEDGED.search(text.plain, max(0, f.start - 16), f.start) is not None
    return any(_rounds(f, b, hedged) or _is_behind(f, b, text) for b in text.figures)


def _rounds(f: Printed, b: Printed, hedged: bool) -> bool:
    """Half a place up, or a place cut off: "$1.7M" for 1.72, "6K" for 6,300; "2,000" for 2,040.

    Zeros that are printed in full are a rounding of hundreds and more, of tens only behind a hedge.
    """
    if b.value == 0 or b.step >= f.step or b.kind == "year" or f.unit != b.unit:
        return False
    if f.kind != b.kind and {f.kind, b.kind} & {"money", "share", "ordinal"}:
        return False
    off = abs(b.value - f.value)
    if f.step >= (10 if hedged else 100) and off <= f.step / 2 and off * 20 <= f.value:
        return True
    if f.last == 1 and b.value.denominator == 1:
        return False
    return f.value - f.last / 2 <= b.value < f.value + f.last and off * 3 <= f.value


def _is_behind(f: Printed, b: Printed, text: Text) -> bool:
    """The exact figure behind a hedged round one: 312, where the text has "more than 300"."""
    if f.kind != b.kind or f.unit != b.unit or b.step < 10 or abs(f.value - b.value) * 10 > b.value:
        return False
    room = _ROOM_ABOVE if f.value > b.value else _ROOM_BELOW
    return room.search(text.plain, max(0, b.start - 16), b.start) is not None


def _is_result(f: Printed, text: Text) -> bool:
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
        or _is_half(f, alike, text)
        or (f.kind == "number" and (_is_two(f, text) or _is_with_one_more(f, alike, text)))
        or (f.kind == "number" and _is_counted_up(f, alike, text))
        or (f.kind == "share" and _is_share(f, text))
        or (f.kind == "money" and (_is_difference(f, alike, text) or _is_product(f, alike, text)))
    )


_JOINS = pattern(r"\band\b|,|\bplus\b|\bas well as\b|\bwhile\b|\bbut\b", re.I)
_MORE_BEFORE = pattern(r"\b(?:another|an additional|the other|other) $", re.I)
_MORE_AFTER = pattern(r"(?: [a-z]+)? (?:more|others?|additional)\b")
#: The most characters between two figures that are joined by a word, that stand together, and between two
#: sums of money that add up exactly.
_JOINED, _TOGETHER, _IN_SIGHT = 80, 160, 400


def _is_near(text: Text, a: Printed, b: Printed) -> bool:
    return b.start - a.end < _TOGETHER and text.plain.count(". ", a.end, b.start) <= 1


def _is_added(text: Text, a: Printed, b: Printed) -> bool:
    """True where the words join two figures: "three boys and two girls", "nine men. Another two …"."""
    between = text.plain[a.end : b.start]
    if len(between) > _TOGETHER or text.plain.startswith(" of ", b.end):
        return False
    if a.words & b.words and (". " in between or " and " not in between):
        return False
    if _MORE_BEFORE.search(text.plain, max(0, b.start - 16), b.start) or _MORE_AFTER.match(text.plain, b.end):
        return between.count(". ") <= 1
    return ". " not in between and len(between) < _JOINED and _JOINS.search(between) is not None


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
            if fits and bool(f.words & a.words) == counted == bool(
                f.words & b.words or (counted and not b.words)
            ):
                return True
    if f.kind != "money":
        return False
    return sum(a.value for a in alike) == f.value or any(
        a.value + b.value == f.value
        for i, a in enumerate(alike)
        for b in alike[i + 1 : i + 4]
        if b.start - a.end < _IN_SIGHT
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
            _AND_ONE.match(text.plain, b.end) or _ONESELF.search(text.plain, b.end, b.end + _TOGETHER)
        ):
            return True
    return False


def _is_difference(f: Printed, alike: list[Printed], text: Text) -> bool:
    return any(
        abs(abs(a.value - b.value) - f.value) * 50 <= f.value
        for i, a in enumerate(alike)
        for b in alike[i + 1 : i + 3]
        if _is_near(text, a, b)
    )


_HALF = pattern(r"\bhalf (?:of )?(?:the |its |his |her |their |that |a )?[$£€]?$", re.I)


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
                and _is_near(text, a, b)
            ):
                low, high = sorted((a.value, b.value))
                yield from (100 * low / high, 100 - 100 * low / high, 100 * high / low - 100)


def _is_share(f: Printed, text: Text) -> bool:
    return any(abs(share - f.value) <= f.last / 2 for share in _shares(text))


#: A side with a player or more sent off: "10-man Rovers".
_SIDE = pattern(r"-(?:man|men|woman|women)\b", re.I)
_SENT_OFF = pattern(r"\b(?:sent off|sending off|red card|sin.?bin|second yellow|dismiss|eject)", re.I)
_SCORE = pattern(r"(?<![\w-])(\d{1,3})-(\d{1,3})(?![\w-])")


def _is_game(f: Printed, text: Text) -> bool:
    """The score of a game whose text tells none with a number in common; a side that is a player short."""
    if _SIDE.match(text.plain, f.end):
        return _SENT_OFF.search(text.plain, text.start) is not None
    for score in _SCORE.finditer(text.plain, max(0, f.start - 4), text.start):
        if score.start() <= f.start < score.end():
            pair = set(score.groups())
            return not any(pair & set(other.groups()) for other in _SCORE.finditer(text.plain, text.start))
    return False


_AGAINST = pattern(r"(?P<first>\d{1,3})(?: votes?)? to (?P<second>\d{1,3})\b")


def _is_vote(f: Printed, text: Text) -> bool:
    """One side of a vote that the text prints with a stroke: "by 9 votes to 6", "voted 9-6"."""
    for found in _AGAINST.finditer(text.plain, max(0, f.start - 14), min(len(text.plain), f.end + 14)):
        if f.start in (found.start("first"), found.start("second")):
            both = rf"(?<!\d){found['first']} ?[-–] ?{found['second']}(?!\d)"
            return re.search(both, text.plain[text.start :]) is not None
    return False
