import re
from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    LinkKind,
    Measure,
    Related,
    Tier,
    Verdict,
    consistent,
    discrepant,
    finding,
    groups,
    pattern,
    rule,
    said,
)

#: "the five boys" speaks of boys that the reader knows; "the other five" of some that are left.
_KNOWN = pattern(r"(?<!\AOf )(?:\b(?:the|these|those|all|all of the)|[a-z]'s) $", re.IGNORECASE)


@rule(
    "C113",
    severity="warning",
    select=groups(Count, within="article"),
    examples=[
        discrepant(
            "three boys, then the five boys",
            said(Count, "[[Three boys]] will share the part."),
            said(Count, "The [[five boys]] are rehearsing."),
            problem="Three boys, then the five boys: are they the same?",
        ),
        consistent(
            "the number told before",
            said(Count, "[[Three boys]] will share the part."),
            said(Count, "The [[three boys]] are rehearsing."),
        ),
        consistent(
            "not said to be known",
            said(Count, "[[Three boys]] will share the part."),
            said(Count, "Last year [[five boys]] shared it."),
        ),
        discrepant(
            "a pair that has grown, in the same words",
            said(Count, "The abbess turned [[two young nuns]] away from the Haverleigh ferry on Sunday."),
            said(
                Count, "The [[three nuns]] turned away from the Haverleigh ferry on Sunday slept in an inn."
            ),
            problem="two young nuns, then the three nuns: are they the same?",
        ),
        consistent(
            "all of several, told of one by one",
            said(Count, "The abbess turned [[two young nuns]] away from the Haverleigh ferry on Sunday."),
            said(Count, "All [[three nuns]] were turned away from the Haverleigh ferry on Sunday."),
        ),
        consistent(
            "some of the group",
            said(Count, "[[Five boys]] will share the part."),
            said(Count, "The [[two boys]] from Hull are brothers."),
        ),
        consistent(
            "a second group was told too",
            said(Count, "[[Three boys]] will share the part."),
            said(Count, "Later, [[five boys]] joined."),
            said(Count, "The [[five boys]] are rehearsing."),
        ),
    ],
)
def group_recounted(counts: tuple[Count, ...], related: Related) -> Iterator[Finding]:
    """A group that was counted once is spoken of with another number: "three boys", then "the five boys".

    Only where one number, and no other, was given for that noun before, and the later words say that the
    reader knows the group. The group may still be another one: then the text does not say so. A smaller
    number may be some of the group, and is not asked about, unless both are ten or more.
    """
    for at, later in enumerate(counts):
        lead = later.span.before
        if not _plain(later) or not _KNOWN.search(lead) or lead.lower().endswith("in all "):
            continue
        noun = _measure(later).head
        before = [c for c in counts[:at] if c.slots.measure is not None and _measure(c).head == noun]
        if not before or any(not _plain(c) for c in before):
            continue
        earlier = before[-1]
        values = {c.value.ends for c in counts if c is not later and not c.span.overlaps(later.span)}
        narrow, wide = set(_measure(later).modifiers), set(_measure(earlier).modifiers)
        if (
            len({c.value.ends for c in before}) == 1
            and later.value.ends not in values
            and (narrow <= wide or (wide <= narrow and _grows(earlier, later)))
            and earlier.span.sentence_start != later.span.sentence_start
            and not related.grows(earlier, later)
            and (compared := related.comparison(earlier, later, ("place", "period"))).verdict not in _APART
            and (
                _no_smaller_group(earlier, later)
                or (compared.likely and _grows(earlier, later) and not _sums_up(later))
            )
        ):
            yield finding(
                f"{earlier.quote}, then the {later.quote}: are they the same?",
                earlier,
                later,
                why=f"{earlier.quote} were told before; “the {later.quote}” speaks of a known group",
                ask="is one figure wrong, or is another group meant?",
                assuming=("both speak of the same group",),
            )


_APART = (Verdict.DISJOINT, Verdict.NESTED)


def _no_smaller_group(earlier: Count, later: Count) -> bool:
    """True unless the later words may name some of the group, or a pair with somebody added."""
    first, then = earlier.value.low or 0, later.value.low or 0
    return (first >= 3 and then > first) or (first >= 10 and then >= 10)


def _sums_up(count: Count) -> bool:
    """True for "all three": those told of one by one, it may be."""
    return count.span.before.lower().endswith(("all ", "all of the "))


def _grows(earlier: Count, later: Count) -> bool:
    return (later.value.low or 0) > (earlier.value.low or 0)


def _measure(count: Count) -> Measure:
    assert count.slots.measure is not None
    return count.slots.measure


def _plain(count: Count) -> bool:
    """True for an exact count of a noun that stands beside it, and that is no part of another."""
    return (
        count.tier is Tier.EXPLICIT
        and count.value.exact
        and count.slots.measure is not None
        and "other" not in count.slots.measure.modifiers
        and " " in count.quote
        and not any(tie.kind is LinkKind.PART_OF for tie in count.links)
    )
