"""Nouns that stand apart from their figure: the "toll" that "rose to 40", the "rent" of "£6m on rent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.nouns import (
    EITHER,
    STATES,
    Phrase,
    ends_phrase,
    is_verb,
    noun_lemma,
    phrase_after,
    plural,
    verb_lemma,
)
from factcheck.extract.scene import Scene
from factcheck.extract.text import Word
from factcheck.grammar.figures import FigureMention
from factcheck.grammar.patterns import cued, pattern
from factcheck.grammar.words import CLOSED, is_word, lemma

__all__ = ["beside", "changed_in", "fined", "share_of", "spent_on", "subject_of"]

_CHANGE = (
    r"rose|risen|rises?|rising|increas(?:ed?|es|ing)|gr[eo]w|grown|grows|climb(?:ed|s|ing)?|jump(?:ed|s)?|soared?|surged?|"
    r"leapt|doubled|trebled|f[ae]ll|fallen|falls|falling|decreas(?:ed?|es|ing)|dropp?(?:ed|s)?|declin(?:ed?|ing)|plunged|"
    r"slumped|shrank|shrunk|up|down|beyond"
)
_CHANGE_CUES = (
    "rose ris increas grow grew climb jump soar surge leapt doubled trebled fall fell decreas drop declin "
    "plunged slumped shrank shrunk up down beyond"
)
#: Who was asked or who decided may fix a sum: "bond was set on Friday at $64,000".
_FIXED = "(?P<fixed>set|fixed|put|valued|priced|estimated|capped|pegged|cut|raised|lowered|reduced|increased)"
#: The words that join a subject to its figure, last before the figure.
_JOIN = cued(
    rf"\b(?P<verb>{_CHANGE}|stands?|stood|reach(?:ed|es)?|total(?:led|s)?|numbered|(?:is|was|are|"
    rf"were|be|been)(?: {_FIXED}(?: on)?(?: [A-Z][a-z]+day)?(?= (?:at|to)\b)|(?! up| down)))"
    rf"(?: (?:currently|now|still|also|already|then|only|just|sharply|slightly|steadily|further|"
    rf"again|about|over|at|to|by|from|"
    rf"of|up|a|an|the|total|more|than|some|around|nearly|almost))*\s*$",
    f"{_CHANGE_CUES} stand stood reach total numbered is was are were be",
    re.I,
)
_MOVED_TO = cued(
    rf"\b(?:{_CHANGE})\b(?:[^.;,]|[.,](?=\d)){{0,60}}\b(?:to|by|from)(?: (?:a|an|the|"
    rf"total|of|more|than|about))*\s*$",
    _CHANGE_CUES,
    re.I,
)
_NUMBER_OF = cued(
    r"\b(?:the|a|an|overall|total|its|their) (?:[a-z]+ )?(?:number|total|figure|proportion|share|"
    r"percentage) of (?:the )?",
    "number total figure proportion share percentage",
    re.I,
)
_THOSE_WHO = pattern(r"(?:those|people) who (?:(?:have|had|has) )?(?:been )?(?P<verb>[a-z]+)\b")
_CHANGE_IN = cued(
    r"\b(?:rise|fall|increase|drop|decline|growth|jump|cut|reduction|decrease) in (?:the |its |"
    r"their |annual |net |total )*",
    "rise fall increase drop decline growth jump cut reduction decrease",
    re.I,
)
#: "In June there were 40" names nothing.
_THERE = pattern(r"\bthere(?: (?:had|have|has|would|will|may|must))? \Z", re.I)
_EDGE = pattern(
    r"(?:[;:,\"]| [-–—]|—|\b(?:(?:said|says?|show(?:ed|s)?|reveal(?:ed|s)?|found|reported|warned|"
    r"estimates?|believes?)"
    r"(?: that)?|and|but|while|as|where|when|because|after))\s+",
    re.I,
)
_PERIOD_NOUNS = frozenset(
    "time year month week day decade period january february march april may june july august september"
    " october november december monday tuesday wednesday thursday friday saturday sunday end start beginning"
    " middle".split()
)
#: Nouns that only say that there is a figure.
_NO_NOUNS = frozenset("figure sum total amount number estimate value".split())
_AMOUNTS = frozenset(
    "total value all size length cash part full advance return court public practice place fact".split()
)
_OPENERS = frozenset("the a an its their his her this these those our total overall".split())


def subject_of(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The noun of which the clause gives the figure: "the number of families rose to 40", "the toll is 40".

    None where no verb of being or change leads to the figure, or its subject is a pronoun.
    """
    floor = max(scene.start, figure.start - 260)
    lead = scene.between(floor, figure.start)
    join = _JOIN.search(lead)
    if join is None:
        earlier = _MOVED_TO.search(lead)
        if earlier is None:
            return None
        at = earlier.start()
    else:
        at = join.start()
    if _THERE.search(lead, 0, at):
        return None
    numbers = list(_NUMBER_OF.finditer(lead, 0, at)) or list(_CHANGE_IN.finditer(lead))
    if numbers:
        start = numbers[-1].end()
        if re.search(r"[;.]", lead[start:]):
            return None
        phrase = _those_who(lead, start, floor) or phrase_after(scene.words, scene.index_from(floor + start))
        return _with_state(scene, phrase) if phrase is not None and phrase.sure else None
    edges = [m.end() for m in _EDGE.finditer(lead, 0, at)]
    for start in (*reversed(edges), 0):
        words = [w for w in scene.words if floor + start <= w.start and w.end <= floor + at]
        found = _first_noun(words)
        if found is None and start == 0 and floor == scene.start and figure.kind != "number":
            found = _opening_noun(words)
        if found is not None:
            return found
        if any(w.text.lower() in ("this", "it", "they", "that") for w in words):
            return None
    return None


def _with_state(scene: Scene, phrase: Phrase) -> Phrase:
    """The phrase with what befell those counted: "the number of people killed when …"."""
    state = STATES.get(scene.word(scene.index_from(phrase.head_end))) if phrase.state is None else None
    return phrase._replace(state=state) if state is not None else phrase


def _those_who(lead: str, start: int, floor: int) -> Phrase | None:
    """The people of "the number of those who had died"; ``floor`` is where ``lead`` begins in the article."""
    found = _THOSE_WHO.match(lead, start)
    if found is None or not is_verb(found["verb"]):
        return None
    begin, end = floor + start, floor + found.end()
    return Phrase("people", (), None, begin, end, end, state=verb_lemma(found["verb"]))


def _first_noun(words: Sequence[Word]) -> Phrase | None:
    """The first noun phrase of a clause, with its determiner: "the annual cost", "the death toll of …"."""
    for k, word in enumerate(words):
        opener = word.text.lower() in _OPENERS
        if not opener and (k > 0 or not plural(word.text)):
            continue
        run: list[Word] = []
        for some in words[k + opener : k + 6]:
            low = some.text.lower()
            if not some.text[0].isalpha() or low in CLOSED or low.endswith("ly"):
                break
            if run and is_verb(low) and not plural(low) and low not in EITHER:
                break
            run.append(some)
        if (
            run
            and lemma(run[-1].text) not in _PERIOD_NOUNS
            and (not is_verb(run[-1].text) or run[-1].text.lower() in EITHER)
        ):
            return phrase_of_run(run)
    return None


_ADVERBS = frozenset("yesterday today tomorrow meanwhile overall instead elsewhere nationally".split())


def _opening_noun(words: Sequence[Word]) -> Phrase | None:
    """The noun that opens a sentence without an article: "Council tax in Marl will rise by"; no name."""
    run: list[Word] = []
    words = words[1:] if words and words[0].text.lower() in _ADVERBS else words
    for word in words[:4]:
        low = word.text.lower()
        if low in CLOSED or not is_word(low) or (run and (word.text != low or is_verb(low))):
            break
        run.append(word)
    following = words[len(run)].text.lower() if run and len(run) < len(words) else ""
    if not run or is_verb(run[-1].text) or not (following in CLOSED or not following):
        return None
    return None if lemma(run[-1].text) in _PERIOD_NOUNS | _NO_NOUNS else phrase_of_run(run)


def phrase_of_run(run: Sequence[Word]) -> Phrase:
    """The phrase that a run of words makes, the last being its head."""
    head = run[-1]
    return Phrase(
        noun_lemma(head.text),
        tuple(lemma(w.text) for w in run[:-1]),
        None,
        run[0].start,
        head.end,
        head.end,
    )


_ON = pattern(
    r"(?: (?:in|over|during|within) [\w -]{3,30}?| a (?:year|month|week|day)| last (?:year|"
    r"month))? (?:on|for) ",
    re.I,
)
_SPENT = cued(
    r"\b(?:sp[ae]n[dt]s?|spending|paid|pays?|paying|invest(?:ed|s|ing)?)\b", "span spen paid pay invest", re.I
)

_SPENT_BEHIND = pattern(r"(?: (?:has|have|had|was|were|is|are|been|being))* spent")
_SPENT_BEHIND_COMMA = pattern(r",? (?:was|were|has been|is) spent")


def spent_on(scene: Scene, figure: FigureMention) -> Phrase | None:
    """What a sum was spent on: "spent £6m in three months on housing", "£5m was spent on hotels"."""
    lead = scene.between(max(scene.start, figure.start - 50), figure.start)
    rest = scene.text.plain
    behind = rest[figure.end : figure.end + 30]
    spent_after = "spent" in behind and (_SPENT_BEHIND.match(behind, 1) or _SPENT_BEHIND_COMMA.match(behind))
    if not spent_after and not _SPENT.search(lead):
        return None
    at = figure.end + (rest[figure.end : figure.end + 40].find("spent") + 5 if spent_after else 0)
    on = _ON.match(rest, at, scene.end)
    if on is None:
        return None
    index = scene.index_from(on.end())
    while (scene.word(index).endswith("ing") and is_verb(scene.word(index))) or scene.word(index) in _OPENERS:
        index += 1
    run: list[Word] = []
    for word in scene.words[index : index + 6]:
        low = word.text.lower()
        if not word.text[0].isalpha() or low in CLOSED or (run and is_verb(low) and not plural(low)):
            break
        run.append(word)
    return phrase_of_run(run) if run else None


def fined(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The fine of "was fined £400", "a fine of £400": the word before names the sum, whatever it was for."""
    index = scene.index_from(figure.start)
    if scene.word(index - 1) == "of":
        index -= 1
    word = scene.words[max(0, index - 1) : index]
    return phrase_of_run(word) if word and word[0].text.lower() in ("fined", "fine") else None


#: A conversion, or what makes a sum a rate, between a figure and its noun: "$30m (£20m)", "£9,000-a-year".
_ASIDE = pattern(r" ?\([^()]{2,24}\)|-an?-(?:year|month|week|day|head|night)\b")


def _in_money(scene: Scene, index: int) -> Phrase | None:
    """The "fees" of "£5m in fees": small letters, and no time, place or amount."""
    run: list[Word] = []
    for word in scene.words[index : index + 4]:
        low = word.text.lower()
        if not word.text[0].isalpha() or low in CLOSED or (run and is_verb(low) and not plural(low)):
            break
        run.append(word)
        if plural(low):
            break
    if not run or any(w.text[0].isupper() for w in run) or run[-1].text.lower() in _AMOUNTS:
        return None
    time = any(t.start <= run[0].start < t.end for t in scene.times)
    return None if time or is_verb(run[-1].text) else phrase_of_run(run)


def changed_in(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The "profits" of "a 1% fall in profits in its retail division to £6m"."""
    if scene.word(scene.index_from(figure.start) - 1) != "to":
        return None
    floor = max(scene.start, figure.start - 90)
    found = list(_CHANGE_IN.finditer(scene.text.plain, floor, figure.start))
    return phrase_after(scene.words, scene.index_from(found[-1].end())) if found else None


def beside(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The noun that a sum or a quantity is of: "a £330m loan", "a bonus of £44,914", "£5m in fees"."""
    words = scene.words
    conversion = _ASIDE.match(scene.text.plain, figure.end, scene.end)
    after = scene.index_from(conversion.end() if conversion else figure.end)
    low = scene.word(after)
    following = scene.word(after + 1)
    if low in _DIMENSIONS and (not following.isalpha() or following in CLOSED):
        return _sized(scene, figure, low)
    if low == "in" and (of_money := _in_money(scene, after + 1)) is not None:
        return of_money
    if low in ("of", "worth") and after + 1 < len(words):
        phrase = phrase_after(words, after + 1 + (low == "worth"))
        if phrase is not None:
            return phrase
    noun = not is_verb(low) or (low in EITHER and scene.word(scene.index_from(figure.start) - 1) in _OPENERS)
    if after < len(words) and words[after].text[0].isalpha() and low not in CLOSED and noun:
        run: list[Word] = []
        for word in words[after : after + 5]:
            if (
                not word.text[0].isalpha()
                or word.text.lower() in CLOSED
                or (run and is_verb(word.text) and not plural(word.text))
                or scene.is_timed_or_counted(word.start)  # "made off with £2m on Friday", without the "on"
            ):
                break
            run.append(word)
        clause = any(ends_phrase(word.text) for word in run)  # "$40bn Russia says it owes"
        if run:
            return None if clause else phrase_of_run(run)
    before = scene.index_from(figure.start) - 1
    if before > 0 and plural(scene.word(before)) and scene.text.plain.startswith("up to ", figure.start):
        before += 1  # "fines up to £500" are fines of up to £500
    if before > 0 and scene.word(before) in ("of", "at", "to", "is", "was", "totalling", "worth", "up"):
        run = []
        for word in reversed(words[max(0, before - 3) : before]):
            if not word.text[0].isalpha() or word.text.lower() in CLOSED or is_verb(word.text):
                break
            if scene.is_timed_or_counted(word.start) or lemma(word.text) in _PERIOD_NOUNS:
                break
            run.insert(0, word)
        if run and lemma(run[-1].text) in _NO_NOUNS:
            return _for_money(scene, after)
        if run:
            return phrase_of_run(run)
    return None


#: "The path is three miles long": what is so long is told before; it may have a width, too.
_DIMENSIONS = frozenset("long wide tall high deep thick".split())


def _sized(scene: Scene, figure: FigureMention, dimension: str) -> Phrase | None:
    """The "path" of "the path is three miles long", narrowed by any other dimension."""
    phrase = subject_of(scene, figure)
    if phrase is None or dimension == "long":
        return phrase
    return phrase._replace(modifiers=(*phrase.modifiers, dimension))


def _for_money(scene: Scene, after: int) -> Phrase | None:
    """The "repairs" of "a figure of £6m for repairs"."""
    return phrase_after(scene.words, after + 1) if scene.word(after) == "for" else None


_COMPARING = frozenset("more fewer less".split())
_RISES = frozenset("increase rise fall drop decrease decline reduction growth".split())


def share_of(scene: Scene, figure: FigureMention) -> Phrase | None:
    """What a share is of: "8% of the claims", "40% (11 towns)", "a 9% rise in rents", "rents rose by 9%"."""
    words = scene.words
    after = scene.index_from(figure.end)
    if scene.word(after) == "of" and (held := _stake(scene, figure, after)) is not None:
        return held
    if scene.word(after) == "of" and (phrase := phrase_after(words, after)) is not None:
        return phrase
    if scene.word(after) in _RISES or scene.word(after + 1) in _RISES:
        of = next((k for k in range(after, after + 4) if scene.word(k) in ("in", "of")), None)
        if of is not None:
            at = of + (2 if scene.word(of + 1) in _OPENERS else 1)
            if (phrase := phrase_after(words, at)) is not None:
                return phrase
    if scene.word(after) in _COMPARING and (phrase := phrase_after(words, after + 1)) is not None:
        return phrase
    if scene.word(after) == "(":
        inner = next((f for f in scene.figures if f.start == words[after].end), None)
        phrase = phrase_after(words, scene.index_from(inner.end)) if inner is not None else None
        if phrase is not None:
            return phrase
    return _rate_beside(scene, figure) or subject_of(scene, figure)


#: Nouns that a percentage is the size of, rather than a part of.
_RATES = frozenset(
    """
    rate stake turnout chance premium surcharge discount tax limit cap ceiling target threshold majority
    margin yield duty levy tariff commission deposit probability
    """.split()
)


_OWNS = pattern(
    r"\b(?:ha(?:s|ve|d|ving)|own(?:s|ed|ing)?|h[eo]ld(?:s|ing)?|b(?:uy|uys|ought|uying)|acquir(?:e|es|ed|ing)|"
    r"control(?:s|led)?|t(?:ake|akes|ook|aking)|s(?:ell|ells|old|elling))"
    r"(?: (?:about|around|just|over|nearly|almost|more|than|a|further|another|up|to))* \Z"
)
#: Words before "rate" that do not say of what it is.
_OF_NOTHING = frozenset("annual yearly quarterly monthly weekly daily current average overall same".split())
#: "the rate of inflation, which is currently 2%".
_RATE_OF = pattern(
    r"\b(?P<rate>rate|level) of (?P<of>[a-z]+)(?: in [A-Z]\w+)?,?(?: which)?"
    r"(?: (?:is|was|has been|stands|stood|remains|remained|at|of|to|currently|now|just|about|around|still|"
    r"only|rose|fell))+ \Z"
)


def _stake(scene: Scene, figure: FigureMention, of: int) -> Phrase | None:
    """The stake of "owns 20% of Northway"."""
    lead = scene.between(max(scene.start, figure.start - 50), figure.start)
    run = [w for w in scene.words[of + 1 : of + 2] if w.text[0].isupper()]
    if not run or not _OWNS.search(lead):
        return None
    return Phrase("stake", (run[0].text.lower(),), None, run[0].start, run[0].end, run[0].end)


def _rate_beside(scene: Scene, figure: FigureMention) -> Phrase | None:
    """The rate that a percentage is: "an inflation rate of 3%", "jobless rate at 5%", "a 20% stake in X"."""
    words = scene.words
    after = scene.index_from(figure.end)
    told = _RATE_OF.search(scene.between(max(scene.start, figure.start - 90), figure.start))
    if told is not None:
        at = max(scene.start, figure.start - 90) + told.start()
        end = at + len(told.group().rstrip())
        return Phrase(told["rate"], (lemma(told["of"]),), None, at, end, end)
    run = _run(words[after : after + 4])
    if _is_rate(run):
        phrase = phrase_of_run(run)
        whose = (
            words[after + len(run) + 1 : after + len(run) + 2] if scene.word(after + len(run)) == "in" else []
        )
        if phrase.head == "stake" and whose and whose[0].text[0].isupper():
            return phrase._replace(modifiers=(*phrase.modifiers, whose[0].text.lower()))
        return phrase
    before = scene.index_from(figure.start) - 1
    if scene.word(before) in ("of", "at"):
        run = _run(words[max(0, before - 4) : before][::-1])[::-1]
        if _is_rate(run):
            return phrase_of_run(run)
    return None


def _is_rate(run: Sequence[Word]) -> bool:
    """True for a noun that a percentage is the size of; "an annual rate" is of what is told elsewhere."""
    if not run or (head := lemma(run[-1].text)) not in _RATES:
        return False
    return head != "rate" or not {lemma(word.text) for word in run[:-1]} <= _OF_NOTHING


def _run(words: Sequence[Word]) -> list[Word]:
    """The words up to the first that no noun phrase has."""
    run: list[Word] = []
    for word in words:
        low = word.text.lower()
        if not low[0].isalpha() or low in CLOSED or (is_verb(low) and low not in EITHER | _RATES):
            break
        run.append(word)
    return run
