"""The argument: the tree unfolds, leads to the passages and back from them, and can be built anew."""

from tests.app.conftest import MakeApp
from tui.app.screens.argument import ArgumentScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.widgets.article_view import ArticleView


def shown(screen: ArgumentScreen) -> list[str]:
    return [row.id.removeprefix("r:") for row in screen.list._rows if row.id.startswith("r:")]


async def test_the_tree_unfolds_and_folds(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("3", "a")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ArgumentScreen)
        assert screen.list.row_id == "r:reason-war"
        assert "war-costs" in shown(screen)
        await pilot.press("left")
        assert "war-costs" not in shown(screen)
        await pilot.press("right")
        assert "war-costs" in shown(screen)
        await pilot.press("right")
        assert screen.list.row_id == "r:war-costs"
        await pilot.press("left", "left")
        assert "war-costs" not in shown(screen)
        assert screen.list.row_id == "r:reason-war"


async def test_enter_lights_the_passage_and_reads_on_there(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("4", "a", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        article = app.screen.query_one(ArticleView)
        (lit,) = article._spans
        text = app.screen._guide.article.paragraph(lit.paragraph).text[lit.start : lit.end]
        assert text.startswith("Russia may prefer to use the Kherson region as a bargaining chip")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert app.screen.article.paragraph.id == "p6"


async def test_a_sign_beside_the_passage_says_how_each_claim_is_worded(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("4")
        await pilot.pause()
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        signs = {sign.sign for sign in reader.article._margin if sign.paragraph == "p6"}
        assert {"=", "~"} <= signs


async def test_a_filter_leaves_one_way_of_wording_with_what_stands_above(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("a", "3")
        screen = app.screen
        assert isinstance(screen, ArgumentScreen)
        assert "war-defensive" in shown(screen)
        assert "reason-war" in shown(screen)
        assert "war-rifts" not in shown(screen)
        await pilot.press("2")
        assert "war-rifts" in shown(screen)
        assert "war-defensive" not in shown(screen)
        await pilot.press("1")
        assert "a-range" in shown(screen)


async def test_building_it_is_graded_with_passages_and_kept_as_practice(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("a", "b")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        await pilot.press(*"111111", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        study = screen.study
        (sitting,) = study.progress.sittings_of(study.guide.sheets["build-the-argument"])
        assert 0 < sitting.answers["build-three-reasons"].mark < 1
        assert study.progress.missed() == []
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)


async def test_a_guide_without_reasons_says_so(make_app: MakeApp) -> None:
    from tests.app.conftest import RIVERS

    app = make_app("rivers", shelf=RIVERS)
    async with app.run_test() as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert [toast.message for toast in app._notifications] == ["This guide has no view of the argument."]


async def test_nonsense_keys_break_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(
            "a", "u", "end", "right", "left", "5", "end", "left", "right", "u", "4", "home", "enter", "escape"
        )
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
