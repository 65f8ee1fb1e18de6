"""Files and folders to articles: names, order, encodings, errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.claim import Part
from factcheck.errors import InputError
from factcheck.read import read
from factcheck.read.files import decode

TEXT = "Mill burns down\n\nNine crews fought the fire in Oakdale on Tuesday, the chief officer said.\n"


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    write(
        tmp_path, b_txt=TEXT, a_md=TEXT, sub__c_txt=TEXT, README_md=TEXT, notes_log="x", sub__readme_txt=TEXT
    )
    write(tmp_path, _hidden_txt=TEXT, _git__d_txt=TEXT)
    found = read([tmp_path])
    root = tmp_path.as_posix()
    assert [a.name for a in found.articles] == [f"{root}/a.md", f"{root}/b.txt", f"{root}/sub/c.txt"]
    assert found.errors == () and found.claims == ()


def test_the_name_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, sub__a_txt=TEXT)
    monkeypatch.chdir(tmp_path)
    assert [a.name for a in read(["sub/a.txt"]).articles] == ["sub/a.txt"]
    assert [a.name for a in read(["sub"]).articles] == ["sub/a.txt"]


def test_a_file_that_is_met_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a_txt=TEXT)
    assert len(read([tmp_path, tmp_path / "a.txt"]).articles) == 1


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, a_txt=" \n", b_txt=TEXT, c_yaml="claims: [")
    (tmp_path / "d.txt").write_bytes(b"Mill\0burns")
    found = read([tmp_path / "none.txt", tmp_path, tmp_path / "e.xyz"])
    assert [Path(a.name).name for a in found.articles] == ["b.txt"]
    root = tmp_path.as_posix()
    assert [str(e).removeprefix(root + "/") for e in found.errors] == [
        "none.txt: no such file or folder",
        "e.xyz: no such file or folder",
        "a.txt: the article is empty",
        "d.txt:1: byte 4 (0x00) is not text; save the file as UTF-8",
        "c.yaml:2:1: no YAML: did not find expected node content",
    ]


def test_a_named_file_of_unknown_type_is_an_error_that_names_the_known_types(tmp_path: Path) -> None:
    write(tmp_path, a_xyz=TEXT)
    (error,) = read([tmp_path / "a.xyz"]).errors
    assert "unknown file type '.xyz'; known types: .txt, .md" in str(error)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("“Mill” – £5".encode(), "“Mill” – £5", id="UTF-8"),
        pytest.param("Mill £5".encode("utf-8-sig"), "Mill £5", id="UTF-8 with a byte order mark"),
        pytest.param("“Mill” – £5".encode("cp1252"), "“Mill” – £5", id="Windows-1252"),
        pytest.param("Mill £5".encode("utf-16"), "Mill £5", id="UTF-16 with its mark"),
        pytest.param(b"Mill\r\nburns", "Mill\r\nburns", id="line ends stay"),
    ],
)
def test_the_encodings_that_are_read(data: bytes, text: str) -> None:
    assert decode(data, "a.txt") == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param("£1\n£2".encode() + b"\xff", "a.txt:2: byte 7 (0xFF) is not UTF-8", id="damaged UTF-8"),
        pytest.param(b"one\ntwo\n\x81", "a.txt:3: byte 8 (0x81) is not UTF-8", id="no known encoding"),
        pytest.param(b"one\n\0", "a.txt:2: byte 4 (0x00) is not text", id="binary"),
        pytest.param(b"\xff\xfeM\x00i", "a.txt:1: byte 4 (0x69) is not UTF-16", id="half a character"),
    ],
)
def test_bytes_that_are_no_text_are_an_error_with_byte_and_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == f"{message}; save the file as UTF-8"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_text_is_read_as_it_was_written(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text


MARKDOWN = """---
title: "Mill burns down"
date: 2021-03-04
updated: 5 March 2021
outlet: Oakdale Post
lineage: mill-fire
version: 2
tags: [fire, mill]
---

# Mill burns down

![The mill on Tuesday](mill.jpg)

Nine **crews** fought [the fire](https://post.example/2021/07) in
Oakdale, said *Ann Cole*.

> We did all that we could.

- The road is shut.

## What next

<!-- 40 lines were cut here -->
"""


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    path = tmp_path / "mill.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return path


def test_markdown_marks_tell_the_parts_and_are_not_read(marked: Path) -> None:
    (article,) = read([marked]).articles
    assert [(s.part, " ".join(article.reading[s.start : s.end].split())) for s in article.sections] == [
        (Part.HEADLINE, "Mill burns down"),
        (Part.CAPTION, "The mill on Tuesday"),
        (Part.BODY, "Nine crews fought the fire in Oakdale, said Ann Cole ."),
        (Part.DISPLAY, "We did all that we could."),
        (Part.BODY, "The road is shut."),
        (Part.BODY, "What next"),
    ]


def test_markdown_offsets_are_those_of_the_file(marked: Path) -> None:
    (article,) = read([marked]).articles
    assert article.text == MARKDOWN
    assert len(article.reading) == len(MARKDOWN)
    assert "2021/07" not in article.reading and "40 lines" not in article.reading


def test_front_matter_gives_what_is_known_of_the_article(marked: Path) -> None:
    (article,) = read([marked]).articles
    assert article.headline == "Mill burns down"
    assert str(article.published) == "2021-03-04" and str(article.updated) == "2021-03-05"
    assert (article.outlet, article.lineage, article.version) == ("Oakdale Post", "mill-fire", 2)


def test_a_headline_in_the_front_matter_is_a_section_where_no_heading_repeats_it(tmp_path: Path) -> None:
    text = "---\nheadline: Nine hurt in mill fire\nstandfirst: The owner is questioned\n---\nTen were hurt.\n"
    write(tmp_path, a_md=text)
    (article,) = read([tmp_path]).articles
    assert [(s.part.value, article.text[s.start : s.end]) for s in article.sections] == [
        ("headline", "Nine hurt in mill fire"),
        ("standfirst", "The owner is questioned"),
        ("body", "Ten were hurt."),
    ]


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("published: soon", "a.md:2: published: a date is wanted, found 'soon'; write 2021-10-12"),
        ("x: y\nversion: two", "a.md:3: version: a number from 1 is wanted, found 'two'"),
        (
            "publishd: 2021-03-04",
            "a.md:2: unknown key 'publishd' in the front matter; did you mean 'published'?",
        ),
        ("title: A\nheadline: B", "a.md:3: headline is given twice"),
    ],
)
def test_front_matter_that_cannot_be_used_is_an_error_with_its_line(
    tmp_path: Path, front: str, message: str
) -> None:
    write(tmp_path, a_md=f"---\n{front}\n---\n{TEXT}")
    (error,) = read([tmp_path]).errors
    assert str(error) == f"{tmp_path.as_posix()}/{message}"


@given(st.text(st.sampled_from("ab*_`[](){}!<>#-=\n \\.|~1"), max_size=60))
def test_no_markdown_moves_an_offset(text: str) -> None:
    from factcheck.read.markdown import markdown_article

    article = markdown_article(text, "a.md")
    assert article.text == text and len(article.reading) == len(text)
    assert article.reading.count("\n") == text.count("\n")
    at = 0
    for section in article.sections:
        assert at <= section.start < section.end <= len(text)
        at = section.end


PAGE = """<html><head><title>Mill burns down | Post</title>
<meta property="og:title" content="Mill burns down"><meta property="og:site_name" content="Oakdale Post">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"></head><body>
<nav>Home News Sport</nav><article><h1>Mill burns down</h1>
<p>Nine crews fought a fire at a mill in Oakdale on Tuesday night, the fire service said.</p>
<p>The owner, Mary Dale, said: &ldquo;The building was empty and <b>nobody</b> was hurt.&rdquo;</p></article>
<footer>Contact us</footer></body></html>"""


def test_html_gives_the_article_without_the_page(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed", exc_type=ImportError)
    write(tmp_path, a_html=PAGE)
    (article,) = read([tmp_path]).articles
    assert article.headline == "Mill burns down" and str(article.published) == "2021-03-04"
    assert "“The building was empty and nobody was hurt.”" in article.text
    assert "Sport" not in article.text and "Contact" not in article.text


def test_html_without_its_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    write(tmp_path, a_html=PAGE)
    (error,) = read([tmp_path]).errors
    assert str(error).endswith("reading HTML needs an extra; pip install 'factcheck-engine[html]'")
