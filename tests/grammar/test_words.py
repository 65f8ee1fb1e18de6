"""Lemmas come from simplemma's word list, which is unpacked once and kept in the user's cache folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from simplemma.strategies.dictionaries import DefaultDictionaryFactory, DictionaryFactory

from factcheck.grammar import words

#: Makes the word list anew, with the cache folder that it is given.
Loaded = Callable[[Path], DictionaryFactory]


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> Loaded:
    def load(folder: Path) -> DictionaryFactory:
        monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: folder)
        return words._word_list()

    return load


def test_a_kept_list_holds_every_word_with_the_lemma_that_it_has_unpacked(
    loaded: Loaded, tmp_path: Path
) -> None:
    unpacked = DefaultDictionaryFactory().get_dictionary("en")
    for _ in ("made", "found again"):
        kept = loaded(tmp_path).get_dictionary("en")
        assert len(kept) == len(unpacked)
        assert all(kept.get(word) == lemma for word, lemma in unpacked.items())
    assert kept.get("officerzs") is None
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert file.suffix == ".dic"  # and nothing half-made beside it


def test_a_list_that_was_broken_is_made_again(loaded: Loaded, tmp_path: Path) -> None:
    loaded(tmp_path)
    (file,) = tmp_path.rglob("*.dic")
    file.write_bytes(file.read_bytes()[:1000])
    assert loaded(tmp_path).get_dictionary("en")["officers"] == "officer"
    assert file.stat().st_size > 1000


def test_where_nothing_can_be_written_the_list_is_unpacked_in_every_run(
    loaded: Loaded, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    assert loaded(tmp_path / "a file" / "cache").get_dictionary("en")["officers"] == "officer"
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


def test_lemmas() -> None:
    told = ["officers", "accused", "Officers'", "geese", "Westmere's"]
    assert [words.lemma(word) for word in told] == ["officer", "accuse", "officer", "goose", "westmere"]
