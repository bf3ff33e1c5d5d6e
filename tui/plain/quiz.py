"""A quiz, asked line by line."""

from collections.abc import Callable
from time import monotonic
from typing import Literal

from tui.model.guide import Sheet
from tui.model.questions import Classify, Question, Response
from tui.model.sitting import Sitting
from tui.model.wording import about_words, count
from tui.plain.commands import Asking, Commands
from tui.plain.dialogue import Dialogue
from tui.plain.form import Form, Ids, form_of
from tui.plain.keeping import Keeping
from tui.plain.result import print_result
from tui.plain.verdict import print_verdict
from tui.study import Manner, Study

Turn = Literal["answered", "left"]


class PlainQuiz:
    """Asks the questions of one sheet, keeps each answer as it is given, and says how it came out."""

    def __init__(
        self, study: Study, sheet: Sheet, dialogue: Dialogue, kept: bool = True, clock: Callable[[], float] = monotonic
    ) -> None:
        self._study = study
        self._sheet = sheet
        self._dialogue = dialogue
        self._kept = kept
        """Whether the learner's work outlasts this run."""
        self._clock = clock
        self._keeping = Keeping(study.journal)
        self._commands = Commands(study, sheet, dialogue)
        self._asking = Asking(None)
        self._sitting_id = ""
        self._taught: set[str] = set()

    @property
    def _sitting(self) -> Sitting:
        return self._study.progress.sittings[self._sitting_id]

    def run(self) -> str:
        """Ask until all is answered or the learner leaves; return why something isn't saved, empty when all is."""
        self._tell_changes()
        self._sitting_id = self._begin()
        while self._run_sitting() and (missed := self._sitting.missed(self._sheet)) and self._wants_retry(len(missed)):
            self._sitting_id = self._study.begin(self._sheet, missed).id
        trouble = self._keeping.close()
        while trouble and self._dialogue.both_ways and self._dialogue.yes(f"Not saved: {trouble} Try again?"):
            self._keeping = Keeping(self._study.journal)
            trouble = self._keeping.close()
        return trouble

    def _begin(self) -> str:
        """Return the sitting to go on with: the open one, or a new one."""
        return self._study.sit(self._sheet).id

    def _tell_changes(self) -> None:
        changed = [question for question in self._study.progress.changed() if question in self._sheet.questions]
        if changed:
            self._dialogue.say("What is right changed since you answered, so this is asked again:")
        for question in changed:
            self._dialogue.say(question.prompt, indent=2)
            self._study.told(question)

    def _wants_retry(self, missed: int) -> bool:
        if not self._dialogue.both_ways:
            return False
        self._asking = Asking(None, self._asking.last)
        return self._line(f"Retry the {count(missed, 'missed question')}? (y/n)").casefold() in ("y", "yes")

    def _line(self, prompt: str) -> str:
        """Return the next line that is no command; `/leave` at the end of all input."""
        while (line := self._dialogue.ask(prompt)) is not None:
            if line == "?":
                line = "/help"
            if not line.startswith("/") or line.casefold() in ("/leave", "/again", "/back"):
                return line
            self._commands.carry_out(line, self._asking)
            self._keep()
        return "/leave"

    def _keep(self) -> None:
        trouble = self._keeping.keep()
        if trouble:
            self._dialogue.say(f"Not saved yet: {trouble} It is tried again with your next answer.")

    def _run_sitting(self) -> bool:
        """Ask what isn't answered yet; return whether all was."""
        asked = self._sitting.asked(self._sheet)
        self._keep()
        self._introduce(asked)
        while (question := self._sitting.next_of(self._sheet)) is not None:
            number = asked.index(question) + 1
            if self._ask(question, f"Question {number} of {len(asked)} ({question.label})") == "left":
                self._dialogue.say(f"You leave at question {number} of {len(asked)}. {self._what_is_kept()}")
                return False
        print_result(self._dialogue, self._study, self._sheet, self._sitting)
        return True

    def _what_is_kept(self) -> str:
        trouble = self._keeping.keep()
        if trouble:
            return f"Not saved yet: {trouble}"
        return "Your answers are kept." if self._kept else "Nothing of this is kept."

    def _introduce(self, asked: tuple[Question, ...]) -> None:
        self._dialogue.heading(self._sheet.title)
        if self._sheet.part and self._sheet.part.intro:
            self._dialogue.say(self._sheet.part.intro)
        retry = ", those that you missed" if self._sitting.retry else ""
        self._dialogue.say(f"{count(len(asked), 'question')}{retry}. Type /help for what else you can type.")
        answered = self._sitting.answered(self._sheet)
        if answered:
            self._dialogue.say(f"You go on where you left off: {answered} answered.")

    def _ask(self, question: Question, title: str) -> Turn:
        shown = tuple(self._sitting.shown.get(question.id, ()))
        form = form_of(question, shown)
        self._asking = Asking(question, self._asking.last)
        began = self._clock()
        self._present(question, title, form)
        response = self._response(form, lambda: self._present(question, title, form))
        if response is None:
            return "left"
        manner = Manner(self._asking.open_book, self._asking.sure, self._clock() - began)
        verdict = self._study.answer(self._sitting, question, response, manner)
        trouble = self._keeping.keep()
        print_verdict(self._dialogue, self._study.guide, question, response, verdict)
        if trouble:
            self._dialogue.say(f"Not saved yet: {trouble} It is tried again with your next answer.")
        self._asking.last = question
        return "answered"

    def _present(self, question: Question, title: str, form: Form) -> None:
        if isinstance(question, Classify) and question.scheme and question.scheme not in self._taught:
            self._taught.add(question.scheme)
            self._teach(question.scheme)
        self._dialogue.heading(title)
        self._dialogue.say(f"{about_words(question)}: {question.prompt}")
        for text in form.listing:
            self._dialogue.say(text, indent=2, hang=3)

    def _teach(self, scheme_id: str) -> None:
        scheme = self._study.guide.scheme(scheme_id)
        self._dialogue.heading(scheme.title)
        self._dialogue.say(scheme.lesson)
        for each in scheme.classes:
            self._dialogue.say(f"{each.name}: {each.meaning}", indent=2)

    def _response(self, form: Form, present: Callable[[], None]) -> Response | None:
        """Return what the learner answers, or None to leave."""
        given: list[Ids] = []
        while len(given) < len(form.prompts):
            line = self._line(form.prompts[len(given)])
            match line.casefold():
                case "":
                    continue
                case "/leave":
                    return None
                case "/again":
                    present()
                case "/back":
                    del given[-1:]
                case _:
                    accepted = form.accept(line)
                    if accepted is None:
                        self._dialogue.say(form.expects)
                    else:
                        given.append(accepted)
        return form.respond(given)
