"""The argument: the stated reasons as a tree, and where the text says each."""

from textual import on
from textual.binding import Binding

from tui.app.keys import letter
from tui.app.messages import OpenQuiz, ShowPassage
from tui.app.screens.list_screen import ListScreen
from tui.app.screens.passage import PassageScreen
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.argument_rows import FULL_WORDS, ArgumentRows
from tui.app.widgets.edge_line import KeyHint
from tui.app.widgets.row_list import Row, RowList
from tui.model.argument import STANCES, Argument, Stance
from tui.model.wording import count
from tui.study import Study

_FILTERS: tuple[Stance | None, ...] = (None, *STANCES)


class ArgumentScreen(ListScreen[None]):
    """A tree of claims that unfolds; Enter goes to the passage, digits leave only one way of wording."""

    BINDINGS = [
        Binding("right", "unfold", "Unfold", show=False, id="argument.unfold", tooltip="Show what stands under it"),
        Binding("left", "fold", "Fold", show=False, id="argument.fold", tooltip="Hide it, or go to the claim above"),
        Binding(letter("u"), "unfold_all", "Unfold all", id="argument.all", tooltip="Unfold all, or fold all"),
        Binding(f"{letter('b')},f9", "build", "Build it yourself", id="argument.build", tooltip="Build it yourself"),
        *[
            Binding(
                str(number),
                f"only({number})",
                f"Only what is {STANCES[stance]}" if stance else "All claims",
                show=False,
                id=f"argument.only-{stance or 'all'}",
                tooltip=f"Only what is {STANCES[stance]}" if stance else "All claims, however worded",
            )
            for number, stance in enumerate(_FILTERS, 1)
        ],
    ]
    measure = 100

    def __init__(self, study: Study, argument: Argument, reason: str = "") -> None:
        super().__init__()
        self.study = study
        self._argument = argument
        first = argument.strands[0].reasons[0].id
        self._focused = reason if reason in argument.by_id else first
        self._opened = {above for each in argument.beside(reason) for above in argument.above(each.id)}
        self._stance: Stance | None = None

    def follow(self) -> bool:
        """Show the argument of an edited guide, at the same claim if it is still there; False where there is none."""
        argument = self.study.guide.argument
        if argument is None:
            return False
        self._argument = argument
        self._opened &= set(argument.by_id)
        if self._focused not in argument.by_id:
            self._focused = argument.strands[0].reasons[0].id
        self._show(self._focused)
        return True

    def heading(self) -> tuple[str, str]:
        """Return what is shown, and of how many claims."""
        shown = [each for _, each in self._argument.walk() if self._stance in (None, each.stance)]
        what = f"only what is {STANCES[self._stance]} · " if self._stance and self.app.size.width >= FULL_WORDS else ""
        return f"{self.study.guide.title} · argument", f"{what}{count(len(shown), 'claim')}"

    def rows(self) -> list[Row]:
        """Return the tree, and how densely each section is hedged."""
        drawing = ArgumentRows(self.study.guide, self._argument, self.signs, self.app.size.width, self.study.closed)
        return drawing.rows(self._opened, self._focused, self._stance)

    def first_row(self) -> str:
        """Begin at the claim one comes from, else at the first."""
        return f"r:{self._focused}"

    def on_resize(self) -> None:
        """Put the wording where there is room for it now."""
        if self.list.row_id:
            self.list.show(self.rows())

    @on(RowList.Moved, "#rows")
    def _show_detail(self, message: RowList.Moved) -> None:
        kind, _, item = message.row_id.partition(":")
        self._focused = item if kind == "r" else ""
        self.list.show(self.rows(), message.row_id)

    def chosen(self, row_id: str) -> None:
        """Go to the passage of a claim, or to a section."""
        kind, _, item = row_id.partition(":")
        guide = self.study.guide
        if kind == "r":
            evidence = self._argument.by_id[item].evidence
            self.app.push_screen(PassageScreen(guide, evidence, read_on=True))
        else:
            self.app.post_message(ShowPassage(self.study, guide.article.section(item).paragraphs[0].id))

    def _show(self, focused: str) -> None:
        self._focused = focused
        self.refill(f"r:{focused}")

    def action_unfold(self) -> None:
        """Unfold the claim in focus; if it is open, go to the first claim under it."""
        reason = self._argument.by_id.get(self._focused)
        if reason is None or not reason.reasons or self._stance is not None:
            return
        if reason.id in self._opened:
            self._show(reason.reasons[0].id)
        else:
            self._opened.add(reason.id)
            self._show(reason.id)

    def action_fold(self) -> None:
        """Fold the claim in focus; if it is folded, go to the claim above it."""
        if self._stance is not None or not self._focused:
            return
        if self._focused in self._opened:
            self._opened.discard(self._focused)
            self._show(self._focused)
        elif above := self._argument.parents.get(self._focused):
            self._show(above)

    def action_unfold_all(self) -> None:
        """Unfold every claim; if all are, fold all."""
        if self._stance is not None:
            return
        every = {reason.id for _, reason in self._argument.walk() if reason.reasons}
        above = self._argument.above(self._focused)
        folds = every <= self._opened
        self._opened = set() if folds else every
        self._show(above[-1] if folds and above else self._focused)

    def action_only(self, number: int) -> None:
        """Leave only the claims that are worded in one way; 1 shows all."""
        self._stance = _FILTERS[number - 1]
        fitting = [each for _, each in self._argument.walk() if self._stance in (None, each.stance)]
        if fitting and self._focused not in {each.id for each in fitting}:
            self._focused = fitting[0].id
        if self._stance is None:
            self._opened |= set(self._argument.above(self._focused))
        self._show(self._focused)

    def action_build(self) -> None:
        """Build the argument anew from its claims."""
        sheet = self.study.guide.sheets.get(self._argument.practice)
        if sheet is None:
            self.keeper.say("This guide has no practice for its argument.")
        else:
            self.app.post_message(OpenQuiz(self.study, sheet))

    def hints(self) -> list[KeyHint]:
        """Return the keys of the tree."""
        build: list[KeyHint] = [("b", "build it yourself", "screen.build")] if self._argument.practice else []
        narrow = self.app.size.width < FULL_WORDS
        return [
            ("Enter", "passage", "screen.choose"),
            ("→←", "unfold, fold", "screen.unfold"),
            (f"1–{len(_FILTERS)}", "filter" if narrow else "by wording", ""),
            *build,
            ("Esc", "back", "screen.back"),
            KEYS_HINT,
        ]
