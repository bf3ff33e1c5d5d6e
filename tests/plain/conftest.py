from collections.abc import Callable
from io import StringIO
from pathlib import Path
from random import Random
from time import time

import pytest

from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.quiz import PlainQuiz
from tui.store import UnkeptStore
from tui.study import Study

Talk = Callable[..., str]


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="session")
def guide() -> Guide:
    return Library([Path(__file__).parents[1] / "guides"], None).open("rivers").guide


@pytest.fixture
def journal() -> Journal:
    return Journal(UnkeptStore(), time)


@pytest.fixture
def study(guide: Guide, journal: Journal) -> Study:
    return Study(guide, journal, Random(1))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Terminal()


@pytest.fixture
def pipe() -> StringIO:
    return StringIO()


@pytest.fixture
def talk(study: Study) -> Talk:
    """Answer a sheet with these lines, as from a pipe, and return all that was said."""

    def answer(sheet: str, *lines: str, on_terminal: bool = False) -> str:
        make = Terminal if on_terminal else StringIO
        into, out = make("".join(f"{line}\n" for line in lines)), make()
        assert PlainQuiz(study, study.guide.sheets[sheet], Dialogue(into, out)).run() == ""
        return out.getvalue()

    return answer
