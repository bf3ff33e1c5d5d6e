"""What is printed or opened in a spreadsheet."""

import csv
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO

from markdown_it import MarkdownIt

from tui.exchange.export.exercise import Exercise, exercises, letter
from tui.exchange.export.html import html_handout
from tui.exchange.export.lines import WIDTH, NumberedText
from tui.exchange.export.markdown import escaped, markdown_handout
from tui.exchange.export.spreadsheet import COLUMNS, csv_questions
from tui.exchange.gift.outgoing import gift_questions
from tui.model.evidence import find_quote
from tui.model.guide import Guide
from tui.model.questions import Choice, Short

SIGNS = "*a* _b_ `c` <i>d</i> [e](f) # g | h \\ ~i~ & &amp; 1. - "


class Words(HTMLParser):
    """Gathers the words of a page as a reader sees them, and the names of its elements in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self.opened: list[str] = []
        self._left: list[str] = []
        self.feed(page)
        self.close()
        assert not self._left, f"left open: {self._left}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        if tag not in ("br", "meta"):
            self._left.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._left.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._left:
            self.words += data


def page_of(guide: Guide) -> str:
    return Words(html_handout(guide)).words


def rendered(guide: Guide) -> str:
    return Words(MarkdownIt("commonmark", {"html": True}).render(markdown_handout(guide))).words


def parts(words: str) -> tuple[str, str]:
    """Return the worksheet and the key."""
    worksheet, _, key = words.partition("Worksheet")[2].partition("Key\n")
    return worksheet, key


def test_each_line_of_the_text_has_its_number_and_nothing_is_missing(any_guide: Guide) -> None:
    text = NumberedText(any_guide.article)
    lines = [line for paragraph in any_guide.article.paragraphs for line in text.lines(paragraph.id)]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert max(len(line.text) for line in lines) <= WIDTH
    written = "".join("".join(line.text for line in lines).split())
    assert written == "".join("".join(each.text for each in any_guide.article.paragraphs).split())
    for words in (page_of(any_guide), rendered(any_guide)):
        assert all(re.search(rf"{line.number}\s*{re.escape(line.text)}", words) for line in lines)


def test_each_passage_of_the_key_stands_in_the_lines_it_names(any_guide: Guide) -> None:
    text = NumberedText(any_guide.article)
    numbered = {line.number: line.text for each in any_guide.article.paragraphs for line in text.lines(each.id)}
    for question in any_guide.questions.values():
        for passage in Exercise(any_guide, question).passages:
            numbers = [int(each) for each in re.findall(r"\d+", text.place(passage).partition("line")[2])]
            lines = " ".join(numbered[each] for each in range(numbers[0], numbers[-1] + 1))
            assert find_quote(lines, passage.quote), (question.id, text.place(passage))


def test_every_question_is_asked_without_its_answer_and_answered_in_the_key(any_guide: Guide) -> None:
    for words in (page_of(any_guide), rendered(any_guide)):
        worksheet, key = parts(words)
        for _, each in exercises(any_guide):
            for exercise in each:
                assert exercise.question.prompt in worksheet
                assert all(choice.text in worksheet for choice in exercise.choices)
                assert all(answer in key for answer in exercise.answer)
                assert all(reason in key and reason not in worksheet for reason in exercise.reasons)


def test_the_key_has_a_page_of_its_own(any_guide: Guide) -> None:
    page = html_handout(any_guide)
    assert page.count('<section class="page">') == 3 + len(any_guide.pages)
    assert page.index('<section class="page">\n<h2>Key</h2>') > page.index("<h2>Worksheet</h2>")
    assert "break-before: page" in page
    assert 'style="break-before: page"></div>\n\n## Key' in markdown_handout(any_guide)


def test_the_glossary_keeps_the_article_and_the_background_apart(rivers: Guide) -> None:
    for words in (page_of(rivers), rendered(rivers)):
        for term in rivers.glossary.terms:
            assert term.short in words
            assert all(claim.text in words for claim in term.article)
            assert all(f"Background: {fact.text} (" in words.replace("\n", " ") for fact in term.background)


def test_signs_of_html_and_markdown_are_shown_as_they_are(rivers: Guide) -> None:
    odd = replace(rivers, title=SIGNS.strip(), summary=f"1. {SIGNS.strip()}")
    assert SIGNS.strip() in page_of(odd)
    assert rendered(odd).count(SIGNS.strip()) == 2
    assert escaped("2023. A year") == "2023\\. A year"


def test_the_right_answer_is_not_always_in_one_place(any_guide: Guide) -> None:
    places = [
        choice.letter
        for question in any_guide.questions.values()
        if isinstance(question, Choice) and question.order == "shuffled"
        for choice in Exercise(any_guide, question).choices
        if choice.id in question.right_ids
    ]
    assert len(places) < 3 or max(map(places.count, places)) <= len(places) / 2


def test_two_prints_are_the_same(any_guide: Guide) -> None:
    assert html_handout(any_guide) == html_handout(any_guide)
    assert markdown_handout(any_guide) == markdown_handout(any_guide)


def test_choices_beyond_z_are_lettered_on() -> None:
    assert [letter(index) for index in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_a_spreadsheet_has_a_row_a_question(any_guide: Guide) -> None:
    text = csv_questions(any_guide)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(StringIO(text[1:], newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["question"] for row in rows] == list(any_guide.questions)
    for row, question in zip(rows, any_guide.questions.values(), strict=True):
        assert row["prompt"] == question.prompt
        assert row["answer"].split("\n") == list(Exercise(any_guide, question).answer)
        assert bool(row["choices"]) != isinstance(question, Short)


def test_no_cell_is_taken_for_a_formula(rivers: Guide) -> None:
    quiz = rivers.quizzes[0]
    odd = replace(quiz, questions=(replace(quiz.questions[0], prompt='=HYPERLINK("x")'), *quiz.questions[1:]))
    text = csv_questions(replace(rivers, quizzes=(odd, *rivers.quizzes[1:])))
    (row, *_) = csv.DictReader(StringIO(text[1:], newline=""))
    assert row["prompt"] == '\'=HYPERLINK("x")'


def test_a_question_that_is_not_graded_has_no_key(rivers: Guide) -> None:
    quiz = rivers.quizzes[0]
    question = quiz.questions[0]
    assert isinstance(question, Choice)
    options = tuple(replace(option, right=False) for option in question.options)
    opinion = replace(question, graded=False, options=options)
    odd = replace(rivers, quizzes=(replace(quiz, questions=(opinion,)),))
    for words in (page_of(odd), rendered(odd), csv_questions(odd)):
        assert "No answer is right or wrong." in words
    (entry,) = gift_questions(odd)
    assert (entry.kind, entry.answers) == ("essay", ())
    assert all(option.text in entry.text for option in question.options)


def test_handouts_hold_what_stands_around_the_text_with_its_sources(any_guide: Guide) -> None:
    for words in (page_of(any_guide), rendered(any_guide)):
        said = " ".join(words.split())
        for page in any_guide.pages:
            assert page.title in said
            for statement in (each for part in page.parts for each in part.statements):
                assert statement.text in said
                assert statement.source in said
        for note in any_guide.notes_by_id.values():
            assert f"“{note.at.quote}”" in said
            assert all(fact.source in said for fact in note.background)
        for expression in any_guide.expressions_by_id.values():
            assert f"{expression.name}: {expression.meaning}" in said
        if any_guide.opening:
            assert all(said.count(option.text) >= 2 for option in any_guide.opening.options)


def test_a_guide_without_pages_and_notes_leaves_no_empty_titles(rivers: Guide) -> None:
    bare = replace(rivers, pages=(), opening=None, asides=())
    assert "Reading notes" not in page_of(replace(bare, notes=(), expressions=()))
