"""Layout: the parts of a plain text told apart by the shape of its paragraphs.

Newsrooms print the same few shapes: a headline with a blank line after it, a standfirst, lines with a
name or a date, captions with the photographer's name, display quotes, and the furniture of a web
page. Every test here looks at one paragraph and its neighbours; none looks at what is said.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.claim.article import Article, Part, Section
from factcheck.grammar.patterns import cued, pattern

__all__ = ["lay_out", "paragraphs"]

#: How many paragraphs may stand before the body: headline, standfirst, name, dates, captions.
_OPENING = 8

#: How many places of the same words are looked at.
_TIMES = 8

_LINE = pattern(r"[^\n\r\v\f\x85\u2028\u2029]+")
_STOP = pattern(r"[.!?…][\"'”’)\]]*$")
_ENDS = '.!?:;"”'
_WORD = pattern(r"[^\W\d_][\w'’-]*")

_AGENCY = (
    r"(?:Getty(?:\ Images)?|AP|AAP|PA|AFP|EPA|Reuters|REUTERS|Associated\ Press|Press\ Association|Agencies|"
    r"(?:WIKIMEDIA|Wikimedia)\ (?:COMMONS|Commons)|Flickr|Shutterstock|iStock(?:photo)?|Alamy|"
    r"Rex(?:\ Features)?|Agence\ France-?[Pp]resse|Bloomberg|Landov|Corbis|SWNS|Unsplash|Pixabay)"
)
_IMAGE = r"(?:Image|Photo|Picture|Pic|Photograph|Illustration|Video|Screengrab)s?"
_NAMES = r"(?:[A-Z][\w.'’-]*[ ,]+){0,2}[A-Z][\w.'’-]*"

#: The photographer's or agency's mark that ends a caption.
_CREDIT = cued(
    rf"""\s*(?:
      [(\[]\s*(?:{_IMAGE}\s*(?::|/|by\b|via\b|from\b|courtesy\b)|
      Credit\b|Source:|AP\ Photo\b|File\ photo\b|{_AGENCY}\b(?!\.))[^()\[\]]{{0,120}}[)\]](?:\s*Buy\ Photo)?
    | [(\[][^()\[\]]{{0,80}}(?:/|\bvia\ )\s*{_AGENCY}[)\]](?:\s*\(\s*/?{_AGENCY}\))?
    | [-–—|]?\s*\b(?:{_IMAGE}|{_IMAGE}\ (?:credit|copyright|source)|Credit)\s*:\s*[^:\n]{{1,80}}
    | [-–—|]?\s*\b(?:{_IMAGE}|Courtesy)\ (?:by|courtesy\ of|via)\ {_NAMES}(?:\s?/\s?{_NAMES})?\.?
    | (?:{_NAMES}\s?/\s?{_AGENCY}(?:/[\w\ ]{{1,30}})?\s*){{1,2}}
    | ©\s?[^.]{{1,80}}
    )\s*$""",
    ") ] / © Image hoto Pic Illustration Video Screengrab Credit Courtesy",
    re.VERBOSE,
)
_CAPTION = pattern(
    rf"(?:Image caption|Media caption|Media playback is|Facebook Twitter|Caption:|Pictured\b|{_IMAGE} ?: |"
    rf"Image (?:copyright|source)\b|Above:|FILE ?[-–—]|(?:File|Stock|Library) (?:photo|picture|image)\b|"
    rf"Enlarge this image\b|(?:The|This) (?:image|picture|photo|photograph)s? (?:has|have|is|are|was|were)"
    rf"(?: been)? (?:only )?(?:used )?(?:for illustrati|illustrati))"
)
#: Words that pages print around an image, before its caption.
_FRAME = pattern(
    rf"(?:Enlarge this image|toggle caption|Buy Photo|Image caption|Media caption|Caption:|Facebook Twitter "
    rf"(?:Pinterest|Google)|Media playback is (?:un|not )supported on (?:your|this) device|"
    rf"Image (?:copyright|source),? {_AGENCY}(?=\s+(?:Image|Media) caption))\s*"
)

#: The furniture of a web page that is a whole paragraph in itself.
_ALONE = (
    r"most (?:read|popular)|(?:top )?trending(?: now)?|advertisement|sponsored(?: content)?|"
    r"promoted(?: stories)?|recommended(?: for you)?|related(?: (?:articles?|stories|content|topics|links))?|"
    r"more (?:on this story|stories|from|like this)|you (?:may|might) also (?:like|be interested in)|also on|"
    r"comments?|share|tweet|e-?mail|print|close|enlarge|video|photos?|loading|next|previous|facebook|twitter|"
    r"pinterest|whatsapp|linkedin|google\+?|reddit|slideshow|skip ad|site mobile navigation|"
    r"\d+ min(?:ute)?s? read"
)
#: The furniture that is told by how the paragraph begins.
_BEGINNING = (
    r"advertisement\b|article continues|story continues|continue reading|read (?:more|next|also|the full)\b|"
    r"read or share|see also\b|related:|share (?:this|on|via)\b|sign up\b|sign in to\b|subscribe\b|"
    r"follow us\b|like us on\b|click (?:here|to|on|photo)|tap here|scroll (?:down|for)\b|join our\b|"
    r"please enable javascript|(?:get|receive) (?:the latest|our|all the)\b.{0,80}\b(?:newsletter|inbox|"
    r"e-?mail|alerts|app)\b|download (?:the|our) .{0,30}\bapp\b|"
    r"for more .{0,60}(?:https?:|www\.|visit|listen|follow)|(?:this (?:site|website|page) uses|"
    r"we (?:and our partners )?use|by (?:continuing|using)\b.{0,80}\b|accept(?: all)?) cookies|"
    r"cookies? (?:policy|settings|preferences)|all rights reserved|"
    r"[(\[]?(?:copyright|©|\(c\))\s*(?:©\s*|\(c\)\s*)?(?:19|20)\d\d|copyright [^.]{3,40}$"
)
_FURNITURE = pattern(rf"(?:{_ALONE})[\s:.!…]*$|(?:{_BEGINNING})", re.IGNORECASE)
_RIGHTS = cued(r"\ball rights reserved\b", "rights", re.IGNORECASE)
_BYLINE = pattern(r"(?:By|BY|Words by|Written by|Exclusive by|Report by|Reporting by) [A-Z][^.!?]{2,90}$")

_LABEL = (
    r"(?P<label>(?:first |last )?(?:date|published|posted|publish date|created|updated|last updated|modified|"
    r"last modified|update))(?: (?:on|at))?\s*:?\s*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?P<date>\b\d{4}-\d\d-\d\d|\b\d{1,2}/\d{1,2}/\d{4}\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH},? \d{{4}}\b|"
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b)"
)
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? )?"
_CLOCK = (
    r"(?:[\s,|•·@-]*(?:at |T)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|[\s,|•·-]*\d{1,2}\s?[ap]m)?"
    r"(?:Z|\s?(?:GMT|BST|UTC|[ECMP][SD]?T|[+-]\d\d:?\d\d))?"
)
_STAMP = pattern(rf"\(?(?:{_LABEL})?{_DAY}{_DATE}{_CLOCK}\s*[.)|•·,-]*\s*", re.IGNORECASE)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")

#: A speaker set after a quotation: name, office, body, without a full stop.
_SPEAKER = pattern(
    r"""(?:[.!?…]["”'’]?|["”])\s+(?:[-–—]\s*)?
    (?P<name>(?!With\b|By\b|Additional\b|Reporting\b)[A-Z][\w.'’&-]*
    (?:\ (?:[A-Z][\w.'’&-]*|of|for|the|and|&|in|de|van|von|bin|al))*(?:,\ [^.!?"“”]{2,60})?)\s*$""",
    re.VERBOSE,
)
_ABBREVIATION = pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Sen|Rep|Gov|Rev|Prof|Hon|No|vs?|Jr|Sr|[A-Z])|\.[A-Z])\.$"
)
#: Words that headlines leave out.
_FUNCTION = frozenset("the a an has have had was were is are been said".split())


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of plain text: code points, without the white space around them.

    A blank line always ends one. A single new line ends one too, unless the lines are one
    paragraph broken to a width (an editor's 72 columns): then no line has room for the first
    word of the next, or the next line goes on in lower case.
    """
    found: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    previous = 0
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip().strip("\ufeff\u200b")
        gap = text.count("\n", previous, match.start())
        if bare:
            if gap > 1 and block:
                found += _joined(text, block)
                block = []
            start = match.start() + line.index(bare[0])
            block.append((start, start + len(bare)))
            previous = match.end()
    return found + _joined(text, block)


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs of neighbouring lines."""
    if len(lines) < 2:
        return lines
    width = max(end - start for start, end in lines)
    stops = sum(text[end - 1] in _ENDS for _, end in lines[:-1])
    filled = (
        50 <= width <= 100
        and 2 * stops <= len(lines) - 2
        and all(
            this[1] - this[0] + 1 + len(text[after[0] : after[1]].split(None, 1)[0]) > width
            for this, after in pairwise(lines)
        )
    )
    found = [lines[0]]
    for this, after in pairwise(lines):
        runs_on = text[after[0]].islower() and text[this[1] - 1] not in '.!?:;"”'
        if filled or runs_on:
            found[-1] = (found[-1][0], after[1])
        else:
            found.append(after)
    return found


def lay_out(
    text: str,
    *,
    name: str,
    published: dt.date | None = None,
    updated: dt.date | None = None,
    outlet: str | None = None,
    headline: str | None = None,
    lineage: str | None = None,
    version: int = 1,
    blocks: Sequence[tuple[int, int, Part | None]] | None = None,
) -> Article:
    """The article that ``text`` prints, its text unchanged, with its parts told apart.

    Every section is one paragraph; the date before a lead ("date 2021-10-12 ...") and the
    photographer's mark after a caption stand in no section. What is given wins over what is read:
    ``published`` over a date line, ``headline`` over the first line. ``blocks`` are paragraphs
    already found by a reader of marked text, each with its part where the marks tell it.
    """
    if blocks is None:
        blocks = [(start, end, None) for start, end in paragraphs(text)]
    sections, stamps = _opening(text, blocks, headline)
    sections += [_section(text, start, end, part) for start, end, part in blocks[len(sections) :]]
    for i in range(max(0, len(sections) - 3), len(sections)):
        if sections[i].part is Part.BODY and _is_byline(text, sections[i].start, sections[i].end):
            sections[i] = replace(sections[i], part=Part.FURNITURE)
    sections = _displayed(text, sections)
    if headline is None:
        headline = next(
            (" ".join(text[s.start : s.end].split()) for s in sections if s.part is Part.HEADLINE), None
        )
    return Article(
        name=name,
        text=text,
        headline=headline,
        outlet=outlet,
        published=published or stamps.get("published"),
        updated=updated or stamps.get("updated"),
        lineage=lineage,
        version=version,
        sections=tuple(sections),
    )


def _section(text: str, start: int, end: int, part: Part | None) -> Section:
    """The paragraph with the part that its own shape tells."""
    if part is not None:
        return Section(part, start, end)
    paragraph = text[start:end]
    if len(paragraph) <= 400 and (_FURNITURE.match(paragraph) or _RIGHTS.search(paragraph)):
        return Section(Part.FURNITURE, start, end)
    if len(paragraph) > 1000:
        return Section(Part.BODY, start, end)
    credit = _CREDIT.search(paragraph, max(0, len(paragraph) - 200))
    if credit is not None and not _FRAME.sub("", paragraph[: credit.start()]).strip(" -–—|"):
        return Section(Part.CREDIT, start, end)
    if credit is not None or _CAPTION.match(paragraph):
        return _caption(text, start, start + credit.start() if credit else end)
    return Section(Part.BODY, start, end)


def _caption(text: str, start: int, end: int) -> Section:
    """The caption alone; a page that prints it twice in a row (image text, caption) counts once."""
    while frame := _FRAME.match(text, start, end):
        start = frame.end()
    caption = text[start:end]
    for length in range(len(caption) // 2, 19, -1):
        if caption.endswith(caption[-2 * length : -length]):
            return Section(Part.CAPTION, end - length, end)
    return Section(Part.CAPTION, start, end)


def _opening(
    text: str, blocks: Sequence[tuple[int, int, Part | None]], headline: str | None
) -> tuple[list[Section], dict[str, dt.date]]:
    """The sections before the body (with the first of the body), and the days printed there."""
    sections: list[Section] = []
    stamps: dict[str, dt.date] = {}
    titled = False
    for index, (start, end, part) in enumerate(blocks[:_OPENING]):
        start, dated = _stamp(text, start, end, stamps)
        section = _section(text, start, end, part)
        if dated or (part is None and _is_byline(text, start, end)):
            section = Section(Part.FURNITURE, start, end)
        elif titled or part is not None or section.part is not Part.BODY:
            pass
        elif _is_headline(text, blocks, index, headline):
            section = Section(Part.HEADLINE, start, end)
        titled = titled or section.part is not Part.FURNITURE
        sections.append(section)
    for index in range(1, len(sections) - 1):
        before, this, after = sections[index - 1 : index + 2]
        words = text[this.start : this.end].split()
        if before.part is Part.HEADLINE and this.part is Part.BODY and 5 <= len(words) <= 40:
            deck = _STOP.search(text, max(this.start, this.end - 4), this.end) is None
            if (deck and text[this.end - 1] not in ":,") or after.part is Part.FURNITURE:
                sections[index] = replace(this, part=Part.STANDFIRST)
            break
    return sections, stamps


def _stamp(text: str, start: int, end: int, stamps: dict[str, dt.date]) -> tuple[int, bool]:
    """Where the paragraph begins after its date, and whether it is a date line and nothing else.

    The day goes to ``stamps``: the first one of each kind is kept.
    """
    if not _YEAR.search(text, start, min(end, start + 80)):
        return start, False
    match = _STAMP.match(text, start, end)
    if match is None:
        return start, False
    rest = text[match.end() : end].strip()
    label = (match["label"] or "").lower()
    whole = (len(rest.split()) <= 3 and not _STOP.search(rest)) or bool(_BYLINE.match(rest))
    if not whole and not label:
        return start, False
    from factcheck.grammar.times import parse_date

    day = parse_date(match["date"]) or parse_date(match["date"], day_first=False)
    if day is None:
        return start, False
    stamps.setdefault("updated" if "updat" in label or "modif" in label else "published", day)
    return (start, True) if whole else (match.end(), False)


def _is_headline(
    text: str, blocks: Sequence[tuple[int, int, Part | None]], index: int, headline: str | None
) -> bool:
    """True when the first paragraph of words reads as the headline."""
    start, end, _ = blocks[index]
    line = text[start:end]
    if headline is not None:
        return line.split() == headline.split()
    if index + 1 >= len(blocks):
        return False
    blank = [text.count("\n", blocks[i][1], blocks[i + 1][0]) > 1 for i in range(index, len(blocks) - 1)]
    if not blank[0]:
        return False
    words = line.split()
    if len(words) > 35:
        return False
    if len(blank) > 1 and not any(blank[1:]):
        return True
    if not _STOP.search(line) or (line.endswith("?") and len(words) <= 20):
        return not line.endswith((":", ","))
    letters = [w for w in _WORD.findall(line) if len(w) > 3]
    titled = sum(w[0].isupper() for w in letters) * 10 >= len(letters) * 9
    terse = len(words) <= (9 if _FUNCTION.intersection(line.lower().split()) else 12)
    return len(words) <= 20 and (titled or terse) and line[0] not in '"“'


def _is_byline(text: str, start: int, end: int) -> bool:
    """True when the paragraph names the writer and nothing else."""
    return end - start <= 100 and _BYLINE.match(text, start, end) is not None


def _displayed(text: str, sections: list[Section]) -> list[Section]:
    """The sections, with display quotes told from body.

    A display quote repeats words of a longer paragraph of the body, or is a quotation with its
    speaker's name set after it. That a paragraph is one whole quotation is not enough.
    """
    body = [s for s in sections if s.part is Part.BODY]
    starts = [s.start for s in body]
    return [
        replace(s, part=Part.DISPLAY)
        if s.part is Part.BODY
        and 30 <= s.end - s.start <= 1200
        and (_is_repeated(text, s, body, starts) or _is_signed(text[s.start : s.end]))
        else s
        for s in sections
    ]


def _is_repeated(text: str, section: Section, body: list[Section], starts: list[int]) -> bool:
    """True when a longer paragraph of the body holds the same words; the lead is never a repetition."""
    bare = text[section.start : section.end].strip("\"“”'‘’ .…")
    if bare.count(" ") < 4 or section == body[0]:
        return False
    place = text.find(bare)
    for _ in range(_TIMES):  # a pull quote is printed twice; words printed many times are no quote
        if place == -1:
            return False
        other = body[max(0, bisect.bisect_right(starts, place) - 1)]
        holds = other.start <= place and place + len(bare) <= other.end
        if holds and other != section and other.end - other.start > len(bare) + 10:
            return True
        place = text.find(bare, place + 1)
    return False


def _is_signed(paragraph: str) -> bool:
    """True when a speaker's name stands after the last sentence."""
    if paragraph[-1] in '.!?"”:;,':
        return False
    speaker = _SPEAKER.search(paragraph, max(0, len(paragraph) - 160))
    return (
        speaker is not None
        and len(speaker["name"].split()) >= 2
        and len(paragraph[: speaker.start()].split()) >= 4
        and not _ABBREVIATION.search(paragraph[: speaker.start() + 1])
        and not re.fullmatch(_AGENCY, speaker["name"])
    )
