"""The preview: files are saved, and the app shows it where its author stands."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.app.preview.launch import preview, preview_app
from tui.app.preview.preview_app import PreviewApp
from tui.app.screens.entry import EntryScreen
from tui.app.screens.glossary import GlossaryScreen
from tui.app.screens.map import MapScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.problems import ProblemsScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.result import ResultScreen
from tui.app.screens.shelf import ShelfScreen
from tui.library import GuideError

RIVERS = Path(__file__).parents[1] / "guides" / "rivers"
PATIENCE = 8.0
"""Seconds for a saved change to show."""
Check = Callable[[], bool]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RIVERS, tmp_path / "rivers"))


@pytest.fixture
def app(folder: Path) -> PreviewApp:
    return preview_app(folder, "night", "full")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


async def until(pilot: Pilot[None], check: Check) -> None:
    end = time.monotonic() + PATIENCE
    while not check():
        assert time.monotonic() < end, "nothing of it shows"
        await pilot.pause(0.05)


def reader(app: PreviewApp) -> ReaderScreen:
    found = app.reader()
    assert found is not None
    return found


def said(app: PreviewApp) -> list[str]:
    return [notification.message for notification in app._notifications]


async def test_a_saved_change_shows_at_the_same_place(app: PreviewApp, folder: Path) -> None:
    long = "".join(f"      - id: n{n}\n        text: Paragraph {n} stands here.\n" for n in range(60))
    edit(folder / "article.yaml", "  - id: mouth", f"{long}  - id: mouth")
    async with preview_app(folder, "night", "full").run_test() as pilot:
        running = pilot.app
        assert isinstance(running, PreviewApp)
        await pilot.press("pagedown", "pagedown")
        top, line = reader(running).article.top, reader(running).article.paragraph.id
        edit(folder / "article.yaml", f"Paragraph {line[1:]} stands here", f"Paragraph {line[1:]} stands there")
        text = f"Paragraph {line[1:]} stands there."
        await until(pilot, lambda: reader(running).article.paragraph.text == text)
        assert reader(running).article.top == top


async def test_a_mistake_is_said_until_it_is_mended_and_the_last_good_version_stays(
    app: PreviewApp, folder: Path
) -> None:
    async with app.run_test() as pilot:
        edit(folder / "article.yaml", "title: Where they rise", "title: Where: they rise")
        await until(pilot, lambda: any("article.yaml:3:" in text for text in said(app)))
        assert reader(app).section.title == "Where they rise"
        await pilot.press("g")
        assert isinstance(app.screen, GlossaryScreen)
        await pilot.press("escape", "f9")
        assert isinstance(app.screen, ProblemsScreen)
        edit(folder / "article.yaml", "title: Where: they rise", "title: Where both rise")
        await until(pilot, lambda: not said(app) and reader(app).section.title == "Where both rise")


async def test_a_guide_that_is_broken_at_first_opens_once_it_is_mended(folder: Path) -> None:
    edit(folder / "guide.yaml", "title: Two rivers\nsummary", "titel: Two rivers\nsummary")
    app = preview_app(folder, "night", "full")
    async with app.run_test() as pilot:
        assert isinstance(app.screen, ShelfScreen)
        assert any("titel" in text or "`title` is missing" in text for text in said(app))
        edit(folder / "guide.yaml", "titel:", "title:")
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))


async def test_a_question_is_seen_in_its_new_words_and_its_explanation_as_well(app: PreviewApp, folder: Path) -> None:
    quiz = folder / "quizzes" / "source-quiz.yaml"
    async with app.run_test() as pilot:
        await pilot.press("q")
        edit(quiz, "prompt: Where does the Dnieper rise?", "prompt: Where does the Dnieper begin?")
        await until(pilot, lambda: isinstance(app.screen, QuizScreen) and _prompt(app).endswith("begin?"))
        await pilot.press("2", "enter")
        await until(pilot, lambda: bool(app.screen.query("VerdictList")))
        edit(quiz, "feedback: It ends in one.", "feedback: It ends there.")
        await until(pilot, lambda: "It ends there." in _explained(app))
        assert _prompt(app).endswith("begin?")


def _prompt(app: PreviewApp) -> str:
    assert isinstance(app.screen, QuizScreen)
    return app.screen.question.prompt if app.screen.question else ""


def _explained(app: PreviewApp) -> str:
    assert isinstance(app.screen, QuizScreen)
    verdict = app.screen._verdict
    return " ".join(line.feedback for line in verdict.lines) if verdict else ""


async def test_a_draft_is_asked(app: PreviewApp, folder: Path) -> None:
    evidence = "        evidence: [{paragraph: p1, quote: The Dnieper rises in the hills}]\n"
    edit(folder / "quizzes" / "source-quiz.yaml", evidence, "")
    app = preview_app(folder, "night", "full")
    async with app.run_test() as pilot:
        await pilot.press("q", "1", "enter")
        await until(pilot, lambda: bool(app.screen.query("VerdictList")))
        await pilot.press("e", "escape", "enter")
        assert isinstance(app.screen, QuizScreen)


async def test_a_question_added_meanwhile_is_asked_when_the_quiz_is_opened(app: PreviewApp, folder: Path) -> None:
    quiz = folder / "quizzes" / "source-quiz.yaml"
    async with app.run_test() as pilot:
        await pilot.press("q", "escape")
        text = quiz.read_text(encoding="utf-8")
        quiz.write_text(
            text + text[text.index("  - id: rises") : text.index("  - id: joins")].replace("rises\n", "added\n")
        )
        await until(pilot, lambda: "added" in reader(app).study.guide.questions)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        assert isinstance(app.screen, QuizScreen)
        assert "added" in app.screen.sitting.questions


async def test_every_other_screen_follows_too(app: PreviewApp, folder: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("tab", "enter")
        assert isinstance(app.screen, EntryScreen)
        edit(folder / "glossary.yaml", "short: A great river.", "short: A very great river.")
        await until(pilot, lambda: "A very great river." in _rows(app))
        await pilot.press("escape", "g")
        edit(folder / "glossary.yaml", "short: Another river.", "short: One more river.")
        await until(pilot, lambda: "One more river." in _rows(app))
        await pilot.press("escape", "o")
        edit(folder / "article.yaml", "title: Where they end", "title: The end of both")
        await until(pilot, lambda: "The end of both" in _rows(app))
        await pilot.press("escape", "q", "t")
        assert isinstance(app.screen, PassageScreen)
        edit(folder / "article.yaml", "risen further north", "risen further south")
        await until(pilot, lambda: "further south" in _passage(app))


def _rows(app: PreviewApp) -> str:
    screen = app.screen
    assert isinstance(screen, EntryScreen | GlossaryScreen | ResultScreen) or hasattr(screen, "rows")
    return " ".join(block.text for row in screen.rows() for block in row.blocks)


def _passage(app: PreviewApp) -> str:
    assert isinstance(app.screen, PassageScreen)
    return app.screen.article.paragraph.text


async def test_the_views_follow_too(folder: Path) -> None:
    claim = (
        "{id: claim, text: It rises in hills, stance: outright, evidence: [{paragraph: p1, quote: rises in the hills}]}"
    )
    (folder / "reasons.yaml").write_text(f"strands:\n- title: Where\n  reasons:\n  - {claim}\n", encoding="utf-8")
    (folder / "timeline.yaml").write_text(
        "events:\n- {id: flood, text: A flood, day: 2020-03-01, source: A book}\n", encoding="utf-8"
    )
    (folder / "map.yaml").write_text(
        'views:\n- {id: whole, title: All, box: "0,0 10,10", layers: []}\n'
        'places:\n- {id: mill, name: A mill, at: "5,5"}\n',
        encoding="utf-8",
    )
    app = preview_app(folder, "night", "full")
    async with app.run_test() as pilot:
        await pilot.press("a")
        await until(pilot, lambda: "It rises in hills" in _rows(app))
        edit(folder / "reasons.yaml", "It rises in hills", "It comes from hills")
        await until(pilot, lambda: "It comes from hills" in _rows(app))
        await pilot.press("escape", "d")
        await until(pilot, lambda: "A flood" in _rows(app))
        edit(folder / "timeline.yaml", "A flood", "A great flood")
        await until(pilot, lambda: "A great flood" in _rows(app))
        await pilot.press("escape", "v")
        await until(pilot, lambda: isinstance(app.screen, MapScreen))
        edit(folder / "map.yaml", "A mill", "A water mill")
        await until(pilot, lambda: "A water mill" in _map(app))
        (folder / "map.yaml").unlink()
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))


def _map(app: PreviewApp) -> str:
    assert isinstance(app.screen, MapScreen)
    return " ".join(place.name for place in app.screen.map.chart.places)


async def test_what_is_gone_leads_back_to_what_is_left(app: PreviewApp, folder: Path) -> None:
    async with app.run_test() as pilot:
        await pilot.press("q")
        (folder / "quizzes" / "source-quiz.yaml").unlink()
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))
        await pilot.press("tab", "enter")
        assert isinstance(app.screen, EntryScreen)
        (folder / "glossary.yaml").unlink()
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))
        await until(pilot, lambda: reader(app).article.focused_stop is None)


async def test_half_a_file_for_a_moment_does_no_harm(app: PreviewApp, folder: Path) -> None:
    path = folder / "article.yaml"
    whole = path.read_text(encoding="utf-8")
    async with app.run_test() as pilot:
        for end in (0, 10, len(whole) // 2):
            path.write_text(whole[:end], encoding="utf-8")
            await pilot.pause(0.35)
        (folder / "guide.yaml").rename(folder / "away")
        await until(pilot, lambda: any("guide.yaml" in text for text in said(app)))
        (folder / "away").rename(folder / "guide.yaml")
        path.write_text(whole.replace("than it looks", "than it seems"), encoding="utf-8")
        await until(pilot, lambda: "than it seems" in reader(app).section.paragraphs[-1].text)
        assert said(app) == []


def test_a_folder_without_a_guide_is_refused_before_the_screen_opens(tmp_path: Path) -> None:
    with pytest.raises(GuideError, match="has no guide.yaml"):
        preview(tmp_path)
    with pytest.raises(GuideError, match="no such folder"):
        preview(tmp_path / "nowhere")
