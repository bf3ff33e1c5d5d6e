"""The part of a question's screen that keeps what was begun: what is chosen, placed or typed, and in what manner."""

from tui.app.draft import Draft
from tui.app.screens.quiz_words import SURE_STEPS
from tui.app.screens.study_screen import StudyScreen
from tui.app.widgets.pad_for import AnyPad
from tui.model.questions import Question, Response, Verdict
from tui.study import Study


class QuestionDrafts(StudyScreen[None]):
    """Remembers a question that was left half answered, until it is answered or the program ends."""

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.study = study
        self.question: Question | None = None
        self._verdict: Verdict | None = None
        self._busy = False
        self._sure = 0
        self._open_book = False

    def _draft_key(self, question: Question) -> tuple[str, ...]:
        return type(self).__name__, self.study.guide.id, question.id

    def take_draft(self, question: Question) -> Response:
        """Return what was left of an answer to a question, and take up how it was being answered."""
        draft = self.desk.drafts.get(self._draft_key(question), Draft(Response()))
        self._sure, self._open_book = draft.sure, draft.open_book
        return draft.response

    def keep_draft(self) -> None:
        """Remember what is chosen, placed or typed so far, for when the learner comes back to the question."""
        if self.question is None or self._verdict is not None or self._busy:
            return
        for pad in self.query("#pad"):
            if isinstance(pad, AnyPad):
                draft = Draft(pad.draft(), self._sure, self._open_book)
                self.desk.drafts[self._draft_key(self.question)] = draft

    def drop_draft(self, question: Question) -> None:
        """Forget what was begun: it is answered now."""
        self.desk.drafts.pop(self._draft_key(question), None)

    def action_sure(self, step: int) -> None:
        """Say how sure one is, if one likes."""
        if self.question is not None and self._verdict is None:
            self._sure = min(len(SURE_STEPS) - 1, max(0, self._sure + step))
            self.keep_draft()
            self.refresh_edges()

    def refresh_edges(self) -> None:
        """Show what stands at the edges as it is now."""
