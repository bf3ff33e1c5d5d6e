"""What a teacher asks the whole class: answered twice, with talk in between, then explained."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from textual import work
from textual.binding import Binding, BindingType

from tui.app.screens.question_screen import QuestionScreen
from tui.app.screens.quiz_words import QUIZ_BINDINGS, asking_hints, top_words
from tui.app.screens.study_screen import KEYS_HINT, measure
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.pad_for import AnyPad
from tui.app.widgets.row_list import GAP, Block, Row, RowList, text_row
from tui.app.widgets.verdict_rows import quotation
from tui.asking import answer_asked
from tui.model.article import Section
from tui.model.asked import KEY, SHARES, Asked, Tally, own_answers, parts_of, tally_shares
from tui.model.questions import Question, Response
from tui.model.sitting import Answer
from tui.model.wording import count, response_text, right_text
from tui.study import Study

SECONDS_TO_NOTICE = 0.8
"""A key that comes so soon after the question was meant for what stood there before."""
_BAR = 8
_BINDINGS: list[BindingType] = [
    *QUIZ_BINDINGS[:-1],
    Binding("escape", "back", "Pass, or leave", id="asked.back", tooltip="Pass this round, or back to your place"),
]


class AskedScreen(QuestionScreen):
    """Comes up over whatever one does, and leads back to it."""

    BINDINGS = _BINDINGS

    def __init__(
        self,
        study: Study,
        question: Question,
        asked: Asked,
        tallies: Sequence[Tally],
        reply: Callable[[dict[str, Any]], None],
    ) -> None:
        """`reply` tells the class that an answer was given or declined."""
        super().__init__(study)
        self.question = question
        self.asked = asked
        self._item = question
        self._tallies = tuple(tallies)
        self._reply = reply
        self._shown = tuple(question.arrange(Random()))
        self._ready = False

    @property
    def own(self) -> tuple[Answer | None, Answer | None]:
        """What one answered in each round."""
        return own_answers(self.study.progress.events, self.asked.id)

    @property
    def is_answering(self) -> bool:
        """Whether an answer is wanted now."""
        return self.asked.is_open and self.own[self.asked.round - 1] is None

    def heading(self) -> tuple[str, str]:
        """Return that the teacher asks, and which round it is."""
        title = f"Your teacher asks · round {self.asked.round} of 2"
        if self.asked.stage != KEY:
            return title, top_words("", self._item, 1, 1, self.size.width)[1]
        first, again = self._tallies
        return title, f"right: {first.right} of {first.answered}, then {again.right} of {again.answered}"

    def hints(self) -> list[KeyHint]:
        """Return the keys of a question, or the way back."""
        pad = self.query_one("#pad")
        if isinstance(pad, AnyPad):
            hints = [hint for hint in asking_hints(pad) if hint[0] != "Esc"]
            return [*hints[:2], ("Esc", "pass", "screen.back"), *hints[2:]]
        see: list[KeyHint] = [("e", "see it in the text", "screen.evidence")] if self._verdict is not None else []
        return [*see, ("Esc", "go on with your own", "screen.back"), KEYS_HINT]

    def section_of_text(self, question: Question) -> Section | None:
        """Return the section of the question's first passage."""
        article = self.study.guide.article
        passages = (each.paragraph for _, each in question.passages())
        first = next((each for each in passages if each in article.numbers), "")
        return article.section_of(first) if first else None

    async def on_mount(self) -> None:
        """Show how far the asking is; keys count once it could be noticed."""
        await self._show()
        self.set_timer(SECONDS_TO_NOTICE, self._notice)

    def _notice(self) -> None:
        self._ready = True

    async def follow(self, asked: Asked, tallies: Sequence[Tally]) -> None:
        """Show that the asking has gone on; a question that is being answered stays as it is."""
        before, self.asked, self._tallies = self.asked, asked, tuple(tallies)
        if before.stage != asked.stage and not self._busy:
            await self._show()

    async def _show(self) -> None:
        self._verdict = None
        if self.is_answering:
            await self.ask(self._item, self._shown)
        elif self.asked.stage == KEY:
            await self._show_key()
        else:
            self.prompt(self._item.prompt)
            await self.put(RowList(self._waiting_rows(), sign=self.signs.cursor, id="pad"))

    async def _show_key(self) -> None:
        given = self.own[1] or self.own[0]
        self.prompt(self._item.prompt)
        if given is None:
            self._verdict = self._item.verdict(Response(), self._shown)
            passages = [quotation(self.study.guide, each, self.signs) for each in self._verdict.evidence]
            rows = [
                text_row(right_text(self._item), "right"),
                *(Row("", (each,), selectable=False) for each in passages),
            ]
            await self.put(RowList(rows, sign=self.signs.cursor, id="pad"))
        else:
            verdict = self._item.verdict(given.response, self._shown)
            await self.explain(self._item, given.response, verdict, saved=True)

    def _waiting_rows(self) -> list[Row]:
        own = self.own[self.asked.round - 1]
        rows = [text_row("Your answer is in.", "right")] if own else []
        if own:
            rows.append(text_row(response_text(self._item, own.response), "muted"))
        if self.asked.stage != SHARES:
            return [*rows, GAP, text_row("Your teacher goes on when the class has answered.")]
        tally = self._tallies[0]
        rows += [
            GAP,
            text_row(f"The class, {count(tally.answered, 'answer')}. Which is right is not shown yet.", "accent"),
        ]
        for each in tally_shares(self._item, tally, key=False):
            share = each.share or 0.0
            lead = f"{measure(share / 100, _BAR, self.signs)} {share:>3.0f} %  "
            rows.append(Row("", (Block(each.text, lead=lead, lead_style="bar"),), selectable=False))
        return [*rows, GAP, text_row("Talk it over with your neighbour: say why. It is asked once more.")]

    def take(self, question: Question, response: Response) -> None:
        """Take the answer down, tell the class that it is in, and wait for the others."""
        if self._ready:
            self._take(question, response)
        else:
            self._busy = False

    @work
    async def _take(self, question: Question, response: Response) -> None:
        asked = self.asked
        right = answer_asked(self.study, asked, question, response, self.manner(), self._shown)
        await self.keeper.save_soon()
        parts = list(parts_of(question, response))
        self._reply({"reply": asked.id, "round": asked.round, "right": right, "parts": parts})
        self._busy = False
        await self._show()

    async def action_answer(self) -> None:
        """Answer; there is nothing else to go on to."""
        pad = self.query_one("#pad")
        if isinstance(pad, AnyPad) and not self._busy:
            pad.action_choose()

    def action_back(self) -> None:
        """Go back to where one was; a question that isn't answered is passed."""
        if not self._ready:
            return
        if self.is_answering:
            self._reply({"reply": self.asked.id, "round": self.asked.round, "declined": True})
        self.dismiss(None)
