"""Markdown to blocks of text, by way of HTML."""

import re

from tui.exchange.article.block import LeftOut, Source
from tui.exchange.article.html_source import LINE, read_html

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*(.+)$", re.MULTILINE)


def read_markdown(text: str) -> Source:
    """Return a Markdown text's blocks: CommonMark with tables; HTML in it is read too."""
    from markdown_it import MarkdownIt

    matter = _FRONT_MATTER.match(text)
    title, before = "", 0
    left_out: list[LeftOut] = []
    if matter:
        before = matter.group().count("\n")
        named = _TITLE.search(matter[1])
        title = named[1].strip().strip("\"'") if named else ""
        fields = (line for line in enumerate(matter[1].splitlines(), 2) if line[1].strip())
        left_out = [LeftOut(number, f"a field before the text: {line.strip()}") for number, line in fields]
        text = text[matter.end() :]
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(text)
    for token in tokens:
        if token.map and token.type == "html_block":
            token.content = f"<!--{LINE} {before + token.map[0] + 1}-->{token.content}"
        elif token.map and token.nesting >= 0 and token.type != "inline":
            token.attrSet(LINE, str(before + token.map[0] + 1))
    source = read_html(parser.renderer.render(tokens, parser.options, {}), marked=True)
    return Source(title or source.title, source.blocks, (*left_out, *source.left_out), source.language)
