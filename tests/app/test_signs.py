"""Three sets of signs, and which one a terminal begins with."""

import unicodedata

import pytest
from rich.cells import cell_len

from tui.app.signs import ASCII, FULL, PLAIN, SETS, Signs, default_signs

ONE_CELL = (
    *("blank", "cursor", "bar", "full", "empty", "done", "part", "todo", "paragraph", "rule", "dot", "note"),
    *("mark", "own_note", "closed"),
)
OLD_WINDOWS = set("√×›▌█░●•○¶─·▄*“≡– ")
"""The signs of the old Windows glyph set that the plain set may use."""


@pytest.mark.parametrize("signs", SETS.values(), ids=lambda signs: signs.name)
def test_every_sign_is_one_cell_wide_and_stands_alone(signs: Signs) -> None:
    for name in ONE_CELL:
        sign = getattr(signs, name)
        assert cell_len(sign) == len(sign) == 1, name
        assert not unicodedata.combining(sign)
    assert all(cell_len(column) == 1 for column in signs.columns)


@pytest.mark.parametrize("signs", SETS.values(), ids=lambda signs: signs.name)
def test_what_means_different_things_looks_different(signs: Signs) -> None:
    assert signs.right != signs.wrong
    assert len({signs.done, signs.part, signs.todo, signs.closed}) == 4
    assert signs.full != signs.empty
    assert len({signs.mark, signs.own_note, signs.note}) == 3
    assert len(set(signs.columns)) == len(signs.columns) > 1


def test_the_plain_set_stays_in_the_old_glyph_set() -> None:
    used = set("".join(text for name, text in PLAIN._asdict().items() if name != "name"))
    assert used <= OLD_WINDOWS


def test_in_ascii_right_and_wrong_are_words() -> None:
    assert (ASCII.right, ASCII.wrong) == ("right", "wrong")
    assert all(text.isascii() for text in ASCII)


@pytest.mark.parametrize("signs", SETS.values(), ids=lambda signs: signs.name)
def test_a_sample_shows_the_signs_that_carry_meaning(signs: Signs) -> None:
    for name in ("right", "wrong", "cursor", "full", "done", "todo", "paragraph"):
        assert getattr(signs, name) in signs.sample, name


@pytest.mark.parametrize(
    ("environ", "encoding", "signs"),
    [
        ({"LANG": "en_GB.UTF-8"}, "utf-8", FULL),
        ({"LC_ALL": "C.utf8", "LANG": "C"}, "UTF-8", FULL),
        ({}, "utf-8", PLAIN),
        ({"LANG": "en_GB.UTF-8", "SSH_CONNECTION": "a b"}, "utf-8", PLAIN),
        ({"LANG": "en_GB.UTF-8", "TERM": "linux"}, "utf-8", PLAIN),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, "utf-8", ASCII),
        ({}, "ascii", ASCII),
        ({"SSH_CONNECTION": "a b"}, "iso-8859-1", ASCII),
        ({}, "", ASCII),
    ],
)
def test_the_first_set_is_what_the_terminal_surely_shows(environ: dict[str, str], encoding: str, signs: Signs) -> None:
    assert default_signs(environ, encoding) is signs


def test_sets_are_known_by_their_names() -> None:
    assert list(SETS) == ["full", "plain", "ascii"]
