"""Pages, reading notes and expressions line by line, and the question that is never graded."""

from dataclasses import replace
from io import StringIO
from random import Random

import pytest

from tests.test_dictionary import write_wordnet
from tui.journal import LOCAL, Journal
from tui.library import Library, content_folder
from tui.model.guide import Guide
from tui.plain.asides import print_asides
from tui.plain.dialogue import Dialogue
from tui.plain.pages import read_page, read_whole
from tui.plain.progress import print_progress, progress_data
from tui.plain.words import print_word
from tui.study import Study


@pytest.fixture(scope="module")
def around() -> Guide:
    return Library([content_folder()], None).open("kherson-withdrawal").guide


@pytest.fixture
def visit(around: Guide, journal: Journal) -> Study:
    return Study(around, journal, Random(1))


def read(study: Study, page: str, lines: str = "") -> str:
    found = study.guide.page(page)
    assert found is not None
    out = StringIO()
    assert read_page(Dialogue(StringIO(lines), out), study, found) == ""
    return out.getvalue()


def test_the_page_before_asks_and_the_page_after_says_where_each_was_given(visit: Study) -> None:
    asked = read(visit, "before-you-read", "2 5, 9\n")
    assert "No answer is right or wrong" in asked
    assert visit.progress.pages.chosen == ("costs", "lives", "settlements")
    returned = read(visit, "beyond-the-article")
    assert "in this article, ¶4. You marked it." in returned
    assert "given by officials. You marked it." in returned
    assert "neither. You marked it." in returned
    assert returned.count("You marked it.") == 3
    assert visit.progress.pages.visited == {"before-you-read", "beyond-the-article"}


@pytest.mark.parametrize("lines", ["1 2 3 4\n2\n", "0\nx\n1 1\n10\n2\n", "2\n"])
def test_what_is_no_choice_is_said_and_asked_again(visit: Study, lines: str) -> None:
    said = read(visit, "before-you-read", lines)
    assert visit.progress.pages.chosen == ("costs",)
    assert said.count("Type up to 3 different numbers from 1 to 9, or nothing.") == lines.count("\n") - 1


@pytest.mark.parametrize("lines", ["", "\n"])
def test_an_empty_line_or_the_end_of_input_marks_nothing(visit: Study, lines: str) -> None:
    read(visit, "before-you-read", lines)
    assert visit.progress.pages.chosen == ()
    assert "You marked it" not in read(visit, "beyond-the-article")


def test_the_whole_text_on_a_terminal_stands_between_its_pages(visit: Study, terminal: StringIO) -> None:
    assert read_whole(Dialogue(StringIO(), terminal), visit, expressions=True) == ""
    said = terminal.getvalue()
    order = [
        "Before you read",
        "1  The order of",
        "mReading notes",
        "mExpressions",
        "8  What the",
        "Beyond the article",
    ]
    assert [said.index(each) for each in order] == sorted(said.index(each) for each in order)


def test_notes_say_their_words_kind_and_sources(around: Guide, pipe: StringIO) -> None:
    print_asides(Dialogue(StringIO(), pipe), around, around.article.sections[0], expressions=False)
    said = pipe.getvalue()
    assert "¶1 “to the eastern bank of the Dnieper River” (background)" in said
    assert "(source: Oxford Dictionaries, “left bank”)" in said
    assert "¶2 “an obligation for the parties” (language)" in said
    assert "Expressions" not in said


def test_progress_counts_pages_apart(around: Guide, visit: Study, pipe: StringIO) -> None:
    read(visit, "before-you-read")
    print_progress(Dialogue(StringIO(), pipe), visit.progress)
    assert "Before you read: 0 s\nBeyond the article: not opened\n" in pipe.getvalue()
    data = progress_data(visit.progress, "someone", LOCAL)
    assert [(page["id"], page["place"], page["opened"]) for page in data["pages"]] == [
        ("before-you-read", "before", True),
        ("beyond-the-article", "after", False),
    ]
    assert data["seconds"] == 0
    assert data["missed"] == []


def test_a_look_up_finds_expressions_then_the_dictionary(
    around: Guide, tmp_path_factory: pytest.TempPathFactory
) -> None:
    words = {"WNSEARCHDIR": str(write_wordnet(tmp_path_factory.mktemp("words")))}

    def said(word: str, guide: Guide = around) -> str:
        out = StringIO()
        print_word(Dialogue(StringIO(), out), guide, word, words)
        return out.getvalue()

    assert said("Exacerbating").startswith("exacerbate: Make something bad worse. Example: ")
    assert said("cities") == "city (noun): a large town.\n(source: WordNet)\n"
    assert said("zzz") == said("cities", replace(around, language="tr")) == ""
