from collections.abc import Iterator

from factcheck import (
    Count,
    Finding,
    LinkKind,
    Related,
    Share,
    Verdict,
    act_told,
    consistent,
    discrepant,
    finding,
    groups,
    rule,
    said,
)


@rule(
    "G104",
    severity="error",
    select=groups(Share, Count, within="story", every=True),
    waived_laws={
        "no number is special": "a hundred per cent are all, and no other share is",
    },
    examples=[
        discrepant(
            "all answered, and 31 of 43 did",
            said(
                Share,
                "[[All councils]] responded to the survey.",
                value="100 per cent",
                measure="councils (respond)",
            ),
            said(
                Count,
                "Of the [[43 councils]], 31 responded to the survey.",
                measure="councils",
                article="b.md",
            ),
            said(
                Count,
                "Of the 43 councils, [[31]] responded to the survey.",
                measure="councils (respond)",
                part_of=2,
                article="b.md",
            ),
            problem="All councils, or 31 of 43 councils: did all answer?",
        ),
        consistent(
            "all of them",
            said(
                Share,
                "[[All councils]] responded to the survey.",
                value="100 per cent",
                measure="councils (respond)",
            ),
            said(
                Count,
                "Of the [[43 councils]], 43 responded to the survey.",
                measure="councils",
                article="b.md",
            ),
            said(
                Count,
                "Of the 43 councils, [[43]] responded to the survey.",
                measure="councils (respond)",
                part_of=2,
                article="b.md",
            ),
        ),
        consistent(
            "all of something else",
            said(
                Share,
                "[[All schools]] responded to the survey.",
                value="100 per cent",
                measure="schools (respond)",
            ),
            said(
                Count,
                "Of the [[43 councils]], 31 responded to the survey.",
                measure="councils",
                article="b.md",
            ),
            said(
                Count,
                "Of the 43 councils, [[31]] responded to the survey.",
                measure="councils (respond)",
                part_of=2,
                article="b.md",
            ),
        ),
    ],
)
def all_against_some(claims: tuple[Share | Count, ...], related: Related) -> Iterator[Finding]:
    """All are said to have answered, and elsewhere only some of them: "all forces", "31 of 43"."""
    for everyone in claims:
        if not isinstance(everyone, Share) or everyone.value.low != 100 or everyone.slots.measure is None:
            continue
        if act_told(everyone) != "respond":
            continue
        for part in claims:
            if not isinstance(part, Count) or part.slots.measure is None or act_told(part) != "respond":
                continue
            if part.slots.measure.head != everyone.slots.measure.head:
                continue
            same = related.comparison(everyone, part, ("place", "period", "population"))
            if same.verdict in (Verdict.DISJOINT, Verdict.NESTED):
                continue
            for tie in part.links:
                whole = related.by_id(tie.target) if tie.kind is LinkKind.PART_OF else None
                if (
                    isinstance(whole, Count)
                    and part.value.high is not None
                    and whole.value.low is not None
                    and part.value.high < whole.value.low
                ):
                    yield finding(
                        f"{everyone.quote}, or {part.quote} of {whole.quote}: did all answer?",
                        everyone,
                        part,
                        whole,
                        why=f"{part.value.describe()} is fewer than {whole.value.describe()}",
                        ask="how many were asked, and how many answered?",
                        severity="warning" if same.missing else None,
                        assuming=[f"both speak of the same {slot}" for slot in same.missing],
                    )
