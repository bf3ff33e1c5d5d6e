"""What is said at the end of a quiz."""

from tui.model.guide import Sheet
from tui.model.progress import Score
from tui.model.sitting import Sitting
from tui.model.wording import (
    NOTHING_GRADED,
    count,
    duration,
    response_text,
    right_text,
    score_sentence,
    score_text,
    sure_sentence,
)
from tui.plain.dialogue import Dialogue
from tui.plain.passages import deciding_paragraphs, paragraph_list
from tui.study import Study


def print_result(dialogue: Dialogue, study: Study, sheet: Sheet, sitting: Sitting) -> None:
    """Print the score, the time, how sure against how right, and what was missed and why."""
    marks = sitting.marks(sheet)
    asked = sitting.asked(sheet)
    score = Score(sum(marks.values()), len(marks))
    scores = study.progress.scores(sheet) if sheet.id in study.guide.sheets else []
    sentence = score_sentence(scores) if scores and not sitting.retry else f"{score_text(score)}."
    answers = [(question, sitting.answers[question.id]) for question in asked]
    dialogue.heading(f"The end of {sheet.title}")
    dialogue.say(f"Your score: {sentence} {dialogue.bar(score.share)}" if marks else NOTHING_GRADED)
    dialogue.say(f"Time: {duration(sum(answer.seconds for _, answer in answers))}.")
    sure = sure_sentence(answers)
    if sure:
        dialogue.say(sure)
    missed = sitting.missed(sheet)
    if missed:
        dialogue.heading(f"{count(len(missed), 'question')} missed")
    for question in missed:
        dialogue.say(f"{question.prompt} {paragraph_list(study.guide, deciding_paragraphs(question))}".rstrip())
        dialogue.say(f"Your answer: {response_text(question, sitting.answers[question.id].response)}", indent=2)
        dialogue.say(f"Right: {right_text(question)}", indent=2)
