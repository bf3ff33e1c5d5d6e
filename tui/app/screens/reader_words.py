"""The words round the text of the reader: its keys, and what stands under a section's last paragraph."""

from textual.binding import Binding, BindingType

from tui.app.keys import letter
from tui.app.screens.reader_views import VIEW_BINDINGS
from tui.app.screens.study_screen import KEYS_HINT
from tui.app.widgets.edge_line import KeyHint
from tui.model.article import Section
from tui.study import Study

READER_BINDINGS: list[BindingType] = [
    Binding(f"right,{letter('n')}", "section(1)", "Next section", id="reader.next", tooltip="To the next section"),
    Binding(f"left,{letter('p')}", "section(-1)", "Section before", id="reader.before", tooltip="A section back"),
    Binding(letter("q"), "quiz", "Quiz on this section", id="reader.quiz", tooltip="This section's quiz"),
    Binding(letter("g"), "glossary", "Glossary", id="reader.glossary", tooltip="All terms"),
    Binding(letter("o"), "outline", "Outline", id="reader.outline", tooltip="All sections and quizzes"),
    Binding(letter("w"), "word", "Look a word up", id="reader.word", tooltip="Any word, in a dictionary"),
    *VIEW_BINDINGS,
    Binding("slash,f7", "search", "Search", id="reader.search", tooltip="Search text, glossary and questions"),
    Binding(letter("N"), "hit(-1)", "Hit before", show=False, id="reader.hit-before", tooltip="To the hit before"),
    Binding("escape", "back", "Back, or the shelf", id="reader.back", tooltip="Close what is open; then the shelf"),
    *[
        Binding(
            str(number),
            f"jump({number})",
            "Section",
            show=False,
            id=f"reader.jump-{number}",
            tooltip="To a section by its number",
        )
        for number in range(1, 10)
    ],
]


def hit_hints(words: str) -> list[KeyHint]:
    """Return the keys while hits are lit."""
    return [("n/N", words, "screen.section(1)"), ("Esc", "put out the hits", "screen.back"), KEYS_HINT]


def term_hints() -> list[KeyHint]:
    """Return the keys while a term has the focus."""
    entry, following = ("Enter", "whole entry", "screen.open_term"), ("Tab", "next", "")
    return [entry, following, ("Esc", "close", "screen.back"), KEYS_HINT]


def reading_hints(*, outline: bool) -> list[KeyHint]:
    """Return the keys while reading; the outline's is named where it isn't in view."""
    return [
        ("Tab", "term", ""),
        ("q", "quiz", "screen.quiz"),
        ("n", "next", "screen.section(1)"),
        ("g", "glossary", "screen.glossary"),
        *([("o", "outline", "screen.outline")] if outline else []),
        ("/", "search", "screen.search"),
        ("Esc", "shelf", "screen.back"),
        KEYS_HINT,
    ]


def changed_words(number: int) -> str:
    """Return what is said once of questions whose key changed."""
    what = "1 question has" if number == 1 else f"{number} questions have"
    return f"{what} changed since you answered, and will be asked again. Your answers are kept."


def closing_lines(study: Study, section: Section) -> list[tuple[str, str]]:
    """Return what stands under the last paragraph, with its style: the gist once the section is read, the ways on."""
    guide = study.guide
    lines: list[tuple[str, str]] = []
    quiz = None if section.id in study.closed else guide.quiz_of(section)
    if quiz is not None and quiz.questions:
        lines.append((f"q  quiz on this section, {len(quiz.questions)} questions", "muted"))
    beyond = guide.pages_at("after")
    if section.id != guide.article.sections[-1].id:
        lines.append(("n  next section", "muted"))
    elif beyond:
        lines.append((f"n  {beyond[0].title}", "muted"))
    if section.id == guide.article.sections[-1].id and any(not each.section for each in guide.quizzes):
        lines.append(("o  outline, with the quizzes on the whole article", "muted"))
    if section.gist and section.id not in study.closed and study.progress.is_read(section):
        lines += [("", "text"), ("In one sentence", "accent"), (section.gist, "muted")]
    return lines


def opening_lines(study: Study, section: Section, *, offered: bool) -> list[tuple[str, str]]:
    """Return what stands between the first section's title and its text: the way to the page before it.

    It is offered, under Enter and in the accent, to one who opens the guide for the first time.
    """
    before = study.guide.pages_at("before")
    if not before or section.id != study.guide.article.sections[0].id:
        return []
    page = before[0 if offered else -1]
    title = f"{page.title}{': ' if page.summary else ''}{page.summary}"
    return [(f"Enter  {title}", "accent") if offered else (f"p  {title}", "muted")]
