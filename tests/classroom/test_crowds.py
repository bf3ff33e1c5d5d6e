"""Floods and crowds: the server lives, gives back what it took, and the class gets in."""

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import asyncssh
import pytest

from tests.classroom.conftest import School, needs_ssh, until
from tests.classroom.crowd import Crowd, joining
from tests.real.terminal import ENTER
from tui.classroom.limits import NICENESS

pytestmark = needs_ssh
WRONG_CODES = int(os.environ.get("STUDYGUIDE_WRONG_CODES", "60"))
"""How many wrong codes are tried; 1000 takes some minutes."""
IDLE, RUBBISH, SIGN_INS = 300, 200, 40
KEY = asyncssh.generate_private_key("ssh-ed25519")


@pytest.fixture
def crowd(served: School) -> Iterator[Crowd]:
    crowd = Crowd(served.environ)
    yield crowd
    crowd.close()


def descriptors(school: School) -> int:
    assert school.server is not None
    return len(os.listdir(f"/proc/{school.server.pid}/fd"))


def test_idle_and_rubbish_connections_leave_the_class_open_and_give_back_what_they_took(served: School) -> None:
    before = descriptors(served)
    held = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(IDLE)]
    for number in range(RUBBISH):
        with socket.create_connection(("127.0.0.1", served.port)) as rubbish:
            rubbish.sendall(os.urandom(300) if number % 2 else b"SSH-2.0-x\r\n" + os.urandom(300))
    window, _ = served.join("Beside The Flood", served.code)
    assert window.quit() == 0
    for each in held:
        each.close()
    until(lambda: descriptors(served) <= before + 2)


def test_forty_real_sign_ins_at_once_all_get_in(served: School, crowd: Crowd) -> None:
    for number in range(SIGN_INS):
        crowd.add(served.ssh(), joining(f"Student {chr(65 + number % 26)}{number}", served.code))
    crowd.finish(100)
    assert all(not person.heard.endswith(b"<end>") for person in crowd.people)
    assert served.manage("list").count("Student") == SIGN_INS


async def test_wrong_codes_are_slowed_and_logged_and_the_class_at_the_same_address_gets_in(school: School) -> None:
    code = school.new_code()
    await asyncio.to_thread(school.open)
    begun = time.monotonic()
    guessing = [asyncio.create_task(guess(school, number)) for number in range(WRONG_CODES // 3)]
    await asyncio.sleep(1)
    at = time.monotonic()
    await asyncio.to_thread(school.join, "Ana", code)
    assert time.monotonic() - at < 15
    await asyncio.gather(*guessing)
    assert school.log.count('refused why="wrong code" address=127.0.0.1') == WRONG_CODES // 3 * 3
    assert time.monotonic() - begun > 5
    assert "1 on the list" in school.manage("list")
    window = await asyncio.to_thread(school.sign_in, "Bo", code)
    await asyncio.to_thread(window.wait_for, "Your own code")


async def guess(school: School, number: int) -> None:
    """Try three codes on one connection."""
    async with asyncssh.connect(
        "127.0.0.1", school.port, known_hosts=None, username="x", client_keys=[KEY], config=None
    ) as connection:
        process = await connection.create_process(term_type="xterm")
        for tries in range(3):
            await process.stdout.readuntil("name:")
            process.stdin.write(f"Ana {number}" + ENTER)
            await process.stdout.readuntil("code:")
            process.stdin.write(f"guess{tries}" + ENTER)
        await process.wait()


def test_every_key_is_answered_beside_one_who_spins_and_one_who_floods(served: School, crowd: Crowd) -> None:
    people = [crowd.add(served.ssh(), joining(f"Neighbour {letter}", served.code)) for letter in "abcd"]
    crowd.finish(60)
    crowd.attend(0.5)
    spinner = subprocess.Popen([sys.executable, "-c", f"import os\nos.nice({NICENESS})\nwhile True: pass"])
    flooder = people.pop()
    flood = subprocess.Popen(
        [sys.executable, "-c", f"import os\nwhile True: os.write({flooder.master}, b'np' * 500)"],
        pass_fds=[flooder.master],
    )
    try:
        for number in range(6):
            for person in people:
                person.wait_for(b"section")
                person.type(b"p" if number % 2 else b"n")
            crowd.finish(10)
    finally:
        for process in (spinner, flood):
            process.kill()
            process.wait()


HOSTILE = "\x1b]52;c;aGFja2Vk\x07\x1b[2J\x1b]0;owned\x07\x9b31m\u202eEvil\x07"


def test_escape_sequences_in_what_a_learner_types_reach_no_terminal(served: School) -> None:
    """Name, code, a typed answer: neither the learner's own terminal, nor the list, nor the log gets them raw."""
    window = served.window()
    window.wait_for("Your name:")
    window.type(HOSTILE + ENTER)
    window.wait_for("code:")
    window.type(served.code + ENTER)
    window.wait_for("Press Enter when")
    heard = bytes(window.heard)
    listed = served.manage("list")
    for output in (heard.decode(errors="replace"), listed, served.log):
        for refused in ("\x1b]", "\x1b[2J", "\x9b", "\u202e", "\x07"):
            assert refused not in output
    assert "Evil" in listed


async def test_variables_of_a_client_fill_no_memory(served: School) -> None:
    assert served.server is not None
    before = resident(served.server.pid)
    many = {f"NAME{number}": "x" * 20_000 for number in range(5_000)}
    async with asyncssh.connect(
        "127.0.0.1", served.port, known_hosts=None, username="x", client_keys=[KEY], config=None
    ) as connection:
        process = await connection.create_process(term_type="xterm", env=many)
        await process.stdout.readuntil("name:")
        assert resident(served.server.pid) - before < 30 << 20


def resident(pid: int) -> int:
    """Return the bytes of memory that a process holds."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found.group(1)) << 10
