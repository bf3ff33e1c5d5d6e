"""How many are where in a guide, how many have finished what, and what is most missed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.classroom.board.space import STRONG, Space, bar, labelled, line, rule
from tui.classroom.presence import Place
from tui.model.board_figures import FEWEST, BoardFigures, MostMissed
from tui.model.guide import Guide, Quiz
from tui.model.wording import count

if TYPE_CHECKING:
    from rich.text import Text

_FEW = f"How many have read and finished shows once {FEWEST} have begun."
_LONGEST_TITLE = 44
_LONGEST_PROMPT = 3
_FEWEST_ROWS = 3
"""What is most missed gives way where it would leave fewer."""


@dataclass(frozen=True)
class Row:
    """One line of the table: a section with its quiz, or a quiz on the whole text; None stands for what it hasn't."""

    number: int
    title: str
    here: int | None
    read: int | None
    in_quiz: int | None
    finished: int | None


def sections(guide: Guide, figures: BoardFigures, places: Iterable[Place], space: Space) -> list["Text"]:
    """Return a guide's part of the board."""
    rows = _rows(guide, figures, [place for place in places if place.guide == guide.id])
    head = _head(guide, figures, space)
    foot = _missed(figures.most_missed, space) if figures.most_missed else []
    if not figures.can_show:
        foot = [line(), *labelled("", line(_FEW), space, 0)]
    if space.height - len(head) - len(foot) < min(len(rows), max(_FEWEST_ROWS, len(rows) // 2)):
        foot = []
    left = space.less(len(head) + len(foot))
    spaced = [each for row in rows for each in (line(), _line(row, figures, space))]
    if len(spaced) <= left.height:
        return [*head, *spaced, *foot]
    body = _as_fit(rows, figures, left)
    return [*head, *([line()] if len(body) < left.height else []), *body, *foot]


def _rows(guide: Guide, figures: BoardFigures, places: Sequence[Place]) -> list[Row]:
    reading = Counter(place.section for place in places if place.section and not place.sheet)
    sitting = Counter(place.sheet for place in places if place.sheet)

    def row(number: int, title: str, section: str, quiz: Quiz | None) -> Row:
        return Row(
            number,
            title,
            reading[section] if section else None,
            figures.read.get(section, 0) if section else None,
            sum(sitting[sheet.id] for sheet in quiz.sheets) if quiz else None,
            figures.finished.get(quiz.id, 0) if quiz else None,
        )

    numbered = enumerate(guide.article.sections, 1)
    rows = [row(number, section.title, section.id, guide.quiz_of(section)) for number, section in numbered]
    own = {quiz.id for section in guide.article.sections if (quiz := guide.quiz_of(section))}
    return rows + [row(0, quiz.title, "", quiz) for quiz in guide.quizzes if quiz.id not in own]


def _head(guide: Guide, figures: BoardFigures, space: Space) -> list["Text"]:
    """Return the guide's title, and what stands in which column."""
    _, title_width, bar_width = _columns(space)
    title = line(guide.title, STRONG)
    if space.is_narrow:
        title.truncate(space.width, overflow="ellipsis")
        words = "here read quiz done" if figures.can_show else "here      quiz     "
        return [title, line(words.rjust(space.width))]
    title.truncate(title_width, overflow="ellipsis", pad=True)
    read, finished = (f"{done}, of {figures.begun}" * figures.can_show for done in ("have read", "finished"))
    title.append("  reading").append(f"  {read.ljust(bar_width + 4)}").append("  in quiz")
    if space.is_wide:
        return [title.append(f"  {finished.ljust(bar_width + 4)}")]
    return [title.append("  finished" * figures.can_show)]


def _columns(space: Space) -> tuple[int, int, int]:
    """Return the widths of the number, of number and title together, and of a bar."""
    if space.is_narrow:
        return 3, space.width - 20, 0
    bars = 2 if space.is_wide else 1
    fixed = 9 + bars * 6 + 9 + (0 if space.is_wide else 10)
    title = min(_LONGEST_TITLE, (space.width - fixed) * 2 // (2 + bars))
    return 4, title, (space.width - fixed - title) // bars


def _line(row: Row, figures: BoardFigures, space: Space) -> "Text":
    number_width, title_width, bar_width = _columns(space)
    title = line((f"{row.number}  " if row.number else "").rjust(number_width) + row.title)
    title.truncate(title_width, overflow="ellipsis", pad=True)
    if row.here or row.in_quiz:
        title.stylize(STRONG)
    read, finished = (row.read, row.finished) if figures.can_show else (None, None)
    if space.is_narrow:
        cells = ((row.here or None, STRONG), (read, ""), (row.in_quiz or None, STRONG), (finished, ""))
        for cell, style in cells:
            title.append(_cell(cell).rjust(5), style)
        return title
    title.append(_cell(row.here or None).rjust(9), STRONG)
    title.append("  ").append_text(_bar(read, figures, bar_width, space))
    title.append(_cell(row.in_quiz or None).rjust(9), STRONG)
    if space.is_wide:
        return title.append("  ").append_text(_bar(finished, figures, bar_width, space))
    return title.append(_cell(finished).rjust(10))


def _cell(number: int | None) -> str:
    return "" if number is None else str(number)


def _bar(number: int | None, figures: BoardFigures, width: int, space: Space) -> "Text":
    if number is None:
        return line(" " * (width + 4))
    return bar(number / figures.begun, width, space).append(str(number).rjust(4), "default")


def _as_fit(rows: Sequence[Row], figures: BoardFigures, space: Space) -> list["Text"]:
    """Return as many rows as there is room for, those first at which somebody is, in the order of the text."""
    if len(rows) <= space.height:
        return [_line(row, figures, space) for row in rows]
    first = sorted(range(len(rows)), key=lambda at: (not (rows[at].here or rows[at].in_quiz), at))
    shown = sorted(first[: max(0, space.height - 1)])
    more = line(f"    and {len(rows) - len(shown)} more")
    return [*[_line(rows[at], figures, space) for at in shown], more][: space.height]


def _missed(missed: MostMissed, space: Space) -> list["Text"]:
    prompt = labelled("", line(missed.question.prompt, STRONG), space, 0)
    if len(prompt) > _LONGEST_PROMPT:
        prompt = prompt[:_LONGEST_PROMPT]
        prompt[-1].truncate(space.width - 1)
        prompt[-1].append("." if space.ascii_only else "…")
    where = [f"section {missed.section}"] if missed.section else []
    where += [" ".join(f"¶{number}" for number in missed.paragraphs)] if missed.paragraphs else []
    earned = "less than half right" if missed.under_half else "half right or more"
    said = f"{count(missed.answers, 'first answer')}, {earned}"
    label = "Most missed" + (": " + ", ".join(where) if where else "")
    return [line(), rule(space), *labelled("", line(f"{label} · {said}"), space, 0), *prompt]
