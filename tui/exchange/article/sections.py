"""Blocks of a text to proposed sections."""

from collections.abc import Iterator, Sequence

from tui.exchange.article.block import Block, LeftOut, Source
from tui.model.text import word_count
from tui.model.value import value

WORDS = 220
"""Words that a section holds about, where a long one is parted."""
LONGEST = 500
"""Words: a longer section is parted."""
TODO = "TODO"
"""Begins what an author still has to write."""
_FIRST_WORDS = 6


@value
class Proposed:
    """A section: a heading of the text or words that stand for one, and the paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def untitled(self) -> bool:
        """Whether an author still has to write the title."""
        return self.title.startswith(TODO)


@value
class Proposal:
    """A text's title, its sections, and headings under which nothing stands."""

    title: str
    sections: tuple[Proposed, ...]
    left_out: tuple[LeftOut, ...] = ()


def proposed(source: Source) -> Proposal:
    """Return a section for each heading, and several for one that is long."""
    title, blocks = _titled(source)
    sections: list[Proposed] = []
    headings: list[str] = []
    paragraphs: list[str] = []
    for block in blocks:
        if block.level and paragraphs:
            sections.append(_section(headings, paragraphs))
            headings, paragraphs = [], []
        (headings if block.level else paragraphs).append(block.text)
    left_out: list[LeftOut] = []
    if paragraphs:
        sections.append(_section(headings, paragraphs))
    else:
        left = blocks[len(blocks) - len(headings) :]
        left_out = [LeftOut(block.line, f"a heading with nothing under it: “{block.text}”") for block in left]
    return Proposal(title, tuple(part for section in sections for part in _parted(section)), tuple(left_out))


def _titled(source: Source) -> tuple[str, Sequence[Block]]:
    """Return the text's title, and the blocks without it where it is its first heading."""
    blocks = source.blocks
    if not blocks or not blocks[0].level:
        return source.title, blocks
    first = blocks[0]
    others = [block.level for block in blocks[1:] if block.level]
    if first.text == source.title or not others or first.level < min(others):
        return first.text, blocks[1:]
    return source.title or first.text, blocks


def _section(headings: list[str], paragraphs: list[str]) -> Proposed:
    return Proposed(": ".join(headings) or _stand_in(paragraphs[0]), tuple(paragraphs))


def _stand_in(paragraph: str) -> str:
    words = paragraph.removeprefix(TODO).split()
    return f"{TODO} {' '.join(words[:_FIRST_WORDS])}{' …' if len(words) > _FIRST_WORDS else ''}"


def _parted(section: Proposed) -> Iterator[Proposed]:
    """Yield a long section as runs of paragraphs of about one length, the first under its title."""
    total = sum(map(word_count, section.paragraphs))
    parts = round(total / WORDS) if total > LONGEST else 1
    run: list[str] = []
    title, part, done = section.title, 1, 0
    for paragraph in section.paragraphs:
        words = word_count(paragraph)
        if run and part < parts and done + words / 2 > part * total / parts:
            yield Proposed(title or _stand_in(run[0]), tuple(run))
            run, title, part = [], "", part + 1
        run.append(paragraph)
        done += words
    yield Proposed(title or _stand_in(run[0]), tuple(run))
