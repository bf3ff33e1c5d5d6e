"""Where a learner's files stand."""

import os
import unicodedata
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

CLASS = "class"
"""Whose file a class's own log is."""


def data_folder(given: str | None, environ: Mapping[str, str]) -> Path:
    """Return the folder of all progress: the one given, else STUDYGUIDE_DATA, else the platform's for user data."""
    named = given or environ.get("STUDYGUIDE_DATA")
    if named:
        return Path(os.path.expanduser(named)).absolute()
    from platformdirs import user_data_path

    return user_data_path("studyguide", appauthor=False)


def plain_name(learner: str) -> str:
    """Return a learner's name as it is compared: composed the same way, however it was typed."""
    return unicodedata.normalize("NFC", learner)


def file_stem(learner: str) -> str:
    """Return the name, without a suffix, of a learner's files: a hash, since a name may hold any character."""
    return blake2b(plain_name(learner).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def learner_path(folder: Path, learner: str) -> Path:
    """Return where a learner's file stands in a data folder."""
    return folder / "learners" / f"{file_stem(learner)}.db"


def class_path(folder: Path) -> Path:
    """Return where the log of a class stands in the class's folder."""
    return folder / "class" / "class.db"


def holds_class(folder: Path) -> bool:
    """Return whether a folder holds a class's own log."""
    return class_path(folder).parent.is_dir()


def holds_work(folder: Path) -> bool:
    """Return whether a folder holds the files of learners."""
    return learner_path(folder, "").parent.is_dir()


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, with what is missing above it; raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
