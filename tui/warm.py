"""The composition root of a warm process: `python -m tui.warm FD`, started by a class's gateway, forks the learners."""

import os
import socket
import sys
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from tui.class_work import ClassWork
from tui.classroom.seat import Seat
from tui.classroom.telling import Telling
from tui.classroom.wire import Wire, WireClosed
from tui.classroom.zygote import Zygote
from tui.journal import Journal
from tui.library import Library
from tui.settings import Settings
from tui.store import Store, StoreError, UnkeptStore, log_fault
from tui.study import left_in_quiz


def main() -> int:
    """Rehearse, then fork a child for each learner that the gateway seats; return when the gateway is gone."""
    wire = Wire(socket.socket(fileno=int(sys.argv[1])))
    try:
        first = _first(wire)
        sys.excepthook = partial(_log, Path(str(first["folder"])))
        warm = Warm(first)
        warm.rehearse()
        Zygote(wire, str(warm.folder), warm.run, partial(log_fault, warm.folder)).serve()
    except WireClosed:
        pass
    return 0


def _log(folder: Path, kind: object, error: BaseException, trace: object) -> None:
    log_fault(folder, error)


def _first(wire: Wire) -> Mapping[str, Any]:
    import select

    while True:
        select.select([wire], [], [])
        for message in wire.receive():
            return message


class Warm:
    """What all children of a class share: the class's folder, its guides, and the program rehearsed once."""

    def __init__(self, message: Mapping[str, Any]) -> None:
        self.folder = Path(str(message["folder"]))
        self._guides = [Path(each) for each in message["guides"]]
        self._library = Library(self._guides, self.folder / "cache")
        self._ids: list[str] = []

    def rehearse(self) -> None:
        """Import every screen and run the program once without a terminal, so that children find all of it done."""
        from asyncio import run
        from importlib import import_module
        from pkgutil import walk_packages

        import tui.app as app_room

        for module in walk_packages(app_room.__path__, "tui.app."):
            import_module(module.name)
        self._ids = self._library.ids()
        if self._ids:
            run(self._rehearsal())

    async def _rehearsal(self) -> None:
        from tui.app.class_guide import ClassGuide
        from tui.app.desk import Desk
        from tui.app.start import Start

        journal = Journal(UnkeptStore(), time.time)
        environ = {**os.environ, "SSH_CONNECTION": "class"}
        app = ClassGuide(Desk(self._library, journal, Settings(journal), environ), Start(self._ids[0]))
        async with app.run_test(size=(80, 24)) as pilot:
            for key in ("tab", "down", "n", "q", "escape", "s", "escape", "g", "escape"):
                await pilot.press(key)
            app.exit()

    def run(self, seat: Seat, control: int) -> int:
        """Be one person's program, to its end; return the exit code."""
        try:
            if seat.is_teachers:
                with ClassWork.of(self.folder) as work:
                    return self._teach(work, control)
            with Store.open(self.folder, seat.learner) as store:
                return self._launch(store, control)
        except StoreError as error:
            print(f"{error} Please tell your teacher.", end="\r\n")
            return 1

    def _teach(self, work: ClassWork, control: int) -> int:
        from tui.app.desk import Desk
        from tui.app.teacher.teacher_app import show_class

        wire = Wire(socket.socket(fileno=control))
        guides = [self._library.open(name).guide for name in self._ids]
        return show_class(Desk(self._library, work.journal, Settings(work.journal)), work, guides, wire)

    def _launch(self, store: Store, control: int) -> int:
        from tui.app.launch import launch
        from tui.app.start import Start

        wire = Wire(socket.socket(fileno=control))
        journal = Telling(store, time.time, wire)
        settings = Settings(journal)
        guide = settings.get("guide") or (self._ids[0] if len(self._ids) == 1 else "")
        sheet = left_in_quiz(journal.events(guide)) if guide else ""
        start = Start(guide, "quiz" if sheet else "", sheet, tuple(store.notices))

        def copy() -> tuple[str, ...]:
            store.backup_if_due()
            return store.notices[len(start.notices) :]

        return launch(self._library, journal, settings, start, copy, wire)


if __name__ == "__main__":
    sys.exit(main())
