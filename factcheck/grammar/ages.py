"""Ages that the words before a number tell: "aged 34", "people over 65", "under-18s", "in her 40s"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.grammar import labels
from factcheck.grammar.mention import FigureMention
from factcheck.grammar.numbers import Numeral
from factcheck.grammar.patterns import pattern
from factcheck.value import Bounds

__all__ = ["SOMEBODY_OF", "age_group", "aged"]

_AGED = pattern(r"\b(?:aged|ages?)[ \n](?:of[ \n])?(?:only[ \n]|just[ \n])?$", re.I)
_AGES = pattern(r"\b(?:aged|ages)\b", re.I)
_WHO = pattern(
    r"\b(?:people|persons?|those|anyone|anybody|everyone|children|kids|youngsters|adults|men|women|boys"
    r"|girls|drivers|patients"
    r"|pensioners|residents|workers|students|players|voters|viewers|passengers|britons"
    r"|americans)(?:[ \n]who[ \n]are)?[ \n]$"
    # "all who died were under five", "most of them are over 70"
    r"|\b(?:who[ \n][a-z]+|them)[ \n](?:was|were|is|are)"
    r"(?:[ \n](?:all|both|mostly|either))?[ \n]$",
    re.I,
)
#: "A man of 60": the number is an age where no noun follows it.
SOMEBODY_OF = pattern(
    r"\b(?:an?|the|another)[ \n](?:[a-z-]+[ \n])?"
    r"(?P<who>girl|boy|man|woman|child|teenager|teen|youth|lad|pensioner)[ \n]of[ \n]\Z",
    re.I,
)
_AGE_GROUP = pattern(r"\b(over|under)-$", re.I)
_DECADE = pattern(r"\b(?:his|her|their|my|your|our)[ \n](?:(?P<part>early|mid|late)[ \n-])?$", re.I)
_DECADE_YEARS = {None: (0, 10), "early": (0, 5), "mid": (3, 8), "late": (6, 10)}
_GOES_ON = pattern(r"[ \n][A-Za-z]")


def age_group(text: str, numeral: Numeral, floor: int) -> FigureMention | None:
    """An age group in digits: "the over-65s", "under-18s", "in her late 40s"."""
    start, end = numeral.start, numeral.end
    plural = text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum()
    over = _AGE_GROUP.search(text, max(floor, start - 6), start)
    value = numeral.value
    if over and (plural or _GOES_ON.match(text, end)):
        end += plural
        older = over.group(1).lower() == "over"
        bounds = Bounds(
            value if older else None,
            None if older else value,
            False,
            not older,
            value,
            over.group(1).lower(),
            text[over.start() : end],
        )
        return FigureMention(
            over.start(), end, (start, end), "age", bounds, "year", "digits", (start, numeral.end)
        )
    decade = _DECADE.search(text, max(floor, start - 16), start) if plural and value % 10 == 0 else None
    if decade is None:
        return None
    part = decade.group("part")
    first, last = _DECADE_YEARS[part.lower() if part else None]
    begin = decade.start("part") if part else start
    bounds = Bounds(value + first, value + last, high_open=True, printed=text[begin : end + 1])
    return FigureMention(begin, end + 1, (begin, end + 1), "age", bounds, "year", "vague", (start, end))


def aged(text: str, mention: FigureMention, floor: int) -> FigureMention | None:
    """The number as an age, where the words before it say so: "aged 34", "a man of 60", "people over 65"."""
    high = mention.value.high if mention.value.high is not None else mention.value.low
    if high is None or high >= 130:
        return None
    told = _AGED.search(text, max(floor, mention.start - 16), mention.start)
    if told:
        start = told.start()
    elif (
        (
            SOMEBODY_OF.search(text, max(floor, mention.start - 40), mention.start)
            and mention.value.exact
            and not labels.counts_next(text, mention.end)
        )
        or _AGES.search(text, mention.start, mention.digits[0])
        or (
            text[mention.start : mention.core[0]].lower().strip() in ("over", "under", "above", "below")
            and _WHO.search(text, max(floor, mention.start - 40), mention.start)
            and not labels.counts_next(text, mention.end)
        )
    ):
        start = mention.start
    else:
        return None
    core = (
        start if start < mention.core[0] and not mention.value.hedge else mention.core[0],
        mention.core[1],
    )
    value = replace(mention.value, printed=text[start : mention.end])
    return mention._replace(start=start, core=core, kind="age", unit="year", value=value)
