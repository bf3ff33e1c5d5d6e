"""What is said after an answer: how it came out, why, and where the text decides it."""

from tui.model.guide import Guide
from tui.model.questions import Choice, Line, Ordering, Placing, Question, Response, Verdict
from tui.model.wording import NOTHING_GRADED, line_words, option_text, verdict_word
from tui.plain.dialogue import Dialogue
from tui.plain.passages import print_passages

_STYLES = {"right": "bold green", "wrong": "bold red"}


def print_verdict(dialogue: Dialogue, guide: Guide, question: Question, response: Response, verdict: Verdict) -> None:
    """Print the verdict, then each option or item with its feedback and passages, signs as words."""
    word = verdict_word(verdict)
    dialogue.say()
    said = f"{word.capitalize()}." if question.graded else NOTHING_GRADED
    dialogue.say(said, style=_STYLES.get(word, "bold yellow") if question.graded else "")
    if question.graded and question.rule and not verdict.right:
        dialogue.say(f"How this is marked: {question.rule}")
    for number, line in enumerate(verdict.lines, 1):
        dialogue.say(_headline(question, number, line, response), indent=2, hang=3)
        _print_reasons(dialogue, guide, line)


def _headline(question: Question, number: int, line: Line, response: Response) -> str:
    match question:
        case Choice():
            text = next(option_text(option) for option in question.options if option.id == line.id)
            words = line_words(line)
            return f"{number}  {text}" + (f" ({words})" if words else "")
        case Ordering():
            return f"{number}  {line.text} ({'right' if line.ok else f'you put it at {line.given}'})"
        case Placing():
            right = question.place_text(line.key)
            if line.ok:
                return f"{line.text}: {right} (right)"
            return f"{line.text}: {right} (your answer: {question.place_text(line.given)})"
        case _:
            return f"{line.key}" if line.ok else f"{line.key} (your answer: {response.text})"


def _print_reasons(dialogue: Dialogue, guide: Guide, line: Line) -> None:
    if line.feedback:
        dialogue.say(line.feedback, indent=5)
    print_passages(dialogue, guide, line.evidence, indent=5)
    if line.nowhere:
        dialogue.say("This stands nowhere in the article.", indent=5)
    if line.elsewhere:
        dialogue.say(f"Background: {line.elsewhere.text} (source: {line.elsewhere.source})", indent=5)
