"""A class that has begun several guides, reported from the shell."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from shutil import copytree

import pytest

from tui.course import Course
from tui.journal import Journal
from tui.library import Library
from tui.plain.dialogue import Dialogue
from tui.plain.report.class_report import ClassReport
from tui.refusal import Refusal
from tui.store import Store
from tui.study import Study

Report = Callable[..., str]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    shelf = tmp_path / "shelf"
    for name in ("rivers", "lakes", "never-begun"):
        copytree(Path(__file__).parents[1] / "guides" / "rivers", shelf / name)
        path = shelf / name / "guide.yaml"
        text = path.read_text().replace("id: rivers", f"id: {name}", 1)
        path.write_text(text.replace("title: Two rivers", f"title: About {name}", 1))
    return Library([shelf], None)


@pytest.fixture
def report(tmp_path: Path, library: Library) -> Report:
    folder = tmp_path / "nine"
    with Store.open_class(folder) as store:
        course = Course(Journal(store, lambda: 1_780_000_000.0))
        ana = course.enrol("Ana")
        course.save()

    def printed(*words: str, form: str = "", begun: tuple[str, ...] = ("rivers", "lakes")) -> str:
        with Store.open(folder, ana.id) as store:
            for name in begun:
                study = Study(library.open(name).guide, Journal(store, lambda: 1_780_000_000.0))
                study.stand(study.guide.article.paragraphs[0].id, 1)
                study.journal.save()
        out = StringIO()
        ClassReport(folder, Dialogue(StringIO(), out), library).report(words, form, named=False)
        return out.getvalue()

    return printed


def test_without_a_name_all_that_was_begun_is_reported(report: Report) -> None:
    said = report()
    assert said.index("Class nine: About lakes") < said.index("Class nine: About rivers")
    assert "never-begun" not in said
    assert "About lakes" not in report("rivers")


def test_as_data_it_is_a_list_and_with_a_name_one_report(report: Report) -> None:
    assert [each["guide"] for each in json.loads(report(form="json"))] == ["lakes", "rivers"]
    assert json.loads(report("rivers", form="json"))["guide"] == "rivers"


def test_a_list_it_is_also_of_one(report: Report) -> None:
    assert [each["guide"] for each in json.loads(report(form="json", begun=("rivers",)))] == ["rivers"]


def test_one_page_holds_all(report: Report) -> None:
    page = report(form="html")
    assert page.count("<h1>") == 2 and page.count("<!doctype") == 1
    assert "<title>Class nine: About lakes, About rivers</title>" in page


def test_in_a_spreadsheet_each_table_names_its_guide(report: Report) -> None:
    rows = list(csv.reader(StringIO(report(form="csv").removeprefix("\ufeff"))))
    titles = [row[0] for row in rows if len(row) == 1]
    assert titles[0] == "About lakes: Learners" and titles[-1] == "About rivers: Accepted answers"
    assert len(titles) == 14


def test_one_table_is_of_one_guide(report: Report) -> None:
    with pytest.raises(Refusal, match="Name one: lakes, rivers"):
        report("learners", form="csv")
    assert report("learners", "rivers", form="csv").startswith('\ufeff"learner"')


def test_before_anybody_has_begun_a_guide_is_to_be_named(report: Report) -> None:
    with pytest.raises(Refusal, match="Nobody has begun a guide yet"):
        report(begun=())
    assert "0 have opened the text" in report("rivers", begun=())
