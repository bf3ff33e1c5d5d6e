import json
from collections.abc import Callable
from io import StringIO

from tui.journal import LOCAL
from tui.plain.dialogue import Dialogue
from tui.plain.progress import print_progress, progress_data
from tui.study import Study

Talk = Callable[..., str]


def do_something(talk: Talk, study: Study) -> None:
    study.read("p3")
    study.stand("p3", 65)
    study.look_up("don")
    talk("source-quiz", "2", "1 2", "1", "the middle hills")
    talk("source-quiz", "2", "1 2", "1", "a lake")
    talk("sorting", "1", "2")


def test_progress_shows_reading_quizzes_misses_and_look_ups(talk: Talk, study: Study, pipe: StringIO) -> None:
    do_something(talk, study)
    print_progress(Dialogue(StringIO(), pipe), study.progress)
    said = pipe.getvalue()
    assert "██████████ 100 %  2  Where they end" in said
    assert "░░░░░░░░░░   0 %  1  Where they rise" in said
    assert "Where they rise: first 3 of 4, best 3 of 4, last 2 of 4" in said
    assert "The whole text: Sorting: 1 of 2 answered" in said
    assert "The whole text: Order: 2 questions, not begun" in said
    assert "2 times: Where does the Dnieper rise? (¶1)" in said
    assert "1 time: Don" in said
    assert "Time 1 min." in said


def test_progress_of_a_new_learner_is_all_empty(study: Study, pipe: StringIO) -> None:
    print_progress(Dialogue(StringIO(), pipe), study.progress)
    assert "Missed most" not in pipe.getvalue()
    data = progress_data(study.progress, "nobody", LOCAL)
    assert (data["read"], data["place"], data["days"], data["missed"]) == (0, None, [], [])


def test_the_same_stands_in_the_data_and_every_key_is_documented(talk: Talk, study: Study) -> None:
    do_something(talk, study)
    data = json.loads(json.dumps(progress_data(study.progress, "Оля", LOCAL)))
    assert (data["format"], data["guide"], data["learner"]) == (1, "rivers", "Оля")
    assert data["place"] == {"section": "mouth", "paragraph": "p3"}
    quiz, sorting, _ = data["quizzes"]
    assert (quiz["tries"], quiz["first"]["points"], quiz["last"]["points"], quiz["open"]) == (2, 3, 2, None)
    assert quiz["first"]["at"].endswith("Z")
    assert (sorting["best"], sorting["open"]) == (None, {"answered": 1, "questions": 2})
    assert data["missed"][0]["paragraphs"] == [1]
    assert data["looked_up"] == [{"term": "don", "name": "Don", "times": 1}]
    documented = progress_data.__doc__ or ""
    assert not [key for key in (*data, *quiz, *data["sections"][0], *data["missed"][0]) if key not in documented]
