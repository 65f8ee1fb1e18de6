"""The aged: which two ages of a story are one person's.

By name, where both ages have one: the same, a short form, a slip of one letter. Without a name, by what the
person is called ("boy", "woman", "suspect") and the words around; two boys of a story are two boys until
the words say otherwise.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from factcheck.claim import Age, Claim, Part, Person, Tier
from factcheck.extract.gender import gender_of_address
from factcheck.grammar.patterns import pattern
from factcheck.relate.frames import frame_points
from factcheck.relate.graph import Related
from factcheck.relate.known_ages import THE, takes_up
from factcheck.relate.names import genders, given_alike, one_slip
from factcheck.relate.pairing import near_pairs
from factcheck.relate.wording import fold

__all__ = ["AgedPair", "aged_pairs"]

_SUFFIX = frozenset("jr sr jnr snr junior senior ii iii iv".split())
_QUOTED = pattern(r"[\"'“‘(][^\"'”’)]+[\"'”’)]")
_MALE = frozenset(
    "man boy son brother father dad grandson grandfather nephew husband uncle schoolboy lad male".split()
)
_FEMALE = frozenset(
    "woman girl daughter sister mother mum granddaughter niece wife aunt schoolgirl female".split()
)
_YOUNG = frozenset(
    "boy girl child baby infant toddler teenager teen youth youngster schoolboy schoolgirl lad".split()
)
_GROWN = frozenset("man woman pensioner husband wife".split())
#: Words for somebody by whose kin it is: the story's own boy is not called a brother.
_KIN = frozenset(
    """
    brother sister father mother dad mum mom husband wife uncle aunt cousin grandfather grandmother twin
    sibling friend girlfriend boyfriend neighbour neighbor
    """.split()
)
#: Words for anybody: they name no office or part in the story as "suspect" or "teacher" do.
_ANYBODY = (
    _MALE
    | _FEMALE
    | _YOUNG
    | frozenset("person victim resident native pensioner twin sibling pedestrian motorist".split())
)
#: Points that are enough, chosen on development articles: where the headline prints an age that the lead does
#: not; where the body gives the name, or the lead has the headline's; where lead and body tell of the
#: person without a name; across two articles.
_SURE, _NEAR, _TOLD, _FAR = 40, 300, 400, 800
#: Where the words around do not matter: the article tells of one person only.
_ANYHOW = -1000
#: Paragraphs at the head of an article, headline and date line with them, that tell the whole story once.
_LEAD = 3
#: Two that open a sentence each as somebody new are two, and so is another one.
_NEW = pattern(r"(?:\A|[.!?] )An? (?:[a-z]+, (?:aged )?)?\Z")
_OTHER = pattern(r"\b[Aa](?:nother| second| third) (?:man|woman|boy|girl|teenager|person)?,? ?\Z")
_TOLD_APART = pattern(r"(?: [a-z]+)?,? wh(?:o|om|ose)\b")
#: Words behind an age, in its clause, and before it, for who did it and for whom it befell.
_OWN = r"(?!\b(?:his|her|their|that|said|says|told)\b)[^.;]"
_DID = pattern(
    rf"(?:{_OWN}){{0,60}}?\b(?:in custody|(?:was|been|is|were) (?:arrested|charged|sentenced|convicted)|"
    r"pulled the trigger|opened fire|who (?:shot|stabbed|fired))\b"
)
_BY = pattern(
    r"\b(?:(?:shot|stabbed|killed|hit|attacked|struck|beaten|robbed|injured|wounded|fired)\b[^.;]{0,40}\bby|"
    r"charges?\b[^.;]{0,40}\bagainst)(?: an?| the| his| her| their)? \Z"
)
_BEFELL = pattern(
    rf"(?:{_OWN}){{0,40}}?\b(?:di(?:es|ed)|dead|shot in|fighting for|"
    r"(?:was|were|is|been) (?:\w+ly )?(?:killed|shot|wounded|injured|hurt|stabbed))\b"
)
_OF = pattern(
    r"\b(?:(?:death|killing|shooting|stabbing|murder) of(?: an?| the| his| her| their)?|"
    r"(?:killing|shooting|stabbing|murdering|attacking|robbing|injuring|wounding|"
    r"killed|shot|stabbed|murdered|attacked|robbed|injured|wounded)(?: an?| the| his| her| their)) \Z"
)
#: What somebody is called for what he did.
_DOERS = frozenset("suspect gunman shooter attacker killer robber accused defendant".split())
#: An age at another time: "then 23", "who was 23 at the time", "23 when she left".
_ONCE_BEFORE = pattern(r"\b(?:then|in (?:19|20)\d\d,?)(?: an?| the)?[ -]\Z", re.I)
#: "Marlow, now 27": other ages of his, this many years apart, are told of before.
_NOW = pattern(r"\bnow(?: an?)?,? \Z")
_GROWN_UP = 10
#: "Years ago the town sent a ten-year-old boy to sea".
_LONG_AGO = pattern(r"\b(?:years|decades) (?:ago|earlier|before)\b", re.I)
_ONCE_AFTER = pattern(
    r"[ ,-]*(?:(?:years old )?at the time|when (?:he|she|they)\b|(?:years old )?in (?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True)
class AgedPair:
    """Two ages of one person; ``sure`` where both name that person, ``points`` the evidence otherwise."""

    a: Age
    b: Age
    sure: bool
    points: int = 0


def aged_pairs(claims: Sequence[Age | Person], related: Related) -> list[AgedPair]:
    """Every two different ages among the claims of one story that are one person's."""
    ages = [c for c in claims if isinstance(c, Age) and c.value.nominal is not None and not _once(c)]
    if len(ages) < 2:
        return []
    story = _Story(ages, [c for c in claims if isinstance(c, Person)])
    found: list[AgedPair] = []
    for a, b in near_pairs(ages):
        if a.value.nominal == b.value.nominal or _one_sentence(a, b) or story.apart(a, b):
            continue
        if a.person is not None and b.person is not None:
            if _inherited_apart(a, b) or _years_later(a, b):
                continue
            if (sure := story.one_name(a, b)) is not None:
                found.append(AgedPair(a, b, sure, related.points(a, b) or 0))
        elif _one_kind(a, b):
            # to look through one article takes less than to weigh words, through a story more
            near = _same_article(a, b)
            enough = story.enough(a, b) if near else _FAR
            if enough is None:
                continue
            points = (related.points(a, b) or 0) + 2 * frame_points(a, b) + _called(a, b)
            if points >= enough and (near or story.enough(a, b) is not None):
                found.append(AgedPair(a, b, False, points))
    return found


class _Story:
    """The ages of a story and the people it names."""

    def __init__(self, ages: Sequence[Age], people: Sequence[Person]) -> None:
        self.of_article: dict[str, list[Age]] = defaultdict(list)
        self.so_old: dict[Fraction | None, list[Age]] = defaultdict(list)
        for age in ages:
            self.of_article[age.span.article].append(age)
            self.so_old[age.value.nominal].append(age)
        self._people: dict[str, list[Person]] = defaultdict(list)
        for person in people:
            self._people[person.span.article].append(person)
        #: What is asked of many ages alike: how many bear a surname, whether one sentence gives both ages.
        self._many: dict[str, int] = {}
        self._beside: dict[tuple[Fraction | None, str | None, Fraction | None, str | None], bool] = {}
        self.names: dict[str, dict[str, set[str]]] = {}
        named = [(p.span.article, p.full or p.name) for p in people]
        for article, name in [*named, *((a.span.article, a.person) for a in ages if a.person)]:
            given, surname, _ = _parts(name)
            if given:
                self.names.setdefault(surname, {}).setdefault(article, set()).add(given)

    def one_name(self, a: Age, b: Age) -> bool | None:
        """True where both name one person, False where the names are a slip apart, None for two people."""
        assert a.person is not None and b.person is not None
        (given, surname, suffix), (other, other_surname, other_suffix) = _parts(a.person), _parts(b.person)
        if suffix != other_suffix or _styled_apart(given, other):
            return None
        if surname == other_surname:
            if given == other:
                return True if given or self._bearers(surname) <= 1 else None
            kin = _is_kin(a) or _is_kin(b)
            if not given or not other:
                return True if self._bearers(surname) <= 1 and not kin else None
            first, second = given.split()[0], other.split()[0]
            if given_alike(given, other):
                return None if first != second and kin else first == second
            return False if one_slip(first, second) and not self._both(a, b) else None
        if {*given.split(), surname} == {*other.split(), other_surname}:
            return False
        slip = one_slip(surname, other_surname) and given and given.split()[:1] == other.split()[:1]
        return False if slip else None

    def _takes_up(self, first: Age, later: Age) -> bool:
        article = first.span.article
        return takes_up(first, later, self.of_article[article], self._people[article])

    def _bearers(self, surname: str) -> int:
        """How many people bear a surname: given names that are alike are one's."""
        if surname not in self._many:
            kept: list[str] = []
            for article in sorted(self.names.get(surname, {})):
                for given in sorted(self.names[surname][article]):
                    if not any(given_alike(given, other) for other in kept):
                        kept.append(given)
            self._many[surname] = len(set(kept))
        return self._many[surname]

    def _both(self, a: Age, b: Age) -> bool:
        """True where one article names both bearers of a surname."""
        surname = _parts(a.person or "")[1]
        pair = {_parts(a.person or "")[0], _parts(b.person or "")[0]}
        return any(pair <= given for given in self.names.get(surname, {}).values())

    def apart(self, a: Age, b: Age) -> bool:
        """True for two people: both ages stand in one sentence, or twice or more each in one article."""
        if a.person == b.person and _same_article(a, b):
            here = self.of_article[a.span.article]
            alike = [c for c in here if c.person == a.person and c.slots.population == a.slots.population]
            if all(sum(_same_age(c, x) for c in alike) >= 2 for x in (a, b)):
                return True
        if (
            a.person == b.person
            and _parts(a.person or "")[0]
            and Tier.EXPLICIT is a.tier is b.tier
            and not _one_sentence(a, b)
        ):
            return False
        key = (a.value.nominal, a.person, b.value.nominal, b.person)
        if key not in self._beside:
            same = (lambda c, x: c.person == x.person) if a.person and b.person else _may_be
            first, second = (
                {(c.span.article, c.span.sentence_start) for c in self.so_old[x.value.nominal] if same(c, x)}
                for x in (a, b)
            )
            self._beside[key] = not first.isdisjoint(second)
        return self._beside[key]

    def enough(self, a: Age, b: Age) -> int | None:
        """Points from which two ages, one of them without a name, are one person's; None: two people's.

        The ages of a story that the person may have must be these two only. Where all the ages of an article
        are "the 30-year-old" and one is printed once, it tells of one person. A boy who is told of again is
        no new boy only where headline, lead or caption told of him before, where the body names him now, or
        speaks of "the 12-year-old boy".
        """
        here = [c for name in sorted({a.span.article, b.span.article}) for c in self.of_article[name]]
        if _same_article(a, b) and self._takes_up(*sorted((a, b), key=lambda age: age.span.start)):
            return _ANYHOW
        kind: list[Age] = []
        for c in here:
            if _one_kind(c, a) and _one_kind(c, b):
                if not (_same_age(c, a) or _same_age(c, b)):
                    return None
                kind.append(c)
        if not _same_article(a, b):
            crossed = any(_same_article(c, y) and _same_age(c, x) for c in kind for x, y in ((a, b), (b, a)))
            return None if crossed else _FAR
        first, later = sorted((a, b), key=lambda age: age.span.start)
        if _OTHER.search(later.span.before) or _both_new(first, later, kind):
            return None
        elsewhere = [c for c in kind if c is not first and _same_age(c, first) and c.tier is not Tier.WEAK]
        often = Counter(c.value.nominal for c in here)
        if (
            all(c.person is None and THE.search(c.span.before) for c in here)
            and len(often) == 2
            and min(often.values()) == 1
        ):
            return _ANYHOW
        if (
            later.person is not None
            and _leads(first)
            and all(_leads(c) and c.person is None for c in elsewhere)
        ):
            return _NEAR
        if first.span.part is Part.HEADLINE:
            if all(c.span.part is Part.HEADLINE for c in elsewhere):
                return _SURE if _leads(later) else _NEAR
            return _NEAR if _leads(later) else None
        if _called(first, later) and THE.search(later.span.before):
            return _NEAR * 3 // 4
        if first.person is not None or elsewhere:
            return None
        called = first.slots.population
        if called and called == later.slots.population and _is_known(later):
            return _NEAR
        return _TOLD if _leads(first) and later.person is None else None


_KIN_BEFORE = pattern(
    r"\b(?:brother|sister|son|daughter|father|mother|dad|mum|uncle|aunt|cousin|nephew|niece|grandson|"
    r"granddaughter|grandfather|grandmother|twin),? "
    r"(?:(?!(?:said|says|told|that|and|who|was|is|had|has|of|when|after|with) )[a-z-]+ ){0,2}\Z"
)


def _is_kin(age: Age) -> bool:
    """True for whoever is told of as somebody's: "his brother, Sandy Buchan, 63"."""
    before, name, _ = age.span.sentence.partition(age.person or "")
    return bool(name) and _KIN_BEFORE.search(before) is not None


def _styled_apart(given: str, other: str) -> bool:
    """True where one goes by "Mr" or "Mrs", and the other is of the other sex."""
    styles = [gender_of_address(name) for name in (given, other)]
    sexes = {
        style or genders().get(name.partition(" ")[0])
        for style, name in zip(styles, (given, other), strict=True)
    }
    return any(styles) and sexes == {"m", "f"}


def _same_age(a: Age, b: Age) -> bool:
    return a.value.nominal == b.value.nominal


def _same_article(a: Age, b: Age) -> bool:
    return a.span.article == b.span.article


def _leads(age: Age) -> bool:
    """True for an age set apart from the body, or in its first lines."""
    return age.span.part is not Part.BODY or age.span.paragraph <= _LEAD


def _both_new(first: Age, later: Age, kind: Sequence[Age]) -> bool:
    """True where two sentences near one another open with somebody new, of whom no headline told."""
    return (
        first.span.part is later.span.part is Part.BODY
        and later.span.paragraph - first.span.paragraph <= 1
        and all(_NEW.search(age.span.before) is not None for age in (first, later))
        and not any(c.span.part is not Part.BODY and _same_age(c, x) for c in kind for x in (first, later))
    )


def _role(age: Age) -> str | None:
    """Whether the words beside an age say that this person did it, or that it befell this person."""
    return _role_of(age.span.before, age.span.after, age.slots.population)


@lru_cache(1 << 12)
def _role_of(before: str, after: str, called: str | None) -> str | None:
    if called in _DOERS or _BY.search(before) or _DID.match(after):
        return "did"
    return "befell" if called == "victim" or _OF.search(before) or _BEFELL.match(after) else None


def _is_known(age: Age) -> bool:
    """True for "the 12-year-old boy", somebody without a name whom no clause tells from others."""
    known = age.person is None and THE.search(age.span.before) is not None
    return known and _TOLD_APART.match(age.span.after) is None


def _once(age: Age) -> bool:
    """True for an age at another time than that of the article."""
    before = age.span.before
    return bool(_ONCE_BEFORE.search(before) or _ONCE_AFTER.match(age.span.after) or _LONG_AGO.search(before))


def _one_sentence(a: Claim, b: Claim) -> bool:
    return a.span.article == b.span.article and a.span.sentence_start == b.span.sentence_start


@cache
def _parts(name: str) -> tuple[str, str, str]:
    """Given names, surname and suffix, folded, without nicknames between quotation marks."""
    words = fold(_QUOTED.sub(" ", name)).replace(".", " ").replace(",", " ").split()
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIX else ""
    if not words:
        return "", "", suffix
    return " ".join(words[:-1]), words[-1], suffix


def _sex(age: Age) -> str | None:
    called = age.slots.population
    if called in _MALE:
        return "m"
    if called in _FEMALE:
        return "f"
    given = _parts(age.person)[0].split() if age.person else []
    return genders().get(given[0]) if given else None


def _inherited_apart(a: Age, b: Age) -> bool:
    """True where "the five-year-old" was taken to be the grown-up named before it: the child has no name."""
    ages = [x.value.nominal or Fraction(0) for x in (a, b)]
    far = len({(n >= 13) + (n >= 18) for n in ages}) == 2 or abs(ages[0] - ages[1]) > 20
    return far and Tier.INHERITED in (a.tier, b.tier)


def _years_later(a: Age, b: Age) -> bool:
    """True where one of two ages many years apart is told as of now: "now 27"."""
    now = [_NOW.search(x.span.before) is not None for x in (a, b)]
    first, second = (x.value.nominal or Fraction(0) for x in (a, b))
    return now[0] != now[1] and abs(first - second) > _GROWN_UP


def _stage(age: Age) -> str | None:
    """Child or grown-up by what the person is called, else by the age itself where that leaves no doubt."""
    called, years = age.slots.population, age.value.nominal or 0
    if called in _YOUNG or called in _GROWN:
        return "young" if called in _YOUNG else "grown"
    return "young" if years < 13 else "grown" if years >= 20 else None


def _one_kind(a: Age, b: Age) -> bool:
    """False for a man and a woman, a child and a grown-up, two parts in the story ("driver", "suspect").

    So it is for one who did it and one whom it befell.
    """
    if _names(a, b) or _names(b, a) or {_role(a), _role(b)} == {"did", "befell"}:
        return False
    sexes = {_sex(a), _sex(b)} - {None}
    if len(sexes) > 1:
        return False
    if {_stage(a), _stage(b)} == {"young", "grown"}:
        return False
    first, second = a.slots.population, b.slots.population
    if any(_is_of_another_kind(x, y) for x, y in ((a, b), (b, a))):
        return False
    if first == second:
        return True
    if first in _KIN or second in _KIN:
        return False
    if first is None or second is None:
        return True
    return first in _ANYBODY or second in _ANYBODY


#: The word that says which driver is meant: "the 34-year-old van driver".
_WHICH = pattern(r" (?P<which>[A-Za-z]+) (?P<called>[a-z]+)")


def _is_of_another_kind(age: Age, other: Age) -> bool:
    """True for "the van driver" beside the driver of something else."""
    found = _WHICH.match(age.span.after) if age.slots.population not in _ANYBODY else None
    if found is None or found["called"] != age.slots.population:
        return False
    said = other.span.sentence.lower()
    return found["called"] in said and found["which"].lower() not in said


def _names(age: Age, other: Age) -> bool:
    """True where the sentence of an age without a name names the other's bearer beside it."""
    if age.person is not None or other.person is None:
        return False
    words = set(fold(age.span.sentence).replace("'s", " ").replace(",", " ").replace(".", " ").split())
    return not words.isdisjoint([*_parts(other.person)[0].split(), _parts(other.person)[1]])


def _may_be(one: Age, other: Age) -> bool:
    """True for an age that may be told of the same person as the other of the same value."""
    return one.person is None or other.person is None or one.person == other.person


def _called(a: Age, b: Age) -> int:
    """Points for the name of a part in the story ("the suspect") that stands beside the other's age too."""
    return 150 * any(
        called is not None and called not in _ANYBODY and called in x.span.sentence.lower()
        for called, x in ((a.slots.population, b), (b.slots.population, a))
    )
