"""The lines at the edges of a screen: what gives way where there is no room, and what a click does."""

from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult

from tui.app.widgets.edge_line import KeyHint, KeyLine, TopLine

HINTS: list[KeyHint] = [
    ("↑↓", "read", ""),
    ("g", "glossary", "app.open('g')"),
    ("q", "quiz", "app.open('q')"),
    ("?", "keys", "app.open('?')"),
]


class EdgeApp(App[None]):
    """A screen of two edges; remembers which actions ran."""

    def __init__(self, left: str = "", right: str = "", hints: Sequence[KeyHint] = ()) -> None:
        super().__init__()
        self._words = left, right
        self._hints = hints
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield TopLine(*self._words)
        yield KeyLine(self._hints)

    def action_open(self, what: str) -> None:
        self.opened.append(what)

    def drawn(self, kind: type[TopLine] | type[KeyLine]) -> str:
        strip = self.screen.query_one(kind).render_line(0)
        assert strip.cell_length == self.size.width
        return strip.text


@pytest.mark.parametrize(
    ("left", "right", "width", "drawn"),
    [
        ("Title", "section 1", 20, " Title    section 1 "),
        ("A longer title", "section 1", 20, " A long…  section 1 "),
        ("A longer title", "", 20, " A longer title     "),
        ("A longer title", "section 1", 18, "        section 1 "),
        ("A long title · marks", "3 found", 24, " marks          3 found "),
        ("", "", 10, "          "),
        ("Title", "section 1", 8, " secti… "),
        ("Title", "section 1", 3, " … "),
        ("文字文字", "节", 12, " 文字…   节 "),
    ],
)
async def test_where_there_is_no_room_the_title_gives_way(left: str, right: str, width: int, drawn: str) -> None:
    app = EdgeApp(left, right)
    async with app.run_test(size=(width, 3)):
        assert app.drawn(TopLine) == drawn


@pytest.mark.parametrize("width", [1, 2, 3, 4, 200])
async def test_an_edge_is_as_wide_as_the_window_whatever_it_says(width: int) -> None:
    app = EdgeApp("A title [b]of[/b] 文字 “marks” [/]", "section 4 of 8", HINTS)
    async with app.run_test(size=(width, 3)):
        app.drawn(TopLine)
        app.drawn(KeyLine)


async def test_other_words_are_shown() -> None:
    app = EdgeApp("One", "1", HINTS)
    async with app.run_test(size=(20, 3)) as pilot:
        app.screen.query_one(TopLine).show("Two [x]", "2")
        app.screen.query_one(KeyLine).show([("Esc", "back", "")])
        await pilot.pause()
        assert app.drawn(TopLine) == " Two [x]          2 "
        assert app.drawn(KeyLine) == " Esc back           "


@pytest.mark.parametrize(
    ("width", "drawn"),
    [
        (50, " ↑↓ read  g glossary  q quiz  ? keys"),
        (37, " ↑↓ read  g glossary  q quiz  ? keys"),
        (36, " ↑↓ read  g glossary  ? keys"),
        (20, " ↑↓ read  ? keys"),
        (10, " ? keys"),
        (4, " ? k"),
    ],
)
async def test_keys_give_way_but_the_last_that_leads_to_all(width: int, drawn: str) -> None:
    app = EdgeApp(hints=HINTS)
    async with app.run_test(size=(width, 3)):
        assert app.drawn(KeyLine).rstrip() == drawn


async def test_a_click_on_a_key_runs_its_action() -> None:
    app = EdgeApp(hints=HINTS)
    async with app.run_test(size=(50, 3)) as pilot:
        line = app.drawn(KeyLine)
        for what in ("g ", "glossary", "? ", "quiz"):
            await pilot.click(KeyLine, offset=(line.index(what), 0))
        assert app.opened == ["g", "g", "?", "q"]


async def test_a_click_between_keys_or_on_one_without_an_action_does_nothing() -> None:
    app = EdgeApp(hints=HINTS)
    async with app.run_test(size=(50, 3)) as pilot:
        for x in (0, 2, 8, 9, 40):
            await pilot.click(KeyLine, offset=(x, 0))
        assert app.opened == []


async def test_a_click_on_a_key_that_gave_way_does_nothing() -> None:
    app = EdgeApp(hints=HINTS)
    async with app.run_test(size=(50, 3)) as pilot:
        await pilot.resize_terminal(20, 3)
        await pilot.pause()
        place = app.drawn(KeyLine).index("?")
        await pilot.click(KeyLine, offset=(place, 0))
        await pilot.click(KeyLine, offset=(18, 0))
        assert app.opened == ["?"]


async def test_no_keys_are_no_fault() -> None:
    app = EdgeApp()
    async with app.run_test(size=(20, 3)) as pilot:
        assert app.drawn(KeyLine).strip() == ""
        await pilot.click(KeyLine, offset=(2, 0))
        assert app.opened == []
