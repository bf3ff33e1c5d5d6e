"""A class from its beginning to its end: the folder, the warm process, the gateway, the board."""

import asyncio
import contextlib
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.classroom.addresses import addresses
from tui.classroom.board import Board, Invitation, Standings, Window
from tui.classroom.class_folder import SERVER_LOG, ClassFolder
from tui.classroom.control import Control
from tui.classroom.gateway import Gateway
from tui.classroom.hall import Hall
from tui.classroom.nursery import Nursery
from tui.classroom.presence import Presence
from tui.classroom.server_log import ServerLog
from tui.classroom.watch import Watch
from tui.codes import hashed, new_class_code, shown
from tui.course import Course
from tui.journal import Journal
from tui.store import Store, log_fault

READY = "serving"
"""The word of the log when learners can come."""


@dataclass(frozen=True)
class Serving:
    """What to serve, and how."""

    folder: ClassFolder
    guides: Sequence[Path]
    name: str
    host: str = ""
    port: int = 2222
    keep_code: bool = False
    idle_seconds: float = 1800.0
    board: bool = True


def serve(serving: Serving) -> None:
    """Serve a class until SIGINT or SIGTERM; raises ClassBusy, StoreError, OSError, NoWarmProcess."""
    os.umask(0o077)
    serving.folder.make()
    _allow_files()
    with serving.folder.held(), Store.open_class(serving.folder.path) as store:
        asyncio.run(_serve(serving, Course(Journal(store, time.time))))


async def _serve(serving: Serving, course: Course) -> None:
    folder = serving.folder
    log = ServerLog(folder.path / SERVER_LOG, aloud=not (serving.board and Window.can_be(sys.stdout)))
    nursery = Nursery(folder.path, serving.guides, log)
    hall = Hall(f"studyguide · {serving.name}", folder.path, course, nursery, log, Presence(), serving.idle_seconds)
    ended = asyncio.Event()

    def log_loop_fault(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        log.write("fault", what=context.get("message", ""))
        if isinstance(error := context.get("exception"), BaseException):
            log_fault(folder.path, error)

    asyncio.get_running_loop().set_exception_handler(log_loop_fault)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    gateway = Gateway(hall, key := folder.host_key())
    control = Control(hall)
    try:
        code = await _class_code(course, keep=serving.keep_code or not serving.board)
        await nursery.start()
        await gateway.start(serving.host, serving.port)
        _open_control(control, log)
        log.write(READY, port=gateway.port, fingerprint=key.get_fingerprint())
        invitation = Invitation(addresses(serving.host), gateway.port, code, key.get_fingerprint())
        standings = Standings(folder.path, serving.guides, course, log)
        board = Board(hall.title, invitation, hall.presence, hall.asking, course, standings)
        watch = asyncio.create_task(Watch(hall, serving.guides, board.follow).run())
        with board.shown() if serving.board else contextlib.nullcontext():
            await ended.wait()
        watch.cancel()
    finally:
        control.stop()
        await gateway.stop()
        await nursery.close()
        hall.close()
        log.write("stopped")
        log.close()


def _open_control(control: Control, log: ServerLog) -> None:
    """Open the door for a teacher's program on this machine; without it `ssh teacher@…` still leads in."""
    try:
        control.start()
    except OSError as error:
        log.write("fault", what=f"no door for `studyguide class` while this runs: {error}")


async def _class_code(course: Course, *, keep: bool) -> str:
    """Return the new class code to show; nothing where the one before stays, or nobody could see a new one."""
    if keep:
        return ""
    code = new_class_code()
    course.set_class_code(await asyncio.to_thread(hashed, code))
    await asyncio.to_thread(course.save)
    return shown(code)


def _allow_files() -> None:
    """Let this process have as many descriptors as the system grants."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = hard if hard != resource.RLIM_INFINITY else 65_536
    if soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    sys.stdout.flush()
