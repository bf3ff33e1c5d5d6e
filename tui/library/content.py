"""Where the guides that come with the program stand."""

from pathlib import Path


def content_folder() -> Path:
    """Return the folder of the bundled guides: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "content"
    return inside if inside.is_dir() else package.parent / "content"
