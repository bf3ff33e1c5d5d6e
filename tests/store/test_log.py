import stat
import tempfile
from pathlib import Path

import pytest

from tui.store import log_fault


def fault(text: str = "a tile fell") -> RuntimeError:
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        return error


def test_a_traceback_is_appended_with_its_time(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = log_fault(folder, fault("first"))
    assert log_fault(folder, fault("second")) == path == folder / "faults.log"
    text = path.read_text()
    assert text.index("first") < text.index("second")
    assert text.count("Traceback") == 2 and text.startswith("20")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_large_log_is_put_away_once(tmp_path: Path) -> None:
    path = tmp_path / "faults.log"
    path.write_text("old " * 300_000)
    (tmp_path / "faults.log.1").write_text("older")
    log_fault(tmp_path, fault())
    assert path.stat().st_size < 10_000
    assert (tmp_path / "faults.log.1").read_text().startswith("old old")


def test_text_that_no_file_can_hold_is_escaped(tmp_path: Path) -> None:
    assert "udcff" in log_fault(tmp_path, fault("\udcff")).read_text()


def test_without_its_folder_the_log_is_a_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = log_fault(blocked, fault())
    assert path.parent == tmp_path
    assert "a tile fell" in path.read_text()


def test_it_never_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setattr(tempfile, "tempdir", str(blocked))
    assert log_fault(blocked, fault()) == blocked / "faults.log"
