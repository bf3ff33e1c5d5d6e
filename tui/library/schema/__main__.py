"""Writes the schemas anew beside the bundled guides: `python -m tui.library.schema`."""

from tui.library.content import content_folder
from tui.library.schema.files import write_schemas

if __name__ == "__main__":
    write_schemas(content_folder() / "schemas")
