"""A study guide: an article, its glossary and its quizzes, together."""

from functools import cached_property
from typing import Literal

from tui.model.argument import Argument, Reason
from tui.model.article import Article, Section
from tui.model.asides import Expression, Note
from tui.model.evidence import find_quote
from tui.model.glossary import Glossary, Term
from tui.model.map import Map
from tui.model.pages import Opening, Page
from tui.model.questions import Class, Question
from tui.model.timeline import Timeline
from tui.model.value import value


@value
class ArticleNote:
    """Whose text the guide teaches."""

    title: str
    publisher: str = ""
    published: str = ""
    rights: str = ""
    note: str = ""


@value
class Language:
    """A language in which the glossary gives names, and its label."""

    id: str
    label: str


@value
class Scheme:
    """A set of classes into which questions ask to sort, taught by its lesson before the first such question."""

    id: str
    title: str
    lesson: str
    classes: tuple[Class, ...]


MarkKind = Literal["term", "note", "expression"]


@value
class Mark:
    """Where something can be opened: a span of one paragraph's text, the item's id, and what kind of item it is."""

    start: int
    end: int
    term: str
    kind: MarkKind = "term"


@value
class Part:
    """A part of a quiz that is sat on its own."""

    id: str
    title: str
    intro: str = ""
    was: str = ""


@value
class Quiz:
    """Questions on one section, or on the whole text when `section` is empty."""

    id: str
    title: str
    questions: tuple[Question, ...]
    section: str = ""
    parts: tuple[Part, ...] = ()
    practice: bool = False
    """Whether it only trains: it counts in no figure on the article."""

    @cached_property
    def sheets(self) -> tuple["Sheet", ...]:
        """What is sat at one time: the quiz itself, or each of its parts."""
        if not self.parts:
            return (Sheet(self, None, self.questions),)
        return tuple(
            Sheet(self, part, tuple(question for question in self.questions if question.part == part.id))
            for part in self.parts
        )


@value
class Sheet:
    """The questions that are sat at one time: a quiz without parts, or one part."""

    quiz: Quiz
    part: Part | None
    questions: tuple[Question, ...]

    @property
    def id(self) -> str:
        """The part's id, or the quiz's: unique in the guide."""
        return self.part.id if self.part else self.quiz.id

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by id."""
        return {question.id: question for question in self.questions}

    @property
    def title(self) -> str:
        """The quiz's title, with the part's."""
        return f"{self.quiz.title}: {self.part.title}" if self.part else self.quiz.title


@value
class Guide:
    """All that a learner studies, checked and complete."""

    id: str
    title: str
    article: Article
    glossary: Glossary
    quizzes: tuple[Quiz, ...]
    summary: str = ""
    language: str = "en"
    about: ArticleNote = ArticleNote("")
    languages: tuple[Language, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    marks: tuple[tuple[str, tuple[Mark, ...]], ...] = ()
    """The marked terms of each paragraph."""
    pages: tuple[Page, ...] = ()
    opening: Opening | None = None
    notes: tuple[Note, ...] = ()
    expressions: tuple[Expression, ...] = ()
    asides: tuple[tuple[str, tuple[Mark, ...]], ...] = ()
    """The marked notes and expressions of each paragraph."""
    practices: tuple[Quiz, ...] = ()
    """What only trains, and counts in no quiz on the article."""
    argument: Argument | None = None
    timeline: Timeline | None = None
    map: Map | None = None
    introduction: bool = False
    """Whether it teaches the program itself: offered first to who has begun no guide, and never the one meant."""
    renames: tuple[tuple[str, str], ...] = ()
    """Ids that learners' events may name, each with the one that took its place."""

    @cached_property
    def marks_by_paragraph(self) -> dict[str, tuple[Mark, ...]]:
        """The marked terms of each paragraph, in the order of the text."""
        return dict(self.marks)

    @cached_property
    def stops_by_paragraph(self) -> dict[str, tuple[Mark, ...]]:
        """All that can be opened in each paragraph, terms, notes and expressions, in the order of the text."""
        if not self.asides:
            return self.marks_by_paragraph
        asides = dict(self.asides)
        both = dict.fromkeys([*self.marks_by_paragraph, *asides])
        return {
            each: tuple(sorted((*self.marks_by_paragraph.get(each, ()), *asides.get(each, ())), key=_place))
            for each in both
        }

    @cached_property
    def notes_by_id(self) -> dict[str, Note]:
        """The reading notes by id."""
        return {note.id: note for note in self.notes}

    @cached_property
    def expressions_by_id(self) -> dict[str, Expression]:
        """The expressions by id."""
        return {expression.id: expression for expression in self.expressions}

    def pages_at(self, place: str) -> tuple[Page, ...]:
        """Return the pages before or after the text, in the author's order."""
        return tuple(page for page in self.pages if page.place == place)

    def page(self, page_id: str) -> Page | None:
        """Return a page, or None if there is none of this id."""
        return next((page for page in self.pages if page.id == page_id), None)

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """Everything that can be sat, by id, in the guide's order."""
        return {sheet.id: sheet for quiz in (*self.quizzes, *self.practices) for sheet in quiz.sheets}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions of the quizzes by id."""
        return {question.id: question for quiz in self.quizzes for question in quiz.questions}

    @cached_property
    def asked(self) -> dict[str, Question]:
        """Every question by id, those that only train included."""
        return self.questions | {question.id: question for quiz in self.practices for question in quiz.questions}

    @cached_property
    def _sheet_by_question(self) -> dict[str, Sheet]:
        return {question.id: sheet for sheet in self.sheets.values() for question in sheet.questions}

    @cached_property
    def _quiz_by_section(self) -> dict[str, Quiz]:
        return {quiz.section: quiz for quiz in reversed(self.quizzes) if quiz.section}

    @cached_property
    def claim_spans(self) -> tuple[tuple[str, int, int, Reason], ...]:
        """Where each passage of the argument stands, as paragraph, start and end, with its claim."""
        return tuple(
            (passage.paragraph, *span, reason)
            for _, reason in (self.argument.walk() if self.argument else ())
            for passage in reason.evidence
            if (span := find_quote(self.article.paragraph(passage.paragraph).text, passage.quote))
        )

    def sheet_of(self, question_id: str) -> Sheet:
        """Return what a question is sat with; KeyError if there is no such question."""
        return self._sheet_by_question[question_id]

    def quiz_of(self, section: Section) -> Quiz | None:
        """Return the quiz of a section, if it has one."""
        return self._quiz_by_section.get(section.id)

    def after(self, sheet: Sheet) -> Section | Sheet | None:
        """Return what one goes on to: the next section after a section's quiz, then each sheet on the whole text."""
        if sheet.quiz.practice:
            return None
        if sheet.quiz.section:
            number = self.article.section_numbers[sheet.quiz.section]
            if number < len(self.article.sections):
                return self.article.sections[number]
        whole = [each for each in self.sheets.values() if not (each.quiz.section or each.quiz.practice)]
        ids = [each.id for each in whole]
        number = ids.index(sheet.id) + 1 if sheet.id in ids else 0
        return whole[number] if number < len(whole) else None

    def scheme(self, scheme_id: str) -> Scheme:
        """Return a scheme of classes; KeyError if there is none."""
        return next(scheme for scheme in self.schemes if scheme.id == scheme_id)

    def label_of(self, language: str) -> str:
        """Return how the guide writes a language's name, or the tag itself."""
        return next((known.label for known in self.languages if known.id == language), language)

    def term(self, term_id: str) -> Term:
        """Return a term; KeyError if there is none."""
        return self.glossary.by_id[term_id]


def _place(mark: Mark) -> tuple[int, int]:
    """Return where a mark is met: a note where its quotation ends, since its sign stands there."""
    return (mark.end if mark.kind == "note" else mark.start), mark.end
