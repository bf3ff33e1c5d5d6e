"""A data folder that can't be written: full, read-only, locked, or something else in its place."""

import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.real.conftest import LEARNER, RIVERS, Begin, Kept, Run
from tests.real.terminal import DOWN, ENTER, QUIT, Terminal
from tui.store import Store

QUIZ = ("--content", RIVERS, "quiz", "rivers", "source-quiz")
NOT_SAVED, SAVED = "Not saved yet", "Everything is saved now."
SECONDS_TO_A_VERDICT = 1.0
SECONDS_LOCKED = 3.0
SLOWNESS = 2.0
"""Seconds that a busy machine may add."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 KB of its own, with a data folder on it."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk; run the tests as root")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk], check=False)
    if mounted.returncode:
        pytest.skip("this system allows no mounts")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more fits, and return what takes the space."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4_096, 512, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue
    return ballast


def remount(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", disk], check=True)


def assert_verdict_comes_in_time(window: Terminal) -> None:
    """Answer, and check that the verdict comes although nothing can be saved, and that this is said."""
    window.press("1", "› 1")
    began = time.monotonic()
    window.press(ENTER, "Right.")
    assert time.monotonic() - began < SECONDS_TO_A_VERDICT + SLOWNESS
    window.wait_for(NOT_SAVED)


def test_a_full_disk_in_a_quiz_keeps_the_answer_for_later(begin: Begin, kept: Kept, small_disk: Path) -> None:
    window = begin("--data", small_disk / "data", *QUIZ)
    window.wait_for("question 1 of 4")
    window.settle()
    ballast = fill(small_disk)
    assert_verdict_comes_in_time(window)
    window.press(ENTER, "question 2 of 4")
    assert kept("rivers", folder=small_disk / "data") == []
    ballast.unlink()
    window.wait_for(SAVED)
    assert len(kept("rivers", folder=small_disk / "data")) == 1
    assert NOT_SAVED not in window.flat
    window.press(f"12{ENTER}", "Right.")
    assert NOT_SAVED not in window.flat
    assert window.quit() == 0
    assert len(kept("rivers", folder=small_disk / "data")) == 2


def test_a_disk_that_stays_full_is_said_at_the_end(begin: Begin, small_disk: Path) -> None:
    window = begin("--data", small_disk / "data", *QUIZ)
    window.wait_for("question 1 of 4")
    window.settle()
    fill(small_disk)
    assert_verdict_comes_in_time(window)
    assert window.quit() == 1
    assert "could not be saved" in window.plain
    assert "no space left" in window.plain
    assert "Traceback" not in window.plain


def test_a_lock_held_for_a_while_keeps_the_answer_for_later(begin: Begin, kept: Kept, data: Path) -> None:
    window = begin(*QUIZ)
    window.wait_for("question 1 of 4")
    window.settle()
    with closing(sqlite3.connect(learner_file(data), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        assert_verdict_comes_in_time(window)
        while time.monotonic() - began < SECONDS_LOCKED:
            window.look(0.1)
        other.execute("COMMIT")
    window.wait_for(SAVED)
    assert len(kept("rivers")) == 1
    window.press(ENTER, "question 2 of 4")
    assert window.quit() == 0


def test_leaving_while_the_file_is_locked_says_what_it_waits_for(begin: Begin, kept: Kept, data: Path) -> None:
    window = begin(*QUIZ)
    window.wait_for("question 1 of 4")
    window.settle()
    with closing(sqlite3.connect(learner_file(data), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert_verdict_comes_in_time(window)
        window.type(QUIT)
        window.wait_for("wait for the progress file")
        other.execute("COMMIT")
    assert window.end() == 0
    assert len(kept("rivers")) == 1


def learner_file(data: Path) -> Path:
    with Store.open(data, LEARNER) as store:
        return store.path


def test_a_data_folder_on_a_read_only_disk_shows_what_it_holds(
    begin: Begin, run: Run, kept: Kept, small_disk: Path
) -> None:
    data = small_disk / "data"
    run("--data", data, *QUIZ, lines="1\n")
    before = kept("rivers", folder=data)
    remount(small_disk, "ro")
    window = begin("--data", data, "--content", RIVERS, "rivers")
    window.wait_for("Nothing of this will be kept")
    window.wait_for("section 1 of 2")
    window.press("n", "section 2 of 2")
    window.press("p", "section 1 of 2")
    window.press("q", "question 2 of 4")
    window.press(f"12{ENTER}", "Right.")
    assert window.quit() == 0
    remount(small_disk, "rw")
    assert kept("rivers", folder=data) == before


def test_a_file_in_place_of_the_data_folder_is_said_and_reading_goes_on(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    window = begin("--data", tmp_path / "file", "--content", RIVERS, "rivers")
    window.wait_for("needs to be a folder")
    window.press("n", "section 2 of 2")
    window.press(DOWN, "¶3")
    assert window.quit() == 0
    assert (tmp_path / "file").read_text() == "mine"


def write_foreign(path: Path) -> None:
    path.write_bytes(b"a diary\n" * 100)


def write_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, 0)")
        connection.execute("PRAGMA user_version=99")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "sentence"), [(write_foreign, "no progress file"), (write_newer, "newer studyguide")]
)
def test_a_file_that_is_not_ours_to_write_is_said_and_left_as_it_is(
    begin: Begin, data: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    path = learner_file(data)
    spoil(path)
    content = path.read_bytes()
    window = begin(*QUIZ)
    window.wait_for(sentence)
    window.wait_for("question 1 of 4")
    window.press("1", "› 1")
    window.press(ENTER, "Right.")
    assert window.quit() == 0
    assert path.read_bytes() == content


def test_a_damaged_file_is_mended_said_and_gone_on_with(begin: Begin, run: Run, kept: Kept, data: Path) -> None:
    run(*QUIZ, lines="1\n")
    path = learner_file(data)
    content = bytearray(path.read_bytes())
    content[:100] = bytes(100)
    path.write_bytes(content)
    window = begin(*QUIZ)
    window.wait_for("damaged")
    window.wait_for("question 2 of 4")
    assert window.quit() == 0
    assert len(kept("rivers")) == 1
    assert [bytes(content)] == [aside.read_bytes() for aside in path.parent.glob("*damaged*")]
