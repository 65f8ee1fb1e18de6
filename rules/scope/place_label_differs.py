from collections.abc import Iterator

from factcheck import (
    Count,
    Credit,
    Finding,
    consistent,
    discrepant,
    either,
    finding,
    pairs,
    places_relation,
    rule,
    said,
)


@rule(
    "G101",
    severity="warning",
    select=either(
        pairs(Count, alike=("act", "period"), where="two articles", enough=100),
        pairs(Credit, alike=("dataset", "period"), where="two articles", enough=100),
        pairs(Count, Credit, alike=("period",), where="two articles", enough=100),
    ),
    examples=[
        discrepant(
            "the same answers, of Britain and of the United Kingdom",
            said(
                Count,
                "Answers from [[31 police forces]] in the UK reached the inquiry.",
                measure="police forces (respond)",
                place="UK",
            ),
            said(
                Count,
                "The inquiry had answers from [[33 police forces]] in Great Britain.",
                measure="police forces (respond)",
                place="Great Britain",
                article="b.md",
            ),
            problem="UK, or Great Britain: the same data with a narrower and a wider place",
        ),
        consistent(
            "Great Britain is England, Wales and Scotland",
            said(
                Count,
                "Answers from [[31 police forces]] in Great Britain reached the inquiry.",
                measure="police forces (respond)",
                place="Great Britain",
            ),
            said(
                Count,
                "The inquiry had answers from [[31 police forces]] in England, Wales and Scotland.",
                measure="police forces (respond)",
                place="England, Wales and Scotland",
                article="b.md",
            ),
        ),
        consistent(
            "local figures beside national ones",
            said(Count, "Wardens in Kent faced [[27 complaints]].", place="Kent"),
            said(Count, "Wardens in England faced [[750 complaints]].", place="England", article="b.md"),
        ),
    ],
)
def place_label_differs(a: Count | Credit, b: Count | Credit) -> Iterator[Finding]:
    """The same data are said to be of a place and of a wider one: "UK" here, "Great Britain" there.

    Great Britain is England, Wales and Scotland; the United Kingdom is wider. Fires for the same figure,
    or for the same answers to one request, never for a local figure beside a national one.
    """
    first, second = a.slots.place, b.slots.place
    if first is None or second is None or places_relation(first, second) != "nested":
        return
    if not (_is_whole(first) and _is_whole(second)):
        return
    same_data = isinstance(a, Credit) or isinstance(b, Credit) or _answers(a, b)
    if isinstance(a, Count) and isinstance(b, Count):
        same_data = _answers(a, b) or (a.value.nominal == b.value.nominal and a.value.nominal is not None)
    if not same_data:
        return
    yield finding(
        f"{first}, or {second}: the same data with a narrower and a wider place",
        a,
        b,
        why=f"{first} and {second} are not the same area",
        ask="which area do the data cover?",
        notes=(f"of {first}", f"of {second}"),
        assuming=("both speak of the same data",),
    )


def _answers(a: Count | Credit, b: Count | Credit) -> bool:
    return all(
        isinstance(x, Count) and x.slots.measure is not None and x.slots.measure.predicate == "respond"
        for x in (a, b)
    )


def _is_whole(place: str) -> bool:
    """True for a state or one of the nations that make it up: the labels that newsrooms mix."""
    return (
        places_relation("United Kingdom", place) in ("equal", "nested")
        and (
            places_relation(place, "England") in ("equal", "nested")
            and places_relation("England", place) != "disjoint"
        )
        and not place.lower() == "england"
    )
