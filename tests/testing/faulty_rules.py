# ruff: noqa: E501 (a row of the table is read best in one line)
"""Rules that are wrong on purpose, each in one way, and the case that must name the fault.

All are made of one sound rule. ``select``, ``body``, ``name``, ``doc`` or ``examples`` replace its parts;
``setup`` stands above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

from factcheck.rule import Rule
from factcheck.rule.registry import load_rule_file

TELL = 'yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why="both count the same forces")'
SOUND = f"""
if a.value.meet(b.value) is None:
    {TELL}
"""
PAIRS = "pairs(Count)"
GROUPS = 'groups(Count, within="story")'
FIRES = """
discrepant(
    "two counts",
    said(Count, "The survey drew answers from [[31 police forces]]."),
    said(Count, "In all [[33 police forces]] took part in the survey and sent answers.", article="b.md"),
    problem="31 police forces, or 33 police forces: two counts of one thing",
),
"""
SILENT = """
consistent(
    "a floor leaves room",
    said(Count, "The survey drew answers from [[at least 31 police forces]]."),
    said(Count, "In all [[33 police forces]] took part in the survey and sent answers.", article="b.md"),
),
"""


@dataclass(frozen=True)
class Fault:
    """A rule with one fault; ``caught`` is the case that must fail, ``saying`` words of its report."""

    what: str
    caught: str
    body: str = SOUND
    select: str = PAIRS
    setup: str = ""
    name: str = "forces-disagree"
    doc: str = "Two counts of the same thing leave no number that would make both of them true."
    examples: str = FIRES + SILENT
    severity: str = "error"
    arguments: str = "a, b"
    saying: str = ""

    def load(self, folder: Path) -> Rule:
        """The rule, from a file of its own in the folder."""
        path = folder / f"{self.name.replace('-', '_')}.py"
        path.write_text(self.source, encoding="utf-8")
        return load_rule_file(path)

    @property
    def source(self) -> str:
        """The text of the rule file."""
        return (
            "from factcheck import Count, consistent, discrepant, each, finding, groups, pairs, rule, said\n"
            f"{dedent(self.setup)}\n\n"
            f'@rule("Z101", severity="{self.severity}", select={self.select}, examples=[\n'
            f"{indent(dedent(self.examples).strip(), '    ')}\n])\n"
            f"def {self.name.replace('-', '_')}({self.arguments}):\n"
            f'    """{self.doc}"""\n'
            f"{indent(dedent(self.body).strip(), '    ')}\n"
        )


SOUND_RULE = Fault("nothing is wrong with it", caught="")
SAME = "law: same claims, same answer"
SIDES = "law: sides do not matter"
ITSELF = "law: a claim agrees with itself"
VAGUER = "law: vaguer words are never worse"
STANDS = "law: it stands every claim"
CLAIMS_ONLY = "law: nothing but the claims"
SENTENCE = "law: the sentence is whole"
QUOTE = "law: every quote is verbatim"
SPECIAL = "law: no number is special"
DIFFERENT = "law: different things are not compared"
UNKNOWN = "law: what is not known is no error"
ENOUGH = "law: the claims named are enough"
NEEDED = "law: the claims named are all needed"
OPEN = "law: an open end is open"
UNRELATED = "law: unrelated claims change nothing"
SIZE = "law: no size is special"
WHOLE = "the rule is whole"

IN_GROUP = """
claims = [c for c in group if c.slots.measure and c.slots.measure.head == "force"]
for i, a in enumerate(claims):
    for b in claims[{start}:]:
        if {test}:
            {tell}
"""


def in_group(test: str, start: str = "i + 1", tell: str = TELL) -> dict[str, str]:
    """A rule that compares the counts of a group for itself."""
    body = IN_GROUP.format(test=test, start=start, tell=tell)
    return {"select": GROUPS, "arguments": "group", "body": body, "severity": "warning"}


FAULTS = (
    Fault("compares floors only", VAGUER, body=f"if a.value.low != b.value.low:\n    {TELL}"),
    Fault(
        "takes an end that is not included for one that is",
        OPEN,
        body=f"""
        above = a.value.low is not None and b.value.high is not None and a.value.low > b.value.high
        below = b.value.low is not None and a.value.high is not None and b.value.low > a.value.high
        if above or below:
            {TELL}
        """,
    ),
    Fault(
        "takes an end that is included for one that is not",
        ITSELF,
        body=f"""
        if a.value.low is not None and b.value.high is not None and a.value.low >= b.value.high:
            {TELL}
        elif b.value.low is not None and a.value.high is not None and b.value.low >= a.value.high:
            {TELL}
        """,
    ),
    Fault(
        "speaks only when the first is the smaller",
        SIDES,
        body=f"if a.value.exact and b.value.exact and a.value.low < b.value.low:\n    {TELL}",
    ),
    Fault(
        "takes the first of a group for the whole",
        SIDES,
        **in_group("i == 0 and a.value.exact and b.value.exact and a.value.low < b.value.low"),
    ),
    Fault(
        "looks at the name of the article",
        SIDES,
        body=f"if a.value.meet(b.value) is None and (a.span.article, a.value.nominal % 2) != ('a.md', 0):\n    {TELL}",
    ),
    Fault(
        "knows nothing of the number 7",
        SPECIAL,
        body=f"if a.value.meet(b.value) is None and a.value.nominal != 7:\n    {TELL}",
    ),
    Fault(
        "has a number of its own, 4,711",
        SPECIAL,
        setup="FORBIDDEN = 4711",
        body=f"if a.value.meet(b.value) is None and FORBIDDEN not in (a.value.nominal, b.value.nominal):\n    {TELL}",
    ),
    Fault(
        "remembers the last call",
        SAME,
        setup="SEEN = []",
        body=f"SEEN.append(a.value)\nif a.value.meet(b.value) is None and len(SEEN) % 3 != 2:\n    {TELL}",
        examples=FIRES.replace("two counts", "two counts of forces", 1) + SILENT,
    ),
    Fault("remembers what it told", SAME, setup="TOLD = set()", body=f"""
        if a.value.meet(b.value) is None and (a.id, a.value, b.value) not in TOLD:
            TOLD.add((a.id, a.value, b.value))
            {TELL}
        """),
    Fault("flags a claim against itself", ITSELF, **in_group("a.value.exact and b.value.exact", start="i")),
    Fault(
        "compares the words, not the figures",
        ITSELF,
        body=f"if a.quote != b.quote and a.value.exact and b.value.exact:\n    {TELL}",
    ),
    Fault(
        "breaks on a group in which nothing is exact",
        STANDS,
        select=GROUPS,
        arguments="group",
        severity="warning",
        body=f"""
        exact = [c for c in group if c.value.exact and c.slots.measure and c.slots.measure.head == "force"]
        a, b = min(exact, key=lambda c: c.value.low), max(exact, key=lambda c: c.value.low)
        if a.value.meet(b.value) is None:
            {TELL}
        """,
    ),
    Fault("breaks on a figure without an upper end", STANDS, body=f"if a.value.high < b.value.low:\n    {TELL}"),
    Fault(
        "breaks on a claim whose measure is not known",
        STANDS,
        select=GROUPS,
        arguments="group",
        severity="warning",
        body='for c in group:\n    if c.slots.measure.head == "ghost":\n        yield finding("a ghost", c)',
    ),
    Fault("asks the clock", CLAIMS_ONLY, setup="import datetime as dt", saying="today (line", body=f"""
        if a.value.meet(b.value) is None and dt.date.today().year > 2000:
            {TELL}
        """),
    Fault("asks the clock for seconds", CLAIMS_ONLY, setup="from time import time", body=f"""
        if a.value.meet(b.value) is None and time() > 0:
            {TELL}
        """),
    Fault("throws dice", CLAIMS_ONLY, setup="import random", body=f"""
        if a.value.meet(b.value) is None and random.random() >= 0:
            {TELL}
        """),
    Fault("reads the environment", CLAIMS_ONLY, setup="import os", body=f"""
        if a.value.meet(b.value) is None and os.environ.get("DESK") != "silent":
            {TELL}
        """),
    Fault("drops the place", DIFFERENT, select='pairs(Count, alike=("measure", "population", "period"))'),
    Fault("drops the period", DIFFERENT, select='pairs(Count, alike=("measure", "population", "place"))'),
    Fault(
        "takes an unknown place for the same place",
        UNKNOWN,
        select=GROUPS,
        arguments="group",
        body=IN_GROUP.format(
            test="a.value.meet(b.value) is None and a.slots.period == b.slots.period "
            "and (a.slots.place or b.slots.place) == (b.slots.place or a.slots.place)",
            start="i + 1",
            tell=TELL,
        ),
    ),
    Fault("says 1 forces", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            gap = abs((a.value.nominal or 0) - (b.value.nominal or 0))
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why=f"they are {gap} forces apart")
        """, saying="wrong plural"),
    Fault("leaves a placeholder", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, ask="is {source} right?")
        """, saying="placeholder"),
    Fault("shows the program's own words", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why=f"{a.slots.place} has them")
        """, saying="None"),
    Fault("ends its headline with a full stop and gives advice", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: please check that both are right.", a, b)
        """),
    Fault("quotes off by one", QUOTE, setup="from dataclasses import replace", body="""
        if a.value.meet(b.value) is None:
            span = replace(a.span, start=a.span.start + 1, end=a.span.end + 1)
            shifted = a.model_copy(update={"span": span})
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", shifted, b)
        """),
    Fault("cuts a word in two", QUOTE, setup="from dataclasses import replace", body="""
        if a.value.meet(b.value) is None:
            short = a.model_copy(update={"span": replace(a.span, end=a.span.end - 1, quote=a.quote[:-1])})
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", short, b)
        """, saying="cuts a word"),
    Fault("names one claim of two", ENOUGH, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a)
        """),
    Fault("names every claim there is", NEEDED, select=GROUPS, arguments="group", severity="warning", body="""
        for a in group:
            if a.value.exact and a.value.low == 31:
                yield finding(f"{a.quote}: more than there are", *group)
        """, examples=FIRES.replace(", or 33 police forces: two counts of one thing", ": more than there are") + SILENT),
    Fault("counts whatever else is there", UNRELATED, arguments="a, b, related", body=f"""
        if a.value.meet(b.value) is None and len(related.claims) < 4:
            {TELL}
        """),
    Fault("gives words instead of findings", STANDS, body='return ["31 or 33"]', saying="gave '31 or 33'"),
    Fault("gives nothing at all", STANDS, body="return None", saying="gave None"),
    Fault("gives findings without end", STANDS, body=f"while a.value.meet(b.value) is None:\n    {TELL}", saying="more than 1,000 things"),
    Fault("drops the population", DIFFERENT, select='pairs(Count, alike=("measure", "place", "period"))', saying="population"),
    Fault("knows no number above a million", SIZE, body=f"if a.value.meet(b.value) is None and max(a.value.nominal or 0, b.value.nominal or 0) < 10**6:\n    {TELL}"),
    Fault("divides into floats", SIZE, body=f"if a.value.exact and b.value.exact and a.value.low.numerator / 3 != b.value.low.numerator / 3:\n    {TELL}"),
    Fault("looks only at the top of the article", UNRELATED, body=f"if a.value.meet(b.value) is None and a.span.start < 1000:\n    {TELL}", saying="further down"),
    Fault("compares the names of articles", WHOLE, body=f"if a.value.meet(b.value) is None and a.span.article < b.span.article:\n    {TELL}", saying="by the alphabet"),
    Fault("takes a set in the order in which it lies", WHOLE, body="""
        if a.value.meet(b.value) is None:
            first = list({a.quote, b.quote})[0]
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why=f"the first is {first}")
        """, saying="sorted("),
    Fault("asks the clock while it loads", WHOLE, setup="import datetime as dt\nYEAR = dt.date.today().year", body=f"if a.value.meet(b.value) is None and YEAR > 1:\n    {TELL}", saying="today(…)"),
    Fault("reads a file while it loads", WHOLE, setup="from pathlib import Path\nHERE = Path('.').exists()", body=f"if a.value.meet(b.value) is None and HERE:\n    {TELL}", saying="imports pathlib"),
    Fault("remembers in a default", WHOLE, arguments="a, b, seen=[]", body=f"seen.append(1)\nif a.value.meet(b.value) is None and len(seen) < 5000:\n    {TELL}", saying="as a default"),
    Fault("remembers in a list of its file", WHOLE, setup="SEEN = []", body=f"SEEN.append(1)\nif a.value.meet(b.value) is None and len(SEEN) < 5000:\n    {TELL}", saying="keeps SEEN between calls"),
    Fault("remembers in a cache", WHOLE, setup="from functools import cache\n@cache\ndef first(name):\n    return name", body=f"if a.value.meet(b.value) is None and first(a.quote):\n    {TELL}", saying="cache keeps answers"),
    Fault("writes to a claim", SAME, setup="from dataclasses import replace", body=f"if a.value.meet(b.value) is None:\n    {TELL}\n    object.__setattr__(a, 'value', replace(a.value, printed='x'))", saying="changed the claims"),
    Fault("names a claim that it did not use", NEEDED, arguments="a, b, related", body="""
        if a.value.meet(b.value) is None:
            other = [c for c in related.claims if c not in (a, b)][:1]
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, *other)
        """),
    Fault("shows a raw fraction", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why=f"a ratio of {(a.value.nominal or 8) / 7}")
        """, saying="as the program keeps it"),
    Fault("gives a reason of spaces", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            yield finding(f"{a.quote}, or {b.quote}: two counts of one thing", a, b, why=" ")
        """, saying="nothing but spaces"),
    Fault("gives the problem as the reason", SENTENCE, body="""
        if a.value.meet(b.value) is None:
            words = f"{a.quote}, or {b.quote}: two counts of one thing"
            yield finding(words, a, b, why=words)
        """, saying="said twice"),
    Fault("shows one case twice but for white space", WHOLE, examples=FIRES + SILENT + SILENT.replace("a floor", "one floor").replace("drew answers", "drew  answers"), saying="are the same case"),
    Fault("leaves alone what nobody would look at", WHOLE, examples=FIRES + """
        consistent("sheep", said(Count, "The farmer bought [[12 sheep]].")),
        """, saying="looks like one that fires"),
    Fault("compares as floats", WHOLE, body=f"""
        if float(a.value.low or 0) != float(b.value.low or 0) and a.value.meet(b.value) is None:
            {TELL}
        """, saying="float"),
    Fault("keeps a counter in its file", WHOLE, setup="COUNT = 0", body=f"""
        global COUNT
        COUNT += 1
        if a.value.meet(b.value) is None:
            {TELL}
        """, saying="remembers nothing"),
    Fault("shows no case that fires", WHOLE, examples=SILENT, saying="no example fires"),
    Fault("shows no look-alike", WHOLE, examples=FIRES, saying="no example is left alone"),
    Fault("shows one case twice", WHOLE, examples=FIRES + SILENT + SILENT.replace("a floor", "another floor"), saying="are the same case"),
    Fault("has two examples of one name", WHOLE, examples=FIRES + SILENT + SILENT.replace("31", "30"), saying="two examples are called"),
    Fault("has a docstring of two words", WHOLE, doc="Counts disagree.", saying="docstring"),
    Fault("is named for what it does", WHOLE, name="check-counts", saying="name what is wrong"),
    Fault("says another sentence than its example", "example: two counts", body=SOUND.replace("two counts of", "2 counts of")),
    Fault("fires on its own look-alike", "example: a floor leaves room", body=f"if a.value != b.value:\n    {TELL}"),
    Fault("marks no words in its example", "example: two counts", examples=FIRES.replace("[[31 police forces]]", "31 police forces") + SILENT, saying="[[…]]"),
)  # fmt: skip
