"""The app as a learner of a class has it: what the gateway sends down its wire comes in here."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Protocol

from textual import on

from tui.app.asked_now import AskedNow
from tui.app.closed_sections import ClosedSections
from tui.app.desk import Desk
from tui.app.messages import HandedIn
from tui.app.screens.reader import ReaderScreen
from tui.app.shared_stylesheet import SharedStylesheet
from tui.app.start import Start
from tui.app.widgets.article_view import ArticleView
from tui.library import GuideError
from tui.model.acceptances import acceptances_from
from tui.model.class_rules import CLOSED, PRACTICE, TEST, QuizRule, rules_from
from tui.model.events import STOOD
from tui.model.guide import Sheet
from tui.store import StoreError
from tui.study import Study
from tui.withholding import TestJournal, Withholding


class ClassLine(Protocol):
    """The learner's end of the wire to the gateway."""

    def fileno(self) -> int:
        """Return the descriptor, to wait on."""
        ...

    def receive(self) -> Iterator[dict[str, Any]]:
        """Yield the messages that have come; raises OSError after the last."""
        ...

    def send(self, message: dict[str, Any]) -> None:
        """Send a message without waiting; raises OSError."""
        ...


class ClassGuide(ClosedSections, AskedNow):
    """Takes up an edited guide at the learner's next screen, and does as the class's rules and its teacher have it."""

    line: ClassLine | None = None
    _edited = False
    _told_place: dict[str, str] | None = None

    def __init__(self, desk: Desk, start: Start, back_up: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(desk, start, back_up)
        self.stylesheet = SharedStylesheet(variables=self.get_css_variables())
        self._rules: dict[tuple[str, str], QuizRule] = {}
        self._ruled_anew = False
        self._accepted: object = []
        self._untold = False
        if self.line is not None:
            self._hear()
            self._withhold()

    async def on_mount(self) -> None:
        """Begin to listen; nothing polls."""
        if self.line is not None:
            asyncio.get_running_loop().add_reader(self.line.fileno(), self._hear)
            self.call_later(self.show_asked)

    def push_screen(self, screen: Any, *words: Any, **more: Any) -> Any:
        """Show another screen, of the guide as it is now."""
        self.take_up()
        return super().push_screen(screen, *words, **more)

    def pop_screen(self) -> Any:
        """Go back a screen, to the guide as it is now."""
        self.take_up()
        return super().pop_screen()

    def catch_up(self, study: Study) -> None:
        """Take in what another window added, and the guide as it is now."""
        self.take_up()
        super().catch_up(study)

    def hear(self, message: dict[str, Any]) -> None:
        """Take one message of the gateway; those of no known kind are passed over."""
        self.hear_sections(message)
        if message.get("content"):
            self._edited = True
        self.hear_asked(message)
        if "rules" in message:
            self._rules = rules_from(message)
            self._ruled_anew = self._untold = True
        if "accepted" in message and message["accepted"] != self._accepted:
            self._accepted = message["accepted"]
            self.desk.accepted = acceptances_from(message)
            self._edited = self._untold = True

    def _hear(self) -> None:
        assert self.line is not None
        try:
            for message in self.line.receive():
                self.hear(message)
        except OSError:
            with suppress(RuntimeError):  # before the loop runs there is nothing to remove
                asyncio.get_running_loop().remove_reader(self.line.fileno())

    def reply(self, message: dict[str, Any]) -> None:
        """Tell the gateway something; once it has gone it knows no more."""
        if self.line is not None:
            with suppress(OSError):
                self.line.send(message)

    @on(ArticleView.Viewed)
    def _tell_place(self) -> None:
        """Tell the gateway which section is open, whenever that is another."""
        screen = self.screen
        if isinstance(screen, ReaderScreen):
            place = {"kind": STOOD, "guide": screen.study.guide.id, "section": screen.section.id}
            if place != self._told_place:
                self._told_place = place
                self.reply(place)

    def take_up(self) -> None:
        """Take up an edited guide, changed rules and accepted answers, if the gateway has told of any."""
        self.take_up_sections()
        study = self.current_study()
        if self._edited and study is not None:
            self._edited = False
            with suppress(GuideError, StoreError):  # then the version that was there goes on
                self.desk.study_of(self.desk.library.open(study.guide.id))
        if self._ruled_anew:
            self._withhold()
            if study is not None:
                with suppress(StoreError):  # then what was seen is seen a while longer
                    study.reload()
        if self._untold and study is not None:
            self._untold = False
            self.tell_accepted(study)

    def _withhold(self) -> None:
        """Hide what was answered in tests that are on."""
        self._ruled_anew = False
        journal = self.desk.journal
        if not isinstance(journal, Withholding):
            return
        withheld: set[tuple[str, str]] = set()
        for (name, quiz), rule in self._rules.items():
            if rule.manner == TEST:
                with suppress(GuideError):
                    guide = self.desk.library.open(name).guide
                    withheld |= {(name, sheet.id) for sheet in guide.sheets.values() if sheet.quiz.id == quiz}
        journal.withheld = frozenset(withheld)

    def _rule(self, study: Study, sheet: Sheet) -> QuizRule:
        return self._rules.get((study.guide.id, sheet.quiz.id), QuizRule())

    def may_sit(self, study: Study, sheet: Sheet) -> bool:
        """Return whether a sheet may be sat for practice now; if not, say so."""
        self.take_up()
        if self.waits(study, sheet):
            return False
        manner = self._rule(study, sheet).manner
        if manner == PRACTICE:
            return True
        self.say("This quiz is a test now." if manner == TEST else "Your teacher has closed this quiz.")
        return False

    async def _quiz(self, study: Study, sheet: Sheet, *, in_place: bool = False, at: str = "") -> None:
        """Sit a test, or do with a quiz what is always done; one that is closed shows its last result only."""
        self.take_up()
        rule = self._rule(study, sheet)
        if not self.may_open(study, sheet, test=rule.manner == TEST):
            return
        sittings = study.progress.sittings_of(sheet)
        if rule.manner == TEST:
            self._sit_test(study, sheet, rule)
        elif rule.manner == CLOSED and not (sittings and sittings[-1].finished(sheet)):
            self.say("Your teacher has closed this quiz.")
        else:
            await super()._quiz(study, sheet, in_place=in_place, at="" if rule.manner == CLOSED else at)

    def _sit_test(self, study: Study, sheet: Sheet, rule: QuizRule) -> None:
        from tui.app.screens.exam import ExamScreen

        if not isinstance(self.desk.journal, Withholding) or isinstance(self.screen, ExamScreen):
            return
        self.write_places()
        test = Study(study.guide, TestJournal(self.desk.journal))
        sittings, going = test.progress.sittings_of(sheet), test.progress.open_sitting(sheet)
        over = going is not None and rule.minutes and test.journal.now() >= going.at / 1000 + rule.minutes * 60
        if (going is None or over) and rule.attempts and len(sittings) >= rule.attempts:
            self.say("This test is handed in. What came of it shows once your teacher closes it.")
            return
        if over:
            test.begin(sheet)
        self.push_screen(ExamScreen(test, sheet, rule.minutes))

    @on(HandedIn)
    async def _hand_in(self) -> None:
        from tui.app.screens.exam import ExamScreen

        for screen in reversed(self.screen_stack):
            if isinstance(screen, ExamScreen):
                await self._back_to(screen)
                self.pop_screen()
                self.say("Handed in, and kept. What came of it shows once your teacher closes the test.")
                return
