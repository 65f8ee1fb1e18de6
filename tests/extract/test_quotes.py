from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Article, Part, Quote, Section
from factcheck.extract.names import people
from factcheck.extract.quotes import quotes
from factcheck.extract.text import Text


def article(*paragraphs: str, parts: dict[int, Part] | None = None) -> Article:
    """An article of these paragraphs, all of them body unless ``parts`` says otherwise."""
    sections, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        part = (parts or {}).get(number, Part.BODY)
        sections.append(Section(part, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(name="a.txt", text="\n\n".join(paragraphs), sections=tuple(sections))


def read(*paragraphs: str, parts: dict[int, Part] | None = None) -> list[Quote]:
    return quotes(Text(article(*paragraphs, parts=parts)), [])


def said(*paragraphs: str, parts: dict[int, Part] | None = None) -> list[tuple[str, str | None]]:
    return [(quote.words, quote.speaker) for quote in read(*paragraphs, parts=parts)]


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        pytest.param('Ann Lee said: "The pier is shut."', "The pier is shut.", id="straight"),
        pytest.param("Ann Lee said: “The pier is shut.”", "The pier is shut.", id="curly"),
        pytest.param('Ann Lee said: “The pier is shut."', "The pier is shut.", id="mixed"),
        pytest.param("Ann Lee said: ”The pier is shut.”", "The pier is shut.", id="wrong way round"),
        pytest.param("Ann Lee said: ``The pier is shut.''", "The pier is shut.", id="two single marks each"),
        pytest.param("‘The pier is shut,’ Ann Lee said.", "The pier is shut,", id="single, curly"),
        pytest.param(
            "'The pier's shut,' Ann Lee said.", "The pier's shut,", id="single, straight, apostrophe"
        ),
        pytest.param(
            "‘The boats’ owners know,’ said Ann Lee.", "The boats’ owners know,", id="single, plural owner"
        ),
        pytest.param(
            "“He told me ‘go home’ twice,” said Ann Lee.", "He told me ‘go home’ twice,", id="nested single"
        ),
        pytest.param(
            "“She said “no” and left,” said Ann Lee.", "She said “no” and left,", id="nested double"
        ),
        pytest.param('Ann Lee said: "The pier is shut.', "The pier is shut.", id="never closed"),
        pytest.param('"I am 5\' 11" tall," said Ann Lee.', "I am 5' 11\" tall,", id="feet and inches inside"),
    ],
)
def test_marks(paragraph: str, words: str) -> None:
    assert said(paragraph) == [(words, "Ann Lee")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The '90s were loud and the boats' owners knew it.",
        "The 6'2\" keeper saved twice.",
        "It's Ann's, not the Joneses' or James' boat, rock 'n' roll.",
        "She bought 'em fish.",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(paragraph: str) -> None:
    assert read(paragraph) == []


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        pytest.param(["“The pier,” she said, “is shut.”"], ["The pier, is shut."], id="split by she said"),
        pytest.param(
            ["“The pier is shut,” said Ann Lee, the harbour master. “It will open in May.”"],
            ["The pier is shut, It will open in May."],
            id="goes on after its speaker",
        ),
        pytest.param(
            ["“It is shut,” said Ann Lee. “It is not,” said Bob Hall."],
            ["It is shut,", "It is not,"],
            id="an answer is another one",
        ),
        pytest.param(
            ["Ann Lee said: “It is shut.", "“It will open in May.", "“Come then.”"],
            ["It is shut. It will open in May. Come then."],
            id="over paragraphs, each opening with a mark",
        ),
        pytest.param(
            ["Ann Lee said: “It is shut.", '"It will open in May."'],
            ["It is shut. It will open in May."],
            id="over paragraphs with mixed marks",
        ),
        pytest.param(
            ["Ann Lee said: “It is shut.", "It will open in May.”"],
            ["It is shut. It will open in May."],
            id="over paragraphs, closed in one that has no opening mark",
        ),
        pytest.param(
            ["Ann Lee said: “It is shut.", "She continued: “It will open in May.”"],
            ["It is shut.", "It will open in May."],
            id="continued in a new sentence",
        ),
        pytest.param(
            ["Ann Lee said: “It is shut.", "“It is not,” said Bob Hall."],
            ["It is shut.", "It is not,"],
            id="left open before another speaker",
        ),
        pytest.param(
            ["She called it “grim” and said it was “a disgrace”."], ["grim", "a disgrace"], id="two fragments"
        ),
    ],
)
def test_what_is_one_quotation(paragraphs: list[str], words: list[str]) -> None:
    assert [quote.words for quote in read(*paragraphs)] == words


@pytest.mark.parametrize(
    ("paragraph", "speaker", "role"),
    [
        pytest.param("“It is shut,” said Ann Lee.", "Ann Lee", None, id="verb first"),
        pytest.param("“It is shut,” Ann Lee said.", "Ann Lee", None, id="name first"),
        pytest.param(
            "“It is shut”, said Ann Lee, mayor of Ryde.", "Ann Lee", "mayor of Ryde", id="role after"
        ),
        pytest.param("Mayor Ann Lee said: “It is shut.”", "Ann Lee", "Mayor", id="title before"),
        pytest.param(
            "“It is shut,” said Ann Lee, 15, who swims.", "Ann Lee", None, id="an age after is no role"
        ),
        pytest.param(
            "Ann Lee, Assistant Mayor of Ryde (AMR), said: “It is shut.”",
            "Ann Lee",
            "Assistant Mayor of Ryde (AMR)",
            id="a role in capitals",
        ),
        pytest.param("Ms Lee said: “It is shut.”", "Lee", None, id="a form of address is no role"),
        pytest.param(
            "Ann Lee, the head of Pier Watch, told Radio Ryde: “It is shut.”",
            "Ann Lee",
            "the head of Pier Watch",
            id="role between commas",
        ),
        pytest.param(
            "“It is shut,” Ann Lee, 34, of Ryde, told reporters.",
            "Ann Lee",
            None,
            id="an age is no role",
        ),
        pytest.param("Ann Lee (Lab) said: “It is shut.”", "Ann Lee", None, id="party in brackets"),
        pytest.param(
            "Ann Lee, who runs it, said: “It is shut.”", "Ann Lee", None, id="a relative clause is no role"
        ),
        pytest.param("Ann Lee laughed and said: “It is shut.”", "Ann Lee", None, id="second verb"),
        pytest.param("Ann Lee spoke at noon, saying: “It is shut.”", "Ann Lee", None, id="participle"),
        pytest.param("On Friday, Ann Lee said: “It is shut.”", "Ann Lee", None, id="after an opening phrase"),
        pytest.param("According to Ann Lee, “it is shut”.", "Ann Lee", None, id="according to"),
        pytest.param(
            "The pier is “unsafe”, according to Ann Lee.", "Ann Lee", None, id="according to, behind"
        ),
        pytest.param("Ann Lee tweeted: “It is shut.”", "Ann Lee", None, id="tweet"),
        pytest.param("Ann Lee’s statement read: “It is shut.”", "Ann Lee", None, id="statement"),
        pytest.param("The pier was described by Ann Lee as “unsafe”.", "Ann Lee", None, id="passive"),
        pytest.param(
            "A Home Office spokesperson said: “It is shut.”", "A Home Office spokesperson", None, id="generic"
        ),
        pytest.param(
            "“It is shut,” a spokesman for Ryde council said.", "a spokesman for Ryde council", None, id="for"
        ),
        pytest.param(
            "Mayor of Ryde, Ann Lee said: “It is shut.”",
            "Ann Lee",
            "Mayor of Ryde",
            id="office before a comma",
        ),
        pytest.param(
            "Captain of Ryde Constabulary Ann Lee said: “It is shut.”",
            "Ann Lee",
            "Captain of Ryde Constabulary",
            id="office, body and name in one run",
        ),
        pytest.param("“It is shut,” said the 43-year-old.", "the 43-year-old", None, id="an age for a name"),
        pytest.param("“It is shut,” she said.", "she", None, id="a pronoun that nobody explains"),
        pytest.param("They sell a “living wage” badge.", None, None, id="scare quotes have none"),
        pytest.param("The film “Low Tide” is out.", None, None, id="a title has none"),
    ],
)
def test_speaker(paragraph: str, speaker: str | None, role: str | None) -> None:
    (quote,) = read(paragraph)
    assert (quote.speaker, quote.speaker_role) == (speaker, role)


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        pytest.param(
            ["“It is shut,” said Ann Lee.", "“Come in May.”"],
            ["Ann Lee", "Ann Lee"],
            id="a bare paragraph after",
        ),
        pytest.param(
            ["Ann Lee warned of long queues.", "“Come in May.”"], ["Ann Lee"], id="the sentence before"
        ),
        pytest.param(
            ["“It is shut,” said Ann Lee.", "She added: “Come in May.”"],
            ["Ann Lee", "Ann Lee"],
            id="she, last to speak",
        ),
        pytest.param(
            ["“It is shut,” said Ann Lee.", "“Come in May,” Lee said."],
            ["Ann Lee", "Ann Lee"],
            id="surname alone",
        ),
        pytest.param(
            [
                "Mr Bob Hall came. Ms Ann Lee spoke first.",
                "“It is shut,” said Ms Ann Lee.",
                "Mr Bob Hall left early.",
                "“Come in May,” she said.",
            ],
            ["Ann Lee", "Ann Lee"],
            id="she is not Mr Hall",
        ),
        pytest.param(
            ["“It is shut,” said Ann Lee.", "The sea rose.", "Rain fell.", "“Oh no.”"],
            ["Ann Lee", None],
            id="too far away",
        ),
        pytest.param(["“It is shut.”", "– Ann Lee, Ryde"], ["Ann Lee"], id="signed in the next paragraph"),
    ],
)
def test_speaker_from_around(paragraphs: list[str], speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in read(*paragraphs)] == speakers


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        pytest.param(
            "When I asked Ann Lee about the pier, he looked away and said: “It is shut for good.”",
            "he",
            id="a clause that has ended says nothing of the next",
        ),
        pytest.param(
            "After Ann Lee asked about the pier, the Hallorans became “cross”, according to a steward.",
            "a steward",
            id="a clause before the comma",
        ),
        pytest.param(
            "Ann Lee was cheered, with fans and their children chanting “Open the pier today”.",
            "fans and their children",
            id="those who stand with a participle",
        ),
        pytest.param(
            "Ann Lee did not answer questions about the pier, saying only that it “will open in the spring”.",
            "Ann Lee",
            id="a verb after an auxiliary is no subject",
        ),
        pytest.param(
            "Ann Lee has shown patience with the council, recently telling a friend that it is “slow”.",
            "Ann Lee",
            id="an adverb before the participle",
        ),
        pytest.param(
            "Ann Lee decried Tom Reed's repeated calls to shut the pier, noting he has “never walked on it”.",
            "Ann Lee",
            id="a participle after a possessive is no verb",
        ),
        pytest.param(
            "Ann Lee says that she expects Tom Reed to announce a “new start”.",
            "Ann Lee",
            id="whom an infinitive is expected of does not speak",
        ),
        pytest.param(
            "“The pier is shut for good,” said a former warden who knew the owners and called it “rotten”.",
            "a former warden",
            id="the subject behind its verb",
        ),
        pytest.param(
            "The pier was “unsafe”, according to a report filed by inspector Ann Lee.",
            "Ann Lee",
            id="who wrote the document",
        ),
        pytest.param(
            "“It is not over!” Ann Lee, the warden, Tweeted on Friday.",
            "Ann Lee",
            id="a verb with a trade mark's capital",
        ),
    ],
)
def test_speaker_by_the_grammar_of_the_sentence(paragraph: str, speaker: str) -> None:
    assert read(paragraph)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        pytest.param(
            ["In a talk with Tom Reed last year, Sam Lee said he liked it and added, “It will last.”"],
            "Sam Lee",
            id="the one who says that he does",
        ),
        pytest.param(
            [
                "Tom Reed spoke first.",
                "The organisers, a group of ten, said that they found it “rotten”.",
            ],
            "The organisers",
            id="they are the several at the head of the sentence",
        ),
        pytest.param(
            ["Marco Reed left early.", "Anna Clinton stayed. Clinton said that she found the pier “lovely”."],
            "Anna Clinton",
            id="a surname that is also a man's given name",
        ),
    ],
)
def test_whom_a_pronoun_means(paragraphs: list[str], speaker: str) -> None:
    text = Text(article(*paragraphs))
    assert quotes(text, people(text))[-1].speaker == speaker


def test_two_voices_in_one_paragraph_are_two_quotations() -> None:
    assert said(
        "Ann Lee wrote to Tom Reed, “Why now?” Reed then wrote back, “Because the pier is shut.”"
    ) == [
        ("Why now?", "Ann Lee"),
        ("Because the pier is shut.", "Tom Reed"),
    ]


def test_the_one_who_tells_what_others_say_speaks_on() -> None:
    told = said(
        "Ann Lee said that some critics had predicted the end of the pier, but this would not happen.",
        "“It will stand for a hundred years more.”",
    )
    assert told == [("It will stand for a hundred years more.", "Ann Lee")]


def test_a_bare_spokesperson_has_the_body_named_before_as_role() -> None:
    quote = read(
        "The Harbour Safety Board oversees piers. It met on Monday.", "A spokesperson said: “It is shut.”"
    )[0]
    assert (quote.speaker, quote.speaker_role) == ("A spokesperson", "The Harbour Safety Board")


def test_headline_with_the_name_before_the_colon() -> None:
    (quote,) = read("Ann Lee: 'We will not sell'", "It rained.", parts={0: Part.HEADLINE})
    assert (quote.words, quote.speaker, quote.fragment) == ("We will not sell", "Ann Lee", False)


@pytest.mark.parametrize(
    ("paragraphs", "display", "expected"),
    [
        pytest.param(
            ["The pier is shut for good. Ann Lee, Ryde Council"],
            {0: Part.DISPLAY},
            ("The pier is shut for good.", "Ann Lee", "Ryde Council"),
            id="signed at its end",
        ),
        pytest.param(
            ["Ann Lee, head of piers, said:", "The pier is shut for good."],
            {},
            ("The pier is shut for good.", "Ann Lee", "head of piers"),
            id="announced, without marks",
        ),
    ],
)
def test_display_quotations(
    paragraphs: list[str], display: dict[int, Part], expected: tuple[str, str, str]
) -> None:
    (quote,) = read(*paragraphs, parts=display)
    assert quote.display
    assert (quote.words, quote.speaker, quote.speaker_role) == expected


@pytest.mark.parametrize(
    ("paragraph", "fragment", "complete"),
    [
        pytest.param("Ann Lee said: “It is shut.”", False, True, id="whole"),
        pytest.param("“It is shut,” said Ann Lee.", False, True, id="a comma stands for the stop"),
        pytest.param("Ann Lee said it was “shut for good”.", True, False, id="fragment"),
        pytest.param("Ann Lee said: “It is shut and...”", False, False, id="breaks off"),
        pytest.param("Ann Lee said that “it is shut.”", True, True, id="fragment to the end of its sentence"),
        pytest.param("“Never,” said Ann Lee.", False, True, id="one word, but whole"),
        pytest.param("The “green” pier is shut.", True, False, id="scare quotes"),
    ],
)
def test_fragment_and_complete(paragraph: str, fragment: bool, complete: bool) -> None:
    (quote,) = read(paragraph)
    assert (quote.fragment, quote.complete) == (fragment, complete)


_SENTENCES = st.sampled_from(
    [
        "“We go,” said Ann Lee.",
        'He said: "No.',
        "“On,” she said, “we go.”",
        "It’s ‘fine’, Bob Hall said.",
        "Rain fell.",
        "“Up.",
        "Down.”",
        "A “sham”.",
        '"',
        "'",
        "Ann Lee:",
        "— said “ who “ , ",
    ]
)


@given(st.lists(st.lists(_SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5))
def test_pieces_are_verbatim_ordered_and_apart(paragraphs: list[str]) -> None:
    whole = article(*paragraphs)
    at = 0
    for quote in sorted(quotes(Text(whole), []), key=lambda quote: quote.pieces):
        assert (quote.span.start, quote.span.end) == (quote.pieces[0][0], quote.pieces[-1][1])
        assert quote.span.quote == whole.text[quote.span.start : quote.span.end]
        for start, end in quote.pieces:
            assert at <= start < end <= len(whole.text)
            at = end
        printed = [" ".join(whole.text[start:end].split()) for start, end in quote.pieces]
        assert quote.words == " ".join(printed)


@given(st.text(alphabet="\"'“”‘’ aB.,:\n—s", max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    for quote in quotes(Text(Article.from_text(text, name="a.txt")), []):
        assert quote.words.strip()
