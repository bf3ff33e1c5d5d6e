"""Marks in the reader: a paragraph or a passage, by keyboard or mouse, and the note on it.

What is needed only then is imported only then: the text comes first.
"""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from tui.app.keys import letter
from tui.app.messages import OpenMarks
from tui.app.screens.reader_stops import ReaderStops
from tui.app.spans import Span
from tui.app.widgets.edge_line import KeyLine

if TYPE_CHECKING:
    from tui.app.widgets.mark_pad import MarkPad
    from tui.marking import Marking
    from tui.model.choosing import Chosen
    from tui.model.marks import OwnMark


class ReaderMarks(ReaderStops):
    """Lets a passage be marked and a note be written, in a strip under the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(letter("m"), "mark", "Mark", id="reader.mark", tooltip="Mark this paragraph, or some words of it"),
        Binding(letter("l"), "marks", "Marks", id="reader.marks", tooltip="Your marks and notes"),
    ]
    _pressed: tuple[str, int] | None = None
    """Where the mouse went down in the text, while it is down."""
    _lit: Span | None = None
    """The mark that was gone to, while it is lit."""

    @abstractmethod
    def refresh_text(self) -> None:
        """Draw anew what is lit in the text, and what stands round it."""

    @property
    def _marking(self) -> "Marking":
        from tui.marking import Marking

        return Marking(self.study)

    def action_mark(self) -> None:
        """Choose what to mark, beginning with the paragraph at which one stands."""
        if self.article.is_closed:
            self.keeper.say("Nothing can be marked here yet: your teacher opens this section later.")
            return
        from tui.model.choosing import Chosen

        self._choose(Chosen.all_of(self.article.paragraph))

    def action_marks(self) -> None:
        """List the marks and notes."""
        self.app.post_message(OpenMarks(self.study))

    # choosing

    def _choose(self, chosen: "Chosen", *, with_mouse: bool = False) -> None:
        from tui.app.widgets.mark_pad import MarkPad

        self._close_strips()
        self._lit = None
        self.article.blur_stop()
        pad = MarkPad(chosen, "end" if with_mouse else "paragraph")
        self._mount_strip(pad)
        pad.focus()
        self._tell(pad)

    def _tell(self, pad: "MarkPad") -> None:
        paragraph = pad.chosen.paragraph
        number = f"{self.signs.paragraph}{self.study.guide.article.numbers[paragraph.id]}"
        here = [mark for mark in self._marking.marks() if mark.place and mark.place.paragraph == paragraph.id]
        known = next((f"{self.signs.own_note} {mark.note}" for mark in here if mark.note), "")
        if here and not known:
            known = f"{self.signs.mark} is marked; Del takes the mark away"
        pad.show(paragraph, number, " ".join(known.split()))

    def on_mark_pad_changed(self, message: "MarkPad.Changed") -> None:
        """Light what is chosen."""
        if self._pad() is not None:
            span = Span(message.chosen.paragraph.id, *message.chosen.span, "lit")
            self.article.light([span], span)

    def on_mark_pad_stepped(self, message: "MarkPad.Stepped") -> None:
        """Go to the paragraph before or after, within the section."""
        pad, paragraphs = self._pad(), self.section.paragraphs
        if pad is not None and pad.chosen.paragraph in paragraphs:
            number = paragraphs.index(pad.chosen.paragraph) + message.step
            if 0 <= number < len(paragraphs):
                pad.show(paragraphs[number], "", "")
                self._tell(pad)

    def on_mark_pad_taken(self, message: "MarkPad.Taken") -> None:
        """Mark what is chosen, and ask for a note."""
        if self._pad() is None:
            return
        mark = self._marking.add(message.chosen.paragraph.id, *message.chosen.span)
        self.keeper.keep()
        self.write_note(mark)

    def on_mark_pad_dropped(self, message: "MarkPad.Dropped") -> None:
        """Take away the mark on what is chosen, or the only one in its paragraph; one with a note goes in the list."""
        here = [mark for mark in self._marking.marks() if mark.place]
        here = [mark for mark in here if mark.place and mark.place.paragraph == message.chosen.paragraph.id]
        exact = self._marking.at(message.chosen.paragraph.id, *message.chosen.span)
        mark = exact or (here[0] if len(here) == 1 else None)
        if mark is None or mark.note:
            self.keeper.say(
                "The list of marks (l) takes away a mark with its note." if here else "Nothing is marked here."
            )
            return
        self._marking.remove(mark)
        self.keeper.keep()
        self.keeper.say("The mark is taken away.")
        self._close()

    def on_mark_pad_left(self) -> None:
        """Mark nothing."""
        if self._pad() is not None:
            self._close()

    def _pad(self) -> "MarkPad | None":
        from tui.app.widgets.mark_pad import MarkPad

        return next(iter(self.query(MarkPad)), None)

    # the note

    def write_note(self, mark: "OwnMark") -> None:
        """Open the note on a mark, its passage lit above."""
        from tui.app.widgets.note_pad import NotePad

        self._close_strips()
        if mark.place is None:
            return
        span = Span(mark.place.paragraph, mark.place.start, mark.place.end, "lit")
        number = f"{self.signs.paragraph}{self.study.guide.article.numbers[span.paragraph]}"
        self.refresh_marks()
        self.article.light([span], span)
        marking, mark_id = self._marking, mark.id

        def keep(text: str) -> None:
            current = marking.mark(mark_id)
            if current is not None:
                marking.write(current, text)
                self.keeper.keep()

        self._mount_strip(NotePad(f"{number} is marked. A note on it:", mark.note, keep))

    def on_note_pad_left(self) -> None:
        """Go back to the text once the note is written."""
        self._close()

    def go_to_mark(self, mark_id: str, *, note: bool) -> None:
        """Go to a marked passage, lit; and to its note, if that is to be written."""
        mark = self._marking.mark(mark_id)
        if mark is None or mark.place is None:
            return
        self.go_to(mark.place.paragraph)
        if note:
            self.write_note(mark)
        else:
            self._lit = span = Span(mark.place.paragraph, mark.place.start, mark.place.end, "lit")
            self.article.light([span], span)

    def put_out_mark(self) -> bool:
        """Light the mark that was gone to no more, and return whether it was in this section."""
        lit, self._lit = self._lit, None
        if lit is None:
            return False
        self.refresh_text()
        return any(each.id == lit.paragraph for each in self.section.paragraphs)

    @abstractmethod
    def go_to(self, paragraph: str) -> None:
        """Go to a paragraph, wherever it stands."""

    def _mount_strip(self, strip: Widget) -> None:
        """Put a strip, which has its own keys, in the place of the line that names the reader's."""
        keys = self.query_one(KeyLine)
        keys.display = False
        self.mount(strip, before=keys)

    def _close_strips(self) -> None:
        self.query("#marking, #noting").remove()
        self.query_one(KeyLine).display = True

    def _close(self) -> None:
        self._close_strips()
        self.article.focus()
        self.refresh_marks()
        self.refresh_text()

    # the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a passage may begin."""
        self._pressed = self.article.character_at(event) if event.button == 1 else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Choose what lies between where the mouse went down and where it is."""
        if self._pressed is None or event.button != 1:
            return
        paragraph, began = self._pressed
        pointed = self.article.character_at(event)
        if pointed is None or pointed[0] != paragraph or pointed[1] == began:
            return
        from tui.model.choosing import Chosen

        chosen = Chosen.between(self.study.guide.article.paragraph(paragraph), began, pointed[1])
        pad = self._pad()
        if pad is None:
            self._choose(chosen, with_mouse=True)
        else:
            pad.choose(chosen)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the passage stand as it is chosen."""
        self._pressed = None
