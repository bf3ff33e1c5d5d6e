"""The built wheel and source distribution, installed where nothing of the checkout is."""

import fcntl
import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.real.terminal import ENTER, Terminal
from tui import __version__

ROOT = Path(__file__).parents[2]
GUIDE = "kherson-withdrawal"
pytestmark = pytest.mark.timeout(600)


@dataclass(frozen=True)
class Built:
    """What a build made."""

    wheel: Path
    sdist: Path

    def names_in_wheel(self) -> set[str]:
        with zipfile.ZipFile(self.wheel) as wheel:
            return set(wheel.namelist())

    def names_in_sdist(self) -> set[str]:
        with tarfile.open(self.sdist) as sdist:
            return {name.partition("/")[2] for name in sdist.getnames()}


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that is made once a run, also where several processes share the tests."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            make(folder)
    return folder


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build both, the wheel from the source distribution."""

    def build(folder: Path) -> None:
        alone = [] if find_spec("hatchling") is None else ["--no-isolation"]
        words = ["-m", "build", *alone, "--outdir", str(folder), str(ROOT)]
        subprocess.run([sys.executable, *words], check=True, capture_output=True)

    folder = made_once(tmp_path_factory, "distributions", build)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="session")
def program(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own and return the command."""

    def install(folder: Path) -> None:
        venv.create(folder)
        pip = ["-m", "pip", "--python", str(folder / "bin" / "python")]
        words = ["install", "-q", "--no-compile", "-c", str(ROOT / "constraints.txt"), str(built.wheel)]
        subprocess.run([sys.executable, *pip, *words], check=True, capture_output=True)

    return made_once(tmp_path_factory, "environment", install) / "bin" / "studyguide"


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """Return an environment that knows nothing of the checkout."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "STUDYGUIDE_DATA": str(tmp_path / "data"),
        "STUDYGUIDE_LEARNER": "Tester",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


def files(folder: str) -> set[str]:
    """Return the files of a folder of the checkout, without what is made on the way."""
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", folder], capture_output=True, text=True, check=False
    ).stdout.splitlines()
    found = listed or [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.*") if path.is_file()]
    return {name for name in found if "__pycache__" not in name}


def test_the_wheel_holds_the_program_and_the_guides(built: Built) -> None:
    names = built.names_in_wheel()
    assert files("tui") - names == set()
    assert {f"tui/{name}" for name in files("content")} - names == set()
    assert {name.partition("/")[0] for name in names} == {"tui", f"studyguide-{__version__}.dist-info"}


def test_the_source_distribution_holds_all_that_is_needed_to_test(built: Built) -> None:
    names = built.names_in_sdist()
    for folder in ("tui", "content", "tests", "seeds"):
        assert files(folder) - names == set()
    assert {"pyproject.toml", "README.md", "LICENSE", "constraints.txt"} <= names


def test_the_installed_program_works_from_anywhere(program: Path, alone: dict[str, str], tmp_path: Path) -> None:
    def said(*words: str) -> str:
        done = subprocess.run(
            [program, *words], capture_output=True, text=True, encoding="utf-8", env=alone, cwd=tmp_path, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert said("--version") == f"studyguide {__version__}\n"
    assert len(said("read", "--plain").splitlines()) == 15
    said("check")
    assert said("glossary", "Dnieper").startswith("Dnieper")
    assert said("export", "--to", "markdown", "--out", "-").startswith("# ")


def test_the_installed_guides_stand_in_the_package(program: Path, alone: dict[str, str], tmp_path: Path) -> None:
    script = "from tui.library import content_folder; print(content_folder())"
    python = program.with_name("python")
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, env=alone, cwd=tmp_path, check=True)
    folder = Path(done.stdout.strip())
    assert folder.parts[-2:] == ("tui", "content")
    assert folder.is_relative_to(program.parents[1])


@pytest.fixture
def window(program: Path, alone: dict[str, str], tmp_path: Path) -> Iterator[Terminal]:
    window = Terminal([program], alone, folder=tmp_path)
    yield window
    window.close()


def test_the_installed_program_opens_its_first_guide_full_screen(window: Terminal) -> None:
    window.wait_for("not begun")
    window.press(ENTER, "section 1 of 8")
    window.press("q", "question 1 of")
    assert window.quit() == 0
