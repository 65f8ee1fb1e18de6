# ruff: noqa: E501 (a slip is read best in one line)
"""What is wrong in a YAML rule is one clear error with line and column, and the nearest allowed word."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import RuleError, RuleErrors
from factcheck.rule import find_rules, load_rules
from factcheck.rule.registry import load_rule_file

SOUND = """\
code: H101
name: seats-miscounted
severity: error
doc: The seats that one sentence gives to the parties do not add up to the whole council.
select: {groups: [count], within: sentence}
require:
  sums_to: {of: 24, problem: "{sum} = {total}: the council has {wanted} seats"}
examples:
  - discrepant: one seat too many
    claims:
      - {kind: count, text: "The Greens hold [[12 seats]], Labour 13 seats.", published: 2021-10-12}
      - {kind: count, text: "The Greens hold 12 seats, Labour [[13 seats]].", published: 2021-10-12}
    problem: "12 + 13 = 25: the council has 24 seats"
  - consistent: one party alone
    claims:
      - {kind: count, text: "The Greens hold [[12 seats]]."}
"""

SLIPS = [
    ("an unknown word", "severity: error", "severty: error", "3:1: unknown word “severty” in a rule; did you mean “severity”?"),
    ("an unknown severity", "severity: error", "severity: eror", "3:11: unknown severity “eror”; did you mean “error”?"),
    ("on, which is no severity", "severity: error", "severity: on", "3:11: unknown severity “on”"),
    ("no, which is no kind", "[count], within", "[no], within", "5:19: unknown kind of claim “no”"),
    ("no for false", "severity: error", "severity: error\nhold: no", "4:7: hold must be true or false, found “no”"),
    ("yes for true", "severity: error", "severity: error\ndefault: yes", "4:10: default must be true or false, found “yes”"),
    ("a number for a code", "code: H101", "code: 101", "1:7: the code “101” is not a letter and three digits"),
    ("another name than the file's", "name: seats-miscounted", "name: seats", "2:7: the rule is called “seats” and its file seats_miscounted.yaml"),
    ("a list for words", "doc: The seats", "doc: [The seats", "not YAML"),
    ("a mapping for words", "name: seats-miscounted", "name: {seats: miscounted}", "2:7: name must be words, found a mapping"),
    ("words for a list", "groups: [count]", "groups: count", "5:18: groups must be a list, found “count”"),
    ("words for a mapping", "select: {groups: [count], within: sentence}", "select: groups", "5:9: select must be a mapping, found “groups”"),
    ("two selectors", "{groups: [count],", "{groups: [count], each: count,", "5:9: select needs exactly one selector"),
    ("an unknown reach", "within: sentence", "within: sentense", "5:35: unknown within “sentense”; did you mean “sentence”?"),
    ("an unknown law", "sums_to:", "sum_to:", "7:3: unknown word “sum_to” in require; did you mean “sums_to”?"),
    ("an option that the word has not", "of: 24,", "off: 24,", "7:13: unknown word “off” in “sums_to”; did you mean “of”?"),
    ("an option that is missing", "of: 24, ", "", "“sums_to” needs “of”"),
    ("words where a number is needed", "of: 24", "of: many", "a number is wanted, found 'many'"),
    ("a placeholder that names nothing", "{total}:", "{totl}:", "nothing is called {totl} here; did you mean “total”?"),
    ("no problem", 'problem: "{sum}', 'why: "{sum}', "“sums_to” has no problem"),
    ("no examples", "examples:", "aliases: []\nexample:", "unknown word “example” in a rule; did you mean “examples”?"),
    ("a missing word", "severity: error\n", "", "1:1: “severity” is missing"),
    ("an empty word", "severity: error", "severity:", "severity must be words, and is empty"),
    ("a word twice", "severity: error", "severity: error\nseverity: note", "4:1: “severity” stands twice in a rule"),
    ("a tab", "  sums_to", "\tsums_to", "7:1: not YAML: a tab at the head of the line; YAML wants spaces"),
    ("a colon in bare words", "doc: The seats", "doc: The seats: they", "4:15: not YAML: mapping values are not allowed"),
    ("a day that is none", "published: 2021-10-12}\n      - {kind: count, text: \"The Greens hold 12", "published: 12/10/2021}\n      - {kind: count, text: \"The Greens hold 12", "“12/10/2021” is no day; write 2021-10-12"),
    ("an unknown field of a claim", ", published: 2021-10-12}\n    problem", ", publshed: 2021-10-12}\n    problem", "unknown word “publshed” in a count of an example; did you mean “published”?"),
    ("an unknown kind in an example", '{kind: count, text: "The Greens hold [[12 seats]]."}', '{kind: cuont, text: "The Greens hold [[12 seats]]."}', "unknown kind of claim “cuont”; did you mean “count”?"),
    ("no words marked", "[[12 seats]].", "12 seats.", "the text marks no words, or several; mark those of the claim with [[…]]"),
    ("an example without its problem", '    problem: "12 + 13 = 25: the council has 24 seats"\n', "", "a discrepant example needs the exact problem sentence"),
    ("an example of neither sort", "- consistent: one", "- silent: one", "unknown word “silent” in an example"),
]  # fmt: skip


def write(folder: Path, text: str, name: str = "seats_miscounted.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_rule_that_the_slips_are_made_in_is_sound(tmp_path: Path) -> None:
    assert load_rule_file(write(tmp_path, SOUND)).name == "seats-miscounted"


@pytest.mark.parametrize(("before", "after", "says"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS])
def test_a_slip_is_one_error_with_its_place(before: str, after: str, says: str, tmp_path: Path) -> None:
    assert before in SOUND
    path = write(tmp_path, SOUND.replace(before, after, 1))
    with pytest.raises(RuleError) as told:
        load_rule_file(path)
    text = str(told.value)
    assert text.startswith(f"{path}:") and says in text
    assert told.value.line is not None and told.value.column is not None
    assert len(text.splitlines()) == 1


def test_a_date_no_and_on_are_words(tmp_path: Path) -> None:
    text = SOUND.replace("The Greens hold [[12 seats]].", "no, on, off: 2021-10-12 [[12 seats]]")
    rule = load_rule_file(write(tmp_path, text))
    assert rule.examples[0].said[0].fields["published"] == "2021-10-12"
    assert rule.examples[1].said[0].text == "no, on, off: 2021-10-12 [[12 seats]]"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "the rule file is empty", id="empty"),
        pytest.param(b"# nothing\n", "the rule file is empty", id="a comment alone"),
        pytest.param(b"code: \xff\xfe", "the file is not UTF-8", id="not UTF-8"),
        pytest.param(b"- a\n- b\n", "a rule must be a mapping, found a list", id="a list"),
        pytest.param(b"&a [*a]", "a rule must be a mapping", id="a value that holds itself"),
        pytest.param(b"? [a, b]\n: c\n", "a word of a rule is a list", id="a list for a word"),
    ],
)
def test_a_file_that_is_no_rule_is_one_error(content: bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "seats.yaml"
    path.write_bytes(content)
    with pytest.raises(RuleError) as told:
        load_rule_file(path)
    assert says in str(told.value)


class TestSeveralFiles:
    def test_each_bad_file_has_its_error_and_the_sound_ones_are_there(self, tmp_path: Path) -> None:
        write(tmp_path, SOUND)
        write(tmp_path, SOUND.replace("severity: error", "severity: eror"), "seats_lost.yaml")
        write(tmp_path, "import nothing_of_that_name\n", "seats_won.py")
        found = find_rules([tmp_path])
        assert "seats-miscounted" in [rule.name for rule in found.rules]
        mine = [error for error in found.errors if str(tmp_path) in str(error.path)]
        assert [Path(error.path or "").name for error in mine] == ["seats_lost.yaml", "seats_won.py"]
        with pytest.raises(RuleErrors) as told:
            load_rules([tmp_path])
        assert len(str(told.value).splitlines()) == len(told.value.errors) + 1

    def test_a_code_that_is_taken_names_both_files_and_the_line(self, tmp_path: Path) -> None:
        first = write(tmp_path, SOUND, "a/seats_miscounted.yaml")
        second = write(tmp_path, SOUND.replace("seats-miscounted", "seats-lost"), "b/seats_lost.yaml")
        errors = [e for e in find_rules([tmp_path]).errors if e.path == str(second)]
        assert [(e.line, e.column) for e in errors] == [(1, 7)]
        assert f"“H101” is taken by {first}" in str(errors[0])

    def test_a_folder_that_is_named_twice_is_read_once(self, tmp_path: Path) -> None:
        write(tmp_path, SOUND)
        codes = [rule.code for rule in find_rules([tmp_path, tmp_path / "."]).rules]
        assert codes.count("H101") == 1

    def test_rules_of_another_package_are_found_by_its_entry_point(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path, SOUND, "desk_rules/seats_miscounted.yaml")
        write(tmp_path, "", "desk_rules/__init__.py")
        write(
            tmp_path,
            "[factcheck.rules]\ndesk = desk_rules\nlost = no_such_package\n",
            "desk-1.0.dist-info/entry_points.txt",
        )
        write(tmp_path, "Metadata-Version: 2.1\nName: desk\nVersion: 1.0\n", "desk-1.0.dist-info/METADATA")
        monkeypatch.syspath_prepend(str(tmp_path))
        from factcheck.rule import registry

        registry._installed.cache_clear()
        try:
            found = find_rules()
        finally:
            registry._installed.cache_clear()
        assert "H101" in [rule.code for rule in found.rules]
        assert any("names no package: 'no_such_package'" in str(error) for error in found.errors)
