"""Being a user to whom things can be forbidden, also where the tests run as root."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def as_anyone(*copied: Path) -> Iterator[Path]:
    """Yield a folder of a user without privileges, with copies of some folders in it; meanwhile be that user."""
    folder = Path(tempfile.mkdtemp())
    for each in copied:
        shutil.copytree(each, folder / each.name)
    root = sys.platform == "linux" and os.geteuid() == 0
    if root:
        _become_nobody(folder)
    try:
        yield folder
    finally:
        if root:
            os.setresuid(0, 0, 0)
            os.setresgid(0, 0, 0)
        for each in (folder, *folder.rglob("*")):
            if each.is_dir():
                each.chmod(0o700)
        shutil.rmtree(folder)


def _become_nobody(folder: Path) -> None:
    import pwd

    nobody = pwd.getpwnam("nobody")
    for each in (folder, *folder.rglob("*")):
        os.chown(each, nobody.pw_uid, nobody.pw_gid)
    os.setresgid(nobody.pw_gid, nobody.pw_gid, 0)
    os.setresuid(nobody.pw_uid, nobody.pw_uid, 0)  # root is kept in mind, to be again afterwards
