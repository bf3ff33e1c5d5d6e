"""What the whole class is asked now, as the room sees it: counts and shares, the key only at the end."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.classroom.asking import Asking
from tui.classroom.board.space import STRONG, Space, bar, labelled, line
from tui.model.asked import FIRST, KEY, SECOND, SHARES, Asked, tally_shares
from tui.model.guide import Guide
from tui.model.question_figures import OptionShare
from tui.model.questions import Question, Response
from tui.model.text import without_refused
from tui.model.wording import right_text

if TYPE_CHECKING:
    from rich.text import Text

_SAID = {
    FIRST: "Answer on your own screen.",
    SHARES: "Tell your neighbour what you chose, and why. It is asked once more.",
    SECOND: "Answer once more. You may change your mind.",
    KEY: "The answer stands on your own screen too, with why.",
}
_BAR, _LONG_BAR = 8, 16


def asked_now(guide: Guide, question: Question, asked: Asked, asking: Asking, here: int, space: Space) -> list["Text"]:
    """Return the block that stands on the board while a question is asked; `here` is how many learners are here."""
    tally = asking.tally(asked.round)
    head = line(f"Round {asked.round} of 2", STRONG)
    head.append(f" · {tally.answered} of {max(here, tally.answered)} have answered")
    prompt = labelled("", line(without_refused(question.prompt), STRONG), space, 0)
    options = list(_options(question, asked, asking, space))
    said = _key(guide, question, space) if asked.stage == KEY else labelled("", line(_SAID[asked.stage]), space, 0)
    spaced = [head, line(), *prompt, line(), *options, line(), *said]
    return spaced if len(spaced) <= space.height else [head, *prompt, *options, *said][: space.height]


def _options(question: Question, asked: Asked, asking: Asking, space: Space) -> Iterator["Text"]:
    at_end = asked.stage == KEY
    first = tally_shares(question, asking.tally(1), key=at_end)
    again = tally_shares(question, asking.tally(2), key=at_end)
    width = _LONG_BAR if space.is_wide else 0 if space.is_narrow else _BAR
    if at_end and first:
        yield line("  " + ("first" if space.is_narrow else "at first").ljust(width + 8) + "then")
    for before, after in zip(first, again, strict=True):
        lead = line()
        if asked.stage == SHARES:
            lead.append_text(_share(before, width, space)).append("  ")
        elif at_end:
            sign = ("* " if space.ascii_only else "√ ") if before.right else "  "
            lead.append(sign, STRONG).append_text(_share(before, width, space)).append("  ")
            lead.append_text(_share(after, width, space)).append("  ")
        else:
            lead.append("- " if space.ascii_only else "· ")
        texts = labelled("", line(without_refused(before.text)), space, lead.cell_len)
        for number, text in enumerate(texts):
            yield lead.append(text.plain.strip(), STRONG if at_end and before.right else "") if not number else text


def _share(each: OptionShare, width: int, space: Space) -> "Text":
    share = each.share or 0.0
    drawn = bar(share / 100, width, space) if width else line()
    return drawn.append(f"{share:>4.0f} %", "default")


def _key(guide: Guide, question: Question, space: Space) -> Sequence["Text"]:
    lines = [line for line in question.grade(Response()).lines if line.right]
    passages = dict.fromkeys(passage for each in lines for passage in each.evidence)
    found = labelled("", line(without_refused(f"The key: {right_text(question)}"), STRONG), space, 0)
    for each in passages:
        number = guide.article.numbers.get(each.paragraph)
        where = f" (¶{number})" if number else ""
        found += labelled("", line(without_refused(f"“{each.quote}”{where}")), space, 0)
    return found
