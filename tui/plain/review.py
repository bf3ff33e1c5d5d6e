"""The review, asked line by line."""

from dataclasses import dataclass

from tui.model.card import WORD
from tui.model.guide import Sheet
from tui.model.wording import count
from tui.plain.commands import HELP, Asking, Commands
from tui.plain.dialogue import Dialogue
from tui.plain.quiz import PlainQuiz
from tui.reviewing import Reviewing, nothing_due
from tui.study import Study


@dataclass
class ReviewCommands(Commands):
    """Also lets the word that is asked come back no more."""

    help = (*HELP, "/out, /in  let this word come back no more, or again")

    def carry_out(self, line: str, asking: Asking) -> None:
        """Do what a line asks for, or say what can be asked for."""
        word = line.lstrip("/").casefold()
        question = asking.question or asking.last
        if word not in ("out", "in"):
            super().carry_out(line, asking)
        elif question is None or not question.id.startswith(WORD):
            self.dialogue.say("Only words are taken out, and this question asks for none.")
        else:
            term = self.study.guide.term(question.id.removeprefix(WORD))
            Reviewing(self.study).practise(term.id, wanted=word == "in")
            self.dialogue.say(f"{term.name} comes back{'' if word == 'in' else ' no more'}.")


class ReviewQuiz(PlainQuiz):
    """Asks what is due, always in a sitting of its own."""

    def __init__(self, study: Study, sheet: Sheet, dialogue: Dialogue, kept: bool = True) -> None:
        super().__init__(study, sheet, dialogue, kept)
        self._commands = ReviewCommands(study, sheet, dialogue)

    def _begin(self) -> str:
        return self._study.begin(self._sheet).id


class PlainReview:
    """Asks at most seven questions that are due, and more if they are wanted."""

    def __init__(self, study: Study, dialogue: Dialogue, kept: bool = True) -> None:
        self._study = study
        self._dialogue = dialogue
        self._kept = kept

    def run(self) -> str:
        """Ask what is due; return why something isn't saved, empty when all is."""
        reviewing = Reviewing(self._study)
        sheet = reviewing.sheet()
        if sheet is None:
            self._dialogue.say(nothing_due(reviewing.next_day()))
        while sheet is not None:
            self._dialogue.say(f"{count(len(reviewing.due()), 'question')} due today.")
            trouble = ReviewQuiz(self._study, sheet, self._dialogue, self._kept).run()
            if trouble:
                return trouble
            sheet = reviewing.sheet()
            if sheet is None or not self._wants_more(len(reviewing.due())):
                break
        return ""

    def _wants_more(self, number: int) -> bool:
        return self._dialogue.both_ways and self._dialogue.yes(f"{count(number, 'question')} still due. Go on?")
