"""How far one is: sections, quizzes, days, what was missed and looked up; drawn, not only counted."""

from tui.app.messages import OpenEntry, OpenItem, OpenReview, OpenWords, ShowPassage
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import measure
from tui.app.screens.with_reviews import WithReviews, has_history, is_ready
from tui.app.widgets.outline import CLOSED, quiz_heading, section_state
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.article import Section
from tui.model.guide import Quiz, Sheet
from tui.model.progress import Score
from tui.model.questions import Question, Response
from tui.model.wording import count, duration, percent, points
from tui.study import Study

_DAYS = 28
_TRIES = 6


class ProgressScreen(ListScreen[None], WithReviews[None]):
    """Shows a learner's work on one guide; each row leads to what it is about."""

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study

    def heading(self) -> tuple[str, str]:
        """Return the guide, and how much of the article is read."""
        share = self.study.progress.article_share()
        bar = measure(share, 8, self.signs)
        return f"{self.study.guide.title} · progress", f"{percent(share)} of the text read · {bar}"

    def rows(self) -> list[Row]:
        """Return everything, part by part."""
        progress = self.study.progress
        if not progress.begun:
            return [text_row("Nothing yet: this fills as you read and answer.", "muted")]
        rows = [text_row(f"Time: {duration(progress.total_seconds)}", "strong"), *self._days(), GAP]
        rows.append(text_row("Sections: read, and each try at the quiz", "accent"))
        rows += [self._section_row(section) for section in self.study.guide.article.sections]
        for quiz in (*self.study.guide.quizzes, *self.study.guide.practices):
            if not quiz.section and quiz.questions:
                rows += [GAP, text_row(quiz_heading(quiz), "accent"), *self._sheet_rows(quiz)]
        rows += self._page_rows() + self._missed_rows() + self._looked_up_rows() + self._review_rows()
        return rows

    def on_mount(self) -> None:
        """See to what is due once all else stands."""
        if has_history(self.study):
            self.prepare_reviews([self.study])

    def reviews_ready(self) -> None:
        """Show what is due, and how far its prediction can be trusted."""
        self.refill()

    def _review_rows(self) -> list[Row]:
        if not is_ready(self.study):
            return []
        from tui.app.screens.review_rows import review_rows

        return review_rows(self.study, self.signs)

    def _days(self) -> list[Row]:
        journal = self.study.journal
        days, last = self.study.progress.days(journal.calendar), journal.today()
        seconds = [days.get(day, 0.0) for day in range(last - _DAYS + 1, last + 1)]
        most = max(seconds, default=0.0)
        if not most:
            return []
        columns = self.signs.columns
        drawn = "".join(
            columns[min(len(columns) - 1, int(each / most * (len(columns) - 1) + 0.999))] if each else self.signs.dot
            for each in seconds
        )
        return [text_row(f"{drawn}  the last {_DAYS} days; the highest is {duration(most)}", "muted")]

    def _dots(self, sheet: Sheet) -> str:
        tries = self.study.progress.scores(sheet)[-_TRIES:]
        signs = self.signs
        return "".join(signs.done if each.share >= 1 else signs.part if each.share else signs.todo for each in tries)

    def _score_words(self, sheet: Sheet) -> str:
        scores = self.study.progress.scores(sheet)
        if not scores:
            return "begun" if self.study.progress.open_sitting(sheet) else ""
        best = max(scores, key=lambda score: score.share)
        words = [f"first {_short(scores[0])}"]
        if len(scores) > 1:
            words += [f"best {_short(best)}", f"last {_short(scores[-1])}"]
        return " ".join([self._dots(sheet), *words])

    def _section_row(self, section: Section) -> Row:
        progress, signs = self.study.progress, self.signs
        number = self.study.guide.article.section_numbers[section.id]
        quiz = self.study.guide.quiz_of(section)
        side = self._score_words(quiz.sheets[0]) if quiz and quiz.questions else ""
        side = side or CLOSED * (section.id in self.study.closed)
        bar = measure(progress.read_share(section), 6, signs)
        lead = f"{section_state(self.study, section, signs)} {number:>2} {bar} "
        return Row(f"s:{section.id}", (Block(section.title, lead=lead, lead_style="muted", side=side),))

    def _sheet_rows(self, quiz: Quiz) -> list[Row]:
        return [
            Row(
                f"q:{sheet.id}", (Block(sheet.part.title if sheet.part else quiz.title, side=self._score_words(sheet)),)
            )
            for sheet in quiz.sheets
        ]

    def _page_rows(self) -> list[Row]:
        pages, done = self.study.guide.pages, self.study.progress.pages
        if not done.visited:
            return []
        rows = [GAP, text_row("Around the text: time counted apart", "accent")]
        for page in pages:
            sign = self.signs.done if page.id in done.visited else self.signs.todo
            side = duration(done.seconds(page.id)) if page.id in done.visited else ""
            rows.append(Row(f"page:{page.id}", (Block(page.title, lead=f"{sign} ", lead_style="muted", side=side),)))
        return rows

    def _missed_rows(self) -> list[Row]:
        missed = self.study.progress.missed()[:5]
        if not missed:
            return []
        rows = [GAP, text_row("Missed most", "accent")]
        return rows + [self._missed_row(question, times) for question, times in missed]

    def _missed_row(self, question: Question, times: int) -> Row:
        numbers = self.study.guide.article.numbers
        evidence = question.grade(Response()).evidence
        first = next((passage.paragraph for passage in evidence if passage.paragraph in numbers), "")
        mark = f"{self.signs.paragraph}{numbers[first]}" if first else ""
        side = f"{count(times, 'time')}  {mark}"
        return Row(f"p:{first}", (Block(question.prompt, side=side),), selectable=bool(first))

    def _looked_up_rows(self) -> list[Row]:
        terms = self.study.guide.glossary.by_id
        looked_up = [(term, number) for term, number in self.study.progress.look_ups.most_common() if term in terms][:5]
        if not looked_up:
            return []
        rows = [GAP, text_row("Looked up most", "accent")]
        return rows + [
            Row(f"t:{term}", (Block(terms[term].name, side=count(number, "time")),)) for term, number in looked_up
        ]

    def chosen(self, row_id: str) -> None:
        """Go to what the row is about."""
        kind, _, item = row_id.partition(":")
        if kind == "p":
            self.app.post_message(ShowPassage(self.study, item))
        elif kind == "t":
            self.app.post_message(OpenEntry(self.study, item))
        elif kind == "r":
            self.app.post_message(OpenReview(self.study))
        elif kind == "w":
            self.app.post_message(OpenWords(self.study))
        else:
            self.dismiss(None)
            self.app.post_message(OpenItem(row_id))


def _short(score: Score) -> str:
    return f"{points(score.points)}/{score.questions}"
