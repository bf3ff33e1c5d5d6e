"""Rows in narrow windows: no text is squeezed into a column beside its lead or what stands at its right."""

import pytest

from tui.app.widgets.mark_pad import key_lines
from tui.app.widgets.row import Block, block_lines

LONG = "To the next marked word or to the next note"


def drawn(block: Block, width: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in block_lines(block, width)]


def test_what_stands_at_the_right_keeps_only_its_own_line_free() -> None:
    first, *rest = drawn(Block("How to use this study guide and more", side="not begun"), 30)
    assert first.split("  ")[0] == "How to use this" and first.endswith("not begun") and len(first) == 30
    assert rest == ["study guide and more"]


def test_what_leaves_no_room_at_the_right_goes_below() -> None:
    assert drawn(Block("The costs make it worse", lead="1  ", side="right, your answer"), 31) == [
        "1  The costs make it worse",
        "             right, your answer",
    ]


def test_a_name_that_leaves_no_room_stands_on_a_line_of_its_own() -> None:
    assert drawn(Block(LONG, lead="Shift+Tab          "), 34) == [
        "Shift+Tab",
        "  To the next marked word or to",
        "  the next note",
    ]


@pytest.mark.parametrize("width", range(8, 60))
def test_no_line_is_wider_than_the_row(width: int) -> None:
    block = Block(LONG, lead="Shift+Tab     ", side="new? begin")
    assert max(map(len, drawn(block, width))) <= max(width, 24)


@pytest.mark.parametrize("width", [1, 8, 20, 40, 80])
@pytest.mark.parametrize("indent", [0, 2, 14, 30, 90])
@pytest.mark.parametrize("lead", ["", "1  ", "Shift+Tab       ", " " * 20])
@pytest.mark.parametrize("side", ["", "¶1", "new? begin here"])
def test_every_row_is_laid_out_with_all_its_words(width: int, indent: int, lead: str, side: str) -> None:
    for text in ("", "Enter", LONG):
        lines = drawn(Block(text, lead=lead, side=side, indent=indent), width)
        said = "".join("".join(lines).split())
        assert all(letter in said for letter in "".join((lead + text + side).split()))


def test_keys_without_room_are_left_out_whole() -> None:
    keys = (("Enter", "mark"), ("↑↓", "another paragraph"), ("Tab", "only a passage"), ("Esc", "back"))
    lines = ["".join(text for text, _ in line).rstrip() for line in key_lines(keys, 36, 2)]
    assert lines == ["Enter mark  ↑↓ another paragraph", "Tab only a passage  Esc back"]
    assert len(key_lines(keys, 36, 1)) == 1
