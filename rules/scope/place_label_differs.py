from collections.abc import Iterator, Mapping

from factcheck import (
    Count,
    Credit,
    Finding,
    Related,
    consistent,
    discrepant,
    finding,
    groups,
    is_state_label,
    places_relation,
    rule,
    said,
)


@rule(
    "G101",
    severity="warning",
    select=groups(Count, Credit, within="story"),
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
def place_label_differs(claims: tuple[Count | Credit, ...], related: Related) -> Iterator[Finding]:
    """The same data are said to be of a place and of a wider one: "UK" here, "Great Britain" there.

    Great Britain is England, Wales and Scotland; the United Kingdom is wider. Fires for the same figure,
    for answers to one request and for the request itself, never for a local figure beside a national one.
    """
    placed = [
        c
        for c in claims
        if c.slots.place
        and (c.slots.place in c.span.sentence or not c.found)  # nothing is noted of what is given by hand
        and is_state_label(c.slots.place)
    ]
    data = {_sentence(c): c.slots.dataset for c in claims if isinstance(c, Credit) and c.slots.dataset}
    groups_of: list[list[Count | Credit]] = []
    for claim in placed:
        joined = [g for g in groups_of if any(_same_data(claim, other, data, related) for other in g)]
        groups_of = [g for g in groups_of if g not in joined] + [[*(c for g in joined for c in g), claim]]
    for group in groups_of:
        labels: list[str] = []
        for claim in group:
            if not any(places_relation(label, claim.slots.place or "") == "equal" for label in labels):
                labels.append(claim.slots.place or "")
        if len(labels) < 2:
            continue
        yield finding(
            f"{', '.join(labels[:-1])}, or {labels[-1]}: the same data with a narrower and a wider place",
            *(c.model_copy(update={"span": c.span.narrowed(c.slots.place or "")}) for c in group),
            why=f"{' and '.join(labels)} are not the same area",
            ask="which area do the data cover?",
            notes=[f"of {c.slots.place}" for c in group],
            assuming=("all speak of the same data",),
        )


def _sentence(claim: Count | Credit) -> tuple[str, int]:
    return claim.span.article, claim.span.sentence_start


def _same_data(
    a: Count | Credit, b: Count | Credit, data: Mapping[tuple[str, int], str], related: Related
) -> bool:
    """``data`` are the data sets that sentences credit: a figure beside a credit is of its data."""
    if not related.one_story(a, b):
        return False
    first, second = data.get(_sentence(a)), data.get(_sentence(b))
    if first is not None and first == second:
        return True
    if isinstance(a, Count) and isinstance(b, Count):
        same_figure = a.value.nominal is not None and a.value.nominal == b.value.nominal
        return (_answered(a) and _answered(b)) or (same_figure and (related.points(a, b) or 0) >= 100)
    count, credit = (a, b) if isinstance(a, Count) else (b, a)
    if isinstance(count, Credit):
        return False
    noun = count.slots.measure.head if count.slots.measure else ""
    return credit.slots.dataset is not None and _answered(count) and noun in credit.span.sentence


def _answered(claim: Count | Credit) -> bool:
    return claim.slots.measure is not None and claim.slots.measure.predicate == "respond"
