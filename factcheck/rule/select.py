"""Selectors: which claims a rule judges. They walk the edges of the claim graph, never all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.claim import Claim, LinkKind, Part
from factcheck.relate import ENOUGH, Comparison, Related, Verdict, walks
from factcheck.relate.headline import headline_claims
from factcheck.relate.likeness import LikenessKind
from factcheck.relate.lists import listed as lists_of
from factcheck.relate.retold import FIGURES, retold as passages
from factcheck.relate.statements import opposed_statements
from factcheck.relate.summary_figures import strayed_figures
from factcheck.relate.summary_names import strayed_names
from factcheck.relate.tallies import tallied

__all__ = [
    "Chosen",
    "Select",
    "against",
    "aligned",
    "each",
    "either",
    "groups",
    "headlines",
    "linked",
    "listed",
    "namesakes",
    "opposed",
    "pairs",
    "retold",
    "reworded",
    "strayed",
    "tallies",
    "updates",
]

Chosen = tuple[tuple[Any, ...], Comparison | None]
"""What a judge is given, and the comparison that brought it there (None where there is none)."""

Where = Literal["anywhere", "one article", "two articles"]


@dataclass(frozen=True, slots=True)
class Select:
    """A selector: its description, and the function that chooses from a claim graph.

    ``alone`` says that a claim is judged by itself, not against others, ``tied`` that the text itself ties
    those that are judged together.
    """

    words: str
    choose: Callable[[Related], Iterable[Chosen]]
    alone: bool = False
    tied: bool = False


def _name(kind: type | str) -> str:
    return kind if isinstance(kind, str) else str(kind.model_fields["kind"].default)  # type: ignore[attr-defined]


def each(kind: type | str, *, where: Callable[[Claim], bool] | None = None) -> Select:
    """Every claim of the kind, one at a time."""
    name = _name(kind)

    def choose(related: Related) -> Iterator[Chosen]:
        for claim in related.of_kind(name):
            if where is None or where(claim):
                yield (claim,), None

    return Select(f"each {name}", choose, alone=True)


def pairs(
    kind: type | str,
    other: type | str | None = None,
    *,
    alike: Iterable[str] = ("measure", "population", "place", "period"),
    verdict: Verdict | str = Verdict.EQUAL,
    where: Where = "anywhere",
    enough: int = ENOUGH,
    having: Callable[[Any], object] | None = None,
    both: Callable[[Any, Any], object] | None = None,
) -> Select:
    """Every two claims whose slots in ``alike`` compare with the ``verdict``.

    With ``equal``, pairs with a slot missing on one side are chosen too, where the words around
    both speak of the same thing; their comparison is *unknown* and names the slot, and a finding on
    them is at most a warning. ``enough`` is how many points of evidence make one thing of two
    (``relate.evidence``). With ``having``, only claims that have what it asks for are compared at all; where
    few have, that spares the many pairs of which the judge has nothing to say. So does ``both``, which asks
    two claims before anything is compared: there a judge says that it wants two values apart.
    """
    first, second = _name(kind), _name(other or kind)
    slots, wanted = tuple(alike), Verdict(verdict)

    def choose(related: Related) -> Iterator[Chosen]:
        for comparison in related.compared(first, second, slots, enough, having, both):
            same = comparison.a.span.article == comparison.b.span.article
            if (where == "one article" and not same) or (where == "two articles" and same):
                continue
            if comparison.verdict is wanted or (
                wanted is Verdict.EQUAL and comparison.verdict is Verdict.UNKNOWN and comparison.likely
            ):
                yield (comparison.a, comparison.b), comparison

    kinds = first if first == second else f"{first} and {second}"
    return Select(f"pairs of {kinds} alike in {', '.join(slots)} ({wanted})", choose)


def either(*selects: Select) -> Select:
    """What any of the selectors chooses, in their order."""

    def choose(related: Related) -> Iterator[Chosen]:
        for select in selects:
            yield from select.choose(related)

    return Select(
        ", or ".join(select.words for select in selects),
        choose,
        all(select.alone for select in selects),
        all(select.tied for select in selects),
    )


def groups(
    *kinds: type | str,
    within: Literal["sentence", "paragraph", "article", "story"] = "article",
    every: bool = False,
) -> Select:
    """All claims of the kinds in one sentence, paragraph, article or story, together as one tuple.

    With ``every`` only where there are claims of every one of the kinds: where the judge sets one against
    another, that spares the many groups of which it has nothing to say.
    """
    names = tuple(_name(kind) for kind in kinds)

    def choose(related: Related) -> Iterator[Chosen]:
        if every and not all(map(related.of_kind, names)):
            return
        for group in related.grouped(names, within):
            if not every or len({claim.kind for claim in group}) == len(names):
                yield (group,), None

    tied = within in ("sentence", "paragraph")
    return Select(f"all {' and '.join(names)} of one {within}", choose, tied=tied)


def headlines() -> Select:
    """Every figure of a headline, one at a time: the claim on it, a bare count where none was read."""

    def choose(related: Related) -> Iterator[Chosen]:
        for claim in headline_claims(related):
            yield (claim,), None

    return Select("each figure of a headline", choose)


def strayed(what: Literal["figures", "names"]) -> Select:
    """A figure or name of a summary, and what its text has in that place: (summary, text, why)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for found in (strayed_figures if what == "figures" else strayed_names)(related):
            yield (found.summary, found.text, found.why), None

    return Select(f"{what} of a summary that stray from its text", choose)


def opposed() -> Select:
    """Two figures of two bare statements that no number fits: (a, b, what each allows)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for found in opposed_statements(related):
            yield (found.a, found.b, found.allowed), None

    return Select("figures of two bare statements that no number fits", choose)


def against() -> Select:
    """A count of acts made against people, and a count of those people: (acts, people)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for acts, people, comparison in walks.acts_and_people(related):
            yield (acts, people), comparison

    return Select("acts against people, and the people", choose)


def tallies(of: Literal["vote", "game"]) -> Select:
    """Two tallies of a vote or results of a game, alike on one side: (a, b).

    Each is the only one of its article, and the two articles are of one story.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        if len(related.articles) < 2 or related.is_archive:
            return
        for found in tallied(related.articles, of):
            if related.of_one_event(found.a, found.b):
                yield (found.a, found.b), None

    return Select(f"two tallies of one {of}", choose)


def listed() -> Select:
    """A total, and a list of parts that nearly comes to it, read from the text: (whole, parts)."""

    def choose(related: Related) -> Iterator[Chosen]:
        articles = related.articles.values()
        for found in () if related.is_archive else lists_of(articles, related.claims, related.of_one_event):
            yield (found.whole, found.parts), None

    return Select("a total, and a list that nearly comes to it", choose)


def updates() -> Select:
    """Two counts of one moving thing at two days, or in two versions of one article: (earlier, later)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for earlier, later, comparison in walks.updates(related):
            yield (earlier, later), comparison

    return Select("a moving figure at two times", choose)


def linked(kind: LinkKind | str) -> Select:
    """A claim and those that the text ties to it ("of the 750, 34 …"): (whole, (part, …))."""
    link = LinkKind(kind)

    def choose(related: Related) -> Iterator[Chosen]:
        for whole, parts in related.linked(link):
            yield (whole, parts), None

    return Select(f"claims linked by “{link}”", choose, tied=True)


def aligned() -> Select:
    """Two quotations with a run of the same words: (a, b, alignment)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for alignment in related.alignments:
            yield (alignment.a, alignment.b, alignment), None

    return Select("two quotations of the same words", choose)


def reworded() -> Select:
    """Two statements of one speaker that are laid out in other words.

    (a, b, words the same, both named, the words of a, the words of b): a whole quotation or a sentence of it.
    """

    def choose(related: Related) -> Iterator[Chosen]:
        for found in related.rewordings:
            yield tuple(found), None

    return Select("two statements of one speaker in other words", choose)


def retold() -> Select:
    """Two figures of one kind in the same words, which are all that differs: (a, b)."""

    def choose(related: Related) -> Iterator[Chosen]:
        for kind in FIGURES:
            if len(figures := related.of_kind(kind)) < 2:
                continue
            for told in related.by_story(figures).values():
                for found in passages(told, related.may_be_one):
                    yield (found.a, found.b), None

    return Select("two figures in the same words", choose)


def namesakes(kind: type | str, likeness: LikenessKind | None = None) -> Select:
    """Two names of the kind that may be the same bearer's: (a, b, likeness).

    With ``likeness`` only those that are alike in that way.
    """
    name = _name(kind)

    def choose(related: Related) -> Iterator[Chosen]:
        for found in related.likenesses(name):
            if likeness is None or found.kind == likeness:
                yield (found.a, found.b, found), None

    alike = f" ({likeness})" if likeness else ""
    return Select(f"two {name} names that may be one{alike}", choose)


#: Parts that stand apart from the running text of an article.
APART = (Part.HEADLINE, Part.STANDFIRST, Part.CAPTION, Part.CREDIT, Part.DISPLAY)
