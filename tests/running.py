"""Running the command, in a process of its own or in this one, with data of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tui.cli import main
from tui.library import Library

ROOT = Path(__file__).parent.parent
CONTENT = Path(__file__).parent / "guides"
RIVERS = CONTENT / "rivers"
PARAGRAPHS = [paragraph.text for paragraph in Library([CONTENT], None).open("rivers").guide.article.paragraphs]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache with the guide in it, which saves each test from compiling it."""
    cache = tmp_path_factory.mktemp("cache")
    Library([CONTENT], cache).open("rivers")
    return cache


@pytest.fixture
def environ(tmp_path: Path, compiled: Path) -> dict[str, str]:
    """Return an environment of its own: data in a temporary folder, a rich terminal, UTF-8."""
    shutil.copytree(compiled, tmp_path / "data" / "cache")
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT")}
    return {**kept, "PYTHONPATH": str(ROOT), "STUDYGUIDE_DATA": str(tmp_path / "data"), "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "STUDYGUIDE_LEARNER": "Tester", "COLUMNS": "80"}  # fmt: skip


@pytest.fixture
def run(environ: dict[str, str]) -> Run:
    def command(*words: str, lines: str = "", content: Path = CONTENT, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tui", "--content", str(content), *words],
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
def run_here(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, which is faster."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stdin", StringIO())

    def command(*words: str) -> subprocess.CompletedProcess[str]:
        try:
            code = main(["--content", str(CONTENT), *words])
        except SystemExit as end:
            code = int(end.code or 0)
        said, complained = capsys.readouterr()
        return subprocess.CompletedProcess(words, code, said, complained)

    return command
