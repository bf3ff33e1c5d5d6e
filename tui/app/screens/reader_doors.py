"""The ways out of the reader: a section's quiz, the glossary, the outline, the search."""

import os
from abc import abstractmethod

from textual import on

from tui.app.messages import OpenGlossary, OpenItem, OpenOutline, OpenQuiz, OpenSearch
from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.article_view import ArticleView
from tui.model.article import Section
from tui.study import Study


class ReaderDoors(StudyScreen[None]):
    """What the reader's letters open."""

    study: Study
    is_first_visit = False
    """Whether nothing was done with the guide when it was opened."""

    @property
    @abstractmethod
    def section(self) -> Section:
        """The section that is open."""

    @property
    @abstractmethod
    def article(self) -> ArticleView:
        """The text."""

    def as_it_is_now(self, section: Section) -> Section:
        """Return a section as it stands in the guide as it is now, which the text then shows."""
        self.keeper.take_up()
        guide = self.article.guide = self.study.guide
        self.article.closed = self.study.closed
        sections = guide.article.sections
        return next((each for each in sections if each.id == section.id), sections[0])

    def show_opened(self) -> None:
        """Show the text of the section at once if it was closed and is open now; none that is read is closed."""
        self.article.close(self.study.closed.intersection(self.article.closed))
        self.refresh_edges()

    @abstractmethod
    def refresh_edges(self) -> None:
        """Show what stands round the text as it is now."""

    def action_quiz(self) -> None:
        """Begin this section's quiz, or go on with it."""
        quiz = self.study.guide.quiz_of(self.section)
        if quiz is None or not quiz.questions:
            self.keeper.say("This section has no quiz. The outline (o) lists all quizzes.")
            return
        self.app.post_message(OpenQuiz(self.study, quiz.sheets[0]))

    def action_glossary(self) -> None:
        """Open the glossary."""
        self.app.post_message(OpenGlossary(self.study))

    def action_outline(self) -> None:
        """Open the outline."""
        self.app.post_message(OpenOutline(self.study, self.section.id))

    def go_beyond(self, step: int) -> None:
        """From the first section back to the page before the text, from the last on to the page after it."""
        pages = self.study.guide.pages_at("after" if step > 0 else "before")
        if pages:
            self.app.post_message(OpenItem(f"page:{pages[0 if step > 0 else -1].id}"))

    @property
    def offers_page(self) -> bool:
        """Whether the page before the text is offered: on the first visit to a guide, until a page was opened."""
        guide, stands = self.study.guide, bool(self.query(ArticleView))  # keys are looked at before the text stands
        if not (self.is_first_visit and stands and guide.pages_at("before")):
            return False
        return self.section.id == guide.article.sections[0].id

    def action_before(self) -> None:
        """Open the page before the text."""
        pages = self.study.guide.pages_at("before")
        if pages:
            self.app.post_message(OpenItem(f"page:{pages[0].id}"))

    @on(ArticleView.OpeningChosen)
    def _open_before(self) -> None:
        self.action_before()

    def action_word(self) -> None:
        """Look any word up, where a dictionary is installed."""
        from tui.app.screens.words import WordsScreen
        from tui.dictionary import HOW_TO_GET_ONE, find_dictionary

        dictionary = find_dictionary(os.environ, self.study.guide.language)
        if dictionary is None:
            self.keeper.say(HOW_TO_GET_ONE)
            return
        shown = self.article_in_view()
        self.app.push_screen(WordsScreen(self.study.guide, dictionary, shown))

    @abstractmethod
    def article_in_view(self) -> str:
        """Return the text that is in view."""

    def action_search(self) -> None:
        """Search the article, the glossary and the questions."""
        self.app.post_message(OpenSearch(self.study))
