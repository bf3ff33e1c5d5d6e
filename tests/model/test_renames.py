"""Ids that changed: what was done under the old ones counts for the new ones, in every fold."""

from dataclasses import replace
from random import Random

from tui.journal import Journal
from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Glossary, Term
from tui.model.guide import Guide, Quiz
from tui.model.progress import Progress
from tui.model.questions import Option, Response, Single
from tui.model.renames import renamed
from tui.store import UnkeptStore
from tui.study import Manner, Study

OPTIONS = (Option(id="yes", text="Yes", right=True), Option(id="no", text="No"))
RIGHT, WRONG = Response(chosen=("yes",)), Response(chosen=("no",))


def guide(question: str = "one", section: str = "source", paragraph: str = "p1", term: str = "delta") -> Guide:
    questions = tuple(Single(id=name, prompt="?", level="remember", options=OPTIONS) for name in (question, "two"))
    return Guide(
        "rivers",
        "Rivers",
        Article((Section(section, "Source", (Paragraph(paragraph, "It rises."), Paragraph("p2", "It falls."))),)),
        Glossary((Term(term, "place", "Delta", "…"),)),
        (Quiz(f"{section}-quiz", "Quiz", questions, section=section),),
    )


OLD = guide()
NEW = replace(
    guide("uno", "spring", "para-1", "estuary"),
    renames=(
        ("one", "uno"),
        ("source", "spring"),
        ("p1", "para-1"),
        ("delta", "estuary"),
        ("source-quiz", "spring-quiz"),
    ),
)


def studied() -> Study:
    """Return the study of one who read, looked up, flagged, and answered all of the old guide's quiz."""
    clock = iter(range(1_780_000_000, 1_790_000_000))
    study = Study(OLD, Journal(UnkeptStore(), lambda: float(next(clock))), Random(1))
    study.read("p1")
    study.stand("p1", 3.0)
    study.look_up("delta", "p1")
    sitting = study.sit(OLD.sheets["source-quiz"])
    study.answer(sitting, OLD.questions["one"], WRONG, Manner())
    study.answer(sitting, OLD.questions["two"], RIGHT, Manner())
    study.flag(OLD.questions["one"], "unclear")
    return study


def test_renamed_parts_keep_their_history() -> None:
    progress = Progress(NEW, studied().progress.events)
    sheet = NEW.sheets["spring-quiz"]
    assert progress.read == {"para-1"}
    assert progress.standing().paragraph == "para-1"
    assert progress.look_ups == {"estuary": 1}
    assert progress.flags == {"uno": "unclear"}
    assert [(score.points, score.questions) for score in progress.scores(sheet)] == [(1.0, 2)]
    assert [(question.id, times) for question, times in progress.missed()] == [("uno", 1)]
    assert progress.sittings_of(sheet)[0].shown["uno"]


def test_without_the_renames_the_history_stays_with_the_old_ids() -> None:
    progress = Progress(replace(NEW, renames=()), studied().progress.events)
    assert progress.scores(NEW.sheets["spring-quiz"]) == []
    assert progress.missed() == []


def test_what_is_done_under_either_id_adds_up_in_any_order() -> None:
    before = list(studied().progress.events)
    luck = Random(3)
    progress = Progress(NEW)
    luck.shuffle(before)
    for event in before:
        progress.add(event)
    whole = Progress(NEW, before)
    assert progress.read == whole.read == {"para-1"}
    assert progress.missed() == whole.missed()


def test_a_study_goes_on_under_the_new_ids() -> None:
    study = studied()
    study.follow(NEW)
    study.answer(study.begin(NEW.sheets["spring-quiz"]), NEW.questions["uno"], RIGHT, Manner())
    assert len(study.progress.answers_to(NEW.questions["uno"])) == 2


def test_an_event_that_names_no_renamed_id_is_the_same_event() -> None:
    event = studied().progress.events[0]
    assert renamed(event, {}) is event
    assert renamed(event, {"elsewhere": "nowhere"}) is event


def test_what_a_learner_typed_is_never_taken_for_an_id() -> None:
    event = replace(studied().progress.events[0], body={"question": "one", "text": "one", "chosen": ["one"]})
    assert renamed(event, {"one": "uno"}).body == {"question": "uno", "text": "one", "chosen": ["one"]}
