"""Inheritance: the place and period that a sentence leaves out, from the sentences before or the opening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claim import Claim, Found, How, Modality, Place
from factcheck.extract.scene import Scene
from factcheck.extract.text import Text
from factcheck.grammar.patterns import pattern
from factcheck.grammar.times import TimeMention
from factcheck.value import Granularity, Period

__all__ = ["Inheritance"]

#: How many sentences a place or period reaches; the opening's place reaches through the article.
_REACH = 8
_OPENING = 4
_OVER = pattern(r"\b(?:in|over|within|across|during|for)(?: the)? $")
_PEOPLE_OF = ("i", "an", "ese", "ish", "ans", "is", "ian", "ians")


class Inheritance:
    """The place and period last stated for a figure, moved forward sentence by sentence."""

    def __init__(self, text: Text, times: Sequence[TimeMention], places: Sequence[Place]) -> None:
        self._text, self._times, self._at = text, times, 0
        self._names = tuple(dict.fromkeys(p.name for p in places if " " not in p.name))
        first = next((p for p in places if p.span.paragraph <= _OPENING), None)
        self._opening: tuple[int, str, str] | None = (
            (first.span.start, first.name, first.quote) if first is not None else None
        )
        self._place: tuple[int, str, str] | None = None
        self._period: tuple[int, Period | None, str] | None = None

    def fill(self, scene: Scene, claims: Sequence[Claim]) -> list[Claim]:
        """The claims of a sentence with what they leave out; what they state holds for those after it."""
        while self._at < len(self._times) and self._times[self._at].end <= scene.start:
            self._mentioned(self._times[self._at], scene.number)
            self._at += 1
        while self._at < len(self._times) and self._times[self._at].start < scene.end:
            self._at += 1
        filled = [self._filled(scene, claim) for claim in claims]
        for claim in reversed(claims):
            how = {f.slot: f for f in claim.found}
            if claim.slots.place and "place" in how:
                self._place = (scene.number, claim.slots.place, how["place"].words or claim.slots.place)
            time = how.get("period") or how.get("duration")
            over = claim.slots.period is not None and claim.slots.period.days[0] is None  # "until 2016"
            if (
                time is not None
                and time.how is How.STATED
                and claim.slots.modality is not Modality.FORMER
                and not over
            ):
                self._period = (scene.number, claim.slots.period, time.words or "")
        return filled

    def _mentioned(self, mention: TimeMention, number: int) -> None:
        """A period told in a sentence without figures holds for the figures after it."""
        value = mention.value
        day = not isinstance(value, Period) or value.granularity is Granularity.DAY
        lead = self._text.plain[max(0, mention.start - 14) : mention.start].lower()
        if (mention.kind == "duration" and _OVER.search(lead)) or (mention.kind == "period" and not day):
            period = value if isinstance(value, Period) and value.days != (None, None) else None
            self._period = (number - 1, period, self._text.article.text[mention.start : mention.end])

    def _of_people(self, claim: Claim) -> str | None:
        """The place whose people are counted, where the article names it: "215 Pakistani soldiers"."""
        printed = claim.slots.measure.printed if claim.slots.measure else ""
        for word in printed.split():
            if word[:1].isupper() and word.endswith(_PEOPLE_OF):
                for name in self._names:
                    if name[:5] == word[:5] and len(name) > 4:
                        return name
        return None

    def _filled(self, scene: Scene, claim: Claim) -> Claim:
        slots, added = claim.slots, []
        named = {f.slot for f in claim.found}
        people = self._of_people(claim) if slots.place is None else None
        if people is not None:
            slots = replace(slots, place=people)
            added.append(Found("place", How.INHERITED, people))
        elif slots.place is None:
            near = self._place if self._place and scene.number - self._place[0] <= _REACH else None
            opening = self._opening if self._opening and self._opening[0] < claim.span.start else None
            source = near or opening
            if source is not None:
                slots = replace(slots, place=source[1])
                added.append(Found("place", How.INHERITED, source[2]))
        if (
            not named & {"period", "duration"}
            and self._period is not None
            and scene.number - self._period[0] <= _REACH
            and slots.modality is not Modality.FORMER
        ):
            slots = replace(slots, period=self._period[1])
            added.append(Found("period", How.INHERITED, self._period[2]))
        return claim.model_copy(update={"slots": slots, "found": (*claim.found, *added)}) if added else claim
