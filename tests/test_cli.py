import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import CONTENT, PARAGRAPHS, RIVERS, Run, compiled, environ, run, run_here
from tui.options import BARE, COMMANDS, Options, bare_options, parsed_options

__all__ = ["compiled", "environ", "run", "run_here"]


def test_piped_reading_prints_the_exact_paragraphs_without_asking_for_plain(run: Run) -> None:
    done = run("read")
    assert (done.returncode, done.stdout, done.stderr) == (0, "".join(f"{text}\n" for text in PARAGRAPHS), "")


@pytest.mark.parametrize("words", [("mouth",), ("2",), ("rivers", "2"), (str(RIVERS), "mouth", "--plain")])
def test_a_section_is_read_by_id_or_number_with_or_without_its_guide(run_here: Run, words: tuple[str, ...]) -> None:
    assert run_here("read", *words).stdout == f"{PARAGRAPHS[2]}\n"


def test_a_piped_start_imports_nothing_heavy(environ: dict[str, str]) -> None:
    words = ["--content", str(CONTENT), "read"]
    script = f"import sys, tui.cli; tui.cli.main({words!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environ, check=False)
    heavy = {"rich", "textual", "yaml", "pydantic", "shtab", "genanki", "markdown_it", "tui.exchange"}
    assert not heavy & set(done.stderr.split())


def test_reading_leaves_no_mark(run: Run, environ: dict[str, str]) -> None:
    run("read")
    assert not list(Path(environ["STUDYGUIDE_DATA"]).glob("learners/*"))


def test_output_that_cannot_carry_a_character_stops_nothing(run: Run) -> None:
    done = run("read", PYTHONIOENCODING="ascii")
    assert (done.returncode, "?middle?" in done.stdout) == (0, True)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("rivers",),
        ("no-such-guide",),
        ("read", "no-such-section"),
        ("read", "rivers", "9"),
        ("quiz", "no-such-quiz"),
        ("progress", "no-such-guide"),
        ("check", "no-such-folder"),
        ("read", "--wrong"),
        ("completion", "tcl"),
        ("serve", "--port", "99999"),
        ("data",),
        ("--learner", "", "progress"),
        ("--learner", "a\x1b[2J", "progress"),
        ("--learner", "x" * 201, "progress"),
        ("--content", "no-such-folder", "read"),
    ],
)
def test_wrong_usage_is_said_on_standard_error_with_code_2(run_here: Run, words: tuple[str, ...]) -> None:
    done = run_here(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr


def test_a_mistyped_command_is_guessed(run_here: Run) -> None:
    assert "did you mean `studyguide glossary`?" in run_here("glosary").stderr


def test_without_a_terminal_a_bare_start_says_what_to_type(run: Run) -> None:
    assert "studyguide read --plain" in run().stderr


@pytest.mark.parametrize("term", ["Dnieper", "dnipro", "ДНІПРО", "Дніпро́", "dnieper"])
def test_an_entry_is_found_by_any_form_or_script(run_here: Run, term: str) -> None:
    done = run_here("glossary", term)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Dnieper (place)")


def test_an_unknown_term_gets_a_suggestion_and_code_1(run: Run) -> None:
    done = run("glossary", "rivers", "Dneper")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "The glossary has no “Dneper”. Did you mean Dnieper?\n"


def test_options_stand_before_or_after_the_command(run: Run, tmp_path: Path) -> None:
    run("quiz", "source", "--learner", "Оля", "--data", str(tmp_path / "one"), lines="1\n")
    done = run("--data", str(tmp_path / "one"), "--learner", "Оля", "progress", "--json")
    data = json.loads(done.stdout)
    assert (data["learner"], data["quizzes"][0]["open"]["answered"]) == ("Оля", 1)
    assert json.loads(run("progress", "--json", "--learner", "Ира").stdout)["quizzes"][0]["open"] is None


def options_of(said: str) -> list[str]:
    return [line for line in said.splitlines() if re.match(r"  \d  The ", line)]


def test_the_end_of_input_leaves_and_the_next_run_goes_on_in_the_same_order(run: Run) -> None:
    first = run("quiz", "order", lines="3 2 1")
    again = run("quiz", lines="\n")
    assert "You leave at question 2 of 2. Your answers are kept." in first.stdout
    assert (first.returncode, first.stderr, again.returncode) == (0, "", 0)
    assert "You go on where you left off: 1 answered." in again.stdout
    assert options_of(first.stdout)[-6:] == options_of(again.stdout)[-6:]


def test_an_answer_whose_verdict_was_printed_survives_kill_9(run: Run, environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tui", "--content", str(CONTENT), "quiz", "order", "--plain"]
    quiz = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ)
    assert quiz.stdin and quiz.stdout
    with quiz.stdin, quiz.stdout:
        quiz.stdin.write(b"3 2 1\n")
        quiz.stdin.flush()
        said = b""
        while b"Right." not in said:
            said += os.read(quiz.stdout.fileno(), 65_536)
        quiz.send_signal(signal.SIGKILL)
        quiz.wait()
    assert "You go on where you left off: 1 answered." in run("quiz", "order").stdout


def test_piped_output_has_no_colour_and_rubbish_is_survived(run: Run, environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tui", "--content", str(CONTENT), "quiz", "source"]
    rubbish = b"\xff\xfe\x00\x1b[2J\x9b" * 10_000 + b"\n1\n"
    done = subprocess.run(command, input=rubbish, capture_output=True, env=environ, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert b"You leave at question 2 of 4." in done.stdout


def test_a_data_folder_that_cannot_be_used_is_said_once_and_the_quiz_goes_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("quiz", "source", "--data", str(tmp_path / "file"), lines="1\n")
    assert done.stderr.startswith("Nothing of this will be kept: ")
    assert len(done.stderr.splitlines()) == 1
    assert "Nothing of this is kept." in done.stdout
    assert (done.returncode, "Right." in done.stdout) == (0, True)
    assert run("progress", "--data", str(tmp_path / "file")).returncode == 1


def test_a_broken_guide_is_a_finding_with_its_line(run: Run, tmp_path: Path) -> None:
    bad = shutil.copytree(RIVERS, tmp_path / "bad")
    (bad / "guide.yaml").write_text("format: 1\nid: bad\ntitle: [\n", encoding="utf-8")
    done = run("read", content=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.search(r"guide\.yaml:\d+:\d+: ", done.stderr)
    check = run("check", str(bad))
    assert check.returncode == 1
    assert re.search(r"guide\.yaml:\d+:\d+: ", check.stdout)
    assert run("check").returncode == 0


def test_no_guide_at_all_is_said(run: Run, tmp_path: Path) -> None:
    done = run("read", content=tmp_path / "data")
    assert done.returncode == 1
    assert done.stderr == "There is no guide here. Name a folder that holds guides with --content.\n"


def test_several_guides_need_a_name_until_one_was_begun(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "quizzes").mkdir(parents=True)
        for file in RIVERS.rglob("*.yaml"):
            text = file.read_text(encoding="utf-8").replace("id: rivers", f"id: {name}")
            (tmp_path / name / file.relative_to(RIVERS)).write_text(text, encoding="utf-8")
    asked = run("read", content=tmp_path)
    assert (asked.returncode, asked.stderr) == (2, "Which guide? There are one, two.\n")
    run("quiz", "two", "source", content=tmp_path)
    assert json.loads(run("progress", "--json", content=tmp_path).stdout)["guide"] == "two"


def test_the_guide_to_the_program_is_never_meant_where_none_is_named(run: Run, tmp_path: Path) -> None:
    for name, more in (("help", "\nintroduction: true"), ("rivers", "")):
        shutil.copytree(RIVERS, tmp_path / name)
        file = tmp_path / name / "guide.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("id: rivers", f"id: {name}{more}"), encoding="utf-8")
    assert json.loads(run("progress", "--json", content=tmp_path).stdout)["guide"] == "rivers"
    run("quiz", "help", "source", content=tmp_path)
    assert json.loads(run("progress", "--json", content=tmp_path).stdout)["guide"] == "help"


def test_a_closed_pipe_ends_quietly(environ: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tui", "--content", str(CONTENT), "glossary", "Dnieper"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environ, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, as Linux has it")
@pytest.mark.parametrize("words", [("read", "rivers"), ("quiz", "rivers", "source-quiz"), ("check",)])
def test_an_output_that_is_full_is_said_in_one_sentence(environ: dict[str, str], words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tui", "--content", str(CONTENT), *words]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, input=b"1\n", stdout=full, stderr=subprocess.PIPE, env=environ, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "No space left on device" in done.stderr.decode()


def test_a_fault_goes_to_the_log_and_never_to_the_screen(environ: dict[str, str]) -> None:
    words = ["--content", str(CONTENT), "read"]
    script = f"import sys, tui.cli, tui.plain.reading as r; r.print_text = None; sys.exit(tui.cli.main({words!r}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environ, check=False)
    log = Path(environ["STUDYGUIDE_DATA"]) / "faults.log"
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(log) in done.stderr
    assert "TypeError" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ([], Options()),
        (["rivers"], Options(words=("rivers",))),
        (["--data", "d", "rivers", "--learner=L"], Options(words=("rivers",), data="d", learner="L")),
        (["read"], None),
        (["--help"], None),
        (["rivers", "2"], None),
        (["--data"], None),
        (["--learner", ""], None),
    ],
)
def test_a_bare_start_needs_no_full_parser(words: list[str], options: Options | None) -> None:
    assert bare_options(words) == options
    if options:
        assert parsed_options(words) == options


@pytest.mark.parametrize(
    "words",
    [
        ["quiz", "--plain", "--data", "d", "rivers", "order"],
        ["quiz", "rivers", "--plain", "--data", "d", "order"],
        ["quiz", "rivers", "order", "--data", "d", "--plain"],
        ["--data", "d", "quiz", "rivers", "--plain", "order"],
        ["quiz", "--plain", "--data=d", "--", "rivers", "order"],
    ],
)
def test_options_stand_anywhere(words: list[str]) -> None:
    assert parsed_options(words) == Options("quiz", ("rivers", "order"), plain=True, data="d")


def test_a_first_word_that_is_no_command_is_a_guide() -> None:
    for words in (["rivers"], ["--data", "x", "rivers"], ["./read"]):
        assert parsed_options(words).command == BARE
    needed = {"data": ["export"], "mark": ["rivers", "1", "a", "note"]}
    for command in ("read", "quiz", "review", "mark", "marks", "sheet", "data", "glossary", "progress", "check"):
        assert parsed_options([command, *needed.get(command, [])]).command == command


def test_version_help_and_completions_are_printed(run: Run) -> None:
    from tui import __version__

    assert run("--version").stdout == f"studyguide {__version__}\n"
    assert all(command in run("--help").stdout for command in COMMANDS)
    assert "studyguide" in run("completion", "bash").stdout
