"""A class on one guide, folded from the events of its learners."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest

from tests.model.conftest import CLASSIFY, GUIDE, SINGLE, edited
from tui.course import Course
from tui.journal import Journal
from tui.model.class_figures import ClassFigures
from tui.model.confusion import ParagraphFigures
from tui.model.events import Event
from tui.model.pages import Page
from tui.model.question_figures import FEWEST_FOR_COEFFICIENTS, QuestionFigures
from tui.model.questions import Question, Response
from tui.store import UnkeptStore
from tui.study import Manner, Study

RIGHT = {
    "rises": Response(chosen=("hills",)),
    "joins": Response(chosen=("red", "green")),
    "same": Response(chosen=("true",)),
    "named": Response(text="Dnipro"),
}


class Room:
    """A class at work, each learner with a journal of their own."""

    def __init__(self) -> None:
        self.studies: dict[str, Study] = {}

    def study(self, learner: str) -> Study:
        if learner not in self.studies:
            self.studies[learner] = Study(GUIDE, Journal(UnkeptStore(), lambda: 1_780_000_000.0))
        return self.studies[learner]

    def answer(self, learner: str, sheet: str = "source-quiz", /, **given: Response) -> None:
        study = self.study(learner)
        sitting = study.begin(study.guide.sheets[sheet])
        for name, response in given.items():
            study.answer(sitting, study.guide.questions[name], response, Manner())

    @property
    def works(self) -> Mapping[str, list[Event]]:
        return {learner: study.journal.events("rivers") for learner, study in self.studies.items()}

    @property
    def figures(self) -> ClassFigures:
        return ClassFigures(GUIDE, self.works)


@pytest.fixture
def room() -> Room:
    return Room()


def of(figures: ClassFigures, name: str) -> QuestionFigures:
    return next(each for each in figures.questions if each.question.id == name)


def paragraph(figures: ClassFigures, name: str) -> ParagraphFigures:
    return next(each for each in figures.paragraphs if each.paragraph == name)


def test_only_first_answers_count_and_n_says_how_many(room: Room) -> None:
    room.answer("ana", rises=Response(chosen=("sea",)))
    room.answer("ana", rises=Response(chosen=("hills",)))
    room.answer("bo", rises=Response(chosen=("hills",)))
    found = of(room.figures, "rises")
    assert (found.number, found.facility) == (2, 50)
    assert {each.id: each.share for each in found.options} == {"hills": 50, "sea": 50, "lake": 0}
    assert of(room.figures, "joins").number == 0


def test_what_was_left_out_is_no_zero(room: Room) -> None:
    room.answer("ana", **RIGHT)
    room.answer("bo", rises=Response(chosen=("hills",)))
    quiz = room.figures.quizzes[0]
    assert (quiz.number, quiz.average) == (1, 4)
    assert of(room.figures, "rises").facility == 100


def test_a_small_class_gets_no_coefficient_and_is_told_why(room: Room) -> None:
    for number in range(FEWEST_FOR_COEFFICIENTS - 1):
        wrong = {"rises": Response(chosen=("sea",))} if number % 2 else {}
        room.answer(f"l{number}", **{**RIGHT, **wrong})
    figures = room.figures
    assert of(figures, "rises").discrimination is None
    assert figures.quizzes[0].alpha is None
    assert "would be chance" in figures.quizzes[0].reading


def test_a_large_class_gets_coefficients(room: Room) -> None:
    chance = Random(1)
    for number in range(FEWEST_FOR_COEFFICIENTS):
        able = chance.random()
        wrong = {
            name: response
            for name, response in {
                "rises": Response(chosen=("sea",)),
                "joins": Response(chosen=("grey",)),
                "same": Response(chosen=("false",)),
            }.items()
            if chance.random() > able
        }
        room.answer(f"l{number}", **{**RIGHT, **wrong})
    figures = room.figures
    found = of(figures, "rises")
    assert found.whole == FEWEST_FOR_COEFFICIENTS
    assert found.discrimination is not None and found.discrimination > 0
    assert found.efficiency is not None and found.efficiency >= found.discrimination
    assert figures.quizzes[0].alpha is not None and figures.quizzes[0].error is not None
    assert of(figures, "named").discrimination is None  # everyone has it


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ([], "Nobody"),
        (["hills"] * 4, "too few"),
        (["sea"] * 4 + ["hills"] * 2, "More chose “In the sea” than the right answer"),
        (["hills"] * 30, "tells little"),
        (["sea"] * 40, "Fewer know it than would by guessing"),
        (["hills"] * 20 + ["sea"] * 5, "So far hardly anyone chose “In a lake”."),
        (["hills"] * 40 + ["sea"] * 12, "Hardly anyone chose “In a lake”"),
        (["hills"] * 4 + ["sea"] * 2 + ["lake"], "Nothing stands out."),
    ],
)
def test_readings_say_what_the_answers_carry(room: Room, chosen: list[str], said: str) -> None:
    for number, option in enumerate(chosen):
        room.answer(f"l{number}", rises=Response(chosen=(option,)))
    room.study("idle")
    assert said in of(room.figures, "rises").reading


def test_the_map_says_how_often_the_evidence_of_a_paragraph_was_missed(room: Room) -> None:
    for number in range(5):
        learner = f"l{number}"
        for each in ("p1", "p2"):
            room.study(learner).read(each)
        room.study(learner).look_up("dnieper", "p1")
        room.answer(learner, rises=Response(chosen=("sea" if number < 2 else "hills",)))
    room.study("l0").flag(SINGLE, "unclear", "Which river?")
    figures = room.figures
    found = paragraph(figures, "p1")
    # rises, joins, named and order have evidence in p1; only the first was answered
    assert (found.readers, found.questions, found.answers) == (5, 4, 5)
    assert (found.missed, found.look_ups, found.flags) == (40, 1, 1)
    assert paragraph(figures, "p2").missed is None  # nothing is asked of it
    assert paragraph(figures, "p2").look_ups == 0


def test_under_five_readers_the_map_is_blank(room: Room) -> None:
    for number in range(4):
        room.study(f"l{number}").read("p1")
        room.answer(f"l{number}", rises=Response(chosen=("sea",)))
    found = paragraph(room.figures, "p1")
    assert (found.readers, found.answers) == (4, 4)
    assert found.missed is found.look_ups is found.flags is found.returns is None


def test_an_item_is_missed_where_its_own_evidence_stands(room: Room) -> None:
    for number in range(5):
        for each in ("p1", "p2", "p3"):
            room.study(f"l{number}").read(each)
        order = ("green", "red", "blue", "white") if number else ("red", "green", "white", "blue")
        room.answer(f"l{number}", "in-order", order=Response(chosen=order))
    assert paragraph(room.figures, "p1").missed == 80  # the first kept “red”, whose passage it is, in its place


def test_returns_are_those_of_a_reader_who_went_on_and_came_back(room: Room) -> None:
    for number in range(5):
        room.study(f"l{number}").read("p1")
        room.study(f"l{number}").stand("p1", 5)
    study = room.study("l0")
    study.stand("p3", 5)
    assert paragraph(room.figures, "p1").returns == 0
    study.stand("p1", 5)
    study.stand("p1", 5)
    assert paragraph(room.figures, "p1").returns == 0.2
    assert paragraph(room.figures, "p1").missed is None


def test_a_learner_stands_where_they_left_off(room: Room) -> None:
    room.study("ana").stand("p3", 5)
    room.study("ana").read("p3")
    room.answer("ana", **{**RIGHT, "rises": Response(chosen=("sea",))})
    room.study("bo")
    ana, bo = room.figures.learners
    assert ana.section is not None and ana.section.id == "mouth"
    assert 0 < ana.read < 1
    assert (ana.answered, ana.finished) == (4, 1)
    first = dict(ana.first)["source-quiz"]
    assert first is not None and first.points == 3
    assert bo.section is None
    assert room.figures.begun == 1
    assert room.figures.by_section == {"mouth": 1}


def test_a_flag_comes_with_the_words_and_the_answer(room: Room) -> None:
    room.answer("ana", rises=Response(chosen=("lake",)))
    room.study("ana").flag(SINGLE, "my answer should count", "A lake in the hills.")
    room.answer("ana", rises=Response(chosen=("hills",)))
    (found,) = room.figures.objections
    assert (found.learner, found.note, found.is_accepted) == ("ana", "A lake in the hills.", False)
    assert found.answer is not None and found.answer.response.chosen == ("lake",)
    assert room.figures.objection(found.code) == found
    assert room.figures.objection("000000") is None


def test_accepting_an_answer_changes_every_figure(room: Room) -> None:
    for learner in ("ana", "bo"):
        room.answer(learner, **{**RIGHT, "rises": Response(chosen=("lake",))})
    room.study("ana").flag(SINGLE, "my answer should count", "")
    course = Course(Journal(UnkeptStore(), lambda: 1.0))
    (objection,) = room.figures.objections
    assert objection.answer is not None
    course.accept("rivers", objection.question, objection.answer.response, "")
    figures = ClassFigures(course.acceptances.applied(GUIDE), room.works)
    assert of(figures, "rises").facility == 100
    assert figures.quizzes[0].average == 4
    assert all(score.points == 4 for each in figures.learners for sheet, score in each.first if score)
    assert figures.objections[0].is_accepted


def test_answers_to_what_is_not_graded_stay_with_the_learner(room: Room) -> None:
    opinion: Question = replace(SINGLE, graded=False)
    guide = edited(opinion)
    study = room.studies["ana"] = Study(guide, Journal(UnkeptStore(), lambda: 1.0))
    room.answer("ana", rises=Response(chosen=("lake",)))
    study.hear(["secret"])
    study.flag(opinion, "unclear", "What is meant?")
    figures = ClassFigures(guide, room.works)
    assert "rises" not in {each.question.id for each in figures.questions}
    assert figures.learners[0].answered == 0
    assert figures.objections[0].answer is None
    assert "secret" not in repr(vars(figures))


def test_the_figures_are_the_same_in_whatever_order_events_come(room: Room) -> None:
    for number in range(6):
        room.study(f"l{number}").read("p1")
        room.answer(f"l{number}", rises=Response(chosen=("sea",)), named=Response(text="Dnipro"))
        room.answer(f"l{number}", rises=Response(chosen=("hills",)))
    works = {learner: list(events) for learner, events in room.works.items()}
    for events in works.values():
        Random(2).shuffle(events)
    again = ClassFigures(GUIDE, works)
    assert again.questions == room.figures.questions
    assert again.paragraphs == room.figures.paragraphs
    assert again.learners == room.figures.learners


def test_wrong_answers_that_several_typed_are_shown(room: Room) -> None:
    for number, text in enumerate(["Dnipro", "Volga", " volga!", "Rhine", "\x1b[2JVolga"]):
        room.answer(f"l{number}", named=Response(text=text))
    room.study("idle")
    found = {each.text: each.share for each in of(room.figures, "named").options}
    assert found["the Dnieper"] == 20
    assert [share for text, share in found.items() if "olga" in text] == [40]
    assert not any("Rhine" in text or "\x1b" in text for text in found)


def test_a_whole_class_that_did_nothing_is_no_fault(room: Room) -> None:
    assert ClassFigures(GUIDE, {}).begun == 0
    assert all(each.reading for each in ClassFigures(GUIDE, {}).questions)
    assert all(each.reading for each in ClassFigures(GUIDE, {}).quizzes)
    assert CLASSIFY.id in {each.question.id for each in ClassFigures(GUIDE, {}).questions}


def test_who_opened_a_page_is_counted_and_what_was_marked_there_is_not(room: Room) -> None:
    page = Page("before", "Before you read", "before", ())
    guide = replace(GUIDE, pages=(page,))
    study = Study(guide, Journal(UnkeptStore(), lambda: 1_780_000_000.0))
    study.stay("before", 5.0)
    study.hear(["anything"])
    room.study("absent")
    works = {**room.works, "reader": study.journal.events("rivers")}
    figures = ClassFigures(guide, works)
    assert figures.by_page == {"before": 1}
    assert [sorted(each.pages) for each in figures.learners] == [[], ["before"]]
    assert "anything" not in repr(figures.learners)
