"""After a sheet: the score, what was missed and why, and the way on."""

from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import AskAgain, OpenItem, OpenProgress, OpenQuiz
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.study_screen import KEYS_HINT, measure
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.app.widgets.verdict_rows import missed_blocks, quotation
from tui.model.guide import Sheet
from tui.model.progress import Score
from tui.model.questions import Question
from tui.model.sitting import Sitting
from tui.model.wording import NOTHING_GRADED, count, duration, points, score_text, sure_sentence
from tui.study import Study


class ResultScreen(ListScreen[None]):
    """Shows how a sitting came out; retries what was missed; goes on reading."""

    BINDINGS = [
        Binding(f"right,{letter('n')}", "go_on", "Go on reading", id="result.next", tooltip="To the next section"),
        Binding(letter("r"), "again", "All again", id="result.again", tooltip="Sit all the questions again"),
        Binding(
            f"{letter('e')},f6", "evidence", "Evidence", id="result.evidence", tooltip="See the passage in the text"
        ),
    ]

    def __init__(self, study: Study, sheet: Sheet, sitting: Sitting) -> None:
        super().__init__()
        self.study = study
        self.sheet = sheet
        self.sitting = sitting

    def follow_sheet(self, sheet: Sheet) -> bool:
        """Show an edited version of the sheet; return whether the sitting still has a question of it."""
        self.sheet = sheet
        self.sitting = self.study.progress.sittings[self.sitting.id]
        return bool(self.sitting.asked(sheet)) and self.sitting.finished(sheet) and self.follow()

    @property
    def _missed(self) -> tuple[Question, ...]:
        return self.sitting.missed(self.sheet)

    def heading(self) -> tuple[str, str]:
        """Return what was sat."""
        return f"{self.sheet.title} · {'retried' if self.sitting.retry else 'done'}", ""

    def rows(self) -> list[Row]:
        """Return the score, how sure against how right, what was missed, and the way on."""
        marks = self.sitting.marks(self.sheet)
        asked = self.sitting.asked(self.sheet)
        score = Score(sum(marks.values()), len(marks))
        seconds = sum(answer.seconds for answer in self.sitting.answers.values())
        rows = [
            text_row(self._sentence(score) if marks else NOTHING_GRADED, "strong"),
            text_row(f"{count(len(asked), 'question')} in {duration(seconds)}.", "muted"),
        ]
        answers = [(question, self.sitting.answers[question.id]) for question in asked]
        sure = sure_sentence(answers)
        if sure:
            rows.append(text_row(sure, "muted"))
        rows.append(GAP)
        if self._missed:
            number = len(self._missed)
            what = "the question" if number == 1 else f"only the {number} questions"
            rows.append(Row("retry", (Block(f"Retry {what} missed", "strong"),)))
        rows.append(Row("on", (Block(self._what_follows(), "strong"),)))
        if self._missed:
            rows += [GAP, text_row("Missed, or in part", "accent")]
            for question in self._missed:
                rows += [self._missed_row(question), GAP]
        return rows

    def _sentence(self, score: Score) -> str:
        text = score_text(score)
        bar = f"   {measure(score.share, 20, self.signs)}"
        firsts = self.study.progress.scores(self.sheet)
        if self.sitting.retry:
            return f"{text} on the retry.{bar}"
        if len(firsts) > 1:
            return f"{text}, first time {points(firsts[0].points)}.{bar}"
        return f"{text}.{bar}"

    def _missed_row(self, question: Question) -> Row:
        answer = self.sitting.answers[question.id]
        verdict = self.sitting.verdict_on(question)
        partly = answer.mark_for(question) > 0
        sign, style = (self.signs.part, "accent") if partly else (self.signs.wrong, "wrong")
        blocks = [Block(question.prompt, lead=f"{sign} ", lead_style=style)]
        blocks += missed_blocks(question, answer.response, verdict)
        if verdict is not None and verdict.evidence:
            blocks.append(quotation(self.study.guide, verdict.evidence[0], self.signs, indent=2))
        return Row(f"m:{question.id}", tuple(blocks))

    def _what_follows(self) -> str:
        following = self.study.guide.after(self.sheet)
        if following is None:
            return "See your progress"
        return f"Go on: {following.title}" if isinstance(following, Sheet) else f"Go on reading: {following.title}"

    def first_row(self) -> str:
        """Begin at the retry, if there is something to retry."""
        return "retry" if self._missed else "on"

    def chosen(self, row_id: str) -> None:
        """Retry, go on, or see a passage."""
        if row_id == "retry":
            self._sit(self._missed)
        elif row_id == "on":
            self.action_go_on()
        else:
            self.action_evidence()

    def _sit(self, only: tuple[Question, ...] = ()) -> None:
        if self.keeper.may_sit(self.study, self.sheet):
            self.app.post_message(AskAgain(self.study, self.sheet, self.study.begin(self.sheet, only)))

    def action_again(self) -> None:
        """Sit the whole sheet again."""
        self._sit()

    def action_go_on(self) -> None:
        """Go on: to the next section, to the next sheet on the whole text, at last to the progress."""
        following = self.study.guide.after(self.sheet)
        if isinstance(following, Sheet):
            self.app.post_message(OpenQuiz(self.study, following, in_place=True))
        elif following is not None:
            self.app.post_message(OpenItem(f"s:{following.id}"))
        else:
            self.dismiss(None)
            self.app.post_message(OpenProgress())

    def action_evidence(self) -> None:
        """See the passage of the missed question under the cursor."""
        from tui.app.screens.passage import PassageScreen

        question = self.sheet.by_id.get(self.list.row_id.removeprefix("m:"))
        verdict = self.sitting.verdict_on(question) if question else None
        if verdict is not None and verdict.evidence:
            self.app.push_screen(PassageScreen(self.study.guide, verdict.evidence, given=True))

    def hints(self) -> list[KeyHint]:
        """Return the keys of the result."""
        return [
            ("Enter", "choose", "screen.choose"),
            ("e", "see it in the text", "screen.evidence"),
            ("n", "go on", "screen.go_on"),
            ("r", "all again", "screen.again"),
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
