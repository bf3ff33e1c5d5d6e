"""What a learner can type with a leading slash while being asked."""

from dataclasses import dataclass, field
from typing import ClassVar

from tui.model.article import Section
from tui.model.guide import Guide, Sheet
from tui.model.questions import Question
from tui.model.wording import SHOULD_COUNT, SURE, UNCLEAR
from tui.plain.dialogue import Dialogue
from tui.plain.reading import print_paragraphs, section_title
from tui.study import Study

HELP = (
    "/help  these commands",
    "/again  the question once more",
    "/back  the item before, where items are placed one by one",
    "/text  the text of the section, noted as open book; /text 6 is paragraph 6 alone",
    "/sure guess, /sure think, /sure certain  how sure you are of your next answer",
    "/flag unclear NOTE  this question is unclear, with a note if you like",
    "/flag count NOTE  your last answer should count, with a note if you like",
    "/leave  stop here; what you have answered is kept",
)


@dataclass
class Asking:
    """The question that is being asked, and how it is being answered."""

    question: Question | None
    last: Question | None = None
    """The question answered before."""
    open_book: bool = False
    sure: str = ""


@dataclass
class Commands:
    """Carries out what was typed with a leading slash, but for those that move: leave, again, back."""

    study: Study
    sheet: Sheet
    dialogue: Dialogue
    flagged: list[str] = field(default_factory=list)
    help: ClassVar[tuple[str, ...]] = HELP

    @property
    def _guide(self) -> Guide:
        return self.study.guide

    def carry_out(self, line: str, asking: Asking) -> None:
        """Do what a line asks for, or say what can be asked for."""
        word, _, rest = line.lstrip("/").partition(" ")
        match word.casefold():
            case "help" | "?":
                self._help()
            case "text":
                self._show_text(rest.strip(), asking)
            case "sure":
                self._take_sure(rest.strip().casefold(), asking)
            case "flag":
                self._flag(rest.strip(), asking)
            case _:
                self.dialogue.say(f"There is no command /{word}. /help lists them.")

    def _help(self) -> None:
        self.dialogue.say("Type your answer, or one of these:")
        for text in self.help:
            self.dialogue.say(text, indent=2)

    def _sections(self) -> tuple[Section, ...]:
        article = self._guide.article
        section = self.sheet.quiz.section
        return (article.section(section),) if section in article.section_numbers else article.sections

    def _show_text(self, number: str, asking: Asking) -> None:
        paragraphs = self._guide.article.paragraphs
        if not number:
            for section in self._sections():
                self.dialogue.heading(section_title(self._guide, section))
                print_paragraphs(self.dialogue, self._guide, section)
        else:
            bare = number.lstrip("¶")
            if not (bare.isdecimal() and len(bare) < 7 and 1 <= int(bare) <= len(paragraphs)):
                self.dialogue.say(f"The paragraphs are numbered from 1 to {len(paragraphs)}, as in /text 1.")
                return
            self.dialogue.say(f"¶{int(bare)}")
            self.dialogue.say(paragraphs[int(bare) - 1].text)
        asking.open_book = True

    def _take_sure(self, word: str, asking: Asking) -> None:
        if word not in SURE:
            self.dialogue.say("Type /sure guess, /sure think or /sure certain.")
        else:
            asking.sure = word
            self.dialogue.say(f"Noted: {SURE[word]}.")

    def _flag(self, rest: str, asking: Asking) -> None:
        word, _, note = rest.partition(" ")
        reasons = {"unclear": (asking.question or asking.last, UNCLEAR), "count": (asking.last, SHOULD_COUNT)}
        question, reason = reasons.get(word.casefold(), (None, ""))
        if not reason:
            self.dialogue.say("Type /flag unclear or /flag count, with a note after it if you like.")
        elif question is None:
            self.dialogue.say("There is no answer yet that could count.")
        else:
            self.study.flag(question, reason, note.strip())
            self.dialogue.say(f"Flagged as “{reason}”: {question.prompt}")
