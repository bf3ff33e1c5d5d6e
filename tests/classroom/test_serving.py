"""What keeps a class from starting is said in one sentence, and what the server writes stays its owner's."""

import logging
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.classroom.conftest import ROOT, School
from tui.classroom.addresses import addresses
from tui.classroom.gateway import LOGIN_SECONDS
from tui.classroom.nursery import NoWarmProcess, Nursery
from tui.classroom.server_log import ServerLog


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--port", "70000"], 2, "up to 65535"),
        (["--port", "-1"], 2, "up to 65535"),
        (["--idle", "nan"], 2, "more than 0"),
        (["--idle", "0"], 2, "more than 0"),
        (["--host", "192.0.2.254", "--port", "0"], 2, "no address of this machine"),
        (["--host", "nowhere.invalid", "--port", "0"], 2, "no address of this machine"),
        (["--class", "/proc/none/", "--port", "0"], 2, "/proc/none"),
    ],
)
def test_what_keeps_a_class_from_starting_is_one_sentence(
    school: School, words: list[str], code: int, said: str
) -> None:
    done = school.command("serve", "--no-board", *words)
    assert done.returncode == code
    assert said in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr and "Errno" not in done.stderr


def test_the_board_names_the_address_that_is_listened_on() -> None:
    assert addresses("127.0.0.1") == ["127.0.0.1"]
    assert addresses("0.0.0.0") == addresses("") != []


def test_a_log_that_cannot_be_written_disturbs_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    log = ServerLog(Path("/dev/full"), aloud=False)
    log.write("sign-in", learner="ana")
    log.close()
    assert capfd.readouterr() == ("", "")
    assert logging.raiseExceptions is False


def test_a_log_that_has_grown_large_is_followed_by_one_for_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.classroom.server_log._LARGEST", 1000)
    log = ServerLog(tmp_path / "server.log", aloud=False)
    before = os.umask(0o022)
    try:
        for _ in range(100):
            log.write("sign-in", learner="ana", address="10.0.0.1")
    finally:
        os.umask(before)
        log.close()
    assert len(list(tmp_path.iterdir())) == 4
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.iterdir())


async def test_a_fault_of_the_warm_process_is_logged_and_said(tmp_path: Path) -> None:
    log = ServerLog(tmp_path / "server.log", aloud=False)
    nursery = Nursery(tmp_path, [], log)
    nursery._first["guides"] = [7]  # type: ignore[list-item]
    with pytest.raises(NoWarmProcess, match=r"faults\.log"):
        await nursery.start()
    assert "TypeError" in (tmp_path / "faults.log").read_text()
    await nursery.close()
    log.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root could leave files in the class of another account")
def test_root_leaves_nothing_in_the_class_of_another_account(school: School) -> None:
    school.new_code()
    os.chown(school.room, 65534, 65534)
    for words in (["class", f"{school.room}/", "code"], ["serve", "--class", f"{school.room}/", "--port", "0"]):
        done = school.command(*words)
        assert done.returncode == 1
        assert "sudo -u '#65534'" in done.stderr
    os.chown(school.room, 0, 0)


def test_there_is_time_to_compare_the_fingerprint_with_the_board() -> None:
    """The server's patience begins before `ssh` asks; OpenSSH's own server has two minutes."""
    assert LOGIN_SECONDS >= 120


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="install systemd")
def test_the_exposure_of_the_service_is_what_the_documents_say() -> None:
    unit = ROOT / "tui" / "classroom" / "studyguide.service"
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    figure = float(done.stdout.splitlines()[-1].partition("service: ")[2].split()[0])
    for page in (ROOT / "SECURITY.md", ROOT / "tui" / "classroom" / "README.md"):
        said = re.search(r"([\d.]+) of 10", page.read_text(encoding="utf-8"))
        assert said is not None
        assert abs(figure - float(said[1])) <= 0.3  # releases of systemd weigh it a little differently


def test_the_audit_finds_no_failure(school: School) -> None:
    audit = Path(sys.executable).with_name("ssh-audit")
    done = subprocess.run(
        [audit, "--skip-rate-test", "-p", str(school.open().port), "127.0.0.1"], capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert "(gen) banner: SSH-2.0-studyguide" in done.stdout
    assert "[fail]" not in done.stdout, done.stdout
    warned = [line for line in done.stdout.splitlines() if "[warn]" in line]
    assert all("post-quantum" in line for line in warned), done.stdout  # which older clients don't know
