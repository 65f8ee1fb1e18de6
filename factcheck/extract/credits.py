"""Credits: where a story's data and statements come from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.claim import Credit, Found, How, Part, Slots
from factcheck.extract.places import is_place
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern, trie
from factcheck.grammar.words import CLOSED, is_word, lemma

__all__ = ["credits"]

_FOI_REQUEST = "freedom of information request"

#: Nouns that are data, or make data.
_DATA = "figures|data|statistics|numbers|records|responses|results|findings|estimates|information"
_WORK = (
    "surveys?|poll(?:ing)?|research|study|studies|analys[ie]s|investigations?|reports?|reviews?|audits?|requests?"
    "|probe|census|snapshot"
)
_PAPER = (
    "documents?|emails?|e-mails?|letters?|footage|memos?|papers|messages|images|photos|photographs|pictures|texts|videos?"
    "|recordings?|transcripts?|correspondence|details|files|minutes|leaked"
)
_FOI = (
    r"(?:FoI|FOI|Freedom of Information|freedom of information)(?: Act| law)?(?: \((?:FoI|FOI|FoIA|FOIA)\))?"
    r"(?: [12]\d{3})?"
)
_ASKED = (
    r"(?: (?:requests?|disclosures?|inquir(?:y|ies)|response|appeal|application|data))(?: \((?:FoI|FOI)s?\))?"
)
#: Last words of the names of newspapers, broadcasters and agencies.
_PRESS = (
    "News|Times|Post|Herald|Telegraph|Guardian|Mail|Express|Mirror|Independent|Observer|Gazette|Chronicle|Journal"
    "|Argus|Echo|Sun|Tribune|Examiner|Courier|Advertiser|Magazine|Radio|TV|Television|Newspapers?|Globe|Inquirer"
    "|Bulletin|Scotsman|Press Association|Associated Press|(?:Evening|Daily|Sunday|Morning|Weekly) [A-Z]\\w+"
)
#: Newsrooms whose names hold none of those words.
_HOUSES = (
    "BBC|ITV|ITN|STV|RADAR|PA|AP|AFP|UPI|RTE|CNN|NBC|CBS|ABC|NPR|MSNBC|PBS|LBC|Reuters|Bloomberg|Newsquest"
    "|Politico|POLITICO|BuzzFeed|HuffPost|Axios|Economist|Spiegel|Newsweek|Breitbart|Channel 4"
    "|Al Jazeera|Xinhua|Sky"
    "|Newsnight|Panorama|C-SPAN|Vox|ProPublica|Forbes"
)
#: A name in capitals, with the small words that hold one together.
_NAME = (
    r"(?:(?:[A-Z][\w'&-]*|[A-Z]\.(?:[A-Z]\.)*)"
    r"(?:(?: (?:of|for|and)(?: the)?| (?:&|the))? (?:[A-Z][\w'&-]*|\d(?= ))){0,9}"
    r"(?: (?:news agency|newspaper|programme|magazine|website|researchers|scientists|academics|economists"
    r"|analysts))?)"
)
#: What may stand between "by" and the name: "by the charity Shelter", "by researchers at Leeds University".
_THE = (
    r"(?:(?:the|charity|charities|campaign|group|think|tank|newspaper|researchers|scientists|academics|experts"
    r"|analysts|journalists|reporters|union|party|watchdog|regulator|consultancy|company|firm|pollsters?|website"
    r"|broadcaster|economists|lawyers|auditors|inspectors|campaigners|news|agency"
    r"|site|trade|body|law|at|from|for) )*"
)
_OUTLET = (
    rf"(?:The )?(?:(?:[A-Z][\w'&-]* ){{0,4}}?(?:{_PRESS}|{_HOUSES})\b"
    rf"(?: (?:{_PRESS}|{_HOUSES}|One|Two|\d|[A-Z]\w+(?= (?:{_PRESS}))))*"
    rf"(?: (?:news agency|newspaper|programme))?)"
)
_MADE = (
    "obtained|released|published|compiled|gathered|analysed|analyzed|collected|collated|provided|supplied|produced"
    "|commissioned|conducted|carried out|undertaken|disclosed|revealed|issued|uncovered|shared|requested|made"
    "|submitted|sent|lodged|filed|done|seen|viewed|reviewed|led|funded"
)
_WAY = (
    r"(?:under|via|through|using|following|after|in response to) (?:an? |the |several |multiple )?"
    rf"{_FOI}(?:{_ASKED})?"
)

#: Verbs of which the one who has the data is the subject.
_GETS = (
    "obtained|gathered|compiled|analysed|analyzed|collected|collated|commissioned|conducted|carried out"
    "|uncovered|requested|submitted|sent|lodged|filed|made|released|published"
)
_HAS = r"(?:(?:has|had|have|also|first|since|recently|exclusively|previously|jointly|earlier) ){0,2}"
_APPOSED = r"(?:, (?:an?|the|which|who) [^,.;:]{2,50},)?"

_BY_WORK = pattern(
    rf"\b(?P<of>(?i:{_DATA}|{_WORK})),?(?: (?:of|into|on|for|from) (?:[\w'-]+ ){{1,7}}?| )"
    rf"(?:(?P<way>{_WAY}) |(?:(?:which|that) )?(?:(?:was|were|is|are|been|has|have|had) ){{0,2}}"
    rf"(?:recently |newly |first |jointly )?(?:{_MADE}) )?by {_THE}(?P<source>{_NAME})"
    rf"(?:,? (?P<means>{_WAY}))?"
)
_FROM = pattern(
    rf"\b(?P<of>(?i:{_DATA}|{_WORK})) (?:(?:{_MADE}) )?from {_THE}(?P<source>{_NAME})"
    rf"(?:,? (?:obtained )?(?P<means>{_WAY}))?"
)
_GOT = pattern(
    rf"\b(?P<of>(?i:{_DATA}|{_PAPER}|{_WORK}))(?: [\w'-]+){{0,6}}?,?"
    rf"(?: (?:was|were|been|have been|has been))?"
    rf" (?:obtained|seen|uncovered|viewed|reviewed|leaked|passed|shown|supplied|given)(?: exclusively)?"
    rf"(?: (?:by|to) {_THE}(?P<source>{_NAME}))?(?:,? (?P<means>{_WAY}))?"
)
_REQUEST = pattern(
    rf"(?P<means>{_FOI}(?:{_ASKED}))(?:,| -| –| —)?"
    rf"(?: (?:(?:{_MADE}) )?(?:by|from) {_THE}(?P<source>{_NAME}))?(?:,| -| –| —)?"
)
_ACTIVE = pattern(
    rf"(?<![\w'])(?P<source>{_NAME}){_APPOSED} {_HAS}(?:{_GETS}) "
    rf"(?:(?P<means>(?:an? |the |several |its |their )?(?:{_FOI}){_ASKED})"
    rf"|(?:[\w'-]+ ){{0,3}}?(?P<of>{_DATA}|{_PAPER}|{_WORK})\b(?: [\w'-]+){{0,8}}? (?P<way>{_WAY}))"
)
_WHICH = pattern(
    rf"\b(?P<of>(?i:{_DATA}|{_PAPER})),? (?:which |that )?{_THE}(?P<source>{_NAME})"
    rf" {_HAS}(?:{_GETS}|disclosed)\b(?: (?P<means>{_WAY}))?"
)
_OWN_REQUEST = pattern(rf"\b(?P<source>{_NAME})'s? (?:own )?(?P<means>{_FOI}(?:{_ASKED}))")
_PLACES = (
    r"(?P<place>(?:the )?[A-Z][\w'-]*(?:(?:,| and|, and| &| of) (?:the )?[A-Z][\w'-]*| [A-Z][\w'-]*){0,12})"
)
_SCOPE = pattern(
    rf" (?:asked|sent to|went to|covered) (?:every |all )?(?:\d+ )?[a-z ]{{3,30}}? (?:in|across) {_PLACES}"
)
#: The bodies that were sent a request which the article named before.
_BODIES = pattern(
    rf"(?:\b(?:(?:[Ee]very|[Aa]ll|[Ee]ach) )?[A-Za-z][a-z]+(?: [a-z]+)? (?:in|across) {_PLACES}"
    rf" (?:was|were|(?:had|has|have) been) (?:asked|sent)\b"
    rf"|\b(?:sent|put) (?:its|the|their|his|her) (?:questions?|requests?) to (?:\d+ )?[a-z ]{{3,30}}?"
    rf" (?:in|across) {_PLACES.replace('place', 'area')})"
)
_REPORTED = pattern(
    rf"(?:\b(?P<first>[Ff]irst )?reported (?:\w+ ){{0,2}}?by {_THE}(?P<by>{_NAME})"
    rf"|(?=[A-Z])(?<![\w'])(?P<source>{_OUTLET}) {_HAS}report(?:ed|s)\b)"
)
#: Whoever reports from data that others gave, and whoever "can reveal", has the data.
_REVEALED = pattern(
    rf"(?<![\w'])(?P<source>{_NAME}){_APPOSED} (?:can (?:\w+ly )?(?:reveal|disclose|report)\b"
    rf"|{_HAS}(?:reported|reports|revealed|reveals|disclosed|uncovered|found)\b"
    rf"(?=[^;:]{{0,200}}?\b(?:using|citing|based on|drawing on|analysing|after analysis of|according to)"
    rf" (?:[\w'-]+ ){{0,3}}?(?:{_DATA}|{_FOI})\b))"
)
_TOLD = pattern(
    rf"\b(?:told|spoke to|speaking to|interview with|statement to|[Aa]ccording to|spoken to)"
    rf" (?:the )?(?P<source>{_OUTLET})"
)
_OWNED = pattern(
    r"(?<![\w'])(?P<source>(?:[A-Z][\w&-]*(?: for| of)? ){1,5})(?P<of>figures|data|statistics)"
    r" (?:show|reveal|suggest|indicate|published|released|from|seen|for)"
)

#: Capitals that name no source: they begin a sentence, or say which figures.
_NO_SOURCE = frozenset(
    """
    the a an in on at new latest official recent provisional government police these those this our their
    his her more some other all crime publicly but and while monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december
    freedom foi
    """.split()
)
_NO_NAMES = frozenset(
    "US UK EU TV Radio News Times Television Magazine Newspaper Post Mail Congress Parliament".split()
)
_TAIL = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _stems(nouns: str) -> tuple[str, ...]:
    """What each of the nouns begins with, up to where it may be printed in two ways."""
    return tuple(re.split(r".\?|[(\[]", noun)[0] for noun in nouns.split("|"))


#: Words of which a form needs one, in small letters, by what the list is called.
_CUES = {
    "data or work": _stems(f"{_DATA}|{_WORK}"),
    "data or paper": _stems(f"{_DATA}|{_PAPER}"),
    "data, work or paper": _stems(f"{_DATA}|{_WORK}|{_PAPER}"),
    "got": (
        " obtained",
        " seen by ",
        " leaked to ",
        " passed to ",
        " shown to ",
        " uncovered by ",
        " given to ",
        " viewed by ",
        " reviewed by ",
        " supplied ",
    ),
    "gets": tuple(f" {verb} " for verb in (*_GETS.split("|"), "disclosed")),
    "foi": ("foi", "freedom of "),
    "asked": (
        *(f" {be} {verb}" for be in ("were", "was", "been") for verb in ("asked", "sent")),
        *(f"{asked} to " for asked in ("question", "questions", "request", "requests")),
    ),
    "by": (" by ",),
    "from": tuple(
        f"{word} from "
        for word in """
        figures data statistics numbers records responses survey research study analysis report poll
        findings results estimates review obtained published released collected compiled
        """.split()
    ),
    "reveals": (" report", " reveal", " disclose", " uncovered", " found"),
    "reported": (" reported", " reports"),
    "told": (
        "told ",
        "according to ",
        "interview with ",
        "statement to ",
        " spoke to ",
        " speaking to ",
        "spoken to ",
    ),
    "figures": (" figures ", " data ", " statistics "),
}
_CUE_WORDS = {cue.removeprefix(" ") for cues in _CUES.values() for cue in cues}
#: The first letter is looked at before anything else.
_CUE = pattern(
    rf"[^a-z](?=[{''.join(sorted({cue[0] for cue in _CUE_WORDS}))}])(?=({trie(_CUE_WORDS)}))(?<=\W)"
)


class _Form(NamedTuple):
    """One way to print a credit: the lists of which it needs a cue each, and how it reads around them."""

    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    of: str | None = None


#: In order of preference where two read the same words.
_FORMS = (
    _Form(("data, work or paper", "got"), _GOT),
    _Form(("gets", "foi"), _ACTIVE),
    _Form(("foi",), _OWN_REQUEST, "request"),
    _Form(("foi",), _REQUEST, "request"),
    _Form(("asked",), _BODIES, "request"),
    _Form(("data or work", "by"), _BY_WORK),
    _Form(("from",), _FROM),
    _Form(("data or paper", "gets"), _WHICH),
    _Form(("reveals",), _REVEALED, "report"),
    _Form(("reported",), _REPORTED, "report"),
    _Form(("told",), _TOLD, "statement"),
    _Form(("figures",), _OWNED),
)


@cache
def _met(found: str) -> frozenset[str]:
    """The lists that hold a cue found, or the beginning of it."""
    return frozenset(name for name, cues in _CUES.items() if any(cue in found for cue in cues))


def credits(text: Text) -> list[Credit]:
    """Every credit of the article, in order, none inside another.

    ``source`` is the name without its article, ``means`` as printed, ``of`` the noun that is credited,
    singular where it is a count noun. ``slots.dataset`` is the request or the survey named, lower-case; "the
    request" and reported data are of the Freedom of Information request that the article named before.
    ``slots.place`` is where the request was sent, as printed. "X said" is no credit.
    """
    found: list[tuple[int, int, Credit]] = []
    request: str | None = None
    for start, end, forms in _sentences(text):
        taken: list[tuple[int, int]] = []
        for form in forms:
            for match in form.pattern.finditer(text.plain, start, end):
                credit = _credit(text, form, match, end, request)
                if credit is None:
                    continue
                first, last = credit.span.start, credit.span.end
                if any(first < b and a < last for a, b in taken):
                    continue
                taken.append((first, last))
                found.append((first, last, credit))
                if credit.slots.dataset and credit.means:
                    request = request or credit.means
    return [credit for _, _, credit in sorted(found, key=lambda item: item[:2])]


def _sentences(text: Text) -> Iterator[tuple[int, int, list[_Form]]]:
    """The sentences that hold a cue, with the forms whose cues are all there."""
    met: dict[tuple[int, int], set[str]] = defaultdict(set)
    for match in _CUE.finditer("\n" + text.low):
        at, cue = match.start(), match.group(1)  # the line break put before the text moves each place by one
        met[text.sentence_at(at)] |= _met(f" {cue}" if match.group() == " " else cue)
    for (start, end), found in sorted(met.items()):
        forms = [form for form in _FORMS if found.issuperset(form.needs)]
        if forms and text.article.part_at(start) is not Part.FURNITURE:
            yield start, end, forms


def _credit(
    text: Text, form: _Form, match: re.Match[str], sentence_end: int, request: str | None
) -> Credit | None:
    """The credit that a form reads; ``request`` is the one that the article named before."""
    groups = match.groupdict()
    source, ends = _source(text, match, "source" if groups.get("source") else "by")
    means = groups.get("means") or groups.get("way")
    asked = form.pattern is _BODIES
    if source is None and not means and not (asked and request):
        return None
    if form.pattern is _BY_WORK and _other_verb(text.plain, match):
        return None
    first = match.start()
    last = max([ends] + [match.end(group) for group in ("means", "of", "way") if groups.get(group)])
    if last <= first or asked or (form.of == "report" and groups.get("source")):
        last = match.end()
    noun = (groups.get("of") or "").lower()
    of = form.of or (noun if re.fullmatch(_DATA, noun) else lemma(noun) if noun else "request")
    found = []
    place = _asked_place(text, form, match, sentence_end)
    if place:
        found.append(Found("place", How.STATED, place))
    dataset = None
    if means and re.search(_FOI, means):
        dataset = _FOI_REQUEST
        found.append(Found("dataset", How.STATED, means))
    elif request and (asked or of == "request" or form.pattern is _REVEALED):
        dataset = _FOI_REQUEST
        found.append(Found("dataset", How.INHERITED, request))
    while text.plain[last - 1] in " ,-–—":
        last -= 1
    return Credit(
        span=text.span(first, last),
        source=source,
        means=_means(means),
        of=of,
        slots=Slots(place=place, dataset=dataset),
        found=tuple(found),
    )


def _asked_place(text: Text, form: _Form, match: re.Match[str], sentence_end: int) -> str | None:
    """Where the bodies asked are, as printed."""
    if form.pattern is _BODIES:
        group = "place" if match.group("place") else "area"
        return text.article.text[match.start(group) : match.end(group)]
    scope = _SCOPE.match(text.plain, match.end(), sentence_end) if form.of == "request" else None
    return text.article.text[scope.start("place") : scope.end("place")] if scope else None


def _other_verb(plain: str, match: re.Match[str]) -> bool:
    """True where "by" belongs to a verb that makes no data: "the wealth amassed by"."""
    before = plain[match.start() : match.start("source")].split(" by ")[0].split(" ")[-1]
    return before.endswith(("ed", "en", "wn")) and re.fullmatch(_MADE, before) is None


def _source(text: Text, match: re.Match[str], group: str) -> tuple[str | None, int]:
    """The name credited, without article, possessive and what does not belong to it, and where it ends."""
    if group not in match.re.groupindex or not match.group(group):
        return None, 0
    words = match.group(group).strip().split(" ")
    end = match.start(group) + len(match.group(group).rstrip())
    while len(words) > 1 and (words[-1].lower() in _TAIL or words[-1] in ("of", "for", "and", "the")):
        end -= len(words[-1]) + 1
        words = words[:-1]
    name = " ".join(words)
    if name in _NO_NAMES or is_place(name):
        return None, 0
    if name.endswith("'s"):
        name, end = name[:-2], end - 2
    if words[0].lower() in _NO_SOURCE and (words[0] != "The" or len(words) == 1):
        return None, 0
    return (name, end) if _is_name(text, name, match.start(group)) else (None, 0)


def _is_name(text: Text, name: str, at: int) -> bool:
    """False for an ordinary word that only begins its sentence ("Prosecutors", "Published").

    It is a name all the same where it is explained, or has its capital inside a sentence elsewhere.
    """
    low = name.lower()
    if " " in name or name != name.capitalize() or text.sentence_at(at)[0] != at:
        return True
    if text.plain.startswith((", a ", ", an ", ", the "), at + len(name)):
        return True
    if low in CLOSED:
        return False
    return not is_word(low) or re.search(rf"[a-z,] {re.escape(name)}\b", text.plain) is not None


def _means(way: str | None) -> str | None:
    """The means as printed, without the preposition before it."""
    if way is None:
        return None
    found = re.search(rf"{_FOI}(?:{_ASKED})?", way)
    return found.group() if found else way
