"""Marking line by line: a paragraph, or some words of it, with a note."""

from tui.marking import LONGEST_NOTE, Marking
from tui.model.article import Paragraph
from tui.model.evidence import find_quote
from tui.model.marks import OwnMark
from tui.plain.dialogue import Dialogue
from tui.plain.marks import place_words
from tui.study import Study

_TYPED = str.maketrans("’‘“”", "''\"\"")
"""The quotation marks of print, as a keyboard has them; one character for one."""


class NotMarked(Exception):
    """What was asked for can't be marked: one sentence why."""


class PlainMarking:
    """Marks and unmarks what is named by a paragraph's number and its words; raises NotMarked."""

    def __init__(self, study: Study, dialogue: Dialogue) -> None:
        self._study = study
        self._marking = Marking(study)
        self._dialogue = dialogue

    def mark(self, paragraph_word: str, passage: str, note: str) -> None:
        """Mark a paragraph, or the words of a passage in it; add a note to those that stand there, if one is given."""
        paragraph = self._paragraph(paragraph_word)
        span = _span(paragraph, passage, self._number(paragraph))
        there = self._marking.at(paragraph.id, *span)
        note = "\n".join(filter(None, [there.note if there else "", note]))
        if len(note) > LONGEST_NOTE:
            raise NotMarked(f"A note has at most {LONGEST_NOTE:,} characters; this one would have {len(note):,}.")
        mark = self._marking.add(paragraph.id, *span)
        self._marking.write(mark, note)
        mark = self._marking.mark(mark.id) or mark
        self._say(mark, "Marked")

    def remove(self, paragraph_word: str, passage: str) -> None:
        """Take the mark on a passage away, or the only one in a paragraph."""
        paragraph = self._paragraph(paragraph_word)
        marks = [mark for mark in self._marking.marks() if mark.place and mark.place.paragraph == paragraph.id]
        number = self._number(paragraph)
        if passage:
            exact = self._marking.at(paragraph.id, *_span(paragraph, passage, number))
            marks = [exact] if exact else []
        if not marks:
            raise NotMarked(f"{'These words are not marked' if passage else 'Nothing is marked'} in {number}.")
        if len(marks) > 1:
            raise NotMarked(
                f"{number} has {len(marks)} marks. Say with --words which one; `studyguide marks` prints them."
            )
        self._marking.remove(marks[0])
        self._say(marks[0], "No longer marked")

    def _say(self, mark: OwnMark, what: str) -> None:
        words = "" if mark.anchor.whole else f": “{mark.anchor.quote}”"
        self._dialogue.say(f"{what}, {place_words(self._study, mark)}{words}", hang=2)
        for line in mark.note.splitlines():
            self._dialogue.say(line, indent=2, hang=2)

    def _number(self, paragraph: Paragraph) -> str:
        return f"¶{self._study.guide.article.numbers[paragraph.id]}"

    def _paragraph(self, word: str) -> Paragraph:
        """Return the paragraph of a number, with ¶ or without, or of an id."""
        paragraphs = self._study.guide.article.paragraphs
        number = word.strip().lstrip("¶").strip()
        if number.isascii() and number.isdigit() and len(number) < 9 and 1 <= int(number) <= len(paragraphs):
            return paragraphs[int(number) - 1]
        found = next((each for each in paragraphs if each.id == word.strip().casefold()), None)
        if found is None:
            raise NotMarked(f"There is no paragraph “{word}”: {self._study.guide.title} has ¶1 to ¶{len(paragraphs)}.")
        return found


def _span(paragraph: Paragraph, passage: str, number: str) -> tuple[int, int]:
    """Return where a passage stands in a paragraph, the kind of quotation marks and white space aside."""
    if not passage.split():
        return 0, len(paragraph.text)
    text, words = paragraph.text.translate(_TYPED), passage.translate(_TYPED).strip()
    folded = text.casefold()
    if len(folded) == len(text):
        text, words = folded, words.casefold()
    span = find_quote(text, words)
    if span is None:
        raise NotMarked(f"{number} does not have the words “{passage}”. Give them as they stand there.")
    if find_quote(text[span[1] :], words):
        raise NotMarked(f"{number} has the words “{passage}” more than once. Give some words before or after as well.")
    return span
