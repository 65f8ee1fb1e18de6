"""The claim graph of some articles: claims, and the comparisons between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from typing import Any, Literal, TypeVar

from factcheck.claim import (
    Article,
    Claim,
    Count,
    Found,
    How,
    LinkKind,
    Organisation,
    Person,
    Quote,
    wholes_of,
)
from factcheck.relate.alignment import Alignment, align
from factcheck.relate.apart import joined_by_more, of_two_people, two_things
from factcheck.relate.cells import Cells, Groups, Verdicts
from factcheck.relate.compare import (
    Comparison,
    Pair,
    Weigh,
    at_odds,
    both_answered,
    conclude,
    has_context,
    may_be_one_size,
    values_disjoint,
)
from factcheck.relate.evidence import Frequencies, frequencies
from factcheck.relate.frames import frame_points
from factcheck.relate.measures import moves
from factcheck.relate.organisations import organisations_alike
from factcheck.relate.pairing import bucket, far_pairs, near_pairs
from factcheck.relate.people import Likeness, people_alike
from factcheck.relate.rewordings import Rewording, rewordings
from factcheck.relate.roles import SLIP, Roles
from factcheck.relate.settings import settings_of
from factcheck.relate.sides import Sides, told_as_risen
from factcheck.relate.slot_verdicts import Verdict, both_by_hand, compare_slot, slot_name
from factcheck.relate.stories import ARCHIVE, stories
from factcheck.relate.told_again import ToldAgain
from factcheck.relate.weigh import ENOUGH, same_figure, shared_figures, weigh

__all__ = ["ENOUGH", "Related", "relate"]

_Having = Callable[[Claim], object] | None
_Both = Callable[[Any, Any], object] | None
_Asked = tuple[str, str, tuple[str, ...], int, _Having, _Both]

C = TypeVar("C", bound=Claim)


class Related:
    """Claims of some articles with the ties between them. Built once, then only read.

    What is costly is worked out when a rule first asks for it, and kept.
    """

    def __init__(self, claims: Iterable[Claim], articles: Iterable[Article] = ()) -> None:
        self.articles: dict[str, Article] = {a.name: a for a in sorted(articles, key=lambda a: a.name)}
        ordered = sorted(map(self._dated, claims), key=_place)
        self._by_id = {claim.id: claim for claim in ordered}
        if len(self._by_id) < len(ordered):  # one claim twice, or two of one kind in one place
            ordered = sorted(dict.fromkeys(ordered), key=lambda c: (*_place(c), c.model_dump_json()))
            self._by_id = {claim.id: claim for claim in ordered}
        self.claims: tuple[Claim, ...] = tuple(ordered)
        self._points: dict[tuple[int, int], int | None] = {}
        self._by_role: dict[tuple[int, int], int] = {}
        self._compared: dict[_Asked, tuple[Comparison, ...]] = {}
        self._met: dict[tuple[str, str, bool, _Having, _Both], tuple[Pair, ...]] = {}
        self._groups: Groups = {}
        self._verdicts: Verdicts = {}
        self._agreeing: dict[tuple[int, int], tuple[Claim, Claim]] = {}
        self._of_two_sizes: set[tuple[int, int]] = set()
        self._far: Counter[str] = Counter()  # pairs of each kind left aside in big stories
        self._by_kind: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._by_kind[claim.kind].append(claim)

    def _dated(self, claim: Claim) -> Claim:
        """A moving figure stands as of the day of its article, where nothing else is said."""
        article = self.articles.get(claim.span.article)
        if article is None or article.published is None or claim.slots.as_of is not None or not moves(claim):
            return claim
        slots = replace(claim.slots, as_of=article.updated or article.published)
        return claim.model_copy(update={"slots": slots, "found": (*claim.found, Found("as_of", How.ASSUMED))})

    def of_kind(self, kind: str) -> Sequence[Claim]:
        """The claims of a kind, in order."""
        return self._by_kind.get(kind, ())

    def of_article(self, kind: str, article: str) -> Sequence[Claim]:
        """The claims of a kind that stand in the article of that name, in order."""
        return self._by_article.get((kind, article), ())

    @cached_property
    def _by_article(self) -> dict[tuple[str, str], list[Claim]]:
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.kind, claim.span.article].append(claim)
        return found

    def by_id(self, identity: str) -> Claim | None:
        """The claim of that ``id``, if it is there."""
        return self._by_id.get(identity)

    @cached_property
    def frequencies(self) -> dict[str, Frequencies]:
        """Lemma frequencies of each article."""
        return {name: frequencies(self._with_words(article)) for name, article in self.articles.items()}

    @cached_property
    def story_of(self) -> dict[str, int]:
        """The number of its story for every article."""
        if len(self.articles) == 1:
            return dict.fromkeys(self.articles, 0)
        return stories([self._with_words(a) for a in self.articles.values()], self.frequencies)

    def _with_words(self, article: Article) -> Article:
        """The article; one that is known from its claims alone, with their sentences for its text."""
        if article.text:
            return article
        sentences = dict.fromkeys(
            c.span.sentence or c.quote for c in self.claims if c.span.article == article.name
        )
        # a new value, not a copy: a copy would keep what was worked out from the old text
        return Article(name=article.name, text="\n\n".join(sentences), published=article.published)

    @cached_property
    def _unread(self) -> frozenset[str]:
        """The articles of which only the quotes of a claim file are at hand: who wrote it knows the story."""
        bare = {a.name for a in self.articles.values() if not a.text}
        return frozenset(bare - {c.span.article for c in self.claims if bare and has_context(c)})

    def one_story(self, a: Claim, b: Claim) -> bool:
        """True when both claims stand in one article, or in articles of one story."""
        first, second = a.span.article, b.span.article
        if first == second or first not in self.articles or second not in self.articles:
            return True
        if first in self._unread or second in self._unread or _placed_together(a, b):
            return True
        return self.story_of[first] == self.story_of[second]

    def grouped(
        self, kinds: Sequence[str], within: Literal["sentence", "paragraph", "article", "story"]
    ) -> list[tuple[Claim, ...]]:
        """The claims of the kinds that stand in one sentence, paragraph, article or story."""
        found = [kind for kind in kinds if kind in self._by_kind]
        if not found:
            return []
        claims = self.claims if len(found) > 1 else self.of_kind(found[0])
        parts = {"sentence": "span.sentence_start", "paragraph": "span.paragraph", "article": "span.article"}
        place: Callable[[Claim], Any] = (
            attrgetter("span.article", parts[within])
            if within in parts
            else lambda claim: self.story_of.get(claim.span.article, -1)
        )
        groups: dict[Any, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.kind in found:
                groups[place(claim)].append(claim)
        return [tuple(group) for _, group in sorted(groups.items())]

    @cached_property
    def _tied(self) -> list[Claim]:
        return [claim for claim in self.claims if claim.links]

    def linked(self, link: LinkKind) -> list[tuple[Claim, tuple[Claim, ...]]]:
        """(whole, parts) for every claim that others are tied to by the link."""
        parts: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._tied:
            for tie in claim.links:
                if tie.kind is link and tie.target in self._by_id:
                    parts[tie.target].append(claim)
        return [(self._by_id[whole], tuple(found)) for whole, found in sorted(parts.items())]

    @cached_property
    def alignments(self) -> tuple[Alignment, ...]:
        """Quotations that share a run of words, within one story."""
        quotes = self.by_story(c for c in self.of_kind("quote") if isinstance(c, Quote))
        return tuple(x for told in quotes.values() for x in align(told) if self.one_story(x.a, x.b))

    @property
    def rewordings(self) -> Iterable[Rewording]:
        """Statements of one speaker that share most of their words, but no run of them, within one story."""
        if len(self.articles) < 2:
            return ()
        quotes = self.by_story(c for c in self.of_kind("quote") if isinstance(c, Quote))
        return (
            x
            for told in quotes.values()
            for x in rewordings(told, self.alignments)
            if self.one_story(x.a, x.b) and not self._replaced(x.a, x.b)
        )

    def likenesses(self, kind: str) -> tuple[Likeness, ...]:
        """Names of people or organisations that may be one bearer's, within one story."""
        found = self._likenesses
        return found.get(kind, ())

    @cached_property
    def _likenesses(self) -> dict[str, tuple[Likeness, ...]]:
        people = self.by_story(c for c in self.of_kind("person") if isinstance(c, Person))
        organisations = self.by_story(c for c in self.of_kind("organisation") if isinstance(c, Organisation))
        articles: dict[int, dict[str, Article]] = defaultdict(dict)
        for name, article in self.articles.items():
            articles[self.story_of[name] if self._all_read else 0][name] = article
        alike: dict[str, list[Likeness]] = {"person": [], "organisation": []}
        for story in sorted({*articles, *people, *organisations}):
            told, cast = articles.get(story, {}), people.get(story, ())
            alike["person"] += people_alike(cast, told)
            named = (person.name for person in cast)
            alike["organisation"] += organisations_alike(organisations.get(story, ()), told, named)
        return {kind: tuple(x for x in found if self.one_story(x.a, x.b)) for kind, found in alike.items()}

    def points(self, a: Claim, b: Claim) -> int | None:
        """Evidence that two claims speak of one thing; None where one has no words around it."""
        key = (id(a), id(b))
        if key not in self._points:
            settings = {} if a.span.article == b.span.article else self.settings
            points = weigh(a, b, self.frequencies, settings)
            crowded = not same_figure(a, b) and self._sides.meet_in_crowd(a, b)
            if points is not None and crowded:
                points //= 2
            elif points is not None:
                points += self._again.named(a, b, points) + _by_frame(a, b)
                if known := self._again.known(a, b):
                    self._by_role[key] = known
                    points += known
                if self.of_one_event(a, b):
                    self._by_role[key] = self._roles.points(a, b, points)
                    points += self._by_role[key]
            self._points[key] = points
        return self._points[key]

    def comparison(self, a: Claim, b: Claim, slots: Iterable[str]) -> Comparison:
        """The verdict on any two claims by the slots, for a rule that finds its claims itself."""
        return self._concluded(Pair(a, b), tuple(slots), self.points, ENOUGH)

    def shared_figures(self, a: Claim, b: Claim) -> int:
        """How many telling figures the sentences of both claims print alike."""
        return shared_figures(a, b)

    @cached_property
    def settings(self) -> dict[str, tuple[str, ...]]:
        """Where each article is set: see ``relate.settings``."""
        return settings_of(self.of_kind("place"), self.of_kind("organisation"))

    def compared(
        self,
        kind: str,
        other: str,
        slots: tuple[str, ...],
        enough: int = ENOUGH,
        having: Callable[[Claim], object] | None = None,
        both: Callable[[Any, Any], object] | None = None,
    ) -> Sequence[Comparison]:
        """Every comparison between claims of two kinds that may speak of one thing, by the slots.

        Claims of different stories, of one sentence, or with nothing in common are left aside; so are, where
        there are no slots, those of which the words around do not show that they speak of one thing. With
        ``having``, so are claims that do not have what it asks for; with ``both``, pairs that do not.
        """
        own, others = self.of_kind(kind), self.of_kind(other)
        if not own or not others or (own is others and len(own) == 1):
            return ()
        key = (kind, other, slots, enough, having, both)
        if key not in self._compared:
            self._compared[key] = tuple(self._compare(*key))
        return self._compared[key]

    def _compare(
        self, kind: str, other: str, slots: tuple[str, ...], enough: int, having: _Having, both: _Both
    ) -> Iterable[Comparison]:
        key = (kind, other, "figure" in slots, having, both)
        if key not in self._met:
            self._met[key] = tuple(self._meeting(*key))
        by_person = "person" in slots
        for pair in self._met[key]:
            a, b = pair.a, pair.b
            named = (by_person and getattr(a, "person", None) is not None) or both_answered(a, b)
            if not slots and not named:  # the words around alone decide, and most often there are too few
                points = self.points(a, b)
                if points is not None and points < enough:
                    continue
            yield self._concluded(pair, slots, None if named else self.points, enough)

    def _concluded(self, pair: Pair, slots: tuple[str, ...], weigh: Weigh | None, enough: int) -> Comparison:
        """The verdict on a pair; what their role alone makes one thing is not known to be one.

        Nor is that of a narrower thing and a wider one, where one figure is a slip of the other.
        """
        found = conclude(pair, slots, weigh, enough)
        if (
            found.verdict is Verdict.DISJOINT
            and found.slot == "modality"
            and self._again.known(pair.a, pair.b)
        ):
            # "will get £12,400 … with the grant of £14,200": what is planned here is known there
            found = conclude(pair, tuple(slot for slot in slots if slot != "modality"), weigh, enough)
        by_role = self._by_role.get((id(pair.a), id(pair.b)), 0)
        alone = found.verdict is Verdict.EQUAL and found.points >= enough > found.points - by_role
        slipped = found.verdict is Verdict.NESTED and found.slot == "measure" and by_role >= SLIP
        if alone or (slipped and found.likely):
            slot = "measure" if slipped else "occasion"
            found = found._replace(verdict=Verdict.UNKNOWN, slot=slot, missing=(slot,), reason=_BY_ROLE)
        return found._replace(by_role=by_role) if by_role else found

    def _meeting(
        self, kind: str, other: str, by_figure: bool, having: _Having, both: _Both
    ) -> Iterable[Pair]:
        """The pairs of claims that stand where they may speak of one thing, whatever their slots."""
        for a, b in self.candidates(kind, other, by_figure=by_figure, having=having):
            if not self._are_wanted(a, b, both):
                continue
            first, second = a.span, b.span
            if first.article == second.article:
                if first.sentence_start == second.sentence_start and first.sentence:
                    continue
            elif not self.one_story(a, b) or self._replaced(a, b):
                continue
            if by_figure or not (self._sides.agree(a, b) or two_things(a, b) or self._of_another(a, b)):
                yield Pair(a, b)

    def _are_wanted(self, a: Claim, b: Claim, both: _Both) -> bool:
        if both is not at_odds:
            return both is None or bool(both(a, b))
        if not values_disjoint(a, b):
            self._agreeing[id(a), id(b)] = a, b
            return False
        if not may_be_one_size(a, b):
            self._of_two_sizes.add((id(a), id(b)))
            return False
        return True

    @property
    def is_archive(self) -> bool:
        """True for more articles than report one event: their names and figures meet by chance, too."""
        return len(self.articles) > ARCHIVE

    def of_one_event(self, a: Claim, b: Claim) -> bool:
        """True for claims of two articles that may report one event: of one story, and not weeks apart.

        In an archive so many articles meet that what looks like a slip is chance: there it is never true.
        """
        first, second = self.articles.get(a.span.article), self.articles.get(b.span.article)
        if first is None or second is None or first is second or self.is_archive:
            return False
        days = [x.published for x in (first, second) if x.published is not None]
        near = not days or (max(days) - min(days)).days <= _ONE_EVENT
        return near and self.one_story(a, b)

    def may_be_one(self, a: Claim, b: Claim) -> bool:
        """True for figures of one story that nothing straight beside them sets apart."""
        return self.one_story(a, b) and not (two_things(a, b) or of_two_people(a, b, self.articles))

    def _of_another(self, a: Claim, b: Claim) -> bool:
        """True for figures of two people, parts of two, counts of which one has others in it."""
        if of_two_people(a, b, self.articles):
            return True
        several = self._sides.one_of_several(a, b) or self.grows(a, b)
        return several or self._parts_of_two(a, b) or told_as_risen(a, b)

    def _parts_of_two(self, a: Claim, b: Claim) -> bool:
        """True for parts of wholes that are not of one size: "five people, two of them children", "seven"."""
        first, second = self._whole_of(a), self._whole_of(b)
        if not isinstance(first, Count) or not isinstance(second, Count) or first is second:
            return False
        return first.value.meet(second.value) is None

    def _whole_of(self, claim: Claim) -> Claim | None:
        return next((self._by_id[target] for target in wholes_of(claim) if target in self._by_id), None)

    def grows(self, a: Claim, b: Claim) -> bool:
        """True where those that the smaller count lacks are added behind it: "two men … another man"."""
        return joined_by_more(a, b, self.articles)

    @property
    def cells(self) -> Cells:
        """The claims by the quantity that they give a figure for."""
        return Cells(self, self._groups, self._verdicts)

    @cached_property
    def _sides(self) -> Sides:
        return Sides(self.claims)

    @cached_property
    def _again(self) -> ToldAgain:
        return ToldAgain(self.claims, self._sides)

    @cached_property
    def _roles(self) -> Roles:
        return Roles(self.claims, self.frequencies)

    def _replaced(self, a: Claim, b: Claim) -> bool:
        """True for claims of two articles one of which has a later version: that replaces it."""
        return a.span.article != b.span.article and bool({a.span.article, b.span.article} & self.superseded)

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The articles of which a later version is at hand."""
        newest: dict[str, int] = {}
        for article in self.articles.values():
            if article.lineage is not None:
                newest[article.lineage] = max(article.version, newest.get(article.lineage, 0))
        return frozenset(
            a.name for a in self.articles.values() if a.lineage is not None and a.version < newest[a.lineage]
        )

    def candidates(
        self, kind: str, other: str, *, by_figure: bool = False, having: _Having = None
    ) -> Iterable[tuple[Claim, Claim]]:
        """Pairs of one story that may speak of one thing: of one kind of noun or unit, or of one figure."""

        def claims(of: str) -> Sequence[Claim]:
            return self.of_kind(of) if having is None else [c for c in self.of_kind(of) if having(c)]

        own = claims(kind)
        if kind == other and len(own) < 2:
            return
        groups: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in own:
            groups[bucket(claim, by_figure), self.story(claim)].append(claim)
        if kind == other:
            several = sorted(item for item in groups.items() if len(item[1]) > 1)
            self._far[kind] = max(self._far[kind], sum(far_pairs(group) for _, group in several))
            for _, group in several:
                yield from near_pairs(group)
            return
        for claim in claims(other):
            for mate in groups.get((bucket(claim, by_figure), self.story(claim)), ()):
                yield (mate, claim)

    def by_story(self, claims: Iterable[C]) -> dict[int, list[C]]:
        """The claims by the number of their story, in order."""
        found: dict[int, list[C]] = defaultdict(list)
        if len(self.articles) == 1 or not self._all_read:
            found[0] += claims
            return found
        for claim in claims:
            found[self.story_of[claim.span.article]].append(claim)
        return found

    def story(self, claim: Claim) -> int:
        """The number of the claim's story; one for all while there are claims that may be of any story."""
        return self.story_of[claim.span.article] if self._all_read else 0

    @cached_property
    def _all_read(self) -> bool:
        """True where every article that a claim stands in was read, so that its story is known."""
        return not self._unread and {c.span.article for c in self.claims} <= self.articles.keys()

    @property
    def comparisons(self) -> int:
        """How many pairs of claims were compared, each counted once; figures of a noun that agree are."""
        pairs = {
            (id(c.a), id(c.b))
            for found in self._compared.values()
            for c in found
            if c.verdict in (Verdict.EQUAL, Verdict.NESTED) or (c.verdict is Verdict.UNKNOWN and c.likely)
        }
        pairs |= {key for key, pair in self._agreeing.items() if _may_agree(*pair)}
        pairs |= {(id(x.a), id(x.b)) for x in self.__dict__.get("alignments", ())}
        for likenesses in self.__dict__.get("_likenesses", {}).values():
            pairs |= {(id(x.a), id(x.b)) for x in likenesses}
        return len(pairs)

    @cached_property
    def not_compared(self) -> dict[str, int]:
        """How many pairs were left aside, by the slot that decided it."""
        reasons: Counter[str] = Counter()
        for (kind, other, slots, *_), found in self._compared.items():
            if found and kind == other and slots[:1] == ("measure",):
                for comparison in found:
                    if comparison.verdict is Verdict.DISJOINT:
                        reasons[f"different {slot_name(comparison.slot)}"] += 1
                    elif comparison.verdict is Verdict.UNKNOWN and not comparison.likely:
                        reasons[f"{slot_name(comparison.slot)} not known"] += 1
        reasons["figures of two sizes"] = len(self._of_two_sizes)
        ages = self.by_story(self.of_kind("age")).values()
        reasons["articles far apart in a big story"] = self._far.total() + sum(map(far_pairs, ages))
        return {reason: many for reason, many in sorted(reasons.items()) if many}


#: Days in which newspapers report one event.
_ONE_EVENT = 14
_BY_ROLE = "each is the only figure of its kind in its article; little else shows that both are one"


def _by_frame(a: Claim, b: Claim) -> int:
    """Points for the words on either side of sums of two articles of which neither says what they are."""
    unnamed = a.kind == "money" and a.slots.measure is None is b.slots.measure
    return frame_points(a, b) // 2 if unnamed and a.span.article != b.span.article else 0


def _may_agree(a: Claim, b: Claim) -> bool:
    """True for two figures of two sentences that no slot sets apart."""
    if a.span.article == b.span.article and a.span.sentence_start == b.span.sentence_start:
        return False
    slots = ("measure", "population", "place", "period")
    return all(compare_slot(slot, a, b).verdict is not Verdict.DISJOINT for slot in slots)


def _placed_together(a: Claim, b: Claim) -> bool:
    """True where somebody wrote of both that they are of one event, one set of data or one place."""
    if not both_by_hand(a, b):
        return False
    first, second = a.slots, b.slots
    return any(
        one is not None and one == other
        for one, other in (
            (first.occasion, second.occasion),
            (first.dataset, second.dataset),
            (first.place, second.place),
        )
    )


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.span.article, claim.span.start, claim.span.end, claim.kind


def relate(claims: Iterable[Claim], articles: Iterable[Article] = ()) -> Related:
    """The claim graph of the claims; ``articles`` are those that they stand in, as far as at hand."""
    return Related(claims, articles)
