"""What was done to those counted, or what they did: one lemma beside the figure."""

from __future__ import annotations

import re

from factcheck.extract.nouns import STATES, is_verb, phrase_after, plural, verb_lemma
from factcheck.extract.scene import Scene
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.words import CLOSED, lemma

__all__ = ["ANSWERS", "past_clause", "predicate", "reason"]

#: Verbs that say nothing of what was counted.
_EMPTY_VERBS = frozenset(
    """be have do make take give get say tell see find show include involve list record log report reveal
    receive keep put come go use cost pay spend raise follow add bring call ask leave left hold run need want
    mean become remain reach expect accord lead set work obtain have total number number up stagger
    average compare""".split()
)
#: Verbs that say how a figure moved, where they stand before it.
_MOVES = frozenset(
    """rise rose fall increase decrease grow climb jump soar surge leap double treble drop decline plunge
    slump shrink""".split()
)
_FROM_DATA = cued(
    r"\b(?:data|figures|responses?|replies|reply|answers|information|statistics|returns|results) "
    r"(?:(?:was|were) )?"
    r"(?:(?:obtained|provided|supplied|released|collected|gathered) (?:by|under|through|using) "
    r"[\w' ]{3,50}? from |"
    r"(?:provided by |supplied by |received |released by |based on (?:data )?|obtained )?(?:from|"
    r"by|of) )(?:the )?$",
    "data figures respon repl answers information statistics returns results",
    re.I,
)
_EXIST = cued(r"\bthere (?:are|is) (?:now |currently |also |only |just )?$", "there", re.I)
#: Words that stand between those counted and what befell them.
_PASSED = frozenset(
    """who that which were was are is been be have has had being also then not would could will 've having
    either both to so far now already all each""".split()
)
#: "46 officers in Kent were sacked": the place says nothing of what befell them.
_WHERE = frozenset("in at across from".split())
_AUXILIARY = frozenset("were was have had has are is".split())
#: "Of these, 74 are women": what they are, as the act that tells them from the others.
_ARE = {"men": "man", "women": "woman", "boys": "boy", "girls": "girl"}
_RECORDING = frozenset("record list report say believe think know understand register log fear".split())
_RELATIVE = frozenset("who which that".split())
#: What those did who gave what a report rests on.
ANSWERS = frozenset("respond reply answer".split())
#: "the 33 forces which supplied data"
_SENDS = frozenset("supply provide send submit return".split())
_WHEN = frozenset("later late again twice early online".split())
_DATA = frozenset("data figures information details answers responses replies statistics".split())
_OUTCOME = frozenset("result end lead".split())
#: Before a figure they say that the set is known: what it does does not narrow it ("the 29 projects failed").
_DEFINITE = frozenset("the these those all its their his her our".split())
_STATES = frozenset(STATES.values())
_BROUGHT = frozenset("taken rushed airlifted brought flown".split())
#: What is done to some of those on whom another act was done before: "released 39 people held on Tuesday".
_FIRST_ACTS = frozenset("arrest detain hold seize capture".split())
_NEXT_ACTS = frozenset("release free bail acquit jail deport".split())
_JOINS = frozenset("and or but while who that as nor".split())
#: A remark between dashes or in brackets, straight behind the phrase.
_REMARK = pattern(r" ?(?: [-–—] [^.;]{1,90}? [-–—] |—[^—.;]{1,90}?—|\([^()]{1,60}\) ?)")
#: Verbs whose object is the one who is hurt: "killing about 60 people".
_HURTING = frozenset("killing injuring wounding hurting leaving displacing".split())


def predicate(scene: Scene, figure: FigureMention, after: int) -> str | None:
    """What was done to those counted, or what they did, as a lemma; ``after`` is the end of the phrase."""
    lead = scene.between(max(scene.start, figure.start - 90), figure.start)
    if _FROM_DATA.search(lead):
        return "respond"
    if _EXIST.search(lead):
        return "exist"
    remark = _REMARK.match(scene.text.plain, after, scene.end)
    index = scene.index_from(remark.end() if remark else after)
    apposed = scene.word(index) == "," and scene.word(scene.index_from(figure.start) - 1) == ","
    found = _behind(scene, _main_verb(scene, index + apposed))  # "the rest, 28, were cleared"
    if _is_definite(scene, figure):
        return found if found in _STATES or _all_answered(scene, index, found) else None
    if found is None or scene.word(index) in _RELATIVE:
        return _before(scene, figure) or found  # "shot four men who stood outside": they were shot
    if found in _FIRST_ACTS and (before := _before(scene, figure)) in _NEXT_ACTS:
        return before
    return found


def _all_answered(scene: Scene, index: int, act: str | None) -> bool:
    """True for "the 24 councils that answered" without a word of when or to what: "that replied later"."""
    if act not in ANSWERS or scene.word(index) not in _RELATIVE or scene.times:
        return False
    verb = next((k for k in range(index + 1, index + 4) if is_verb(scene.word(k))), index)
    after = scene.word(verb + 1 + (scene.word(verb + 1) in _DATA))
    return not (after in CLOSED or after.endswith("ly") or after in _WHEN)


def past_clause(scene: Scene, after: int) -> int:
    """Past a clause that narrows a whole, to the verb of the sentence: "of the 420 who voted|, 60 agreed"."""
    first = scene.index_from(after)
    if scene.word(first) not in _RELATIVE:
        return after
    verbs = 0
    for k in range(first + 1, min(first + 12, len(scene.words))):
        low = scene.word(k)
        if low in (",", *_JOINS):
            break
        finite = low in _AUXILIARY or (is_verb(low) and not low.endswith("ing") and not plural(low))
        verbs += finite and scene.word(k - 1) not in _AUXILIARY
        if verbs == 2:
            return scene.words[k].start
    return after


def _main_verb(scene: Scene, i: int) -> int:
    """Past a shortened clause that narrows those counted: "310 votes handed in late were rejected"."""
    low = scene.word(i)
    if is_verb(low) and low not in STATES and low not in _PASSED:
        for k in range(i + 1, min(i + 9, len(scene.words))):
            if scene.word(k) in _AUXILIARY:
                return k
            low = scene.word(k)
            if not low.isalpha() or low in _JOINS or (is_verb(low) and not low.endswith("ing")):
                break
    return i


def _is_definite(scene: Scene, figure: FigureMention) -> bool:
    """True for a set that is known, so that what it does does not narrow it.

    Not after "in all"; the 46 of "nine of 46 wardens were fined" are known too.
    """
    index = scene.index_from(figure.start) - 1
    if scene.word(index) == "of" and any(f.end + 1 == scene.words[index].start for f in scene.figures):
        return True
    in_all = scene.word(index) == "all" and scene.word(index - 1) == "in"
    return scene.word(index) in _DEFINITE and not in_all


def _behind(scene: Scene, i: int) -> str | None:
    words = scene.words
    seen = 0
    while i < len(words) and seen < 7:
        low = scene.word(i)
        if low in STATES and (seen == 0 or is_verb(low) or low in ("dead", "missing")):
            return STATES[low]
        if low in _ARE and scene.word(i - 1) in ("are", "were"):
            return _ARE[low]
        if low in _PASSED or (low.endswith("ly") and len(low) > 4):
            i, seen = i + 1, seen + 1
            continue
        place = _place_at(scene, i + 1) if seen == 0 and low in _WHERE else None
        if place is not None:
            i = scene.index_from(place)
            continue
        joined = (
            next((k for k in (1, 2) if plural(scene.word(i + k))), None) if low in ("and", "or") else None
        )
        if seen == 0 and joined is not None:  # "82 geese and ducks were ringed"
            i, seen = i + joined + 1, seen + 1
            continue
        if seen == 0 and low.endswith("ing") and is_verb(low):
            aux = next((k for k in range(i, min(i + 9, len(words))) if scene.word(k) in _AUXILIARY), None)
            if aux is not None:
                i, seen = aux, 1
                continue
        if (
            low in _BROUGHT
            and "hospital" in (scene.word(i + k) for k in (2, 3))
            and scene.word(i + 1) == "to"
        ):
            return "hospitalise"
        if low == "confirmed" and scene.word(i + 1) in STATES:
            return STATES[scene.word(i + 1)]
        if is_verb(low) and not plural(low) and "-" not in low:
            verb = verb_lemma(low)
            if verb in _RECORDING and scene.word(i + 1) in ("to", "as", "killed", "dead", "missing"):
                i = i + (2 if scene.word(i + 1) in ("to", "as") else 1)
                continue
            if verb in _OUTCOME and i + 2 < len(words) and scene.word(i + 1) in ("in", "to"):
                outcome = phrase_after(words, i + 2) or phrase_after(words, i + 2, one=True)
                return outcome.head if outcome is not None else None
            if verb in _SENDS and _sends_data(scene, i):
                return "respond"
            if verb not in _EMPTY_VERBS:
                return verb
        return None
    return None


def _sends_data(scene: Scene, verb: int) -> bool:
    """True for "supplied data" without a word of what for, and not of some of those told of before."""
    last = next((k for k in (verb + 1, verb + 2) if scene.word(k) in _DATA), None)
    some = scene.word(0) == "of" and scene.word(1) in ("these", "those", "them")
    return last is not None and not some and scene.word(last + 1) not in CLOSED


def _place_at(scene: Scene, i: int) -> int | None:
    """The end of the place whose name begins at the word, if one does."""
    start = scene.words[i].start if i < len(scene.words) else -1
    return next((p.span.end for p in scene.places if p.span.start == start), None)


def _before(scene: Scene, figure: FigureMention) -> str | None:
    i = scene.index_from(figure.start) - 1
    steps = 0
    while i >= 0 and steps < 3:
        low = scene.word(i)
        if low in _HURTING and low != "leaving":
            return lemma(low)
        gerund = steps == 0 and low.endswith("ing") and verb_lemma(low) != low
        if gerund and scene.word(i - 1) in _DEFINITE:
            return None  # "the opening two matches"
        if gerund or (is_verb(low) and low not in ("is", "was", "are", "were")):
            verb = STATES.get(low) or verb_lemma(low)
            return None if verb in _EMPTY_VERBS or verb in _MOVES else verb
        if low not in CLOSED or low in _JOINS:
            return None
        i, steps = i - 1, steps + 1
    return None


def reason(scene: Scene, after: int) -> tuple[str, ...]:
    """What narrows an act: "were investigated for domestic abuse offences", "charged with fraud"."""
    words = scene.words
    i = scene.index_from(after)
    verb = next((k for k in range(i, min(i + 5, len(words))) if is_verb(words[k].text)), None)
    while verb is not None and verb + 1 < len(words) and is_verb(words[verb + 1].text):
        verb += 1
    if verb is None or verb + 2 >= len(words) or scene.word(verb + 1) not in ("for", "with", "of", "over"):
        return ()
    phrase = phrase_after(words, verb + 2) or phrase_after(words, verb + 2, one=True)
    return () if phrase is None else (phrase.head, *phrase.modifiers)
