"""Everything that a class owns, in one folder that can be copied to another machine."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.model.text import comparable

if TYPE_CHECKING:
    from asyncssh import SSHKey

HOST_KEY = "host_key"
SERVER_LOG = "server.log"
_LOCK = "serving"
_FOLDER, _FILE = 0o700, 0o600


class ClassBusy(Exception):
    """Another server has this class already."""


class ClassFolder:
    """Where a class's host key, logs and learners' work stand; only its owner may enter."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def named(cls, data: Path, name: str) -> "ClassFolder":
        """Return the folder of a class: the path given, if it is one, else a place under the data folder."""
        if os.sep in name:
            return cls(Path(name).expanduser().absolute())
        plain = "-".join(comparable(name).split()) or "class"
        return cls(data / "classes" / plain)

    def make(self) -> None:
        """Make the folder, and close it to others where a copy has left it open; raises OSError."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.mkdir(mode=0o700, exist_ok=True)
        self.path.chmod(_FOLDER)
        for folder, folders, files in os.walk(self.path):
            for name in (*folders, *files):
                each = Path(folder, name)
                if not each.is_symlink():
                    each.chmod(_FOLDER if name in folders else _FILE)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the class, so that no second server serves it; raises ClassBusy, OSError."""
        handle = os.open(self.path / _LOCK, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise ClassBusy(f"Another server has the class in {self.path}. Stop that one, or name another.") from error
        try:
            yield
        finally:
            os.close(handle)

    def host_key(self) -> "SSHKey":
        """Return the key by which learners' programs know this class, made at first; raises OSError."""
        import asyncssh

        path = self.path / HOST_KEY
        if path.exists():
            return asyncssh.read_private_key(path)
        key = asyncssh.generate_private_key("ssh-ed25519", comment=f"studyguide {self.path.name}")
        passing = path.with_name(f".{HOST_KEY}.new")
        with open(os.open(passing, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
            file.write(key.export_private_key())
            file.flush()
            os.fsync(file.fileno())
        os.replace(passing, path)
        return key
