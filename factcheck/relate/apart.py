"""Two figures of one noun that cannot be one, by the words straight beside them.

Each is a reading that leaves no doubt: the figures have two owners, end two changes, count what is done in
two lengths, or each announces a list of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.claim import Article, Claim, Count, Money, Part, Span
from factcheck.extract.nouns import STATES, verb_lemma
from factcheck.grammar.numbers import read_numeral
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.words import CLOSED
from factcheck.relate.evidence import context_of
from factcheck.relate.measures import HOLDING, act_of, act_told, one_act
from factcheck.relate.wording import fold

__all__ = ["joined_by_more", "of_two_people", "one_owner", "two_things"]

_NAME = r"[A-Z][\w&.'-]*[\w&]"
_NAMES = rf"{_NAME}(?: (?:(?:of|and|&) )?{_NAME})*"
#: Whose it is: "Northway's 40 vans", "Northway … its 40 vans", "Northway, once a bakery, has 40 vans".
_GENITIVE = pattern(rf"(?P<owner>{_NAMES})(?:'s|(?<=s)') (?:[a-z-]+ ){{0,2}}\Z")
_PRONOUN = pattern(r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}\Z")
#: Verbs whose object is the subject's own.
_OWNS = """
    has have had own owns employ employs run runs operate operates earn earns earned receive receives received
    collect collects collected donate donates donated owe owes owed spends spent pays paid makes made loses
    lost
""".split()
_HAS = pattern(
    rf"(?:\A|[;:.] |,? (?:and|but|while|whereas) )(?P<owner>{_NAMES})(?:, [^;:]{{1,60}},)? "
    rf"(?:also |now |still |already )?(?:{'|'.join(_OWNS)}) \Z"
)
_HAS_END = tuple(f" {verb} " for verb in _OWNS)
_CAPITALS = pattern(rf"(?<![\w'])(?P<owner>{_NAMES})")
_UP = "rose risen rise rising grew grown growth up climbed jumped increased increase gained soared surged"
_DOWN = "fell fallen fall falling down dropped drop declined decline slipped slid sank shrank decreased lost"
_WAYS = {word: way for way, words in (("up", _UP), ("down", _DOWN)) for word in words.split()}
#: The end of a change: "profits rose 20% to £4m", "a 1% fall in profits in its shops to £4m".
_ENDS_IN = pattern(r"\bto (?:just |about |around |nearly |almost |over |more than |a record )*\Z")
_WAY = pattern(rf"\b(?:{'|'.join(_WAYS)})\b", re.I)
_PERCENT = pattern(r"\d[\d.]*(?= ?(?:%|per ?cent))")
_CLAUSE = pattern(r"[;:.] |, (?:but|and|while) ")
_ANNOUNCES = pattern(r"\A[\"“'‘]?(?:Here|Below|These|Following) (?:are|were) (?:the |our |some |my )?\Z")
#: Whoever comes to a scene finds some of those hurt: others were taken away, or ran.
_COME_UPON = cued(
    r"\b(?:officers?|police|deput(?:y|ies)|troopers?|crews?|firefighters|paramedics|medics|rescuers|"
    r"responders|"
    r"they|he|she)\b[^.;]{0,30}\b(?:found|discovered|located|encountered)(?: at least| only)? \Z",
    "found discovered located encountered",
    re.I,
)
#: What an act was for, by its first letters.
_FOR = pattern(r"[^.;,]{0,20}? (?:for|over) (?:the |an? |his |her |their )?(?P<act>[a-z]{4})")
#: "A second blast killed nine people", "another crash left two dead".
_SECOND_EVENT = pattern(
    r"\b(?:[Aa] (?:second|third|separate|later)|[Aa]nother) "
    r"(?!(?:man|woman|person|boy|girl|officer|victim)\b)[a-z-]+(?: [a-z-]+)? (?:had |has )?(?:killed|"
    r"left|injured|hurt|wounded|destroyed|damaged) \Z"
)
#: What a party holds by now, beside what it won of it this time.
_NOW_HAS = cued(r"\bnow (?:have|has|hold|holds|controls?)\b", "now")
#: Classes of which each has its own sum: "Band C", "Grade 2".
_CLASS = pattern(r"\b(?:Band|Class|Grade|Category|Zone|Group|Division|Level|Tier|Year) (?:[A-Z]|\d+)\b")
#: Who was fined or granted a sum, or what is so long: the subject that opens the sentence.
_SUBJECT = pattern(
    r"(?:\A|[.;] )(?!(?:He|She|They|It) )(?P<subject>[A-Z][\w'’-]*(?: [\w'’-]+){0,4}?)(?:, [^,]{1,60},)? "
    r"(?:(?:was|were|is|are|has been|will be) )?"
    r"(?P<verb>fined|granted|awarded|owes|owed|jailed|is|was|are|were|measures|stands) \Z"
)
#: Who did what is counted: "Smith scored 24 points".
_ACTOR = pattern(
    rf"(?:\A|[;:.] |,? (?:and|but|while|whereas) )(?P<owner>{_NAMES}) "
    r"(?:(?:also|has|have|had|then|now) ){0,2}[a-z]+ \Z"
)
#: What a length was made: "the sentence was cut to 11 years".
_MADE = pattern(
    r"\b(?:cut|reduced|trimmed|shortened|extended|lengthened|commuted|increased|raised)\b[^.;]{0,40}? to "
    r"(?:just |only )?\Z"
)
#: A full name that opens a sentence, and what is told of its bearer; not what the bearer says.
_OPENS_WITH = pattern(
    r"(?P<name>(?!The |An? )[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,3})"
    r"(?=, (?:aged )?\d|, of |, from | (?:was|had|has|must|did|got|admitted|pleaded|will|earns?|owes?) )"
)
_SAYS = pattern(r"\b(?:said|says|saying|(?<!was )(?<!were )told|added|according|announced|reported)\b")
#: A sentence that goes on about whoever the paragraph opened with.
_GOES_ON = pattern(r"(?:He|She|They|His|Her|Their)\b")
#: The whole of what a court asks for, costs and all.
_TO_PAY = pattern(
    r"\b(?:ordered|told|made|ha[sd]|have|must)(?: to)? pay (?:back )?"
    r"(?:a total of |more than |over |nearly |about )*\Z"
)
#: A motion that failed by so many votes, and one that passed by so many.
_BY_VOTES = pattern(
    r"\b(?:(?P<failed>fail(?:s|ed)?|rejected|defeated|went down)|(?P<passed>pass(?:es|ed)?|approved|carried))"
    r"(?: [a-z]+)? by (?:just |only |about )?\Z"
)
#: One of several: "the largest single repayment was £164,000" is not what was repaid.
_MOST_OF_ALL = pattern(
    r"\b(?:(?:large|big|high|small|low|long|short|heavi|dear|cheap)e?st|single|average|typical|median)\b[^.;,:]{0,40}\Z"
)
#: A total of which the text has told parts.
_IN_ALL = pattern(r"\b(?:[Ii]n all|[Aa]ltogether|[Ii]n total|[Aa]ll told),? \Z")
#: Words that pick one of several things.
_ONE_OF = frozenset("one other another first second third fourth".split())
_DETERMINERS = frozenset("the a an his her its their our my this that".split())
#: What is done in a length: "four races in five years", "his third race in three years".
_IN = pattern(r"(?P<words>(?:[\w'-]+ ){2,5})(?:in|within|over) (?:just |only )?\Z")
#: So many of the last matches: each counts back as far as it likes.
_OF_THE_LAST = cued(
    r"\b(?:of|in|from|over) (?:the|their|its|his|her|our) (?:last|past|previous) \Z", "last past previous"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}

#: Somebody added to those counted before, looked for within so many code points behind the count.
_ANOTHER = pattern(
    r"\b(?:[Aa]nother|[Oo]ne (?:more|other)|[Aa] (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
    r"(?:(?=[.,;])| (?:(?:shooting|stabbing) )?(?:m[ae]n|wom[ae]n|boy|girl|male|female|person|victim|teen|"
    r"teenager|child|was|is|who|in|at|[a-z]+ly)\b)(?P<rest>[^.;\n]{0,60})"
)
_RIGHT_BEHIND = 300
#: So many telling words of two sentences tell of one scene.
_SAME_WORDS = 4
#: How many at most are added one by one.
_FEW = 3


class _Subject(NamedTuple):
    """Who was fined so much, or what is so long, with the verb."""

    verb: str
    words: tuple[str, ...]


class _Beside(NamedTuple):
    """What stands beside a figure in its sentence, as far as it tells its thing from another.

    ``owner`` is whose it is, ``way`` and ``percent`` are of the change that it ends, ``many`` is how many it
    is the length of; ``made`` is true of a length that something was changed to. ``opener`` is the full name
    that the sentence opens with, ``actor`` the name of whoever did what is counted. ``come_upon`` are those
    whom the first on the scene found there; ``second_event`` are those of "a second blast"; ``now_has`` is
    what a party holds by now, ``to_pay`` what somebody is told to pay in all; ``passed`` says of a majority
    whether it was for a motion or against it; ``of_several`` is the largest or the average of several;
    ``in_all`` are all of which others may be parts.
    """

    owner: str | None
    way: str | None
    percent: str | None
    many: int | None
    made: bool
    subject: _Subject | None
    opener: tuple[str, ...]
    actor: tuple[str, ...]
    classes: frozenset[str]
    announces: bool
    come_upon: bool
    second_event: bool
    of_the_last: bool
    now_has: bool
    to_pay: bool
    passed: bool | None
    of_several: bool
    in_all: bool


def two_things(a: Claim, b: Claim) -> bool:
    """True where the two figures cannot be of one thing."""
    first, second = _beside(a), _beside(b)
    if (
        (first.of_the_last and second.of_the_last)
        or (first.announces and second.announces)
        or first.second_event != second.second_event
        or first.made != second.made
        or first.of_several != second.of_several
        or (first.passed is not None and second.passed is not None and first.passed != second.passed)
        or (first.now_has != second.now_has and {act_told(a), act_told(b)} <= HOLDING)
        or (first.classes and second.classes and first.classes.isdisjoint(second.classes))
        or (first.to_pay != second.to_pay and _is_fine(*((b, a) if first.to_pay else (a, b))))
        or _is_all(a) != _is_all(b)
        or _subjects_apart(first.subject, second.subject)
        or _people_apart(first.opener, second.opener)
        or _rivals(a, b, first.actor, second.actor)
        or _others(a, b)
        or _known_by_length(a, b)
        or _none_for_that(a, b)
        or _none_for_that(b, a)
    ):
        return True
    if first.in_all != second.in_all and _fewer(*((b, a) if first.in_all else (a, b))):
        return a.span.article == b.span.article and a.span.part is b.span.part is Part.BODY
    if first.come_upon != second.come_upon and _fewer(*((a, b) if first.come_upon else (b, a))):
        return True
    if first.owner and second.owner and not one_owner(first.owner, second.owner):
        return True
    if first.way and second.way:
        return first.way != second.way or (
            first.percent is not None and second.percent is not None and first.percent != second.percent
        )
    return first.many is not None and second.many is not None and first.many != second.many


def joined_by_more(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """True where those that the smaller count lacks are added behind it: "two men … another man".

    Where both count one act ("were killed"), only those are added whom it befell too.
    """
    if not (isinstance(a, Count) and isinstance(b, Count) and a.value.exact and b.value.exact):
        return False
    one, other = a.value.low or 0, b.value.low or 0
    low, high, lacking = (a, b, other - one) if one < other else (b, a, one - other)
    article = articles.get(low.span.article)
    if article is None or not 0 < lacking <= _FEW:
        return False
    act = act_told(low) if act_told(low) == act_told(high) else None
    added = 0
    for another in _ANOTHER.finditer(article.reading, low.span.end, low.span.end + _RIGHT_BEHIND):
        added += act is None or act in _acts(another["rest"])
    return added >= lacking


def _acts(words: str) -> set[str | None]:
    """What may have befallen somebody of whom these words are told, each under its one name."""
    states = [STATES.get(word) or verb_lemma(word) for word in words.lower().split()]
    return {act_of(state) or state for state in states}


def _fewer(a: Claim, b: Claim) -> bool:
    """True for two counts of which the first is the smaller."""
    return isinstance(a, Count) and isinstance(b, Count) and (a.value.low or 0) < (b.value.low or 0)


def _subjects_apart(a: _Subject | None, b: _Subject | None) -> bool:
    """True where one thing is told of two subjects: "Ann Vale was fined £400", "her brother was fined £600".

    A name and a common noun ("the firm") may be one; "the path" and "the second path" are two.
    """
    if a is None or b is None or a.verb != b.verb:
        return False
    one, other = ({word.lower().removesuffix("'s") for word in x.words} for x in (a, b))
    if (one ^ other) & _ONE_OF:
        return True
    named = [any(word[0].isupper() for word in x.words) for x in (a, b)]
    return named[0] == named[1] and not (one <= other or other <= one)


def _people_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """True where each sentence opens with the full name of somebody else, of whom the figure is told."""
    if not one or not other:
        return False
    return one[-1] != other[-1] or (one[0] != other[0] and len(one) > 1 < len(other))


def of_two_people(a: Claim, b: Claim, articles: Mapping[str, Article]) -> bool:
    """True where each is told of somebody else, with whose full name its paragraph opens.

    "Ann Vale, 31, admitted theft. She was fined £400", and in the next one "Tom Reed, 40, … He was fined".
    """
    if (a.span.article, a.span.paragraph) == (b.span.article, b.span.paragraph):
        return False
    one = _opener(a.span, articles.get(a.span.article))
    return bool(one) and _people_apart(one, _opener(b.span, articles.get(b.span.article)))


def _opener(span: Span, article: Article | None) -> Sequence[str]:
    """The full name that opens the paragraph of a figure, where its sentence goes on about that person."""
    section = article.section_at(span.start) if article is not None else None
    if article is None or section is None:
        return ()
    opener = _OPENS_WITH.match(article.reading, section.start, span.start)
    if opener is None or _SAYS.search(article.reading, section.start, span.start):
        return ()
    own = span.sentence_start == section.start
    return opener["name"].split() if own or _GOES_ON.match(span.sentence) else ()


def _rivals(a: Claim, b: Claim, one: Sequence[str], other: Sequence[str]) -> bool:
    """True where two did the same, and one sentence names both: "… more than Jones. Jones scored 20"."""
    if not one or not other or not set(one).isdisjoint(other):
        return False
    return _names(a.span.sentence, other[-1]) or _names(b.span.sentence, one[-1])


def _names(sentence: str, name: str) -> bool:
    return re.search(rf"(?<![\w'’-]){re.escape(name)}(?![\w-])", sentence) is not None


def _others(a: Claim, b: Claim) -> bool:
    """True for "two others were freed", "three others are in jail": each is counted beside somebody else.

    Not where both sentences are of much the same words: then they are beside the same one.
    """
    first, second = a.slots.measure, b.slots.measure
    if first is None or second is None or not first.head == second.head == "others":
        return False
    one, other = act_told(a), act_told(b)
    if a.kind != "count" or one_act(one, other):
        return False
    in_other_words = len(context_of(a).words & context_of(b).words) < _SAME_WORDS
    return in_other_words or (one is not None and other is not None)


def _known_by_length(a: Claim, b: Claim) -> bool:
    """True for two things known by their lengths: "The six-week course … The ten-week course …"."""
    if a.kind != "length" or not (a.span.follows(b.span) or b.span.follows(a.span)):
        return False
    return a.span.before == b.span.before == "The "


def _none_for_that(none: Claim, some: Claim) -> bool:
    """True where one says none and the other tells what it was for: "no arrests", "held for fighting"."""
    if not (isinstance(none, Count) and none.value.exact and none.value.low == 0):
        return False
    act = _FOR.match(some.span.after)
    return act is not None and act["act"] not in none.span.sentence.lower()


def _is_fine(fine: Claim, whole: Claim) -> bool:
    """True for a fine beside what is to be paid in all, which may well be more: there are costs."""
    if act_told(fine) != "fine" or not (isinstance(fine, Money) and isinstance(whole, Money)):
        return False
    low, high = fine.value.nominal, whole.value.nominal
    return low is not None and high is not None and low < high


def _is_all(claim: Claim) -> bool:
    """True for all of a company: who buys 100% of it says nothing of who holds how much."""
    measure = claim.slots.measure
    return (
        claim.kind == "share"
        and measure is not None
        and measure.head == "stake"
        and claim.value.nominal == 100
    )


def _beside(claim: Claim) -> _Beside:
    span = claim.span
    return _beside_at(span.sentence, max(0, span.start - span.sentence_start), claim.kind)


@lru_cache(1 << 14)
def _beside_at(sentence: str, at: int, kind: str) -> _Beside:
    """What stands beside a figure of that kind; read once, for it is asked for every pair."""
    before = sentence[:at]
    near, is_length = before[-240:].replace("’", "'"), kind == "length"
    way, percent = (None, None) if is_length else _change(near)
    subject = _SUBJECT.search(before) if kind in ("money", "quantity", "length") else None
    opener, actor = _OPENS_WITH.match(before), _ACTOR.search(before)
    return _Beside(
        owner=None if is_length else _owner(near),
        way=way,
        percent=percent,
        many=_how_many(near) if is_length else None,
        made=is_length and _MADE.search(before) is not None,
        subject=_Subject(subject["verb"], _telling(subject["subject"])) if subject is not None else None,
        opener=tuple(opener["name"].split()) if opener is not None and not _SAYS.search(before) else (),
        actor=_telling(actor["owner"]) if actor is not None else (),
        classes=frozenset(_CLASS.findall(sentence)),
        announces=_ANNOUNCES.match(near) is not None,
        come_upon=_COME_UPON.search(near) is not None,
        second_event=_SECOND_EVENT.search(near) is not None,
        of_the_last=_OF_THE_LAST.search(before) is not None,
        now_has=_NOW_HAS.search(before) is not None,
        to_pay=kind == "money" and _TO_PAY.search(before) is not None,
        of_several=kind == "money" and _MOST_OF_ALL.search(before) is not None,
        in_all=kind == "count" and _IN_ALL.search(before) is not None,
        passed=by_votes["passed"] is not None if (by_votes := _BY_VOTES.search(before)) else None,
    )


def _telling(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split() if word.lower() not in _DETERMINERS)


def _owner(before: str) -> str | None:
    held = _GENITIVE.search(before) if "'" in before else None
    if held is None and before.endswith(_HAS_END):
        held = _HAS.search(before)
    if held is None and (pronoun := _PRONOUN.search(before)) is not None:
        held = next(reversed(list(_CAPITALS.finditer(before[: pronoun.start()]))), None)
    # "He will share it with his four sisters": whose they are stands in another sentence
    return held["owner"] if held is not None and held["owner"].lower() not in CLOSED else None


def one_owner(a: str, b: str) -> bool:
    """True where one name may be short for the other: they share a word, or one is the other's initials."""
    first, second = fold(a).split(), fold(b).split()
    if not set(first).isdisjoint(second):
        return True
    initials = {"".join(word[0] for word in words) for words in (first, second)}
    return bool(initials & {"".join(first), "".join(second)})


def _change(before: str) -> tuple[str | None, str | None]:
    """The way of the change whose end the figure is, and by how many per cent; None for both at no end."""
    if not _ENDS_IN.search(before):
        return None, None
    clause = _CLAUSE.split(before)[-1]
    ways = _WAY.findall(clause)
    percents = _PERCENT.findall(clause)
    return (_WAYS[ways[-1].lower()], percents[-1] if percents else None) if ways else (None, None)


def _how_many(before: str) -> int | None:
    match = _IN.search(before)
    for word in reversed(match["words"].lower().split()[:-1] if match else []):
        numeral = read_numeral(word, 0)
        if word in _ORDINALS or (numeral is not None and numeral.value.denominator == 1):
            return _ORDINALS.get(word) or int(numeral.value if numeral else 0)
    return None
