"""The commands of a class, composed: `serve` lets learners in, `class` looks after the list."""

import os
import sys
from collections.abc import Sequence
from errno import EACCES, EADDRINUSE, EADDRNOTAVAIL
from importlib.util import find_spec
from pathlib import Path
from socket import gaierror
from typing import TYPE_CHECKING

from tui.options import Options
from tui.refusal import FINDING, USAGE, Refusal
from tui.surroundings import Surroundings, complain

if TYPE_CHECKING:
    from tui.plain.report.class_report import ClassReport

_LONGEST_IDLE = 1440


def run_class(options: Options, around: Surroundings) -> int:
    """Serve a class, or look after one, and return the exit code."""
    if os.name != "posix":
        raise Refusal("A class is served from Linux or macOS; on Windows, install and type this inside WSL.", USAGE)
    return _serve(options, around) if options.command == "serve" else _manage(options, around)


def _serve(options: Options, around: Surroundings) -> int:
    for package in ("asyncssh", "ifaddr", "pyfiglet"):
        if find_spec(package) is None:
            raise Refusal(
                "The class server needs its extra: pip install '.[classroom]' in the project's folder.", USAGE
            )
    _check(options)
    from tui.classroom.class_folder import ClassBusy, ClassFolder
    from tui.classroom.nursery import NoWarmProcess
    from tui.classroom.serve import Serving, serve

    folder = ClassFolder.named(around.data, options.room or "class")
    serving = Serving(
        folder,
        _guides(options, around),
        folder.path.name,
        options.host,
        options.port,
        options.keep_code,
        options.idle * 60,
        board=sys.stdout.isatty() and not options.no_board,
    )
    _refuse_another_account(folder.path)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        complain("This runs as root, whom limits of processes don’t bind: better serve from an account of its own.")
    try:
        serve(serving)
    except ClassBusy as error:
        raise Refusal(str(error), FINDING) from error
    except NoWarmProcess as error:
        raise Refusal(f"The class could not start: {error} Try it again.", FINDING) from error
    except OSError as error:
        raise Refusal(f"The class could not start: {_why(error, options)}") from error
    return 0


def _refuse_another_account(folder: Path) -> None:
    """Keep root from leaving files in a class of another account, whose server couldn't read them; raises Refusal."""
    if not hasattr(os, "geteuid") or os.geteuid() or not folder.exists():
        return
    owner = folder.stat().st_uid
    if owner:
        raise Refusal(f"{folder} belongs to another account: put `sudo -u '#{owner}'` before the command.", FINDING)


def _check(options: Options) -> None:
    """Raise Refusal where a port or a time is none."""
    if not 0 <= options.port <= 65_535:
        raise Refusal(f"--port {options.port}: a port is a number up to 65535; 0 is any that is free.", USAGE)
    if not 0 < options.idle <= _LONGEST_IDLE:
        raise Refusal(f"--idle {options.idle:g}: say minutes, more than 0 and at most {_LONGEST_IDLE}.", USAGE)


def _why(error: OSError, options: Options) -> str:
    """Return what kept a class from starting, and what to do, as one sentence or two."""
    if error.errno == EADDRINUSE:
        return f"another program uses port {options.port}. Stop it, or choose another with --port."
    if error.errno == EACCES and error.filename is None:
        return f"port {options.port} is not for every account. Choose one from 1024 up with --port."
    if error.errno == EADDRNOTAVAIL or isinstance(error, gaierror):
        return f"{options.host} is no address of this machine. Leave --host out to listen on all of them."
    return f"{error.filename or 'the class’s folder'}: {error.strerror or error}."


def _guides(options: Options, around: Surroundings) -> list[Path]:
    """Return the folder of each guide to serve; raises GuideError."""
    library = around.library
    opened = [library.open(name) for name in options.words]
    if not opened:
        opened = [each.opened for each in library.shelf() if each.opened is not None]
    if not opened:
        raise Refusal("There is no guide here. Name a folder that holds guides with --content.", FINDING)
    return [each.folder.absolute() for each in opened]


def _manage(options: Options, around: Surroundings) -> int:
    from tui.classroom.class_folder import ClassFolder
    from tui.plain.class_list import REPORTS, ClassList

    on_screen = around.dialogue.both_ways and os.environ.get("TERM", "") not in ("", "dumb")
    if len(options.words) < 1 + (not on_screen):
        raise Refusal("Say which class and what to do: `studyguide class NAME list` (README.md has all of it).", USAGE)
    name, action, *words = *options.words, *(["show"] if len(options.words) == 1 else [])
    folder = ClassFolder.named(around.data, name).path
    _refuse_another_account(folder)
    if action in REPORTS:
        from tui.plain.report.class_report import ClassReport

        report = ClassReport(folder, around.dialogue, around.library)
        if action == "show":
            return _show(report, folder, words, around)
        if action in ("accept", "take-back"):
            from tui.plain.report.accept_command import AcceptCommand

            command = AcceptCommand(report, around.dialogue)
            return command.accept(words) if action == "accept" else command.take_back(words)
        if action == "lesson":
            return report.lesson(words, options.report)
        return report.report(words, options.report, named=options.names)
    return ClassList(folder, around.dialogue, lambda: around.library).run(action, words)


def _show(report: "ClassReport", folder: Path, words: Sequence[str], around: Surroundings) -> int:
    """Show a class on the full screen."""
    from tui.app.desk import Desk
    from tui.app.teacher.teacher_app import show_class
    from tui.classroom.control import reach

    guides = report.named_or_all(words)
    with report.work() as work:
        desk = Desk(around.library, around.journal, around.settings)
        return show_class(desk, work, guides, reach(folder))
