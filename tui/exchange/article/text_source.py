"""Plain text to blocks: paragraphs between empty lines, and lines that look like headings."""

import re
from collections.abc import Iterator

from tui.exchange.article.block import Block, LeftOut, Source

_LONGEST_HEADING = 80
_ENDS_SENTENCE = tuple(".!?…:;,。！？：；，”’\"'»)")
_SPACES = re.compile(r"[ \t\r\f\v]+")


def read_text(text: str) -> Source:
    """Return a text's blocks; without any empty line, each line is a paragraph."""
    lines = [_SPACES.sub(" ", line).strip(" ") for line in text.split("\n")]
    chunks = [*_chunks(lines, any(not line for line in lines[: _last(lines)]))]
    left_out = [
        LeftOut(line, f"signs without a word: “{words[0][:80]}”") for line, words in chunks if not _worded(words)
    ]
    chunks = [chunk for chunk in chunks if _worded(chunk[1])]
    blocks = tuple(_block(chunk, is_last=index == len(chunks) - 1) for index, chunk in enumerate(chunks))
    first = blocks[0] if blocks else None
    title = first.text if first and first.level else ""
    return Source(title, blocks, tuple(left_out))


def _last(lines: list[str]) -> int:
    """Return how many lines there are up to the last with something on it."""
    return max((number for number, line in enumerate(lines, 1) if line), default=0)


def _chunks(lines: list[str], parted: bool) -> Iterator[tuple[int, list[str]]]:
    chunk: list[str] = []
    begun = 1
    for number, line in enumerate([*lines, ""], 1):
        if line and parted:
            begun = begun if chunk else number
            chunk.append(line)
        elif line:
            yield number, [line]
        elif chunk:
            yield begun, chunk
            chunk = []


def _worded(words: list[str]) -> bool:
    return bool(re.search(r"\w", " ".join(words)))


def _block(chunk: tuple[int, list[str]], is_last: bool) -> Block:
    line, words = chunk
    underlined = len(words) == 2 and re.fullmatch(r"=+|-+|~+|\*+", words[1])
    text = words[0].lstrip("# ") if underlined or words[0].startswith("#") and len(words) == 1 else " ".join(words)
    short = len(words) == 1 and len(text) <= _LONGEST_HEADING and not text.endswith(_ENDS_SENTENCE)
    return Block(line, text, 1 if (short or underlined) and not is_last else 0)
