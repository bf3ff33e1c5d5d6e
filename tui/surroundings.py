"""What a command finds around it: folders, guides, the learner's journal, a terminal."""

import errno
import io
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.model.text import refused_character, without_refused
from tui.options import Options
from tui.refusal import FINDING, Refusal

if TYPE_CHECKING:
    from tui.journal import Journal
    from tui.library import GuideError, Library, Opened
    from tui.model.acceptances import Acceptances
    from tui.model.guide import Guide
    from tui.plain.dialogue import Dialogue
    from tui.settings import Settings
    from tui.store import Store, UnkeptStore

_LONGEST_NAME = 200
_NOTHING_BUT_A_GUIDE = ("progress", "export")
"""Commands whose first word can be nothing else."""
_ONLY_VISITS = (
    "This account opens the study guide only: no commands, no files. Type only `ssh` and the address, or add -t."
)
_NO_SUCH_GUIDE = {"guide-unknown", "no-guide", "no-folder"}
_PIPE_CLOSED = 141
_NO_OUTPUT = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Errors of a stream, which bear no file's name, when what it leads to is full or gone."""


def complain(message: str) -> None:
    """Say one thing on standard error, without characters that steer a terminal."""
    if sys.stderr:
        print(without_refused(message), file=sys.stderr)


def output_lost(error: OSError) -> int:
    """Return the exit code where what the output leads to is gone or full; any other error is raised again."""
    if not isinstance(error, BrokenPipeError) and (error.filename is not None or error.errno not in _NO_OUTPUT):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else what is left of the output would raise at the very end
    if isinstance(error, BrokenPipeError):
        return _PIPE_CLOSED
    complain(f"The output can’t be written: {error.strerror}. What you answered is kept.")
    return FINDING


def screen_trouble() -> str:
    """Return why the full screen can't be drawn here; empty if it can."""
    for stream, name in ((sys.stdin, "input"), (sys.stdout, "output")):
        if stream is None or not stream.isatty():
            return f"Standard {name} is no terminal"
    if os.name == "posix" and os.environ.get("TERM", "") in ("", "dumb"):
        return f"This terminal can't carry the full screen (TERM is {os.environ.get('TERM') or 'not set'})"
    return ""


def refuse_as_forced_command(environ: Mapping[str, str], *, is_bare: bool) -> None:
    """Refuse what is more than a visit with a terminal, where an SSH server runs this program in place of a shell."""
    no_terminal = is_bare and "SSH_CONNECTION" in environ and "SSH_TTY" not in environ
    if "SSH_ORIGINAL_COMMAND" in environ or (no_terminal and not (sys.stdin and sys.stdin.isatty())):
        raise Refusal(_ONLY_VISITS, FINDING)


def is_unknown(error: "GuideError") -> bool:
    """Return whether there is no such guide at all, rather than a broken one."""
    return all(problem.code in _NO_SUCH_GUIDE for problem in error.problems)


def _account_name() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (ImportError, KeyError, OSError):
        return "learner"


def _backed_up(store: "Store | UnkeptStore", told: int) -> Sequence[str]:
    """Make the day's copy, and return what the store noticed since the first `told` of its notices were told."""
    store.backup_if_due()
    return store.notices[told:]


class Surroundings:
    """Makes each thing when it is first needed; what must be closed is closed with the stack."""

    def __init__(self, options: Options, stack: ExitStack) -> None:
        self._options = options
        self._stack = stack
        self.notices: list[str] = []
        """What the learner must be told first."""
        self.kept = True
        """Whether what the learner does outlasts this run; known once there is a journal."""
        self._copy: Callable[[], Sequence[str]] = tuple

    @cached_property
    def data(self) -> Path:
        """The folder of all progress."""
        from tui.store import data_folder

        return data_folder(self._options.data or None, os.environ)

    @cached_property
    def library(self) -> "Library":
        """The guides, compiled ones kept beside the progress."""
        from tui.library import Library, content_folder

        folder = Path(self._options.content).expanduser() if self._options.content else content_folder()
        if not folder.is_dir():
            raise Refusal(f"There is no folder {folder}. Name one that holds guides with --content.")
        return Library((folder,), self.data / "cache")

    @cached_property
    def learner(self) -> str:
        """Whose progress it is."""
        name = self._options.learner
        if name is None:
            name = os.environ.get("STUDYGUIDE_LEARNER") or _account_name()
        if not name.strip():
            raise Refusal("A learner's name can't be empty. Give one with --learner.")
        if refused_character(name) is not None or len(name) > _LONGEST_NAME:
            raise Refusal(
                f"A learner's name has at most {_LONGEST_NAME} characters, and none that steers a terminal. "
                "Give another with --learner."
            )
        return name

    @cached_property
    def journal(self) -> "Journal":
        """The learner's journal; one in memory where none can be kept, which the notices then say."""
        from tui.journal import Journal
        from tui.store import Store, StoreError, UnkeptStore

        try:
            store: Store | UnkeptStore = Store.open(self.data, self.learner)
        except StoreError as error:
            self.kept = False
            self.notices.append(f"Nothing of this will be kept: {error}")
            store = UnkeptStore.beside(self.data, self.learner)
        else:
            self.notices += store.notices
        self._copy = partial(_backed_up, store, len(store.notices))
        self._stack.callback(store.close)
        return Journal(store, time.time)

    @cached_property
    def settings(self) -> "Settings":
        """What the learner chose before."""
        from tui.settings import Settings

        return Settings(self.journal)

    @cached_property
    def dialogue(self) -> "Dialogue":
        """Standard input and output, line by line."""
        from tui.plain.dialogue import Dialogue

        return Dialogue(sys.stdin or io.StringIO(), sys.stdout or io.StringIO())

    def copy(self) -> Sequence[str]:
        """Make today's copy of the progress, if there is none yet, and return what was found amiss in doing so."""
        return self._copy()

    def back_up(self) -> None:
        """Make today's copy, and say what was found amiss."""
        for notice in self.copy():
            complain(notice)

    def tell_notices(self) -> None:
        """Say on standard error what the learner must be told first."""
        for notice in self.notices:
            complain(notice)

    def tell_first(self, guide: "Guide") -> None:
        """Say the notices, and which answers on a guide the teacher accepts now or no longer; each of these once."""
        self.tell_notices()
        if self.accepted is None:
            return
        from tui.accepting import news_of_accepting
        from tui.store import StoreError
        from tui.study import Study

        for sentence in news_of_accepting(Study(guide, self.journal), self.accepted):
            complain(sentence)
        with suppress(StoreError):  # then it is told once more next time
            self.journal.save()

    def opened(self, name: str) -> "Opened":
        """Return the guide of an id or a folder; raises GuideError."""
        return self._checked(self.library.open(name))

    def picked(self) -> tuple["Opened", str]:
        """Return the guide that the words name, the default one if they name none, and the word left over."""
        from tui.library import GuideError

        words = self._options.words
        if not words:
            return self._checked(self._default_guide()), ""
        try:
            return self._checked(self.library.open(words[0])), words[1] if len(words) > 1 else ""
        except GuideError as error:
            if (
                not is_unknown(error)
                or len(words) > 1
                or "/" in words[0]
                or self._options.command in _NOTHING_BUT_A_GUIDE
            ):
                raise
        return self._checked(self._default_guide()), words[0]

    def _checked(self, opened: "Opened") -> "Opened":
        if opened.last_good:
            complain(
                f"{opened.folder} is broken now, so this is its last good version. "
                f"`studyguide check {opened.folder}` names what is wrong."
            )
        if self.accepted is None:
            return opened
        return replace(opened, guide=self.accepted.applied(opened.guide))

    @cached_property
    def accepted(self) -> "Acceptances | None":
        """What a teacher accepts, where the folder of all progress holds the log of a class too."""
        from tui.store import Store, StoreError, holds_class

        if not holds_class(self.data):
            return None
        from tui.model.acceptances import Acceptances

        try:
            with Store.open_class(self.data) as store:
                return Acceptances(store.events(""))
        except StoreError as error:
            self.notices.append(str(error))
            return None

    @cached_property
    def _openable(self) -> dict[str, "Opened"]:
        from tui.library import GuideError

        shelf = self.library.shelf()
        opened = {each.id: each.opened for each in shelf if each.opened}
        if not shelf:
            raise Refusal("There is no guide here. Name a folder that holds guides with --content.", FINDING)
        if not opened:
            raise GuideError(shelf[0].problems)
        return opened

    @property
    def undecided(self) -> bool:
        """Whether there are several guides and the learner has left off in none."""
        return len(self._openable) > 1 and self.settings.get("guide") not in self._openable

    def _default_guide(self) -> "Opened":
        taught = [opened for opened in self._openable.values() if not opened.guide.introduction]
        if self.undecided and len(taught) == 1:
            return taught[0]
        if self.undecided:
            raise Refusal(f"Which guide? There are {', '.join(sorted(self._openable))}.")
        if len(self._openable) == 1:
            return next(iter(self._openable.values()))
        return self._openable[self.settings.get("guide")]
