"""Words: lemmas, and the closed classes of English."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simplemma.strategies import DictionaryFactory, LemmatizationStrategy

__all__ = ["CLOSED", "content_lemmas", "is_word", "lemma"]


@cache
def _english() -> tuple[LemmatizationStrategy, LemmatizationStrategy]:
    """The English word list of simplemma, loaded once: the list alone, and with rules for other words."""
    from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy

    words = _word_list()
    return DictionaryLookupStrategy(words), DefaultStrategy(dictionary_factory=words)


def _word_list() -> DictionaryFactory:
    """The word list, as a trie kept in the user's cache folder: to unpack it is a fifth of a small check.

    The file is made whole or not at all. Where it cannot be made, the list is unpacked in every run.
    """
    from platformdirs import user_cache_path
    from simplemma import __version__
    from simplemma.strategies import DefaultDictionaryFactory
    from simplemma.strategies.dictionaries import TrieDictionaryFactory

    folder, name = user_cache_path("factcheck", appauthor=False) / f"simplemma-{__version__}", "en.dic"
    if not (folder / name).exists():
        from tempfile import TemporaryDirectory

        try:
            folder.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=folder) as new:
                TrieDictionaryFactory(disk_cache_dir=new).get_dictionary("en")
                (Path(new) / name).replace(folder / name)
        except OSError:
            return DefaultDictionaryFactory()
    return TrieDictionaryFactory(disk_cache_dir=str(folder))


@cache
def lemma(word: str) -> str:
    """The dictionary form of a word, lower-case: "officers" → "officer", "accused" → "accuse".

    From simplemma's English word list (loaded on first use); an unknown word is returned
    lower-cased. A possessive ending is dropped first.
    """
    low = word.lower()
    if low.endswith("'s"):
        low = low[:-2]
    elif low.endswith("s'"):
        low = low[:-1]
    if not low.isalpha() and "-" not in low:
        return low
    low = unicodedata.normalize("NFC", low)
    listed, ruled = _english()
    return (listed.get_lemma(low, "en") or ruled.get_lemma(low, "en") or low).lower()


@cache
def is_word(word: str) -> bool:
    """True for a word of simplemma's English word list, inflected forms and either case included."""
    return _english()[0].get_lemma(unicodedata.normalize("NFC", word), "en") is not None


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
