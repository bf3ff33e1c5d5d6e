from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.app.class_learner import MakeLearner, Teacher
from tui.app.class_guide import ClassGuide
from tui.app.desk import Desk
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.journal import Journal
from tui.library import Library, content_folder
from tui.settings import Settings
from tui.store import UnkeptStore
from tui.withholding import Withholding


class Clock:
    """A clock that goes only when told."""

    def __init__(self) -> None:
        self.now = 1_780_000_000.0

    def __call__(self) -> float:
        return self.now

    def tick(self, seconds: float) -> None:
        self.now += seconds


RIVERS = Path(__file__).parents[1] / "guides"
"""A shelf with one small guide, made for tests."""
MakeApp = Callable[..., StudyGuide]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library([content_folder()], tmp_path_factory.mktemp("cache"))


@pytest.fixture
def journal(clock: Clock) -> Journal:
    return Journal(UnkeptStore(clock), clock)


@pytest.fixture
def make_app(library: Library, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeApp]:
    monkeypatch.delenv("NO_COLOR", raising=False)

    def make(
        guide: str = "kherson-withdrawal",
        *,
        theme: str = "night",
        signs: str = "full",
        screen: str = "",
        item: str = "",
        shelf: Path | None = None,
    ) -> StudyGuide:
        settings = Settings(journal)
        settings.choose("theme", theme)
        settings.choose("signs", signs)
        chosen = library if shelf is None else Library([shelf], None)
        return StudyGuide(Desk(chosen, journal, settings, {}), Start(guide, screen, item))

    yield make


@pytest.fixture
def teacher() -> Teacher:
    """Return the teacher of a class that nobody has set anything for."""
    return Teacher()


@pytest.fixture
def make_learner(clock: Clock, library: Library) -> MakeLearner:
    """Return what makes the programs of one learner of a class."""
    journal = Withholding(UnkeptStore(clock), clock)

    def make(guide: str = "kherson-withdrawal") -> ClassGuide:
        shelf = Library([RIVERS], None) if guide == "rivers" else library
        return ClassGuide(Desk(shelf, journal, Settings(journal), {}), Start(guide))

    return make
