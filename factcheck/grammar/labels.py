"""Numbers that count nothing: names, labels, years, dates, clock times, scores, telephone numbers.

``silent`` says whether a number that has no unit, currency or share is one of these. The lists are closed
classes of English and the nouns that take a number as their name.
"""

from __future__ import annotations

import re

from factcheck.grammar.numerals import Numeral
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

__all__ = [
    "counts_next",
    "date_about",
    "glued",
    "in_result",
    "is_name",
    "is_score",
    "series",
    "silent",
    "years",
]

#: Nouns that take a number as their name, whether printed with a capital or not.
_NAMED = frozenset(
    """
    apartment appendix article boeing airbus apollo bbc catch channel chapter chapters clause cohort column
    covid
    episode f1 fifa flat flight formula gp grades hms interstate ios iphone itv junction lot nos no no.
    paragraph
    platform playstation postcode psalm room route schedule section sonnet studio suite symphony tier vol ward
    xbox
    sections articles rooms pages paras clauses rows page para number phase stage grade type level step size
    unit table
    bus junction call dial ring phone telephone text
    """.split()
)
#: Nouns that take one when they are printed with a capital: "Level 3", but "the level 3,000 reached".
_NAMED_IN_CAPITALS = _NAMED | frozenset(
    """
    act agenda area big block bus case category chamber class court day district division euro exit famous fig
    figure
    gate galaxy game grade group highway issue item key lane level line mark number numbers opus page para
    part phase
    pier plot point precinct question radio ref row rule scene season secret series size stage step table
    terminal
    title top track type unit verse version volume war week windows wing year zone studio
    """.split()
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_MONTH_AFTER = pattern(
    r"(?:st|nd|rd|th)?(?:(?:,?[ \n](?:and|or|to|until)[ \n](?:the[ \n])?|[ ]?[-–/][ ]?|,[ ])\d{1,2}(?:st|nd"
    r"|rd|th)?)?"
    r"[ \n-](?:(?:day[ \n])?of[ \n])?" + _MONTH + r"\b"
)
_MONTH_BEFORE = pattern(
    r"\b"
    + _MONTH
    + r"\.?[ \n](?:the[ \n])?(?:\d{1,2}(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?|[ \n](?:and|or|to)[ \n]))?$"
)
#: The words of a list before its later numbers: "Labour won 202 seats, the Tories 365".
_LISTED = pattern(
    r"\b[a-z]+ (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\b[^.!?\n]*(?:,|;| and) (?:the )?"
    r"(?:[A-Z][\w'&-]* ){1,3}$"
)
_LIST_GOES_ON = pattern(r"[,.;)]|[ \n]and\b|\s*$")
#: Behind one of many, which no model or number of a series is: "the Tories 365 on the council".
_MEMBERS = pattern(r"[a-z]{2}(?<!s)(?<!u)s$")
_LIST_ENDS = pattern(r"[ \n](?:on|in|at|after)\b")
_CLOCK_AFTER = pattern(
    r"(?:[.:]\d\d)?[ \n]?(?:[ap]\.?m\b\.?|[AP]M\b|o'clock|noon|midday|midnight|hrs\b|(?:GMT|BST|CET|EST|EDT"
    r"|ET|PT|UTC)\b)"
)
_CLOCK_BEFORE = pattern(r"\b(?:at|past)[ \n]$", re.I)
_CLOCK_GOES_ON = pattern(
    r"[ \n](?:on|in[ \n]the|this|that|tomorrow|tonight|yesterday|every|each)\b|[.,;!?\"')]|\s*$"
)
_YEAR_BEFORE = frozenset(
    """
    in since by from until till during after before of the year spring summer autumn winter fall early late
    mid and
    between to for through class circa around about this that his her its their a an january february march
    april may
    june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday
    easter christmas
    """.split()
)
_PEOPLE = frozenset("people men women children staff police officers homes jobs deaths cases".split())
_ADDRESS = pattern(
    r"[ \n](?:hundred[ ])?block[ ]of\b"
    r"|[A-Za-z]?,?[ ](?:(?:the|upper|lower|old|new|great|little|north|south|east|west|[NSEW]\.)[ ])?"
    r"(?:[A-Z][\w']+[ ]){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Place|Square|Crescent"
    r"|Terrace|Court|Gardens|Hill|Row|Mews|Parade|Boulevard|Walk|Grove|Quay|Yard|House|Green)\b"
)
_SERIES = pattern(
    r"\d+(?:[ -]\d+){2,}|\d+(?:\.\d+){2,}|\d{1,2}[:.]\d\d(?=[ ]?[ap]\.?m\b)|\d+[:/]\d[\d/:]*|0\d+(?![\d.])"
    r"|\d+x\d+|\d[A-Z]{2}\b|\d{12,}|\d{3}-\d{3}-[A-Z]{2}|\d{3}\)[ ]?\d{3}-\d{4}"
)
_BEFORE = pattern(r"([A-Za-z][\w'&]*+\.?)[ \n]$")
_AFTER = pattern(r"[ \n-]([A-Za-z]+(?:'[a-z]+)?)")
_ITEM = pattern(r"[.)][ \n]")
_LINE = pattern(r"(?:^|\n)[ (]*$")
_SENTENCE = pattern(r"(?:^|[.!?:;\"'(—–\n]\s*)$")
_NOT_PLURAL = frozenset(
    """
    is was has as this its his us yes thus plus across towards always perhaps does says goes tells others
    times
    """.split()
)
_PLURALS = frozenset(
    """
    people men women children police staff feet teeth mice fish sheep deer aircraft personnel troops cattle
    clergy
    firemen policemen policewomen fishermen businessmen servicemen spacecraft crew gunmen
    """.split()
)
_SCORE = pattern(
    r"\b(?:w[io]n|wins|winning|beat(?:en|s|ing)?|lost|loss|loses?|losing|victory|defeat(?:ed|s)?|draw[ns]?"
    r"|drew|aggregate|leads?"
    r"|led|down|trail(?:ed|s|ing)?|ahead|score[ds]?|scoreline|finished|ended|level(?:led)?|tied?"
    r"|thrash(?:ed|ing)?|game|match|half-time)\b"
    r"[^.]{0,24}$",
    re.I,
)
#: Words before "one" that make it a pronoun or part of a name.
_ONE_BEFORE = frozenset(
    """
    a an no this that the which every any each another some only next last previous first other such same new
    old big
    day square number good bad young little loved current wrong right our my your his her their whose
    """.split()
)
#: Words after "one" that leave it without a noun to count, or make an idiom of the two.
_ONE_AFTER = CLOSED | frozenset(
    "day thing time way size stop love direction nation side sided hand percent".split()
)
_TITLE = pattern(r"[ ][A-Z][a-z]+s[ ](?:is|was|has|opens|stars|airs|returns)\b")
#: Verbs of headlines in title case, after which a number counts: "Crash Kills 12".
_HEADLINE_VERB = frozenset(
    """
    kill kills killed killing leaves left injures injured hurts wounds wounded arrests arrested charges
    charged holds
    wins loses adds cuts axes hits tops saves finds sees jailed dead buys sells raises bans fines
    injure hurt arrest seize seizes seized save rescue rescues rescued jail jails hospitalizes hospitalises
    """.split()
)
_SIDE = r"(?P<{}>[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|of|and|&)){{0,4}})"
#: The result of a match, alone on its line.
_RESULT = pattern(
    rf"{_SIDE.format('home')} (\d{{1,3}}) {_SIDE.format('away')} (\d{{1,3}})(?: \([^)\n]+\))? *\.?(?=\n|\Z)"
)


def counts_next(text: str, end: int) -> bool:
    """True where one of the next three words is a plural noun, so that a count may stand before it."""
    for _ in range(3):
        found = _AFTER.match(text, end)
        if found is None:
            return False
        word = found.group(1).lower()
        if word in _PLURALS:
            return True
        if (
            word.endswith("s")
            and len(word) > 3
            and word not in _NOT_PLURAL
            and not word.endswith(("ss", "us", "'s"))
        ):
            return True
        if word in CLOSED:
            return False
        end = found.end()
    return False


def series(text: str, start: int, end: int) -> int | None:
    """The end of a telephone number, set of scores, time, postcode or version that begins at ``start``."""
    found = _SERIES.match(text, start)
    if found is None:
        return None
    return found.end() if found.end() > end or found.group().isdigit() else None


def glued(text: str, start: int, end: int) -> bool:
    """True where digits are part of a longer word or code: "A46", "F-16", "G7", "3D"."""
    before, earlier = text[start - 1 : start], text[max(0, start - 2) : start - 1]
    if before and start and (before.isalnum() or before in "_/@:\\&=%#"):
        return True
    if before in ("-", ".", ",") and earlier.isalnum() and (before != "," or earlier.isdigit()):
        return True
    if before == "(" and earlier.isalpha():
        return True
    after = text[end : end + 1]
    return bool(after) and (
        after.isalnum() or after == "_" or (after in ":/@=" and text[end + 1 : end + 2].isalnum())
    )


def date_about(text: str, start: int, end: int) -> bool:
    """True where a month stands after the number that ends at ``end`` or before the one at ``start``."""
    if _MONTH_AFTER.match(text, end):
        return True
    return _MONTH_BEFORE.search(text, max(0, start - 30), start) is not None and not counts_next(text, end)


def is_score(text: str, start: int) -> bool:
    """True where the words before a pair such as "1-3" tell of a game or a vote."""
    return _SCORE.search(text, max(0, start - 40), start) is not None


def years(text: str, start: int, end: int, low: int) -> bool:
    """True where a range of bare digits that begins at ``start`` with ``low`` is one of years."""
    before = _BEFORE.search(text, max(0, start - 14), start)
    word = before.group(1).lower() if before else ""
    return (low >= 1800 and not counts_next(text, end)) or word in ("in", "between", "from", "since", "the")


def silent(text: str, start: int, numeral: Numeral, *, hedged: bool) -> bool:
    """True where the number that begins at ``start`` counts nothing; a hedge leaves only dates and times."""
    end = numeral.end
    if numeral.plain and numeral.value <= 31 and date_about(text, start, end):
        return True
    if (numeral.plain or (numeral.style == "words" and numeral.value <= 12)) and _CLOCK_AFTER.match(
        text, end
    ):
        return True
    if hedged:
        return numeral.plain and end - start == 4 and _is_hedged_year(text, end, numeral)
    if text.startswith("-something", end):
        return True
    if numeral.plain and _ITEM.match(text, end) and _LINE.search(text, max(0, start - 3), start):
        return True
    before = _BEFORE.search(text, max(0, start - 30), start)
    word = before.group(1) if before else ""
    low = word.lower()
    if numeral.style == "words" and numeral.value == 1 and _is_pronoun(text, start, end, low):
        return True
    named = _NAMED_IN_CAPITALS if word[:1].isupper() else _NAMED
    if low in named and numeral.scale == 1 and (word[:1].isupper() or not counts_next(text, end)):
        return True
    if low == "version" and numeral.style == "digits":
        return True
    if numeral.style == "words":
        return _is_capital_name(text, start, end, word)
    if not numeral.plain:
        return False
    return (
        _is_year(text, start, end, numeral, low)
        or (word[:1].isupper() and numeral.value < 200 and in_result(text, start))
        or (before is not None and word[:1].isupper()
            and _follows_name(text, before.start(), start, end, word))
        or (numeral.value <= 12 and bool(_CLOCK_BEFORE.search(text, max(0, start - 6), start))
            and _CLOCK_GOES_ON.match(text, end) is not None)
        or (numeral.value < 10**5 and _ADDRESS.match(text, end) is not None)
        or (word == "The" and _TITLE.match(text, end) is not None)
    )  # fmt: skip


def in_result(text: str, start: int) -> bool:
    """True in a line that is the result of a match: "Haverleigh Town 4 Marl Rovers 2"."""
    result = _RESULT.match(text, text.rfind("\n", 0, start) + 1)
    if result is None or start not in (result.start(2), result.start(4)):
        return False
    verbs = (result[side].rsplit(" ", 1)[-1].lower() for side in ("home", "away"))
    return _HEADLINE_VERB.isdisjoint(verbs)


def _is_pronoun(text: str, start: int, end: int, before: str) -> bool:
    """True where "one" counts nothing: "no one", "one of the", "one another", "the crowd one sees"."""
    if before in _ONE_BEFORE or text[start - 1 : start] == "-":
        return True
    found = _AFTER.match(text, end)
    if found is None:
        return True
    word = found.group(1).lower()
    return (
        word in _ONE_AFTER or "'" in word or (word.endswith("s") and not word.endswith(("ss", "us", "ies")))
    )


def _is_capital_name(text: str, start: int, end: int, word: str) -> bool:
    """True where a number word with a capital inside a sentence is a name: "the Six Nations", "ITV Two"."""
    if not text[start].isupper() or not word or _SENTENCE.search(text, max(0, start - 3), start):
        return False
    return (word.isupper() and len(word) > 1) or (word[0].islower() and text[end + 1 : end + 2].isupper())


def is_name(text: str, start: int, end: int) -> bool:
    """True where a vague word with a capital inside a sentence is part of a name or headline."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    return _is_capital_name(text, start, end, before.group(1) if before else "")


def _is_year(text: str, start: int, end: int, numeral: Numeral, before: str) -> bool:
    """True where four bare digits are a year."""
    if end - start != 4 or not 1000 <= numeral.value <= 2199:
        return False
    follows = _AFTER.match(text, end)
    if (
        follows
        and follows.group(1).lower() in _PEOPLE
        and before not in ("in", "since", "the", "by", "during")
    ):
        return False
    return 1900 <= numeral.value <= 2060 or before in _YEAR_BEFORE or not counts_next(text, end)


def _is_hedged_year(text: str, end: int, numeral: Numeral) -> bool:
    """True where four bare digits after a hedge are a year: "around 2015", "above 2004's average"."""
    if not 1900 <= numeral.value <= 2060:
        return False
    return text[end : end + 2] == "'s" or (numeral.value % 100 != 0 and not counts_next(text, end))


def _follows_name(text: str, word_start: int, start: int, end: int, word: str) -> bool:
    """True where the capitalised word before a number makes it part of a name: "the Falcon 9"."""
    low = word.lower()
    if (
        low in CLOSED
        or low.endswith(("day", "ber", "uary", "'s", "s'"))
        or low in _HEADLINE_VERB
        or counts_next(text, end)
    ):
        return False
    goes_on = _LIST_GOES_ON.match(text, end) or (_MEMBERS.search(word) and _LIST_ENDS.match(text, end))
    if goes_on and _LISTED.search(text, max(0, word_start - 120), start):
        return False
    if not _SENTENCE.search(text, max(0, word_start - 3), word_start):
        return True
    follows = _AFTER.match(text, end)
    return follows is None or follows.group(1).islower()
