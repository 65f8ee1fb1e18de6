"""Who or what an act is told of: the subject of the clause of a time ("The bridge opened in 2009")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.claim import Found, How
from factcheck.extract.lexicons import words as lexicon
from factcheck.extract.nouns import is_verb, plural, verb_lemma
from factcheck.extract.text import Text, Word
from factcheck.grammar.words import CLOSED

__all__ = ["Doers"]

_AUXILIARY = frozenset(
    "was were is are has have had been be being will would to also later then first".split()
)
_BE = frozenset("was were is are been be".split())
_PARTICLES = frozenset("down up out over off".split())
#: Verbs that say what was done by the noun behind them: "took office".
_LIGHT = frozenset({"take"})
#: Verbs of what is fixed beforehand, whose present tells of a day to come (Quirk et al. 1985, §4.45).
_SCHEDULED = frozenset(
    """
    begin start open close end finish resume return reopen launch meet arrive leave depart sail expire appear
    premiere debut air go come run take
    """.split()
)
_MODALS = frozenset("will would shall should can could may might must to not".split())
_ARTICLES = frozenset({"the", "a", "an"})
_OPENERS = frozenset("and but while when after before that because as since until where".split())
_FRONTING = frozenset("when after before until once".split())
_PREPOSITIONS = frozenset("in on at over across near from for with by under between behind beside to".split())
#: Words behind a name that are no part of it: "the station there opened".
_WHERE = frozenset({"there", "here", "itself", "himself", "herself"})
_PERSONS = frozenset({"he", "she"})
_PRONOUNS = _PERSONS | {"it", "they"}
_MARKS = frozenset(',;:()-–—"')
#: How many words a clause may have before its verb, and how far back a verb may stand before its time.
_LONG = 9
_REACH = 5


class _Doer(NamedTuple):
    """The subject of an act: its name, the sentence that told it last, and whether it is a person."""

    name: str
    sentence: int
    person: bool


#: Words before "to" that make a verb behind it one of what is to come.
_ABOUT_TO = frozenset("is are was were due expected set going planning plans".split())


def _act_before(words: Sequence[str]) -> tuple[str, int] | None:
    """The act before a time, and the index of its verb: "open" in "was open for", "take office"."""
    last = len(words)
    for k in range(last - 1, max(-1, last - _REACH), -1):
        low = words[k].lower()
        if words[k] in _MARKS:
            return None
        if low in _BE and _is_state(words, k):
            return words[k + 1], k
        if low not in CLOSED and (is_verb(low) or _is_scheduled(words, k) or _is_to_come(words, k)):
            return _act(words, k), k
    return None


def _is_to_come(words: Sequence[str], k: int) -> bool:
    """True for a verb behind "will" or "is to": "will resign on", "is due to step down on"."""
    if k == 0 or not words[k].islower() or not words[k].isalpha():
        return False
    before = words[k - 1].lower()
    return before in ("will", "shall") or (before == "to" and k > 1 and words[k - 2].lower() in _ABOUT_TO)


def _is_scheduled(words: Sequence[str], k: int) -> bool:
    """True for the verb of what is to come: "the fair opens on", "the fair will open on"."""
    verb = words[k].removesuffix("s")
    if verb not in _SCHEDULED:
        return False
    before = words[k - 1].lower() if k else ""
    return before in _MODALS if words[k] == verb else bool(before)


def _act_behind(words: Sequence[str]) -> tuple[str, int] | None:
    """The act behind a time that opens the sentence, and the index of its verb: "In 2009 Vane left …"."""
    for k, word in enumerate(words[: _LONG + 1]):
        low = word.lower()
        if low not in CLOSED and is_verb(low):
            return _act(words, k), k
        if (word in _MARKS and k > 0) or low in _OPENERS:
            return None
    return None


def _is_state(words: Sequence[str], k: int) -> bool:
    """True for a form of be with one word of what was, straight before the time: "was mayor from"."""
    state = words[k + 1] if k + 1 < len(words) else ""
    if not (state.isalpha() and state.islower()) or state in CLOSED:
        return False
    return len(words) == k + 2 or (len(words) == k + 3 and words[k + 2].lower() in _PREPOSITIONS)


def _act(words: Sequence[str], k: int) -> str:
    """The act of the verb at the index, with what belongs to it: "step down", "take office"."""
    verb = verb_lemma(words[k])
    following = words[k + 1] if k + 1 < len(words) else ""
    bare = following.isalpha() and following.islower() and following not in CLOSED
    return f"{verb} {following}" if following in _PARTICLES or (verb in _LIGHT and bare) else verb


class Doers:
    """The subjects of acts, found one after another through an article.

    ``names`` are the fullest forms of the people named, by where they stand.
    """

    def __init__(self, text: Text, names: Mapping[int, str]) -> None:
        self._text, self._names = text, names
        self._sentences = {start: number for number, (start, _) in enumerate(text.sentences)}
        self._last: _Doer | None = None
        self._full: dict[str, set[str]] = {}

    def told(self, begin: int, end: int) -> tuple[str | None, tuple[str, Found] | None]:
        """The act that a time between two offsets dates or measures, and the subject of that act."""
        start, stop = self._text.sentence_at(begin)
        sentence = self._sentences.get(start, -1)
        before = self._text.printed(start, begin)
        found = _act_before(before)
        if found is not None:
            return found[0], self._of(self._text.words(start, begin), found[1], sentence)
        if all(word.lower() in _PREPOSITIONS for word in before):
            behind = self._text.words(end, stop)
            behind = behind[1:] if behind and behind[0].text == "," else behind
            found = _act_behind([word.text for word in behind])
            doer = self._of(behind, found[1], sentence) if found is not None else None
            if found is not None and doer is not None:
                return found[0], doer
        return None, None

    def _of(self, words: Sequence[Word], verb: int, sentence: int) -> tuple[str, Found] | None:
        """The subject of the verb at that index, and how it was found; None where it is unclear.

        A pronoun is the subject of the act told last, in this sentence or the one before; a verb without a
        subject behind "and" has that of the verb before it.
        """
        end = verb
        while end > 0 and (words[end - 1].text.lower() in _AUXILIARY or words[end - 1].text.endswith("ly")):
            end -= 1
        begin, end = self._before_remark(words, end)
        if begin is None and self._fronted(words, end - 1, sentence):
            begin = end - 1
        if begin is None:
            begin = _opening(words, end)
        if begin is None:
            return None
        run = list(words[begin:end])
        if not run:
            joined = end > 0 and words[end - 1].text.lower() in ("and", "but", "then")
            return self._again(sentence, None) if joined else None
        if len(run) == 1 and run[0].text.lower() in _PRONOUNS:
            return self._again(sentence, run[0].text)
        return self._named(run, sentence)

    def _fronted(self, words: Sequence[Word], at: int, sentence: int) -> bool:
        """True for a pronoun behind a clause that opens the sentence: "When the quay closed it had been"."""
        if at < 2 or words[at].text.lower() not in _PRONOUNS or words[0].text.lower() not in _FRONTING:
            return False
        verb = next((k for k in range(1, at) if is_verb(words[k].text) and not plural(words[k].text)), 1)
        return verb > 1 and self._named(list(words[1:verb]), sentence) is not None

    def _before_remark(self, words: Sequence[Word], end: int) -> tuple[int | None, int]:
        """Where the subject begins (None: not known yet) and ends, before "who" or a remark in commas."""
        if end > 1 and words[end - 1].text in ("who", "which"):
            end -= 1 + (words[end - 2].text in _MARKS)
            at = end
            while at > 0 and words[at - 1].text[:1].isupper() and words[at - 1].text.lower() not in _ARTICLES:
                at -= 1
            return (at if at < end else _opening(words, end)), end
        if end > 2 and words[end - 1].text == ",":
            commas = [k for k in range(max(1, end - 1 - _LONG), end - 1) if words[k].text == ","]
            if not commas:
                return None, end
            named = words[commas[-1] + 1].start in self._names
            return (commas[-1] + 1, end - 1) if named else (None, commas[-1])
        return None, end

    def _named(self, run: list[Word], sentence: int) -> tuple[str, Found] | None:
        while run and (run[0].text.lower() in _ARTICLES or run[0].text in lexicon("honorifics")):
            run.pop(0)
        ends = (k for k, w in enumerate(run) if w.text.lower() in _PREPOSITIONS)
        run = run[: next(ends, len(run))]
        while run and run[-1].text.lower() in _WHERE:
            run.pop()
        low = [w.text.lower() for w in run]
        if not run or low[0] in CLOSED or not all(w[0].isalpha() or w == "&" for w in low):
            return None
        printed = self._text.article.text[run[0].start : run[-1].end]
        whose = next(
            (k for k, word in enumerate(low) if word == "of"), len(run)
        )  # "the trial of Pat Example"
        known = next((self._names[w.start] for w in run[:whose] if w.start in self._names), None)
        person = known is not None and known.split()[-1] == printed.split()[-1]
        name = known if person and known is not None else self._fullest(printed)
        self._last = _Doer(name, sentence, person)
        how = How.STATED if name == printed or person else How.INHERITED
        return name, Found("population", how, printed)

    def _fullest(self, printed: str) -> str:
        """The one longer name that ends in the same noun: "the bridge" is the "Harbour Road bridge"."""
        head = printed.split()[-1]
        longer = self._full.setdefault(head, set())
        if " " in printed:
            longer.add(printed)
            return printed
        return next(iter(longer)) if len(longer) == 1 and not plural(head) else printed

    def _again(self, sentence: int, pronoun: str | None) -> tuple[str, Found] | None:
        """The subject told last, meant by a pronoun or left out behind "and"."""
        last = self._last
        if last is None or sentence - last.sentence > (1 if pronoun else 0):
            return None
        if pronoun is None:
            return last.name, Found("population", How.STATED, last.name)
        low = pronoun.lower()
        if (low in _PERSONS) != last.person or (low == "they") != plural(last.name.split()[-1]):
            return None
        self._last = _Doer(last.name, sentence, last.person)
        return last.name, Found("population", How.INHERITED, pronoun)


def _is_act(word: str) -> bool:
    """True for a verb that is no part of a name: not the swimming of "the swimming pool"."""
    return is_verb(word) and not word.endswith("ing")


def _opening(words: Sequence[Word], end: int) -> int | None:
    """The first word of the clause that ends before a verb; None for one that is no plain subject."""
    at = end
    while at > 0 and end - at <= _LONG:
        low = words[at - 1].text.lower()
        if words[at - 1].text in _MARKS or low in _OPENERS or low in ("said", "says"):
            break
        at -= 1
    if at < end and (end - at > _LONG or any(_is_act(w.text) for w in words[at:end])):
        return None
    return at
