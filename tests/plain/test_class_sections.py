"""Sections opened and closed from the shell."""

from io import StringIO
from pathlib import Path

import pytest

from tui.class_work import ClassWork
from tui.library import Library, content_folder
from tui.plain.class_list import ClassList
from tui.plain.dialogue import Dialogue
from tui.refusal import Refusal

GUIDE = "kherson-withdrawal"


class Shell:
    def __init__(self, folder: Path, library: Library) -> None:
        self.folder = folder
        self._library = library

    def __call__(self, action: str, *words: str) -> str:
        out = StringIO()
        assert ClassList(self.folder, Dialogue(StringIO(), out), lambda: self._library).run(action, words) == 0
        return out.getvalue()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library([content_folder()], tmp_path_factory.mktemp("cache"))


@pytest.fixture
def shell(tmp_path: Path, library: Library) -> Shell:
    return Shell(tmp_path / "nine", library)


def test_sections_are_named_by_id_number_or_range_and_the_answer_names_what_is_open(shell: Shell) -> None:
    assert "Sections 1, 2, 6 and 8 are open, 3 to 5 and 7 closed." in shell("section", GUIDE, "3-5", "7", "closed")
    assert "Sections 1, 2, 4, 6 and 8 are open" in shell("section", GUIDE, "second-reason", "open")
    assert "Sections 1 to 4 are open, 5 to 8 closed." in shell("section", GUIDE, "up-to", "4")
    assert "All 8 sections are open." in shell("section", GUIDE, "1-8", "open")


def test_the_list_says_how_each_section_and_quiz_stands(shell: Shell) -> None:
    shell("section", GUIDE, "8", "closed")
    shell("quiz", GUIDE, "order-quiz", "test", "1", "20")
    lines = shell("sections", GUIDE).splitlines()
    assert [line.split()[:3] for line in lines[1:3]] == [["1", "order", "open"], ["2", "difficulty", "open"]]
    assert lines[8].split()[:3] == ["8", "conclusion", "closed"]
    assert next(line for line in lines if "order-quiz" in line).split(maxsplit=1)[1] == "test, 1 attempt, 20 minutes"
    assert next(line for line in lines if "conclusion-quiz" in line).endswith("practice; its section is closed")


def test_the_list_can_be_had_before_there_is_a_class_and_begins_none(shell: Shell) -> None:
    assert "All 8 sections are open." in shell("sections", GUIDE)
    assert not shell.folder.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["section", GUIDE, "9", "closed"], "8 conclusion"),
        (["section", GUIDE, "0-2", "closed"], "no section “0-2”"),
        (["section", GUIDE, "5-3", "closed"], "no section “5-3”"),
        (["section", GUIDE, "no-such", "open"], "no section “no-such”"),
        (["section", GUIDE, "3", "shut"], "open or closed"),
        (["section", GUIDE, "closed"], "open or closed"),
        (["section", GUIDE, "up-to"], "up-to SECTION"),
        (["section", GUIDE, "up-to", "1-3"], "up-to SECTION"),
        (["section"], "Say GUIDE"),
        (["sections"], "Say GUIDE"),
    ],
)
def test_what_cannot_be_set_is_said_in_a_sentence_and_nothing_changes(
    shell: Shell, words: list[str], said: str
) -> None:
    with pytest.raises(Refusal) as refused:
        shell(*words)
    assert said in str(refused.value)
    assert "All 8 sections are open." in shell("sections", GUIDE)


def test_the_teachers_door_sees_what_the_shell_has_set(shell: Shell, library: Library) -> None:
    shell("section", GUIDE, "up-to", "1")
    guide = library.open(GUIDE).guide
    with ClassWork.of(shell.folder) as work:
        assert len(work.closed(guide)) == 7
