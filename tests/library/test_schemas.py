"""The JSON Schemas: shipped as generated, named on every bundled file's first line, of one verdict with the loader."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tui.library import content_folder
from tui.library.compiler import compile_guide
from tui.library.file_kinds import FILE_KINDS, FileKind
from tui.library.schema import FIRST_LINE, schema_files, schema_name
from tui.library.sources import Sources, read_sources

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"
SHAPE = {
    "field-missing",
    "field-unknown",
    "kind-wrong",
    "value-unknown",
    "true-false-text",
    "format-newer",
    "format-unknown",
}
"""Codes of problems of shape; the rest is about ids, passages and what hangs together: the loader's alone."""
VARIANTS = 150
"""Of each file of the corpus, at most."""


class _CoreLoader(yaml.SafeLoader):
    """Reads plain words as editors do: YAML 1.2's core schema, without dates."""


_CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(text: str | bytes) -> Any:
    return yaml.load(text, Loader=_CoreLoader)  # noqa: S506


@cache
def validator(kind: str) -> Draft202012Validator:
    schema = json.loads(schema_files()[schema_name(kind)])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def kind_of(name: str) -> FileKind:
    return next(kind for kind in FILE_KINDS if Path(name).match(kind.pattern))


def bundled() -> list[Path]:
    return sorted(path for guide in content_folder().glob("*/guide.yaml") for path in guide.parent.rglob("*.yaml"))


def test_the_schemas_are_shipped_as_generated() -> None:
    shipped = {path.name: path.read_text(encoding="utf-8") for path in (content_folder() / "schemas").iterdir()}
    assert shipped == schema_files(), "write them anew: python -m tui.library.schema"


@pytest.mark.parametrize("path", bundled(), ids=lambda path: "/".join(path.parts[-2:]))
def test_a_bundled_file_names_its_schema_on_its_first_line_and_agrees_with_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith(FIRST_LINE)
    schema = path.parent / first.removeprefix(FIRST_LINE)
    assert schema.resolve().parent == (content_folder() / "schemas").resolve()
    assert schema.name == schema_name(
        kind_of(path.name if path.parent.name != "quizzes" else f"quizzes/{path.name}").name
    )
    assert [
        error.message for error in validator(schema.name.partition(".")[0]).iter_errors(load(path.read_bytes()))
    ] == []


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in inner:
        yield (*path, step)
        yield from places(each, (*path, step))


REPLACEMENTS: tuple[Any, ...] = ("word", 7, 1.5, True, False, "yes", "2", [], ["word"], {}, {"id": "x"}, [[]], "a: b")


def variants(value: Any, luck: Random) -> Iterator[Any]:
    """Yield copies of a file's value, each with one field taken out, added, or of another kind."""
    every = list(places(value))
    luck.shuffle(every)
    for path in every:
        for change in ("without", "added", *REPLACEMENTS):
            if luck.random() < 0.25:
                changed = copy.deepcopy(value)
                if alter(changed, path, change):
                    yield changed


def alter(value: Any, path: tuple[str | int, ...], change: Any) -> bool:
    for step in path[:-1]:
        value = value[step]
    last = path[-1]
    if change == "without":
        del value[last]
    elif change == "added":
        if not isinstance(value[last], dict):
            return False
        value[last]["surplus"] = "word"
    else:
        value[last] = change
    return True


def refused(sources: Sources, name: str, text: str) -> list[str]:
    """Return what the loader has to say of the shape of a file put in the place of one of a guide."""
    found = compile_guide(Sources({**sources.files, name: text.encode()})).problems
    return [str(problem) for problem in found if problem.path == name and problem.code in SHAPE]


def one_file_of_each_kind() -> Sources:
    """Return a small guide, with the kinds of file that it lacks from the bundled guides."""
    files = dict(read_sources(RIVERS).files)
    files["guide.yaml"] += b"allow: [{code: to-write, because: It comes later.}]\n"
    kinds = {kind_of(name).name for name in files}
    for path in bundled():
        if path.parent.name != "quizzes" and kind_of(path.name).name not in kinds:
            kinds.add(kind_of(path.name).name)
            files[path.name] = path.read_bytes()
    assert kinds == {kind.name for kind in FILE_KINDS}
    return Sources(files)


@pytest.mark.parametrize("name", sorted(one_file_of_each_kind().files))
def test_schema_and_loader_agree_on_shape(name: str) -> None:
    sources = one_file_of_each_kind()
    kind, luck = kind_of(name), Random(20)
    verdicts = {True: 0, False: 0}
    for number, changed in enumerate(variants(load(sources.files[name]), luck)):
        if number == VARIANTS:
            break
        text = json.dumps(changed, ensure_ascii=False)
        by_schema = [error.message for error in validator(kind.name).iter_errors(load(text))]
        by_loader = refused(sources, name, text)
        assert bool(by_schema) == bool(by_loader), f"schema: {by_schema}; loader: {by_loader}; file: {text}"
        verdicts[not by_schema] += 1
    assert min(verdicts.values()) > 5


@pytest.mark.parametrize("written", ["010", "12:30", "no", "null", "~", "1.10", "2024-02-30", "0x1F", "true", "1e3"])
def test_a_text_field_admits_plain_words_that_yaml_takes_for_something_else(written: str) -> None:
    sources = read_sources(RIVERS)
    text = sources.files["guide.yaml"].decode().replace("title: Two rivers", f"title: {written}", 1)
    assert list(validator("guide").iter_errors(load(text))) == []
    assert refused(sources, "guide.yaml", text) == []
    compiled = compile_guide(Sources({**sources.files, "guide.yaml": text.encode()}))
    assert compiled.guide is not None and compiled.guide.title == written
