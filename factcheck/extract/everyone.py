"""All who were asked: "all 43 forces responded", "every council replied"."""

from __future__ import annotations

import re
from itertools import takewhile

from factcheck.claim import Found, How, Measure, Share, Slots, Tier
from factcheck.extract.text import Text
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.words import CLOSED, lemma
from factcheck.value import Bounds

__all__ = ["everyone"]

_ALL_ANSWERED = pattern(
    r"\b(?P<all>(?:all|every)(?: (?:of the|the|of our|of its))? (?P<noun>(?:(?!of\b|who\b)[\w'-]+ ){1,8}?))"
    r"(?:who were asked |which were asked |approached |contacted )?(?:(?:have|has|had|also|"
    r"eventually|since) ){0,2}"
    r"(?:responded|replied|answered|provided (?:data|figures|a response))\b",
    re.I,
)
#: For small letters: to look past capitals takes three times as long.
_ANSWERED = cued(
    r"\b(?:responded|replied|answered|provided (?:data|figures|a response))\b",
    "responded replied answered provided",
)


def everyone(text: Text) -> list[Share]:
    """Where all are said to have answered: "All forces responded" is a Share of 100 per cent."""
    found: list[Share] = []
    taken = -1
    for cue in _ANSWERED.finditer(text.low):
        said = _ALL_ANSWERED.search(text.plain, max(0, cue.start() - 90, taken), cue.end())
        if said is None or not text.is_prose(said.start()):
            continue
        taken = cue.end()
        phrase = list(takewhile(lambda w: w not in CLOSED, said["noun"].lower().split()))
        nouns = [w for w in phrase if w.replace("-", "").isalpha()]
        if not nouns:
            continue
        start, end = said.start("all"), said.end("all") - 1
        printed = text.article.text[said.start("noun") : end]
        measure = Measure(lemma(nouns[-1]), tuple(lemma(w) for w in nouns[:-1]), "respond", printed)
        found.append(
            Share(
                span=text.span(start, end),
                value=Bounds.exactly(100),
                slots=Slots(measure=measure),
                found=(Found("measure", How.STATED, printed),),
                tier=Tier.EXPLICIT,
            )
        )
    return found
