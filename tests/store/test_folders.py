from pathlib import Path

import pytest
from platformdirs import user_data_path

from tui.store import data_folder


def test_the_folder_given_comes_first(tmp_path: Path) -> None:
    assert data_folder(str(tmp_path / "a"), {"STUDYGUIDE_DATA": "/b"}) == tmp_path / "a"


def test_the_environment_comes_second() -> None:
    assert data_folder(None, {"STUDYGUIDE_DATA": "/b"}) == Path("/b")


@pytest.mark.parametrize("environ", [{}, {"STUDYGUIDE_DATA": ""}])
def test_else_it_is_the_platforms_own(environ: dict[str, str]) -> None:
    assert data_folder(None, environ) == user_data_path("studyguide", appauthor=False)


def test_a_relative_folder_stays_where_it_was_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    named = data_folder("mine", {})
    monkeypatch.chdir("/")
    assert named == tmp_path / "mine"


def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder(None, {"STUDYGUIDE_DATA": "~/mine"}) == tmp_path / "mine"
