"""No field of any content file takes a character that steers a terminal: walked field by field, by the schemas."""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from io import StringIO
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from tui.library import Library, Problem
from tui.library.compiler import compile_guide
from tui.library.file_kinds import FILE_KINDS, FileKind
from tui.library.schema import schema_files, schema_name
from tui.library.sources import Sources, read_sources
from tui.model.text import refused_character
from tui.plain.check import print_problems, print_problems_as_json
from tui.plain.dialogue import Dialogue

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"
ITEM = "[]"
"""Stands in a path for an item of a list."""
WRITTEN = {
    "\x07": r"\a",
    "\x08": r"\b",
    "\x1b": r"\e",
    "\x7f": r"\x7f",
    "\x9b": r"\x9b",
    "\x9d": r"\x9d",
    "\u2028": r"\L",
    "\u202e": r"\u202e",
    "\u2066": r"\u2066",
}
"""Each kind of refused character, and how YAML spells it with an escape of its own."""

Path_ = tuple[str, ...]


@cache
def leaves(kind: str) -> tuple[Path_, ...]:
    """Return the path of every field of a kind of file that holds no other field, as its schema has them."""
    schema = json.loads(schema_files()[schema_name(kind)])
    return tuple(dict.fromkeys(found(schema, schema["$defs"], (), ())))


def found(schema: dict[str, Any], every: dict[str, Any], path: Path_, within: tuple[str, ...]) -> Iterator[Path_]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name in within:
            return  # such as a claim within a claim: its fields were met
        schema, within = every[name], (*within, name)
        yield from found(schema, every, path, within)
        return
    cases = [each for name in ("anyOf", "oneOf", "allOf") for each in schema.get(name, ())]
    cases += [each["then"] for each in cases if "then" in each]
    inner = [(name, each) for name, each in schema.get("properties", {}).items()]
    inner += [(ITEM, schema["items"])] if isinstance(schema.get("items"), dict) else []
    if "then" in schema or not (cases or inner):
        if "then" not in schema:
            yield path
        return
    for each in cases:
        yield from found(each, every, path, within)
    for name, each in inner:
        yield from found(each, every, (*path, name), within)


def document(path: Path_, scalar: str) -> tuple[str, int]:
    """Return a file that holds a scalar at a path, on its second line, and the column where it begins."""
    before = "".join("[" if step == ITEM else f"{{{step}: " for step in path)
    after = "".join("]" if step == ITEM else "}" for step in reversed(path))
    return f"# a file\n{before}{scalar}{after}\n", len(before) + 1


@cache
def rivers() -> Sources:
    return read_sources(RIVERS)


def file_of(kind: FileKind) -> str:
    return kind.pattern.replace("*", "source")


def problems(kind: FileKind, text: str) -> list[Problem]:
    name = file_of(kind)
    files = {**rivers().files, name: text.encode()}
    return [each for each in compile_guide(Sources(files)).problems if each.path == name]


def test_the_walk_meets_the_fields_that_everyone_knows() -> None:
    assert ("article", "rights") in leaves("guide")
    assert ("terms", ITEM, "names", ITEM, "say") in leaves("glossary")
    assert ("sections", ITEM, "paragraphs", ITEM, "text") in leaves("article")
    assert ("questions", ITEM, "options", ITEM, "evidence", ITEM, "quote") in leaves("quiz")
    assert ("questions", ITEM, "accept", ITEM, "text") in leaves("quiz")
    assert ("events", ITEM, "note") in leaves("timeline") or ("events", ITEM, "text") in leaves("timeline")
    assert sum(len(leaves(kind.name)) for kind in FILE_KINDS) > 150


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_each_field_is_refused_at_its_place(kind: FileKind) -> None:
    signs = cycle(WRITTEN.items())
    for path in leaves(kind.name):
        sign, spelled = next(signs)
        text, column = document(path, f'"a{spelled}[2J"')
        assert (2, column) in places(kind, text), (path, spelled)
        text, column = document(path, f'"a{sign}[2J"')
        assert (2, column + 2) in places(kind, text), (path, spelled)


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("sign", WRITTEN, ids=ascii)
def test_each_sign_is_refused_in_each_kind_of_file_in_names_of_fields_too(kind: FileKind, sign: str) -> None:
    for text, column in (
        (f'# a file\n{{"a{WRITTEN[sign]}": b}}\n', 2),
        (f'# a file\n{{"a{sign}": b}}\n', 4),
        (f"# a file\n{{a: b}} # {sign}\n", 10),
        (f"# a file\n{{a: b{sign}}}\n", 6),
    ):
        assert (2, column) in places(kind, text), ascii(text)


def places(kind: FileKind, text: str) -> set[tuple[int, int]]:
    """Return where a steering character was found; what is said of it must not carry it on."""
    every = problems(kind, text)
    for each in every:
        assert all(refused_character(said) is None for said in (str(each), each.message, each.mend)), ascii(each)
    return {(each.line, each.column) for each in every if each.code == "character-refused"}


def test_what_is_printed_of_it_carries_no_sign(tmp_path: Path) -> None:
    shutil.copytree(RIVERS, tmp_path / "rivers")
    for number, sign in enumerate(WRITTEN):
        (tmp_path / "rivers" / "quizzes" / f"q{number}.yaml").write_text(f"title: a{sign}[2Jb\n", encoding="utf-8")
    every = Library([tmp_path], None).check([tmp_path / "rivers"], lint=True)
    for printed in (print_problems, print_problems_as_json):
        out = StringIO()
        printed(Dialogue(StringIO(), out), every)
        assert out.getvalue().count("could steer a terminal") == len(WRITTEN)
        assert refused_character(out.getvalue()) is None


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_half_a_character_is_refused_too(kind: FileKind) -> None:
    every = problems(kind, '# a file\n{"a": "b\\ud800"}\n')
    assert [each.line for each in every if each.code in ("character-refused", "yaml")] == [2]
    assert all(refused_character(str(each)) is None for each in every)
