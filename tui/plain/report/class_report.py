"""What a teacher asks of a class from the shell: the report, and the sheet before a lesson."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from tui.class_work import ClassWork
from tui.library import Library
from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.report.class_view import ClassView, view_of
from tui.refusal import Refusal

CSV, JSON, HTML = "csv", "json", "html"
_TABLES = ("learners", "quizzes", "questions", "options", "paragraphs", "objections", "accepted")


class ClassReport:
    """Reads the class that a folder holds: all its learners' files, folded anew each time."""

    def __init__(self, folder: Path, dialogue: Dialogue, library: Library) -> None:
        self._folder = folder
        self._dialogue = dialogue
        self._library = library

    def report(self, words: Sequence[str], form: str, *, named: bool) -> int:
        """Print the report on a guide in a form; raises Refusal, StoreError, GuideError."""
        tables = [word for word in words if word in _TABLES]
        guides = [word for word in words if word not in _TABLES]
        if len(guides) > 1 or len(tables) > 1 or (tables and form != CSV):
            raise Refusal(f"Say at most a GUIDE, and with --csv one of {', '.join(_TABLES)}.")
        with self.work() as work:
            views = [view_of(work, each, named=named) for each in self._reported(guides, work)]
        self._print(views, form, tables, only=bool(guides))
        return 0

    def lesson(self, words: Sequence[str], form: str) -> int:
        """Print what a teacher wants before a lesson on one page; raises Refusal, GuideError."""
        guides = [each.opened.guide for each in self._library.shelf() if each.opened]
        if len(words) != 1 and len(guides) != 1:
            raise Refusal(f"Name one guide: {', '.join(guide.id for guide in guides)}.")
        if form not in ("", HTML):
            raise Refusal("The sheet is for reading: it comes as text, or with --html.")
        guide = self._library.open(words[0]).guide if words else guides[0]
        from tui.plain.report.lesson_sheet import print_sheet, sheet_page

        if form == HTML:
            self._dialogue.write(sheet_page(guide))
        else:
            print_sheet(self._dialogue, guide)
        return 0

    def work(self) -> AbstractContextManager[ClassWork]:
        """Return the class's work, open for as long as it is needed; raises Refusal where there is no class."""
        if not ClassWork.is_there(self._folder):
            raise Refusal(f"There is no class in {self._folder}. `studyguide serve` or `class NAME import` begins one.")
        return ClassWork.of(self._folder)

    def named_or_all(self, words: Sequence[str]) -> list[Guide]:
        """Return the guide that is named, else all that can be opened; raises Refusal, GuideError."""
        if len(words) > 1:
            raise Refusal("Say at most one GUIDE.")
        if words:
            return [self._library.open(words[0]).guide]
        return [each.opened.guide for each in self._library.shelf() if each.opened]

    def _reported(self, words: Sequence[str], work: ClassWork) -> list[Guide]:
        """Return the guide that is named or the only one, else all that the class has begun."""
        guides = self.named_or_all(words)
        if len(guides) == 1:
            return guides
        by_id = {guide.id: guide for guide in guides}
        begun = [by_id[guide] for guide in work.begun(guides)]
        if not begun:
            raise Refusal(f"Nobody has begun a guide yet. Name one: {', '.join(by_id)}.")
        return begun

    def _print(self, views: Sequence[ClassView], form: str, tables: Sequence[str], *, only: bool) -> None:
        """Print a report on each guide; `only` says that one guide was named, which as data is no list."""
        if form == JSON:
            from tui.plain.report.data import report_data

            found = [report_data(view) for view in views]
            text = json.dumps(found[0] if only else found, ensure_ascii=False, indent=2)
        elif form == CSV:
            text = _csv(views, tables)
        elif form == HTML:
            from tui.plain.report.page import report_page

            text = report_page(views)
        else:
            from tui.plain.report.text import print_report

            for number, view in enumerate(views):
                if number:
                    self._dialogue.say()
                print_report(self._dialogue, view)
            return
        self._dialogue.write(text)


def _csv(views: Sequence[ClassView], wanted: Sequence[str]) -> str:
    from tui.plain.report.table import csv_of
    from tui.plain.report.tables import tables_of

    if wanted and len(views) > 1:
        guides = ", ".join(view.figures.guide.id for view in views)
        raise Refusal(f"One table is of one guide, and the class has begun several. Name one: {guides}.")
    return csv_of(
        [
            replace(table, title=f"{view.figures.guide.title}: {table.title}") if len(views) > 1 else table
            for view in views
            for table in tables_of(view)
            if not wanted or table.id in wanted
        ]
    )
