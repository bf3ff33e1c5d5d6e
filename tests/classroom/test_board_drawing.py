"""What stands on the board, at every size."""

import io
import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion

from tests.classroom.boards import FINISHER, INVITATION, BoardScene
from tests.model.conftest import GUIDE, SINGLE
from tui.classroom.board import Space
from tui.classroom.board.letters import large
from tui.model.asked import KEY, SHARES, STAGES
from tui.model.class_rules import TEST, QuizRule
from tui.model.questions import Question, Single

SIZES = ((80, 24), (120, 40), (40, 12))


@pytest.fixture
def scene(tmp_path: Path) -> BoardScene:
    return BoardScene(tmp_path)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_board_before_anybody_comes(scene: BoardScene, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    assert scene.text(*size) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_board_of_a_class_at_work(scene: BoardScene, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    assert scene.full().text(*size) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_whoever_comes_late_can_join_at_every_size(scene: BoardScene, size: tuple[int, int]) -> None:
    for text in (scene.text(*size), scene.full().text(*size)):
        assert "ssh -p 2222 192.168.1.20" in text and "h8a-4km" in text


def test_the_board_fits_every_window(tmp_path: Path) -> None:
    scenes = BoardScene(tmp_path), BoardScene(tmp_path).full(), BoardScene(tmp_path, replace(INVITATION, code=""))
    sizes = product((1, 7, 20, 39, 40, 59, 62, 79, 80, 99, 102, 120, 300), (1, 2, 5, 11, 12, 16, 24, 33, 34, 50, 120))
    for (width, height), scene in product(sizes, scenes):
        lines = scene.board.lines(Space(width, height))
        assert len(lines) <= height
        assert max(each.cell_len for each in lines) <= width, (width, height)


def test_letters_are_set_as_large_as_they_fit() -> None:
    bold, thin = (large("h8a-4km", width, ascii_only=False) for width in (60, 36))
    assert bold is not None and thin is not None
    assert 36 < bold.width <= 60 and thin.width <= 36
    assert large("h8a-4km", 20, ascii_only=False) is None
    assert len({len(each) for each in bold.lines}) == 1


def test_nobody_is_named_and_no_answer_shown(scene: BoardScene) -> None:
    text = scene.full().text(120, 40)
    assert "Where does it rise?" in text and "6 first answers" in text
    assert "learner" not in text
    assert isinstance(SINGLE, Single)
    assert not any(option.text in text for option in SINGLE.options)


def test_under_five_learners_only_places_show(scene: BoardScene) -> None:
    scene.come(4, "source")
    scene.count(*[FINISHER] * 4)
    text = scene.text()
    assert re.search(r"Where they rise +4$", text, re.MULTILINE)
    assert "missed" not in text and "█" not in text and "finished shows once 5 have begun" in text


def test_who_has_not_moved_in_the_text_yet_is_counted_apart(scene: BoardScene) -> None:
    scene.come(3)
    scene.come(2, "mouth")
    assert "3 just starting" in scene.text()


def test_a_test_that_begins_takes_its_question_off_the_board_at_once(scene: BoardScene) -> None:
    assert "Most missed" in scene.full().text()
    scene.course.set_quiz(GUIDE.id, "source-quiz", QuizRule(TEST))
    assert "missed" not in scene.text()


def test_a_code_that_was_replaced_and_a_closed_class_invite_nobody(scene: BoardScene) -> None:
    scene.course.set_class_code("another")
    assert "h8a-4km" not in scene.text() and "as before" in scene.text()
    scene.course.turn_door(open=False)
    assert "The class is closed" in scene.text()


def asked(scene: BoardScene, stage: str) -> None:
    """Let ten be asked, nine answer the first round and eight the second."""
    scene.asking.begin(GUIDE.id, SINGLE.id)
    asked = scene.asking.asked
    assert asked is not None and isinstance(SINGLE, Single)
    options = [option.id for option in SINGLE.options]
    right = next(option.id for option in SINGLE.options if option.right)
    for number in range(9):
        part = options[number % len(options)]
        told = {"reply": asked.id, "right": part == right, "parts": [part]}
        scene.asking.hear(f"learner-{number}", {**told, "round": 1})
    while scene.asking.asked != replace(asked, stage=stage):
        scene.asking.advance(asked.id)
        for number in range(8):
            told = {"reply": asked.id, "right": True, "parts": [right], "round": 2}
            scene.asking.hear(f"learner-{number}", told)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_board_while_everyone_is_asked(
    scene: BoardScene, stage: str, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    asked(scene.full(), stage)
    assert scene.text(*size) == snapshot


def test_the_board_gives_the_key_away_only_at_the_end(scene: BoardScene) -> None:
    for stage in STAGES:
        asked(scene.full(), stage)
        text = scene.text(120, 40)
        assert ("√" in text) == ("The key:" in text) == (stage == KEY)
        assert (" %" in text) == (stage in (SHARES, KEY)), "no share shows while answers come in"
        assert "learner" not in text and "Two rivers" not in text and "ssh -p 2222" in text
    assert scene.asking.asked is not None
    scene.asking.end(scene.asking.asked.id)
    assert "Two rivers" in scene.text()


@pytest.mark.parametrize("question", GUIDE.questions.values(), ids=lambda question: question.id)
def test_every_type_of_question_can_be_asked_in_every_window(scene: BoardScene, question: Question) -> None:
    scene.full().asking.begin(GUIDE.id, question.id)
    for _ in STAGES:
        for width, height in product((20, 40, 80, 200), (5, 12, 24, 60)):
            lines = scene.board.lines(Space(width, height))
            assert len(lines) <= height and max(each.cell_len for each in lines) <= width
        assert scene.asking.asked is not None
        scene.asking.advance(scene.asking.asked.id)


def test_a_question_that_a_guide_has_no_more_leaves_the_sections_there(scene: BoardScene) -> None:
    scene.full().asking.begin(GUIDE.id, "gone")
    assert "Two rivers" in scene.text()


def test_where_only_ascii_is_carried_bars_and_letters_are_of_ascii(scene: BoardScene) -> None:
    for drawn in (scene, scene.full()):
        for each in drawn.board.lines(Space(120, 40, ascii_only=True)):
            assert set(each.plain) <= {*map(chr, range(32, 127)), *"’·¶“”—–…"}, each.plain
    assert "#####....." in "".join(each.plain for each in scene.board.lines(Space(120, 40, ascii_only=True)))


def test_colour_is_for_bars_and_rules_alone(scene: BoardScene) -> None:
    """What is read has the terminal's own colour, so that it stands out from any background."""
    console = Console(file=io.StringIO(), width=120)
    for each in scene.full().board.lines(Space(120, 40, "color(67)")):
        for piece in each.render(console):
            if piece.style and piece.style.color and not piece.style.color.is_default:
                assert set(piece.text) <= set("█░─ ") or piece.text == "studyguide · 11b"
