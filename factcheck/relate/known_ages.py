"""An age that takes up somebody told of before: "the 34-year-old", where nobody else can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factcheck.claim import Age, Person, Tier
from factcheck.extract.beside import speaks
from factcheck.grammar.patterns import pattern
from factcheck.relate.slips import is_slip

__all__ = ["THE", "takes_up"]

#: Before an age of somebody who is known by now.
THE = pattern(r"\b[Tt]he \Z")
#: "The 34-year-old who …" is told from others by what he did.
_TOLD_APART = pattern(r" (?:[a-z]+ )?wh(?:o|om|ose)\b")
#: Those who may be somebody else of the story, though nobody told of them before: "the 74-year-old driver".
_SOMEBODY = frozenset(
    """
    driver motorist motorcyclist cyclist rider passenger pedestrian suspect victim attacker gunman shooter
    killer owner neighbour neighbor witness resident tenant patient caller man woman boy girl child baby
    toddler teenager teen youth male female person pensioner mother father mum dad mom son daughter brother
    sister husband wife twin
    """.split()
)
#: Characters before an age in which somebody who has none yet may be the one that is meant.
_CLOSE = 250


def takes_up(first: Age, later: Age, ages: Sequence[Age], people: Sequence[Person]) -> bool:
    """True where "the 36-year-old" can only be the person whom the article first gave an age.

    ``ages`` and ``people`` are those of the article. No other age of it is the same, and whoever else was
    named close by has an age of his own, or is only quoted.
    """
    if first.person is None or first.tier is not Tier.EXPLICIT or later.person is not None:
        return False
    if (
        (later.slots.population is not None and later.slots.population in _SOMEBODY)
        or THE.search(later.span.before) is None
        or _TOLD_APART.match(later.span.after) is not None
    ):
        return False
    named = [age for age in ages if age.person is not None]
    if first.span.start != min(age.span.start for age in named) or first.span.start > later.span.start:
        return False
    if any(age is not later and age.value.nominal == later.value.nominal for age in ages):
        return False
    one, other = (age.value.nominal or Fraction(0) for age in (first, later))
    if not is_slip(one, other):
        return False  # of other differences, somebody without a name may be meant
    aged = {age.person for age in named}
    for person in people:
        gap = later.span.start - person.span.end
        if gap < 0 or (person.full or person.name) in aged or _is_quoted(person):
            continue
        if gap < _CLOSE:
            return False
    return True


def _is_quoted(person: Person) -> bool:
    at = person.span.start - person.span.sentence_start
    return speaks(person.span.sentence.replace("’", "'"), at, at + len(person.span.quote))
