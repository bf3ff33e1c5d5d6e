"""One page to take along, in three forms, with nothing in it read as markup."""

from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO

import pytest
from markdown_it import MarkdownIt

from tui.journal import Journal
from tui.marking import Marking
from tui.model.article import Article, Paragraph
from tui.model.guide import Guide
from tui.model.own_page import MOST_MARKS, own_page_of
from tui.model.questions import Response
from tui.plain.dialogue import Dialogue
from tui.plain.marks import print_marks
from tui.plain.sheet import print_sheet
from tui.study import Manner, Study

NASTY = "<script>alert('a & b')</script> *bold* [x](y) # no `code` _it_"


@pytest.fixture
def busy(study: Study) -> Study:
    """Return a study in which all that a page can hold was done."""
    section = study.guide.article.sections[0]
    for paragraph in section.paragraphs:
        study.read(paragraph.id)
    marking = Marking(study)
    marking.write(marking.add("p1", 0, 31), f"{NASTY}\nsecond line")
    marking.add("p3", 0, 35)
    sheet = study.guide.sheets["source-quiz"]
    sitting = study.begin(sheet)
    for question in sheet.questions:
        study.answer(sitting, question, Response(), Manner())
    study.look_up("dnieper", "p1")
    return study


def printed(study: Study, form: str) -> str:
    out = StringIO()
    print_sheet(Dialogue(StringIO(), out), study, "Anna", form)
    return out.getvalue()


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_each_form_holds_marks_outline_missed_and_words(busy: Study, form: str) -> None:
    page = printed(busy, form)
    for words in (
        "Two rivers",
        "The Dnieper rises in the hills,",
        "second line",
        "Where they rise",
        "Both rise in the hills.",
        "Where they end",
        busy.progress.missed()[0][0].prompt,
        "A great river.",
    ):
        assert words in page
    assert "They end in two seas." not in page  # that section is not read yet


class Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_escapes_every_text_and_needs_nothing_else(busy: Study) -> None:
    page = printed(busy, "html")
    found = Texts()
    found.feed(page)
    assert NASTY in found.text
    assert not {"script", "link", "img", "iframe"} & set(found.tags)
    assert "http" not in page


def test_markdown_shows_every_text_as_it_is(busy: Study) -> None:
    found = Texts()
    found.feed(MarkdownIt().render(printed(busy, "markdown")))
    assert NASTY in found.text
    assert not {"script", "em", "code", "a"} & set(found.tags)


@pytest.mark.parametrize("note", ["1. one", "- a dash", "+ plus", "> quote", "    four", "===", "a | b", "\\", "&amp;"])
def test_no_note_changes_the_structure_of_the_markdown(study: Study, note: str) -> None:
    marking = Marking(study)
    marking.write(marking.add("p1", 0, 31), note)
    found = Texts()
    found.feed(MarkdownIt().render(printed(study, "markdown")))
    assert note.strip() in found.text
    assert "blockquote" not in found.tags and found.tags.count("h2") == 2


def test_a_new_learner_gets_the_outline_alone(study: Study) -> None:
    page = printed(study, "terminal")
    assert "The argument in outline" in page
    assert not any(words in page for words in ("Your marks", "Missed", "Words looked up"))


def test_one_page_keeps_noted_marks_first_and_counts_the_rest(study: Study, guide: Guide) -> None:
    marking, text = Marking(study), guide.article.paragraph("p1").text
    spots = [index for index, letter in enumerate(text) if letter == " "][: MOST_MARKS + 3]
    for start, end in zip(spots, [*spots[1:], len(text)], strict=True):
        last = marking.add("p1", start, end)
    marking.write(last, "This one.")
    page = own_page_of(study.progress, marking.marks())
    assert len(page.marks) == MOST_MARKS and page.more_marks == 3
    assert "This one." in [mark.note for mark in page.marks]
    assert "and 3 more marks" in printed(study, "terminal")


def test_marks_are_printed_with_their_notes_and_say_when_their_passage_is_gone(
    study: Study, guide: Guide, journal: Journal
) -> None:
    marking = Marking(study)
    marking.write(marking.add("p1", 0, 31), "first line\nsecond line")
    first, *others = guide.article.sections
    bare = replace(first, paragraphs=(Paragraph("p1", "Nothing of it is here."),))
    for shown, where in (
        (guide, "¶1: “The Dnieper rises in the hills,"),
        (None, "No longer in the text: “The Dnieper"),
    ):
        edited = shown or replace(guide, article=Article((bare, *others)))
        out = StringIO()
        print_marks(Dialogue(StringIO(), out), Study(edited, journal))
        assert where in out.getvalue()
        assert "\n  first line\n  second line\n" in out.getvalue()
