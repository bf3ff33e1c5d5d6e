"""A teacher by `ssh teacher@…`, and a question asked of everyone at once."""

import re
import socket
import time
from pathlib import Path

import pytest

from tests.classroom.conftest import School, needs_ssh, until
from tests.real.terminal import DOWN, ENTER, ESC, PATIENCE, QUIT, Terminal
from tui.classroom.asking import Asking
from tui.classroom.control import CONTROL, reach
from tui.classroom.lectern import Lectern
from tui.classroom.presence import Presence
from tui.classroom.wire import Message, Wire
from tui.course import Course
from tui.journal import Journal
from tui.model.asked import KEY, SECOND, SHARES, Asked, Tally, asked_from, tally_from
from tui.model.events import ANSWERED, ASKED_AGAIN
from tui.model.teacher_secrets import TeacherSecrets
from tui.plain.class_teacher import fingerprint
from tui.refusal import Refusal
from tui.store import UnkeptStore

END = "\x1b[F"


def reply(asking: Asking, learner: str, *parts: str, round: int = 1, right: bool = False, **more: object) -> bool:
    assert asking.asked is not None
    told = {"reply": asking.asked.id, "round": round, "right": right, "parts": list(parts), **more}
    return asking.hear(learner, told)


def test_each_learner_counts_once_a_round_and_nobody_is_named() -> None:
    asking = Asking()
    asking.begin("g", "q")
    assert reply(asking, "ana", "a", right=True)
    reply(asking, "ana", "b")
    reply(asking, "bo", declined=True)
    reply(asking, "cy", "b", "c", "c")
    assert asking.tally(1) == Tally(2, 1, 1, (("a", 1), ("b", 1), ("c", 1)))
    reply(asking, "bo", "b")
    assert asking.tally(1) == Tally(3, 1, 0, (("a", 1), ("b", 2), ("c", 1))), "who passed may still answer"
    assert "ana" not in str(asking.message(whole=True))


def test_learners_are_told_only_what_shows_at_the_stage() -> None:
    asking = Asking()
    assert asking.message() == {"asked": None}
    asking.begin("g", "q")
    first = asking.asked
    assert first is not None
    shown = {}
    for stage in ("first", SHARES, SECOND, KEY):
        assert asking.asked is not None and asking.asked.stage == stage
        shown[stage] = [bool(each) for each in asking.message()["tallies"]]
        asking.advance(first.id)
    assert shown == {"first": [False, False], SHARES: [True, False], SECOND: [False, False], KEY: [True, True]}
    assert all(asking.message(whole=True)["tallies"])
    asking.end("another")
    assert asking.asked is not None
    asking.end(first.id)
    assert asking.asked is None


def test_a_reply_to_another_round_or_asking_counts_nowhere() -> None:
    asking = Asking()
    asking.begin("g", "q")
    assert asking.asked is not None
    assert not reply(asking, "ana", "a", round=2)
    assert not asking.hear("ana", {"reply": "old", "round": 1, "parts": ["a"]})
    asking.advance(asking.asked.id)
    assert reply(asking, "ana", "a"), "one that was on its way when the shares came still counts"
    asking.advance(asking.asked.id)
    assert not reply(asking, "bo", "a")
    reply(asking, "bo", "x" * 1000, round=2)
    assert asking.hear("cy", {"reply": asking.asked.id, "round": 2, "parts": "abc"})
    assert asking.tally(2) == Tally(2, 0, 0, ())


def test_what_is_asked_travels_as_it_is() -> None:
    asked, tally = Asked("1", "g", "q", SHARES), Tally(3, 1, 1, (("a", 2),))
    assert asked_from(asked.to_message()) == asked
    assert tally_from(tally.to_message()) == tally
    assert asked_from({"stage": "soon"}) is None and tally_from(None) == Tally()
    assert [asked.round, asked.advanced().round, asked.advanced().is_open] == [1, 2, True]


def test_a_teacher_is_known_by_the_last_code_and_any_key_until_all_is_reset() -> None:
    course = Course(Journal(UnkeptStore(), lambda: 1.0))
    course.set_teacher_code("one")
    course.set_teacher_code("two")
    course.bind_teacher_key("SHA256:a")
    course.bind_teacher_key("SHA256:a")
    folded = TeacherSecrets(course.journal.events(""))
    assert (folded.code, folded.keys) == ("two", ("SHA256:a",)) == (course.teacher.code, course.teacher.keys)
    course.reset_teacher()
    assert (course.teacher.code, course.teacher.keys) == ("", ())


@needs_ssh
@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_a_public_key_file_has_the_fingerprint_that_ssh_keygen_says(school: School, kind: str) -> None:
    import subprocess

    key = school.make_key("own", kind)
    said = subprocess.run(["ssh-keygen", "-l", "-f", str(key)], capture_output=True, text=True, check=True).stdout
    assert fingerprint(Path(f"{key}.pub")) == said.split()[1]
    with pytest.raises(Refusal, match="no public key"):
        fingerprint(key)
    with pytest.raises(Refusal, match="can’t be read"):
        fingerprint(school.folder / "missing.pub")


def teacher(school: School, code: str) -> Terminal:
    window = school.window("-l", "teacher")
    window.wait_for("Teacher’s code")
    window.type(code + ENTER)
    window.wait_for("Ask now")
    return window


@needs_ssh
def test_a_question_goes_round_the_class_twice_and_is_then_explained(school: School) -> None:
    code, secret = school.new_code(), re.findall(r"now\s+(\S+)", school.manage("teacher"))[0]
    school.open()
    ana, own = school.join("Ana", code)
    bo, _ = school.join("Bo", code)
    desk = teacher(school, secret)
    desk.wait_for("2 here now")
    assert "Ana" not in desk.text

    desk.press(ENTER, "Choose a question")
    desk.press(ENTER, "Nobody sees it now")
    desk.press(ENTER, "0 of 2 here have answered")
    for window in (ana, bo):
        window.wait_for("Your teacher asks · round 1 of 2")
    time.sleep(1.0)  # before that a key is taken as meant for the text
    ana.press("1" + ENTER, "Your answer is in")
    desk.wait_for("1 of 2 here have answered")
    bo.press(ESC, "section 1 of 2")
    desk.wait_for("1 passed")

    desk.press(ENTER, "Ask it again")
    ana.wait_for("The class, 1 answer")
    assert not re.search("[√✓]", desk.text + ana.text), "which is right shows only at the end"
    ana.kill()
    ana = school.sign_in("Ana", own)
    desk.press(ENTER, "Show key and passage")
    for window in (ana, bo):
        window.wait_for("round 2 of 2")
    time.sleep(1.0)
    ana.press("2" + ENTER, "Your answer is in")
    bo.press("1" + ENTER, "Your answer is in")
    desk.wait_for("2 of 2 here have answered")
    desk.press(ENTER, "The key:")
    assert re.search(r"Right at first \d of 1, then 1 of 2", desk.flat)
    for window in (ana, bo):
        window.wait_for("see it in the text")
    ana.press("e", "¶")
    desk.press(ENTER, "Nobody sees it now")
    bo.press(ESC, "section 1 of 2")

    assert [len(school.kept(name, ANSWERED)) for name in ("Ana", "Bo")] == [1, 0]
    until(lambda: [len(school.kept(name, ASKED_AGAIN)) for name in ("Ana", "Bo")] == [1, 1])
    assert "n 1;" in school.manage("report", "rivers")


@needs_ssh
def test_without_the_teachers_code_nobody_gets_to_the_teachers_screens(school: School) -> None:
    code = school.new_code()
    school.open()
    window = school.window("-l", "teacher")
    window.wait_for("No teacher’s code is set")
    window.type(code + ENTER)
    window.wait_for("That is not the teacher’s code")
    school.manage("teacher")
    window.type(code + ENTER)
    window.wait_for(lambda: window.text.count("That is not") == 2)
    window.type(ENTER)
    window.wait_for("Your name:")
    assert 'why="wrong teacher’s code"' in school.log or "wrong teacher’s code" in school.log
    assert code not in school.log


@needs_ssh
def test_a_teachers_key_opens_at_once_and_a_reset_shuts_it_out(school: School) -> None:
    key = school.make_key("own")
    school.manage("teacher", f"{key}.pub")
    school.open()
    window = school.window("-l", "Teacher", key=key)
    window.wait_for("Ask now")
    window.kill()
    school.manage("teacher", "reset")
    window = school.window("-l", "teacher", key=key)
    window.wait_for("No teacher’s code is set")


@needs_ssh
def test_a_closed_class_lets_its_learners_go_and_its_teacher_stay(school: School) -> None:
    code, secret = school.new_code(), re.findall(r"now\s+(\S+)", school.manage("teacher"))[0]
    school.open()
    ana, _ = school.join("Ana", code)
    desk = teacher(school, secret)
    desk.wait_for("1 here now")
    school.manage("close")
    ana.end()
    desk.wait_for("0 here now")
    desk.press(DOWN, "Where they are")
    assert school.stop() == 0
    desk.end()
    assert not school.processes()


@needs_ssh
def test_the_shell_on_the_same_machine_reaches_the_served_class(school: School) -> None:
    assert reach(school.room) is None
    code = school.new_code()
    school.open()
    assert (school.room / CONTROL).stat().st_mode & 0o777 == 0o600
    ana, _ = school.join("Ana", code)
    wire = reach(school.room)
    assert wire is not None
    wire.send({"ask": ["rivers", "rises"]})
    ana.wait_for("Your teacher asks")
    wire.send({"no": "such thing"})
    wire.send({"end": heard(wire)["asked"]["id"]})
    ana.wait_for("section 1 of 2")
    wire.close()
    rude = socket.socket(socket.AF_UNIX)
    rude.connect(str(school.room / CONTROL))
    rude.sendall(b"rubbish\n" * 100)
    rude.close()
    assert school.stop() == 0
    assert not (school.room / CONTROL).exists()


def heard(wire: Wire) -> dict[str, dict[str, str]]:
    """Return the first message in which something is asked."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for message in wire.receive():
            wire.send({"seen": True})
            if message.get("asked"):
                return message
        time.sleep(0.05)
    raise AssertionError("nothing was told")


@needs_ssh
def test_a_teacher_sees_the_guide_as_a_student_and_comes_back_to_the_class(school: School) -> None:
    code, secret = school.new_code(), re.findall(r"now\s+(\S+)", school.manage("teacher"))[0]
    school.open()
    desk = teacher(school, secret)
    desk.press(END + ENTER, "section 1 of 2")
    desk.press("q", "question 1 of 4")
    ana, _ = school.join("Ana", code)
    desk.type(QUIT)
    desk.wait_for("1 here now")
    assert not any("teacher" in path.name for path in (school.room / "learners").glob("*"))


async def test_a_program_that_does_not_read_is_sent_no_more_than_one_message() -> None:
    told: list[Message] = []
    asking = Asking()
    lectern = Lectern(Presence(), asking, told.append)
    asking.staged = lectern.tell
    asking.begin("g", "q")
    for _ in range(1000):
        asking.begin("g", "q")
    assert len(told) == 1
    lectern.hear({"seen": True})
    assert len(told) == 2 and asking.asked is not None and told[1]["asked"]["id"] == asking.asked.id
    lectern.hear({"seen": True})
    assert len(told) == 2
