"""Thirty-odd ways to get a command, a file, a forward, a subsystem or a variable through: none may lead anywhere."""

import re
import socket
import subprocess
from pathlib import Path

import asyncssh
import pytest

from tests.classroom.conftest import School, needs_ssh
from tests.real.terminal import Terminal

pytestmark = needs_ssh
KEY = asyncssh.generate_private_key("ssh-ed25519")
LINE = "This is a study class"
MARK = "intruder"


def refused(school: School, *command: str | Path) -> None:
    """Run something that must end by itself with one line; `ssh` with exit code 1, what is built on it with its own."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=30,
        env=school.environ, check=False,
    )  # fmt: skip
    assert done.returncode == 1 if command[0] == "ssh" else done.returncode in (1, 255), done
    assert MARK not in done.stdout
    assert [line for line in done.stderr.splitlines() if LINE in line][:1], done


EXECUTED = {
    "a command": ["touch {mark}"],
    "a shell": ["sh", "-c", "touch {mark}"],
    "an interactive shell": ["sh", "-i"],
    "a login shell": ["exec", "bash", "-l"],
    "python": ["python3", "-c", "open('{mark}', 'w')"],
    "the program itself": ["studyguide", "serve"],
    "an old scp to here": ["scp", "-t", "{mark}"],
    "an old scp from here": ["scp", "-f", "/etc/passwd"],
    "rsync": ["rsync", "--server", ".", "{mark}"],
    "git": ["git-upload-pack", "/"],
    "an sftp server as a command": ["/usr/lib/openssh/sftp-server"],
    "an empty command": [" "],
    "a command with escapes": ["\x1b]0;touch\x07"],
}


@pytest.mark.parametrize("words", EXECUTED.values(), ids=EXECUTED.keys())
def test_no_command_runs(served: School, words: list[str]) -> None:
    mark = served.folder / MARK
    command = [word.format(mark=mark) for word in words]
    refused(served, *served.ssh(), *command)
    assert not mark.exists()


def test_no_command_runs_with_a_terminal_either(served: School) -> None:
    window = Terminal([*served.ssh("-tt"), "sh", "-i"], served.environ)
    assert window.end() == 1
    assert LINE in window.text
    window.close()


def test_a_command_forced_by_the_client_does_not_run(served: School) -> None:
    refused(served, *served.ssh("-o", "RemoteCommand=id"))


def test_without_a_terminal_there_is_one_line(served: School) -> None:
    for options in (["-T"], ["-T", "-A"], ["-T", "-X"]):
        refused(served, *served.ssh(*options))


@pytest.mark.parametrize("name", ["sftp", "netconf", "publickey", "shell", "../sftp"])
def test_no_subsystem_answers(served: School, name: str) -> None:
    refused(served, *served.ssh("-s"), name)


@pytest.mark.parametrize("mode", ["-s", "-O"])
@pytest.mark.parametrize("way", ["up", "down"])
def test_scp_copies_nothing(served: School, way: str, mode: str) -> None:
    own = served.folder / "own.txt"
    own.write_text(MARK)
    there = f"127.0.0.1:{served.folder / 'copied.txt'}"
    words: list[str | Path] = [own, there] if way == "up" else ["127.0.0.1:/etc/hostname", served.folder / "copied.txt"]
    base = [str(word) for word in served.ssh()][1:-1]
    base[base.index("-p")] = "-P"
    if not mode_known(mode):
        mode = ""
    refused(served, "scp", *([mode] if mode else []), *base, *words)
    assert not (served.folder / "copied.txt").exists()


def mode_known(mode: str) -> bool:
    """Return whether this scp is new enough to know two protocols."""
    done = subprocess.run(["scp", mode], capture_output=True, text=True, check=False)
    return "unknown option" not in done.stderr and "illegal option" not in done.stderr


def test_sftp_opens_nothing(served: School) -> None:
    base = [str(word) for word in served.ssh()][1:]
    base[base.index("-p")] = "-P"
    refused(served, "sftp", *base)


def test_no_port_is_forwarded_from_the_client(served: School) -> None:
    """-L, -D and -W: the client listens, and what it asks for through the server is refused."""
    with socket.create_server(("127.0.0.1", 0)) as secret, socket.create_server(("127.0.0.1", 0)) as free:
        secret.settimeout(0.3)
        port, listening = secret.getsockname()[1], free.getsockname()[1]
        free.close()
        asked = subprocess.run(
            [*map(str, served.ssh("-W", f"127.0.0.1:{port}"))], capture_output=True, text=True, timeout=30,
            stdin=subprocess.DEVNULL, env=served.environ, check=False,
        )  # fmt: skip
        assert asked.returncode != 0
        window = served.window("-L", f"{listening}:127.0.0.1:{port}")
        window.wait_for("Your name:")
        with socket.create_connection(("127.0.0.1", listening), 5) as way:
            way.settimeout(5)
            assert way.recv(10) == b""
        with pytest.raises(TimeoutError):
            secret.accept()


def test_no_port_is_forwarded_from_the_server(served: School) -> None:
    for what in ("0:127.0.0.1:22", f"{served.folder / 'socket'}:127.0.0.1:22"):
        done = subprocess.run(
            [*map(str, served.ssh("-N", "-R", what, "-o", "ExitOnForwardFailure=yes"))], capture_output=True,
            text=True, timeout=30, stdin=subprocess.DEVNULL, env=served.environ, check=False,
        )  # fmt: skip
        assert done.returncode == 255, done
    assert not (served.folder / "socket").exists()


async def test_what_no_ssh_client_asks_for_is_refused_too(served: School) -> None:
    async with asyncssh.connect(
        "127.0.0.1", served.port, known_hosts=None, username="x", client_keys=[KEY], config=None
    ) as connection:
        for refused_channel in (
            lambda: connection.create_connection(asyncssh.SSHTCPSession, "127.0.0.1", 22),
            lambda: connection.create_unix_connection(asyncssh.SSHUNIXSession, "/run/x"),
            lambda: connection.create_tun(asyncssh.SSHTunTapSession, 0),
            lambda: connection.create_tap(asyncssh.SSHTunTapSession, 0),
        ):
            with pytest.raises(asyncssh.ChannelOpenError):
                await refused_channel()
        with pytest.raises(asyncssh.ChannelListenError):
            await connection.forward_remote_port("", 0, "127.0.0.1", 22)
        with pytest.raises(asyncssh.ChannelListenError):
            await connection.forward_remote_path("/tmp/never", "/tmp/never")
        for words in ({"command": "id"}, {"subsystem": "sftp"}, {"command": "id", "term_type": "xterm"}):
            done = await connection.run(**words)  # type: ignore[arg-type]
            assert done.exit_status == 1
            assert LINE in str(done.stderr)


def test_every_refusal_is_logged_with_its_reason_and_address(served: School) -> None:
    """What an old client lacks is what a teacher needs to know."""
    lacking = served.ssh("-o", "KexAlgorithms=diffie-hellman-group14-sha256")
    assert subprocess.run([*map(str, lacking)], capture_output=True, env=served.environ, check=False).returncode == 255
    with socket.create_connection(("127.0.0.1", served.port)) as rubbish:
        rubbish.sendall(b"GET / HTTP/1.0\r\n\r\n" * 50)
        while rubbish.recv(4096):
            pass
    window = served.window("-R", "0:127.0.0.1:22")
    window.wait_for("Your name:")
    refused(served, *served.ssh(), "id")
    for why in ("(matching key exchange|an old client)", "version", "forwarding", "command"):
        assert re.search(rf"refused why=.*{why}.* address=127\.0\.0\.1$", served.log, re.MULTILINE | re.IGNORECASE), (
            why,
            served.log,
        )


async def test_a_connection_holds_few_visits(served: School) -> None:
    async with asyncssh.connect(
        "127.0.0.1", served.port, known_hosts=None, username="x", client_keys=[KEY], config=None
    ) as connection:
        held = [await connection.create_process(term_type="xterm") for _ in range(3)]
        with pytest.raises(asyncssh.ChannelOpenError):
            await connection.create_process(term_type="xterm")
        for each in held:
            each.close()


def test_no_variable_reaches_a_program(served: School) -> None:
    names = ("LD_PRELOAD", "PYTHONPATH", "TEXTUAL_DRIVER", "STUDYGUIDE_DATA", "PATH", "LANG", "LC_ALL", "COLUMNS")
    options = [f"SetEnv={' '.join(f'{name}={MARK}' for name in names)}"]
    window = Terminal(served.ssh("-o", options[0]), {**served.environ, "TERM": "../../" + MARK})
    window.wait_for("Your name:")
    window.type("Intruder\r")
    window.wait_for("own code:")
    window.type(served.code + "\r")
    window.wait_for("Press Enter when")
    window.type("\r")
    window.wait_for("Press Enter to go on")
    window.type("\r")
    window.wait_for("section 1 of")
    seen = b"".join(Path(f"/proc/{pid}/environ").read_bytes() for pid in served.processes())
    assert MARK.encode() not in seen
    for keys in ("\x1a", "\x1c", "\x03", "!", ":!sh\r", "\x1b"):
        window.type(keys)
        window.settle(0.05)
    assert len(served.processes()) == 2
    assert window.quit() == 0
    window.close()


def test_a_shared_connection_carries_no_command(served: School) -> None:
    path = served.home / "master"
    window = served.window("-M", "-S", str(path))
    window.wait_for("Your name:")
    refused(served, *served.ssh("-S", str(path)), "id")
