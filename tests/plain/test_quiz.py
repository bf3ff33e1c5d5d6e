from collections.abc import Callable, Sequence
from dataclasses import replace
from io import StringIO
from time import sleep

import pytest

from tui.journal import Journal
from tui.model.events import Event
from tui.model.guide import Guide
from tui.model.wording import SHOULD_COUNT, UNCLEAR
from tui.plain import keeping
from tui.plain.dialogue import Dialogue
from tui.plain.quiz import PlainQuiz
from tui.store import StoreError, UnkeptStore
from tui.study import Study

Talk = Callable[..., str]


def answers(study: Study, sheet: str) -> dict[str, float]:
    return study.progress.sittings_of(study.guide.sheets[sheet])[-1].marks(study.guide.sheets[sheet])


def test_every_choice_and_typed_answer_is_asked_and_graded(talk: Talk, study: Study) -> None:
    said = talk("source-quiz", "1", "1 2", "t", "The MIDLE hills")
    assert answers(study, "source-quiz") == {"rises": 1, "joins": 1, "same": 1, "which-hills": 1}
    assert said.count("Right.\n") == 4
    assert "Your score: 4 of 4." in said


def test_matching_and_classifying_ask_one_item_at_a_time(talk: Talk, study: Study) -> None:
    said = talk("sorting", "1", "2", "1", "2")
    assert answers(study, "sorting") == {"ends": 1, "worded": 1}
    assert "Item 2 of 2: the Don" in said


def test_an_order_is_one_line_of_numbers(talk: Talk, study: Study) -> None:
    said = talk("order", "3 2 1", "/leave")
    assert answers(study, "order") == {"named": 1}
    assert "Your order, from first to last, such as 3 2 1:" in said


def test_a_stem_says_what_it_asks_about(talk: Talk) -> None:
    assert "About the article: Where does the Dnieper rise?" in talk("source-quiz")


def test_a_part_says_its_intro_and_a_scheme_its_lesson_before_its_first_question(talk: Talk) -> None:
    said = talk("sorting", "1", "2")
    assert "Sort and match." in said
    assert said.index("Judge by the wording alone.") < said.index("How is each claim worded?")
    assert "said outright: No word of caution stands with it." in said


def test_after_an_answer_each_option_has_its_words_reasons_and_passage(talk: Talk) -> None:
    said = talk("source-quiz", "2")
    assert "Wrong.\n" in said
    assert "1  In the hills (right)" in said
    assert "2  In the sea (your answer)" in said
    assert "¶1: “The Dnieper rises in the hills”" in said
    assert "This stands nowhere in the article." in said
    assert "Background: A map of 1700 has a lake. (source: An atlas)" in said


def test_partly_right_says_the_share_and_the_rule(talk: Talk) -> None:
    said = talk("source-quiz", "1", "1")
    assert "Partly right (50 %)." in said
    assert "How this is marked: Each right choice counts the same" in said


def test_close_is_said_with_what_is_missing(talk: Talk) -> None:
    said = talk("source-quiz", "1", "1 2", "1", "the hills")
    assert "Close." in said
    assert "Say which." in said


@pytest.mark.parametrize("line", ["9", "0", "-1", "a", "1 2", "1.5", "½", "/nonsense", "x" * 70_000, "¶", "\x1b[2J"])
def test_what_is_no_answer_says_what_is_expected_and_is_not_taken(talk: Talk, study: Study, line: str) -> None:
    said = talk("source-quiz", line)
    assert answers(study, "source-quiz") == {}
    assert "\x1b" not in said
    assert "You leave at question 1 of 4. Your answers are kept." in said


def test_an_empty_line_asks_again(talk: Talk) -> None:
    assert talk("source-quiz", "", "").count("Your answer, 1 to 3:") == 3


def test_question_marks_and_slashes_are_no_short_answers(talk: Talk, study: Study) -> None:
    said = talk("source-quiz", "1", "1 2", "1", "?", "/again", "!!")
    assert "which-hills" not in answers(study, "source-quiz")
    assert "/flag unclear NOTE" in said
    assert said.count("Which hills does the Don rise in?") == 2


def test_opening_the_text_is_noted_as_open_book(talk: Talk, study: Study) -> None:
    said = talk("source-quiz", "/text 2", "1", "/text", "1 2", "1")
    taken = study.progress.sittings_of(study.guide.sheets["source-quiz"])[0].answers
    assert [taken[each].open_book for each in ("rises", "joins", "same")] == [True, True, False]
    assert said.count("The Don rises in the “middle” hills.") == 2


def test_how_sure_goes_with_the_next_answer_alone_and_is_summed_up(talk: Talk, study: Study) -> None:
    said = talk("source-quiz", "/sure maybe", "/sure certain", "2", "1 2", "1", "the middle hills")
    taken = study.progress.sittings_of(study.guide.sheets["source-quiz"])[0].answers
    assert (taken["rises"].sure, taken["joins"].sure) == ("certain", "")
    assert "Right where you said “certain”: 0 of 1." in said


def test_flags_name_this_question_or_the_last_answer(talk: Talk, study: Study) -> None:
    talk("source-quiz", "/flag count too early", "2", "/flag count it\x07 rises there", "/flag unclear", "/flag what")
    assert study.progress.flags == {"rises": SHOULD_COUNT, "joins": UNCLEAR}
    notes = [event.text("note") for event in study.progress.events if event.kind == "flagged"]
    assert sorted(notes) == ["", "it rises there"]


def test_back_takes_the_last_item_again(talk: Talk, study: Study) -> None:
    talk("sorting", "/back", "3", "/back", "1", "2")
    assert answers(study, "sorting") == {"ends": 1}


def test_leaving_and_coming_back_stands_at_the_same_question_in_the_same_order(talk: Talk) -> None:
    first = talk("order", "3 2 1", "/leave")
    again = talk("order")
    assert "You leave at question 2 of 2." in first
    assert "You go on where you left off: 1 answered." in again
    assert "In which order" not in again
    options = [line for line in first.splitlines() if line.startswith("  ") and "  The " in line]
    assert len(options) == 6
    assert [line for line in again.splitlines() if "  The " in line] == options


def test_the_end_names_what_was_missed_with_both_answers_and_the_paragraph(talk: Talk) -> None:
    said = talk("source-quiz", "2", "1 2", "1", "the middle hills")
    end = said[said.index("The end of Where they rise") :]
    assert "Your score: 3 of 4." in end
    assert "Time: 0 s." in end
    assert "Where does the Dnieper rise? (¶1)\n  Your answer: In the sea\n  Right: In the hills" in end
    assert "Retry" not in end


def test_on_a_terminal_only_the_missed_are_retried(talk: Talk, study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    said = talk("source-quiz", "2", "1 2", "1", "the middle hills", "y", "1", on_terminal=True)
    assert "Retry the 1 missed question? (y/n)" in said
    assert "1 question, those that you missed." in said
    assert [sitting.retry for sitting in study.progress.sittings.values()] == [False, True]
    assert "Your score: 1 of 1." in said


def test_a_second_try_is_compared_with_the_first(talk: Talk) -> None:
    talk("source-quiz", "2", "1 2", "1", "the middle hills")
    assert "Your score: 4 of 4, first time 3 of 4." in talk("source-quiz", "1", "1 2", "1", "the middle hills")


def test_a_changed_key_is_said_once_and_asked_again(guide: Guide, study: Study, talk: Talk) -> None:
    talk("source-quiz", "2", "1 2", "1", "the middle hills")
    first, *others = guide.quizzes
    rises, *rest = first.questions
    changed = replace(first, questions=(replace(rises, edition=2), *rest))
    study.follow(replace(guide, quizzes=(changed, *others)))
    said = talk("source-quiz", "1")
    assert "What is right changed since you answered, so this is asked again:" in said
    assert said.count("Question ") == 1
    assert "What is right changed" not in talk("source-quiz")


class FailingStore(UnkeptStore):
    """Keeps nothing while it is full."""

    full = True

    def append(self, events: Sequence[Event]) -> None:
        if self.full:
            raise StoreError("The disk is full.", passing=True)
        super().append(events)


def test_an_answer_that_cannot_be_saved_is_said_and_tried_again(guide: Guide) -> None:
    store = FailingStore()
    journal = Journal(store, lambda: 1.0)
    out = StringIO()
    quiz = PlainQuiz(Study(guide, journal), guide.sheets["source-quiz"], Dialogue(StringIO("1\n"), out))
    assert quiz.run() == "The disk is full."
    said = out.getvalue()
    assert said.index("Right.") < said.rindex("Not saved yet: The disk is full.")
    assert "kept" not in said[said.index("You leave") :]
    store.full = False
    journal.save()
    assert "answered" in [event.kind for event in store.events("rivers")]


def test_a_store_that_hangs_does_not_hold_the_verdict_back(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    class SlowStore(UnkeptStore):
        def append(self, events: Sequence[Event]) -> None:
            sleep(0.1)
            super().append(events)

    monkeypatch.setattr(keeping, "PATIENCE", 0.02)
    out = StringIO()
    store = SlowStore()
    study = Study(guide, Journal(store, lambda: 1.0))
    assert PlainQuiz(study, guide.sheets["source-quiz"], Dialogue(StringIO("1\n"), out)).run() == ""
    assert "Not saved yet: " in out.getvalue()
    assert "Right." in out.getvalue()
    assert "answered" in [event.kind for event in store.events("rivers")]
