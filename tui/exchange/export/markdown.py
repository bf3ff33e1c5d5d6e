"""A guide as a handout in Markdown."""

import re
from collections.abc import Iterator

from tui.exchange.export.around import Titled, expressions, pages, reading_notes
from tui.exchange.export.exercise import Exercise, exercises, lessons
from tui.exchange.export.lines import NumberedText
from tui.model.glossary import Term
from tui.model.guide import Guide
from tui.model.pages import Place

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_AT_START = re.compile(r"^(\s*)(?:([-+])|(\d+)([.)]))(?=\s)")
_NEW_PAGE = '<div style="break-before: page"></div>'
_TO_WRITE = "\\_" * 30


def markdown_handout(guide: Guide) -> str:
    """Return the guide for paper: text in numbered lines what stands around it, glossary, worksheet, key."""
    text = NumberedText(guide.article)
    blocks = [*_head(guide), *_pages(guide, "before"), *_text(guide, text), *_aside(reading_notes(guide, text))]
    blocks += [*_pages(guide, "after"), *_glossary(guide), *_aside(expressions(guide))]
    blocks += [*_worksheet(guide), *_key(guide, text)]
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """Return a text with no character that Markdown takes for a sign of its own."""
    text = _SPECIAL.sub(r"\\\1", text)
    return _AT_START.sub(
        lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}", text
    )


def _head(guide: Guide) -> Iterator[str]:
    yield f"# {escaped(guide.title)}"
    if guide.summary:
        yield escaped(guide.summary)
    note = guide.about
    yield ", ".join(escaped(part) for part in (note.title, note.publisher, note.published) if part)
    yield from (escaped(part) for part in (note.note, note.rights) if part)


def _text(guide: Guide, text: NumberedText) -> Iterator[str]:
    yield "## The text"
    for number, section in enumerate(guide.article.sections, 1):
        yield f"### {number}  {escaped(section.title)}"
        for paragraph in section.paragraphs:
            lines = [f"{line.number:>4}  {line.text}" for line in text.lines(paragraph.id)]
            fence = "~" * (3 + max((len(run) for line in lines for run in re.findall("~+", line)), default=0))
            yield "\n".join([f"¶{guide.article.numbers[paragraph.id]}", "", fence, *lines, fence])


def _pages(guide: Guide, place: Place) -> Iterator[str]:
    for title, parts in pages(guide, place):
        yield _NEW_PAGE
        yield f"## {escaped(title)}"
        for part in parts:
            yield f"### {escaped(part.title)}"
            yield "\n".join(f"- {escaped(line)}" for line in part.lines)


def _aside(titled: Titled) -> Iterator[str]:
    if titled.lines:
        yield f"## {escaped(titled.title)}"
        yield "\n".join(f"- {escaped(line)}" for line in titled.lines)


def _glossary(guide: Guide) -> Iterator[str]:
    if not guide.glossary.terms:
        return
    yield _NEW_PAGE
    yield "## Glossary"
    for term in guide.glossary.alphabetical:
        yield "\n".join(_entry(guide, term))


def _entry(guide: Guide, term: Term) -> Iterator[str]:
    names = [f"{guide.label_of(name.language)} {name.text}" for name in term.names]
    known = ", ".join(escaped(part) for part in (term.kind, *names))
    yield f"**{escaped(term.name)}** ({known}). {escaped(term.short)}"
    numbers = guide.article.numbers
    lines = []
    for claim in term.article:
        places = ", ".join(f"¶{numbers[paragraph]}" for paragraph in claim.paragraphs)
        lines.append(escaped(claim.text) + (f" ({places})" if places else ""))
    lines += [f"Background: {escaped(fact.text)} ({escaped(fact.source)})" for fact in term.background]
    lines += [f"Later: {escaped(fact.text)} ({escaped(fact.source)})" for fact in term.later]
    if lines:
        yield ""
        yield from (f"- {line}" for line in lines)


def _worksheet(guide: Guide) -> Iterator[str]:
    if not guide.quizzes:
        return
    yield _NEW_PAGE
    yield "## Worksheet"
    for sheet, each in exercises(guide):
        yield f"### {escaped(sheet.title)}"
        if sheet.part and sheet.part.intro:
            yield escaped(sheet.part.intro)
        for title, lesson, classes in lessons(guide, sheet):
            yield f"*{escaped(title)}.* {escaped(lesson)}"
            meant = [f"- {escaped(known.name)}: {escaped(known.meaning)}" for known in classes if known.meaning]
            if meant:
                yield "\n".join(meant)
        for exercise in each:
            yield from _asked(exercise)


def _asked(exercise: Exercise) -> Iterator[str]:
    ends = f", {escaped(exercise.ends)}" if exercise.ends else ""
    yield f"**{exercise.number}.** {escaped(exercise.stem)} *({exercise.question.label}{ends})*"
    if exercise.choices:
        yield "\n".join(f"- {choice.letter}  {escaped(choice.text)}" for choice in exercise.choices)
    if exercise.blanks:
        yield "\n".join(f"- \\_\\_\\_  {escaped(text)}" for _, text in exercise.blanks)
    if exercise.typed:
        yield _TO_WRITE
    if exercise.ends:
        yield "The order: " + " ".join(["\\_\\_\\_"] * len(exercise.choices))


def _key(guide: Guide, text: NumberedText) -> Iterator[str]:
    if not guide.quizzes:
        return
    yield _NEW_PAGE
    yield "## Key"
    for sheet, each in exercises(guide):
        yield f"### {escaped(sheet.title)}"
        for exercise in each:
            yield f"**{exercise.number}.** " + "; ".join(map(escaped, exercise.answer))
            lines = [*exercise.reasons, *exercise.places(text), *(f"Background: {fact}" for fact in exercise.sources)]
            if lines:
                yield "\n".join(f"- {escaped(line)}" for line in lines)
