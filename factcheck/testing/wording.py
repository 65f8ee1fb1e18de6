"""Whether what a rule says is fit for an editor: whole sentences, quotations that stand so in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claim import Claim, Span
from factcheck.grammar.patterns import pattern
from factcheck.grammar.words import lemma
from factcheck.report import Label

__all__ = ["faults_of_label", "faults_of_sentence"]

_PLACEHOLDER = pattern(r"\{[^}]*\}|%\([a-z_]+\)|%[sdr]\b|\[\[|\]\]")
_CODE = pattern(
    r"\bNone\b|\bnan\b|\b(?:Fraction|Decimal|Bounds|Period|Duration|Measure|Slots|Span|datetime\.\w+)\(|"
    r"<\w[\w.]* object|\b\w+=\w*'|\['|\('"
)
_ADVICE = pattern(
    r"\b(?:please|make sure|verify|correct this|you should|check (?:that|the|which|with))\b", re.I
)
_RAW = pattern(r"(?<![\w./])(?:\d+/(?:1|\d{3,})|(\d+)/(\d+)|\d+\.\d{5,})(?![\w/])")
_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_ONE = pattern(r"(?<![\w.,/-])1 (?P<word>[a-z]+s)\b")
_ONE_ARE = pattern(r"(?<![\w.,/-])(?:1|one) (?:are|were|have)\b")
_END = (
    "(?=$|[,.;:)]| (?:and|or|but|in|of|is|are|was|were|do|does|disagree|differ|here|there|against|about)\\b)"
)
_MANY = pattern(rf"(?<![\w.,/–-])(?:(?!1\b)\d[\d,]*|{'|'.join(_NUMBER_WORDS)}) (?P<word>[a-z]+){_END}")
_SPOKEN = pattern(r"“[^”]*”|‘[^’]*’")


def faults_of_label(label: Label, text: str | None, claims: Sequence[Claim]) -> str | None:
    """What is wrong with an underlined quotation; None where nothing is."""
    if text is not None and text[label.start : label.end] != label.quote:
        return f"it quotes “{label.quote}” where the article has “{text[label.start : label.end]}”"
    if not label.quote.strip():
        return "it underlines nothing"
    if label.quote != label.quote.strip():
        return f"the quotation “{label.quote}” begins or ends with a space"
    if text is not None:
        before, after = text[max(0, label.start - 1) : label.start], text[label.end : label.end + 1]
        if (before.isalnum() and label.quote[0].isalnum()) or (after.isalnum() and label.quote[-1].isalnum()):
            return f"the quotation “{label.quote}” cuts a word in two"
    inside = any(_holds(claim.span, label) for claim in claims)
    return None if inside else f"the quotation “{label.quote}” lies outside the sentence of every claim"


def _holds(span: Span, label: Label) -> bool:
    """True when the label lies in the words of the span, or in the sentence around them."""
    first = min(span.start, span.sentence_start) if span.sentence else span.start
    last = max(span.end, span.sentence_start + len(span.sentence))
    return span.article == label.article and first <= label.start and label.end <= last


def faults_of_sentence(words: str, claims: Sequence[Claim], *, headline: bool = False) -> str | None:
    """What is wrong with a problem, a why or an ask; None where nothing is.

    Words that are quoted, from an article or a claim, are the article's and not judged.
    """
    own = _without_quotes(words, claims)
    if _PLACEHOLDER.search(own):
        return f"has a placeholder that was not filled: {_PLACEHOLDER.search(own)[0]}"  # type: ignore[index]
    if code := _CODE.search(own):
        return f"shows the program's own words: {code[0]}"
    if raw := _raw_number(own):
        return f"shows a number as the program keeps it: {raw}; write it as a reader would"
    if words and not words.strip():
        return "is nothing but spaces: leave it out"
    if not words.isprintable() or "  " in own.strip():
        return "has a line break, a tab or a double space in it"
    if words.count("“") != words.count("”") or words.count("(") != words.count(")"):
        return "leaves a quotation mark or a bracket open"
    if plural := _wrong_plural(own):
        return f"has a wrong plural: “{plural}”"
    if not headline:
        return None
    if not words.strip():
        return "is empty"
    if own.rstrip().endswith((".", "!")):
        return "ends in a full stop"
    if _ADVICE.search(own):
        return f"gives advice (“{_ADVICE.search(own)[0]}”), which belongs in the ask"  # type: ignore[index]
    if re.match(r"A |An |[A-Z][a-z]", own) and not re.match(r"[A-Z][a-z]+ [A-Z]", own):
        return "begins with a capital letter"
    return None


def _raw_number(words: str) -> str | None:
    """A fraction that is above one, or of a wide denominator, or a decimal without end: "31/7"."""
    for match in _RAW.finditer(words):
        above, below = match[1], match[2]
        if below is None or int(above) >= int(below) or int(below) > 20:
            return match[0]
    return None


def _without_quotes(words: str, claims: Sequence[Claim]) -> str:
    """The words with every quotation struck out."""
    words = _SPOKEN.sub("“”", words)
    quotes: set[str] = set()
    for claim in claims:
        named = [
            getattr(claim, field, None) for field in ("name", "person", "source", "speaker", "role", "words")
        ]
        slots = [claim.slots.place, claim.slots.population, claim.slots.dataset, claim.slots.occasion]
        printed = claim.slots.measure.printed if claim.slots.measure else None
        quotes.update(q for q in (claim.quote, printed, *named, *slots) if isinstance(q, str) and q)
    for quote in sorted(quotes, key=lambda q: (-len(q), q)):
        for form in (quote, quote[0].lower() + quote[1:], quote[0].upper() + quote[1:]):
            words = words.replace(form, "“”")
    return words


def _wrong_plural(words: str) -> str | None:
    for match in _ONE.finditer(words):
        word, base = match["word"], lemma(match["word"])
        if word in (f"{base}s", f"{base}es", f"{base[:-1]}ies") and base not in ("be", "do", "have"):
            return match[0]
    if found := _ONE_ARE.search(words):
        return found[0]
    return next((match[0] for match in _MANY.finditer(words) if match["word"] in _COUNT_NOUNS), None)


#: Nouns that rules count in their sentences; after another number than one they stand in the plural.
_COUNT_NOUNS = frozenset(
    "claim figure count force person officer complaint accusation case word day month year week place "
    "article report side source name part percentage point date quotation statement outlet figure unit total "
    "area speaker window sum share body".split()
)
