"""What YAML's plain words may stand for, as JSON Schema says it: the loader keeps each value as it was written."""

from typing import Any

from tui.library.compiler import FORMAT

_TRUE_FALSE = "|".join(("true", "false", "t", "f", "yes", "no", "y", "n", "on", "off", "0", "1"))

VALUES: dict[str, dict[str, Any]] = {
    "text": {
        "description": "A text; a plain number, true, false or null stays as written.",
        "type": ["string", "number", "boolean", "null"],
    },
    "yes-or-no": {
        "description": "true or false.",
        "anyOf": [
            {"type": "boolean"},
            {"enum": [0, 1]},
            {"type": "string", "pattern": "".join(("^(", _TRUE_FALSE, "|", _TRUE_FALSE.upper(), ")$"))},
            {"enum": ["True", "False", "Yes", "No", "On", "Off"]},
        ],
    },
    "whole-number": {
        "description": "A whole number.",
        "anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[+-]?[0-9]+$"}],
    },
}
"""The definitions that every schema shares, by name."""
TEXT = {"$ref": "#/$defs/text"}
"""The schema of a text."""
_BOUNDS: dict[str, dict[str, int]] = {"edition": {"minimum": 1}, "format": {"minimum": 1, "maximum": FORMAT}}


def scalar(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field that holds one value, from what pydantic says of it."""
    kind = schema.get("type")
    if "enum" in schema or "const" in schema:
        return {key: schema[key] for key in ("enum", "const") if key in schema}
    if kind == "boolean":
        return _shared("yes-or-no")
    return {**_shared("whole-number"), **_BOUNDS.get(name, {})} if kind == "integer" else dict(TEXT)


def _shared(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}
