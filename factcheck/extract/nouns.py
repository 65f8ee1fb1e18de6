"""What a figure counts: the noun phrase after it, or before it, and what is said of it.

No tagger: closed word classes, the endings of plural nouns and participles, and one list of irregular
forms tell where a noun phrase ends. What cannot be told is left out rather than guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extract.text import Word
from factcheck.grammar.words import CLOSED, lemma

__all__ = [
    "EITHER",
    "STATES",
    "Phrase",
    "ends_phrase",
    "is_verb",
    "noun_lemma",
    "phrase_after",
    "phrase_of",
    "plural",
    "verb_lemma",
]

#: Plural or collective nouns without a plural ending (Quirk et al. 1985, §5.73-5.90).
_PLURAL = frozenset(
    """people men women children police staff crew personnel policemen policewomen firemen firefighters
    feet teeth mice geese sheep fish aircraft series species cattle troops youth clergy militia servicemen
    congressmen lawmakers media data dice oxen salmon deer offspring servicewomen gentlemen countrymen
    spokesmen businessmen fishermen gunmen workmen tonnes kin grandchildren stepchildren schoolchildren
    faithful homeless unemployed elderly poor""".split()
)

#: Plurals that stand before another noun (Quirk et al. 1985, §17.109), beside those without an ending.
_ATTRIBUTIVE = _PLURAL | frozenset(
    """sports arms goods customs communications sales systems savings earnings parks works jobs rights affairs
    weapons securities honours accounts operations services relations drugs narcotics games news economics
    electronics politics physics mathematics athletics gymnastics logistics robotics ethics""".split()
)
#: What is said of people by one word right after the figure: "12 dead", "three injured".
STATES = {
    "dead": "die",
    "killed": "kill",
    "injured": "injure",
    "wounded": "wound",
    "hurt": "hurt",
    "missing": "miss",
    "arrested": "arrest",
    "homeless": "displace",
    "displaced": "displace",
    "hospitalised": "hospitalise",
    "hospitalized": "hospitalise",
    "evacuated": "evacuate",
    "detained": "detain",
    "rescued": "rescue",
    "infected": "infect",
    "unaccounted": "miss",
    "slain": "kill",
    "shot": "shoot",
    "charged": "charge",
    "held": "hold",
}

#: Past forms and others that end no noun phrase by their ending alone.
_IRREGULAR = frozenset(
    """was were is are be been had has have did does do said says made took taken gave given went gone came
    got saw seen knew known thought left felt led held kept sent met lost won paid built bought brought caught
    taught sold told stood understood found fought heard hit hurt cut put set shut shot let cost read spent
    fell fallen rose risen grew grown drew drawn flew flown threw thrown broke broken spoke spoken chose
    chosen
    wrote written drove driven began begun ran run sat became quit died dying lay laid struck sought wore worn
    beat beaten bore born ate eaten sang sung sank sunk swam swept slept wept dealt meant lent bent burnt
    face faces remain remains include includes involve involves appear appears seem seems want wants
    need needs
    live lives work works say says claim agree agrees vote votes believe believes know knows think
    thinks show shows
    come comes go goes take takes get gets make makes become becomes expect expects plan plans result
    results""".split()
)
#: Of those, the forms that are common nouns too: a verb only where something follows that a noun cannot take.
EITHER = frozenset(
    "claim claims work works need needs plan plans result results vote votes lives cost cut set "
    "hit face faces run shot show shows".split()
)

_PREFIXES = ("up", "with", "over", "under", "out", "re", "mis", "fore")
#: Pasts that make a noun or another verb with a prefix: "outlay", "relent".
_NOUN_WITH_PREFIX = EITHER | {"lay", "lent"}
_DETERMINERS = frozenset("the these those them its their his her our my your all".split())
_ABOUT = frozenset("against on by from among for involving concerning towards toward".split())
#: Participles with an object behind them: no adjective of what is counted ("16 suffering burns").
_TRANSITIVE = frozenset(
    """suffering having receiving needing requiring facing sustaining seeking involving containing including
    using carrying wearing taking making showing saying claiming getting giving bringing""".split()
)
_SKIPPED_PARTICIPLES = frozenset(
    "made brought lodged received recorded logged filed reported raised registered launched "
    "received upheld".split()
)
_WHEN = frozenset("late early overnight today yesterday tonight".split())
#: Words before a noun that say nothing of what it is.
_EMPTY = frozenset(
    "total other such more further additional extra new different separate various several own same".split()
)


class Phrase(NamedTuple):
    """A noun phrase: head and modifiers as lemmas, whom it concerns, and where its words end.

    ``apart`` is True where the phrase says "other", "more", "another": a different set from the last
    one named. ``of_whole`` is True after "34 of the 750 accusations": the figure is a part.
    """

    head: str
    modifiers: tuple[str, ...]
    population: str | None
    start: int
    end: int
    head_end: int
    apart: bool = False
    of_whole: bool = False
    state: str | None = None
    sure: bool = True


#: Endings of plurals that no list of words has all of: "pyrotechnicians", "podcasters".
_DOERS = ("ians", "ists", "ers")


@cache
def plural(word: str) -> bool:
    """True for a word that is a plural noun by its form: "officers", "people"."""
    low = word.lower()
    if low in _ATTRIBUTIVE or (low.endswith("'s") and low[:-2] in _PLURAL):
        return True
    return (
        low.endswith("s")
        and len(low) > 3
        and not low.endswith(("ss", "us", "is", "'s"))
        and (lemma(low) != low or low.endswith(_DOERS))
    )


@cache
def is_verb(word: str) -> bool:
    """True for a word that is a verb by its form: an irregular past, or one in -ed or -ing."""
    low = word.lower()
    if low in _IRREGULAR or _is_compound_past(low):
        return True
    return (
        len(low) > 4
        and low.endswith(("ed", "ing"))
        and low
        not in {
            "hundred",
            "building",
            "wedding",
            "meeting",
            "morning",
            "evening",
            "feed",
            "seed",
            "speed",
            "breed",
            "wing",
            "ring",
            "king",
            "string",
            "spring",
            "clothing",
            "housing",
            "bombing",
            "shooting",
            "killing",
            "stabbing",
            "hearing",
            "ceiling",
            "pudding",
            "sibling",
        }
    )


def _is_compound_past(low: str) -> bool:
    """True for the irregular past of a verb with a prefix: "upheld", "withdrew", "overtaken"."""
    if not low.startswith(_PREFIXES):
        return False
    for prefix in _PREFIXES:
        rest = low[len(prefix) :]
        if low.startswith(prefix) and rest in _IRREGULAR and rest not in _NOUN_WITH_PREFIX:
            return lemma(rest) != rest and not rest.endswith("s")
    return False


def ends_phrase(word: str) -> bool:
    """True for a verb that is no noun too: "says", "became"."""
    return word.lower() in _IRREGULAR and word.lower() not in EITHER


#: Pasts that are nouns or adjectives too, so that a word list takes them for those.
_PASTS = {"won": "win", "rose": "rise", "left": "leave", "felt": "feel", "shot": "shoot"}


def verb_lemma(word: str) -> str:
    """The lemma of a verb: "won" gives "win", "rose" gives "rise"."""
    return _PASTS.get(word.lower()) or lemma(word)


def noun_lemma(word: str) -> str:
    """The lemma of a noun, also where it is written with a sign: "B&Bs" gives "b&b"."""
    found = lemma(word)
    return found[:-1] if "&" in found and found.endswith("s") else found


def _is_word(word: Word) -> bool:
    return word.text[0].isalpha()


def phrase_after(words: Sequence[Word], index: int, *, one: bool = False, limit: int = 7) -> Phrase | None:
    """The noun phrase that begins at ``words[index]``, just after a figure; None for a bare figure.

    ``one`` says that the figure is 1, so that a singular noun is expected.
    """
    of_whole = False
    i = index
    if (
        i < len(words)
        and words[i].text.lower() == "of"
        and i + 1 < len(words)
        and words[i + 1].text.lower() in _DETERMINERS
    ):
        of_whole, i = True, i + 2
        if i >= len(words) or not _is_word(words[i]) or words[i].text.lower() in CLOSED:
            return None
    elif i < len(words) and words[i].text.lower() in ("of", "the", "a", "an"):
        i += 1
    apart = False
    run: list[Word] = []
    while i < len(words) and len(run) < limit:
        word = words[i]
        low = word.text.lower()
        if low in ("other", "others", "another", "more", "additional", "further", "extra"):
            apart = True
            if low == "others":
                run.append(word)
                break
            i += 1
            continue
        if low in ("own", "same", "such", "few"):
            i += 1
            continue
        if (
            low == "and"
            and run
            and not plural(run[-1].text)
            and any(plural(w.text) for w in words[i + 1 : i + 3])
            and all(_is_word(w) and w.text.lower() not in CLOSED for w in words[i + 1 : i + 2])
            and not one
            and not is_verb(run[-1].text)
        ):
            i += 1  # "six League and Cup games"
            continue
        if not _is_word(word) or low in CLOSED:
            if (
                word.text == ","
                and run
                and not plural(run[-1].text)
                and i + 1 < len(words)
                and _is_word(words[i + 1])
                and words[i + 1].text.lower() not in CLOSED
                and not run[-1].text[0].isupper()
                and run[-1].text.lower() not in STATES  # "36 dead, search ends"
                and any(plural(w.text) for w in words[i + 1 : i + 3])
            ):
                i += 1  # "two large, black dogs"
                continue
            break
        run.append(word)
        i += 1
    while run and _says_how_or_when(run[-1].text):
        run.pop()
    if not run or run[0].text.lower() in _TRANSITIVE:
        return None
    head = _head(run, one)
    if head is None:
        first = run[0].text.lower()
        if first in STATES:
            return Phrase(
                "people", (), None, run[0].start, run[0].end, run[0].end, apart, of_whole, STATES[first]
            )
        return None
    if head < 0:
        return None
    sure = plural(run[head].text) or one
    modifiers = [lemma(w.text) for w in run[:head] if w.text.lower() not in _EMPTY]
    end = run[head].end
    after = next(k for k, w in enumerate(words) if w is run[head]) + 1
    more, population, end = _complement(words, after, end)
    return Phrase(
        "others" if run[head].text.lower() == "others" else noun_lemma(run[head].text),
        tuple(modifiers + more),
        population,
        run[0].start,
        end,
        run[head].end,
        apart,
        of_whole,
        None,
        sure,
    )


def _says_how_or_when(word: str) -> bool:
    """True for a word that may stand behind a noun and is none: "injured six late on Saturday"."""
    low = word.lower()
    return low in _WHEN or (low.endswith("ly") and not plural(word) and len(word) > 4)


def _head(run: Sequence[Word], one: bool) -> int | None:
    """Index of the head noun in a run of open-class words; None for a state or a verb, -1 for nothing."""
    first = next(
        (k for k, w in enumerate(run) if plural(w.text) and not (k == 0 and len(run) > 1 and _possessive(w))),
        None,
    )
    if first is not None and not one:
        if first == 0 and run[0].text.lower() in _IRREGULAR and run[0].text.lower() not in EITHER:
            return None
        while (
            first + 1 < len(run)
            and plural(run[first + 1].text)
            and run[first + 1].text.lower() not in _IRREGULAR
            and run[first].text.lower() in _ATTRIBUTIVE
        ):
            first += 1
        if (
            any(is_verb(w.text) and k > 0 for k, w in enumerate(run[:first]))
            and is_verb(run[0].text)
            and run[0].text.lower() in _IRREGULAR
        ):
            return None
        return first
    if run[0].text.lower() in STATES or (is_verb(run[0].text) and (len(run) == 1 or not one)):
        return None
    stop = next((k for k, w in enumerate(run) if k > 0 and is_verb(w.text)), len(run))
    return stop - 1


def _possessive(word: Word) -> bool:
    return word.text.lower().endswith("'s") or word.text.endswith("s'")


def _leads_on(words: Sequence[Word], i: int) -> bool:
    """True for the "were made" of "claims were made against officers"."""
    behind = [w.text.lower() for w in words[i + 1 : i + 3]]
    low = words[i].text.lower()
    if low in _SKIPPED_PARTICIPLES:
        return bool(behind) and behind[0] in _ABOUT
    return low in ("were", "was", "have", "has", "had", "been") and any(
        w in _SKIPPED_PARTICIPLES for w in behind
    )


def _complement(words: Sequence[Word], index: int, end: int) -> tuple[list[str], str | None, int]:
    """What follows a head: "of sexual assault" narrows it, "against officers" gives its population."""
    modifiers: list[str] = []
    population: str | None = None
    i = index
    while i < len(words) and i < index + 14:
        low = words[i].text.lower()
        if low == "of" and not modifiers:
            i, found = _open_run(words, i + 1)
            found = [w for w in found if not (_possessive(w) and w.text[0].isupper())]
            if not found:
                break
            modifiers += [lemma(w.text) for w in found]
            end = found[-1].end
        elif _leads_on(words, i):
            i += 1
        elif low in ("against", "involving", "among", "by") and population is None:
            i, found = _open_run(words, i + 1)
            if found:
                population = " ".join(w.text for w in found)
            break
        else:
            break
    return modifiers, population, end


def _open_run(words: Sequence[Word], index: int) -> tuple[int, list[Word]]:
    """The run of open-class words from ``index``, without an article before it, up to a plural noun."""
    i = index
    if i < len(words) and words[i].text.lower() in (
        "the",
        "a",
        "an",
        "its",
        "their",
        "several",
        "some",
        "serving",
    ):
        i += 1
    found: list[Word] = []
    while i < len(words) and len(found) < 5 and _is_word(words[i]) and words[i].text.lower() not in CLOSED:
        if found and is_verb(words[i].text):
            break
        found.append(words[i])
        i += 1
        if plural(found[-1].text) and not (i < len(words) and _is_word(words[i]) and plural(words[i].text)):
            break
    return i, found


def phrase_of(words: Sequence[Word]) -> Phrase | None:
    """The phrase of a measure named without a figure: "sexual assault claims", "claims of sexual assault"."""
    return phrase_after(words, 0) or phrase_after(words, 0, one=True)
