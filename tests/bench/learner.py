"""Learners with a history, made for measuring."""

import shutil
import sys
from pathlib import Path
from random import Random

from tests.bench.terminal import Terminal
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide, Sheet
from tui.model.questions import Response
from tui.settings import Settings
from tui.store import Store
from tui.study import Manner, Study

_NAME = "Measured"
_LONGEST_NEEDLE = 30
_MINUTE, _YEAR_AGO = 60.0, 365 * 86_400.0


class Learner:
    """Somebody who left off in a guide, and what starts the program at that place."""

    def __init__(self, folder: Path, guide_folder: Path, events: int = 0, sheets: int = 0) -> None:
        """Make a learner who left off four tenths into the guide's article.

        Before that lie so many events at least, and some sheets answered once.
        """
        self._data = folder
        self._kept = folder.with_name(f"{folder.name}-kept")
        self._content = guide_folder
        self.guide = Library([guide_folder], folder / "cache").open(str(guide_folder)).guide
        sections = self.guide.article.sections
        self._place = sections[len(sections) * 4 // 10].paragraphs[0]
        with Store.open(folder, _NAME, _Clock()) as store:
            journal = Journal(store, _Clock())
            Settings(journal).choose("guide", self.guide.id)
            study = Study(self.guide, journal, Random(1))
            _study_for(study, self.guide, events)
            for sheet in list(self.guide.sheets.values())[:sheets]:
                _answer(study, sheet, Random(1))
            study.stand(self._place.id, 3.0)
            journal.save()
        shutil.copytree(folder / "learners", self._kept)

    @property
    def place(self) -> str:
        """The first words of the paragraph at which the learner left off."""
        words = self._place.text[:_LONGEST_NEEDLE]
        return words.rpartition(" ")[0]

    def start(self, size: tuple[int, int], *words: str) -> Terminal:
        """Start the program in a terminal of that size, with the learner's progress as it was at first."""
        shutil.rmtree(self._data / "learners")
        shutil.copytree(self._kept, self._data / "learners")
        return Terminal([*program(), "--content", str(self._content), *words], size, **self._environ)

    @property
    def _environ(self) -> dict[str, str]:
        return {"STUDYGUIDE_DATA": str(self._data), "STUDYGUIDE_LEARNER": _NAME}


def program() -> list[str]:
    """Return what starts the program: the installed command, else the package."""
    command = Path(sys.executable).with_name("studyguide")
    return [str(command)] if command.exists() else [sys.executable, "-m", "tui"]


class _Clock:
    """A clock on which a minute passes at each look."""

    def __init__(self) -> None:
        self._now = 1_780_000_000.0 - _YEAR_AGO

    def __call__(self) -> float:
        self._now += _MINUTE
        return self._now


def _study_for(study: Study, guide: Guide, events: int) -> None:
    random = Random(1)
    terms = [term.id for term in guide.glossary.terms]
    while len(study.progress.events) < events:
        for paragraph in guide.article.paragraphs:
            study.read(paragraph.id)
            study.stand(paragraph.id, random.uniform(5, 60))
            study.look_up(random.choice(terms), paragraph.id)
        for sheet in guide.sheets.values():
            _answer(study, sheet, random)


def _answer(study: Study, sheet: Sheet, random: Random) -> None:
    sitting = study.begin(sheet)
    for question in sheet.questions:
        ids = [each for listing in question.listings() for each in listing]
        response = Response(chosen=tuple(ids[:1]), text="An answer")
        study.answer(sitting, question, response, Manner(seconds=random.uniform(5, 60)))
