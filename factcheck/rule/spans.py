"""Selectors for rules about time that passes: ends and lengths, ages, figures for every year."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

from factcheck.claim import Age, Claim, Count, Date, Length, Money, TimeSpan
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import find_times
from factcheck.relate import ENOUGH, Related
from factcheck.relate.cells import by_words, figure_of, is_firm, takes_part
from factcheck.relate.measures import act_told, canonical, table
from factcheck.relate.slot_verdicts import apart_in, both_by_hand
from factcheck.rule.select import Chosen, Select
from factcheck.value import Duration

__all__ = ["aged", "averaged", "born", "lasted"]

#: After or before a length that is none of the whole: "open for two years when …", "in its first two years".
_NOT_THE_WHOLE = pattern(
    r"\s*,?\s*(?:when|before|until|till|by|after|as of|so far|already|ago|later)\b", re.I
)
#: Between the end and the length of a course; behind that length anything else is what lasted so long.
_AFTER = pattern(r",? (?:after|lasting|having lasted|and lasted)(?: about| around| nearly| almost| some)? ")
_GOES_ON = pattern(r"\s*[\w'(\"“‘]")
#: Between a yearly sum and the sum of all years: ", a total of", ", or £600,000 a year".
_IN_ALL = pattern(
    r"(?:\btotal(?:ling)? (?:of )?|\b(?:in all|altogether),? "
    r"|[,(] ?(?:or|which is) (?:about |around |some )?)\Z"
)
_SOME_OF_IT = pattern(r"\b(?:first|last|past|next|final|another|further|only|extra)\s\Z", re.I)


def averaged() -> Select:
    """A figure for every year of a period, and the total of that period: (mean, total, least, most).

    The years are those that the period has at least and at most, counted one way or the other.
    Sums of money are so where one sentence says both of one length: "£600,000 a year over four years, £2.4m".
    """

    def choose(related: Related) -> Iterator[Chosen]:
        counts = [c for c in related.of_kind("count") if isinstance(c, Count) and takes_part(c)]
        of_story = related.by_story(counts)
        means = [c for c in counts if c.slots.per == "year" and c.slots.period is not None]
        for mean in means:
            around = of_story[related.story(mean)]
            for total in related.cells.representatives(c for c in around if _of_one_span(related, mean, c)):
                least, most = mean.slots.period.elapsed_years, mean.slots.period.calendar_years  # type: ignore[union-attr]
                if least and most:
                    yield (mean, total, least, most), None
        sums: dict[tuple[str, int], list[Money]] = defaultdict(list)
        for claim in related.of_kind("money"):
            if isinstance(claim, Money) and takes_part(claim):
                sums[claim.span.article, claim.span.sentence_start].append(claim)
        for told in sums.values():
            yearly = [c for c in told if c.slots.per == "year" and c.slots.duration is not None]
            if len(told) == 2 and len(yearly) == 1 and _is_total_of(yearly[0], told):
                years = _whole_years(yearly[0].slots.duration)
                total_of = told[1] if yearly[0] is told[0] else told[0]
                if years and not apart_in(yearly[0], total_of, "period"):
                    yield (yearly[0], total_of, years, years), None

    return Select("a figure for every year, and the total of these years", choose)


def _whole_years(words: str | None) -> int | None:
    """The number of years in "four years"; None where it is another length, or not exact."""
    read = find_times(words or "")
    length = read[0].value if len(read) == 1 else None
    if not isinstance(length, Duration) or length.unit != "year" or not length.length.exact:
        return None
    years = length.length.low
    return int(years) if years is not None and years.denominator == 1 else None


def _is_total_of(mean: Money, told: Sequence[Money]) -> bool:
    """True where the other sum of a sentence is told as the yearly one in all."""
    first, second = told
    between = mean.span.sentence[
        first.span.end - mean.span.sentence_start : second.span.start - mean.span.sentence_start
    ]
    return (
        first.currency == second.currency
        and {c.slots.per for c in told} == {"year", None}
        and first.slots.duration == second.slots.duration
        and _IN_ALL.search(between) is not None
    )


def _of_one_span(related: Related, mean: Count, total: Count) -> bool:
    if total.slots.per is not None or total.slots.measure is None or mean.slots.measure is None:
        return False
    first, second = canonical(mean.slots.measure), canonical(total.slots.measure)
    points = related.points(mean, total)
    return (
        mean.slots.period is not None
        and total.slots.period is not None
        and mean.slots.period.days == total.slots.period.days
        and (first.head, first.modifiers) == (second.head, second.modifiers)
        and act_told(mean) in (None, act_told(total))
        and not apart_in(mean, total)
        and related.one_story(mean, total)
        and (points is None or points >= ENOUGH or both_by_hand(mean, total))
    )


def aged() -> Select:
    """Two ages of one person on two days: (earlier, later, first day, second day).

    A name to which one article gives two ages on one day is that of two people, or misprinted there.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        for ages in _ages(related).values():
            for (first, younger), (second, older) in combinations(ages, 2):
                if first != second and related.one_story(younger, older):
                    yield (younger, older, first, second), None

    return Select("two ages of one person on two days", choose)


def born() -> Select:
    """An age of somebody and when that person was born: (age, birth, day, first, last).

    ``day`` is that of the age; the birth was from ``first`` to ``last``. A name with two births, or with two
    ages on one day, is that of two people.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        births: dict[str, list[Claim]] = defaultdict(list)
        for kind in ("date", "period"):
            for claim in related.of_kind(kind):
                name = claim.slots.population
                if name and " " in name and act_told(claim) == "born" and is_firm(claim) and _days(claim):
                    births[name.casefold()].append(claim)
        for name, ages in _ages(related).items():
            birth = _one_time(births.get(name, ()))
            days = None if birth is None else _days(birth)
            for day, age in ages:
                if birth is not None and days is not None and related.one_story(age, birth):
                    first, last = (dt.date.fromordinal(int(end)) for end in days)
                    yield (age, birth, day, first, last), None

    return Select("an age of somebody, and when that person was born", choose)


def _ages(related: Related) -> dict[str, list[tuple[dt.date, Age]]]:
    """The ages of each person with the day of each, in order of time, where the name is of one person."""
    dated: dict[str, list[tuple[dt.date, Age]]] = defaultdict(list)
    for claim in related.of_kind("age"):
        article = related.articles.get(claim.span.article)
        day = claim.slots.as_of or (article.published if article is not None else None)
        if isinstance(claim, Age) and claim.person and day is not None and is_firm(claim):
            dated[claim.person.casefold()].append((day, claim))
    for ages in dated.values():
        ages.sort(key=lambda item: (item[0], by_words(item[1])))
    return {
        name: ages
        for name, ages in dated.items()
        if not any(_told_twice(a, b) for a, b in combinations(ages, 2))
    }


def _told_twice(a: tuple[dt.date, Age], b: tuple[dt.date, Age]) -> bool:
    """True where one article gives two ages on one day that do not fit each other."""
    (first, one), (second, other) = a, b
    beside = one.span.article == other.span.article and first == second
    return beside and one.value.meet(other.value) is None


@cache
def _courses() -> tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]:
    """Words for the beginning, for the end and for the time between, one triple for each kind of course."""
    return tuple(
        (frozenset(first.split("/")), frozenset(last.split("/")), frozenset(between.split("/")))
        for first, last, between in table("courses.tsv")
    )


def lasted() -> Select:
    """When something began, when it ended, and how long it is said to have lasted: (begin, end, length).

    All three name what they speak of, and each end is told once only, or at times that fit each other: what
    opened twice was open for two stretches.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        times = [
            c
            for kind in ("date", "period")
            for c in related.of_kind(kind)
            if isinstance(c, (Date, TimeSpan)) and c.slots.population and takes_part(c)
        ]
        of_story = related.by_story(times)
        for length in related.of_kind("length"):
            around = of_story.get(related.story(length), [])
            if not isinstance(length, Length) or not _is_of_the_whole(length):
                continue
            ended = None if length.slots.population else _ended(length, around)
            named = ended or length
            for first, last, between in _courses():
                if not (act_told(ended) in last if ended else act_told(length) in between):
                    continue
                own = [c for c in around if _of_one(related, named, c)]
                if any(apart_in(a, b) for a, b in combinations(own, 2)):
                    continue
                begin = _one_time([c for c in own if act_told(c) in first])
                end = _one_time([c for c in own if act_told(c) in last])
                if begin is not None and end is not None and _in_order(begin, end):
                    yield (begin, end, length), None

    return Select("when something began and ended, and how long it lasted", choose)


def _ended(length: Length, times: Sequence[Claim]) -> Claim | None:
    """The end that a length stands straight behind: "closed in 2015 after eight years"."""
    sentence, first = length.span.sentence, length.span.sentence_start
    if _GOES_ON.match(sentence[length.span.end - first :]):
        return None
    for time in times:
        beside = (time.span.article, time.span.sentence_start) == (length.span.article, first)
        lead = sentence[time.span.end - first : length.span.start - first]
        if beside and time.span.end <= length.span.start and _AFTER.fullmatch(lead):
            return time
    return None


def _is_of_the_whole(length: Length) -> bool:
    """True for a length of the whole course: not "open for two years when", not a rate."""
    if not takes_part(length) or length.slots.per is not None:
        return False
    sentence, start = length.span.sentence, length.span.start - length.span.sentence_start
    rest = sentence[start + len(length.span.quote) :]
    return not _NOT_THE_WHOLE.match(rest) and not _SOME_OF_IT.search(sentence[:start])


def _of_one(related: Related, a: Claim, b: Claim) -> bool:
    """True where two claims may speak of one thing by its name, one of them perhaps by its short name."""
    first, second = a.slots.population, b.slots.population
    if first is None or second is None or first.split()[-1].lower() != second.split()[-1].lower():
        return False
    return related.one_story(a, b) and not apart_in(a, b)


def _one_time(claims: Sequence[Claim]) -> Claim | None:
    """The narrowest of times that all fit each other; None where there is none, or two do not fit."""
    told = [(days, claim) for claim in claims if (days := _days(claim)) is not None]
    if any(a[0] > b[1] or b[0] > a[1] for (a, _), (b, _) in combinations(told, 2)):
        return None
    ordered = sorted(told, key=lambda item: (item[0][1] - item[0][0], by_words(item[1])))
    return ordered[0][1] if ordered else None


def _in_order(begin: Claim, end: Claim) -> bool:
    """False where the end lies before the beginning: of last year's course and of this year's."""
    first, last = _days(begin), _days(end)
    return first is not None and last is not None and first[0] <= last[1]


def _days(claim: Claim) -> tuple[Fraction, Fraction] | None:
    """The first and the last day that a time may mean; None where one of them is open."""
    bounds = figure_of(claim)
    return None if bounds is None or bounds.low is None or bounds.high is None else (bounds.low, bounds.high)
