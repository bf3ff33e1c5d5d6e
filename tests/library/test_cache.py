"""The compiled guide that is kept: reused while the files are the same, never trusted, never in the way."""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path

import pytest

import tui.library.library
from tui.library import GuideError, Library
from tui.library.compiled import Compiled
from tui.library.sources import Sources

Edit = Callable[[str, str, str], int]
HEAD = len(b"studyguide-1\n") + 32


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[Sources]:
    """Return a list that grows with each guide that is compiled."""
    done: list[Sources] = []
    compile_anew = tui.library.library._compile

    def counted(sources: Sources) -> Compiled:
        done.append(sources)
        return compile_anew(sources)

    monkeypatch.setattr(tui.library.library, "_compile", counted)
    return done


@pytest.fixture
def kept(cached: Library, tmp_path: Path) -> Path:
    cached.open("rivers")
    (path,) = (tmp_path / "cache").iterdir()
    return path


def rebuilt(path: Path, payload: bytes) -> None:
    """Put another payload into a kept file, with a check sum that agrees."""
    path.write_bytes(path.read_bytes()[:HEAD] + blake2b(payload, digest_size=16).digest() + payload)


def test_a_guide_is_compiled_once(cached: Library, compiles: list[Sources]) -> None:
    assert cached.open("rivers") == cached.open("rivers")
    assert len(compiles) == 1


def test_what_is_kept_is_the_same_guide_with_its_problems(
    cached: Library, small: Path, edit: Edit, compiles: list[Sources]
) -> None:
    edit("quizzes/source.yaml", "quote: rises in the hills", "quote: rises nowhere")
    first, second = cached.open("rivers"), cached.open(str(small))
    assert first == second
    assert second.problems[0].path.endswith("river/quizzes/source.yaml")
    assert len(compiles) == 1


@pytest.mark.parametrize("name", ["guide.yaml", "article.yaml", "glossary.yaml", "quizzes/source.yaml"])
def test_any_change_of_a_file_compiles_anew(cached: Library, small: Path, compiles: list[Sources], name: str) -> None:
    cached.open("rivers")
    with (small / name).open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    cached.open("rivers")
    assert len(compiles) == 2


def test_a_file_more_or_less_compiles_anew(cached: Library, small: Path, compiles: list[Sources]) -> None:
    cached.open("rivers")
    (small / "quizzes" / "a-whole.yaml").rename(small / "quizzes" / "b-whole.yaml")
    cached.open("rivers")
    (small / "quizzes" / "b-whole.yaml").unlink()
    assert len(cached.open("rivers").guide.quizzes) == 1
    assert len(compiles) == 3


def test_another_version_of_the_program_compiles_anew(
    cached: Library, compiles: list[Sources], monkeypatch: pytest.MonkeyPatch
) -> None:
    cached.open("rivers")
    monkeypatch.setattr("tui.library.cache._code", lambda: b"another version")
    cached.open("rivers")
    assert len(compiles) == 2


def test_the_kept_file_is_the_users_alone(kept: Path) -> None:
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_compiled_anew(cached: Library, kept: Path, seed: int, compiles: list[Sources]) -> None:
    data = bytearray(kept.read_bytes())
    data[seed * len(data) // 20] ^= 1 << seed % 8
    kept.write_bytes(data)
    assert cached.open("rivers").guide.title == "A river"
    assert len(compiles) == 1


@pytest.mark.parametrize("data", [b"", b"studyguide-1\n", b"something else", b"\0" * 100])
def test_a_foreign_file_is_compiled_anew(cached: Library, kept: Path, data: bytes, compiles: list[Sources]) -> None:
    kept.write_bytes(data)
    assert cached.open("rivers").guide.title == "A river"
    assert len(compiles) == 1


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch evil",)


@pytest.mark.parametrize(
    "payload",
    [
        pickle.dumps(Evil()),
        pickle.dumps((Evil(), (), "", "", "")),
        pickle.dumps((None, 3, "", "", "")),
        pickle.dumps(("guide", (), "", "", "")),
        pickle.dumps([1, 2]),
        b"\x80\x04\x8c\x12tui.model.glossary\x94\x8c\x07difflib\x94\x93\x94.",
        b"\x80\x04\x8c\x12tui.model.glossary\x94\x8c\x11difflib.re.Pattern\x94\x93\x94.",
        b"\x80\x04\x8c\x0etui.model.text\x94\x8c\x0acomparable\x94\x93\x94.",
        b"not a pickle",
    ],
)
def test_a_hostile_file_runs_nothing(
    cached: Library,
    kept: Path,
    payload: bytes,
    compiles: list[Sources],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    rebuilt(kept, payload)
    assert cached.open("rivers").guide.title == "A river"
    assert len(compiles) == 1
    assert not (tmp_path / "evil").exists()


def test_a_broken_guide_opens_in_its_last_good_version(cached: Library, kept: Path, small: Path, edit: Edit) -> None:
    line = edit("guide.yaml", "title: A river", "title: A river: mended")
    opened = cached.open("rivers")
    assert opened.last_good
    assert opened.guide.title == "A river"
    assert [problem.line for problem in opened.problems] == [line]
    assert cached.open(str(small)) == opened
    assert cached.shelf()[0].opened == opened
    edit("guide.yaml", "title: A river: mended", "title: A river, mended")
    mended = cached.open("rivers")
    assert (mended.last_good, mended.guide.title) == (False, "A river, mended")


def test_a_broken_guide_is_not_read_anew_each_time(cached: Library, edit: Edit, compiles: list[Sources]) -> None:
    edit("guide.yaml", "title: A river", "title: A river: mended")
    for _ in range(3):
        with pytest.raises(GuideError):
            cached.open("rivers")
    assert len(compiles) == 1


def test_check_never_looks_into_the_cache(cached: Library, small: Path, compiles: list[Sources]) -> None:
    cached.open("rivers")
    assert cached.check([small]) == []
    assert len(compiles) == 2


def test_a_cache_that_cannot_be_written_is_no_matter(small: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert Library([small.parent], tmp_path / "cache").open("rivers").guide.title == "A river"


def test_nothing_is_left_of_a_write_that_failed(
    cached: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.library.cache.os.replace", fail)
    assert cached.open("rivers").guide.title == "A river"
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.fixture
def fresh(kept: Path, small: Path) -> Iterator[Callable[[str], str]]:
    """Run a line in a new process that has opened the kept guide as `opened`, and return what it prints."""

    def run(line: str) -> str:
        code = (
            "import sys; from pathlib import Path; from tui.library import Library\n"
            f"library = Library([Path({str(small.parent)!r})], Path({str(kept.parent)!r}))\n"
            f"opened = library.open('rivers')\n{line}"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    yield run


def test_a_kept_guide_opens_without_the_compiler(fresh: Callable[[str], str]) -> None:
    heavy = ["yaml", "pydantic", "tempfile", "tui.library.compiler", "tui.library.shape", "tui.library.faults"]
    assert fresh(f"print([name for name in {heavy} if name in sys.modules])") == "[]"


def test_the_library_itself_brings_no_difflib() -> None:
    code = (
        "import sys, tui.model.guide; before = set(sys.modules); import tui.library; "
        "print('difflib' in set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_kept_guide_opens_much_faster_than_a_compiled_one(cached: Library, small: Path, kept: Path) -> None:
    def seconds(library: Library) -> float:
        start = time.perf_counter()
        library.open("rivers")
        return time.perf_counter() - start

    uncached = Library([small.parent], None)
    assert min(seconds(cached) for _ in range(5)) < min(seconds(uncached) for _ in range(5)) / 2
