"""A graded answer as rows: what is right, why, and where the text says it."""

from tui.app.signs import Signs
from tui.app.widgets.row_list import GAP, Block, Row, text_row
from tui.model.evidence import Evidence
from tui.model.guide import Guide
from tui.model.questions import Choice, Line, Ordering, Placing, Question, Response, Short, Verdict
from tui.model.wording import NOTHING_GRADED, line_words, option_text, response_text, right_text, verdict_word


def quotation(guide: Guide, evidence: Evidence, signs: Signs, indent: int = 0) -> Block:
    """Return a quotation with its paragraph's number."""
    number = guide.article.numbers.get(evidence.paragraph)
    side = f"{signs.paragraph}{number}" if number else ""
    return Block(f"“{evidence.quote}”", "muted", indent=indent, side=side, side_style="accent")


def verdict_rows(guide: Guide, question: Question, response: Response, verdict: Verdict, signs: Signs) -> list[Row]:
    """Return the rows of a graded answer; each line can be stood on."""
    heading = verdict_word(verdict)
    style = "right" if verdict.right else "wrong" if verdict.mark == 0 else "accent"
    rows = [text_row(heading[0].upper() + heading[1:] + ".", style)]
    if not question.graded:
        rows = [text_row(NOTHING_GRADED, "accent")]
    elif question.rule and not verdict.right:
        rows.append(text_row(question.rule, "muted"))
    rows.append(GAP)
    match question:
        case Choice():
            rows += _choice_rows(question, verdict, signs)
        case Placing():
            rows += [_placed_row(guide, question, line, signs) for line in verdict.lines]
        case Ordering():
            rows += [_ordered_row(guide, line, signs) for line in verdict.lines]
        case Short():
            rows += _short_rows(response, verdict, signs)
        case _:
            pass
    passages = verdict.evidence
    if passages and isinstance(question, Choice | Short):
        rows.append(GAP)
        right = [passage for line in verdict.lines if line.right for passage in line.evidence]
        shown = right or list(passages[:1])
        rows += [Row("", (quotation(guide, passage, signs),), selectable=False) for passage in dict.fromkeys(shown)]
    return rows


def missed_blocks(question: Question, response: Response, verdict: Verdict | None) -> list[Block]:
    """Return what was answered and what is right; of many items only the misplaced ones."""
    if isinstance(question, Placing) and verdict is not None:
        return [
            Block(f"{line.text}: {question.place_text(line.key)}", lead="right  ", indent=2, lead_style="right")
            for line in verdict.lines
            if not line.ok
        ]
    return [
        Block(response_text(question, response), "muted", lead="you    ", indent=2, lead_style="muted"),
        Block(right_text(question), lead="right  ", indent=2, lead_style="right"),
    ]


def _sign(line: Line, signs: Signs) -> tuple[str, str]:
    width = max(len(signs.right), len(signs.wrong))
    if line.right and line.key:
        return signs.right.ljust(width), "right"
    if line.given:
        return signs.wrong.ljust(width), "wrong"
    return " " * width, "text"


def _choice_rows(question: Choice, verdict: Verdict, signs: Signs) -> list[Row]:
    rows = []
    for number, (line, option) in enumerate(
        zip(verdict.lines, question.options_in(tuple(line.id for line in verdict.lines)), strict=True), 1
    ):
        sign, style = _sign(line, signs) if question.graded else (signs.done if line.given else " ", "accent")
        blocks = [Block(option_text(option), lead=f"{sign} {number}  ", lead_style=style, side=line_words(line))]
        blocks += _why(line, len(sign) + 4)
        rows.append(Row(line.id, tuple(blocks)))
    return rows


def _why(line: Line, indent: int) -> list[Block]:
    blocks = [Block(line.feedback, "body", indent=indent)] if line.feedback else []
    if line.nowhere:
        blocks.append(Block("This stands nowhere in the article.", "muted", indent=indent))
    if line.elsewhere is not None:
        text = f"Background: {line.elsewhere.text} ({line.elsewhere.source})"
        blocks.append(Block(text, "muted", indent=indent))
    return blocks


def _detail(guide: Guide, line: Line, indent: int, signs: Signs) -> list[Block]:
    return [*_why(line, indent), *(quotation(guide, passage, signs, indent) for passage in line.evidence)]


def _placed_sign(line: Line, signs: Signs) -> tuple[str, str]:
    width = max(len(signs.right), len(signs.wrong))
    return (signs.right.ljust(width), "right") if line.ok else (signs.wrong.ljust(width), "wrong")


def _placed_row(guide: Guide, question: Placing, line: Line, signs: Signs) -> Row:
    sign, style = _placed_sign(line, signs)
    key = question.place_text(line.key)
    placed = key if line.ok else f"right: {key}; yours: {question.place_text(line.given) or 'none'}"
    indent = len(sign) + 2
    blocks = [Block(line.text, lead=f"{sign}  ", lead_style=style), Block(placed, "accent", indent=indent)]
    return Row(line.id, tuple(blocks + _detail(guide, line, indent, signs)))


def _ordered_row(guide: Guide, line: Line, signs: Signs) -> Row:
    sign, style = _placed_sign(line, signs)
    side = "" if line.ok else f"you put it at {line.given or 'none'}"
    indent = len(sign) + 4
    blocks = [Block(line.text, lead=f"{sign} {line.key}  ", lead_style=style, side=side)]
    return Row(line.id, tuple(blocks + _detail(guide, line, indent, signs)))


def _short_rows(response: Response, verdict: Verdict, signs: Signs) -> list[Row]:
    line = verdict.lines[0]
    rows = []
    if not verdict.right:
        rows.append(
            Row("given", (Block(response.text, lead=f"{signs.wrong}  ", lead_style="wrong", side="your answer"),))
        )
    blocks = [Block(line.text, lead=f"{signs.right}  ", lead_style="right", side="right")]
    if verdict.right and response.text.strip() != line.text:
        blocks.append(Block(f"You typed “{response.text.strip()}”.", "muted", indent=3))
    blocks += _why(line, 3)
    rows.append(Row("answer", tuple(blocks)))
    return rows


def only_focused(rows: list[Row], focused: str) -> list[Row]:
    """Return the rows with what stands below a line kept for the focused one alone, for questions with many items."""
    return [
        row if row.id == focused or not row.selectable else Row(row.id, row.blocks[:2], row.selectable) for row in rows
    ]
