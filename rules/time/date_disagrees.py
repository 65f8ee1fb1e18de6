import re
from collections.abc import Iterator

from factcheck import (
    Comparison,
    Date,
    Finding,
    PrintedDay,
    Related,
    TimeSpan,
    act_told,
    consistent,
    discrepant,
    either,
    finding,
    pairs,
    pattern,
    printed_day,
    rule,
    said,
)

#: "After 12 May" is no day of the event; what is to be done "by 12 May" is held against another such day.
_BOUND = pattern(r"\b(after|before|since|until|till|by|from)(?: the)?\s*$", re.I)

#: "(Published Tuesday, Aug. 4)" dates the picture above it: an article may have several.
_STAMP = pattern(r"[(\[](?:first |last )?(?:published|updated|posted|filed|taken)\b[^()]*$", re.I)


def _day(claim: Date) -> str | None:
    """The event of a day that is printed in figures; None where nothing can be said against it."""
    printed = claim.value is not None and any(c.isdigit() for c in claim.quote)
    before = claim.span.before
    return claim.event if printed and not _STAMP.search(before) else None


#: Points from which the words around two days tell of one event, where no act is told.
_SURE = 500


def _in_no_year(claim: TimeSpan) -> PrintedDay | None:
    """The day of "June 15", where nothing tells the year."""
    day = printed_day(claim)
    return day if day is not None and _STAMP.search(claim.span.before) is None else None


def _bound(claim: Date | TimeSpan) -> str | None:
    """The word that makes a day the first or the last one of something: "until", "by"."""
    found = _BOUND.search(claim.span.before)
    return found.group(1).lower() if found is not None else None


#: Where or for whom it happens, before or behind the day.
_WHERE_BEFORE = pattern(r"\b(?:in|at|to) (?:the )?(?P<where>[A-Z][\w' ]{2,40}?) on (?:the )?\Z")
_WHERE_BEHIND = pattern(r",? (?P<where>(?:for|in|at) [^.,;]{3,40}|indoors|outdoors|online)")

#: What happens more than once, or in a way of its own.
_AGAIN = pattern(r",? (?:again|overnight|indoors|outdoors|online|for (?:a|the) (?:second|third|last) )\b")


#: An event that is known by now: "the launch on 21 April", "the aisle that was reopened on 27 May".
_KNOWN = pattern(
    r"\b(?:[Tt]he (?P<noun>[a-z]+)(?: of (?:the )?[a-z ]{1,30}?)? (?:on|of)"
    r"|(?:that|which) (?:was |were )?(?P<verb>[a-z]+) on)(?: [A-Z][a-z]+day,?)? \Z"
)
_EVENTS = frozenset(
    """
    launch opening reopening fire blaze crash accident collision attack shooting stabbing explosion blast raid
    wedding storm flood discovery find death murder sinking earthquake eruption derailment robbery escape
    """.split()
)
_STEM, _FEW_DAYS = 4, 3
#: Words of one event beside another.
_OTHER_ONE = pattern(
    r"\b(?:second|third|next|other|another|inquest|inquiry|trial|hearing|review|report\w*|warned|born)\b",
    re.I,
)


def _two_days(a: Date | TimeSpan, b: Date | TimeSpan) -> bool:
    """True for two days that differ."""
    first, second = printed_day(a), printed_day(b)
    if first is None or second is None:
        return False
    return (first.month, first.day, first.year) != (second.month, second.day, second.year)


def _two_events(a: Date | TimeSpan, b: Date | TimeSpan) -> bool:
    """True where what begins or opens is another thing: other schools, another town, for others."""
    if a.slots.population and b.slots.population:
        first, second = (set(x.slots.population.split()) for x in (a, b))
        if not (first <= second or second <= first):
            return True
        if any(word.islower() for word in first ^ second) and len(first & second) > 1:
            return True  # "the trial of Pat Example", "the civil trial of Pat Example"
    for where, side in ((_WHERE_BEFORE.search, "before"), (_WHERE_BEHIND.match, "after")):
        here, there = (where(getattr(x.span, side)) for x in (a, b))
        if here and there and here["where"] != there["where"]:
            return True
    return any(_AGAIN.match(x.span.after) for x in (a, b))


def _is_digit_apart(first: int, second: int) -> bool:
    """True for 3 and 13, 14 and 24, 14 and 15."""
    low, high = sorted((str(first), str(second)), key=len)
    if len(low) < len(high):
        return high.endswith(low)
    return sum(x != y for x, y in zip(low, high, strict=True)) == 1


def _is_told_again(a: Date | TimeSpan, b: Date | TimeSpan) -> bool:
    """True where an article dates "the launch" that it told of before by another day of the month.

    The digits of the days are turned round, and the words for the event are of one stem; where no act is told
    of the first day, the later word is a plain name of an event.
    """
    before, after = (a, b) if a.span.start < b.span.start else (b, a)
    first, second = printed_day(before), printed_day(after)
    if a.span.article != b.span.article or first is None or second is None or first.year != second.year:
        return False
    digits, others = f"{first.day:02}", f"{second.day:02}"
    turned = first.month == second.month and digits != others == digits[::-1]
    known = _KNOWN.search(after.span.before) if turned else None
    if known is None or any(_OTHER_ONE.search(claim.span.sentence) for claim in (a, b)):
        return False
    act = _event(before)
    word = known["noun"] or known["verb"]
    return act[:_STEM] == word[:_STEM] if act else known["noun"] in _EVENTS


def _has_few_days(article: str, related: Related) -> bool:
    """True for an article that prints three days at most: in a calendar any two may be a digit apart."""
    times = (c for kind in ("date", "period") for c in related.of_article(kind, article))
    return len({day[:2] for c in times if (day := printed_day(c)) is not None}) <= _FEW_DAYS


@rule(
    "T103",
    severity="error",
    instead_of=("summary-unsupported", "statement-opposed"),
    select=either(
        pairs(Date, alike=("occasion",), having=_day, both=_two_days, enough=0),
        pairs(TimeSpan, alike=("occasion",), having=_in_no_year, both=_two_days, enough=0),
        pairs(Date, alike=("occasion",), having=printed_day, both=_is_told_again, enough=0),
    ),
    examples=[
        discrepant(
            "two days for one opening",
            said(Date, "The Haverleigh tram line opened on [[12 May 2021]].", event="open"),
            said(
                Date,
                "When the Haverleigh tram line opened on [[13 May 2021]], crowds came.",
                event="open",
                article="b.md",
            ),
            problem="12 May 2021, or 13 May 2021: two dates for the same event",
        ),
        consistent(
            "the stamps of two pictures",
            said(
                Date,
                "Crane lifts Haverleigh tram off harbour rails (Published [[12 May 2021]])",
                event="publish",
            ),
            said(
                Date, "Haverleigh tram lifted off harbour rails (Published [[13 May 2021]])", event="publish"
            ),
        ),
        discrepant(
            "two days of no known year",
            said(TimeSpan, "Mayor Vale of Haverleigh will resign on [[June 15]].", measure="(resign)"),
            said(
                TimeSpan,
                "Vale, mayor of Haverleigh, is to resign on [[June 25]].",
                measure="(resign)",
                article="b.md",
            ),
            problem="June 15, or June 25: two dates for the same event",
            severity="warning",
        ),
        consistent(
            "two schools",
            said(
                Date,
                "The primary schools of Haverleigh will reopen on [[3 May 2021]].",
                event="reopen",
                population="primary schools",
            ),
            said(
                Date,
                "The secondary schools of Haverleigh will reopen on [[10 May 2021]].",
                event="reopen",
                population="secondary schools",
            ),
        ),
        consistent(
            "two towns",
            said(Date, "The Queen will arrive in Haverleigh on [[3 May 2021]].", event="arrive"),
            said(Date, "The Queen will arrive in Westmere on [[4 May 2021]].", event="arrive"),
        ),
        consistent(
            "two events",
            said(Date, "The Haverleigh tram line opened on [[12 May 2021]].", event="open"),
            said(Date, "The Haverleigh tram line closed on [[13 May 2021]].", event="close", article="b.md"),
        ),
        consistent(
            "the same day in another form",
            said(Date, "The Haverleigh tram line opened on [[12 May 2021]].", event="open"),
            said(Date, "The Haverleigh tram line opened on [[May 12, 2021]].", event="open", article="b.md"),
        ),
    ],
)
def date_disagrees(
    a: Date | TimeSpan, b: Date | TimeSpan, comparison: Comparison, related: Related
) -> Iterator[Finding]:
    """Two days are given for the same event: "opened on 12 May", "opened on 13 May".

    Days whose year was worked out are compared only where both lack it; where nothing tells the year, it is
    taken to be one, and said so. A weekday alone is no date. Where no act is told, much must be told alike.
    The last day of something ("until 12 May", "by 12 May") is held against another last day of it. In one
    article "the launch on 21 April 1925" is held against the day with two digits turned round before it.
    """
    bounds = {_bound(a), _bound(b)}
    if (len(bounds) > 1 and bounds != {None, "from"}) or _two_events(a, b):
        return
    enough = 250 if _event(a) is not None else _SURE
    slipped = _is_slip(a, b, related) or (_is_told_again(a, b) and _has_few_days(a.span.article, related))
    if not slipped and (comparison.points < enough or _event(a) != _event(b) or len(bounds) > 1):
        return
    told = _apart(a, b)
    if told is None:
        return
    why, severity = told[0], "warning" if slipped else told[1]
    yield finding(
        f"{a.quote}, or {b.quote}: two dates for the same event",
        a,
        b,
        why=why,
        ask="which day does the record give? are two steps of one event meant (filed, heard)?",
        severity=severity,
        assuming=("both days are of one year",) if isinstance(a, TimeSpan) else (),
    )


def _is_slip(a: Date | TimeSpan, b: Date | TimeSpan, related: Related) -> bool:
    """True for the only days of two articles, of one number in two months, or a digit apart in one month.

    What is dated must not be told as two things: "opens on 14 May", "closes on 24 May".
    """
    first, second = printed_day(a), printed_day(b)
    if first is None or second is None or first.year != second.year or not related.of_one_event(a, b):
        return False
    for claim in (a, b):
        times = (c for kind in ("date", "period") for c in related.of_article(kind, claim.span.article))
        if len({day[:2] for c in times if (day := printed_day(c)) is not None}) > 1:
            return False
    if first.day == second.day:
        return first.month != second.month
    acts = {(_event(claim) or "").removeprefix("re") for claim in (a, b)} - {""}
    return first.month == second.month and _is_digit_apart(first.day, second.day) and len(acts) < 2


def _event(claim: Date | TimeSpan) -> str | None:
    """The act that a day dates, under its one name."""
    return act_told(claim) or (claim.event if isinstance(claim, Date) else None)


def _apart(a: Date | TimeSpan, b: Date | TimeSpan) -> tuple[str, str | None] | None:
    """How two days differ, in words, and how grave that is at most; None where they do not."""
    if isinstance(a, TimeSpan) and isinstance(b, TimeSpan):
        first, second = printed_day(a), printed_day(b)
        differ = first is not None and second is not None and first[:2] != second[:2]
        return ("the two days differ, and nothing tells of two years", "warning") if differ else None
    if a.value is None or b.value is None or a.value == b.value or a.printed_year != b.printed_year:
        return None
    apart = abs((a.value - b.value).days)
    why = f"{a.value.isoformat()} and {b.value.isoformat()} are {apart} day{'s' * (apart != 1)} apart"
    return why, "warning" if apart > 366 else None
