"""Every open screen brought to an edited guide, at the place where it stands."""

from collections.abc import Awaitable, Callable, Sequence

from textual.screen import Screen

from tui.app.screens.list_screen import ListScreen
from tui.app.screens.map import MapScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.result import ResultScreen
from tui.model.guide import Guide
from tui.study import Study


async def follow(
    study: Study, guide: Guide, screens: Sequence[Screen[None]], back: Callable[[Screen[None]], Awaitable[None]]
) -> None:
    """Bring a study and the screens on it to an edited guide; go back from what the guide no longer has."""
    study.follow(guide)
    for number, screen in enumerate(screens):
        if not await _followed(screen, study):
            await back(screens[max(0, number - 1)])
            return


async def _followed(screen: Screen[None], study: Study) -> bool:
    match screen:
        case ReaderScreen():
            _follow_reader(screen, study.guide)
        case PassageScreen():
            screen.follow(study.guide)
        case QuizScreen():
            sheet = study.guide.sheets.get(screen.sheet.id)
            if sheet is None or not screen.sitting.asked(sheet):
                return False
            await screen.follow(sheet)
        case ResultScreen():
            sheet = study.guide.sheets.get(screen.sheet.id)
            return sheet is not None and screen.follow_sheet(sheet)
        case MapScreen():
            return screen.follow()
        case ListScreen():
            return screen.follow()
    return True


def _follow_reader(reader: ReaderScreen, guide: Guide) -> None:
    stop = reader.article.focused_stop
    reader.light_hits((), 0)
    reader.article.follow(guide)
    if stop is not None:
        reader.article.focus_item(stop.id)
