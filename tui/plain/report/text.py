"""A report, printed line by line."""

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

from tui.model.article import Paragraph
from tui.model.class_figures import ClassFigures
from tui.model.confusion import FEWEST_READERS, ParagraphFigures
from tui.model.question_figures import QuestionFigures
from tui.model.wording import count, percent, response_text, score_text
from tui.plain.dialogue import Dialogue
from tui.plain.passages import deciding_paragraphs, paragraph_list
from tui.plain.reading import section_title
from tui.plain.report.class_view import ClassView, figure

_MARGIN = 27
"""Columns of the figures beside the text."""
_NARROWEST, _WIDEST = 30, 76
"""Columns of the text beside them; where there is less, the figures stand above it."""
ABOUT_THE_MAP = (
    "Missed: the share of first answers that missed evidence in the paragraph; n answers to so many questions. "
    f"Blank under {FEWEST_READERS} readers. Returns to the text are no sign of confusion."
)


def print_report(dialogue: Dialogue, view: ClassView) -> None:
    """Print where everyone is, progress, each question, the confusion map beside the text, and objections."""
    figures = view.figures
    dialogue.say(f"{view.title}: {figures.guide.title}", style="bold")
    dialogue.say(f"{count(len(figures.learners), 'learner')}; {figures.begun} have opened the text.")
    _print_places(dialogue, figures)
    _print_learners(dialogue, view)
    _print_questions(dialogue, figures)
    print_map(dialogue, figures)
    print_objections(dialogue, view)
    print_accepted(dialogue, view)


def _print_places(dialogue: Dialogue, figures: ClassFigures) -> None:
    dialogue.heading("Where they are")
    for section in figures.guide.article.sections:
        number = figures.by_section[section.id]
        bar = dialogue.bar(number / figures.begun if figures.begun else 0)
        dialogue.say(f"{bar} {number:>4}  {section_title(figures.guide, section)}", hang=17)
    for page in figures.guide.pages:
        dialogue.say(f"{page.title}: opened by {figures.by_page[page.id]}")


def _print_learners(dialogue: Dialogue, view: ClassView) -> None:
    dialogue.heading("Learners")
    numbers = view.figures.guide.article.section_numbers
    for each in view.figures.learners:
        place = f"in section {numbers[each.section.id]}" if each.section else "not begun"
        scores = [score_text(score) for _, score in each.first if score]
        said = [
            f"read {percent(each.read)}",
            place,
            f"first tries {', '.join(scores)}" if scores else "no quiz finished",
        ]
        said += [count(each.flags, "objection")] * bool(each.flags)
        dialogue.say(f"{view.called[each.learner]}: {'; '.join(said)}", hang=4)


def _print_questions(dialogue: Dialogue, figures: ClassFigures) -> None:
    dialogue.heading("Questions, first answers only; what was left out counts nowhere")
    for number, quiz in enumerate(figures.quizzes):
        if number:
            dialogue.say()
        dialogue.say(quiz.sheet.title, style="bold")
        dialogue.say(quiz.reading)
        if quiz.alpha is not None:
            ratio, error = figure(quiz.error_ratio), quiz.error or 0.0
            dialogue.say(f"Alpha {figure(quiz.alpha)}, error ratio {ratio}, standard error {error:.1f} marks.")
        for each in quiz.questions:
            _print_question(dialogue, figures, each)


def _print_question(dialogue: Dialogue, figures: ClassFigures, each: QuestionFigures) -> None:
    where = paragraph_list(figures.guide, deciding_paragraphs(each.question))
    dialogue.say()
    dialogue.say(f"{each.question.prompt} {where}".rstrip(), indent=2, hang=2)
    if each.number:
        dialogue.say(each.marks_words, indent=4)
    if each.discrimination is not None:
        words = f"Discrimination {figure(each.discrimination, unit='')}, efficiency {figure(each.efficiency, unit='')}."
        dialogue.say(words, indent=4)
    dialogue.say(each.reading, indent=4)
    for option in each.options if each.number else ():
        sign = "right" if option.right else ""
        dialogue.say(f"{figure(option.share):>6}  {sign:<5}  {option.text}", indent=4, hang=15)


def print_map(dialogue: Dialogue, figures: ClassFigures) -> None:
    """Print the text with its figures in the margin."""
    dialogue.heading("Confusion map")
    dialogue.say(ABOUT_THE_MAP)
    article = figures.guide.article
    by_id = {each.paragraph: each for each in figures.paragraphs}
    for section in article.sections:
        dialogue.say()
        dialogue.say(section_title(figures.guide, section), style="bold")
        for paragraph in section.paragraphs:
            dialogue.say()
            _print_beside(dialogue, _margin(dialogue, article.numbers[paragraph.id], by_id[paragraph.id]), paragraph)


def _print_beside(dialogue: Dialogue, margin: Sequence[str], paragraph: Paragraph) -> None:
    width = min(_WIDEST, dialogue.width - _MARGIN - 1)
    if width < _NARROWEST:
        for line in margin:
            dialogue.say(line.strip(), hang=4)
        dialogue.say(paragraph.text)
        return
    for left, text in zip_longest(margin, textwrap.wrap(paragraph.text, width), fillvalue=""):
        dialogue.write(f"{left:<{_MARGIN}} {text}".rstrip())


def _margin(dialogue: Dialogue, number: int, each: ParagraphFigures) -> list[str]:
    head = f"¶{number:<3}"
    asked = f"     {count(each.questions, 'question')}"
    if each.look_ups is None or each.returns is None:
        return [f"{head} {count(each.readers, 'reader')}: blank"]
    if each.missed is None:
        first = [f"{head} {'not asked about' if not each.questions else 'not answered yet'}"]
    else:
        first = [f"{head} {dialogue.bar(each.missed / 100, 5)} {each.missed:>3.0f} % missed", f"     n {each.answers}"]
    flags = [f"     {count(each.flags, 'objection')}"] if each.flags else []
    apart = [f"     look-ups {each.look_ups:.1f} a reader", f"     (returns {each.returns:.1f} a reader)"]
    return [*first, *([asked] if each.questions else []), *flags, *apart]


def print_objections(dialogue: Dialogue, view: ClassView) -> None:
    """Print what learners object to, in their words, and how an answer is accepted."""
    dialogue.heading("Objections")
    open_ones = False
    for each in view.figures.objections:
        dialogue.say(f"{each.code}  {view.called[each.learner]}: {each.reason}. {each.question.prompt}", hang=8)
        if each.note:
            dialogue.say(f"“{each.note}”", indent=8)
        if each.answer:
            counts = "counts as right" if each.is_accepted else "doesn’t count"
            dialogue.say(f"Answer: {response_text(each.question, each.answer.response)} ({counts})", indent=8)
            open_ones = open_ones or not each.is_accepted
    if not view.figures.objections:
        dialogue.say("None.")
    if open_ones:
        dialogue.say("`studyguide class NAME accept CODE WHY…` accepts that answer of everyone, and tells them.")


def print_accepted(dialogue: Dialogue, view: ClassView) -> None:
    """Print what counts as right beside the keys, and how it is taken back; nothing if there is none."""
    if not view.accepted:
        return
    dialogue.heading("Accepted answers")
    for each in view.accepted:
        question = each.question_in(view.figures.guide)
        if question is not None:
            dialogue.say(f"{each.code}  {question.prompt}", hang=8)
            said = response_text(question, each.answer.response)
            dialogue.say(f"Answer: {said}{f'. {each.why}' if each.why else ''}", indent=8)
    dialogue.say("`studyguide class NAME take-back CODE WHY…` lets an answer count no more, and tells who gave it.")
