"""Pages around the text, printed; the opening question, asked line by line."""

from tui.model.guide import Guide
from tui.model.pages import Opening, Page, Statement
from tui.page_visit import PageVisit
from tui.plain.dialogue import Dialogue
from tui.plain.keeping import Keeping
from tui.plain.passages import paragraph_list
from tui.plain.reading import print_text
from tui.study import Study


def print_page(dialogue: Dialogue, guide: Guide, page: Page, chosen: tuple[str, ...] = ()) -> None:
    """Print a page, and the opening question where it returns; what was marked before reading is said."""
    dialogue.heading(page.title)
    for part in page.parts:
        dialogue.say(f"{part.title} (background)" if part.kind == "background" else part.title, style="bold")
        for statement in part.statements:
            dialogue.say(_statement(guide, statement), indent=2, hang=2)
        dialogue.say()
    if page.opening == "returns" and guide.opening:
        _print_return(dialogue, guide, guide.opening, chosen)


def _statement(guide: Guide, statement: Statement) -> str:
    source = f"(source: {statement.source})" if statement.source else ""
    return " ".join(filter(None, [statement.text, paragraph_list(guide, statement.paragraphs), source]))


def _print_return(dialogue: Dialogue, guide: Guide, opening: Opening, chosen: tuple[str, ...]) -> None:
    dialogue.say(opening.prompt, style="bold")
    dialogue.say("None is right or wrong. With each stands where it was given.")
    for number, option in enumerate(opening.options, 1):
        marked = " You marked it." if option.id in chosen else ""
        dialogue.say(f"{number}  {option.text}: {opening.origin(option, guide.article.numbers)}.{marked}", 2, 3)
        for fact in filter(None, (option.elsewhere, option.background)):
            dialogue.say(f"{fact.text} (source: {fact.source})", indent=5)
    dialogue.say()


def read_page(dialogue: Dialogue, study: Study, page: Page) -> str:
    """Print a page, ask its question where a person answers, and keep the time; return why it isn't kept, if so."""
    visit = PageVisit(study, page.id)
    visit.begin()
    print_page(dialogue, study.guide, page, study.progress.pages.chosen)
    if page.opening == "asked" and study.guide.opening:
        _ask(dialogue, study, study.guide.opening)
    visit.leave()
    return Keeping(study.journal).close()


def _ask(dialogue: Dialogue, study: Study, opening: Opening) -> None:
    dialogue.say(opening.prompt, style="bold")
    dialogue.say("No answer is right or wrong, and none counts.")
    for number, option in enumerate(opening.options, 1):
        dialogue.say(f"{number}  {option.text}", indent=2, hang=3)
    count = len(opening.options)
    while line := dialogue.ask(f"Up to {opening.most} numbers, such as 1 3; an empty line goes on:"):
        words = line.replace(",", " ").split()
        numbers = {int(word) for word in words if word.isdecimal() and len(word) < 4}
        if len(words) == len(numbers) <= opening.most and all(1 <= number <= count for number in numbers):
            study.hear([opening.options[number - 1].id for number in sorted(numbers)])
            return
        dialogue.say(f"Type up to {opening.most} different numbers from 1 to {count}, or nothing.")


def read_whole(dialogue: Dialogue, study: Study, *, expressions: bool) -> str:
    """Print the pages before the text, the text and the pages after it; return why something isn't kept, if so."""
    guide = study.guide
    troubles = [read_page(dialogue, study, page) for page in guide.pages_at("before")]
    print_text(dialogue, guide, guide.article.sections, expressions=expressions)
    troubles += [read_page(dialogue, study, page) for page in guide.pages_at("after")]
    return next(filter(None, troubles), "")
