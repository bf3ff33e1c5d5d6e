"""The argument: the tree unfolds, leads to the passages and back from them, and can be built anew."""

import pytest

from tests.app.conftest import MakeApp
from tui.app.screens.argument import ArgumentScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.quiz import QuizScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.section_drawing import signs_after
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


def cell_after(view: ArticleView, paragraph: str, end: int, cell: int = 1) -> tuple[int, int]:
    """Return where the signs stand after the line on which a passage ends, in the view."""
    line = view._layout.line_at(view._layout.place(paragraph, end - 1))
    layout = view._layout
    return layout.margin + layout.gutter + layout.measure + cell, line - view.top + view.gutter.top


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=str)
async def test_a_click_on_the_sign_beside_a_passage_opens_its_claim(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app(screen="read", item="ukraine-west")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        view, spans = reader.article, reader.study.guide.claim_spans
        paragraph, _, end, claim = next(each for each in spans if each[3].id == "us-costs")
        assert (paragraph, claim.stance) == ("p9", "caution")
        await pilot.click(ArticleView, offset=cell_after(view, paragraph, end))
        await pilot.pause()
        assert isinstance(app.screen, ArgumentScreen)
        assert app.screen.list.row_id == "r:us-costs"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_after_one_line_two_signs_stand_side_by_side_and_each_opens_its_own(make_app: MakeApp) -> None:
    app = make_app(screen="read", item="second-reason")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        view = reader.article
        _, _, end, _ = next(each for each in reader.study.guide.claim_spans if each[3].id == "reason-chip")
        x, y = cell_after(view, "p6", end)
        drawn = "".join(text for text, _ in view.line(y - view.gutter.top + view.top))
        assert drawn.endswith(f" ~{reader.signs.note}")
        await pilot.click(ArticleView, offset=(x - 1, y))
        await pilot.pause()
        assert isinstance(app.screen, ArgumentScreen) and app.screen.list.row_id == "r:reason-chip"
        await pilot.press("escape")
        await pilot.click(ArticleView, offset=(x, y))
        await pilot.pause()
        assert view.focused_stop is not None and view.focused_stop.id == "note-still-controls"


async def test_every_claim_is_told_of_beside_the_text(make_app: MakeApp) -> None:
    for width in (40, 80, 120):
        app = make_app()
        async with app.run_test(size=(width, 24)) as pilot:
            await pilot.pause()
            reader = app.screen
            assert isinstance(reader, ReaderScreen)
            told: set[str] = set()
            for section in reader.study.guide.article.sections:
                reader.article.show_section(section)
                await pilot.pause()
                layout = reader.article._layout
                for stretch in filter(None, layout.stretches):
                    beside = reader.article._beside.get(stretch.paragraph.id, ())
                    told |= {sign.opens for sign in signs_after(stretch, beside)}
            argument = reader.study.guide.argument
            assert argument and told >= {f"claim:{claim.id}" for _, claim in argument.walk()}


async def test_a_opens_the_claim_of_the_passage_at_which_one_stands(make_app: MakeApp) -> None:
    app = make_app(screen="read", item="second-reason")
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, ArgumentScreen) and app.screen.list.row_id == "r:reason-chip"
        await pilot.press("escape")
        await pilot.press(*["down"] * 8)
        await pilot.pause()
        paragraph, at = reader.article.standing_at
        ends = {claim.id: end for each, _, end, claim in reader.study.guide.claim_spans if each == paragraph}
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, ArgumentScreen)
        chosen = app.screen.list.row_id.removeprefix("r:")
        assert paragraph == "p6" and ends[chosen] > at
        assert ends[chosen] == min(end for end in ends.values() if end > at) != ends["reason-chip"]


async def test_a_opens_the_claim_at_the_word_in_focus(make_app: MakeApp) -> None:
    app = make_app(screen="read", item="second-reason")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.article.focus_item("win-win")
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, ArgumentScreen) and app.screen.list.row_id == "r:chip-win-win"


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
