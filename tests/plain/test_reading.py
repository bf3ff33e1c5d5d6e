from io import StringIO

import pytest

from tui.model.guide import Guide
from tui.plain.dialogue import Dialogue
from tui.plain.reading import print_text


def test_a_pipe_gets_the_exact_paragraphs_one_a_line_and_nothing_else(guide: Guide, pipe: StringIO) -> None:
    print_text(Dialogue(StringIO(), pipe), guide, guide.article.sections)
    assert pipe.getvalue() == "".join(f"{paragraph.text}\n" for paragraph in guide.article.paragraphs)


def test_a_terminal_gets_titles_numbers_and_lines_of_its_width(guide: Guide, terminal: StringIO) -> None:
    print_text(Dialogue(StringIO(), terminal), guide, guide.article.sections[:1])
    said = terminal.getvalue()
    assert "1  Where they rise" in said
    assert "¶2\n" in said
    text = said[said.index("¶1\n") + 3 : said.index("¶2\n")]
    assert len(text.splitlines()) > 2
    assert max(map(len, text.splitlines())) <= 40
    assert " ".join(text.split()) == guide.article.paragraphs[0].text


def test_a_wrapped_line_hangs_under_its_beginning(terminal: StringIO) -> None:
    Dialogue(StringIO(), terminal).say("1  " + "word " * 9 + "end", indent=2, hang=3)
    assert terminal.getvalue() == f"  1  {'word ' * 6}word\n     word word end\n"


def test_headings_are_bold_on_a_terminal_alone(guide: Guide, terminal: StringIO, pipe: StringIO) -> None:
    for out in (terminal, pipe):
        Dialogue(StringIO(), out).heading("Title")
    assert terminal.getvalue() == "\n\x1b[1mTitle\x1b[0m\n\n"
    assert pipe.getvalue() == "\nTitle\n\n"


def test_no_colour_and_a_dumb_terminal_are_honoured(terminal: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    Dialogue(StringIO(), terminal).say("Right.", style="green")
    monkeypatch.setenv("TERM", "dumb")
    Dialogue(StringIO(), terminal).say("Right.", style="bold green")
    assert terminal.getvalue() == "Right.\nRight.\n"


@pytest.mark.parametrize("on_terminal", [True, False])
def test_nothing_that_steers_a_terminal_gets_through(on_terminal: bool, terminal: StringIO, pipe: StringIO) -> None:
    out = terminal if on_terminal else pipe
    dialogue = Dialogue(StringIO("a\x1b[2J\u202eb\n"), out)
    dialogue.say("x\x1b]52;c;aGk=\x07y \x9b2J [bold]z[/bold] :smile:")
    assert dialogue.ask("More\x1b[?") == "a[2Jb"
    assert not any(ord(c) < 32 and c != "\n" or c in "\x7f\x9b\u202e" for c in out.getvalue())
    assert "[bold]z[/bold] :smile:" in out.getvalue()


def test_bars_are_drawn_in_what_the_output_can_carry() -> None:
    from io import BytesIO, TextIOWrapper

    for encoding, half, little, nearly in (
        ("utf-8", "█████░░░░░", "█░░░░░░░░░", "█████████░"),
        ("ascii", "#####.....", "#.........", "#########."),
    ):
        dialogue = Dialogue(StringIO(), TextIOWrapper(BytesIO(), encoding=encoding))
        assert [dialogue.bar(0.5), dialogue.bar(0.01), dialogue.bar(0.999)] == [half, little, nearly]
