"""Two thousand mutants of guides: each loads, or is refused with problems at lines that its files have."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tui.library import content_folder
from tui.library.compiler import compile_guide
from tui.library.sources import Sources, read_sources

SMALL_MUTANTS = 1900
BUNDLED_MUTANTS = 100
BITS = [
    *(b"\n", b" ", b"  ", b"\t", b":", b": ", b"- ", b"-", b"#", b" #", b"'", b'"', b"{", b"}", b"[", b"]", b",", b"|"),
    *(b">-", b"&a ", b"*a", b"!!int ", b"! ", b"<<: ", b"? ", b"---\n", b"...\n", b"%YAML 1.2\n", b"\r", b"\0", b"@"),
    *(b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\xa0", b"\x1b[2J", b"null", b"~"),
    *(b"nan", b".inf", b"0x1", b"99999999999999999999", b"id: x\n", b"right: true", b"type: short", b"`", b"\\"),
]


Change = Callable[[bytes, int, int, random.Random], bytes]
CHANGES: list[Change] = [
    lambda data, start, end, luck: data[:start] + data[end:],
    lambda data, start, end, luck: data[:start] + luck.choice(BITS) + data[start:],
    lambda data, start, end, luck: data[:start] + luck.choice(BITS) + data[end:],
    lambda data, start, end, luck: data[:end] + data[start:],
    lambda data, start, end, luck: data[:start] + bytes([luck.randrange(256)]) + data[start + 1 :],
    lambda data, start, end, luck: without_a_line(data, luck),
    lambda data, start, end, luck: with_lines_swapped(data, luck),
]


def without_a_line(data: bytes, luck: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    del lines[luck.randrange(len(lines))]
    return b"".join(lines)


def with_lines_swapped(data: bytes, luck: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    one, other = luck.randrange(len(lines)), luck.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def mutated(data: bytes, luck: random.Random) -> bytes:
    """Return data with one to three small changes."""
    for _ in range(luck.randint(1, 3)):
        start = luck.randrange(len(data) + 1)
        end = min(len(data), start + luck.choice((1, 1, 2, 5, 20, 80)))
        data = luck.choice(CHANGES)(data, start, end, luck)
    return data


def try_mutants(sources: Sources, count: int, seed: int) -> tuple[int, int]:
    """Compile mutants; returns how many loaded and how many were refused."""
    luck = random.Random(seed)
    loaded = refused = 0
    for number in range(count):
        name = luck.choice(list(sources.files))
        files = {**sources.files, name: mutated(sources.files[name], luck)}
        compiled = compile_guide(Sources(files))
        where = f"mutant {number} of {name}: "
        for problem in compiled.problems:
            text = files[problem.path].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            assert 1 <= problem.line <= max(1, text.count(b"\n") + 1), where + str(problem)
            assert problem.column >= 1 and problem.message and problem.code, where + str(problem)
        if compiled.guide is None:
            refused += 1
            assert any(problem.severity == "error" for problem in compiled.problems), where
        else:
            loaded += 1
            for question in compiled.guide.questions.values():
                question.arrange(luck)
                list(question.passages())
            assert all(sheet.questions for sheet in compiled.guide.sheets.values()), where
    return loaded, refused


def test_mutants_of_a_small_guide_load_or_are_refused(small: Path) -> None:
    loaded, refused = try_mutants(read_sources(small), SMALL_MUTANTS, seed=20221109)
    assert loaded > 100 and refused > 100


def test_mutants_of_the_bundled_guides_load_or_are_refused() -> None:
    folders = [path.parent for path in sorted(content_folder().glob("*/guide.yaml"))]
    for folder in folders:
        try_mutants(read_sources(folder), BUNDLED_MUTANTS // len(folders), seed=15)
    assert folders


def test_files_cut_short_anywhere_load_or_are_refused(small: Path) -> None:
    sources = read_sources(small)
    for name, data in sources.files.items():
        for end in range(0, len(data), 23):
            for problem in compile_guide(Sources({**sources.files, name: data[:end]})).problems:
                assert problem.line >= 1


def test_a_guide_with_any_file_missing_loads_or_is_refused(small: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for path in [*small.rglob("*.yaml")]:
        shutil.copytree(small, copy, dirs_exist_ok=True)
        (copy / path.relative_to(small)).unlink()
        compiled = compile_guide(read_sources(copy))
        assert compiled.guide is not None or compiled.problems
