"""Words: lemmas, and the closed classes of English."""

from __future__ import annotations

from functools import cache

__all__ = ["CLOSED", "content_lemmas", "is_word", "lemma"]


@cache
def lemma(word: str) -> str:
    """The dictionary form of a word, lower-case: "officers" → "officer", "accused" → "accuse".

    From simplemma's English word list (loaded on first use); an unknown word is returned
    lower-cased. A possessive ending is dropped first.
    """
    import simplemma

    low = word.lower()
    if low.endswith("'s"):
        low = low[:-2]
    elif low.endswith("s'"):
        low = low[:-1]
    if not low.isalpha() and "-" not in low:
        return low
    return str(simplemma.lemmatize(low, "en")).lower()


@cache
def is_word(word: str) -> bool:
    """True for a lower-case word of simplemma's English word list, inflected forms included."""
    import simplemma

    return bool(simplemma.is_known(word, "en"))


#: Closed word classes (Quirk et al., A Comprehensive Grammar of the English Language, 1985, §2.39):
#: determiners, pronouns, prepositions, conjunctions, auxiliaries and a few adverbs of degree.
CLOSED = frozenset(
    """
    a an the this that these those each every either neither some any no all both half such what which
    whose whatever i me my mine myself we us our ours ourselves you your yours yourself yourselves he him
    his himself she her hers herself it its itself they them their theirs themselves who whom whoever one
    ones oneself someone somebody something anyone anybody anything everyone everybody everything nobody
    nothing none aboard about above across after against along alongside amid amidst among amongst around
    as at atop before behind below beneath beside besides between beyond but by concerning despite down
    during except excluding following for from in including inside into like near of off on onto opposite
    out outside over past per plus regarding round since than through throughout till to toward towards
    under underneath unlike until up upon versus via with within without and or nor so yet if because
    although though while whereas unless whether when whenever where wherever why how am is are was were be
    been being have has had having do does did doing done will would shall should can could may might must
    ought not n't also just only even still already again then there here now very too more most less
    least much many few fewer other others another own same ever never
    """.split()
)


def content_lemmas(words: list[str]) -> list[str]:
    """The lemmas of the words that are in no closed class and hold a letter, in order."""
    return [lemma(word) for word in words if word.lower() not in CLOSED and any(c.isalpha() for c in word)]
