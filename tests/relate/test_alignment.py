"""Two printings of one quotation, laid against one another."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.claim import Article, Quote, Span
from factcheck.relate.alignment import Alignment, align

Quoted = Callable[..., Quote]

BASE = "The council has spent the whole of its flood money on two new pumps for the lower town."


def only(a: Quote, b: Quote) -> Alignment:
    (alignment,) = align([a, b])
    return alignment


@pytest.mark.parametrize(
    ("other", "kind", "words"),
    [
        pytest.param(BASE.replace("spent", "wasted"), "swap", ("spent", "wasted"), id="another verb"),
        pytest.param(BASE.replace("has spent", "has not spent"), "added", ("", "not"), id="a not is added"),
        pytest.param(
            BASE.replace("whole of its ", ""), "cut", ("whole of its", ""), id="words are missing inside"
        ),
        pytest.param(BASE.replace("two new", "three new"), "swap", ("2", "3"), id="another number in words"),
        pytest.param(
            BASE.replace("council has", "councils has"), "inflection", ("council", "councils"), id="a plural"
        ),
        pytest.param(BASE.replace("pumps", "pumsp"), "spelling", ("pumps", "pumsp"), id="a misprint"),
        pytest.param(
            BASE.replace("flood money", "flood-money"),
            "punctuation",
            ("flood money", "flood-money"),
            id="a hyphen",
        ),
    ],
)
def test_the_change_is_found_and_named(quoted: Quoted, other: str, kind: str, words: tuple[str, str]) -> None:
    alignment = only(quoted(f"“[[{BASE}]]”"), quoted(f"“[[{other}]]”", "b.md"))
    assert [e.kind for e in alignment.edits] == [kind]
    (edit,) = alignment.edits
    assert (" ".join(edit.a_words), " ".join(edit.b_words)) == words


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(BASE.replace("The council has", "[The council] has"), id="a bracketed insertion"),
        pytest.param(BASE.replace("the whole of its flood money", "…"), id="a marked omission"),
        pytest.param(BASE.replace("two", "2"), id="a number in figures"),
        pytest.param(BASE.removesuffix("."), id="no full stop"),
        pytest.param(BASE.replace(".", ","), id="a comma before the speaker"),
        pytest.param(BASE.replace("The council", "the council"), id="a small letter"),
    ],
)
def test_house_style_is_no_change(quoted: Quoted, other: str) -> None:
    alignment = only(quoted(f"“[[{BASE}]]”"), quoted(f"“[[{other}]]”", "b.md"))
    assert alignment.edits == ()


def test_a_contraction_is_the_words_it_stands_for(quoted: Quoted) -> None:
    a = quoted("“[[We’re sorry that it wasn’t done before the winter storms came.]]”")
    b = quoted("“[[We are sorry that it was not done before the winter storms came.]]”", "b.md")
    assert only(a, b).edits == ()


class TestWhatIsLeftOut:
    LONG = "We will mend every road in the valley before the snow if the county gives us the money."

    def test_a_full_stop_inside_a_sentence_is_a_cut(self, quoted: Quoted) -> None:
        short = "We will mend every road in the valley before the snow."
        alignment = only(quoted(f"“[[{self.LONG}]]”"), quoted(f"“[[{short}]]”", "b.md"))
        assert alignment.ends == "cut"
        assert alignment.left_out(alignment.edits[0]) == "if the county gives us the money"

    def test_a_few_words_in_a_report_cut_nothing(self, quoted: Quoted) -> None:
        short = quoted("It will “[[mend every road in the valley before the snow.]]”", "b.md", fragment=True)
        alignment = only(quoted(f"“[[{self.LONG}]]”"), short)
        assert (alignment.ends, alignment.edits) == ("excerpt", ())

    def test_whole_sentences_may_be_left_out(self, quoted: Quoted) -> None:
        a = quoted("“[[The pumps are new and they work. Nobody was asked. The lower town is dry tonight.]]”")
        b = quoted("“[[The pumps are new and they work. The lower town is dry tonight.]]”", "b.md")
        assert only(a, b).edits == ()


class TestFragments:
    def test_one_speech_in_two_fragments(self, quoted: Quoted) -> None:
        a = quoted("The mayor of Saltby blamed “[[hopeless planning]]” for the ferry delays.")
        b = quoted("Ferry delays at Saltby came of “[[poor planning]]”, said the mayor.", "b.md")
        assert [e.kind for e in only(a, b).edits] == ["swap"]

    def test_two_matters_are_not_compared(self, quoted: Quoted) -> None:
        a = quoted("The mayor of Saltby blamed “[[hopeless planning]]” for the ferry delays.")
        b = quoted("The chess player was praised for “[[poor planning]]” in his third match.", "b.md")
        assert align([a, b]) == ()


def test_the_same_stock_phrase_in_other_text_is_no_alignment_with_edits(quoted: Quoted) -> None:
    a = quoted("“[[At the end of the day we were only there to see the birds and count their nests.]]”")
    b = quoted("“[[Our keeper saved us at the end of the day, and that is why the cup is ours.]]”", "b.md")
    assert all(not alignment.edits for alignment in align([a, b]))


def test_the_edit_can_be_quoted_alone(quoted: Quoted) -> None:
    alignment = only(
        quoted(f"He said “[[{BASE}]]”"), quoted(f"“[[{BASE.replace('spent', 'wasted')}]]”", "b.md")
    )
    (edit,) = alignment.edits
    assert [q.span.quote for q in alignment.words(edit)] == ["spent", "wasted"]
    assert alignment.phrases(edit) == ("spent the", "wasted the")


WORDS = "harbour light signal crew engine weather anchor captain storm island pilot cargo".split()


def _quote(words: list[str], name: str) -> Quote:
    text = " ".join(words)
    article = Article(name=name, text=text)
    return Quote(span=Span.of(article, 0, len(text)), words=text, pieces=((0, len(text)),))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=6, max_size=40))
def test_a_quotation_never_differs_from_itself(words: list[str]) -> None:
    for alignment in align([_quote(words, "a"), _quote(words, "b")]):
        assert alignment.edits == ()
        assert alignment.shared == len(words)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=10, max_size=40), st.data())
def test_every_edit_quotes_its_words_verbatim(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    changed = [*words[:at], "railway", *words[at + 1 :]]
    a, b = _quote(words, "a"), _quote(changed, "b")
    for alignment in align([a, b]):
        for edit in alignment.edits:
            first, second = edit.a_span, edit.b_span
            assert 0 <= first[0] < first[1] <= len(a.words)
            assert 0 <= second[0] < second[1] <= len(b.words)
            if edit.b_words == ("railway",):
                assert b.words[slice(*second)] == "railway"


def test_the_order_of_the_quotations_matters_only_for_the_sides() -> None:
    words = [*WORDS, *WORDS[::-1]]
    other = [w if w != "pilot" else "driver" for w in words]
    a, b = _quote(words, "a"), _quote(other, "b")
    forth, back = only(a, b), only(b, a)
    assert forth.shared == back.shared
    assert [(e.a_words, e.b_words) for e in forth.edits] == [(e.b_words, e.a_words) for e in back.edits]


def test_time_grows_with_the_words_and_not_with_the_pairs() -> None:
    rng = random.Random(7)
    statement = [f"word{rng.randrange(5000)}" for _ in range(30)]
    quotes = [_quote(statement, f"{i:04}") for i in range(120)]
    assert len(align(quotes)) <= 120 * 12
