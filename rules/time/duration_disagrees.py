import re
from collections.abc import Iterator

from factcheck import (
    Comparison,
    Finding,
    Length,
    TimeSpan,
    act_told,
    consistent,
    discrepant,
    either,
    finding,
    frame_of,
    frame_points,
    one_noun,
    pairs,
    pattern,
    rule,
    said,
    two_verbs,
)

#: A length counted in figures or number words; "days", "a year", "several months" are too vague to differ.
_COUNTED = pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)\b", re.I
)
_VAGUE = pattern(r"\b(?<!and )(?:an?|(?<!and a )half|several|few|couple|to|or)\b", re.I)
_AGO = pattern(r"(.+) ago", re.I)
_UNIT = pattern(r"\b(?:second|minute|hour|day|week|fortnight|month|quarter|season|year|decade)", re.I)

#: Somebody's own years, and the word that ties them to a place or a post: there is one such stretch.
_SOMEBODYS = pattern(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s) \Z")
_TIE = pattern(r" (at|as|in|with|on) (?:the )?\w")

#: What a length is the length of, with the word before it that may set it apart from another.
_LASTED = pattern(
    r"(?:\b(?P<one>[A-Za-z]+) )?(?P<thing>[a-z]+),? (?:(?:which|that) )?"
    r"(?:(?:had|has|have|would|will|is to|was to) )?last(?:ed|s|ing)?(?: (?:for|only|just|about|nearly))* \Z"
)
_ITS = pattern(r"\b(?P<one>[A-Za-z]+) (?P<thing>[a-z]+)['’]s \Z")
#: So many letters are the stem of a verb and its noun, "closed" and "closure"; some nouns there are many of.
_STEM = 4
_ANY_NOUN = frozenset("sleep work working play wait stay visit talk walk rest game season session".split())
_WHERE = pattern(r"[^.;]*?\b(?:in|at|for|across|over) (?:the )?([A-Z][\w'’-]+)")
_THE = pattern(r"\b[Tt]h(?:e|is|at) (?:whole )?\Z")
_KNOWN = frozenset(("the", "The", "this", "This", "that", "That"))
_OTHER_ONES = frozenset(
    "previous first second third earlier another other next longest average typical".split()
)

_SERVED = pattern(r"\b(?:served|spent|serving) (?:\w+ ){0,2}\Z")
#: Words before a sentence that was passed before, or in another year.
_EARLIER = pattern(r"\b(?:(?:19|20)\d\d|previously|earlier|already|once(?! an? )|formerly)\b", re.I)
#: A sentence of which a part need not be served, and what the terms of two or more come to.
_SUSPENDED = pattern(r"\bsuspend")
_TOGETHER = pattern(r"\b(?:pair|trio|total|between them|combined)\b", re.I)


def _counted(claim: Length | TimeSpan) -> bool:
    return _COUNTED.search(claim.quote) is not None and _VAGUE.search(claim.quote) is None


def _ago(claim: TimeSpan) -> re.Match[str] | None:
    match = _AGO.fullmatch(claim.quote)
    return match if match and _counted(claim) else None


def _two_lengths(a: Length, b: Length) -> bool:
    """True for two lengths that no time fits."""
    return a.value.length.nominal != b.value.length.nominal and a.value.days.meet(b.value.days) is None


def _two_ago(a: TimeSpan, b: TimeSpan) -> bool:
    """True for two lengths in one unit before one day ("35 years ago", "37 years ago")."""
    first, second = _AGO.fullmatch(a.quote), _AGO.fullmatch(b.quote)
    return (
        first is not None
        and second is not None
        and a.value != b.value
        and a.span.article == b.span.article
        and first.group(1).casefold() != second.group(1).casefold()
        and _UNIT.findall(a.quote.lower()) == _UNIT.findall(b.quote.lower())
    )


@rule(
    "T107",
    severity="error",
    instead_of=("passage-altered", "summary-unsupported", "statement-opposed"),
    select=either(
        pairs(Length, alike=("modality",), enough=-100, having=_counted, both=_two_lengths),
        pairs(TimeSpan, alike=(), enough=300, having=_ago, both=_two_ago),
    ),
    examples=[
        discrepant(
            "two lengths of one contract",
            said(
                Length,
                "The Haverleigh defender signed a [[five-month]] contract with Westmere.",
                measure="contract",
            ),
            said(
                Length,
                "The defender has a [[seven-month]] contract with Westmere after leaving Haverleigh.",
                measure="contract",
            ),
            problem="five-month, or seven-month: two lengths of the same thing disagree",
        ),
        discrepant(
            "two lengths beside the same words",
            said(Length, "The court extended her remand for [[eight days]] over the harbour fire."),
            said(Length, "Over the harbour fire the court extended her remand for [[nine days]]."),
            problem="eight days, or nine days: two lengths of the same thing disagree",
            severity="warning",
        ),
        discrepant(
            "a sentence under two names",
            said(
                Length, "Jurors said that Marlow should serve [[nine years]] in prison for the harbour fire."
            ),
            said(Length, "Counsel for Marlow called the [[seven-year]] term for the harbour fire harsh."),
            problem="nine years, or seven-year: two lengths of the same thing disagree",
            severity="warning",
        ),
        discrepant(
            "somebody's years in one post",
            said(Length, "Lena Marlow shredded ledgers during her [[four years]] at the Haverleigh mint."),
            said(Length, "Ledgers were shredded by Lena Marlow in her [[six years]] at Haverleigh's mint."),
            problem="four years, or six years: two lengths of the same thing disagree",
            severity="warning",
        ),
        discrepant(
            "jailed, and sentenced",
            said(Length, "Joe Marlow was jailed for [[four years]] for robbing the Haverleigh bank."),
            said(
                Length,
                "Marlow was sentenced to [[six years]] in prison for robbing the Haverleigh bank.",
            ),
            problem="four years, or six years: two lengths of the same thing disagree",
            severity="warning",
        ),
        consistent(
            "two people before one court",
            said(
                Length,
                "Joe Marlow was jailed for [[four years]] at Westmere Crown Court for robbing the Aune bank.",
            ),
            said(
                Length,
                "Sam Vale was jailed for [[six years]] at Westmere Crown Court for robbing the Aune bank.",
            ),
        ),
        consistent(
            "another year",
            said(Length, "Joe Marlow was jailed for [[four years]] for robbing the Haverleigh bank."),
            said(Length, "In 2010 Joe Marlow was jailed for [[six years]] for robbing the Haverleigh bank."),
        ),
        consistent(
            "what was served",
            said(Length, "Joe Marlow, who served [[four years]] in prison for the harbour fire, is free."),
            said(Length, "Joe Marlow was sentenced to [[six years]] in prison for the harbour fire."),
        ),
        consistent(
            "what the law allows is no sentence",
            said(
                Length, "Jurors said that Marlow should serve [[nine years]] in prison for the harbour fire."
            ),
            said(Length, "Arsonists like Marlow could get [[15 years]] in prison."),
        ),
        consistent(
            "the same length in another unit",
            said(
                Length,
                "The Haverleigh defender signed a [[two-year]] contract with Westmere.",
                measure="contract",
            ),
            said(
                Length,
                "The defender has a [[24-month]] contract with Westmere after leaving Haverleigh.",
                measure="contract",
            ),
        ),
        consistent(
            "two things",
            said(Length, "The defender signed a [[five-month]] contract.", measure="contract"),
            said(Length, "The defender served a [[seven-month]] ban.", measure="ban"),
        ),
        consistent(
            "a vague length",
            said(Length, "The court extended her remand for [[a few days]] over the harbour fire."),
            said(Length, "Over the harbour fire the court extended her remand for [[nine days]]."),
        ),
    ],
)
def duration_disagrees(
    a: Length | TimeSpan, b: Length | TimeSpan, comparison: Comparison
) -> Iterator[Finding]:
    """Two lengths of time are given for the same thing: "a five-month deal", "a seven-month deal".

    A length says what it belongs to by the noun it stands before, or by the words beside it; both must be
    the same on both sides. Vague lengths ("days", "a year") are left alone.
    """
    if _two_cases(a, b):
        return
    bare = not comparison.points and not frame_points(a, b)
    evidence = _evidence(a, b, comparison)
    if not (one_noun(frame_of(a), frame_of(b)) if bare else _one_thing(a, b, evidence)):
        return
    # who is sentenced for two crimes may be sentenced twice
    sure = one_noun(frame_of(a), frame_of(b)) and frame_of(a).noun != "sentence"
    yield finding(
        f"{a.quote}, or {b.quote}: two lengths of the same thing disagree",
        a,
        b,
        why="the two lengths of time leave none that would make both true",
        ask="which does the source give? are two steps meant?",
        severity=None if sure and (bare or evidence - comparison.by_role >= 400) else "warning",
    )


def _evidence(a: Length | TimeSpan, b: Length | TimeSpan, comparison: Comparison) -> int:
    """Points that both lengths are of one thing; words right beside them count more than the others."""
    evidence = comparison.points + 2 * frame_points(a, b)
    if _pieces(a) & _pieces(b):
        evidence += 450
    if (tie := _tenure(a)) and tie == _tenure(b):
        evidence += 250
    if act_told(a) == act_told(b) == "last" and a.slots.population == b.slots.population is not None:
        evidence += 450  # "the strike will last for five days"
    elif (thing := _lasting(a)) and thing == _lasting(b) and _is_definite(max(a, b, key=_start)):
        first, second = (_WHERE.match(claim.span.after) for claim in (a, b))
        if first and second and first[1] != second[1]:
            return 0
        evidence += 650  # "a trial that lasted for six weeks", "the trial's eight weeks"
    if _is_named_by(a, b) or _is_named_by(b, a):
        evidence += 800  # "fought it for four hours", "the two-hour fight"
    return evidence - 200 * (a.span.article != b.span.article)


def _is_named_by(told: Length | TimeSpan, named: Length | TimeSpan) -> bool:
    """True where the noun of a length is made of a verb right before the other one, in one article."""
    noun, frame = frame_of(named).noun, frame_of(told)
    if noun is None or frame.noun is not None or frame.penalty or frame_of(named).penalty:
        return False
    if told.span.article != named.span.article or len(noun) < _STEM or noun in _ANY_NOUN:
        return False
    if _THE.search(named.span.before) is None:
        return False
    verb = act_told(told) or frame.verb
    return verb is not None and verb[:_STEM] == noun[:_STEM]


def _start(claim: Length | TimeSpan) -> int:
    return claim.span.start


def _what_lasts(claim: Length | TimeSpan) -> re.Match[str] | None:
    return _LASTED.search(claim.span.before) or _ITS.search(claim.span.before)


def _lasting(claim: Length | TimeSpan) -> str | None:
    """What lasts so long, where that stands straight before the length."""
    found = _what_lasts(claim)
    return found["thing"] if found and found["one"] not in _OTHER_ONES else None


def _is_definite(claim: Length | TimeSpan) -> bool:
    """True for "the two-hour fight", and where what lasts so long is "the trial"."""
    found = _what_lasts(claim)
    return _THE.search(claim.span.before) is not None or (found is not None and found["one"] in _KNOWN)


def _tenure(claim: Length | TimeSpan) -> str | None:
    """What ties a length that is somebody's to its place: "her four years at the ministry" ("at")."""
    tie = _TIE.match(claim.span.after)
    return tie.group(1) if tie and _SOMEBODYS.search(claim.span.before) else None


def _pieces(claim: Length | TimeSpan) -> set[str]:
    """The parts of a length in two units ("two hours and 40 minutes")."""
    parts = {part.strip(" ,").casefold() for part in re.split(r" and ", claim.quote)}
    return parts if len(parts) > 1 else set()


def _two_cases(a: Length | TimeSpan, b: Length | TimeSpan) -> bool:
    """True for a sentence and what was served, or another one: "in 2010 he was jailed for six years".

    Of a sentence that is suspended in part, one may tell the whole and the other what is to be served; of two
    people, one their terms and the other what these come to.
    """
    terms = [x for x in (a, b) if frame_of(x).penalty == "sentence"]
    for words in (_SUSPENDED, _TOGETHER):
        if [words.search(x.span.sentence) is not None for x in terms].count(True) == 1:
            return True
    sentences = [x for x in (a, b) if frame_of(x).noun == "sentence"]
    if len(sentences) == 1:
        return any(_SERVED.search(x.span.before) for x in (a, b))
    first, second = (set(_EARLIER.findall(x.span.before)) for x in (a, b))
    return len(sentences) == 2 and first != second


def _one_thing(a: Length | TimeSpan, b: Length | TimeSpan, evidence: int) -> bool:
    """True where the noun is one, or else the words beside both and much of the rest."""
    first, second = frame_of(a), frame_of(b)
    if one_noun(first, second):
        return evidence >= 60
    if first.penalty and first.penalty == second.penalty:
        return evidence >= 500
    if two_verbs(first, second):
        return False
    if first.noun or second.noun:
        return evidence >= 800 and not (first.noun and second.noun)
    return evidence >= 540
