"""A question that is not graded counts in no score, is never missed, and still is asked once."""

from dataclasses import replace

from tests.model.conftest import GUIDE, SINGLE, Log
from tests.model.test_progress import RIGHT, answered
from tui.model import events as kinds
from tui.model.guide import Guide, Quiz
from tui.model.progress import Progress, Score
from tui.model.questions import Option, Response, Several
from tui.model.wording import sure_sentence

ASKED = Several(
    id="heard",
    prompt="What have you heard?",
    level="remember",
    graded=False,
    options=(Option(id="this", text="This"), Option(id="that", text="That")),
)
QUIZ = Quiz("mixed", "Mixed", (SINGLE, ASKED), "source")
GUIDE_OF_BOTH: Guide = replace(GUIDE, quizzes=(QUIZ,))
SHEET = GUIDE_OF_BOTH.sheets["mixed"]


def sat(log: Log, *, both: bool = True) -> Progress:
    log.note(kinds.SAT, "s1", sheet="mixed", questions=["rises", "heard"], shown={}, retry=False)
    answered(log, "s1", SINGLE, RIGHT["rises"])
    if both:
        answered(log, "s1", ASKED, Response(("that",)))
    return Progress(GUIDE_OF_BOTH, log.events)


def test_it_counts_in_no_score(log: Log) -> None:
    assert sat(log).scores(SHEET) == [Score(1, 1, 0, "s1")]


def test_a_sitting_is_finished_only_once_it_is_answered_too(log: Log) -> None:
    progress = sat(log, both=False)
    sitting = progress.open_sitting(SHEET)
    assert sitting is not None
    assert sitting.next_of(SHEET) == ASKED
    assert (sitting.answered(SHEET), len(sitting.asked(SHEET))) == (1, 2)
    assert progress.scores(SHEET) == []


def test_it_is_never_missed_nor_retried(log: Log) -> None:
    progress = sat(log)
    assert progress.missed() == []
    assert progress.sittings["s1"].missed(SHEET) == ()


def test_a_quiz_of_nothing_else_has_no_score(log: Log) -> None:
    guide = replace(GUIDE, quizzes=(Quiz("asked", "Asked", (ASKED,)),))
    log.note(kinds.SAT, "s1", sheet="asked", questions=["heard"], shown={}, retry=False)
    answered(log, "s1", ASKED, Response(("this",)))
    progress = Progress(guide, log.events)
    assert progress.sittings["s1"].finished(guide.sheets["asked"])
    assert progress.scores(guide.sheets["asked"]) == []
    assert progress.best(guide.quizzes[0]) is None


def test_how_sure_one_was_of_it_says_nothing(log: Log) -> None:
    progress = sat(log)
    answer = replace(progress.sittings["s1"].answers["heard"], sure="certain")
    assert sure_sentence([(ASKED, answer)]) == ""
