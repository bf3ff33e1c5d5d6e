"""Answers accepted and taken back from the shell, and how a learner without a server hears of it."""

import json
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from tests.plain.test_class_report import Shell, shell, wrong
from tui.class_work import ClassWork
from tui.cli import main
from tui.journal import Journal
from tui.library import Library
from tui.model.questions import Response
from tui.refusal import Refusal
from tui.store import Store
from tui.study import Manner, Study

__all__ = ["shell"]


def test_an_accepted_answer_regrades_everyone(shell: Shell) -> None:
    said = shell.accept(shell.code, "The", "text", "allows", "it.")
    assert "first scores of 4 learners changed" in said
    data = json.loads(shell.report("rivers", form="json"))
    assert data["questions"][0]["facility"] == 100
    assert {row["counts"] for row in data["objections"]} == {"yes"}
    with pytest.raises(Refusal, match="already"):
        shell.accept(shell.code)


@pytest.mark.parametrize("words", [(), ("zzzzzz",)])
def test_what_cannot_be_accepted_is_refused_in_a_sentence(shell: Shell, words: tuple[str, ...]) -> None:
    with pytest.raises(Refusal, match="objection"):
        shell.accept(*words)


def test_learners_without_a_server_have_what_is_accepted_at_their_next_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, guides = tmp_path / "shared", Path(__file__).parents[1] / "guides"
    guide = Library([guides], None).open("rivers").guide
    sheet = next(iter(guide.sheets.values()))
    with Store.open(folder, "ana") as store:
        study = Study(guide, Journal(store, lambda: 1_780_000_000.0), Random(1))
        sitting = study.begin(sheet)
        study.answer(sitting, sheet.questions[0], wrong(sheet.questions[0]), Manner())
        study.flag(sheet.questions[0], "my answer should count")
        study.journal.save()
    with ClassWork.of(folder) as work:
        work.accept(guide, work.figures(guide).objections[0], "It does.")
    around = ["--content", str(guides), "--data", str(folder), "--learner", "ana"]
    capsys.readouterr()
    assert main(["progress", "rivers", "--json", *around]) == 0
    assert json.loads(capsys.readouterr().out)["missed"] == []


@pytest.mark.parametrize("command", ["read", "quiz", "review", "progress", "marks", "sheet"])
def test_line_by_line_a_learner_is_told_once_what_is_accepted_and_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    folder, guides = tmp_path / "shared", Path(__file__).parents[1] / "guides"
    guide = Library([guides], None).open("rivers").guide
    sheet = next(iter(guide.sheets.values()))
    for name in ("ana", "bo"):
        with Store.open(folder, name) as store:
            study = Study(guide, Journal(store, lambda: 1_780_000_000.0), Random(1))
            response = wrong(sheet.questions[0]) if name == "ana" else Response(chosen=("hills",))
            study.answer(study.begin(sheet), sheet.questions[0], response, Manner())
            study.flag(sheet.questions[0], "my answer should count")
            study.journal.save()
    plain = ["--plain"] if command in ("read", "quiz", "review") else []

    def heard(name: str) -> str:
        monkeypatch.setattr("sys.stdin", StringIO(""))
        capsys.readouterr()
        main([command, "rivers", *plain, "--content", str(guides), "--data", str(folder), "--learner", name])
        return "\n".join(line for line in capsys.readouterr().err.splitlines() if "Your teacher" in line)

    assert heard("ana") == ""
    with ClassWork.of(folder) as work:
        work.accept(guide, work.figures(guide).objections[0], "It does.")
    assert heard("ana").endswith("It counts as right now. It does.")
    assert (heard("ana"), heard("bo")) == ("", "")
    with ClassWork.of(folder) as work:
        work.take_back(guide, work.accepted(guide)[0], "It does not.")
    assert heard("ana").endswith("It is marked by the key again. It does not.")
    assert (heard("ana"), heard("bo")) == ("", "")


def test_an_accepted_answer_is_listed_and_taken_back(shell: Shell) -> None:
    before = json.loads(shell.report("rivers", form="json"))
    shell.accept(shell.code, "The", "text", "allows", "it.")
    (row,) = json.loads(shell.report("rivers", form="json"))["accepted"]
    assert row["why"] == "The text allows it."
    assert all(row["answer"] in shell.report(form=form) for form in ("", "csv", "html"))
    said = shell.take_back(row["code"], "It", "does", "not.")
    assert "marked by the key again" in said and "first scores of 4 learners changed" in said
    assert json.loads(shell.report("rivers", form="json")) == before
    assert "take-back" not in shell.report()


def test_the_code_of_its_objection_names_an_accepted_answer_too(shell: Shell) -> None:
    code = shell.code
    shell.accept(code)
    assert "marked by the key again" in shell.take_back(code)
    with pytest.raises(Refusal, match="isn’t accepted"):
        shell.take_back(code)
    shell.accept(code, "After", "all.")
    assert json.loads(shell.report("rivers", form="json"))["questions"][0]["facility"] == 100


@pytest.mark.parametrize("words", [(), ("zzzzzz",)])
def test_what_is_not_accepted_cannot_be_taken_back(shell: Shell, words: tuple[str, ...]) -> None:
    with pytest.raises(Refusal, match="accepted answer"):
        shell.take_back(*words)
