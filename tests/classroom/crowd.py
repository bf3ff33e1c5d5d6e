"""Many people at once: real `ssh` in terminals that nobody looks at, each following a script."""

import fcntl
import os
import selectors
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

FIRST_SCREEN = b"section 1 of"
_QUIET = 0.06


class Person:
    """One person, who waits for words and types answers."""

    def __init__(
        self, command: Sequence[str | Path], environ: Mapping[str, str], script: Sequence[tuple[bytes, bytes]]
    ) -> None:
        self._script = list(script)
        self.heard = bytearray()
        self.typed_at = self.started = time.perf_counter()
        self.took = 0.0
        """Seconds from the last thing typed to the words waited for last."""
        self.done = False
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=slave, stdout=slave, stderr=slave, env=dict(environ),
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        os.close(slave)

    def hear(self) -> None:
        """Take in what came, and answer if it is what was waited for."""
        try:
            self.heard += os.read(self.master, 1 << 16)
        except OSError:
            self.heard += b"<end>"
            self.done = True
            return
        while self._script and self._script[0][0] in self.heard:
            wanted, answer = self._script.pop(0)
            self.took = time.perf_counter() - self.typed_at
            if answer:
                self.heard.clear()
                self.type(answer)
        if not self._script:
            self.done = True

    def type(self, keys: bytes) -> None:
        """Type keys."""
        self.typed_at = time.perf_counter()
        os.write(self.master, keys)

    def wait_for(self, words: bytes) -> None:
        """Wait for other words from now on."""
        self._script, self.done = [(words, b"")], False
        self.heard.clear()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)


class Crowd:
    """People who act at the same time."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.people: list[Person] = []
        self._waiting = selectors.DefaultSelector()

    def add(self, command: Sequence[str | Path], script: Sequence[tuple[bytes, bytes]]) -> Person:
        """Let one more come."""
        person = Person(command, self._environ, script)
        self.people.append(person)
        self._waiting.register(person.master, selectors.EVENT_READ, person)
        return person

    def attend(self, seconds: float) -> None:
        """Take in what comes for so many seconds."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._hear(left)

    def finish(self, seconds: float) -> None:
        """Wait until everyone has come to the end of their script."""
        end = time.perf_counter() + seconds
        while not all(person.done for person in self.people):
            missing = [bytes(person.heard[-300:]) for person in self.people if not person.done]
            assert time.perf_counter() < end, f"{len(missing)} not done: {missing[:3]}"
            self._hear(0.1)

    def _hear(self, seconds: float) -> None:
        for key, _ in self._waiting.select(seconds):
            person = key.data
            person.hear()
            if person.heard.endswith(b"<end>"):
                self._waiting.unregister(person.master)

    def close(self) -> None:
        for person in self.people:
            person.close()
        self._waiting.close()


def joining(name: str, code: str) -> list[tuple[bytes, bytes]]:
    """Return what somebody types who joins for the first time."""
    return [
        (b"Your name:", name.encode() + b"\r"),
        (b"own code:", code.encode() + b"\r"),
        (b"Press Enter when", b"\r"),
        (b"Press Enter to go on", b"\r"),
        (FIRST_SCREEN, b""),
    ]
