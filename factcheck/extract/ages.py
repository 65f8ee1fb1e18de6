"""Ages: how old one person is, and which person the words mean.

"33-year-old Ms Example", "Pat Example, 34, of Town", "Example, who is 34", "the 34-year-old" (the one person
named just before). The age of a group ("18-year-olds", "aged 16 to 24", "over-65s") is none of these.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claim import Age, Found, How, Part, Person, Slots, Tier
from factcheck.extract.beside import age_after, is_role, speaks
from factcheck.extract.gender import gender_of_given
from factcheck.extract.lexicons import words
from factcheck.extract.nouns import is_verb
from factcheck.extract.places import is_place
from factcheck.extract.text import Text
from factcheck.grammar.ages import SOMEBODY_OF
from factcheck.grammar.calendar import DAYS
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import CLOSED

if TYPE_CHECKING:
    from factcheck.grammar.figures import FigureMention

__all__ = ["ages"]

_OLD = pattern(r"[ -]old\Z")
_GROUP = pattern(r"(?:olds|\ds)\Z")
_ANY = pattern(
    r"\b(?:every|any|each|average|typical|most|no|per|[Tt]wo|[Tt]hree|[Ff]our|both|like an?"
    r"|between|under|over|(?:\d|-|teen|ty) ?(?:to|and|or)) \Z"
)
#: A name that nobody else printed, before its age: "Pat Example, 34, of", "Pat "Patsy" Q. Example, 34,".
_NAME_SO = pattern(
    r"(?<!\S)([A-Z][a-z][\w'-]*(?: (?:[A-Z]\.?|\"[A-Z][\w ]*\"|\([A-Z]\w*\)))?"
    r"(?: [A-Z][\w'-]+){1,2}), (?:aged )?\Z"
)
_LEAD = pattern(r"\b(the|The|this|This|her|his|their|Her|His|Their|its|my|our|an?|An?) (?:\w+ )?\Z")
_DEFINITE = frozenset("the this".split())
_WORD = pattern(r" ([A-Za-z][\w'-]*)")
_TO_NAME = pattern(
    r"(?: [a-z][\w-]*| [A-Z][\w'.-]+){0,6}?"
    r"(?: (?:named|called|identified as|identified by police as|known as))? \Z"
)
_APPOSITION = pattern(r"(?: [a-z][\w-]*){1,4}, \Z")
_FROM_NAME = pattern(
    r"(?:'s age)?(?:,| \()?(?: (?:who (?:is|was)|is|was|now|then|who (?:has )?died|died|has died|dies))? ?\Z"
)
#: "a woman, 34, was" and, in headlines, "Woman, 34, hurt".
_HUMAN_AGE = pattern(r"([A-Za-z]+), \Z")
#: Between a name and the age that an apposition gives: "Pat Example, a 34-year-old teacher".
_TOLD_OF = pattern(r", (?:an?|the) ")
_JUNIOR = pattern(r" (?:Jr|Sr|Jnr|Snr|Junior|Senior)\.?\Z")
_DEATH = r"\b(?:died|dies|dead|passed away|death)\b"
_DIED, _JUST_DIED = pattern(_DEATH), pattern(rf"{_DEATH}[^.]{{0,30}}\Z")
#: A sentence that says nothing but how old somebody is.
_STANDS = pattern(r"(?<!\w)(?P<who>He|She) (?P<be>is|was) \Z")
#: Somebody without a name, of whom the age may be; and how many words may stand before the one who is named.
_HUMANS = pattern(
    r"\b(?:man|woman|boy|girl|wife|husband|partner|widow|widower|brother|sister|son|daughter|mother|father|patient|"
    r"driver|friend|neighbour|neighbor|child|baby|victim|suspect)\b",
    re.I,
)
_FEW = 3
_ENDS = pattern(r"[.;]|,? (?:and|but)\b")
_HUMAN = frozenset(
    """
    man woman boy girl child baby infant toddler teenager teen youth youngster lad pensioner male female
    person mother father mum dad mom son daughter brother sister grandson granddaughter grandmother
    grandfather twin schoolboy schoolgirl motorist motorcyclist pedestrian native newborn orphan
    """.split()
)
#: Words between an age and a name that show that the name is another's.
_BREAKS = frozenset(
    "of who whom whose was is were and with in from to at for by on that after against when has had".split()
)


class _Named:
    """The people of an article by where they stand."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = sorted(people, key=lambda p: p.span.start)
        self.starts = [p.span.start for p in self.people]

    def before(self, offset: int) -> Person | None:
        """The last person named before the offset."""
        index = bisect.bisect_left(self.starts, offset)
        return self.people[index - 1] if index else None

    def after(self, offset: int) -> Person | None:
        """The first person named at the offset or after it."""
        index = bisect.bisect_left(self.starts, offset)
        return self.people[index] if index < len(self.people) else None

    def tier(self, person: Person) -> Tier:
        """Weak for a surname that two or more people of the article share."""
        if person.full or person.given or person.honorific:
            return Tier.EXPLICIT
        shared = {p.name for p in self.people if p.given and p.surname == person.surname}
        return Tier.WEAK if len(shared) > 1 else Tier.EXPLICIT

    def between(self, start: int, end: int) -> list[Person]:
        """The people named between two offsets."""
        return self.people[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, end)]


def _name(person: Person) -> str:
    """The fullest form of the name; with the honorific where two people of the article share the surname."""
    if person.full is not None and (junior := _JUNIOR.search(person.name)):
        return f"{person.full}{junior.group()}"
    if person.full is None and person.given is None and person.honorific:
        return f"{person.honorific} {person.name}"
    return person.full or person.name


def ages(text: Text, people: Sequence[Person], figures: Sequence[FigureMention]) -> list[Age]:
    """The ages of single people, in order, each with the fullest form of the person's name where told."""
    named = _Named(people)
    found: list[Age] = []
    for figure in figures:
        if not figure.value.exact:
            continue
        if figure.kind == "age":
            claim = _printed_age(text, named, figure)
        elif figure.kind == "number":
            claim = _bare_age(text, named, figure)
        else:
            claim = None
        if claim is not None:
            found.append(_another(claim, found))
    return found


def _another(claim: Age, earlier: Sequence[Age]) -> Age:
    """The age without the name taken from the words before, where that person was given another age.

    So it is where somebody else of this age was told of before: "the 13-year-old and his 14-year-old friend,
    Pat Example … Example had left, the 13-year-old said".
    """
    if claim.tier is not Tier.INHERITED:
        return claim
    own = {age.value.nominal == claim.value.nominal for age in earlier if age.person == claim.person}
    others = any(a.value.nominal == claim.value.nominal for a in earlier if a.person != claim.person)
    if not others or own != {False}:
        return claim
    found = tuple(note for note in claim.found if note.slot != "person")
    return claim.model_copy(update={"person": None, "tier": Tier.EXPLICIT, "found": found})


def _age(
    text: Text,
    figure: FigureMention,
    person: str | None,
    population: str | None = None,
    tier: Tier = Tier.EXPLICIT,
) -> Age:
    how = How.INHERITED if tier is Tier.INHERITED else How.STATED
    notes = (Found("population", How.STATED, population),) if population else ()
    return Age(
        span=text.span(figure.start, figure.end),
        value=figure.value,
        person=person,
        tier=tier,
        slots=Slots(population=population),
        found=(*notes, *((Found("person", how, person),) if person else ())),
    )


def _bare_age(text: Text, named: _Named, figure: FigureMention) -> Age | None:
    """A number between marks after a name: "Pat Example, 34,"."""
    if figure.style != "digits" or not 1 <= (figure.value.low or Fraction(0)) <= 115:
        return None
    noun = _HUMAN_AGE.search(text.plain[max(0, figure.start - 20) : figure.start])
    if noun and noun.group(1).lower() in _HUMAN and text.plain[figure.end : figure.end + 1] == ",":
        return _age(text, figure, None, noun.group(1).lower())
    lead = text.plain[max(0, figure.start - 10) : figure.start]
    if lead.endswith(("is ", "was ")) and (stands := _STANDS.search(lead)):
        return _age_alone(text, named, figure, stands)
    person = named.before(figure.start)
    if person is None or figure.start - person.span.end > 14:
        name = _name_so(text, figure)
        return _age(text, figure, name) if name else None
    match = age_after(text.plain, person.span.end)
    if match is None or match.start(1) != figure.start:
        return None
    if "(" in match.group() and not person.given:
        return None
    return _age(text, figure, _name(person), tier=Tier.WEAK if "(" in match.group() else named.tier(person))


def _age_alone(text: Text, named: _Named, figure: FigureMention, stands: re.Match[str]) -> Age | None:
    """The age that a sentence says and no more, of the one person whom the sentence before names.

    "He was 83." One that was is of the day of death; else it is of any time.
    """
    if _ENDS.match(text.plain, figure.end) is None:
        return None
    previous = text.sentence_at(max(0, text.sentence_at(figure.start)[0] - 1))
    is_now, is_she = stands["be"] == "is", stands["who"] == "She"
    if not (is_now or _DIED.search(text.plain, *previous)):
        return None
    people = named.between(*previous)
    if len({_name(person) for person in people}) != 1 or _HUMANS.search(text.plain, *previous):
        return None
    person = people[0]
    opens = previous[0] + (4 if text.plain.startswith("The ", previous[0]) else 0)
    subject = text.plain[opens : person.span.start]
    sex = gender_of_given(person.given.split()[0]) if person.given else None
    if (
        len(subject.split()) > _FEW
        or (not subject.islower() and subject.strip())
        or sex == ("m" if is_she else "f")
    ):
        return None
    return _age(text, figure, _name(person), tier=Tier.INHERITED)


def _name_so(text: Text, figure: FigureMention) -> str | None:
    """The two capitalised words or more before ", 34,", unless they name a place or a thing."""
    found = _NAME_SO.search(text.plain[max(0, figure.start - 50) : figure.start])
    if (
        found is None
        or age_after(text.plain, figure.start - (2 if found.group().endswith(", ") else 7)) is None
    ):
        return None
    name = re.sub(r' ["(][^")]*[")]', "", found.group(1)).split()
    while name and (name[0].lower() in CLOSED or name[0].lower() in DAYS or is_role(name[0])):
        del name[0]
    if len(name) < 2 or is_place(" ".join(name)) or is_place(name[-1]):
        return None
    return None if any(word in words("thing_words") for word in name) else " ".join(name)


def _printed_age(text: Text, named: _Named, figure: FigureMention) -> Age | None:
    plain = text.plain
    core = plain[figure.core[0] : figure.core[1]]
    if _GROUP.search(core) or core.startswith("ages ") or plain[figure.end : figure.end + 1] == "s":
        return None
    before = plain[max(0, figure.start - 40) : figure.start]
    if _OLD.search(core) and not core.endswith(("years old", "months old", "weeks old", "days old")):
        return None if _ANY.search(before) else _attributive(text, named, figure)
    person = named.before(figure.start)
    if person is not None and _FROM_NAME.fullmatch(plain, person.span.end, figure.start):
        return _age(text, figure, _name(person), tier=named.tier(person))
    if (somebody := SOMEBODY_OF.search(before)) is not None:
        return _age(text, figure, None, somebody["who"].lower())
    noun = before.rstrip(" ,(").rsplit(" ", 1)[-1]
    if core.startswith("aged") and noun in _HUMAN:
        return _age(text, figure, None, noun)
    if core.startswith("age") and _JUST_DIED.search(before):
        start, _ = text.sentence_at(figure.start)
        names = {_name(p) for p in named.between(start, figure.start)}
        if len(names) == 1:
            return _age(text, figure, names.pop(), tier=Tier.INHERITED)
    return None


def _attributive(text: Text, named: _Named, figure: FigureMention) -> Age | None:
    """An age before a noun or a name, or alone: "a 34-year-old teacher", "the 34-year-old said"."""
    plain, end = text.plain, figure.end
    person = named.after(end)
    if person is not None and person.span.start - end < 70:
        between = plain[end : person.span.start]
        if not _BREAKS & set(between.split()) and (
            (_TO_NAME.fullmatch(between) and not between.strip().endswith("'s"))
            or ((between == ", " or _APPOSITION.fullmatch(between)) and _set_apart(plain, person))
        ):
            return _age(text, figure, _name(person), _noun(between), named.tier(person))
    noun = _noun(plain[end : end + 60])
    if noun is not None:
        earlier = named.before(figure.start)
        told = earlier and _TOLD_OF.fullmatch(plain, earlier.span.end, figure.start)
        return _age(text, figure, _name(earlier) if earlier and told else None, noun)
    if _WORD.match(plain, end) and not _ends_phrase(text, end):
        return None
    lead = _LEAD.search(plain, max(0, figure.start - 20), figure.start)
    if lead is None or lead.group(1).lower() not in _DEFINITE or "unnamed" in lead.group():
        return _age(text, figure, None)
    sentence = text.sentence_at(figure.start)
    here = named.between(sentence[0], figure.start)
    # "Pat Example said the 34-year-old had left": of somebody else
    names = {_name(p) for p in here if not speaks(plain, p.span.start, p.span.end)}
    if not names:
        previous, _ = text.sentence_at(max(0, sentence[0] - 1))
        names = {_name(p) for p in named.between(previous, sentence[0])}
    if len(names) == 1:
        return _age(text, figure, names.pop(), tier=Tier.INHERITED)
    return _age(text, figure, None, tier=Tier.WEAK if names else Tier.EXPLICIT)


def _set_apart(plain: str, person: Person) -> bool:
    """True where a mark follows the name and no verb of speech: "his 34-year-old wife, Pat Example,"."""
    start, end = person.span.start, person.span.end
    return plain[end : end + 1] in ",.;)" and not speaks(plain, start, end)


def _ends_phrase(text: Text, end: int) -> bool:
    """True where no noun follows, but a verb (in headlines, of the present), or a closed word."""
    match = _WORD.match(text.plain, end)
    word = match.group(1).lower() if match else ""
    present = text.article.part_at(end) is Part.HEADLINE and word.endswith(("s", "ly"))
    return word in CLOSED or is_verb(word) or present


def _noun(words_after: str) -> str | None:
    """The noun for a person among the words that follow an age, up to a mark or a closed word."""
    noun = None
    for word in re.split(r"[,.;:()\"—–\n]", words_after, maxsplit=1)[0].split()[:5]:
        if word in CLOSED or word in _BREAKS:
            break
        if word.lower() in _HUMAN or is_role(word):
            noun = word.lower()
    return noun
