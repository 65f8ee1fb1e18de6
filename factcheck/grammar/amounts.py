"""Amounts: a number with the currency, unit or share that is printed with it, and ranges of two."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal, NamedTuple

from factcheck.grammar import labels, money, shares, units
from factcheck.grammar.numbers import Numeral, Style, read_numeral
from factcheck.grammar.patterns import pattern

__all__ = ["Amount", "Kind", "read_amount"]

Kind = Literal["number", "share", "points", "money", "quantity", "age", "ordinal"]


class Amount(NamedTuple):
    """A number or range with its kind and unit, before any hedge.

    ``low`` to ``high`` is what the printed digits allow and ``nominal`` the printed figure (the lower one of
    a range), all three in the unit that ``FigureMention.value`` has; ``numeral`` is the bare number,
    ``factor`` what its value was multiplied by. ``prefixed``: a currency stands before it.
    """

    start: int
    end: int
    numeral: Numeral
    kind: Kind
    unit: str | None
    low: Fraction
    high: Fraction
    nominal: Fraction
    rounded: bool = False
    factor: Fraction = Fraction(1)
    prefixed: bool = False
    spread: bool = False


#: Kind, unit, factor and end of what follows a number.
_Follows = tuple[Kind, str | None, Fraction, int]
_ONE = Fraction(1)
_SIGNS = "".join(sign for sign in money.SYMBOLS if len(sign) == 1)
_TOKEN = pattern(
    r"(?P<lead> ?-? ?|\n| ?\{(?=\w+\}))(?P<word>L\.E\.?|l\.e\.?|€ur|ரூ|[°º][CF]?"
    r"|[^\W\d_]+[²³23]?(?:/[a-z]+)?(?!\d)"
    rf"|[%¢{_SIGNS}]|\"(?=[ ](?:long|wide|high|tall|thick)))"
)
_MORE = pattern(r"[ \n-]([A-Za-z]+)")
_AGE = pattern(
    r"[ \n-](?P<unit>year|month|week|day|yr)s?(?:[ -]+olds?\b|[ \n]of[ \n]age\b)|[ -]?y[./]?o\b\.?", re.I
)
_WEIGHED = pattern(
    r"weigh|heavy|heavi|\bbab(?:y|ies)\b|\b(?:shed|drop|dropped|los[et]|lost|gain|gained|put on)\b"
    r"|overweight|\bbomb|birth",
    re.I,
)
_SIGN = pattern(r"(?:(?<![\w.)])-|(?<!plus or )\b(?:minus|negative)[ \n])$", re.I)
_NOTE = pattern(r"[ \n](?:notes?|coins?|fines?|tickets?|bills?)\b")
_CLAUSE = pattern(r"[.;:!?][ \n]")
_POINTS = pattern(r"[ -]?(?:pts|points?)\b")
_OF_A = pattern(r"[ \n](?:of[ \n])?an?(?=[ \n][a-z])")
_OF = pattern(r"[ \n]of(?=[ \n][a-z])")
_MILLIONS = pattern(r"[ \n](million|billion|trillion)\b")
_MILLION_SIZES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
#: Units with the smaller one that may follow ("6ft 2in", "11st 4lb"): its forms, how many make one.
_SMALLER = {
    "foot": (
        re.compile(r"[ \n]?(\d{1,2}(?:\.\d)?)(?:[ \n]?(?:inches|inch|ins|in)\b|(?=[,;.)]|[ \n]tall\b|$))"),
        12,
    ),
    "stone": (re.compile(r"[ \n]?(\d{1,2})[ \n]?(?:lbs?|pounds)\b"), 14),
    "pound": (re.compile(r"[ \n]?(\d{1,2})[ \n]?(?:oz|ounces?)\b"), 16),
}
_TAIL = pattern(
    r"[ \n](?:and[ \n])?(?:(?P<digits>\d{1,2})|(?P<words>[a-z]+(?:[- ](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?))"
    r"(?:(?P<unit>[ \n]?(?:cents?|pence|p|c)\b)|(?=[.;!?]?\s*$|[.;!?]\s|[ \n]more\b))",
    re.I,
)
#: Words about a length, after the "m" that means metres.
_METRES = pattern(
    r"[ \n-](?:long|tall|high|wide|deep|thick|away|below|above|apart|across|drop|fall|stretch|tower|crane"
    r"|waves?"
    r"|sprint|race|final|heats?|freestyle|hurdles|relay|pool|butterfly|backstroke|breaststroke|medley"
    r"|champion|runner)\b"
)
#: Things that come in millions, near an "m" that is not followed by them.
_MILLIONFOLD = pattern(
    r"view|audience|rating|sale|sold|population|people|customer|user|job|vote|subscriber|cop(?:y|ies)"
    r"|passenger|visitor"
    r"|household|turnover|profit|share|member|follower|download|unemploy|jobless|claimant|electorate|voter"
    r"|migra|refugee|displaced|listener|circulation",
    re.I,
)
#: Words right after an "m" of people: "2m have fled", "1.5m of them".
_PEOPLE_AFTER = pattern(r"[ \n](?:have|of[ \n](?:them|these|those|whom|us))\b")
#: What "5k", "10K" and "4K" measure where they are a distance or a resolution.
_DISTANCE = pattern(
    r"[ \n-](?:runs?|races?|runners?|fun|charity|course|road|time|walks?|resolution|television|TVs?|display"
    r"|video|screens?)\b"
)
_RATIO_OF_TIME = pattern(
    r"[ \n-](?:hour|day|week|month|year|minute|second|match|game|race|over|set|test|season)", re.I
)


def _made(
    start: int, end: int, numeral: Numeral, kind: Kind, unit: str | None, factor: Fraction = _ONE,
    *, negative: bool = False, prefixed: bool = False,
) -> Amount:  # fmt: skip
    low, high, value = numeral.low, numeral.high, numeral.value
    if factor is not _ONE:
        low, high, value = low * factor, high * factor, value * factor
    if negative:
        low, high, value = -high, -low, -value
    return Amount(start, end, numeral, kind, unit, low, high, value, numeral.rounded, factor, prefixed)


def _with_part(numeral: Numeral, part: Fraction) -> Numeral:
    """The numeral with a smaller coin or unit added; exact, because both were printed."""
    value = numeral.value + part
    return numeral._replace(value=value, low=value, high=value, rounded=False)


def _signed(text: str, start: int, floor: int) -> tuple[int, bool]:
    """Where a minus sign or "minus" before the number begins, and whether there is one."""
    if start <= floor or text[start - 1] not in "- \n":
        return start, False
    sign = _SIGN.search(text, max(floor, start - 10), start)
    return (sign.start(), True) if sign else (start, False)


def _weighs(text: str, lead: str, start: int, end: int) -> bool:
    """True where the words about "pounds" tell of weight."""
    before = _CLAUSE.split(text[max(0, start - 40) : start])[-1]
    after = _CLAUSE.split(text[end : end + 20])[0]
    weighed = lead == "-" or _WEIGHED.search(before + "\n" + after) is not None
    return weighed and not _NOTE.match(text, end)


#: First words of the shares, units and currencies that have several.
_LONGER = frozenset(
    name.split(" ")[0]
    for names in (shares.POINTS, shares.PERCENT, units.MEASURES, units.WEIGHTS, money.AFTER)
    for name in names
    if " " in name
)


def _phrases(text: str, word: str, end: int, limit: int) -> list[tuple[str, int]]:
    """The longest names first that may begin with ``word``, up to four words, with one space between."""
    phrases = [(word.lower(), end)]
    while word.lower() in _LONGER and len(phrases) < 4 and (more := _MORE.match(text, end, limit)):
        end = more.end()
        phrases.append((f"{phrases[-1][0]} {more.group(1).lower()}", end))
    return phrases[::-1]


def _abbreviation(text: str, lead: str, word: str, end: int, numeral: Numeral) -> str | None:
    """The unit that an abbreviation right after a number stands for: "10km", "5 kg"; not "10 in", "5 L"."""
    unit = units.ABBREVIATIONS.get(word) or units.ABBREVIATIONS.get(
        word.lower() if word.lower() in units.ANY_CASE else ""
    )
    if unit is None or text[end : end + 1].isalnum():
        return None
    digits = numeral.style in ("digits", "mixed")
    glued = digits and not lead
    return unit if glued or (digits and word not in units.GLUED) else None


def _suffix(text: str, at: int, numeral: Numeral, limit: int) -> _Follows | None:
    """Kind, unit, factor and end of the share, unit or currency that follows a number."""
    token = _TOKEN.match(text, at, limit)
    if token is None:
        return None
    lead, word, end = token.group("lead"), token.group("word"), token.end()
    if word == "%":
        points = _POINTS.match(text, end)
        return ("points", None, _ONE, points.end()) if points else ("share", "percent", _ONE, end)
    if word == '"':
        return "quantity", "inch", _ONE, end
    for name, phrase_end in _phrases(text, word, end, limit):
        alone = phrase_end == end
        if alone and (abbreviation := _abbreviation(text, lead, word, end, numeral)):
            return "quantity", abbreviation, _ONE, end + (1 if "{" in lead else 0)
        if name in shares.POINTS:
            return "points", None, _ONE, phrase_end
        if name in shares.PERCENT:
            return "share", "percent", _ONE, phrase_end
        unit = units.MEASURES.get(name) or units.WEIGHTS.get(name)
        if name in units.WEIGHTS and not _weighs(text, lead, numeral.start, phrase_end):
            unit = None
        if unit and not _counted(text, name, lead, numeral, phrase_end):
            return "quantity", unit, _ONE, phrase_end
        currency = money.AFTER.get(name)
        if currency and _is_currency(text, name, word, lead, numeral):
            return "money", *currency, phrase_end
    return None


def _counted(text: str, name: str, lead: str, numeral: Numeral, end: int) -> bool:
    """True where a word that is a unit too names what is counted: "two cup finals", "three stone walls"."""
    return name in units.NOUNS_TOO and lead == " " and numeral.value != 1 and labels.counts_next(text, end)


def _is_currency(text: str, name: str, word: str, lead: str, numeral: Numeral) -> bool:
    """True where the word after a number is money: not "three won", "12 all", "1080p"."""
    if name in money.CAPITALS:
        return word.isupper()
    if name in money.WORDS_TOO:
        return numeral.scale > 1
    if name == "p":
        return not lead and numeral.value not in (480, 720, 1080, 1440, 2160)
    return True


def _settle(text: str, numeral: Numeral) -> Numeral:
    """The numeral without a letter that is no magnitude: "3.5m people", but "a 100m race", "5G masts"."""
    letter, end = numeral.letters, numeral.end - len(numeral.letters)
    if letter == "m":
        keep = (
            numeral.mantissa < 1000
            and not _METRES.match(text, numeral.end)
            and (
                labels.counts_next(text, numeral.end)
                or _PEOPLE_AFTER.match(text, numeral.end) is not None
                or _MILLIONFOLD.search(text, max(0, numeral.start - 60), numeral.end + 40) is not None
            )
        )
    elif letter in ("b", "B"):
        keep = labels.counts_next(text, numeral.end)
    elif letter in ("G", "T"):
        keep = False
    else:
        keep = letter not in ("k", "K") or not _DISTANCE.match(text, numeral.end)
    if keep:
        return numeral
    m = numeral.mantissa
    return Numeral(numeral.start, end - (text[end - 1] == " "), m, m, m, mantissa=m)


def _coins(text: str, end: int, limit: int, numeral: Numeral) -> tuple[int, Fraction] | None:
    """End and value of the pence or cents after whole units: "3 dollars 50 cents", "$20 and 43c"."""
    if numeral.value.denominator != 1 or numeral.scale > 1 or text[end : end + 1] not in (" ", "\n"):
        return None
    tail = _TAIL.match(text, end, limit)
    if tail is None:
        return None
    if tail.group("digits"):
        value = int(tail.group("digits"))
    else:
        small = read_numeral(text, tail.start("words"))
        if (
            small is None
            or small.end != tail.end("words")
            or small.style != "words"
            or small.value not in range(100)
        ):
            return None
        value = int(small.value)
    if not tail.group("unit") and value < 10:
        return None
    return tail.end(), Fraction(value, 100)


def _ratio(text: str, numeral: Numeral, limit: int) -> Amount | None:
    """A share printed as a ratio: "one in five", "nine out of ten"."""
    if (
        numeral.value.denominator != 1
        or numeral.style == "vague"
        or (joint := shares.RATIO.match(text, numeral.end, limit)) is None
    ):
        return None
    whole = read_numeral(text, joint.end())
    if whole is None or whole.ordinal or whole.fraction or whole.value.denominator != 1 or whole.end > limit:
        return None
    if whole.value <= numeral.value or (whole.plain and 1900 <= whole.value <= 2100):
        return None
    if whole.value not in shares.ROUND_BASES and (numeral.value != 1 or joint.group("to") is None):
        return None
    if _RATIO_OF_TIME.match(text, whole.end) or labels.silent(text, joint.end(), whole, hedged=False):
        return None
    style: Style = numeral.style if numeral.style == whole.style else "mixed"
    share = numeral.value * 100 / whole.value
    return Amount(
        numeral.start,
        whole.end,
        numeral._replace(end=whole.end, style=style),
        "share",
        "ratio",
        share,
        share,
        share,
    )


def _of_what(text: str, numeral: Numeral, limit: int) -> _Follows | None:
    """What a part or a number of no stated size is of: "half a mile", "millions of pounds"."""
    vague = numeral.style == "vague"
    of = (_OF if vague else _OF_A).match(text, numeral.end) if vague or numeral.fraction else None
    follows = _suffix(text, of.end(), numeral, limit) if of else None
    wanted = ("quantity", "money") if vague else ("quantity", "share", "points")
    return follows if follows and follows[0] in wanted else None


def read_amount(text: str, at: int, floor: int, limit: int, *, bare: bool = False) -> Amount | None:
    """The number at ``at`` with its sign, currency, unit or share; nothing before ``floor`` is part of it.

    ``bare``: the text is one figure, so that a single letter after the digits is always a magnitude.
    """
    digits = text[at].isdigit()
    if digits and at > floor and text[at - 1] == "." and (at - 1 == floor or not text[at - 2].isalnum()):
        at -= 1
    before = money.currency_before(text, at, floor) if digits and at > floor else None
    numeral = read_numeral(text, at, money=before is not None)
    if numeral is None or numeral.end > limit:
        return None
    if before:
        unit, start = before
        end = numeral.end
        if coins := _coins(text, end, limit, numeral):
            end, numeral = coins[0], _with_part(numeral, coins[1])
        start, negative = _signed(text, start, floor)
        return _made(start, end, numeral, "money", unit, negative=negative, prefixed=True)
    if numeral.letters and not bare:
        numeral = _settle(text, numeral)
    start, negative = _signed(text, at, floor)
    if numeral.ordinal:
        return _made(at, numeral.end, numeral, "ordinal", None)
    if age := _AGE.match(text, numeral.end):
        name = (age.group("unit") or "year").lower().replace("yr", "year")
        return _made(at, age.end(), numeral, "age", name, units.AGE_UNITS[name])
    follows = _suffix(text, numeral.end, numeral, limit)
    follows = follows or _of_what(text, numeral, limit)
    if follows:
        return _measured(text, start, limit, numeral, follows, negative)
    if numeral.fraction and (
        bare or numeral.value.numerator != 1 or shares.WHOLE_AFTER.match(text, numeral.end)
    ):
        return _made(start, numeral.end, numeral, "share", "fraction", Fraction(100), negative=negative)
    return _ratio(text, numeral, limit) or _made(
        start, numeral.end, numeral, "number", None, negative=negative
    )


def _measured(
    text: str,
    start: int,
    limit: int,
    numeral: Numeral,
    follows: _Follows,
    negative: bool,
) -> Amount:
    """The amount with what follows its unit: "75 USD million", "15 dollars 50", "6ft 2in"."""
    kind, unit, factor, end = follows
    if kind == "money":
        size = _MILLIONS.match(text, end) if numeral.scale == 1 else None
        if size:
            factor, end = factor * _MILLION_SIZES[size.group(1)], size.end()
        elif factor == 1 and (coins := _coins(text, end, limit, numeral)):
            end, numeral = coins[0], _with_part(numeral, coins[1])
    elif unit in _SMALLER and (smaller := _SMALLER[unit][0].match(text, end, limit)):
        end, numeral = smaller.end(), _with_part(numeral, Fraction(smaller.group(1)) / _SMALLER[unit][1])
    return _made(start, end, numeral, kind, unit, factor, negative=negative)
