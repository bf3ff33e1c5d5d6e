"""What an id looks like."""

import re

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")

COMMANDS = frozenset(
    {
        "read",
        "quiz",
        "glossary",
        "argument",
        "dates",
        "map",
        "progress",
        "review",
        "marks",
        "check",
        "serve",
        "class",
        "new",
        "import",
        "preview",
        "export",
        "sheet",
        "data",
        "completion",
    }
)
"""Words that the command line takes for itself, so that no guide may bear them."""


def well_formed(text: str) -> bool:
    """Return whether a text is lower-case ASCII letters, digits and hyphens, without a hyphen in front."""
    return _ID.fullmatch(text) is not None
