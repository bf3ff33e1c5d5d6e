"""A new guide: small, complete, with comments that teach the format."""

import re
from collections.abc import Iterator
from pathlib import Path

from tui.library.identifier import COMMANDS, well_formed
from tui.library.schema import schema_files

_TEMPLATE = Path(__file__).parent / "template"
_SCHEMAS = ".schemas"
_ID = "my-guide"


class InTheWay(Exception):
    """Files stand where a new guide's would; `paths` are they."""

    def __init__(self, paths: list[Path]) -> None:
        super().__init__(", ".join(map(str, paths)))
        self.paths = paths


def new_guide(folder: Path, *, force: bool = False) -> list[Path]:
    """Write a small guide into a folder and return its files; raises InTheWay unless forced, and OSError."""
    files = {folder / name: text for name, text in _texts(guide_id(folder))}
    there = [path for path in files if path.exists() and _SCHEMAS not in path.parts]
    if there and not force:
        raise InTheWay(there)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [path for path in files if _SCHEMAS not in path.parts]


def guide_id(folder: Path) -> str:
    """Return an id made of a folder's name, or a plain one if nothing of it can stand in an id."""
    name = re.sub(r"[^a-z0-9]+", "-", folder.absolute().name.casefold()).strip("-")[:100]
    return name if well_formed(name) and name not in COMMANDS else _ID


def _texts(id: str) -> Iterator[tuple[str, str]]:
    for path in sorted(_TEMPLATE.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        yield path.relative_to(_TEMPLATE).as_posix(), text.replace(f"id: {_ID}", f"id: {id}", 1)
    for name, text in schema_files().items():
        yield f"{_SCHEMAS}/{name}", text
