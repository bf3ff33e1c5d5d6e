"""`studyguide export` and `studyguide import`, as one types them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.conftest import RIVERS, ROOT

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command in a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT")}
    environ = {**kept, "PYTHONPATH": str(ROOT), "STUDYGUIDE_DATA": str(tmp_path / "data"), "LANG": "C.UTF-8"}
    (tmp_path / "here").mkdir()

    def command(*words: object, data: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        typed = [sys.executable, "-m", "tui", "--content", str(RIVERS.parent), *map(str, words)]
        return subprocess.run(typed, input=data, capture_output=True, env=environ, cwd=tmp_path / "here", check=False)

    return command


@pytest.mark.parametrize(
    ("target", "file", "begins"),
    [
        ("anki", "rivers.apkg", b"PK"),
        ("gift", "rivers.gift", b"// [quiz:"),
        ("csv", "rivers.csv", b"\xef\xbb\xbfnumber,"),
        ("markdown", "rivers.md", b"# Two rivers"),
        ("html", "rivers.html", b"<!DOCTYPE html>"),
    ],
)
def test_a_guide_is_written_once_to_a_file_or_to_standard_output(
    run: Run, tmp_path: Path, target: str, file: str, begins: bytes
) -> None:
    done = run("export", "rivers", "--to", target)
    written = tmp_path / "here" / file
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith(f"Wrote {file}: ")
    data = written.read_bytes()
    assert data.startswith(begins)
    again = run("export", "rivers", "--to", target)
    assert (again.returncode, again.stdout) == (1, b"")
    assert "--force" in again.stderr.decode()
    assert written.read_bytes() == data
    assert run("export", "--force", "--to", target, "rivers").returncode == 0
    assert run("export", "--to", target, "--out", "-").stdout.startswith(begins)


def test_wrong_words_are_said_on_standard_error(run: Run) -> None:
    for words in (["export"], ["export", "--to", "pdf"], ["export", "brooks", "--to", "html"], ["import", "x.txt"]):
        done = run(*words)
        assert (done.returncode, done.stdout) == (2, b""), words
        assert b"Traceback" not in done.stderr
    for words in (["import", "none.txt", "made"], ["export", "--to", "html", "--out", ".", "--force"]):
        done = run(*words)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1), words


def test_a_text_from_standard_input_becomes_a_guide_that_reads(run: Run) -> None:
    done = run("import", "-", "made", data=b"# A brook\n\nIt is short.\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Wrote made: 1 section, 1 paragraph, 3 words")
    assert run("check", "made").returncode == 0
    assert run("read", "made").stdout == b"It is short.\n"


def test_questions_go_out_and_into_another_guide(run: Run, tmp_path: Path) -> None:
    run("export", "rivers", "--to", "gift")
    run("import", "-", "made", "--as", "text", data=b"It is short.\n")
    done = run("import", "rivers.gift", "made")
    assert (done.returncode, done.stderr) == (0, b"")
    quizzes = tmp_path / "here" / "made" / "quizzes"
    assert [path.stem for path in sorted(quizzes.iterdir())] == ["source-quiz", "whole-quiz"]
    again = run("import", "rivers.gift", "made")
    assert again.returncode == 1
    assert b"source-quiz.yaml" in again.stderr
    assert run("import", "rivers.gift", "made", "--force").returncode == 0
    assert len(list(quizzes.iterdir())) == 2


def test_questions_alone_begin_a_guide(run: Run) -> None:
    done = run("import", "-", "made", data=b"::Q::Which?{=a#Yes. ~b ~c}\n\nWrite.{}\n")
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "1 question." in said
    assert "line 3: “Write.”: an essay" in said
    assert "made was no guide. It is one now" in said
    assert run("check", "made").returncode == 0


def test_a_broken_guide_takes_no_questions(run: Run, tmp_path: Path) -> None:
    (tmp_path / "here" / "made").mkdir()
    (tmp_path / "here" / "made" / "guide.yaml").write_text("format: [\n", encoding="utf-8")
    done = run("import", "-", "made", data=b"::Q::Which?{=a ~b}\n")
    assert done.returncode == 1
    assert b"made/" in done.stderr
    assert [path.name for path in (tmp_path / "here" / "made").iterdir()] == ["guide.yaml"]


def test_odd_names_of_folders_are_taken(run: Run, tmp_path: Path) -> None:
    for name in (b"\xff\xfe", "Ma\u202ede: “it”".encode(), b"- x"):
        folder = os.fsdecode(bytes(tmp_path / "here" / "odd") + b"/" + name)
        done = run("import", "-", folder, data=b"One.\n")
        assert (done.returncode, done.stderr) == (0, b"")
        assert run("check", folder).returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="makes a pipe with a name")
def test_what_is_no_plain_file_is_never_replaced(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = run("export", "--to", "gift", "--out", pipe, "--force", "rivers")
    assert done.returncode == 1
    assert "no plain file" in done.stderr.decode()
    assert pipe.is_fifo()
