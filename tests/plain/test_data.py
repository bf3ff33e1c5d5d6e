"""A learner's data, taken out and brought together by the command."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tui.cli import main
from tui.model.events import READ, Event
from tui.store import Store

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(folder: Path, *words: str, learner: str = "Anna", lines: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", StringIO(lines))
        code = main(["--data", str(folder), "--learner", learner, "data", *words])
        return code, *capsys.readouterr()

    return run


def fill(folder: Path, number: int, learner: str = "Anna", sitting: str = "a" * 32) -> list[Event]:
    with Store.open(folder, learner) as store:
        events = [
            Event(store.new_id(), READ, "rivers", sitting, each, 0, {"paragraph": f"p{each}"}) for each in range(number)
        ]
        store.append(events)
        return events


def kept(folder: Path, learner: str = "Anna") -> list[Event]:
    with Store.open(folder, learner) as store:
        return store.every_event()


def test_an_export_taken_in_elsewhere_is_the_same_progress(tmp_path: Path, command: Command) -> None:
    events = fill(tmp_path / "here", 3)
    export = tmp_path / "anna.jsonl"
    assert command(tmp_path / "here", "export", str(export))[0] == 0
    assert export.stat().st_mode & 0o077 == 0
    for expected in ("3 new events", "0 new events"):
        code, said, _ = command(tmp_path / "there", "import", str(export))
        assert code == 0 and said.startswith(expected)
    assert kept(tmp_path / "there") == events


def test_an_export_to_a_pipe_is_nothing_but_json_lines(tmp_path: Path, command: Command) -> None:
    fill(tmp_path, 2)
    code, said, complained = command(tmp_path, "export")
    head, *lines = map(json.loads, said.splitlines())
    assert (code, complained) == (0, "")
    assert head == {"studyguide": "events", "format": 1, "learner": "Anna"}
    assert [set(line) for line in lines] == [{"id", "kind", "guide", "sitting", "number", "at", "body"}] * 2


def test_machines_merge_by_file_by_folder_and_by_export(tmp_path: Path, command: Command) -> None:
    here, there, third = (tmp_path / name for name in ("here", "there", "third"))
    events = [event for folder in (here, there, third) for event in fill(folder, 2)]
    export = tmp_path / "third.jsonl"
    command(third, "export", str(export))
    with Store.open(there, "Anna") as store:
        path = store.path
    for words in ((str(path), str(export)), (str(there),), (str(export), str(path))):
        assert command(here, "merge", *words)[0] == 0
    assert {event.id for event in kept(here)} == {event.id for event in events}


@pytest.mark.parametrize("line", ["{}", "no json", '{"id": "1"}'])
def test_one_bad_line_keeps_all_of_a_file_out_and_is_named(tmp_path: Path, command: Command, line: str) -> None:
    fill(tmp_path / "here", 2)
    export = tmp_path / "anna.jsonl"
    command(tmp_path / "here", "export", str(export))
    export.write_text(export.read_text() + line + "\n")
    code, _, complained = command(tmp_path / "there", "import", str(export))
    assert code == 1 and "anna.jsonl, line 4:" in complained and "Nothing of it was taken in" in complained
    assert kept(tmp_path / "there") == []


def test_another_learner_is_taken_in_only_when_that_is_said(tmp_path: Path, command: Command) -> None:
    fill(tmp_path / "there", 2, "Ben")
    with Store.open(tmp_path / "there", "Ben") as store:
        path = str(store.path)
    code, _, complained = command(tmp_path / "here", "merge", path)
    assert code == 1 and "holds the work of “Ben”" in complained
    assert kept(tmp_path / "here") == []
    assert command(tmp_path / "here", "merge", path, "--anyone")[0] == 0
    assert len(kept(tmp_path / "here")) == 2


def test_a_restore_of_the_newest_backup_keeps_what_came_since(tmp_path: Path, command: Command) -> None:
    fill(tmp_path, 2)
    assert command(tmp_path, "backup")[0] == 0
    fill(tmp_path, 1, sitting="b" * 32)
    code, said, _ = command(tmp_path, "restore")
    assert code == 0 and "0 new events" in said and "2 known before" in said
    assert len(kept(tmp_path)) == 3


def test_a_backup_never_replaces_a_file(tmp_path: Path, command: Command) -> None:
    fill(tmp_path / "here", 1)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna")
    assert command(tmp_path / "here", "backup", str(letter))[0] == 1
    assert command(tmp_path / "here", "export", str(letter))[0] == 1
    assert letter.read_text() == "Dear Anna"


@pytest.mark.parametrize("lines", ["", "n\n", "y\n", "y\nanna\n", "y\n\n", "Anna\nAnna\n"])
def test_nothing_is_erased_without_both_answers(tmp_path: Path, command: Command, lines: str) -> None:
    events = fill(tmp_path, 2)
    code, said, _ = command(tmp_path, "erase", lines=lines)
    assert code == 1 and "Nothing was erased." in said
    assert kept(tmp_path) == events


def test_a_learner_is_erased_for_good_after_two_answers(tmp_path: Path, command: Command) -> None:
    fill(tmp_path, 2)
    fill(tmp_path, 1, "Ben")
    command(tmp_path, "backup")
    code, said, _ = command(tmp_path, "erase", lines="y\nAnna\n")
    assert code == 0 and "Nothing is kept of Anna" in said
    assert kept(tmp_path) == []
    assert len(kept(tmp_path, "Ben")) == 1


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("import",), "Name the files"),
        (("export", "a", "b"), "takes one file"),
        (("restore",), "There is no backup yet"),
        (("restore", "gone.db"), "There is no file"),
        (("merge", "gone"), "There is no progress of Anna"),
        (("import", "gone"), "can't be read"),
        (("erase", "Ben"), "takes no file"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    tmp_path: Path, command: Command, words: tuple[str, ...], why: str
) -> None:
    fill(tmp_path, 1)
    code, _, complained = command(tmp_path, *words)
    assert code in (1, 2) and why in complained
    assert len(complained.splitlines()) == 1


def test_a_damaged_backup_is_said_to_be_damaged(tmp_path: Path, command: Command) -> None:
    fill(tmp_path / "here", 300)
    backup = tmp_path / "copy.db"
    assert command(tmp_path / "here", "backup", str(backup))[0] == 0
    code, said, _ = command(tmp_path / "there", "restore", str(backup))
    assert said.startswith("300 new events") and "is damaged" not in said
    backup.write_bytes(backup.read_bytes()[:9_000])
    code, said, complained = command(tmp_path / "third", "restore", str(backup))
    assert "copy.db is damaged: this is what could be read of it" in said, (code, said, complained)
    assert len(kept(tmp_path / "third")) < 300
