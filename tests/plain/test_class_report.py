"""A class's report from the shell, in each of its forms."""

import csv
import json
import os
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from tests.plain.conftest import Terminal
from tui.cli import main
from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.model.guide import Guide
from tui.model.questions import Choice, Question, Response, Short
from tui.plain.dialogue import Dialogue
from tui.plain.report.accept_command import AcceptCommand
from tui.plain.report.class_report import ClassReport
from tui.plain.report.table import inert
from tui.refusal import Refusal
from tui.store import Store
from tui.study import Manner, Study

NAMES = ("Ana", "=HYPERLINK(1)", "Bo; @SUM(1)", "<b>Cy</b>", "Дана")
NOTE = "=1+1\n\x1b[2J,=2 I\u202eread"
RUNS = tuple("=+-@\t\r")


def wrong(question: Question) -> Response:
    if isinstance(question, Choice):
        return Response(chosen=(next(option.id for option in question.options if not option.right),))
    return Response(text="@nothing") if isinstance(question, Short) else Response()


class Shell:
    """A class of five on the test guide, and a teacher's shell."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "nine"
        self.library = Library([Path(__file__).parents[1] / "guides"], None)
        self.guide: Guide = self.library.open("rivers").guide
        self.ids = {}
        with Store.open_class(self.folder) as store:
            course = Course(Journal(store, lambda: 1_780_000_000.0))
            for name in NAMES:
                self.ids[name] = course.enrol(name).id
            course.save()
        for name in NAMES[1:]:
            self.work(name)

    def work(self, name: str) -> None:
        with Store.open(self.folder, self.ids[name]) as store:
            study = Study(self.guide, Journal(store, lambda: 1_780_000_000.0), Random(1))
            for paragraph in self.guide.article.paragraphs:
                study.stand(paragraph.id, 1)
                study.read(paragraph.id)
            sheet = next(iter(self.guide.sheets.values()))
            sitting = study.begin(sheet)
            for question in sheet.questions:
                study.answer(sitting, question, wrong(question), Manner())
            study.flag(sheet.questions[0], "my answer should count", NOTE)
            study.journal.save()

    def report(self, *words: str, form: str = "", named: bool = False) -> str:
        out = StringIO()
        ClassReport(self.folder, Dialogue(StringIO(), out), self.library).report(words, form, named=named)
        return out.getvalue()

    def accept(self, *words: str) -> str:
        out = StringIO()
        dialogue = Dialogue(StringIO(), out)
        AcceptCommand(ClassReport(self.folder, dialogue, self.library), dialogue).accept(words)
        return out.getvalue()

    def take_back(self, *words: str) -> str:
        out = StringIO()
        dialogue = Dialogue(StringIO(), out)
        AcceptCommand(ClassReport(self.folder, dialogue, self.library), dialogue).take_back(words)
        return out.getvalue()

    @property
    def code(self) -> str:
        return str(json.loads(self.report("rivers", form="json"))["objections"][0]["code"])


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    yield Shell(tmp_path)


@pytest.mark.parametrize("form", ["", "csv", "json", "html"])
def test_no_form_names_anybody_unless_asked(shell: Shell, form: str) -> None:
    said = shell.report(form=form)
    assert "learner 5" in said
    assert not any(part in said for part in ("Ana", "HYPERLINK", "SUM(1)", "Cy", "Дана"))
    assert "Дана" in shell.report(form=form, named=True)


@pytest.mark.parametrize("form", ["", "csv", "json", "html"])
def test_nothing_a_learner_types_steers_a_terminal(shell: Shell, form: str) -> None:
    said = shell.report(form=form, named=True)
    assert "I" in said
    assert not any(sign in said for sign in "\x1b\u202e\x07\x9b\r")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_no_cell_runs_as_a_formula_wherever_a_spreadsheet_parts_cells(shell: Shell, delimiter: str) -> None:
    text = shell.report(form="csv", named=True)
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))
    cells = [cell.lstrip(' "') for row in rows for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(RUNS) and not cell.lstrip("-").replace(".", "").isdigit()]


@pytest.mark.parametrize("text", ["=1", " =1", "+1", "-1", "@x", "a;=1", "a,\t@x", "＝1"])
def test_text_that_would_run_gets_an_apostrophe(text: str) -> None:
    assert "'" in str(inert(text))


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert [inert(-2.345), inert(3), inert(None), inert("a-b = c")] == [-2.35, 3, "", "a-b = c"]


def test_a_page_is_no_more_than_text(shell: Shell) -> None:
    page = shell.report(form="html", named=True)
    assert "<b>Cy</b>" not in page
    assert "&lt;b&gt;Cy&lt;/b&gt;" in page
    assert not any(part in page for part in ("<script", "src=", "http:", "https:"))


def test_one_table_alone_is_a_plain_spreadsheet(shell: Shell) -> None:
    rows = list(csv.DictReader(StringIO(shell.report("questions", form="csv").removeprefix("\ufeff"))))
    assert {row["n"] for row in rows} == {"4", "0"}
    assert [row["facility"] for row in rows if row["n"] == "0"][0] == ""


def test_the_map_stands_beside_the_text_and_blank_under_five_readers(shell: Shell) -> None:
    assert "4 readers: blank" in shell.report()
    shell.work("Ana")
    said = shell.report()
    assert "blank" not in said.partition("Confusion map")[2].partition("Blank under")[2]
    assert "100 % missed" in said
    assert shell.guide.article.paragraphs[0].text.split()[0] in said


@pytest.mark.parametrize("form", ["", "csv", "json", "html"])
def test_numbers_stay_when_somebody_leaves(shell: Shell, form: str) -> None:
    with Store.open_class(shell.folder) as store:
        course = Course(Journal(store, lambda: 1_780_000_100.0))
        course.remove(course.roster.learners[shell.ids[NAMES[1]]])
        course.enrol("Eve")
        course.save()
    said = shell.report(form=form)
    assert [number for number in range(1, 8) if f"learner {number}" in said] == [1, 3, 4, 5, 6]
    work = json.loads(shell.report("rivers", form="json"))["learners"]
    assert [row["learner"] for row in work if row["section"] is None] == ["learner 1", "learner 6"]


@pytest.fixture
def unlisted(tmp_path: Path) -> Shell:
    """The folder of an account that many learners share, each with a name of their own and no list."""
    shell = Shell(tmp_path)
    for path in [shell.folder / "class" / "class.db", *(shell.folder / "learners").glob("*.db")]:
        path.unlink()
    for path in (shell.folder / "backups").rglob("*.db"):
        path.unlink()
    shell.ids = {name: name for name in NAMES}
    for name in ("Zoe", "Дана", "Ana"):
        shell.ids[name] = name
        shell.work(name)
    return shell


@pytest.mark.parametrize("form", ["", "csv", "json", "html"])
def test_without_a_list_numbers_stand_too_unless_names_are_asked_for(unlisted: Shell, form: str) -> None:
    said = unlisted.report(form=form)
    assert "learner 3" in said and "learner 4" not in said
    assert not any(name in said for name in ("Zoe", "Дана", "Ana"))
    named = unlisted.report(form=form, named=True)
    assert "learner 3" not in named and all(name in named for name in ("Zoe", "Дана", "Ana"))


def test_without_a_list_numbers_go_by_who_began_first(unlisted: Shell) -> None:
    def who() -> list[str]:
        return [row["learner"] for row in json.loads(unlisted.report("rivers", form="json", named=True))["learners"]]

    assert who() == ["Zoe", "Дана", "Ana"]
    unlisted.ids["Adam"] = "Adam"
    unlisted.work("Adam")
    assert who() == ["Zoe", "Дана", "Ana", "Adam"]


def test_no_class_is_said_and_none_is_made(tmp_path: Path) -> None:
    report = ClassReport(tmp_path / "none", Dialogue(StringIO(), StringIO()), Library([tmp_path], None))
    with pytest.raises(Refusal, match="no class"):
        report.report((), "", named=False)
    assert not (tmp_path / "none").exists()


def test_the_command_line_asks_for_it(shell: Shell, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    content = ["--content", str(Path(__file__).parents[1] / "guides"), "--data", str(tmp_path)]
    assert main(["class", str(shell.folder), "report", "rivers", "options", "--csv", *content]) == 0
    assert capsys.readouterr().out.startswith('\ufeff"question"')
    assert main(["class", str(shell.folder), "accept", shell.code, "Right", "so.", *content]) == 0
    assert "counts as right now" in capsys.readouterr().out
    assert main(["class", str(shell.folder), "take-back", shell.code, "No.", *content]) == 0
    assert "marked by the key again" in capsys.readouterr().out


@pytest.mark.parametrize(("columns", "widest"), [("", 80), ("80", 80), ("60", 60), ("120", 104), ("40", 40)])
def test_the_map_is_as_wide_as_the_terminal(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    shell.work("Ana")
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("os.get_terminal_size", lambda fd: os.terminal_size((0, 0)))
    out = Terminal()
    ClassReport(shell.folder, Dialogue(StringIO(), out), shell.library).report(["rivers"], "", named=False)
    printed = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue())
    lines = (
        printed.partition("Confusion map")[2].partition("1  Where they rise")[2].partition("Objections")[0].splitlines()
    )
    assert widest - 12 < max(map(len, lines)) <= widest
    words = " ".join(" ".join(lines).split())
    assert "¶1" in words and "look-ups 0.0 a reader" in words
