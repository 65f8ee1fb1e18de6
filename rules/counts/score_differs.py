from collections.abc import Iterator

from factcheck import Count, Finding, consistent, discrepant, finding, rule, said, tallies


@rule(
    "C118",
    severity="warning",
    select=tallies("game"),
    waived_laws={
        "different things are not compared": "a result is read from the text, without place and period",
        "a claim agrees with itself": "the results are read from the texts, whatever the claims",
        "the claims named are all needed": "the results are read from the texts, whatever the claims",
    },
    examples=[
        discrepant(
            "won by three to two, lost by four to two",
            said(Count, "Haverleigh Town went top with a [[3-2]] win over Marl Rovers.", value=3),
            said(Count, "Marl Rovers lost [[4-2]] at Haverleigh Town.", value=4, article="b.md"),
            problem="3-2, or 4-2: two results of one game",
        ),
        consistent(
            "one result from both sides",
            said(Count, "Haverleigh Town went top with a [[3-2]] win over Marl Rovers.", value=3),
            said(Count, "Marl Rovers lost [[2-3]] at Haverleigh Town.", value=3, article="b.md"),
        ),
        consistent(
            "another game is told of, too",
            said(Count, "Haverleigh Town went top with a [[3-2]] win over Marl Rovers.", value=3),
            said(
                Count,
                "Marl Rovers lost [[3-2]] at Haverleigh Town, who had beaten Orrin 4-2.",
                value=3,
                article="b.md",
            ),
        ),
    ],
)
def score_differs(a: Count, b: Count) -> Iterator[Finding]:
    """Each of two articles tells one result of a game, and they differ on one side: "3-2", "4-2"."""
    yield finding(
        f"{a.quote}, or {b.quote}: two results of one game",
        a,
        b,
        why="one side is the same in both, the other is not",
        ask="what was the result? is one of them that of another game?",
        assuming=("both speak of one game",),
    )
