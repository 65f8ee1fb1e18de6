from collections.abc import Iterator

from factcheck import Finding, Share, consistent, discrepant, finding, pairs, pattern, rule, said

_HEDGES = r"(?: (?:by|of|about|around|nearly|almost|some|a|an|just|only|over|more|than|a further))* \Z"
_ROSE = pattern(
    r"\b(?:rose|risen|rises?|rising|up|increased?|increases|increasing|grew|grown|grows|climbed|climbs|jumped|"
    rf"jumps|gained|gains|soared|surged){_HEDGES}"
)
_FELL = pattern(
    r"\b(?:fell|fallen|falls?|falling|down|decreased?|decreases|decreasing|dropped|drops?|dropping|declined?|"
    rf"declines|slipped|slips|plunged|slumped|shrank|shrunk|lost|loses){_HEDGES}"
)
_MORE = pattern(r" (?:rise|increase|jump|gain|growth|more|higher|up)\b")
_LESS = pattern(r" (?:fall|drop|decrease|decline|reduction|fewer|less|lower|down)\b")


def _direction(share: Share) -> int:
    """1 for a share by which something rose, -1 for one by which it fell, 0 where neither is told."""
    before, after = share.span.before, share.span.after
    up = _ROSE.search(before) or _MORE.match(after)
    down = _FELL.search(before) or _LESS.match(after)
    return bool(up) - bool(down)


def _turned(a: Share, b: Share) -> bool:
    """True for one share, as a rise here and as a fall there."""
    if a.value.nominal is None or a.value.nominal != b.value.nominal:
        return False
    return _direction(a) * _direction(b) < 0


@rule(
    "R106",
    severity="warning",
    select=pairs(Share, alike=("measure", "population", "place", "period"), having=_direction, both=_turned),
    examples=[
        discrepant(
            "up here, down there",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh fell by [[0.4 per cent]] in June.",
                measure="house price",
                period="2024-06",
                article="b.md",
            ),
            problem="0.4 per cent: a rise on one side, a fall on the other",
        ),
        consistent(
            "two months",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh fell by [[0.4 per cent]] in May.",
                measure="house price",
                period="2024-05",
                article="b.md",
            ),
        ),
        consistent(
            "a rise on both sides",
            said(
                Share,
                "House prices in Haverleigh rose by [[0.4 per cent]] in June, said the Tarnby lenders.",
                measure="house price",
                period="2024-06",
            ),
            said(
                Share,
                "Tarnby lenders said house prices in Haverleigh were up [[0.4 per cent]] in June.",
                measure="house price",
                period="2024-06",
                article="b.md",
            ),
        ),
    ],
)
def direction_turned(a: Share, b: Share) -> Iterator[Finding]:
    """One share is told as a rise in one place and as a fall in another."""
    yield finding(
        f"{a.quote}: a rise on one side, a fall on the other",
        a,
        b,
        why="the share is the same in both, its direction is not",
        ask="did it rise or fall?",
        assuming=("both speak of one change",),
    )
