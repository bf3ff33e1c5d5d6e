"""The schema of one kind of file, from its shape."""

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from tui.library.file_kinds import FileKind, Group, ItemShape
from tui.library.question_shape import hidden_fields, needed_fields
from tui.library.schema.plain_words import TEXT, VALUES, scalar

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def file_schema(kind: FileKind) -> Schema:
    """Return the JSON Schema of a kind of file."""
    shapes: dict[str, Schema] = {}
    root = shapes.pop(_define(kind.shape, shapes))
    for name, item in kind.lists.items():
        root["properties"][name] = {"type": "array", "items": _item(item, shapes)}
        if name not in kind.optional:
            root["required"] = [*root["required"], name]
    root["title"] = kind.pattern
    every = VALUES | dict(sorted(shapes.items()))
    used = _used(root, every)
    return {"$schema": DRAFT, **root, "$defs": {name: schema for name, schema in every.items() if name in used}}


def _used(schema: Any, every: dict[str, Schema], found: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the names of the definitions to which a schema refers, itself or by another."""
    if isinstance(schema, list):
        for each in schema:
            found = _used(each, every, found)
    elif isinstance(schema, dict):
        if "$ref" in schema and (name := _referred(schema)) not in found:
            found = _used(every[name], every, found | {name})
        for each in schema.values():
            found = _used(each, every, found)
    return found


def _item(item: ItemShape, shapes: dict[str, Schema]) -> Schema:
    if item is str:
        return dict(TEXT)
    if isinstance(item, Group):
        return _reference(_grouped(item, shapes))
    if not isinstance(item, Mapping):
        return _reference(_define(item, shapes))
    names = {word: _define(shape, shapes) for word, shape in item.items()}
    for name in names.values():
        shapes[name]["required"] = ["type", *shapes[name]["required"]]
    cases = [{"if": {"properties": {"type": {"const": word}}, "required": ["type"]}, "then": _reference(name)}
             for word, name in names.items()]  # fmt: skip
    return {"type": "object", "properties": {"type": {"enum": list(item)}}, "required": ["type"], "allOf": cases}


def _grouped(group: Group, shapes: dict[str, Schema]) -> str:
    name = _define(group.shape, shapes)
    for field, found in group.fields.items():
        within = {"type": "array", "items": _item(found[0], shapes)} if isinstance(found, list) else dict(TEXT)
        shapes[name]["properties"][field] = within
    shapes[name]["required"] = [*shapes[name]["required"], *group.needed]
    return name


def _define(shape: type[Any], shapes: dict[str, Schema]) -> str:
    """Add a shape's schema and those of its parts to the others, and return its name."""
    adapter: TypeAdapter[Any] = TypeAdapter(list[shape], config=ConfigDict(extra="forbid"))  # type: ignore[valid-type]
    found = adapter.json_schema()
    for name, schema in found["$defs"].items():
        shapes.setdefault(name, _fields(schema))
    name = _referred(found["items"])
    own = shapes[name]
    own["properties"] = {field: each for field, each in own["properties"].items() if field not in hidden_fields(shape)}
    for field, needed in needed_fields(shape).items():
        if needed:
            own["properties"][field]["items"] = _reference(_tightened(own, shapes, field, needed))
        else:
            own["required"] = [*own["required"], field]
    return name


def _tightened(own: Schema, shapes: dict[str, Schema], field: str, needed: Mapping[str, bool]) -> str:
    """Give the items of one list a schema of their own: some fields are needed there, others have no place."""
    item = shapes[_referred(own["properties"][field]["items"])]
    name = f"{own['title']}{item['title']}"
    barred = {each for each, wanted in needed.items() if not wanted}
    shapes[name] = {
        **item,
        "title": name,
        "properties": {each: schema for each, schema in item["properties"].items() if each not in barred},
        "required": [*item["required"], *(each for each, wanted in needed.items() if wanted)],
    }
    return name


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _referred(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def _fields(schema: Schema) -> Schema:
    return {
        "title": schema["title"],
        "description": schema.get("description", ""),
        "type": "object",
        "properties": {name.removesuffix("_"): _value(name, each) for name, each in schema["properties"].items()},
        "required": [name.removesuffix("_") for name in schema.get("required", [])],
        "additionalProperties": False,
    }


def _value(name: str, schema: Schema) -> Schema:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    if "anyOf" in schema:  # optional: it may be left out, but never stand there empty
        return _value(name, next(each for each in schema["anyOf"] if each.get("type") != "null"))
    if schema.get("type") == "array":
        return {"type": "array", "items": _value("", schema["items"])} if "items" in schema else {"type": "array"}
    return scalar(name, schema)
