"""The composition root: runs a command, and imports a room only when its command runs."""

import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tui.options import BARE, COMMANDS, VIEWS, Options, bare_options, parsed_options, parser
from tui.refusal import FINDING, USAGE, Refusal
from tui.surroundings import Surroundings, complain, is_unknown, output_lost, refuse_as_forced_command, screen_trouble

if TYPE_CHECKING:
    from tui.library import Opened
    from tui.model.article import Section
    from tui.model.guide import Guide, Sheet
    from tui.model.pages import Page
    from tui.model.progress import Progress
    from tui.study import Study

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    options = bare_options(words) or parsed_options(words)
    sys.excepthook = _fault_hook(options)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    from tui.library import GuideError
    from tui.store import StoreError

    try:
        with ExitStack() as stack:
            code = _Errand(options, stack).run()
        if sys.stdout:
            sys.stdout.flush()
        return code
    except Refusal as refusal:
        complain(str(refusal))
        return refusal.code
    except GuideError as error:
        complain(f"{error}{_meant_command(options)}")
        return USAGE if is_unknown(error) else FINDING
    except StoreError as error:
        complain(str(error))
        return FINDING
    except OSError as error:
        return output_lost(error)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _meant_command(options: Options) -> str:
    from difflib import get_close_matches

    near = get_close_matches(options.words[0], COMMANDS, n=1) if options.command == BARE and options.words else []
    return f" Or did you mean `studyguide {near[0]}`?" if near else ""


def _fault_hook(options: Options) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return what is done with a fault that nobody foresaw: its traceback goes to a file, a sentence to the user."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        from tui.store import data_folder, log_fault

        where = log_fault(data_folder(options.data or None, os.environ), error)
        complain(f"studyguide stopped on a fault of its own. What you answered is kept. The details are in {where}.")

    return report


class _Errand:
    """One command, and what it needs, made when it needs it."""

    def __init__(self, options: Options, stack: ExitStack) -> None:
        self._options = options
        self._around = Surroundings(options, stack)

    def run(self) -> int:
        refuse_as_forced_command(os.environ, is_bare=self._options.command == BARE)
        commands = {
            "read": self._read,
            "quiz": self._quiz,
            "review": self._review,
            "glossary": self._glossary,
            **dict.fromkeys(("import", "export"), self._exchange),
            **dict.fromkeys(("check", "new", "preview"), self._author),
            "completion": self._completion,
            "serve": self._class,
            "class": self._class,
        } | dict.fromkeys(VIEWS, self._view)
        if self._options.command in commands:
            return commands[self._options.command]()
        if self._options.command == BARE:
            return self._open()
        from tui.errands import ERRANDS

        return ERRANDS[self._options.command](self._around, self._options)

    def _section(self, guide: "Guide", word: str) -> "Section":
        from tui.plain.finding import find_section

        section = find_section(guide, word)
        if section is None:
            numbered = [f"{number} {each.id}" for number, each in enumerate(guide.article.sections, 1)]
            sections = ", ".join([*numbered, *(page.id for page in guide.pages)])
            raise Refusal(f"There is no {self._or_guide('section')} “{word}”. The sections of {guide.id}: {sections}.")
        return section

    def _sheet(self, progress: "Progress", word: str) -> "Sheet":
        from tui.plain.finding import find_sheets, next_sheet, sheets_to_sit

        found = find_sheets(progress.guide, word)
        if not found:
            sheets = ", ".join(f"{number} {each.id}" for number, each in enumerate(sheets_to_sit(progress.guide), 1))
            thing, guide = self._or_guide("quiz"), progress.guide.id
            raise Refusal(f"There is no {thing} “{word}”. The quizzes of {guide}: {sheets}.")
        return next_sheet(progress, found)

    def _or_guide(self, thing: str) -> str:
        return f"guide or {thing}" if len(self._options.words) == 1 else thing

    def _goes_plain(self) -> bool:
        """Return whether to go line by line, and say so where a person would have expected the full screen."""
        trouble = screen_trouble()
        if trouble and not self._options.plain and self._around.dialogue.both_ways:
            complain(f"{trouble}, so this goes line by line, as with --plain.")
        return self._options.plain or bool(trouble)

    def _open(self) -> int:
        words = self._options.words
        trouble = screen_trouble()
        if words and (trouble or words[0] != self._around.settings.get("guide")):
            self._around.library.open(words[0])
        if trouble:
            guide = f" {words[0]}" if words else ""
            raise Refusal(
                f"{trouble}. Type `studyguide read{guide} --plain` to read, "
                f"or `studyguide quiz{guide} --plain` to answer questions line by line."
            )
        return self._launch("", *words)

    def _launch(self, screen: str, guide: str = "", item: str = "") -> int:
        library, journal, settings = self._around.library, self._around.journal, self._around.settings
        from tui.library.collector import collector_resting

        with collector_resting():  # it would walk all that is imported again and again
            from tui.app.launch import launch
            from tui.app.start import Start
        gc.freeze()

        start = Start(guide, screen, item, tuple(self._around.notices), self._around.kept)
        return launch(library, journal, settings, start, self._around.copy, accepted=self._around.accepted)

    def _guide_name(self, opened: "Opened") -> str:
        """Return what names the guide to the app: its folder, if it was opened by that."""
        words = self._options.words
        return words[0] if words and words[0] != opened.guide.id and Path(words[0]).is_dir() else opened.guide.id

    def _read(self) -> int:
        plain = self._goes_plain()
        if not plain and not self._options.words and self._around.undecided:
            return self._launch("")
        opened, word = self._around.picked()
        page = opened.guide.page(word) if word else None
        section = self._section(opened.guide, word) if word and not page else None
        if not plain:
            item = page or section
            return self._launch("read", self._guide_name(opened), item.id if item else "")
        if page or (not section and opened.guide.pages and self._around.dialogue.on_terminal):
            return self._read_around(opened.guide, page)
        from tui.plain.reading import print_text

        self._around.tell_first(opened.guide)
        print_text(self._around.dialogue, opened.guide, (section,) if section else opened.guide.article.sections)
        return 0

    def _read_around(self, guide: "Guide", page: "Page | None") -> int:
        from tui.plain.pages import read_page, read_whole
        from tui.study import Study

        study, dialogue = Study(guide, self._around.journal), self._around.dialogue
        self._around.tell_first(guide)
        if page:
            trouble = read_page(dialogue, study, page)
        else:
            trouble = read_whole(dialogue, study, expressions=self._around.settings.get("expressions") != "hidden")
        if trouble:
            complain(f"Not saved: {trouble}")
        return FINDING if trouble else 0

    def _quiz(self) -> int:
        plain = self._goes_plain()
        if not plain and not self._options.words and self._around.undecided:
            return self._launch("")
        opened, word = self._around.picked()
        from tui.plain.finding import next_sheet, sheets_to_sit
        from tui.study import Study

        sheets = sheets_to_sit(opened.guide)
        if not sheets:
            raise Refusal(f"{opened.guide.title} has no questions yet.", FINDING)
        study = Study(opened.guide, self._around.journal)
        sheet = self._sheet(study.progress, word) if word else None
        if not plain:
            sheet = sheet or next_sheet(study.progress, sheets)
            return self._launch("quiz", self._guide_name(opened), sheet.id)
        self._around.tell_first(opened.guide)
        return self._ask(study, sheet)

    def _ask(self, study: "Study", sheet: "Sheet | None") -> int:
        from tui.plain.finding import choose_sheet
        from tui.plain.quiz import PlainQuiz

        sheet = sheet or choose_sheet(self._around.dialogue, study.progress)
        if sheet is None:
            return 0
        self._around.settings.choose("guide", study.guide.id)
        trouble = PlainQuiz(study, sheet, self._around.dialogue, self._around.kept).run()
        self._around.back_up()
        if trouble:
            complain(f"Not saved: {trouble}")
        return FINDING if trouble else 0

    def _review(self) -> int:
        if not self._goes_plain():
            opened, _ = self._around.picked()
            return self._launch("review", self._guide_name(opened))
        from tui.errands import review

        return review(self._around)

    def _glossary(self) -> int:
        from tui.plain.glossary import not_found, print_entry, print_names

        opened, word = self._around.picked()
        self._around.tell_notices()
        if not word:
            print_names(self._around.dialogue, opened.guide)
            return 0
        term = opened.guide.glossary.find(word)
        if term is None:
            from tui.plain.words import print_word

            if print_word(self._around.dialogue, opened.guide, word, os.environ):
                return 0
            raise Refusal(not_found(opened.guide, word), FINDING)
        print_entry(self._around.dialogue, opened.guide, term)
        return 0

    def _view(self) -> int:
        opened, word = self._around.picked()
        if word:
            raise Refusal(f"There is no guide “{word}”.")
        if not self._goes_plain():
            return self._launch(self._options.command, self._guide_name(opened))
        from tui.plain.views import print_view

        self._around.tell_notices()
        return 0 if print_view(self._around.dialogue, opened.guide, self._options.command) else FINDING

    def _author(self) -> int:
        from tui.authoring import AUTHORS_COMMANDS

        return AUTHORS_COMMANDS[self._options.command](self._options, self._around, screen_trouble())

    def _exchange(self) -> int:
        from tui.exchanging import exchange

        return exchange(self._options, self._around)

    def _class(self) -> int:
        from tui.class_commands import run_class

        return run_class(self._options, self._around)

    def _completion(self) -> int:
        import shtab

        sys.stdout.write(shtab.complete(parser(), self._options.words[0]) + "\n")
        return 0
