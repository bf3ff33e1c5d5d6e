"""What happens while somebody is signing in: another of the same name, a class that closes, a list that changes."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import asyncssh
import pytest

from tests.classroom.conftest import School, needs_ssh
from tests.real.terminal import ENTER, Terminal
from tui.classroom.hall import MOST_WINDOWS, Hall
from tui.classroom.limits import NICENESS
from tui.classroom.nursery import Nursery
from tui.classroom.presence import Presence
from tui.classroom.server_log import ServerLog
from tui.classroom.sign_in import SignIn
from tui.codes import hashed
from tui.course import Course
from tui.journal import Journal
from tui.store import Store, StoreError

pytestmark = needs_ssh


def begin(school: School) -> str:
    code = school.new_code()
    school.open()
    return code


def at_the_key_question(school: School, name: str, code: str, key: str) -> Terminal:
    window = school.sign_in(name, code, key=school.make_key(key))
    window.wait_for("yours alone?")
    return window


def test_of_two_with_one_name_the_second_is_told_and_never_gets_the_first_ones_work(school: School) -> None:
    code = begin(school)
    first = at_the_key_question(school, "Ana", code, "first")
    second, own = school.join("Ana", code)
    second.press("q", "question 1 of")
    first.type("y" + ENTER)
    first.wait_for("has a code or key of its own")
    first.type("Ana Horvat" + ENTER)
    first.wait_for("your own code:")
    assert "1 on the list" in school.manage("list")
    assert "key" not in school.manage("list")
    first.type(code + ENTER)
    first.wait_for_count("yours alone?", 2)
    assert second.quit() == 0
    school.sign_in("Ana", own).wait_for("question 1 of")


def test_two_who_both_hold_keys_are_not_bound_to_one_name(school: School) -> None:
    code = begin(school)
    first, second = (at_the_key_question(school, "Ana", code, key) for key in ("first", "second"))
    first.type("y" + ENTER)
    first.wait_for("Press Enter to go on")
    second.type("y" + ENTER)
    second.wait_for("has a code or key of its own")
    assert "1 key" in school.manage("list")


def close(school: School) -> None:
    school.manage("close")


def remove(school: School) -> None:
    school.manage("remove", "ana")


@pytest.mark.parametrize(("change", "said"), [(close, "The class is closed now"), (remove, "took you off")])
def test_a_change_counts_for_who_is_signing_in_too(school: School, change: Callable[[School], None], said: str) -> None:
    code = begin(school)
    window = school.sign_in("Ana", code)
    window.wait_for("Press Enter when you have it")
    change(school)
    window.type(ENTER)
    window.wait_for("Press Enter to go on")
    window.type(ENTER)
    assert window.end() == 1
    assert said in window.flat
    assert "sign-in" not in school.log


def test_who_waited_at_the_prompt_while_the_class_closed_stays_outside(school: School) -> None:
    code = begin(school)
    window, own = school.join("Ana", code)
    window.quit()
    late = school.window()
    late.wait_for("Your name:")
    close(school)
    late.type("Ana" + ENTER)
    late.wait_for("your own code:")
    late.type(own + ENTER)
    assert late.end() == 1
    assert "The class is closed now" in late.flat


def test_a_learner_has_few_windows_and_one_that_closes_makes_room(school: School) -> None:
    code = begin(school)
    first, own = school.join("Ana", code)
    for _ in range(MOST_WINDOWS - 1):
        school.sign_in("Ana", own).wait_for("section 1 of")
    late = school.sign_in("Ana", own)
    assert late.end() == 1
    assert "too many windows open" in late.text
    assert first.quit() == 0
    school.sign_in("Ana", own).wait_for("section 1 of")


def test_agent_and_x11_stay_on_the_learners_side(school: School) -> None:
    code = begin(school)
    window, own = school.join("Ana", code)
    window.quit()
    school.environ |= {"DISPLAY": ":7", "SSH_AUTH_SOCK": str(school.home / "agent")}
    window = school.window("-A", "-X", "-Y")
    window.wait_for("Your name:")
    window.type("Ana" + ENTER)
    window.wait_for("own code:")
    window.type(own + ENTER)
    window.wait_for("section 1 of")
    seen = b"".join(Path(f"/proc/{pid}/environ").read_bytes() for pid in school.processes())
    assert b"DISPLAY" not in seen and b"SSH_AUTH_SOCK" not in seen
    assert window.quit() == 0


async def test_a_flood_before_signing_in_ends_that_visit_and_no_other(school: School) -> None:
    await asyncio.to_thread(begin, school)
    key = asyncssh.generate_private_key("ssh-ed25519")
    async with asyncssh.connect(
        "127.0.0.1", school.port, known_hosts=None, username="x", client_keys=[key], config=None
    ) as connection:
        process = await connection.create_process(term_type="xterm")
        await process.stdout.readuntil("name:")
        process.stdin.write("x" * 1_000_000)
        done = await asyncio.wait_for(process.wait(), 30)
        assert done.exit_status == 1
        assert "more than signing in takes" in str(done.stdout)
        beside = await connection.create_process(term_type="xterm")
        await asyncio.wait_for(beside.stdout.readuntil("name:"), 30)
        beside.close()
    assert "refused why=flood address=127.0.0.1" in school.log


class Script:
    """Somebody who types what was written down, and whom the server can say anything to."""

    fingerprint, address = "", "10.0.0.1"

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)
        self.heard: list[str] = []

    def say(self, text: str) -> None:
        self.heard.append(text)

    async def ask(self, prompt: str, *, hidden: bool = False) -> str:
        return self._lines.pop(0)


class FullDisk(Journal):
    is_full = False

    def save(self) -> None:
        if self.is_full:
            raise StoreError("There is no space left on the disk.")
        super().save()


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Return the hall of a class that nobody serves, whose code is abcdef."""
    log = ServerLog(tmp_path / "server.log", aloud=False)
    with Store.open_class(tmp_path) as store:
        course = Course(FullDisk(store, lambda: 1.0))
        course.set_class_code(hashed("abcdef"))
        course.save()
        hall = Hall("11b", tmp_path, course, Nursery(tmp_path, [], log), log, Presence())
        yield hall
        hall.close()
    log.close()


async def test_a_code_that_could_not_be_kept_and_was_never_shown_binds_nobody(hall: Hall) -> None:
    assert isinstance(hall.course.journal, FullDisk)
    hall.course.journal.is_full = True
    with pytest.raises(StoreError):
        await SignIn(hall, Script("Ana", "abcdef")).run()
    hall.course.journal.is_full = False
    again = Script("Ana", "abcdef", "", "")
    learner = await SignIn(hall, again).run()
    assert learner is not None and learner.bound
    assert any("Your own code is" in line for line in again.heard)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a niceness of its own")
async def test_who_tries_codes_slows_no_key_of_others(hall: Hall) -> None:
    checking = await asyncio.get_running_loop().run_in_executor(hall._checkers, os.nice, 0)
    assert checking == min(os.nice(0) + NICENESS, 19)
