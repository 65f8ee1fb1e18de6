"""A conflict in words and figures that can be done again on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from factcheck.check.joint.build import Built, Said, Tie
from factcheck.check.joint.conflicts import bits, shrunk
from factcheck.check.joint.oracle import Oracle
from factcheck.check.joint.propagate import Box, active_lines, decided, propagate, range_of
from factcheck.check.joint.system import End, Line
from factcheck.claim import Age, Claim, Money, Share
from factcheck.relate.cells import figure_of
from factcheck.relate.relation import Term
from factcheck.value import Bounds

__all__ = ["Explained", "explain", "in_words", "own_figure"]

_SYMBOLS = {"GBP": "£", "USD": "$", "EUR": "€"}
_TIMES = frozenset({"date", "period", "length"})
#: Units of time that passes, how many days each has on average, and below how many days it is used.
_UNITS = (
    ("days", Fraction(1), 60),
    ("months", Fraction(3652425, 120000), 730),
    ("years", Fraction(3652425, 10000), None),
)


class Explained(NamedTuple):
    """A conflict, explained: the sum where it comes apart, all steps, and what ties the figures.

    ``tie`` is the relation of the last step, ``ties`` are those of all, ``leaned_on`` the claims that these
    speak of. ``allowed`` is what every statement's figure could be if the others stand (None where it states
    a relation, or the figures hang together too closely to tell). ``unless`` are assumptions under which all
    are true; ``assuming`` what the relations take for granted.
    """

    sum: str
    steps: tuple[str, ...]
    words: tuple[str, ...]
    tie: Tie
    ties: tuple[Tie, ...]
    leaned_on: frozenset[Claim]
    allowed: tuple[Bounds | None, ...]
    unless: tuple[str, ...]
    assuming: tuple[str, ...]


def explain(built: Built, oracle: Oracle, conflict: int) -> Explained | None:
    """The conflict in words; None where it needs no relation: then claims of one cell disagree."""
    said = [number for number, one in enumerate(built.system.lines) if one.statement is not None]
    own = [n for n in said if conflict >> (built.system.lines[n].statement or 0) & 1]
    plain = [n for n in own if built.ties[n] is None]
    free = [n for n, one in enumerate(built.system.lines) if one.statement is None]
    tying = [n for n in own if built.ties[n] is not None] + free
    lines = built.system.lines

    def possible(chosen: int) -> bool:
        return oracle.holds([lines[n] for n in plain] + [lines[tying[i]] for i in bits(chosen)])

    if not possible(0):
        return None
    used = sorted(tying[i] for i in bits(shrunk(possible, (1 << len(tying)) - 1)))
    tellers = _Tellers(built, conflict)
    steps, last = _steps(built, own, used, tellers)
    ties = [tie for n in used if (tie := built.ties[n]) is not None]
    tie = built.ties[last]
    assert tie is not None
    return Explained(
        sum=steps[-1],
        steps=tuple(steps),
        words=tuple(dict.fromkeys(t.relation.words for t in ties)),
        tie=tie,
        ties=tuple(ties),
        leaned_on=frozenset(claim for t in ties for claim in t.relation.claims),
        allowed=tuple(_allowed(built, conflict, number) for number in bits(conflict)),
        unless=tuple(dict.fromkeys(w for n in used if (w := _unless(built, own, used, n)))),
        assuming=tuple(dict.fromkeys(w for t in ties for w in t.relation.assuming)),
    )


class _Tellers:
    """Who gives each cell's figure in a conflict."""

    def __init__(self, built: Built, conflict: int) -> None:
        self.built = built
        self.of_cell: dict[int, list[Said]] = {}
        for number in bits(conflict):
            one = built.said[number]
            if one.cell is not None:
                self.of_cell.setdefault(one.cell, []).append(one)

    def quote(self, cell: int) -> str | None:
        """The words that give the cell's figure; None where no one statement does."""
        told = self.of_cell.get(cell, [])
        if told and isinstance(told[0].claims[0], Age):  # "22-year-old" is no noun
            return None
        return _inside_a_sentence(told[0].claims[0]) if len(told) == 1 else None

    def rounded(self, cell: int) -> str | None:
        """The round figure that is printed for a cell, where it allows more than itself: "£4m"."""
        told = self.of_cell.get(cell, [])
        bounds = figure_of(told[0].claims[0]) if len(told) == 1 else None
        if bounds is None or not bounds.rounded or bounds.nominal is None:
            return None
        return _amount(Bounds.exactly(bounds.nominal), told[0].claims[0])

    def sample(self, cell: int) -> Claim:
        """A claim of the cell, for its unit."""
        told = self.of_cell.get(cell)
        return told[0].claims[0] if told else self.built.cells[cell][0]

    def name(self, cell: int) -> str:
        """What the cell is a figure of, in words."""
        claim = self.sample(cell)
        slots = claim.slots
        what = (slots.measure.printed or slots.measure.head) if slots.measure else claim.quote
        where = [w for w in (slots.population, slots.place, slots.period and slots.period.printed) if w]
        return " · ".join([what, *where])


def _steps(built: Built, own: Sequence[int], used: Sequence[int], tellers: _Tellers) -> tuple[list[str], int]:
    """Sums in an order in which each leans on what was said or reckoned before; the last one fails."""
    lines = built.system.lines
    plain = [lines[n] for n in own if built.ties[n] is None]
    box = propagate(built.system, plain)
    told: list[str] = []
    left = list(used)
    while left and box is not None:
        failing = next((n for n in left if not _holds(lines[n], box)), None)
        if failing is not None:
            return [*told, _show(lines[failing], built, failing, box, tellers)], failing
        known = {
            cell
            for cell in range(len(built.cells))
            if box.low[cell] != built.system.floor[cell] or box.high[cell]
        }
        ready = next((n for n in left if sum(cell not in known for cell, _ in lines[n].terms) <= 1), left[0])
        plain.append(lines[ready])
        left.remove(ready)
        after = propagate(built.system, plain)
        if after is None:
            return [*told, _show(lines[ready], built, ready, box, tellers)], ready
        told += _reckoned(lines[ready], box, after, tellers)
        box = after
    last = used[-1]
    words = " and ".join(dict.fromkeys(t.relation.words for n in used if (t := built.ties[n])))
    return [*told, f"{words}: no figures fit all of these"], last


def _holds(one: Line, box: Box) -> bool:
    low, high = range_of(one.terms, box)
    return not (
        (low is not None and one.high is not None and low > one.high)
        or (high is not None and one.low is not None and high < one.low)
    )


def _reckoned(one: Line, before: Box, after: Box, tellers: _Tellers) -> list[str]:
    """What a line that holds lets one reckon."""
    told = []
    for cell, _ in one.terms:
        if (before.low[cell], before.high[cell]) != (after.low[cell], after.high[cell]):
            figure = _figure(after.low[cell], after.high[cell], tellers.sample(cell))
            told.append(f"so {tellers.name(cell)}: {figure}")
    return told


def _show(one: Line, built: Built, number: int, box: Box, tellers: _Tellers) -> str:
    """The line as a sum that does not come out: "24 + 19 + 17 = 60, but 59 seats"."""
    tie = built.ties[number]
    assert tie is not None
    if any(built.cells[cell][0].kind in _TIMES for cell, _ in one.terms):
        return _show_times(one, built, box, tellers, tie)
    cells = {claim: cell for cell, claims in enumerate(built.cells) for claim in claims}
    terms = [(cells[term.claim], term) for term in tie.relation.terms]
    left = [(cell, term) for cell, term in terms if term.times > 0]
    right = [(cell, term) for cell, term in terms if term.times < 0]
    allowed = tie.relation.allowed
    too_much = not _holds(Line(one.terms, None, one.high), box)
    room = (allowed.high if too_much else allowed.low) or Fraction(0)
    is_open = allowed.high_open if too_much else allowed.low_open
    if not right:
        limit = _bounds(None, (room, -int(is_open))) if too_much else _bounds((room, int(is_open)), None)
        return f"{_side(left, box, tellers)}, but {_amount(limit, tellers.sample(left[0][0]))}"
    plain = all(term.words == "{}" for _, term in right)
    if plain and not room and not is_open and tie.relation.stated_by is None:
        return f"{_side(left, box, tellers)}, but {_side(right, box, tellers)}"
    total = _total(right, box)
    end = (total[1] if too_much else total[0]) or (Fraction(0), 0)
    limit_end = (end[0] + room, -int(is_open or end[1] != 0) if too_much else int(is_open or end[1] != 0))
    limit = _bounds(None, limit_end) if too_much else _bounds(limit_end, None)
    if all(built.system.whole[cell] for cell, _ in left):
        limit = _whole_numbers(limit)  # "at most 277" of people, not 277.2
    shown = " + ".join(_term(cell, term, box, tellers) for cell, term in right)
    return f"{_side(left, box, tellers)}, but {shown} is {_amount(limit, tellers.sample(right[0][0]))}"


def _whole_numbers(bounds: Bounds) -> Bounds:
    """The whole numbers inside."""
    low = (
        None
        if bounds.low is None
        else Fraction(floor(bounds.low) + 1 if bounds.low_open else ceil(bounds.low))
    )
    high = (
        None
        if bounds.high is None
        else Fraction(ceil(bounds.high) - 1 if bounds.high_open else floor(bounds.high))
    )
    return Bounds(low, high)


def _side(terms: Sequence[tuple[int, Term]], box: Box, tellers: _Tellers) -> str:
    """One side of a sum: the words as printed where it is one figure, else the sum and what it makes.

    What nobody in the conflict gives a figure for is left out: it adds nothing that would be needed.
    """
    told = [(cell, term) for cell, term in terms if cell in tellers.of_cell] or list(terms)
    cell, term = told[0]
    if len(told) == 1 and abs(term.times) == 1:
        figure = tellers.quote(cell) or _figure(box.low[cell], box.high[cell], tellers.sample(cell))
        return term.words.format(figure)
    shown = " + ".join(_term(cell, term, box, tellers) for cell, term in told)
    return f"{shown} = {_figure(*_total(told, box), tellers.sample(cell))}"


def _term(cell: int, term: Term, box: Box, tellers: _Tellers) -> str:
    figure = tellers.rounded(cell) or _figure(box.low[cell], box.high[cell], tellers.sample(cell))
    if term.words != "{}":
        return term.words.format(figure)
    return figure if abs(term.times) == 1 else f"{_number(abs(term.times))} × {figure}"


def _total(terms: Sequence[tuple[int, Term]], box: Box) -> tuple[End | None, End | None]:
    """What the figures make together, each times its factor without its sign."""
    ends: list[End | None] = []
    for upper in (False, True):
        total, is_open = Fraction(0), False
        for cell, term in terms:
            reached = (box.high if upper else box.low)[cell]
            if reached is None:
                ends.append(None)
                break
            total += abs(term.times) * reached[0]
            is_open |= reached[1] != 0
        else:
            ends.append((total, (-1 if upper else 1) * is_open))
    return ends[0], ends[1]


def _show_times(one: Line, built: Built, box: Box, tellers: _Tellers, tie: Tie) -> str:
    """Days, dates and lengths: "from 2009 to 2015 is 5 to 7 years, but eight years"."""
    lengths = [c for c, _ in one.terms if built.cells[c][0].kind == "length"]
    days = [(c, f) for c, f in one.terms if c not in lengths]
    ends = sorted(days, key=lambda term: term[1])
    quotes = [tellers.quote(c) or _figure(box.low[c], box.high[c], tellers.sample(c)) for c, _ in ends]
    between = _lasting(range_of(days, box))
    if lengths:
        length = tellers.quote(lengths[0]) or _lasting((box.low[lengths[0]], box.high[lengths[0]]))
        return f"from {quotes[0]} to {quotes[-1]} is {between}, but {length}"
    return f"from {quotes[0]} to {quotes[-1]} is {between}, but {tie.relation.words}"


def _lasting(ends: tuple[End | None, End | None]) -> str:
    """A range of days, in days where it is short, else in months or years to a tenth."""
    longest = max((Fraction(end[0]) for end in ends if end is not None), default=Fraction(0))
    unit, size = next((u, s) for u, s, limit in _UNITS if limit is None or longest < limit)
    low, high = (None if end is None else f"{float(round(end[0] / size, 1)):g}" for end in ends)
    if low is None or high is None:
        return f"at most {high} {unit}" if low is None else f"at least {low} {unit}"
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"


def _figure(low: End | None, high: End | None, sample: Claim) -> str:
    """A range in words, in the unit of a claim of its cell: "24", "at least 750", "£3 to £4"."""
    bounds = _bounds(low, high)
    if sample.kind in ("date", "period"):
        if bounds.low is None or bounds.high is None:
            return bounds.describe()
        first, last = (dt.date.fromordinal(max(1, int(end))) for end in (bounds.low, bounds.high))
        return first.isoformat() if first == last else f"{first} to {last}"
    if sample.kind == "length":
        return _lasting((low, high))
    return _amount(bounds, sample)


def _amount(bounds: Bounds, sample: Claim) -> str:
    return in_words(bounds, sample).removeprefix("exactly ").replace("less than", "under")


def in_words(bounds: Bounds, sample: Claim) -> str:
    """A range in words, with the currency or the per cent of a claim: "£3 to £4"."""
    words = _readable(bounds).describe()
    if isinstance(sample, Money):
        symbol = _SYMBOLS.get(sample.currency, f"{sample.currency} ")
        return " ".join(f"{symbol}{_shortened(w)}" if w[:1].isdigit() else w for w in words.split())
    return f"{words} per cent" if isinstance(sample, Share) else words


def _shortened(number: str) -> str:
    """A number of millions as newspapers print it: "10.5m"."""
    whole = number.replace(",", "")
    for size, letters in ((9, "bn"), (6, "m")):
        if whole.isdigit() and len(whole) > size and int(whole) % 10 ** (size - 2) == 0:
            return f"{int(whole) / 10**size:g}{letters}"
    return number


def _readable(bounds: Bounds) -> Bounds:
    """The range with its ends to two decimals at most, for showing it."""
    low, high = (None if end is None else round(end, 2) for end in (bounds.low, bounds.high))
    if low is not None and low == high:
        return Bounds(low, high)
    return Bounds(low, high, bounds.low_open, bounds.high_open)


def _number(number: Fraction) -> str:
    return Bounds.exactly(round(number, 2)).describe().removeprefix("exactly ")


def _bounds(low: End | None, high: End | None) -> Bounds:
    return Bounds(
        None if low is None else Fraction(low[0]),
        None if high is None else Fraction(high[0]),
        low is not None and low[1] != 0,
        high is not None and high[1] != 0,
    )


def _allowed(built: Built, conflict: int, number: int) -> Bounds | None:
    """What the figure of one statement could be if the others of the conflict stand, and every relation."""
    cell = built.said[number].cell
    if cell is None:
        return None
    lines = active_lines(built.system, conflict & ~(1 << number))
    box = propagate(built.system, lines)
    if box is None or not decided(built.system, lines, box):
        return None
    low = None if box.low[cell] == built.system.floor[cell] and box.high[cell] is not None else box.low[cell]
    return _bounds(low, box.high[cell])


def _unless(built: Built, own: Sequence[int], used: Sequence[int], number: int) -> str | None:
    """The assumption under which all of a conflict is true but for one relation, with how much it takes."""
    tie = built.ties[number]
    if tie is None or not tie.relation.unless:
        return None
    lines = built.system.lines
    box = propagate(built.system, [lines[n] for n in {*own, *used} if n != number])
    if box is None:
        return None
    one = lines[number]
    low, high = range_of(one.terms, box)
    scale = min(abs(factor) for _, factor in one.terms)
    if one.high is not None and low is not None and low > one.high:
        much = Fraction(low[0] - one.high[0], scale)
    elif one.low is not None and high is not None and high < one.low:
        much = Fraction(one.low[0] - high[0], scale)
    else:
        return None
    return tie.relation.unless.format(n=_number(much), are="is" if much == 1 else "are") if much else None


def own_figure(claim: Claim) -> str:
    """What a claim's figure allows, in words."""
    bounds = figure_of(claim)
    return in_words(bounds, claim) if bounds is not None and claim.kind not in _TIMES else ""


def _inside_a_sentence(claim: Claim) -> str:
    """A claim's words, in small letters where a number in words began its sentence."""
    words = claim.quote
    begins = claim.kind not in _TIMES and claim.span.start == claim.span.sentence_start
    return words[0].lower() + words[1:] if begins and words[1:2].islower() else words
