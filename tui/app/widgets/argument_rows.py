"""The argument as rows: a tree that unfolds, each claim marked by how it is worded."""

from collections.abc import Collection, Iterator

from tui.app.signs import Signs
from tui.app.stance_signs import stance_sign
from tui.app.widgets.entry import paragraph_marks
from tui.app.widgets.row import GAP, Block, Row, text_row
from tui.app.widgets.verdict_rows import quotation
from tui.model.argument import STANCES, Argument, Density, Reason, Stance
from tui.model.guide import Guide
from tui.model.open_sections import NOT_OPEN, shown_passages

FULL_WORDS = 64
"""Columns from which a claim's wording stands at the end of its line; in narrower windows it stands under it."""
_FOLDS = {"full": ("▾", "▸"), "plain": ("▼", "►"), "ascii": ("-", "+")}
_BAR = 16


class ArgumentRows:
    """Draws the argument of a guide: what is open, what a filter leaves, the claim in focus with its passage."""

    def __init__(
        self, guide: Guide, argument: Argument, signs: Signs, width: int, closed: frozenset[str] = frozenset()
    ) -> None:
        """`closed` are the sections of which nothing is quoted."""
        self._guide = guide
        self._closed = closed
        self._argument = argument
        self._signs = signs
        self._wide = width >= FULL_WORDS

    def rows(self, opened: Collection[str], focused: str, stance: Stance | None) -> list[Row]:
        """Return the rows: claims (`r:ID`), then the sections with their words of caution (`s:ID`)."""
        argument = self._argument
        rows = []
        if stance is None:
            rows += [
                text_row(text, style) for text, style in ((argument.title, "heading"), (argument.note, "muted")) if text
            ]
            rows.append(GAP)
        for strand in argument.strands:
            kept = [row for reason in strand.reasons for row in self._under(reason, 0, opened, focused, stance)]
            if kept:
                rows.append(text_row(strand.title, "accent"))
                if strand.note:
                    rows.append(text_row(strand.note, "muted"))
                rows += [*kept, GAP]
        if stance is not None and not rows:
            rows = [text_row(f"No claim is {STANCES[stance]}.", "muted"), GAP]
        return rows + (self._density_rows() if argument.hedges else [])

    def _under(
        self, reason: Reason, depth: int, opened: Collection[str], focused: str, stance: Stance | None
    ) -> Iterator[Row]:
        if stance is None:
            yield self._row(reason, depth, reason.id in opened, focused)
            below = reason.reasons if reason.id in opened else ()
        else:
            if any(each.stance == stance for _, each in reason.walk()):
                yield self._row(reason, depth, True, focused, passing=reason.stance != stance)
            below = reason.reasons
        for each in below:
            yield from self._under(each, depth + 1, opened, focused, stance)

    def _row(self, reason: Reason, depth: int, is_open: bool, focused: str, passing: bool = False) -> Row:
        fold = _FOLDS[self._signs.name][0 if is_open else 1] if reason.reasons else " "
        lead = f"{' ' * depth * (2 if self._wide else 1)}{fold} {stance_sign(reason.stance, self._signs)} "
        indent = len(lead)
        paragraphs = tuple(dict.fromkeys(each.paragraph for each in reason.evidence))
        marks = paragraph_marks(self._guide, paragraphs, self._signs)
        words = STANCES[reason.stance]
        side = f"{words}  {marks:>3}" if self._wide else marks
        style = "muted" if passing else "strong" if depth == 0 else "text"
        blocks = [Block(reason.text, style, lead=lead, lead_style="accent", side=side)]
        under = [*([] if self._wide else [words]), *([reason.standing] if reason.standing else [])]
        if under:
            blocks.append(Block("; ".join(under), "muted", indent=indent))
        if reason.id == focused:
            blocks += self._detail(reason, indent)
        return Row(f"r:{reason.id}", tuple(blocks))

    def _detail(self, reason: Reason, indent: int) -> list[Block]:
        shown = shown_passages(self._guide, reason.evidence, self._closed)
        if not shown and reason.evidence:
            return [Block(NOT_OPEN, "muted", indent=indent)]
        blocks = [quotation(self._guide, passage, self._signs, indent) for passage in shown if self._wide]
        if reason.words:
            words = ", ".join(f"“{words}”" for words in reason.words)
            blocks.append(Block(f"The words that show it: {words}", "accent", indent=indent))
        return blocks

    def _density_rows(self) -> list[Row]:
        densities = self._argument.densities(self._guide.article)
        most = max(density.rate for density in densities)
        rows = [text_row("Words of caution for each 100 words of a section", "accent")]
        return rows + [self._density_row(density, most) for density in densities]

    def _density_row(self, density: Density, most: float) -> Row:
        width = _BAR if self._wide else _BAR // 2
        filled = round(width * density.rate / most) if most else 0
        filled = max(1, filled) if density.hedges else 0
        bar = self._signs.full * filled + self._signs.empty * (width - filled)
        number = self._guide.article.section_numbers[density.section.id]
        lead = f"{bar} {density.rate:3.1f}  "
        return Row(
            f"s:{density.section.id}", (Block(f"{number} {density.section.title}", lead=lead, lead_style="bar"),)
        )
