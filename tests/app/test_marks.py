"""Marks in the reader: made by keyboard or mouse, shown in the margin, listed, kept."""

from collections.abc import Callable

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.app.conftest import Clock
from tui.app.beside import beside
from tui.app.margin_sign import MarginSign
from tui.app.screens.entry import EntryScreen
from tui.app.screens.marks import MarksScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.shelf import ShelfScreen
from tui.app.studyguide import StudyGuide
from tui.app.widgets.edge_line import KeyLine
from tui.app.widgets.mark_pad import MarkPad
from tui.app.widgets.note_pad import NotePad
from tui.journal import Journal
from tui.marking import Marking
from tui.model.events import MARKED, NOTED
from tui.model.marks import OwnMark

MakeApp = Callable[..., StudyGuide]


def reader(pilot: Pilot[None]) -> ReaderScreen:
    assert isinstance(pilot.app.screen, ReaderScreen)
    return pilot.app.screen


def marks(pilot: Pilot[None]) -> list[OwnMark]:
    study = pilot.app.current_study()  # type: ignore[attr-defined]
    return Marking(study).marks()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def own_signs(screen: ReaderScreen) -> list[MarginSign]:
    return [each for each in beside(screen.study, screen.signs) if not each.after and each.end - each.start == 1]


def text_of(screen: MarksScreen) -> str:
    return "\n".join("".join(text for text, _ in screen.list.line(y)) for y in range(len(screen.list._lines)))


async def test_m_and_enter_mark_the_paragraph_and_a_note_is_written_in_place(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter")
        assert pilot.app.screen.query(NotePad)
        await press(pilot, *"Why", "enter", *"qgo?", "escape")
        (mark,) = marks(pilot)
        article = reader(pilot).study.guide.article
        assert mark.note == "Why\nqgo?"
        assert mark.anchor.quote == " ".join(article.paragraphs[0].text.split()) and mark.anchor.whole
        assert not pilot.app.screen.query("#marking, #noting")
        assert reader(pilot).article.has_focus and reader(pilot).query_one(KeyLine).display


async def test_escape_marks_nothing(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "tab", "enter", "escape", "escape", "escape")
        assert marks(pilot) == []
        assert not pilot.app.screen.query(MarkPad)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_passage_is_chosen_with_arrows_alone(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "right", "right", "right", "enter", "right", "right", "left", "enter", "escape")
        (mark,) = marks(pilot)
        words = reader(pilot).study.guide.article.paragraphs[0].text.split()
        assert mark.anchor.quote.split() == words[2:4]


async def test_arrows_lead_to_another_paragraph_of_the_section(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "down", "down", "down", "enter", "escape")
        (mark,) = marks(pilot)
        assert mark.anchor.paragraph == reader(pilot).section.paragraphs[-1].id


async def test_a_passage_is_chosen_with_the_mouse_and_opens_no_term(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await pilot.pause()
        article = reader(pilot).article
        line = next(y for y in range(20) if article._layout.at(y))
        x = article._layout.margin + article._layout.gutter
        y = line + 1  # the text stands one line under the window's edge
        await pilot.mouse_down(article, offset=(x + 4, y))
        for to in (x + 8, x + 30):
            await pilot._post_mouse_events([events.MouseMove], article, offset=(to, y), button=1)
        await pilot.mouse_up(article, offset=(x + 30, y))
        await pilot.pause()
        assert reader(pilot).query_one(MarkPad).has_focus
        await press(pilot, "enter", "escape")
        assert not isinstance(pilot.app.screen, EntryScreen)
        (mark,) = marks(pilot)
        text = article.section.paragraphs[0].text
        assert mark.anchor.quote in text and 2 <= len(mark.anchor.quote.split()) < len(text.split())


async def test_a_marked_paragraph_shows_a_sign_and_one_with_a_note_another(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter", "escape")
        screen = reader(pilot)
        assert [each.sign for each in own_signs(screen)] == ["“"]
        await press(pilot, "m", "enter", "x", "escape")
        assert [each.sign for each in own_signs(screen)] == ["≡"]
        line = next(y for y in range(20) if screen.article._layout.at(y))
        assert ("≡", "accent") in screen.article.line(line)


async def test_a_mark_is_taken_away_with_del(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter", "escape", "m", "delete")
        assert marks(pilot) == []


async def test_the_list_leads_to_each_mark_and_to_its_note(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter", *"one", "escape", "5", "m", "enter", "escape", "1", "l")
        assert isinstance(pilot.app.screen, MarksScreen)
        rows = text_of(pilot.app.screen)
        assert "¶1" in rows and "one" in rows
        await press(pilot, "down", "enter")
        assert reader(pilot).section.id == reader(pilot).study.guide.article.sections[4].id
        await press(pilot, "l", "e")
        assert reader(pilot).query_one(TextArea).text == "one"
        await press(pilot, "!", "escape")
        assert [mark.note for mark in marks(pilot)] == ["one!", ""]


async def test_escape_puts_out_the_mark_that_was_gone_to_and_only_then_leads_to_the_shelf(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter", "escape", "l", "enter")
        assert reader(pilot).article._spans
        await press(pilot, "escape")
        assert not reader(pilot).article._spans
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ShelfScreen)


async def test_a_mark_with_a_note_is_taken_away_in_the_list_only_when_asked_twice(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "enter", "a", "escape", "l", "delete")
        assert len(marks(pilot)) == 1
        await press(pilot, "delete")
        assert marks(pilot) == []


async def test_a_note_is_kept_when_the_program_ends_under_it(make_app: MakeApp, journal: Journal) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await press(pilot, "m", "enter", *"half a though", "ctrl+q")
    journal.save()
    assert [event.text("text") for event in journal.events("kherson-withdrawal") if event.kind == NOTED] == [
        "half a though"
    ]


async def test_going_to_another_section_leaves_the_choice(make_app: MakeApp) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "m", "n")
        assert not pilot.app.screen.query(MarkPad)
        assert reader(pilot).article.has_focus
        await press(pilot, "m", "enter", "escape")
        (mark,) = marks(pilot)
        assert mark.anchor.paragraph == reader(pilot).section.paragraphs[0].id


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (120, 40)])
async def test_marking_works_in_windows_of_any_size(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await press(pilot, "m", "enter", "x", "escape", "m", "tab", "down", "enter", "down", "enter", "escape", "l")
        assert len(marks(pilot)) == 2


async def test_reading_writes_no_mark(make_app: MakeApp, clock: Clock, journal: Journal) -> None:
    async with make_app().run_test() as pilot:
        await press(pilot, "pagedown", "m", "escape", "l", "escape")
    assert not [event for event in journal.events("kherson-withdrawal") if event.kind == MARKED]
