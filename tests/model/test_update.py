"""What an edited guide means for learners in the middle of it."""

from dataclasses import replace

from tui.model.article import Article, Paragraph, Section
from tui.model.glossary import Glossary, Term
from tui.model.guide import Guide, Quiz
from tui.model.questions import Answer, Option, Question, Short, Single
from tui.model.update import Change, changes

SINGLE = Single(
    id="one",
    prompt="Where?",
    level="remember",
    options=(Option(id="yes", text="Here", right=True), Option(id="no", text="There")),
)
TYPED = Short(id="typed", prompt="Who?", level="remember", accept=(Answer("she"),))


def guide(*questions: Question, text: str = "It rises.", renames: tuple[tuple[str, str], ...] = ()) -> Guide:
    return Guide(
        "rivers",
        "Rivers",
        Article((Section("source", "Source", (Paragraph("p1", text),)),)),
        Glossary((Term("delta", "place", "Delta", "A mouth."),)),
        (Quiz("quiz", "Quiz", questions, section="source"),),
        renames=renames,
    )


OLD = guide(SINGLE, TYPED)


def of_questions(new: Guide, old: Guide = OLD) -> dict[str, Change]:
    return {change.id: change for change in changes(old, new) if change.kind == "question"}


def test_an_unchanged_guide_is_kept_whole() -> None:
    assert {change.fate for change in changes(OLD, OLD)} == {"kept"}
    assert [change.kind for change in changes(OLD, OLD)] == [
        "section", "paragraph", "term", "quiz", "question", "question",
    ]  # fmt: skip


def test_another_wording_is_said_with_both() -> None:
    found = of_questions(guide(replace(SINGLE, prompt="Where then?"), TYPED))["one"]
    assert (found.fate, found.texts) == ("reworded", (("Where?", "Where then?"),))


def test_white_space_is_no_wording() -> None:
    assert of_questions(guide(replace(SINGLE, prompt="Where? "), TYPED))["one"].fate == "kept"


def test_feedback_alone_changes_nothing_for_learners() -> None:
    options = (replace(SINGLE.options[0], feedback="So it says."), SINGLE.options[1])
    assert of_questions(guide(replace(SINGLE, options=options), TYPED))["one"].fate == "kept"


def test_another_key_is_asked_again() -> None:
    options = (replace(SINGLE.options[0], right=False), replace(SINGLE.options[1], right=True))
    assert of_questions(guide(replace(SINGLE, options=options), TYPED))["one"].fate == "asked again"


def test_a_raised_edition_is_asked_again() -> None:
    found = of_questions(guide(replace(SINGLE, edition=2), TYPED))["one"]
    assert (found.fate, found.edition) == ("asked again", True)


def test_more_accepted_answers_are_graded_anew_and_fewer_asked_again() -> None:
    wider = replace(TYPED, accept=(Answer("she"), Answer("her")))
    assert of_questions(guide(SINGLE, wider))["typed"].fate == "regraded"
    assert of_questions(OLD, guide(SINGLE, wider))["typed"].fate == "asked again"


def test_a_question_that_is_gone_is_retired_and_another_is_new() -> None:
    found = of_questions(guide(replace(SINGLE, id="other"), TYPED))
    assert (found["one"].fate, found["other"].fate) == ("retired", "new")


def test_a_renamed_question_takes_its_history_along() -> None:
    new = guide(replace(SINGLE, id="uno", prompt="Where then?"), TYPED, renames=(("one", "uno"),))
    found = [change for change in changes(OLD, new) if change.id == "uno"]
    assert [(change.fate, change.was) for change in found] == [("renamed", "one"), ("reworded", "")]
    assert "one" not in of_questions(new)


def test_paragraphs_are_compared_as_well() -> None:
    found = [change for change in changes(OLD, guide(SINGLE, TYPED, text="It falls.")) if change.kind == "paragraph"]
    assert found == [Change("reworded", "paragraph", "p1", texts=(("It rises.", "It falls."),))]
