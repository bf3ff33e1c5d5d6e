"""The schemas as files: beside the bundled guides, and in the folder of any other guide."""

import json
from pathlib import Path

from tui.library.file_kinds import FILE_KINDS

FIRST_LINE = "# yaml-language-server: $schema="
"""What a file's first line begins with, for editors; the path of its schema follows."""


def schema_name(kind: str) -> str:
    """Return the name of a kind's schema file."""
    return f"{kind}.schema.json"


def schema_files() -> dict[str, str]:
    """Return the text of every schema by the name of its file."""
    from tui.library.schema.generation import file_schema

    return {
        schema_name(kind.name): json.dumps(file_schema(kind), indent=1, ensure_ascii=False) + "\n"
        for kind in FILE_KINDS
    }


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, which is made if need be; raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files().items():
        (folder / name).write_text(text, encoding="utf-8")
