"""The program as a forced command of a real sshd on loopback, with the very lines of the documentation."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.classroom.conftest import RIVERS, ROOT
from tests.real.terminal import ENTER, PATIENCE, RESET, Terminal
from tui.model.events import ANSWERED
from tui.store import Store

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
pytestmark = [
    pytest.mark.skipif(SSHD is None, reason="install openssh-server"),
    pytest.mark.skipif(shutil.which("ssh") is None, reason="install openssh-client"),
]
README = (ROOT / "tui" / "classroom" / "README.md").read_text(encoding="utf-8")
PROGRAM = "/opt/studyguide/bin/studyguide"
LINE = "This account opens the study guide only"


def documented(kind: str) -> str:
    """Return the block of the documentation that is written in this language."""
    found = re.search(rf"^```{kind}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found.group(1)


class Host:
    """A school's machine, with a real sshd on a port of its own."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        shutil.copytree(cache, self.data / "cache")
        self.program = folder / "studyguide"
        words = f"{sys.executable} -m tui --content {RIVERS} --data {self.data}"
        self.program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {words} "$@"\n')
        self.program.chmod(0o755)
        for name in ("host_key", "key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.sshd: subprocess.Popen[bytes] | None = None

    @property
    def public_key(self) -> str:
        return " ".join((self.folder / "key.pub").read_text().split()[:2])

    def start(self, authorized: str, more: str = "") -> "Host":
        (self.folder / "authorized_keys").write_text(authorized + "\n", encoding="utf-8")
        (self.folder / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.folder}/host_key\nPidFile none\n"
            f"AuthorizedKeysFile {self.folder}/authorized_keys\nStrictModes no\nPasswordAuthentication no\n"
            f"PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\n{more}",
            encoding="utf-8",
        )
        Path("/run/sshd").mkdir(exist_ok=True)
        with (self.folder / "sshd.log").open("wb") as log:
            self.sshd = subprocess.Popen(
                [str(SSHD), "-D", "-e", "-f", self.folder / "sshd_config"], stdout=subprocess.DEVNULL, stderr=log
            )
        until = time.monotonic() + PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                assert self.sshd.poll() is None and time.monotonic() < until, (self.folder / "sshd.log").read_text()
                time.sleep(0.05)

    def ssh(self, *options: str, program: str = "ssh") -> list[str]:
        known = ["-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={self.folder}/known", "-F", "none"]
        port = ["-p" if program == "ssh" else "-P", str(self.port)]
        key = ["-i", f"{self.folder}/key", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR"]
        return [program, *known, *port, *key, *options]

    @property
    def account(self) -> str:
        return f"{pwd.getpwuid(os.getuid()).pw_name}@127.0.0.1"

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=30, check=False
        )

    def answers(self, learner: str) -> int:
        with Store.open(self.data, learner) as store:
            return sum(1 for event in store.events("rivers") if event.kind == ANSWERED)

    def close(self) -> None:
        if self.sshd is not None:
            self.sshd.terminate()
            self.sshd.wait()


@pytest.fixture
def host(tmp_path: Path, compiled: Path) -> Iterator[Host]:
    host = Host(tmp_path, compiled)
    yield host
    host.close()


def one_account_a_student(host: Host) -> str:
    config = documented("sshd_config").replace("Match Group students", "Match all").replace(PROGRAM, str(host.program))
    host.start(host.public_key, config)
    return pwd.getpwuid(os.getuid()).pw_name


def one_shared_account(host: Host) -> str:
    line = documented("authorized_keys").strip().replace(PROGRAM, str(host.program))
    host.start(line.replace("ssh-ed25519 AAAA…", host.public_key))
    return "Ana Kovač"


WAYS = pytest.mark.parametrize("begin", [one_account_a_student, one_shared_account])


@WAYS
def test_a_student_reads_and_answers(host: Host, begin: Callable[[Host], str]) -> None:
    learner = begin(host)
    window = Terminal([*host.ssh(), host.account], {**os.environ, "TERM": "xterm-256color"})
    window.wait_for("not begun")
    window.press(ENTER, "section 1 of")
    window.press("q", "question 1 of")
    window.press("1" + ENTER, lambda: "Enter next" in window.flat)
    assert window.quit() == 0
    assert all(each in window.heard for each in RESET)
    window.close()
    assert host.answers(learner) == 1


@WAYS
def test_everything_else_gets_one_line_and_exit_code_one(host: Host, begin: Callable[[Host], str]) -> None:
    begin(host)
    to, file = host.account, f"{host.account}:{host.folder}/copied"
    for command in ([*host.ssh(), to, "id"], [*host.ssh("-tt"), to, "sh -i"], [*host.ssh("-T"), to]):
        done = host.run(*command)
        said = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        assert (done.returncode, len(said)) == (1, 1), done
        assert LINE in said[0]
    assert host.run(*host.ssh("-s"), to, "sftp").returncode == 1
    for command in ([*host.ssh(program="scp"), str(host.program), file], [*host.ssh(program="sftp"), to]):
        done = host.run(*command)
        assert done.returncode != 0
        endings = {line.strip(" .").removeprefix("scp: ") for line in done.stderr.splitlines() if line.strip()}
        assert endings == {"Connection closed"}  # sshd throws away what a command says to a subsystem
    assert not (host.folder / "copied").exists()


@WAYS
def test_nothing_is_forwarded(host: Host, begin: Callable[[Host], str]) -> None:
    begin(host)
    assert host.run(*host.ssh("-W", f"127.0.0.1:{host.port}"), host.account).returncode != 0
    remote = ("-N", "-R", "0:127.0.0.1:22", "-o", "ExitOnForwardFailure=yes")
    assert host.run(*host.ssh(*remote), host.account).returncode == 255
