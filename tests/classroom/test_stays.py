"""What a learner does and what happens to them while the class runs."""

import fcntl
import os
import re
import shutil
import signal
import struct
import termios
from pathlib import Path

import pytest

from tests.classroom.conftest import School, needs_ssh, until
from tests.real.terminal import ENTER, ESC, RESET

pytestmark = needs_ssh


def child_of(school: School) -> int:
    """Return the process of the only learner: the one that isn't the warm process."""
    (pid,) = [pid for pid in school.processes() if b"tui.warm" in cmdline(pid) and os.getsid(pid) == pid and leads(pid)]
    return pid


def cmdline(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def leads(pid: int) -> bool:
    """Return whether the process has a terminal."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[4]) != 0


def test_a_lost_connection_leads_back_to_the_same_question(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    window.press(ENTER, "question 2 of")
    window.kill()
    until(lambda: len(school.processes()) == 1)
    back = school.sign_in("Ana", own)
    back.wait_for("question 2 of")
    assert len(school.kept("Ana")) == 1


def test_the_same_learner_twice_at_once_loses_nothing(school: School) -> None:
    code = school.new_code()
    school.open()
    first, own = school.join("Ana", code)
    second = school.sign_in("Ana", own)
    second.wait_for("section 1 of")
    for window in (first, second):
        window.press("q", "question")
        window.press("1" + ENTER, lambda window=window: "Enter next" in window.flat)  # type: ignore[misc]
    for window in (first, second):
        window.quit()
    assert len(school.kept("Ana")) == 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_stopped_server_leaves_no_process_and_loses_no_answer(school: School, number: signal.Signals) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    assert school.stop(number) == (0 if number != signal.SIGKILL else -9)
    until(lambda: not school.processes())
    if number != signal.SIGKILL:
        window.end()
        assert all(each in window.heard for each in RESET)
        assert "Everything is kept" in window.heard.decode()
    school.open()
    school.sign_in("Ana", own).wait_for("question 2 of")
    assert len(school.kept("Ana")) == 1


def test_a_killed_program_gives_the_terminal_back(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    os.kill(child_of(school), signal.SIGKILL)
    assert window.end() == 1
    tail = bytes(window.heard[-600:])
    assert all(each in tail for each in RESET)
    assert 'fault what="a learner\'s program ended" code=-9 learner=ana address=127.0.0.1' in school.log


def test_learners_go_on_when_the_warm_process_dies_and_others_get_in(school: School) -> None:
    code = school.new_code()
    school.open()
    window, own = school.join("Ana", code)
    (warm,) = [pid for pid in school.processes() if not leads(pid)]
    os.kill(warm, signal.SIGKILL)
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    other, _ = school.join("Bo", code)
    assert other.quit() == 0
    assert window.quit() == 0
    assert len(school.kept("Ana")) == 1


def test_an_edited_guide_reaches_learners_at_their_next_screen(school: School) -> None:
    shelf = school.folder / "shelf"
    shutil.copytree(school.content, shelf)
    school.content = shelf
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    article = shelf / "rivers" / "article.yaml"
    text = article.read_text(encoding="utf-8")
    assert "Where they rise" in text
    article.write_text(text.replace("Where they rise", "Where all of them begin"), encoding="utf-8")
    until(lambda: "content changed" in school.log)
    until(lambda: len(school.processes()) >= 2 and window_shows(window))
    other, _ = school.join("Bo", code)
    assert "Where all of them begin" in other.text


def test_an_edit_that_breaks_the_guide_costs_nobody_anything(school: School) -> None:
    shelf = school.folder / "shelf"
    shutil.copytree(school.content, shelf)
    school.content = shelf
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    article = shelf / "rivers" / "article.yaml"
    article.write_text(article.read_text(encoding="utf-8")[:200] + "\n : [[[", encoding="utf-8")
    until(lambda: "content changed" in school.log)
    other, _ = school.join("Bo", code)
    for each in (window, other):
        each.press("q", "question 1 of")
        each.press("1" + ENTER, lambda each=each: "Enter next" in each.flat)  # type: ignore[misc]
        assert each.quit() == 0
    assert len(school.kept("Ana")) == len(school.kept("Bo")) == 1


def window_shows(window: object) -> bool:
    """Go to another screen and back until the edit shows."""
    window.press("g", lambda: "section 1" not in window.text)  # type: ignore[attr-defined]
    window.press(ESC, "section 1 of")  # type: ignore[attr-defined]
    return "Where all of them begin" in window.text  # type: ignore[attr-defined]


def test_somebody_who_types_nothing_is_let_go_with_everything_kept(school: School) -> None:
    school.idle = 0.05
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    window.end()
    assert "Nothing was typed for a while" in window.heard.decode()


def test_a_huge_window_and_an_endless_paste_freeze_nothing(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    window.type("\x1b[48;60000;60000;1;1t")
    fcntl.ioctl(window._master, termios.TIOCSWINSZ, struct.pack("HHHH", 65_535, 65_535, 0, 0))
    window.type(b"\xff\xfe\x80\xc3")
    window.type("\x1b[200~" + "x" * 120_000)
    window.resize(80, 24)
    window.settle()
    window.press(ESC * 3 + "q", lambda: "section 1" in window.text or "question 1" in window.text)
    assert window.quit() == 0


def test_a_child_has_nothing_of_the_server(school: School) -> None:
    code = school.new_code()
    school.open()
    window, _ = school.join("Ana", code)
    pid = child_of(school)
    files = {number: os.readlink(f"/proc/{pid}/fd/{number}") for number in os.listdir(f"/proc/{pid}/fd")}
    kinds = {each.split(":")[0].split("/")[-1] if "[" in each or ":" in each else each for each in files.values()}
    assert not any("host_key" in each or "class.db" in each or "server.log" in each for each in files.values())
    assert not any("TCP" in kind for kind in kinds)
    limits = Path(f"/proc/{pid}/limits").read_text()
    for kind, most in (
        ("address space", 1 << 30),
        ("open files", 64),
        ("file size", 256 << 20),
        ("processes", 4096),
        ("cpu time", 1200),
        ("core file size", 0),
    ):
        assert re.search(rf"Max {kind} +{most} ", limits), (kind, limits)
    window.quit()
