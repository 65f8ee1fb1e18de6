import datetime as dt
from collections.abc import Iterator

from factcheck import (
    Comparison,
    Date,
    Finding,
    Period,
    Related,
    TimeSpan,
    consistent,
    discrepant,
    either,
    finding,
    frame_of,
    frame_points,
    one_noun,
    pairs,
    pattern,
    rule,
    said,
    two_verbs,
)

_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
#: Years farther apart are history and the present, unless one digit tells them apart ("1908", "2008").
_LIFETIME = 60

#: Figures not far before the year.
_NUMBER = pattern(
    r"\b(?!(?:19|20)\d\d\b)(?:\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b"
)


def _year(claim: TimeSpan | Date) -> str | None:
    """The one year that the claim prints."""
    found = _YEAR.findall(claim.quote)
    return found[0] if len(found) == 1 else None


def _day_of_year(claim: TimeSpan | Date) -> tuple[int, ...]:
    """Month, and day, as far as they were printed."""
    if isinstance(claim, Date):
        return (claim.value.month, claim.value.day) if claim.value else ()
    value = claim.value
    return (value.first.month,) if value.first and value.granularity in ("month", "day") else ()


def _two_years(a: TimeSpan | Date, b: TimeSpan | Date) -> bool:
    """True where two years are printed that may be one event's, and neither sentence prints both."""
    first, second = _year(a), _year(b)
    if first is None or second is None or first == second or _day_of_year(a) != _day_of_year(b):
        return False
    if _prints(b.span.sentence, first) or _prints(a.span.sentence, second):
        return False
    digits = sum(x != y for x, y in zip(first, second, strict=True))
    return (digits == 1 or abs(int(first) - int(second)) <= _LIFETIME) and _alike_beside(a, b)


def _prints(sentence: str, year: str) -> bool:
    return year in sentence and year in _YEAR.findall(sentence)


#: Verbs for the beginning of one thing, where its year has two digits turned round.
_BEGAN = frozenset("found start establish create form begin open launch".split())
_ENOUGH = 200
_ANEW = pattern(r"\b(?:merg\w+|present|new|reopened|re-?founded|relaunched|building)\b")


def _alike_beside(a: TimeSpan | Date, b: TimeSpan | Date) -> bool:
    """True where one noun stands beside both, or much the same words without another verb."""
    first, second = frame_of(a), frame_of(b)
    if one_noun(first, second):
        return True
    turned = (_year(a) or "")[-2:] == (_year(b) or "")[:-3:-1] and {first.verb, second.verb} <= _BEGAN
    turned = turned and not any(_ANEW.search(x.span.sentence) for x in (a, b))
    return turned or (frame_points(a, b) >= 100 and not two_verbs(first, second))


@rule(
    "T108",
    severity="warning",
    instead_of=("summary-unsupported", "statement-opposed"),
    select=either(
        *(pairs(kind, alike=(), enough=0, having=_year, both=_two_years) for kind in (TimeSpan, Date))
    ),
    examples=[
        discrepant(
            "two years for one transfer",
            said(TimeSpan, "The striker moved to Haverleigh Rovers in [[June 2011]] from Westmere."),
            said(
                TimeSpan,
                "Since he moved to Haverleigh Rovers in [[June 2009]] from Westmere the striker has scored.",
            ),
            problem="June 2011, or June 2009: two years for one event",
        ),
        discrepant(
            "two years for one election",
            said(TimeSpan, "The inquiry looks at foreign interference in the [[2016]] election."),
            said(TimeSpan, "He denied any interference in the [[2018]] election before the inquiry."),
            problem="2016, or 2018: two years for one event",
        ),
        consistent(
            "now, and centuries before",
            said(TimeSpan, "The Haverleigh comet of [[2010]] was the brightest over the harbour."),
            said(TimeSpan, "The brightest Haverleigh comet over the harbour was that of [[1554]]."),
        ),
        consistent(
            "two elections",
            said(TimeSpan, "The party won the [[2016]] election by a whisker."),
            said(TimeSpan, "It hopes to keep its seats at the [[2018]] election."),
        ),
        consistent(
            "one sentence that tells of both years",
            said(TimeSpan, "The striker moved to Haverleigh Rovers in [[June 2009]] from Westmere."),
            said(
                TimeSpan,
                "The striker moved to Haverleigh Rovers in June 2009 and again in [[June 2011]].",
            ),
        ),
        consistent(
            "two events",
            said(TimeSpan, "The Haverleigh awards were founded in [[1994]] by a baker."),
            said(TimeSpan, "The Haverleigh awards were scrapped in [[2012]]."),
        ),
    ],
)
def year_disagrees(
    a: TimeSpan | Date, b: TimeSpan | Date, comparison: Comparison, related: Related
) -> Iterator[Finding]:
    """Two years are printed for one and the same event: "scrapped in 2011", "scrapped in 2012".

    What comes again has many years (elections, cups, seasons): only where the words right beside both years
    are the same, and much of the rest of both sentences, is it one event.
    """
    if not _one_event(a, b, comparison.points) or _listed(a, b, related) or _is_series(a, b):
        return
    yield finding(
        f"{a.quote}, or {b.quote}: two years for one event",
        a,
        b,
        why=f"the same words stand beside {_year(a)} and {_year(b)}",
        ask="which year does the record give? are two events meant?",
        notes=(_year(a) or "", _year(b) or ""),
        assuming=("both speak of one event",),
    )


def _one_event(a: TimeSpan | Date, b: TimeSpan | Date, points: int) -> bool:
    first, second = frame_of(a), frame_of(b)
    beside = frame_points(a, b)
    if a.span.article != b.span.article:
        turned = sorted(_year(a) or "") == sorted(_year(b) or "")  # 1874 and 1847
        began = {first.verb, second.verb} <= _BEGAN and points >= _ENOUGH
        return beside >= 100 or began if turned else points >= 450 and beside >= 200
    if points >= 330 and beside >= 100:
        return True
    if one_noun(first, second):
        return points >= 0 and bool(set(first.before) & set(second.before))
    exact = 150 if isinstance(a, Date) else 0
    return points + exact >= 200 and beside >= 200 and _shape(a) == _shape(b)


def _is_series(a: TimeSpan | Date, b: TimeSpan | Date) -> bool:
    """True where each year has a figure of its own beside it: "31 in 2019", "33 in 2020"."""
    first, second = (set(_NUMBER.findall(x.span.before[-60:].lower())) for x in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _listed(a: TimeSpan | Date, b: TimeSpan | Date, related: Related) -> bool:
    """True where two years more stand beside the same words: a list of several events."""
    articles = sorted({a.span.article, b.span.article})
    others = [c for name in articles for c in related.of_article(a.kind, name)]
    years = {_year(c) for c in others if isinstance(c, TimeSpan | Date) and frame_points(a, c) >= 200}
    return len(years - {None, _year(a), _year(b)}) > 1


def _shape(claim: TimeSpan | Date) -> tuple[bool, bool, str]:
    """How the time was put: "since 2011", "by 2011" and "in 2011" are three."""
    value = claim.value
    if not isinstance(value, Period):
        return (False, False, "day")
    open_ends = (value.first is None, value.last is None)
    part = (value.first or dt.date.min).month != 1 or (value.last or dt.date.max).month != 12
    return (*open_ends, f"part of a {value.granularity}" if part else value.granularity)
