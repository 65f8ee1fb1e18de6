"""Quotations: the words between marks, joined where they are one, with who says them."""

from __future__ import annotations

from factcheck.claim import Part, Person, Quote, Section, Span
from factcheck.extract.cast import Cast
from factcheck.extract.quote_marks import Stretch, stretches
from factcheck.extract.quote_sentences import (
    Saying,
    continues,
    is_finished,
    is_fragment,
    lay_out_words,
    own_speaker,
    sentence_start,
    sentence_stop,
    told_unread,
)
from factcheck.extract.speaker_names import Speaker, Token, same_name, tokens
from factcheck.extract.speakers import after, before
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern

__all__ = ["Saying", "quotes", "sayings"]

_INNER_MARKS = " \n\"'’”‘“»)"
#: A paragraph that announces words set without marks: "…, head of people, said:".
_ANNOUNCES = pattern(r"\w\s*:\s*\Z")
#: The name after the words of a display quote: what follows the last sentence, with no end of its own.
_SIGNED = pattern(r"(?:[.!?]['\"]*|['\"])\s+[–—-]*\s*([^.!?\"]{2,90})\Z|\n\s*[–—-]*\s*([^\n\"]{2,90})\Z")


#: A paragraph that only signs the quotation before it: "– Mary Jones, Leeds".
_SIGNATURE = pattern(r"[–—―-]\s*([A-Z][^.!?\"]{1,80})\.?\s*\Z")


def _comma(words: list[Token]) -> int:
    return next((i for i, word in enumerate(words) if word.text in ",("), len(words))


def quotes(text: Text, people: list[Person]) -> list[Quote]:
    """Every direct quotation of the article, in order.

    ``people`` are the persons of the same article; with none given, names are told by their capitals.
    """
    cast = Cast(text, people)
    found: list[Quote] = []
    for saying in sayings(text, cast):
        pieces = tuple((part.start, part.end) for part in saying.parts)
        words = " ".join(" ".join(text.article.text[start:end].split()) for start, end in pieces)
        name, role = cast.shown(saying.speaker) if saying.speaker else (None, None)
        first, last = pieces[0][0], pieces[-1][1]
        found.append(
            Quote(
                span=Span.of(text.article, first, last, _around(text, first, last)),
                words=words,
                pieces=pieces,
                speaker=name,
                speaker_role=role,
                said_by=name,
                fragment=saying.fragment,
                display=saying.display,
                complete=saying.finished,
            )
        )
    return found


def _around(text: Text, first: int, last: int) -> tuple[int, int]:
    """The sentences that hold both ends."""
    start, end = text.sentence_at(first)
    if last > end:
        end = max(text.sentence_at(last - 1)[1], last)
    return min(start, first), max(end, last)


def sayings(text: Text, cast: Cast) -> list[Saying]:
    """The quotations of the article with their speakers, before they are written down as claims."""
    plain, printed = text.plain, text.article.text
    found: list[Saying] = []
    open_saying: Saying | None = None
    previous: Section | None = None
    for number, section in enumerate(text.article.sections):
        if section.part is Part.FURNITURE:
            continue
        parts = stretches(printed, plain, section.start, section.end, running=open_saying is not None)
        announced = previous is not None and _announces(plain, previous)
        if section.part is Part.DISPLAY or (announced and not parts and section.part is Part.BODY):
            shown = _display(text, cast, number, section, parts, previous, announced)
            if shown:
                found.append(shown)
                open_saying, previous = None, section
                continue
        if not parts:
            signed = _SIGNATURE.match(plain, section.start, section.end)
            if signed and found and found[-1].paragraphs[1] == number - 1 and not found[-1].own:
                signer = cast.signature(
                    plain, words := tokens(plain, signed.start(1), signed.end(1)), _comma(words)
                )
                found[-1].speaker, found[-1].own = signer, signer is not None
            open_saying, previous = None, section
            continue
        cast.hide(parts)
        here = _paragraph(text, cast, number, section, parts, found, previous)
        first = here[0]
        if open_saying is not None and first.leads and _same_voice(open_saying, first):
            open_saying.parts += first.parts
            open_saying.paragraphs = (open_saying.paragraphs[0], number)
            open_saying.finished = first.finished
            if first.own and not open_saying.own:
                open_saying.speaker, open_saying.own = first.speaker, True
            here[0] = open_saying
            found += here[1:]
        else:
            found += here
        final = here[-1]
        open_saying = final if not final.parts[-1].closed and final.parts[-1].end >= section.end - 2 else None
        previous = section
    return found


def _announces(plain: str, section: Section) -> bool:
    """True for a paragraph that ends with a word and a colon."""
    end = plain[max(section.start, section.end - 40) : section.end].rstrip()
    return end.endswith(":") and _ANNOUNCES.search(end) is not None


def _same_voice(earlier: Saying, later: Saying) -> bool:
    """False where both have a printed speaker and the two differ."""
    if not (earlier.own and later.own and earlier.speaker and later.speaker):
        return True
    return same_name(earlier.speaker, later.speaker)


# --- one paragraph --------------------------------------------------------------------------------


def _paragraph(
    text: Text,
    cast: Cast,
    number: int,
    section: Section,
    parts: list[Stretch],
    so_far: list[Saying],
    previous: Section | None,
) -> list[Saying]:
    plain = text.plain
    words, places = lay_out_words(plain, section, parts)
    found: list[Saying] = []
    last_place = -1
    for part, place in zip(parts, places, strict=True):
        first = sentence_start(plain, words, place)
        stop = sentence_stop(words, place)
        saying = Saying([part], (number, number), leads=place == 0)
        saying.fragment = is_fragment(plain, words, part, place, first, stop)
        saying.finished = is_finished(plain, words, part, place, saying.fragment)
        if found and continues(plain, words, found[-1], saying, last_place, place):
            whole = found[-1]
            whole.parts.append(part)
            whole.finished = saying.finished
            if not whole.own:
                speaker = after(plain, words, place + 1, stop, loose=False)
                if speaker:
                    whole.speaker, whole.own = cast.resolve(speaker, section.start), True
            last_place = place
            continue
        speaker = own_speaker(plain, words, part, place, first, stop, saying.fragment)
        if speaker is not None:
            saying.speaker, saying.own = cast.resolve(speaker, section.start), True
        elif not saying.fragment and not told_unread(plain, words, part, place):
            saying.speaker = _carried(
                text, cast, words, first, place, saying, found, so_far, previous, number
            )
        found.append(saying)
        last_place = place
    return found


def _carried(
    text: Text,
    cast: Cast,
    words: list[Token],
    first: int,
    place: int,
    saying: Saying,
    here: list[Saying],
    so_far: list[Saying],
    previous: Section | None,
    number: int,
) -> Speaker | None:
    """The speaker of a quotation that stands alone: whoever spoke last, close before it."""
    plain = text.plain
    if place > first:
        return None
    sentence = sentence_start(plain, words, first - 1) if first else 0
    if first:
        if here and not here[-1].fragment and here[-1].parts[-1].outer[1] >= words[sentence].start:
            return here[-1].speaker
        told = before(plain, words, sentence, first, loose=True)
        if told:
            return cast.resolve(told, words[0].start)
        return here[-1].speaker if here else None
    if previous is None:
        return None
    if so_far and so_far[-1].paragraphs[1] == number - 1 and not so_far[-1].fragment:
        return so_far[-1].speaker
    earlier = tokens(plain, max(previous.start, previous.end - 600), previous.end)
    begin = sentence_start(plain, earlier, len(earlier) - 1) if earlier else 0
    told = before(plain, earlier, begin, len(earlier), loose=True) if earlier else None
    if told and told.generic:
        told = _reporter(plain, earlier, begin, told) or told
    if told:
        return cast.resolve(told, previous.start)
    if so_far and so_far[-1].paragraphs[1] >= number - 2:
        return so_far[-1].speaker
    return None


def _reporter(plain: str, words: list[Token], begin: int, told: Speaker) -> Speaker | None:
    """The "Jones" of "Jones said that some critics predicted": whoever tells what others say."""
    inner = next((i for i in range(begin, len(words)) if words[i].start >= told.start), begin)
    outer = before(plain, words, begin, inner, loose=False)
    return outer if outer and not outer.generic else None


# --- display quotes -------------------------------------------------------------------------------


def _display(
    text: Text,
    cast: Cast,
    number: int,
    section: Section,
    parts: list[Stretch],
    previous: Section | None,
    announced: bool,
) -> Saying | None:
    """The quotation that a whole paragraph is, its speaker named at its end or before it."""
    plain = text.plain
    start, end = section.start, section.end
    signed = _SIGNED.search(plain, start, end)
    speaker: Speaker | None = None
    if signed and section.part is Part.DISPLAY:
        place = signed.span(1) if signed.group(1) else signed.span(2)
        words = tokens(plain, *place)
        if (words and words[0].text[0].isupper()) or (words and words[0].low in ("a", "the")):
            speaker = cast.signature(plain, words, _comma(words))
            if speaker:
                end = signed.start() + len(signed.group()) - len(signed.group().lstrip(".!?\"' \n"))
                end = start + len(plain[start : signed.start() + 1].rstrip())
    if speaker is None and announced and previous is not None:
        earlier = tokens(plain, max(previous.start, previous.end - 600), previous.end)
        if earlier:
            begin = sentence_start(plain, earlier, len(earlier) - 1)
            told = before(plain, earlier, begin, len(earlier), loose=False)
            speaker = cast.resolve(told, previous.start) if told else None
        if speaker is None and section.part is not Part.DISPLAY:
            return None
    if speaker is None and section.part is not Part.DISPLAY:
        return None
    if len(parts) == 1 and parts[0].end - parts[0].start > (end - start) * 0.7:
        start, end = parts[0].start, min(parts[0].end, end)
    stretch = Stretch(start, end, (start, end))
    finished = plain[start:end].rstrip(_INNER_MARKS)[-1:] in (".", "!", "?")
    return Saying(
        [stretch],
        (number, number),
        display=True,
        speaker=speaker,
        own=speaker is not None,
        leads=True,
        finished=finished,
    )
