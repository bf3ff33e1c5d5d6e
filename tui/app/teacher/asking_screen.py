"""A question asked of everyone: looked at, asked, counted, talked over, asked again, explained."""

from contextlib import suppress

from tui.app.screens.study_screen import measure
from tui.app.teacher.class_desk import ClassDesk
from tui.app.teacher.teacher_screen import TeacherScreen
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.app.widgets.verdict_rows import quotation
from tui.model.asked import FIRST, KEY, SECOND, SHARES, Asked, Tally, tally_shares
from tui.model.questions import Response
from tui.model.wording import right_text

_BAR = 6
_NEXT = {
    "": ("Ask it now", "it comes up for everyone"),
    FIRST: ("Show how the class answered", "without the key"),
    SHARES: ("Ask it again", "after talk in pairs"),
    SECOND: ("Show key and passage", "and both rounds"),
    KEY: ("End it", "everyone goes on with their own"),
}
_SAID = {
    "": "Nobody sees it now.",
    FIRST: "It is asked.",
    SHARES: "The class sees these shares. Let neighbours tell each other why.",
    SECOND: "It is asked again.",
    KEY: "The class sees the key, why, and the passage.",
}


class AskingScreen(TeacherScreen):
    """Shows one question at its stage; what the room may not know yet doesn't stand here either."""

    def __init__(self, room: ClassDesk, question: str) -> None:
        super().__init__(room)
        self._question = room.figures.guide.questions[question]

    @property
    def _asked(self) -> Asked | None:
        """The asking of this question, if it is asked now."""
        asked = self.room.live.asked if self.room.live else None
        here = asked and (asked.guide, asked.question) == (self.figures.guide.id, self._question.id)
        return asked if here else None

    @property
    def _stage(self) -> str:
        return self._asked.stage if self._asked else ""

    def heading(self) -> tuple[str, str]:
        """Return where one is, and how many are here."""
        round_ = f"round {self._asked.round} of 2" if self._asked else "not asked"
        return f"{self.room.title} · ask now · {round_}", self.here_words()

    def hints(self) -> list[KeyHint]:
        """Return the keys; names are for other screens."""
        return [hint for hint in super().hints() if hint[0] in ("↑↓", "Enter", "Esc", "?")]

    def first_row(self) -> str:
        """Begin on what comes next."""
        return "next"

    def rows(self) -> list[Row]:
        """Return the question, how far it is, what can be done, and what came back."""
        what, how = _NEXT[self._stage]
        rows = [text_row(self._question.prompt, "strong"), GAP]
        rows += [text_row(line, "muted") for line in self._said()]
        rows += [GAP, Row("next", (Block(what, side=how),))]
        if self._stage not in ("", KEY):
            rows.append(Row("end", (Block("End it here", side="without the key"),)))
        return [*rows, GAP, *(self._key_rows() if self._stage == KEY else self._option_rows())]

    def _said(self) -> list[str]:
        live, asked = self.room.live, self._asked
        if live is None or live.is_over:
            return ["The class isn’t served now, so nothing can be asked."]
        if asked is None:
            other = "Another question is asked now; this one takes its place." if live.asked else _SAID[""]
            return [other]
        tally = live.tallies[asked.round - 1]
        here = max(len(live.here), tally.answered)
        passed = f", {tally.declined} passed" if tally.declined else ""
        return [f"{_SAID[asked.stage]} {tally.answered} of {here} here have answered{passed}."]

    def _option_rows(self) -> list[Row]:
        asked, live = self._asked, self.room.live
        shares = tally_shares(self._question, live.tallies[0] if live else Tally(), key=False)
        shown = asked is not None and asked.stage == SHARES
        rows = []
        for each in shares:
            lead = f"{self._bar(each.share)}  " if shown else f"{self.signs.dot} "
            rows.append(Row("", (Block(each.text, lead=lead, lead_style="bar"),), selectable=False))
        return rows

    def _key_rows(self) -> list[Row]:
        assert self.room.live is not None
        one, other = (tally_shares(self._question, tally, key=True) for tally in self.room.live.tallies)
        first, again = self.room.live.tallies
        said = f"Right at first {first.right} of {first.answered}, then {again.right} of {again.answered}."
        heads = text_row(f"{'at first':<{_BAR + 8}}then", "muted", indent=len(self.signs.right) + 1)
        rows = [text_row(said, "accent"), GAP, heads]
        for before, after in zip(one, other, strict=True):
            sign = self.signs.right if before.right else " " * len(self.signs.right)
            lead = f"{sign} {self._bar(before.share)}  {self._bar(after.share)}  "
            style = "right" if before.right else "muted"
            rows.append(Row("", (Block(before.text, lead=lead, lead_style=style),), selectable=False))
        rows += [GAP, text_row(f"The key: {right_text(self._question)}", "right")]
        lines = [line for line in self._question.grade(Response()).lines if line.right]
        passages = dict.fromkeys(passage for line in lines for passage in line.evidence)
        guide = self.figures.guide
        return [*rows, *(Row("", (quotation(guide, each, self.signs),), selectable=False) for each in passages)]

    def _bar(self, share: float | None) -> str:
        return f"{measure((share or 0) / 100, _BAR, self.signs)} {share or 0:>3.0f} %"

    def chosen(self, row_id: str) -> None:
        """Go on to the next stage, or end it."""
        live = self.room.live
        if live is None:
            return
        with suppress(OSError):  # the server has gone, which the screen says
            if row_id == "end" or self._stage == KEY:
                live.end()
            elif self._asked is None:
                live.ask(self.figures.guide.id, self._question.id)
            else:
                live.advance()
