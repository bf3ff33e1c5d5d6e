"""The app as a learner of a class has it: what the gateway sends down its wire comes in here."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Protocol

from tui.app.desk import Desk
from tui.app.shared_stylesheet import SharedStylesheet
from tui.app.start import Start
from tui.app.studyguide import StudyGuide
from tui.library import GuideError
from tui.store import StoreError
from tui.study import Study


class ClassLine(Protocol):
    """The learner's end of the wire to the gateway."""

    def fileno(self) -> int:
        """Return the descriptor, to wait on."""
        ...

    def receive(self) -> Iterator[dict[str, Any]]:
        """Yield the messages that have come; raises OSError after the last."""
        ...


class ClassGuide(StudyGuide):
    """Takes up an edited guide at the learner's next screen."""

    line: ClassLine | None = None
    _edited = False

    def __init__(self, desk: Desk, start: Start, back_up: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(desk, start, back_up)
        self.stylesheet = SharedStylesheet(variables=self.get_css_variables())

    async def on_mount(self) -> None:
        """Begin to listen; nothing polls."""
        if self.line is not None:
            asyncio.get_running_loop().add_reader(self.line.fileno(), self._hear)

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
        if message.get("content"):
            self._edited = True

    def _hear(self) -> None:
        assert self.line is not None
        try:
            for message in self.line.receive():
                self.hear(message)
        except OSError:
            asyncio.get_running_loop().remove_reader(self.line.fileno())

    def take_up(self) -> None:
        """Take up an edited guide, if the gateway has told of one."""
        study = self.current_study() if self._edited else None
        if study is None:
            return
        self._edited = False
        with suppress(GuideError, StoreError):  # then the version that was there goes on
            self.desk.study_of(self.desk.library.open(study.guide.id))
