"""The commands that open a view, in a pipe."""

import subprocess
import sys
from pathlib import Path

import pytest

from tui.library import content_folder

GUIDE = content_folder() / "kherson-withdrawal"
RIVERS = Path(__file__).parent / "guides"


def run(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tui", *words, "--data", str(tmp_path)]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("view", "first"), [("argument", "The reasons that"), ("dates", "What happened"), ("map", "Southern and")]
)
def test_a_view_is_printed_line_by_line(tmp_path: Path, view: str, first: str) -> None:
    done = run(tmp_path, view, "--content", str(GUIDE))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(first)


def test_a_view_that_the_guide_lacks_is_a_finding(tmp_path: Path) -> None:
    done = run(tmp_path, "map", "--content", str(RIVERS))
    assert (done.returncode, done.stdout) == (1, "Two rivers has no such view: map.\n")


def test_a_view_of_an_unknown_guide_is_wrong_usage(tmp_path: Path) -> None:
    done = run(tmp_path, "map", "no-such-guide", "--content", str(GUIDE))
    assert (done.returncode, done.stdout) == (2, "")
    assert "no-such-guide" in done.stderr
