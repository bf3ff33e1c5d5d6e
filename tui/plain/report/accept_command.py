"""The answer of an objection accepted from the shell, and an accepted one taken back."""

from collections.abc import Iterator, Sequence

from tui.class_work import ClassWork
from tui.model.acceptances import Acceptance
from tui.model.class_figures import ClassFigures
from tui.model.guide import Guide
from tui.model.questions import Question
from tui.model.text import fold_spaces, without_refused
from tui.model.wording import count, response_text
from tui.plain.dialogue import Dialogue
from tui.plain.report.class_report import ClassReport
from tui.refusal import FINDING, Refusal


class AcceptCommand:
    """Lets an answer count for everyone, or no more; each method raises Refusal, StoreError, GuideError."""

    def __init__(self, report: ClassReport, dialogue: Dialogue) -> None:
        self._report = report
        self._dialogue = dialogue

    def accept(self, words: Sequence[str]) -> int:
        """Accept the answer of an objection, of everyone who gave it."""
        if not words:
            raise Refusal("Say the CODE of an objection, as the report shows it, and why the answer counts.")
        code, why = _parted(words)
        with self._report.work() as work:
            for guide, figures in self._guides(work):
                objection = figures.objection(code)
                if objection is None:
                    continue
                if objection.answer is None:
                    raise Refusal(f"Nothing that counts was answered before objection {code}.", FINDING)
                said = response_text(objection.question, objection.answer.response)
                if objection.is_accepted:
                    raise Refusal(f"“{said}” counts as right already.", FINDING)
                work.accept(guide, objection, why)
                self._say(
                    figures, work.figures(guide), f"“{said}” counts as right now, of everyone who gave it or will."
                )
                return 0
        raise Refusal(f"There is no objection {code}. The report shows the code of each.", FINDING)

    def take_back(self, words: Sequence[str]) -> int:
        """Let an accepted answer, named by its own code or by an objection's, count no more."""
        if not words:
            raise Refusal("Say the CODE of an accepted answer, as the report shows it, and why it counts no more.")
        code, why = _parted(words)
        with self._report.work() as work:
            for guide, figures in self._guides(work):
                found = self._accepted(work, guide, figures, code)
                if found is None:
                    continue
                question, acceptance = found
                work.take_back(guide, acceptance, why)
                said = response_text(question, acceptance.answer.response)
                self._say(figures, work.figures(guide), f"“{said}” is marked by the key again, of everyone.")
                return 0
        raise Refusal(f"There is no accepted answer {code}. The report shows the code of each.", FINDING)

    def _guides(self, work: ClassWork) -> Iterator[tuple[Guide, ClassFigures]]:
        for guide in self._report.named_or_all(()):
            yield guide, work.figures(guide)

    def _accepted(
        self, work: ClassWork, guide: Guide, figures: ClassFigures, code: str
    ) -> tuple[Question, Acceptance] | None:
        """Return what is accepted under a code, and the question it answers; an objection's code means its answer."""
        accepted = work.accepted(guide)
        named = [each for each in accepted if each.code == code.casefold()]
        objection = figures.objection(code)
        if objection is not None and objection.answer is not None:
            named += work.answering(guide, objection)
            if not named:
                raise Refusal(f"The answer of objection {code} isn’t accepted beside the key.", FINDING)
        question = named[0].question_in(figures.guide) if named else None
        return (question, named[0]) if question is not None else None

    def _say(self, before: ClassFigures, after: ClassFigures, said: str) -> None:
        changed = sum(
            round(new.facility * new.number) != round((old.facility or 0) * old.number)
            for old, new in zip(before.questions, after.questions, strict=True)
            if new.facility is not None
        )
        first = {each.learner: each.first for each in before.learners}
        scores = sum(each.first != first.get(each.learner, each.first) for each in after.learners)
        self._dialogue.say(said)
        self._dialogue.say(
            f"The figures of {count(changed, 'question')} and the first scores of {count(scores, 'learner')} changed. "
            "Each who gave it is told at their next screen."
        )


def _parted(words: Sequence[str]) -> tuple[str, str]:
    return words[0], fold_spaces(without_refused(" ".join(words[1:])))
