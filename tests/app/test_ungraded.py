"""A question of a quiz that is not graded: asked like any other, called neither right nor wrong, in no score."""

import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.app.conftest import RIVERS
from tests.app.test_reader import reader_of, text_of
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.result import ResultScreen
from tui.app.studyguide import StudyGuide
from tui.journal import Journal
from tui.library import Library
from tui.plain.dialogue import Dialogue
from tui.plain.quiz import PlainQuiz
from tui.study import Study

MakeApp = Callable[..., StudyGuide]

QUIZ = """\
id: asked-quiz
title: Heard of
section: mouth
questions:
  - id: asked
    type: several
    level: remember
    graded: false
    order: fixed
    prompt: Which have you heard of?
    options:
      - {id: this, text: This one}
      - {id: that, text: That one}
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf" / "rivers"
    shutil.copytree(RIVERS / "rivers", folder)
    (folder / "quizzes" / "asked-quiz.yaml").write_text(QUIZ, encoding="utf-8")
    return folder.parent


async def test_on_the_screen_it_is_noted_and_has_no_score(make_app: MakeApp, shelf: Path) -> None:
    app = make_app("rivers", shelf=shelf, screen="quiz", item="asked-quiz")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, QuizScreen)
        await pilot.press("2", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = text_of(app)
        assert "Nothing here is graded." in shown
        assert "● 2  That one" in shown
        assert "Wrong" not in shown and "✗" not in shown
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultScreen)
        assert "Nothing here is graded." in text_of(app)
        progress = reader_of(app).study.progress
        assert progress.scores(progress.guide.sheets["asked-quiz"]) == []
        assert progress.missed() == []


def test_line_by_line_it_is_noted_and_has_no_score(shelf: Path, journal: Journal) -> None:
    guide = Library([shelf], None).open("rivers").guide
    out = StringIO()
    study = Study(guide, journal)
    PlainQuiz(study, guide.sheets["asked-quiz"], Dialogue(StringIO("2\n"), out)).run()
    assert out.getvalue().count("Nothing here is graded.") == 2
    assert "Your score" not in out.getvalue() and "Wrong" not in out.getvalue()
    assert study.progress.scores(guide.sheets["asked-quiz"]) == []
