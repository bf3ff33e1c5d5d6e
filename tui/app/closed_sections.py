"""The part of a class's app that follows which sections the teacher has open."""

from typing import Any

from tui.app.screens.reader import ReaderScreen
from tui.app.studyguide import StudyGuide
from tui.model.guide import Sheet
from tui.model.open_sections import OpenSections, opened_words
from tui.study import Study
from tui.withholding import TestJournal, Withholding

_WAITS = "Your teacher opens this section later. Its quiz waits until then."


class ClosedSections(StudyGuide):
    """Opens sections at once and says so; closes them at the learner's next screen, so that nothing read jumps."""

    _coming: OpenSections | None = None
    """What the teacher has open, until it is taken up."""

    def hear_sections(self, message: dict[str, Any]) -> None:
        """Take what a message says of sections; what is opened shows at once."""
        if "sections" not in message:
            return
        self._coming = OpenSections.of(message)
        if not self.is_running:
            self.take_up_sections()
        elif (study := self.current_study()) is not None:
            self._open(study, study.closed - self._coming.closed(study.guide))

    def _open(self, study: Study, opened: frozenset[str]) -> None:
        if not opened:
            return
        study.closed -= opened
        self.say(opened_words(study.guide, [each for each in study.guide.article.sections if each.id in opened]))
        if isinstance(self.screen, ReaderScreen):
            self.screen.show_opened()

    def take_up_sections(self) -> None:
        """Close what the teacher has closed."""
        if self._coming is not None:
            self.desk.open_sections(self._coming)
            self._coming = None

    def waits(self, study: Study, sheet: Sheet) -> bool:
        """Return whether a sheet waits for its section, and say so if it does; one on the whole text never does."""
        if sheet.quiz.section not in study.closed:
            return False
        self.say(_WAITS)
        return True

    def may_open(self, study: Study, sheet: Sheet, *, test: bool) -> bool:
        """Return whether a sheet may be opened now: if its section is closed, only to finish it or see its result."""
        if sheet.quiz.section not in study.closed:
            return True
        if not test:
            known = bool(study.progress.sittings_of(sheet))
        else:
            journal = self.desk.journal
            sat = Study(study.guide, TestJournal(journal)) if isinstance(journal, Withholding) else study
            known = sat.progress.open_sitting(sheet) is not None
        return known or not self.waits(study, sheet)
