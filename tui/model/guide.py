"""A study guide: an article, its glossary and its quizzes, together."""

from functools import cached_property

from tui.model.article import Article, Section
from tui.model.glossary import Glossary, Term
from tui.model.questions import Class, Question
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


@value
class Mark:
    """Where a term first stands in a section: a span of one paragraph's text."""

    start: int
    end: int
    term: str


@value
class Part:
    """A part of a quiz that is sat on its own."""

    id: str
    title: str
    intro: str = ""


@value
class Quiz:
    """Questions on one section, or on the whole text when `section` is empty."""

    id: str
    title: str
    questions: tuple[Question, ...]
    section: str = ""
    parts: tuple[Part, ...] = ()

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

    @cached_property
    def marks_by_paragraph(self) -> dict[str, tuple[Mark, ...]]:
        """The marked terms of each paragraph, in the order of the text."""
        return dict(self.marks)

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """Everything that can be sat, by id, in the guide's order."""
        return {sheet.id: sheet for quiz in self.quizzes for sheet in quiz.sheets}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """All questions by id."""
        return {question.id: question for quiz in self.quizzes for question in quiz.questions}

    @cached_property
    def _sheet_by_question(self) -> dict[str, Sheet]:
        return {question.id: sheet for sheet in self.sheets.values() for question in sheet.questions}

    @cached_property
    def _quiz_by_section(self) -> dict[str, Quiz]:
        return {quiz.section: quiz for quiz in reversed(self.quizzes) if quiz.section}

    def sheet_of(self, question_id: str) -> Sheet:
        """Return what a question is sat with; KeyError if there is no such question."""
        return self._sheet_by_question[question_id]

    def quiz_of(self, section: Section) -> Quiz | None:
        """Return the quiz of a section, if it has one."""
        return self._quiz_by_section.get(section.id)

    def after(self, sheet: Sheet) -> Section | Sheet | None:
        """Return what one goes on to: the next section after a section's quiz, then each sheet on the whole text."""
        if sheet.quiz.section:
            number = self.article.section_numbers[sheet.quiz.section]
            if number < len(self.article.sections):
                return self.article.sections[number]
        whole = [each for each in self.sheets.values() if not each.quiz.section]
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
