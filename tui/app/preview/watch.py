"""Which files of a folder changed since one last looked."""

import os
from collections.abc import Iterator
from pathlib import Path


class Watch:
    """Looks at names, sizes and times of a guide's YAML files; opens none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen = self._state()

    def changed(self) -> bool:
        """Return whether a file came, went or was written since this was last asked."""
        before, self._seen = self._seen, self._state()
        return before != self._seen

    def _state(self) -> frozenset[tuple[str, int, int]]:
        return frozenset(_files(self._folder, deep=True))


def _files(folder: Path, *, deep: bool) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.name.startswith("."):
                continue
            if deep and entry.is_dir():
                yield from _files(Path(entry.path), deep=False)
            elif entry.name.lower().endswith((".yaml", ".yml")):
                stat = entry.stat()
                yield entry.path, stat.st_mtime_ns, stat.st_size
        except OSError:
            continue
