import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shutil import copytree

import pytest

from tests.real.terminal import Terminal, studyguide
from tui.library import Library, content_folder
from tui.model.events import ANSWERED, Event
from tui.model.guide import Guide
from tui.store import Store

ROOT = Path(__file__).parents[2]
RIVERS = ROOT / "tests" / "guides"
"""A shelf with one small guide."""
LEARNER = "Tester"

Begin = Callable[..., Terminal]
Run = Callable[..., "subprocess.CompletedProcess[str]"]
Kept = Callable[..., list[Event]]


def rounds(usual: int) -> int:
    """Return how often to repeat: as usual, or fewer where STUDYGUIDE_TEST_ROUNDS says so."""
    return min(usual, int(os.environ.get("STUDYGUIDE_TEST_ROUNDS") or usual))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache that holds the guides, which saves each test from compiling them."""
    cache = tmp_path_factory.mktemp("cache")
    Library([content_folder(), RIVERS], cache).shelf()
    return cache


@pytest.fixture(scope="session")
def kherson(compiled: Path) -> Guide:
    return Library([content_folder()], compiled).open("kherson-withdrawal").guide


@pytest.fixture(scope="session")
def rivers(compiled: Path) -> Guide:
    return Library([RIVERS], compiled).open("rivers").guide


@pytest.fixture
def data(tmp_path: Path, compiled: Path) -> Path:
    """Return a data folder without any progress."""
    copytree(compiled, tmp_path / "data" / "cache")
    return tmp_path / "data"


@pytest.fixture
def environ(data: Path) -> dict[str, str]:
    """Return an environment of its own: a rich terminal, UTF-8, a data folder, a name."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(data.parent),
        "PYTHONPATH": str(ROOT),
        "STUDYGUIDE_DATA": str(data),
        "STUDYGUIDE_LEARNER": LEARNER,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
    }


@pytest.fixture
def begin(environ: dict[str, str]) -> Iterator[Begin]:
    """Start the program in a window; windows left open are closed when the test ends."""
    windows: list[Terminal] = []

    def start(*words: str | Path, size: tuple[int, int] = (80, 24), **more: str) -> Terminal:
        windows.append(Terminal(studyguide(*words), {**environ, **more}, size))
        return windows[-1]

    yield start
    for window in windows:
        window.close()


@pytest.fixture
def run(environ: Mapping[str, str]) -> Run:
    """Run the program in pipes to its end."""

    def command(*words: str | Path, lines: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(word) for word in studyguide(*words)],
            input=lines,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**environ, **more},
            timeout=60,
            check=False,
        )

    return command


@pytest.fixture
def kept(data: Path) -> Kept:
    """Return what the learner's file holds now of one kind, in the order of its making."""

    def events(guide: str, kind: str = ANSWERED, folder: Path = data, learner: str = LEARNER) -> list[Event]:
        with Store.open(folder, learner) as store:
            return [event for event in store.events(guide) if event.kind == kind]

    return events
