"""How fast the joint check is: components of several sizes, each as a ratio to one JSON dump of its claims.

    python benchmarks/joint.py [--budget N]

A component is a tree or a mesh of totals and parts with a few wrong figures, made from a fixed seed.
Printed are the time to build the system from its claims, to decide and to explain it, the sets of statements
that were tried, how many of them the solver decided, and whether the budget was enough. "found again" is
whether a correction of the least size is no larger than what was made wrong. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable
from fractions import Fraction

from factcheck import Bounds, Count, Measure, Slots, Span, load_rules, relation
from factcheck.check.joint import Tie, build, find_joint
from factcheck.check.joint.build import groups
from factcheck.check.joint.conflicts import solve
from factcheck.check.joint.oracle import Oracle
from factcheck.relate import relate
from factcheck.relate.relation import Relation, Term
from factcheck.settings import JOINT_BUDGET

#: Whether it is a mesh, about how many claims, and how many of them are wrong.
SIZES = (
    (False, 4, 0), (False, 12, 0), (True, 12, 0), (False, 4, 1), (False, 12, 1), (True, 12, 1),
    (False, 50, 0), (False, 50, 2), (True, 50, 0), (True, 50, 2), (True, 50, 5),
    (False, 200, 3), (True, 200, 0), (True, 200, 4), (False, 500, 5), (True, 500, 0), (True, 500, 5),
)  # fmt: skip


def claim(number: int, value: int, slack: int = 0) -> Count:
    """A count of its own measure in an article of its own."""
    quote = f"{value} things"
    return Count(
        span=Span(f"a{number}.md", 0, len(quote), quote, 1),
        value=Bounds(Fraction(value - slack), Fraction(value + slack), nominal=Fraction(value)),
        slots=Slots(measure=Measure(f"thing{number}", (), None, "things")),
    )


def component(size: int, wrong: int, *, mesh: bool, seed: int) -> tuple[list[Count], list[Relation]]:
    """Claims and relations that hang together, with so many wrong figures.

    A tree sums every four figures or so to the next total; a mesh is a table with totals of rows and of
    columns, so that no order of sums is enough.
    """
    chance = random.Random(seed)
    values: list[int] = []
    sums: list[tuple[list[int], int]] = []
    if mesh:
        side = max(2, int(size**0.5) - 1)
        values = [chance.randint(1, 50) for _ in range(side * side)]
        for row in range(side):
            cells = list(range(row * side, row * side + side))
            sums.append((cells, len(values)))
            values.append(sum(values[c] for c in cells))
        for column in range(side):
            cells = list(range(column, side * side, side))
            sums.append((cells, len(values)))
            values.append(sum(values[c] for c in cells))
    else:
        values = [chance.randint(1, 50) for _ in range(max(2, size * 3 // 4))]
        loose = list(range(len(values)))
        while len(loose) > 1:
            parts, loose = loose[:4], loose[4:]
            sums.append((parts, len(values)))
            loose.append(len(values))
            values.append(sum(values[p] for p in parts))
    for number in chance.sample(range(len(values)), wrong):
        values[number] += chance.randint(60, 90)
    claims = [claim(number, value) for number, value in enumerate(values)]
    ties = [
        relation(
            [*(claims[p] for p in parts), Term(claims[total], Fraction(-1))],
            Bounds(Fraction(0), Fraction(0)),
            "sum",
        )
        for parts, total in sums
    ]
    return claims, ties


def seconds(work: Callable[[], object], least: int = 3) -> float:
    """Median processor time of the work, run at least so often and for a tenth of a second."""
    spent: list[float] = []
    while len(spent) < least or (sum(spent) < 0.1 and len(spent) < 200):
        begin = time.process_time()
        work()
        spent.append(time.process_time() - begin)
        if sum(spent) > 20:
            break
    return statistics.median(spent)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--budget", type=int, default=JOINT_BUDGET)
    options = parser.parse_args()
    rule = next(r for r in load_rules() if r.code == "J101")
    columns = (
        "component",
        "claims",
        "wrong",
        "JSON dump ms",
        "build ×",
        "decide ×",
        "build, decide, explain ×",
        "tried",
        "solved",
        "conflicts",
        "found again",
        "budget",
    )
    print(f"| {' | '.join(columns)} |")
    print("|" + " --- |" * len(columns))
    for mesh, size, wrong in SIZES:
        claims, relations = component(size, wrong, mesh=mesh, seed=7)
        ties = [Tie(rule, one) for one in relations]
        related = relate(claims)
        built = next(iter(groups(build(ties, related))))
        dump = seconds(lambda claims=claims: json.dumps([c.model_dump(mode="json") for c in claims]))
        making = seconds(lambda ties=ties, related=related: build(ties, related))
        oracle = Oracle(built.system, options.budget)
        outcome = solve(oracle)
        deciding = seconds(lambda built=built: solve(Oracle(built.system, options.budget)))
        whole = seconds(lambda ties=ties, related=related: find_joint(ties, related, budget=options.budget))
        again = "yes" if not wrong or any(one.bit_count() <= wrong for one in outcome.corrections) else "no"
        row = (
            "mesh" if mesh else "tree",
            len(claims),
            wrong,
            f"{dump * 1000:.2f}",
            f"{making / dump:.1f}",
            f"{deciding / dump:.2f}",
            f"{whole / dump:.1f}",
            oracle.tries,
            oracle.solved,
            len(outcome.conflicts),
            again,
            "kept" if outcome.proved else "ended",
        )
        print(f"| {' | '.join(map(str, row))} |", flush=True)


if __name__ == "__main__":
    main()
