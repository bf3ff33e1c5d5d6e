"""The text that is taught: sections of paragraphs."""

from functools import cached_property

from tui.model.text import word_count
from tui.model.value import value


@value
class Paragraph:
    """One paragraph, word for word, under the id that its author gave it."""

    id: str
    text: str
    was: str = ""
    """The ids that it had before, parted by spaces: what a learner did under them counts for it."""

    @cached_property
    def words(self) -> int:
        """The number of words."""
        return word_count(self.text)


@value
class Section:
    """A titled run of paragraphs; its gist is shown only once it is read."""

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    gist: str = ""
    was: str = ""

    @cached_property
    def words(self) -> int:
        """The number of words."""
        return sum(paragraph.words for paragraph in self.paragraphs)


@value
class Article:
    """The whole text, in reading order."""

    sections: tuple[Section, ...]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in reading order."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number, from 1, of each paragraph id: what a reader sees as ¶6."""
        return {paragraph.id: number for number, paragraph in enumerate(self.paragraphs, 1)}

    @cached_property
    def section_numbers(self) -> dict[str, int]:
        """The number, from 1, of each section id."""
        return {section.id: number for number, section in enumerate(self.sections, 1)}

    @cached_property
    def _section_by_paragraph(self) -> dict[str, Section]:
        return {paragraph.id: section for section in self.sections for paragraph in section.paragraphs}

    def section(self, section_id: str) -> Section:
        """Return the section with that id; KeyError if there is none."""
        return self.sections[self.section_numbers[section_id] - 1]

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """Return the paragraph with that id; KeyError if there is none."""
        return self.paragraphs[self.numbers[paragraph_id] - 1]

    def section_of(self, paragraph_id: str) -> Section:
        """Return the section that holds a paragraph; KeyError if there is none."""
        return self._section_by_paragraph[paragraph_id]
