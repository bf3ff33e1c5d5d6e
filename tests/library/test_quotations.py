"""A quotation mark that was forgotten: the message stands where the quotation began, and the rest is read."""

from pathlib import Path

import pytest

from tui.library import Library

SOURCE = "quizzes/source.yaml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("feedback: It is named first.", 'feedback: "It is named first.'),
        ("feedback: It is named first.", "feedback: 'It is named: first."),
        ("text: A sea,", "text: 'A sea,"),
        ("text: In the hills", 'text: "In the hills'),
        ("prompt: Where does it rise?", "prompt: 'Where does it rise?\n    # isn't it?"),
    ],
)
def test_the_message_stands_where_the_quotation_begins(small: Path, old: str, new: str) -> None:
    path = small / SOURCE
    text = path.read_text(encoding="utf-8").replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    (found,) = Library([small.parent], None).check([small])
    opening = text.index(new) + min(new.find(mark) for mark in "'\"" if mark in new)
    assert (found.code, found.line) == ("yaml", text[:opening].count("\n") + 1)
    assert text.split("\n")[found.line - 1][found.column - 1 :].startswith(text[opening:].split("\n")[0])
    closing = text.find(text[opening], opening + 1)
    assert (f"only on line {text[:closing].count(chr(10)) + 1}" if closing > 0 else "never closed") in found.message
    assert "`>-`" in found.mend


def test_what_is_wrong_after_it_is_found_in_the_same_run(small: Path) -> None:
    path = small / SOURCE
    text = path.read_text(encoding="utf-8").replace("feedback: So it says.", "feedback: 'So it says.", 1)
    text = text.replace("quote: a spring", "quote: a well", 1).replace("level: understand", "level: understood", 1)
    path.write_text(text, encoding="utf-8")
    codes = [problem.code for problem in Library([small.parent], None).check([small])]
    assert sorted(codes) == ["evidence-not-found", "value-unknown", "yaml"]


def test_a_quotation_over_several_lines_that_is_closed_is_none(small: Path) -> None:
    path = small / SOURCE
    text = path.read_text(encoding="utf-8").replace("So it says.", "'So it\n          says: isn''t it?'", 1)
    path.write_text(text, encoding="utf-8")
    assert Library([small.parent], None).check([small]) == []
