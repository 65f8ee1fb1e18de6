import re
from collections.abc import Iterator

from factcheck import (
    Age,
    Finding,
    Person,
    Related,
    aged_pairs,
    consistent,
    discrepant,
    finding,
    groups,
    pattern,
    rule,
    said,
)

_NOW = pattern(r"\bnow (?:aged )?\Z")
#: Words that tell two people of one name apart.
_NAMESAKE = pattern(r"\b(?:not related|no relation|unrelated|namesakes?|of the same name)\b", re.I)


@rule(
    "P104",
    severity="warning",
    instead_of=("passage-altered", "summary-unsupported", "statement-opposed"),
    select=groups(Age, Person, within="story"),
    examples=[
        discrepant(
            "two ages of one man",
            said(Age, "Peter Marlow, [[44]], of Haverleigh, was fined.", person="Peter Marlow", value=44),
            said(Age, "Marlow, [[46]], had come from a meeting.", person="Peter Marlow", value=46),
            problem="44, or 46: two ages of the same person",
        ),
        discrepant(
            "a boy without a name",
            said(
                Age,
                "[[14-year-old]] boy hurt while playing beside harbour wall",
                value=14,
                population="boy",
                part="headline",
            ),
            said(
                Age,
                "A [[4-year-old]] boy was hurt while playing beside the harbour wall on Sunday.",
                value=4,
                population="boy",
            ),
            problem="14-year-old, or 4-year-old: two ages of the same person",
        ),
        consistent(
            "two people of one surname",
            said(Age, "Peter Marlow, [[44]], was fined.", person="Peter Marlow", value=44),
            said(Age, "His son John Marlow, [[16]], was not.", person="John Marlow", value=16),
        ),
        consistent(
            "the same age",
            said(Age, "Peter Marlow, [[44]], was fined.", person="Peter Marlow", value=44),
            said(Age, "The [[44-year-old]] left the court.", person="Peter Marlow", value=44),
        ),
        consistent(
            "an age at another time",
            said(Age, "Peter Marlow, [[44]], was fined.", person="Peter Marlow", value=44),
            said(Age, "Marlow, [[23]] at the time, took the boat.", person="Peter Marlow", value=23),
        ),
        consistent(
            "two years on and two years older",
            said(
                Age,
                "Peter Marlow, [[44]], was fined.",
                person="Peter Marlow",
                value=44,
                published="2021-05-04",
            ),
            said(
                Age,
                "Peter Marlow, [[46]], was fined again.",
                person="Peter Marlow",
                value=46,
                article="b.md",
                published="2023-06-04",
            ),
        ),
        consistent(
            "a boy and a man",
            said(Age, "A [[4-year-old]] boy was hurt at the harbour wall.", value=4, population="boy"),
            said(Age, "A [[44-year-old]] man was hurt at the harbour wall.", value=44, population="man"),
        ),
    ],
)
def age_disagrees(claims: tuple[Age | Person, ...], related: Related) -> Iterator[Finding]:
    """Two ages are given for the same person.

    The person is known by name (a short form and a slip of one letter allowed) or, without one, by what
    both sides call the person and by the words around. A birthday between two days of publication
    explains one year, and the years between them as many.
    """
    for pair in aged_pairs(claims, related):
        a, b = pair.a, pair.b
        if (
            _grown(a, b, related)
            or _by_now(a, b, claims)
            or any(_NAMESAKE.search(c.span.sentence) for c in (a, b))
        ):
            continue
        yield finding(
            f"{a.quote}, or {b.quote}: two ages of the same person",
            a,
            b,
            why=f"one side says {a.value.describe()}, the other {b.value.describe()}",
            ask="how old was the person on the day of the event? is somebody else meant?",
            assuming=(
                *(() if pair.sure else ("both speak of one person",)),
                *(("no birthday lies between the two days",) if _one_year(a, b) else ()),
            ),
        )


def _one_year(a: Age, b: Age) -> bool:
    """True where two articles differ by a year at most."""
    if a.value.nominal is None or b.value.nominal is None or a.span.article == b.span.article:
        return False
    return abs(a.value.nominal - b.value.nominal) <= 1


def _by_now(a: Age, b: Age, claims: tuple[Age | Person, ...]) -> bool:
    """True where some article says that the person is the older of two ages by now: "Marlow, now 46"."""
    if not _one_year(a, b):
        return False
    older = max(a, b, key=lambda age: age.value.nominal or 0)
    return any(
        isinstance(c, Age)
        and c.person in (a.person, b.person)
        and c.value.nominal == older.value.nominal
        and _NOW.search(c.span.before)
        for c in claims
    )


def _grown(a: Age, b: Age, related: Related) -> bool:
    """True where the days of two articles explain both ages.

    One year either way where they are more than a week apart; else as many years as passed, or one more.
    """
    days = [x.published for c in (a, b) if (x := related.articles.get(c.span.article))]
    first, second = (*days, None, None)[:2]
    if first is None or second is None or a.value.nominal is None or b.value.nominal is None:
        return False
    passed = (second - first).days
    older = (b.value.nominal - a.value.nominal) * (1 if passed > 0 else -1)
    return abs(passed) > 7 and (_one_year(a, b) or 0 <= older <= abs(passed) // 365 + 1)
