"""Sections that a teacher has closed, as a learner meets them."""

from tests.app.class_learner import MakeLearner, Teacher, is_closed, shown, study_of
from tests.app.conftest import Clock
from tui.app.screens.outline import OutlineScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.search import SearchScreen
from tui.model.open_sections import NOT_OPEN


async def test_a_closed_section_shows_its_title_and_one_line_from_the_next_screen_on(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        await pilot.press("4")
        before = shown(app)
        teacher.closes(app, "second-reason")
        await pilot.pause()
        assert shown(app) == before
        await pilot.press("down", "up")
        assert NOT_OPEN not in shown(app)
        await pilot.press("n")
        assert NOT_OPEN not in shown(app)
        await pilot.press("p")
        assert is_closed(app, "second-reason")
        assert "quiz on this section" not in shown(app) and "n  next section" in shown(app)


async def test_however_one_comes_there(make_learner: MakeLearner, teacher: Teacher) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("3", "n")
        assert is_closed(app, "second-reason")
        await pilot.press("1", "4")
        assert is_closed(app, "second-reason")
        await pilot.press("1", "o", "down", "down", "down", "enter")
        await pilot.pause()
        assert is_closed(app, "second-reason")
        await pilot.press("1", "a")
        await pilot.pause()
        argument = study_of(app).guide.argument
        assert argument is not None
        paragraphs = study_of(app).guide.article.section("second-reason").paragraphs
        claim = next(each for paragraph in paragraphs for each in argument.in_paragraph(paragraph.id))
        app.screen.chosen(f"r:{claim.id}")  # type: ignore[attr-defined]
        await pilot.pause()
        assert isinstance(app.screen, PassageScreen)
        assert is_closed(app, "second-reason")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert is_closed(app, "second-reason")


async def test_resuming_leads_to_a_closed_section_and_its_place_is_kept(
    make_learner: MakeLearner, teacher: Teacher, clock: Clock
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        await pilot.press("7", "down", "down", "down", "down", "down", "down", "down", "down")
        clock.tick(30)
        await pilot.press("down")
        place = app.screen.article.paragraph  # type: ignore[attr-defined]
        assert place.id != study_of(app).guide.article.section("china-us").paragraphs[0].id
        teacher.closes(app, "china-us")
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert is_closed(app, "china-us")
    again = make_learner()
    async with again.run_test() as pilot:
        teacher.closes(again, "china-us")
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert is_closed(again, "china-us")
        teacher.opens(again, "china-us")
        await pilot.pause()
        assert NOT_OPEN not in shown(again)
        assert again.screen.article.paragraph == place  # type: ignore[attr-defined]


async def test_an_opened_section_shows_at_once_and_is_told_in_a_line(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason", "us-question")
        await pilot.press("4")
        assert is_closed(app, "second-reason")
        teacher.opens(app, "second-reason")
        await pilot.pause()
        assert NOT_OPEN not in shown(app)
        assert [note.message for note in app._notifications] == ["Section 4 is open now: The second reason."]
        await pilot.press("n")
        assert is_closed(app, "us-question")


async def test_opening_another_section_takes_nothing_from_who_reads_one_just_closed(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        teacher.closes(app, "order")
        await pilot.press("4")
        teacher.closes(app, "second-reason")
        await pilot.press("q")  # which its section now forbids, and no other screen comes
        await pilot.pause()
        teacher.opens(app, "order")
        await pilot.pause()
        assert NOT_OPEN not in shown(app)
        await pilot.press("1")
        assert NOT_OPEN not in shown(app)
        await pilot.press("4")
        assert is_closed(app, "second-reason")


async def test_terms_and_marks_of_a_closed_section_wait(make_learner: MakeLearner, teacher: Teacher) -> None:
    app = make_learner()
    async with app.run_test(size=(120, 40)) as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("4", "tab", "enter", "w", "escape", "space", "end", "home", "up")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        await pilot.press("4")
        assert app.screen.article.stops() == []
        await pilot.press("m")
        await pilot.pause()
        assert is_closed(app, "second-reason")
        assert not app.screen.query("#marking")


async def test_a_mark_in_a_closed_section_stays_and_leads_to_the_line(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        await pilot.press("4", "m", "enter", *"mine", "escape")
        await pilot.pause()
        teacher.closes(app, "second-reason")
        await pilot.press("1", "l")
        await pilot.pause()
        assert "mine" in shown(app)
        await pilot.press("enter")
        await pilot.pause()
        assert is_closed(app, "second-reason")


async def test_the_outline_marks_closed_sections_by_sign_and_word(make_learner: MakeLearner, teacher: Teacher) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        teacher.closes(app, "second-reason")
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(app.screen, OutlineScreen)
        row = next(line for line in shown(app).splitlines() if "The second reason" in line)
        assert row.split()[0] == app.desk.signs.closed and row.split()[-1] == "closed"


async def test_search_quotes_nothing_of_closed_sections_and_says_how_much_waits(
    make_learner: MakeLearner, teacher: Teacher
) -> None:
    app = make_learner()
    async with app.run_test() as pilot:
        await pilot.press("slash", *"bargaining chip")
        await pilot.pause()
        assert "In the article · 1" in shown(app)
        teacher.closes(app, "second-reason")
        await pilot.press("escape", "slash", *"bargaining chip")
        await pilot.pause()
        assert isinstance(app.screen, SearchScreen)
        assert "In the article" not in shown(app) and "region as a" not in shown(app)
        assert "1 place in sections that your teacher opens later" in shown(app)


async def test_the_views_quote_nothing_of_closed_sections(make_learner: MakeLearner, teacher: Teacher) -> None:
    app = make_learner()
    async with app.run_test(size=(120, 40)) as pilot:
        guide = study_of(app).guide
        assert guide.argument is not None and guide.timeline is not None
        evidence = [passage for _, each in guide.argument.walk() for passage in each.evidence]
        evidence += [passage for each in guide.timeline.happenings for passage in each.evidence]
        quotations = {f"“{each.quote[:15]}" for each in evidence if len(each.quote) > 25}
        await pilot.press("a", "down")
        await pilot.pause()
        assert any(each in shown(app) for each in quotations)
        await pilot.press("escape")
        teacher.closes(app, *(each.id for each in guide.article.sections))
        for key in ("a", "d"):
            await pilot.press(key)
            await pilot.pause()
            for _ in range(8):
                assert not any(each in shown(app) for each in quotations)
                await pilot.press("down")
            await pilot.press("escape")
            await pilot.pause()


async def test_nobody_outside_a_class_has_closed_sections(make_learner: MakeLearner) -> None:
    app = make_learner()
    async with app.run_test():
        assert study_of(app).closed == frozenset()
        app.hear({"rules": []})
        assert study_of(app).closed == frozenset()
