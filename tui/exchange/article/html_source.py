"""HTML to blocks of text: browsers' rules for what begins a block, and a note of all that isn't text."""

import re
from html.parser import HTMLParser

from tui.exchange.article.block import Block, LeftOut, Source

LINE = "data-studyguide-line"
"""Marks where in a source file a piece of a page was made from, where it was made from one."""
_MARK = re.compile(rf"{LINE} (\d+)")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr "
)
_INLINE = frozenset(_INLINE_NAMES.split())
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "template", "head", "title"})
"""Elements of which a reader sees nothing."""
_OBJECTS = {
    "img": "a picture",
    "svg": "a drawing",
    "video": "a film",
    "audio": "a sound",
    "iframe": "an embedded page",
    "object": "an embedded object",
    "embed": "an embedded object",
    "canvas": "a drawing",
    "math": "a formula",
    "input": "a form's field",
    "button": "a button",
    "select": "a form's field",
    "textarea": "a form's field",
}
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_CLOSING_THEMSELVES = frozenset(["p", "li", "dt", "dd", "tr", "td", "th", "option"]) | _HEADINGS.keys()
"""Elements that the next of their kind ends."""
_ASIDE = {"nav": "navigation", "footer": "a footer", "aside": "an aside", "form": "a form"}
_LONGEST = 80


class _Found:
    """A block as it is found: where it stands, and whether within the page's main part or beside the text."""

    def __init__(self, line: int, text: str, level: int, main: bool, beside: str) -> None:
        self.line, self.text, self.level, self.main, self.beside = line, text, level, main, beside


class HtmlSource(HTMLParser):
    """Reads one page; `source` gives it once it is closed."""

    def __init__(self, marked: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._marked = marked
        self._further = 0
        """How many lines further down the source file goes than the page that was made from it."""
        self._open: list[str] = []
        self._hidden: list[int] = []
        """How many elements were open when each hidden or unseen one began."""
        self._pieces: list[str] = []
        self._begun = False
        self._line = 0
        self._concealed: list[str] = []
        self._found: list[_Found] = []
        self._left_out: list[LeftOut] = []
        self._counters: list[int] = []
        self._breaks = 0
        self._title = ""
        self._language = ""

    def source(self) -> Source:
        """Return the page's title, its text, and what is not in it."""
        self._end_block()
        self._end_concealed()
        main = any(each.main and not each.level for each in self._found)
        blocks, left_out = [], list(self._left_out)
        for each in self._found:
            beside = each.beside or ("outside the page’s main part" if main and not each.main else "")
            if beside:
                left_out.append(LeftOut(each.line, f"{beside}: “{_cut(each.text)}”"))
            else:
                blocks.append(Block(each.line, each.text, each.level))
        left_out.sort(key=lambda each: each.line)
        return Source(_folded(self._title), tuple(blocks), tuple(left_out), self._language)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        named = {name: value or "" for name, value in attrs}
        self._set_line(named.get(LINE, ""))
        self._close_for(tag)
        if not self._hidden:
            self._begin(tag, named)
        if tag == "html" and _LANGUAGE.fullmatch(named.get("lang", "")):
            self._language = named["lang"]
        if tag in _VOID:
            return
        self._open.append(tag)
        concealed = "hidden" in named or "display:none" in named.get("style", "").replace(" ", "")
        if concealed or tag in _UNSEEN or tag in _OBJECTS:
            self._hidden.append(len(self._open))

    def _close_for(self, tag: str) -> None:
        """End what an element that begins ends by itself: a paragraph, or one of its kind."""
        if tag in _INLINE or tag in _VOID or not self._open:
            return
        last = self._open[-1]
        if last == "p" or last in _HEADINGS or (last == tag and tag in _CLOSING_THEMSELVES):
            self.handle_endtag(last)

    def _begin(self, tag: str, named: dict[str, str]) -> None:
        if tag == "br":
            self._breaks += 1
            self._pieces.append(" ")
            if self._breaks == 2:
                self._end_block()
            return
        if tag in _OBJECTS:
            told = named.get("alt") or named.get("title") or named.get("aria-label") or named.get("src", "")
            self._leave_out(_OBJECTS[tag] + (f": “{_cut(told)}”" if told else ""))
        elif tag == "a" and (address := named.get("href", "")) and not address.startswith("#"):
            self._leave_out(f"a link’s address: {_cut(address)}")
        elif tag in _CELLS:
            self._pieces.append(" | " if self._begun else "")
        elif tag not in _INLINE:
            self._end_block()
        if tag in ("ol", "ul"):
            self._counters.append(_number(named.get("start", "1")) if tag == "ol" else 0)
        elif tag == "li" and self._counters and self._counters[-1]:
            self._pieces.append(f"{self._counters[-1]}. ")
            self._counters[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        """End an element, and all that was left open in it."""
        if tag not in self._open:
            return
        if not self._hidden and tag not in _INLINE and tag not in _CELLS:
            self._end_block()
        while self._open and self._open.pop() != tag:
            pass
        while self._hidden and self._hidden[-1] > len(self._open):
            self._hidden.pop()
        if not self._hidden:
            self._end_concealed()
        if tag in ("ol", "ul") and self._counters:
            self._counters.pop()

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._hidden:
            if self._open[-1] == "title" and not _OBJECTS.keys() & self._open:
                self._title += data
            elif not (_UNSEEN | _OBJECTS.keys()).intersection(self._open):
                self._concealed.append(data)
            return
        text = data.lstrip(" \t\n\r\f")
        if text:
            self._breaks = 0
            if not self._begun:
                self._begun = True
                self._line = self._here(data[: len(data) - len(text)].count("\n"))
        self._pieces.append(data)

    def handle_comment(self, data: str) -> None:
        """Take what marks a line; any other comment is no text, and nobody who reads the page sees it."""
        mark = _MARK.fullmatch(data)
        self._set_line(mark[1] if mark else "")

    def _set_line(self, line: str) -> None:
        if self._marked and line.isdecimal():
            self._further = int(line) - self.getpos()[0]

    def _here(self, further: int = 0) -> int:
        return self.getpos()[0] + further + self._further

    def _end_concealed(self) -> None:
        text = "".join(self._concealed)
        self._concealed.clear()
        if text.strip():
            self._leave_out(f"hidden text: “{_cut(text)}”")

    def _leave_out(self, what: str) -> None:
        self._left_out.append(LeftOut(self._here(), what))

    def _end_block(self) -> None:
        text = _folded("".join(self._pieces))
        self._pieces.clear()
        self._begun = False
        self._breaks = 0
        if not re.search(r"\w", text):
            if text.strip(" |"):
                self._left_out.append(LeftOut(self._line, f"signs without a word: “{_cut(text)}”"))
            return
        level = next((_HEADINGS[tag] for tag in reversed(self._open) if tag in _HEADINGS), 0)
        main = "main" in self._open or "article" in self._open
        beside = next((_ASIDE[tag] for tag in self._open if tag in _ASIDE), "")
        self._found.append(_Found(self._line, text, level, main, beside))


def read_html(page: str, marked: bool = False) -> Source:
    """Return a page's text in blocks; `marked` says that the page was made, and names the lines that it came from."""
    reader = HtmlSource(marked)
    reader.feed(page)
    reader.close()
    return reader.source()


def _folded(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")


def _cut(text: str) -> str:
    text = _folded(text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 and int(text) else 1
